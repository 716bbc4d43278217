"""Labels and sentences of the ranking, the movers and the overview."""

from dataclasses import dataclass

from rankings.words.bases import beside_units
from rankings.words.headline import listed
from rankings.words.numbers import say_change

#: How many that moved equally far are all named.
_MOST_NAMED = 2

LABELS = {
    "vi": {
        "year": "Năm",
        "units": "Bảng",
        "indicator": "Chỉ số",
        "region": "Vùng",
        "all_regions": "Tất cả các vùng",
        "choose": "Chọn…",
        "first": "Tỉnh, thành phố thứ nhất",
        "second": "Tỉnh, thành phố thứ hai",
        "before": "Trước",
        "up": "Tăng hạng",
        "same": "Giữ hạng",
        "down": "Giảm hạng",
        "unknown": "Chưa rõ thay đổi",
        "leaders": "Dẫn đầu",
        "climbers": "Tăng nhiều nhất",
        "fallers": "Giảm nhiều nhất",
        "score": "Điểm",
        "source": "Nguồn",
    },
    "en": {
        "year": "Year",
        "units": "Provinces",
        "indicator": "Indicator",
        "region": "Region",
        "all_regions": "All regions",
        "choose": "Choose…",
        "first": "First province or city",
        "second": "Second province or city",
        "before": "Before",
        "up": "Moved up",
        "same": "No change",
        "down": "Moved down",
        "unknown": "Change not known",
        "leaders": "Leaders",
        "climbers": "Biggest climbers",
        "fallers": "Biggest falls",
        "score": "Score",
        "source": "Source",
    },
}

_GROUPS = {
    "vi": {
        "composite": "Tổng hợp",
        "pillar": "Trụ cột",
        "main_index": "Chỉ số chính",
        "group": "Chỉ số chính",
    },
    "en": {
        "composite": "Overall",
        "pillar": "Pillars",
        "main_index": "Main indices",
        "group": "Main indices",
    },
}


def indicator_group(kind: str, lang: str) -> str:
    """The heading over indicators of a kind in a list."""
    return _GROUPS[lang][kind]


def units_words(units: int, lang: str, *, reconstructed: bool = False) -> str:
    """ "63 tỉnh, thành phố" / "63 provinces and cities"; with `reconstructed`, that their table is."""
    said = f"{units} tỉnh, thành phố" if lang == "vi" else f"{units} provinces and cities"
    return said + beside_units(reconstructed, lang)


def table_in_title(units: int, lang: str, region: str = "", *, reconstructed: bool = False) -> str:
    """Which table, behind a title that leaves its page; of a region, that its ranks are those of the country.

    >>> table_in_title(34, "vi", reconstructed=True), table_in_title(63, "en")
    (', 34 tỉnh, thành phố (dựng lại ~)', ', 63 provinces and cities')
    >>> table_in_title(34, "vi", "Đông Nam Bộ")
    ', trong 34 tỉnh, thành phố'
    """
    among = {"vi": "trong ", "en": "among "}[lang] if region else ""
    return f", {among}{units_words(units, lang, reconstructed=reconstructed)}"


def eyebrow(year: int, units: int, lang: str, *, reconstructed: bool = False) -> str:
    """The line over a heading: which edition."""
    return f"DTI {year} · {units_words(units, lang, reconstructed=reconstructed)}"


def ranking_heading(indicator: str, year: int, lang: str, region: str = "") -> str:
    """Heading of a ranking page; `indicator` is its name, "" for the composite."""
    if lang == "vi":
        what = indicator or "chuyển đổi số"
        head = f"Xếp hạng {what[0].lower() + what[1:]} năm {year}"
        return f"{head}, {region}" if region else head
    what = indicator or "Digital transformation"
    head = f"{what} ranking {year}"
    return f"{head}, {region}" if region else head


def say_leader(leader: str, score: str, mean: str, units: int, lang: str) -> str:
    """Who leads with how many points, and the mean of the units; figures as shown with their signs, "" if unknown."""
    if not score:
        return f"{leader} đứng đầu." if lang == "vi" else f"{leader} leads."
    if not mean:
        return f"{leader} đứng đầu với {score} điểm." if lang == "vi" else f"{leader} leads with a score of {score}."
    if lang == "vi":
        return f"{leader} đứng đầu với {score} điểm; trung bình của {units_words(units, lang)} là {mean}."
    return f"{leader} leads with a score of {score}; the mean of the {units_words(units, lang)} is {mean}."


def say_joint_leaders(names: list[str], rank: str, n: int, complete: bool, lang: str) -> str:
    """Several that share the first rank; not all ranks known: that they were published with it."""
    who = _some(names, lang)
    if lang == "vi":
        return f"{who} cùng {'xếp' if complete else 'được công bố'} hạng {rank}/{n}."
    return f"{who} {'share the rank' if complete else 'are all published with rank'} {rank} of {n}."


def say_region_leader(names: list[str], rank: str, n: int, complete: bool, lang: str) -> str:
    """Who leads a region and where that stands in the country; not all ranks known: of those that are.

    `rank` is as shown, with its signs.
    """
    if lang == "vi":
        among = "" if complete else " trong các tỉnh đã biết hạng"
        return f"{_some(names, lang)} đứng đầu vùng{among}: hạng {rank}/{n} cả nước."
    among = "" if complete else " among those whose rank is known"
    leads = "leads" if len(names) == 1 else "lead"
    return f"{_some(names, lang)} {leads} the region{among}: {rank} of {n} in the country."


def say_best_known(names: list[str], rank: str, known: int, n: int, lang: str) -> str:
    """Who stands highest where few ranks are known and the first is not; without names: that none is known.

    `rank` is as shown, with its signs.

    >>> say_best_known(["Đồng Nai"], "14", 1, 34, "vi"), say_best_known([], "", 0, 34, "en")
    ('Mới biết hạng của Đồng Nai: 14/34.', 'No rank has been seen published here.')
    """
    if not names:
        return "Ở đây chưa thấy công bố hạng nào." if lang == "vi" else "No rank has been seen published here."
    who = _some(names, lang)
    if lang == "vi":
        if known == 1:
            return f"Mới biết hạng của {who}: {rank}/{n}."
        return f"Trong {known}/{n} hạng đã biết, cao nhất là {who}: hạng {rank}."
    if known == 1:
        return f"Only the rank of {who} is known: {rank} of {n}."
    are = "is" if len(names) == 1 else "are"
    return f"{known} of {n} ranks are known; {who} {are} highest among them, at {rank}."


def say_known(known: int, n: int, tied: bool, lang: str) -> str:
    """That only some ranks are known; `tied`: some of those are equal."""
    if lang == "vi":
        said = (
            f"Mới thấy công bố hạng của {known}/{n} tỉnh, thành phố. Các tỉnh còn lại có hạng, nhưng chưa có tài liệu "
            "nào trong nguồn của trang nêu ra."
        )
        ties = "Dấu = chỉ những hạng trùng nhau đã thấy công bố; có thể còn tỉnh khác."
    else:
        said = (
            f"{'The rank' if known == 1 else 'Ranks'} of {known} of {n} provinces {'has' if known == 1 else 'have'} "
            "been seen published. The others have one too, but no document among the sources names it."
        )
        ties = "The sign = marks equal ranks among those seen; others may share them."
    return f"{said} {ties}" if tied else said


def say_method_break(year: int, previous: int, lang: str, *, reconstructed: bool = False) -> str:
    """Why changes of this year carry a mark."""
    if reconstructed:
        return _say_break_between(year, previous, lang)
    if lang == "vi":
        return (
            f"Từ {previous} sang {year} bộ chỉ số thay đổi. Thay đổi thứ hạng được ghi như bộ công bố hoặc tính từ hai "
            "thứ hạng, kèm dấu ‡: một phần có thể do cách chấm mới."
        )
    return (
        f"The index was made differently in {year} than in {previous}. Rank changes are shown as published or as the "
        "difference of two ranks, with the sign ‡: part of any change may come from the new method."
    )


def _say_break_between(year: int, previous: int, lang: str) -> str:
    """The same of changes that are all worked out from two reconstructed ranks."""
    if lang == "vi":
        return (
            f"Từ {previous} sang {year} bộ chỉ số thay đổi. Thay đổi giữa hai thứ hạng dựng lại mang dấu ‡: một phần "
            "có thể do cách chấm mới."
        )
    return (
        f"The index was made differently in {year} than in {previous}. Changes between two reconstructed ranks carry "
        "the sign ‡: part of any change may come from the new method."
    )


def say_no_changes(year: int, units: int, lang: str) -> str:
    """Why an edition has no changes at all."""
    if lang == "vi":
        return (
            f"Năm {year} là kỳ đầu tiên có {units} tỉnh, thành phố này, nên không có thay đổi thứ hạng: "
            "hạng trong 63 và hạng trong 34 không so được với nhau."
        )
    return (
        f"{year} is the first edition on these {units} provinces, so there are no rank changes: a rank among 63 and a "
        "rank among 34 cannot be compared."
    )


def say_first_edition(year: int, lang: str) -> str:
    """Why the very first edition has no changes."""
    return (
        f"{year} là kỳ đầu tiên của DTI cấp tỉnh, nên chưa có thay đổi thứ hạng."
        if lang == "vi"
        else f"{year} is the first edition of the provincial DTI, so there are no rank changes yet."
    )


def ranking_caption(
    indicator: str, year: int, units: int, lang: str, region: str = "", *, reconstructed: bool = False
) -> str:
    """Caption of the ranking table."""
    where = f"{region}{beside_units(reconstructed, lang)}"
    where = where if region else units_words(units, lang, reconstructed=reconstructed)
    return f"Xếp hạng {indicator} năm {year}, {where}" if lang == "vi" else f"{indicator} ranking {year}, {where}"


def unknown_heading(count: int, lang: str) -> str:
    """Line over the rows without a rank."""
    if lang == "vi":
        return f"{count} tỉnh, thành phố chưa rõ thứ hạng"
    return f"{count} {'province' if count == 1 else 'provinces'} whose rank is not known"


def mean_label(units: int, lang: str) -> str:
    """Label of the line of the mean."""
    return f"Trung bình {units_words(units, lang)}" if lang == "vi" else f"Mean of {units_words(units, lang)}"


def movers_heading(year: int, previous: int, lang: str, indicator: str = "", region: str = "") -> str:
    """Heading of the movers page; `indicator` and `region` are names, "" for the composite and the country."""
    where = f", {region}" if region else ""
    if lang == "vi":
        what = f" {indicator[0].lower() + indicator[1:]}" if indicator else ""
        return f"Tăng giảm thứ hạng{what} {previous} → {year}{where}"
    return f"{indicator + ': rank' if indicator else 'Rank'} changes {previous} → {year}{where}"


def movers_chart_title(previous: int, year: int, lang: str, *, reconstructed: bool = False) -> str:
    """Title of the slope chart."""
    said = f"Hạng của từng tỉnh, {previous} và {year}" if lang == "vi" else f"Every rank, {previous} and {year}"
    return said + beside_units(reconstructed, lang)


def say_named_lines(region: str, count: int, lang: str) -> str:
    """Which lines of the slope chart are named: those of a region, or without one the furthest."""
    if lang == "vi":
        return f"Nét đậm: {region}." if region else f"Nét đậm: {count} tỉnh tăng giảm nhiều nhất."
    return f"Bold lines: {region}." if region else f"Bold lines: the {count} that moved furthest."


def say_counts(counts: dict[str, int], lang: str) -> str:
    """How many went which way.

    >>> say_counts({"up": 18, "down": 14, "unknown": 29}, "vi")
    '18 tỉnh tăng hạng, 14 giảm hạng; 29 chưa rõ.'
    """
    vi = {"up": "tăng hạng", "same": "giữ hạng", "down": "giảm hạng", "unknown": "chưa rõ"}
    en = {"up": "moved up", "same": "stayed", "down": "moved down", "unknown": "not known"}
    words = vi if lang == "vi" else en
    moved = [f"{counts[kind]} {words[kind]}" for kind in ("up", "same", "down") if counts.get(kind)]
    if moved and lang == "vi":
        moved[0] = moved[0].replace(" ", " tỉnh ", 1)
    said = [", ".join(moved)] if moved else []
    said += [f"{counts['unknown']} {words['unknown']}"] if counts.get("unknown") else []
    return f"{'; '.join(said)}."


@dataclass(frozen=True)
class Movers:
    """Who moved most, up and down: (names, change); of `n` changes `known` are known, all bearing `signs`."""

    moves: list[tuple[list[str], int]]
    known: int
    n: int
    signs: str = ""


def say_movers(facts: Movers, lang: str) -> str:
    """Who moved most and of how many changes known, "" where nobody did.

    >>> say_movers(Movers([(["A", "B"], 16), (["C", "D", "E"], -3)], 25, 63, "‡"), "vi")
    'Trong 25/63 thay đổi đã biết, nhiều nhất: A và B tăng 16 bậc‡; C và 2 tỉnh khác giảm 3 bậc‡.'
    """
    if not facts.moves:
        return ""
    parts = "; ".join(f"{_some(names, lang)} {say_change(change, lang)}{facts.signs}" for names, change in facts.moves)
    if facts.known == facts.n:
        return f"{'Nhiều nhất' if lang == 'vi' else 'Largest moves'}: {parts}."
    if lang == "vi":
        return f"Trong {facts.known}/{facts.n} thay đổi đã biết, nhiều nhất: {parts}."
    are = "change is" if facts.known == 1 else "changes are"
    return f"{facts.known} of {facts.n} {are} known; of these, the largest: {parts}."


def _some(names: list[str], lang: str) -> str:
    """Up to two names, else the first and how many more.

    >>> _some(["A", "B", "C"], "en")
    'A and 2 others'
    """
    if len(names) <= _MOST_NAMED:
        return listed(names, lang)
    others = len(names) - 1
    return f"{names[0]} và {others} tỉnh khác" if lang == "vi" else f"{names[0]} and {others} others"


def say_crowded(close: int, gaps: int, lang: str, signs: str = "") -> str:
    """How crowded the field is; `signs` are those of the count."""
    if lang == "vi":
        return (
            f"{close}{signs} trong {gaps} khoảng cách giữa hai tỉnh liền hạng nhỏ hơn 0,005 điểm: "
            "hơn kém nhau rất ít cũng đổi hạng."
        )
    number = f"{close}{signs} of {gaps} {'gap' if gaps == 1 else 'gaps'}"
    are = "is" if close == 1 else "are"
    return f"{number} between adjacent ranks {are} under 0.005: a very small difference can change a rank."


def method_changed(lang: str) -> str:
    """The word at a break line of a chart."""
    return "đổi phương pháp" if lang == "vi" else "method changed"


def see_other_set(units: int, year: int, lang: str) -> str:
    """Link to the same year on the other unit set."""
    if lang == "vi":
        return f"Xem bảng {year} của {units_words(units, lang)} trước sáp nhập"
    return f"See {year} on the {units_words(units, lang)} before the mergers"


def see_ranking(year: int, lang: str) -> str:
    """Link to a ranking."""
    return f"Cả bảng xếp hạng {year}" if lang == "vi" else f"The whole ranking of {year}"


def see_movers(year: int, lang: str) -> str:
    """Link to the movers."""
    return f"Mọi tăng giảm năm {year}" if lang == "vi" else f"All changes of {year}"


def movers_note(year: int, previous: int, units: int, lang: str) -> str:
    """Which edition climbers and falls come from."""
    return (
        f"{year} so với {previous}, {units_words(units, lang)}"
        if lang == "vi"
        else f"{year} against {previous}, {units_words(units, lang)}"
    )


def strip_title(indicator: str, year: int, units: int, lang: str, *, reconstructed: bool = False) -> str:
    """Title of the strip plot; `indicator` is its name, "" for the composite."""
    whose = units_words(units, lang, reconstructed=reconstructed)
    if lang == "vi":
        return f"Điểm {indicator[0].lower() + indicator[1:] if indicator else 'DTI'} {year} của {whose}"
    return f"{indicator or 'DTI'} {year}: scores of the {whose}"


def say_scores_known(known: int, n: int, lang: str) -> str:
    """That only some scores are known."""
    return f"Mới biết điểm của {known}/{n}." if lang == "vi" else f"{known} of {n} scores are known."
