"""Whether the gap between the first and the last narrows: a section for each run of editions that can tell."""

from collections.abc import Sequence
from dataclasses import replace

from rankings.catalogue import Catalogue, EditionInfo, IndicatorInfo
from rankings.charts.chart import make_chart
from rankings.charts.labels import marked
from rankings.charts.record import Chart, Holder, Point, Series, counted
from rankings.charts.score_history import score_history_info
from rankings.compute.convergence import Convergence, Stretch, Year, converge
from rankings.pages import chart_slots as slots
from rankings.pages.draft import Draft
from rankings.pages.parts import BROKEN, Fig, Link, SourceRef
from rankings.pages.region_choice import RegionChoice, region_link, sets_of
from rankings.pages.region_figures import (
    Kept,
    constant_run,
    extreme,
    extreme_cell,
    known_cell,
    measure,
    refs_of_ends,
    said_once,
    sources_of,
    why_no_measure,
)
from rankings.pages.region_history import breaks_of, country_points
from rankings.pages.section import Cell, PrintedRow, PrintedTable, Section
from rankings.words import convergence as words
from rankings.words.headline import listed
from rankings.words.numbers import MISSING


def runs_that_tell(catalogue: Catalogue) -> list[list[EditionInfo]]:
    """Editions of one unit set and basis, two at least: as published, then today's units as reconstructed."""
    runs = [[each for each in catalogue.editions_of(units) if not each.basis] for units in sets_of(catalogue)]
    runs.append(constant_run(catalogue, catalogue.present_units))
    return [run for run in runs if len(run) > 1]


def gap_section(draft: Draft, choice: RegionChoice, kept: Sequence[Kept], *, explained: bool) -> Section | None:
    """The answer of one run on the indicator of the page; None where nothing was kept.

    `explained` says that the measures were explained before.
    """
    years = [_year(each) for each in kept if each.country is not None]
    if not years:
        return None
    edition, lang = kept[0].edition, draft.lang
    found, table = converge([each for each in years if each]), _table(draft, choice, kept)
    return Section(
        id=f"gap-{edition.units}{'-reconstructed' if edition.basis else ''}",
        title=words.title_of(edition.units, bool(edition.basis), lang),
        sentences=_sentences(draft, edition, found),
        tables=[table] if table else [],
        charts=[chart for chart in [_chart(draft, choice, kept)] if chart],
        notes=[] if explained else [words.LABELS[lang]["how"]],
    )


def _year(each: Kept) -> Year | None:
    compared = each.edition.comparability
    return Year(each.edition.year, each.country, compared.comparable, compared.broken) if each.country else None


def _sentences(draft: Draft, edition: EditionInfo, found: Convergence) -> list[str]:
    if found.whole is None:
        return [words.LABELS[draft.lang]["none"]]
    facts = _facts(draft, found.whole)
    said = [words.say_gap(facts, draft.lang), words.say_measures(facts, draft.lang)]
    if found.whole.marked:
        first, last = found.whole.first.year, found.whole.last.year
        run = [each for each in _run(draft, edition) if first < each.year <= last]
        broken = [each.year for each in run if each.comparability.broken]
        said.append(words.say_break(first, last, broken, draft.lang))
    if found.within is not None:
        said.append(words.say_within(words.say_gap(_facts(draft, found.within), draft.lang), draft.lang))
    return [sentence for sentence in said if sentence]


def _run(draft: Draft, edition: EditionInfo) -> list[EditionInfo]:
    """All editions on the units and the basis of one."""
    return draft.catalogue.seen(edition.basis, draft.catalogue.breaks).editions_of(edition.units)


def _facts(draft: Draft, stretch: Stretch) -> words.GapFacts:
    return words.GapFacts(
        first=stretch.first.year,
        last=stretch.last.year,
        verdict=stretch.verdict,
        narrower=[name for name, step in stretch.steps.items() if step < 0],
        wider=[name for name, step in stretch.steps.items() if step > 0],
        mark=draft.printer.marks.use(BROKEN) if stretch.marked else "",
    )


def _percent(fig: Fig) -> Fig:
    return fig if fig.why else replace(fig, shown=f"{fig.shown}%", known=replace(fig.known, unit="%"))


def _table(draft: Draft, choice: RegionChoice, kept: Sequence[Kept]) -> PrintedTable | None:
    """The measures of each year; how many scores are known alone where no year has all, nothing where none is."""
    labels, edition = words.LABELS[draft.lang], kept[0].edition
    years = [year for each in kept if (year := _year(each))]
    if not any(year.country.figures.known for year in years):
        return None
    told = any(year.complete for year in years)
    keys = [*(("highest", "lowest", "spread", "ratio", "deviation", "between") if told else ()), "known"]
    return PrintedTable(
        words.table_caption(edition.units, bool(edition.basis), draft.lang),
        [labels[key] for key in ("year", *keys)],
        [_row(draft, choice, each, keys) for each in reversed(kept)],
        texts=frozenset({0, 1, 2} if told else {0}),
    )


def _row(draft: Draft, choice: RegionChoice, each: Kept, keys: Sequence[str]) -> PrintedRow:
    edition, code = each.edition, choice.indicator
    head = Link(
        counted(edition.year), region_link(draft.catalogue, draft.lang, None, edition, draft.version, code.code)
    )
    year = _year(each)
    if year is None:
        return PrintedRow(head, [Fig(MISSING)] * len(keys))
    figures, secondary = year.country.figures, year.country.figures.secondary
    why, sources = why_no_measure(figures, draft.lang), sources_of(draft, edition, code.code)
    cells: dict[str, Cell] = {
        "highest": extreme_cell(draft, edition, extreme(draft, edition, code, figures.best, figures.highest), why),
        "lowest": extreme_cell(draft, edition, extreme(draft, edition, code, figures.worst, figures.lowest), why),
        "spread": measure(draft, edition, year.spread, secondary, why, sources),
        "ratio": _percent(measure(draft, edition, year.ratio, secondary, why, sources)),
        "deviation": measure(draft, edition, year.deviation, secondary, why, sources),
        "between": measure(draft, edition, year.country.between, secondary, why, sources),
        "known": known_cell(figures, draft.lang),
    }
    return PrintedRow(head, said_once([cells[key] for key in keys]), edition == choice.edition)


def _chart(draft: Draft, choice: RegionChoice, kept: Sequence[Kept]) -> Chart | None:
    """The highest, the mean and the lowest score of each year; None where fewer than two years are known."""
    edition, lang, code = kept[0].edition, draft.lang, choice.indicator
    high, low = (_points(draft, code, kept, best=best) for best in (True, False))
    known = [(up.year, marked(up), marked(down)) for up, down in zip(high, low, strict=True) if up.value is not None]
    if len(known) < 2:
        return None
    labels = words.LABELS[lang]
    title = words.chart_title(draft.name(code), edition.units, bool(edition.basis), lang)
    key = f"gap-chart-{edition.units}{'-reconstructed' if edition.basis else ''}"
    head = slots.chart_head(key, title, words.say_chart(known[0], known[-1], lang), lang)
    lines = [
        Series("highest", labels["highest"], high, "brand"),
        Series("mean", labels["mean"], country_points(draft, kept, code.code), "muted"),
        Series("lowest", labels["lowest"], low, "link"),
    ]
    info = score_history_info(head, lines, breaks_of(draft, [each.edition for each in kept]))
    return make_chart(info, source=labels["source"], sources=_refs(draft, code, kept), address=draft.address)


def _refs(draft: Draft, code: IndicatorInfo, kept: Sequence[Kept]) -> list[SourceRef]:
    refs: dict[int, SourceRef] = {}
    for each in kept:
        figures = each.country.figures if each.country else None
        ends = (*figures.best, *figures.worst) if figures else ()
        refs |= {ref.number: ref for ref in refs_of_ends(draft, each.edition, code, ends)}
    return [ref for _, ref in sorted(refs.items())]


def _points(draft: Draft, code: IndicatorInfo, kept: Sequence[Kept], *, best: bool) -> tuple[Point, ...]:
    """The highest (or lowest) score of each year with whose it is; a gap says how many scores are known."""
    points = []
    for each in kept:
        figures = each.country.figures if each.country else None
        slugs = () if figures is None else figures.best if best else figures.worst
        if figures is None or not slugs:
            points.append(Point(each.edition.year, None, MISSING, known_cell(figures, draft.lang) if figures else ""))
            continue
        names = [draft.name(draft.catalogue.provinces[each.edition.units, slug]) for slug in slugs]
        row = draft.rows.of(each.edition, slugs[0], code.code)
        holder = Holder(listed(names, draft.lang))
        points.append(replace(slots.score_point(row, each.edition.year, draft.lang), note=holder))
    return tuple(points)
