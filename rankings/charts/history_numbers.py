"""Where the figures at the points of a history stand: beside their own line, and clear of all others."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from rankings.charts.boxes import Box, Place
from rankings.charts.history import HistoryInfo, Plan
from rankings.charts.labels import marked
from rankings.charts.record import Point, Series, runs
from rankings.charts.scales import spaced, text_width

#: Pixels of rise or fall to the next year from which a line would run through a number centred on its point.
STEEP = 14.0
#: Pixels to the next line that are room enough for a number.
ENOUGH = 60.0
#: Pixels that the ground around a number covers, and those from the middle of a marker to its edge.
_GROUND, _MARKER = 2.0, 5.0
#: Pixels from a point to the baseline of the number above it, and to the top of the one below it.
ABOVE, BELOW = 10.0, 6.0
#: How far a number that runs to a side of its point reaches back over it.
ASIDE = 6.0


@dataclass(frozen=True, slots=True)
class Number:
    """The figure at a point: above it or below, and left or right of it or centred."""

    point: Point
    above: bool
    side: Literal["left", "center", "right"]


def numbers_of(info: HistoryInfo, plan: Plan, series: Series) -> list[Number]:
    """The points of a line that show their figure.

    The last point is left out, its figure stands at the line's end; so are those for which there is no room beside
    their neighbours, and those whose figure would cover another line, its markers or its figures: the table has them.
    """
    taken: list[Box] = []
    for each in info.numbered:
        numbers = _free_numbers(info, plan, each, taken)
        if each is series:
            return numbers
    return []


def _free_numbers(info: HistoryInfo, plan: Plan, series: Series, taken: list[Box]) -> list[Number]:
    """The figures of a line; the room that they take is added to `taken`."""
    points = sorted((p for p in series.points if p.value is not None), key=lambda p: p.year)
    widths = [text_width(marked(point), plan.size) + 2 for point in points]
    kept = spaced([plan.x(point.year) for point in points], widths)
    lines = [stroke for each in info.series if each is not series for stroke in _strokes(info, plan, each)]
    found = []
    for index in range(len(points) - 1):
        preferred = _stands_above(info, plan, points, index)
        choices = (
            [_number(info, plan, points, index, above) for above in (preferred, not preferred)] if kept[index] else []
        )
        for number in choices:
            box = box_of(plan, number)
            if not any(map(box.meets, taken)) and not any(box.is_crossed(*stroke) for stroke in lines):
                found.append(number)
                taken.append(box)
                break
    return found


def _strokes(info: HistoryInfo, plan: Plan, series: Series) -> list[tuple[Place, Place]]:
    """The pieces of a line, and its markers as pieces of their own."""
    places = [[(plan.x(p.year), _height(plan, p)) for p in run] for run in runs(series.points, info.breaks)]
    markers = [((x, y - _MARKER), (x, y + _MARKER)) for run in places for x, y in run]
    return [*(piece for run in places for piece in pairwise(run)), *markers]


def box_of(plan: Plan, number: Number) -> Box:
    """The room that a number and the ground around it take."""
    x, y = plan.x(number.point.year), _height(plan, number.point)
    width = text_width(marked(number.point), plan.size)
    start = {"left": x + ASIDE - width, "center": x - width / 2, "right": x - ASIDE}[number.side]
    baseline = y - ABOVE if number.above else y + BELOW + plan.size
    return Box(start, baseline - plan.size * 0.8, start + width, baseline + plan.size * 0.15).grown(_GROUND)


def _number(info: HistoryInfo, plan: Plan, points: Sequence[Point], index: int, above: bool) -> Number:
    """The figure to that side of its point where the line does not go."""
    point, here = points[index], _height(plan, points[index])
    before = _height(plan, points[index - 1]) if index else here
    after = _height(plan, points[index + 1])
    out = -1 if above else 1
    if (after - here) * out > STEEP and point.year != info.years[0]:
        return Number(point, above, "left")
    return Number(point, above, "right" if (before - here) * out > STEEP else "center")


def _height(plan: Plan, point: Point) -> float:
    return plan.y(float(point.value or 0))


def _stands_above(info: HistoryInfo, plan: Plan, points: Sequence[Point], index: int) -> bool:
    """Above, unless another line leaves less room there than below, or the point is the foot of a valley."""
    point, here = points[index], _height(plan, points[index])
    neighbours = [_height(plan, points[index - 1]) if index else here, _height(plan, points[index + 1])]
    year = [p for each in info.series for p in each.points if p.year == point.year]
    others = [_height(plan, p) for p in year if p is not point and p.value is not None]
    above = min((here - y for y in others if y <= here), default=ENOUGH)
    below = min((y - here for y in others if y > here), default=ENOUGH)
    if min(above, ENOUGH) != min(below, ENOUGH):
        return above > below
    return not (max(neighbours) <= here and min(neighbours) < here)
