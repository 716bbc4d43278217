"""A published total held against the total that follows from other published figures, wherever that is no circle.

Parts that were themselves worked out from the total (the remainder of the foundation indices) prove nothing, so only
published parts count, and all of them must be known: in 2022 that holds for five provinces, in 2020 for those with
all three pillars. The other check is that of the 34: a published score of a merged province against the mean of its
former members' published scores.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from rankings import shape as s

from .reconstructing import mean_of_known
from .scaling import to_places

#: (year, units, province, indicator)
Cell = tuple[int, int, str, str]
#: (year, units) to part to weight, of the total.
Weights = Mapping[tuple[int, int], Mapping[str, Decimal]]


class Scored(Protocol):
    """A stored result as far as it is read here."""

    @property
    def year(self) -> int:
        """Year of the edition."""

    @property
    def units(self) -> int:
        """Unit set of the edition."""

    @property
    def province(self) -> str:
        """Slug."""

    @property
    def indicator(self) -> str:
        """Code."""

    @property
    def score(self) -> Decimal | None:
        """As shown."""

    @property
    def score_basis(self) -> str:
        """published, derived, computed or reconstructed."""


@dataclass(frozen=True)
class Recomputed:
    """A total as published and as recomputed, the latter with one place more, so that rounding is seen as such.

    `parts` are the cells that it was recomputed from.
    """

    year: int
    units: int
    province: str
    published: Decimal
    computed: Decimal
    parts: tuple[Cell, ...] = ()

    @property
    def difference(self) -> Decimal:
        """Recomputed minus published."""
        return self.computed - self.published


def weighted_mean(weights: Mapping[str, Decimal], scores: Mapping[str, Decimal]) -> Decimal | None:
    """The total from its parts, None unless all of them are known.

    >>> weights = {"gov": Decimal(400), "economy": Decimal(600)}
    >>> weighted_mean(weights, {"gov": Decimal("0.5"), "economy": Decimal("0.3")})
    Decimal('0.38')
    """
    if not weights or not weights.keys() <= scores.keys():
        return None
    total = sum((weight * scores[part] for part, weight in weights.items()), Decimal(0))
    return total / sum(weights.values(), Decimal(0))


def recompute_totals(rows: Iterable[Scored], weights: Weights, total: str = "dti") -> list[Recomputed]:
    """Every published total whose parts are all published, in the order of the rows of totals."""
    published = [row for row in rows if row.score is not None and row.score_basis == s.PUBLISHED]
    parts: dict[tuple[int, int, str], dict[str, Decimal]] = {}
    for row in published:
        if row.score is not None:
            parts.setdefault((row.year, row.units, row.province), {})[row.indicator] = row.score
    found = []
    for (year, units, province), scores in parts.items():
        computed = weighted_mean(weights.get((year, units), {}), scores)
        if computed is not None and total in scores:
            cells = tuple((year, units, province, part) for part in weights[year, units])
            found.append(_recomputed((year, units, province), scores[total], computed, cells))
    return found


def recompute_merged(
    rows: Iterable[Scored], units: int, members: Mapping[str, tuple[int, list[str]]], total: str = "dti"
) -> list[Recomputed]:
    """Every published score on `units` of a province with several former members whose scores are all published.

    `members`: province to its members' unit set and names.
    """
    scores = {
        (row.year, row.units, row.province): row.score
        for row in rows
        if row.score is not None and row.score_basis == s.PUBLISHED and row.indicator == total
    }
    found = []
    for (year, on, province), published in scores.items():
        former, names = members.get(province, (0, []))
        computed = mean_of_known([scores.get((year, former, name)) for name in names])
        if on == units and len(names) > 1 and computed is not None:
            cells = tuple((year, former, name, total) for name in names)
            found.append(_recomputed((year, units, province), published, computed, cells))
    return found


def _recomputed(
    key: tuple[int, int, str], published: Decimal, computed: Decimal, parts: tuple[Cell, ...]
) -> Recomputed:
    places = -int(published.as_tuple().exponent)
    return Recomputed(*key, published, to_places(computed, places + 1), parts)
