"""Two years side by side: who climbed and who fell."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from rankings.charts.frame import document
from rankings.charts.hatch import mark
from rankings.charts.history import break_note
from rankings.charts.labels import cell, marked, sign_notes, word
from rankings.charts.record import Break, Head, Move, Reading, Table, TableRow
from rankings.charts.scales import Axis, Scale, dodge, rank_axis, score_axis, text_width, wrap
from rankings.charts.stops import Stop, Walk, walk
from rankings.charts.svg import Svg, grey_path, group, line, lines_of_text, path, text


@dataclass(frozen=True, slots=True)
class SlopeInfo:
    """Moves between two years; `crossing` is the break between them, if there is one."""

    head: Head
    measure: Literal["score", "rank"]
    years: tuple[int, int]
    moves: tuple[Move, ...]
    axis: Axis
    crossing: Break | None

    @property
    def named(self) -> tuple[Move, ...]:
        """The moves that stand out: both ends known, a role given."""
        return tuple(move for move in self.moves if move.role and _known(move))

    @property
    def rest(self) -> tuple[Move, ...]:
        """The grey moves: both ends known, no role."""
        return tuple(move for move in self.moves if not move.role and _known(move))


@dataclass(frozen=True, slots=True)
class SlopeLabel:
    """A label, the middle it would have at its line's end, and the one it got."""

    lines: tuple[str, ...]
    wanted: float
    middle: float


@dataclass(frozen=True, slots=True)
class SlopePlan:
    """Places of the two uprights, and the middles of the labels at either side."""

    width: float
    height: float
    size: float
    start: float
    end: float
    top: float
    bottom: float
    y: Scale
    lefts: tuple[SlopeLabel, ...]
    rights: tuple[SlopeLabel, ...]


def slope_info(
    head: Head,
    years: tuple[int, int],
    moves: Sequence[Move],
    lowest: int | None = None,
    crossing: Break | None = None,
) -> SlopeInfo:
    """Moves between `years`; ranks in a field of `lowest`, or scores where that is None."""
    values = [Decimal(r.value) for m in moves for r in (m.before, m.after) if r.value is not None]
    axis = rank_axis(lowest) if lowest is not None else score_axis(values, head.lang)
    return SlopeInfo(head, "score" if lowest is None else "rank", years, tuple(moves), axis, crossing)


def _known(move: Move) -> bool:
    return move.before.value is not None and move.after.value is not None


def plan_slope(info: SlopeInfo, narrow: bool) -> SlopePlan:
    """Where everything stands, in a wide (800) or a narrow (312 pixels) image."""
    width, size = (312.0, 13.0) if narrow else (800.0, 14.0)
    top = size * 3 + (size * 1.4 if info.crossing else 0)
    bottom = top + max(_field_height(info, narrow), len(info.named) * size * (2.6 if narrow else 1.5))
    height = bottom + 12
    y = info.axis.scale(bottom - 8, top + 8)
    start, end = (44.0, 144.0) if narrow else (190.0, 570.0)
    lefts = [(marked(m.before) if narrow else f"{m.name} {marked(m.before)}",) for m in info.named]
    rights = [tuple(wrap(_right_words(m), width - end - 12, size)) for m in info.named]
    return SlopePlan(
        width, height, size, start, end, top, bottom, y,
        _placed(lefts, [m.before for m in info.named], y, size, (top, bottom)),
        _placed(rights, [m.after for m in info.named], y, size, (top, bottom)),
    )  # fmt: skip


def _field_height(info: SlopeInfo, narrow: bool) -> float:
    """Tall enough that neighbouring ranks are told apart: 9 pixels from rank to rank, 7 on a phone."""
    least, step = (340.0, 7.0) if narrow else (420.0, 9.0)
    return max(least, step * info.axis.high) if info.measure == "rank" else least


def _right_words(move: Move) -> str:
    """Figure, name and change; the change is not torn apart where the words are wrapped."""
    return f"{marked(move.after)} {move.name} " + move.change.replace(" ", "\u00a0")


def _placed(
    labels: Sequence[tuple[str, ...]],
    readings: Sequence[Reading],
    y: Scale,
    size: float,
    inside: tuple[float, float],
) -> tuple[SlopeLabel, ...]:
    """Each label with the place it wants and the place it gets."""
    wanted = [y(float(reading.value or 0)) for reading in readings]
    middles = dodge(wanted, [len(lines) * size * 1.25 + 2 for lines in labels], *inside)
    return tuple(map(SlopeLabel, labels, wanted, middles))


def slope_svg(info: SlopeInfo, narrow: bool = False) -> Svg:
    """The static image, wide (800 units) or narrow (312)."""
    plan = plan_slope(info, narrow)
    body = _uprights(info, plan) + _field(info, plan)
    body += "".join(_move(info, plan, index) for index in range(len(info.named)))
    return document(info.head, (plan.width, plan.height), body, narrow, _walk(info, plan), broad=True)


def _walk(info: SlopeInfo, plan: SlopePlan) -> Walk:
    """From the first year to the second, the lines from top to bottom as they arrive."""
    drawn = [(row, move, ends_of(move)) for row, move in enumerate(info.moves) if _known(move)]
    drawn.sort(key=lambda each: plan.y(each[2][1]))
    lines = [
        [Stop(x, plan.y(value), row, cell) for cell, x, value in zip((1, 2), (plan.start, plan.end), ends, strict=True)]
        for row, _, ends in drawn
    ]
    figures = (reading for _, move, _ in drawn for reading in (move.before, move.after))
    return walk(lines, f"{info.measure} in a row", info.head.lang, figures)


def ends_of(move: Move) -> tuple[float, float]:
    """Both values of a move that is known at both ends."""
    return float(move.before.value or 0), float(move.after.value or 0)


def _uprights(info: SlopeInfo, plan: SlopePlan) -> str:
    uprights = path([[(x, plan.top), (x, plan.bottom)] for x in (plan.start, plan.end)], "grid")
    years = "".join(
        text(x, plan.top - 8, str(year), "", "middle")
        for x, year in zip((plan.start, plan.end), info.years, strict=True)
    )
    heads = text(0, plan.size, word(info.head.lang, f"{info.measure}_axis"), "axis-title") + group(years, "ticks")
    if info.crossing is None:
        return heads + uprights
    middle = (plan.start + plan.end) / 2
    half = text_width(info.crossing.word, plan.size) / 2
    words = text(max(middle, half), plan.size * 2.5, info.crossing.word, "", "middle")
    return heads + uprights + group(line(middle, plan.top - 4, middle, plan.bottom) + words, "break")


def _field(info: SlopeInfo, plan: SlopePlan) -> str:
    ends = [ends_of(move) for move in info.rest]
    strokes = [[(plan.start, plan.y(before)), (plan.end, plan.y(after))] for before, after in ends]
    return grey_path(strokes, "field dashed" if any(map(is_rebuilt, info.rest)) else "field")


def is_rebuilt(move: Move) -> bool:
    """Whether an end of a move is reconstructed: its line is dashed."""
    return "reconstructed" in (move.before.basis, move.after.basis)


def _move(info: SlopeInfo, plan: SlopePlan, index: int) -> str:
    move = info.named[index]
    left, right = plan.lefts[index], plan.rights[index]
    ends = [(plan.start, left.wanted), (plan.end, right.wanted)]
    drawn = path([ends], "line dashed" if is_rebuilt(move) else "line")
    for (x, y), reading in zip(ends, (move.before, move.after), strict=True):
        drawn += mark(0, x, y, 8, reading.basis)
    drawn += text(plan.start - 10, left.middle + plan.size * 0.35, left.lines[0], "name", "end")
    drawn += group(lines_of_text(plan.end + 10, right.middle, right.lines, plan.size * 1.25), "name")
    return group(drawn, move.role or "ink")


def slope_table(info: SlopeInfo) -> Table:
    """Province, first year, second year, change."""
    lang = info.head.lang
    heads = (word(lang, "province"), *(str(year) for year in info.years), word(lang, "change"))
    rows = tuple(TableRow(m.name, (cell(m.before), cell(m.after), m.change or "—")) for m in info.moves)
    crossing = (break_note(info.head, info.crossing),) if info.crossing else ()
    notes = sign_notes(lang, [reading for move in info.moves for reading in (move.before, move.after)])
    return Table(info.head.title, heads, rows, notes + crossing)
