"""Contributions and residue make up the gap, whatever the weights and scores; what cannot be split says why."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.compute.changes import METHOD_BREAK, NO_PREDECESSOR, SAME, Comparability
from rankings.compute.comparing import Side
from rankings.compute.contributions import Shares, Split, Unsplit, share_wholes, split_change, split_gap

ACTIVITY = {"gov": Decimal(200), "economy": Decimal(150), "society": Decimal(150)}
FOUNDATION = {"awareness": Decimal(100), "institutions": Decimal(100), "infrastructure": Decimal(100)}
PARTS = FOUNDATION | ACTIVITY
WEIGHTS = {"dti": PARTS}
GROUPS = {"rest": ("awareness", "institutions")}
SAME_METHOD = Comparability(True, SAME)

scores = st.decimals(0, 1, places=4)
points = st.decimals(1, 1000, places=1)


def sides(**given_scores) -> dict[str, Side]:
    found = {code: None if score is None else Decimal(str(score)) for code, score in given_scores.items()}
    return {code: Side(score, score) for code, score in found.items()}


def oracle(weights, first, second):
    """Each part's contribution as a fraction, worked out from the scores with nothing of the program."""
    total = sum(Fraction(weight) for weight in weights.values())
    return {
        part: Fraction(weight) / total * (Fraction(first[part].exact) - Fraction(second[part].exact))
        for part, weight in weights.items()
    }


@st.composite
def pairs(draw):
    """Weights of one to eight parts, and two sides that know the whole and all of them."""
    codes = [f"p{place}" for place in range(draw(st.integers(1, 8)))]
    weights = {code: draw(points) for code in codes}
    both = [{code: draw(scores) for code in ["whole", *codes]} for _ in "ab"]
    return weights, *(sides(**each) for each in both)


@given(pairs())
def test_contributions_and_residue_make_up_the_gap(pair):
    weights, first, second = pair
    split = split_gap("whole", {"whole": weights}, {}, first, second)

    assert split.gap == first["whole"].score - second["whole"].score
    assert sum(part.points for part in split.parts) + split.residue == split.gap


@given(pairs())
def test_a_contribution_is_weight_by_gap_over_all_weights(pair):
    weights, first, second = pair
    split = split_gap("whole", {"whole": weights}, {}, first, second)
    expected = oracle(weights, first, second)

    assert [part.part for part in split.parts] == list(weights)
    for part in split.parts:
        assert abs(Fraction(part.points) - expected[part.part]) <= Fraction(1, 2 * 10**12)


@given(pairs(), st.integers(1, 6))
def test_what_is_shown_rounded_still_makes_up_the_gap(pair, places):
    weights, first, second = pair
    split = split_gap("whole", {"whole": weights}, {}, first, second).rounded(places)

    assert all(-part.points.as_tuple().exponent == places for part in split.parts)
    assert sum(part.points for part in split.parts) + split.residue == split.gap


@given(pairs())
def test_the_other_order_turns_every_sign(pair):
    weights, first, second = pair
    there = split_gap("whole", {"whole": weights}, {}, first, second)
    back = split_gap("whole", {"whole": weights}, {}, second, first)

    assert back == there.turned()
    assert there == back.turned()
    assert [-part.points for part in back.parts] == [part.points for part in there.parts]
    assert (back.gap, back.residue) == (-there.gap, -there.residue)


@given(pairs())
def test_what_makes_the_gap_comes_before_what_narrows_it(pair):
    weights, first, second = pair
    split = split_gap("whole", {"whole": weights}, {}, first, second).ordered()
    signed = [part.points * (-1 if split.gap < 0 else 1) for part in split.parts]

    assert signed == sorted(signed, reverse=True)
    assert {part.part for part in split.parts} == set(weights)


@given(st.fixed_dictionaries(dict.fromkeys(PARTS, scores)), st.fixed_dictionaries(dict.fromkeys(PARTS, scores)))
def test_a_remainder_leaves_nothing_over_by_construction(one, other):
    """The group is what the other parts leave of the published total, as the edition of 2022 has it."""

    def with_rest(known):
        total = sum((PARTS[part] * score for part, score in known.items()), Decimal(0)) / sum(PARTS.values())
        total = total.quantize(Decimal("0.0001"))
        others = {part: score for part, score in known.items() if part not in GROUPS["rest"]}
        left = sum(PARTS.values()) * total - sum((PARTS[part] * score for part, score in others.items()), Decimal(0))
        return sides(dti=total, rest=left / 200, **others)

    split = split_gap("dti", WEIGHTS, GROUPS, with_rest(one), with_rest(other))

    assert (split.together, split.unseen) == (("rest",), GROUPS["rest"])
    assert split.parts[-1].weight == 200
    assert split.total == sum(PARTS.values())
    assert split.residue == 0


def test_parts_known_one_by_one_of_both_are_preferred_to_their_group():
    scored = dict.fromkeys(["dti", "rest", *PARTS], 0.5)
    split = split_gap("dti", WEIGHTS, GROUPS, sides(**scored), sides(**scored))

    assert [part.part for part in split.parts] == list(PARTS)
    assert (split.together, split.unseen) == ((), ())


def test_a_group_stands_in_where_one_side_alone_has_its_members():
    scored = dict.fromkeys(["dti", "rest", *PARTS], 0.5)
    other = {code: score for code, score in scored.items() if code not in GROUPS["rest"]}
    split = split_gap("dti", WEIGHTS, GROUPS, sides(**scored), sides(**other))

    assert [part.part for part in split.parts] == ["infrastructure", *ACTIVITY, "rest"]


@pytest.mark.parametrize(
    ("weights", "missing", "expected"),
    [
        ({}, (), Unsplit("dti", "no_parts")),
        ({"dti": {}}, (), Unsplit("dti", "no_parts")),
        ({"dti": PARTS | {"gov": None}}, (), Unsplit("dti", "weights")),
        ({"dti": dict.fromkeys(PARTS, Decimal(0))}, (), Unsplit("dti", "weights")),
        (WEIGHTS, ("dti",), Unsplit("dti", "whole", ("dti",))),
        (WEIGHTS, ("awareness",), Unsplit("dti", "parts", ("awareness",))),
        (WEIGHTS, ("gov", "society"), Unsplit("dti", "parts", ("gov", "society"))),
    ],
)
def test_what_cannot_be_split_says_why_and_what_is_missing(weights, missing, expected):
    scored = dict.fromkeys(["dti", *PARTS], 0.5)
    first = sides(**scored)
    second = sides(**scored | dict.fromkeys(missing))

    assert split_gap("dti", weights, {}, first, second) == expected
    assert split_gap("dti", weights, {}, second, first) == expected


def test_two_years_of_one_method_are_split_as_two_provinces_are():
    now, before = (sides(**dict.fromkeys(["dti", *PARTS], score)) for score in (0.6, 0.5))
    found = split_change("dti", (WEIGHTS, WEIGHTS), {}, (now, before), SAME_METHOD)

    assert found == split_gap("dti", WEIGHTS, {}, now, before)
    assert isinstance(found, Split)
    assert found.gap == Decimal("0.1")


@pytest.mark.parametrize(
    ("kin", "cause"),
    [
        (Comparability(True, METHOD_BREAK), "method"),
        (Comparability(True, METHOD_BREAK).without_breaks(), "method"),
        (Comparability(False, NO_PREDECESSOR), "first"),
    ],
)
def test_years_that_no_one_method_scored_are_not_split(kin, cause):
    scored = sides(**dict.fromkeys(["dti", *PARTS], 0.5))

    assert split_change("dti", (WEIGHTS, WEIGHTS), {}, (scored, scored), kin) == Unsplit("dti", cause)


def test_years_of_one_method_with_other_weights_are_not_split():
    scored = sides(**dict.fromkeys(["dti", *PARTS], 0.5))
    other = {"dti": PARTS | {"gov": Decimal(210)}}

    assert split_change("dti", (WEIGHTS, other), {}, (scored, scored), SAME_METHOD) == Unsplit("dti", "weights_differ")


@given(pairs(), st.integers(2, 5))
def test_shares_and_their_residues_make_up_each_whole_and_differ_by_contributions(pair, places):
    weights, first, second = pair
    shares = share_wholes("whole", {"whole": weights}, {}, (first, second, first))
    split = split_gap("whole", {"whole": weights}, {}, first, second)

    assert isinstance(shares, Shares)
    for told in (shares, shares.rounded(places)):
        for column, total in enumerate(told.totals):
            assert sum(part.points[column] for part in told.parts) + told.residues[column] == total
    for share, part in zip(shares.parts, split.parts, strict=True):
        assert abs(share.points[0] - share.points[1] - part.points) <= Decimal("1e-12")
        assert share.points[0] == share.points[2]


def test_shares_need_the_scores_of_all():
    scored = dict.fromkeys(["dti", *PARTS], 0.5)
    sides_of_three = [sides(**scored), sides(**scored), sides(**scored | {"gov": None})]

    assert share_wholes("dti", WEIGHTS, {}, sides_of_three) == Unsplit("dti", "parts", ("gov",))
