"""An import that is killed, at whatever statement, leaves the old release live and whole."""

import os
import signal
import subprocess
import sys
from urllib.parse import urlsplit

import pytest
from django.db import connection

#: Runs one import and kills itself, as `kill -9` does, before the statement whose number is given; 0: never.
IMPORT = """
import os, signal, sys
import django
django.setup()
from django.db import connection
import pandas as pd
from rankings import shape as s
from rankings.releasing import publishing
from tests.releasing.conftest import FILE, NOTES, SOURCE, figure

last, count = int(sys.argv[1]), 0
def step(execute, sql, params, many, context):
    global count
    count += 1
    if count == last:
        os.kill(os.getpid(), signal.SIGKILL)
    return execute(sql, params, many, context)

frame = pd.DataFrame([figure("bac-kan", "0.9000")], columns=list(s.FIGURE_COLUMNS), dtype=object)
draft = publishing.draft_import(frame, SOURCE, FILE)
with connection.execute_wrapper(step):
    if last:
        publishing.publish(draft, "a publisher", NOTES, imported_by="an importer")
print("done", count)
"""


pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def loaded_file(root, tmp_path_factory):
    """The published data in an SQLite file: the tests' own database is in memory and open to nobody else."""
    address = f"sqlite:///{tmp_path_factory.mktemp('kill')}/kill.sqlite3"
    env = {**os.environ, "DATABASE_URL": address}
    for command in ("migrate", "load_published"):
        subprocess.run([sys.executable, "manage.py", command], cwd=root, env=env, capture_output=True, check=True)
    return address


@pytest.fixture
def address(db, request):
    """A committed database that a second process can reach."""
    if connection.vendor == "postgresql":
        parts = urlsplit(os.environ["DATABASE_URL"])
        return parts._replace(path=f"/{connection.settings_dict['NAME']}").geturl()
    return request.getfixturevalue("loaded_file")


def run(address, root, last):
    env = {**os.environ, "DATABASE_URL": address, "PYTHONPATH": str(root), "DXINDEX_PROFILE": "test"}
    return subprocess.run(
        [sys.executable, "-c", IMPORT, str(last)],
        cwd=root,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )


def test_an_import_killed_at_any_point_changes_nothing(address, root):
    before = state(address, root)
    for last in (3, 12, 18):
        killed = run(address, root, last)
        assert killed.returncode == -signal.SIGKILL, killed.stderr
        assert state(address, root) == before


def state(address, root):
    """What another process finds: the live release and how many rows there are."""
    ask = (
        "import django; django.setup()\n"
        "from rankings.catalogue import live_key\n"
        "from rankings.models import *\n"
        "print(live_key(), *(m.objects.count() for m in (Release, EditionVersion, Score, Figure)))"
    )
    env = {**os.environ, "DATABASE_URL": address, "PYTHONPATH": str(root), "DXINDEX_PROFILE": "test"}
    found = subprocess.run([sys.executable, "-c", ask], cwd=root, env=env, capture_output=True, text=True, check=True)
    assert found.stdout.startswith("1-")
    return found.stdout
