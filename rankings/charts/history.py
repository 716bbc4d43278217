"""Lines over the years, for scores and for ranks: what is drawn, where it is placed, and its table.

`history_svg` and `history_figure` draw the same `HistoryInfo` by the same `Plan`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from rankings.charts.labels import cell, marked, sign_notes, word
from rankings.charts.record import MOST_LINES, Aim, Break, Head, Moment, Series, Table, TableRow, counted, last_known
from rankings.charts.scales import Axis, Scale, dodge, text_width, wrap

#: Lines carry a number at every point if they are two at most; with more, the numbers would hide the lines.
MOST_NUMBERED = 2


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands beside the lines of a history: moments, what is to be reached, and a sentence on both."""

    moments: tuple[Moment, ...] = ()
    aims: tuple[Aim, ...] = ()
    said: str = ""

    @property
    def notes(self) -> tuple[str, ...]:
        """Each as a line under the table."""
        told = [(each.word, each.text) for each in self.moments] + [(each.word, each.text) for each in self.aims]
        return tuple(f"{words}: {text}" for words, text in told)


NO_MARKS = Marks()


@dataclass(frozen=True, slots=True)
class HistoryInfo:
    """Lines over years. `series` are the ones that stand out, `field` the grey rest; `breaks` by year.

    `marks` are what stands beside the lines.
    """

    head: Head
    measure: Literal["score", "rank"]
    axis: Axis
    years: tuple[int, ...]
    series: tuple[Series, ...]
    field: tuple[Series, ...]
    breaks: tuple[Break, ...]
    marks: Marks = NO_MARKS

    @property
    def drawn_years(self) -> tuple[int, ...]:
        """The years of the axis: those of the lines, and on to the last that something is to be reached by."""
        last = max((aim.year for aim in self.marks.aims), default=0)
        return self.years + tuple(range(self.years[-1] + 1, last + 1)) if self.years else ()

    @property
    def numbered(self) -> tuple[Series, ...]:
        """The series that carry a number at every point: one or two, but none of several."""
        main = tuple(series for series in self.series if series.role != "muted")
        return main if len(main) <= MOST_NUMBERED else ()


@dataclass(frozen=True, slots=True)
class EndLabel:
    """The name and last figure of a line, at the line's end or as near to it as its neighbours allow."""

    series: Series
    lines: tuple[str, ...]
    wanted: float
    middle: float


@dataclass(frozen=True, slots=True)
class BreakWord:
    """Where the word of a break stands: centre, and the row of it, 0 being the lower one."""

    each: Break
    x: float
    row: int


@dataclass(frozen=True, slots=True)
class MomentWord:
    """Where the words of a moment stand under the years: centre, and the row of it, 0 being the upper one."""

    each: Moment
    x: float
    row: int


@dataclass(frozen=True, slots=True)
class Plan:
    """Places of everything, in pixels of the wide or of the narrow image; lines' names begin at `names`."""

    width: float
    height: float
    size: float
    left: float
    right: float
    top: float
    bottom: float
    x: Scale
    y: Scale
    ends: tuple[EndLabel, ...]
    words: tuple[BreakWord, ...]
    names: float
    moments: tuple[MomentWord, ...]

    @property
    def baseline(self) -> float:
        """Of the years' names."""
        return self.bottom + self.size + 8

    @property
    def leading(self) -> float:
        """The distance of two lines of text; Vietnamese stacks its marks."""
        return self.size * 1.25


def history_info(
    head: Head,
    measure: Literal["score", "rank"],
    axis: Axis,
    series: Sequence[Series],
    breaks: Sequence[Break],
    marks: Marks = NO_MARKS,
) -> HistoryInfo:
    """Sort lines into those that stand out and the grey rest: five and the mean at most stand out.

    The years run without a hole from the first to the last point given, known or missing.
    """
    kept: list[Series] = []
    field: list[Series] = []
    for each in series:
        crowded = each.role != "muted" and sum(s.role != "muted" for s in kept) >= MOST_LINES
        (field if each.secondary or crowded else kept).append(each)
    given = [point.year for each in series for point in each.points]
    years = tuple(range(min(given), max(given) + 1)) if given else ()
    inside = tuple(sorted((b for b in breaks if years and years[0] < b.year <= years[-1]), key=lambda b: b.year))
    return HistoryInfo(head, measure, axis, years, tuple(kept), tuple(field), inside, marks)


def known_values(series: Iterable[Series]) -> list[Decimal]:
    """All known values of the lines."""
    return [Decimal(p.value) for each in series for p in each.points if p.value is not None]


def plan_history(info: HistoryInfo, narrow: bool, sheet: tuple[float, float] | None = None) -> Plan:
    """Where everything stands, in a wide (640) or a narrow (312 pixels) image, or on a `sheet` of another size.

    Words of moments make an image higher, but for a sheet.
    """
    width, height, size = (312.0, 300.0, 13.0) if narrow else (640.0, 330.0, 14.0)
    width, height = sheet or (width, height)
    widest = min(148.0, 90.0 + (width - 312) / 2)
    labels = [(each, _end_lines(each, widest, size)) for each in info.series if last_known(each.points)]
    room = max((text_width(line, size) for _, lines in labels for line in lines), default=0.0)
    left = max((text_width(text, size) for _, text in info.axis.ticks), default=0.0) + 8
    right, x, names = _across(info, (left + (14 if narrow else 24), width), room, widest)
    words = _break_words(info.breaks, x, size, width)
    moments = _moment_words(info, x, size, width)
    below = (max((word.row for word in moments), default=-1) + 1) * size * 1.3
    height += 0.0 if sheet else below
    rows = max((word.row for word in words), default=-1) + 1
    top, bottom = size + 8 + rows * size * 1.3, height - size - 12 - below
    # Above the highest point its figure has room, under the words of breaks.
    y = info.axis.scale(bottom - 20, top + 24)
    ends = _end_labels(labels, y, size * 1.25, (top, bottom))
    return Plan(width, height, size, left, right, top, bottom, x, y, ends, words, names, moments)


def _across(info: HistoryInfo, sides: tuple[float, float], room: float, widest: float) -> tuple[float, Scale, float]:
    """The margin on the right, the years' scale, and where lines' names begin: at the right, or where the axis runs on
    beyond the lines, right behind them if they have room there."""
    start, width = sides
    if info.drawn_years != info.years:
        right = 20.0
        x = _years_scale(info.drawn_years, start, width - right - 4)
        if x(info.years[-1]) + 12 + room <= width:
            return right, x, x(info.years[-1]) + 12
    right = min(room, widest * 1.25) + 16
    return right, _years_scale(info.drawn_years, start, width - right - 4), width - right + 8


def ticks_of(info: HistoryInfo, plan: Plan) -> list[tuple[float, str]]:
    """Where the values' ticks stand, with their names: on a low image those without room are left out.

    Both ends always stand.
    """
    places = [(plan.y(value), name) for value, name in info.axis.ticks]
    kept = places[:1]
    for place, name in places[1:-1]:
        if min(abs(place - kept[-1][0]), abs(place - places[-1][0])) >= plan.leading:
            kept.append((place, name))
    return kept + places[1:][-1:]


def _years_scale(years: Sequence[int], start: float, end: float) -> Scale:
    first, last = (years[0], years[-1]) if years else (0, 1)
    if first == last:
        return lambda _: (start + end) / 2
    return lambda year: start + (year - first) / (last - first) * (end - start)


def _end_lines(series: Series, widest: float, size: float) -> tuple[str, ...]:
    last = last_known(series.points)
    return tuple(wrap(f"{series.name} {marked(last)}" if last else series.name, widest, size))


def _end_labels(
    labels: list[tuple[Series, tuple[str, ...]]], y: Scale, leading: float, inside: tuple[float, float]
) -> tuple[EndLabel, ...]:
    wanted = [
        y(float(last.value)) for each, _ in labels if (last := last_known(each.points)) and last.value is not None
    ]
    heights = [leading * len(lines) + 2 for _, lines in labels]
    middles = dodge(wanted, heights, *inside)
    return tuple(
        EndLabel(each, lines, place, middle)
        for (each, lines), place, middle in zip(labels, wanted, middles, strict=True)
    )


def _break_words(breaks: Sequence[Break], x: Scale, size: float, width: float) -> tuple[BreakWord, ...]:
    """Centred on their lines; the next one goes a row up where two would touch."""
    places = _in_rows([(x(each.year - 0.5), each.word) for each in breaks], size, width)
    return tuple(BreakWord(each, *place) for each, place in zip(breaks, places, strict=True))


def _moment_words(info: HistoryInfo, x: Scale, size: float, width: float) -> tuple[MomentWord, ...]:
    """Those that the axis reaches, centred on their lines; the next one goes a row down where two would touch."""
    reached = [each for each in info.marks.moments if _is_reached(info, each)]
    places = _in_rows([(x(each.at), each.word) for each in reached], size, width)
    return tuple(MomentWord(each, *place) for each, place in zip(reached, places, strict=True))


def _is_reached(info: HistoryInfo, moment: Moment) -> bool:
    years = info.drawn_years
    return bool(years) and years[0] <= moment.at <= years[-1]


def _in_rows(wanted: Sequence[tuple[float, str]], size: float, width: float) -> list[tuple[float, int]]:
    """Centres of words inside the image, by (wanted centre, word), and the first or second row of each."""
    placed = []
    ends = [0.0, 0.0]
    for middle, words in wanted:
        half = text_width(words, size) / 2
        centre = min(max(middle, half), width - half)
        row = 0 if centre - half >= ends[0] else 1
        ends[row] = centre + half + 6
        placed.append((centre, row))
    return placed


@dataclass(frozen=True, slots=True)
class AimPlace:
    """Where something to reach is drawn: a box, the height of its edge, and the end and baseline of its word."""

    aim: Aim
    left: float
    right: float
    top: float
    edge: float
    word: tuple[float, float]


def places_of_aims(info: HistoryInfo, plan: Plan) -> list[AimPlace]:
    """Each with its word at its edge, or at its top where a line's name would cover that."""
    found = []
    for aim in info.marks.aims:
        left, right = plan.x(max(aim.since, info.drawn_years[0])), plan.x(aim.year)
        top, edge = plan.y(aim.best), plan.y(aim.last)
        taken = any(abs(end.middle - (edge - plan.size)) < plan.leading * (len(end.lines) + 1) / 2 for end in plan.ends)
        found.append(AimPlace(aim, left, right, top, edge, (right - 4, top + plan.size if taken else edge - 6)))
    return found


def missing_of(info: HistoryInfo, plan: Plan) -> list[tuple[Series, int, float]]:
    """The years that numbered lines lack, and how far aside each dash stands: two lines' do not meet."""
    found = []
    for index, series in enumerate(info.numbered):
        known = {point.year for point in series.points if point.value is not None}
        aside = (index - (len(info.numbered) - 1) / 2) * plan.size * 1.1
        found += [(series, year, aside) for year in info.years if year not in known]
    return found


def row_a_line(info: HistoryInfo) -> bool:
    """Whether the table has a row a line, and not a row a year."""
    return len(info.series) + len(info.field) > MOST_LINES


def cell_of(info: HistoryInfo, line: int, year: int) -> tuple[int, int]:
    """Row and cell of the table that hold a line's figure of a year; see `rankings.charts.stops.Stop`."""
    place = year - info.years[0]
    return (line, place + 1) if row_a_line(info) else (place, line + 1)


def history_table(info: HistoryInfo) -> Table:
    """A row a year and a column a line; with many lines, a row a line and a column a year."""
    lang, lines = info.head.lang, info.series + info.field
    years = tuple(str(year) for year in info.years)
    columns = [_column(each, info.years) for each in lines]
    notes = sign_notes(lang, [point for each in lines for point in each.points])
    notes += tuple(break_note(info.head, each) for each in info.breaks)
    notes += info.marks.notes
    if row_a_line(info):
        rows = tuple(TableRow(each.name, cells) for each, cells in zip(lines, columns, strict=True))
        return Table(info.head.title, (word(lang, "province"), *years), rows, notes)
    rows = tuple(map(TableRow, map(counted, info.years), zip(*columns, strict=True)))
    return Table(info.head.title, (word(lang, "year"), *(each.name for each in lines)), rows, notes)


def _column(series: Series, years: Sequence[int]) -> tuple[str, ...]:
    by_year = {point.year: cell(point) for point in series.points}
    return tuple(by_year.get(year, "—") for year in years)


def break_note(head: Head, each: Break) -> str:
    """A break as a line under the table: "Từ năm 2021: cách tính mới. Quyết định 922/QĐ-BTTTT"."""
    return f"{word(head.lang, 'from_year')} {each.year}: {each.word}. {each.reason}"
