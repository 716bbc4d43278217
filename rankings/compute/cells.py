"""The cells that derivations read and fill: one known value with what it rests on."""

from dataclasses import dataclass
from decimal import Decimal

import pandas as pd

from rankings import shape as s

#: (year, units, indicator) of one table.
TableKey = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Known:
    """A value with its places to show, basis, rule and documents."""

    value: Decimal
    places: int
    basis: str
    rule: str = ""
    secondary: bool = False
    conflict: bool = False
    sources: tuple[str, ...] = ()


#: (year, units, indicator) to province to value.
Tables = dict[TableKey, dict[str, Known]]


def tables_of(chosen: pd.DataFrame, measure: str) -> Tables:
    """The published cells of one measure (score or rank) from `choosing.choose_figures`."""
    tables: Tables = {}
    for row in chosen[chosen[s.MEASURE] == measure].itertuples():
        known = Known(row.value, row.places, s.PUBLISHED, "", row.secondary, row.conflict, row.sources)
        tables.setdefault((row.year, row.units, row.indicator), {})[row.province] = known
    return tables


def pooled(members: list[Known], value: Decimal, places: int, rule: str) -> Known:
    """A derived value that rests on other values: secondary if any of them is, its documents theirs."""
    sources = tuple(dict.fromkeys(key for member in members for key in member.sources))
    secondary = any(member.secondary for member in members)
    return Known(value, places, s.DERIVED, rule, secondary, False, sources)
