"""A browser before the site, served by the production server from a database of its own.

Everything here lives as long as this folder's tests do: Playwright keeps an event loop, and Django refuses to
speak to a database while one runs. That database is of the kind that the suite runs on, made by the commands that
`make run` uses, and not the suite's: a test may be run alone, and pytest-django makes none where none asks for it.
"""

import os
import subprocess
import sys
from contextlib import closing, contextmanager
from urllib.parse import urlsplit

import psycopg2
import pytest
from django.db import connection
from playwright.sync_api import expect, sync_playwright

from benchmarks.pages import server
from tests.browser.windows import PATIENCE, Window

#: Both commands in one process, which has to load Django and pandas only once.
FILL = """
import django
from django.core.management import call_command
django.setup()
call_command("migrate")
call_command("load_published")
"""

#: Without the address bar's own pages, which take half of the time of opening a window that shows none of them.
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup"]


@pytest.fixture(scope="package")
def site(root, tmp_path_factory):
    """The address of the site with the published figures as release 1."""
    with database(tmp_path_factory.mktemp("site")) as address:
        env = {**os.environ, "DATABASE_URL": address}
        subprocess.run([sys.executable, "-c", FILL], cwd=root, env=env, capture_output=True, check=True)
        with server({"DATABASE_URL": address}) as port:
            yield f"http://127.0.0.1:{port}"


@contextmanager
def database(folder, name="browser"):
    """The address of an empty database: a new one on the suite's PostgreSQL, else a file in `folder`."""
    if connection.vendor != "postgresql":
        yield f"sqlite:///{folder}/{name}.sqlite3"
        return
    # The suite's own address: its server listens on a socket in a temporary folder.
    address, name = os.environ["DATABASE_URL"], f"{name}_{os.getpid()}"
    with closing(psycopg2.connect(address)) as postgres:
        postgres.autocommit = True
        postgres.cursor().execute(f"CREATE DATABASE {name}")
        try:
            yield urlsplit(address)._replace(path=f"/{name}").geturl()
        finally:
            postgres.cursor().execute(f"DROP DATABASE {name} WITH (FORCE)")


#: An importer and a publisher, who are not one person.
PEOPLE = """
from django.contrib.auth.models import User
from rankings.people import give_roles
for name, role in (("an", "importer"), ("binh", "publisher")):
    person = User(username=name, is_staff=True)
    person.set_password("mot-mat-khau-de-thu")
    person.save()
    give_roles(person, (role,))
"""


@pytest.fixture(scope="package")
def office(root, tmp_path_factory):
    """The address of a second site, on which releases are made: two people, each with a role, and no lone operator."""
    with database(tmp_path_factory.mktemp("office"), "office") as address:
        env = {**os.environ, "DATABASE_URL": address}
        subprocess.run([sys.executable, "-c", FILL + PEOPLE], cwd=root, env=env, capture_output=True, check=True)
        with server({"DATABASE_URL": address, "DXINDEX_LONE_OPERATOR": "false"}) as port:
            yield f"http://127.0.0.1:{port}"


@pytest.fixture(scope="package")
def browser(site, chromium):
    """One browser for all tests here; each opens windows of its own, which share nothing."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def windows(browser):
    """The windows made so far, by their settings: kept, so that styles and fonts come from the browser's cache."""
    return {}


@pytest.fixture
def window(browser, site, windows):
    """The window with these settings: `window(width=360, color_scheme="dark")`; `fresh=True`: one nobody has used.

    At the end none may have complained of anything.
    """
    used = []

    def choose(fresh=False, **settings):
        key = object() if fresh else tuple(sorted(settings.items()))
        if key not in windows:
            windows[key] = Window(browser, site, **settings)
        used.append(windows[key])
        return windows[key]

    yield choose
    assert [complaint for each in used for complaint in each.settle()] == []


@pytest.fixture
def visit(window):
    """The page at an address, in the window with these settings: `visit("/", width=360)`."""

    def open_page(path, status=200, **settings):
        return window(**settings).open(path, status)

    return open_page
