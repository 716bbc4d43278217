"""The gap between two provinces, who leads, and whether one leads on every part of the total."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from rankings.compute.comparing import Dominance, Gap, Side, find_dominance, known_parts

scores = st.none() | st.decimals(0, 1, places=4)
sides = st.builds(lambda score: Side(score, score), scores)


def side(score=None, rank=None):
    value = None if score is None else Decimal(score)
    return Side(value, value, rank)


def test_the_gap_is_first_minus_second():
    assert Gap("dti", side("0.6385"), side("0.5266")).gap == Decimal("0.1119")


def test_a_gap_needs_both_scores():
    assert Gap("dti", side("0.6385"), side()).gap is None


def test_the_ranks_say_who_leads_even_where_the_scores_look_alike():
    assert Gap("dti", side("0.7000", 4), side("0.7000", 5)).leader == "first"
    assert Gap("dti", side(rank=41), side(rank=9)).leader == "second"


def test_without_ranks_the_unrounded_scores_say_it():
    first, second = Side(Decimal("0.70"), Decimal("0.7041")), Side(Decimal("0.70"), Decimal("0.7042"))
    assert Gap("gov", first, second).leader == "second"


def test_equal_ranks_lead_nowhere_and_missing_ones_leave_it_unknown():
    assert Gap("dti", side("0.5438", 15), side("0.5438", 15)).leader == "neither"
    assert Gap("dti", side("0.5"), side(rank=3)).leader == "unknown"


@given(sides, sides)
def test_swapping_the_two_turns_gap_and_leader_round(a, b):
    there, back = Gap("x", a, b), Gap("x", b, a)
    assert (there.gap is None) == (back.gap is None)
    if there.gap is not None:
        assert there.gap == -back.gap
    turned = {"first": "second", "second": "first"}
    assert turned.get(there.leader, there.leader) == back.leader


def test_parts_known_only_together_stand_for_their_members():
    parts, groups = ["a", "b", "c", "d"], {"cd": ["c", "d"]}
    assert known_parts(parts, groups, {"a", "b", "cd"}) == (["a", "b", "cd"], True)


def test_members_known_one_by_one_are_preferred_to_their_group():
    assert known_parts(["a", "b", "c"], {"bc": ["b", "c"]}, {"a", "b", "c", "bc"}) == (["a", "b", "c"], True)


def test_a_part_that_nobody_knows_makes_the_total_incomplete():
    assert known_parts(["a", "b"], {}, {"a"}) == (["a"], False)
    assert known_parts([], {}, set()) == ([], False)


def test_one_who_leads_on_every_part_dominates():
    gaps = [Gap(name, side("0.7"), side("0.5")) for name in "abc"]
    found = find_dominance(gaps, complete=True)
    assert found == Dominance(3, 0, 3, True)
    assert found.leader == "first"


def test_one_part_to_the_other_ends_the_dominance():
    gaps = [Gap("a", side("0.7"), side("0.5")), Gap("b", side("0.4"), side("0.5"))]
    assert find_dominance(gaps, complete=True).leader == "neither"


def test_level_parts_do_not_end_it():
    assert Dominance(0, 2, 3, True).leader == "second"
    assert Dominance(0, 0, 3, True).leader == "neither"


def test_nobody_dominates_on_no_parts():
    assert find_dominance([], complete=False).leader == "unknown"
