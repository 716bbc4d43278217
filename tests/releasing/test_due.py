"""What is scheduled: nothing of it shows before its time; at its time it is live, held, or waits for the machine."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import DataError, IntegrityError, InterfaceError, OperationalError

from rankings.catalogue import live_key, load_catalogue
from rankings.importing.findings import Words
from rankings.models import (
    Alias,
    AuditEvent,
    Edition,
    EditionVersion,
    Figure,
    Import,
    Indicator,
    LearnedHeading,
    Method,
    Release,
    Score,
    Snapshot,
    Source,
)
from rankings.releasing import proposing, publishing
from rankings.releasing.due import publish_due
from tests.drill import figures
from tests.drill.figures import IMPORTER, NOTES, PUBLISHER
from tests.releasing.states import DRAFTS, REASON, at, drafted, review

pytestmark = pytest.mark.django_db


def anybody(_name):
    """Everybody may publish: these imports' people have no accounts."""
    return True


def another(first):
    """A second import scheduled for the same time, as may stand in a database since before only one could be."""
    row = proposing.bring_in(figures.brought(b"another"), IMPORTER)
    review(row)
    row = proposing.propose(row.pk, row.revision, IMPORTER, NOTES)
    Import.objects.filter(pk=row.pk).update(
        state="scheduled", approved_by=PUBLISHER, approved_at=first.approved_at, publish_at=first.publish_at
    )
    row.refresh_from_db()
    return row


PAGES = (
    "/", "/en/", "/xep-hang/2025/", "/xep-hang/2024/", "/en/rankings/2024/", "/phuong-phap/", "/chat-luong/",
    "/chat-luong/ban-phat-hanh/", "/tinh/ha-noi/", "/api/v1/editions/", "/api/v1/indicators/", "/api/v1/releases/",
    "/api/v1/rankings/2025/", "/api/v1/rankings/2024/", "/api/v1/provinces/ha-noi/", "/api/v1/search/?q=dien tap",
)  # fmt: skip
#: What readers' pages are made of.
TABLES = (Release, EditionVersion, Snapshot, Figure, Score, Edition, Indicator, Method, Source, Alias, LearnedHeading)


def seen(client):
    """Every page and answer, made anew, and how many rows readers' tables have."""
    cache.clear()
    load_catalogue.cache_clear()
    answers = {page: client.get(page) for page in PAGES}
    return (
        {page: (answer.status_code, answer.content, answer.get("ETag")) for page, answer in answers.items()},
        {model.__name__: model.objects.count() for model in TABLES},
        live_key(),
    )


def test_until_its_time_nothing_of_a_scheduled_table_stands_anywhere(client):
    before = seen(client)
    missing = [page for page, (status, *_) in before[0].items() if status != 200]
    assert missing == ["/xep-hang/2025/", "/api/v1/rankings/2025/"]
    row = at("scheduled")
    assert seen(client) == before
    early = row.publish_at - timedelta(microseconds=1)
    assert publish_due(drafted, anybody, early) == []
    assert seen(client) == before
    ((published, release),) = publish_due(drafted, anybody, row.publish_at)
    assert (published.pk, release.number, live_key().number) == (row.pk, 2, 2)
    after = seen(client)
    assert after[0]["/api/v1/rankings/2025/"][0] == 200
    assert after[0]["/"] != before[0]["/"]


def test_what_is_published_at_its_time_bears_both_names_and_an_event():
    row = at("scheduled")
    ((_, release),) = publish_due(drafted, anybody, row.publish_at)
    row.refresh_from_db()
    assert (row.state, row.release, release.actor, release.imported_by) == ("published", release, PUBLISHER, IMPORTER)
    assert AuditEvent.objects.latest("number").action == "import_published"
    assert publish_due(drafted, anybody, row.publish_at) == []


def test_a_scheduled_table_is_held_where_readers_see_something_else_by_then(table):
    from tests.releasing.conftest import FILE, SOURCE, figure

    row = at("scheduled")
    other = publishing.draft_import(table(figure("bac-kan", "0.9000")), SOURCE, FILE)
    publishing.publish(other, "x", NOTES, imported_by="y")
    assert [release for _, release in publish_due(lambda _: DRAFTS[0], anybody, row.publish_at)] == [None]
    row.refresh_from_db()
    assert (row.state, row.approved_by, row.publish_at) == ("draft", "", None)
    assert "has changed since you looked" in row.returned_en
    assert live_key().number == 2
    event = AuditEvent.objects.latest("number")
    assert (event.action, event.actor) == ("import_held", "system: publish_due")


def test_of_two_tables_due_at_once_the_first_is_live_and_the_second_is_held():
    first = at("scheduled")
    second = another(first)
    done = publish_due(lambda _: DRAFTS[0], anybody, second.publish_at + timedelta(minutes=1))
    assert [(row.pk, release and release.number) for row, release in done] == [(first.pk, 2), (second.pk, None)]


def test_a_table_that_cannot_be_made_again_is_held_and_does_not_keep_the_next_from_its_time():
    broken = at("scheduled")
    whole = another(broken)

    def make(row):
        if row.pk == broken.pk:
            raise KeyError("a province that is no more")
        return DRAFTS[0]

    done = publish_due(make, anybody, whole.publish_at + timedelta(minutes=1))
    assert [(row.pk, release and release.number) for row, release in done] == [(broken.pk, None), (whole.pk, 2)]
    broken.refresh_from_db()
    assert broken.state == "draft"
    assert "KeyError" in broken.returned_en


@pytest.mark.parametrize("problem", [DataError, IntegrityError])
def test_a_table_that_the_database_refuses_is_held_and_does_not_keep_the_next_from_its_time(problem, monkeypatch):
    broken = at("scheduled")
    whole = another(broken)
    publish = publishing.publish

    def refuse(*given, **named):
        if Import.objects.filter(pk=broken.pk, state="scheduled").exists():
            raise problem("no such thing")
        return publish(*given, **named)

    monkeypatch.setattr(proposing, "publish", refuse)
    done = publish_due(lambda _: DRAFTS[0], anybody, whole.publish_at)
    assert [(row.pk, release and release.number) for row, release in done] == [(broken.pk, None), (whole.pk, 2)]
    broken.refresh_from_db()
    assert (broken.state, problem.__name__ in broken.returned_en) == ("draft", True)


@pytest.mark.parametrize("problem", [OperationalError, InterfaceError])
def test_a_database_that_cannot_be_reached_leaves_the_table_scheduled(problem):
    row = at("scheduled")

    def make(_row):
        raise problem("gone")

    with pytest.raises(problem, match="gone"):
        publish_due(make, anybody, row.publish_at)
    row.refresh_from_db()
    assert row.state == "scheduled"


@pytest.mark.parametrize("problem", [proposing.NotNow(Words("bận", "busy")), OSError("no process"), MemoryError()])
def test_a_busy_moment_leaves_the_table_scheduled_and_says_so_in_the_log(problem, caplog):
    row = at("scheduled")

    def make(_row):
        raise problem

    assert publish_due(make, anybody, row.publish_at) == []
    row.refresh_from_db()
    assert row.state == "scheduled"
    assert f"import {row.pk} is due and is tried again next time" in caplog.text
    assert [release.number for _, release in publish_due(drafted, anybody, row.publish_at)] == [2]


def test_a_table_whose_approver_may_no_longer_publish_is_held_with_the_reason():
    row = at("scheduled")
    asked = []
    assert [release for _, release in publish_due(drafted, asked.append, row.publish_at)] == [None]
    row.refresh_from_db()
    assert (asked, row.state) == ([PUBLISHER], "draft")
    assert row.returned_en.startswith(f"{PUBLISHER}, who approved this table, may no longer publish")


@pytest.mark.parametrize("taken", ["before", "while its draft is made"])
def test_a_table_taken_back_just_before_its_time_is_neither_published_nor_held(taken):
    row = at("scheduled")

    def take_back():
        proposing.send_back(row.pk, row.revision, PUBLISHER, REASON)

    def make(_row):
        take_back()
        return DRAFTS[0]

    if taken == "before":
        take_back()
    assert publish_due(make, anybody, row.publish_at) == []
    row.refresh_from_db()
    assert (row.state, row.returned_en, live_key().number) == ("draft", REASON["en"], 1)
