"""A table as its file has it: texts with A1 addresses, and no meaning yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from rankings.importing.findings import At, Finding, Words

#: What a cell is, one letter each. ERROR: #DIV/0! and its like. UNCOMPUTED: a formula saved without its
#: value.
BLANK: Final = " "
TEXT: Final = "t"
NUMBER: Final = "n"
TRUTH: Final = "b"
DATE: Final = "d"
ERROR: Final = "e"
UNCOMPUTED: Final = "f"

#: What `annotating` adds to a workbook. When that comes back corrected, neither is taken for the ministry's.
ADDED_SHEET: Final = "DXIndex"
ADDED_COLUMN: Final = "DXIndex: lỗi / errors"

#: First row, first column, last row, last column; from 0, both ends included.
Span = tuple[int, int, int, int]


def letter_of(column: int) -> str:
    """The letters of a column counted from 0.

    >>> letter_of(0), letter_of(27)
    ('A', 'AB')
    """
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_of(letters: str) -> int:
    """The column, from 0, that has these letters.

    >>> column_of("AB")
    27
    """
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1


def address(row: int, column: int) -> str:
    """The A1 address of a cell counted from 0.

    >>> address(11, 1)
    'B12'
    """
    return f"{letter_of(column)}{row + 1}"


@dataclass(frozen=True, slots=True)
class SheetInfo:
    """One sheet of a workbook, or one table of a page: its name, size in cells, and whether it is shown."""

    name: str
    rows: int
    columns: int
    visible: bool = True
    title: str = ""


@dataclass(frozen=True, slots=True)
class RawTable:
    """One sheet as text: `texts[row][column]`, from 0; rows end at their last cell, so lengths differ.

    Numbers stand as exact decimal text ("0.8002", "15"), dates in ISO form. `kinds[row]` holds a letter for
    each cell.
    `places`: (row, column) to the decimals that the cell's number format shows, where the file tells.
    `blanks_known`: False where an error or an uncomputed formula cannot be told from an empty cell (.xls,
    .ods).
    """

    file: str
    format: str
    sheet: str
    texts: list[list[str]]
    kinds: list[str]
    sha256: str
    size: int
    merged: tuple[Span, ...] = ()
    places: Mapping[tuple[int, int], int] = field(default_factory=dict)
    sheets: tuple[SheetInfo, ...] = ()
    blanks_known: bool = True
    decisions: tuple[Words, ...] = ()
    findings: tuple[Finding, ...] = ()
    _spans: dict[tuple[int, int], Span] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        for span in self.merged:
            self._spans[span[0], span[1]] = span

    @property
    def height(self) -> int:
        """The number of rows."""
        return len(self.texts)

    @property
    def width(self) -> int:
        """The number of columns of the longest row."""
        return max(map(len, self.texts), default=0)

    def text(self, row: int, column: int) -> str:
        """The cell's text; "" outside the table."""
        cells = self.texts[row]
        return cells[column] if column < len(cells) else ""

    def kind(self, row: int, column: int) -> str:
        """The cell's letter; BLANK outside the table."""
        kinds = self.kinds[row]
        return kinds[column] if column < len(kinds) else BLANK

    def at(self, row: int, column: int) -> At:
        """The cell's place, as findings name it."""
        return At(self.sheet, address(row, column))
