"""The front page: the latest edition in one sentence, three short lists, the whole table."""

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from rankings.catalogue import Catalogue, EditionInfo, ScoreRow
from rankings.charts.chart import make_chart
from rankings.charts.record import Chart, Dot
from rankings.charts.strip import strip_info
from rankings.links import link
from rankings.pages.chart_address import chart_address
from rankings.pages.chart_slots import chart_head, mean_reading, score_reading
from rankings.pages.draft import province_url
from rankings.pages.movers import editions_with_changes, order_by_change
from rankings.pages.old_release import release_notices
from rankings.pages.panels import Panel, PanelRow
from rankings.pages.parts import Documents, Fig, Head, Link, Mark, Notice, Printer, Source, name_of, rests_on_secondary
from rankings.pages.picking import pair_link, picker_of
from rankings.pages.ranking import downloads, edition_notices, ranking_link
from rankings.pages.ranking_table import Ranking, TableData, ranking_table, side_indicators
from rankings.pages.selecting import Picker, View
from rankings.words import numbers, tables

_PANEL_ROWS = 5
#: Gaps under this are called small (product.md's own measure of a crowded field).
_SMALL_GAP = Decimal("0.005")


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
    facts: list[Fact]
    other_set: Link | None
    notices: list[Notice]
    panels: list[Panel]
    picker: Picker
    strip: Chart | None
    ranking: Ranking
    legend: list[Mark]
    sources: list[Source]
    downloads: list[Link]

    @property
    def charts(self) -> list[Chart]:
        """The charts of the page, for their files."""
        return [self.strip] if self.strip else []


def overview_page(catalogue: Catalogue, lang: str, version: str = "") -> OverviewPage:
    """Two queries: this edition with its side columns, and the latest edition that has changes, if there is one."""
    edition = catalogue.newest
    view = View("ranking", edition, catalogue.indicators["dti"], version=version)
    data = _table_data(catalogue, view)
    printer, documents = Printer(lang), Documents(catalogue, lang)
    ranking = ranking_table(catalogue, view, data, printer, documents)
    ranked = (row for row in data.rows if row.rank)
    leader = min(ranked, key=lambda row: (row.rank, catalogue.provinces[edition.units, row.province].name_sort))
    panels = _Panels(catalogue, printer, documents, version)
    heading = tables.overview_heading(_name(catalogue, leader, lang), edition.year, edition.units, lang)
    return OverviewPage(
        title="",
        description=tables.what_is_dti(lang),
        head=Head(heading, tables.what_is_dti(lang), tables.eyebrow(edition.year, edition.units, lang)),
        facts=_facts(catalogue, data.rows, edition, printer),
        other_set=_other_set(catalogue, edition, lang, version),
        notices=[
            *release_notices(version, link(lang, "overview"), lang),
            *edition_notices(catalogue, edition, "dti", lang),
        ],
        panels=[panels.leaders(data.rows, edition), *panels.movers()],
        picker=_picker(catalogue, lang, edition, version),
        strip=_strip(catalogue, data.rows, edition, documents, lang, version),
        ranking=ranking,
        legend=printer.marks.legend,
        sources=documents.sources,
        downloads=downloads("rankings", view),
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


def _facts(catalogue: Catalogue, rows: list[ScoreRow], edition: EditionInfo, printer: Printer) -> list[Fact]:
    lang = printer.lang
    scored = sorted((row for row in rows if row.exact is not None), key=lambda row: row.exact or 0, reverse=True)
    if len(scored) < 2:
        return []
    first, last = scored[0], scored[-1]
    summary = edition.summaries["dti"]
    gaps = [(a.exact or 0) - (b.exact or 0) for a, b in pairwise(scored)]
    close = sum(gap < _SMALL_GAP for gap in gaps)
    spread = (first.score or Decimal(0)) - (last.score or Decimal(0))
    words = tables.fact_words(_name(catalogue, first, lang), _name(catalogue, last, lang), edition.units, lang)
    figures = [
        printer.score(first),
        printer.mean(summary, rows),
        printer.worked_out(numbers.show_decimal(spread, lang), [first, last]),
        printer.worked_out(str(close), scored),
    ]
    units = ["", "", "", f"/{len(gaps)}"]
    return [Fact(label, figure, unit, note) for (label, note), figure, unit in zip(words, figures, units, strict=True)]


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


def _strip(
    catalogue: Catalogue, rows: list[ScoreRow], edition: EditionInfo, documents: Documents, lang: str, version: str
) -> Chart | None:
    scored = sorted((row for row in rows if row.exact is not None), key=lambda row: row.exact or 0, reverse=True)
    if len(scored) < 2:
        return None
    ends = {scored[0].province, scored[-1].province}
    dots = [
        Dot(
            row.province, _name(catalogue, row, lang), score_reading(row, lang),
            f"{numbers.show_rank(row.rank, row.tied)}/{edition.n}", "brand" if row.province in ends else None,
        )
        for row in scored
    ]  # fmt: skip
    secondary = rests_on_secondary(scored)
    gaps = [(a.exact or 0) - (b.exact or 0) for a, b in pairwise(scored)]
    signs = Printer(lang).worked_out("", scored).signs
    sentence = tables.say_crowded(sum(gap < _SMALL_GAP for gap in gaps), len(gaps), lang, signs)
    head = chart_head("strip", tables.strip_title(edition.year, edition.units, lang), sentence, lang)
    info = strip_info(head, dots, mean_reading(edition.summaries["dti"], lang, secondary))
    refs = documents.main_refs({pk for row in scored for pk in row.sources})
    address = chart_address(lang, link(lang, "overview", {"v": version}))
    return make_chart(info, source=tables.LABELS[lang]["source"], sources=refs, address=address)
