"""A long table (unit, indicator, score, perhaps rank) of a million rows and more, read block by block.

A block is a few hundred kilobytes of whole lines; pandas takes it apart, each distinct text in it is looked up or read
once, and what is found is checked for all its rows at a time. Cells go to a file on disk, so that memory does not grow
with the table. The file comes from an operator on the command line and is read in this process; lines are bounded in
length, and nothing in it is evaluated, quoted or expanded.
"""

import csv
import hashlib
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import BufferedReader, BytesIO
from pathlib import Path
from typing import Final

import numpy as np
import pandas as pd

from rankings import vi
from rankings.importing import findings_file, findings_long
from rankings.importing.cells_file import CellsFile
from rankings.importing.findings import At, Finding, ReadingError
from rankings.importing.long_values import Reader, Texts
from rankings.importing.numbers import Sign
from rankings.storable import storable

UNIT, INDICATOR, SCORE, RANK = COLUMNS = ("unit", "indicator", "score", "rank")
#: Headings by `vi.squeeze`.
_HEADINGS: Final = {
    **dict.fromkeys(("unit", "unitcode", "code", "donvi", "madonvi", "ma", "maxa"), UNIT),
    **dict.fromkeys(("indicator", "indicatorcode", "chiso", "machiso"), INDICATOR),
    **dict.fromkeys(("score", "value", "diem", "diemso", "giatri"), SCORE),
    **dict.fromkeys(("rank", "hang", "xephang", "thuhang"), RANK),
}
_BLOCK: Final = 1 << 20
#: Bytes of a line; a row has four short fields.
LONGEST_LINE: Final = 1_000
#: PostgreSQL keeps a file of at most a gigabyte, and takes it in with two letters a byte.
LARGEST_FILE: Final = 400 << 20
#: Findings that are kept; the others are counted.
KEPT: Final = 20


@dataclass(frozen=True)
class Wanted:
    """What a table may name: codes of units and of indicators, each to its place from 0; `scale` 1, 100 or 1000."""

    units: Mapping[str, int]
    indicators: Mapping[str, int]
    scale: int = 1

    @property
    def size(self) -> int:
        """How many units the set has; several codes may mean one of them."""
        return len(set(self.units.values()))


@dataclass(frozen=True)
class Progress:
    """How far a step ("read", "figures", "scores") has come; `share` of all its work, 0 to 1."""

    step: str
    rows: int
    share: float
    seconds: float


Tell = Callable[[Progress], None]


@dataclass
class LongTable:
    """What came of a file: its first findings, how many errors there are in all, and the cells of its good rows.

    The cells stand at the places of `wanted`, whatever is stored meanwhile.
    `score_letter` and `rank_letter`: the columns' letters, "" for none.
    """

    name: str
    size: int
    wanted: Wanted
    cells: CellsFile
    sha256: str = ""
    rows: int = 0
    errors: int = 0
    findings: list[Finding] = field(default_factory=list)
    score_letter: str = ""
    rank_letter: str = ""

    @property
    def filled(self) -> list[int]:
        """The places of the indicators that the table has anything of."""
        return [place for place in range(self.cells.indicators) if self.cells.column(place)["line"].any()]

    @property
    def codes(self) -> dict[int, str]:
        """Codes of the indicators by their place."""
        return {place: code for code, place in self.wanted.indicators.items()}

    def check_gaps(self, reason: str) -> None:
        """Every unit must have a figure on each indicator of the table, unless a reason says why not."""
        units = {place: code for code, place in reversed(list(self.wanted.units.items()))}
        for place in self.filled:
            missing = np.flatnonzero(self.cells.column(place)["line"] == 0).tolist()
            if missing and reason:
                self.add([(0, findings_long.accepted_gap(self.codes[place], len(missing), reason))], 0)
            elif missing:
                self.add([(0, findings_long.gap(self.codes[place], len(missing), units[missing[0]]))], 1)

    def add(self, found: list[tuple[int, Finding]], count: int) -> None:
        """Keep the first findings by line; count all."""
        self.errors += count
        self.findings += [finding for _, finding in sorted(found, key=lambda each: each[0])][
            : KEPT - len(self.findings)
        ]


def read_long(path: Path, wanted: Wanted, tell: Tell = lambda _: None) -> LongTable:
    """Read and check a whole table; the caller closes its `cells`. `tell` hears of every block.

    Raises ReadingError for what cannot be read on: no such columns, no UTF-8, a line that does not end.
    """
    size = path.stat().st_size
    if not size:
        raise ReadingError(findings_file.empty_file())
    if size > LARGEST_FILE:
        raise ReadingError(findings_file.too_big(size, LARGEST_FILE))
    cells = CellsFile(max(wanted.indicators.values(), default=0) + 1, wanted.size)
    table = LongTable(storable(path.name), size, wanted, cells)
    try:
        with path.open("rb") as file:
            _read(file, table, tell)
    except BaseException:
        cells.close()
        raise
    return table


def _read(file: BufferedReader, table: LongTable, tell: Tell) -> None:
    start, digest = time.monotonic(), hashlib.sha256()
    first = file.readline(LONGEST_LINE + 1)
    separator, columns = _heading(first)
    digest.update(first)
    letters = {name: chr(ord("A") + place) for place, name in enumerate(columns)}
    table.score_letter, table.rank_letter = letters[SCORE], letters.get(RANK, "")
    rows = _Rows(table, letters, "." if separator == "," else "")
    line = 2
    for block in _blocks(file):
        digest.update(block)
        _check_text(block, line)
        short, long = _lines(block, separator, len(columns))
        rows.read(_frame(short, separator, columns), long, line)
        line += len(long)
        tell(Progress("read", table.rows, file.tell() / table.size, time.monotonic() - start))
    table.sha256 = digest.hexdigest()
    if not table.rows and not table.errors:
        raise ReadingError(findings_long.no_rows())


def _heading(line: bytes) -> tuple[str, list[str]]:
    """The separator and the meaning of each column."""
    _check_text(line, 1)
    text = line.decode("utf-8-sig").strip()
    separator = next((sign for sign in "\t;," if sign in text), ",")
    headings = [heading.strip(' "') for heading in text.split(separator)]
    meanings = [_HEADINGS.get(vi.squeeze(heading), "") for heading in headings]
    missing = [name for name in COLUMNS[:3] if meanings.count(name) != 1]
    if missing:
        raise ReadingError(findings_long.no_heading(text, missing, COLUMNS))
    for place, (heading, meaning) in enumerate(zip(headings, meanings, strict=True)):
        if not meaning or meanings.index(meaning) != place:
            at = At("", f"{chr(ord('A') + place)}1")
            raise ReadingError(findings_long.unknown_column(at, heading, COLUMNS))
    return separator, meanings


def _blocks(file: BufferedReader) -> Iterator[bytes]:
    """Whole lines, about a megabyte at a time."""
    while block := file.read(_BLOCK):
        yield block + file.readline(LONGEST_LINE + 1)


def _check_text(block: bytes, line: int) -> None:
    """Raise ReadingError for a block that is no text of short lines; `line`: the number of its first."""
    ends = np.flatnonzero(np.frombuffer(block, np.uint8) == ord("\n"))
    lengths = np.diff(np.concatenate(([-1], ends, [len(block)])))
    if lengths.max() > LONGEST_LINE:
        raise ReadingError(findings_long.long_line(line + int(lengths.argmax()), LONGEST_LINE))
    try:
        block.decode()
    except UnicodeDecodeError as problem:
        raise ReadingError(findings_long.not_utf8(line + block.count(b"\n", 0, problem.start))) from problem
    if b"\0" in block:
        raise ReadingError(findings_long.not_utf8(line + block.count(b"\n", 0, block.index(b"\0"))))


def _lines(block: bytes, separator: str, fields: int) -> tuple[bytes, np.ndarray]:
    """The block with lines of too many fields left blank, and which those are."""
    letters = np.frombuffer(block if block.endswith(b"\n") else block + b"\n", np.uint8)
    ends = np.flatnonzero(letters == ord("\n"))
    signs = np.flatnonzero(letters == ord(separator))
    long = np.diff(np.searchsorted(signs, ends), prepend=0) >= fields
    if long.any():
        lines = block.split(b"\n")
        for row in np.flatnonzero(long).tolist():
            lines[row] = b""
        block = b"\n".join(lines)
    return block, long


def _frame(block: bytes, separator: str, columns: Sequence[str]) -> pd.DataFrame:
    """The fields of a block as text, one row for each line."""
    return pd.read_csv(
        BytesIO(block), sep=separator, names=list(columns), header=None, index_col=False, dtype=object, engine="c",
        na_filter=False, quoting=csv.QUOTE_NONE, lineterminator="\n", skip_blank_lines=False, encoding="utf-8",
    )  # fmt: skip


@dataclass(frozen=True)
class _Block:
    """The rows of a block as read: places of -1 and ranks of -1 are none, `no_score` and `long` tell faulty rows."""

    texts: dict[str, Texts]
    lines: np.ndarray
    units: np.ndarray
    indicators: np.ndarray
    cells: np.ndarray
    no_score: np.ndarray
    ranks: np.ndarray
    long: np.ndarray

    @property
    def filled(self) -> np.ndarray:
        """Rows that are not blank."""
        some: np.ndarray = self.long.copy()
        for column in self.texts.values():
            some |= column.each(bool, bool)
        return some


class _Rows:
    """The checks of one table, block after block."""

    def __init__(self, table: LongTable, letters: Mapping[str, str], sign: Sign) -> None:
        self.table, self.wanted, self.letters = table, table.wanted, letters
        self.reader = Reader(table.wanted.scale, table.wanted.size, sign)

    def read(self, frame: pd.DataFrame, long: np.ndarray, line: int) -> None:
        """Check the rows of a block whose first line has this number, and store the good ones."""
        texts = {name: Texts.of(frame[name]) for name in self.letters}
        self.reader.decide(texts[SCORE].distinct)
        cells, no_score = self.reader.scores(texts[SCORE])
        lines = np.arange(line, line + len(frame))
        ranks = self.reader.ranks(texts[RANK]) if RANK in texts else np.zeros(len(frame), np.int64)
        cells["line"], cells["rank"] = lines, ranks
        units = texts[UNIT].each(lambda text: self.wanted.units.get(text, -1))
        indicators = texts[INDICATOR].each(lambda text: self.wanted.indicators.get(text, -1))
        self._check(_Block(texts, lines, units, indicators, cells, no_score, ranks, long))

    def _check(self, block: _Block) -> None:
        filled = block.filled
        good, found, errors = filled.copy(), [], 0
        for name, faulty, make in self._faults(block):
            # The first fault of a row counts.
            rows = np.flatnonzero(faulty & good)
            good[rows] = False
            errors += len(rows)
            for row in rows[:KEPT].tolist():
                at = At("", f"{self.letters.get(name, 'A')}{block.lines[row]}")
                found.append((row, make(at, block.texts[name][row] if name else "")))
        again, count = self._store(block, good)
        self.table.rows += int(filled.sum())
        self.table.add(found + again, errors + count)

    def _faults(self, block: _Block) -> Iterator[tuple[str, np.ndarray, Callable[[At, str], Finding]]]:
        """Column, which rows are faulty, and the finding about one of them."""
        columns, units = len(self.letters), self.wanted.size
        yield "", block.long, lambda at, _: findings_long.extra_fields(at, columns)
        yield UNIT, block.units < 0, lambda at, text: findings_long.unknown_unit(at, text, units)
        yield INDICATOR, block.indicators < 0, findings_long.unknown_indicator
        yield SCORE, block.no_score, self.reader.score_finding
        yield RANK if RANK in self.letters else "", block.ranks < 0, self.reader.rank_finding

    def _store(self, block: _Block, good: np.ndarray) -> tuple[list[tuple[int, Finding]], int]:
        """Put the good rows into the cells; findings for rows whose cell an earlier line holds, and how many."""
        units, indicators, cells = block.units[good], block.indicators[good], block.cells[good]
        _, first, cell = np.unique(indicators * self.wanted.size + units, return_index=True, return_inverse=True)
        before = self.table.cells.put(indicators[first], units[first], cells[first])[cell]
        earlier = np.where(before > 0, before, cells["line"][first][cell])
        again = np.flatnonzero(earlier != cells["line"])
        found = [
            (row, self._duplicate(block, row, int(line)))
            for row, line in zip(np.flatnonzero(good)[again].tolist()[:KEPT], earlier[again].tolist(), strict=False)
        ]
        return found, len(again)

    @staticmethod
    def _duplicate(block: _Block, row: int, first: int) -> Finding:
        at = At("", f"A{block.lines[row]}")
        return findings_long.duplicate(at, block.texts[UNIT][row], block.texts[INDICATOR][row], first)
