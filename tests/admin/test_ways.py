"""From every page of the office there is a way on, and it is said: what is left, where to do it, what comes after."""

import io
from datetime import timedelta
from decimal import Decimal

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from rankings.importing.limits import Limits
from rankings.models import AuditEvent, Import
from rankings.releasing.checking import draft_of
from rankings.releasing.due import publish_due

from .conftest import saved
from .test_rehearsal import DEFINITION, NEW
from .test_steps import edited, post

pytestmark = pytest.mark.django_db


def told(answer):
    """The messages on a page."""
    return " ".join(str(message) for message in answer.context["messages"])


@pytest.fixture
def four_eyes(settings):
    """A site on which no one may do both, as in production."""
    settings.LONE_OPERATOR = False


@pytest.fixture
def overtaken(bring, propose, approve, good_file, changed_file):
    """A proposal that was reviewed before another release went live."""
    first, second = propose(bring(good_file)), propose(bring(changed_file))
    approve(first)
    return second


def test_a_table_whose_columns_nobody_can_tell_says_why_on_the_only_page_it_has(importer, bring, root):
    row = bring((root / "tests/data/fault-comma-inside.csv").read_bytes(), name="bang.csv")
    page = importer.get(f"/admin/imports/{row.pk}/read/")
    errors = [each for each in page.context["shown"] if each.finding.level == "error"]
    assert errors
    assert all(each.fragment for each in errors if each.finding.cell)
    assert "Nhập tệp khác" in page.content.decode()
    assert "Lưu và đi tiếp" not in page.content.decode()


def test_a_finding_says_which_province_and_which_figure_its_cell_is_about(importer, bring, good_file):
    row = bring(edited(good_file, C30="0,61x"))
    page = importer.get(f"/admin/imports/{row.pk}/check/")
    (bad,) = [each for each in page.context["shown"] if each.finding.cell == "C30"]
    assert bad.place == "Quảng Ngãi, Chỉ số chuyển đổi số: điểm"


def test_an_overtaken_proposal_is_not_offered_for_publication_but_goes_back_with_one_click(publisher, overtaken):
    page = publisher.get(f"/admin/imports/{overtaken.pk}/publish/")
    text = page.content.decode()
    assert page.context["overtaken_by"] == 2
    assert "Công bố ngay" not in text
    assert 'name="publish_at"' not in text
    post(publisher, overtaken, "publish", action="send_back", overtaken="1")
    assert overtaken.state == Import.State.DRAFT
    assert "Bản 2 đã lên trang" in overtaken.returned_vi
    assert "Release 2 went live" in overtaken.returned_en


def test_whoever_takes_an_overtaken_proposal_back_goes_on_to_its_changes(importer, overtaken):
    answer = post(importer, overtaken, "publish", action="send_back", overtaken="1")
    assert answer.url == f"/admin/imports/{overtaken.pk}/changes/"


def test_the_publisher_sees_document_kind_decision_file_and_the_largest_moves(publisher, bring, propose, changed_file):
    row = propose(bring(changed_file, kind="ministry", decision="922/QĐ-BTTTT"))
    page = publisher.get(f"/admin/imports/{row.pk}/publish/")
    text = page.content.decode()
    for said in (f'href="{row.source["url"]}"', "Bảng của bộ", "922/QĐ-BTTTT", f"/admin/imports/{row.pk}/original/"):
        assert said in text
    assert len(page.context["rows"]) == 5
    first = page.context["rows"][0]
    assert (first["row"].indicator, first["province"], first["places"]) == ("dti", "Bắc Kạn", "▲ 3")


def test_a_table_with_its_importer_is_said_to_be_there(publisher, bring, good_file):
    row = bring(good_file)
    assert "Bảng đang ở chỗ người nhập (an)" in publisher.get(f"/admin/imports/{row.pk}/publish/").content.decode()


def test_a_published_import_leads_to_what_readers_see(publisher, bring, propose, approve, changed_file):
    row = bring(changed_file)
    approve(propose(row))
    text = publisher.get(f"/en/admin/imports/{row.pk}/publish/").content.decode()
    for address in ("/en/rankings/2022/?units=63", "/en/quality/releases/2/"):
        assert f'href="{address}"' in text
        assert publisher.get(address).status_code == 200


def test_whoever_changes_published_figures_says_why_in_their_own_words(importer, bring, good_file, changed_file):
    same, other = bring(good_file), bring(changed_file)
    plain = importer.get(f"/admin/imports/{same.pk}/publish/").context
    changed = importer.get(f"/admin/imports/{other.pk}/publish/")
    assert (plain["corrected"], bool(plain["notes"]["vi"])) == (0, True)
    assert changed.context["corrected"] > 0
    assert changed.context["notes"] == {"vi": "", "en": ""}
    assert f"Vì sao sửa {changed.context['corrected']} con số đã công bố" in changed.content.decode()


@pytest.fixture
def scheduled(publisher, bring, propose, changed_file):
    """An import that is to go live tomorrow."""
    row = propose(bring(changed_file))
    post(publisher, row, "publish", action="schedule", publish_at=local(days=1))
    assert row.state == Import.State.SCHEDULED
    return row


def local(**later):
    """A time as the browser's field writes it."""
    return timezone.localtime(timezone.now() + timedelta(**later)).strftime("%Y-%m-%dT%H:%M")


def test_what_is_scheduled_can_be_published_now(client, publisher, scheduled):
    assert "Công bố ngay" in publisher.get(f"/admin/imports/{scheduled.pk}/publish/").content.decode()
    post(publisher, scheduled, "publish", action="publish")
    assert scheduled.state == Import.State.PUBLISHED
    assert "0,4478" in client.get("/xep-hang/2022/").content.decode()


def test_what_is_scheduled_can_be_given_another_time(publisher, scheduled):
    before = scheduled.publish_at
    post(publisher, scheduled, "publish", action="schedule", publish_at=local(days=3))
    assert (scheduled.state, (scheduled.publish_at - before).days) == (Import.State.SCHEDULED, 2)


def test_a_file_of_several_tables_says_that_one_has_to_be_chosen(importer, bring, root):
    row = bring((root / "tests/data/fault-two-sheets.xlsx").read_bytes())
    answer = importer.post(f"/admin/imports/{row.pk}/read/", {"revision": row.revision}, follow=True)
    assert "Hãy chọn một bảng" in told(answer)
    assert answer.request["PATH_INFO"] == f"/admin/imports/{row.pk}/read/"


def test_what_a_step_still_needs_is_said_after_it_was_saved(importer, bring, root):
    row = bring((root / "tests/data/fault-bare-pillar.csv").read_bytes(), name="bang.csv")
    answer = importer.post(f"/en/admin/imports/{row.pk}/columns/", {"revision": row.revision}, follow=True)
    assert "to choose or confirm" in told(answer)


def test_a_check_that_nothing_can_follow_says_what_is_left(importer, bring, good_file):
    row = bring(edited(good_file, C30="0,61x"))
    answer = importer.post(f"/admin/imports/{row.pk}/check/", {"revision": row.revision}, follow=True)
    assert "lỗi phải sửa trong tệp" in told(answer)


def test_steps_that_need_something_are_marked_and_the_check_leads_to_them(importer, bring, good_file):
    row = bring(edited(good_file, B20="Yên Báy", B21="Sông Bế"))
    page = importer.get(f"/admin/imports/{row.pk}/check/")
    assert {step.key for step in page.context["steps"] if step.todo} == {"provinces"}
    (one,) = page.context["left"]
    assert (one.label, one.url) == ("Còn 2 tên chưa biết", f"/admin/imports/{row.pk}/provinces/")


def test_a_scale_to_confirm_is_said_where_it_is_confirmed(importer, bring, good_file):
    scores = {cell: float(Decimal(str(value)) * 100) for cell, value in scores_of(good_file)}
    row = bring(edited(good_file, **scores))
    page = importer.get(f"/admin/imports/{row.pk}/columns/")
    assert [one.label for one in page.context["left"]] == ["Còn phải xác nhận thang điểm 0–100"]
    assert "Mọi cột đều đã rõ" not in page.content.decode()
    assert "columns" in {one.key for one in importer.get(f"/admin/imports/{row.pk}/check/").context["left"]}


def scores_of(content):
    """Addresses of the table's scores with their values."""
    rows = openpyxl.load_workbook(io.BytesIO(content)).active.iter_rows(min_row=5, max_row=68)
    return [(cell.coordinate, cell.value) for row in rows for cell in row if isinstance(cell.value, float)]


def test_whoever_may_only_look_goes_on_from_step_to_step(publisher, bring, good_file):
    row = bring(good_file)
    for step, after in (("read", "columns"), ("columns", "provinces"), ("provinces", "check"), ("check", "changes")):
        text = publisher.get(f"/admin/imports/{row.pk}/{step}/").content.decode()
        assert f'<a class="button primary" href="/admin/imports/{row.pk}/{after}/">Đi tiếp</a>' in text


def test_the_source_of_a_draft_can_be_mended_and_who_did_it_is_written_down(importer, bring, good_file):
    row = bring(good_file)
    form = {"url": "https://dti.gov.vn/dung", "document": "DTI 2022", "published": "12/7/2023", "decision": "1/QĐ"}
    assert post(importer, row, "source", **form).status_code == 302
    assert (row.source["url"], row.source["document"], row.source["published"], row.decision) == (
        "https://dti.gov.vn/dung", "DTI 2022", "2023-07-12", "1/QĐ",
    )  # fmt: skip
    assert AuditEvent.objects.filter(action="import_source", actor="an").count() == 1
    text = importer.get(f"/admin/imports/{row.pk}/").content.decode()
    assert "https://dti.gov.vn/dung" in text
    assert "sửa nguồn" in text


def test_the_source_of_a_proposal_stays(importer, bring, propose, good_file):
    row = propose(bring(good_file))
    post(importer, row, "source", url="https://dti.gov.vn/khac")
    assert row.source["url"] == "https://dti.gov.vn/bang-2022"


@pytest.mark.parametrize(
    ("said", "field", "text"),
    [
        ({"url": "dti"}, "url", "Cần địa chỉ bắt đầu bằng https://."),
        ({"published": "31/2/2023"}, "published", "Ghi như 2023, 7/2023 hoặc 12/7/2023."),
        ({"pasted": "A;B"}, "file", "Chỉ một trong hai: bỏ tệp hoặc xóa bảng dán."),
    ],
)
def test_the_first_form_says_what_to_write_instead(importer, good_file, said, field, text):
    file = SimpleUploadedFile("bang.xlsx", good_file)
    form = {"edition": "2022/63", "url": "https://dti.gov.vn/x", "file": file} | said
    answer = importer.post("/admin/imports/new/", form)
    assert answer.context["form"].errors[field] == [text]


def test_a_text_file_that_is_too_large_is_not_told_to_remove_pictures(importer, monkeypatch):
    monkeypatch.setattr("rankings.admin.bringing.Limits", lambda: Limits(size=1 << 20))
    file = SimpleUploadedFile("bang.csv", b"a" * (2 << 20))
    form = {"edition": "2022/63", "url": "https://dti.gov.vn/x", "file": file}
    (text,) = importer.post("/admin/imports/new/", form).context["form"].errors["file"]
    assert text == "Tệp có 2,0 MB; nhiều nhất 1 MB. Hãy chỉ giữ bảng cần nhập."


@pytest.mark.parametrize("page", ["", "read/"])
def test_a_file_nobody_can_read_is_withdrawn_where_that_is_said(importer, bring, page):
    row = bring(b"PK\x03\x04 nothing more", name="bang.xlsx")
    text = importer.get(f"/admin/imports/{row.pk}/{page}").content.decode()
    assert 'value="withdraw"' in text
    assert f'action="/admin/imports/{row.pk}/publish/"' in text
    post(importer, row, "publish", action="withdraw")
    assert row.state == Import.State.WITHDRAWN


def test_a_table_of_a_new_edition_is_withdrawn_before_the_edition_is_defined(importer, bring, good_file):
    row = bring(good_file, edition="other", year="2026", units="63")
    assert 'value="withdraw"' in importer.get(f"/admin/imports/{row.pk}/").content.decode()
    post(importer, row, "publish", action="withdraw")
    assert row.state == Import.State.WITHDRAWN


def test_a_file_brought_in_for_the_wrong_edition_is_opened_for_the_right_one(importer, bring, good_file):
    row = bring(good_file, edition="2021/63")
    answer = post(importer, row, "move", edition="2022/63")
    made = Import.objects.exclude(pk=row.pk).get()
    assert answer.url == f"/admin/imports/{made.pk}/read/"
    assert (made.year, made.units, made.file_id, made.state) == (2022, 63, row.file_id, Import.State.DRAFT)
    assert (row.state, made.source["document"]) == (Import.State.WITHDRAWN, "DTI 2022 (63): bang.xlsx")


def test_an_edition_that_is_not_offered_withdraws_nothing(importer, bring, good_file):
    row = bring(good_file)
    post(importer, row, "move", edition="1999/63")
    assert (row.state, Import.objects.count()) == (Import.State.DRAFT, 1)


def test_the_list_leads_to_the_step_at_hand_and_a_publisher_to_what_waits(
    importer, publisher, bring, propose, good_file, changed_file
):
    one, other = bring(edited(good_file, B20="Yên Báy")), propose(bring(changed_file))
    post(importer, one, "provinces", **{"name-B20": "yen-bai"})
    page = importer.get("/admin/imports/")
    steps = {row.pk: address for row, _, address in page.context["rows"]}
    assert steps == {one.pk: f"/admin/imports/{one.pk}/check/", other.pk: f"/admin/imports/{other.pk}/publish/"}
    assert list(page.context["waiting"]) == []
    waits = publisher.get("/admin/imports/")
    assert [row.pk for row in waits.context["waiting"]] == [other.pk]
    assert "1 bảng chờ bạn duyệt" in waits.content.decode()


def test_one_reason_stands_for_every_province_that_has_none(importer, bring, good_file):
    row = bring(without_rows(good_file, 20, 21))
    page = importer.get(f"/admin/imports/{row.pk}/provinces/")
    (first, _), (second, _) = page.context["left_out"]
    assert "Nơi không có nguồn nào khác" in page.content.decode()
    said = {f"gap-{first.slug}": "Đang khiếu nại", f"gap-{second.slug}": "", "gap-all": "Bộ chưa công bố"}
    post(importer, row, "provinces", **said)
    assert row.answers["gaps"] == {first.slug: "Đang khiếu nại", second.slug: "Bộ chưa công bố"}


def without_rows(content, *rows):
    """The workbook without some rows."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    for row in sorted(rows, reverse=True):
        book.active.delete_rows(row)
    return saved(book)


def test_names_of_another_set_of_provinces_are_said_to_be_that(importer, bring, good_file):
    row = bring(good_file, edition="2024/34")
    page = importer.get(f"/admin/imports/{row.pk}/provinces/")
    assert page.context["of_other_units"] > 20
    assert "có thể bảng này của kỳ khác" in page.content.decode()


def test_the_list_of_releases_says_what_was_restored_and_leads_to_what_readers_see(
    publisher, bring, propose, approve, changed_file
):
    approve(propose(bring(changed_file)))
    page = publisher.get("/admin/releases/1/revert/").content.decode()
    assert 'href="/chat-luong/ban-phat-hanh/2/?against=1"' in page
    assert publisher.get("/chat-luong/ban-phat-hanh/2/?against=1").status_code == 200
    publisher.post("/admin/releases/1/revert/", {"live": "2", "reason_vi": "Tệp sai", "reason_en": "Wrong file"})
    listed = publisher.get("/admin/releases/").content.decode()
    assert listed.count("Khôi phục đúng bản 1.") == 1
    assert 'href="/chat-luong/ban-phat-hanh/3/"' in listed


def test_what_people_typed_is_never_taken_for_markup(publisher, importer, bring, propose, approve, changed_file):
    row = propose(bring(changed_file), vi="<b>đậm</b>", en="<b>bold</b>")
    post(publisher, row, "publish", action="send_back", reason="<i>xem lại</i>")
    assert "&lt;i&gt;xem lại&lt;/i&gt;" in importer.get(f"/admin/imports/{row.pk}/check/").content.decode()
    approve(propose(row, vi="<b>đậm</b>", en="<b>bold</b>"))
    page = publisher.get("/admin/releases/").content.decode()
    assert "&lt;b&gt;đậm&lt;/b&gt;" in page
    assert "<b>đậm</b>" not in page


def test_what_the_timer_does_is_written_down_as_its_deed_with_who_approved_it(publisher, scheduled):
    publish_due(draft_of, lambda _name: True, timezone.now() + timedelta(days=2))
    event = AuditEvent.objects.get(action="import_published")
    assert event.actor == "system: publish_due"
    page = publisher.get(f"/admin/audit/?q=lần+nhập+{scheduled.pk}")
    (told,) = [each for each in page.context["events"] if each.event == event]
    assert (told.actor, told.subject) == ("hệ thống: publish_due", f"lần nhập {scheduled.pk}")
    assert told.details == ["duyệt bởi: binh", "đề nghị bởi: an", "bản: 2"]


def test_a_new_edition_is_told_in_a_sentence_and_its_composite_comes_first(importer, bring, say_reasons, table_of_2025):
    row = bring(table_of_2025, **NEW)
    post(importer, row, "edition", **DEFINITION)
    say_reasons(row)
    page = importer.get(f"/en/admin/imports/{row.pk}/changes/")
    leader = next(each for each in page.context["rows"] if each["row"].new.rank == 1)
    (line,) = [line for line in page.context["summary"] if line.startswith("DTI 2025, 34 provinces: ")]
    assert f"{leader['province']} leads with" in line
    assert "the method is not that of the edition before" in line
    moves = [each["row"] for each in page.context["rows"]]
    changes = [abs(move.new.change or 0) for move in moves if move.indicator == "dti"]
    assert {move.indicator for move in moves[: len(changes)]} == {"dti"}
    assert changes == sorted(changes, reverse=True)
    publish = importer.get(f"/admin/imports/{row.pk}/publish/")
    assert [each["row"] for each in publish.context["rows"]] == moves[:5]
    assert publish.context["corrected"] == 0
