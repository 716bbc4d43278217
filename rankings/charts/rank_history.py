"""Ranks over the years, 1 on top, in a field of a known size."""

from collections.abc import Sequence

from rankings.charts.history import NO_MARKS, HistoryInfo, Marks, history_info
from rankings.charts.record import Break, Head, Series
from rankings.charts.scales import rank_axis


def rank_history_info(
    head: Head, series: Sequence[Series], lowest: int, breaks: Sequence[Break] = (), marks: Marks = NO_MARKS
) -> HistoryInfo:
    """Rank lines in a field of `lowest` units (63 or 34), which is the foot of the axis.

    Values are whole ranks; `shown` is the bare rank ("9", "=15"), the size of the field stands on the axis.
    Ranks of two unit sets never stand on one axis: a merged province's own ranks (of 34) and those of its
    former members (of 63) are two charts.
    """
    return history_info(head, "rank", rank_axis(lowest), series, breaks, marks)
