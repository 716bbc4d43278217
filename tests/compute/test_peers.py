"""Who is alike, held against slow and obvious counts."""

from decimal import Decimal
from math import sqrt
from statistics import pstdev

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.compute.changes import NO_PREDECESSOR, Comparability
from rankings.compute.field import Field
from rankings.compute.peers import KINDS, MOST, analyse_peers, nearest, standardise
from tests.compute.fields import real_fields
from tests.compute.tables import scores

VALUES = st.decimals(0, 1, places=4)


@pytest.fixture(scope="module")
def real(results, published, places):
    """The published fields with what is found of each province: [(field, {slug: content})]."""
    fields = real_fields(results, published, places)
    return [(field, {each.subject: each.content for each in analyse_peers(field)}) for field in fields]


def found_in(real, year, units):
    return next(found for field, found in real if (field.year, field.units, field.basis) == (year, units, ""))


@given(st.lists(st.tuples(VALUES, VALUES, VALUES), min_size=2, max_size=12))
def test_a_distance_is_the_standardised_euclidean_one(rows):
    tables = {str(i): {str(n): row[i] for n, row in enumerate(rows)} for i in range(3)}
    profiles = standardise(tables)

    for one in range(len(rows)):
        for other in range(len(rows)):
            spreads = [pstdev(float(row[i]) for row in rows) for i in range(3)]
            terms = [
                (float(rows[one][i] - rows[other][i]) / spread) ** 2
                for i, spread in enumerate(spreads)
                if str(i) in profiles.indices
            ]
            assert abs(float(profiles.distance(str(one), str(other))) - sqrt(sum(terms))) <= 0.0051
            assert profiles.square(str(one), str(other)) == profiles.square(str(other), str(one))


def test_an_index_on_which_all_are_equal_tells_nobody_apart():
    half = {"x": Decimal("0.5"), "y": Decimal("0.5")}

    assert standardise({"a": half}).indices == ()
    assert standardise({}).indices == ()


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.integers(-3, 3), min_size=1), st.integers(1, 4))
def test_nobody_left_out_is_nearer_than_one_who_is_named(apart, most):
    name = min(apart)
    named = nearest(name, list(apart), lambda other: abs(apart[other] - apart[name]), most)

    assert name not in named
    assert len(named) == min(most, len(apart) - 1)
    furthest = max((abs(apart[each] - apart[name]) for each in named), default=0)
    assert all(abs(apart[each] - apart[name]) >= furthest for each in apart if each not in named and each != name)


def test_everybody_named_is_another_of_the_same_set(real):
    for field, found in real:
        names = set(field.provinces["province"])
        assert set(found) == names
        for name, content in found.items():
            named = [each for kind in KINDS for each in content[kind]]
            assert name not in named
            assert set(named) <= names
            assert all(len(content[kind]) == len(set(content[kind])) <= MOST for kind in KINDS)


def test_scores_are_compared_only_where_all_are_known(real):
    for field, found in real:
        known = all(row.score is not None for row in field.table("dti").values())
        assert all((len(content["score"]) == MOST) == known for content in found.values())
        assert known == (field.year >= 2022)


def test_no_score_left_out_is_nearer(real):
    for field, found in real:
        table = {name: row.score for name, row in field.table("dti").items()}
        for name, content in found.items():
            if content["score"]:
                gaps = {each: abs(table[each] - table[name]) for each in table if each != name}
                assert sorted(gaps.values())[:MOST] == [gaps[each] for each in content["score"]]


def test_profiles_are_over_the_indices_known_of_all_and_their_distances_are_told(real):
    for field, found in real:
        for content in found.values():
            if field.year < 2022:
                assert (content["profile"], content["indices"], content["distances"]) == ([], [], {})
                continue
            assert set(content["indices"]) == {
                "infrastructure", "gov_activity", "economy_activity", "society_activity",
            }  # fmt: skip
            told = [Decimal(content["distances"][each]) for each in content["profile"]]
            assert told == sorted(told)
            assert set(content["distances"]) == {each for kind in KINDS for each in content[kind]}


def test_those_of_the_region_come_by_rank(real):
    field, found = next((field, found) for field, found in real if (field.year, field.units) == (2022, 63))
    ranks = {name: row.rank for name, row in field.table("dti").items()}
    named = found["dak-nong"]["region"]

    assert set(named) == {"gia-lai", "kon-tum", "dak-lak", "lam-dong"}
    assert [abs(ranks[each] - 49) for each in named] == sorted(abs(ranks[each] - ranks["dak-nong"]) for each in named)


def test_former_members_of_one_new_province_are_named_and_those_of_today_have_none(real):
    assert found_in(real, 2021, 63)["dak-nong"]["merged"] == ["binh-thuan", "lam-dong"]
    assert found_in(real, 2021, 63)["ha-noi"]["merged"] == []
    assert not any(content["merged"] for content in found_in(real, 2024, 34).values())


def test_people_are_counted_where_they_are_known():
    provinces = pd.DataFrame(
        {
            "province": list("abcd"), "region": "r", "population": [100, 300, 180, None], "siblings": [()] * 4,
        }, dtype=object
    )  # fmt: skip
    frame = scores(dict.fromkeys("abcd", "0.5"))
    field = Field(2022, 4, "", frame, None, None, Comparability(False, NO_PREDECESSOR), provinces)
    found = {each.subject: each.content["population"] for each in analyse_peers(field)}

    assert found == {"a": ["c", "b"], "b": ["c", "a"], "c": ["a", "b"], "d": []}
