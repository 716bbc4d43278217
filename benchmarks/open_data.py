"""The whole set of a release with millions of scores: time, bytes and peak memory of each large file.

A large edition is brought in on PostgreSQL, on the server that comes with the tests; each file is then asked for in a
process of its own, through the site's own middleware, and thrown away as it comes. A process that asks only for the
list of units shows what the program itself takes.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

from benchmarks.bulk import ROOT, UNITS, run_import
from tests.run_suite import postgres

FILES = ("unit_sets.csv", "scores.csv", "figures.csv", "scores.parquet", "package.zip", "datapackage.json")
#: Asks for a file of the newest release and counts its bytes.
ASK = """
import json, sys
from pathlib import Path
import django
django.setup()
from django.conf import settings
from django.test import Client
settings.VAR_DIR = Path(sys.argv[1])
client = Client(HTTP_HOST="127.0.0.1")
response = client.get(f"/api/v1/data/{sys.argv[2]}", follow=True)
assert response.status_code == 200, response.content
print(json.dumps(sum(map(len, response if response.streaming else [response.content]))))
"""


class Run(NamedTuple):
    """Seconds, bytes, and peak memory in MiB of one process."""

    seconds: float
    size: int
    memory: float


def measure(rows: int) -> None:
    """Print what each file of a release with about so many more scores costs."""
    indicators = max(2, rows // UNITS)
    with TemporaryDirectory(prefix="dxindex-bench-") as folder, postgres() as address:
        run_import(Path(folder), address, indicators)
        print(f"\nwhole set: {UNITS * indicators:,} scores and as many figures beside the published ones, PostgreSQL")
        print(f"{'':>20}{'seconds':>9}{'MB':>9}{'peak MiB':>10}")
        for name in FILES:
            run = ask(name, address, Path(folder))
            print(f"{name:>20}{run.seconds:>9.1f}{run.size / 1e6:>9.1f}{run.memory:>10.0f}", flush=True)


def ask(name: str, address: str, folder: Path) -> Run:
    """One file in a process of its own."""
    env = {
        **os.environ,
        "DATABASE_URL": address,
        "DXINDEX_PROFILE": "test",
        "DJANGO_SETTINGS_MODULE": "dxindex.settings",
    }
    start = perf_counter()
    with (folder / "asked").open("w+") as told:
        process = subprocess.Popen([sys.executable, "-c", ASK, str(folder), name], cwd=ROOT, env=env, stdout=told)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise RuntimeError(f"{name} ended with status {process.returncode}")
        told.seek(0)
        size = json.load(told)
    return Run(perf_counter() - start, size, usage.ru_maxrss / 1024)
