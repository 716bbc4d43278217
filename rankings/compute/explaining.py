"""Why a rank changed: the own score's part, the others' part, and who passed whom.

The own part is how far the rank would have moved had every other province kept its old score; the others' part is the
rest of the way. Both are whole places on exact scores, ties sharing the better rank, so that they sum to the change:

    own = rank before - rank between,  others = rank between - rank now,
    rank between = 1 + how many others had an old score above the province's new one.

Where the method changed, a third part would be the method's. Nobody scored one year by both methods, so none of the
three can be told apart; who passed whom stays a fact of the ranks.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from .changes import METHOD_BREAK
from .field import Field, Finding
from .ranking import rank_scaled
from .scaling import MISSING, to_scaled

#: The kind of the findings: of a province its explanations by indicator, of an edition its crowds by indicator.
KIND = "change"
NO_RANK = "no_rank"
NO_SCORES = "no_scores"
NOT_BY_SCORES = "not_by_scores"
#: Why the parts of a change cannot be computed, in the order in which they are told.
REASONS = (NO_RANK, METHOD_BREAK, NO_SCORES, NOT_BY_SCORES)

#: Province to its row: anything with `score` (exact, or None) and `rank` (or None).
Table = Mapping[str, Any]


@dataclass(frozen=True)
class Explanation:
    """One province between two editions; `own + others + method` is its change of rank, or all three are None.

    `reasons` (of `REASONS`) say why the parts are None. `passed`: who was ahead and no longer is; `passed_by`: who is
    ahead and was not; both by present rank, among the `ranked` provinces whose ranks are known in both editions, and
    None where the province is none of these. `scores`: how many scores are known, before and now.
    """

    own: int | None
    others: int | None
    method: int | None
    passed: tuple[str, ...] | None
    passed_by: tuple[str, ...] | None
    ranked: int
    scores: tuple[int, int]
    reasons: tuple[str, ...] = ()

    @property
    def content(self) -> dict[str, Any]:
        """As it is stored."""
        return _listed(vars(self))


def read_explanation(content: Mapping[str, Any]) -> Explanation:
    """An explanation as it was stored."""
    return Explanation(**_tupled(content))


def explain_changes(before: Table, now: Table, *, broken: bool) -> dict[str, Explanation]:
    """Every province of an edition on one indicator, in the order of `now`; `broken`: the method changed between."""
    names = list(now)
    old, new = (_Side.of(table, names) for table in (before, now))
    parts = _parts(old, new)
    crossed = _Crossed.of(names, old, new)
    scores = (old.known_scores, new.known_scores)
    found = {}
    for place, name in enumerate(names):
        reasons = _reasons(place, old, new, broken=broken)
        own, others = (None, None) if reasons else parts(place)
        method = None if reasons else 0
        passed, passed_by = crossed.by(place)
        found[name] = Explanation(own, others, method, passed, passed_by, crossed.ranked, scores, reasons)
    return found


@dataclass(frozen=True)
class _Side:
    """One indicator of one edition in the order of names: int64 ranks (0 unknown), scores in 1e-12 (or `MISSING`), and
    the ranks that follow from the scores (0 unless all are known)."""

    ranks: np.ndarray
    scores: np.ndarray
    computed: np.ndarray

    @classmethod
    def of(cls, table: Table, names: Sequence[str]) -> "_Side":
        rows = [table.get(name) for name in names]
        ranks = np.array([(row.rank if row else None) or 0 for row in rows], dtype=np.int64)
        scores = to_scaled(row.score if row else None for row in rows)
        whole = bool(len(names)) and MISSING not in scores
        nothing = np.zeros(len(names), dtype=np.int64)
        return cls(ranks, scores, rank_scaled(scores, nothing) if whole else nothing)

    @property
    def known_scores(self) -> int:
        return int((self.scores != MISSING).sum())

    @property
    def whole(self) -> bool:
        """Whether all scores are known."""
        return self.known_scores == len(self.scores)


def _reasons(place: int, old: _Side, new: _Side, *, broken: bool) -> tuple[str, ...]:
    sides, whole = (old, new), old.whole and new.whole
    stands = {
        NO_RANK: any(not side.ranks[place] for side in sides),
        METHOD_BREAK: broken,
        NO_SCORES: not whole,
        NOT_BY_SCORES: whole and any(side.ranks[place] not in (0, side.computed[place]) for side in sides),
    }
    return tuple(reason for reason in REASONS if stands[reason])


def _parts(old: _Side, new: _Side) -> Callable[[int], tuple[int, int]]:
    """A function from a place to its own and the others' part, which means something where all scores are known."""
    above = old.scores[np.newaxis, :] > new.scores[:, np.newaxis]
    # A province whose score fell is above its own new score, and is not one of the others.
    between = 1 + above.sum(axis=1) - above.diagonal()
    own, others = old.computed - between, between - new.computed
    return lambda place: (int(own[place]), int(others[place]))


@dataclass(frozen=True)
class _Crossed:
    """Who crossed whom: a row for each province, a column for each in the order of present ranks."""

    names: np.ndarray
    known: np.ndarray
    passed: np.ndarray
    passed_by: np.ndarray

    @classmethod
    def of(cls, names: Sequence[str], old: _Side, new: _Side) -> "_Crossed":
        known = (old.ranks > 0) & (new.ranks > 0)
        order = np.argsort(new.ranks, kind="stable")
        order = order[known[order]]
        before, after = (side.ranks[order] < side.ranks[:, np.newaxis] for side in (old, new))
        return cls(np.array(names, dtype=object)[order], known, before & ~after, after & ~before)

    @property
    def ranked(self) -> int:
        return len(self.names)

    def by(self, place: int) -> tuple[tuple[str, ...] | None, tuple[str, ...] | None]:
        """Whom the province passed and who passed it; None where its own ranks are not known."""
        if not self.known[place]:
            return None, None
        return tuple(self.names[self.passed[place]]), tuple(self.names[self.passed_by[place]])


@dataclass(frozen=True)
class Crowd:
    """How scores and ranks moved in a whole edition by one method: of `n` provinces `rose` have a better score.

    `rose_and_fell` of these have a worse rank all the same, and `fell_and_rose` the reverse. `furthest` are those
    whose rank fell most though their score rose.
    """

    n: int
    rose: int
    rose_and_fell: int
    fell_and_rose: int
    furthest: tuple[str, ...]

    @property
    def content(self) -> dict[str, Any]:
        """As it is stored."""
        return _listed(vars(self))


def read_crowd(content: Mapping[str, Any]) -> Crowd:
    """A crowd as it was stored."""
    return Crowd(**_tupled(content))


def _listed(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in fields.items()}


def _tupled(content: Mapping[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in content.items()}


def count_crowd(before: Table, now: Table) -> Crowd | None:
    """The crowd of one indicator; None unless all scores and ranks are known in both editions."""
    pairs: list[tuple[str, Any, Any]] = [(name, before.get(name), row) for name, row in now.items()]
    if not pairs or any(each is None or None in (each.score, each.rank) for _, *pair in pairs for each in pair):
        return None
    moved = {name: (row.score - old.score, old.rank - row.rank) for name, old, row in pairs}
    against = {name: places for name, (gain, places) in moved.items() if gain > 0 > places}
    most = min(against.values(), default=0)
    return Crowd(
        len(moved),
        sum(gain > 0 for gain, _ in moved.values()),
        len(against),
        sum(gain < 0 < places for gain, places in moved.values()),
        tuple(name for name, places in against.items() if places == most),
    )


def analyse_changes(field: Field) -> Iterator[Finding]:
    """Why every rank of an edition changed since the one before, on each indicator; nothing of a first edition."""
    if field.before is None:
        return
    broken = field.comparability.broken
    found: dict[str, dict[str, Any]] = {}
    crowds = {}
    for indicator in field.indicators:
        before, now = field.table_before(indicator), field.table(indicator)
        for name, explanation in explain_changes(before, now, broken=broken).items():
            found.setdefault(name, {})[indicator] = explanation.content
        # Of two methods no score is better or worse than another.
        crowd = None if broken else count_crowd(before, now)
        if crowd is not None:
            crowds[indicator] = crowd.content
    yield from (Finding(KIND, name, content) for name, content in found.items())
    yield Finding(KIND, "", crowds)
