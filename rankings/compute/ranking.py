"""Competition ranks on exact scores.

Ties share the better rank and the next rank is skipped: four units of which the middle two are tied get 1, 2, 2, 4. The
ministry does the same (in 2022 Thanh Hóa and Yên Bái are both 15th, Hậu Giang is 17th). A unit without a score gets no
rank: it is not last and not zero.
"""

from collections.abc import Sequence
from decimal import Decimal

import numpy as np
import pandas as pd

from .scaling import MISSING, to_scaled


def rank_scores(scores: Sequence[Decimal | None]) -> list[int | None]:
    """Ranks of one table, best score first; None stays None.

    >>> rank_scores([Decimal("0.8"), Decimal("0.5"), Decimal("0.5"), None, Decimal("0.1")])
    [1, 2, 2, None, 4]
    """
    ranks = rank_scaled(to_scaled(scores), np.zeros(len(scores), dtype=np.int64))
    return [int(rank) or None for rank in ranks]


def rank_scaled(values: np.ndarray, groups: np.ndarray) -> np.ndarray:
    """Competition ranks of many tables at once, in one sort.

    `values`: int64, `scaling.MISSING` for no score; `groups`: int64 of equal length, the table of each value.
    Returns int64 ranks within each group, 0 where there is no score. Neither input is changed.
    """
    if not len(values):
        return np.empty(0, dtype=np.int64)
    order = _best_first(values, groups)
    sorted_values, sorted_groups = values[order], groups[order]
    position = np.arange(len(values))
    new_group = np.r_[True, sorted_groups[1:] != sorted_groups[:-1]]
    new_value = np.r_[True, sorted_values[1:] != sorted_values[:-1]] | new_group
    group_start = np.maximum.accumulate(np.where(new_group, position, 0))
    first_equal = np.maximum.accumulate(np.where(new_value, position, 0))
    ranks = np.empty(len(values), dtype=np.int64)
    ranks[order] = np.where(sorted_values == MISSING, 0, first_equal - group_start + 1)
    return ranks


def _best_first(values: np.ndarray, groups: np.ndarray) -> np.ndarray:
    """The order by group, then from the best score to the worst, then those without one."""
    known = np.where(values == MISSING, values.max(initial=0), values)
    lowest, highest = int(known.min()), int(known.max())
    span, first, last = highest - lowest + 2, int(groups.min()), int(groups.max())
    if span * (last - first + 1) >= np.iinfo(np.int64).max:
        return np.lexsort((-np.maximum(values, MISSING + 1), groups))
    # One sort of one number is several times as fast as a sort by two.
    place = np.where(values == MISSING, span - 1, highest - known)
    return np.argsort((groups - first) * span + place)


def rank_of_ranks(ranks: Sequence[int | None]) -> list[int | None]:
    """Ranks within a part of a table (a region) from the ranks in the whole; None where any is unknown.

    >>> rank_of_ranks([9, 41, 9])
    [1, 3, 1]
    >>> rank_of_ranks([9, None])
    [None, None]
    """
    known = [rank for rank in ranks if rank is not None]
    if len(known) < len(ranks):
        return [None] * len(ranks)
    return [1 + sum(other < rank for other in known) for rank in known]


def tell_ties(ranks: Sequence[int | None]) -> list[bool | None]:
    """Whether each rank is shared. Where some ranks of the table are unknown, only a seen tie can be told.

    >>> tell_ties([1, 2, 2])
    [False, True, True]
    >>> tell_ties([1, 2, 2, None])
    [None, True, True, None]
    """
    counts = pd.Series(ranks, dtype="Int64").value_counts()
    complete = None not in ranks
    return [_tied(rank, counts, complete) for rank in ranks]


def _tied(rank: int | None, counts: pd.Series, complete: bool) -> bool | None:
    if rank is None:
        return None
    if counts[rank] > 1:
        return True
    return False if complete else None
