"""A large table through the command, against COPY of the same rows: time, peak memory, and SQLite's time.

The floor is what no import can do without: psycopg2's `copy_expert` of a ready text of the very rows that the import
has stored, in the order of their key, into the same two tables on the same server in the same run.
"""

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

import psycopg2

from tests.run_suite import postgres

ROOT = Path(__file__).resolve().parent.parent
UNITS, YEAR = 3_322, 2025
TABLES = ("rankings_figure", "rankings_score")
#: Makes the units, the definition and the table of so many units and indicators in a folder.
PREPARE = """
import json, sys
import django
django.setup()
from pathlib import Path
from django.core.management import call_command
from tests.drill import communes
folder, units, indicators = Path(sys.argv[1]), int(sys.argv[2]), communes.indicators_of(int(sys.argv[3]))
call_command("migrate", verbosity=0)
call_command("load_published", verbosity=0)
communes.store_units(units)
communes.write_table(folder / "table.csv", units, indicators)
definition = communes.definition(2025, units, indicators).to_json()
(folder / "definition.json").write_text(json.dumps(definition), encoding="utf-8")
"""


class Run(NamedTuple):
    """Seconds and peak memory in MiB of one process."""

    seconds: float
    memory: float


def measure(rows: int) -> None:
    """Print what an import of about so many rows costs on PostgreSQL and on SQLite."""
    indicators = max(2, rows // UNITS)
    with TemporaryDirectory(prefix="dxindex-bench-") as folder, postgres() as address:
        imported = run_import(Path(folder), address, indicators)
        floors = [copy_again(address, table, Path(folder, "rows")) for table in TABLES]
        sqlite = run_import(Path(folder), f"sqlite:///{folder}/bench.sqlite3", indicators)
    floor = sum(seconds for _, seconds in floors)
    stored = " + ".join(
        f"{count:,} {table.removeprefix('rankings_')}s" for table, (count, _) in zip(TABLES, floors, strict=True)
    )
    print(f"\nlarge table: {UNITS * indicators:,} lines of CSV to {stored}")
    print(f"{'':>30}{'seconds':>9}{'rows/s':>10}{'peak MiB':>10}{'x COPY':>8}")
    for name, run in (("PostgreSQL, whole command", imported), ("SQLite, whole command", sqlite)):
        rate = UNITS * indicators / run.seconds
        print(f"{name:>30}{run.seconds:>9.2f}{rate:>10,.0f}{run.memory:>10.0f}{run.seconds / floor:>8.2f}")
    print(f"{'COPY of the same rows':>30}{floor:>9.2f}{UNITS * indicators / floor:>10,.0f}{'':>10}{1:>8.2f}")


def run_import(folder: Path, address: str, indicators: int) -> Run:
    """One run of `import_large_table` in a process of its own, into a database made ready before."""
    env = {
        **os.environ,
        "DATABASE_URL": address,
        "DXINDEX_PROFILE": "test",
        "DJANGO_SETTINGS_MODULE": "dxindex.settings",
    }
    prepare = [sys.executable, "-c", PREPARE, str(folder), str(UNITS), str(indicators)]
    subprocess.run(prepare, cwd=ROOT, env=env, check=True, stdout=subprocess.DEVNULL)
    command = [
        sys.executable, "manage.py", "import_large_table", str(folder / "table.csv"), "--year", str(YEAR), "--units",
        str(UNITS), "--source", "https://bench.example/communes", "--definition", str(folder / "definition.json"),
        "--proposed-by", "an importer", "--actor", "a publisher", "--lang", "en", "--every", "250000",
    ]  # fmt: skip
    start = perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, env=env)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"the import ended with status {process.returncode}")
    return Run(seconds, usage.ru_maxrss / 1024)


def copy_again(address: str, table: str, path: Path) -> tuple[int, float]:
    """COPY the rows of the newest version once more under another number; how many there are, and the seconds."""
    with closing(psycopg2.connect(address)) as connection, connection.cursor() as cursor:
        cursor.execute(f"SELECT max(version_id) FROM {table}")  # noqa: S608 - a name written above
        version = cursor.fetchone()[0]
        cursor.execute("SELECT column_name FROM information_schema.columns WHERE table_name = %s", [table])
        names = [name for (name,) in cursor if name != "version_id"]
        columns = ", ".join(["version_id", *names])
        rows = f"SELECT {version + 1_000_000}, {', '.join(names)} FROM {table} WHERE version_id = {version} "  # noqa: S608
        with path.open("wb") as file:
            order = "ORDER BY indicator_id, province_id"
            cursor.copy_expert(f"COPY ({rows} {order}) TO STDOUT", file)
        connection.commit()
        with path.open("rb") as file:
            start = perf_counter()
            cursor.copy_expert(f"COPY {table} ({columns}) FROM STDIN", file, 1 << 20)
            connection.commit()
            seconds = perf_counter() - start
        return cursor.rowcount, seconds
