"""Work done by a forked child: the program is read once, and the child may be killed."""

import json
import os
import select
import signal
import sys
import traceback
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple


class Ended(NamedTuple):
    """How a child ended: `killed` by SIGKILL or not, what it answered, and on what it failed, if on anything."""

    killed: bool
    answer: Any
    failure: str


def fork(work: Callable[[], Any], seconds: float | None = None) -> Ended:
    """Do `work` in a child and wait for its answer, which must be plain data; kill it after `seconds`."""
    reading, writing = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if not child:
        os.close(reading)
        _work(work, writing)
    os.close(writing)
    if seconds is not None:
        _kill_after(child, seconds)
    return _ended(child, reading)


def _ended(child: int, reading: int) -> Ended:
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read()
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return Ended(os.WTERMSIG(status) == signal.SIGKILL, None, f"signal {os.WTERMSIG(status)}")
    return Ended(False, *json.loads(said))


def together(works: Sequence[Callable[[], Any]]) -> list[Ended]:
    """Do all works at once, each in a child of its own; none begins before all are there."""
    gate, opener = os.pipe()
    children = []
    for work in works:
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            os.close(opener)
            # The end of the pipe comes when the parent and every sister have let go of it.
            _work(lambda work=work: (os.read(gate, 1), work())[1], writing)
        os.close(writing)
        children.append((child, reading))
    os.close(opener)
    ended = [_ended(child, reading) for child, reading in children]
    os.close(gate)
    return ended


def ask(work: Callable[[], Any]) -> Any:
    """The answer of a child that must not fail."""
    ended = fork(work)
    assert not ended.failure, ended.failure
    return ended.answer


def _work(work: Callable[[], Any], writing: int) -> None:
    """Never returns: nothing of the parent's, such as its connections, may be tidied up here."""
    try:
        said = json.dumps([work(), ""])
    except BaseException:  # noqa: BLE001 - whatever it is, it is the answer
        said = json.dumps([None, traceback.format_exc()])
    with os.fdopen(writing, "wb") as pipe:
        pipe.write(said.encode())
    os._exit(0)


def _kill_after(child: int, seconds: float) -> None:
    """Wait for its end, but no longer."""
    handle = os.pidfd_open(child)
    try:
        ended, _, _ = select.select([handle], [], [], seconds)
        if not ended:
            os.kill(child, signal.SIGKILL)
    finally:
        os.close(handle)
