"""Where the table stands in its sheet: header rows under the titles, data rows, the column of provinces."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from rankings import vi
from rankings.importing import grid
from rankings.importing.grid import RawTable
from rankings.importing.headings import Vocabulary, role_of

_MOST_HEADER_ROWS: Final = 6
_FEWEST_NAMES: Final = 3
_LONGEST_NAME: Final = 80
_LONGEST_GROUP: Final = 60
_NUMBER_LIKE: Final = re.compile(r"[=+\-−▲▼↑↓]?\s*\d[\d.,\s]*%?=?$")
_INDEX: Final = re.compile(r"\(?(\d{1,2}|[A-Za-z])\)?(\s*=.*)?$")
#: Lines above a table that are no heading, by how they begin; folded.
_TITLES: Final = (
    "bang ",
    "bieu ",
    "phu luc",
    "don vi tinh",
    "dvt",
    "kem theo",
    "table ",
    "annex",
    "appendix",
    "unit",
)


@dataclass(frozen=True, slots=True)
class Structure:
    """Rows and columns from 0. `header`: its rows from the top; data from `first` to `last`, inclusive."""

    header: tuple[int, ...]
    first: int
    last: int
    province: int


def find_structure(
    raw: RawTable, is_name: Callable[[str], bool], vocabulary: Vocabulary, province: int | None = None
) -> Structure | None:
    """The table's place, found from the rows that name provinces, or from a heading that says "province".

    `province` is the column of names where the user said which. None where there is no table.
    """
    named = _named_rows(raw, is_name, province)
    column = province if province is not None else _busiest(named)
    if column is None or not named.get(column):
        return _by_heading(raw, vocabulary, province)
    rows = named[column]
    first, last = rows[0], rows[-1]
    while first > 0 and _is_data(raw, first - 1, column):
        first -= 1
    while last + 1 < raw.height and _is_data(raw, last + 1, column):
        last += 1
    return Structure(_header_above(raw, first, vocabulary), first, last, column)


def _named_rows(raw: RawTable, is_name: Callable[[str], bool], only: int | None) -> dict[int, list[int]]:
    """Column to the rows in which it names a province, each row once."""
    known: dict[str, bool] = {}
    named: dict[int, list[int]] = {}
    for row, texts in enumerate(raw.texts):
        for column, text in enumerate(texts):
            if raw.kind(row, column) != grid.TEXT or len(text) > _LONGEST_NAME or only not in (None, column):
                continue
            if text not in known:
                known[text] = is_name(text)
            if known[text]:
                named.setdefault(column, []).append(row)
    return named


def _busiest(named: dict[int, list[int]]) -> int | None:
    """The column that names the most provinces; the first of several."""
    enough = {column: rows for column, rows in named.items() if len(rows) >= _FEWEST_NAMES}
    return max(enough, key=lambda column: (len(enough[column]), -column), default=None)


def _by_heading(raw: RawTable, vocabulary: Vocabulary, province: int | None) -> Structure | None:
    """A table in which no name is known: below a row with a heading for provinces."""
    for row in range(raw.height):
        columns = [
            column
            for column in range(len(raw.texts[row]))
            if role_of(raw.text(row, column)) == "province" and province in (None, column)
        ]
        filled = sum(1 for text in raw.texts[row] if text.strip())
        if not columns or filled < 2:
            continue
        below = [lower for lower in range(row + 1, raw.height) if _is_data(raw, lower, columns[0])]
        if below:
            return Structure(_header_above(raw, below[0], vocabulary), below[0], below[-1], columns[0])
    return None


def _is_data(raw: RawTable, row: int, province: int) -> bool:
    """Whether the row has a name, known or not, and a number beside it."""
    name = raw.text(row, province)
    if not name.strip() or raw.kind(row, province) != grid.TEXT or role_of(name) or is_index(raw, row):
        return False
    others = (column for column in range(len(raw.texts[row])) if column != province)
    return any(
        raw.kind(row, column) in (grid.NUMBER, grid.ERROR, grid.UNCOMPUTED)
        or _NUMBER_LIKE.match(raw.text(row, column).strip())
        for column in others
    )


def is_index(raw: RawTable, row: int) -> bool:
    """Whether the row only numbers the columns: (1) (2) (3), or A B 1 2."""
    filled = [text.strip() for text in raw.texts[row] if text.strip()]
    found = [_INDEX.match(text) for text in filled]
    numbers = [int(match[1]) for match in found if match and match[1].isdigit()]
    return len(filled) > 2 and all(found) and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _header_above(raw: RawTable, first: int, vocabulary: Vocabulary) -> tuple[int, ...]:
    """The block of header rows that ends above the first data row; titles and blank rows end it."""
    rows: list[int] = []
    for row in range(first - 1, -1, -1):
        texts = _distinct(raw, row)
        if len(rows) == _MOST_HEADER_ROWS or (rows and not texts):
            break
        if not texts or is_index(raw, row):
            continue
        if _is_title(raw, row, texts, vocabulary):
            # Directly above the data a lone text is a group's name ("Miền Bắc"); above a header, the title.
            if rows:
                break
            continue
        rows.append(row)
    return tuple(reversed(rows))


def _distinct(raw: RawTable, row: int) -> list[str]:
    return list(dict.fromkeys(text for text in raw.texts[row] if text.strip()))


def _is_title(raw: RawTable, row: int, texts: list[str], vocabulary: Vocabulary) -> bool:
    """Whether the row's texts stand over the table as a whole rather than over some of its columns."""
    telling = [text for text in texts if not vi.fold(text).startswith(_TITLES)]
    if len(telling) > 1 or len(texts) > 2:
        return False
    if not telling or len(texts) == 2:
        return not any(vocabulary.segment(text) or role_of(text) for text in telling)
    column = raw.texts[row].index(telling[0])
    across = next((span[3] - span[1] + 1 for span in raw.merged if span[:2] == (row, column)), 1)
    return column == 0 or across >= raw.width * 0.8 or len(telling[0]) > _LONGEST_GROUP


def read_headings(raw: RawTable, structure: Structure) -> dict[int, tuple[str, ...]]:
    """Each column's heading as its parts from the top row down, merged cells spread over what they span.

    Columns without a heading but with a cell below have an empty tuple.
    """
    texts = _spread(raw, structure.header)
    width = max((len(row) for row in (*raw.texts[structure.first : structure.last + 1], *texts)), default=0)
    headings = {}
    for column in range(width):
        parts = [vi.clean(row[column]) for row in texts if column < len(row) and row[column].strip()]
        headings[column] = tuple(dict.fromkeys(parts))
    return headings


def _spread(raw: RawTable, header: tuple[int, ...]) -> list[list[str]]:
    """The header rows with every cell that a group's heading covers filled with that heading."""
    rows = [[raw.text(row, column) for column in range(raw.width)] for row in header]
    merged: set[tuple[int, int]] = set()
    for top, left, bottom, right in raw.merged:
        covered = [(number, row) for number, row in enumerate(header) if top <= row <= bottom]
        text = raw.text(top, left) if covered and top < raw.height else ""
        for number, _ in covered:
            for column in range(left, min(right, raw.width - 1) + 1):
                rows[number][column] = text
                if right > left:
                    merged.add((number, column))
    _fill_groups(rows, merged)
    return rows


def _fill_groups(rows: list[list[str]], merged: set[tuple[int, int]]) -> None:
    """A blank right of a group's heading is the group's if there is a heading below it.

    A group ends where a row above begins another one, and one of merged cells (row, column) where they end.
    """
    own = [[bool(text.strip()) for text in row] for row in rows]
    for number, row in enumerate(rows[:-1]):
        group = ""
        for column, text in enumerate(row):
            below = any(lower[column] for lower in own[number + 1 :])
            above = any(upper[column] for upper in own[:number])
            if text.strip():
                group = text if below and (number, column) not in merged else ""
            elif below and group and not above:
                row[column] = group
            else:
                group = ""
