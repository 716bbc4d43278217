"""Columns give COPY and every other database the same values, whatever letters they are written in."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.releasing.columns import Addresses, Scaled, Signed, Truth, Whole, plain, text_of

NUMBERS = st.lists(st.integers(0, 10**9), min_size=1, max_size=9)


def read(text):
    """Rows as PostgreSQL reads them from COPY's text."""
    unescape = {r"\\": "\\", r"\t": "\t", r"\n": "\n", r"\r": "\r"}

    def field(part):
        if part == r"\N":
            return None
        for written, meant in unescape.items():
            part = part.replace(written, meant)
        return part

    return [[field(part) for part in line.split("\t")] for line in text.decode().removesuffix("\n").split("\n")]


@given(NUMBERS)
def test_numbers_of_any_length_stand_in_columns_of_one_width(numbers):
    array = np.array(numbers, dtype=np.int64)
    rows = read(text_of((7, Whole(array), "", Scaled(array, 12), Signed(-array), None)))
    assert [[int(row[1]), Decimal(row[3]), int(row[4])] for row in rows] == [
        [number, Decimal(number).scaleb(-12), -number] for number in numbers
    ]
    assert {(row[0], row[2], row[5]) for row in rows} == {("7", "", None)}
    assert len({len(row[1]) for row in rows}) == 1


@given(NUMBERS)
def test_addresses_have_no_zeros_before_them(numbers):
    rows = read(text_of((Addresses("C", np.array(numbers, dtype=np.int64)), "x")))
    assert sorted(row[0] for row in rows) == sorted(f"C{number}" for number in numbers)


def test_a_row_keeps_its_values_together_whatever_the_length_of_its_address():
    lines = np.array([9, 1_000, 10, 99])
    rows = read(text_of((Whole(lines * 2), Addresses("C", lines), Truth(lines > 50))))
    found = [[int(double), address, truth] for double, address, truth in rows]
    assert sorted(found) == [[18, "C9", "f"], [20, "C10", "f"], [198, "C99", "t"], [2000, "C1000", "t"]]


@pytest.mark.parametrize("text", ["tab\there", "line\nbreak", "back\\slash", "50 %d", "Thừa Thiên – Huế"])
def test_text_that_all_rows_share_is_escaped_with_lists_and_without(text):
    numbers = np.array([1, 2])
    assert [row[0] for row in read(text_of((text, Whole(numbers))))] == [text, text]
    assert read(text_of((text, [None, text]))) == [[text, None], [text, text]]


def test_other_databases_get_plain_values():
    numbers = np.array([0, 1])
    block = (
        3,
        Whole(numbers),
        Scaled(numbers, 2),
        Truth(numbers),
        Signed(-numbers),
        Addresses("D", numbers),
        ["a", None],
    )
    assert plain(block) == [3, [0, 1], ["0.00", "0.01"], [False, True], [0, -1], ["D0", "D1"], ["a", None]]
