"""Marks of figures: filled where published, hollow where worked out, hollow and hatched where reconstructed.

Strokes are drawn one by one, not as a pattern: a pattern needs an id, of which a page of several charts, each with a
wide and a narrow image, would need one for every colour, and Plotly knows none for its markers.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import cos, pi, sin

from rankings.charts.record import WORKED_OUT, Basis
from rankings.charts.svg import number, symbol, symbol_name, tag

Corner = tuple[float, float]
Stroke = tuple[Corner, Corner]
#: Pixels from stroke to stroke of a hatch, and the share of a mark's size that a stroke keeps off its edge.
PITCH, _INSIDE = 3.6, 0.82
#: A circle as a polygon: more corners cannot be seen in a mark of ten pixels.
_CORNERS = 20
#: How much larger a reconstructed mark is drawn, for its strokes to be seen.
LARGER = 1.25


def mark(index: int, x: float, y: float, size: float, basis: Basis = "published") -> str:
    """The mark of a figure of the index-th line, about `size` pixels across; the look tells the basis."""
    return marks(index, [(x, y, basis)], size)


def marks(index: int, places: Iterable[tuple[float, float, Basis]], size: float) -> str:
    """The marks of a whole line; the strokes of all of them are one element."""
    drawn, rebuilt = "", []
    for x, y, basis in places:
        larger = LARGER if basis == "reconstructed" else 1
        drawn += symbol(index, x, y, size * larger, "hollow" if basis in WORKED_OUT else "")
        if basis == "reconstructed":
            rebuilt.append((index, x, y))
    return drawn + hatched(strokes_over(rebuilt, size * LARGER))


def strokes_over(marks: Iterable[tuple[int, float, float]], size: float) -> list[Stroke]:
    """The strokes of a hatch over marks (index, x, y) of one size."""
    return [
        ((x + ax, y + ay), (x + bx, y + by)) for index, x, y in marks for (ax, ay), (bx, by) in _strokes(index, size)
    ]


def hatched(strokes: Sequence[Stroke], cls: str = "hatching") -> str:
    """Strokes as one element; nothing for none."""
    # Each rises as far as it runs to the right: one number tells its end.
    data = "".join(f"M{number(x)} {number(y)}l{number(end - x)}-{number(end - x)}" for (x, y), (end, _) in strokes)
    return tag("path", d=data, cls=cls) if data else ""


def _strokes(index: int, size: float) -> list[Stroke]:
    """Slanting strokes (rising to the right) over a mark around 0, the middle one through it."""
    outline = _outline(symbol_name(index), size / 2 * _INSIDE)
    middle = sum(x + y for x, y in outline) / len(outline)
    reach = max(abs(x + y - middle) for x, y in outline)
    step = PITCH * 2**0.5
    count = int(reach / step)
    found = (_across(outline, middle + step * place) for place in range(-count, count + 1))
    return [stroke for stroke in found if stroke is not None]


def _outline(shape: str, half: float) -> list[Corner]:
    """The corners of a mark's shape, as `rankings.charts.svg.symbol` draws it."""
    if shape == "square":
        side = half * 0.9
        return [(-side, -side), (side, -side), (side, side), (-side, side)]
    if shape == "diamond":
        far = half * 1.3
        return [(0, -far), (far, 0), (0, far), (-far, 0)]
    if shape == "triangle":
        far = half * 1.2
        return [(0, -far), (far, far * 0.8), (-far, far * 0.8)]
    return [(half * cos(2 * pi * i / _CORNERS), half * sin(2 * pi * i / _CORNERS)) for i in range(_CORNERS)]


def _across(outline: Sequence[Corner], level: float) -> Stroke | None:
    """The piece of the line x + y = `level` inside a convex outline, None where it only touches it.

    >>> _across([(-1, -1), (1, -1), (1, 1), (-1, 1)], 0)
    ((-1.0, 1.0), (1.0, -1.0))
    """
    cut = sorted({place for a, b in pairwise([*outline, outline[0]]) if (place := _meeting(a, b, level))})
    return (cut[0], cut[-1]) if len(cut) > 1 and cut[-1][0] - cut[0][0] > 0.5 else None


def _meeting(a: Corner, b: Corner, level: float) -> Corner | None:
    here, there = sum(a) - level, sum(b) - level
    if here == there or here * there > 0:
        return None
    part = here / (here - there)
    return round(a[0] + (b[0] - a[0]) * part, 6), round(a[1] + (b[1] - a[1]) * part, 6)
