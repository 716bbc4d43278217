"""The tables of pages on provinces and regions: a province, a comparison, why, regions, a figure."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rankings.charts.labels import say_difference
from rankings.pages.compared_tables import Spine
from rankings.pages.comparison import ComparisonPage
from rankings.pages.evidence_page import FigurePage
from rankings.pages.history import History
from rankings.pages.province import ProvincePage
from rankings.pages.province_tables import Indicators
from rankings.pages.region import RegionPage
from rankings.pages.region_members import Members
from rankings.pages.regions import RegionsPage
from rankings.pages.section import Section
from rankings.pages.table_cells import Held, Printed, of_printed, rank_of, refs_cell
from rankings.pages.table_files import PageTable
from rankings.pages.table_making import Making, Row, breaks_among
from rankings.pages.why import WhyPage
from rankings.words.files import LABELS
from rankings.words.province import rank_on


def of_province(page: ProvincePage, making: Making) -> Iterable[PageTable]:
    """The indices of the edition, the years of the unit, and those of each of its former members."""
    if page.indicators.rows:
        yield _indicators(page.indicators, making)
    if page.history.rows:
        yield _history("history", page.history, making)
    for place, member in enumerate(page.members, 1):
        yield _history(f"member-{place}", member.history, replace(making, page="", sentence=""))


def _indicators(indicators: Indicators, making: Making) -> PageTable:
    heads = making.heads("index", "score", "rank", "change", "mean", "best")
    rows: list[Row] = [
        (row.name, [row.score, row.rank, row.change, row.mean, Held(row.best, row.best_name)])
        for row in indicators.rows
    ]
    sentence = indicators.chart.sentence if indicators.chart else None
    notes = [indicators.terms, *indicators.notes]
    return making.table("indicators", indicators.title, heads, rows, notes, (), sentence)


def _history(key: str, history: History, making: Making) -> PageTable:
    heads = making.heads("year", "rank_dti", "change", "score_dti") + [each.full for each in history.heads]
    rows: list[Row] = [
        (row.year, [rank_of(row.rank, row.n), row.change, row.score, *row.others]) for row in history.rows
    ]
    return making.table(key, history.caption, heads, rows, breaks_among(history.rows), ())


def of_comparison(page: ComparisonPage, making: Making) -> Iterable[PageTable]:
    """The ranks face to face, the scores on each index, what each part brings to several, the years."""
    names = [each.name for each in page.named]
    if page.figures:
        ranks: list[Row] = [(each.label, [rank_of(cell.fig, each.n) for cell in each.cells]) for each in page.figures]
        caption = LABELS[making.lang]["ranks"]
        yield making.table("ranks", caption, [*making.heads("index"), *names], ranks, refs=())
    if page.spine:
        yield _spine(page.spine, names, page.dominance, making, two=page.are_two)
    if page.parts and page.parts.table:
        yield making.whole("parts", page.parts.table, sentence=page.parts.said)
    if page.history:
        heads = [*making.heads("year"), *names, *making.heads("ahead")]
        years: list[Row] = [(row.year, [*(cell.fig for cell in row.cells), row.ahead]) for row in page.history.rows]
        yield making.table("years", page.history.caption, heads, years, breaks_among(page.history.rows), ())


def _spine(spine: Spine, names: Sequence[str], said: str, making: Making, *, two: bool) -> PageTable:
    """Of two the difference and who is ahead, of more the highest of all."""
    (gap, ahead, mean, best), heads = making.heads("gap", "ahead", "mean", "best"), [*making.heads("index"), *names]
    heads += [say_difference(gap, names[0], names[1]), ahead, mean] if two else [mean, best]
    rows: list[Row] = []
    for row in spine.rows:
        best_of_all = Held(row.best, row.best_name)
        beside: list[Printed] = [row.difference, row.gap_words, row.mean] if two else [row.mean, best_of_all]
        rows.append((row.name, [*(cell.fig for cell in row.cells), *beside]))
    # The page's own caption tells of the drawing beside the rows as well.
    return making.table("spine", LABELS[making.lang]["spine"], heads, rows, (), (), said or None)


def of_why(page: WhyPage, making: Making) -> Iterable[PageTable]:
    """The tables of all sections, by the section's id; of several in one, the second and on are numbered."""
    return _of_sections(page.sections, making, alone=False)


def _of_sections(sections: Iterable[Section], making: Making, *, alone: bool) -> Iterable[PageTable]:
    for section in sections:
        for place, table in enumerate(section.tables, 1):
            key = section.id if place == 1 else f"{section.id}-{place}"
            said = " ".join(section.sentences)
            yield making.whole(key, of_printed(table, making.lang), sentence=said, alone=alone)


def of_regions(page: RegionsPage, making: Making) -> Iterable[PageTable]:
    """The regions side by side, and the gap between first and last over the years."""
    if page.table:
        yield making.whole("means", of_printed(page.table, making.lang), alone=True)
    yield from _of_sections(page.gaps, making, alone=True)


def of_region(page: RegionPage, making: Making) -> Iterable[PageTable]:
    """The provinces of a region, and its years."""
    yield _members(page.members, page.moves, making)
    if page.years:
        yield making.whole("years", of_printed(page.years, making.lang), alone=True)


def _members(members: Members, said: str, making: Making) -> PageTable:
    heads = making.heads("province", "rank", "change", "score")
    heads += [rank_on(each.full, making.lang) for each in members.heads]
    rows: list[Row] = [
        (row.name, [row.rank, row.change if members.show_change else "", row.score, *row.parts]) for row in members.rows
    ]
    return making.table("members", members.caption, heads, rows, (), (), said or None, alone=True)


def of_figure(page: FigurePage, making: Making) -> Iterable[PageTable]:
    """The figures and how they were got, what they were worked out from, documents, and earlier releases."""
    labels = page.labels
    facts: list[Row] = [
        (each.label, [each.fig or each.change, each.how, refs_cell(each.sources)]) for each in page.facts
    ]
    heads = [labels[key] for key in ("figure", "value", "how", "source")]
    yield making.table("facts", labels["facts"], heads, facts, (), [ref for each in page.facts for ref in each.sources])
    if page.inputs.rows:
        heads = [labels[key] for key in ("figure", "for", "value", "weight", "source")]
        rows: list[Row] = [
            (row.label, [row.purpose, row.value, row.weight, refs_cell(row.sources)]) for row in page.inputs.rows
        ]
        refs = [ref for row in page.inputs.rows for ref in row.sources]
        yield making.table("inputs", labels["inputs"], heads, rows, [page.inputs.caption], refs)
    if page.documents.rows:
        yield _documents(page, making)
    if page.history:
        columns = [labels[key] for key in ("score", "rank", "rank_change", "note")]
        heads = [labels["release"], *making.heads("date"), *columns]
        rows = [(row.release.label, [row.day, row.score, row.rank, row.change, row.note]) for row in page.history.rows]
        yield making.table("releases", page.history.caption, heads, rows, ())


def _documents(page: FigurePage, making: Making) -> PageTable:
    labels = page.labels
    heads = [labels[key] for key in ("figure", "note", "document")] + making.heads("date")
    heads += [labels[key] for key in ("place", "release", "since", "source")]
    rows: list[Row] = []
    for row in page.documents.rows:
        told = ", ".join(filter(None, (row.document.title, row.document.publisher)))
        release = row.release.label if row.release else ""
        note = "; ".join(filter(None, (row.use, row.note)))
        since = [release, row.since]
        rows.append((row.figure, [note, told, row.document.date, row.place, *since, refs_cell(row.sources)]))
    refs = [ref for row in page.documents.rows for ref in row.sources]
    return making.table("documents", page.documents.caption, heads, rows, [page.documents.note], refs)
