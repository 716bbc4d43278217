"""The piece of a sheet around a cell, as a little spreadsheet: letters, row numbers, texts, the cell at fault."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from rankings.importing.findings import quote
from rankings.importing.grid import RawTable, address, column_of, letter_of
from rankings.importing.header import Structure

_CELL: Final = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")

Kind = Literal["header", "data", ""]


@dataclass(frozen=True, slots=True)
class FragmentCell:
    """One cell: its A1 address and text on one line. `bad`: it is the one. `gap`: columns are left out before it.

    `spread`: the text of a merged header cell, repeated here.
    """

    address: str
    text: str
    bad: bool = False
    gap: bool = False
    spread: bool = False


@dataclass(frozen=True, slots=True)
class FragmentRow:
    """One row by its number from 1. `gap`: rows are left out above it."""

    number: int
    kind: Kind
    cells: tuple[FragmentCell, ...]
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Fragment:
    """Rows of as many cells as there are `letters`. `sheet` and `cell` say where the one at fault is."""

    sheet: str
    cell: str
    letters: tuple[str, ...]
    rows: tuple[FragmentRow, ...]


def fragment(
    raw: RawTable, cell: str, structure: Structure | None = None, *, rows: int = 2, columns: int = 3
) -> Fragment:
    """The cells up to `rows` above and below and `columns` left and right of `cell`, an A1 address.

    With the table's structure, its header rows stand above and the column of provinces on the left, wherever the cell
    is; a header that spans columns is repeated over each. Raises ValueError for what is no address.
    """
    found = _CELL.fullmatch(cell)
    if found is None:
        raise ValueError(f"{cell!r} is no A1 address")
    row, column = int(found[2]) - 1, column_of(found[1])
    shown = _around(row, rows, max(raw.height, row + 1))
    across = _around(column, columns, max(raw.width, column + 1))
    if structure:
        shown = sorted({*shown, *structure.header})
        across = sorted({*across, structure.province})
    return Fragment(raw.sheet, cell, tuple(map(letter_of, across)), tuple(_rows(raw, shown, across, structure, cell)))


def _around(place: int, radius: int, size: int) -> list[int]:
    """The places within the radius; as many at an edge as elsewhere, where there are so many."""
    first = max(0, min(place - radius, size - 2 * radius - 1))
    return list(range(first, min(size, first + 2 * radius + 1)))


def _rows(
    raw: RawTable, rows: Sequence[int], columns: Sequence[int], structure: Structure | None, bad: str
) -> Iterable[FragmentRow]:
    spread = _spread(raw, structure)
    before = -1
    for row in rows:
        cells = []
        for place, column in enumerate(columns):
            where = address(row, column)
            repeated = spread.get((row, column), "")
            text = (raw.text(row, column) if row < raw.height else "") or repeated
            gap = column != (columns[place - 1] + 1 if place else 0)
            cells.append(FragmentCell(where, quote(text), where == bad, gap, bool(repeated)))
        yield FragmentRow(row + 1, _kind(row, structure), tuple(cells), row != before + 1)
        before = row


def _spread(raw: RawTable, structure: Structure | None) -> dict[tuple[int, int], str]:
    """The places in header rows that a merged cell covers, with its text."""
    header = set(structure.header) if structure else set()
    covered = {}
    for top, left, bottom, right in raw.merged:
        for row in header & set(range(top, min(bottom, raw.height - 1) + 1)):
            for column in range(left, min(right, raw.width - 1) + 1):
                if (row, column) != (top, left):
                    covered[row, column] = raw.text(top, left)
    return covered


def _kind(row: int, structure: Structure | None) -> Kind:
    if structure is None:
        return ""
    if row in structure.header:
        return "header"
    return "data" if structure.first <= row <= structure.last else ""
