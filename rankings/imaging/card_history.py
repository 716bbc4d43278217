"""Ranks over the years on a card: one line, a number at each point, the first place on top."""

from rankings.charts.hatch import marks
from rankings.charts.history import HistoryInfo
from rankings.charts.labels import marked
from rankings.charts.record import Point, Series, runs, segments
from rankings.charts.svg import line, path, tag, text
from rankings.imaging.card import Room, wrap_evenly

#: The card is drawn so much larger than a chart of a page, whose rules of style hold here too.
_SCALE, _SIZE, _MARK = 2.0, 13.0, 9.0
BROKEN = "‡"
Places = dict[int, tuple[float, float]]


def draw_history(info: HistoryInfo, title: str, room: Room) -> str:
    """The first line of a history; years without a rank have a dash, changes of method an upright with their sign."""
    width, height = room.width / _SCALE, room.height / _SCALE
    heads = wrap_evenly(title, width, _SIZE)
    top = len(heads) * _SIZE * 1.3 + _SIZE * 1.7
    bottom = height - _SIZE * 2.4
    drawn = "".join(text(0, _SIZE * (1 + 1.3 * at), each, "muted") for at, each in enumerate(heads))
    drawn += _grid(info, width, top, bottom) + _years(info, width, height)
    drawn += _breaks(info, width, top, bottom) + _line(info, width, top, bottom)
    place = f"translate({room.left:.1f} {room.top:.1f}) scale({_SCALE:.0f})"
    return tag("g", drawn, cls="svg narrow", transform=place)


def _x(info: HistoryInfo, year: float, width: float) -> float:
    """The middle of a year; the numbers of the first and the last have room, and the ranks of the grid before."""
    left, right = 44.0, width - 24
    span = (info.years[-1] - info.years[0]) or 1
    return left + (right - left) * (year - info.years[0]) / span


def _grid(info: HistoryInfo, width: float, top: float, bottom: float) -> str:
    """The first and the last place of the field."""
    scale = info.axis.scale(bottom, top)
    ends = [(scale(value), f"{value:.0f}") for value in (info.axis.low, info.axis.high)]
    rules = path([[(22, y), (width, y)] for y, _ in ends], "grid")
    return rules + "".join(text(16, y + _SIZE * 0.35, name, "muted", "end") for y, name in ends)


def _years(info: HistoryInfo, width: float, height: float) -> str:
    return "".join(text(_x(info, year, width), height - 2, str(year), "muted", "middle") for year in info.years)


def _breaks(info: HistoryInfo, width: float, top: float, bottom: float) -> str:
    drawn = ""
    for each in info.breaks:
        x = _x(info, each.year - 0.5, width)
        drawn += line(x, top - _SIZE * 0.2, x, bottom) + text(x, top - _SIZE * 0.5, BROKEN, "", "middle")
    return tag("g", drawn, cls="break") if drawn else ""


def _line(info: HistoryInfo, width: float, top: float, bottom: float) -> str:
    series, scale = info.series[0], info.axis.scale(bottom, top)
    known = [point for point in series.points if point.value is not None]
    places = {point.year: (_x(info, point.year, width), scale(float(point.value or 0))) for point in known}
    drawn = _strokes(info, series, places)
    drawn += marks(0, [(*places[point.year], point.basis) for point in known], _MARK)
    drawn += "".join(_number(point, places) for point in known)
    missing = [point.year for point in series.points if point.value is None]
    dashes = "".join(text(_x(info, year, width), bottom - 5, "—", "muted", "middle") for year in missing)
    return tag("g", drawn, cls="brand") + dashes


def _strokes(info: HistoryInfo, series: Series, places: Places) -> str:
    """From point to point: dotted across a change of method, dashed where one end is reconstructed."""
    steps = [step for run in runs(series.points, info.breaks) for step in segments(run, info.breaks)]
    return "".join(path([[places[a.year], places[b.year]]], f"line {stroke}") for a, b, stroke in steps)


def _number(point: Point, places: Places) -> str:
    """The rank, on the side of its point from which the line does not come."""
    x, y = places[point.year]
    beside = [places[year][1] for year in (point.year - 1, point.year + 1) if year in places]
    below = bool(beside) and sum(beside) / len(beside) < y
    return text(x, y + (_SIZE * 1.35 if below else -_SIZE * 0.75), marked(point), "name", "middle")
