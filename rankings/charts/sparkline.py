"""The tiny rank line of a table row: 63 of them in a page, so every byte counts."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from rankings.charts.record import Break, Point, runs, segments
from rankings.charts.svg import Svg

#: Pixels from year to year, and the places of the first and the last rank; the style sheet knows the size.
_YEAR, _TOP, _BOTTOM = 15, 2, 18


def sparkline_svg(
    points: Sequence[Point], lowest: int, breaks: Sequence[Break] = (), current: int | None = None
) -> Svg:
    """A line through a province's ranks, 1 on top of a field of `lowest`; "" where none is known.

    Years stand 15 pixels apart, from the first point given to the last; a year without a rank leaves a gap, a
    step across a change of method is dotted (class b). A dot marks `current`, the page's year: how far across it
    stands is the same in all rows, and said once, by the class of the table (`year_class`). Hidden from screen
    readers: the row's numbers say the same.

    >>> ranks = [Point(2020, 25, "25"), Point(2021, None, "—"), Point(2022, 9, "9")]
    >>> str(sparkline_svg(ranks, 63, current=2022)).partition(">")[2]
    '<path d="M0 8.2h0M30 4.1h0"/><circle cy="4.1"/></svg>'
    """
    years = [point.year for point in points]
    known = {p.year: (_YEAR * (p.year - years[0]), _height(p, lowest)) for p in points if p.value is not None}
    if not known:
        return Svg()
    steady, broken = _strokes(points, breaks, known)
    drawn = _path(steady) + _path(broken, " class=b")
    drawn += f'<circle cy="{_tenths(known[current][1])}"/>' if current in known else ""
    return Svg(f"<svg aria-hidden=true>{drawn}</svg>")


def year_class(years: Sequence[int], current: int) -> str:
    """The class of a table of lines over `years`: where their dots stand, "y2" for the third year."""
    return f"y{current - years[0]}"


def _height(point: Point, lowest: int) -> int:
    """In tenths of a pixel, so that steps from one to the next add up."""
    return round(10 * (_TOP + (_BOTTOM - _TOP) * (float(point.value or 1) - 1) / max(1, lowest - 1)))


#: Polylines of places: pixels across, tenths of a pixel down.
Strokes = list[list[tuple[int, int]]]


def _strokes(
    points: Sequence[Point], breaks: Sequence[Break], known: dict[int, tuple[int, int]]
) -> tuple[Strokes, Strokes]:
    """Lines within a method, and the steps between methods; a year joined to none is a line of one place."""
    steady: Strokes = []
    broken: Strokes = []
    for run in runs(points, breaks):
        joined = segments(run, breaks)
        if not joined:
            steady.append([known[run[0].year]])
        for a, b, stroke in joined:
            step = [known[a.year], known[b.year]]
            if stroke == "dotted":
                broken.append(step)
            elif steady and steady[-1][-1] == step[0]:
                steady[-1].append(step[1])
            else:
                steady.append(step)
    return steady, broken


def _path(strokes: Iterable[Sequence[tuple[int, int]]], attributes: str = "") -> str:
    data = "".join(map(_data, strokes))
    return f'<path{attributes} d="{data}"/>' if data else ""


def _data(places: Sequence[tuple[int, int]]) -> str:
    """A polyline in steps, the shortest that path data can be."""
    x, y = places[0]
    steps = " ".join(f"{bx - ax}{_signed(by - ay)}" for (ax, ay), (bx, by) in pairwise(places))
    return f"M{x} {_tenths(y)}" + (f"l{steps}" if steps else "h0")


def _signed(tenths: int) -> str:
    """A step down or up, with what parts it from the number before.

    >>> _signed(12), _signed(-3), _signed(0)
    (' 1.2', '-.3', ' 0')
    """
    return f"-{_tenths(-tenths)}" if tenths < 0 else f" {_tenths(tenths)}"


def _tenths(tenths: int) -> str:
    whole, part = divmod(tenths, 10)
    return f"{whole or ''}.{part}" if part else str(whole)
