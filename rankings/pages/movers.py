"""Who moved between two editions."""

from collections import Counter
from dataclasses import dataclass, replace

from rankings.catalogue import Catalogue, EditionInfo, ProvinceInfo, ScoreRow
from rankings.charts.record import Chart
from rankings.links import link
from rankings.pages.breaks_choice import hidden_notices
from rankings.pages.draft import province_url
from rankings.pages.edition_choice import table_in_title
from rankings.pages.figure_address import figure_url
from rankings.pages.movers_against import against_notices
from rankings.pages.movers_chart import movers_chart
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
    name_key,
    name_of,
)
from rankings.pages.ranking import downloads, edition_notices, eyebrow_of, old_release
from rankings.pages.selecting import Selection, View, address_of_view, needs_units, select_view
from rankings.pages.shared_sources import shared_refs
from rankings.pages.why_address import why_link
from rankings.selection import on_the_basis
from rankings.words import breaks, numbers, tables
from rankings.words.picks import LABELS as AROUND


@dataclass(frozen=True)
class MoverRow:
    """A province's row; `why` leads to the reason of its change, `evidence` to where its present rank comes from.

    Either is "" where there is nothing to lead to.
    """

    name: str
    url: str
    region: str
    before: Fig
    after: Fig
    change: Change
    bar: int | None
    sources: list[SourceRef]
    evidence: str = ""
    why: str = ""


@dataclass(frozen=True)
class MoverGroup:
    """Those that went one way. `caption` names the table of those that moved; the others stand in a list."""

    kind: str
    heading: str
    count: str
    rows: list[MoverRow]
    caption: str = ""


@dataclass(frozen=True)
class MoversPage:
    """See `templates/rankings/movers.html`."""

    title: str
    description: str
    head: Head
    selection: Selection
    notices: list[Notice]
    chart: Chart | None
    moved: list[MoverGroup]
    others: list[MoverGroup]
    shared_sources: list[SourceRef]
    words: dict[str, str]
    legend: list[Mark]
    sources: list[Source]
    downloads: list[Link]

    @property
    def charts(self) -> list[Chart]:
        """The charts of the page, for their files."""
        return [self.chart] if self.chart else []


def editions_with_changes(catalogue: Catalogue) -> list[EditionInfo]:
    """The editions that have one before them on the same units, oldest first; on the basis of the catalogue."""
    return on_the_basis(catalogue, filter(has_changes, catalogue.editions.values()))


def has_changes(edition: EditionInfo) -> bool:
    """Whether an edition has one before it to compare with, even if its reader asked to see no change between them."""
    return edition.comparability.comparable or edition.comparability.hidden


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
    earlier = {row.province: row for row in stored if row.year == before.year}
    rows = [row for row in stored if row.year == edition.year and _in_region(catalogue, view, row)]
    printer, documents = Printer(lang), Documents(catalogue, lang)
    moved = order_by_change(rows)
    heading = tables.movers_heading(edition.year, before.year, lang, *_filters(view, lang))
    region = name_of(view.region, lang) if view.region else ""
    # Of changes that are left out nothing is "not known", and there is nothing to take along.
    hidden = edition.comparability.hidden
    told = [] if hidden else rows
    lede = tables.say_movers(furthest(catalogue, view, moved, printer), lang)
    lede = breaks.say_movers_hidden(edition.year, before.year, lang) if hidden else lede
    groups, shared = _lists(_Maker(catalogue, view, earlier, printer, documents), told, moved)
    # The chart is of the whole country, whatever region stands out in it.
    everywhere = [row for row in stored if row.year == edition.year]
    counts = _counts(everywhere, lang)
    return MoversPage(
        title=heading + table_in_title(catalogue, edition, lang, region),
        description=lede,
        head=Head(heading, lede, eyebrow_of(edition, lang)),
        selection=select_view(catalogue, view, lang, has_changes),
        notices=[
            *old_release(view, lang),
            *edition_notices(catalogue, edition, everywhere, lang),
            *_left_out(catalogue, view, lang),
            *against_notices(catalogue, view, everywhere, earlier, printer),
        ],
        chart=movers_chart(catalogue, view, order_by_change(everywhere), earlier, documents, counts, lang),
        moved=[group for group in groups if group.caption],
        others=[group for group in groups if not group.caption],
        shared_sources=shared,
        words=AROUND[lang],
        legend=printer.marks.legend,
        sources=documents.sources,
        downloads=[] if hidden else downloads("movers", view),
    )


def _left_out(catalogue: Catalogue, view: View, lang: str) -> list[Notice]:
    """Where to go from changes that are left out, as the lead says: to them, and to the ranks of the year."""
    notices = hidden_notices(catalogue, view.edition, lang, address_of_view(catalogue, view, lang))
    if not view.edition.comparability.hidden:
        return notices
    ranks = replace(view, page="ranking", units_asked=needs_units(catalogue, "ranking", view.edition))
    url = link(lang, "ranking", ranks.params(), year=view.edition.year)
    ranking = Link(tables.see_ranking(view.edition.year, lang), url)
    return [replace(each, text=breaks.say_ranks_stay(lang), links=[*each.links, ranking]) for each in notices]


def _filters(view: View, lang: str) -> tuple[str, str]:
    """The names of the indicator and of the region; "" for the composite and for the country."""
    indicator = "" if view.indicator.code == "dti" else name_of(view.indicator, lang)
    return indicator, name_of(view.region, lang) if view.region else ""


def _counts(rows: list[ScoreRow], lang: str) -> str:
    return tables.say_counts(Counter(numbers.direction_of(row.rank_change) for row in rows), lang)


def _lists(maker: "_Maker", rows: list[ScoreRow], moved: list[ScoreRow]) -> tuple[list[MoverGroup], list[SourceRef]]:
    """The groups, and the documents of all their rows, which the rows no longer repeat."""
    groups = maker.groups(rows, moved)
    shared = shared_refs([row.sources for group in groups for row in group.rows])
    own = [
        replace(
            group,
            rows=[replace(row, sources=[each for each in row.sources if each not in shared]) for row in group.rows],
        )
        for group in groups
    ]
    return own, shared


def _in_region(catalogue: Catalogue, view: View, row: ScoreRow) -> bool:
    return view.region is None or catalogue.provinces[row.units, row.province].region_slug == view.region.slug


def furthest(catalogue: Catalogue, view: View, moved: list[ScoreRow], printer: Printer) -> tables.Movers:
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
        """Up, down, unchanged, unknown: the furthest first, the last by name; without the empty ones."""
        by_kind = {
            kind: [row for row in moved if numbers.direction_of(row.rank_change) == kind]
            for kind in ("up", "down", "same")
        }
        by_kind["down"].reverse()
        by_kind["unknown"] = sorted((row for row in rows if row.rank_change is None), key=self._name)
        most = max((abs(row.rank_change or 0) for row in moved), default=1) or 1
        return [self._group(kind, group, most) for kind, group in by_kind.items() if group]

    def _name(self, row: ScoreRow) -> str:
        return name_key(self.catalogue.provinces[row.units, row.province], self.printer.lang)

    def _group(self, kind: str, rows: list[ScoreRow], most: int) -> MoverGroup:
        lang, edition = self.printer.lang, self.view.edition
        heading, shown = tables.LABELS[lang][kind], [self.row(row, most) for row in rows]
        years = tables.movers_heading(edition.year, edition.previous_year or 0, lang, *_filters(self.view, lang))
        return MoverGroup(kind, heading, str(len(rows)), shown, f"{heading}: {years}" if kind in ("up", "down") else "")

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
            why=self._why(province) if row.rank_change else "",
        )

    def _why(self, province: ProvinceInfo) -> str:
        view = self.view
        return why_link(self.catalogue, self.printer.lang, province, view.edition, view.version, view.indicator.code)
