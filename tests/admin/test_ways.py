"""From every page of the office there is a way on, and it is said: what is left, where to do it, what comes after."""

import pytest

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
