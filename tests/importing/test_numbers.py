"""Cells to numbers: what is written is what is stored, and what reads two ways is not read."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.importing import grid
from rankings.importing.numbers import (
    MOST_PLACES,
    decide_sign,
    is_missing,
    read_rank,
    read_rank_change,
    read_score,
    shown_sign,
)
from rankings.importing.parse_workbook import number_text

SPACES = ["", " ", "\u00a0", "\t", "\u202f"]


@given(st.integers(0, 10_000), st.sampled_from([",", "."]), st.sampled_from(SPACES), st.sampled_from(SPACES))
def test_a_score_of_four_decimals_reads_as_written_with_either_sign(units, sign, before, after):
    value = Decimal(units).scaleb(-4)
    text = f"{before}{value:.4f}{after}".replace(".", sign)
    number = read_score(text, grid.TEXT, "")
    assert number.value == value
    assert number.places == 4
    assert str(number.value) == f"{value:.4f}"


@given(st.decimals(0, 1, places=4), st.sampled_from([",", "."]))
def test_a_number_never_reads_by_the_other_sign_than_the_table_has(value, sign):
    other = "." if sign == "," else ","
    text = f"{value:.4f}".replace(".", other)
    assert read_score(text, grid.TEXT, sign).fault == "mixed"


@given(st.integers(1, 9), st.integers(0, 999), st.sampled_from([",", "."]))
def test_one_digit_and_three_after_a_sign_say_nothing_by_themselves(whole, decimals, sign):
    text = f"{whole}{sign}{decimals:03d}"
    assert shown_sign(text) == ""
    assert read_score(text, grid.TEXT, "").fault == "ambiguous"


@given(st.floats(0, 1, allow_nan=False))
def test_a_stored_number_becomes_plain_decimal_text_of_the_same_value(value):
    text = number_text(value)
    assert "e" not in text.lower()
    assert float(text) == pytest.approx(value, rel=1e-14)


@given(st.decimals(0, 1, places=4))
def test_a_workbook_gives_the_decimal_that_was_typed(value):
    assert Decimal(number_text(float(value))) == value


@pytest.mark.parametrize(
    ("text", "sign", "value"),
    [
        ("0,8002", "", "0.8002"),
        ("0,8000", "", "0.8000"),
        ("1.234,5", "", "1234.5"),
        ("1,234.5", "", "1234.5"),
        ("1 234,5", "", "1234.5"),
        ("8,002", ",", "8.002"),
        ("8,002", ".", "8002"),
        ("800,2", ",", "800.2"),
        ("−0,5", "", "-0.5"),
        ("15", "", "15"),
    ],
)
def test_scores_read_with_the_sign_they_show_or_the_tables(text, sign, value):
    number = read_score(text, grid.TEXT, sign)
    assert str(number.value) == value


@pytest.mark.parametrize("text", ["0,64x", "abc", "1,2,3", "0..5", "--1", "1e-3", "０.５", "#N/A", "Infinity", "nan"])
def test_what_is_no_number_is_not_made_one(text):
    assert read_score(text, grid.TEXT, "").fault == "text"


def test_a_percentage_is_marked():
    assert read_score("80,02 %", grid.TEXT, "").percent
    assert not read_score("80,02", grid.TEXT, "").percent


def test_more_decimals_than_the_store_keeps_are_a_fault():
    assert read_score("0." + "1" * MOST_PLACES, grid.TEXT, "").fault is None
    assert read_score("0." + "1" * (MOST_PLACES + 1), grid.TEXT, "").fault == "places"


@pytest.mark.parametrize("text", ["", " ", "-", "—", "–", "...", "n/a", "N/A", "Không có"])
def test_marks_of_a_missing_figure_are_missing(text):
    assert is_missing(text)
    assert read_score(text, grid.TEXT, "").missing
    assert read_rank(text, grid.TEXT, 63).missing


@pytest.mark.parametrize(
    ("text", "rank"),
    [("15", 15), ("=15", 15), ("15=", 15), (" 15 ", 15), ("15/63", 15), ("05", 5), ("1\u00a0", 1)],
)
def test_ranks_read_as_the_ministry_and_the_site_write_them(text, rank):
    assert read_rank(text, grid.TEXT, 63).value == rank


@pytest.mark.parametrize(
    ("text", "fault"), [("15/34", "text"), ("15,5", "whole"), ("0.8002", "whole"), ("mười", "text")]
)
def test_a_rank_is_a_whole_number_of_this_set(text, fault):
    assert read_rank(text, grid.TEXT, 63).fault == fault


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("+16", 16), ("16", 16), ("▲ 16", 16), ("↑16", 16), ("tăng 16 bậc", 16), ("up 16 places", 16),
        ("-3", -3), ("−3", -3), ("gia\u0309m 3", -3), ("▼ 3", -3), ("giảm 3", -3), ("Giảm 3 hạng", -3),
        ("0", 0), ("=", 0), ("Không đổi", 0), ("giữ nguyên", 0),
    ],
)  # fmt: skip
def test_changes_read_with_sign_arrow_or_word(text, change):
    assert read_rank_change(text, grid.TEXT).value == change


@pytest.mark.parametrize(("text", "fault"), [("+1,5", "whole"), ("+-3", "text"), ("mới", "text")])
def test_a_change_is_a_whole_number_of_places(text, fault):
    assert read_rank_change(text, grid.TEXT).fault == fault


@given(st.integers(-62, 62))
def test_a_change_as_the_site_writes_it_reads_back(change):
    text = f"▲ {change}" if change > 0 else f"▼ {-change}" if change else "="
    assert read_rank_change(text, grid.TEXT).value == change


def test_the_sign_is_decided_once_by_the_texts_that_show_one():
    decision = decide_sign([((0, 0), "0,8002"), ((1, 0), "8,002"), ((2, 0), "0,5"), ((3, 0), "0.7")])
    assert decision.sign == ","
    assert decision.cells == ((0, 0), (2, 0))
    assert decision.against == ((3, 0),)


def test_texts_that_show_no_sign_leave_it_open():
    assert decide_sign([((0, 0), "1.234"), ((1, 0), "15")]).sign == ""


@pytest.mark.parametrize("kind", [grid.ERROR, grid.DATE, grid.TRUTH, grid.UNCOMPUTED])
def test_errors_dates_and_formulas_are_no_numbers(kind):
    assert read_score("1", kind, "").fault == "text"
    assert read_rank("1", kind, 63).fault == "text"
    assert read_rank_change("1", kind).fault == "text"
