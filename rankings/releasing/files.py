"""A file of any size into the database, block by block: no process holds it whole."""

import hashlib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from django.db import connection

from rankings.importing.findings import Words
from rankings.models import SourceFile
from rankings.releasing.columns import ESCAPES
from rankings.releasing.proposing import Refused
from rankings.releasing.storing import Pieces, copy_text

_BLOCK = 1 << 20


def keep_file(path: Path, name: str, sha256: str, size: int) -> SourceFile:
    """The original bytes, kept once; `content` is not loaded. Raises Refused where they are not those of the hash."""
    kept = SourceFile.objects.filter(sha256=sha256).defer("content")
    if not kept.exists():
        digest = hashlib.sha256()
        store = _copy if connection.vendor == "postgresql" else _write
        store(_blocks(path, size, digest), name, sha256, size)
        if digest.hexdigest() != sha256:
            raise Refused(
                Words("Tệp đã thay đổi trong lúc nhập: hãy chạy lại.", "The file changed while it was read: run again.")
            )
    return kept.get()


def _blocks(path: Path, size: int, digest: "hashlib._Hash") -> Iterator[bytes]:
    """The first `size` bytes, and one more for the digest where there are more."""
    with path.open("rb") as file:
        while block := file.read(min(_BLOCK, size)):
            digest.update(block)
            size -= len(block)
            yield block
        digest.update(file.read(1))


def _copy(blocks: Iterator[bytes], name: str, sha256: str, size: int) -> None:
    """One row by COPY, its bytes as hexadecimal digits; the server packs them, in the faster way where it has one."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config(name, 'lz4', true) FROM pg_settings "
            "WHERE name = 'default_toast_compression' AND 'lz4' = ANY(enumvals)"
        )
    plain = name.translate(ESCAPES)
    head = "\t".join((sha256, plain, str(size), r"\\x")).encode()
    pieces = chain([head], (block.hex().encode() for block in blocks), [b"\n"])
    copy_text(SourceFile, ("sha256", "name", "size", "content"), Pieces(pieces))


def _write(blocks: Iterator[bytes], name: str, sha256: str, size: int) -> None:
    """A row with a hole as large as the file, then the file into the hole: no UPDATE, which a trigger would refuse."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO rankings_sourcefile (sha256, name, size, content) VALUES (%s, %s, %s, zeroblob(%s))",
            [sha256, name, size, size],
        )
        row = cursor.lastrowid
    with connection.wrap_database_errors, connection.connection.blobopen("rankings_sourcefile", "content", row) as hole:
        for block in blocks:
            hole.write(block)
