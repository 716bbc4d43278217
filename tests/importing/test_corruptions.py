"""A good table with one thing spoilt: what was spoilt is said at its very cell, whatever it is and wherever it stands.

The tables are the published ones of 2022 (nothing known of the year before) and 2023 (held against 2022). Each kind of
corruption is made at places that a seed chooses; a place where it would change nothing is not chosen.
"""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.importing import grid
from rankings.importing.tables import check_raw
from tests.importing.corruptions import KINDS, cell, place
from tests.importing.corruptions_tables import AGAINST_THE_YEAR_BEFORE
from tests.importing.real_tables import question, raw, table

#: Corruptions of a cell as a workbook has it: kind and text.
OF_CELLS = {
    "a_date_for_a_rank": (grid.DATE, ["1963-09-01", "2023-05-12", "2022-01-05T00:00:00"]),
    "a_formula_that_failed": (grid.ERROR, ["#DIV/0!", "#N/A", "#REF!", "#VALUE!"]),
    "a_formula_without_its_value": (grid.UNCOMPUTED, ["=C19-0.001", "=RANK(C5;C$5:C$67)"]),
    "a_truth_for_a_number": (grid.TRUTH, ["TRUE", "FALSE"]),
}


def said_at(checked):
    """The cells at which an error or a warning stands; "" for one about the whole sheet."""
    return {finding.cell for finding in (*checked.errors, *checked.warnings)}


def checked_after(kind, year, seed):
    """The checked table after a corruption, and the cells of which one must be named."""
    draw = random.Random(f"{kind} {year} {seed}")
    rows = [list(row) for row in table(year)]
    cells = KINDS[kind](rows, draw)
    return check_raw(raw(rows), b"", question(year)), cells


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("year", [2022, 2023])
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_spoilt_is_said_at_its_cell(kind, year, seed):
    checked, cells = checked_after(kind, year, seed)
    assert said_at(checked) & cells, (cells, said_at(checked))


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("kind", OF_CELLS)
def test_a_cell_that_is_no_number_is_said_at_its_place(kind, seed):
    draw = random.Random(f"{kind} {seed}")
    row, column = place(draw)
    rows = [list(cells) for cells in table(2022)]
    letter, texts = OF_CELLS[kind]
    rows[row][column] = draw.choice(texts)
    spoilt = raw(rows)
    spoilt.kinds[row] = spoilt.kinds[row][:column] + letter + spoilt.kinds[row][column + 1 :]
    assert cell(row, column) in said_at(check_raw(spoilt, b"", question(2022)))


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("kind", AGAINST_THE_YEAR_BEFORE)
def test_what_only_the_year_before_gives_away_is_said(kind, seed):
    rows = [list(row) for row in table(2023)]
    cells = AGAINST_THE_YEAR_BEFORE[kind](rows, random.Random(f"{kind} {seed}"))
    checked = check_raw(raw(rows), b"", question(2023))
    assert checked.errors == ()
    assert said_at(checked) & cells, (cells, said_at(checked))


@given(
    st.integers(0, 66),
    st.integers(0, 13),
    st.one_of(st.text(max_size=12), st.integers(-5, 2000), st.floats(-2, 2, allow_nan=False)),
)
def test_whatever_stands_in_a_cell_is_read_or_said_and_raises_nothing(row, column, value):
    rows = [[*line, *[""] * (13 - len(line))] for line in table(2022)]
    rows[row][min(column, 12)] = value
    checked = check_raw(raw(rows), b"", question(2022))
    assert checked.figures is not None or checked.errors or checked.choices


def test_there_are_more_than_sixty_kinds_and_each_spoils_something():
    assert len(KINDS) + len(OF_CELLS) + len(AGAINST_THE_YEAR_BEFORE) > 60
    for kind, spoil in KINDS.items():
        rows = [list(row) for row in table(2022)]
        spoil(rows, random.Random(kind))
        assert rows != table(2022), kind
