"""By which rule worked-out figures came about, under the table of a province."""

import pytest

pytestmark = pytest.mark.django_db


def notes(page):
    return page.indicators.notes


def test_a_rule_that_gave_all_scores_or_all_ranks_names_none_of_them(show):
    assert [note.split(":")[0] for note in notes(show("lam-dong"))] == ["* Mọi điểm", "* Mọi hạng"]
    assert [note.split(":")[0] for note in notes(show("lam-dong", "en"))] == ["* All scores", "* All ranks"]


def test_a_rule_that_gave_some_names_them(show):
    page = show("binh-phuoc", year="2022")
    some = [note for note in notes(page) if "Mọi" not in note]
    assert some
    assert all(any(row.name in note for row in page.indicators.rows) for note in some)
