"""The look of Plotly figures: colours as roles, a base layout of a few hundred bytes, one safe config.

A colour is written `var(--brand)`. Plotly.py lets that pass, and static/js/charts.js puts the page's colour
of the moment in its place, so that one figure serves light and dark.
"""

from collections.abc import Sequence
from html import escape
from typing import Any

import plotly.graph_objects as go

from rankings.charts.hatch import LARGER, strokes_over
from rankings.charts.labels import PLOTLY_WORDS
from rankings.charts.record import WORKED_OUT, Basis, Lang, Role
from rankings.charts.svg import symbol_name

GROUND = "var(--paper)"
HAIRLINE = "var(--line)"
SIZE = 14
#: How strongly the lines of the grey rest are drawn; `.c-field` has the same.
FAINT = 0.35


def colour(role: Role) -> str:
    """The placeholder of a role's colour in a figure."""
    return f"var(--{role})"


def label(text: str) -> str:
    """Text made safe for Plotly, which reads pseudo-HTML in every label.

    >>> label("a < b")
    'a &lt; b'
    """
    return escape(text, quote=False)


def lines(*texts: str) -> str:
    """Labels under each other, empty ones left out. Plotly's <b> would need inline styles: it is not used."""
    return "<br>".join(label(text) for text in texts if text)


def axis(**settings: Any) -> dict[str, Any]:
    """An axis with hairlines and without zero line; settings override."""
    base = {
        "gridcolor": HAIRLINE,
        "zeroline": False,
        "tickfont": {"color": colour("muted")},
        "automargin": False,
    }
    return base | settings


def bare_axis(**settings: Any) -> dict[str, Any]:
    """An axis without a grid."""
    return axis(showgrid=False, **settings)


def figure(
    lang: Lang,
    traces: list[Any],
    room: dict[str, int],
    **layout: Any,
) -> go.Figure:
    """A figure with the base layout; `room` are the margins, layout settings override.

    Dragging is off, so that a finger scrolls the page and not the chart; for a mouse the script turns it on.
    """
    base: dict[str, Any] = {
        # Without a template of its own, every figure would carry Plotly's default one: 6 kB.
        "template": go.layout.Template(),
        "margin": room,
        "paper_bgcolor": GROUND,
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"color": colour("ink"), "size": SIZE},
        "hoverlabel": {
            "bgcolor": "var(--surface)",
            "bordercolor": colour("muted"),
            "font": {"color": colour("ink"), "size": SIZE},
            "align": "left",
        },
        "modebar": {"bgcolor": GROUND, "color": colour("muted"), "activecolor": colour("link")},
        "hovermode": "closest",
        "showlegend": False,
        "dragmode": False,
        "separators": ",." if lang == "vi" else ".,",
    }
    return go.Figure(data=traces, layout=base | layout)


def marker(index: int, role: Role, bases: list[Basis], size: float = 9) -> dict[str, Any]:
    """Markers of the index-th line: filled where published, hollow where somebody worked the figure out.

    Reconstructed ones are larger; `hatching` is the trace of the strokes over them.
    """
    paint = colour(role)
    fills = [GROUND if basis in WORKED_OUT else paint for basis in bases]
    sizes = [round(size * LARGER, 1) if basis == "reconstructed" else size for basis in bases]
    return {
        "symbol": symbol_name(index).replace("triangle", "triangle-up"),
        "size": sizes if len(set(sizes)) > 1 else (sizes or [size])[0],
        "color": fills if len(set(fills)) > 1 else (fills or [paint])[0],
        "line": {"color": paint, "width": 2},
    }


def hatching(index: int, role: Role, places: Sequence[tuple[Any, Any]], size: float) -> list[dict[str, Any]]:
    """The strokes over reconstructed markers of the index-th line at `places`; no trace where there are none.

    Plotly has no hatched markers: each stroke is a marker of its own, a turned dash moved off the middle.
    """
    strokes = [_dash(*each) for each in strokes_over([(index, 0, 0)], size * LARGER)]
    if not places or not strokes:
        return []
    angles, standoffs, lengths = (list(each) for each in zip(*strokes, strict=True))
    look = {
        "symbol": "line-ew",
        "size": lengths * len(places),
        "angle": angles * len(places),
        "standoff": standoffs * len(places),
        "line": {"color": colour(role), "width": 1.3},
    }
    repeated = [place for place in places for _ in strokes]
    xs, ys = [x for x, _ in repeated], [y for _, y in repeated]
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "x": xs,
            "y": ys,
            "marker": look,
            "hoverinfo": "skip",
            "cliponaxis": False,
        }
    ]


def _dash(start: tuple[float, float], end: tuple[float, float]) -> tuple[int, float, float]:
    """Angle, distance from the middle and size of the dash that stands for a stroke rising to the right.

    A dash is 1.4 times as long as its size says; it is moved across its own direction alone, so it is shortened by what
    it lies aside.
    """
    x, y = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    away, aside = (x + y) / 2**0.5, abs(x - y) / 2**0.5
    long = max(2.0, ((end[0] - start[0]) ** 2 + (end[1] - start[1]) ** 2) ** 0.5 - 2 * aside)
    return 135 if away >= 0 else 315, round(abs(away), 1), round(long / 1.4, 1)


def annotation(text: str, x: float | str, y: float, role: Role = "ink", **settings: Any) -> dict[str, Any]:
    """A text without an arrow; `text` is a label already, `weight` 600 makes it bold."""
    font = {"color": colour(role)} | ({"weight": settings.pop("weight")} if "weight" in settings else {})
    return {"text": text, "x": x, "y": y, "showarrow": False, "font": font} | settings


def upright(x: float, role: Role, width: float = 1) -> dict[str, Any]:
    """A line from the bottom to the top of the plot."""
    place = {"x0": x, "x1": x, "y0": 0, "y1": 1, "yref": "paper"}
    return {"type": "line", **place, "line": {"color": colour(role), "width": width}}


def break_line(x: float) -> dict[str, Any]:
    """The upright between two years that are counted in different ways; `.c-break` draws it as faintly."""
    return upright(x, "muted") | {"opacity": 0.6}


def strokes(xs: list[Any], ys: list[Any], **style: Any) -> dict[str, Any]:
    """A trace of lines that nobody can point at; None lifts the pen."""
    return {"type": "scatter", "mode": "lines", "x": xs, "y": ys, "line": style, "hoverinfo": "skip"}


def field(xs: list[Any], ys: list[Any], hover: list[str], cells: list[str], *, dashed: bool = False) -> dict[str, Any]:
    """The grey rest as one trace of thin lines, each of its places with a text and its cell of the table.

    `dashed` where figures are reconstructed.
    """
    told = {"hovertext": hover, "hoverinfo": "text", "customdata": cells}
    dash = {"dash": "dash"} if dashed else {}
    return strokes(xs, ys, color=colour("muted"), width=1, **dash) | {"opacity": FAINT} | told


def dots(
    xs: list[Any], ys: list[Any], look: dict[str, Any], hover: list[str], cells: Sequence[str] = ()
) -> dict[str, Any]:
    """A trace of markers, each with a text and its cell of the table, whole even at the edge of the plot."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": xs,
        "y": ys,
        "marker": look,
        "hovertext": hover,
        "hoverinfo": "text",
        "customdata": list(cells),
        "cliponaxis": False,
    }


def margin(left: float, right: float, top: float, bottom: float) -> dict[str, int]:
    """The margins of a plot in pixels."""
    return {"l": round(left), "r": round(right), "t": round(top), "b": round(bottom)}


def config(lang: Lang) -> dict[str, Any]:
    """Plotly's settings: nothing is sent anywhere, no logo, no tips, the page's language.

    The page has its own buttons to zoom by, which do not lie over the figure and which keys reach. `scrollZoom` is for
    a wheel with Ctrl alone: static/js/charts.js leaves a bare one to the page.
    """
    shared: dict[str, Any] = {
        "displaylogo": False,
        "showSendToCloud": False,
        "plotlyServerURL": "",
        "responsive": True,
        "doubleClick": "reset",
        "scrollZoom": True,
        "showTips": False,
        "displayModeBar": False,
    }
    words = PLOTLY_WORDS[lang]
    return shared | ({"locale": lang, "locales": {lang: {"dictionary": words}}} if words else {})


def packed(wide: go.Figure, narrow: go.Figure, lang: Lang) -> dict[str, Any]:
    """What the page carries as JSON: data and layout for a wide column, a narrow one's changes, config."""
    written, other = wide.to_plotly_json(), narrow.to_plotly_json()
    base = {"data": written["data"], "layout": written["layout"]}
    changes = difference(base, {"data": other["data"], "layout": other["layout"]})
    return base | {"config": config(lang), "narrow": changes}


def difference(base: Any, other: Any) -> Any:
    """What of `other` is not in `base`, nested alike; a list of as many settings is told by the number in it.

    >>> difference({"a": 1, "b": [{"c": 2, "d": 3}]}, {"a": 1, "b": [{"c": 2, "d": 4}]})
    {'b': {'0': {'d': 4}}}
    """
    if isinstance(base, dict) and isinstance(other, dict):
        changed = {key: difference(base.get(key), value) for key, value in other.items() if base.get(key) != value}
        return changed | {key: None for key in base if key not in other}
    if _listed(base) and _listed(other) and len(base) == len(other):
        pairs = enumerate(zip(base, other, strict=True))
        return {str(index): difference(one, two) for index, (one, two) in pairs if one != two}
    return other


def _listed(value: Any) -> bool:
    return isinstance(value, list | tuple) and all(isinstance(each, dict) for each in value)
