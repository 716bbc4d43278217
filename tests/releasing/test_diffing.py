"""What a draft would change is told in figures and in ranks."""

import pytest

from rankings.releasing import diffing, publishing
from tests.releasing.conftest import FILE, SOURCE, figure

pytestmark = pytest.mark.django_db


def draft(frame):
    return publishing.draft_import(frame, SOURCE, FILE)


def test_a_confirmed_figure_changes_no_number_but_the_marks_of_all_that_rests_on_it(table):
    found = diffing.difference(draft(table(figure("thanh-hoa", "0.6350"))))
    assert (found.added, found.changed, found.removed) == (1, 0, 0)
    assert found.shown.empty
    # The total and the remainder of Thanh Hóa in 2022 name one document more.
    assert found.marked >= 2


def test_the_same_figure_with_other_digits_behind_those_shown_is_no_other_number(table):
    found = diffing.difference(draft(table(figure("thanh-hoa", "0.6350"), figure("yen-bai", "0.6350"))))
    assert found.shown.empty


def test_a_corrected_score_names_every_rank_that_moves_on_the_pillars(table):
    found = diffing.difference(draft(table(figure("bac-kan", "0.9000"))))
    rows = {(r.year, r.indicator, r.province): r for r in found.shown.itertuples()}
    assert rows[2022, "economy", "bac-kan"].rank_new < rows[2022, "economy", "bac-kan"].rank_old
    # One place lost by whoever it passes.
    passed = rows[2022, "economy", "an-giang"]
    assert passed.rank_new == passed.rank_old + 1


@pytest.mark.parametrize(
    ("lang", "needle"), [("vi", "2022/63 dti bac-kan: điểm 0,3941 → 0,9000"), ("en", "score 0.3941 → 0.9000")]
)
def test_the_difference_is_told_in_both_languages(table, lang, needle):
    lines = diffing.describe(draft(table(figure("bac-kan", "0.9000"))), lang)
    assert any(needle in line for line in lines), lines[:5]
