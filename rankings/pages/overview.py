"""The front page: the latest edition in one sentence, three short lists, the whole table."""

from dataclasses import dataclass
from decimal import Decimal

from rankings.catalogue import Catalogue, EditionInfo, ScoreRow
from rankings.charts.record import Chart
from rankings.links import link
from rankings.pages.draft import province_url
from rankings.pages.form_address import chart_address
from rankings.pages.map_small import SmallMap, small_map
from rankings.pages.movers import editions_with_changes, order_by_change
from rankings.pages.old_release import release_notices
from rankings.pages.panels import Panel, PanelRow
from rankings.pages.parts import Documents, Fig, Head, Link, Mark, Notice, Printer, Source, name_of
from rankings.pages.picking import pair_link, picker_of
from rankings.pages.ranking import downloads, edition_notices, ranking_link
from rankings.pages.ranking_table import Ranking, TableData, ranking_table, side_indicators
from rankings.pages.selecting import Picker, View
from rankings.pages.strips import Field, field_strip
from rankings.words import numbers, tables
from rankings.words import overview as own
from rankings.words import picks as words
from rankings.words.regions import ask_gap

_PANEL_ROWS = 5


@dataclass(frozen=True)
class Fact:
    label: str
    figure: Fig
    unit: str
    note: str


@dataclass(frozen=True)
class OverviewPage:
    """See `templates/rankings/overview.html`."""

    title: str
    description: str
    head: Head
    find: str
    facts: list[Fact]
    other_set: Link | None
    notices: list[Notice]
    panels: list[Panel]
    map: SmallMap | None
    picker: Picker
    strip: Chart | None
    country: Link
    ranking: Ranking
    table_notices: list[Notice]
    legend: list[Mark]
    sources: list[Source]
    downloads: list[Link]

    @property
    def charts(self) -> list[Chart]:
        """The charts of the page, for their files."""
        return [self.strip] if self.strip else []


def overview_page(catalogue: Catalogue, lang: str, version: str = "") -> OverviewPage:
    """Three queries: this edition with its side columns, its map, and the latest edition that has changes, if any."""
    edition = catalogue.newest
    view = View("ranking", edition, catalogue.indicators["dti"], version=version)
    data = _table_data(catalogue, view)
    printer, documents = Printer(lang), Documents(catalogue, lang)
    ranking = ranking_table(catalogue, view, data, printer, documents)
    ranked = (row for row in data.rows if row.rank)
    leader = min(ranked, key=lambda row: (row.rank, catalogue.provinces[edition.units, row.province].name_sort))
    panels = _Panels(catalogue, printer, documents, version)
    field = Field(edition, view.indicator, data.rows)
    address = chart_address(lang, link(lang, "overview", {"v": version}))
    heading = own.overview_heading(_name(catalogue, leader, lang), edition.year, edition.units, lang)
    return OverviewPage(
        title="",
        description=own.what_is_dti(lang),
        head=Head(heading, own.what_is_dti(lang), tables.eyebrow(edition.year, edition.units, lang)),
        find=words.LABELS[lang]["find"],
        facts=_facts(catalogue, field, printer),
        other_set=_other_set(catalogue, edition, lang, version),
        notices=release_notices(version, link(lang, "overview"), lang),
        panels=[panels.leaders(data.rows, edition), *panels.movers()],
        map=small_map(catalogue, edition, lang, version),
        picker=_picker(catalogue, lang, edition, version),
        strip=field_strip(catalogue, field, documents, lang, address),
        country=Link(ask_gap(lang), link(lang, "regions", {"v": version})),
        ranking=ranking,
        table_notices=edition_notices(catalogue, edition, data.rows, lang),
        legend=printer.marks.legend,
        sources=documents.sources,
        downloads=downloads("ranking", view),
    )


def _table_data(catalogue: Catalogue, view: View) -> TableData:
    beside = side_indicators(catalogue, view.edition)
    stored = catalogue.scores([view.edition], ["dti", *(each.code for each in beside)])
    rows = [row for row in stored if row.indicator == "dti"]
    sides = {(row.province, row.indicator): row for row in stored if row.indicator != "dti"}
    return TableData(rows, {row.province: {row.year: row} for row in rows}, sides, beside)


def _name(catalogue: Catalogue, row: ScoreRow, lang: str) -> str:
    return name_of(catalogue.provinces[row.units, row.province], lang)


def _other_set(catalogue: Catalogue, edition: EditionInfo, lang: str, version: str) -> Link | None:
    other = next((u for u in catalogue.units_of_year(edition.year) if u != edition.units), None)
    if other is None:
        return None
    return Link(
        tables.see_other_set(other, edition.year, lang),
        ranking_link(catalogue, lang, catalogue.editions[edition.year, other], version),
    )


def _picker(catalogue: Catalogue, lang: str, edition: EditionInfo, version: str) -> Picker:
    pairs = (("binh-phuoc", "dak-nong"), ("da-nang", "ho-chi-minh"), ("hue", "ha-noi"))
    known = [(a, b) for a, b in pairs if catalogue.selves(a) and catalogue.selves(b)]
    offered = [pair_link(catalogue, lang, a, b, version) for a, b in known]
    return picker_of(catalogue, lang, edition.units, suggestions=offered, version=version)


def _facts(catalogue: Catalogue, field: Field, printer: Printer) -> list[Fact]:
    scored, edition, lang = field.scored, field.edition, printer.lang
    if len(scored) < 2:
        return []
    first, last = scored[0], scored[-1]
    spread = (first.score or Decimal(0)) - (last.score or Decimal(0))
    said = own.fact_words(_name(catalogue, first, lang), _name(catalogue, last, lang), edition.units, lang)
    figures = [
        printer.score(first),
        printer.mean(edition.summaries["dti"], field.rows),
        printer.worked_out(numbers.show_decimal(spread, lang), [first, last]),
        printer.worked_out(str(field.close), scored),
    ]
    units = ["", "", "", f"/{len(field.gaps)}"]
    return [Fact(label, figure, unit, note) for (label, note), figure, unit in zip(said, figures, units, strict=True)]


@dataclass(frozen=True)
class _Panels:
    catalogue: Catalogue
    printer: Printer
    documents: Documents
    version: str = ""

    def leaders(self, rows: list[ScoreRow], edition: EditionInfo) -> Panel:
        lang = self.printer.lang
        ordered = sorted((row for row in rows if row.rank), key=lambda row: row.rank or 0)[:_PANEL_ROWS]
        more = Link(tables.see_ranking(edition.year, lang), ranking_link(self.catalogue, lang, edition, self.version))
        made = [self._row(row, with_score=True) for row in ordered]
        return Panel(
            "leaders",
            tables.LABELS[lang]["leaders"],
            tables.eyebrow(edition.year, edition.units, lang),
            made,
            more,
        )

    def movers(self) -> list[Panel]:
        """Climbers and falls of the latest edition that has changes; nothing where none has."""
        lang = self.printer.lang
        edition = next(reversed(editions_with_changes(self.catalogue)), None)
        if edition is None:
            return []
        moved = order_by_change(self.catalogue.scores([edition], ["dti"]))
        note = tables.movers_note(edition.year, edition.previous_year or 0, edition.units, lang)
        more = Link(tables.see_movers(edition.year, lang), link(lang, "movers", {"v": self.version}, year=edition.year))
        up = [row for row in moved if (row.rank_change or 0) > 0][:_PANEL_ROWS]
        down = [row for row in reversed(moved) if (row.rank_change or 0) < 0][:_PANEL_ROWS]
        return [
            Panel(name, tables.LABELS[lang][name], note, [self._row(row) for row in rows], more)
            for name, rows in (("climbers", up), ("fallers", down))
        ]

    def _row(self, row: ScoreRow, with_score: bool = False) -> PanelRow:
        lang = self.printer.lang
        province = self.catalogue.provinces[row.units, row.province]
        self.documents.main_refs(row.sources)
        place, score = self.printer.rank(row), self.printer.score(row) if with_score else None
        return PanelRow(
            place=place.shown,
            place_signs=place.signs,
            name=name_of(province, lang),
            url=province_url(self.catalogue, lang, province, row.year, self.version),
            note=name_of(self.catalogue.regions[province.units, province.region_slug], lang),
            value=score.shown if score else "",
            signs=score.signs if score else "",
            change=None if with_score else self.printer.change(row),
        )
