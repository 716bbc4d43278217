"""At most five ordered classes of a map, fixed over the years of one method.

Scores: the limits lie where the scores of all editions on one method, taken together, part into five equal fifths,
each rounded to the coarsest step of 0.05, 0.02, 0.01, 0.005 or 0.001 that keeps all five apart. A province that stays
in a class has the same colour from year to year, and a year in which everybody rose is darker as a whole. A method
has limits of its own, because its scores cannot be compared with another's.

Ranks, for a year of which too few scores are known: fifths of the places there are.

Class 1 is the weakest, the last the strongest; 0 is not known.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

MOST = 5
UNKNOWN = 0
_STEPS = tuple(Decimal(step) for step in ("0.05", "0.02", "0.01", "0.005", "0.001"))


@dataclass(frozen=True, slots=True)
class ScoreClasses:
    """`limits` ascend; a score on a limit belongs to the class above it.

    `rounded`: they are near those of five equal fifths; of a few scores they are scores themselves.
    """

    limits: tuple[Decimal, ...]
    rounded: bool = False

    @property
    def count(self) -> int:
        """How many classes there are."""
        return len(self.limits) + 1

    def of(self, score: Decimal | None) -> int:
        """The class of a score.

        >>> ScoreClasses((Decimal("0.55"), Decimal("0.6"))).of(Decimal("0.55"))
        2
        """
        return UNKNOWN if score is None else 1 + bisect_right(self.limits, score)

    def span(self, number: int) -> tuple[Decimal | None, Decimal | None]:
        """The limits of a class: from (included) and to (not included); None at either end of all."""
        return (
            self.limits[number - 2] if number > 1 else None,
            self.limits[number - 1] if number < self.count else None,
        )


@dataclass(frozen=True, slots=True)
class RankClasses:
    """`ends`: the last rank of each class, from the strongest class on."""

    ends: tuple[int, ...]

    @property
    def count(self) -> int:
        """How many classes there are."""
        return len(self.ends)

    def of(self, rank: int | None) -> int:
        """The class of a rank.

        >>> rank_classes(63).of(13), rank_classes(63).of(14), rank_classes(63).of(None)
        (5, 4, 0)
        """
        return UNKNOWN if rank is None else self.count - min(bisect_left(self.ends, rank), self.count - 1)

    def span(self, number: int) -> tuple[int, int]:
        """The first and the last rank of a class."""
        place = self.count - number
        return (self.ends[place - 1] + 1 if place else 1), self.ends[place]


Classes = ScoreClasses | RankClasses


def score_classes(scores: Sequence[Decimal]) -> ScoreClasses:
    """Classes of all scores that editions on one method have, in any order; one class where all are equal.

    >>> score_classes([Decimal(n) / 100 for n in range(40, 90)]).limits
    (Decimal('0.50'), Decimal('0.60'), Decimal('0.70'), Decimal('0.80'))
    """
    ordered = sorted(scores)
    fifths = [ordered[len(ordered) * part // MOST] for part in range(1, MOST)] if ordered else []
    for step in _STEPS:
        limits = [(fifth / step).quantize(Decimal(1)) * step for fifth in fifths]
        if _parts(limits, ordered):
            return ScoreClasses(tuple(limits), rounded=True)
    return ScoreClasses(tuple(sorted({fifth for fifth in fifths if fifth > ordered[0]})))


def _parts(limits: Sequence[Decimal], ordered: Sequence[Decimal]) -> bool:
    """Whether limits differ and leave no class empty."""
    places = [0, *(bisect_left(ordered, limit) for limit in limits), len(ordered)]
    return bool(limits) and all(before < after for before, after in pairwise(places))


def rank_classes(n: int) -> RankClasses:
    """Fifths of n places, as equal as whole places allow.

    >>> rank_classes(63).ends, rank_classes(34).ends, rank_classes(3).ends
    ((13, 25, 38, 50, 63), (7, 14, 20, 27, 34), (1, 2, 3))
    """
    count = min(MOST, n)
    return RankClasses(tuple((2 * n * part + count) // (2 * count) for part in range(1, count + 1)))


def shows_scores(scores_known: int, ranks_known: int, n: int) -> bool:
    """Whether a map of an edition shows scores: if half of them are known, or no more ranks than scores."""
    return scores_known * 2 >= n or scores_known >= ranks_known
