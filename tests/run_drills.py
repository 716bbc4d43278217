"""The long drills on a real PostgreSQL and on SQLite, as `make drill` runs them.

    run_drills.py [--kills N] [--every K] [--seed S]

200 kills of a publication on each database and a failure at every call, the same of a large table, several processes
at one place at once, and the memory that a large table takes. Exit 1 if anything was found that must not be.
"""

import os
import subprocess
import sys
from pathlib import Path

from tests.run_suite import postgres

ROOT = Path(__file__).resolve().parent.parent
DEEDS = ("publication", "large_table")


def drill(what: str, arguments: list[str], **variables: str) -> int:
    """One drill in a process of its own; its exit status."""
    inherited = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    command = [sys.executable, "-m", "tests.drill", what, *arguments]
    return subprocess.run(command, cwd=ROOT, env={**inherited, **variables}, check=False).returncode


def main(arguments: list[str]) -> int:
    """1 if any drill ends with another status than 0."""
    statuses = []
    with postgres() as address:
        for variables in ({"DATABASE_URL": address}, {}):
            statuses += [drill(deed, arguments, **variables) for deed in DEEDS]
            statuses += [drill(what, [], **variables) for what in ("meetings", "memory")]
    return int(any(statuses))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
