"""What is too dear to be made for every reader is kept on disk, by release, build and name; the last few of it."""

import fcntl
import hashlib
import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

from rankings.catalogue import ReleaseKey

#: So many files are kept, the last used. Each may be as large as a release.
MOST_KEPT = 4
#: Who comes while another makes the file waits at most so long, seconds.
PATIENCE = 20.0
_STEP = 0.05


class BeingMade(RuntimeError):
    """Another request or process is making the file: ask again later."""


def folder() -> Path:
    """Where files are kept."""
    return settings.VAR_DIR / "open_data"


def kept(key: ReleaseKey, name: str, make: Callable[[Path], None]) -> Path:
    """The file of a release, made by `make` at the path given if it is not there; whole or not at all.

    Raises BeingMade if another one takes longer over it than anybody should wait.
    """
    digest = hashlib.sha256(f"{key.number} {key.content_hash} {settings.BUILD_ID}".encode()).hexdigest()[:16]
    target = folder() / f"r{key.number}-{digest}-{name}"
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        with _alone(target.with_suffix(".lock")):
            if not target.exists():
                _make(target, make)
                _drop_old(target)
    # The last used are those that stay.
    os.utime(target)
    return target


def _make(target: Path, make: Callable[[Path], None]) -> None:
    making = target.with_suffix(".making")
    # What a process left that ended while it was at it: nobody else is here.
    shutil.rmtree(making, ignore_errors=True)
    making.mkdir()
    try:
        make(making / target.name)
        (making / target.name).replace(target)
    finally:
        shutil.rmtree(making)


def _drop_old(newest: Path) -> None:
    files = [path for path in newest.parent.iterdir() if path.is_file() and path.suffix != ".lock"]
    for path in sorted(files, key=lambda path: (path == newest, path.stat().st_mtime))[:-MOST_KEPT]:
        path.unlink(missing_ok=True)
        path.with_suffix(".lock").unlink(missing_ok=True)


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Nobody else, in this process or another, is inside with the same path."""
    with path.open("a") as lock:
        end = time.monotonic() + PATIENCE
        while not _locked(lock.fileno()):
            if time.monotonic() > end:
                raise BeingMade(path.stem)
            time.sleep(_STEP)
        yield


def _locked(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
