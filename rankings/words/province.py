"""Labels and sentences of a province's page, in both languages."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from rankings.words.bases import beside_units
from rankings.words.headline import inside, listed, ordinal
from rankings.words.numbers import show_count, show_partial_date

NO_SIGNS: Mapping[int, str] = MappingProxyType({})

LABELS = {
    "vi": {
        "city": "Thành phố",
        "province": "Tỉnh",
        "milestone": "Sự kiện",
        "target": "Mục tiêu",
        "members_history": "Thứ hạng trước sáp nhập",
        "score_history": "Điểm qua các năm",
        "source": "Nguồn",
        "conflict": "Các nguồn không khớp",
        "years": "Qua các năm",
        "timeline": "Mốc và mục tiêu",
        "compare": "So sánh với tỉnh, thành phố khác",
        "marks": "Vạch đứng là trung bình, hình thoi là cao nhất.",
        "dti": "DTI là điểm tổng hợp, từ 0 đến 1; trụ cột là ba mặt của nó: chính quyền số, kinh tế số, xã hội số.",
        "terms": (
            "Chỉ số chính được chấm từ nhiều chỉ số thành phần. Trụ cột gộp các chỉ số nền tảng dùng chung và một "
            "chỉ số hoạt động của riêng nó."
        ),
        "method": "Cách tính",
    },
    "en": {
        "city": "City",
        "province": "Province",
        "milestone": "Event",
        "target": "Target",
        "members_history": "Ranks before the merger",
        "score_history": "Score over the years",
        "source": "Source",
        "conflict": "Sources disagree",
        "years": "Year by year",
        "timeline": "Milestones and targets",
        "compare": "Compare with another province",
        "marks": "The upright stroke is the mean, the diamond the best.",
        "dti": "The DTI is the total score, from 0 to 1; its pillars are digital government, economy and society.",
        "terms": (
            "A main index is scored from many component indices. A pillar combines the foundation indices that all "
            "pillars share and one activity index of its own."
        ),
        "method": "How it is worked out",
    },
}


def say_until(day: str, lang: str) -> str:
    """Until when a unit stood."""
    return f"đến {day}" if lang == "vi" else f"until {day}"


def say_became_kind(kind: str, now: str, day: str, lang: str) -> str:
    """Province or city, and since which day the same unit is the other.

    >>> say_became_kind("Tỉnh", "Thành phố", "1/1/2025", "vi"), say_became_kind("Province", "City", "1 May 2026", "en")
    ('Tỉnh (từ 1/1/2025 là thành phố)', 'Province (a city since 1 May 2026)')
    """
    if lang == "vi":
        return f"{kind} (từ {day} là {inside(now)})"
    return f"{kind} (a {inside(now)} since {day})"


def say_rank_history(
    ranks: Sequence[tuple[int, int | None]], n: int, lang: str, signs: Mapping[int, str] = NO_SIGNS, between: str = ""
) -> str:
    """The sentence over a rank history; `ranks` are (year, rank), oldest first, `signs` the marks of each year's.

    `between` is the mark of a changed method between the first year and the last.

    >>> say_rank_history([(2020, 25), (2021, 9), (2022, None), (2023, 13)], 63, "vi", {2023: "°"})
    'Từ hạng 25 năm 2020 đến hạng 13° năm 2023 trong 63 tỉnh, thành phố; cao nhất là hạng 9 năm 2021. Chưa rõ: 2022.'
    """
    known = [(year, rank) for year, rank in ranks if rank is not None]
    unknown = ", ".join(str(year) for year, rank in ranks if rank is None)
    if not known:
        return "Chưa thấy công bố hạng của năm nào." if lang == "vi" else "No rank has been seen published."
    start, end = known[0], known[-1]
    best = min(known, key=lambda item: (item[1], -item[0]))
    higher = best[1] < min(start[1], end[1])
    first, last, top = (
        f"{rank if lang == 'vi' else ordinal(rank)}{signs.get(year, '')}" for year, rank in (start, end, best)
    )
    across = f" ({between})" if between else ""
    if lang == "vi":
        said = f"Hạng {last}/{n} năm {end[0]}"
        if len(known) > 1:
            said = f"Từ hạng {first} năm {start[0]} đến hạng {last} năm {end[0]} trong {n} tỉnh, thành phố{across}"
            said += f"; cao nhất là hạng {top} năm {best[0]}" if higher else ""
        return f"{said}. Chưa rõ: {unknown}." if unknown else f"{said}."
    said = f"{last} of {n} in {end[0]}"
    if len(known) > 1:
        said = f"From {first} in {start[0]} to {last} in {end[0]}, among {n}{across}"
        said += f"; highest {top} in {best[0]}" if higher else ""
    return f"{said}. Not known: {unknown}." if unknown else f"{said}."


def say_score_history(
    scores: Sequence[tuple[int, str]],
    mean: tuple[int, str] | None,
    unknown: Sequence[int],
    units: int,
    lang: str,
    between: str = "",
) -> str:
    """The sentence over a score history; `scores` and `mean` are (year, figure as shown).

    `units` are those of the mean, `between` is the mark of a changed method between the first year and the last.
    """
    missing = ", ".join(map(str, unknown))
    if not scores:
        return "Chưa thấy công bố điểm của năm nào." if lang == "vi" else "No score has been seen published."
    (first, start), (last, end) = scores[0], scores[-1]
    across = f" ({between})" if between else ""
    if lang == "vi":
        span = f"Từ {start} điểm năm {first} đến {end} năm {last}{across}"
        said = f"{end} điểm năm {last}" if len(scores) == 1 else span
        said += f"; trung bình {units} tỉnh, thành phố năm {mean[0]} là {mean[1]}" if mean else ""
        return f"{said}. Chưa rõ: {missing}." if missing else f"{said}."
    span = f"From {start} in {first} to {end} in {last}{across}"
    said = f"{end} in {last}" if len(scores) == 1 else span
    said += f"; the mean of the {units} in {mean[0]} is {mean[1]}" if mean else ""
    return f"{said}. Not known: {missing}." if missing else f"{said}."


def mean_of(units: int, lang: str, ended: int | None = None) -> str:
    """The name of the line of a mean; `ended` is the last year of one that stops before the others.

    >>> mean_of(34, "vi"), mean_of(63, "en", 2024)
    ('Trung bình 34 tỉnh', 'Mean of the 63 (to 2024)')
    """
    if lang == "vi":
        return f"Trung bình {units} tỉnh" + (f" (đến {ended})" if ended else "")
    return f"Mean of the {units}" + (f" (to {ended})" if ended else "")


def rank_title(units: int, lang: str, *, reconstructed: bool = False) -> str:
    """Title of a rank history."""
    said = f"Thứ hạng trong {units} tỉnh, thành phố" if lang == "vi" else f"Rank among {units} provinces and cities"
    return said + beside_units(reconstructed, lang)


def say_reconstructed(years: Sequence[int], lang: str) -> str:
    """Which points of a merged province's line are worked back from its former members."""
    listing = listed([str(year) for year in years], lang)
    if lang == "vi":
        return f"Điểm {listing} được dựng lại bằng trung bình cộng điểm các tỉnh trước sáp nhập (~)."
    which = f"score of {listing} is" if len(years) == 1 else f"scores of {listing} are"
    return f"The {which} reconstructed as the mean of the former provinces’ scores (~)."


def say_members_ranks(year: int, ranks: Sequence[tuple[str, int | None, str]], lang: str) -> str:
    """The sentence over the former members' rank histories; `ranks` are (name, rank, its marks)."""
    known = [
        f"{name} {f'hạng {rank}' if lang == 'vi' else ordinal(rank)}{signs}" for name, rank, signs in ranks if rank
    ]
    where = f"Trong 63 tỉnh, thành phố năm {year}: " if lang == "vi" else f"Among the 63 in {year}: "
    return where + ", ".join(known) + "."


def say_parts(year: int, above: Sequence[str], compared: int, lang: str, *, pillars: bool = False) -> str:
    """The sentence over the chart of parts: on how many a province is above the mean, and which.

    They are the pillars, or the main indices where an edition has none; the chart may have others below.
    """
    names = listed([inside(name) for name in above], lang)
    if not compared:
        return f"Các chỉ số đã biết năm {year}." if lang == "vi" else f"The indices known for {year}."
    if not above:
        return _none_above(year, compared, lang, pillars=pillars)
    if lang == "vi":
        of = f"cả {compared}" if 1 < compared == len(above) else f"{len(above)}/{compared}"
        return f"Năm {year}, cao hơn trung bình ở {of} {'trụ cột' if pillars else 'chỉ số chính'}: {names}."
    of = f"all {compared}" if 1 < compared == len(above) else f"{len(above)} of {compared}"
    return f"In {year}, above the mean on {of} {_parts_in_english(compared, pillars=pillars)}: {names}."


def _parts_in_english(count: int, *, pillars: bool) -> str:
    if count == 1:
        return "pillar" if pillars else "main index"
    return "pillars" if pillars else "main indices"


def _none_above(year: int, compared: int, lang: str, *, pillars: bool) -> str:
    if lang == "vi":
        part = "trụ cột" if pillars else "chỉ số chính"
        those = f"{part} đã biết" if compared == 1 else f"{part} nào trong {compared} {part}"
        return f"Năm {year}, không cao hơn trung bình ở {those}."
    parts = _parts_in_english(compared, pillars=pillars)
    if compared == 1:
        return f"In {year}, not above the mean on the one {parts} known."
    return f"In {year}, above the mean on none of the {compared} {parts}."


def say_indicators(year: int, unseen: Sequence[str], lang: str) -> str:
    """Caption of the table of indices, naming those of which nothing was seen."""
    names = ", ".join(inside(name) for name in unseen)
    if lang == "vi":
        return f"Điểm và hạng từng chỉ số, năm {year}." + (f" Chưa thấy công bố: {names}." if unseen else "")
    return f"Score and rank on each index, {year}." + (f" Not seen published: {names}." if unseen else "")


def say_history(name: str, units: int, lang: str, *, reconstructed: bool = False) -> str:
    """Caption of a history table."""
    basis = beside_units(reconstructed, lang)
    if lang == "vi":
        return f"{name} trong {units} tỉnh, thành phố{basis}, mới nhất trước"
    return f"{name} among {units} provinces and cities{basis}, newest first"


def say_known_ranks(known: int, lang: str) -> str:
    """How many ranks of an edition are known, under "9/63"."""
    if lang == "vi":
        return f"mới biết hạng của {known} tỉnh"
    return f"{known} {'rank is' if known == 1 else 'ranks are'} known"


def say_no_pillars(year: int, lang: str) -> str:
    """Why an edition shows indices in the place of pillars."""
    if lang == "vi":
        return f"Năm {year} chưa có điểm trụ cột của từng tỉnh; đây là các chỉ số hoạt động."
    return f"For {year} there are no pillar scores of provinces; these are the activity indices."


def rank_on(indicator: str, lang: str) -> str:
    """The full name of a column that holds ranks on an indicator."""
    return f"Hạng {inside(indicator)}" if lang == "vi" else f"Rank on {inside(indicator)}"


def no_pillars(lang: str) -> str:
    """Why a pillar's cell is empty in an edition without pillars."""
    return "kỳ này không có số liệu trụ cột" if lang == "vi" else "no pillar figures in this edition"


def rank_neighbours(rank: int, lang: str) -> str:
    """Heading of the neighbours in rank."""
    return f"Quanh hạng {rank}" if lang == "vi" else f"Around rank {rank}"


def say_neighbours(year: int, units: int, known: int, lang: str) -> str:
    """Of which ranks the neighbours are."""
    if lang == "vi":
        return (
            f"Năm {year}, {units} tỉnh, thành phố"
            if known == units
            else f"Năm {year}, trong {known}/{units} hạng đã biết"
        )
    return (
        f"{year}, {units} provinces and cities"
        if known == units
        else f"{year}, of {_ranks(known)} known out of {units}"
    )


def _ranks(count: int) -> str:
    return f"{count} {'rank' if count == 1 else 'ranks'}"


def say_region(rank: int | None, size: int, known: int, lang: str) -> str:
    """The rank within a region, or why it cannot be told."""
    if rank is not None:
        return f"Hạng {rank}/{size} trong vùng" if lang == "vi" else f"{ordinal(rank)} of {size} in the region"
    if lang == "vi":
        return f"Mới biết hạng của {known}/{size} nên chưa rõ thứ tự trong vùng"
    return f"{known} of {_ranks(size)} known, so the order in the region cannot be told"


def say_month(year: int, month: int | None, lang: str) -> str:
    """When a milestone was.

    >>> say_month(2022, 8, "vi"), say_month(2025, None, "en")
    ('8/2022', '2025')
    """
    return show_partial_date(f"{year}-{month}" if month else str(year), lang)


def own_score(lang: str) -> str:
    """The rule of a score that a province which did not merge brings along."""
    if lang == "vi":
        return "điểm của chính tỉnh, thành phố này trong bảng 63, vì không sáp nhập"
    return "its own score among the 63, since it did not merge"


def say_rule_line(sign: str, measure: str, names: Sequence[str], rule: str, lang: str) -> str:
    """A line on a rule: its sign, the figures it gave and how; `names` are those it gave, none for all of the table.

    >>> say_rule_line("*", "score", ["Hạ tầng số"], "theo X", "vi"), say_rule_line("*", "rank", [], "by X", "en")
    ('* Hạ tầng số (điểm): theo X', '* All ranks: by X')
    """
    if not names:
        every = {"vi": {"score": "Mọi điểm", "rank": "Mọi hạng"}, "en": {"score": "All scores", "rank": "All ranks"}}
        return f"{sign} {every[lang][measure]}: {rule}"
    what = {"vi": {"score": "điểm", "rank": "hạng"}, "en": {"score": "score", "rank": "rank"}}[lang][measure]
    return f"{sign} {', '.join(names)} ({what}): {rule}"


def parts_title(name: str, year: int, lang: str) -> str:
    """Title of the image of all indices of a province, which stands alone where it is shared."""
    if lang == "vi":
        return f"{name} so với trung bình và cao nhất, DTI {year}"
    return f"{name} against the mean and the best, DTI {year}"


def indicators_title(year: int, pillars: bool, lang: str) -> str:
    """Heading of the table of indices; `pillars` if it has rows of those."""
    if lang == "vi":
        return f"{'Trụ cột và chỉ số chính' if pillars else 'Các chỉ số chính'}, {year}"
    return f"{'Pillars and main indices' if pillars else 'Main indices'}, {year}"


_WHY = {
    "vi": {
        "rank": "chưa thấy tài liệu nào công bố hạng của {name}",
        "score": "chưa thấy tài liệu nào công bố điểm của {name}",
        "members": "chưa biết đủ điểm của các tỉnh trước sáp nhập để dựng lại",
    },
    "en": {
        "rank": "no document seen so far gives a rank of {name}",
        "score": "no document seen so far gives a score of {name}",
        "members": "not all scores of the former provinces are known, so none can be reconstructed",
    },
}


def say_gaps(years: Sequence[int], name: str, what: str, lang: str) -> str:
    """Why years are missing in a history: `what` is rank, score, or members of a merged province; "" without any.

    >>> say_gaps([2020, 2021], "Bình Phước", "score", "vi")
    'Để trống 2020 và 2021: chưa thấy tài liệu nào công bố điểm của Bình Phước.'
    """
    if not years:
        return ""
    listing, why = listed([str(year) for year in years], lang), _WHY[lang][what].format(name=name)
    return f"Để trống {listing}: {why}." if lang == "vi" else f"Left empty, {listing}: {why}."


def say_size(population: int | None, area: Decimal | None, members: int, lang: str) -> str:
    """People and area in 2024, with where they are from; `members` counts the former provinces they are summed over.

    >>> say_size(1062300, Decimal("6873.6"), 0, "vi")
    '1.062.300 dân, 6.873,6 km² (Cục Thống kê, bảng E02.01, 2024)'
    """
    if population is None or area is None:
        return ""
    whole, rest = show_count(int(area), lang), f"{area % 1:.1f}"[1:]
    size = whole + ("" if rest == ".0" else rest.replace(".", "," if lang == "vi" else "."))
    summed = members > 1
    if lang == "vi":
        source = "Cục Thống kê, bảng E02.01, 2024" + (", cộng các tỉnh trước sáp nhập" if summed else "")
        return f"{show_count(population, lang)} dân, {size} km² ({source})"
    source = "National Statistics Office, table E02.01, 2024" + (", former provinces summed" if summed else "")
    return f"{show_count(population, lang)} people, {size} km² ({source})"
