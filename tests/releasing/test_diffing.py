"""What a draft would change is told in lines for a terminal, each with its cause."""

import pytest

from rankings.compute.reviews import Cause, Crossing, Move, Review, Shown
from rankings.releasing import diffing, publishing
from tests.releasing.conftest import FILE, SOURCE, figure

pytestmark = pytest.mark.django_db


def describe(frame, lang="en"):
    return diffing.describe(publishing.draft_import(frame, SOURCE, FILE), lang)


def test_a_confirmed_figure_changes_no_number_but_the_marks_of_all_that_rests_on_it(table):
    lines = describe(table(figure("thanh-hoa", "0.6350")))
    assert len(lines) == 1
    assert lines[0].startswith("Figures: 1 added, 0 changed, 0 removed. Cells with another number: 0; ")


@pytest.mark.parametrize(
    ("lang", "needle"),
    [
        ("vi", "2022/63 dti bac-kan: điểm 0,3941 → 0,9000 (do Sheet1!C5)"),
        ("en", "2022/63 dti bac-kan: score 0.3941 → 0.9000 (by Sheet1!C5)"),
    ],
)
def test_the_difference_is_told_in_both_languages_with_its_cell(table, lang, needle):
    assert needle in describe(table(figure("bac-kan", "0.9000")), lang)


def test_who_is_passed_by_a_corrected_province_is_told_by_whom(table):
    lines = describe(table(figure("bac-kan", "0.9000")))
    passed = [line for line in lines if line.startswith("2022/63 economy an-giang: rank ")]
    assert [line.rpartition(" (")[2] for line in passed] == ["by bac-kan)"]


MOVE = Move(2022, 63, "dti", "a", Shown(rank=2), Shown(rank=3), Cause("others"))


def lines_of(*moves, lang="en"):
    return diffing.lines_of(Review(1, None, moves=moves), lang)


def test_of_many_moves_the_first_are_listed_and_the_others_counted():
    lines = lines_of(*[MOVE._replace(cause=Cause("method"))] * 203)
    assert len(lines) == 202
    assert lines[-1] == "… and 3 more"
    assert "Cells with another number: 203; with other marks or sources only: 0." in lines[0]


@pytest.mark.parametrize(
    ("cause", "told"),
    [
        (Cause("others", others=(Crossing("passed", ("b", "c", "d"), 5),)), "(by b, c, d +2)"),
        (Cause("others", others=(Crossing("passed", ("b",), 1), Crossing("fell", ("c",), 1))), "(by b, c)"),
        (Cause("previous", linked_year=2021), "(by the rank of 2021)"),
        (Cause("method"), "(by the method or the choice among sources)"),
        (Cause("own", total=1), "(by its own figures)"),
    ],
)
def test_every_cause_has_its_words(cause, told):
    assert lines_of(MOVE._replace(cause=cause))[1] == f"2022/63 dti a: rank 2 → 3 {told}"


def test_a_shared_rank_is_written_as_the_tables_write_it():
    tied = MOVE._replace(new=Shown(rank=2, tied=True), cause=Cause("method"))
    assert lines_of(tied, lang="vi")[1].startswith("2022/63 dti a: hạng 2 → =2 (do ")
