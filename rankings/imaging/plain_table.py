"""A chart's table for programs: the figures as plain numbers, and beside them what is to be known about them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain

from rankings.charts.labels import sign_words, word
from rankings.charts.record import Cell, Holder, Lang, Table
from rankings.words.marks import MARKS

#: "0,8002", "=15/63", "▲ 16", "−0,0105": how pages write scores, ranks, changes and gaps.
_NUMBER = re.compile(r"(=|\+|\u2212|▲ |▼ )?(\d+(?:[.,]\d+)?)(?:/\d+)?")
_BELOW_ZERO = ("\u2212", "▼ ")
_NOTHING = "—"
#: The columns that may follow one of figures, by what they hold, and the word in their heads.
_HEADS = {"whose": "whose", "said": "about"}


@dataclass(frozen=True, slots=True)
class Plain:
    """A cell: its number, else its text, "" for what is missing; `said` is what its signs and notes say.

    `whose` names the holder of a figure that is not of its column's own province.
    """

    value: Decimal | str
    said: str = ""
    whose: str = ""


def plain_number(shown: str) -> Decimal | None:
    """The number that a text of a page writes, in either language; None for another text.

    >>> plain_number("0,8002"), plain_number("=15/63"), plain_number("▼ 3"), plain_number("mới")
    (Decimal('0.8002'), Decimal('15'), Decimal('-3'), None)
    """
    if shown == "=":
        return Decimal(0)  # no change
    found = _NUMBER.fullmatch(shown)
    if found is None:
        return None
    value = Decimal(found[2].replace(",", "."))
    return -value if found[1] in _BELOW_ZERO else value


def plain_cell(cell: str, lang: Lang) -> Plain:
    """A cell of a chart's table."""
    figure = cell.figure if isinstance(cell, Cell) else None
    shown = figure.shown if figure else cell.rstrip("".join(MARKS))
    number = plain_number(shown)
    tied = word(lang, "tied") if number and shown.startswith("=") else ""
    # A change is a text that ends with its signs.
    marks = [MARKS[sign].short[lang] for sign in cell[len(shown) :]] if number is not None and not figure else []
    whose = figure.note if figure and isinstance(figure.note, Holder) else ""
    said = [tied, sign_words(figure, lang), "" if whose else figure.note] if figure else [tied, *marks]
    value = (shown if figure else str(cell)) if number is None else number
    return Plain("" if value == _NOTHING else value, "; ".join(filter(None, said)), whose)


def plain_table(table: Table, lang: Lang) -> tuple[list[str], list[list[Decimal | str]]]:
    """Heads and rows; a column of which anything is to be known is followed by one that says it, and by one of names
    where its figures are of several provinces."""
    columns = [
        [plain_cell(row.cells[index], lang) for row in table.rows if index < len(row.cells)]
        for index in range(len(table.head) - 1)
    ]
    kinds = [_kinds(column) for column in columns]
    head = [table.head[0]]
    for name, more in zip(table.head[1:], kinds, strict=True):
        head += [name, *(f"{name} ({word(lang, _HEADS[kind])})" for kind in more)]
    rows: list[list[Decimal | str]] = []
    for index, row in enumerate(table.rows):
        cells = zip((column[index] for column in columns), kinds, strict=True)
        written = [[cell.value, *(getattr(cell, kind) for kind in more)] for cell, more in cells]
        rows.append([plain_cell(row.head, lang).value, *chain.from_iterable(written)])
    return head, rows


def _kinds(column: Sequence[Plain]) -> list[str]:
    """What is said of the figures of a column beside their numbers."""
    return [kind for kind in _HEADS if any(getattr(cell, kind) for cell in column)]
