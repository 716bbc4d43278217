"""The Plotly figure of a slope chart: the same lines and labels as the static image."""

from typing import Any

import plotly.graph_objects as go

from rankings.charts import theme
from rankings.charts.labels import marked, sign_words, word
from rankings.charts.record import Move
from rankings.charts.slope import SlopeInfo, SlopeLabel, SlopePlan, ends_of, is_rebuilt, plan_slope
from rankings.charts.stops import cell_key

#: Pixels of a marker across.
_SIZE = 9


def slope_figure(info: SlopeInfo, narrow: bool = False) -> go.Figure:
    """The same lines; each end tells its name, year and figure."""
    plan = plan_slope(info, narrow)
    layout = _layout(info, plan)
    room = layout.pop("margin")
    shapes = [theme.break_line(0.5)] if info.crossing else []
    return theme.figure(info.head.lang, [*_rest(info), *_named(info)], room, **layout, shapes=shapes)


def _layout(info: SlopeInfo, plan: SlopePlan) -> dict[str, Any]:
    low, high = info.axis.low, info.axis.high
    step = (plan.y(high) - plan.y(low)) / (high - low)
    ends = [low + (place - plan.y(low)) / step for place in (plan.bottom, plan.top)]
    return {
        "margin": theme.margin(plan.start, plan.width - plan.end, plan.top, plan.height - plan.bottom),
        "xaxis": theme.axis(range=[0, 1], tickvals=[0, 1], ticktext=[str(year) for year in info.years], side="top"),
        "yaxis": {"visible": False, "range": ends},
        "annotations": _annotations(info, plan),
    }


def _rest(info: SlopeInfo) -> list[dict[str, Any]]:
    """The grey rest as one trace, each end with its name."""
    xs: list[int | None] = []
    ys: list[float | None] = []
    hover: list[str] = []
    cells: list[str] = []
    for move in info.rest:
        xs += [0, 1, None]
        ys += [*ends_of(move), None]
        hover += [_hover(info, move, 0), _hover(info, move, 1), ""]
        cells += [*_cells(info, move), ""]
    return [theme.field(xs, ys, hover, cells, dashed=any(map(is_rebuilt, info.rest)))] if xs else []


def _cells(info: SlopeInfo, move: Move) -> list[str]:
    row = info.moves.index(move)
    return [cell_key(row, 1), cell_key(row, 2)]


def _named(info: SlopeInfo) -> list[dict[str, Any]]:
    traces = []
    for move in info.named:
        role = move.role or "ink"
        look = theme.marker(0, role, [move.before.basis, move.after.basis], _SIZE)
        hover = [_hover(info, move, 0), _hover(info, move, 1)]
        trace = theme.dots([0, 1], list(ends_of(move)), look, hover, _cells(info, move))
        line = {"color": theme.colour(role), "width": 2.5} | ({"dash": "dash"} if is_rebuilt(move) else {})
        traces.append(trace | {"mode": "lines+markers", "line": line})
        sides = enumerate((move.before, move.after))
        rebuilt = [(side, ends_of(move)[side]) for side, each in sides if each.basis == "reconstructed"]
        traces += theme.hatching(0, role, rebuilt, _SIZE)
    return traces


def _hover(info: SlopeInfo, move: Move, side: int) -> str:
    reading = (move.before, move.after)[side]
    lang = info.head.lang
    figure = f"{info.years[side]}: {word(lang, info.measure).lower()} {marked(reading)}"
    return theme.lines(move.name, figure, move.change, sign_words(reading, lang), reading.note)


def _annotations(info: SlopeInfo, plan: SlopePlan) -> list[dict[str, Any]]:
    written = [_label(move, label, 0) for move, label in zip(info.named, plan.lefts, strict=True)]
    written += [_label(move, label, 1) for move, label in zip(info.named, plan.rights, strict=True)]
    title = theme.label(word(info.head.lang, f"{info.measure}_axis"))
    corner = {
        "xref": "paper",
        "yref": "paper",
        "xanchor": "left",
        "yanchor": "bottom",
        "xshift": -round(plan.start),
    }
    written.append(theme.annotation(title, 0, 1, "muted", yshift=round(plan.top - plan.size - 6), **corner))
    if info.crossing:
        words = {"yref": "paper", "yanchor": "bottom", "hovertext": theme.label(info.crossing.reason)}
        shift = round(plan.size * 1.3)
        written.append(theme.annotation(theme.label(info.crossing.word), 0.5, 1, "muted", yshift=shift, **words))
    return written


def _label(move: Move, label: SlopeLabel, side: int) -> dict[str, Any]:
    return theme.annotation(
        theme.lines(*label.lines),
        side,
        ends_of(move)[side],
        move.role or "ink",
        xanchor="left" if side else "right",
        xshift=10 if side else -10,
        yshift=round(label.wanted - label.middle),
        align="left",
        weight=600,
    )
