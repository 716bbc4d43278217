"""One edition with what it is compared with: what every analysis of a release starts from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Any

import pandas as pd

from rankings import shape as s

from .changes import Comparability

Parts = Mapping[str, Decimal]


@dataclass(frozen=True)
class Finding:
    """A result to keep with a release: of a province (its slug is the `subject`) or of the edition as a whole ("").

    `content` is what JSON can hold; decimals stand in it as text, since a JSON number would lose their digits.
    """

    kind: str
    subject: str
    content: Any


@dataclass(frozen=True)
class Field:
    """An edition, on the units it was published on or, with `basis` "constant", as reconstructed on today's.

    `scores`, `before`: `shape.SCORE_COLUMNS` of this edition and of the one before it on the same units and basis, None
    where there is none; `weights`: whole to part to weight, wholes with an unknown weight left out, members of a group
    not folded; `groups`: a group of parts to its members; `provinces`: province, region, population (None if unknown),
    former (slugs of the provinces it was made of), siblings (of those that became the same new province with it);
    `kinds`: an indicator to its kind.
    """

    year: int
    units: int
    basis: str
    scores: pd.DataFrame
    before: pd.DataFrame | None
    before_year: int | None
    comparability: Comparability
    provinces: pd.DataFrame
    weights: Mapping[str, Parts] = field(default_factory=dict)
    weight_basis: str = ""
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)

    def table(self, indicator: str) -> dict[str, Any]:
        """Province to its row (named by `shape.SCORE_COLUMNS`) on an indicator; {} where nothing is known of it."""
        return self._tables.get(indicator, {})

    def table_before(self, indicator: str) -> dict[str, Any]:
        """The same of the edition before."""
        return self._tables_before.get(indicator, {})

    @property
    def indicators(self) -> list[str]:
        """Codes of the indicators of which the edition has anything, in their order."""
        return list(self._tables)

    @cached_property
    def _tables(self) -> dict[str, dict[str, Any]]:
        return _by_indicator(self.scores)

    @cached_property
    def _tables_before(self) -> dict[str, dict[str, Any]]:
        return {} if self.before is None else _by_indicator(self.before)


def _by_indicator(scores: pd.DataFrame) -> dict[str, dict[str, Any]]:
    tables: dict[str, dict[str, Any]] = {}
    for row in scores[list(s.SCORE_COLUMNS)].itertuples(index=False, name="Row"):
        tables.setdefault(row.indicator, {})[row.province] = row
    return tables
