"""Which editions may be compared, and how far a unit moved between them."""

from dataclasses import dataclass

import pandas as pd

from rankings import shape as s

SAME = "same_method"
METHOD_BREAK = "method_break"
UNIT_SETS_DIFFER = "unit_sets_differ"
NO_PREDECESSOR = "no_previous_edition"


@dataclass(frozen=True)
class Comparability:
    """Whether a change between two editions may be shown, and with which reason or mark."""

    comparable: bool
    reason: str

    @property
    def marked(self) -> bool:
        """Shown, but with the mark of a changed method."""
        return self.comparable and self.broken

    @property
    def broken(self) -> bool:
        """Whether the method changed since the edition before, be the change shown or not."""
        return self.reason == METHOD_BREAK

    @property
    def hidden(self) -> bool:
        """Whether a change is left out because its reader asked to see none across a change of method."""
        return self.broken and not self.comparable

    def without_breaks(self) -> "Comparability":
        """The same decision for a reader who asked to see no change across a change of method.

        >>> Comparability(True, METHOD_BREAK).without_breaks().hidden, Comparability(True, SAME).without_breaks()
        (True, Comparability(comparable=True, reason='same_method'))
        """
        return Comparability(self.comparable and not self.broken, self.reason)


def compare_editions(units: int, method: str, previous_units: int | None, previous_method: str | None) -> Comparability:
    """The one decision on comparability. Unit sets must be equal; a changed method is shown with its mark.

    >>> compare_editions(34, "405", 63, "405").comparable
    False
    >>> compare_editions(63, "922", 63, "1726")
    Comparability(comparable=True, reason='method_break')
    """
    if previous_units is None:
        return Comparability(False, NO_PREDECESSOR)
    if units != previous_units:
        return Comparability(False, UNIT_SETS_DIFFER)
    return Comparability(True, SAME if method == previous_method else METHOD_BREAK)


def previous_years(editions: pd.DataFrame) -> dict[tuple[int, int], int | None]:
    """(year, units) to the year of the edition before it on the same units, or None.

    `editions`: year, units.
    """
    previous: dict[tuple[int, int], int | None] = {}
    for units, group in editions.groupby(s.UNITS):
        years = sorted(int(year) for year in group[s.YEAR])
        for before, year in zip([None, *years], years, strict=False):
            previous[year, int(units)] = before
    return previous


def rank_change(previous: int | None, current: int | None) -> int | None:
    """Previous minus current, so that plus is up; None unless both are known.

    >>> rank_change(25, 9)
    16
    """
    return None if previous is None or current is None else previous - current
