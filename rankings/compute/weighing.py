"""A whole as the parts that are known of every unit, in whole numbers: ranks under any weights, exact to the last tie.

No total is ever divided: all units share the sum of the weights, so ranks follow from sums of whole numbers alone, and
are the same on every machine and in every program that can add (`static/js/what-if.js` is one).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import reduce

from .comparing import known_parts

#: Weight by part; scores by unit, by indicator.
Weights = Mapping[str, Decimal]
Tables = Mapping[str, Mapping[str, Decimal | None]]
#: An indicator to the parts that it stands for together (`foundation_rest` to four foundation indices).
Groups = Mapping[str, Sequence[str]]

#: Why a whole cannot be weighed anew.
WEIGHTS_UNKNOWN, PARTS_UNKNOWN = "weights_unknown", "parts_unknown"


@dataclass(frozen=True)
class Unweighed:
    """Why a whole cannot be weighed: its weights are not known, or all parts are known of `known` units only."""

    reason: str
    known: int = 0


@dataclass(frozen=True)
class Weighing:
    """`weights` are the edition's own. `scores` has a row for each unit: its parts' scores in units of 10**-places."""

    units: tuple[str, ...]
    weights: dict[str, Decimal]
    scores: tuple[tuple[int, ...], ...]
    places: int

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts in the order of the scores."""
        return tuple(self.weights)

    @property
    def own(self) -> list[int]:
        """The edition's weights as whole numbers, in the order of the parts."""
        return to_whole(self.weights.values())[0]


def weigh(weights: Weights, groups: Groups, scores: Tables) -> Weighing | Unweighed:
    """The whole that `weights` make, over all units of `scores`; else why it cannot be weighed."""
    if not weights:
        return Unweighed(WEIGHTS_UNKNOWN)
    units = tuple(dict.fromkeys(unit for table in scores.values() for unit in table))
    known = [{code for code, table in scores.items() if table.get(unit) is not None} for unit in units]
    folded = fold(weights, groups, reduce(set.intersection, known)) if known else None
    if folded is None:
        return Unweighed(PARTS_UNKNOWN, sum(fold(weights, groups, codes) is not None for codes in known))
    values, places = to_whole(score for part in folded for unit in units if (score := scores[part][unit]) is not None)
    columns = [values[start : start + len(units)] for start in range(0, len(values), len(units))]
    return Weighing(units, folded, tuple(zip(*columns, strict=True)), places)


def fold(weights: Weights, groups: Groups, known: set[str]) -> dict[str, Decimal] | None:
    """The weights of known parts, a group having those of its members; None unless they make up the whole.

    >>> fold({"a": Decimal(1), "b": Decimal(2), "c": Decimal(3)}, {"rest": ("a", "b")}, {"c", "rest"})
    {'c': Decimal('3'), 'rest': Decimal('3')}
    """
    parts, complete = known_parts(list(weights), groups, known)
    if not complete:
        return None
    # A part stands for itself, a group for its members.
    return {part: sum((weights[each] for each in groups.get(part, (part,))), Decimal(0)) for part in parts}


def to_whole(values: Iterable[Decimal]) -> tuple[list[int], int]:
    """Decimals as whole numbers of 10**-places, with the fewest places that lose nothing.

    >>> to_whole([Decimal("0.8500"), Decimal("0.1"), Decimal(2)])
    ([85, 10, 200], 2)
    """
    exact = list(values)
    places = max((-int(value.normalize().as_tuple().exponent) for value in exact), default=0)
    return [int(value.scaleb(max(places, 0))) for value in exact], max(places, 0)


def total_under(weights: Sequence[int], scores: Sequence[int]) -> int:
    """The weighted sum of one unit's parts."""
    return sum(weight * score for weight, score in zip(weights, scores, strict=True))


def rank_under(weighing: Weighing, weights: Sequence[int]) -> list[int | None]:
    """Competition ranks of all units under other weights; None of each where all weights are 0."""
    if not any(weights):
        return [None] * len(weighing.units)
    totals = [total_under(weights, scores) for scores in weighing.scores]
    first: dict[int, int] = {}
    for place, total in enumerate(sorted(totals, reverse=True), 1):
        first.setdefault(total, place)
    return [first[total] for total in totals]


def score_under(weights: Sequence[int], scores: Sequence[int], places: int, shown: int = 4) -> Decimal | None:
    """One unit's weighted mean, rounded half up to the places that are shown; None where all weights are 0.

    >>> score_under([1, 2], [50, 80], 2), score_under([0, 0], [50, 80], 2)
    (Decimal('0.7000'), None)
    """
    whole = sum(weights) * 10**places
    if not whole:
        return None
    rounded = (2 * total_under(weights, scores) * 10**shown + whole) // (2 * whole)
    return Decimal(rounded).scaleb(-shown)
