"""/healthz and /readyz, as a supervisor asks them."""

import pytest
from django.db.utils import OperationalError

from dxindex import health
from rankings.models import Live


@pytest.fixture(autouse=True)
def _forget_migrations():
    health.check_migrated.cache_clear()
    yield
    health.check_migrated.cache_clear()


def test_a_living_process_says_ok_without_asking_the_database(client):
    """No `db` fixture: pytest-django refuses any query here."""
    answer = client.get("/healthz")

    assert answer.status_code == 200
    assert answer.content == b"ok\n"
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.django_db
def test_a_site_with_database_cache_tables_and_a_release_is_ready(client):
    answer = client.get("/readyz")

    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("text/plain")
    assert [line.split(": ")[-1] for line in answer.content.decode().splitlines()] == ["OK"] * 4


@pytest.mark.django_db
def test_a_browser_gets_the_same_text_because_the_librarys_page_has_inline_styles(client):
    answer = client.get("/readyz", headers={"accept": "text/html"})

    assert answer["Content-Type"].startswith("text/plain")


@pytest.mark.django_db
def test_a_program_gets_json_if_it_asks_for_it(client):
    answer = client.get("/readyz", headers={"accept": "application/json"})

    assert set(answer.json().values()) == {"OK"}


@pytest.mark.django_db
def test_a_missing_migration_makes_the_site_unavailable_and_says_what_to_run(client, monkeypatch):
    monkeypatch.setattr(health.MigrationExecutor, "migration_plan", lambda *_: [("rankings", "0099_new")])

    answer = client.get("/readyz")

    assert answer.status_code == 503
    assert "1 migrations are not applied: run manage.py migrate" in answer.content.decode()


@pytest.mark.django_db
def test_a_site_without_a_release_is_unavailable_and_says_what_to_run(client):
    Live.objects.all().delete()

    answer = client.get("/readyz")

    assert answer.status_code == 503
    assert "no release is live: run manage.py load_published" in answer.content.decode()


@pytest.mark.django_db
def test_a_database_out_of_reach_makes_the_site_unavailable_but_the_process_stays_alive(client, monkeypatch):
    def refuse(*_):
        raise OperationalError("connection refused: secret detail")

    monkeypatch.setattr(health.MigrationExecutor, "__init__", refuse)

    answer = client.get("/readyz")

    assert answer.status_code == 503
    assert "secret detail" not in answer.content.decode()
    assert client.get("/healthz").status_code == 200
