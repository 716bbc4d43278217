"""What differs between two states: figures, ties, editions and the summaries of indicators."""

from decimal import Decimal

import pytest

from rankings import shape as s
from rankings.compute.consequences import (
    EditionState,
    State,
    cell_changes,
    edition_changes,
    summary_changes,
    tie_changes,
    years_before,
)
from rankings.compute.reviews import EditionChange
from tests.compute.tables import figures, scores


def test_figures_are_added_changed_and_removed_with_their_cells():
    old, new = figures({"a": "0.41", "b": "0.50"}), figures({"a": "0.45", "c": "0.60"})
    found = {change.province: change for change in cell_changes(old, new)}
    assert {name: (each.change, each.old, each.new, each.cell) for name, each in found.items()} == {
        "a": ("changed", Decimal("0.41"), Decimal("0.45"), "C5"),
        "b": ("removed", Decimal("0.50"), None, "C6"),
        "c": ("added", None, Decimal("0.60"), "C6"),
    }


def test_the_same_figure_of_another_document_is_another_figure():
    (change, gone) = cell_changes(figures({"a": "0.41"}, source="x"), figures({"a": "0.41"}, source="y"))
    assert [(each.source, each.change) for each in (change, gone)] == [("x", "removed"), ("y", "added")]


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        ({}, {s.SET_ASIDE_EN: "a typing error"}, "aside"),
        ({s.SET_ASIDE_EN: "a typing error"}, {}, "restored"),
        ({}, {s.CELL: "D9"}, "address"),
        ({s.FILE: "a" * 64}, {s.FILE: "b" * 64}, "address"),
        ({}, {s.VALUE: Decimal("0.410"), s.PLACES: 3}, "changed"),
    ],
)
def test_a_figure_can_be_set_aside_or_only_be_read_from_elsewhere(old, new, change):
    (found,) = cell_changes(figures({"a": "0.41"}, **old), figures({"a": "0.41"}, **new))
    assert found.change == change


def test_a_note_and_a_year_left_empty_are_no_change():
    old, new = figures({"a": "3"}, s.RANK_CHANGE), figures({"a": "3"}, s.RANK_CHANGE, base_year=None, note="x")
    assert cell_changes(old, new) == []


def test_figures_that_change_come_before_those_that_only_stand_in_a_new_file():
    old = figures({"a": "0.4100", "b": "0.4200", "c": "0.4300"}, file="a" * 64)
    new = figures({"a": "0.4100", "b": "0.4200", "c": "0.4301", "d": "0.4400"}, file="b" * 64)
    assert [(each.province, each.change) for each in cell_changes(old, new)] == [
        ("c", "changed"), ("d", "added"), ("a", "address"), ("b", "address"),
    ]  # fmt: skip


def test_values_keep_the_places_they_are_written_with():
    (change,) = cell_changes(figures({}), figures({"a": "0.410"}))
    assert str(change.new) == "0.410"


A_TO_E = dict(zip("abcde", ("0.9", "0.8", "0.7", "0.6", "0.5"), strict=True))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ({}, {"c": "0.8"}, [("new", None, 2, (), ("b", "c"))]),
        ({"c": "0.8"}, {}, [("ended", 2, None, ("b", "c"), ())]),
        ({"c": "0.8"}, {"c": "0.8", "d": "0.8"}, [("changed", 2, 2, ("b", "c"), ("b", "c", "d"))]),
        ({"c": "0.8"}, {"c": "0.8", "a": "0.4"}, []),
        ({"c": "0.8"}, {"c": "0.6"}, [("new", None, 3, (), ("c", "d")), ("ended", 2, None, ("b", "c"), ())]),
        (
            {"b": "0.9", "c": "0.9", "d": "0.9"},
            {"b": "0.9", "d": "0.7"},
            [
                ("changed", 1, 1, ("a", "b", "c", "d"), ("a", "b")),
                ("changed", 1, 3, ("a", "b", "c", "d"), ("c", "d")),
            ],
        ),
    ],
)
def test_ties_come_end_and_are_joined(old, new, expected):
    found = tie_changes(scores(A_TO_E | old), scores(A_TO_E | new))
    assert [(tie.change, tie.old_rank, tie.new_rank, tie.old, tie.new) for tie in found] == expected


def test_ties_are_told_per_table():
    old, new = scores(A_TO_E), scores(A_TO_E | {"c": "0.8"})
    assert [tie.indicator for tie in tie_changes(old, new.assign(**{s.INDICATOR: "gov"}))] == ["gov"]


E2021, E2022, E2023 = (EditionState(year, 63, "922", 63) for year in (2021, 2022, 2023))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ([E2021], [E2021], []),
        ([E2021], [E2021, E2022], [EditionChange(2022, 63, "added", "", "922")]),
        (
            [E2021, E2022],
            [E2022],
            [
                EditionChange(2021, 63, "removed", "922", ""),
                EditionChange(2022, 63, "comparability", "same_method", "no_previous_edition"),
            ],
        ),
        (
            [E2021, E2022],
            [E2021._replace(method="1726"), E2022],
            [
                EditionChange(2021, 63, "method", "922", "1726"),
                EditionChange(2022, 63, "comparability", "same_method", "method_break"),
            ],
        ),
        ([E2021], [E2021._replace(n=62)], [EditionChange(2021, 63, "n", "63", "62")]),
        (
            [E2021, E2023],
            [E2021, E2022._replace(method="405"), E2023],
            [
                EditionChange(2022, 63, "added", "", "405"),
                EditionChange(2023, 63, "comparability", "same_method", "method_break"),
            ],
        ),
    ],
)
def test_changes_of_editions_say_what_no_longer_compares(old, new, expected):
    assert edition_changes(old, new) == expected


def test_editions_on_other_units_are_no_predecessors():
    assert years_before([E2023, E2021, EditionState(2022, 34, "922", 34)]) == {
        (2021, 63): None,
        (2022, 34): None,
        (2023, 63): 2021,
    }


SUMMARY = {
    s.YEAR: 2022, s.UNITS: 63, s.INDICATOR: "dti", "n": 5, "ranks_known": 5, "scores_known": 5,
    "mean": Decimal("0.700000000000"), "mean_places": 4, "mean_basis": "derived", "best": Decimal("0.900000000000"),
    "best_province": "a",
}  # fmt: skip


def state(*summaries):
    return State(figures({}), scores(A_TO_E), list(summaries), [])


def test_a_mean_is_compared_as_it_is_shown():
    hair = SUMMARY | {"mean": Decimal("0.700000000001")}
    assert summary_changes(state(SUMMARY), state(hair)) == []
    (change,) = summary_changes(state(SUMMARY), state(SUMMARY | {"mean": Decimal("0.7001")}))
    assert (str(change.old.mean), str(change.new.mean)) == ("0.7000", "0.7001")


def test_another_best_and_an_indicator_that_goes_are_told():
    best = SUMMARY | {"best": Decimal("0.8"), "best_province": "b"}
    (change,) = summary_changes(state(SUMMARY), state(best))
    assert (str(change.new.best), change.new.best_province) == ("0.8000", "b")
    (gone,) = summary_changes(state(SUMMARY), state())
    assert (gone.old.n, gone.new) == (5, None)


def test_a_best_that_is_not_known_stays_unknown():
    (change,) = summary_changes(state(), state(SUMMARY | {"best": None, "best_province": None, "mean": None}))
    assert change.new[3:] == (None, None, "")
