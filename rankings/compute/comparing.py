"""Two to four provinces side by side: the gaps, who leads, and whether one leads on every part of the total.

The gap is that of the scores as shown, so that a reader can check it; who leads follows from the ranks where both are
known (they rest on unrounded scores, or are the ministry's own), else from the unrounded scores.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Leader = Literal["first", "second", "neither", "unknown"]


@dataclass(frozen=True)
class Side:
    """What is known of one province on an indicator."""

    score: Decimal | None = None
    exact: Decimal | None = None
    rank: int | None = None


@dataclass(frozen=True)
class Gap:
    """An indicator of two provinces; `gap` is first minus second, None where a score is missing."""

    indicator: str
    first: Side
    second: Side

    @property
    def gap(self) -> Decimal | None:
        """First minus second."""
        if self.first.score is None or self.second.score is None:
            return None
        return self.first.score - self.second.score

    @property
    def leader(self) -> Leader:
        """Who leads; "neither" for equals, "unknown" where neither ranks nor scores tell."""
        if self.first.rank is not None and self.second.rank is not None:
            return _leader(self.second.rank, self.first.rank)
        if self.first.exact is not None and self.second.exact is not None:
            return _leader(self.first.exact, self.second.exact)
        return "unknown"


def _leader(first: Decimal | int, second: Decimal | int) -> Leader:
    return "neither" if first == second else "first" if first > second else "second"


def leaders_of(sides: Sequence[Side]) -> tuple[int, ...]:
    """The places of those who are ahead of all others, several where they are equal; nobody where it cannot be told.

    The ranks decide where all are known, else the unrounded scores.

    >>> leaders_of([Side(rank=9), Side(rank=41), Side(rank=9)]), leaders_of([Side(rank=9), Side()])
    ((0, 2), ())
    """
    ranks = [-side.rank for side in sides if side.rank is not None]
    scores = [side.exact for side in sides if side.exact is not None]
    values: Sequence[Decimal | int] = ranks if len(ranks) == len(sides) else scores
    if len(values) < len(sides):
        return ()
    return tuple(place for place, value in enumerate(values) if value == max(values))


def span_of(sides: Iterable[Side]) -> Decimal | None:
    """From the highest to the lowest of the scores as shown, None where one is missing."""
    scores = [side.score for side in sides]
    known = [score for score in scores if score is not None]
    return max(known) - min(known) if known and len(known) == len(scores) else None


def find_unbeaten(parts: Sequence[Sequence[Side]]) -> int | None:
    """The place of one who is ahead of every other on some part and behind on none: no weighting can turn that.

    `parts` hold the sides of each part of the total, in one order.

    >>> a, b, c = Side(rank=1), Side(rank=2), Side(rank=3)
    >>> find_unbeaten([[b, a, c], [c, a, a]]), find_unbeaten([[a, b, c], [b, a, c]])
    (1, None)
    """
    for place in range(len(parts[0]) if parts else 0):
        others = [other for other in range(len(parts[0])) if other != place]
        pairs = [[Gap("", sides[place], sides[other]) for sides in parts] for other in others]
        if all(find_dominance(gaps, complete=True).leader == "first" for gaps in pairs):
            return place
    return None


@dataclass(frozen=True)
class Dominance:
    """On how many of `of` parts each leads. `complete`: the parts known to both make up the whole total."""

    first: int
    second: int
    of: int
    complete: bool

    @property
    def leader(self) -> Leader:
        """Who is ahead somewhere and behind nowhere: no weighting of the parts can turn that."""
        if not self.of:
            return "unknown"
        return "first" if self.first and not self.second else "second" if self.second and not self.first else "neither"


def known_parts(parts: Sequence[str], groups: Mapping[str, Sequence[str]], known: set[str]) -> tuple[list[str], bool]:
    """The parts of a total that are known, and whether they make up all of it.

    A group known as one stands in for its members where one of them is unknown.

    >>> known_parts(["a", "b", "c"], {"bc": ["b", "c"]}, {"a", "b", "bc"})
    (['a', 'bc'], True)
    >>> known_parts(["a", "b", "c"], {}, {"a", "b"})
    (['a', 'b'], False)
    """
    found = list(parts)
    for group, members in groups.items():
        inside = set(members) <= set(found)
        if inside and group in known and not set(members) <= known:
            found = [part for part in found if part not in members] + [group]
    shown = [part for part in found if part in known]
    return shown, len(shown) == len(found) and bool(found)


def find_dominance(gaps: Iterable[Gap], complete: bool) -> Dominance:
    """Who leads on how many of the parts."""
    leaders = [each.leader for each in gaps]
    return Dominance(leaders.count("first"), leaders.count("second"), len(leaders), complete)
