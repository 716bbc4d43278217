"""The ministry's own table against the secondary documents that stood in its place, figure by figure."""

from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

import pandas as pd

from .reviews import AgreementFigure, Outcome
from .scaling import to_places

PRIMARY = "ministry"
#: (year, units, province, indicator, measure, base_year)
FigureCell = tuple[int, int, str, str, str, int]


def agreement(
    old_figures: pd.DataFrame, new_figures: pd.DataFrame, source_kinds: Mapping[str, str]
) -> list[AgreementFigure]:
    """Every figure of the tables that the ministry's documents newly bring, against the secondary ones before.

    `old_figures`, `new_figures`: `shape.FIGURE_COLUMNS`; `source_kinds`: source key to kind. A table is one indicator
    and measure of an edition in one document; where any of its figures is new or changed, all of it is held against
    what other documents than the ministry's say. Figures set aside are no evidence and left out.
    """
    before = {(cell_of(row), row.source): row.value for row in old_figures.itertuples(index=False)}
    primary = [row for row in _used(new_figures) if source_kinds.get(row.source) == PRIMARY]
    brought = {(_table_of(row), row.source) for row in primary if before.get((cell_of(row), row.source)) != row.value}
    tables = {(cell_of(row), row.source): row for row in primary if (_table_of(row), row.source) in brought}
    secondary = _by_cell(row for row in _used(old_figures) if source_kinds.get(row.source) != PRIMARY)
    found = [
        each for (cell, _), row in tables.items() for each in _held_against(row, secondary.get(cell, []), source_kinds)
    ]
    found += _missing(tables.keys(), brought, secondary, source_kinds)
    return sorted(found, key=lambda each: (*each[:6], each.primary_source, each.secondary_source))


def cell_of(row: Any) -> FigureCell:
    """What a figure is of, whatever its document; a change that names no year compares with year 0."""
    return row.year, row.units, row.province, row.indicator, row.measure, int(row.base_year or 0)


def _table_of(row: Any) -> tuple:
    year, units, _, *rest = cell_of(row)
    return year, units, *rest


def _used(figures: pd.DataFrame) -> list[Any]:
    return [row for row in figures.itertuples(index=False) if not row.set_aside_en]


def _by_cell(rows: Iterable[Any]) -> dict[tuple, list[Any]]:
    cells: dict[tuple, list[Any]] = {}
    for row in rows:
        cells.setdefault(cell_of(row), []).append(row)
    return cells


def _held_against(primary: Any, others: list[Any], kinds: Mapping[str, str]) -> list[AgreementFigure]:
    """One record for each secondary figure; where there is none, that it is new."""
    if not others:
        return [_record(primary, "new", primary=primary)]
    return [_compared(primary, other, kinds) for other in others]


def _compared(primary: Any, other: Any, kinds: Mapping[str, str]) -> AgreementFigure:
    fewer = min(int(primary.places), int(other.places))
    difference = to_places(primary.value, fewer) - to_places(other.value, fewer)
    outcome: Outcome = "differs" if difference else "agrees"
    return _record(primary, outcome, primary, other, kinds, difference or None)


def _missing(
    known: Iterable[tuple], brought: set[tuple], secondary: dict[tuple, list[Any]], kinds: Mapping[str, str]
) -> list[AgreementFigure]:
    """Secondary figures on provinces that a table of the ministry's leaves out."""
    there = set(known)
    sources: dict[tuple, list[str]] = {}
    for table, source in sorted(brought):
        sources.setdefault(table, []).append(source)
    return [
        _record(row, "missing", other=row, kinds=kinds, source=source)
        for cell, rows in secondary.items()
        for row in rows
        for source in sources.get(_table_of(row), [])
        if (cell, source) not in there
    ]


def _record(
    cell: Any, outcome: Outcome, primary: Any = None, other: Any = None, kinds: Mapping[str, str] | None = None,
    difference: Decimal | None = None, source: str = "",
) -> AgreementFigure:  # fmt: skip
    return AgreementFigure(
        *cell_of(cell), outcome,
        primary.source if primary else source, written(primary),
        other.source if other else "", (kinds or {}).get(other.source, "") if other else "", written(other),
        difference, primary.file if primary else "", primary.sheet if primary else "", primary.cell if primary else "",
    )  # fmt: skip


def written(row: Any) -> Decimal | None:
    """A figure's value with the places it is written with; None of no row."""
    return None if row is None else to_places(row.value, int(row.places))


class AgreementCount(NamedTuple):
    """How many figures of an indicator and measure agree, differ, are new, or are missing in the table."""

    indicator: str
    measure: str
    agrees: int = 0
    differs: int = 0
    new: int = 0
    missing: int = 0

    @property
    def compared(self) -> int:
        """How many secondary figures the table has a figure for."""
        return self.agrees + self.differs


def count_agreement(figures: Iterable[AgreementFigure]) -> list[AgreementCount]:
    """Counts per indicator and measure, in the order in which they first stand."""
    counts: dict[tuple[str, str], Counter[Outcome]] = {}
    for each in figures:
        counts.setdefault((each.indicator, each.measure), Counter())[each.outcome] += 1
    return [
        AgreementCount(indicator, measure, count["agrees"], count["differs"], count["new"], count["missing"])
        for (indicator, measure), count in counts.items()
    ]


def total_agreement(counts: Iterable[AgreementCount]) -> AgreementCount:
    """All counts together; indicator and measure are "".

    >>> total_agreement([AgreementCount("dti", "score", 2, 1), AgreementCount("gov", "score", 3)]).agrees
    5
    """
    numbers = zip(*(row[2:] for row in counts), strict=True)
    return AgreementCount("", "", *map(sum, numbers))
