"""Cells of figures to values: one decimal sign, one scale, and every cell that is no figure said."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final, Literal, NamedTuple

from rankings import shape
from rankings.importing import findings_rows, grid
from rankings.importing import findings_values as say
from rankings.importing.columns import Column
from rankings.importing.findings import Finding, Words, counted, quote
from rankings.importing.grid import RawTable, address
from rankings.importing.numbers import (
    MOST_PLACES,
    Decision,
    Number,
    Sign,
    decide_sign,
    read_rank,
    read_rank_change,
    read_score,
)
from rankings.importing.rows import ProvinceRow
from rankings.importing.splitting import parts_of, text_of

SCALES: Final = (1, 100, 1000)
_SIGN_WORDS: Final = {",": Words("dấu phẩy", "comma"), ".": Words("dấu chấm", "point")}
#: Above this many, the empty cells of a column are one finding.
_FEW_BLANKS: Final = 5
#: A column of fewer figures is not judged as a whole.
_ENOUGH: Final = 5


@dataclass(frozen=True, slots=True)
class Value:
    """One figure, where it stands and what it is."""

    entry: ProvinceRow
    column: Column
    value: Decimal
    places: int


class Written(NamedTuple):
    """A score as its cell has it."""

    cell: tuple[int, int]
    value: Decimal
    percent: bool


@dataclass(frozen=True, slots=True)
class _Cell:
    """`text` and `kind`: the cell's, or those of one of two values in it."""

    entry: ProvinceRow
    column: Column
    text: str
    kind: str
    number: Number


@dataclass(frozen=True, slots=True)
class _Problem:
    """A finding about a cell. `shape`: a fraction in place of a rank, a whole number in place of a score."""

    entry: ProvinceRow
    column: Column
    finding: Finding
    shape: Literal["", "fraction", "whole"] = ""


@dataclass(frozen=True, slots=True)
class Values:
    """All figures of a table that could be read, the findings about the others, and the decimal sign.

    `scores`: cells of scores with their numbers as written, whatever the scale.
    """

    values: list[Value]
    findings: list[Finding]
    sign: Decision
    scores: list[Written]

    def words(self, raw: RawTable) -> Words | None:
        """The decision on the decimal sign with its evidence, or None where no text has one."""
        if not self.sign.sign:
            return None
        row, column = self.sign.cells[0]
        mark = _SIGN_WORDS[self.sign.sign]
        count, example = len(self.sign.cells), f"{address(row, column)} “{quote(raw.text(row, column))}”"
        return Words(
            f"dấu thập phân: {mark.vi} ({count} ô, như {example})",
            f"decimal sign: {mark.en} ({counted(count, 'cell')}, such as {example})",
        )


def read_values(
    raw: RawTable, entries: Sequence[ProvinceRow], columns: Sequence[Column], *, units: int, scale: int | None
) -> Values:
    """Every figure in the rows of provinces. `scale`: 100 or 1000 where scores are not from 0 to 1."""
    figures = [column for column in columns if column.role == "figure"]
    sign = _sign(raw, entries, figures)
    scale = scale or 1
    found = Values([], [], sign, [])
    problems: list[_Problem] = []
    for column in figures:
        cells = [_cell(raw, entry, column, sign.sign, units) for entry in entries]
        if column.measure in (shape.SCORE, shape.SCORE_CHANGE):
            cells = _with_places(raw, cells)
        if column.measure == shape.SCORE:
            found.scores.extend(_written(cells))
        about_all = _judge_column(raw, column, cells, units, scale)
        if about_all:
            found.findings.extend(about_all)
            continue
        if column.part < 2:
            # What is missing of two values in one cell is said once.
            found.findings.extend(_blanks(raw, [cell for cell in cells if cell.number.missing], column))
        checked = [_check(raw, cell, sign, units, scale) for cell in cells if not cell.number.missing]
        problems += [item for item in checked if isinstance(item, _Problem)]
        found.values.extend(item for item in checked if isinstance(item, Value))
    found.findings.extend(_shifts_first(problems))
    return found


def _sign(raw: RawTable, entries: Sequence[ProvinceRow], figures: Sequence[Column]) -> Decision:
    """The decimal sign that the texts of scores show."""
    texts = (
        ((entry.row, column.index), *text_of(raw, entry.row, column.index, column.part))
        for column in figures
        if column.measure in (shape.SCORE, shape.SCORE_CHANGE)
        for entry in entries
    )
    return decide_sign((place, text) for place, text, kind in texts if kind == grid.TEXT)


def _cell(raw: RawTable, entry: ProvinceRow, column: Column, sign: Sign, units: int) -> _Cell:
    text, kind = text_of(raw, entry.row, column.index, column.part)
    readers: dict[str, Callable[[], Number]] = {
        shape.RANK: lambda: read_rank(text, kind, units),
        shape.RANK_CHANGE: lambda: read_rank_change(text, kind),
    }
    return _Cell(entry, column, text, kind, readers.get(column.measure, lambda: read_score(text, kind, sign))())


def _written(cells: Iterable[_Cell]) -> Iterable[Written]:
    for cell in cells:
        if cell.number.value is not None:
            yield Written((cell.entry.row, cell.column.index), cell.number.value, cell.number.percent)


def _with_places(raw: RawTable, cells: list[_Cell]) -> list[_Cell]:
    """Number cells with the zeros that were published: spreadsheets store 0.6440 as 0.644.

    The cell's format says how many decimals; where it says none, or is of fewer than the column's numbers
    have, the column's most common number of decimals does. Digits are never cut, and texts stay as written.
    """
    shown = {cell.entry.row: raw.places.get((cell.entry.row, cell.column.index)) for cell in cells}
    # A format that hides digits of some number in the column is not how the column was published.
    hiding = {shown[cell.entry.row] for cell in cells if cell.number.places > (shown[cell.entry.row] or 0)}
    counts = Counter(cell.number.places for cell in cells if cell.number.value is not None)
    usual = max(counts, key=lambda places: (counts[places], -places), default=0)
    padded = []
    for cell in cells:
        places = shown[cell.entry.row]
        wanted = usual if places is None or places in hiding else places
        padded.append(replace(cell, number=cell.number.padded(wanted)) if cell.kind == grid.NUMBER else cell)
    return padded


def _judge_column(raw: RawTable, column: Column, cells: list[_Cell], units: int, scale: int) -> list[Finding]:
    """The one finding about a column that is something else as a whole, instead of one for every cell."""
    name = _name(column)
    numbers = [cell.number.value for cell in cells if cell.number.value is not None]
    first = raw.at(cells[0].entry.row, column.index) if cells else raw.at(0, column.index)
    if column.measure == shape.RANK:
        fractions = sum(cell.number.fault == "whole" for cell in cells)
        mostly = fractions >= _ENOUGH and fractions > len(numbers)
        return [say.looks_like_scores(first, name, column.letter, column.indicator)] if mostly else []
    if column.measure != shape.SCORE or len(numbers) < _ENOUGH:
        return []
    highest = max(numbers)
    ranks = all(number == number.to_integral_value() and 1 <= number <= units for number in numbers)
    if ranks and highest > 1:
        return [say.looks_like_ranks(first, name, column.letter, column.indicator)]
    above = sum(number > 1 for number in numbers)
    if scale == 1 and 2 * above > len(numbers):
        likely = 100 if highest <= 100 else 1000
        return [say.other_scale(first, highest, name, likely)]
    if scale > 1 and not above:
        return [say.scaled_twice(first, highest, name, scale)]
    return []


def _name(column: Column) -> str:
    return f"{column.letter} “{quote(column.heading)}”" if column.heading else column.letter


def _blanks(raw: RawTable, cells: list[_Cell], column: Column) -> Iterable[Finding]:
    """Dashes and "n/a" are certainly missing; an empty cell may be an error that the format hides."""
    empty = [cell for cell in cells if cell.kind == grid.BLANK]
    for group, known in ((empty, raw.blanks_known), ([cell for cell in cells if cell not in empty], True)):
        addresses = [address(cell.entry.row, column.index) for cell in group]
        if len(group) > _FEW_BLANKS:
            yield findings_rows.many_blank(raw.sheet, addresses, _name(column), known)
            continue
        for cell in group:
            yield findings_rows.blank(raw.at(cell.entry.row, column.index), cell.text, _name(column), known)


def _check(raw: RawTable, cell: _Cell, sign: Decision, units: int, scale: int) -> Value | _Problem | None:
    """The figure, or what is wrong with it; None where that was said of the other value of the cell."""
    if cell.column.part and not parts_of(raw.text(cell.entry.row, cell.column.index)):
        at = raw.at(cell.entry.row, cell.column.index)
        return _Problem(cell.entry, cell.column, say.not_two_values(at, cell.text)) if cell.column.part == 1 else None
    problem = _fault(raw, cell, sign) or _range(raw, cell, units, scale)
    if problem:
        return problem
    number = cell.number
    assert number.value is not None  # noqa: S101 (neither missing nor at fault)
    if cell.column.measure in (shape.SCORE, shape.SCORE_CHANGE) and scale > 1:
        number = replace(number, value=number.value.scaleb(-(len(str(scale)) - 1)))
    assert number.value is not None  # noqa: S101 (as before)
    return Value(cell.entry, cell.column, number.value, number.places)


def _fault(raw: RawTable, cell: _Cell, sign: Decision) -> _Problem | None:
    """The finding about a cell that is no number of its measure."""
    at, text, measure = raw.at(cell.entry.row, cell.column.index), cell.text, cell.column.measure
    special = {
        grid.ERROR: lambda: say.error_cell(at, text),
        grid.UNCOMPUTED: lambda: say.formula_without_value(at, text),
        grid.DATE: lambda: say.date_cell(at, text, measure),
    }.get(cell.kind)
    if special:
        return _Problem(cell.entry, cell.column, special())
    match cell.number.fault:
        case None:
            return None
        case "mixed":
            finding = say.mixed_sign(at, text, sign.sign, address(*sign.cells[0]))
        case "ambiguous":
            finding = say.ambiguous_number(at, text)
        case "places":
            finding = say.too_many_places(at, text, MOST_PLACES)
        case _:
            two = cell.kind == grid.TEXT and parts_of(text)
            make = say.two_values if two else say.not_a_number
            finding = say.error_cell(at, text) if text.startswith("#") else make(at, text, measure)
    return _Problem(cell.entry, cell.column, finding, "fraction" if cell.number.fault == "whole" else "")


def _range(raw: RawTable, cell: _Cell, units: int, scale: int) -> _Problem | None:
    """The finding about a number that its measure cannot have."""
    number, measure = cell.number.value, cell.column.measure
    assert number is not None  # noqa: S101 (called where there is a number)
    at, text = raw.at(cell.entry.row, cell.column.index), cell.text
    if measure == shape.SCORE and cell.number.percent and scale != 100:
        return _Problem(cell.entry, cell.column, say.percent(at, text))
    if measure == shape.SCORE and not 0 <= number <= scale:
        whole = number == number.to_integral_value() and 1 < number <= units
        finding = say.out_of_range(at, text, Decimal(scale))
        return _Problem(cell.entry, cell.column, finding, "whole" if whole else "")
    if measure == shape.RANK and not 1 <= number <= units:
        return _Problem(cell.entry, cell.column, say.rank_out_of_range(at, text, units))
    if measure == shape.RANK_CHANGE and abs(number) >= units:
        return _Problem(cell.entry, cell.column, say.rank_out_of_range(at, text, units))
    return None


def _shifts_first(problems: list[_Problem]) -> Iterable[Finding]:
    """A row with a score among its ranks and a rank among its scores has moved: said at its first cell."""
    shapes: dict[int, set[str]] = {}
    for problem in problems:
        shapes.setdefault(problem.entry.row, set()).add(problem.shape)
    moved = {row for row, seen in shapes.items() if {"fraction", "whole"} <= seen}
    told: set[int] = set()
    for problem in problems:
        row = problem.entry.row
        if row not in moved or not problem.shape:
            yield problem.finding
        elif row not in told:
            told.add(row)
            finding = problem.finding
            yield say.shifted_figures(finding.at, finding.found.en.strip("“”"), problem.column.measure)
