"""Scores of today's provinces in years before they existed, from those of their former members."""

from collections.abc import Sequence
from decimal import Decimal


def mean_of_known(scores: Sequence[Decimal | None]) -> Decimal | None:
    """The unweighted mean, the ministry's own rule for DTI 2024, unrounded; None unless every member's score is known.

    >>> mean_of_known([Decimal("0.7794"), Decimal("0.6344")])
    Decimal('0.7069')
    >>> mean_of_known([Decimal("0.7794"), None]) is None
    True
    """
    known = [score for score in scores if score is not None]
    if not known or len(known) < len(scores):
        return None
    return sum(known, Decimal(0)) / len(known)
