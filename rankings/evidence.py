"""The figures of documents behind what a page shows: where sources disagree, and where an imported one stood."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from itertools import groupby
from typing import Any, NamedTuple

from django.db.models import Count, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce

from rankings.catalogue import Catalogue, ProvinceInfo, ScoreRow
from rankings.compute.scaling import to_places
from rankings.models import Figure, Release
from rankings.shape import MOST_UNITS


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
        key=lambda figure: (cells[figure.cell], figure.measure, figure.base_year, figure.source),
    )


def _figure(catalogue: Catalogue, shown: dict[int, tuple[int, int]], row: tuple[Any, ...]) -> FigureRow:
    version, province, indicator, measure, base_year, value, places, source, *aside = row
    return FigureRow(
        *shown[version], catalogue.provinces_by_pk[province].slug, catalogue.indicators_by_pk[indicator].code,
        measure, base_year, to_places(value, places), places, source, *aside,
    )  # fmt: skip


def count_by_source(catalogue: Catalogue) -> Counter[int]:
    """How many figures each document (row id) gives to what the release shows of provinces; one query."""
    versions = [edition.version for edition in catalogue.editions.values() if edition.units <= MOST_UNITS]
    counted = Figure.objects.filter(version_id__in=versions).values_list("source_id").annotate(Count("value"))
    return Counter(dict(counted.order_by("source_id")))


class Place(NamedTuple):
    """Where in an imported file figures of a document stood; `source` is the document's row id, `file` a name."""

    source: int
    file: str
    sheet: str
    cells: tuple[str, ...]


def load_places(catalogue: Catalogue, provinces: Iterable[ProvinceInfo]) -> list[Place]:
    """The cells of imported figures of these provinces, by document, file and sheet; one query.

    A file is called as the release that first imported it calls it, "" where none kept a name: an upload of the same
    bytes that is not published may be called otherwise, and that is nobody's business yet.
    """
    named = Release.objects.filter(source_file__sha256=OuterRef("file"), pk__lte=catalogue.release.pk)
    names = named.exclude(file_name="").order_by("pk").values("file_name")[:1]
    versions = [edition.version for edition in catalogue.editions.values()]
    rows = (
        Figure.objects.filter(version_id__in=versions, province_id__in=[province.pk for province in provinces])
        .exclude(file="")
        .annotate(file_name=Coalesce(Subquery(names), Value("")))
        .order_by("source_id", "file_name", "file", "sheet", "pk")
        .values_list("source_id", "file_name", "file", "sheet", "cell")
    )
    return [
        Place(source, name, sheet, tuple(dict.fromkeys(cell for *_, cell in group)))
        for (source, name, _, sheet), group in groupby(rows, key=lambda row: row[:4])
    ]
