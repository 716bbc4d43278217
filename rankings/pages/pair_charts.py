"""The charts of a comparison: the gap on each index, and both histories on one axis."""

from collections.abc import Iterable

from rankings.catalogue import EditionInfo, ScoreRow
from rankings.charts.chart import Info, make_chart
from rankings.charts.dumbbell import dumbbell_info
from rankings.charts.labels import marked
from rankings.charts.rank_history import rank_history_info
from rankings.charts.record import Chart, Point, Role, Series
from rankings.charts.record import Pair as DrawnPair
from rankings.charts.score_history import score_history_info
from rankings.compute.comparing import Gap
from rankings.pages import chart_slots as slots
from rankings.pages.draft import Draft
from rankings.pages.pair_tables import Pair, rows_of
from rankings.pages.province_charts import score_breaks, score_means, score_points, score_rows
from rankings.words import comparison as words

_ROLES: tuple[Role, Role] = ("brand", "link")


def pair_charts(draft: Draft, pair: Pair, edition: EditionInfo, gaps: list[Gap]) -> list[Chart]:
    """The charts of a pair; one that would say nothing is left out."""
    charts = [rank_chart(draft, pair), score_chart(draft, pair), dumbbell_chart(draft, pair, edition, gaps)]
    return [chart for chart in charts if chart is not None]


def dumbbell_chart(draft: Draft, pair: Pair, edition: EditionInfo, gaps: list[Gap]) -> Chart | None:
    """Both scores on every index where both are known."""
    known = [gap for gap in gaps if gap.gap is not None]
    if not known:
        return None
    names = draft.name(pair.first), draft.name(pair.second)
    leaders = [gap.leader for gap in known]
    counts = leaders.count("first"), leaders.count("second")
    sentence = words.say_dumbbell((names[0], counts[0]), (names[1], counts[1]), draft.lang)
    head = slots.chart_head("dumbbell", words.LABELS[draft.lang]["dumbbell"], sentence, draft.lang)
    drawn = [_drawn(draft, pair, edition, gap.indicator) for gap in known]
    rows = [row for gap in known for row in rows_of(draft, pair, edition, gap.indicator)]
    means = [source for gap in known for source in draft.mean_sources(edition, gap.indicator)]
    return _chart(draft, dumbbell_info(head, names, drawn), rows, means)


def _drawn(draft: Draft, pair: Pair, edition: EditionInfo, code: str) -> DrawnPair:
    first, second = rows_of(draft, pair, edition, code)
    return DrawnPair(
        key=code,
        name=draft.name(draft.catalogue.indicators[code]),
        first=slots.score_reading(first, draft.lang),
        second=slots.score_reading(second, draft.lang),
        mean=slots.mean_reading(edition.summaries[code], draft.lang, draft.has_secondary(edition, code)),
    )


def rank_chart(draft: Draft, pair: Pair) -> Chart | None:
    """Both rank lines; a set with one edition makes no history."""
    units = pair.first.units
    editions = draft.catalogue.editions_of(units)
    if len(editions) < 2:
        return None
    series, ahead = [], _years_ahead(draft, pair, editions)
    for province, role in zip(pair.both, _ROLES, strict=True):
        points = [slots.rank_point(draft.rows.of(each, province.slug), each.year, draft.lang) for each in editions]
        series.append(Series(province.slug, draft.name(province), tuple(points), role))
    names = draft.name(pair.first), draft.name(pair.second)
    sentence = words.say_years_ahead(names, ahead, draft.lang)
    head = slots.chart_head("rank-history", words.LABELS[draft.lang]["ranks"], sentence, draft.lang)
    info = rank_history_info(head, series, units, slots.method_breaks(draft.catalogue, units, draft.lang))
    return _chart(draft, info, _history_rows(draft, pair, editions))


def _years_ahead(draft: Draft, pair: Pair, editions: list[EditionInfo]) -> tuple[list[int], list[int]]:
    ahead: tuple[list[int], list[int]] = ([], [])
    for edition in editions:
        first, second = (row.rank if row else None for row in rows_of(draft, pair, edition, "dti"))
        if first is not None and second is not None and first != second:
            ahead[first > second].append(edition.year)
    return ahead


def score_chart(draft: Draft, pair: Pair) -> Chart | None:
    """Both score lines and the means of their unit sets, over all years that either has a score of."""
    lines = [(province, score_points(draft, province)) for province in pair.both]
    if any(all(point.value is None for point in points) for _, points in lines):
        return None
    series = [
        Series(province.slug, draft.name(province), tuple(points), role)
        for (province, points), role in zip(lines, _ROLES, strict=True)
    ]
    means = score_means(draft, pair.first)
    sentence = _scores_sentence(draft, pair, lines[0][1], lines[1][1])
    head = slots.chart_head("score-history", words.LABELS[draft.lang]["scores"], sentence, draft.lang)
    info = score_history_info(head, [*series, *means], score_breaks(draft, pair.first))
    rows = [row for province in pair.both for row in score_rows(draft, province)]
    told = [edition for editions in draft.history_sets(pair.first).values() for edition in editions]
    return _chart(draft, info, rows, draft.means_sources(told))


def _scores_sentence(draft: Draft, pair: Pair, first: list[Point], second: list[Point]) -> str:
    shared = [(a, b) for a, b in zip(first, second, strict=True) if a.value is not None and b.value is not None]
    if not shared:
        return words.say_no_scores(draft.lang)
    a, b = shared[-1]
    names = draft.name(pair.first), draft.name(pair.second)
    return words.say_scores(a.year, names, (marked(a), marked(b)), draft.lang)


def _history_rows(draft: Draft, pair: Pair, editions: list[EditionInfo]) -> list[ScoreRow | None]:
    return [row for edition in editions for row in rows_of(draft, pair, edition, "dti")]


def _chart(draft: Draft, info: Info, rows: Iterable[ScoreRow | None], also: Iterable[int] = ()) -> Chart:
    source, refs = words.LABELS[draft.lang]["source"], draft.refs_of(rows, also)
    return make_chart(info, source=source, sources=refs, address=draft.address)
