"""Ranks under other weights: against every case of small ones, and against COINr's method in floating point."""

from dataclasses import replace
from decimal import Decimal
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.compute.robustness import (
    DRAWS,
    KIND,
    PERCENTILES,
    Range,
    _count_ranks,
    analyse_ranges,
    count_near,
    draw_weights,
    points_of,
    ranges,
)
from rankings.compute.weighing import Unweighed, Weighing
from tests import reference

#: Points of up to five units on two or three parts: few values, so that ties are common.
POINTS = st.integers(2, 3).flatmap(
    lambda parts: st.lists(st.lists(st.integers(0, 6), min_size=parts, max_size=parts), min_size=1, max_size=5)
)

#: The first two draws, as NumPy's PCG64 gives them from this seed.
GOLDEN_DRAWS = [[9124, 12363, 7525, 7596, 9934], [10682, 8050, 8607, 8812, 11656]]


@given(POINTS, st.lists(st.integers(1, 9), min_size=1, max_size=4, unique=True))
def test_all_cases_of_small_tables_give_what_counting_gives(points, steps):
    draws = list(product(steps, repeat=len(points[0])))
    assert ranges(np.array(points), np.array(draws)) == reference.rank_ranges(points, draws, PERCENTILES)


@given(POINTS)
def test_draws_spread_ranks_as_all_weights_of_a_fine_grid_do(points):
    """10,000 draws against every combination of 41 values of each weight; on the grid alone ties come by chance."""
    every = np.array(list(product(range(7500, 12501, 125), repeat=len(points[0]))))
    shares = [
        _count_ranks(draws @ np.array(points).T).cumsum(axis=1) / len(draws)
        for draws in (every, draw_weights(len(points[0])))
    ]
    assert np.abs(shares[0] - shares[1]).max() < 0.08


@given(POINTS, st.integers(1, 40))
def test_a_percentile_is_a_rank_that_occurs_and_nine_in_ten_lie_between(points, count):
    draws = draw_weights(len(points[0]), count, seed=7)
    ranks = reference.ranks_under(points, draws.tolist())
    for occurring, found in zip(zip(*ranks, strict=True), ranges(np.array(points), draws), strict=True):
        assert set(found) <= set(occurring)
        inside = sum(found.low <= rank <= found.high for rank in occurring)
        assert inside * 10 >= 9 * len(occurring)


def test_draws_are_the_same_on_every_machine():
    drawn = draw_weights(5)
    assert drawn.shape == (DRAWS, 5)
    assert drawn[:2].tolist() == GOLDEN_DRAWS
    assert (drawn.min(), drawn.max()) == (7500, 12500)
    # As even as chance has it: the mean of 50,000 from 7,500 to 12,500 errs by 6 or so.
    assert abs(drawn.mean() - 10_000) < 25
    assert draw_weights(5, seed=1)[0].tolist() != drawn[0].tolist()


@pytest.mark.parametrize("year", [2022, 2023])
def test_ranges_are_those_of_coinr_in_floating_point(weighed, year):
    """Other draws, other arithmetic, R's percentiles: they differ by a rank at most, and hardly ever."""
    weighing = weighed(year)
    ours = np.array(ranges(points_of(weighing), draw_weights(5)))
    scores = np.array(weighing.scores, dtype=float) / 10**weighing.places
    theirs = reference.coinr_rank_stats(scores, np.array(weighing.own, dtype=float), 0.25, 10_000, seed=2024)
    assert np.abs(ours - theirs).max() <= 1
    assert (ours == theirs).mean() > 0.9


@pytest.mark.parametrize("year", [2022, 2023])
def test_no_rank_lies_where_no_weights_can_bring_it(weighed, year):
    """A difference of two totals is linear in the weights: who is ahead at all 32 corners is always ahead."""
    weighing = weighed(year)
    points = points_of(weighing)
    corners = np.array(list(product((7500, 12500), repeat=5))) @ points.T
    ahead = corners[:, :, None] > corners[:, None, :]
    best, worst = 1 + ahead.all(axis=0).sum(axis=0), 1 + ahead.any(axis=0).sum(axis=0)
    for found, low, high in zip(ranges(points, draw_weights(5)), best, worst, strict=True):
        assert low <= found.low <= found.median <= found.high <= high


@given(st.lists(st.integers(0, 4 * 10**10), min_size=1, max_size=30))
def test_near_are_those_within_five_thousandths(scores):
    found = count_near(np.array(scores, dtype=np.int64))
    assert found == [sum(abs(a - b) <= 5 * 10**9 for b in scores) - 1 for a in scores]


@given(st.lists(st.tuples(*[st.decimals(0, 1, places=12)] * 3), min_size=1, max_size=63))
def test_scores_with_twelve_places_fit_into_64_bits(rows):
    weights = {part: Decimal(weight) for part, weight in zip("abc", (333, 331, 337), strict=True)}
    whole = tuple(tuple(int(score.scaleb(12)) for score in row) for row in rows)
    points = points_of(Weighing(tuple(map(str, range(len(rows)))), weights, whole, 12))
    assert (points >= 0).all()
    exact = [[int(weight) * score for weight, score in zip(weights.values(), row, strict=True)] for row in whole]
    draws = draw_weights(3, 20)
    for one, unit in enumerate(ranges(points, draws)):
        assert 1 <= unit.low <= unit.high <= len(rows), one
    # Nine digits of a score are far from what decides, so whoever is clearly ahead stays ahead.
    sums, own = [sum(row) for row in exact], points.sum(axis=1)
    for a, b in product(range(len(rows)), repeat=2):
        if sums[a] > sums[b] + 10**6:
            assert own[a] > own[b]


class TestEditions:
    def test_what_is_known_of_a_province(self, ranges_of):
        found = ranges_of(2022, 63)
        assert found["binh-phuoc"]["dti"] == [9, 12, 16, 8]
        assert found["da-nang"]["dti"] == [1, 1, 1, 0]
        assert found["binh-phuoc"]["infrastructure"][:3] == [None, None, None]
        assert found[""]["dti"]["parts"] == {
            "infrastructure": "100", "gov_activity": "200", "economy_activity": "150", "society_activity": "150",
            "foundation_rest": "400",
        }  # fmt: skip

    @pytest.mark.parametrize(
        ("year", "units", "basis", "reason", "known"),
        [
            (2020, 63, "", "parts_unknown", 5),
            (2021, 63, "", "parts_unknown", 0),
            (2024, 63, "", "weights_unknown", 0),
            (2024, 34, "", "weights_unknown", 0),
            (2024, 34, "constant", "weights_unknown", 0),
        ],
    )
    def test_why_an_edition_has_no_ranges(self, ranges_of, year, units, basis, reason, known):
        found = ranges_of(year, units, basis)
        assert found[""]["dti"] == {"reason": reason, "known": known}
        assert all(each["dti"][:3] == [None] * 3 for unit, each in found.items() if unit and "dti" in each)

    @pytest.mark.parametrize(("year", "units", "basis"), [(2024, 63, ""), (2024, 34, ""), (2022, 63, "")])
    def test_who_is_near_is_counted_wherever_all_scores_are_known(self, ranges_of, fields, year, units, basis):
        scores = {unit: row.score for unit, row in fields[year, units, basis].table("dti").items()}
        for unit, score in scores.items():
            near = sum(abs(other - score) <= Decimal("0.005") for other in scores.values()) - 1
            assert ranges_of(year, units, basis)[unit]["dti"][3] == near, unit

    def test_nobody_is_near_where_scores_are_missing(self, ranges_of):
        assert set(ranges_of(2020, 63)) == {""}

    @pytest.mark.parametrize(("year", "units", "basis"), [(2022, 63, ""), (2023, 63, ""), (2022, 34, "constant")])
    def test_the_rank_of_the_edition_lies_in_the_range(self, ranges_of, fields, year, units, basis):
        for whole in ("dti", "gov", "economy", "society"):
            for unit, row in fields[year, units, basis].table(whole).items():
                found = Range(*ranges_of(year, units, basis)[unit][whole][:3])
                assert found.low <= row.rank <= found.high, (unit, whole)

    def test_a_rank_that_is_not_what_the_parts_give_has_no_range(self, fields):
        field = fields[2022, 63, ""]
        moved = field.scores.copy()
        here = (moved["province"] == "da-nang") & (moved["indicator"] == "dti")
        moved.loc[here, "rank"] = 2
        found = {each.subject: each.content for each in analyse_ranges(replace(field, scores=moved))}
        assert found["da-nang"]["dti"] == [None, None, None, 0]
        assert found["hai-phong"]["dti"][:3] == [11, 15, 19]

    def test_there_is_one_finding_of_the_edition_and_one_of_each_province(self, fields):
        found = list(analyse_ranges(fields[2023, 63, ""]))
        assert {each.kind for each in found} == {KIND}
        assert len(found) == 64 == len({each.subject for each in found})


def test_an_edition_that_cannot_be_weighed_is_none(weighed):
    assert isinstance(weighed(2024), Unweighed)
