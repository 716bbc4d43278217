"""How a province stands to a target that it set itself: on course, behind, or nothing that can be said.

The index tells scores and ranks. A target about anything else cannot be held against it; one that speaks of a standing
among the provinces can, as far as its own words go. A target counts as on course where the last known rank lies within
it, or on or above the straight line from the last rank known before it was set to its edge in its year; else as behind.
Before its year and without a rank for that line to begin at, being outside says nothing of the way there.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Status = Literal["on_course", "behind", "cannot_be_said"]
#: Why nothing can be said: the index does not give what the target is about; no rank of the province is known; no
#: edition has come out since the target was set.
NOT_MEASURED, NO_RANK, NO_EDITION_SINCE = "not_measured", "no_rank", "no_edition_since"
#: Why nothing can be said yet of who stands outside: no rank from before it was set is known; those that are known lie
#: before a change of method that its reader hides.
NO_START, START_HIDDEN = "no_start", "start_hidden"
#: Why it is on course or behind: the last rank lies within the target; it lies on the right or the wrong side of the
#: line; it lies outside, in the target's year or after a rank within it.
WITHIN, ABOVE_LINE, BELOW_LINE, OUTSIDE = "within", "above_line", "below_line", "outside"
#: The subject of targets on the standing of a province among all, and the word for the upper half.
_STANDING, _UPPER_MIDDLE = "standing", "upper-middle"
#: The unit of a target that names a rank.
_RANK_UNIT = "rank"


@dataclass(frozen=True)
class Target:
    """What a province set out to reach by `year`, set in the year `set_in`; subject, value and unit as stored."""

    year: int
    subject: str
    value: str
    unit: str
    set_in: int | None = None


@dataclass(frozen=True)
class Reading:
    """The ranks that reach a target: 1 to `last`. `named`: its words give that number, else they were read so."""

    last: int
    named: bool


@dataclass(frozen=True)
class Rank:
    """A known rank on the composite in a year."""

    year: int
    rank: int


@dataclass(frozen=True)
class Assessment:
    """A target's status and why.

    `last` is the rank that it was judged by, `start` the one that the line begins at, and `due` the worst rank on or
    above that line in the year of `last`.
    """

    status: Status
    why: str
    reading: Reading | None = None
    last: Rank | None = None
    start: Rank | None = None
    due: int | None = None


def read_target(target: Target, n: int) -> Reading | None:
    """The ranks of `n` that reach a target; None where the index does not measure what it is about.

    "Upper-middle" names no number. All that the words say for sure is above the middle, so it is read as the upper
    half: of 63, ranks 1 to 31, since the 32nd is the middle itself.

    >>> read_target(Target(2030, "standing", "upper-middle", "qualitative"), 63)
    Reading(last=31, named=False)
    >>> read_target(Target(2025, "dti", "20", "rank"), 63)
    Reading(last=20, named=True)
    >>> read_target(Target(2025, "households_smart_devices", "100", "% of households"), 63) is None
    True
    """
    if target.subject == _STANDING and target.value == _UPPER_MIDDLE:
        return Reading(n // 2, named=False)
    if target.subject == "dti" and target.unit == _RANK_UNIT and target.value.isdecimal():
        return Reading(int(target.value), named=True)
    return None


def assess(target: Target, ranks: Sequence[Rank], n: int, hidden: Sequence[Rank] = ()) -> Assessment:
    """A target held against the known ranks of its province among `n`, those after its year left out.

    `hidden` are known ranks that are not to be compared with the others.

    >>> target = Target(2030, "standing", "upper-middle", "qualitative", set_in=2022)
    >>> found = assess(target, [Rank(2020, 54), Rank(2021, 41), Rank(2023, 57), Rank(2024, 55)], 63)
    >>> found.status, found.why, found.start, found.due
    ('behind', 'below_line', Rank(year=2021, rank=41), 37)
    """
    reading = read_target(target, n)
    if reading is None:
        return Assessment("cannot_be_said", NOT_MEASURED)
    known = sorted((rank for rank in ranks if rank.year <= target.year), key=lambda rank: rank.year)
    if not known:
        return Assessment("cannot_be_said", NO_RANK, reading)
    last = known[-1]
    if target.set_in is not None and last.year < target.set_in:
        return Assessment("cannot_be_said", NO_EDITION_SINCE, reading, last)
    if last.rank <= reading.last:
        return Assessment("on_course", WITHIN, reading, last)
    return _outside(target, reading, known, hidden)


def _outside(target: Target, reading: Reading, known: Sequence[Rank], hidden: Sequence[Rank]) -> Assessment:
    """Of one whose last rank lies outside; of one that began within, or reached the target's year, nothing but that."""
    last = known[-1]
    start = next((rank for rank in reversed(known) if _precedes(rank, target)), None)
    if last.year == target.year or (start and start.rank <= reading.last):
        return Assessment("behind", OUTSIDE, reading, last, start)
    if start is None:
        why = START_HIDDEN if any(_precedes(rank, target) for rank in hidden) else NO_START
        return Assessment("cannot_be_said", why, reading, last)
    return _by_line(target, reading, last, start)


def _precedes(rank: Rank, target: Target) -> bool:
    """Whether a rank is from before a target was set."""
    return target.set_in is not None and rank.year < target.set_in


def _by_line(target: Target, reading: Reading, last: Rank, start: Rank) -> Assessment:
    """By the line from the start to the target's edge in its year."""
    fallen, elapsed, span = start.rank - reading.last, last.year - start.year, target.year - start.year
    # Rounded up to the better rank: a rank on the line or above it, in whole numbers.
    due = start.rank - -(-fallen * elapsed // span)
    on_course = last.rank <= due
    return Assessment(
        "on_course" if on_course else "behind", ABOVE_LINE if on_course else BELOW_LINE, reading, last, start, due
    )
