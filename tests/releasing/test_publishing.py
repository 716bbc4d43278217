"""Releases are numbered, atomic, reversible, and never altered."""

import dataclasses
from decimal import Decimal

import pytest
from django.db import DatabaseError, transaction

from rankings import frames
from rankings import shape as s
from rankings.catalogue import live_key, load_catalogue
from rankings.importing.published import read_published
from rankings.models import EditionVersion, Live, Release, Score
from rankings.releasing import publishing
from tests.releasing.conftest import FILE, NOTES, SOURCE, figure

pytestmark = pytest.mark.django_db


def publish(frame):
    return publishing.publish(
        publishing.draft_import(frame, SOURCE, FILE), "a publisher", NOTES, imported_by="an importer"
    )


def row_of(slug, year=2022, units=63):
    catalogue = load_catalogue(live_key())
    edition = catalogue.editions[year, units]
    return next(row for row in catalogue.scores([edition], ["dti"]) if row.province == slug)


def test_loading_the_published_data_twice_changes_nothing(root):
    before = live_key()
    again = publishing.load_published(read_published(root / "fixtures"), "tests", NOTES)
    assert again is None
    assert live_key() == before
    assert Release.objects.count() == 1


def test_an_import_is_the_next_release_and_is_live_at_once(table):
    release = publish(table(figure("bac-kan", "0.9000")))
    assert (release.number, release.actor, release.kind) == (2, "a publisher", "import")
    assert (release.imported_by, release.alone) == ("an importer", False)
    assert bytes(release.source_file.content) == b"abc"
    assert live_key().number == 2
    row = row_of("bac-kan")
    # Its published rank stays 63 until the table says otherwise; the order of scores now disagrees, and says so.
    assert (row.score, row.rank, row.computed_rank) == (Decimal("0.9000"), 63, 1)
    assert {"conflict", "rank_disagrees"} <= set(row.flags)


def test_a_primary_table_takes_the_place_of_the_secondary_source(table):
    assert "secondary_score" in row_of("thanh-hoa").flags
    publish(table(figure("thanh-hoa", "0.6357")))
    row = row_of("thanh-hoa")
    assert (row.score_basis, "secondary_score" in row.flags) == ("published", False)


def test_importing_the_same_table_again_changes_nothing(table):
    frame = table(figure("bac-kan", "0.9000"))
    assert publish(frame).number == 2
    assert publish(frame) is None
    assert live_key().number == 2


def test_a_corrected_table_replaces_what_the_same_document_gave_before(table):
    publish(table(figure("bac-kan", "0.9000"), figure("gia-lai", "0.9500")))
    publish(table(figure("bac-kan", "0.9000")))
    assert row_of("gia-lai").score < Decimal("0.95")


def test_a_correction_copies_only_the_editions_it_touches(table):
    before = set(Live.objects.get().release.versions.values_list("pk", flat=True))
    release = publish(table(figure("bac-kan", "0.9000")))
    new = release.versions.exclude(pk__in=before)
    # 2022 itself, and 2023 whose changes on the pillars count from the ranks of 2022.
    assert sorted((v.edition.year, v.edition.unit_set_id) for v in new) == [(2022, 63), (2023, 63)]


def test_a_change_of_a_rank_reaches_the_edition_after_it(table):
    before = row_of("bac-kan", 2023).rank_change
    publish(table(figure("bac-kan", "60", measure="rank")))
    assert row_of("bac-kan", 2023).rank_change == before - 3


def test_going_back_shows_exactly_the_earlier_state_with_the_same_hash(table):
    first = Live.objects.get().release
    publish(table(figure("bac-kan", "0.9000")))
    versions = EditionVersion.objects.count()
    back = publishing.revert(first, "an operator", NOTES)
    assert (back.number, back.kind, back.content_hash) == (3, "revert", first.content_hash)
    assert EditionVersion.objects.count() == versions
    old, new = frames.load_scores_frame(first.pk), frames.load_scores_frame(back.pk)
    key = ["year", "units", "province", "indicator"]
    assert old.sort_values(key).to_dict("list") == new.sort_values(key).to_dict("list")


def test_going_back_to_what_is_live_changes_nothing():
    assert publishing.revert(Live.objects.get().release, "an operator", NOTES) is None


def test_a_draft_made_before_another_release_is_refused(table):
    draft = publishing.draft_import(table(figure("bac-kan", "0.9000")), SOURCE, FILE)
    publish(table(figure("gia-lai", "0.9000")))
    with pytest.raises(publishing.StaleDraft, match="release 2"):
        publishing.publish(draft, "a publisher", NOTES, imported_by="an importer")
    assert live_key().number == 2


def test_an_import_that_fails_leaves_the_old_release_live(table):
    draft = publishing.draft_import(table(figure("bac-kan", "0.9000")), SOURCE, FILE)
    draft.results.scores.loc[0, "province"] = "atlantis"
    draft.hashes[2020, 63] = "0" * 64
    with pytest.raises(KeyError):
        publishing.publish(draft, "a publisher", NOTES, imported_by="an importer")
    assert live_key().number == 1
    assert not EditionVersion.objects.filter(content_hash="0" * 64).exists()


@pytest.mark.parametrize("change", ["update", "delete"])
def test_the_database_refuses_to_alter_rows_of_a_release(change):
    leaders = Score.objects.filter(rank=1)
    alter = {"update": lambda: leaders.update(rank=2), "delete": lambda: leaders._raw_delete(using="default")}[change]
    with pytest.raises(DatabaseError, match="never altered"), transaction.atomic():
        alter()


@pytest.mark.parametrize(
    "broken",
    [
        {"rank": 0},
        {"rank": 5, "rank_basis": ""},
        {"rank": 5, "rank_basis": "published", "previous_rank": 9, "rank_change": 3},
    ],
)
def test_the_database_refuses_rows_that_break_a_rule(broken):
    version = EditionVersion.objects.first()
    with pytest.raises(DatabaseError), transaction.atomic():
        Score.objects.create(version=version, indicator_id=1, province_id=-1, **broken)


def test_frozen_answers_come_from_the_old_release(table, client):
    publish(table(figure("bac-kan", "0.9000")))
    assert "0,9000" in client.get("/xep-hang/2022/").content.decode()
    assert "0,9000" not in client.get("/xep-hang/2022/?v=1").content.decode()


def test_a_publication_is_visible_at_once_whatever_was_cached(table, client):
    before = client.get("/xep-hang/2022/")
    publish(table(figure("bac-kan", "0.9000")))
    after = client.get("/xep-hang/2022/", headers={"If-None-Match": before["ETag"]})
    assert after.status_code == 200
    assert "0,9000" in after.content.decode()


def test_a_table_of_one_indicator_leaves_what_its_document_gave_on_others(table):
    before = frames.load_figures_frame(1)
    page = before[(before["source"] == "dti-gov-vn-1") & (before["year"] == 2022)]
    row = {**figure("da-nang", "0.8002"), "source": "dti-gov-vn-1"}
    draft = publishing.draft_import(table(row), {**SOURCE, "key": "dti-gov-vn-1"}, FILE)
    publishing.publish(draft, "a publisher", NOTES, imported_by="an importer")
    after = frames.load_figures_frame(live_key().number)
    kept = after[(after["source"] == "dti-gov-vn-1") & (after["year"] == 2022)]
    dropped = page[(page["indicator"] == "dti") & (page["measure"] == "score")]
    assert len(kept) == len(page) - len(dropped) + 1


@pytest.fixture
def load(root):
    """Load the files of fixtures/, some of them changed: a function of what to put in place of `Published` parts."""
    published = read_published(root / "fixtures")
    return lambda **parts: publishing.load_published(dataclasses.replace(published, **parts), "tests", NOTES)


def test_loading_again_does_not_undo_an_import(table, load):
    publish(table(figure("bac-kan", "0.9000")))
    assert load() is None
    assert row_of("bac-kan").score == Decimal("0.9000")


def test_loading_again_does_not_undo_a_step_back(table, load):
    publish(table(figure("bac-kan", "0.9000")))
    imported = Live.objects.get().release
    publishing.revert(Release.objects.get(number=1), "an operator", NOTES)
    assert load() is None
    assert row_of("bac-kan").score < Decimal("0.9")
    publishing.revert(imported, "an operator", NOTES)
    assert load() is None
    assert row_of("bac-kan").score == Decimal("0.9000")


def test_new_published_files_keep_the_tables_imported_meanwhile(root, table, load):
    publish(table(figure("bac-kan", "0.9000")))
    figures = read_published(root / "fixtures").figures
    changed = figures[figures["province"] != "gia-lai"]
    release = load(sha256="b" * 64, figures=changed)
    assert (release.number, release.kind) == (3, "load")
    assert row_of("bac-kan").score == Decimal("0.9000")
    assert row_of("gia-lai").score is None


def test_a_program_that_computes_otherwise_makes_a_new_release_of_the_same_figures(load, monkeypatch):
    monkeypatch.setattr("rankings.compute.summaries.MEAN_PLACES", 3)
    release = load()
    assert (release.number, release.source_file) == (2, None)


def publish_correction(table, key="a-correction", value="0.6350", sha256="b" * 64):
    """The ministry's correction of a figure of `SOURCE`, at an address before it in the alphabet and without a date."""
    source = SOURCE | {"key": key, "url": f"https://dti.gov.vn/{key}", "published": ""}
    frame = table(figure("binh-phuoc", value) | {s.SOURCE: key})
    draft = publishing.draft_import(frame, source, FILE | {"sha256": sha256})
    return publishing.publish(draft, "a publisher", NOTES, imported_by="an importer")


@pytest.mark.parametrize("key", ["a-correction", "the-correction"])
def test_a_correction_at_another_address_is_what_readers_see_and_stays_so(table, key):
    publish(table(figure("binh-phuoc", "0.6385")))
    correction = publish_correction(table, key)
    assert row_of("binh-phuoc").score == Decimal("0.6350")
    assert publishing.draft_again(correction.pk).hashes == hashes_of(correction)


def test_going_back_makes_the_order_of_tables_that_of_the_release_again(table):
    first = publish(table(figure("binh-phuoc", "0.6385")))
    second = publish_correction(table)
    # The first table once more, with one province more: now it is the newest.
    again = publish(table(figure("binh-phuoc", "0.6385"), figure("gia-lai", "0.5000")))
    assert row_of("binh-phuoc").score == Decimal("0.6385")
    assert [frames.imported_by(each.pk)["a" * 64] for each in (first, second, again)] == [2, 2, 4]
    back = publishing.revert(second, "a publisher", NOTES)
    assert frames.imported_by(back.pk) == frames.imported_by(second.pk)
    assert publishing.draft_again(back.pk).hashes == hashes_of(second)


def hashes_of(release):
    rows = release.versions.values_list("edition__year", "edition__unit_set_id", "content_hash")
    return {(year, units): digest for year, units, digest in rows}
