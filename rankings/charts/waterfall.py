"""A gap and its parts, one below the other: each bar begins where the one before it ended, the last is the whole gap.

The gap is that of two sides: two provinces of an edition, or two years of one province.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from rankings.charts.frame import document
from rankings.charts.labels import cell, marked, sign_notes
from rankings.charts.record import Head, Reading, Role, Table, TableRow
from rankings.charts.rows import Row, RowsPlan, plan_rows, rows_frame
from rankings.charts.scales import Axis, score_axis, text_width
from rankings.charts.stops import Stop, Walk, walk
from rankings.charts.svg import Svg, grey_path, group, symbol, tag, text

#: Pixels of a bar from top to bottom, its least width, and the cell of the table that holds what it shows.
THICK, _THIN, CELL = 16.0, 1.5, 4
#: Pixels of the mark before a key, and from stroke to stroke of a hatch.
_KEY, _PITCH = 11, 7.0


@dataclass(frozen=True, slots=True)
class Step:
    """A part of the gap: its weight, what each side scores on it, and what it adds, all as shown.

    What rounding leaves over is a step of no weight and no scores.
    """

    key: str
    name: str
    points: Reading
    weight: Reading | None = None
    first: Reading | None = None
    second: Reading | None = None

    @property
    def value(self) -> Decimal:
        """What it adds."""
        return Decimal(self.points.value or 0)


@dataclass(frozen=True, slots=True)
class WaterfallInfo:
    """Steps from top to bottom and the whole that they add up to.

    `heads` are those of the table's columns: part, weight, first side, second side, points. `keys` say what a bar
    means that goes to the right, and one that goes to the left; `roles` are their colours, `notes` lines for the table.
    """

    head: Head
    heads: tuple[str, str, str, str, str]
    steps: tuple[Step, ...]
    whole: Step
    keys: tuple[str, str]
    roles: tuple[Role, Role]
    axis: Axis
    notes: tuple[str, ...] = ()

    @property
    def rows(self) -> tuple[Step, ...]:
        """The steps, then the whole: the rows of image and table."""
        return (*self.steps, self.whole)


@dataclass(frozen=True, slots=True)
class Bar:
    """Where a row's bar begins and ends on the axis, and its colour."""

    step: Step
    start: Decimal
    end: Decimal
    role: Role


def waterfall_info(
    head: Head,
    heads: tuple[str, str, str, str, str],
    steps: Sequence[Step],
    whole: Step,
    keys: tuple[str, str],
    roles: tuple[Role, Role] = ("up", "down"),
    notes: Sequence[str] = (),
) -> WaterfallInfo:
    """The axis holds 0, as lengths are compared. Raises ValueError where the steps do not add up to the whole."""
    reached = _reached(steps)
    if reached[-1] != whole.value:
        raise ValueError(f"the steps reach {reached[-1]}, the whole is {whole.value}")
    axis = score_axis(reached, head.lang, count=4)
    return WaterfallInfo(head, heads, tuple(steps), whole, keys, roles, axis, tuple(notes))


def _reached(steps: Sequence[Step]) -> list[Decimal]:
    """0, then the sum after each of the steps."""
    sums = [Decimal(0)]
    for step in steps:
        sums.append(sums[-1] + step.value)
    return sums


def bars_of(info: WaterfallInfo) -> list[Bar]:
    """The bar of each row; what has no weight is rounding, and grey."""
    sums = _reached(info.steps)
    bars = [
        Bar(step, start, end, _role(info, step)) for step, start, end in zip(info.steps, sums, sums[1:], strict=False)
    ]
    return [*bars, Bar(info.whole, Decimal(0), info.whole.value, "ink")]


def _role(info: WaterfallInfo, step: Step) -> Role:
    return "muted" if step.weight is None else info.roles[0] if step.value >= 0 else info.roles[1]


def keys_of(info: WaterfallInfo) -> list[tuple[str, Role]]:
    """What the colours mean, of those that occur."""
    used = {bar.role for bar in bars_of(info) if bar.step.value}
    return [(key, role) for key, role in zip(info.keys, info.roles, strict=True) if role in used]


def plan_waterfall(info: WaterfallInfo, narrow: bool) -> RowsPlan:
    """Where rows and bars stand, in a wide (640) or a narrow (312 pixels) image."""
    foot = max((key.y for key in key_places(info, narrow)), default=-8.0)
    return plan_rows([row.name for row in info.rows], info.axis, _span(narrow), narrow, header=foot + 12)


def _span(narrow: bool) -> tuple[float, float]:
    return (18.0, 226.0) if narrow else (214.0, 536.0)


def waterfall_svg(info: WaterfallInfo, narrow: bool = False) -> Svg:
    """The static image, wide (640 units) or narrow (312)."""
    plan, bars = plan_waterfall(info, narrow), bars_of(info)
    body = _keys(info, plan, narrow) + _joints(plan, bars) + rows_frame(plan, info.axis, info.head, ())
    body += "".join(_bar(plan, row, bar) for row, bar in zip(plan.rows, bars, strict=True)) + _points(plan, bars)
    return document(info.head, (plan.width, foot_of(plan)), body, narrow, _walk(info, plan, bars))


def foot_of(plan: RowsPlan) -> float:
    """Where the image ends: below the axis nothing is to be explained."""
    return plan.bottom + plan.size * 1.8


@dataclass(frozen=True, slots=True)
class Key:
    """Where the words for a colour begin, and their baseline."""

    words: str
    role: Role
    x: float
    y: float


def key_places(info: WaterfallInfo, narrow: bool) -> list[Key]:
    """The keys above the bars, in one line where it holds them."""
    width, size, start = (312.0, 13.0, 0.0) if narrow else (640.0, 14.0, _span(narrow)[0])
    places: list[Key] = []
    x, y = start, size + 2
    for words, role in keys_of(info):
        room = text_width(words, size) + _KEY + 6
        if places and x + room > width:
            x, y = start, y + size * 1.5
        places.append(Key(words, role, x, y))
        x += room + 18
    return places


def _keys(info: WaterfallInfo, plan: RowsPlan, narrow: bool) -> str:
    """The colours with what they mean."""
    drawn = ""
    for key in key_places(info, narrow):
        mark = symbol(1, key.x + _KEY / 2, key.y - plan.size * 0.35, _KEY)
        drawn += group(mark + text(key.x + _KEY + 6, key.y, key.words), key.role)
    return drawn


def _joints(plan: RowsPlan, bars: Sequence[Bar]) -> str:
    """The line of nothing, and thin uprights from the end of each bar to the next, so that the eye follows the sum."""
    strokes = [[(plan.x(0), plan.top), (plan.x(0), plan.bottom)]]
    for bar, one, two in zip(bars, plan.rows, plan.rows[1:], strict=False):
        x = plan.x(float(bar.end))
        strokes.append([(x, one.middle + THICK / 2), (x, two.middle - THICK / 2)])
    return grey_path(strokes, "leader muted")


def _bar(plan: RowsPlan, row: Row, bar: Bar) -> str:
    """A bar; of a reconstructed gap it is hollow and hatched."""
    left, right = sorted((plan.x(float(bar.start)), plan.x(float(bar.end))))
    right, top = max(right, left + _THIN), row.middle - THICK / 2
    place = {"x": left, "y": top, "width": right - left, "height": THICK}
    if bar.step.points.basis != "reconstructed":
        return tag("rect", **place, cls=bar.role)
    hatching = grey_path(bar_strokes(left, top, right), "hatching")
    return group(tag("rect", **place, cls="hollow") + hatching, bar.role)


def _points(plan: RowsPlan, bars: Sequence[Bar]) -> str:
    """What each row adds, at its end; that of the whole is bold."""
    drawn = "".join(
        text(plan.width, row.middle + plan.size * 0.35, marked(bar.step.points), "lead" if bar.role == "ink" else "")
        for row, bar in zip(plan.rows, bars, strict=True)
    )
    return tag("g", drawn, text_anchor="end")


def bar_strokes(left: float, top: float, right: float, thick: float = THICK) -> list[list[tuple[float, float]]]:
    """Strokes over a bar from its foot to its top, rising to the right; one from corner to corner of a short bar."""
    reach = min(thick, right - left)
    room = right - left - reach
    count = int(room // _PITCH) + 1
    start = left + (room - (count - 1) * _PITCH) / 2
    places = [start + _PITCH * place for place in range(count)]
    return [[(x, top + thick), (x + reach, top)] for x in places]


def _walk(info: WaterfallInfo, plan: RowsPlan, bars: Sequence[Bar]) -> Walk:
    """Down the rows, each at the end of its bar."""
    line = [
        Stop(plan.x(float(bar.end)), row.middle, index, CELL)
        for index, (bar, row) in enumerate(zip(bars, plan.rows, strict=True))
    ]
    return walk([line], "indicator", info.head.lang, (bar.step.points for bar in bars))


def waterfall_table(info: WaterfallInfo) -> Table:
    """Part, weight, both sides, what it adds; the whole is the last row."""
    rows = tuple(TableRow(row.name, tuple(map(cell, _readings(row)))) for row in info.rows)
    notes = sign_notes(info.head.lang, [reading for row in info.rows for reading in _readings(row)])
    return Table(info.head.title, info.heads, rows, (*info.notes, *notes))


def _readings(row: Step) -> tuple[Reading | None, ...]:
    return row.weight, row.first, row.second, row.points
