"""Scores over the years against the national mean."""

from collections.abc import Sequence

from rankings.charts.history import NO_MARKS, HistoryInfo, Marks, history_info, known_values
from rankings.charts.record import Break, Head, Series
from rankings.charts.scales import score_axis


def score_history_info(
    head: Head, series: Sequence[Series], breaks: Sequence[Break] = (), marks: Marks = NO_MARKS
) -> HistoryInfo:
    """Score lines: the province first, then what it is held against; the national mean has the role "muted".

    Values are Decimals from 0 to 1. A year without a figure is a `Point` with value None, or no point at all.
    """
    return history_info(head, "score", score_axis(known_values(series), head.lang), series, breaks, marks)
