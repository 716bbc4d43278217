"""CSV by RFC 4180: UTF-8, a decimal point, nothing for what is missing, the same bytes every time."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from rankings.files.texts import guard, text_of

CSV = "text/csv; charset=utf-8; header=present"
#: What makes Excel read a file as UTF-8.
BOM = b"\xef\xbb\xbf"
#: About so many bytes leave at once: enough to keep the line busy, little enough to hold.
PIECE = 1 << 16


def write_csv(head: Sequence[str], rows: Iterable[Sequence[Any]], *, bom: bool = False) -> bytes:
    """Head and rows; `bom` puts before them what Excel needs to see that the file is UTF-8."""
    return b"".join(write_pieces(head, rows, bom=bom))


def write_pieces(head: Sequence[str], rows: Iterable[Sequence[Any]], *, bom: bool = False) -> Iterator[bytes]:
    """The same in pieces of some 64 kB, each made of the rows as they come."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(map(guard, head))
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
