"""Does the gap between the first and the last narrow over the years?

Three measures answer: the gap itself, the last one's score as a share of the first one's, and the standard deviation of
all. Only years whose scores are all known count, joined by editions that may be compared; a stretch across a change of
method is marked, and the longest one within a single method is told beside it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from .regions import Country
from .scaling import to_places

Verdict = Literal["narrowed", "widened", "mixed", "unchanged"]
_RATIO_PLACES = 1


@dataclass(frozen=True)
class Year:
    """An edition in a row of them. `joined` says that it may be compared with the one before, `broken` that the method
    changed since."""

    year: int
    country: Country
    joined: bool
    broken: bool = False

    @property
    def complete(self) -> bool:
        """Whether all scores are known."""
        return self.country.figures.spread is not None

    @property
    def spread(self) -> Decimal | None:
        """From the highest score to the lowest."""
        return self.country.figures.spread

    @property
    def deviation(self) -> Decimal | None:
        """The standard deviation, as shown."""
        return self.country.figures.deviation_shown

    @property
    def ratio(self) -> Decimal | None:
        """The last one's score in percent of the first one's."""
        return ratio_of(self.country.figures.highest, self.country.figures.lowest)


def ratio_of(highest: Decimal | None, lowest: Decimal | None) -> Decimal | None:
    """The lower score in percent of the higher, with one place; None without both, or where the higher is 0.

    >>> ratio_of(Decimal("0.8002"), Decimal("0.3941"))
    Decimal('49.3')
    """
    if highest is None or lowest is None or not highest:
        return None
    return to_places(lowest / highest * 100, _RATIO_PLACES)


@dataclass(frozen=True)
class Stretch:
    """Two complete years that may be compared, the first before the last; `marked`: the method changed in between."""

    first: Year
    last: Year
    marked: bool

    @property
    def steps(self) -> dict[str, int]:
        """Each measure that is known in both years: -1 where it says narrower, 1 wider, 0 neither."""
        first, last = self.first, self.last
        pairs = {
            "spread": (first.spread, last.spread),
            "ratio": (last.ratio, first.ratio),
            "deviation": (first.deviation, last.deviation),
        }
        return {
            name: _sign(before, after)
            for name, (before, after) in pairs.items()
            if before is not None and after is not None
        }

    @property
    def verdict(self) -> Verdict:
        """What the measures say together; those that stand still say nothing."""
        steps = self.steps.values()
        if not any(steps):
            return "unchanged"
        return "narrowed" if max(steps) <= 0 else "widened" if min(steps) >= 0 else "mixed"


def _sign(before: Decimal, after: Decimal) -> int:
    return (after > before) - (after < before)


@dataclass(frozen=True)
class Convergence:
    """`whole` runs from the first to the last year that can be compared; `within` is the longest stretch of one method,
    where the whole crosses a change. None where there are no two such years."""

    whole: Stretch | None = None
    within: Stretch | None = None


def converge(years: Sequence[Year]) -> Convergence:
    """The stretches of the latest run of complete years, oldest first.

    >>> converge([])
    Convergence(whole=None, within=None)
    """
    runs = [run for run in _runs(years) if len(run) > 1]
    if not runs:
        return Convergence()
    whole = _stretch(runs[-1])
    parts = [part for part in _same_method(runs[-1]) if len(part) > 1]
    # Of equally long ones the latest.
    longest = max(reversed(parts), key=len, default=None)
    return Convergence(whole, _stretch(longest) if whole.marked and longest else None)


def _stretch(run: Sequence[Year]) -> Stretch:
    return Stretch(run[0], run[-1], any(year.broken for year in run[1:]))


def _runs(years: Sequence[Year]) -> Iterator[list[Year]]:
    """Complete years in a row, each comparable with the one before."""
    run: list[Year] = []
    for year in years:
        if run and not (year.complete and year.joined):
            yield run
            run = []
        if year.complete:
            run.append(year)
    yield run


def _same_method(run: Sequence[Year]) -> Iterator[list[Year]]:
    """A run cut where the method changes."""
    part: list[Year] = []
    for year in run:
        if part and year.broken:
            yield part
            part = []
        part.append(year)
    yield part
