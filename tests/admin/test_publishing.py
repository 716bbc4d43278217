"""Who may do what: roles, a second pair of eyes, a set time, going back, the log."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from rankings.models import AuditEvent, Import, Release, Source
from rankings.releasing.due import publish_due
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db


@pytest.fixture
def four_eyes(settings):
    """A site on which no one may do both, as in production."""
    settings.LONE_OPERATOR = False


@pytest.mark.parametrize("address", ["/admin/", "/admin/imports/", "/en/admin/imports/1/check/", "/admin/audit.jsonl"])
def test_nobody_sees_anything_before_logging_in(client, address):
    answer = client.get(address)
    assert answer.status_code == 302
    assert "/login/" in answer.url


def test_a_viewer_looks_but_brings_nothing_in(client_as, bring, good_file):
    row = bring(good_file)
    viewer = client_as("viewer")
    assert viewer.get(f"/admin/imports/{row.pk}/check/").status_code == 200
    assert viewer.get("/admin/imports/new/").status_code == 403
    viewer.post(f"/admin/imports/{row.pk}/read/", {"revision": row.revision, "sheet": "other"})
    viewer.post(f"/admin/imports/{row.pk}/publish/", {"revision": row.revision, "action": "withdraw"})
    row.refresh_from_db()
    assert (row.revision, row.state) == (1, Import.State.DRAFT)


def test_somebody_without_a_role_sees_nothing(client_as, bring, good_file):
    row = bring(good_file)
    assert client_as().get(f"/admin/imports/{row.pk}/check/").status_code == 403


def test_a_second_person_publishes_and_readers_see_it_at_once(client, four_eyes, bring, propose, approve, changed_file):
    before = client.get("/xep-hang/2022/").content
    row = propose(bring(changed_file))
    assert client.get("/xep-hang/2022/").content == before
    approve(row)
    assert (row.state, row.release.actor, row.release.imported_by) == (Import.State.PUBLISHED, "binh", "an")
    assert not row.release.alone
    after = client.get("/xep-hang/2022/").content.decode()
    assert "0,4478" in after
    assert client.get("/xep-hang/2022/?v=1").status_code == 200


def test_the_importer_cannot_approve_even_with_the_publishers_role(four_eyes, client_as, bring, propose, changed_file):
    both = client_as("importer", "publisher", name="doi")
    row = propose(bring(changed_file, client=both), client=both)
    form = {"action": "publish", "revision": row.revision}
    answer = both.post(f"/en/admin/imports/{row.pk}/publish/", form, follow=True)
    row.refresh_from_db()
    assert row.state == Import.State.PROPOSED
    assert any("another person" in str(message) for message in answer.context["messages"])
    assert Release.objects.count() == 1


def test_an_importer_without_the_publishers_role_publishes_nothing(importer, bring, propose, changed_file):
    row = propose(bring(changed_file))
    importer.post(f"/admin/imports/{row.pk}/publish/", {"action": "publish", "revision": row.revision})
    row.refresh_from_db()
    assert row.state == Import.State.PROPOSED


def test_alone_is_an_explicit_setting_with_a_banner_and_is_written_down(
    settings, client_as, bring, propose, changed_file
):
    settings.LONE_OPERATOR = True
    both = client_as("importer", "publisher", name="doi")
    row = propose(bring(changed_file, client=both), client=both)
    assert "Chế độ một người" in both.get("/admin/imports/").content.decode()
    both.post(f"/admin/imports/{row.pk}/publish/", {"action": "publish", "revision": row.revision})
    row.refresh_from_db()
    assert row.release.alone
    settings.LONE_OPERATOR = False
    assert "Chế độ một người" not in both.get("/admin/imports/").content.decode()


def test_what_was_reviewed_before_another_release_has_to_be_reviewed_again(
    four_eyes, publisher, bring, propose, approve, good_file, changed_file
):
    first, second = propose(bring(good_file)), propose(bring(changed_file))
    approve(first)
    answer = approve(second)
    assert second.state == Import.State.PROPOSED
    assert any("xem lại" in str(message) for message in answer.context["messages"])
    reason = {"action": "send_back", "revision": second.revision, "reason": "Xem lại sau bản 2"}
    publisher.post(f"/admin/imports/{second.pk}/publish/", reason)
    second.refresh_from_db()
    approve(propose(second))
    assert second.release.pk == 3


def test_a_table_sent_back_says_why_and_can_be_proposed_again(
    importer, publisher, bring, propose, approve, changed_file
):
    row = propose(bring(changed_file))
    form = {"action": "send_back", "revision": row.revision, "reason": "Thiếu chữ ký"}
    publisher.post(f"/admin/imports/{row.pk}/publish/", form)
    row.refresh_from_db()
    assert (row.state, row.proposed_by) == (Import.State.DRAFT, "")
    assert "Thiếu chữ ký" in importer.get(f"/admin/imports/{row.pk}/check/").content.decode()
    approve(propose(row))
    assert row.state == Import.State.PUBLISHED


def test_a_proposed_import_cannot_be_changed(importer, bring, propose, changed_file):
    row = propose(bring(changed_file))
    importer.post(f"/admin/imports/{row.pk}/columns/", {"revision": row.revision, "column-C": "ignore"})
    row.refresh_from_db()
    assert row.answers["columns"] == {}


PUBLIC = ("/", "/xep-hang/2022/", "/tinh/bac-kan/", "/chat-luong/", "/api/v1/releases/", "/api/v1/rankings/2022/")


def test_until_its_time_nothing_of_a_scheduled_table_stands_anywhere(client, publisher, bring, propose, changed_file):
    before = {address: client.get(address).content for address in PUBLIC}
    row = propose(bring(changed_file))
    at = timezone.localtime(timezone.now() + timedelta(hours=2))
    form = {"action": "schedule", "revision": row.revision, "publish_at": at.strftime("%Y-%m-%dT%H:%M")}
    publisher.post(f"/admin/imports/{row.pk}/publish/", form)
    row.refresh_from_db()
    assert row.state == Import.State.SCHEDULED
    assert {address: client.get(address).content for address in PUBLIC} == before
    assert Release.objects.count() == 1
    assert not Source.objects.filter(url=row.source["url"]).exists()
    call_command("publish_due", verbosity=0)
    assert Release.objects.count() == 1
    assert client.get("/xep-hang/2022/?v=2").status_code == 400


def test_at_its_time_a_scheduled_table_is_published_by_the_timer(
    client, publisher, bring, propose, changed_file, capsys
):
    from rankings.releasing.checking import draft_of

    row = propose(bring(changed_file))
    at = timezone.localtime(timezone.now() + timedelta(hours=2))
    form = {"action": "schedule", "revision": row.revision, "publish_at": at.strftime("%Y-%m-%dT%H:%M")}
    publisher.post(f"/admin/imports/{row.pk}/publish/", form)
    done = publish_due(draft_of, lambda name: name == "binh", timezone.now() + timedelta(hours=3))
    row.refresh_from_db()
    assert [(each.pk, release.pk) for each, release in done] == [(row.pk, 2)]
    assert (row.state, row.release.actor, row.release.imported_by) == (Import.State.PUBLISHED, "binh", "an")
    published, shown = AuditEvent.objects.order_by("-number")[:2]
    assert {(event.action, event.actor) for event in (published, shown)} == {
        ("import_published", "system: publish_due"), ("release_published", "system: publish_due"),
    }  # fmt: skip
    assert all('"approved_by":"binh"' in event.detail for event in (published, shown))
    assert "0,4478" in client.get("/xep-hang/2022/").content.decode()


@pytest.mark.parametrize("text", ["", "mai", "2020-01-01T00:00", "2026-99-99T00:00"])
def test_a_time_that_is_none_or_past_is_refused(publisher, bring, propose, changed_file, text):
    row = propose(bring(changed_file))
    form = {"action": "schedule", "revision": row.revision, "publish_at": text}
    publisher.post(f"/admin/imports/{row.pk}/publish/", form)
    row.refresh_from_db()
    assert row.state == Import.State.PROPOSED


def test_a_job_that_does_not_run_is_said_on_every_page(importer, publisher, bring, propose, changed_file):
    row = propose(bring(changed_file))
    past = timezone.now() - timedelta(minutes=10)
    Import.objects.filter(pk=row.pk).update(state="scheduled", approved_by="binh", approved_at=past, publish_at=past)
    assert "publish_due" in importer.get("/admin/imports/").content.decode()


def test_going_back_shows_exactly_what_the_earlier_release_showed(
    client, publisher, bring, propose, approve, changed_file
):
    first = Release.objects.get(pk=1)
    before = client.get("/api/v1/rankings/2022/?units=63").json()["rows"]
    approve(propose(bring(changed_file)))
    assert client.get("/api/v1/rankings/2022/?units=63").json()["rows"] != before
    form = {"live": "2", "reason_vi": "Tệp sai", "reason_en": "Wrong file"}
    publisher.post("/admin/releases/1/revert/", form)
    third = Release.objects.get(pk=3)
    assert (third.content_hash, third.kind, third.actor) == (first.content_hash, "revert", "binh")
    assert client.get("/api/v1/rankings/2022/?units=63").json()["rows"] == before


@pytest.mark.parametrize("form", [{"live": "1", "reason_vi": "a", "reason_en": "b"}, {"live": "2", "reason_vi": "a"}])
def test_going_back_needs_reasons_and_a_page_that_is_not_old(publisher, bring, propose, approve, changed_file, form):
    approve(propose(bring(changed_file)))
    assert publisher.post("/admin/releases/1/revert/", form).status_code == 422
    assert Release.objects.count() == 2


def test_confirmed_spellings_and_headings_are_remembered_once_the_release_is_live(
    importer, bring, propose, approve, say_reasons, good_file
):
    from .test_steps import edited, post

    first = bring(edited(good_file, B20="Yên Báy", E3="Chỉ số lạ"))
    post(importer, first, "columns", **{"column-E": "infrastructure:score"})
    post(importer, first, "provinces", **{"name-B20": "yen-bai"})
    approve(propose(say_reasons(first)))
    assert first.state == Import.State.PUBLISHED
    second = bring(edited(good_file, B20="Yên Báy", E3="Chỉ số lạ", C5=0.8003), url="https://dti.gov.vn/khac")
    names = importer.get(f"/admin/imports/{second.pk}/provinces/").context
    assert (list(names["unmatched"]), names["matched"]) == ([], 63)
    columns = {
        column.letter: column for column, _ in importer.get(f"/admin/imports/{second.pk}/columns/").context["columns"]
    }
    # Proposed, and still to be confirmed by a person.
    assert (columns["E"].value, columns["E"].certain) == ("infrastructure:score", False)


def test_the_log_shows_every_deed_and_whether_the_chain_holds(publisher, bring, propose, approve, changed_file):
    row = bring(changed_file)
    approve(propose(row))
    page = publisher.get("/en/admin/audit/?check=1")
    assert page.context["broken"] == []
    actions = [told.event.action for told in page.context["events"]]
    assert actions[:3] == ["import_published", "release_published", "import_proposed"]
    found = publisher.get(f"/en/admin/audit/?q=import+{row.pk}").context["events"]
    assert {told.event.subject for told in found} == {f"import {row.pk}"}
    lines = publisher.get("/admin/audit.jsonl").getvalue().decode().splitlines()
    assert len(lines) == AuditEvent.objects.count()


@pytest.fixture
def typed(monkeypatch):
    """The password that is typed where a command asks for it."""
    monkeypatch.setattr("getpass.getpass", lambda _prompt: PASSWORD)


def test_the_command_proposes_and_leaves_publishing_to_another_where_one_may_not_do_both(
    four_eyes, importer, typed, tmp_path, changed_file, capsys
):
    path = tmp_path / "bang.xlsx"
    path.write_bytes(changed_file)
    options = {"year": 2022, "units": 63, "source": "https://dti.gov.vn/bang-2022", "actor": "an", "lang": "en"}
    call_command("import_scores", str(path), **options)
    row = Import.objects.get()
    assert (row.state, row.proposed_by) == (Import.State.PROPOSED, "an")
    assert f"/admin/imports/{row.pk}/publish/" in capsys.readouterr().out
    assert Release.objects.count() == 1


def test_what_the_command_proposed_another_person_publishes_in_the_office(
    four_eyes, importer, typed, approve, tmp_path, changed_file
):
    path = tmp_path / "bang.xlsx"
    path.write_bytes(changed_file)
    call_command("import_scores", str(path), year=2022, units=63, source="https://dti.gov.vn/bang-2022", actor="an")
    row = Import.objects.get()
    approve(row)
    assert (row.state, row.release.imported_by, row.release.actor) == (Import.State.PUBLISHED, "an", "binh")


def test_the_second_person_sees_what_it_changes_and_which_warnings_were_accepted_and_why(
    publisher, bring, propose, say_reasons, changed_file
):
    from .test_steps import edited

    row = propose(say_reasons(bring(edited(changed_file, C68=0.5787)), "Trung bình in theo bản cũ"))
    page = publisher.get(f"/en/admin/imports/{row.pk}/publish/")
    ((finding, reason),) = page.context["accepted"]
    assert (finding.cell, reason) == ("C68", "Trung bình in theo bản cũ")
    assert any("the ministry’s table agrees with" in line.lower() for line in page.context["summary"])


def test_every_deed_has_words_in_both_languages(root):
    import re

    from rankings.words.deeds import say_deed

    texts = [path.read_text() for folder in ("rankings", "dxindex") for path in (root / folder).rglob("*.py")]
    actions = {
        action
        for text in texts
        for action in re.findall(r'"((?:import|release|account|units)_[a-z_]+)"', text)
        if re.search(rf'record(?:_account)?\([^)]*"{action}"|_step\([^)]*"{action}"', text)
    }
    assert actions >= {"import_proposed", "release_published", "release_reverted"}
    assert [action for action in actions if say_deed(action, "vi") == action] == []
