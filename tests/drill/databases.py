"""One loaded database, and a copy of it for every trial: a file on SQLite, a template on PostgreSQL."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg2
from django.core.management import call_command
from django.db import connection, connections


def use(name: str) -> None:
    """Connect to another database of the same server, or another file, from now on."""
    connections.close_all()
    connection.settings_dict["NAME"] = name


class Store:
    """Where trials run: `template` is loaded once and never written to again."""

    template: str
    name: str

    def load(self, prepare: Callable[[], None]) -> None:
        """Fill the template: the schema, the published figures, then what `prepare` adds. Leaves no connection."""
        use(self.template)
        call_command("migrate", verbosity=0)
        call_command("load_published", verbosity=0, stdout=StringIO())
        prepare()
        connections.close_all()

    @contextmanager
    def copy(self) -> Iterator[None]:
        """A copy of the template for the time of the block; this process and its children connect to it."""
        use(self.name)
        self.make()
        try:
            yield
        finally:
            connections.close_all()
            self.drop()

    def make(self) -> None:
        raise NotImplementedError

    def drop(self) -> None:
        raise NotImplementedError

    def wait_for_the_dead(self) -> None:
        """Return when nothing of a killed process is at work in the database any more."""


class Files(Store):
    """SQLite."""

    def __init__(self, folder: Path) -> None:
        self.template, self.name = str(folder / "template.sqlite3"), str(folder / "trial.sqlite3")

    def make(self) -> None:
        shutil.copyfile(self.template, self.name)

    def drop(self) -> None:
        for suffix in ("", "-wal", "-shm"):
            Path(self.name + suffix).unlink(missing_ok=True)


class Server(Store):
    """PostgreSQL: databases of this process's own beside the one of DATABASE_URL."""

    def __init__(self) -> None:
        self.template, self.name = (f"drill_{os.getpid()}_{which}" for which in ("template", "trial"))
        self.admin = psycopg2.connect(**connection.get_connection_params())
        self.admin.autocommit = True
        self._run(f'CREATE DATABASE "{self.template}" TEMPLATE template0')

    def _run(self, statement: str) -> None:
        with self.admin.cursor() as cursor:
            cursor.execute(statement)

    def make(self) -> None:
        self._run(f'CREATE DATABASE "{self.name}" TEMPLATE "{self.template}" STRATEGY file_copy')

    def drop(self) -> None:
        self._run(f'DROP DATABASE "{self.name}" WITH (FORCE)')

    def wait_for_the_dead(self) -> None:
        """Whoever writes holds this lock to the end of its session (see `hold`)."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(7), pg_advisory_unlock(7)")

    def close(self) -> None:
        self._run(f'DROP DATABASE "{self.template}" WITH (FORCE)')
        self.admin.close()


def hold() -> None:
    """Take the lock that a server gives back when this process's session has ended, however it ended."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock_shared(7)")


@contextmanager
def store() -> Iterator[Store]:
    """The store of the database that DATABASE_URL names; everything in it is gone afterwards."""
    if connection.vendor == "postgresql":
        server = Server()
        try:
            yield server
        finally:
            connections.close_all()
            server.close()
    else:
        with TemporaryDirectory(prefix="dxindex-drill-") as folder:
            yield Files(Path(folder))
            connections.close_all()
