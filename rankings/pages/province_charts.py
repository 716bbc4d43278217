"""The charts of a province's page: ranks and scores over the years, and the indices of one year."""

from collections.abc import Iterable

from rankings.catalogue import EditionInfo, IndicatorInfo, ProvinceInfo, ScoreRow
from rankings.charts.chart import Info, make_chart
from rankings.charts.labels import marked, signs
from rankings.charts.pillars import pillars_info
from rankings.charts.rank_history import rank_history_info
from rankings.charts.record import Break, Chart, PillarRow, Point, Role, Series
from rankings.charts.score_history import score_history_info
from rankings.compute.reconstructing import mean_of_known
from rankings.compute.scaling import to_places
from rankings.pages import chart_slots as slots
from rankings.pages.draft import Draft, has_pillars
from rankings.pages.history_marks import marks_of
from rankings.pages.parts import BROKEN, RECONSTRUCTED
from rankings.words import province as words
from rankings.words.charts import title_alone
from rankings.words.numbers import show_decimal

#: Colours of the lines of former members, the namesake first; none of them is a pillar's.
_MEMBER_ROLES: tuple[Role, ...] = ("brand", "link", "ink")
_PART_ROLES: dict[str, Role] = {"gov": "gov", "economy": "economy", "society": "society"}
_SCORE_PLACES = 4


def histories_of(draft: Draft, province: ProvinceInfo) -> list[Chart]:
    """Ranks and scores of a unit over the years; one that would be empty is left out."""
    charts = [*rank_charts(draft, province), score_chart(draft, province)]
    return [chart for chart in charts if chart is not None]


def rank_charts(draft: Draft, province: ProvinceInfo) -> list[Chart | None]:
    """The ranks of a unit among its own set, and those of its former members among theirs, each on its own axis.

    One edition alone makes no history where the former members have one; ranks that are reconstructed stand alone, as
    those of former units are what a reader has just turned away from.
    """
    members = draft.catalogue.predecessors(province)
    if not members:
        return [rank_chart(draft, province)]
    goes_on = len(draft.catalogue.editions_of(province.units)) > 1
    own = rank_chart(draft, province, f"rank-history-{province.units}") if goes_on else None
    if own and draft.catalogue.basis:
        return [own]
    return [own, members_chart(draft, province, members) if len(members) > 1 else rank_chart(draft, members[0])]


def rank_chart(draft: Draft, province: ProvinceInfo, key: str = "rank-history") -> Chart | None:
    """The ranks of a unit in all editions of its set; `key` is unique in the page."""
    editions = draft.catalogue.editions_of(province.units)
    rows = [draft.rows.of(edition, province.slug) for edition in editions]
    if not any(row and row.rank for row in rows):
        return None
    series = _rank_series(draft, province, editions, "brand")
    ranks = [(edition.year, row.rank if row else None) for edition, row in zip(editions, rows, strict=True)]
    marks = {point.year: signs(point) for point in series.points}
    breaks = slots.method_breaks(draft.catalogue, province.units, draft.lang)
    joined = slots.last_stretch(breaks, [year for year, rank in ranks if rank])
    between = _sign_between(draft, breaks, joined)
    told = [(year, rank) for year, rank in ranks if not joined or year >= joined[0] or rank is None]
    sentence = words.say_rank_history(told, province.units, draft.lang, marks, between)
    rebuilt = any(edition.basis for edition in editions)
    title = words.rank_title(province.units, draft.lang, reconstructed=rebuilt)
    alone = title_alone(draft.name(province), title, [edition.year for edition in editions])
    head = slots.chart_head(key, title, sentence, draft.lang, alone)
    gaps = [year for year, rank in ranks if not rank]
    beside = marks_of(draft, province, [edition.year for edition in editions], ranks=True)
    note = f"{words.say_gaps(gaps, draft.name(province), 'rank', draft.lang)} {beside.said}".strip()
    return _chart(draft, rank_history_info(head, [series], province.units, breaks, beside), rows, note=note)


def _sign_between(draft: Draft, breaks: list[Break], years: list[int]) -> str:
    """The mark of a sentence that runs from the first of the years to the last, across a changed method."""
    crossed = any(years[0] < each.year <= years[-1] for each in breaks)
    return draft.printer.marks.use(BROKEN) if crossed else ""


def members_chart(draft: Draft, province: ProvinceInfo, members: list[ProvinceInfo]) -> Chart | None:
    """The ranks of the former members among the former units; never on one axis with ranks among today's."""
    units = members[0].units
    editions = draft.catalogue.editions_of(units)
    ordered = sorted(members, key=lambda member: member.slug != province.slug)
    rows = [draft.rows.of(edition, member.slug) for edition in editions for member in ordered]
    if not any(row and row.rank for row in rows):
        return None
    series = [_rank_series(draft, member, editions, role) for member, role in zip(ordered, _MEMBER_ROLES, strict=False)]
    newest = [(member, draft.rows.of(editions[-1], member.slug)) for member in ordered]
    last = [(draft.name(member), row.rank if row else None, draft.printer.rank(row).signs) for member, row in newest]
    sentence = words.say_members_ranks(editions[-1].year, last, draft.lang)
    title = words.LABELS[draft.lang]["members_history"]
    alone = title_alone(draft.name(province), title, [edition.year for edition in editions])
    head = slots.chart_head("rank-history", title, sentence, draft.lang, alone)
    breaks = slots.method_breaks(draft.catalogue, units, draft.lang)
    return _chart(draft, rank_history_info(head, series, units, breaks), rows)


def _rank_series(draft: Draft, province: ProvinceInfo, editions: list[EditionInfo], role: Role) -> Series:
    rows = [(edition.year, draft.rows.of(edition, province.slug)) for edition in editions]
    points = tuple(slots.rank_point(row, year, draft.lang) for year, row in rows)
    return Series(province.slug, draft.name(province), points, role)


def _chart(
    draft: Draft, info: Info, rows: Iterable[ScoreRow | None], also: Iterable[int] = (), note: str = ""
) -> Chart:
    source, refs = words.LABELS[draft.lang]["source"], draft.refs_of(rows, also)
    return make_chart(info, note=note, source=source, sources=refs, address=draft.address)


def score_chart(draft: Draft, province: ProvinceInfo) -> Chart | None:
    """The scores of a unit over all years, against the mean of each unit set that they run through.

    Before today's units, the scores of a province that did not merge run on, and those of a merged one are worked back
    as the mean of its former members where all their scores are known.
    """
    own = score_points(draft, province)
    if all(point.value is None for point in own):
        return None
    breaks = score_breaks(draft, province)
    sentence = _score_sentence(draft, province, own, breaks)
    title = words.LABELS[draft.lang]["score_history"]
    alone = title_alone(draft.name(province), title, [point.year for point in own])
    head = slots.chart_head("score-history", title, sentence, draft.lang, alone)
    lines = [Series(province.slug, draft.name(province), tuple(own)), *score_means(draft, province)]
    means = draft.means_sources(draft.history_editions(province))
    gaps = [point.year for point in own if point.value is None]
    merged = len(draft.catalogue.predecessors(province)) > 1
    beside = marks_of(draft, province, [point.year for point in own], ranks=False)
    note = words.say_gaps(gaps, draft.name(province), "members" if merged else "score", draft.lang)
    info = score_history_info(head, lines, breaks, beside)
    return _chart(draft, info, score_rows(draft, province), means, f"{note} {beside.said}".strip())


def score_means(draft: Draft, province: ProvinceInfo) -> list[Series]:
    """The mean of each unit set over its stretch of a score history, a line each: 63 units and 34 have no one mean."""
    last = draft.history_editions(province)[-1].year
    found = []
    for units, editions in draft.history_sets(province).items():
        ended = editions[-1].year if editions[-1].year < last else None
        name = words.mean_of(units, draft.lang, ended)
        found.append(slots.mean_series(editions, name, draft.lang, draft.may_be_secondary, draft.means_of))
    return found


def score_breaks(draft: Draft, province: ProvinceInfo) -> list[Break]:
    """Where the method changes along a score history, be it told of the unit's own set or of its former members'."""
    years = {edition.year for edition in draft.history_editions(province)}
    sets = dict.fromkeys(each.units for each in (*draft.catalogue.predecessors(province), province))
    told = [each for units in sets for each in slots.method_breaks(draft.catalogue, units, draft.lang)]
    return list({each.year: each for each in told if each.year in years}.values())


def score_points(draft: Draft, province: ProvinceInfo) -> list[Point]:
    """The scores of a unit in every year that its history runs over; see `score_chart`."""
    members = draft.catalogue.predecessors(province)
    return [_own_point(draft, province, members, edition) for edition in draft.history_editions(province)]


def score_rows(draft: Draft, province: ProvinceInfo) -> list[ScoreRow | None]:
    """The rows that the score history of a unit rests on: its own, and its former members' before."""
    editions = draft.catalogue.editions.values()
    units = (province, *draft.catalogue.predecessors(province))
    return [draft.rows.of(edition, each.slug) for edition in editions for each in units if each.units == edition.units]


def _own_point(draft: Draft, province: ProvinceInfo, members: list[ProvinceInfo], edition: EditionInfo) -> Point:
    today = draft.catalogue.editions.get((edition.year, province.units))
    if today is not None:
        return slots.score_point(draft.rows.of(today, province.slug), edition.year, draft.lang)
    rows = [draft.rows.of(edition, member.slug) for member in members]
    if len(members) == 1:
        return slots.score_point(rows[0], edition.year, draft.lang)
    mean = mean_of_known([row.exact if row else None for row in rows])
    if mean is None:
        return slots.score_point(None, edition.year, draft.lang)
    draft.printer.marks.use(RECONSTRUCTED)
    shown = to_places(mean, _SCORE_PLACES)
    secondary = any(row and "secondary_score" in row.flags for row in rows)
    sources = tuple(dict.fromkeys(pk for row in rows if row for pk in row.sources))
    return Point(edition.year, shown, show_decimal(shown, draft.lang), "", "reconstructed", secondary, (), sources)


def _score_sentence(draft: Draft, province: ProvinceInfo, own: list[Point], breaks: list[Break]) -> str:
    """From the first score to the last, and the mean of that last year among the units that it is a score of."""
    lang = draft.lang
    joined = slots.last_stretch(breaks, [point.year for point in own if point.value is not None])
    known = [(point.year, marked(point)) for point in own if point.year in joined]
    unknown = [point.year for point in own if point.value is None]
    last = known[-1][0]
    edition = next(each for each in draft.history_editions(province) if each.year == last)
    mean = slots.mean_reading(edition.summaries.get("dti"), lang, draft.may_be_secondary(edition))
    beside = (last, marked(mean)) if mean else None
    between = _sign_between(draft, breaks, joined)
    said = words.say_score_history(known, beside, unknown, edition.units, lang, between)
    rebuilt = [point.year for point in own if point.basis == "reconstructed" and point.year in joined]
    return f"{said} {words.say_reconstructed(rebuilt, lang)}" if rebuilt else said


def parts_chart(draft: Draft, province: ProvinceInfo, edition: EditionInfo) -> Chart | None:
    """All indices of an edition with a score, against the mean and the best: the table of indices as one image."""
    parts = draft.catalogue.indicators_with_data(edition)
    rows = [(part, draft.rows.of(edition, province.slug, part.code)) for part in parts]
    known = [(part, row) for part, row in rows if row is not None and row.score is not None]
    if not known:
        return None
    drawn = [_part_row(draft, edition, part, row) for part, row in known]
    sentence = say_above(draft, edition, drawn)
    title = words.parts_title(draft.name(province), edition.year, draft.lang)
    head = slots.chart_head("parts", title, sentence, draft.lang)
    bests = [draft.best(edition, part.code) for part, _ in known]
    means = [source for part, _ in known for source in draft.mean_sources(edition, part.code)]
    return _chart(draft, pillars_info(head, drawn), [*(row for _, row in known), *bests], means)


def say_above(draft: Draft, edition: EditionInfo, drawn: Iterable[PillarRow]) -> str:
    """On which of the pillars, or where there are none of the main indices, a unit is above the mean."""
    kind = "pillar" if has_pillars(draft.catalogue, edition) else "main_index"
    told = [row for row in drawn if draft.catalogue.indicators[row.key].kind == kind]
    compared = [row for row in told if row.mean is not None and row.mean.value is not None]
    above = [row.name for row in compared if row.mean and (row.value.value or 0) > (row.mean.value or 0)]
    return words.say_parts(edition.year, above, len(compared), draft.lang, pillars=kind == "pillar")


def _part_row(draft: Draft, edition: EditionInfo, part: IndicatorInfo, row: ScoreRow) -> PillarRow:
    summary, best = edition.summaries[part.code], draft.best(edition, part.code)
    return PillarRow(
        key=part.code,
        name=draft.name(part),
        value=slots.score_reading(row, draft.lang),
        rank=slots.rank_among(row, summary.n, draft.lang) if row.rank else None,
        mean=slots.mean_of(draft, edition, part.code),
        best=slots.score_reading(best, draft.lang) if best else None,
        role=_PART_ROLES.get(part.pillar, "ink"),
    )
