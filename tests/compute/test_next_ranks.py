"""Points to the next ranks: put back into the table, they give just that rank, and nothing less does."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from rankings.compute.next_ranks import at_least, gain_alone, steps_up, targets_of
from rankings.compute.ranking import rank_scores
from rankings.compute.recomputing import weighted_mean
from tests import reference

SCORES = st.decimals(min_value=0, max_value=1, places=4)
#: Few different values, so that ties are common.
TABLES = st.lists(st.one_of(SCORES, st.sampled_from([Decimal("0.5"), Decimal("0.50"), Decimal("0.5001")])), max_size=40)
TARGETS = st.lists(st.integers(-3, 45), max_size=6)
SHARES = st.integers(1, 999)
TINY = Decimal("0.000000000001")


@given(SCORES, TABLES, TARGETS)
def test_a_step_put_back_into_the_table_gives_its_rank_and_anything_less_does_not(own, others, targets):
    for step in steps_up(own, others, targets):
        assert step.gain > 0
        assert step.score == own + step.gain
        assert rank_scores([step.score, *others])[0] == step.rank
        assert reference.rank([step.score - TINY, *others])[0] > step.rank


@given(SCORES, TABLES, TARGETS)
def test_every_better_rank_that_was_asked_for_has_a_step_and_no_other(own, others, targets):
    now = reference.rank([own, *others])[0]
    steps = steps_up(own, others, targets)
    asked = sorted({target for target in targets if 1 <= target < now}, reverse=True)

    for target in asked:
        nearest = min((step for step in steps if step.rank <= target), key=lambda step: step.gain)
        assert reference.rank([nearest.score - TINY, *others])[0] > target
    assert len(steps) <= len(asked)
    assert [step.gain for step in steps] == sorted({step.gain for step in steps})
    assert all(step.rank < now for step in steps)


@given(st.integers(1, 63), st.integers(1, 63), st.lists(st.integers(1, 20), max_size=5))
def test_targets_are_better_ranks_of_the_table_and_hold_the_best_quarter(rank, n, places):
    targets = targets_of(rank, n, places)

    assert all(1 <= target < rank for target in targets)
    assert {rank - up for up in places if up < rank} <= set(targets)
    assert n // 4 >= rank or n < 4 or n // 4 in targets


@given(st.decimals(min_value="0.0001", max_value=1, places=4), SCORES, SCORES, SHARES)
def test_a_part_raised_alone_lifts_the_total_by_just_the_gain(gain, score, rest, weight):
    weights = {"part": Decimal(weight), "rest": Decimal(1000 - weight)}
    needed = gain_alone(gain, score, weights["part"], Decimal(1000))

    if needed is None:
        best = weighted_mean(weights, {"part": Decimal(1), "rest": rest})
        assert best < weighted_mean(weights, {"part": score, "rest": rest}) + gain
    else:
        lifted = weighted_mean(weights, {"part": score + needed, "rest": rest})
        assert abs(lifted - weighted_mean(weights, {"part": score, "rest": rest}) - gain) < TINY


@given(st.decimals(min_value=0, max_value=1, places=12))
def test_what_is_shown_of_a_gain_is_enough_and_not_a_step_more(gain):
    assert gain <= at_least(gain) < gain + Decimal("0.0001")


def test_nobody_above_is_no_step():
    assert steps_up(Decimal("0.8"), [Decimal("0.8"), Decimal("0.1")], [1, 2, 3]) == []
    assert steps_up(Decimal("0.8"), [], [1]) == []
