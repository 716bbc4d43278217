"""Slow, obvious versions of the computations, kept as oracles."""

from decimal import Decimal


def rank(scores: list[Decimal | None]) -> list[int | None]:
    """One plus how many are better; None stays None."""
    return [
        None if score is None else 1 + sum(other is not None and other > score for other in scores) for score in scores
    ]
