"""Whose rank, score, change or marks readers will see otherwise, and because of what.

A rank that follows from the order of scores is one more than the number of provinces ahead, ties sharing the better
rank. So where a province's own score stays, its move is exactly the number of those ahead before and not now, less the
number of those ahead now and not before; these are named as the cause.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Final

import numpy as np
import pandas as pd

from rankings import shape as s

from .changes import METHOD_BREAK, rank_change
from .dependence import Cell, Dependence, Leaf, Rows, Structure, What, rows_of
from .deriving_ranks import BY_CHANGE, BY_ORDER
from .reviews import Cause, CellChange, Crossing, Effect, How, Move, Shown
from .scaling import to_places

#: Figures and provinces named as a cause; of more, how many.
NAMED = 3
_NOTHING = Shown()
_METHOD = Cause("method")
_BEHIND: Final[tuple[What, ...]] = ("score", "rank")


def rank_moves(
    old_scores: pd.DataFrame, new_scores: pd.DataFrame, changes: Iterable[CellChange], structure: Structure
) -> list[Move]:
    """Every cell that readers will see otherwise, with its cause; by edition, indicator, province.

    `old_scores`, `new_scores`: `shape.SCORE_COLUMNS`; `changes`: from `consequences.cell_changes` of the same states.
    A cell that one state lacks is as one of which nothing is known.
    """
    old, new = rows_of(old_scores), rows_of(new_scores)
    causes = _Causes(old, new, list(changes), structure)
    moves = []
    for cell in dict.fromkeys([*old, *new]):
        before, after = shown(old.get(cell)), shown(new.get(cell))
        if before != after:
            year, units, province, indicator = cell
            moves.append(Move(year, units, indicator, province, before, after, causes.find(cell, before, after)))
    return sorted(moves, key=lambda move: move[:4])


def shown(row: Any) -> Shown:
    """What readers see of a row of `shape.SCORE_COLUMNS`; nothing of None."""
    if row is None:
        return _NOTHING
    score = None if row.score is None else to_places(row.score, row.places)
    return Shown(
        score, row.rank, row.tied is True, row.rank_change, row.previous_rank, tuple(row.flags.split()),
        row.score_basis, row.rank_basis, tuple(sorted(row.sources)),
    )  # fmt: skip


class _Causes:
    """Finds the cause of each move."""

    def __init__(self, old: Rows, new: Rows, changes: list[CellChange], structure: Structure) -> None:
        self._old, self._new, self._structure = old, new, structure
        self._dependence = Dependence(old, new, structure)
        self._tables = _Tables(old, new)
        self._changes: dict[Leaf, list[CellChange]] = {}
        for each in changes:
            leaf = (each.year, each.units, each.province, each.indicator), each.measure
            self._changes.setdefault(leaf, []).append(each)

    def find(self, cell: Cell, old: Shown, new: Shown) -> Cause:
        """The cause for one cell of which `old` and `new` differ."""
        if (old.rank, old.tied) != (new.rank, new.tied):
            return self._of_rank(cell, old, new)
        if old.score != new.score:
            return self._of_figures(self._own(self._dependence.leaves(cell, "score")))
        if old.change != new.change:
            return self._of_change(cell, old, new)
        return self._of_marks(cell, old, new)

    def _of_rank(self, cell: Cell, old: Shown, new: Shown) -> Cause:
        """Another rank, or one shared otherwise."""
        leaves = self._own(self._dependence.leaves(cell, "rank"))
        if leaves and old.score != new.score:
            leaves = list(dict.fromkeys([*leaves, *self._own(self._dependence.leaves(cell, "score"))]))
        figures, total = self._cited(leaves)
        if total:
            return Cause("own", figures, total, self._against(cell, old, new))
        linked = self._linked(cell)
        if linked:
            return Cause("linked", linked_year=linked)
        others = self._others(cell, old, new)
        return Cause("others", others=others) if others else _METHOD

    def _linked(self, cell: Cell) -> int | None:
        """The year of the rank that this one is worked out from, in the new state or else in the old."""
        for rows in (self._new, self._old):
            rule, *values = (rows[cell].rank_rule if cell in rows else "").split() or [""]
            if rule == BY_CHANGE:
                return int(values[0])
        return None

    def _others(self, cell: Cell, old: Shown, new: Shown) -> tuple[Crossing, ...]:
        """What the other provinces did, where this one's own score stays as it was."""
        if _exact(self._old.get(cell)) != _exact(self._new.get(cell)):
            return ()
        if old.rank == new.rank:
            return self._tables.crossings(cell, s.RANK, ("level", "parted"))
        if None in (old.rank, new.rank):
            return self._tables.gaps(cell)
        return self._tables.crossings(cell, s.COMPUTED_RANK, ("passed", "fell")) if self._by_order(cell) else ()

    def _against(self, cell: Cell, old: Shown, new: Shown) -> tuple[Crossing, ...]:
        """Who crossed a province whose rank went the other way than its own score, or moved while its score stayed."""
        before, after = _exact(self._old.get(cell)), _exact(self._new.get(cell))
        moved = rank_change(old.rank, new.rank)
        if before is None or after is None or not moved or not self._by_order(cell) or (after - before) * moved > 0:
            return ()
        return self._tables.crossings(cell, s.COMPUTED_RANK, ("passed", "fell"), everyone=True)

    def _by_order(self, cell: Cell) -> bool:
        return all(row is not None and row.rank_rule == BY_ORDER for row in (self._old.get(cell), self._new.get(cell)))

    def _of_change(self, cell: Cell, old: Shown, new: Shown) -> Cause:
        """The same rank and score, but another change since the edition before."""
        if old.previous == new.previous:
            return self._of_figures([(cell, s.RANK_CHANGE)])
        year = self._structure.before.get(cell[:2])
        if year is None:
            return _METHOD
        figures, total = self._cited(self._own(self._dependence.leaves((year, *cell[1:]), "rank")))
        return Cause("previous", figures, total, linked_year=year)

    def _of_marks(self, cell: Cell, old: Shown, new: Shown) -> Cause:
        """The same numbers with other marks or documents."""
        if (METHOD_BREAK in old.flags) != (METHOD_BREAK in new.flags):
            return _METHOD
        behind = [leaf for what in _BEHIND for leaf in self._dependence.leaves(cell, what)]
        return Cause("marks", *self._cited(list(dict.fromkeys([*behind, (cell, s.RANK_CHANGE)]))))

    def _own(self, leaves: list[Leaf]) -> list[Leaf]:
        """Those on which another figure is used than before."""
        return [leaf for leaf in leaves if self._dependence.differ(leaf)]

    def _of_figures(self, leaves: list[Leaf]) -> Cause:
        figures, total = self._cited(leaves)
        return Cause("own", figures, total) if total else _METHOD

    def _cited(self, leaves: list[Leaf]) -> tuple[tuple[Effect, ...], int]:
        """The figures of documents that changed on these leaves, the first few, and on how many leaves any did."""
        found = [leaf for leaf in leaves if leaf in self._changes]
        return tuple(self._effect(leaf) for leaf in found[:NAMED]), len(found)

    def _effect(self, leaf: Leaf) -> Effect:
        """What is used on a leaf before and now, and the place of the figure that makes the difference."""
        cell, measure = leaf
        changes = self._changes[leaf]
        old, new = (_used(rows.get(cell), measure) for rows in (self._old, self._new))
        best = max(changes, key=lambda each: _fits(each, old, new))
        if measure not in (s.SCORE, s.RANK):
            old, new = best.old, best.new
        return Effect(*cell, measure, best.source, best.change, old, new, best.file, best.sheet, best.cell)


def _fits(change: CellChange, old: Decimal | None, new: Decimal | None) -> tuple[bool, bool, bool]:
    """How well a figure explains what is used now: it is that one (or was the one); its cell is known; it changed."""
    used = change.new == new if new is not None else change.old == old
    return used, bool(change.cell), change.change != "address"


def _used(row: Any, measure: str) -> Decimal | None:
    """The published figure that a row uses, as shown; None for none and for a measure that rows do not keep."""
    if row is None:
        return None
    if measure == s.SCORE and row.score_basis == s.PUBLISHED:
        return to_places(row.score, row.places)
    return Decimal(row.rank) if measure == s.RANK and row.rank_basis == s.PUBLISHED else None


def _exact(row: Any) -> Any:
    return None if row is None else row.score


class _Table:
    """One indicator of one edition: its provinces, numpy arrays of one rank in both states, 0 where unknown, and the
    places in them of the provinces whose score changed."""

    def __init__(self, names: list[str], old: list[Any], new: list[Any], rank: str) -> None:
        self.names, self.place = names, {name: index for index, name in enumerate(names)}
        ranks = ([getattr(row, rank, None) or 0 for row in rows] for rows in (old, new))
        self.old, self.new = (np.array(each, dtype=np.int64) for each in ranks)
        pairs = enumerate(zip(old, new, strict=True))
        self.changed = np.array([place for place, pair in pairs if _exact(pair[0]) != _exact(pair[1])], dtype=np.int64)

    def crossing(self, place: int, among: np.ndarray) -> dict[How, list[int]]:
        """Who of `among` crossed the province at a place."""
        old, new = self.old[among], self.new[among]
        before, after = old - self.old[place], new - self.new[place]
        known = (old > 0) & (new > 0)
        masks: dict[How, np.ndarray] = {
            "passed": (after < 0) & (before >= 0),
            "fell": (before < 0) & (after >= 0),
            "level": (after == 0) & (before != 0),
            "parted": (before == 0) & (after != 0),
        }
        return {how: among[mask & known].tolist() for how, mask in masks.items()}

    def explains(self, place: int, found: dict[How, list[int]]) -> bool:
        """Whether those who crossed account for the whole move; of a rank that stays, whether there are any."""
        moved = int(self.old[place] - self.new[place])
        if not moved:
            return bool(found["level"] or found["parted"])
        return len(found["fell"]) - len(found["passed"]) == moved


class _Tables:
    """Tables made when a province of theirs is asked for."""

    def __init__(self, old: Rows, new: Rows) -> None:
        self._old, self._new = old, new
        self._names: dict[tuple, list[str]] = {}
        for year, units, province, indicator in dict.fromkeys([*old, *new]):
            self._names.setdefault((year, units, indicator), []).append(province)
        self._made: dict[tuple, _Table] = {}

    def _rows(self, key: tuple, rows: Rows) -> list[Any]:
        year, units, indicator = key
        return [rows.get((year, units, name, indicator)) for name in self._names[key]]

    def _table(self, cell: Cell, rank: str) -> _Table:
        key = cell[0], cell[1], cell[3]
        if (key, rank) not in self._made:
            old, new = self._rows(key, self._old), self._rows(key, self._new)
            self._made[key, rank] = _Table(self._names[key], old, new, rank)
        return self._made[key, rank]

    def crossings(
        self, cell: Cell, rank: str, hows: tuple[How, ...], *, everyone: bool = False
    ) -> tuple[Crossing, ...]:
        """Who crossed a province that is ranked in both states, in the order of `hows`; empty ones are left out.

        Of two whose scores stay neither crosses the other, so those with another score are looked at first, and the
        whole table only where they do not account for the move (or `everyone` is asked for).
        """
        table = self._table(cell, rank)
        place = table.place[cell[2]]
        found = table.crossing(place, table.changed)
        if everyone or not table.explains(place, found):
            found = table.crossing(place, np.arange(len(table.names)))
        return _crossings(table.names, {how: found[how] for how in hows})

    def gaps(self, cell: Cell) -> tuple[Crossing, ...]:
        """Whose scores came or went, so that a table can be ranked or no longer."""
        key = cell[0], cell[1], cell[3]
        pairs = zip(self._rows(key, self._old), self._rows(key, self._new), strict=True)
        missing = [(_exact(old) is None, _exact(new) is None) for old, new in pairs]
        wanted: dict[How, tuple[bool, bool]] = {"completed": (True, False), "opened": (False, True)}
        found = {how: [place for place, pair in enumerate(missing) if pair == want] for how, want in wanted.items()}
        return _crossings(self._names[key], found)


def _crossings(names: list[str], found: Mapping[How, list[int]]) -> tuple[Crossing, ...]:
    return tuple(
        Crossing(how, tuple(names[place] for place in places[:NAMED]), len(places))
        for how, places in found.items()
        if places
    )
