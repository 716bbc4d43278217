"""The ranking table: rank, change, name, score with its bar, three more ranks, the history line."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from decimal import Decimal

from rankings.catalogue import Catalogue, EditionInfo, IndicatorInfo, ProvinceInfo, ScoreRow
from rankings.charts.record import Break, Point
from rankings.charts.sparkline import sparkline_svg, year_class
from rankings.charts.svg import Svg
from rankings.links import link
from rankings.pages.chart_slots import method_breaks
from rankings.pages.draft import province_url
from rankings.pages.figure_address import figure_url
from rankings.pages.parts import Change, Documents, Fig, Printer, SourceRef, name_key, name_of
from rankings.pages.selecting import Hidden, View, select_order
from rankings.pages.shared_sources import shared_refs
from rankings.words import numbers, picks, tables

#: The columns that a reader may sort by, the three on the right by their pillar; the first is the default.
SORTS = ("rank", "change", "name", "score", "gov", "economy", "society")


@dataclass(frozen=True)
class Sort:
    url: str
    order: str


@dataclass(frozen=True)
class PillarHead:
    short: str
    full: str
    key: str
    sort: Sort


@dataclass(frozen=True)
class MeanRow:
    after: int
    label: str
    shown: str
    signs: str


@dataclass(frozen=True)
class RankRow:
    """A province's row. `evidence` leads to where its score, or without one its rank, comes from; "" without both.

    `tens` and `ones` are the digits of the score in hundredths, the length of its bar; "" without a score.
    """

    slug: str
    rank: Fig
    change: Change
    name: str
    url: str
    region: str
    score: Fig
    tens: str
    ones: str
    pillars: list[Fig]
    spark: Svg | str
    sources: list[SourceRef]
    unknown: bool
    evidence: str = ""


@dataclass(frozen=True)
class Picks:
    """The form around the table: rows that are ticked (`p`, slugs) are compared on the table's edition."""

    action: str
    hidden: list[Hidden]
    words: dict[str, str]


@dataclass(frozen=True)
class Ranking:
    """See `templates/_ranking_table.html`."""

    caption: str
    score_label: str
    pillar_heads: list[PillarHead]
    spark_label: str
    year_class: str
    sorts: dict[str, Sort]
    rows: list[RankRow]
    show_change: bool
    unknown_heading: str
    mean: MeanRow | None
    picks: Picks
    terms: str
    shared_sources: list[SourceRef]


@dataclass(frozen=True)
class TableData:
    """The stored rows behind a table: of the indicator in all editions of the unit set, and of the side columns.

    `rows` are those that the table shows, `history` has those of other regions too.
    """

    rows: list[ScoreRow]
    history: dict[str, dict[int, ScoreRow]]
    sides: dict[tuple[str, str], ScoreRow]
    side_indicators: list[IndicatorInfo] = field(default_factory=list)

    def field(self, year: int) -> list[ScoreRow]:
        """The rows of all provinces in a year."""
        return [rows[year] for rows in self.history.values() if year in rows]


def table_data(catalogue: Catalogue, view: View) -> TableData:
    """Two queries: the indicator over the years, and the side columns of this edition."""
    edition, code = view.edition, view.indicator.code
    over_years = catalogue.scores(catalogue.editions_of(edition.units), [code])
    history: dict[str, dict[int, ScoreRow]] = {}
    for row in over_years:
        history.setdefault(row.province, {})[row.year] = row
    beside = side_indicators(catalogue, edition)
    sides = {(row.province, row.indicator): row for row in catalogue.scores([edition], [i.code for i in beside])}
    wanted = {
        p.slug
        for p in catalogue.provinces_of(edition.units)
        if view.region is None or p.region_slug == view.region.slug
    }
    rows = [row for row in over_years if row.year == edition.year and row.province in wanted]
    return TableData(rows, history, {key: row for key, row in sides.items() if key[0] in wanted}, beside)


def side_indicators(catalogue: Catalogue, edition: EditionInfo) -> list[IndicatorInfo]:
    """The three pillars where an edition has their ranks, else its activity indices (2024 has no pillar scores)."""
    pillars = [i for i in catalogue.indicators.values() if i.kind == "pillar"]
    if all(_has_ranks(edition, each.code) for each in pillars):
        return pillars
    activities = [i for i in catalogue.indicators.values() if i.kind == "main_index" and i.pillar]
    return [each for each in activities if _has_ranks(edition, each.code)]


def _has_ranks(edition: EditionInfo, code: str) -> bool:
    # One published pillar rank of 34 (Đồng Nai, 2024) does not make a column.
    return code in edition.summaries and edition.summaries[code].ranks_known * 10 >= edition.n


def ranking_table(catalogue: Catalogue, view: View, data: TableData, printer: Printer, documents: Documents) -> Ranking:
    """The table of a view, sorted as it asks, rows without a rank last."""
    lang, edition = printer.lang, view.edition
    rows = sort_rows(catalogue, data, view, lang)
    known = [row for row in rows if row.rank is not None]
    years = [e.year for e in catalogue.editions_of(edition.units)]
    region = name_of(view.region, lang) if view.region else ""
    label = "DTI" if view.indicator.code == "dti" else name_of(view.indicator, lang)
    breaks = method_breaks(catalogue, edition.units, lang)
    make = _RowMaker(catalogue, view, data, printer, documents, years, breaks)
    made = [make.row(row) for row in rows]
    shared = shared_refs([row.sources for row in made])
    return Ranking(
        caption=tables.ranking_caption(
            label, edition.year, edition.units, lang, region, reconstructed=bool(edition.basis)
        ),
        score_label=tables.LABELS[lang]["score"],
        pillar_heads=[_pillar_head(view, each, lang) for each in data.side_indicators],
        spark_label=f"{years[0]}–{years[-1]}" if len(years) > 1 else "",
        year_class=year_class(years, edition.year),
        sorts={column: _sort(view, lang, column) for column in SORTS},
        rows=[replace(row, sources=[each for each in row.sources if each not in shared]) for row in made],
        show_change=edition.comparability.comparable,
        unknown_heading=tables.unknown_heading(len(rows) - len(known), lang) if len(known) < len(rows) else "",
        mean=_mean_row(view, rows, printer),
        picks=_picks(view, lang),
        terms=_terms(data.side_indicators, lang),
        shared_sources=shared,
    )


def _sort(view: View, lang: str, column: str) -> Sort:
    return Sort(*select_order(view, lang, column, SORTS[0]))


def _pillar_head(view: View, indicator: IndicatorInfo, lang: str) -> PillarHead:
    sort = _sort(view, lang, indicator.pillar)
    return PillarHead(_short(indicator, lang), name_of(indicator, lang), indicator.pillar, sort)


def _terms(indicators: list[IndicatorInfo], lang: str) -> str:
    are_pillars = all(each.kind == "pillar" for each in indicators)
    terms = [(_short(each, lang), name_of(each, lang)) for each in indicators]
    return picks.say_side_ranks(terms, are_pillars, lang)


def _picks(view: View, lang: str) -> Picks:
    basis = view.edition.basis
    units = None if basis else view.edition.units
    kept = {"basis": basis, "year": view.edition.year, "units": units, "v": view.version}
    hidden = [Hidden(name, str(value)) for name, value in kept.items() if value]
    return Picks(link(lang, "compare"), hidden, picks.LABELS[lang])


def _short(indicator: IndicatorInfo, lang: str) -> str:
    return indicator.short_vi if lang == "vi" else indicator.short_en


def sort_rows(catalogue: Catalogue, data: TableData, view: View, lang: str) -> list[ScoreRow]:
    """Rows by the column asked for; equal ones and those without a rank by name, as the language orders names."""
    column = (view.sort or SORTS[0]).removeprefix("-")
    by_name = sorted(data.rows, key=lambda row: name_key(_province(catalogue, row), lang))
    known = [row for row in by_name if row.rank is not None]
    rest = [row for row in by_name if row.rank is None]
    figure_of = _figures(data, column)
    known.sort(key=figure_of)
    if column == "change":
        rest.sort(key=figure_of)
    if view.sort.startswith("-"):
        lacking = [row for row in known if figure_of(row)[0]]
        known = [*reversed(known[: len(known) - len(lacking)]), *lacking]
    return known + rest


def _figures(data: TableData, column: str) -> Callable[[ScoreRow], tuple[bool, Decimal | int]]:
    """Whether a column's figure is missing and the figure, its best the least; names are in order already."""
    side = next((each.code for each in data.side_indicators if each.pillar == column), "")

    def figure_of(row: ScoreRow) -> tuple[bool, Decimal | int]:
        beside = data.sides.get((row.province, side))
        figures: dict[str, Decimal | int | None] = {
            "rank": row.rank,
            "score": None if row.exact is None else -row.exact,
            "change": None if row.rank_change is None else -row.rank_change,
            "name": 0,
        }
        figure = figures.get(column, beside.rank if beside else None)
        return figure is None, figure or 0

    return figure_of


def _province(catalogue: Catalogue, row: ScoreRow) -> ProvinceInfo:
    return catalogue.provinces[row.units, row.province]


def _mean_row(view: View, rows: list[ScoreRow], printer: Printer) -> MeanRow | None:
    """The line of the mean stands between the scores above and below it, in a whole table sorted by rank or score."""
    summary = view.edition.summaries[view.indicator.code]
    if summary.mean is None or view.region or view.sort not in ("", "rank", "score"):
        return None
    if any(row.exact is None for row in rows):
        return None
    above = sum(row.exact > summary.mean for row in rows if row.exact is not None)
    mean = printer.mean(summary, rows)
    return MeanRow(above, tables.mean_label(view.edition.units, printer.lang), mean.shown, mean.signs)


@dataclass(frozen=True)
class _RowMaker:
    catalogue: Catalogue
    view: View
    data: TableData
    printer: Printer
    documents: Documents
    years: list[int]
    breaks: list[Break]

    def row(self, row: ScoreRow) -> RankRow:
        province, lang = _province(self.catalogue, row), self.printer.lang
        region = self.catalogue.regions[province.units, province.region_slug]
        sides = [self.data.sides.get((row.province, each.code)) for each in self.data.side_indicators]
        rows = [row, *(side for side in sides if side)]
        length = "" if row.score is None else f"{round(row.score * 100):02}"
        return RankRow(
            slug=row.province,
            rank=self.printer.rank(row),
            change=self.printer.change(row, self.view.edition.comparability),
            name=name_of(province, lang),
            url=province_url(self.catalogue, lang, province, self.view.edition.year, self.view.version),
            region=name_of(region, lang),
            score=self.printer.score(row),
            tens=length[:-1],
            ones=length[-1:],
            pillars=[self.printer.rank(side) for side in sides],
            spark=self._spark(row.province),
            sources=self.documents.main_refs(dict.fromkeys(pk for each in rows for pk in each.sources)),
            unknown=row.rank is None,
            evidence=self._evidence(row),
        )

    def _evidence(self, row: ScoreRow) -> str:
        known = row.score is not None or row.rank is not None
        return figure_url(self.catalogue, self.printer.lang, row[:4], self.view.version) if known else ""

    def _spark(self, province: str) -> Svg | str:
        if len(self.years) < 2:
            return ""
        known = self.data.history[province]
        points = [_point(year, known.get(year)) for year in self.years]
        return sparkline_svg(points, self.view.edition.n, self.breaks, self.view.edition.year)


def _point(year: int, row: ScoreRow | None) -> Point:
    rank = row.rank if row else None
    return Point(year, rank, numbers.show_rank(rank, row.tied if row else None))
