"""Columns whose cells hold two values: proposed, confirmed, read."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings import shape
from rankings.importing.splitting import parts_of
from tests.importing.conftest import check_rows, gazetteer_of, said

NAMES = [place.name_vi for place in gazetteer_of(63).places]
FORMS = [
    "{rank:02d} ({score})",
    "{score} ({rank})",
    "{score} / {rank}",
    "{rank};{score}",
    "{rank}\n{score}",
    "{score} [{rank}]",
]


def pairs(form="{rank:02d} ({score})", heading="Hạ tầng số"):
    """A table with one column of two values."""
    cells = [form.format(rank=number, score=f"0,{9000 - number}") for number in range(1, 64)]
    return [["Tỉnh", heading], *[list(row) for row in zip(NAMES, cells, strict=True)]]


@given(st.integers(1, 63), st.integers(0, 9999), st.sampled_from(FORMS), st.sampled_from(",."))
def test_a_rank_and_a_score_are_found_in_every_form(rank, score, form, sign):
    written = f"0{sign}{score:04d}"
    found = parts_of(form.format(rank=rank, score=written))
    assert written in found
    assert {int(text) for text in found if text != written} == {rank}


@pytest.mark.parametrize(
    "text", ["15", "0,727", "15/63", "1.234,5", "1-5", "01 (hạng)", "3 (15)", "0,5 (0,6)", "", " " * 2000, "1 0,5"]
)
def test_one_value_or_two_of_a_kind_are_no_pair(text):
    assert parts_of(text) is None


def test_a_column_of_two_values_waits_for_a_person():
    table = check_rows(pairs())
    assert table.figures is None
    assert said(table) == []
    split = table.splits[0]
    assert (split.letter, split.values, split.confirmed) == (
        "B",
        ("infrastructure:rank", "infrastructure:score"),
        False,
    )
    assert split.samples[0] == "01 (0,8999)"
    assert "63 of 63 cells" in split.evidence.en
    assert "B2 “01 (0,8999)”" in split.evidence.vi
    assert '--split B | --map "B=ignore"' in table.choices[0].words().en


@pytest.mark.parametrize("form", FORMS)
def test_once_confirmed_both_values_are_read_with_the_cells_address(form):
    table = check_rows(pairs(form), splits=frozenset("B"))
    assert (table.errors, table.choices) == ((), ())
    rows = table.figures[[shape.MEASURE, shape.VALUE, shape.CELL]].to_dict("records")
    first = {row[shape.MEASURE]: row[shape.VALUE] for row in rows if row[shape.CELL] == "B2"}
    assert first == {shape.RANK: 1, shape.SCORE: Decimal("0.8999")}
    assert len(rows) == 126


def test_a_heading_may_name_both_values():
    for heading in ("Hạng (điểm) hạ tầng số", "Xếp hạng và điểm", "Điểm / Hạng DTI"):
        assert check_rows(pairs(heading=heading), splits=frozenset("B")).figures is not None


def test_an_ambiguous_heading_is_asked_for_beside_the_split():
    table = check_rows(pairs(heading="CQS"))
    assert sorted(choice.split for choice in table.choices) == [False, True]
    assert [option.value for option in table.columns[1].options] == ["gov", "gov_activity", "ignore"]
    table = check_rows(pairs(heading="CQS"), splits=frozenset("B"), columns={"B": "gov_activity"})
    assert set(table.figures[shape.INDICATOR]) == {"gov_activity"}


def test_a_column_of_two_values_can_be_ignored():
    head, *rows = pairs()
    rows = [[*head, "DTI"], *[[*row, f"0,{9500 - number}"] for number, row in enumerate(rows)]]
    table = check_rows(rows, columns={"B": "ignore"})
    assert table.splits == ()
    assert set(table.figures[shape.MEASURE]) == {shape.SCORE}


def test_a_cell_of_one_value_in_a_split_column_is_an_error_at_its_cell():
    rows = pairs()
    rows[7][1], rows[9][1] = "0,8993", "8"
    table = check_rows(rows, splits=frozenset("B"))
    assert said(table) == [("not_two_values", "B8"), ("not_two_values", "B10")]
    assert "61 of 63" in table.splits[0].evidence.en


def test_what_is_missing_of_two_values_is_said_once():
    rows = pairs()
    rows[7][1], rows[8][1] = "-", ""
    table = check_rows(rows, splits=frozenset("B"))
    assert said(table, "warning") == [("missing", "B9"), ("missing", "B8")]


def test_a_few_cells_of_two_values_are_errors_at_their_cells():
    rows = [["Tỉnh", "Hạ tầng số"], *[[name, f"0,{9000 - number}"] for number, name in enumerate(NAMES)]]
    rows[3][1], rows[5][1] = "03 (0,8997)", "0,8995 / 5"
    table = check_rows(rows)
    assert table.splits == ()
    assert said(table) == [("two_values", "B4"), ("two_values", "B6")]


def test_ranks_of_so_many_are_no_two_values():
    rows = [["Tỉnh", "Hạng"], *[[name, f"{number}/63"] for number, name in enumerate(NAMES, start=1)]]
    table = check_rows(rows)
    assert (table.splits, table.errors) == ((), ())
