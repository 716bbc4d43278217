"""The charts of a comparison: the scores on each index, and the histories on one axis."""

from collections.abc import Iterable, Sequence

from rankings.catalogue import EditionInfo, ScoreRow
from rankings.charts.chart import Info, make_chart
from rankings.charts.dots import ROLES, DotsRow, dots_info
from rankings.charts.dumbbell import dumbbell_info
from rankings.charts.labels import marked
from rankings.charts.rank_history import rank_history_info
from rankings.charts.record import Chart, Pair, Point, Series
from rankings.charts.score_history import score_history_info
from rankings.pages import chart_slots as slots
from rankings.pages.compared_choice import Compared
from rankings.pages.compared_tables import TWO, names_of, rows_of
from rankings.pages.draft import Draft
from rankings.pages.province_charts import score_breaks, score_means, score_points, score_rows
from rankings.words import comparison as words
from rankings.words.bases import beside_units
from rankings.words.charts import title_alone
from rankings.words.headline import listed
from rankings.words.province import rank_title


def indices_chart(
    draft: Draft, compared: Compared, edition: EditionInfo, drawn: Sequence[DotsRow], sentence: str
) -> Chart | None:
    """The scores on every index where all are known, as one image, with the page's own sentence."""
    known = [row for row in drawn if all(reading.value is not None for reading in row.readings)]
    if not known:
        return None
    names = names_of(draft, compared)
    title = words.indices_title(edition.year, draft.lang) + beside_units(bool(edition.basis), draft.lang)
    head = slots.chart_head("indices", title, sentence, draft.lang, title_alone(listed(names, draft.lang), title))
    pairs = [Pair(row.key, row.name, row.readings[0], row.readings[1], row.mean) for row in known]
    info: Info = (
        dumbbell_info(head, (names[0], names[1]), pairs) if len(compared) == TWO else dots_info(head, names, known)
    )
    rows = [row for each in known for row in rows_of(draft, compared, edition, each.key)]
    means = [source for each in known for source in draft.mean_sources(edition, each.key)]
    return _chart(draft, info, rows, means)


def history_charts(draft: Draft, compared: Compared) -> list[Chart]:
    """Ranks and scores over the years; one that would say nothing is left out."""
    charts = [rank_chart(draft, compared), score_chart(draft, compared)]
    return [chart for chart in charts if chart is not None]


def rank_chart(draft: Draft, compared: Compared) -> Chart | None:
    """The rank lines; a set with one edition makes no history."""
    units = compared[0].units
    editions = draft.catalogue.editions_of(units)
    if len(editions) < TWO:
        return None
    series = []
    for province, role in zip(compared, ROLES, strict=False):
        points = [slots.rank_point(draft.rows.of(each, province.slug), each.year, draft.lang) for each in editions]
        series.append(Series(province.slug, draft.name(province), tuple(points), role))
    sentence = _years_sentence(draft, compared, editions)
    whose, years = listed(names_of(draft, compared), draft.lang), [edition.year for edition in editions]
    title = rank_title(units, draft.lang) + beside_units(any(each.basis for each in editions), draft.lang)
    alone = title_alone(whose, title, years)
    head = slots.chart_head("rank-history", words.LABELS[draft.lang]["ranks"], sentence, draft.lang, alone)
    info = rank_history_info(head, series, units, slots.method_breaks(draft.catalogue, units, draft.lang))
    return _chart(draft, info, [row for each in editions for row in rows_of(draft, compared, each, "dti")])


def _years_sentence(draft: Draft, compared: Compared, editions: list[EditionInfo]) -> str:
    """In which years each stood above all others, where the ranks of all are known."""
    ahead: list[list[int]] = [[] for _ in compared]
    for edition in editions:
        ranks = [row.rank if row else None for row in rows_of(draft, compared, edition, "dti")]
        known = [rank for rank in ranks if rank is not None]
        if len(known) == len(ranks) and known.count(min(known)) == 1:
            ahead[ranks.index(min(known))].append(edition.year)
    return words.say_years_ahead(names_of(draft, compared), ahead, draft.lang)


def score_chart(draft: Draft, compared: Compared) -> Chart | None:
    """The score lines and the means of their unit sets, over all years of which one has a score."""
    lines = [(province, score_points(draft, province)) for province in compared]
    if any(all(point.value is None for point in points) for _, points in lines):
        return None
    series = [
        Series(province.slug, draft.name(province), tuple(points), role)
        for (province, points), role in zip(lines, ROLES, strict=False)
    ]
    means = score_means(draft, compared[0])
    sentence = _scores_sentence(draft, compared, [points for _, points in lines])
    rebuilt = any(each.basis for each in draft.history_editions(compared[0]))
    title = words.LABELS[draft.lang]["scores"] + beside_units(rebuilt, draft.lang)
    years = [point.year for point in lines[0][1]]
    alone = title_alone(listed(names_of(draft, compared), draft.lang), title, years)
    head = slots.chart_head("score-history", title, sentence, draft.lang, alone)
    info = score_history_info(head, [*series, *means], score_breaks(draft, compared[0]))
    rows = [row for province in compared for row in score_rows(draft, province)]
    return _chart(draft, info, rows, draft.means_sources(draft.history_editions(compared[0])))


def _scores_sentence(draft: Draft, compared: Compared, lines: Sequence[Sequence[Point]]) -> str:
    """The scores of the latest year in which all are known."""
    shared = [points for points in zip(*lines, strict=True) if all(point.value is not None for point in points)]
    if not shared:
        return words.say_no_scores(len(compared), draft.lang)
    names = names_of(draft, compared)
    return words.say_scores(shared[-1][0].year, [*zip(names, map(marked, shared[-1]), strict=True)], draft.lang)


def _chart(draft: Draft, info: Info, rows: Iterable[ScoreRow | None], also: Iterable[int] = ()) -> Chart:
    source, refs = words.LABELS[draft.lang]["source"], draft.refs_of(rows, also)
    return make_chart(info, source=source, sources=refs, address=draft.address)
