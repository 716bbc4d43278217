"""A review is stored as JSON and comes back the same."""

import json
from decimal import Decimal

import pytest

from rankings.compute.reviews import (
    AgreementFigure,
    Cause,
    CellChange,
    Crossing,
    EditionChange,
    Effect,
    Move,
    OutdatedReview,
    Review,
    Shown,
    SummaryChange,
    SummaryValues,
    TieChange,
)

PLACE = (2022, 63, "bac-kan", "dti", "score")
SCORE = Decimal("0.4500")
EFFECT = Effect(*PLACE, "bang", "changed", Decimal("0.41"), SCORE, "f" * 64, "Bảng", "C14")
MOVE = Move(
    2022, 63, "dti", "bac-kan",
    Shown(Decimal("0.41"), 62, True, None, 60, ("secondary", "conflict"), "published", "computed", ("a", "b")),
    Shown(SCORE, 58),
    Cause("own", (EFFECT,), 4, (Crossing("passed", ("a",), 3),), 2021),
)  # fmt: skip
WHOLE = Review(
    1,
    None,
    (EditionChange(2022, 63, "added", "", "922"),),
    (CellChange(*PLACE, 0, "bang", "added", None, SCORE, "", "", ""),),
    (MOVE, MOVE._replace(new=MOVE.old._replace(flags=()))),
    (TieChange(2022, 63, "dti", "new", None, 3, (), ("a", "b")),),
    (SummaryChange(2022, 63, "dti", None, SummaryValues(63, 62, 61, None, SCORE, "a")),),
    (
        AgreementFigure(
            *PLACE, 0, "differs", "bang", SCORE, "x", "press", Decimal("0.4"), Decimal("-0.0"), "", "", "C5"
        ),
    ),
)


@pytest.mark.parametrize("review", [Review(), WHOLE], ids=["empty", "whole"])
def test_a_review_comes_back_the_same_from_json(review):
    back = Review.from_json(json.loads(json.dumps(review.to_json())))
    assert back == review
    # Decimals are equal whatever their places; these must be kept.
    assert repr(back) == repr(review)


def test_a_review_of_another_program_is_refused():
    with pytest.raises(OutdatedReview, match="format 0"):
        Review.from_json(WHOLE.to_json() | {"format": 0})


def test_a_review_counts_what_it_holds():
    assert (WHOLE.is_empty, Review().is_empty) == (False, True)
    assert (WHOLE.count_changes("added"), WHOLE.count_changes("removed")) == (1, 0)
    assert WHOLE.moves_in_numbers == [MOVE]


def test_agreement_alone_changes_nothing():
    assert Review(agreement=WHOLE.agreement).is_empty


def test_plus_is_up_and_an_unknown_rank_makes_no_move():
    assert MOVE.places == 4
    assert MOVE._replace(old=Shown()).places is None
