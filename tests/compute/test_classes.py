"""Classes of a map: each figure in exactly one, in order, at most five, the same over the years of a method."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.compute.classes import MOST, UNKNOWN, ScoreClasses, rank_classes, score_classes, shows_scores

SCORES = st.lists(st.decimals(0, 1, places=4), min_size=1, max_size=130)


def decimals(*values):
    return tuple(Decimal(value) for value in values)


@given(SCORES)
def test_each_score_is_in_one_class_and_between_its_limits(scores):
    classes = score_classes(scores)
    assert 1 <= classes.count <= MOST
    for score in scores:
        low, high = classes.span(classes.of(score))
        assert low is None or low <= score
        assert high is None or score < high


@given(SCORES)
def test_a_higher_score_is_never_in_a_lower_class(scores):
    classes = score_classes(scores)
    numbers = [classes.of(score) for score in sorted(scores)]
    assert numbers == sorted(numbers)


@given(SCORES)
def test_no_class_is_empty_and_limits_ascend(scores):
    classes = score_classes(scores)
    assert list(classes.limits) == sorted(set(classes.limits))
    assert {classes.of(score) for score in scores} == set(range(1, classes.count + 1))


@given(SCORES, st.randoms())
def test_the_order_of_scores_does_not_matter(scores, random):
    shuffled = scores.copy()
    random.shuffle(shuffled)
    assert score_classes(shuffled) == score_classes(scores)


@pytest.mark.parametrize(
    ("scores", "limits"),
    [
        ([], ()),
        (["0.5"] * 9, ()),
        (["0.8", "0.9", "0.9", "0.9", "0.9"], ("0.9",)),
        ([f"0.{n}" for n in range(40, 90)], ("0.50", "0.60", "0.70", "0.80")),
        (["0.501", "0.502", "0.503", "0.504", "0.505"], ("0.502", "0.503", "0.504", "0.505")),
    ],
)
def test_limits_are_as_coarse_as_keeps_classes_apart(scores, limits):
    assert score_classes(decimals(*scores)).limits == decimals(*limits)


@given(st.integers(1, 705))
def test_ranks_part_into_fifths_that_differ_by_one_place_at_most(n):
    classes = rank_classes(n)
    sizes = [sum(classes.of(rank) == number for rank in range(1, n + 1)) for number in range(1, classes.count + 1)]
    assert sum(sizes) == n
    assert max(sizes) - min(sizes) <= 1
    for number in range(1, classes.count + 1):
        first, last = classes.span(number)
        assert {classes.of(rank) for rank in range(first, last + 1)} == {number}


def test_the_first_rank_is_in_the_strongest_class_and_what_is_not_known_in_none():
    assert (rank_classes(63).of(1), rank_classes(63).of(63)) == (5, 1)
    assert rank_classes(63).of(None) == ScoreClasses(decimals("0.5")).of(None) == UNKNOWN


@pytest.mark.parametrize(
    ("scores", "ranks", "shown"), [(63, 63, True), (10, 34, False), (9, 33, False), (5, 3, True), (0, 4, False)]
)
def test_a_map_shows_ranks_where_too_few_scores_are_known(scores, ranks, shown):
    assert shows_scores(scores, ranks, 63) is shown
