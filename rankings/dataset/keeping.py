"""What is too dear to be made for every reader: a few at a time on this machine, and kept on disk where it can be.

Files are kept by release, build and name, the last used of them. Locks are those of the system on empty files, which
stay: they hold between processes, and end with the process that holds them.
"""

import errno
import fcntl
import hashlib
import os
import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from django.conf import settings

from rankings.catalogue import ReleaseKey

#: So many bytes are kept, the last used. The newest stays however large it is.
MOST_KEPT = 2_000_000_000
#: So many dear works go on at a time. Each takes a core, and its reader a thread, for a minute and more.
MOST_AT_ONCE = 2
#: Who finds no place waits at most so long, seconds: a waiting reader takes a thread as well.
PATIENCE = 1.0
_STEP = 0.05


class BeingMade(RuntimeError):
    """Others have the file, or all places, at this moment: ask again later."""


class Turn:
    """One of the few places for dear streams, from here to `close`. Raises BeingMade where none becomes free.

    As an iterable it gives the pieces of a stream, and closes after the last: a reader who leaves early closes it.
    """

    def __init__(self, pieces: Iterable[bytes] = ()) -> None:
        self._pieces = pieces
        self._place = _take(_places("reading"))

    def __iter__(self) -> Iterator[bytes]:
        with self._place:
            yield from self._pieces

    def close(self) -> None:
        """Leave the place to others."""
        self._place.close()


def folder() -> Path:
    """Where files are kept."""
    return settings.VAR_DIR / "open_data"


def kept(key: ReleaseKey, name: str, make: Callable[[Path], None]) -> Path:
    """The file of a release, made by `make` at the path given if it is not there; whole or not at all.

    Raises BeingMade if others are at work for longer than anybody should wait, OSError if there is no room for it even
    when all others are dropped.
    """
    digest = hashlib.sha256(f"{key.number} {key.content_hash} {settings.BUILD_ID}".encode()).hexdigest()[:16]
    target = folder() / f"r{key.number}-{digest}-{name}"
    if not _use(target):
        with _take([target.with_suffix(".lock")]):
            if not _use(target):
                _make_room_and_make(target, make)
                _drop_old(target, MOST_KEPT)
    return target


def _use(target: Path) -> bool:
    """Whether a file is there, as the last used from now on: those stay. An empty one is what a power cut left."""
    with suppress(FileNotFoundError):
        if target.stat().st_size:
            os.utime(target)
            return True
    return False


def _make_room_and_make(target: Path, make: Callable[[Path], None]) -> None:
    """Make a file; where the disk is full, once more without any other that is kept."""
    try:
        _make(target, make)
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        _drop_old(target, 0)
        _make(target, make)


def _make(target: Path, make: Callable[[Path], None]) -> None:
    """In places of its own: readers of streams keep theirs for as long as they like."""
    making = target.with_suffix(".making")
    with _take(_places("making")):
        # What a process left that ended while it was at it: nobody else is here.
        shutil.rmtree(making, ignore_errors=True)
        making.mkdir()
        try:
            make(making / target.name)
            _write_through(making / target.name)
            (making / target.name).replace(target)
        finally:
            shutil.rmtree(making)


def _write_through(path: Path) -> None:
    """Have the disk hold all of a file before it gets its name: after a power cut it is whole or not there."""
    with path.open("rb") as file:
        os.fsync(file.fileno())


def _drop_old(newest: Path, most: int) -> None:
    """Drop files beyond so many bytes, the longest unused first, and what ended processes left half made."""
    for making in newest.parent.glob("*.making"):
        with making.with_suffix(".lock").open("a") as lock:
            if _locked(lock):
                shutil.rmtree(making, ignore_errors=True)
    files = [path for path in newest.parent.iterdir() if path.is_file() and path.suffix != ".lock"]
    known = []
    for path in files:
        # Another one may drop them as well, and at the same time.
        with suppress(FileNotFoundError):
            known.append((path == newest, path.stat().st_mtime, path.stat().st_size, path))
    size = 0
    for is_newest, _, own, path in sorted(known, reverse=True):
        size += own
        if size > most and not is_newest:
            path.unlink(missing_ok=True)


def _places(kind: str) -> list[Path]:
    return [folder() / f"{kind}-{number}.lock" for number in range(MOST_AT_ONCE)]


def _take(locks: list[Path]) -> TextIO:
    """One of the locks that nobody has, in this process or another, until it is closed. Raises BeingMade."""
    locks[0].parent.mkdir(parents=True, exist_ok=True)
    end = time.monotonic() + PATIENCE
    while True:
        for path in locks:
            lock = path.open("a")
            if _locked(lock):
                return lock
            lock.close()
        if time.monotonic() > end:
            raise BeingMade(locks[0].stem)
        time.sleep(_STEP)


def _locked(lock: TextIO) -> bool:
    try:
        fcntl.flock(lock.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
