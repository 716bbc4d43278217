"""Targets held against the ranks that are known."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.compute.targets import (
    ABOVE_LINE,
    BELOW_LINE,
    NO_EDITION_SINCE,
    NO_RANK,
    NO_START,
    NOT_MEASURED,
    OUTSIDE,
    START_HIDDEN,
    WITHIN,
    Rank,
    Target,
    assess,
    read_target,
)

UPPER = Target(2030, "standing", "upper-middle", "qualitative", set_in=2022)
RANKS = st.integers(1, 63)


def known(**ranks):
    return [Rank(int(year.removeprefix("y")), rank) for year, rank in ranks.items()]


@pytest.mark.parametrize("subject", ["digital_economy_share_grdp", "households_smart_devices", "standing"])
def test_what_the_index_does_not_measure_is_not_judged(subject):
    found = assess(Target(2025, subject, "20", "% GRDP", 2022), known(y2024=12), 63)

    assert (found.status, found.why, found.reading) == ("cannot_be_said", NOT_MEASURED, None)


@pytest.mark.parametrize(("n", "last"), [(63, 31), (34, 17), (1, 0)])
def test_upper_middle_is_above_the_middle(n, last):
    assert read_target(UPPER, n).last == last
    assert 2 * last <= n < 2 * last + 2


def test_a_rank_that_is_named_is_read_as_it_stands():
    assert read_target(Target(2025, "dti", "20", "rank"), 63).last == 20
    assert read_target(Target(2025, "dti", "top", "rank"), 63) is None


def test_without_a_rank_or_an_edition_since_nothing_can_be_said():
    assert assess(UPPER, [], 63).why == NO_RANK
    assert assess(UPPER, known(y2031=3), 63).why == NO_RANK
    assert assess(UPPER, known(y2020=54, y2021=41), 63).why == NO_EDITION_SINCE


def test_within_is_on_course_wherever_it_came_from():
    found = assess(UPPER, known(y2021=41, y2024=31), 63)

    assert (found.status, found.why, found.last) == ("on_course", WITHIN, Rank(2024, 31))


@pytest.mark.parametrize(("rank", "status", "why"), [(37, "on_course", ABOVE_LINE), (38, "behind", BELOW_LINE)])
def test_the_line_runs_from_the_rank_before_it_was_set_to_the_edge_in_its_year(rank, status, why):
    # From 41 in 2021 to 31 in 2030: 37 2/3 in 2024.
    found = assess(UPPER, known(y2020=54, y2021=41, y2024=rank), 63)

    assert (found.status, found.why, found.due, found.start) == (status, why, 37, Rank(2021, 41))


def test_who_fell_out_of_it_or_missed_its_year_is_behind():
    assert assess(UPPER, known(y2021=20, y2024=33), 63).why == OUTSIDE
    assert assess(UPPER, known(y2021=41, y2030=32), 63).why == OUTSIDE
    assert assess(UPPER, known(y2030=32), 63).status == "behind"


def test_outside_it_before_its_year_and_without_a_line_nothing_is_said():
    for hidden, why in (([], NO_START), (known(y2023=57), NO_START), (known(y2021=41, y2023=57), START_HIDDEN)):
        found = assess(UPPER, known(y2024=55), 63, hidden)
        assert (found.status, found.why, found.last, found.start) == ("cannot_be_said", why, Rank(2024, 55), None)
    undated = Target(2030, "dti", "20", "rank")
    assert assess(undated, known(y2021=41, y2024=55), 63).why == NO_START
    # What is seen decides, whatever else is hidden.
    assert assess(UPPER, known(y2024=31), 63, known(y2021=41)).why == WITHIN
    assert assess(UPPER, known(y2030=55), 63, known(y2021=41)).why == OUTSIDE
    assert assess(UPPER, known(y2021=41, y2024=55), 63, known(y2020=54)).why == BELOW_LINE


@given(RANKS, st.lists(RANKS, min_size=1, max_size=8), st.integers(2, 63))
def test_a_status_follows_from_the_line_and_the_edge_alone(start, later, n):
    ranks = [Rank(2021, start), *(Rank(2022 + i, rank) for i, rank in enumerate(later))]
    found = assess(UPPER, ranks, n)
    edge, last = n // 2, ranks[-1]
    line = start - Fraction((start - edge) * (last.year - 2021), 9)

    assert (found.status == "on_course") == (last.rank <= edge or (start > edge and last.rank <= line))
    assert found.last == last
    if found.due is not None:
        assert found.due <= line < found.due + 1
        assert (found.status == "on_course") == (last.rank <= found.due)


@given(st.lists(RANKS, min_size=1, max_size=8))
def test_a_better_rank_never_makes_it_worse(later):
    ranks = [Rank(2021, 41), *(Rank(2022 + i, rank) for i, rank in enumerate(later))]
    better = [*ranks[:-1], Rank(ranks[-1].year, max(1, ranks[-1].rank - 1))]

    assert assess(UPPER, ranks, 63).status == "behind" or assess(UPPER, better, 63).status == "on_course"
