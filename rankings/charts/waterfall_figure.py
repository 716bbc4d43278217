"""The Plotly figure of a waterfall: the same bars as the static image, each stacked upon where the one before ended."""

from itertools import groupby
from typing import Any

import plotly.graph_objects as go

from rankings.charts import theme
from rankings.charts.labels import marked, sign_words
from rankings.charts.record import Role
from rankings.charts.rows import Row, RowsPlan
from rankings.charts.stops import cell_key
from rankings.charts.waterfall import (
    CELL,
    THICK,
    Bar,
    Key,
    Step,
    WaterfallInfo,
    bars_of,
    foot_of,
    key_places,
    plan_waterfall,
)


def waterfall_figure(info: WaterfallInfo, narrow: bool = False) -> go.Figure:
    """The rows stand where they stand in the image: the y axis counts its pixels from the top."""
    plan = plan_waterfall(info, narrow)
    layout = {
        "barmode": "overlay",
        "xaxis": theme.axis(
            range=[info.axis.low, info.axis.high],
            tickvals=[value for value, _ in info.axis.ticks],
            ticktext=[name for _, name in info.axis.ticks],
        ),
        "yaxis": {"visible": False, "range": [plan.bottom, plan.top]},
        "annotations": _annotations(info, plan, narrow),
        "shapes": _joints(info, plan),
    }
    room = theme.margin(plan.start, plan.width - plan.end, plan.top, foot_of(plan) - plan.bottom)
    return theme.figure(info.head.lang, _traces(info, plan), room, **layout)


def _traces(info: WaterfallInfo, plan: RowsPlan) -> list[dict[str, Any]]:
    """A trace for each colour."""
    rows = enumerate(zip(bars_of(info), plan.rows, strict=True))
    drawn = sorted(((index, bar, row) for index, (bar, row) in rows), key=lambda each: each[1].role)
    return [_trace(info, role, list(bars)) for role, bars in groupby(drawn, key=lambda each: each[1].role)]


def _trace(info: WaterfallInfo, role: Role, bars: list[tuple[int, Bar, Row]]) -> dict[str, Any]:
    """`base` is where a bar begins, `x` how far it goes."""
    rebuilt = any(bar.step.points.basis == "reconstructed" for _, bar, _ in bars)
    pattern = {"shape": "/", "size": 6, "fillmode": "overlay", "fgcolor": theme.colour(role)}
    hollow = {"color": theme.GROUND, "line": {"color": theme.colour(role), "width": 2}, "pattern": pattern}
    return {
        "type": "bar",
        "orientation": "h",
        "base": [float(bar.start) for _, bar, _ in bars],
        "x": [float(bar.step.value) for _, bar, _ in bars],
        "y": [row.middle for _, _, row in bars],
        "width": THICK,
        "marker": hollow if rebuilt else {"color": theme.colour(role), "line": {"width": 0}},
        "hovertext": [_hover(info, bar.step) for _, bar, _ in bars],
        "hoverinfo": "text",
        "customdata": [cell_key(index, CELL) for index, _, _ in bars],
        "cliponaxis": False,
    }


def _hover(info: WaterfallInfo, step: Step) -> str:
    """What the row of the table says of the part, a line for each column that has a figure."""
    cells = zip(info.heads[1:], (step.weight, step.first, step.second, step.points), strict=True)
    told = [f"{head}: {marked(reading)}" for head, reading in cells if reading is not None]
    return theme.lines(step.name, *told, sign_words(step.points, info.head.lang))


def _annotations(info: WaterfallInfo, plan: RowsPlan, narrow: bool) -> list[dict[str, Any]]:
    """Names, points and keys, where the image has them."""
    written = [_key(plan, key) for key in key_places(info, narrow)]
    for row, bar in zip(plan.rows, bars_of(info), strict=True):
        place: dict[str, Any] = {"xref": "paper", "yanchor": "middle"}
        left = place | {"xanchor": "left", "align": "left", "xshift": -round(plan.start)}
        right = place | {"xanchor": "right", "xshift": round(plan.width - plan.end)}
        right |= {"weight": 600} if bar.role == "ink" else {}
        written.append(theme.annotation(theme.lines(*row.lines), 0, row.name_middle, **left))
        written.append(theme.annotation(theme.label(marked(bar.step.points)), 1, row.middle, **right))
    return written


def _key(plan: RowsPlan, key: Key) -> dict[str, Any]:
    """A key above the plot, which Plotly places by the plot's corner."""
    corner = {"xref": "paper", "yref": "paper", "xanchor": "left", "yanchor": "middle"}
    shifts = {"xshift": round(key.x - plan.start), "yshift": round(plan.top - key.y + plan.size * 0.35)}
    return theme.annotation(theme.label(f"■ {key.words}"), 0, 1, key.role, **corner, **shifts)


def _joints(info: WaterfallInfo, plan: RowsPlan) -> list[dict[str, Any]]:
    """The line of nothing, and from the end of each bar to the next."""
    uprights = [theme.upright(0, "muted")]
    for bar, one, two in zip(bars_of(info), plan.rows, plan.rows[1:], strict=False):
        uprights.append(
            theme.upright(float(bar.end), "muted")
            | {"yref": "y", "y0": one.middle + THICK / 2, "y1": two.middle - THICK / 2}
        )
    return [each | {"layer": "below"} for each in uprights]
