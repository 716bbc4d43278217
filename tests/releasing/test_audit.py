"""The record of deeds: only ever added to, whole or visibly broken, in the transaction of the deed."""

import hashlib
import json
from datetime import UTC, datetime
from decimal import Decimal
from types import SimpleNamespace

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from rankings.models import AuditEvent, AuditHead, Release
from rankings.releasing import auditing, publishing
from tests.releasing.conftest import FILE, NOTES, SOURCE, figure

pytestmark = pytest.mark.django_db


@pytest.fixture
def events(db):
    """Four events beside that of loading."""
    for number in range(4):
        auditing.record("Nguyễn Văn A", "drill", f"import {number}", {"điểm": Decimal("0.50"), "lần": number})
    return list(AuditEvent.objects.order_by("number"))


@pytest.fixture
def tamper(events):
    """A function that runs SQL with the triggers off, as somebody with the owner's rights could."""

    def run(statement):
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute("ALTER TABLE rankings_auditevent DISABLE TRIGGER USER")
            else:
                for verb in ("update", "delete"):
                    cursor.execute(f"DROP TRIGGER rankings_auditevent_no_{verb}")
            cursor.execute(statement)
            if connection.vendor == "postgresql":
                cursor.execute("ALTER TABLE rankings_auditevent ENABLE TRIGGER USER")

    return run


def broken():
    return [(each.number, each.what) for each in auditing.check_chain()]


def test_events_are_numbered_from_one_without_a_gap_and_the_chain_holds(events):
    assert [event.number for event in events] == [1, 2, 3, 4, 5]
    assert [event.previous_hash for event in events] == ["", *(event.hash for event in events[:-1])]
    assert broken() == []
    head = AuditHead.objects.get()
    assert (head.number, head.hash) == (5, events[-1].hash)


@pytest.mark.parametrize("verb", ["UPDATE rankings_auditevent SET actor = actor", "DELETE FROM rankings_auditevent"])
def test_the_database_refuses_to_alter_or_remove_an_event(events, verb):
    with pytest.raises(DatabaseError, match="never altered"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(verb)
    assert broken() == []


@pytest.mark.parametrize(
    "change",
    [
        "actor = 'somebody else'", "action = 'other'", "subject = 'import 9'", "detail = '{}'",
        "at = '2020-01-01 00:00:00+00:00'", "previous_hash = ''", "hash = 'x'",
    ],
)  # fmt: skip
def test_an_altered_event_is_found_at_its_number(tamper, change):
    tamper(f"UPDATE rankings_auditevent SET {change} WHERE number = 3")
    assert broken()[0] == (3, "altered")


def test_an_event_altered_with_its_hash_is_found_at_the_next(tamper, events):
    event = events[2]
    event.actor = "somebody else"
    tamper(
        f"UPDATE rankings_auditevent SET actor = 'somebody else', hash = '{auditing.hash_of(event)}' WHERE number = 3"
    )
    assert broken() == [(4, "altered")]


def test_a_removed_event_is_found(tamper):
    tamper("DELETE FROM rankings_auditevent WHERE number = 2")
    assert broken()[0] == (2, "gap")


def test_a_removed_beginning_is_found(tamper):
    tamper("DELETE FROM rankings_auditevent WHERE number = 1")
    assert broken()[0] == (1, "gap")


def test_a_cut_off_end_is_found(tamper):
    tamper("DELETE FROM rankings_auditevent WHERE number > 3")
    assert broken() == [(4, "cut")]


def test_a_head_that_was_turned_back_with_the_end_makes_no_event_twice(tamper, events):
    tamper("DELETE FROM rankings_auditevent WHERE number > 3")
    AuditHead.objects.update(number=3, hash=events[2].hash)
    # The chain alone cannot tell; whoever keeps an exported line can.
    assert broken() == []
    assert auditing.record("x", "drill", "y").hash != events[3].hash


def test_an_event_outside_a_transaction_is_refused(monkeypatch):
    monkeypatch.setattr(auditing, "connection", SimpleNamespace(in_atomic_block=False))
    with pytest.raises(auditing.OutsideTransaction):
        auditing.record("x", "drill", "y")


def test_an_event_needs_somebody_who_did_it():
    with pytest.raises(IntegrityError), transaction.atomic():
        auditing.record("", "drill", "y")
    assert broken() == []


def test_a_publication_that_fails_leaves_no_event(table, monkeypatch):
    draft = publishing.draft_import(table(figure("bac-kan", "0.9000")), SOURCE, FILE)
    before = AuditEvent.objects.count()

    def fail(*_arguments, **_named):
        auditing.record("x", "drill", "before the failure")
        raise RuntimeError("no disk")

    monkeypatch.setattr(publishing, "_switch", fail)
    with pytest.raises(RuntimeError, match="no disk"):
        publishing.publish(draft, "a publisher", NOTES, imported_by="an importer")
    assert (AuditEvent.objects.count(), broken()) == (before, [])


def test_a_publication_and_a_step_back_tell_who_what_and_from_where(table):
    draft = publishing.draft_import(table(figure("bac-kan", "0.9000")), SOURCE, FILE)
    made = publishing.publish(draft, "a publisher", NOTES, imported_by="an importer")
    told = AuditEvent.objects.latest("number")
    assert (told.actor, told.action, told.subject) == ("a publisher", "release_published", "release 2")
    detail = json.loads(told.detail)
    assert (detail["base"], detail["imported_by"], detail["content_hash"]) == (1, "an importer", made.content_hash)
    publishing.revert(Release.objects.get(number=1), "an operator", NOTES)
    told = AuditEvent.objects.latest("number")
    assert (told.action, json.loads(told.detail)["to"], json.loads(told.detail)["from"]) == ("release_reverted", 1, 2)


def test_exported_lines_can_be_checked_with_nothing_but_a_hash_function(events):
    last = ""
    for line in auditing.lines(AuditEvent.objects.order_by("number")):
        row = json.loads(line)
        fields = ("number", "at", "actor", "action", "subject", "detail", "previous_hash")
        text = "\x1f".join(str(row[name]) for name in fields)
        assert row["previous_hash"] == last
        assert row["hash"] == hashlib.sha256(text.encode()).hexdigest()
        last = row["hash"]
    assert last == events[-1].hash


def test_an_exported_line_is_one_line_and_keeps_every_letter(events):
    auditing.record("Đặng\nThị", "drill", "x", {"ghi chú": "dòng\nmới"})
    *_, line = auditing.lines(AuditEvent.objects.order_by("number"))
    assert (line.count("\n"), line.endswith("\n")) == (1, True)
    assert "Đặng" in line
    assert json.loads(json.loads(line)["detail"]) == {"ghi chú": "dòng\nmới"}


@pytest.mark.parametrize(
    ("detail", "text"),
    [
        ({"b": 1, "a": "ế"}, '{"a":"ế","b":1}'),
        ({"at": datetime(2026, 1, 2, tzinfo=UTC), "score": Decimal("0.50")},
         '{"at":"2026-01-02 00:00:00+00:00","score":"0.50"}'),
        ({}, "{}"),
    ],
)  # fmt: skip
def test_one_content_has_one_text(detail, text):
    assert auditing.canonical(detail) == text
