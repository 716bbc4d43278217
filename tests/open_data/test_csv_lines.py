"""Rows become CSV piece by piece: what is read back is what was written, whatever stands in a cell."""

import csv
import hashlib
import io
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from rankings.files.csv_file import BOM, PIECE, write_pieces
from rankings.files.texts import guard, text_of
from rankings.open_data.csv_lines import Facts, Measured
from rankings.open_data.tables import TABLES

TABLE = TABLES["regions"]
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=12, min_value=-999_999, max_value=999_999)
CELLS = st.one_of(st.none(), st.booleans(), st.integers(), NUMBERS, st.dates(), TEXTS)
ROWS = st.lists(st.tuples(*[CELLS] * len(TABLE.head)))


@given(ROWS)
def test_the_pieces_read_back_as_the_rows(rows):
    content = b"".join(write_pieces(TABLE.head, rows))
    read = list(csv.reader(io.StringIO(content.decode(), newline="")))
    assert read == [list(TABLE.head), *([guard(text_of(cell)) for cell in row] for row in rows)]


@given(ROWS)
def test_a_file_is_measured_as_it_passes(rows):
    lines = Measured(TABLE, rows)
    content = b"".join(lines)
    assert lines.facts == Facts(len(content), hashlib.sha256(content).hexdigest(), len(rows))


def test_a_mark_for_excel_comes_once_and_first():
    rows = [(63, "dong-nam-bo", "Đông Nam Bộ", "South East", 1)]
    marked = b"".join(write_pieces(TABLE.head, rows, bom=True))
    assert marked == BOM + b"".join(write_pieces(TABLE.head, rows))


def test_a_formula_is_not_run_and_a_number_stays_one():
    rows = [(63, "=1+1", "@x", Decimal("-0.5"), -3)]
    assert b"".join(write_pieces(TABLE.head, rows)).splitlines()[1] == b"63,'=1+1,'@x,-0.5,-3"


def test_a_piece_leaves_before_the_next_rows_are_asked_for():
    """Only so many rows are asked for as fill a piece: a million are never held."""
    asked = 0

    def rows():
        nonlocal asked
        while True:
            asked += 1
            yield 63, "x" * 90, "y", "z", 1

    first = next(iter(write_pieces(TABLE.head, rows())))
    assert PIECE <= len(first) < PIECE + 200
    assert asked == first.count(b"\r\n") - 1
