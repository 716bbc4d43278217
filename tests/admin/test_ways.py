"""From every page of the office there is a way on, and it is said: what is left, where to do it, what comes after."""

import io
from datetime import timedelta
from decimal import Decimal

import openpyxl
import pytest
from django.utils import timezone

from rankings.models import Import

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
