"""Words of the map: classes, view, archipelagos, what it says of the field."""

from decimal import Decimal

from rankings.words.bases import beside_units
from rankings.words.headline import listed
from rankings.words.licences import say_boundaries
from rankings.words.numbers import show_decimal

LABELS = {
    "vi": {
        "view": "Cách vẽ",
        "shapes": "Bản đồ",
        "tiles": "Ô vuông",
        "all": "Tất cả các nhóm",
        "class": "Nhóm",
        "rank": "Hạng",
        "province": "Tỉnh, thành phố",
        "score": "Điểm",
        "list": "Danh sách theo hạng",
        "hint": "Chọn một nhóm để chỉ xem nhóm đó.",
        "every": "Xem mọi nhóm",
        "unknown": "chưa rõ",
        "more": "Xem bản đồ lớn",
        "source": "Nguồn số liệu",
    },
    "en": {
        "view": "Drawn as",
        "shapes": "Map",
        "tiles": "Tiles",
        "all": "All classes",
        "class": "Class",
        "rank": "Rank",
        "province": "Province or city",
        "score": "Score",
        "list": "List by rank",
        "hint": "Choose a class to see it alone.",
        "every": "See all classes",
        "unknown": "not known",
        "more": "See the large map",
        "source": "Source of the figures",
    },
}

#: The names that Viet Nam uses, and the province that administers each.
ISLES = {
    "vi": {
        "hoang-sa": ("Quần đảo Hoàng Sa", "(Đà Nẵng)"),
        "truong-sa": ("Quần đảo Trường Sa", "(Khánh Hòa)"),
    },
    "en": {
        "hoang-sa": ("Hoang Sa Archipelago", "(Da Nang)"),
        "truong-sa": ("Truong Sa Archipelago", "(Khanh Hoa)"),
    },
}

#: The same on a tile of two squares.
TILE_ISLES = {
    "vi": {"hoang-sa": ("Hoàng Sa", "Đà Nẵng"), "truong-sa": ("Trường Sa", "Khánh Hòa")},
    "en": {"hoang-sa": ("Hoang Sa", "Da Nang"), "truong-sa": ("Truong Sa", "Khanh Hoa")},
}

#: Under which licence the shapes are, as their package says of itself and of the map it is based on.
ATTRIBUTION = {
    "vi": f"{say_boundaries('vi')} Ranh giới vẽ gần đúng để đọc số liệu, không dùng vào việc pháp lý.",
    "en": f"{say_boundaries('en')} Borders are approximate, for reading the figures, and not for legal use.",
}

TILES_NOTE = {
    "vi": "Mỗi tỉnh, thành phố một ô bằng nhau, đặt theo vị trí gần đúng; số trong ô là hạng.",
    "en": "One square of the same size for each province or city, roughly where it lies; the number is its rank.",
}


def map_heading(indicator: str, year: int, lang: str) -> str:
    """Heading of the page; `indicator` is its name, "" for the composite."""
    if lang == "vi":
        what = indicator or "chuyển đổi số"
        return f"Bản đồ {what[0].lower() + what[1:]} năm {year}"
    return f"Map of {indicator[0].lower() + indicator[1:] if indicator else 'digital transformation'} in {year}"


def map_title(label: str, year: int, units: int, by_scores: bool, lang: str, *, reconstructed: bool = False) -> str:
    """Title of the figure: what its colours stand for."""
    if lang == "vi":
        said = f"{'Điểm' if by_scores else 'Hạng'} {label} năm {year} của {units} tỉnh, thành phố"
    else:
        said = f"{label} {'scores' if by_scores else 'ranks'} of {units} provinces and cities, {year}"
    return said + beside_units(reconstructed, lang)


def legend_title(by_scores: bool, lang: str) -> str:
    """What the limits of the legend are limits of."""
    if lang == "vi":
        return "Điểm, thang 0–1" if by_scores else "Hạng"
    return "Score, from 0 to 1" if by_scores else "Rank"


def score_span(low: Decimal | None, high: Decimal | None, lang: str) -> str:
    """The limits of a class of scores: the lower one belongs to it, the upper one to the next.

    >>> score_span(Decimal("0.55"), Decimal("0.60"), "vi")
    '0,55–0,60'
    """
    below, from_ = ("dưới", "từ") if lang == "vi" else ("under", "from")
    if low is None:
        return f"{below} {show_decimal(high, lang)}" if high is not None else LABELS[lang]["all"]
    if high is None:
        return f"{from_} {show_decimal(low, lang)}"
    return f"{show_decimal(low, lang)}–{show_decimal(high, lang)}"


def rank_span(first: int, last: int) -> str:
    """The limits of a class of ranks."""
    return f"{first}–{last}" if first < last else str(first)


def say_by_ranks(shown: int, n: int, lang: str) -> str:
    """Why it is ranks that are coloured: `shown` of n scores are known."""
    if lang == "vi":
        return f"Kỳ này mới biết điểm của {shown}/{n} nơi, nên bản đồ tô theo hạng, mỗi nhóm một phần năm."
    return f"Only {shown} of {n} scores of this edition are known, so the colours show ranks, a fifth of them each."


def say_limits(years: list[int], sets: list[int], rounded: bool, lang: str) -> str:
    """How classes of scores are made, alike over the years on one method; of a few scores, only what limits mean.

    `sets` are the unit sets whose scores are taken together, the former one first.
    """
    edge = (
        "Điểm đúng bằng giới hạn thuộc nhóm trên." if lang == "vi" else "A score on a limit belongs to the class above."
    )
    return f"{_say_fifths(years, sets, lang)} {edge}" if rounded else edge


def _say_fifths(years: list[int], sets: list[int], lang: str) -> str:
    alone = len(years) == 1
    span = str(years[0]) if alone else f"{years[0]}–{years[-1]}"
    if lang == "vi":
        whose = f" (gộp bảng {' và bảng '.join(map(str, sets))} tỉnh, thành phố)" if len(sets) > 1 else ""
        over = "" if alone else "; giới hạn giữ nguyên qua các năm ấy nên cùng màu là cùng khoảng điểm"
        return (
            f"Giới hạn các nhóm được làm tròn từ những mốc chia số điểm đã biết của {span}{whose} "
            f"thành năm phần bằng nhau, nên các nhóm to nhỏ khác nhau{over}."
        )
    whose = f" (the {' and the '.join(map(str, sets))} provinces together)" if len(sets) > 1 else ""
    over = "" if alone else "; they stay the same over those years, so that one colour is one range of scores"
    return (
        f"The limits are rounded from those that part the known scores of {span}{whose} into five equal parts, "
        f"so the classes differ in size{over}."
    )


def say_ends(n: int, top: tuple[list[str], int], bottom: tuple[list[str], int], lang: str) -> str:
    """Where the best `n` and the last `n` stand: the regions that have most of them, and how many each."""
    best, last = _held(*top, lang), _held(*bottom, lang)
    if lang == "vi":
        return f"Trong {n} tỉnh, thành phố đứng đầu, {best}; trong {n} nơi đứng cuối, {last}."
    return f"Of the {n} that rank highest, {best}; of the {n} that rank lowest, {last}."


def _held(regions: list[str], count: int, lang: str) -> str:
    """ "4 thuộc Đồng bằng sông Hồng", and so on for each of several with equally many."""
    if lang == "vi":
        return listed([f"{count} thuộc {region}" for region in regions], lang)
    verb = "is" if count == 1 else "are"
    # "North Central" alone names no place.
    places = [f"{region} region" if region.endswith("Central") else region for region in regions]
    return listed([f"{count} {verb} in the {place}" for place in places], lang)


def said_class(label: str, count: int, lang: str) -> str:
    """An entry of the legend for those who do not see it."""
    if lang == "vi":
        return f"{label}: {count} tỉnh, thành phố"
    return f"{label}: {count} {'province or city' if count == 1 else 'provinces and cities'}"
