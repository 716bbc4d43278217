"""The figures of documents behind cells where sources disagree: one query, only for pages that list them."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, NamedTuple

from rankings.catalogue import Catalogue, ScoreRow
from rankings.compute.scaling import to_places
from rankings.models import Figure


class FigureRow(NamedTuple):
    """A figure of one document, with the places it was written with; `source` is the document's row id."""

    year: int
    units: int
    province: str
    indicator: str
    measure: str
    base_year: int
    value: Decimal
    places: int
    source: int
    set_aside_vi: str
    set_aside_en: str

    @property
    def cell(self) -> tuple[int, int, str, str]:
        """(year, units, province, indicator)"""
        return self[:4]


def cell_of(row: ScoreRow) -> tuple[int, int, str, str]:
    """(year, units, province, indicator)"""
    return row[:4]


def load_evidence(catalogue: Catalogue, rows: Iterable[ScoreRow]) -> list[FigureRow]:
    """All figures of these cells, in the order of the cells' rows; without cells no query."""
    cells = {cell_of(row): place for place, row in enumerate(rows)}
    if not cells:
        return []
    shown = {catalogue.editions[year, units].version: (year, units) for year, units, _, _ in cells}
    found = Figure.objects.filter(
        version_id__in=list(shown),
        province_id__in={catalogue.provinces[units, slug].pk for _, units, slug, _ in cells},
        indicator_id__in={catalogue.indicators[code].pk for _, _, _, code in cells},
    ).values_list(
        "version_id", "province_id", "indicator_id", "measure", "base_year", "value", "places", "source_id",
        "set_aside_vi", "set_aside_en",
    )  # fmt: skip
    figures = [_figure(catalogue, shown, row) for row in found]
    return sorted(
        (figure for figure in figures if figure.cell in cells),
        key=lambda figure: (cells[figure.cell], figure.measure, figure.source),
    )


def _figure(catalogue: Catalogue, shown: dict[int, tuple[int, int]], row: tuple[Any, ...]) -> FigureRow:
    version, province, indicator, measure, base_year, value, places, source, *aside = row
    return FigureRow(
        *shown[version], catalogue.provinces_by_pk[province].slug, catalogue.indicators_by_pk[indicator].code,
        measure, base_year, to_places(value, places), places, source, *aside,
    )  # fmt: skip
