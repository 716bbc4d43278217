"""CSV by RFC 4180: UTF-8, a decimal point, nothing for what is missing, the same bytes every time."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

from rankings.files.texts import guard, text_of

CSV = "text/csv; charset=utf-8; header=present"
#: What makes Excel read a file as UTF-8.
BOM = b"\xef\xbb\xbf"


def write_csv(head: Sequence[str], rows: Iterable[Sequence[Any]], *, bom: bool = False) -> bytes:
    """Head and rows; `bom` puts before them what Excel needs to see that the file is UTF-8."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(map(guard, head))
    writer.writerows([guard(text_of(value)) for value in row] for row in rows)
    return (BOM if bom else b"") + out.getvalue().encode()
