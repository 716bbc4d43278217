"""What a release says beyond scores is computed once for what it follows from, and shared by releases that show it."""

import json

import pytest

from rankings import frames
from rankings.catalogue import ReleaseKey, live_key, load_catalogue
from rankings.compute.analysis import analyse
from rankings.models import Analysis, AnalysisRow, Release, ReleaseEdition
from rankings.releasing import analysing, publishing
from tests.releasing.conftest import FILE, NOTES, SOURCE, figure

pytestmark = pytest.mark.django_db


def publish(frame):
    return publishing.publish(
        publishing.draft_import(frame, SOURCE, FILE), "a publisher", NOTES, imported_by="an importer"
    )


def analyses(release):
    shown = ReleaseEdition.objects.filter(release=release)
    return {(row.edition.year, row.edition.unit_set_id): row.analysis_id for row in shown.select_related("edition")}


def every_kind():
    kinds = sorted(set(AnalysisRow.objects.values_list("kind", flat=True)))
    assert len(kinds) > 3
    return kinds


def test_every_edition_of_the_first_release_is_analysed():
    found = analyses(1)
    assert len(found) == 6
    assert None not in found.values()


def test_an_import_adds_the_analyses_of_its_edition_and_of_the_one_held_against_it(table):
    before, count = analyses(1), Analysis.objects.count()
    release = publish(table(figure("bac-kan", "0.4321", year=2022)))
    after = analyses(release.pk)
    # 2024 is worked out again too, since editions before it changed, and says what it said.
    assert {key for key in after if after[key] != before[key]} == {(2022, 63), (2023, 63)}
    assert Analysis.objects.count() == count + 2


def test_going_back_says_what_was_said_before_and_computes_nothing(table, monkeypatch):
    publish(table(figure("bac-kan", "0.4321", year=2022)))
    monkeypatch.setattr(analysing, "analyse", None)
    first = Release.objects.get(pk=1)
    back = publishing.revert(first, "a publisher", NOTES)
    assert analyses(back.pk) == analyses(1)
    assert back.content_hash == first.content_hash


def test_another_program_makes_a_release_only_where_it_finds_something_else(root, monkeypatch):
    from rankings.importing.published import read_published

    published = read_published(root / "fixtures")
    count = Analysis.objects.count(), AnalysisRow.objects.count()
    monkeypatch.setattr(analysing, "_program", lambda: "another program")
    assert publishing.load_published(published, "tests", NOTES) is None
    assert (Analysis.objects.count(), AnalysisRow.objects.count()) == count
    real = analysing.analyse
    monkeypatch.setattr(analysing, "_program", lambda: "a program that finds nothing")
    monkeypatch.setattr(analysing, "analyse", lambda *given: {key: [] for key in real(*given)})
    release = publishing.load_published(published, "tests", NOTES)
    assert release.number == 2
    catalogue = load_catalogue(live_key())
    assert catalogue.findings(catalogue.newest, every_kind()) == {}


def test_a_release_from_before_there_were_analyses_says_nothing_and_still_answers(client):
    first = Release.objects.get(pk=1)
    old = Release.objects.create(
        number=2, kind="revert", actor="tests", published_at=first.published_at, note_vi="cũ", note_en="old",
        context=first.context, snapshot=first.snapshot, content_hash="0" * 64,
    )  # fmt: skip
    ReleaseEdition.objects.bulk_create(
        ReleaseEdition(release=old, edition_id=row.edition_id, version_id=row.version_id)
        for row in first.editions.all()
    )
    catalogue = load_catalogue(ReleaseKey(2, old.content_hash))
    assert catalogue.findings(catalogue.newest, every_kind()) == {}
    assert catalogue.seen("constant").editions_of(34) == []
    for path in ("/tinh/binh-phuoc/", "/tinh/binh-phuoc/vi-sao/", "/xep-hang/2023/", "/so-sanh/binh-phuoc/dak-nong/"):
        assert client.get(f"{path}?v=2").status_code == 200


def test_findings_are_one_query_and_of_the_subjects_asked_for(catalogue, django_assert_num_queries):
    edition = catalogue.editions[2023, 63]
    kinds = every_kind()
    with django_assert_num_queries(1):
        found = catalogue.findings(edition, kinds, ["vinh-phuc"])
    assert {subject for _, subject in found} <= {"vinh-phuc", ""}


def test_seen_on_constant_units_a_release_has_reconstructed_editions_beside_the_published(catalogue):
    seen = catalogue.seen("constant")
    assert seen is catalogue.seen("constant")
    assert [edition.year for edition in seen.editions_of(34)] == [2022, 2023, 2024]
    assert {row.score_basis for row in seen.scores(seen.editions_of(34))} == {"reconstructed"}
    assert seen.editions_of(63) == catalogue.editions_of(63)
    assert seen.newest.basis == "constant"
    assert catalogue.newest.basis == ""
    assert catalogue.newest.seen_params == {"basis": None, "breaks": None}


def test_rows_of_a_reconstructed_edition_are_chosen_as_stored_ones_are(catalogue, django_assert_num_queries):
    seen = catalogue.seen("constant")
    edition = seen.editions[2024, 34]
    da_nang = seen.provinces[34, "da-nang"]
    with django_assert_num_queries(0):
        rows = seen.scores([edition], ["dti"], [da_nang], flag="method_break")
    assert [(row.province, row.rank, row.rank_change) for row in rows] == [("da-nang", 17, -13)]


def test_hidden_breaks_take_the_changes_across_them_and_no_others(catalogue):
    hidden = catalogue.seen("", "hide")
    for key, edition in catalogue.editions.items():
        rows = catalogue.scores([edition])
        for row, other in zip(rows, hidden.scores([hidden.editions[key]]), strict=True):
            if edition.comparability.marked:
                assert (other.rank_change, other.previous_rank, "method_break" in other.flags) == (None, None, False)
                assert (other.rank, other.score) == (row.rank, row.score)
            else:
                assert other == row


def test_the_order_of_imports_makes_no_difference_to_what_is_said(table, catalogue):
    """All of 2020 becomes known, so that 2022 on today's units has 2020 before it; then 2022 changes."""
    provinces = [province.slug for province in catalogue.provinces_of(63)]
    whole = [figure(slug, f"0.{3000 + place}", year=2020) for place, slug in enumerate(provinces)]
    publish(table(*whole))
    made = publish(table(figure("bac-kan", "0.4321", year=2022)))
    ids = [edition.version_id for edition in made.editions.all()]
    places = frames.load_places(frames.editions_of(made.pk))
    fresh = analyse(frames.load_scores_of(ids), frames.load_composition_of(ids), places)
    seen = load_catalogue(live_key()).seen("constant")
    assert seen.editions[2022, 34].previous_year == 2020
    for key, analysis in analyses(made.pk).items():
        stored = AnalysisRow.objects.filter(analysis_id=analysis).values_list("basis", "kind", "subject", "content")
        read = [(*row, json.loads(content)) for *row, content in stored]
        expected = [(basis, *vars(finding).values()) for basis, finding in fresh[key]]
        # As text, so that the order of keys counts too: tables are read in it, on either database.
        assert sorted(map(str, read)) == sorted(map(str, expected))
