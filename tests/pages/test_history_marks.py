"""Milestones, the end of a province and its rank targets beside the lines of its histories."""

import pytest

from rankings.charts.history import NO_MARKS
from rankings.pages.history_marks import place_of

pytestmark = pytest.mark.django_db


def chart_of(page, key):
    return next(chart for chart in page.histories if chart.id == key)


def test_a_year_is_drawn_from_its_start_to_its_end():
    assert place_of(2025, 7, start=True) == 2025
    assert place_of(2022, None) == 2022
    assert place_of(2022, 1, start=True) == 2021.5
    assert place_of(2022, 12) < 2022.5


def test_the_ranks_show_milestones_and_the_ranks_that_reach_a_target(show):
    marks = chart_of(show("dak-nong", "en"), "rank-history").info.marks

    assert [moment.word for moment in marks.moments] == ["Event, August 2022", "Merged into Lam Dong, July 2025"]
    [aim] = marks.aims
    assert (aim.best, aim.last, aim.year, aim.word) == (1, 31, 2030, "Target for 2030, ranks 1–31")
    assert aim.since == place_of(2022, 9)
    assert "read here as no more than it says" in aim.text


def test_what_the_index_does_not_measure_is_not_drawn(show):
    marks = chart_of(show("binh-phuoc"), "rank-history").info.marks

    assert marks.aims == ()
    # The axis ends before the merger does.
    assert [moment.word for moment in marks.moments] == ["Sự kiện 9/2022"]


def test_scores_show_milestones_alone(show):
    chart = chart_of(show("dak-nong"), "score-history")

    assert [moment.word for moment in chart.info.marks.moments] == ["Sự kiện 8/2022"]
    assert chart.info.marks.aims == ()
    assert chart.note.endswith("Vạch chấm: sự kiện 8/2022.")


def test_the_page_says_what_is_drawn_and_the_table_holds_it_in_full(show):
    chart = chart_of(show("dak-nong"), "rank-history")

    assert chart.note == ("Vùng tô: mục tiêu 2030, hạng 1–31. Vạch chấm: sự kiện 8/2022 và nhập vào Lâm Đồng 7/2025.")
    assert any(note.startswith("Sự kiện 8/2022: Chương trình tập huấn") for note in chart.table.notes)
    assert any("hạng 1–31 trong 63" in note for note in chart.table.notes)
    assert chart.note in chart.svg


@pytest.mark.parametrize("slug", ["lam-dong", "dong-nai", "ha-noi", "kon-tum"])
def test_where_nothing_happened_and_nothing_was_set_nothing_is_drawn(show, slug):
    assert {chart.info.marks for chart in show(slug).histories} == {NO_MARKS}


def test_the_pictures_of_the_brief_have_no_marks(client):
    sheet = client.get("/tinh/dak-nong/tom-tat/").content.decode()

    assert "c-aim" not in sheet
    assert "c-moment" not in sheet
