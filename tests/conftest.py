"""What every test starts from.

`make test` runs the suite on PostgreSQL and again on SQLite (tests/run_suite.py); plain `pytest` takes the
database of DATABASE_URL, or SQLite in memory without it.

Fixtures of one area stand in a conftest.py of its folder; only what all of them need stands here.
"""

import os
import shutil
from pathlib import Path

# Before anything of Django reads the settings; what the shell around has exported does not matter.
os.environ["DXINDEX_PROFILE"] = "test"
os.environ["DJANGO_SETTINGS_MODULE"] = "dxindex.settings"
for name in ("DEBUG", "SECRET_KEY", "ALLOWED_HOSTS", "CSRF_TRUSTED_ORIGINS", "CACHE_URL", "LOG_LEVEL"):
    os.environ.pop(name, None)

import django

django.setup()

import pytest

ROOT = Path(__file__).resolve().parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the browser that scripts/ensure_browser.sh found or installed."""
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    assert path, "no Chromium on this machine: run `make test`, which says how to get it"
    return path


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Every test that uses the database finds the published figures as release 1, loaded once a run."""
    from rankings.importing.published import read_published
    from rankings.releasing.publishing import load_published

    with django_db_blocker.unblock():
        notes = {"vi": "Số liệu đã công bố", "en": "Published figures"}
        load_published(read_published(ROOT / "fixtures"), "tests", notes)


@pytest.fixture
def catalogue(db):
    """The catalogue of the live release."""
    from rankings.catalogue import live_key, load_catalogue

    return load_catalogue(live_key())


@pytest.fixture(autouse=True)
def _empty_caches():
    """No test finds pages or names of a release that another one published and rolled back."""
    from django.core.cache import cache

    from rankings.catalogue import load_catalogue

    cache.clear()
    load_catalogue.cache_clear()
