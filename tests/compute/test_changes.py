"""Which editions compare, and what a change is."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from rankings.compute.changes import compare_editions, previous_years, rank_change

RANKS = st.one_of(st.none(), st.integers(1, 63))


@given(RANKS, RANKS)
def test_a_change_is_previous_minus_current_and_unknown_unless_both_are_known(previous, current):
    change = rank_change(previous, current)
    assert change is None if None in (previous, current) else change == previous - current


@given(st.integers(1, 63), st.integers(1, 63))
def test_plus_is_up(previous, current):
    assert (rank_change(previous, current) > 0) == (current < previous)


@given(st.sampled_from([63, 34]), st.sampled_from([63, 34]), st.text(max_size=4), st.text(max_size=4))
def test_different_unit_sets_never_compare_whatever_the_method(units, previous_units, method, previous_method):
    found = compare_editions(units, method, previous_units, previous_method)
    assert found.comparable == (units == previous_units)
    assert found.marked == (units == previous_units and method != previous_method)


@given(st.sampled_from([63, 34]), st.sampled_from([63, 34, None]), st.text(max_size=2), st.text(max_size=2))
def test_who_hides_breaks_sees_all_other_changes_as_before_and_why_one_is_hidden(units, before, method, previous):
    shown = compare_editions(units, method, before, previous)
    hidden = shown.without_breaks()
    assert hidden.comparable == (shown.comparable and not shown.marked)
    assert (hidden.hidden, hidden.broken, hidden.reason) == (shown.marked, shown.broken, shown.reason)
    assert not shown.hidden
    assert not hidden.marked
    assert hidden.without_breaks() == hidden


def test_the_first_edition_has_nothing_to_compare_with():
    found = compare_editions(63, "1726", None, None)
    assert (found.comparable, found.reason) == (False, "no_previous_edition")


def test_the_edition_before_is_the_last_one_on_the_same_units():
    editions = pd.DataFrame({"year": [2022, 2020, 2024, 2024], "units": [63, 63, 63, 34]})
    assert previous_years(editions) == {
        (2020, 63): None,
        (2022, 63): 2020,
        (2024, 63): 2022,
        (2024, 34): None,
    }
