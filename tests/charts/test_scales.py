"""Axes, widths of words, and labels that keep out of each other's way."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.charts.scales import (
    dodge,
    nice_step,
    rank_axis,
    score_axis,
    spaced,
    text_width,
    wrap,
    write_number,
)
from tests.charts.samples import some


@pytest.mark.parametrize(
    ("lowest", "ticks"),
    [
        (63, "1 10 20 30 40 50 63"),
        (34, "1 5 10 15 20 25 30 34"),
        (5, "1 2 3 4 5"),
        (2, "1 2"),
        (3321, "1 500 1000 1500 2000 2500 3000 3321"),
    ],
)
def test_a_rank_axis_has_both_ends_and_round_ranks_between(lowest, ticks):
    assert " ".join(text for _, text in rank_axis(lowest).ticks) == ticks


def test_rank_1_is_placed_on_top_and_the_last_rank_at_the_foot():
    place = rank_axis(63).scale(300, 20)

    assert (place(1), place(63)) == (20, 300)


def test_a_score_axis_is_written_in_the_pages_language():
    values = [Decimal("0.3026"), Decimal("0.7617")]

    assert [text for _, text in score_axis(values, "vi").ticks] == ["0,3", "0,4", "0,5", "0,6", "0,7", "0,8"]
    assert score_axis(values, "en").ticks[0] == (0.3, "0.3")


def test_a_negative_number_has_a_true_minus():
    assert write_number(Decimal("-0.105"), 2, "vi") == "\u22120,10"


@some
@given(st.lists(st.decimals(0, 1, places=4), max_size=10), st.booleans())
def test_every_score_lies_within_its_axis(values, from_zero):
    axis = score_axis(values, "vi", from_zero=from_zero)

    assert all(axis.low <= float(value) <= axis.high for value in values)
    assert 2 <= len(axis.ticks) <= 12
    assert axis.low < axis.high


@some
@given(st.decimals("0.0001", 100000), st.integers(2, 9))
def test_a_nice_step_cuts_a_span_into_as_many_parts_as_asked_or_fewer(span, count):
    assert 0 < span / nice_step(span, count) <= count


def test_marks_over_and_under_letters_take_no_room():
    assert text_width("ẶỄỖỮ", 10) == text_width("AEOU", 10)


@some
@given(st.text(max_size=40), st.floats(20, 200))
def test_wrapping_keeps_every_word_in_order(words, width):
    assert " ".join(wrap(words, width, 14)).split(" ") == (words.split(" ") if words else [""])


@some
@given(words=st.text("ấ Ơi.wM\u0301", max_size=60), width=st.integers(5, 200), size=st.floats(8, 30))
def test_a_line_is_as_full_as_its_whole_width_allows(words, width, size):
    """Summed up word by word, and by the width of each line measured anew."""
    lines = wrap(words, width, size)
    for line, below in pairwise(lines):
        assert text_width(f"{line} {below.split(' ')[0]}", size) > width
    assert all(" " not in line or text_width(line, size) <= width for line in lines)


def test_words_are_wrapped_where_they_would_be_wider_than_the_room():
    assert wrap("Bà Rịa - Vũng Tàu 10", 100, 13) == ["Bà Rịa - Vũng", "Tàu 10"]


@some
@given(st.lists(st.tuples(st.floats(0, 300), st.floats(5, 30)), max_size=9))
def test_labels_never_overlap_and_stay_inside_where_they_fit(blocks):
    wanted, heights = [place for place, _ in blocks], [height for _, height in blocks]
    middles = dodge(wanted, heights, 0, 300)
    placed = sorted(zip(middles, heights, strict=True))

    assert all(b - a >= (high + tall) / 2 - 1e-6 for (a, high), (b, tall) in pairwise(placed))
    assert all(height / 2 - 1e-6 <= middle <= 300 - height / 2 + 1e-6 for middle, height in placed)


def test_labels_with_room_enough_stay_where_they_want_to_be():
    assert dodge([50, 150, 100], [20, 20, 20], 0, 200) == [50, 150, 100]


@some
@given(st.lists(st.floats(0, 500), max_size=12), st.floats(10, 80))
def test_of_crowded_texts_those_that_stand_do_not_touch_and_the_last_always_stands(places, width):
    ordered = sorted(places)
    kept = spaced(ordered, [width] * len(ordered))
    standing = [place for place, keep in zip(ordered, kept, strict=True) if keep]

    assert kept[-1:] == [True][: len(kept)]
    assert all(b - a >= width - 1e-6 for a, b in pairwise(standing))
