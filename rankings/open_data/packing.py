"""A zip written to a stream: entries in the order given, with one time, nothing held but the piece on its way."""

import zipfile
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rankings.files.zip_file import timeless

_LEVEL = 6


class Entry(NamedTuple):
    """A file of the zip; its pieces are asked for when its turn comes."""

    name: str
    pieces: Iterable[bytes]


class _Line:
    """Takes what zipfile writes and gives it on; a file that can neither be read nor wound back."""

    def __init__(self) -> None:
        self._waiting: list[bytes] = []

    def write(self, data: bytes, /) -> int:
        """Wait to be taken."""
        self._waiting.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """There is nothing behind it."""

    def close(self) -> None:
        """Nothing is open."""

    def taken(self) -> bytes:
        """What has come since."""
        data = b"".join(self._waiting)
        self._waiting.clear()
        return data


def pack(entries: Iterable[Entry]) -> Iterator[bytes]:
    """The zip in pieces."""
    line = _Line()
    with zipfile.ZipFile(line, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as packed:
        for entry in entries:
            info = timeless(entry.name)
            info.external_attr = 0o644 << 16
            # Sizes are told after each entry: nobody knows them before. They may pass four gigabytes.
            with packed.open(info, "w", force_zip64=True) as file:
                for piece in entry.pieces:
                    file.write(piece)
                    if ready := line.taken():
                        yield ready
    yield line.taken()
