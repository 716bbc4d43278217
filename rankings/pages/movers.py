"""Who moved between two editions."""

from dataclasses import dataclass

from rankings.catalogue import Catalogue, EditionInfo, ScoreRow
from rankings.charts.chart import make_chart
from rankings.charts.record import Break, Chart, Move, Role
from rankings.charts.slope import slope_info
from rankings.links import link
from rankings.pages.chart_address import chart_address
from rankings.pages.chart_slots import chart_head, rank_reading
from rankings.pages.draft import province_url
from rankings.pages.figure_address import figure_url
from rankings.pages.parts import (
    Change,
    Documents,
    Fig,
    Head,
    Link,
    Mark,
    Notice,
    Printer,
    Source,
    SourceRef,
    name_of,
)
from rankings.pages.ranking import downloads, edition_notices, old_release
from rankings.pages.selecting import Selection, View, select_view
from rankings.words import numbers, tables

#: How many of the slope chart's lines stand out at either end.
_NAMED = 3


@dataclass(frozen=True)
class MoverRow:
    """A province's row; `evidence` leads to where its present rank comes from, "" where there is none."""

    name: str
    url: str
    region: str
    before: Fig
    after: Fig
    change: Change
    bar: int | None
    sources: list[SourceRef]
    evidence: str = ""


@dataclass(frozen=True)
class MoverGroup:
    kind: str
    heading: str
    count: str
    rows: list[MoverRow]


@dataclass(frozen=True)
class MoverTable:
    caption: str
    groups: list[MoverGroup]


@dataclass(frozen=True)
class MoversPage:
    """See `templates/rankings/movers.html`."""

    title: str
    description: str
    head: Head
    selection: Selection
    notices: list[Notice]
    chart: Chart | None
    table: MoverTable
    legend: list[Mark]
    sources: list[Source]
    downloads: list[Link]

    @property
    def charts(self) -> list[Chart]:
        """The charts of the page, for their files."""
        return [self.chart] if self.chart else []


def editions_with_changes(catalogue: Catalogue) -> list[EditionInfo]:
    """The editions that have one before them on the same units, oldest first."""
    return [edition for edition in catalogue.editions.values() if edition.comparability.comparable]


def order_by_change(rows: list[ScoreRow]) -> list[ScoreRow]:
    """Rows with a change, the greatest climb first; equal ones by rank."""
    known = [row for row in rows if row.rank_change is not None]
    return sorted(known, key=lambda row: (-(row.rank_change or 0), row.rank or 0))


def movers_page(catalogue: Catalogue, view: View, lang: str) -> MoversPage:
    """Everybody's change in one edition, indicator and region."""
    edition = view.edition
    # Only editions that have one before them come here.
    before = catalogue.editions[edition.previous_year or 0, edition.units]
    stored = catalogue.scores([edition, before], [view.indicator.code])
    inside = [row for row in stored if _in_region(catalogue, view, row)]
    rows = [row for row in inside if row.year == edition.year]
    earlier = {row.province: row for row in inside if row.year == before.year}
    printer, documents = Printer(lang), Documents(catalogue, lang)
    moved = order_by_change(rows)
    heading = tables.movers_heading(edition.year, before.year, lang)
    lede = tables.say_movers(_furthest(catalogue, view, moved, printer), lang)
    maker = _Maker(catalogue, view, earlier, printer, documents)
    table = MoverTable(heading, maker.groups(rows, moved))
    return MoversPage(
        title=heading,
        description=lede,
        head=Head(heading, lede, _eyebrow(view, lang)),
        selection=select_view(catalogue, view, lang, editions_with_changes(catalogue)),
        notices=[*old_release(view, lang), *edition_notices(catalogue, edition, view.indicator.code, lang)],
        chart=_chart(catalogue, view, moved, earlier, documents, (heading, lede), lang),
        table=table,
        legend=printer.marks.legend,
        sources=documents.sources,
        downloads=downloads("movers", view),
    )


def _in_region(catalogue: Catalogue, view: View, row: ScoreRow) -> bool:
    return view.region is None or catalogue.provinces[row.units, row.province].region_slug == view.region.slug


def _eyebrow(view: View, lang: str) -> str:
    parts = [tables.units_words(view.edition.units, lang)]
    parts += [name_of(view.indicator, lang)] + ([name_of(view.region, lang)] if view.region else [])
    return " · ".join(parts)


def _furthest(catalogue: Catalogue, view: View, moved: list[ScoreRow], printer: Printer) -> tables.Movers:
    """Who climbed most and who fell most, all of them where several moved equally far."""
    changes = [row.rank_change or 0 for row in moved]
    moves = []
    for change in dict.fromkeys((max(changes, default=0), min(changes, default=0))):
        rows = [row for row in moved if row.rank_change == change]
        names = [name_of(catalogue.provinces[row.units, row.province], printer.lang) for row in rows]
        moves += [(names, change)] if change else []
    n = sum(
        view.region in (None, catalogue.regions[each.units, each.region_slug])
        for each in catalogue.provinces_of(view.edition.units)
    )
    signs = "".join(dict.fromkeys("".join(printer.change(row).signs for row in moved)))
    return tables.Movers(moves, len(moved), n, signs)


@dataclass(frozen=True)
class _Maker:
    catalogue: Catalogue
    view: View
    earlier: dict[str, ScoreRow]
    printer: Printer
    documents: Documents

    def groups(self, rows: list[ScoreRow], moved: list[ScoreRow]) -> list[MoverGroup]:
        groups = [
            (kind, [row for row in moved if numbers.direction_of(row.rank_change) == kind])
            for kind in ("up", "same", "down")
        ]
        names = {row.province for row in moved}
        unknown = [row for row in rows if row.province not in names]
        unknown.sort(key=lambda row: self.catalogue.provinces[row.units, row.province].name_sort)
        most = max((abs(row.rank_change or 0) for row in moved), default=1) or 1
        labels = tables.LABELS[self.printer.lang]
        return [
            MoverGroup(kind, labels[kind], str(len(group)), [self.row(row, most) for row in group])
            for kind, group in [*groups, ("unknown", unknown)]
            if group
        ]

    def row(self, row: ScoreRow, most: int) -> MoverRow:
        province, lang = self.catalogue.provinces[row.units, row.province], self.printer.lang
        before = self.earlier.get(row.province)
        sources = dict.fromkeys([*row.sources, *(before.sources if before else ())])
        return MoverRow(
            name=name_of(province, lang),
            url=province_url(self.catalogue, lang, province, row.year, self.view.version),
            region=name_of(self.catalogue.regions[province.units, province.region_slug], lang),
            before=self.printer.rank(before),
            after=self.printer.rank(row),
            change=self.printer.change(row),
            bar=None if row.rank_change is None else round(abs(row.rank_change) / most * 100),
            sources=self.documents.main_refs(sources),
            evidence=figure_url(self.catalogue, lang, row[:4], self.view.version) if row.rank else "",
        )


def _chart(
    catalogue: Catalogue, view: View, moved: list[ScoreRow], earlier: dict[str, ScoreRow], documents: Documents,
    head: tuple[str, str], lang: str,
) -> Chart | None:  # fmt: skip
    both = [row for row in moved if row.rank is not None and row.province in earlier and earlier[row.province].rank]
    if len(both) < 2:
        return None
    roles: dict[str, Role] = {row.province: "up" for row in both[:_NAMED] if (row.rank_change or 0) > 0}
    roles |= {row.province: "down" for row in both[-_NAMED:] if (row.rank_change or 0) < 0}
    moves = [
        Move(
            row.province, name_of(catalogue.provinces[row.units, row.province], lang),
            rank_reading(earlier[row.province], lang), rank_reading(row, lang),
            numbers.show_change(row.rank_change, lang), roles.get(row.province),
        )
        for row in both
    ]  # fmt: skip
    edition = view.edition
    years = (edition.previous_year or 0, edition.year)
    crossing = None
    if edition.comparability.marked:
        crossing = Break(edition.year, tables.method_changed(lang), tables.say_method_break(years[1], years[0], lang))
    info = slope_info(chart_head("slope", *head, lang), years, moves, edition.n, crossing)
    refs = documents.main_refs({pk for row in both for pk in row.sources})
    here = link(lang, view.page, view.params(), year=edition.year)
    return make_chart(info, source=tables.LABELS[lang]["source"], sources=refs, address=chart_address(lang, here))
