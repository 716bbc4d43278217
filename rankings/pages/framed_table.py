"""A table as it stands in a frame, where room is scarce: which columns are words, which cells need several lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rankings.charts.record import Cell, Plain, Table
from rankings.words.marks import MARKS
from rankings.words.numbers import MISSING, say_change

#: A change of rank: an arrow with the places, or that it stayed, and its signs.
_MOVED = re.compile(rf"(?P<shown>(?P<arrow>[▲▼]) (?P<places>\d+)|=)(?P<signs>[{''.join(MARKS)}]*)")
#: Letters that a cell has at most in one line.
_LONG = 20
#: Letters that a name has at most, such as that of a region.
_NAME = 40


@dataclass(frozen=True)
class WrittenCell:
    """What a cell says; `cls` is "text" in a column of words, "long" where it takes several lines, else "".

    `words` says aloud what `said` only draws (an arrow, a dash); `signs` stand behind either.
    """

    said: str
    cls: str = ""
    words: str = ""
    signs: str = ""


@dataclass(frozen=True)
class WrittenTable:
    """A table with its heads and rows of cells; the first of each row is its head."""

    caption: str
    head: list[WrittenCell]
    rows: list[list[WrittenCell]]


def write_table(table: Table, lang: str) -> WrittenTable:
    """The rows of a table, each cell by what its column holds."""
    columns = [[row.cells[index] for row in table.rows] for index in range(len(table.head) - 1)]
    kinds = ["text", *("text" if _is_words(column) else "" for column in columns)]
    head = [WrittenCell(said, kind) for said, kind in zip(table.head, kinds, strict=True)]
    rows = [
        [
            WrittenCell(row.head, "text"),
            *(_written(each, kind, lang) for each, kind in zip(row.cells, kinds[1:], strict=True)),
        ]
        for row in table.rows
    ]
    return WrittenTable(table.caption, head, [_in_a_line(row) for row in rows])


def _in_a_line(row: list[WrittenCell]) -> list[WrittenCell]:
    """A name at the end of a row, where a narrow frame is scrolled to, makes the row no higher than its figures do."""
    *others, last = row
    if others and last.cls == "text" and len(last.said) <= _NAME:
        last = replace(last, said=last.said.replace(" ", "\u00a0"))
    return [*others, last]


def _written(said: str, kind: str, lang: str) -> WrittenCell:
    cls = kind or ("long" if len(said) > _LONG else "")
    moved = _MOVED.fullmatch(said)
    if moved:
        places = int(moved["places"] or 0) * (-1 if moved["arrow"] == "▼" else 1)
        return WrittenCell(moved["shown"], cls, say_change(places, lang), moved["signs"])
    return WrittenCell(said, cls, _reason(said) if said == MISSING else "")


def _reason(cell: str) -> str:
    """Why a figure is missing, where its cell knows it and does not say it."""
    figure = cell.figure if isinstance(cell, Cell) else None
    return (figure.said if isinstance(figure, Plain) else str(figure.note)) if figure else ""


def _is_words(cells: Sequence[str]) -> bool:
    """Whether a column holds names and not figures: none of its cells is one, and most begin with a letter.

    >>> _is_words(["Đông Nam Bộ", "—"]), _is_words(["▲ 16", "▼ 2", "kỳ đầu"]), _is_words([])
    (True, False, False)
    """
    known = [each for each in cells if each and not each.startswith(MISSING)]
    if any(isinstance(each, Cell) or each[0].isdigit() for each in known):
        return False
    return sum(each[0].isalpha() for each in known) * 2 > len(known)
