"""An info made into the whole of a chart: both images, the table, the figure's JSON, the sources."""

from collections.abc import Callable, Sequence
from typing import Any

import plotly.graph_objects as go

from rankings.charts.dumbbell import DumbbellInfo, dumbbell_figure, dumbbell_svg, dumbbell_table
from rankings.charts.history import HistoryInfo, history_table
from rankings.charts.history_figure import history_figure
from rankings.charts.history_svg import history_svg
from rankings.charts.labels import word
from rankings.charts.pillars import PillarsInfo, pillars_figure, pillars_svg, pillars_table
from rankings.charts.record import Chart, Table
from rankings.charts.slope import SlopeInfo, slope_svg, slope_table
from rankings.charts.slope_figure import slope_figure
from rankings.charts.strip import StripInfo, strip_figure, strip_svg, strip_table
from rankings.charts.svg import Svg
from rankings.charts.theme import packed

Info = HistoryInfo | PillarsInfo | DumbbellInfo | StripInfo | SlopeInfo
Drawers = tuple[Callable[[Any, bool], Svg], Callable[[Any, bool], go.Figure], Callable[[Any], Table]]

_DRAWERS: dict[type[Any], Drawers] = {
    HistoryInfo: (history_svg, history_figure, history_table),
    PillarsInfo: (pillars_svg, pillars_figure, pillars_table),
    DumbbellInfo: (dumbbell_svg, dumbbell_figure, dumbbell_table),
    StripInfo: (strip_svg, strip_figure, strip_table),
    SlopeInfo: (slope_svg, slope_figure, slope_table),
}


def make_chart(info: Info, note: str = "", source: str = "", sources: Sequence[Any] = ()) -> Chart:
    """Everything that `rankings/_figure.html` shows of one chart.

    `note` is a sentence between title and image, `source` the line under it, `sources` the page's references.
    The figure is plain data for Django's `json_script`.
    """
    head = info.head
    svg, figure, table = _DRAWERS[type(info)]
    return Chart(
        id=head.key,
        title=head.title,
        sentence=head.sentence,
        svg=Svg(svg(info, False) + svg(info, True)),
        table=table(info),
        data_id=f"{head.key}-data",
        data=packed(figure(info, False), figure(info, True), head.lang),
        words={key: word(head.lang, key) for key in ("table", "interactive")},
        note=note,
        source=source,
        sources=tuple(sources),
    )
