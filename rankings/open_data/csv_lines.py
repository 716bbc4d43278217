"""Rows to CSV piece by piece: RFC 4180, UTF-8, a decimal point, nothing for what is missing."""

import csv
import hashlib
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from rankings.files.csv_file import BOM
from rankings.files.texts import guard, text_of
from rankings.open_data.tables import Table

#: About so many bytes leave at once: enough to keep the line busy, little enough to hold.
PIECE = 1 << 16


def write_pieces(table: Table, rows: Iterable[Sequence[Any]], *, bom: bool = False) -> Iterator[bytes]:
    """The table as CSV in pieces of some 64 kB; `bom` puts before it what Excel needs to see that it is UTF-8."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(table.head)
    if bom:
        yield BOM
    for row in rows:
        writer.writerow(map(_cell, row))
        if out.tell() >= PIECE:
            yield _taken(out)
    yield _taken(out)


def _cell(value: Any) -> Any:
    """What csv is to write: millions pass here, and most are numbers or nothing."""
    kind = value.__class__
    if kind is int or value is None:
        return value
    return guard(value if kind is str else text_of(value))


def _taken(out: io.StringIO) -> bytes:
    text = out.getvalue()
    out.seek(0)
    out.truncate()
    return text.encode()


class Facts(NamedTuple):
    """What a descriptor says of a file: its size, its SHA-256 and how many rows it has."""

    size: int
    sha256: str
    rows: int


@dataclass
class Measured:
    """Passes the pieces of one CSV file on and measures them; `facts` stand when the last has passed."""

    table: Table
    rows: Iterable[Sequence[Any]]
    facts: Facts = field(default=Facts(0, "", 0))

    def __iter__(self) -> Iterator[bytes]:
        """The pieces."""
        count, size, digest = 0, 0, hashlib.sha256()

        def counted() -> Iterator[Sequence[Any]]:
            nonlocal count
            for row in self.rows:
                count += 1
                yield row

        for piece in write_pieces(self.table, counted()):
            size += len(piece)
            digest.update(piece)
            yield piece
        self.facts = Facts(size, digest.hexdigest(), count)
