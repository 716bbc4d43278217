"""After going back, what is stored beside scores is what readers see: nothing of what was taken back comes again."""

import json

import pytest

from rankings import shape as s
from rankings.importing.published import read_published
from rankings.models import Alias, Edition, Indicator, Method, Release, Source
from rankings.releasing import publishing
from rankings.releasing.defining import Definition, NewIndicator, Weight

from .conftest import FILE, NOTES, figure

pytestmark = pytest.mark.django_db


def publish(frame, source, definition=None, **file):
    draft = publishing.draft_import(frame, source, FILE | file, definition)
    return publishing.publish(draft, "binh", NOTES, imported_by="an")


def known_source():
    """A document of the press that the published figures cite."""
    row = Source.objects.filter(kind="press").order_by("key").first()
    return {name: getattr(row, name) for name in ("key", "kind", "document", "publisher", "url", "published")}


def definition(publisher="Bộ A", code="thu_nghiem", decision="1/QĐ-A"):
    return Definition(
        2025, 34, "thu", publisher, "Ministry A", "2026-03-31", method_is_new=True, decision=decision,
        decided_on="2026-01-01", summary_vi="Thử", summary_en="Trial",
        indicators=(NewIndicator(code, "main_index", publisher, publisher, "Thử", "Trial"),),
        weights=(Weight("dti", code, "100", "published"),),
    )  # fmt: skip


def first_of_2025(table, source):
    row = figure("ha-noi", "0.7000", year=2025, units=34) | {s.SOURCE: source["key"]}
    return table(row)


def test_a_document_told_otherwise_by_an_import_is_told_as_before_after_going_back(table, root):
    source = known_source()
    publish(
        table(figure("bac-kan", "0.9000") | {s.SOURCE: source["key"]}), source | {"kind": "ministry", "document": "X"}
    )
    assert Source.objects.get(key=source["key"]).document == "X"
    publishing.revert(Release.objects.get(pk=1), "binh", NOTES)
    assert {name: getattr(Source.objects.get(key=source["key"]), name) for name in source} == source
    assert publishing.load_published(read_published(root / "fixtures"), "tests", NOTES) is None


def test_a_document_told_otherwise_is_part_of_what_was_reviewed(table):
    source = known_source()
    frame = table(figure("bac-kan", "0.9000") | {s.SOURCE: source["key"]})
    reviewed, retitled = (
        publishing.draft_import(frame, source | {"document": title}, FILE).content_hash for title in ("A", "B")
    )
    assert reviewed != retitled


def test_an_edition_defined_twice_and_taken_back_is_the_one_that_was_gone_back_to(table):
    source = known_source()
    frame = first_of_2025(table, source)
    publish(frame, source, definition("Bộ A"))
    publishing.revert(Release.objects.get(pk=1), "binh", NOTES)
    publish(frame, source, definition("Bộ B", decision="2/QĐ-B"))
    publishing.revert(Release.objects.get(pk=2), "binh", NOTES)
    made = publish(table(figure("bac-kan", "0.9000") | {s.SOURCE: source["key"]}), source)
    assert Edition.objects.get(year=2025).publisher_vi == "Bộ A"
    assert Method.objects.get(code="thu").decision == "1/QĐ-A"
    assert Indicator.objects.get(code="thu_nghiem").name_vi == "Bộ A"
    content = json.dumps(made.snapshot.content, ensure_ascii=False)
    assert "Bộ A" in content
    assert "Bộ B" not in content


def test_a_spelling_confirmed_by_an_import_is_forgotten_with_it(table):
    made = publish(table(figure("bac-kan", "0.9000")), known_source() | {"key": "ministry-2022"})
    province = Alias.objects.filter(unit_set_id=63).first().province
    Alias.objects.create(unit_set_id=63, province=province, spelling="Xứ Lạ", key="xula", release=made)
    before = Alias.objects.count()
    publishing.revert(Release.objects.get(pk=1), "binh", NOTES)
    assert Alias.objects.count() == before - 1
    assert not Alias.objects.filter(key="xula").exists()


def test_going_back_from_a_page_that_shows_another_release_as_live_is_refused(table):
    publish(table(figure("bac-kan", "0.9000")), known_source() | {"key": "ministry-2022"})
    with pytest.raises(publishing.StaleDraft):
        publishing.revert(Release.objects.get(pk=1), "binh", NOTES, base=1)
    assert Release.objects.count() == 2


def test_a_release_keeps_the_name_and_decision_of_its_own_import(table):
    source = known_source() | {"key": "ministry-2022"}
    publishing.store_file(FILE | {"name": "khong-cong-bo.xlsx"})
    made = publish(table(figure("bac-kan", "0.9000")), source, name="cong-bo.xlsx", decision="922/QĐ-BTTTT")
    assert (made.file_name, made.decision) == ("cong-bo.xlsx", "922/QĐ-BTTTT")


def test_a_sheets_name_of_any_length_is_kept_as_far_as_a_figure_keeps_it(table):
    row = figure("bac-kan", "0.9000") | {s.SHEET: "Trang tính " * 30}
    draft = publishing.draft_import(table(row), known_source() | {"key": "ministry-2022"}, FILE)
    assert draft.figures[s.SHEET].str.len().max() <= 100
