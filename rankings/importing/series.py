"""Columns of figures as the checks take them: by indicator and measure, and by province."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from rankings import shape
from rankings.importing.columns import Column
from rankings.importing.findings import At
from rankings.importing.grid import RawTable, address
from rankings.importing.values import Value


@dataclass(frozen=True)
class Series:
    """One column's figures in the table's order, each province once."""

    column: Column
    values: Sequence[Value]

    @property
    def by_slug(self) -> dict[str, Value]:
        """The figures by province."""
        return {value.entry.slug: value for value in self.values}

    @property
    def half_step(self) -> Decimal:
        """Half a unit of the last decimal that any of its figures has: how far rounding may have moved them."""
        return half_step(min((value.places for value in self.values), default=0))

    def at(self, raw: RawTable) -> At:
        """The place of its first figure."""
        return at(raw, self.values[0])


def half_step(places: int) -> Decimal:
    """Half a unit of the last of so many decimals.

    >>> half_step(4)
    Decimal('0.00005')
    """
    return Decimal(5).scaleb(-places - 1)


def series_of(values: Iterable[Value]) -> dict[Column, Series]:
    """The figures column by column."""
    columns: dict[Column, list[Value]] = defaultdict(list)
    for value in values:
        columns[value.column].append(value)
    return {column: Series(column, found) for column, found in columns.items()}


def scores_of(series: Mapping[Column, Series]) -> dict[str, Series]:
    """The columns of scores, by indicator."""
    return {column.indicator: found for column, found in series.items() if column.measure == shape.SCORE}


def ranks_of(series: Mapping[Column, Series]) -> dict[str, Series]:
    """The columns of ranks, by indicator."""
    return {column.indicator: found for column, found in series.items() if column.measure == shape.RANK}


def where(value: Value) -> str:
    """The A1 address of a figure."""
    return address(value.entry.row, value.column.index)


def at(raw: RawTable, value: Value) -> At:
    """The place of a figure, as findings name it."""
    return raw.at(value.entry.row, value.column.index)
