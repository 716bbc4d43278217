"""Scores over the years against the national mean."""

from collections.abc import Sequence

import plotly.graph_objects as go

from rankings.charts.history import HistoryInfo, history_info, history_table, known_values
from rankings.charts.history_figure import history_figure
from rankings.charts.history_svg import history_svg
from rankings.charts.record import Break, Head, Series, Table
from rankings.charts.scales import score_axis
from rankings.charts.svg import Svg


def score_history_info(head: Head, series: Sequence[Series], breaks: Sequence[Break] = ()) -> HistoryInfo:
    """Score lines: the province first, then what it is held against; the national mean has the role "muted".

    Values are Decimals from 0 to 1. A year without a figure is a `Point` with value None, or no point at all.
    """
    return history_info(head, "score", score_axis(known_values(series), head.lang), series, breaks)


def score_history_svg(info: HistoryInfo, narrow: bool = False) -> Svg:
    """The static image, wide (640 units) or narrow (312)."""
    return history_svg(info, narrow)


def score_history_figure(info: HistoryInfo, narrow: bool = False) -> go.Figure:
    """The Plotly figure of the same lines."""
    return history_figure(info, narrow)


def score_history_table(info: HistoryInfo) -> Table:
    """The same figures as rows."""
    return history_table(info)
