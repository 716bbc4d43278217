"""A region over the years: its mean against the country's as a chart, and all that was kept of it as a table."""

from collections.abc import Iterable, Sequence

from rankings.catalogue import EditionInfo, ScoreRow
from rankings.charts.chart import make_chart
from rankings.charts.labels import marked
from rankings.charts.record import Break, Chart, Point, Series, counted
from rankings.charts.score_history import score_history_info
from rankings.compute.regions import Figures
from rankings.pages import chart_slots as slots
from rankings.pages.crossing import break_at
from rankings.pages.draft import Draft
from rankings.pages.parts import BROKEN, Fig, Link, name_of
from rankings.pages.region_choice import RegionChoice, region_link
from rankings.pages.region_figures import (
    Kept,
    basis_of,
    constant_run,
    known_cell,
    mean_change,
    measure,
    place,
    rank_change,
    sources_of,
)
from rankings.pages.section import PrintedRow, PrintedTable
from rankings.words import region_sentences as sentences
from rankings.words import regions as words
from rankings.words.charts import title_alone
from rankings.words.numbers import MISSING


def history_chart(draft: Draft, choice: RegionChoice, kept: Sequence[Kept]) -> Chart | None:
    """The mean of the region and that of the country over the years; None where no two years are known."""
    region, lang, code = choice.region, draft.lang, choice.indicator.code
    found = [(each.edition, each.region(region.slug) if region else None) for each in kept]
    own = [_point(draft, choice, edition, each.figures if each else None) for edition, each in found]
    known = [point for point in own if point.value is not None]
    if region is None or len(known) < 2:
        return None
    breaks = breaks_of(draft, [each.edition for each in kept])
    joined = slots.last_stretch(breaks, [point.year for point in known])
    crossed = any(joined[0] < each.year <= joined[-1] for each in breaks)
    between = draft.printer.marks.use(BROKEN) if crossed else ""
    unknown = [point.year for point in own if point.value is None]
    told = [(point.year, marked(point)) for point in known if point.year in joined]
    sentence = sentences.say_history(told, unknown, lang, between)
    name = name_of(region, lang)
    title = words.history_title(name, lang)
    head = slots.chart_head("history", title, sentence, lang, title_alone(name, title, [each.year for each in own]))
    lines = [
        Series(region.slug, name, tuple(own)),
        Series("mean", words.LABELS[lang]["national"], country_points(draft, kept, code), "muted"),
    ]
    rows = [row for each in kept for row in draft.rows.table(each.edition, code) if _inside(draft, choice, row)]
    means = [source for each in kept for source in draft.mean_sources(each.edition, code)]
    refs = draft.refs_of(rows, means)
    info = score_history_info(head, lines, breaks)
    return make_chart(info, source=words.LABELS[lang]["source"], sources=refs, address=draft.address)


def _inside(draft: Draft, choice: RegionChoice, row: ScoreRow) -> bool:
    place = draft.catalogue.provinces[row.units, row.province]
    return choice.region is not None and place.region_slug == choice.region.slug


def _point(draft: Draft, choice: RegionChoice, edition: EditionInfo, figures: Figures | None) -> Point:
    """The mean of a year; without one, a gap that says how many scores are known."""
    mean = figures.mean_shown if figures else None
    if figures is None or mean is None:
        note = known_cell(figures, draft.lang) if figures else ""
        return Point(edition.year, None, MISSING, note)
    fig = measure(draft, edition, mean, figures.secondary)
    sources = sources_of(draft, edition, choice.indicator.code, choice.region.slug if choice.region else "")
    return Point(edition.year, mean, fig.shown, "", basis_of(edition), figures.secondary, sources=sources)


def country_points(draft: Draft, kept: Iterable[Kept], code: str) -> tuple[Point, ...]:
    """The mean of the country in each year."""
    points = []
    for each in kept:
        reading = slots.mean_of(draft, each.edition, code)
        points.append(Point.of(each.edition.year, reading) if reading else Point(each.edition.year, None, MISSING))
    return tuple(points)


def breaks_of(draft: Draft, run: Sequence[EditionInfo]) -> list[Break]:
    """The changes of method along a run, told of reconstructed editions where those lead up to a published one."""
    catalogue = draft.catalogue
    again = {each.year: each for each in constant_run(catalogue, run[0].units)} if run else {}
    found = []
    for edition in run:
        told = again.get(edition.year, edition)
        crossed = break_at(catalogue.seen(told.basis, told.breaks), told, draft.lang)
        found += [crossed] if crossed else []
    return found


def years_table(draft: Draft, choice: RegionChoice, kept: Sequence[Kept]) -> PrintedTable | None:
    """All years of the run, the latest first; None in a release from before regions were kept."""
    region, lang, labels = choice.region, draft.lang, words.LABELS[draft.lang]
    if region is None or not any(each.country for each in kept):
        return None
    keys = ("year", "mean", "mean_change", "place", "place_change", "national", "spread", "known")
    return PrintedTable(
        words.years_caption(name_of(region, lang), choice.edition.units, lang),
        [labels[key] for key in keys],
        [_year(draft, choice, each) for each in reversed(kept)],
    )


def _year(draft: Draft, choice: RegionChoice, each: Kept) -> PrintedRow:
    edition, region = each.edition, choice.region
    url = region_link(draft.catalogue, draft.lang, region, edition, draft.version, choice.indicator.code)
    found = each.region(region.slug) if region else None
    head = Link(counted(edition.year), url)
    if found is None:
        return PrintedRow(head, [Fig(MISSING, why=words.LABELS[draft.lang]["no_mean"])] * 7, edition == choice.edition)
    figures, sources = found.figures, sources_of(draft, edition, choice.indicator.code, region.slug if region else "")
    return PrintedRow(
        head,
        [
            measure(draft, edition, figures.mean_shown, figures.secondary, "", sources),
            mean_change(draft, edition, found, sources),
            place(draft, edition, found, sources),
            rank_change(draft, edition, found, sources),
            draft.mean(edition, choice.indicator.code),
            measure(draft, edition, figures.spread, figures.secondary, "", sources),
            known_cell(figures, draft.lang),
        ],
        edition == choice.edition,
    )
