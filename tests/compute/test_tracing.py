"""What a figure was worked out from, one step back."""

from decimal import Decimal

from rankings.compute.tracing import Input, inputs_of_change, inputs_of_rank, inputs_of_score, used_weights

CELL = (2022, 63, "x", "gov")
WEIGHTS = {
    "dti": {"rest": Decimal(400), "infra": Decimal(100), "act": Decimal(200)},
    "gov": {"rest": Decimal(400), "act": Decimal(200)},
}


def row(whole, part, weight, year=2022, units=63):
    return {"year": year, "units": units, "whole_code": whole, "part_code": part, "weight": weight}


def test_a_published_figure_rests_on_no_other():
    assert inputs_of_score(CELL, "", WEIGHTS, []) == []
    assert inputs_of_rank(CELL, "") == []
    assert inputs_of_change(CELL, 2021, "published") == []


def test_a_weighted_sum_rests_on_its_parts_with_their_weights():
    assert inputs_of_score(CELL, "weights", WEIGHTS, []) == [
        Input("score", (2022, 63, "x", "rest"), Decimal(400)),
        Input("score", (2022, 63, "x", "act"), Decimal(200)),
    ]


def test_a_remainder_rests_on_the_total_and_on_all_other_parts():
    found = inputs_of_score((2022, 63, "x", "rest"), "remainder", WEIGHTS, [])
    assert [(each.cell[3], each.weight) for each in found] == [("dti", 700), ("infra", 100), ("act", 200)]


def test_a_mean_of_members_rests_on_each_of_them_in_the_same_year():
    found = inputs_of_score((2024, 34, "new", "dti"), "mean_of_members", {}, [(63, "a"), (63, "b")])
    assert [each.cell for each in found] == [(2024, 63, "a", "dti"), (2024, 63, "b", "dti")]


def test_a_score_carried_by_a_change_rests_on_the_later_score_and_the_change():
    found = inputs_of_score((2021, 63, "x", "dti"), "score_change 2022 0.7024 0.2052", {}, [])
    later = (2022, 63, "x", "dti")
    assert found == [Input("score", later), Input("score_change", later, value=Decimal("0.2052"))]


def test_a_rank_carried_by_a_change_rests_on_the_other_years_rank_and_on_the_change_of_the_later_year():
    back = inputs_of_rank((2020, 63, "x", "dti"), "rank_and_change 2021 9 16")
    forth = inputs_of_rank((2021, 63, "x", "dti"), "rank_and_change 2020 25 16")
    assert [(each.what, each.cell[0], each.value) for each in back] == [
        ("rank", 2021, None),
        ("rank_change", 2021, Decimal(16)),
    ]
    assert [(each.what, each.cell[0]) for each in forth] == [("rank", 2020), ("rank_change", 2021)]


def test_a_rank_by_scores_rests_on_the_whole_table():
    assert inputs_of_rank(CELL, "order_of_scores") == [Input("table", CELL)]


def test_a_computed_change_rests_on_both_ranks_where_there_is_an_edition_before():
    assert [each.cell[0] for each in inputs_of_change(CELL, 2021, "computed")] == [2021, 2022]
    assert inputs_of_change(CELL, None, "computed") == []


def test_weights_are_those_of_the_edition_with_groups_in_the_place_of_their_members():
    rows = [
        row("dti", "a", "100"), row("dti", "b", "100"), row("dti", "act", "200"), row("rest", "a", "100"),
        row("rest", "b", "100"), row("dti", "a", "999", year=2023),
    ]  # fmt: skip
    assert used_weights(rows, (2022, 63), frozenset({"rest"}))["dti"] == {"act": Decimal(200), "rest": Decimal(200)}


def test_a_whole_of_which_a_weight_is_unknown_has_none():
    rows = [row("dti", "a", None), row("dti", "b", "100")]
    assert used_weights(rows, (2022, 63), frozenset()) == {}
