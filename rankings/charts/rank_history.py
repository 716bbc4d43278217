"""Ranks over the years, 1 on top, in a field of a known size."""

from collections.abc import Sequence

import plotly.graph_objects as go

from rankings.charts.history import HistoryInfo, history_info, history_table
from rankings.charts.history_figure import history_figure
from rankings.charts.history_svg import history_svg
from rankings.charts.record import Break, Head, Series, Table
from rankings.charts.scales import rank_axis
from rankings.charts.svg import Svg


def rank_history_info(head: Head, series: Sequence[Series], lowest: int, breaks: Sequence[Break] = ()) -> HistoryInfo:
    """Rank lines in a field of `lowest` units (63 or 34), which is the foot of the axis.

    Values are whole ranks; `shown` is the bare rank ("9", "=15"), the size of the field stands on the axis.
    Ranks of two unit sets never stand on one axis: a merged province's own ranks (of 34) and those of its
    former members (of 63) are two charts.
    """
    return history_info(head, "rank", rank_axis(lowest), series, breaks)


def rank_history_svg(info: HistoryInfo, narrow: bool = False) -> Svg:
    """The static image, wide (640 units) or narrow (312)."""
    return history_svg(info, narrow)


def rank_history_figure(info: HistoryInfo, narrow: bool = False) -> go.Figure:
    """The Plotly figure of the same lines."""
    return history_figure(info, narrow)


def rank_history_table(info: HistoryInfo) -> Table:
    """The same figures as rows."""
    return history_table(info)
