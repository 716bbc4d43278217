"""What is wrong with a definition of a new edition, field by field."""

from dataclasses import replace

import pytest

from rankings.releasing.defining import Definition, Known, NewIndicator, Weight, problems_of

KNOWN = Known(
    {"dti": "composite", "gov": "pillar", "awareness": "main_index"},
    frozenset({"405"}),
    frozenset({(2024, 34)}),
    "dti",
    frozenset({63, 34}),
)
GOOD = Definition(
    2025, 34, "405", "Bộ", "Ministry", "2026-03-31", weights=(Weight("dti", "awareness", "100", "published"),)
)
NEW_METHOD = replace(
    GOOD, method="thu", method_is_new=True, decision="1/QĐ", decided_on="2026-01-01", summary_vi="a", summary_en="b"
)


def fields(definition):
    return {problem.field for problem in problems_of(definition, KNOWN)}


@pytest.mark.parametrize("definition", [GOOD, NEW_METHOD])
def test_a_whole_definition_has_no_problem(definition):
    assert problems_of(definition, KNOWN) == []
    assert Definition.from_json(definition.to_json()) == definition


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"year": 1990}, "year"),
        ({"year": 2024}, "year"),
        ({"units": 60}, "units"),
        ({"publisher_vi": " "}, "publisher_vi"),
        ({"publisher_en": "x" * 121}, "publisher_en"),
        ({"published_on": "31/3/2026"}, "published_on"),
        ({"method": "406"}, "method"),
        ({"method": "Có dấu"}, "method"),
        ({"method": "405", "method_is_new": True}, "method"),
        ({"method_is_new": True, "method": "thu", "decided_on": "never"}, "decided_on"),
        ({"method_is_new": True, "method": "thu", "decision": "x" * 61}, "decision"),
        ({"method_is_new": True, "method": "thu"}, "summary_vi"),
        ({"weights": ()}, "weights"),
        ({"weights": (Weight("gov", "awareness", "1", "published"),)}, "weights"),
    ],
)
def test_each_field_says_what_is_wrong_with_it(change, field):
    assert field in fields(replace(GOOD, **change))


@pytest.mark.parametrize(
    "weight", ["nhiều", "NaN", "sNaN", "Infinity", "0", "-1", "1e-7", "33.3333333", "1000000", "1e9"]
)
def test_a_weight_is_a_number_that_is_kept_as_it_was_written(weight):
    part = Weight("dti", "awareness", weight, "published")
    assert fields(replace(GOOD, weights=(part,))) == {"dti < awareness"}


@pytest.mark.parametrize("weight", ["100", "0.000001", "33.333333", "999999.999999", "1E+2"])
def test_weights_that_fit_the_store_are_taken(weight):
    assert problems_of(replace(GOOD, weights=(Weight("dti", "awareness", weight, "published"),)), KNOWN) == []


@pytest.mark.parametrize(
    "parts",
    [
        (Weight("dti", "awareness", "", "published"),),
        (Weight("dti", "awareness", "5", "unknown"),),
        (Weight("dti", "awareness", "5", "guessed"),),
        (Weight("dti", "dti", "5", "published"),),
        (Weight("dti", "nobody", "5", "published"),),
        (Weight("dti", "awareness", "5", "published"), Weight("dti", "awareness", "6", "published")),
    ],
)
def test_a_part_is_known_weighed_once_and_says_the_basis_of_its_weight(parts):
    assert any(" < " in field for field in fields(replace(GOOD, weights=parts)))


@pytest.mark.parametrize(
    "row",
    [
        NewIndicator("awareness", "main_index", "a", "b", "c", "d"),
        NewIndicator("Mới", "main_index", "a", "b", "c", "d"),
        NewIndicator("moi", "strange", "a", "b", "c", "d"),
        NewIndicator("moi", "main_index", "", "b", "c", "d"),
        NewIndicator("moi", "main_index", "a", "b", "c" * 31, "d"),
    ],
)
def test_a_new_index_has_a_free_code_a_kind_and_names_that_fit(row):
    part = Weight("dti", row.code, "5", "published")
    assert f"indicator {row.code}" in fields(replace(GOOD, indicators=(row,), weights=(part,)))
