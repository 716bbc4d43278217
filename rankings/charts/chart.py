"""An info made into the whole of a chart: both images, the table, the sources, and the figure when asked for."""

from collections.abc import Callable, Sequence
from typing import Any

import plotly.graph_objects as go

from rankings.charts.dots import DotsInfo, dots_svg, dots_table
from rankings.charts.dumbbell import DumbbellInfo, dumbbell_svg, dumbbell_table
from rankings.charts.history import HistoryInfo, history_table
from rankings.charts.history_figure import history_figure
from rankings.charts.history_svg import history_svg
from rankings.charts.labels import WORDS
from rankings.charts.map import MapInfo, map_table
from rankings.charts.map_svg import map_svg
from rankings.charts.pillars import PillarsInfo, pillars_svg, pillars_table
from rankings.charts.record import Address, Chart, Files, Table
from rankings.charts.slope import SlopeInfo, slope_svg, slope_table
from rankings.charts.slope_figure import slope_figure
from rankings.charts.strip import StripInfo, strip_figure, strip_svg, strip_table
from rankings.charts.svg import Svg
from rankings.charts.theme import packed
from rankings.charts.waterfall import WaterfallInfo, waterfall_svg, waterfall_table
from rankings.charts.waterfall_figure import waterfall_figure

Info = HistoryInfo | PillarsInfo | DumbbellInfo | DotsInfo | StripInfo | SlopeInfo | MapInfo | WaterfallInfo
#: What makes image, figure and table of a kind of chart; one without a figure stays the image that it is.
Drawers = tuple[Callable[[Any, bool], Svg], Callable[[Any, bool], go.Figure] | None, Callable[[Any], Table]]

_DRAWERS: dict[type[Any], Drawers] = {
    HistoryInfo: (history_svg, history_figure, history_table),
    PillarsInfo: (pillars_svg, None, pillars_table),
    DumbbellInfo: (dumbbell_svg, None, dumbbell_table),
    DotsInfo: (dots_svg, None, dots_table),
    StripInfo: (strip_svg, strip_figure, strip_table),
    SlopeInfo: (slope_svg, slope_figure, slope_table),
    MapInfo: (map_svg, None, map_table),
    WaterfallInfo: (waterfall_svg, waterfall_figure, waterfall_table),
}


def make_chart(
    info: Info,
    note: str = "",
    source: str = "",
    sources: Sequence[Any] = (),
    address: Address | None = None,
    credit: str = "",
) -> Chart:
    """Everything that `rankings/_figure.html` shows of one chart.

    `note` is a sentence between title and image, `source` the line under it, `sources` the page's references,
    `address` where the page stands (`rankings.pages.form_address`), `credit` whose drawing it rests on.
    """
    head = info.head
    svg, figure, table = _DRAWERS[type(info)]
    return Chart(
        id=head.key,
        title=head.title,
        sentence=head.sentence,
        lang=head.lang,
        svg=Svg(svg(info, False) + svg(info, True)),
        table=table(info),
        info=info,
        words=WORDS[head.lang],
        note=note,
        source=source,
        sources=tuple(sources),
        credit=credit,
        address=address,
        files=_files(head.key, address, figure is not None) if address else None,
    )


def _files(key: str, address: Address, has_figure: bool) -> Files:
    json, png, svg, csv, xlsx = (address.file(f"{key}.{kind}") for kind in ("json", "png", "svg", "csv", "xlsx"))
    rows = address.table(f"{key}.json") if address.tables else ""
    return Files(json if has_figure else "", png, svg, csv, xlsx, rows)


def figure_of(chart: Chart) -> dict[str, Any] | None:
    """The chart's Plotly figure as plain data, for a wide column and for a narrow one; None if it has none."""
    figure = _DRAWERS[type(chart.info)][1]
    return packed(figure(chart.info, False), figure(chart.info, True), chart.lang) if figure else None


def image_of(chart: Chart) -> Svg:
    """The wide image, the very one of the page."""
    return _DRAWERS[type(chart.info)][0](chart.info, False)
