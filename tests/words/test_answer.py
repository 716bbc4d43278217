"""The answer at the head of the page that answers why: for a rise, a fall, the same rank, ties, the unknown."""

import doctest
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.words import answer
from rankings.words.answer import Answer, say_answer
from rankings.words.explaining import Place


def test_the_examples_come_out():
    assert doctest.testmod(answer).failed == 0


def moved(before, now, gain=None, passed=None, by=None, **more):
    return Answer(Place(before), Place(now), 63, None if gain is None else Decimal(gain), passed, by, **more)


@pytest.mark.parametrize(
    ("facts", "vi", "en"),
    [
        (moved(9, 4, "0.02", 5, 0), "Điểm tăng 0,02, vượt 5 tỉnh, thành phố: từ hạng 9 lên hạng 4/63.",
         "Its score rose by 0.02, and it passed 5 provinces: from 9th to 4th of 63."),
        (moved(9, 8, "-0.02", 2, 1),
         "Điểm giảm 0,02 nhưng vượt 2 tỉnh, thành phố, bị 1 nơi vượt: từ hạng 9 lên hạng 8/63.",
         "Its score fell by 0.02, but it passed 2 provinces and was passed by 1: from 9th to 8th of 63."),
        (moved(4, 9, "-0.02", 0, 5), "Điểm giảm 0,02, 5 tỉnh, thành phố vượt lên: từ hạng 4 xuống hạng 9/63.",
         "Its score fell by 0.02, and 5 provinces passed it: from 4th to 9th of 63."),
        (moved(4, 5, "0.02", 1, 2),
         "Điểm tăng 0,02 nhưng bị 2 tỉnh, thành phố vượt, chỉ vượt 1 nơi: từ hạng 4 xuống hạng 5/63.",
         "Its score rose by 0.02, but 2 provinces passed it and it passed only 1: from 4th to 5th of 63."),
        (moved(4, 5, None, 0, 1), "1 tỉnh, thành phố vượt lên: từ hạng 4 xuống hạng 5/63.",
         "1 province passed it: from 4th to 5th of 63."),
        (moved(4, 4, "0.02", 0, 0), "Điểm tăng 0,02 nhưng vẫn ở hạng 4/63.",
         "Its score rose by 0.02, but it stayed 4th of 63."),
        (moved(1, 1, "0.02", 0, 0), "Điểm tăng 0,02, vẫn ở hạng 1/63.",
         "Its score rose by 0.02, and it stayed 1st of 63."),
        (moved(1, 1, "-0.02", 0, 0), "Điểm giảm 0,02 nhưng vẫn ở hạng 1/63.",
         "Its score fell by 0.02, but it stayed 1st of 63."),
        (moved(4, 4, "0.00", 0, 0), "Điểm không đổi, vẫn ở hạng 4/63.",
         "Its score stayed the same, and it stayed 4th of 63."),
        (moved(4, 4), "Vẫn ở hạng 4/63.", "It stayed 4th of 63."),
        (moved(12, 15, "0.02"), "Từ hạng 12 xuống hạng 15/63, giảm 3 bậc, dù điểm tăng 0,02.",
         "From 12th to 15th of 63, down 3 places, although its score rose by 0.02."),
        (moved(15, 12, "0.02"), "Từ hạng 15 lên hạng 12/63, tăng 3 bậc, điểm tăng 0,02.",
         "From 15th to 12th of 63, up 3 places, while its score rose by 0.02."),
        (moved(1, 2, "0.02", 0, 1, broken=True, signs="‡"),
         "Từ hạng 1 xuống hạng 2/63, giảm 1 bậc‡; 1‡ tỉnh, thành phố vượt lên.",
         "From 1st to 2nd of 63, down 1 place‡; 1‡ province passed it."),
        (moved(1, 1, "0.02", 0, 0, broken=True, signs="‡"), "Vẫn ở hạng 1‡/63.", "It stayed 1st‡ of 63."),
        (moved(9, 4, "0.02", 5, 0, level=True),
         "Điểm tăng 0,02, vượt hoặc bắt kịp 5 tỉnh, thành phố: từ hạng 9 lên hạng 4/63.",
         "Its score rose by 0.02, and it passed or caught up with 5 provinces: from 9th to 4th of 63."),
    ],
)  # fmt: skip
def test_score_and_rank_are_set_against_one_another_only_where_they_part(facts, vi, en):
    assert (say_answer(facts, "vi"), say_answer(facts, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("was", "is_", "vi", "en"),
    [
        (False, True, "Vẫn ở hạng 4/63, nay đồng hạng.", "It stayed 4th of 63, now shared."),
        (True, False, "Vẫn ở hạng 4/63, trước đó đồng hạng.", "It stayed 4th of 63, shared before."),
        (True, True, "Vẫn ở đồng hạng 4/63.", "It stayed joint 4th of 63."),
    ],
)
def test_a_rank_that_stayed_says_in_which_year_it_was_shared(was, is_, vi, en):
    facts = replace(moved(4, 4), before=Place(4, was), now=Place(4, is_))
    assert (say_answer(facts, "vi"), say_answer(facts, "en")) == (vi, en)


@given(
    st.integers(1, 63),
    st.integers(1, 63),
    st.none() | st.integers(-9, 9),
    st.none() | st.integers(0, 9),
    st.tuples(st.booleans(), st.booleans(), st.booleans(), st.booleans()),
)
def test_no_sentence_has_a_gap_a_none_or_a_loose_end(before, now, gain, passed, truths):
    level, broken, was, is_ = truths
    by = None if passed is None else abs(passed + now - before)
    gained = None if gain is None else Decimal(gain) / 100
    facts = Answer(Place(before, was), Place(now, is_), 63, gained, passed, by, level, broken, "*", "‡" * broken)
    for lang in ("vi", "en"):
        said = say_answer(facts, lang)
        assert said[0].isupper() or said[0].isdigit()
        assert said.endswith(".")
        assert not any(bad in said for bad in ("  ", "None", " ,", " ;", "..", "-", "−"))
        assert ("‡" in said) == broken
