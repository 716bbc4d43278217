"""The Plotly side of charts of rows: names, axes and margins where the static image has them."""

from collections.abc import Sequence
from typing import Any

from rankings.charts import theme
from rankings.charts.labels import word
from rankings.charts.record import Head, Role
from rankings.charts.rows import RowsPlan
from rankings.charts.scales import Axis

_GLYPHS = {"mean": "│", "best": "◇"}


def rows_layout(
    plan: RowsPlan, axis: Axis, head: Head, keys: Sequence[str], more: list[dict[str, Any]]
) -> dict[str, Any]:
    """Axes, margins and texts of a plan; row numbers from 0 are the values of the y axis.

    `keys` are the marks to explain under the axis, `more` further annotations.
    """
    return {
        "margin": theme.margin(plan.start, plan.width - plan.end, plan.top, plan.height - plan.bottom),
        "xaxis": theme.axis(
            range=[axis.low, axis.high],
            tickvals=[value for value, _ in axis.ticks],
            ticktext=[name for _, name in axis.ticks],
        ),
        "yaxis": {"visible": False, "range": _row_range(plan)},
        "annotations": [*_names(plan), *_explained(head, keys), *more],
    }


def _row_range(plan: RowsPlan) -> list[float]:
    """From the bottom to the top of the plot, in rows."""
    if not plan.rows:
        return [1, 0]
    first, last, steps = plan.rows[0].middle, plan.rows[-1].middle, len(plan.rows) - 1
    step = (last - first) / steps if steps else plan.bottom - plan.top
    return [steps + (plan.bottom - last) / step, (plan.top - first) / step]


def _names(plan: RowsPlan) -> list[dict[str, Any]]:
    return [
        theme.annotation(
            theme.lines(*row.lines),
            0,
            index,
            xref="paper",
            xanchor="left",
            xshift=-round(plan.start),
            yshift=round(row.middle - row.name_middle),
            align="left",
        )
        for index, row in enumerate(plan.rows)
    ]


def _explained(head: Head, keys: Sequence[str]) -> list[dict[str, Any]]:
    words = "   ".join(f"{_GLYPHS[key]} {word(head.lang, key)}" for key in keys)
    place: dict[str, Any] = {
        "xref": "paper",
        "yref": "paper",
        "xanchor": "left",
        "yanchor": "top",
        "yshift": -24,
    }
    return [theme.annotation(theme.label(words), 0, 0, "muted", **place)] if keys else []


def beside(
    text: str, row: int, right: bool, shift: float, anchor: str, weight: int = 400, role: Role = "ink"
) -> dict[str, Any]:
    """A number at the left or right edge of the plot, `shift` pixels off it."""
    place: dict[str, Any] = {"xref": "paper", "xanchor": anchor, "xshift": round(shift)}
    return theme.annotation(theme.label(text), int(right), row, role, weight=weight, **place)


def mean_look() -> dict[str, Any]:
    """The marker of a mean: a small upright stroke."""
    ink = theme.colour("ink")
    return {"symbol": "line-ns-open", "size": 18, "color": ink, "line": {"width": 2, "color": ink}}


def best_look() -> dict[str, Any]:
    """The marker of a best: an open diamond."""
    muted = theme.colour("muted")
    return {"symbol": "diamond-open", "size": 9, "color": muted, "line": {"width": 2, "color": muted}}
