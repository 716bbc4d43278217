"""What it takes to stand higher: points in total, and in one part alone, while all others stand still.

A rank is reached by equalling whoever holds it: the rules of ranking give equals the better rank. All scores are the
exact ones that rank; what is shown of a step is rounded up (`rounded_up`), so that the points shown are enough, and
never so far that they would lead past the rank.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from .scaling import SCALE_PLACES

#: A score runs from 0 to this.
HIGHEST = Decimal(1)
#: The last place of figures with so many.
_UNITS = [Decimal(1).scaleb(-places) for places in range(SCALE_PLACES + 1)]
#: The least by which two scores differ that rank apart.
TOLD_APART = _UNITS[SCALE_PLACES]
#: How many places up are told, beside the end of the best quarter.
PLACES = (1, 3, 5, 10)
#: Decimal places of a gain where more are not needed to tell it from the next one.
SHOWN_PLACES = 4


@dataclass(frozen=True)
class Step:
    """`gain` more points make the total `score`, that of whoever holds `rank` now; up to `most` leads no further."""

    rank: int
    score: Decimal
    gain: Decimal
    most: Decimal


def steps_up(own: Decimal, others: Sequence[Decimal], targets: Iterable[int]) -> list[Step]:
    """The least gain to each of the ranks asked for or better, the nearest first; those already reached are left out.

    Where equals hold a rank, the step leads to theirs. The own score may stand among the others: it changes nothing.

    >>> others = [Decimal("0.80"), Decimal("0.70"), Decimal("0.70"), Decimal("0.40")]
    >>> [(step.rank, str(step.gain), str(step.most)) for step in steps_up(Decimal("0.50"), others, [3, 1, 4])]
    [(2, '0.20', '0.299999999999'), (1, '0.30', '1')]
    """
    best_first = sorted(others, reverse=True)
    found = {}
    for target in sorted(set(targets), reverse=True):
        if not 1 <= target <= len(best_first) or best_first[target - 1] <= own:
            continue
        score = best_first[target - 1]
        ahead = best_first.index(score)
        most = best_first[ahead - 1] - TOLD_APART - own if ahead else HIGHEST
        found[score] = Step(1 + ahead, score, score - own, most)
    return list(found.values())


def best_quarter(n: int) -> int:
    """The rank that ends the best quarter of `n`.

    >>> best_quarter(63), best_quarter(34)
    (15, 8)
    """
    return n // 4


def targets_of(rank: int, n: int, places: Iterable[int] = PLACES) -> list[int]:
    """The ranks so many places higher, and that which ends the best quarter, of `n`; only better ones.

    >>> targets_of(12, 63), targets_of(20, 63, (1, 3)), targets_of(1, 34)
    ([11, 9, 7, 2], [19, 17, 15], [])
    """
    wanted = {*(rank - up for up in places), best_quarter(n)}
    return sorted((target for target in wanted if 1 <= target < rank), reverse=True)


def gain_alone(gain: Decimal, score: Decimal, weight: Decimal, whole: Decimal) -> Decimal | None:
    """By how much one part of `weight` out of `whole` must rise to lift the total by `gain`; None if it cannot.

    >>> gain_alone(Decimal("0.02"), Decimal("0.5"), Decimal(200), Decimal(1000))
    Decimal('0.100000000000')
    >>> gain_alone(Decimal("0.2"), Decimal("0.5"), Decimal(200), Decimal(1000)) is None
    True
    """
    if gain * whole > (HIGHEST - score) * weight:
        return None
    return at_least(gain * whole / weight, SCALE_PLACES)


def at_least(gain: Decimal, places: int = SHOWN_PLACES) -> Decimal:
    """A gain with so many places, never less than it is.

    >>> at_least(Decimal("0.00421")), at_least(Decimal("0.0042"))
    (Decimal('0.0043'), Decimal('0.0042'))
    """
    return gain.quantize(_UNITS[places], ROUND_CEILING)


def rounded_up(gain: Decimal, most: Decimal) -> Decimal:
    """A gain as it is shown: with four places, or as many as keep it from being more than `most`.

    >>> rounded_up(Decimal("0.000012"), Decimal("0.00009")), rounded_up(Decimal("0.000012"), Decimal("0.0002"))
    (Decimal('0.00002'), Decimal('0.0001'))
    """
    for places in range(SHOWN_PLACES, SCALE_PLACES):
        shown = at_least(gain, places)
        if shown <= most:
            return shown
    return at_least(gain, SCALE_PLACES)
