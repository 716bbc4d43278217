"""The whole set of the live release, as tables and as files."""

import csv
import io

import pytest

from rankings.dataset.addresses import about_at
from rankings.dataset.files import make_file
from rankings.open_data.tables import TABLES, file_names

SITE = "https://dxindex.example"


@pytest.fixture(autouse=True)
def kept_apart(settings, tmp_path):
    """What is kept on disk is this test's own."""
    settings.VAR_DIR = tmp_path / "var"


@pytest.fixture
def content(catalogue):
    """A function from the name of a file of the set to its bytes."""
    return lambda name: b"".join(make_file(catalogue, about_at(catalogue, SITE), name).pieces())


@pytest.fixture
def rows(content):
    """A function from the name of a table to its rows, each by the names of its columns, all as text."""

    def read(name):
        text = content(TABLES[name].file).decode()
        return list(csv.DictReader(io.StringIO(text, newline="")))

    return read


@pytest.fixture
def folder(content, tmp_path):
    """A folder with the whole set, but for the package."""
    for name in file_names():
        if name != "package.zip":
            (tmp_path / name).write_bytes(content(name))
    return tmp_path
