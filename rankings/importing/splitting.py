"""Columns whose cells hold two values, a rank and a score: "01 (0,727)", "0,727 (01)", "0,727 / 1"."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from rankings import shape
from rankings.importing import grid
from rankings.importing.grid import RawTable, address
from rankings.importing.header import Structure
from rankings.importing.numbers import is_missing

_VALUE: Final = r"(\d{1,4}(?:[.,]\d{1,12})?\s*%?)"
#: Brackets, or a sign or a line break between the two; a hyphen only with spaces, or "1-5" would be two values.
_PAIR: Final = re.compile(
    rf"\s*{_VALUE}\s*(?:\(\s*{_VALUE}\s*\)|\[\s*{_VALUE}\s*\]|[/;|]\s*{_VALUE}|\s[-–—]\s+{_VALUE}|[\r\n]+\s*{_VALUE})\s*",
    re.ASCII,
)
_FRACTION: Final = re.compile(r"\d+[.,]\d+|\d+\s*%", re.ASCII)
#: Two values are short; what is longer would only cost time.
_LONGEST: Final = 40
#: A column of fewer cells is not judged as a whole.
_ENOUGH: Final = 3


@dataclass(frozen=True, slots=True)
class Pair:
    """A column of two values: what the first and the second are, how many of its filled cells do hold two."""

    measures: tuple[str, str]
    cells: tuple[tuple[int, int], ...]
    filled: int


def find_pairs(raw: RawTable, structure: Structure) -> dict[int, Pair]:
    """The columns most of whose filled cells hold a rank and a score, by their index from 0.

    The few other cells of such a column are errors once it is split, each at its place.
    """
    found = {}
    for column in range(raw.width):
        filled = [row for row in range(structure.first, structure.last + 1) if _is_filled(raw, row, column)]
        cells = [(row, column) for row in filled if parts_of(raw.text(row, column))]
        if column != structure.province and len(cells) >= _ENOUGH and 2 * len(cells) > len(filled):
            found[column] = Pair(_measures(raw, cells), tuple(cells), len(filled))
    return found


def _is_filled(raw: RawTable, row: int, column: int) -> bool:
    return raw.kind(row, column) != grid.BLANK and not is_missing(raw.text(row, column))


def parts_of(text: str) -> tuple[str, str] | None:
    """The two values of a text, one of which has decimals and one has none; None where it holds no such two.

    >>> parts_of("01 (0,727)"), parts_of("15/63"), parts_of("0,727")
    (('01', '0,727'), None, None)
    """
    match = _PAIR.fullmatch(text) if len(text) <= _LONGEST else None
    if not match:
        return None
    first, second = (value.strip() for value in match.groups() if value)
    fractions = [bool(_FRACTION.fullmatch(value)) for value in (first, second)]
    # "1 (1)" is a first rank with a full score, either way round; "15/63" is a rank of so many.
    both_whole = not any(fractions) and "1" in (first.lstrip("0"), second.lstrip("0")) and "(" in text
    return (first, second) if fractions[0] != fractions[1] or both_whole else None


def _measures(raw: RawTable, cells: Iterable[tuple[int, int]]) -> tuple[str, str]:
    """Rank first or score first, as most of the cells have it."""
    first = Counter(bool(_FRACTION.fullmatch((parts_of(raw.text(*cell)) or ("",))[0])) for cell in cells)
    return (shape.SCORE, shape.RANK) if first[True] > first[False] else (shape.RANK, shape.SCORE)


def text_of(raw: RawTable, row: int, column: int, part: int) -> tuple[str, str]:
    """The text and kind of a cell, or of its first or second value where `part` is 1 or 2.

    Where a cell of a split column does not hold two values, its whole text stands for both.
    """
    text, kind = raw.text(row, column), raw.kind(row, column)
    parts = parts_of(text) if part and kind == grid.TEXT else None
    return (parts[part - 1], kind) if parts else (text, kind)


def evidence(raw: RawTable, pair: Pair) -> tuple[int, int, str, str]:
    """How many cells of how many hold two values, and the first of them: its address and text."""
    row, column = pair.cells[0]
    return len(pair.cells), pair.filled, address(row, column), raw.text(row, column)
