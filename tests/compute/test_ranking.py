"""Competition ranks: the rules of product.md, each as a property, and against a slow oracle."""

from decimal import Decimal

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rankings.compute.ranking import rank_of_ranks, rank_scaled, rank_scores, tell_ties
from rankings.compute.scaling import MISSING, to_scaled
from tests import reference

SCORES = st.decimals(min_value=0, max_value=1, places=4)
#: Few different values, so that ties are common.
TABLES = st.lists(st.one_of(st.none(), SCORES, st.sampled_from([Decimal("0.5"), Decimal("0.50"), Decimal("0.5001")])))


@given(TABLES)
def test_ranks_equal_those_of_the_slow_oracle(scores):
    assert rank_scores(scores) == reference.rank(scores)


@given(TABLES)
def test_a_missing_score_has_no_rank_and_moves_nobody(scores):
    ranks = rank_scores(scores)
    assert [rank is None for rank in ranks] == [score is None for score in scores]
    assert [rank for rank in ranks if rank] == rank_scores([score for score in scores if score is not None])


@given(TABLES, st.randoms())
def test_the_order_of_rows_does_not_matter(scores, random):
    places = list(range(len(scores)))
    random.shuffle(places)
    shuffled = rank_scores([scores[place] for place in places])
    ranks = rank_scores(scores)
    assert shuffled == [ranks[place] for place in places]


@given(TABLES)
def test_ties_share_the_better_rank_and_the_next_is_skipped(scores):
    ranks = sorted(rank for rank in rank_scores(scores) if rank)
    for place, rank in enumerate(ranks, 1):
        assert rank == ranks.index(rank) + 1 <= place


@given(st.lists(SCORES, min_size=1), SCORES)
def test_a_better_score_never_gives_a_worse_rank(scores, better):
    before = rank_scores(scores)[0]
    raised = [max(scores[0], better), *scores[1:]]
    assert rank_scores(raised)[0] <= before


def test_the_ministrys_own_example_is_one_two_two_four():
    assert rank_scores([Decimal(x) for x in ("0.9", "0.8", "0.80", "0.7")]) == [1, 2, 2, 4]


def test_a_difference_in_the_twelfth_place_decides_a_rank():
    assert rank_scores([Decimal("0.500000000001"), Decimal("0.500000000002")]) == [2, 1]


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 5))))
def test_many_tables_at_once_rank_like_each_alone(rows):
    groups = np.array([group for group, _ in rows], dtype=np.int64)
    values = np.array([value for _, value in rows], dtype=np.int64)
    together = rank_scaled(values, groups)
    for group in set(groups.tolist()):
        inside = groups == group
        alone = rank_scaled(values[inside], groups[inside])
        assert together[inside].tolist() == alone.tolist()


@given(st.lists(st.tuples(st.integers(0, 3), st.sampled_from([MISSING, -(2**62), 0, 1, 2**62]))))
def test_values_too_far_apart_for_one_key_rank_the_same(rows):
    values = np.array([value for _, value in rows], dtype=np.int64)
    groups = np.array([group for group, _ in rows], dtype=np.int64)
    expected = []
    for group, value in rows:
        better = sum(other > value for same, other in rows if same == group)
        expected.append(0 if value == MISSING else better + 1)
    assert rank_scaled(values, groups).tolist() == expected


def test_ranking_leaves_its_inputs_as_they_were():
    values, groups = np.array([3, MISSING, 1]), np.array([0, 0, 0])
    rank_scaled(values, groups)
    assert values.tolist() == [3, MISSING, 1]
    assert groups.tolist() == [0, 0, 0]


def test_scaled_values_are_exact():
    assert to_scaled([Decimal("0.8002"), None]).tolist() == [800_200_000_000, MISSING]


@given(st.lists(st.one_of(st.none(), st.integers(1, 63))))
def test_region_ranks_are_unknown_where_any_rank_is(ranks):
    found = rank_of_ranks(ranks)
    if None in ranks:
        assert found == [None] * len(ranks)
    else:
        assert found == reference.rank([Decimal(-rank) for rank in ranks])


@given(st.lists(st.one_of(st.none(), st.integers(1, 9))))
def test_no_tie_is_told_where_a_rank_is_unknown(ranks):
    for rank, tied in zip(ranks, tell_ties(ranks), strict=True):
        if rank is None:
            assert tied is None
        elif ranks.count(rank) > 1:
            assert tied is True
        else:
            assert tied is (None if None in ranks else False)
