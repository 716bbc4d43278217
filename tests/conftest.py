"""What every test starts from.

`make test` runs the suite on PostgreSQL and what a database can change on SQLite, side by side (tests/run_suite.py);
plain `pytest` takes the database of DATABASE_URL, or SQLite in memory without it, and runs everything.

Fixtures of one area stand in a conftest.py of its folder; only what all of them need stands here.
"""

import os
import shutil
from pathlib import Path

# Before anything of Django reads the settings; what the shell around has exported does not matter.
os.environ["DXINDEX_PROFILE"] = "test"
os.environ["DJANGO_SETTINGS_MODULE"] = "dxindex.settings"
for name in (
    "DEBUG", "SECRET_KEY", "ALLOWED_HOSTS", "CSRF_TRUSTED_ORIGINS", "CACHE_URL", "LOG_LEVEL",
    "BEHIND_PROXY", "CONTACT_EMAIL", "SERVE_ADMIN", "MFA_REQUIRED", "DXINDEX_LONE_OPERATOR", "SESSION_HOURS",
):  # fmt: skip
    os.environ.pop(name, None)

import django

django.setup()
if not Path(__file__).resolve().parent.parent.joinpath("locale/vi/LC_MESSAGES/django.mo").exists():
    raise SystemExit("The words of the pages are not compiled: run `make test`, or `make lint` and then pytest.")

import pytest
from hypothesis import settings

#: No test is about time: a busy machine needs longer. Plain `pytest` tries other examples each time, and so finds what
#: nobody thought of; the two halves of `make test` try the same ones, so that what passed here passes there.
settings.register_profile("searching", deadline=None)
settings.register_profile("same", deadline=None, derandomize=True)

ROOT = Path(__file__).resolve().parent.parent
PASSWORD = "bảy ngọn đồi, một con sông"
#: Folders whose tests without a database the half on SQLite has alone, beside those in no folder.
PURE = ("charts", "compute", "files", "geo", "imaging", "importing", "open_data", "words")
#: Folders of tests that read what pages and the API make of rows, or go through the office's pages.
WALKS = ("admin", "api", "pages", "views")
#: Files in them that run on both databases all the same: what is asked of a database, written and refused by it.
ON_BOTH = (
    "admin/test_four_eyes.py", "api/test_data.py", "pages/test_release.py", "views/test_pages.py",
    "views/test_permalinks.py",
)  # fmt: skip
#: Dear ones that run on PostgreSQL alone, and on SQLite alone.
ONCE = ("api/test_schemathesis.py",)
ALONE = (
    "admin/test_ways.py", "browser/test_importing.py", "pages/test_why.py", "pages/test_why_change.py",
    "pages/test_why_sure.py",
)  # fmt: skip
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def pytest_addoption(parser):
    """`--share first|second`: one of the two halves that make up `make test`."""
    parser.addoption("--share", choices=["first", "second"], help="run one half of the suite: see tests/run_suite.py")


def pytest_configure(config):
    """Choose how hypothesis draws its examples."""
    settings.load_profile("same" if config.getoption("--share") else "searching")


def pytest_collection_modifyitems(config, items):
    """Leave out what the other half runs, so that both take about as long.

    The first has everything but what readers do in a browser and what knows no database; the second has those, and
    once more whatever a database can change.
    """
    share = config.getoption("--share")
    if share is None:
        return
    others = first_leaves_out if share == "first" else lambda item: not second_runs(item)
    left_out = [item for item in items if others(item)]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in set(left_out)]


def first_leaves_out(item):
    """Whether a test belongs to the half on SQLite alone."""
    return str(_place(item)) in ALONE or reads_in_a_browser(item) or computes(item)


def second_runs(item):
    """Whether a test belongs to the half on SQLite."""
    return first_leaves_out(item) or (uses_a_database(item) and not walks(item))


def reads_in_a_browser(item):
    """Whether a test only reads the site in a browser: dear, and what both databases answer is tested without one."""
    return "site" in item.fixturenames and "office" not in item.fixturenames


def computes(item):
    """Whether a test is of functions that know no database."""
    place = _place(item)
    return (place.parts[0] in PURE or len(place.parts) == 1) and not uses_a_database(item)


def walks(item):
    """Whether a test is for PostgreSQL alone.

    Most read what is made of rows: that both databases give the same rows is tested on both, by
    tests/releasing/test_storing.py, what a page of each kind asks of them by tests/views/test_pages.py, and that it
    does not matter in what order rows come by tests/views/test_permalinks.py.
    """
    place = _place(item)
    return str(place) in ONCE or (place.parts[0] in WALKS and str(place) not in ON_BOTH)


def _place(item):
    return item.path.relative_to(ROOT / "tests")


def uses_a_database(item):
    """Whether a test asks for the database, marks itself so, or makes releases in a browser."""
    return bool({"db", "office"} & set(item.fixturenames)) or item.get_closest_marker("django_db") is not None


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the repository."""
    return ROOT


@pytest.fixture(scope="session", autouse=True)
def own_folder(tmp_path_factory):
    """What is kept on disk is this run's own: no other run, and no site that is being served, is at the same files."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(django.conf.settings, "VAR_DIR", tmp_path_factory.mktemp("var"))
        yield


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the browser that scripts/ensure_programs.sh found or installed."""
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    assert path, "no Chromium on this machine: run `make test`, which says how to get it"
    return path


@pytest.fixture(scope="session")
def rscript() -> str:
    """The path of R for scripts, that scripts/ensure_programs.sh found or installed."""
    path = shutil.which("Rscript")
    assert path, "no R on this machine: run `make test`, which says how to get it"
    return path


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Every test that uses the database finds the published figures as release 1, loaded once a run."""
    from rankings.importing.published import read_published
    from rankings.releasing.publishing import load_published

    with django_db_blocker.unblock():
        notes = {"vi": "Số liệu đã công bố", "en": "Published figures"}
        load_published(read_published(ROOT / "fixtures"), "tests", notes)


@pytest.fixture(scope="session", autouse=True)
def findings_of_equal_inputs():
    """Hundreds of tests publish the same few tables: what follows from equal inputs is worked out once a run.

    That it follows from them alone is what `tests/releasing/test_analysing.py` holds against a computation of its own.
    """
    from rankings.releasing import analysing

    find, kept = analysing._find, {}

    def find_once(shown, inputs, missing):
        new = {key for key in missing if inputs[key] not in kept}
        kept.update(find(shown, inputs, new) if new else {})
        return {inputs[key]: kept[inputs[key]] for key in missing}

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(analysing, "_find", find_once)
        yield


@pytest.fixture
def catalogue(db):
    """The catalogue of the live release."""
    from rankings.catalogue import live_key, load_catalogue

    return load_catalogue(live_key())


@pytest.fixture
def person(db):
    """Somebody with these roles, called by the first unless named: `person("importer", name="an")`.

    The password of all of them is PASSWORD. No role, and `superuser=True`, are possible too.
    """
    from django.contrib.auth.models import User

    from rankings.people import give_roles

    def make(*roles, name="", superuser=False):
        user = User(username=name or (roles[0] if roles else "nobody"), is_staff=True, is_superuser=superuser)
        user.set_password(PASSWORD)
        user.save()
        give_roles(user, roles)
        return user

    return make


@pytest.fixture
def client_as(person):
    """Django's client for a new person with these roles, logged in: `client_as("publisher", name="binh")`."""
    from django.test import Client

    def log_in(*roles, name="", superuser=False, **options):
        client = Client(**options)
        client.person = person(*roles, name=name, superuser=superuser)
        client.force_login(client.person)
        return client

    return log_in


@pytest.fixture(autouse=True)
def _empty_caches():
    """No test finds pages or names of a release that another one published and rolled back."""
    from django.core.cache import cache

    from rankings.catalogue import load_catalogue

    cache.clear()
    load_catalogue.cache_clear()
