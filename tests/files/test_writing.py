"""Tables as CSV and XLSX: exact, the same bytes every time, and safe to open in a spreadsheet program."""

import csv
import io
from datetime import UTC, datetime
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.files.csv_file import write_csv
from rankings.files.xlsx_file import Sheet, write_xlsx

MADE = datetime(2026, 11, 1, tzinfo=UTC)


def test_the_same_rows_make_the_same_bytes():
    books = [write_xlsx([Sheet("rows", ["a"], [[Decimal("0.10")], ["x"]])], MADE) for _ in range(2)]
    assert books[0] == books[1]
    assert openpyxl.load_workbook(io.BytesIO(books[0])).properties.modified == MADE.replace(tzinfo=None)


FORMULAS = ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("x")']


@pytest.mark.parametrize("text", FORMULAS)
def test_text_that_a_spreadsheet_would_run_is_disarmed(text):
    [[_], [cell]] = csv.reader(io.StringIO(write_csv(["a"], [[text]]).decode(), newline=""))
    assert cell == f"'{text}"
    book = openpyxl.load_workbook(io.BytesIO(write_xlsx([Sheet("t", ["a"], [[text]])], MADE)))
    assert book.active["A2"].data_type == "s"


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-9, max_value=9))
def test_numbers_stay_as_they_are_even_below_zero(value):
    _, row = write_csv(["a"], [[value]]).decode().splitlines()
    assert row == f"{value:f}"


@given(st.lists(st.tuples(st.none() | st.integers(), st.text(st.characters(exclude_categories=["Cs"])))))
def test_any_text_comes_back_from_a_csv_and_no_cell_begins_a_formula(rows):
    text = write_csv(["number", "text"], [list(row) for row in rows]).decode()
    read = list(csv.reader(io.StringIO(text, newline="")))[1:]
    assert [cell.removeprefix("'") for _, cell in read] == [cell.removeprefix("'") for _, cell in rows]
    assert not any(cell[:1] in {"=", "+", "@", "\t", "\r"} for row in read for cell in row)
