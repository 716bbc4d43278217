"""Two provinces over the indicators: who leads on what, and by how much."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from rankings.charts.frame import document
from rankings.charts.hatch import mark
from rankings.charts.labels import cell, marked, say_difference, sign_notes, word
from rankings.charts.record import Basis, Head, Lang, Pair, Reading, Role, Table, TableRow
from rankings.charts.rows import RowsPlan, mean_tick, plan_rows, rows_frame, walk_rows
from rankings.charts.scales import Axis, score_axis, text_width, write_number
from rankings.charts.svg import Svg, group, line, symbol, text

_ROLES: tuple[Role, Role] = ("brand", "link")
#: Pixels of a mark across, and of the room for one before a name.
_SIZE, _BESIDE = 11, 20.0
#: Cells of a row of the table, its head being 0; the gap stands between.
_CELLS = (1, 2, 4)


@dataclass(frozen=True, slots=True)
class DumbbellInfo:
    """Two names and their pairs of scores: the widest apart on top, unknown gaps at the foot."""

    head: Head
    names: tuple[str, str]
    rows: tuple[Pair, ...]
    axis: Axis
    marks: tuple[str, ...]


def dumbbell_info(head: Head, names: tuple[str, str], pairs: Sequence[Pair]) -> DumbbellInfo:
    """Sort the pairs by the size of their gap; the axis fits what is known, it does not start at 0."""
    rows = tuple(sorted(pairs, key=lambda pair: (pair.gap is None, -abs(pair.gap or Decimal(0)))))
    readings = [r for pair in rows for r in (pair.first, pair.second, pair.mean) if r]
    axis = score_axis([Decimal(r.value) for r in readings if r.value is not None], head.lang, count=5)
    has_mean = any(pair.mean is not None and pair.mean.value is not None for pair in rows)
    return DumbbellInfo(head, names, rows, axis, ("mean",) if has_mean else ())


def _plan(info: DumbbellInfo, narrow: bool) -> RowsPlan:
    span = (76.0, 236.0) if narrow else (282.0, 556.0)
    return plan_rows([row.name for row in info.rows], info.axis, span, narrow, header=26)


def dumbbell_svg(info: DumbbellInfo, narrow: bool = False) -> Svg:
    """The static image, wide (640 units) or narrow (312)."""
    plan = _plan(info, narrow)
    room = text_width(info.names[0], plan.size) + _BESIDE
    ends = (room if narrow else plan.start - 14, plan.width)
    body = "".join(_name(plan, index, info.names[index], end) for index, end in enumerate(ends))
    body += rows_frame(plan, info.axis, info.head, info.marks)
    body += "".join(_marks(plan, place.middle, row) for place, row in zip(plan.rows, info.rows, strict=True))
    return document(info.head, (plan.width, plan.height), body, narrow, walk_rows(plan, info.head.lang, _cells(info)))


def _name(plan: RowsPlan, index: int, name: str, end: float) -> str:
    """A name that ends at `end`, behind the mark that its scores have."""
    baseline = plan.size + 2
    mark = symbol(index, end - text_width(name, plan.size) - _BESIDE / 2, baseline - plan.size * 0.35, _SIZE)
    return group(mark + text(end, baseline, name, "name", "end"), _ROLES[index])


def _cells(info: DumbbellInfo) -> list[list[tuple[int, Reading | None]]]:
    """What each row draws, with the cell of the table that holds it."""
    return [list(zip(_CELLS, (row.first, row.second, row.mean), strict=True)) for row in info.rows]


def _marks(plan: RowsPlan, y: float, row: Pair) -> str:
    sides = (row.first, row.second)
    places = [plan.x(float(side.value)) for side in sides if side.value is not None]
    drawn = line(places[0], y, places[1], y, "span") if len(places) == len(sides) else ""
    if row.mean and row.mean.value is not None:
        drawn += mean_tick(plan.x(float(row.mean.value)), y)
    for index, side in enumerate(sides):
        if side.value is not None:
            drawn += group(mark(index, plan.x(float(side.value)), y, _SIZE, side.basis), _ROLES[index])
    baseline = y + plan.size * 0.35
    leads = _leads(row)
    drawn += text(plan.start - 14, baseline, marked(row.first), "lead" if leads[0] else "number", "end")
    return drawn + text(plan.width, baseline, marked(row.second), "lead" if leads[1] else "number", "end")


def _leads(row: Pair) -> tuple[bool, bool]:
    gap = row.gap or Decimal(0)
    return gap > 0, gap < 0


def dumbbell_table(info: DumbbellInfo) -> Table:
    """Indicator, first, second, gap, mean; the gap has as many decimals as the scores."""
    lang = info.head.lang
    heads = (
        word(lang, "indicator"),
        *info.names,
        say_difference(word(lang, "gap"), *info.names),
        *(word(lang, key) for key in info.marks),
    )
    notes = sign_notes(lang, [r for row in info.rows for r in (row.first, row.second, read_gap(row, lang), row.mean)])
    return Table(info.head.title, heads, tuple(_table_row(info, row) for row in info.rows), notes)


def _table_row(info: DumbbellInfo, row: Pair) -> TableRow:
    mean = (cell(row.mean),) if info.marks else ()
    return TableRow(row.name, (cell(row.first), cell(row.second), cell(read_gap(row, info.head.lang)), *mean))


def read_gap(row: Pair, lang: Lang) -> Reading | None:
    """The gap with plus or minus, worked out from the two: "+0,0321", "−0,0105", "0,0000"; None if one is missing.

    Of reconstructed scores it is reconstructed, too.
    """
    if row.gap is None:
        return None
    places = max(0, -int(row.gap.as_tuple().exponent))
    shown = ("+" if row.gap > 0 else "") + write_number(row.gap, places, lang)
    rebuilt = "reconstructed" in (row.first.basis, row.second.basis)
    basis: Basis = "reconstructed" if rebuilt else "computed"
    sources = tuple(dict.fromkeys((*row.first.sources, *row.second.sources)))
    return Reading(row.gap, shown, "", basis, row.first.secondary or row.second.secondary, sources=sources)
