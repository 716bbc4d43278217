"""Every step from every state: it is taken with its event, or it is refused and nothing changes."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.utils import timezone

from rankings.catalogue import live_key, load_catalogue
from rankings.models import (
    Alias,
    AuditEvent,
    Edition,
    EditionVersion,
    Figure,
    Import,
    Indicator,
    LearnedHeading,
    Live,
    Method,
    Release,
    Score,
    Snapshot,
    Source,
)
from rankings.releasing import proposing, publishing
from tests.drill import figures
from tests.drill.figures import IMPORTER, NOTES, PUBLISHER
from tests.drill.state import fingerprint

pytestmark = pytest.mark.django_db

REASON = {"vi": "Thiếu một tỉnh", "en": "A province is missing"}
STATES = ("draft", "proposed", "scheduled", "published", "withdrawn")
_drafts = {}


def drafted(row, shift=0):
    """The draft of the synthetic table on release 1: the same in every test, so it is worked out once."""
    assert live_key().number == 1
    if shift not in _drafts:
        _drafts[shift] = figures.draft_of(row, shift)
    return _drafts[shift]


def review(row):
    draft = drafted(row)
    confirmed = {"headings": {"chuyendoixanh": "green:score"}, "spellings": {"Ha Noi (dien tap)": "ha-noi"}}
    proposing.keep_review(row, draft, {"drill": True}, confirmed)


def soon():
    return timezone.now() + timedelta(hours=1)


def at(state):
    """A fresh import in this state; a draft has been reviewed."""
    row = proposing.bring_in(figures.brought(), IMPORTER)
    review(row)
    if state == "withdrawn":
        return proposing.withdraw(row.pk, row.revision, IMPORTER)
    if state != "draft":
        row = proposing.propose(row.pk, row.revision, IMPORTER, NOTES)
    if state == "scheduled":
        row = proposing.schedule(row.pk, row.revision, PUBLISHER, soon(), lone=False)
    if state == "published":
        proposing.publish_now(row.pk, row.revision, PUBLISHER, drafted(row), lone=False)
    row.refresh_from_db()
    return row


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
        lambda row, revision: proposing.schedule(row.pk, revision, PUBLISHER, soon(), lone=False),
        {"proposed": "scheduled"},
    ),
    "publish_now": (
        lambda row, revision: proposing.publish_now(row.pk, revision, PUBLISHER, _drafts[0], lone=False),
        {"proposed": "published"},
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
        lambda: proposing.schedule(row.pk, row.revision, IMPORTER, soon(), lone=False),
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
    assert proposing.publish_due(drafted, now=early) == []
    assert seen(client) == before
    ((published, release),) = proposing.publish_due(drafted, now=row.publish_at)
    assert (published.pk, release.number, live_key().number) == (row.pk, 2, 2)
    after = seen(client)
    assert after[0]["/api/v1/rankings/2025/"][0] == 200
    assert after[0]["/"] != before[0]["/"]


def test_what_is_published_at_its_time_bears_both_names_and_an_event():
    row = at("scheduled")
    ((_, release),) = proposing.publish_due(drafted, now=row.publish_at)
    row.refresh_from_db()
    assert (row.state, row.release, release.actor, release.imported_by) == ("published", release, PUBLISHER, IMPORTER)
    assert AuditEvent.objects.latest("number").action == "import_published"
    assert proposing.publish_due(drafted, now=row.publish_at) == []


def test_a_scheduled_table_is_held_where_readers_see_something_else_by_then(table):
    from tests.releasing.conftest import FILE, SOURCE, figure

    row = at("scheduled")
    other = publishing.draft_import(table(figure("bac-kan", "0.9000")), SOURCE, FILE)
    publishing.publish(other, "x", NOTES, imported_by="y")
    assert [release for _, release in proposing.publish_due(lambda _: _drafts[0], now=row.publish_at)] == [None]
    row.refresh_from_db()
    assert (row.state, row.approved_by, row.publish_at) == ("draft", "", None)
    assert "has changed since you looked" in row.returned_en
    assert live_key().number == 2
    event = AuditEvent.objects.latest("number")
    assert (event.action, event.actor) == ("import_held", "system: publish_due")


def test_of_two_tables_due_at_once_the_first_is_live_and_the_second_is_held():
    first = at("scheduled")
    second = proposing.bring_in(figures.brought(b"another"), IMPORTER)
    review(second)
    second = proposing.propose(second.pk, second.revision, IMPORTER, NOTES)
    second = proposing.schedule(second.pk, second.revision, PUBLISHER, first.publish_at, lone=False)
    done = proposing.publish_due(lambda _: _drafts[0], now=second.publish_at + timedelta(minutes=1))
    assert [(row.pk, release and release.number) for row, release in done] == [(first.pk, 2), (second.pk, None)]


def test_a_table_that_cannot_be_made_again_is_held_and_does_not_keep_the_next_from_its_time():
    broken = at("scheduled")
    whole = proposing.bring_in(figures.brought(b"another"), IMPORTER)
    review(whole)
    whole = proposing.propose(whole.pk, whole.revision, IMPORTER, NOTES)
    whole = proposing.schedule(whole.pk, whole.revision, PUBLISHER, broken.publish_at, lone=False)

    def make(row):
        if row.pk == broken.pk:
            raise KeyError("a province that is no more")
        return _drafts[0]

    done = proposing.publish_due(make, now=whole.publish_at + timedelta(minutes=1))
    assert [(row.pk, release and release.number) for row, release in done] == [(broken.pk, None), (whole.pk, 2)]
    broken.refresh_from_db()
    assert broken.state == "draft"
    assert "KeyError" in broken.returned_en


def test_a_database_that_fails_at_the_time_leaves_the_table_scheduled():
    row = at("scheduled")

    def make(_row):
        raise DatabaseError("gone")

    with pytest.raises(DatabaseError, match="gone"):
        proposing.publish_due(make, now=row.publish_at)
    row.refresh_from_db()
    assert row.state == "scheduled"


@pytest.mark.parametrize("taken", ["before", "while its draft is made"])
def test_a_table_taken_back_just_before_its_time_is_neither_published_nor_held(taken):
    row = at("scheduled")

    def take_back():
        proposing.send_back(row.pk, row.revision, PUBLISHER, REASON)

    def make(_row):
        take_back()
        return _drafts[0]

    if taken == "before":
        take_back()
    assert proposing.publish_due(make, now=row.publish_at) == []
    row.refresh_from_db()
    assert (row.state, row.returned_en, live_key().number) == ("draft", REASON["en"], 1)


def test_a_time_to_publish_lies_ahead():
    row = at("proposed")
    with pytest.raises(proposing.Refused, match="must lie ahead"):
        proposing.schedule(row.pk, row.revision, PUBLISHER, timezone.now(), lone=False)


def test_a_step_that_fails_leaves_no_event(monkeypatch):
    row = at("proposed")
    before = everything()
    monkeypatch.setattr(proposing, "_learn", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        proposing.publish_now(row.pk, row.revision, PUBLISHER, drafted(row), lone=False)
    assert everything() == before
