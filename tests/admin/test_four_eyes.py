"""What the second person approves is what the first saw, and neither has a hand in the other's part."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import OperationalError
from django.utils import timezone

from rankings.importing import readers
from rankings.importing.sandbox import SandboxError
from rankings.models import Import, Release
from rankings.releasing import due

from .test_steps import edited, post

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _four_eyes(settings):
    """A site on which no one may do both, as in production."""
    settings.LONE_OPERATOR = False


@pytest.fixture
def step(publisher):
    """Post an action of the last page; gives the import's state and the messages."""

    def take(row, action, client=publisher, **said):
        form = {"action": action, "revision": row.revision} | said
        answer = client.post(f"/en/admin/imports/{row.pk}/publish/", form, follow=True)
        row.refresh_from_db()
        return row.state, " ".join(str(message) for message in answer.context["messages"])

    return take


@pytest.fixture
def scheduled(bring, propose, step, changed_file):
    """An import that is approved for a time; the time is then set back so that it is due."""
    row = propose(bring(changed_file))
    assert step(row, "schedule", publish_at=_in(hours=2))[0] == "scheduled"
    Import.objects.filter(pk=row.pk).update(publish_at=timezone.now() - timedelta(seconds=1))
    row.refresh_from_db()
    return row


def _in(**ahead):
    return timezone.localtime(timezone.now() + timedelta(**ahead)).strftime("%Y-%m-%dT%H:%M")


def test_who_worked_on_a_table_that_another_proposed_does_not_approve_it(client_as, bring, propose, step, good_file):
    both = client_as("importer", "publisher", name="doi")
    row = bring(edited(good_file, B20="Yên Báy"))
    post(both, row, "provinces", **{"name-B20": "yen-bai"})
    row = propose(row)
    for action in ("publish", "schedule"):
        state, said = step(row, action, client=both, publish_at=_in(hours=1))
        assert (state, "worked on it" in said) == ("proposed", True)
    page = both.get(f"/en/admin/imports/{row.pk}/publish/")
    assert not page.context["may_approve"]
    assert "another publisher must" in page.content.decode()


def test_who_brought_a_table_in_does_not_approve_it(client_as, bring, propose, step, changed_file):
    both = client_as("importer", "publisher", name="doi")
    row = propose(bring(changed_file, client=both))
    assert step(row, "publish", client=both)[0] == "proposed"


def test_sending_a_table_back_makes_nobody_its_maker(bring, propose, step, changed_file):
    row = propose(bring(changed_file))
    assert step(row, "send_back", reason="Thiếu chữ ký")[0] == "draft"
    assert step(propose(row), "publish")[0] == "published"


def test_a_viewer_who_looks_does_not_renew_the_review(client_as, bring, changed_file):
    row, viewer = bring(changed_file), client_as("viewer")
    for page in ("changes", "publish"):
        assert viewer.get(f"/admin/imports/{row.pk}/{page}/").status_code == 200
    row.refresh_from_db()
    assert (row.review, row.reviewed_hash) == (None, "")


def test_a_proposal_from_a_page_that_showed_an_older_review_is_refused(
    importer, bring, propose, approve, step, good_file, changed_file
):
    row = bring(changed_file)
    page = f"/admin/imports/{row.pk}/publish/"
    old = importer.get(page).context["seen"]
    approve(propose(bring(good_file)))
    new = importer.get(page).context["seen"]
    notes = {"note_vi": "Bảng gốc", "note_en": "The original", "client": importer}
    row.refresh_from_db()
    for seen in (old, ""):
        state, said = step(row, "propose", seen=seen, **notes)
        assert (state, "look at the changes again" in said) == ("draft", True)
    assert step(row, "propose", seen=new, **notes)[0] == "proposed"


def test_a_table_whose_base_is_no_longer_live_is_not_scheduled(bring, propose, approve, step, good_file, changed_file):
    first, second = propose(bring(good_file)), propose(bring(changed_file))
    approve(first)
    state, said = step(second, "schedule", publish_at=_in(hours=1))
    assert (state, "look at the changes again" in said) == ("proposed", True)


@pytest.mark.parametrize("hours", [1, 3])
def test_of_two_tables_only_one_is_scheduled_and_the_page_says_which(
    publisher, bring, propose, step, good_file, changed_file, hours
):
    first, second = propose(bring(good_file)), propose(bring(changed_file))
    step(first, "schedule", publish_at=_in(hours=2))
    assert f"Import {first.pk}" in publisher.get(f"/en/admin/imports/{second.pk}/publish/").content.decode()
    state, said = step(second, "schedule", publish_at=_in(hours=hours))
    assert (state, f"Import {first.pk} (DTI 2022, 63 provinces) is scheduled for" in said) == ("proposed", True)


@pytest.mark.parametrize(
    "text", ["9999-12-31T23:59", "9999-12-31T23:59Z", "2026-12-01T09:00+99:00", "0001-01-01T00:00", _in(days=740)]
)
def test_a_time_that_no_page_could_show_is_refused_and_the_pages_still_open(
    publisher, bring, propose, step, changed_file, text
):
    row = propose(bring(changed_file))
    state, said = step(row, "schedule", publish_at=text)
    assert (state, bool(said)) == ("proposed", True)
    assert publisher.get(f"/admin/imports/{row.pk}/publish/").status_code == 200


@pytest.mark.parametrize("reason", ["time", "memory", "crash"])
def test_a_busy_moment_at_the_time_holds_nothing_and_the_next_minute_publishes(scheduled, monkeypatch, caplog, reason):
    def stop(*_given):
        raise SandboxError(reason)

    with monkeypatch.context() as busy:
        busy.setattr(readers, "call", stop)
        # Another process than that which has the table at hand.
        _forget()
        call_command("publish_due", verbosity=0)
    scheduled.refresh_from_db()
    assert (scheduled.state, Release.objects.count()) == ("scheduled", 1)
    assert f"import {scheduled.pk} is due and is tried again next time" in caplog.text
    call_command("publish_due", verbosity=0)
    scheduled.refresh_from_db()
    assert scheduled.state == "published"


def test_publishing_now_in_a_busy_moment_says_so_and_can_be_tried_again(
    bring, propose, step, changed_file, monkeypatch
):
    row = propose(bring(changed_file))

    def stop(*_given):
        raise SandboxError("time")

    with monkeypatch.context() as busy:
        busy.setattr(readers, "call", stop)
        _forget()
        state, said = step(row, "publish")
    assert (state, "too busy" in said) == ("proposed", True)
    assert step(row, "publish")[0] == "published"


def _forget():
    from django.core.cache import cache

    cache.clear()


@pytest.mark.parametrize("change", ["role", "account"])
def test_what_somebody_approved_who_may_no_longer_publish_is_held(publisher, scheduled, change):
    if change == "role":
        publisher.person.groups.clear()
    else:
        publisher.person.is_active = False
        publisher.person.save()
    with pytest.raises(Exception, match=f"held: import {scheduled.pk}"):
        call_command("publish_due", verbosity=0)
    scheduled.refresh_from_db()
    assert (scheduled.state, "may no longer publish" in scheduled.returned_en) == ("draft", True)


def test_the_timer_that_stays_goes_on_after_the_database_has_failed(scheduled, monkeypatch, caplog):
    rounds = iter(["fine", "gone", "fine", "end"])
    publish = due.publish_due

    def now_and_then(*given):
        if next(rounds) == "gone":
            raise OperationalError("the database is gone")
        return publish(*given)

    import rankings.management.commands.publish_due as command

    left = iter([True, True, False])
    monkeypatch.setattr(command, "publish_due", now_and_then)
    monkeypatch.setattr(command, "_runs", lambda _pid: next(left))
    monkeypatch.setattr(command.time, "sleep", lambda _seconds: None)
    # It would close the connection that holds the test's own transaction.
    monkeypatch.setattr(command, "close_old_connections", lambda: None)
    call_command("publish_due", every=1, verbosity=0)
    assert "the database failed" in caplog.text
    assert (next(rounds), scheduled.pk) == ("end", Import.objects.get(state="published").pk)


def test_whoever_approves_sees_the_document_and_what_readers_would_read_otherwise_of_it(
    publisher, bring, propose, approve, good_file, changed_file
):
    said = {"document": "Bảng DTI 2022", "publisher": "Bộ TT&TT", "kind": "ministry"}
    approve(propose(bring(good_file, **said)))
    row = propose(bring(changed_file, **said | {"document": "Bảng khác", "kind": "press"}))
    for page in ("changes", "publish"):
        shown = publisher.get(f"/en/admin/imports/{row.pk}/{page}/")
        assert shown.context["retitled"] == [
            ("Title of the document", "Bảng DTI 2022", "Bảng khác"),
            ("Kind of source", "A table of the ministry", "The press"),
        ]
        text = shown.content.decode()
        assert "<del>Bảng DTI 2022</del> → <ins>Bảng khác</ins>" in text
        assert 'href="https://dti.gov.vn/bang-2022"' in text
        assert "Bộ TT&amp;TT" in text
    approve(row)
    assert publisher.get(f"/en/admin/imports/{row.pk}/publish/").context["retitled"] == []
