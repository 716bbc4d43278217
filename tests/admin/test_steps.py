"""The steps of an import: what each page shows, saves and refuses, in both languages."""

import io

import openpyxl
import pytest

from rankings.models import AuditEvent, Import

from .conftest import saved

pytestmark = pytest.mark.django_db
STEPS = ("read", "columns", "provinces", "check", "changes", "publish")


def post(client, row, step, **said):
    answer = client.post(f"/admin/imports/{row.pk}/{step}/", {"revision": row.revision} | said)
    row.refresh_from_db()
    return answer


def edited(content, **cells):
    """The workbook with some cells another way."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    for address, value in cells.items():
        book.active[address] = value
    return saved(book)


@pytest.mark.parametrize("lang", ["", "/en"])
def test_every_page_of_an_import_opens_in_both_languages(importer, bring, good_file, lang):
    row = bring(good_file)
    for page in ("", *(f"{step}/" for step in STEPS)):
        answer = importer.get(f"{lang}/admin/imports/{row.pk}/{page}")
        assert answer.status_code == 200, page
        text = answer.content.decode()
        assert f'<html lang="{lang.strip("/") or "vi"}"' in text
        assert " style=" not in text
        assert "<script>" not in text
        assert "onclick" not in text
        assert answer["Cache-Control"].startswith("max-age=0") or "no-store" in answer["Cache-Control"]


def test_the_first_rows_stand_as_the_file_has_them_with_their_addresses(importer, bring, good_file):
    page = importer.get(f"/admin/imports/{bring(good_file).pk}/read/")
    preview = page.context["preview"]
    assert preview.letters[:4] == ("A", "B", "C", "D")
    assert [line.number for line in preview.rows if line.kind == "header"] == [3, 4]
    first = next(line for line in preview.rows if line.kind == "data")
    assert (first.number, first.cells[1:4]) == (5, ("TP. Đà Nẵng", "0.8002", "1"))


def test_a_sheet_is_chosen_where_there_are_several(importer, bring, root):
    row = bring((root / "tests/data/fault-two-sheets.xlsx").read_bytes())
    page = importer.get(f"/admin/imports/{row.pk}/read/")
    assert page.context["must_choose"]
    assert importer.get(f"/admin/imports/{row.pk}/columns/").url == f"/admin/imports/{row.pk}/read/"
    chosen = page.context["sheets"][0].name
    assert post(importer, row, "read", sheet=chosen).status_code == 302
    assert row.answers["sheet"] == chosen
    assert importer.get(f"/admin/imports/{row.pk}/columns/").status_code == 200


def test_an_ambiguous_heading_has_to_be_chosen_and_the_choice_is_kept(importer, bring, root):
    row = bring((root / "tests/data/fault-bare-pillar.csv").read_bytes(), name="bang.csv")
    page = importer.get(f"/admin/imports/{row.pk}/columns/")
    left = [column for column, _ in page.context["columns"] if not column.certain]
    assert left
    assert not any(column.value for column in left)
    values = {f"column-{column.letter}": column.options[0].value for column in left}
    post(importer, row, "columns", scale="1", **values)
    again = importer.get(f"/admin/imports/{row.pk}/columns/")
    assert again.context["open"] == 0
    assert row.answers["columns"] == {column.letter: column.options[0].value for column in left}


def test_a_choice_that_is_not_offered_is_not_taken(importer, bring, root):
    row = bring((root / "tests/data/fault-bare-pillar.csv").read_bytes(), name="bang.csv")
    post(importer, row, "columns", **{"column-E": "security:nonsense", "column-ZZ": "dti:score"})
    assert row.answers["columns"] == {}


def test_a_name_nobody_knows_is_confirmed_and_never_taken_by_likeness(importer, bring, good_file):
    row = bring(edited(good_file, B20="Yên Báy"))
    page = importer.get(f"/admin/imports/{row.pk}/provinces/")
    ((name, _options),) = page.context["unmatched"]
    assert (name.spelling, name.said, page.context["matched"]) == ("Yên Báy", None, 62)
    assert name.suggestions[0].slug == "yen-bai"
    post(importer, row, "provinces", **{"name-B20": "yen-bai"})
    assert row.answers["names"] == {"Yên Báy": "yen-bai"}
    assert importer.get(f"/admin/imports/{row.pk}/provinces/").context["matched"] == 63


def test_a_province_left_out_on_purpose_needs_a_reason(importer, bring, root):
    row = bring((root / "tests/data/fault-missing-row.csv").read_bytes(), name="bang.csv")
    page = importer.get(f"/admin/imports/{row.pk}/provinces/")
    ((province, reason),) = page.context["left_out"]
    assert reason == ""
    assert not importer.get(f"/admin/imports/{row.pk}/check/").context["ready"]
    post(importer, row, "provinces", **{f"gap-{province.slug}": "Bộ chưa công bố"})
    page = importer.get(f"/admin/imports/{row.pk}/check/")
    assert not page.context["table"].errors


def test_each_finding_stands_beside_its_piece_of_the_sheet(importer, bring, good_file):
    row = bring(edited(good_file, C30="0,61x", D40=44))
    shown = importer.get(f"/en/admin/imports/{row.pk}/check/").context["shown"]
    by_cell = {each.finding.cell: each for each in shown}
    assert {"C30", "D40"} <= set(by_cell)
    bad = [cell for line in by_cell["C30"].fragment.rows for cell in line.cells if cell.bad]
    assert [(cell.address, cell.text) for cell in bad] == [("C30", "0,61x")]


def test_the_workbook_comes_back_with_a_comment_on_the_cell_at_fault(importer, bring, good_file):
    row = bring(edited(good_file, C30="0,61x"))
    answer = importer.get(f"/admin/imports/{row.pk}/check/annotated.xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(answer.content)).worksheets[0]
    assert "0,61x" in sheet["C30"].comment.text
    assert sheet["C30"].value == "0,61x"


def test_a_warning_needs_a_typed_reason_before_the_table_goes_on(importer, bring, say_reasons, changed_file):
    row = bring(edited(changed_file, C68=0.5787))
    assert importer.get(f"/admin/imports/{row.pk}/changes/").url == f"/admin/imports/{row.pk}/check/"
    assert not importer.get(f"/admin/imports/{row.pk}/publish/").context["ready"]
    say_reasons(row)
    assert row.answers["reasons"]
    assert importer.get(f"/admin/imports/{row.pk}/changes/").status_code == 200


def test_the_changes_name_who_moves_by_how_much_and_because_of_which_cell(importer, bring, changed_file):
    row = bring(changed_file)
    page = importer.get(f"/admin/imports/{row.pk}/changes/?q=bac+kan&indicator=dti")
    (first, *_rest) = page.context["rows"]
    assert (first["ranks"], first["places"]) == ("63 → =60", "▲ 3")
    assert "C67" in first["text"]
    passed = importer.get(f"/en/admin/imports/{row.pk}/changes/?q=Cao+Bang&indicator=dti").context["rows"][0]
    assert passed["ranks"] == "61 → 62"
    ties = importer.get(f"/en/admin/imports/{row.pk}/changes/?part=ties").context["rows"]
    assert [each["text"] for each in ties] == ["Bac Kan and Bac Lieu now share rank 60"]


def test_a_table_of_the_ministry_is_held_against_what_stood_in_its_place(importer, bring, good_file, changed_file):
    row = bring(good_file)
    page = importer.get(f"/en/admin/imports/{row.pk}/changes/?part=agreement")
    assert any("agrees with all 353 figures" in line for line in page.context["summary"])
    other = bring(changed_file)
    page = importer.get(f"/en/admin/imports/{other.pk}/changes/?part=agreement&q=Bac+Kan")
    assert any("0.4478" in each["text"] and "0.3941" in each["text"] for each in page.context["rows"])


@pytest.mark.parametrize("part", ["moves", "figures", "agreement"])
def test_the_changes_can_be_downloaded(importer, bring, changed_file, part):
    row = bring(changed_file)
    answer = importer.get(f"/admin/imports/{row.pk}/changes.csv?part={part}")
    text = answer.getvalue().decode("utf-8-sig")
    assert "Bắc Kạn" in text
    assert text.count("\r\n") > 10


def test_the_original_bytes_come_back_unchanged_and_only_as_a_download(importer, bring, good_file):
    row = bring(good_file, name="bảng <b> 2022.xlsx")
    answer = importer.get(f"/admin/imports/{row.pk}/original/")
    assert answer.content == good_file
    assert answer["Content-Disposition"].startswith("attachment; filename=")
    assert "<" not in answer["Content-Disposition"]


def test_an_older_page_is_told_and_overwrites_nothing(importer, client_as, bring, good_file):
    row = bring(edited(good_file, B20="Yên Báy"))
    other = client_as("importer", name="cuc")
    stale = row.revision
    post(other, row, "provinces", **{"name-B20": "yen-bai"})
    form = {"revision": stale, "name-B20": "-"}
    answer = importer.post(f"/en/admin/imports/{row.pk}/provinces/", form, follow=True)
    row.refresh_from_db()
    assert row.answers["names"] == {"Yên Báy": "yen-bai"}
    assert any("cuc changed this import" in str(message) for message in answer.context["messages"])


def test_the_second_importer_of_an_edition_is_told_of_the_first(importer, client_as, bring, good_file, changed_file):
    first = bring(good_file)
    other = client_as("importer", name="cuc")
    second = bring(changed_file, client=other)
    page = other.get(f"/admin/imports/{second.pk}/read/")
    assert [each.pk for each in page.context["others"]] == [first.pk]


def test_the_same_bytes_again_are_said_to_be_a_release_already(importer, bring, propose, approve, good_file):
    approve(propose(bring(good_file)))
    from django.core.files.uploadedfile import SimpleUploadedFile

    form = {
        "edition": "2022/63",
        "file": SimpleUploadedFile("b.xlsx", good_file),
        "url": "https://dti.gov.vn/bang-2022",
    }
    answer = importer.post("/en/admin/imports/new/", form)
    assert answer.status_code == 422
    assert "already imported as release 2" in answer.content.decode()
    assert Import.objects.count() == 1


def test_a_table_can_be_pasted(importer, root):
    text = (root / "tests/data/real-report-paste.txt").read_text(encoding="utf-8")
    form = {"edition": "2022/63", "pasted": text, "url": "https://example.gov.vn/bao-cao"}
    answer = importer.post("/admin/imports/new/", form)
    assert answer.status_code == 302
    row = Import.objects.get()
    assert row.pasted
    assert importer.get(f"/admin/imports/{row.pk}/read/").context["preview"].height > 3


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({}, "file"),
        ({"edition": ""}, "edition"),
        ({"url": "dti"}, "url"),
        ({"url": "javascript:alert(1)"}, "url"),
        ({"published": "hôm qua"}, "published"),
        ({"edition": "other"}, "year"),
        ({"edition": "1999/63"}, "edition"),
    ],
)
def test_what_is_wrong_with_the_first_form_stands_at_its_field(importer, said, field):
    form = {"edition": "2022/63", "url": "https://dti.gov.vn/x"} | said
    answer = importer.post("/admin/imports/new/", form)
    assert answer.status_code == 422
    assert answer.context["form"].errors[field]
    assert not Import.objects.exists()


def test_a_broken_file_says_why_and_leaves_the_site_as_it_was(importer, bring):
    row = bring(b"PK\x03\x04 nothing more", name="bang.xlsx")
    page = importer.get(f"/en/admin/imports/{row.pk}/read/")
    assert [each.finding.code for each in page.context["shown"]] == ["damaged"]
    for step in ("columns", "provinces", "check", "changes"):
        assert importer.get(f"/admin/imports/{row.pk}/{step}/").status_code == 302
    assert importer.get("/xep-hang/2022/").status_code == 200


def test_each_saved_step_is_recorded_with_who_did_it(importer, bring, good_file):
    row = bring(edited(good_file, B20="Yên Báy"))
    post(importer, row, "provinces", **{"name-B20": "yen-bai"})
    events = AuditEvent.objects.filter(subject=f"import {row.pk}").order_by("number")
    assert [(event.action, event.actor) for event in events] == [("import_opened", "an"), ("import_provinces", "an")]


def test_saving_nothing_new_makes_no_event_and_no_revision(importer, bring, good_file):
    row = bring(good_file)
    post(importer, row, "read", sheet="")
    post(importer, row, "columns", scale="")
    assert row.revision == 1
    assert AuditEvent.objects.filter(subject=f"import {row.pk}").count() == 1


def test_an_import_that_does_not_exist_is_not_found(importer):
    assert importer.get("/admin/imports/99/read/").status_code == 404


def test_a_column_of_two_values_waits_for_a_persons_word(importer, bring, root):
    row = bring((root / "tests/data/real-annex.pdf").read_bytes(), name="phu-luc.pdf")
    page = importer.get(f"/admin/imports/{row.pk}/columns/")
    assert page.context["open"] == 1
    split = dict(page.context["columns"])
    (proposal,) = [each for each in split.values() if each]
    assert (proposal.letter, proposal.confirmed) == ("C", False)
    post(importer, row, "columns", **{"split-C": "on", "scale": "1"})
    assert row.answers["splits"] == ["C"]
    assert importer.get(f"/admin/imports/{row.pk}/columns/").context["open"] == 0
    assert importer.get(f"/admin/imports/{row.pk}/check/").context["ready"]


def test_letters_of_an_old_font_are_recognised_and_said(importer, bring, root):
    row = bring((root / "tests/data/real-report-tcvn3.xls").read_bytes(), name="bao-cao.xls")
    page = importer.get(f"/admin/imports/{row.pk}/read/")
    assert "old_font" in {each.finding.code for each in page.context["shown"]}
    assert "TCVN3" in page.content.decode()
    assert importer.get(f"/admin/imports/{row.pk}/provinces/").context["matched"] == 63


def test_a_scan_says_that_it_is_one_and_offers_another_file(importer, bring, root):
    row = bring((root / "tests/data/real-scan.pdf").read_bytes(), name="ban-quet.pdf")
    page = importer.get(f"/en/admin/imports/{row.pk}/read/")
    assert [each.finding.code for each in page.context["shown"]] == ["scan"]
    assert "Bring in another file" in page.content.decode()
