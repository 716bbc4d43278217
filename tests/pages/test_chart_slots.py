"""Stored results become points that keep their marks, and gaps that say why."""

import pytest

from rankings.pages import chart_slots as slots

pytestmark = pytest.mark.django_db


@pytest.fixture
def row(catalogue):
    """The row of a province: `row("binh-phuoc", 2023)`."""

    def of(slug, year, units=63, indicator="dti"):
        province = catalogue.provinces[units, slug]
        (found,) = catalogue.scores([catalogue.editions[year, units]], [indicator], [province])
        return found

    return of


def test_a_rank_keeps_its_tie_its_basis_and_its_second_hand(row):
    point = slots.rank_point(row("thanh-hoa", 2022), 2022, "vi")
    assert (point.value, point.shown, point.basis, point.secondary) == (15, "=15", "published", False)
    point = slots.rank_point(row("binh-phuoc", 2023), 2023, "vi")
    assert (point.value, point.basis, point.secondary) == (13, "computed", True)


def test_a_score_is_written_as_the_language_writes_it(row):
    assert slots.score_point(row("da-nang", 2022), 2022, "vi").shown == "0,8002"
    assert slots.score_reading(row("da-nang", 2022), "en").shown == "0.8002"


def test_what_is_not_known_is_a_gap_that_says_why(row):
    point = slots.score_point(row("binh-phuoc", 2021), 2021, "vi")
    assert (point.value, point.shown, point.note) == (None, "—", "chưa thấy công bố điểm")
    assert slots.rank_point(None, 2020, "en").note == "rank not seen published"


def test_the_mean_is_marked_where_it_was_worked_out(catalogue):
    published, worked_out = (catalogue.editions[year, 63].summaries["dti"] for year in (2023, 2022))
    assert slots.mean_reading(published, "vi", secondary=True).secondary is False
    reading = slots.mean_reading(worked_out, "vi", secondary=True)
    assert (reading.shown, reading.basis, reading.secondary) == ("0,5787", "derived", True)
    assert slots.mean_reading(None, "vi") is None


def test_the_mean_of_the_63_runs_over_all_their_editions(catalogue):
    series = slots.mean_series(catalogue.editions_of(63), "Mean", "en")
    assert [point.shown for point in series.points] == ["0.3026", "0.4014", "0.5787", "0.6783", "0.6961"]
    assert series.role == "muted"


def test_the_method_broke_twice_on_the_63_and_never_on_the_34(catalogue):
    breaks = slots.method_breaks(catalogue, 63, "vi")
    assert [(each.year, each.word, each.cuts) for each in breaks] == [
        (2021, "đổi phương pháp", False),
        (2024, "đổi phương pháp", False),
    ]
    assert breaks[0].reason == "Quyết định 922/QĐ-BTTTT thay Quyết định 1726/QĐ-BTTTT"
    assert slots.method_breaks(catalogue, 34, "vi") == []
