"""The tiny rank line of a table row: 63 of them in a page, so every byte counts."""

from collections.abc import Iterable, Sequence

from rankings.charts.record import Break, Point, runs, segments
from rankings.charts.svg import Svg, stroke_data

_YEAR, _HEIGHT = 12, 16


def sparkline_svg(
    points: Sequence[Point], lowest: int, breaks: Sequence[Break] = (), current: int | None = None
) -> Svg:
    """A line through a province's ranks, 1 on top of a field of `lowest`; "" where none is known.

    Years stand 12 units apart, from the first point given to the last; a year without a rank leaves a gap, a
    step across a change of method is dotted (class b), `current` is the page's year (class e). Hidden from
    screen readers: the row's numbers say the same.

    >>> ranks = [Point(2020, 25, "25"), Point(2021, None, "—"), Point(2022, 9, "9")]
    >>> str(sparkline_svg(ranks, 63, current=2022)).partition(">")[2]
    '<path d="M0 6.4h0M24 2.8h0"/><path class="e" d="M24 2.8h0"/></svg>'
    """
    years = [point.year for point in points]
    known = {p.year: (float(_YEAR * (p.year - years[0])), _height(p, lowest)) for p in points if p.value is not None}
    if not known:
        return Svg()
    steady, broken = _strokes(points, breaks, known)
    drawn = _path(steady) + _path(broken, ' class="b"')
    drawn += _path([[known[current]]], ' class="e"') if current in known else ""
    width = max(_YEAR, _YEAR * (years[-1] - years[0]))
    return Svg(f'<svg class="spark" viewBox="0 0 {width} {_HEIGHT}" aria-hidden="true">{drawn}</svg>')


def _height(point: Point, lowest: int) -> float:
    return 1 + 14 * (float(point.value or 1) - 1) / max(1, lowest - 1)


Strokes = list[list[tuple[float, float]]]


def _strokes(
    points: Sequence[Point], breaks: Sequence[Break], known: dict[int, tuple[float, float]]
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


def _path(strokes: Iterable[Sequence[tuple[float, float]]], attributes: str = "") -> str:
    data = "".join(map(stroke_data, strokes))
    return f'<path{attributes} d="{data}"/>' if data else ""
