"""Columns of many rows as plain values, and as letters of one width, which make the text that COPY reads.

A block of rows is one entry for each column: a value that all rows share, a list with a value for each, or one of the
columns here. Where no list is among them, the text is put together by numpy: a whole number may carry zeros before it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Protocol

import numpy as np

Block = Sequence[Any]

ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
_GROUP = 4


class Column(Protocol):
    """One value for each row, given as an array."""

    def plain(self) -> list[Any]:
        """What other databases take: numbers, truth values and texts."""

    def letters(self) -> np.ndarray:
        """uint8, rows x width: what COPY reads."""


@dataclass(frozen=True)
class Whole:
    """Whole numbers, 0 or more."""

    values: np.ndarray

    def plain(self) -> list[Any]:
        """As int."""
        return list(self.values.tolist())

    def letters(self) -> np.ndarray:
        """With zeros before them."""
        return _digits(self.values, len(str(int(self.values.max()))))


@dataclass(frozen=True)
class Signed:
    """Whole numbers of either sign."""

    values: np.ndarray

    def plain(self) -> list[Any]:
        """As int."""
        return list(self.values.tolist())

    def letters(self) -> np.ndarray:
        """Each with its sign."""
        signs = np.where(self.values < 0, ord("-"), ord("+")).astype(np.uint8)
        return np.hstack([signs[:, None], Whole(np.abs(self.values)).letters()])


@dataclass(frozen=True)
class Scaled:
    """Decimals of `places` places, 0 or more, as whole numbers of the last one."""

    values: np.ndarray
    places: int

    def plain(self) -> list[Any]:
        """As text: a float would lose digits."""
        unit, form = 10**self.places, f"%d.%0{self.places}d"
        return list(map(form.__mod__, zip((self.values // unit).tolist(), (self.values % unit).tolist(), strict=True)))

    def letters(self) -> np.ndarray:
        """With all their places."""
        unit = 10**self.places
        point = np.full((len(self.values), 1), ord("."), dtype=np.uint8)
        return np.hstack([Whole(self.values // unit).letters(), point, _digits(self.values % unit, self.places)])


@dataclass(frozen=True)
class Truth:
    """Truth values."""

    values: np.ndarray

    def plain(self) -> list[Any]:
        """As bool."""
        return list(self.values.astype(bool).tolist())

    def letters(self) -> np.ndarray:
        """As t and f."""
        return np.where(self.values, ord("t"), ord("f")).astype(np.uint8)[:, None]


@dataclass(frozen=True)
class Addresses:
    """Cells of one column of a file: its letter and the numbers of lines. A text has no width to fill."""

    letter: str
    lines: np.ndarray

    def plain(self) -> list[Any]:
        """As text, C17."""
        return list(map(f"{self.letter}%d".__mod__, self.lines.tolist()))

    def letters(self) -> np.ndarray:
        """Of lines whose numbers have as many digits each, as `_alike` gives them."""
        letter = np.full((len(self.lines), 1), ord(self.letter), dtype=np.uint8)
        return np.hstack([letter, Whole(self.lines).letters()])


_COLUMNS = (Whole, Signed, Scaled, Truth, Addresses)


def text_of(block: Block) -> bytes:
    """The block's rows as COPY reads them, in any order."""
    if any(isinstance(each, list) for each in block):
        return _by_rows(block)
    return b"".join(map(_by_letters, _alike(block)))


def plain(block: Block) -> list[Any]:
    """The block with lists in place of columns."""
    return [each.plain() if isinstance(each, _COLUMNS) else each for each in block]


def escaped(values: Sequence[Any]) -> list[str]:
    r"""Values as COPY reads them: \N for None, and a backslash before what would end a field."""
    texts = ["" if value is None else str(value) for value in values]
    joined = "".join(texts)
    if any(letter in joined for letter in "\\\t\n\r"):
        texts = [text.translate(ESCAPES) for text in texts]
    if None in values:
        return [r"\N" if value is None else text for value, text in zip(values, texts, strict=True)]
    return texts


def _by_rows(block: Block) -> bytes:
    own = plain(block)
    row = "\t".join("%s" if isinstance(each, list) else escaped([each])[0].replace("%", "%%") for each in own) + "\n"
    lists = [escaped(each) for each in own if isinstance(each, list)]
    return "".join(map(row.__mod__, zip(*lists, strict=True))).encode()


def _by_letters(block: Block) -> bytes:
    fields = [each.letters() if isinstance(each, _COLUMNS) else _letters_of(each) for each in block]
    rows = max(len(field) for field in fields)
    text = np.full((rows, sum(field.shape[1] + 1 for field in fields)), ord("\t"), dtype=np.uint8)
    at = 0
    for field in fields:
        text[:, at : at + field.shape[1]] = field
        at += field.shape[1] + 1
    text[:, -1] = ord("\n")
    return text.tobytes()


def _letters_of(value: Any) -> np.ndarray:
    """One row, which stands for all."""
    return np.array(list(escaped([value])[0].encode()), dtype=np.uint8).reshape(1, -1)


def _alike(block: Block) -> Iterator[Block]:
    """The block in parts whose addresses are of one length each."""
    addresses = next((each for each in block if isinstance(each, Addresses)), None)
    if addresses is None:
        yield block
        return
    digits = np.searchsorted(10 ** np.arange(1, 10), addresses.lines, side="right")
    for length in np.unique(digits):
        yield [_taken(each, digits == length) for each in block]


def _taken(each: Any, rows: np.ndarray) -> Any:
    match each:
        case Whole(values) | Signed(values) | Truth(values):
            return type(each)(values[rows])
        case Scaled(values, places):
            return Scaled(values[rows], places)
        case Addresses(letter, lines):
            return Addresses(letter, lines[rows])
    return each


@cache
def _groups() -> np.ndarray:
    """The four digits of each number below 10,000."""
    return np.array([list(f"{number:04d}".encode()) for number in range(10**_GROUP)], dtype=np.uint8)


def _digits(values: np.ndarray, width: int) -> np.ndarray:
    digits = np.empty((len(values), width), dtype=np.uint8)
    left = values.astype(np.int64)
    for end in range(width, 0, -_GROUP):
        left, group = np.divmod(left, 10**_GROUP)
        start = max(0, end - _GROUP)
        digits[:, start:end] = _groups()[group][:, start - end :]
    return digits
