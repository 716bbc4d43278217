"""docs/open-data.md says what is so: its lines, files, addresses and parameters are there."""

import io
import re
import zipfile

import pytest

from rankings.management.commands.export_release import Command
from rankings.open_data.tables import TABLES, file_names
from rankings.words.programs import samples

#: Where the document takes the site to be: what `make run` serves.
LOCAL = "http://127.0.0.1:8000"
#: The language of each sample, as fences of Markdown name it.
SYNTAX = {"pandas": "python", "r": "r", "js": "js", "duckdb": "python"}


@pytest.fixture
def document(root):
    """Its text."""
    return (root / "docs/open-data.md").read_text(encoding="utf-8")


def test_the_document_shows_the_lines_that_run(document):
    shown = re.findall(r"```(\w+)\n(.*?)\n```", document, flags=re.DOTALL)

    expected = samples(f"{LOCAL}/api/v1", f"{LOCAL}/api/v1/data", "en")
    assert shown == [(SYNTAX[each.key], each.lines) for each in expected]


def test_the_files_it_names_are_files_of_the_set(document):
    named = set(re.findall(r"`([a-z_]+\.(?:csv|zip|parquet|json))`", document)) - {"openapi.json"}

    assert len(named) > 8
    assert named <= set(file_names())


@pytest.mark.django_db
def test_the_addresses_it_names_answer(document, client):
    written = re.findall(r"`(/[a-z0-9/.-]+)`", document)
    plain = {each for each in written if "." in each or "/v1" in each}
    pages = set(re.findall(rf"\({LOCAL}([^)#]+)", document))

    assert {"/du-lieu/", "/en/data/", "/api/v1/docs", "/nguon-tin/ban-phat-hanh.xml"} <= plain | pages
    for address in plain | pages:
        assert client.get(address).status_code in (200, 302, 307), address


def test_the_line_for_mirrors_names_its_settings_and_is_one_that_the_command_takes(document, root):
    line = r"`DXINDEX_PROFILE=local \.venv/bin/python manage\.py export_release ([^`]+)`"
    parser = Command().create_parser("manage.py", "export_release")
    for text in (document, (root / "README.md").read_text(encoding="utf-8")):
        (asked,) = re.findall(line, text)
        taken = parser.parse_args(asked.split())
        assert taken.site.startswith("https://")


@pytest.mark.django_db
def test_the_package_holds_what_the_document_says(document, client):
    (told,) = re.findall(r"\| `package\.zip` \| (.+) \|", document)
    answer = client.get("/api/v1/releases/1/data/package.zip")
    with zipfile.ZipFile(io.BytesIO(b"".join(answer))) as package:
        held = set(package.namelist())
    tables = {table.file for table in TABLES.values()}
    assert told.startswith("all tables as CSV")
    assert held == tables | set(re.findall(r"`([a-z-]+\.json)`", told)) | {"README.md"}
