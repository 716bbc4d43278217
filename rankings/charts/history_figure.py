"""The Plotly figure of a history: the same lines, gaps, breaks and labels as the static image."""

from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from rankings.charts import theme
from rankings.charts.history import (
    AimPlace,
    BreakWord,
    EndLabel,
    HistoryInfo,
    MomentWord,
    Plan,
    cell_of,
    missing_of,
    places_of_aims,
    plan_history,
)
from rankings.charts.history_numbers import numbers_of
from rankings.charts.labels import marked, sign_words, word
from rankings.charts.record import Aim, Point, Series, Stroke, last_known, runs, segments
from rankings.charts.stops import cell_key

Places = tuple[list[float | None], list[float | None]]
Trace = dict[str, Any]
_DASHES: dict[Stroke, dict[str, str]] = {"solid": {}, "dashed": {"dash": "dash"}, "dotted": {"dash": "dot"}}


def history_figure(info: HistoryInfo, narrow: bool = False) -> go.Figure:
    """Lines with gaps where figures are missing; ranks have 1 on top."""
    plan = plan_history(info, narrow)
    return theme.figure(
        info.head.lang,
        _traces(info, plan),
        _margin(plan),
        xaxis=_years(info, plan),
        yaxis=_values(info, plan),
        annotations=_annotations(info, plan),
        shapes=_shapes(info, plan),
    )


def _shapes(info: HistoryInfo, plan: Plan) -> list[dict[str, Any]]:
    """Bands under the lines, uprights of moments and of breaks."""
    bands = [shape for each in info.marks.aims for shape in _band(info, each)]
    moments = [theme.upright(placed.each.at, "muted") | {"opacity": 0.6} for placed in plan.moments]
    dotted = [shape | {"line": shape["line"] | {"dash": "dot"}} for shape in moments]
    return [*bands, *dotted, *(theme.break_line(each.year - 0.5) for each in info.breaks)]


def _band(info: HistoryInfo, aim: Aim) -> list[dict[str, Any]]:
    """The values to reach, and their edge."""
    place = {"x0": max(aim.since, info.drawn_years[0]), "x1": aim.year, "y1": aim.last}
    paint = theme.colour("muted")
    area = {"type": "rect", "y0": aim.best, "fillcolor": paint, "opacity": 0.1, "line": {"width": 0}, "layer": "below"}
    edge = {"type": "line", "y0": aim.last, "line": {"color": paint, "width": 1, "dash": "dot"}, "layer": "below"}
    return [place | area, place | edge]


def _traces(info: HistoryInfo, plan: Plan) -> list[Trace]:
    """The grey rest, then lines and markers with the first line on top, then the numbers."""
    traces = _field(info)
    for index in reversed(range(len(info.series))):
        traces += [*_lines(info, info.series[index]), _points(info, index), *_hatching(info.series[index], index)]
    return traces + [_numbers(info, plan, series) for series in info.numbered]


def _margin(plan: Plan) -> dict[str, int]:
    return theme.margin(plan.left, plan.right, plan.top, plan.height - plan.bottom)


def _years(info: HistoryInfo, plan: Plan) -> dict[str, Any]:
    """The years' axis, with as much room at its ends as in the image."""
    shown = info.drawn_years
    first, last = (shown[0], shown[-1]) if shown else (0, 1)
    step = (plan.x(last) - plan.x(first)) / (last - first) if last > first else plan.width
    ends = [
        first - (plan.x(first) - plan.left) / step,
        last + (plan.width - plan.right - plan.x(last)) / step,
    ]
    every = -(-len(shown) // 8) or 1
    years = list(shown)[::-every][::-1]
    return theme.bare_axis(range=ends, tickvals=years, ticktext=[str(year) for year in years])


def _values(info: HistoryInfo, plan: Plan) -> dict[str, Any]:
    axis = info.axis
    step = (plan.y(axis.high) - plan.y(axis.low)) / (axis.high - axis.low)
    foot, head = (
        axis.low + (plan.bottom - plan.y(axis.low)) / step,
        axis.low + (plan.top - plan.y(axis.low)) / step,
    )
    return theme.axis(
        range=[foot, head],
        tickvals=[value for value, _ in axis.ticks],
        ticktext=[name for _, name in axis.ticks],
    )


def _field(info: HistoryInfo) -> list[Trace]:
    """The grey rest as one trace, each figure with its name."""
    xs: list[float | None] = []
    ys: list[float | None] = []
    hover: list[str] = []
    cells: list[str] = []
    for line, series in enumerate(info.field, len(info.series)):
        for run in runs(series.points, info.breaks):
            xs += [*(p.year for p in run), None]
            ys += [*(_value(p) for p in run), None]
            hover += [*(_hover(info, series, p) for p in run), ""]
            cells += [*_cells(info, line, run), ""]
    rebuilt = any(point.basis == "reconstructed" for series in info.field for point in series.points)
    return [theme.field(xs, ys, hover, cells, dashed=rebuilt)] if xs else []


def _cells(info: HistoryInfo, line: int, points: Sequence[Point]) -> list[str]:
    return [cell_key(*cell_of(info, line, point.year)) for point in points]


def _lines(info: HistoryInfo, series: Series) -> list[Trace]:
    """Segments by their kind, a trace each, every segment followed by a None that lifts the pen."""
    drawn: dict[Stroke, Places] = {"solid": ([], []), "dashed": ([], []), "dotted": ([], [])}
    for run in runs(series.points, info.breaks):
        for a, b, stroke in segments(run, info.breaks):
            xs, ys = drawn[stroke]
            xs += [a.year, b.year, None]
            ys += [_value(a), _value(b), None]
    style = {"color": theme.colour(series.role), "width": 1.5 if series.role == "muted" else 2.5}
    return [theme.strokes(xs, ys, **style, **_DASHES[stroke]) for stroke, (xs, ys) in drawn.items() if xs]


def _points(info: HistoryInfo, index: int) -> Trace:
    series = info.series[index]
    points = _known(series)
    return theme.dots(
        [p.year for p in points],
        [_value(p) for p in points],
        theme.marker(index, series.role, [p.basis for p in points], _size(series)),
        [_hover(info, series, p) for p in points],
        _cells(info, index, points),
    )


def _size(series: Series) -> int:
    return 6 if series.role == "muted" else 9


def _hatching(series: Series, index: int) -> list[Trace]:
    """The strokes over reconstructed points."""
    rebuilt = [(p.year, _value(p)) for p in _known(series) if p.basis == "reconstructed"]
    return theme.hatching(index, series.role, rebuilt, _size(series))


def _numbers(info: HistoryInfo, plan: Plan, series: Series) -> Trace:
    """The figures at a line's points, held off them by markers that cannot be seen."""
    points = _known(series)
    sides = {n.point: f"{'top' if n.above else 'bottom'} {n.side}" for n in numbers_of(info, plan, series)}
    return {
        "type": "scatter",
        "mode": "markers+text",
        "text": [theme.label(marked(p)) if p in sides else "" for p in points],
        "textposition": [sides.get(p, "top center") for p in points],
        "x": [p.year for p in points],
        "y": [_value(p) for p in points],
        "marker": {"size": 13, "opacity": 0},
        "textfont": {"color": theme.colour(series.role)},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def _known(series: Series) -> list[Point]:
    return sorted((p for p in series.points if p.value is not None), key=lambda p: p.year)


def _value(point: Point) -> float | int | None:
    return point.value if point.value is None or isinstance(point.value, int) else float(point.value)


def _hover(info: HistoryInfo, series: Series, point: Point) -> str:
    """Name, year and figure; below them what its signs mean and what is noted."""
    lang = info.head.lang
    figure = f"{point.year}: {word(lang, info.measure).lower()} {marked(point)}"
    return theme.lines(series.name, figure, sign_words(point, lang), point.note)


def _annotations(info: HistoryInfo, plan: Plan) -> list[dict[str, Any]]:
    title = theme.annotation(
        theme.label(word(info.head.lang, f"{info.measure}_axis")),
        0,
        1,
        "muted",
        xref="paper",
        yref="paper",
        xanchor="left",
        yanchor="bottom",
        xshift=-round(plan.left),
        yshift=round(plan.top - plan.size - 6),
    )
    dashes = [
        theme.annotation("—", year, 0, series.role, yref="paper", yanchor="middle", yshift=8, xshift=round(aside))
        for series, year, aside in missing_of(info, plan)
    ]
    return [
        title,
        *(_end(info, plan, end) for end in plan.ends),
        *(_break_word(placed, plan) for placed in plan.words),
        *(_moment_word(placed, plan) for placed in plan.moments),
        *map(_aim_word, places_of_aims(info, plan)),
        *dashes,
    ]


def _end(info: HistoryInfo, plan: Plan, end: EndLabel) -> dict[str, Any]:
    """Beside the plot, or where the axis runs on right behind the last year."""
    last = last_known(end.series.points)
    inside = plan.names < plan.width - plan.right
    place = plan.x(info.years[-1]) if inside else plan.width - plan.right
    return theme.annotation(
        theme.lines(*end.lines),
        info.years[-1] if inside else 1,
        float(last.value or 0) if last else 0.0,
        end.series.role,
        xref="x" if inside else "paper",
        xanchor="left",
        xshift=round(plan.names - place) - 2,
        yshift=round(end.wanted - end.middle),
        align="left",
        weight=400 if end.series.role == "muted" else 600,
    )


def _break_word(placed: BreakWord, plan: Plan) -> dict[str, Any]:
    place = placed.each.year - 0.5
    return theme.annotation(
        theme.label(placed.each.word),
        place,
        1,
        "muted",
        yref="paper",
        yanchor="bottom",
        yshift=round(placed.row * plan.size * 1.3),
        xshift=round(placed.x - plan.x(place)),
        hovertext=theme.label(placed.each.reason),
    )


def _moment_word(placed: MomentWord, plan: Plan) -> dict[str, Any]:
    """Under the years."""
    below = plan.baseline - plan.bottom + (placed.row - 0.1) * plan.size * 1.3
    return theme.annotation(
        theme.label(placed.each.word),
        placed.each.at,
        0,
        "muted",
        yref="paper",
        yanchor="top",
        yshift=-round(below),
        xshift=round(placed.x - plan.x(placed.each.at)),
        hovertext=theme.label(placed.each.text),
    )


def _aim_word(place: AimPlace) -> dict[str, Any]:
    """At the edge of its band, or at its top."""
    at_edge = place.word[1] > place.top + (place.edge - place.top) / 2
    return theme.annotation(
        theme.label(place.aim.word),
        place.aim.year,
        place.aim.last if at_edge else place.aim.best,
        "muted",
        xanchor="right",
        yanchor="bottom" if at_edge else "top",
        hovertext=theme.label(place.aim.text),
    )
