"""Every call to the database counted, so that a process can be killed or a call failed at exactly one of them."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

from django.db import OperationalError, connection
from django.db.backends.utils import CursorWrapper

Hook = Callable[[int, str], None]


@contextmanager
def counted(hook: Hook) -> Iterator[None]:
    """Call `hook` with the number and the kind of each call, from 1, just before it is made.

    Statements, COPY, reads of what COPY sends, the commit ("commit") and the moment after it ("committed").
    """
    number = 0

    def count(kind: str) -> None:
        nonlocal number
        number += 1
        hook(number, kind)

    def statement(execute: Callable, sql: str, params: Any, many: bool, context: dict) -> Any:
        count("statement")
        return execute(sql, params, many, context)

    def copy_expert(self: CursorWrapper, sql: str, file: Any, *rest: Any) -> Any:
        count("copy")
        return self.cursor.copy_expert(sql, _Counted(file, count), *rest)

    commit = connection._commit

    def counted_commit() -> None:
        count("commit")
        commit()
        count("committed")

    connection.ensure_connection()
    with (
        connection.execute_wrapper(statement),
        # Django hands COPY straight to the driver, past its wrappers.
        mock.patch.object(CursorWrapper, "copy_expert", copy_expert, create=True),
        mock.patch.object(connection, "_commit", counted_commit),
    ):
        yield


class _Counted:
    """What COPY reads from."""

    def __init__(self, file: Any, count: Callable[[str], None]) -> None:
        self.file, self.count = file, count

    def read(self, size: int = -1) -> Any:
        self.count("read")
        return self.file.read(size)


def kill_at(last: int) -> Hook:
    """A hook that ends the process as `kill -9` does, before the call of this number."""

    def hook(number: int, _kind: str) -> None:
        if number == last:
            os.kill(os.getpid(), signal.SIGKILL)

    return hook


def fail_at(last: int) -> Hook:
    """A hook that fails the call of this number as a lost connection does."""

    def hook(number: int, kind: str) -> None:
        if number == last:
            raise OperationalError(f"drill: call {number} failed ({kind})")

    return hook
