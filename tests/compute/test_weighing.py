"""A whole weighed anew: ranks and scores under any weights, and which parts stand in for which."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.compute.weighing import (
    PARTS_UNKNOWN,
    WEIGHTS_UNKNOWN,
    Unweighed,
    fold,
    rank_under,
    score_under,
    to_whole,
    weigh,
)
from tests import reference

PARTS = ("a", "b", "c")
OWN = {part: Decimal(weight) for part, weight in zip(PARTS, (100, 200, 150), strict=True)}
#: Few different values, so that ties are common.
SCORES = st.one_of(st.decimals(0, 1, places=4), st.sampled_from([Decimal("0.5"), Decimal("0.5001"), Decimal("0.25")]))
TABLES = st.lists(st.tuples(SCORES, SCORES, SCORES), min_size=1, max_size=12).map(
    lambda rows: {part: {f"u{n}": row[at] for n, row in enumerate(rows)} for at, part in enumerate(PARTS)}
)
WEIGHTS = st.tuples(*[st.integers(0, 1000)] * 3)


def mean_of(weights, scores):
    return sum(map(Fraction.__mul__, map(Fraction, weights), map(Fraction, scores))) / sum(weights)


@given(TABLES, WEIGHTS)
def test_ranks_are_those_of_the_exact_weighted_means(tables, weights):
    weighing = weigh(OWN, {}, tables)
    rows = [[tables[part][unit] for part in PARTS] for unit in weighing.units]
    if not any(weights):
        assert set(rank_under(weighing, weights)) == {None}
        return
    assert rank_under(weighing, weights) == reference.rank([mean_of(weights, row) for row in rows])


@given(TABLES, WEIGHTS)
def test_a_score_is_the_weighted_mean_rounded_half_up(tables, weights):
    weighing = weigh(OWN, {}, tables)
    for unit, whole in zip(weighing.units, weighing.scores, strict=True):
        shown = score_under(weights, whole, weighing.places)
        if not any(weights):
            assert shown is None
            continue
        exact = mean_of(weights, [tables[part][unit] for part in PARTS])
        rounded = (Decimal(exact.numerator) / exact.denominator).quantize(Decimal("0.0001"), ROUND_HALF_UP)
        assert shown == rounded
        assert abs(Fraction(shown) - exact) <= Fraction(1, 20_000)


@given(TABLES, WEIGHTS, st.integers(2, 9))
def test_weights_in_the_same_proportion_give_the_same_ranks(tables, weights, times):
    weighing = weigh(OWN, {}, tables)
    assert rank_under(weighing, weights) == rank_under(weighing, [each * times for each in weights])


@given(st.lists(st.decimals(0, 1000, places=7), max_size=6))
def test_whole_numbers_lose_nothing(values):
    whole, places = to_whole(values)
    assert [Decimal(each).scaleb(-places) for each in whole] == values
    assert places == 0 or any(each % 10 for each in whole)


class TestWhatStandsIn:
    WEIGHTS = {part: Decimal(100) for part in "abcd"}

    def test_a_group_stands_for_its_members_where_one_of_them_is_not_known(self):
        groups = {"rest": ("a", "b", "c")}
        assert fold(self.WEIGHTS, groups, {"a", "d", "rest"}) == {"d": 100, "rest": 300}

    def test_known_members_stand_for_themselves(self):
        assert fold(self.WEIGHTS, {"rest": ("a", "b")}, {"a", "b", "c", "d", "rest"}) == self.WEIGHTS

    def test_nothing_stands_for_a_part_that_is_not_known_and_in_no_group(self):
        assert fold(self.WEIGHTS, {"rest": ("a", "b")}, {"a", "b", "c"}) is None

    def test_one_unit_without_a_part_decides_for_all(self):
        tables = {"a": {"x": Decimal("0.5"), "y": Decimal("0.25")}, "b": {"x": Decimal("0.5"), "y": None}}
        assert weigh({"a": Decimal(1), "b": Decimal(1)}, {}, tables) == Unweighed(PARTS_UNKNOWN, 1)

    def test_without_weights_nothing_can_be_weighed(self):
        assert weigh({}, {}, {"a": {"x": Decimal("0.5")}}) == Unweighed(WEIGHTS_UNKNOWN)


@pytest.mark.parametrize("year", [2022, 2023])
def test_with_the_weights_of_the_edition_all_ranks_and_scores_are_the_published_ones(weighed, cell, year):
    weighing = weighed(year)
    assert weighing.own == [100, 200, 150, 150, 400]
    own = weighing.own
    for unit, rank, scores in zip(weighing.units, rank_under(weighing, own), weighing.scores, strict=True):
        row = cell(year, 63, unit, "dti")
        assert (rank, score_under(own, scores, weighing.places)) == (row.rank, row.score), unit
