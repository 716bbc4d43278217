"""The CSV of a table as it leaves, measured on its way."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from rankings.files.csv_file import write_pieces
from rankings.open_data.tables import Table


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

        for piece in write_pieces(self.table.head, counted()):
            size += len(piece)
            digest.update(piece)
            yield piece
        self.facts = Facts(size, digest.hexdigest(), count)
