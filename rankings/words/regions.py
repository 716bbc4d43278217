"""Labels, captions and links of the pages of the regions and of the country, in both languages."""

from decimal import Decimal

from rankings.words.numbers import direction_of
from rankings.words.region_sentences import in_text
from rankings.words.tables import units_words

LABELS = {
    "vi": {
        "heading": "Cả nước và các vùng",
        "region": "Vùng",
        "regions": "Các vùng",
        "members": "Các tỉnh, thành phố của vùng",
        "moves_head": "Tỉnh tăng · giữ · giảm",
        "years": "Qua các năm",
        "year": "Năm",
        "place": "Thứ bậc vùng",
        "place_short": "Thứ",
        "place_change": "Lên, xuống",
        "source": "Nguồn",
        "mean": "Trung bình",
        "mean_change": "Tăng, giảm",
        "median": "Trung vị",
        "highest": "Cao nhất",
        "lowest": "Thấp nhất",
        "spread": "Cách nhau",
        "known": "Đã biết điểm",
        "national": "Cả nước",
        "elsewhere": "Vùng khác",
        "country": "Cả nước và các vùng",
        "mean_of": "Trung bình vùng",
        "marks": "Vạch đứng là trung bình cả nước.",
        "no_moves": "chưa rõ thay đổi của mọi tỉnh",
        "no_rank": "chưa đủ trung bình của mọi vùng",
        "no_mean": "chưa đủ điểm của mọi tỉnh trong vùng",
        "no_change": "không có trung bình kỳ trước để so",
        "method": "Cách tính",
        "all_sources": "Nguồn của mọi dòng:",
        "how": (
            "Trung bình vùng là trung bình cộng điểm các tỉnh, thành phố trong vùng, mỗi nơi tính như nhau dù đông "
            "hay ít dân. Chỉ tính khi đã biết điểm của tất cả."
        ),
    },
    "en": {
        "heading": "The country and its regions",
        "region": "Region",
        "regions": "Regions",
        "members": "The region’s provinces",
        "moves_head": "Provinces up · same · down",
        "years": "Year by year",
        "year": "Year",
        "place": "Place",
        "place_short": "Place",
        "place_change": "Moved",
        "source": "Source",
        "mean": "Mean",
        "mean_change": "Up, down",
        "median": "Median",
        "highest": "Highest",
        "lowest": "Lowest",
        "spread": "Spread",
        "known": "Scores known",
        "national": "Country",
        "elsewhere": "Other regions",
        "country": "The country and its regions",
        "mean_of": "Mean of the region",
        "marks": "The upright stroke is the mean of the country.",
        "no_moves": "not all changes are known",
        "no_rank": "not all regions have a mean",
        "no_mean": "not all scores of the region are known",
        "no_change": "no mean of the edition before to compare with",
        "method": "How it is worked out",
        "all_sources": "Sources of every row:",
        "how": (
            "The mean of a region is the plain mean of its provinces’ scores, each counted once however many "
            "people live there. It is worked out only where all of them are known."
        ),
    },
}


def heading_of(year: int, units: int, indicator: str, lang: str) -> str:
    """Title of the table or chart that compares the regions; `indicator` is its name, "DTI" for the composite."""
    if lang == "vi":
        return f"{indicator} {year}: các vùng của {units_words(units, lang)}"
    return f"{indicator} {year}: the regions of the {units_words(units, lang)}"


def figures_caption(title: str, lang: str) -> str:
    """Caption of the table of all figures of the regions; `title` is that of the chart above it."""
    return f"{title}, mọi số liệu" if lang == "vi" else f"{title}, all figures"


def members_caption(region: str, year: int, indicator: str, lang: str) -> str:
    """Caption of the table of a region's provinces."""
    if lang == "vi":
        return f"{indicator} {year} của các tỉnh, thành phố thuộc {region}"
    return f"{indicator} {year} of the provinces of {in_text(region, lang)}"


def years_caption(region: str, units: int, lang: str) -> str:
    """Caption of the table of a region's years."""
    if lang == "vi":
        return f"{region} qua các năm, trong bảng {units_words(units, lang)}"
    return f"{region} year by year, on the {units_words(units, lang)}"


def history_title(region: str, lang: str) -> str:
    """Title of the chart of a region's mean over the years."""
    if lang == "vi":
        return f"Trung bình của {region} và của cả nước"
    return f"The mean of {in_text(region, lang)} and of the country"


def say_place(regions: int, lang: str) -> str:
    """Behind the place of a region: among how many."""
    return f"trong {regions} vùng" if lang == "vi" else f"of {regions} regions"


def rank_of(rank: str, n: int, lang: str) -> str:
    """A rank in the country, small behind a name; "" where it is not known."""
    if not rank:
        return ""
    return f"hạng {rank}/{n}" if lang == "vi" else f"rank {rank} of {n}"


def say_scores_known(known: int, n: int, lang: str) -> str:
    """How many scores are known, short, for a cell."""
    return f"{known}/{n}" if lang == "vi" else f"{known} of {n}"


def say_why_of_country(known: int, n: int, lang: str) -> str:
    """In the place of a figure of the country: how many of the scores that it needs are known.

    >>> say_why_of_country(10, 63, "vi"), say_why_of_country(1, 63, "en")
    ('mới biết điểm của 10/63 tỉnh, thành phố', '1 of 63 scores is known')
    """
    if lang == "vi":
        return f"mới biết điểm của {known}/{n} tỉnh, thành phố" if known else "chưa thấy công bố điểm nào"
    return (
        f"{known} of {n} scores {'is' if known == 1 else 'are'} known" if known else "no score has been seen published"
    )


def say_moves(up: int, same: int, down: int) -> str:
    """How many went up, stayed and went down, for a cell whose column says so.

    >>> say_moves(5, 1, 3)
    '5 · 1 · 3'
    """
    return f"{up} · {same} · {down}"


def shared_provinces(count: int, lang: str) -> str:
    """How many provinces two regions of different times share."""
    if lang == "vi":
        return f"{count} tỉnh, thành phố"
    return f"{count} {'province' if count == 1 else 'provinces'}"


def say_overlap(units: int, lang: str) -> str:
    """Over the regions of another unit set on the same ground."""
    if lang == "vi":
        return f"Cùng địa bàn, trong bảng {units_words(units, lang)}"
    return f"On the same ground, among the {units_words(units, lang)}"


def eyebrow_until(day: str, lang: str) -> str:
    """That a region is one of the former provinces."""
    return f"Vùng, đến {day}" if lang == "vi" else f"Region, until {day}"


def say_not_kept(lang: str) -> str:
    """In the place of a region's figures, in a release from before they were kept."""
    if lang == "vi":
        return "Bản phát hành này được làm trước khi có số liệu vùng, nên trang chỉ liệt kê các tỉnh, thành phố."
    return "This release was made before figures of regions were kept, so the page only lists the provinces."


def see_ranking(year: int, of_region: bool, lang: str) -> str:
    """Link to the ranking, of a region or of the country."""
    if lang == "vi":
        return f"Xếp hạng {year}{' của vùng' if of_region else ''}"
    return f"Ranking of {year}{' in the region' if of_region else ''}"


def see_movers(year: int, of_region: bool, lang: str) -> str:
    """Link to the movers likewise."""
    if lang == "vi":
        return f"Tăng giảm {year}{' trong vùng' if of_region else ''}"
    return f"Moves of {year}{' in the region' if of_region else ''}"


def see_region(lang: str) -> str:
    """Link to the page of a region."""
    return "Trang của vùng" if lang == "vi" else "More on the region"


def ask_gap(lang: str) -> str:
    """Link to the page of the country, with the question that it answers."""
    if lang == "vi":
        return "Cả nước và các vùng: khoảng cách có thu hẹp không?"
    return "The country and its regions: does the gap narrow?"


def see_map(year: int, lang: str) -> str:
    """Link to the map of a year."""
    return f"Bản đồ {year}" if lang == "vi" else f"Map of {year}"


def say_changed(change: Decimal | None, shown: str, lang: str) -> str:
    """A change of a mean in words; `shown` is its size.

    >>> say_changed(Decimal("0.01"), "0,0100", "vi"), say_changed(Decimal("0"), "", "en")
    ('tăng 0,0100', 'no change')
    """
    way = direction_of(None if change is None else int(change.compare(Decimal(0))))
    if lang == "vi":
        return {"up": f"tăng {shown}", "down": f"giảm {shown}", "same": "không đổi"}.get(way, "")
    return {"up": f"up {shown}", "down": f"down {shown}", "same": "no change"}.get(way, "")


def say_coloured(region: str, members: int, lang: str) -> str:
    """What colours, names and shapes of the strip say where the members of a region stand out.

    >>> say_coloured("Tây Nguyên", 5, "vi")
    'Tô màu: 5 tỉnh, thành phố của Tây Nguyên, nơi đủ chỗ thì có tên; xám: nơi khác. Hình của chấm chỉ để phân biệt.'
    """
    if lang == "vi":
        return (
            f"Tô màu: {members} tỉnh, thành phố của {region}, nơi đủ chỗ thì có tên; xám: nơi khác. Hình của chấm chỉ "
            "để phân biệt."
        )
    return (
        f"In colour: the {members} provinces of {in_text(region, lang)}, with names where there is room; grey: all "
        "others. Shapes only tell dots apart."
    )
