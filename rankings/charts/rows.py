"""Charts of rows (pillars, dumbbell): names beside the marks where there is room, above them on a phone."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rankings.charts.hatch import mark
from rankings.charts.labels import word
from rankings.charts.record import WORKED_OUT, Basis, Head, Lang, Reading
from rankings.charts.scales import Axis, Scale, text_width, wrap
from rankings.charts.stops import Stop, Walk, walk
from rankings.charts.svg import group, line, lines_of_text, path, symbol, tag, text

#: Looks that say how a figure is known, with a basis that has them.
_LOOKS: Mapping[str, Basis] = {"hollow": "derived", "hatched": "reconstructed"}


@dataclass(frozen=True, slots=True)
class Row:
    """The lines of a row's name, their middle, and the middle of its marks, in pixels from the top."""

    lines: tuple[str, ...]
    name_middle: float
    middle: float


@dataclass(frozen=True, slots=True)
class RowsPlan:
    """Where rows and the axis below them stand; marks lie between `start` and `end`."""

    width: float
    height: float
    size: float
    start: float
    end: float
    top: float
    bottom: float
    x: Scale
    rows: tuple[Row, ...]

    @property
    def leading(self) -> float:
        """The distance of two lines of text."""
        return self.size * 1.25


def plan_rows(names: Sequence[str], axis: Axis, span: tuple[float, float], narrow: bool, header: float) -> RowsPlan:
    """Stack the rows under `header` pixels; `span` is the start and end of the marks."""
    width, size = (312.0, 13.0) if narrow else (640.0, 14.0)
    leading = size * 1.25
    rows: list[Row] = []
    y = header
    for name in names:
        lines = tuple(wrap(name, width if narrow else 196.0, size))
        tall = leading * len(lines)
        if narrow:
            rows.append(Row(lines, y + 4 + tall / 2, y + tall + 16))
            y += tall + 30
        else:
            step = max(34.0, tall + 8)
            rows.append(Row(lines, y + step / 2, y + step / 2))
            y += step
    height = y + size * 3 + 14
    return RowsPlan(width, height, size, span[0], span[1], header, y, axis.scale(*span), tuple(rows))


def rows_frame(plan: RowsPlan, axis: Axis, head: Head, keys: Sequence[str]) -> str:
    """Names, hairlines, the axis and under it what the marks `keys` are: "mean", "best", or a look of `looks_of`."""
    names = "".join(lines_of_text(0, row.name_middle, row.lines, plan.leading) for row in plan.rows)
    hairlines = path([[(plan.x(v), plan.top), (plan.x(v), plan.bottom)] for v, _ in axis.ticks], "grid")
    baseline = plan.bottom + plan.size + 2
    ticks = "".join(text(plan.x(value), baseline, name) for value, name in axis.ticks)
    below = tag("g", ticks, cls="ticks", text_anchor="middle")
    return hairlines + group(names, "label") + below + _explained(plan, head, keys)


def walk_rows(plan: RowsPlan, lang: Lang, rows: Sequence[Sequence[tuple[int, Reading | None]]]) -> Walk:
    """Each row from left to right; `rows` are the readings that a row draws, with their cells in the table."""
    known = [[(cell, r, float(r.value)) for cell, r in row if r and r.value is not None] for row in rows]
    lines = [
        sorted((Stop(plan.x(value), place.middle, index, cell) for cell, _, value in row), key=lambda stop: stop.x)
        for index, (row, place) in enumerate(zip(known, plan.rows, strict=True))
    ]
    return walk(lines, "indicator", lang, (reading for row in known for _, reading, _ in row))


def _explained(plan: RowsPlan, head: Head, keys: Sequence[str]) -> str:
    x, baseline = plan.start, plan.height - 8
    drawn = ""
    for key in keys:
        drawn += _sample(key, x + 5, baseline - 5)
        words = word(head.lang, key)
        drawn += text(x + 15, baseline, words)
        x += text_width(words, plan.size) + 34
    return group(drawn, "ticks")


def _sample(key: str, x: float, y: float) -> str:
    """The mark that a key explains."""
    if key in _LOOKS:
        return group(mark(0, x, y, 9, _LOOKS[key]), "ink")
    return mean_tick(x, y) if key == "mean" else best_mark(x, y)


def looks_of(readings: Iterable[Reading | None]) -> list[str]:
    """The keys of the looks that marks of these readings have beside the plain one."""
    known = {each.basis for each in readings if each is not None and each.value is not None}
    rebuilt = "reconstructed" in known
    return ["hollow"] * bool(known & WORKED_OUT - {"reconstructed"}) + ["hatched"] * rebuilt


def mean_tick(x: float, y: float) -> str:
    """The field's mean: a small upright stroke."""
    return line(x, y - 9, x, y + 9, "mean")


def best_mark(x: float, y: float) -> str:
    """The field's best: an open diamond."""
    return symbol(2, x, y, 8, "best")
