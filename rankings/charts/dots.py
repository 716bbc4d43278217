"""Up to four provinces over the indicators: their scores as marks on one axis, row by row.

`DumbbellInfo` is the same of two with their gap; the strips here are the cells of a page's table of two to four.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from rankings.charts.frame import document
from rankings.charts.hatch import LARGER, mark, strokes_over
from rankings.charts.labels import cell, marked, sign_notes, word
from rankings.charts.record import WORKED_OUT, Basis, Head, Lang, Reading, Role, Table, TableRow
from rankings.charts.rows import RowsPlan, looks_of, mean_tick, plan_rows, rows_frame, walk_rows
from rankings.charts.scales import Axis, score_axis, text_width
from rankings.charts.svg import Svg, group, line, number, stroke_data, symbol, tag, text

#: The colours of the compared in their order; each has the mark of its place besides. None is a pillar's.
ROLES: tuple[Role, ...] = ("brand", "link", "ink", "fourth")
#: Pixels of a mark across.
_SIZE = 10
_LEADING = 20.0


@dataclass(frozen=True, slots=True)
class DotsRow:
    """An indicator: each one's score, the field's mean, and the places of those who lead (several where equal)."""

    key: str
    name: str
    readings: tuple[Reading, ...]
    mean: Reading | None = None
    leaders: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class DotsInfo:
    """Names, and rows in the order to show; `about` is the word for what the rows are."""

    head: Head
    names: tuple[str, ...]
    rows: tuple[DotsRow, ...]
    axis: Axis
    marks: tuple[str, ...]
    about: str = "indicator"


def dots_info(head: Head, names: Sequence[str], rows: Sequence[DotsRow], about: str = "indicator") -> DotsInfo:
    """The axis fits what is known, it does not start at 0."""
    has_mean = any(row.mean is not None and row.mean.value is not None for row in rows)
    return DotsInfo(head, tuple(names), tuple(rows), rows_axis(head.lang, rows), ("mean",) if has_mean else (), about)


def rows_axis(lang: Lang, rows: Sequence[DotsRow]) -> Axis:
    """One axis for all rows, with round ends around every score and mean that is known."""
    readings = [each for row in rows for each in (*row.readings, row.mean) if each]
    return score_axis([Decimal(each.value) for each in readings if each.value is not None], lang, count=5)


@dataclass(frozen=True, slots=True)
class _Key:
    """Where a name stands above the rows: its mark is centred on `x`, its baseline is `y`."""

    index: int
    name: str
    x: float
    y: float


def _keys(names: Sequence[str], narrow: bool) -> tuple[_Key, ...]:
    """The names in lines as wide as the image."""
    width, size = (312.0, 13.0) if narrow else (640.0, 14.0)
    placed: list[_Key] = []
    x, y = 8.0, size + 2
    for index, name in enumerate(names):
        room = text_width(name, size) + 16
        if placed and x + room > width:
            x, y = 8.0, y + _LEADING
        placed.append(_Key(index, name, x, y))
        x += room + 20
    return tuple(placed)


def _plan(info: DotsInfo, narrow: bool) -> RowsPlan:
    span = (8.0, 232.0) if narrow else (214.0, 540.0)
    below = max((key.y for key in _keys(info.names, narrow)), default=0.0)
    return plan_rows([row.name for row in info.rows], info.axis, span, narrow, header=below + 10)


def dots_svg(info: DotsInfo, narrow: bool = False) -> Svg:
    """The static image, wide (640 units) or narrow (312): the names, and behind each row the leader's score."""
    plan = _plan(info, narrow)
    body = "".join(_key(key, plan.size, _look(info, key.index)) for key in _keys(info.names, narrow))
    looks = looks_of(each for row in info.rows for each in row.readings)
    body += rows_frame(plan, info.axis, info.head, (*info.marks, *looks))
    body += "".join(_marks(plan, place.middle, row) for place, row in zip(plan.rows, info.rows, strict=True))
    return document(info.head, (plan.width, plan.height), body, narrow, walk_rows(plan, info.head.lang, _cells(info)))


def _cells(info: DotsInfo) -> list[list[tuple[int, Reading | None]]]:
    """What each row draws, with the cell of the table that holds it."""
    return [list(enumerate((*row.readings, row.mean), 1)) for row in info.rows]


def _look(info: DotsInfo, index: int) -> Basis:
    """The basis that all figures of one share, whose mark then looks so in the key too; else that of the plain look."""
    bases = {row.readings[index].basis for row in info.rows if row.readings[index].value is not None}
    return bases.pop() if len(bases) == 1 else "published"


def _key(key: _Key, size: float, basis: Basis) -> str:
    drawn = mark(key.index, key.x, key.y - size * 0.35, _SIZE, basis) + text(key.x + 12, key.y, key.name, "name")
    return group(drawn, ROLES[key.index])


def _marks(plan: RowsPlan, y: float, row: DotsRow) -> str:
    known = [(index, each) for index, each in enumerate(row.readings) if each.value is not None]
    places = [plan.x(float(each.value or 0)) for _, each in known]
    drawn = line(min(places), y, max(places), y, "span") if len(places) > 1 else ""
    if row.mean and row.mean.value is not None:
        drawn += mean_tick(plan.x(float(row.mean.value)), y)
    # The first is drawn last, so that it lies on top where marks meet.
    for (index, each), x in reversed(list(zip(known, places, strict=True))):
        drawn += group(mark(index, x, y, _SIZE, each.basis), ROLES[index])
    return drawn + _led(plan, y, row)


def _led(plan: RowsPlan, y: float, row: DotsRow) -> str:
    """The best score of the row with its mark, or the one score of all who share it."""
    if not row.leaders:
        return ""
    best, told = row.leaders[0], marked(row.readings[row.leaders[0]])
    drawn = text(plan.width, y + plan.size * 0.35, told, "lead", "end")
    if len(row.leaders) > 1:
        return drawn
    shape = mark(best, plan.width - text_width(told, plan.size) - 10, y, _SIZE, row.readings[best].basis)
    return group(shape + drawn, ROLES[best])


def dots_table(info: DotsInfo) -> Table:
    """What the rows are, a column for each, the mean."""
    lang = info.head.lang
    heads = (word(lang, info.about), *info.names, *(word(lang, key) for key in info.marks))
    rows = tuple(
        TableRow(row.name, (*map(cell, row.readings), *((cell(row.mean),) if info.marks else ()))) for row in info.rows
    )
    notes = sign_notes(lang, [reading for row in info.rows for reading in (*row.readings, row.mean)])
    return Table(info.head.title, heads, rows, notes)


def axis_svg(axis: Axis, count: int, bases: Iterable[Basis] = ("published",)) -> Svg:
    """The axis of strips, for the head of their column: ticks with figures, and the marks that strips refer to.

    `bases` are those of the scores in the strips. Hidden from screen readers, as are the strips: the cells of the table
    say the same.
    """
    occurring = {each == "reconstructed" for each in bases}
    shapes = "".join(_shape(index, rebuilt) for rebuilt in sorted(occurring) for index in range(count))
    grid = "".join(f'<line x1="{_percent(axis, v)}" x2="{_percent(axis, v)}" y2="100%"/>' for v, _ in axis.ticks)
    ticks = "".join(f'<text x="{_percent(axis, value)}" y="1.05em">{name}</text>' for value, name in axis.ticks)
    marks = f'<defs>{shapes}<g id="dots-grid">{grid}</g><path id="dots-mean" d="M0 3v18"/></defs>'
    return Svg(f'<svg class="dots axis" aria-hidden="true">{marks}{ticks}</svg>')


def _shape(index: int, rebuilt: bool) -> str:
    if not rebuilt:
        return f'<g id="dots-{index}">{symbol(index, 0, 12, _SIZE)}</g>'
    size = _SIZE * LARGER
    strokes = "".join(map(stroke_data, strokes_over([(index, 0, 12)], size)))
    # The colour is that of the strip's mark, which a class of the image's would not take.
    hatching = tag("path", d=strokes, stroke_width=1.3)
    return f'<g id="dots-{index}r">{symbol(index, 0, 12, size)}{hatching}</g>'


def strip_svg(row: DotsRow, axis: Axis) -> Svg:
    """A row as a strip, as wide as its cell; "" where nothing is known. Marks stand in `axis_svg` of the page."""
    known = [(index, each) for index, each in enumerate(row.readings) if each.value is not None]
    places = [float(each.value or 0) for _, each in known]
    drawn = ""
    if len(places) > 1:
        drawn += f'<line x1="{_percent(axis, min(places))}" x2="{_percent(axis, max(places))}" y1="12" y2="12"/>'
    if row.mean is not None and row.mean.value is not None:
        drawn += f'<use class="m" href="#dots-mean" x="{_percent(axis, float(row.mean.value))}"/>'
    for (index, each), place in reversed(list(zip(known, places, strict=True))):
        hollow = " o" if each.basis in WORKED_OUT else ""
        shape = f"dots-{index}{'r' if each.basis == 'reconstructed' else ''}"
        drawn += f'<use class="{"abcd"[index]}{hollow}" href="#{shape}" x="{_percent(axis, place)}"/>'
    grid = '<use class="g" href="#dots-grid"/>'
    return Svg(f'<svg class="dots" aria-hidden="true">{grid}{drawn}</svg>' if drawn else "")


def key_svg(index: int) -> Svg:
    """The mark of the index-th of the compared, to stand before its name; coloured by what it stands in."""
    return Svg(f'<svg class="key" viewBox="-8 -8 16 16" aria-hidden="true">{symbol(index, 0, 0, _SIZE)}</svg>')


def _percent(axis: Axis, value: float) -> str:
    return f"{number((value - axis.low) / ((axis.high - axis.low) or 1) * 100)}%"
