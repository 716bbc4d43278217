"""What is sent or uploaded without measure, or at a bad moment, costs a page little and never its life."""

import pytest
from django.core.cache import cache

from rankings.importing import annotating, readers
from rankings.importing.sandbox import SandboxError
from rankings.models import Import
from rankings.releasing import checking

from .test_rehearsal import DEFINITION, NEW
from .test_steps import edited, post

pytestmark = pytest.mark.django_db


@pytest.fixture
def strangers(bring):
    """A table of 4,900 names that are no province's, each with its score."""
    lines = ["Tỉnh;DTI;Hạng", *(f"Thôn Yên B{number};0,{number:04};{number}" for number in range(1, 4_901))]
    return bring("\n".join(lines).encode(), name="thon.csv")


def test_thousands_of_unknown_names_make_a_small_page_that_says_so(importer, strangers):
    page = importer.get(f"/en/admin/imports/{strangers.pk}/provinces/")
    assert (len(page.context["unmatched"]), page.context["more"]) == (63, 4_837)
    assert "There are 4837 more unknown names" in page.content.decode()
    assert len(page.content) < 300_000
    assert page.content.count(b'<option value="Can Tho">') == 1


def test_what_was_said_of_names_that_the_page_has_no_room_for_stays(importer, strangers):
    first, second = (name.at.cell for name, _ in importer.get(_provinces(strangers)).context["unmatched"][:2])
    post(importer, strangers, "provinces", **{f"name-{first}": "-", "stay": "1"})
    post(importer, strangers, "provinces", **{f"name-{second}": "-", "stay": "1"})
    assert len(strangers.answers["names"]) == 2


@pytest.mark.parametrize("typed", ["Bắc Kạn", "bac kan", "Bac Kan"])
def test_a_province_that_is_not_alike_is_typed(importer, bring, good_file, typed):
    row = bring(edited(good_file, B20="Xứ Đoài"))
    post(importer, row, "provinces", **{"name-B20": "", "other-B20": typed})
    assert row.answers["names"] == {"Xứ Đoài": "bac-kan"}
    ((name, options),) = importer.get(_provinces(row)).context["unmatched"]
    assert (name.said, [option.slug for option in options][-1]) == ("bac-kan", "bac-kan")


def _provinces(row):
    return f"/admin/imports/{row.pk}/provinces/"


def test_control_characters_that_are_sent_are_left_out(importer, bring, root, good_file):
    row = bring((root / "tests/data/fault-missing-row.csv").read_bytes(), name="bang.csv")
    ((province, _),) = importer.get(_provinces(row)).context["left_out"]
    post(importer, row, "provinces", **{f"gap-{province.slug}": "Bộ chưa\x00 công\x07\x0bbố\ufffe\x9f"})
    assert row.answers["gaps"] == {province.slug: "Bộ chưa công bố"}
    post(importer, row, "read", sheet="a\x00b")
    assert row.answers["sheet"] == "ab"
    assert importer.get("/admin/audit/?q=%00an").context["wanted"] == "an"


def test_no_cell_or_sheet_of_a_workbook_brings_a_letter_that_the_database_refuses(importer, bring, good_file):
    row = bring(edited(good_file, B20="Yên_x0000__x000B_Báy\ufdd0"))
    ((name, _),) = importer.get(_provinces(row)).context["unmatched"]
    assert name.spelling == "Yên Báy"


def test_what_is_kept_of_a_reading_has_no_bytes_and_reads_the_same_again(importer, bring, good_file, monkeypatch):
    row = bring(good_file)
    kept = {}
    monkeypatch.setattr(cache, "set", lambda key, value, _seconds: kept.update({key: value}))
    first = checking.check_import(row)
    ((key, reading),) = kept.items()
    assert (reading.content, reading.raw.height > 60, key.startswith("reading-")) == (b"", True, True)
    monkeypatch.setattr(cache, "get", kept.get)
    monkeypatch.setattr(readers, "call", None)
    again = checking.check_import(row)
    assert (again.sha256, again.content, again.findings) == (first.sha256, good_file, first.findings)


def test_another_build_reads_anew_and_what_is_large_is_not_kept(bring, good_file, monkeypatch, settings):
    row = bring(good_file)
    keys = []
    monkeypatch.setattr(cache, "set", lambda key, *_given: keys.append(key))
    checking.check_import(row)
    settings.BUILD_ID = "another"
    checking.check_import(row)
    assert len(set(keys)) == 2
    monkeypatch.setattr(checking, "_MOST_LETTERS", 100)
    checking.check_import(row)
    assert len(keys) == 2


def test_the_last_step_checks_the_table_once(importer, bring, changed_file, monkeypatch):
    row = bring(changed_file)
    checked = []
    check = checking.check_reading
    monkeypatch.setattr(checking, "check_reading", lambda *given: checked.append(1) or check(*given))
    assert importer.get(f"/admin/imports/{row.pk}/publish/").context["ready"]
    assert len(checked) == 1


def test_a_workbook_that_cannot_be_written_leads_back_to_the_check(importer, bring, good_file, monkeypatch):
    row = bring(edited(good_file, C30="0,61x"))

    def stop(*_given):
        raise SandboxError("memory")

    monkeypatch.setattr(annotating, "call", stop)
    answer = importer.get(f"/en/admin/imports/{row.pk}/check/annotated.xlsx", follow=True)
    assert answer.redirect_chain == [(f"/en/admin/imports/{row.pk}/check/", 302)]
    assert any("could not be written" in str(message) for message in answer.context["messages"])


@pytest.fixture
def bereft(importer, publisher, bring, propose, approve, say_reasons, table_of_2025):
    """Two tables of an edition that a revert has taken away: one proposed, one a draft."""
    first = bring(table_of_2025, name="thu-2025.xlsx", **NEW)
    importer.post(f"/admin/imports/{first.pk}/edition/", DEFINITION | {"revision": first.revision})
    first.refresh_from_db()
    approve(propose(say_reasons(first)))
    known = {"edition": "2025/34", "url": "https://example.org/thu-2025"}
    waiting = propose(say_reasons(bring(edited(table_of_2025, C3=0.7), **known)))
    draft = bring(edited(table_of_2025, C3=0.8), **known)
    publisher.post("/admin/releases/1/revert/", {"live": "2", "reason_vi": "Tập dượt", "reason_en": "Rehearsal"})
    return waiting, draft


def test_a_draft_whose_edition_a_revert_took_away_is_led_to_define_it(importer, bereft):
    _, draft = bereft
    assert draft.definition is None
    for step in ("read", "columns", "check", "publish"):
        assert importer.get(f"/admin/imports/{draft.pk}/{step}/").url == f"/admin/imports/{draft.pk}/edition/"
    assert importer.get(f"/admin/imports/{draft.pk}/edition/").status_code == 200
    assert post(importer, draft, "edition", **DEFINITION).status_code == 302
    assert draft.definition["method"] == "thu-2025"
    assert importer.get(f"/admin/imports/{draft.pk}/read/").status_code == 200


def test_a_proposal_whose_edition_a_revert_took_away_can_still_be_sent_back(publisher, bereft):
    waiting, _ = bereft
    assert waiting.state == Import.State.PROPOSED
    assert publisher.get(f"/admin/imports/{waiting.pk}/publish/").status_code == 200
    form = {"action": "send_back", "revision": waiting.revision, "reason": "Kỳ này đã được rút"}
    publisher.post(f"/admin/imports/{waiting.pk}/publish/", form)
    waiting.refresh_from_db()
    assert waiting.state == Import.State.DRAFT
