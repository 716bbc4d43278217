"""Which published figures a score or a rank rests on, followed along the rules that are stored with both states."""

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from rankings import shape as s

from .deriving_ranks import BY_CHANGE as RANK_BY_CHANGE
from .deriving_ranks import BY_ORDER
from .deriving_scores import BY_CHANGE as SCORE_BY_CHANGE
from .deriving_scores import BY_MEMBERS, BY_REMAINDER, BY_WEIGHTS, Parts, weights_of
from .results import Places

#: (year, units, province, indicator)
Cell = tuple[int, int, str, str]
#: Cell to its row of `shape.SCORE_COLUMNS`.
Rows = Mapping[Cell, Any]
Weights = dict[tuple[int, int], dict[str, Parts]]
#: A score, a score as it ranks (unrounded where weights give it), a rank.
What = Literal["score", "order", "rank"]
#: A cell and a measure of which documents print figures.
Leaf = tuple[Cell, str]


def rows_of(scores: pd.DataFrame) -> dict[Cell, Any]:
    """Rows of `shape.SCORE_COLUMNS` by their cell."""
    return {(row.year, row.units, row.province, row.indicator): row for row in scores.itertuples(index=False)}


@dataclass(frozen=True)
class Structure:
    """How values hang together: the weights of both states, groups folded; (units, province) to its former members;
    the total; the edition before each."""

    old_weights: Weights
    new_weights: Weights
    members: dict[tuple[int, str], list[tuple[int, str]]]
    groups: frozenset[str]
    composite: str
    before: dict[tuple[int, int], int | None]

    def parts(self, cell: Cell, whole: str) -> set[str]:
        """The parts of a whole in either state."""
        both = (weights.get(cell[:2], {}).get(whole, {}) for weights in (self.old_weights, self.new_weights))
        return {part for parts in both for part in parts}

    def ranks_unrounded(self, cell: Cell) -> bool:
        """Whether the weights give this score unrounded; not so for a total that the remainder was taken from."""
        parts = self.parts(cell, cell[3])
        return bool(parts) and not (cell[3] == self.composite and self.groups & parts)


def structure_of(
    compositions: tuple[pd.DataFrame, pd.DataFrame],
    places: Places,
    before: dict[tuple[int, int], int | None],
    more_groups: frozenset[str] = frozenset(),
) -> Structure:
    """From both states’ compositions (year, units, whole, part, weight), the places, the year before each edition.

    `more_groups`: those that are defined but not stored yet.
    """
    groups = places.of_kind("group") | more_groups
    members: dict[tuple[int, str], list[tuple[int, str]]] = {}
    for row in places.successions.itertuples():
        members.setdefault((row.new_units, row.successor), []).append((row.units, row.predecessor))
    old, new = (weights_of(composition, groups) for composition in compositions)
    return Structure(old, new, members, groups, min(places.of_kind("composite"), default=""), before)


class Dependence:
    """The figures behind a value, in the old state and in the new one."""

    def __init__(self, old: Rows, new: Rows, structure: Structure) -> None:
        self._old, self._new, self._structure = old, new, structure
        #: What the rules of either state say of published changes, which no row keeps.
        self._stated: dict[Leaf, tuple[set[str], set[str]]] = {}

    def leaves(self, cell: Cell, what: What) -> list[Leaf]:
        """Cells and measures whose published figures decide the value, in either state; the nearest first."""
        found: dict[Leaf, None] = {}
        seen: set[tuple[Cell, What]] = set()
        waiting = deque([(cell, what)])
        while waiting:
            node = waiting.popleft()
            if node not in seen:
                seen.add(node)
                for side, row in enumerate((self._old.get(node[0]), self._new.get(node[0]))):
                    leaves, inner = self._inputs(*node, row)
                    found.update(dict.fromkeys(leaves))
                    waiting += inner
                    self._note_stated(leaves, node[1], row, side)
        return list(found)

    def _inputs(self, cell: Cell, what: What, row: Any) -> tuple[list[Leaf], list[tuple[Cell, What]]]:
        """What one value rests on: figures, and other values."""
        if what == "order":
            parts = self._structure.parts(cell, cell[3]) if self._structure.ranks_unrounded(cell) else set()
            return [], [(cell, "score"), *_scores(_on(cell, part) for part in sorted(parts))]
        if row is None:
            return [], []
        if what == "rank":
            return _rank_inputs(cell, row)
        return self._score_inputs(cell, row)

    def _note_stated(self, leaves: list[Leaf], what: What, row: Any, side: int) -> None:
        for leaf in leaves:
            if leaf[1] in (s.RANK_CHANGE, s.SCORE_CHANGE):
                rule = row.rank_rule if what == "rank" else row.score_rule
                self._stated.setdefault(leaf, (set(), set()))[side].add(rule.split()[-1])

    def _score_inputs(self, cell: Cell, row: Any) -> tuple[list[Leaf], list[tuple[Cell, What]]]:
        rule, *values = row.score_rule.split() or [""]
        if rule == BY_WEIGHTS:
            return [], _scores(_on(cell, part) for part in sorted(self._structure.parts(cell, cell[3])))
        if rule == BY_REMAINDER:
            total = self._structure.composite
            parts = self._structure.parts(cell, total) - {cell[3]}
            return [], _scores(_on(cell, part) for part in [total, *sorted(parts)])
        if rule == SCORE_BY_CHANGE:
            later = (int(values[0]), *cell[1:])
            return [(later, s.SCORE_CHANGE)], _scores([later])
        if rule == BY_MEMBERS:
            former = self._structure.members.get((cell[1], cell[2]), [])
            return [], _scores((cell[0], units, province, cell[3]) for units, province in former)
        return [(cell, s.SCORE)], []

    def differ(self, leaf: Leaf) -> bool:
        """Whether the figure that is used on a leaf from `leaves` is another one."""
        cell, measure = leaf
        if measure == s.SCORE:
            return bool(_published_score(self._old.get(cell)) != _published_score(self._new.get(cell)))
        if measure == s.RANK:
            return bool(_published_rank(self._old.get(cell)) != _published_rank(self._new.get(cell)))
        old, new = self._stated.get(leaf, (set(), set()))
        return old != new


def _rank_inputs(cell: Cell, row: Any) -> tuple[list[Leaf], list[tuple[Cell, What]]]:
    rule, *values = row.rank_rule.split() or [""]
    if rule == BY_ORDER:
        return [], [(cell, "order")]
    if rule == RANK_BY_CHANGE:
        other = int(values[0])
        return [((max(cell[0], other), *cell[1:]), s.RANK_CHANGE)], [((other, *cell[1:]), "rank")]
    return [(cell, s.RANK)], []


def _on(cell: Cell, indicator: str) -> Cell:
    return (*cell[:3], indicator)


def _scores(cells: Iterable[Cell]) -> list[tuple[Cell, What]]:
    return [(cell, "score") for cell in cells]


def _published_score(row: Any) -> Any:
    return row.score if row is not None and row.score_basis == s.PUBLISHED else None


def _published_rank(row: Any) -> Any:
    return row.rank if row is not None and row.rank_basis == s.PUBLISHED else None
