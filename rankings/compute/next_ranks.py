"""What it takes to stand higher: points in total, and in one part alone, while all others stand still.

A rank is reached by equalling whoever holds it: the rules of ranking give equals the better rank. All scores are the
exact ones that rank; what is shown of a step is rounded up (`at_least`), so that the points shown are enough.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

#: A score runs from 0 to this.
HIGHEST = Decimal(1)


@dataclass(frozen=True)
class Step:
    """`gain` more points make the total `score`, that of whoever holds `rank` now."""

    rank: int
    score: Decimal
    gain: Decimal


def steps_up(own: Decimal, others: Sequence[Decimal], targets: Iterable[int]) -> list[Step]:
    """The least gain to each of the ranks asked for or better, the nearest first; those already reached are left out.

    Where equals hold a rank, the step leads to theirs.

    >>> others = [Decimal("0.80"), Decimal("0.70"), Decimal("0.70"), Decimal("0.40")]
    >>> [(step.rank, str(step.gain)) for step in steps_up(Decimal("0.50"), others, [3, 1, 4])]
    [(2, '0.20'), (1, '0.30')]
    """
    best_first = sorted(others, reverse=True)
    found = {}
    for target in sorted(set(targets), reverse=True):
        if not 1 <= target <= len(best_first) or best_first[target - 1] <= own:
            continue
        score = best_first[target - 1]
        found[score] = Step(1 + best_first.index(score), score, score - own)
    return list(found.values())


def targets_of(rank: int, n: int, places: Iterable[int]) -> list[int]:
    """The ranks so many places higher, and that which ends the best quarter, of `n`; only better ones.

    >>> targets_of(12, 63, (1, 3, 5, 10)), targets_of(20, 63, (1, 3)), targets_of(1, 34, (1, 3))
    ([11, 9, 7, 2], [19, 17, 15], [])
    """
    wanted = {*(rank - up for up in places), n // 4}
    return sorted((target for target in wanted if 1 <= target < rank), reverse=True)


def gain_alone(gain: Decimal, score: Decimal, weight: Decimal, whole: Decimal) -> Decimal | None:
    """By how much one part of `weight` out of `whole` must rise to lift the total by `gain`; None if it cannot.

    >>> gain_alone(Decimal("0.02"), Decimal("0.5"), Decimal(200), Decimal(1000))
    Decimal('0.10')
    >>> gain_alone(Decimal("0.2"), Decimal("0.5"), Decimal(200), Decimal(1000)) is None
    True
    """
    needed = gain * whole / weight
    return needed if score + needed <= HIGHEST else None


def at_least(gain: Decimal, places: int = 4) -> Decimal:
    """A gain with so many places, never less than it is.

    >>> at_least(Decimal("0.00421")), at_least(Decimal("0.0042"))
    (Decimal('0.0043'), Decimal('0.0042'))
    """
    return gain.quantize(Decimal(1).scaleb(-places), ROUND_CEILING)
