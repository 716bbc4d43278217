"""Decimals as scaled integers: exact to compare, fast to sort."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

import numpy as np

#: Decimal places kept. Scores carry four; pillars of 2022 and 2023 are sevenths of such, apart by 1e-7 at least.
SCALE_PLACES = 12
_SCALE = Decimal(10) ** SCALE_PLACES
_STEP = Decimal(1).scaleb(-SCALE_PLACES)
#: Stands for "no score"; below every score that a table can hold.
MISSING = np.iinfo(np.int64).min


def to_scaled(scores: Iterable[Decimal | None]) -> np.ndarray:
    """int64 values in units of 1e-12, `MISSING` for None. Overflow (|score| >= 9.2e6) raises OverflowError."""
    return np.fromiter(
        (MISSING if score is None else int((score * _SCALE).to_integral_value(ROUND_HALF_UP)) for score in scores),
        dtype=np.int64,
    )


def to_stored(score: Decimal) -> Decimal:
    """The score with the twelve places that are stored and ranked on.

    >>> to_stored(Decimal(1) / 3)
    Decimal('0.333333333333')
    """
    return score.quantize(_STEP, ROUND_HALF_UP)


def bare(number: Decimal) -> Decimal:
    """A number without the zeros that storing put behind it: weights are stored with more places than anybody wrote.

    >>> bare(Decimal("200.0000")), bare(Decimal("12.50"))
    (Decimal('200'), Decimal('12.5'))
    """
    return Decimal(f"{number.normalize():f}")


def to_places(score: Decimal, places: int) -> Decimal:
    """The score rounded half up to the places that are shown.

    >>> to_places(Decimal("0.24276"), 4)
    Decimal('0.2428')
    """
    return score.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
