"""The static image of a history: its first view, its print, and all there is without JavaScript."""

from dataclasses import replace

from rankings.charts.frame import document
from rankings.charts.hatch import marks
from rankings.charts.history import (
    HistoryInfo,
    Plan,
    cell_of,
    missing_of,
    places_of_aims,
    plan_history,
    row_a_line,
    ticks_of,
)
from rankings.charts.history_numbers import ABOVE, ASIDE, BELOW, numbers_of
from rankings.charts.labels import marked, word
from rankings.charts.record import Point, Series, Stroke, runs, segments
from rankings.charts.scales import spaced, text_width
from rankings.charts.stops import Stop, Walk, walk
from rankings.charts.svg import Svg, grey_path, group, line, lines_of_text, path, tag, text

Polyline = list[tuple[float, float]]


def history_svg(info: HistoryInfo, narrow: bool = False, sheet: tuple[float, float] | None = None) -> Svg:
    """The lines of a history as SVG, for a wide column or for a phone's, or for a `sheet` of another size in pixels."""
    plan = plan_history(info, narrow, sheet)
    parts = [
        _aims(info, plan),
        _grid(info, plan),
        _breaks(plan),
        _moments(plan),
        _field(info, plan),
        _missing(info, plan),
        *(_series(info, plan, index) for index in reversed(range(len(info.series)))),
        *(_numbers(info, plan, series) for series in info.numbered),
        _ends(plan),
        _aim_words(info, plan),
    ]
    head = replace(info.head, sentence=f"{info.head.sentence} {info.marks.said}".strip())
    return document(head, (plan.width, plan.height), "".join(parts), narrow, _walk(info, plan))


def _walk(info: HistoryInfo, plan: Plan) -> Walk:
    """Along a line by year, the lines in the order of the table."""
    drawn = (*info.series, *info.field)
    known = [sorted((p for p in each.points if p.value is not None), key=lambda p: p.year) for each in drawn]
    lines = [[Stop(*_place(plan, p), *cell_of(info, i, p.year)) for p in line] for i, line in enumerate(known)]
    wording = f"{info.measure} in a row" if row_a_line(info) else f"row of a {info.measure}"
    return walk(lines, wording, info.head.lang, (point for line in known for point in line))


def _grid(info: HistoryInfo, plan: Plan) -> str:
    title = text(0, plan.size, word(info.head.lang, f"{info.measure}_axis"), "axis-title")
    right = plan.width - plan.right
    rows = ticks_of(info, plan)
    hairlines = path([[(plan.left, y), (right, y)] for y, _ in rows], "grid")
    names = "".join(text(plan.left - 6, y + plan.size * 0.35, name, "", "end") for y, name in rows)
    return title + hairlines + group(names + _years(info, plan), "ticks")


def _years(info: HistoryInfo, plan: Plan) -> str:
    places = [plan.x(year) for year in info.drawn_years]
    shown = spaced(places, [text_width(str(year), plan.size) + 3 for year in info.drawn_years])
    return "".join(
        text(x, plan.baseline, str(year), "", "middle")
        for x, year, keep in zip(places, info.drawn_years, shown, strict=True)
        if keep
    )


def _breaks(plan: Plan) -> str:
    drawn = ""
    for placed in plan.words:
        x = plan.x(placed.each.year - 0.5)
        baseline = plan.top - 4 - placed.row * plan.size * 1.3
        drawn += line(x, baseline + 4, x, plan.bottom) + text(placed.x, baseline, placed.each.word, "", "middle")
    return group(drawn, "break")


def _moments(plan: Plan) -> str:
    """An upright for each, and its words under the years."""
    drawn = ""
    for placed in plan.moments:
        x, baseline = plan.x(placed.each.at), plan.baseline + (placed.row + 1) * plan.size * 1.3
        drawn += line(x, plan.top + 4, x, plan.bottom + 2) + text(placed.x, baseline, placed.each.word, "", "middle")
    return group(drawn, "moment")


def _aims(info: HistoryInfo, plan: Plan) -> str:
    """Bands under everything else, with their edges."""
    drawn = ""
    for each in places_of_aims(info, plan):
        size = {"width": each.right - each.left, "height": each.edge - each.top}
        drawn += tag("rect", x=each.left, y=each.top, **size) + line(each.left, each.edge, each.right, each.edge)
    return group(drawn, "aim")


def _aim_words(info: HistoryInfo, plan: Plan) -> str:
    return group("".join(text(*each.word, each.aim.word, "", "end") for each in places_of_aims(info, plan)), "aim")


def _field(info: HistoryInfo, plan: Plan) -> str:
    strokes = [
        [_place(plan, point) for point in run] for series in info.field for run in runs(series.points, info.breaks)
    ]
    rebuilt = any(point.basis == "reconstructed" for series in info.field for point in series.points)
    return grey_path(strokes, "field dashed" if rebuilt else "field")


def _place(plan: Plan, point: Point) -> tuple[float, float]:
    return plan.x(point.year), plan.y(float(point.value or 0))


def _series(info: HistoryInfo, plan: Plan, index: int) -> str:
    series = info.series[index]
    strokes: dict[Stroke, list[Polyline]] = {"solid": [], "dashed": [], "dotted": []}
    for run in runs(series.points, info.breaks):
        for a, b, stroke in segments(run, info.breaks):
            strokes[stroke].append([_place(plan, a), _place(plan, b)])
    size = 5.0 if series.role == "muted" else 9.0
    known = [point for point in series.points if point.value is not None]
    markers = marks(index, [(*_place(plan, point), point.basis) for point in known], size)
    lines = "".join(path(_joined(drawn), f"line {stroke}") for stroke, drawn in strokes.items())
    return group(lines + markers, series.role)


def _joined(strokes: list[Polyline]) -> list[Polyline]:
    """Segments that meet made into one polyline, which draws rounder and is written shorter."""
    joined: list[Polyline] = []
    for start, end in strokes:
        if joined and joined[-1][-1] == start:
            joined[-1].append(end)
        else:
            joined.append([start, end])
    return joined


def _missing(info: HistoryInfo, plan: Plan) -> str:
    """A dash over the years without a figure."""
    return "".join(
        text(plan.x(year) + aside, plan.bottom - 4, "—", series.role, "middle")
        for series, year, aside in missing_of(info, plan)
    )


_ANCHORS = {"left": ("end", ASIDE), "center": ("middle", 0.0), "right": ("", -ASIDE)}


def _numbers(info: HistoryInfo, plan: Plan, series: Series) -> str:
    drawn = ""
    for number in numbers_of(info, plan, series):
        x, y = _place(plan, number.point)
        anchor, aside = _ANCHORS[number.side]
        baseline = y - ABOVE if number.above else y + plan.size + BELOW
        drawn += text(x + aside, baseline, marked(number.point), "", anchor)
    return group(drawn, f"number {series.role}")


def _ends(plan: Plan) -> str:
    x = plan.names
    return "".join(
        group(lines_of_text(x, end.middle, end.lines, plan.leading), f"name {end.series.role}") for end in plan.ends
    )
