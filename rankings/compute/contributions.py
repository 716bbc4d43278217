"""What each part adds to a gap: between two provinces of an edition, or between two years of a province by one method.

A whole is the weighted mean of its parts, so its gap is the sum over the parts of weight × gap in the part, divided by
the sum of the weights. The gap is that of the wholes as published; what the parts leave of it is the residue, so that
contributions and residue always make up the gap exactly. Where some parts are known only together, as what the others
leave of the whole (`foundation_rest`), the residue is next to nothing by construction and proves nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import Literal

from .changes import METHOD_BREAK, SAME, Comparability
from .comparing import Side, known_parts
from .scaling import to_places, to_stored

#: Indicator to what is known of one side of the gap on it.
Scores = Mapping[str, Side]
#: Whole to part to weight, None where it is not known; members of a group not folded.
Weights = Mapping[str, Mapping[str, Decimal | None]]
Groups = Mapping[str, Sequence[str]]

#: Why a gap cannot be split: the whole has no parts that anybody scores; a weight, the score of the whole or that of a
#: part is not known; there is no edition before; or the two years differ in method, or in weights.
Cause = Literal["no_parts", "weights", "whole", "parts", "first", "method", "weights_differ"]


@dataclass(frozen=True)
class Contribution:
    """A part of a gap: its weight, and what it adds to first − second."""

    part: str
    weight: Decimal
    points: Decimal


@dataclass(frozen=True)
class Split:
    """A gap and its parts in the order of the whole's, with what they leave of it; `total` is the sum of the weights.

    `together` are the parts that stand for others which are known only together; `unseen` are those others.
    """

    whole: str
    gap: Decimal
    parts: tuple[Contribution, ...]
    together: tuple[str, ...] = ()
    unseen: tuple[str, ...] = ()

    @cached_property
    def residue(self) -> Decimal:
        """The gap without its parts: the rounding of published scores, and after `rounded` that of the parts too."""
        return self.gap - sum((part.points for part in self.parts), Decimal(0))

    @property
    def total(self) -> Decimal:
        """The sum of the weights."""
        return sum((part.weight for part in self.parts), Decimal(0))

    def rounded(self, places: int) -> "Split":
        """With contributions as they are shown; the residue takes up what their rounding adds or drops.

        >>> third = Contribution("a", Decimal(1), Decimal("0.33333"))
        >>> shown = Split("x", Decimal("0.6667"), (third, third)).rounded(4)
        >>> [part.points for part in shown.parts], shown.residue
        ([Decimal('0.3333'), Decimal('0.3333')], Decimal('0.0001'))
        """
        return replace(self, parts=tuple(replace(part, points=to_places(part.points, places)) for part in self.parts))

    def turned(self) -> "Split":
        """The same gap from the other side."""
        return replace(self, gap=-self.gap, parts=tuple(replace(part, points=-part.points) for part in self.parts))

    def ordered(self) -> "Split":
        """The parts that make the gap first, the largest on top, then those that narrow it, the largest at the foot.

        Of a gap of nothing, those that the first side leads on come first.
        """
        sign = -1 if self.gap < 0 else 1
        return replace(self, parts=tuple(sorted(self.parts, key=lambda part: -sign * part.points)))


@dataclass(frozen=True)
class Unsplit:
    """A gap that cannot be split, and why.

    `missing` are the indicators whose score is not known of both sides: the whole itself, or parts of it.
    """

    whole: str
    cause: Cause
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class Share:
    """A part of the wholes of several sides: its weight, and what it brings to each of them."""

    part: str
    weight: Decimal
    points: tuple[Decimal, ...]


@dataclass(frozen=True)
class Shares:
    """The wholes of several sides over the parts known of all; `together` and `unseen` as of a `Split`."""

    whole: str
    totals: tuple[Decimal, ...]
    parts: tuple[Share, ...]
    together: tuple[str, ...] = ()
    unseen: tuple[str, ...] = ()

    @cached_property
    def residues(self) -> tuple[Decimal, ...]:
        """Each whole without its parts."""
        sums = (sum(column, Decimal(0)) for column in zip(*(part.points for part in self.parts), strict=True))
        return tuple(total - added for total, added in zip(self.totals, sums, strict=True))

    def rounded(self, places: int) -> "Shares":
        """With points as they are shown."""
        parts = [replace(part, points=tuple(to_places(each, places) for each in part.points)) for part in self.parts]
        return replace(self, parts=tuple(parts))

    def ordered(self) -> "Shares":
        """The part first on which most lies between the highest and the lowest."""
        return replace(self, parts=tuple(sorted(self.parts, key=lambda part: min(part.points) - max(part.points))))


@dataclass(frozen=True)
class _Known:
    """The parts of a whole that are known of all sides with their weights, and the groups that may stand among them."""

    weights: Mapping[str, Decimal]
    groups: Groups

    @property
    def total(self) -> Decimal:
        return sum(self.weights.values(), Decimal(0))

    @property
    def together(self) -> tuple[str, ...]:
        return tuple(code for code in self.weights if code in self.groups)

    @property
    def unseen(self) -> tuple[str, ...]:
        return tuple(member for code in self.together for member in self.groups[code])


def split_gap(whole: str, weights: Weights, groups: Groups, first: Scores, second: Scores) -> Split | Unsplit:
    """The gap first − second of an edition over the parts that are known of both.

    >>> weights = {"dti": {"gov": Decimal(400), "society": Decimal(600)}}
    >>> a, b = ({code: Side(Decimal(score), Decimal(score)) for code, score in zip(["dti", "gov", "society"], scores)}
    ...     for scores in (["0.5", "0.5", "0.5"], ["0.44", "0.5", "0.4"]))
    >>> [(part.part, part.points) for part in split_gap("dti", weights, {}, a, b).parts]
    [('gov', Decimal('0E-12')), ('society', Decimal('0.060000000000'))]
    """
    known = _known_of_all(whole, weights, groups, (first, second))
    if isinstance(known, Unsplit):
        return known
    parts = []
    for code, weight in known.weights.items():
        gap = _exact(first[code]) - _exact(second[code])
        parts.append(Contribution(code, weight, to_stored(weight * gap / known.total)))
    gap = _shown(first[whole]) - _shown(second[whole])
    return Split(whole, gap, tuple(parts), known.together, known.unseen)


def share_wholes(whole: str, weights: Weights, groups: Groups, sides: Sequence[Scores]) -> Shares | Unsplit:
    """What each part brings to the wholes of several sides: its score by its weight, divided by all weights.

    Two columns of such points differ by what each part adds to the gap of the two.
    """
    known = _known_of_all(whole, weights, groups, sides)
    if isinstance(known, Unsplit):
        return known
    parts = [
        Share(code, weight, tuple(to_stored(weight * _exact(side[code]) / known.total) for side in sides))
        for code, weight in known.weights.items()
    ]
    totals = tuple(_shown(side[whole]) for side in sides)
    return Shares(whole, totals, tuple(parts), known.together, known.unseen)


def _known_of_all(whole: str, weights: Weights, groups: Groups, sides: Sequence[Scores]) -> _Known | Unsplit:
    """The parts to split over, or why there are none."""
    parts = weights.get(whole, {})
    codes = set.intersection(*(set(side) for side in sides))
    known = {code for code in codes if all(_is_known(side[code]) for side in sides)}
    if not parts:
        return Unsplit(whole, "no_parts")
    if whole not in known:
        return Unsplit(whole, "whole", (whole,))
    if any(weight is None for weight in parts.values()) or not any(parts.values()):
        return Unsplit(whole, "weights")
    inside = {group: tuple(members) for group, members in groups.items() if set(members) <= parts.keys()}
    found, complete = known_parts(list(parts), inside, known)
    if not complete:
        return Unsplit(whole, "parts", tuple(part for part in parts if part not in known))
    return _Known(_weights_of(found, parts, inside), inside)


def split_change(
    whole: str, weights: tuple[Weights, Weights], groups: Groups, scores: tuple[Scores, Scores], kin: Comparability
) -> Split | Unsplit:
    """The gap between an edition and the one before it, for one province; each pair holds this edition first.

    `kin` is the decision on the two editions (`compute.changes`): years of two methods were never scored by one, so no
    part of their gap is known, whether the change itself is shown or not.
    """
    now, before = weights
    if kin.reason != SAME:
        return Unsplit(whole, "method" if kin.reason == METHOD_BREAK else "first")
    if now.get(whole) and before.get(whole) != now.get(whole):
        return Unsplit(whole, "weights_differ")
    return split_gap(whole, now, groups, *scores)


def _is_known(side: Side) -> bool:
    return side.score is not None and side.exact is not None


def _weights_of(found: Sequence[str], parts: Mapping[str, Decimal | None], groups: Groups) -> dict[str, Decimal]:
    """The weight of each part; that of a group is the sum of its members'."""
    return {
        code: sum((parts[each] or Decimal(0) for each in ((code,) if code in parts else groups[code])), Decimal(0))
        for code in found
    }


def _exact(side: Side) -> Decimal:
    """The unrounded score of a side that is known."""
    if side.exact is None:
        raise ValueError("a split needs all scores")
    return side.exact


def _shown(side: Side) -> Decimal:
    """The score of a side that is known, as it is shown."""
    if side.score is None:
        raise ValueError("a split needs all scores")
    return side.score
