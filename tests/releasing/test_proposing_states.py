"""Every step from every state: it is taken with its event, or it is refused and nothing changes."""

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.utils import timezone

from rankings.models import (
    Alias,
    AuditEvent,
    Edition,
    Import,
    LearnedHeading,
    Live,
    Release,
    Score,
)
from rankings.releasing import proposing, publishing
from tests.drill import figures
from tests.drill.figures import IMPORTER, NOTES, PUBLISHER
from tests.drill.state import fingerprint
from tests.releasing.states import DRAFTS, REASON, STATES, at, drafted, review, soon

pytestmark = pytest.mark.django_db

#: Each step, from the import as a page showed it, and the state it leads to from where it may be taken.
STEPS = {
    "change": (
        lambda row, revision: proposing.change(row.pk, revision, IMPORTER, "import_mapped", {"decision": "1/QĐ"}),
        {"draft": "draft"},
    ),
    "propose": (
        lambda row, revision: proposing.propose(row.pk, revision, IMPORTER, NOTES),
        {"draft": "proposed"},
    ),
    "withdraw": (
        lambda row, revision: proposing.withdraw(row.pk, revision, IMPORTER),
        {"draft": "withdrawn"},
    ),
    "send_back": (
        lambda row, revision: proposing.send_back(row.pk, revision, PUBLISHER, REASON),
        {"proposed": "draft", "scheduled": "draft"},
    ),
    "schedule": (
        lambda row, revision: proposing.schedule(row.pk, revision, PUBLISHER, DRAFTS[0], soon(), lone=False),
        {"proposed": "scheduled", "scheduled": "scheduled"},
    ),
    "publish_now": (
        lambda row, revision: proposing.publish_now(row.pk, revision, PUBLISHER, DRAFTS[0], lone=False),
        {"proposed": "published", "scheduled": "published"},
    ),
}  # fmt: skip


def everything():
    """What may not change when a step is refused."""
    return fingerprint(), list(Import.objects.order_by("pk").values())


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("name", STEPS)
def test_a_step_is_taken_with_one_event_or_refused_with_nothing_changed(state, name):
    row = at(state)
    take, leads = STEPS[name]
    before, events = everything(), AuditEvent.objects.count()
    if state not in leads:
        with pytest.raises(proposing.Refused, match="can no longer be taken"):
            take(row, row.revision)
        assert everything() == before
        return
    take(row, row.revision)
    after = Import.objects.get(pk=row.pk)
    assert (after.state, after.revision) == (leads[state], row.revision + 1)
    told = AuditEvent.objects.order_by("number")[events:]
    assert [event.subject for event in told][-1] == f"import {row.pk}"
    # A publication tells of the release too.
    assert len(told) == (2 if name == "publish_now" else 1)


@pytest.mark.parametrize("name", STEPS)
def test_a_step_from_a_page_that_is_older_than_the_import_is_told_who_changed_it(name):
    take, leads = STEPS[name]
    row = at(next(iter(leads)))
    Import.objects.filter(pk=row.pk).update(revision=row.revision + 1, changed_by="somebody else")
    before = everything()
    with pytest.raises(proposing.Overtaken, match="somebody else changed this import at"):
        take(row, row.revision)
    assert everything() == before


def test_of_two_people_on_one_draft_the_second_is_told_and_the_first_is_kept():
    row = at("draft")
    proposing.change(row.pk, row.revision, "first", "import_mapped", {"decision": "của người thứ nhất"})
    with pytest.raises(proposing.Overtaken) as told:
        proposing.change(row.pk, row.revision, "second", "import_mapped", {"decision": "của người thứ hai"})
    assert "first đã thay đổi lần nhập này lúc" in told.value.words.vi
    row.refresh_from_db()
    assert (row.decision, row.changed_by) == ("của người thứ nhất", "first")


def test_two_imports_of_one_edition_know_of_each_other():
    one = at("draft")
    other = proposing.bring_in(figures.brought(b"another"), "second")
    assert proposing.others_on(one) == [other]
    proposing.withdraw(other.pk, other.revision, "second")
    assert proposing.others_on(one) == []


def test_a_change_after_the_review_must_be_reviewed_again():
    row = at("draft")
    row = proposing.change(row.pk, row.revision, IMPORTER, "import_mapped", {"decision": "2/QĐ"})
    with pytest.raises(proposing.Refused, match="look at the changes again"):
        proposing.propose(row.pk, row.revision, IMPORTER, NOTES)
    review(row)
    assert proposing.propose(row.pk, row.revision, IMPORTER, NOTES).state == "proposed"


def test_a_review_that_comes_too_late_is_not_kept():
    row = at("draft")
    changed = proposing.change(row.pk, row.revision, IMPORTER, "import_mapped", {"decision": "2/QĐ"})
    review(row)
    changed.refresh_from_db()
    assert changed.reviewed_revision < changed.revision


@pytest.mark.parametrize("notes", [{"vi": "Có", "en": " "}, {"vi": "", "en": "There"}])
def test_a_proposal_needs_its_note_in_both_languages(notes):
    row = at("draft")
    with pytest.raises(proposing.Refused, match="both languages"):
        proposing.propose(row.pk, row.revision, IMPORTER, notes)
    assert Import.objects.get(pk=row.pk).state == "draft"


def test_what_goes_back_needs_a_reason_and_bears_it_until_it_is_proposed_again():
    row = at("scheduled")
    with pytest.raises(proposing.Refused, match="why it goes back"):
        proposing.send_back(row.pk, row.revision, PUBLISHER, {"vi": "", "en": " "})
    row = proposing.send_back(row.pk, row.revision, PUBLISHER, REASON)
    assert (row.returned_en, row.proposed_by, row.approved_by, row.publish_at) == (REASON["en"], "", "", None)
    review(row)
    row = proposing.propose(row.pk, row.revision, IMPORTER, NOTES)
    assert (row.returned_vi, row.returned_en) == ("", "")


def test_nobody_approves_what_they_proposed():
    row = at("proposed")
    before = everything()
    for approve in (
        lambda: proposing.publish_now(row.pk, row.revision, IMPORTER, drafted(row), lone=False),
        lambda: proposing.schedule(row.pk, row.revision, IMPORTER, drafted(row), soon(), lone=False),
    ):
        with pytest.raises(proposing.Refused, match="another person"):
            approve()
    assert everything() == before


def test_one_person_may_do_both_where_the_site_says_so_and_the_release_says_it_too():
    row = at("proposed")
    release = proposing.publish_now(row.pk, row.revision, IMPORTER, drafted(row), lone=True)
    assert (release.alone, release.imported_as.alone) == (True, True)


def test_a_second_person_is_no_lone_one_even_where_one_may_be_alone():
    row = at("proposed")
    assert not proposing.publish_now(row.pk, row.revision, PUBLISHER, drafted(row), lone=True).alone


@pytest.mark.parametrize("state", ["proposed", "scheduled"])
def test_the_database_itself_refuses_an_approval_by_who_proposed(state):
    row = at(state)
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE rankings_import SET approved_by = proposed_by WHERE id = %s", [row.pk])
    assert Import.objects.get(pk=row.pk).approved_by == row.approved_by


@pytest.mark.parametrize("imported_by", ["one", ""])
def test_the_database_itself_refuses_a_release_of_an_import_by_one_person(imported_by):
    names = [field.column for field in Release._meta.concrete_fields]

    def insert(proposer):
        put = {"number": "99", "kind": "'import'", "actor": "'one'", "imported_by": f"'{proposer}'"}
        values = ", ".join(put.get(name, name) for name in names)
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"INSERT INTO rankings_release ({', '.join(names)}) SELECT {values} FROM rankings_release")

    with pytest.raises(IntegrityError):
        insert(imported_by)
    insert("another")
    assert Release.objects.get(number=99).imported_by == "another"


@pytest.mark.parametrize(
    "broken",
    [
        {"state": "scheduled", "publish_at": None},
        {"state": "scheduled", "approved_by": ""},
        {"state": "proposed", "proposed_by": ""},
        {"state": "published"},
        {"state": "lost"},
    ],
)
def test_the_database_refuses_a_state_that_does_not_hold_together(broken):
    row = at("scheduled")
    with pytest.raises(DatabaseError), transaction.atomic():
        Import.objects.filter(pk=row.pk).update(**broken)


def test_the_draft_must_be_what_was_reviewed():
    row = at("proposed")
    before = everything()
    with pytest.raises(proposing.Refused, match="look at the changes again"):
        proposing.publish_now(row.pk, row.revision, PUBLISHER, drafted(row, shift=3), lone=False)
    assert everything() == before


def test_an_edition_without_the_whole_is_not_published_as_no_page_could_begin():
    row = proposing.bring_in(figures.brought(), IMPORTER)
    draft = figures.draft_of(row, codes=("gov", "green"))
    proposing.keep_review(row, draft, {}, {})
    row = proposing.propose(row.pk, row.revision, IMPORTER, NOTES)
    before = everything()
    with pytest.raises(proposing.Refused, match="Edition 2025/34 has no figure on the DTI"):
        proposing.publish_now(row.pk, row.revision, PUBLISHER, draft, lone=False)
    assert everything() == before


def test_a_publication_brings_the_edition_and_what_was_learned_and_closes_the_import():
    row = at("published")
    assert row.release == Live.objects.get().release
    assert (row.release.actor, row.release.imported_by) == (PUBLISHER, IMPORTER)
    assert Edition.objects.filter(year=2025, unit_set_id=34, method__code="drill").exists()
    assert LearnedHeading.objects.get(method="drill").meaning == "green:score"
    assert Alias.objects.get(key="hanoidientap").province.slug == "ha-noi"
    assert Score.objects.filter(version__releases=row.release, indicator__code="green", rank=1).count() == 1


def test_the_same_bytes_again_name_the_release_until_it_is_taken_back():
    row = at("published")
    with pytest.raises(proposing.NothingNew, match=f"already imported as release {row.release_id}"):
        proposing.bring_in(figures.brought(), "somebody")
    publishing.revert(Release.objects.get(number=1), "an operator", NOTES)
    assert proposing.bring_in(figures.brought(), "somebody").state == "draft"


def test_a_table_on_a_large_unit_set_has_a_way_of_its_own():
    with pytest.raises(proposing.Refused, match="import_large_table"):
        proposing.bring_in(figures.brought(units=3_321), IMPORTER)


def test_a_time_to_publish_lies_ahead():
    row = at("proposed")
    with pytest.raises(proposing.Refused, match="must lie ahead"):
        proposing.schedule(row.pk, row.revision, PUBLISHER, drafted(row), timezone.now(), lone=False)


def test_a_step_that_fails_leaves_no_event(monkeypatch):
    row = at("proposed")
    before = everything()
    monkeypatch.setattr(proposing, "learn", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        proposing.publish_now(row.pk, row.revision, PUBLISHER, drafted(row), lone=False)
    assert everything() == before
