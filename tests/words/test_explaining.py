"""Sentences on a change of rank: the right words up, down and level, for one and for many, known and unknown."""

import doctest
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.compute.changes import METHOD_BREAK
from rankings.compute.explaining import NO_RANK, NO_SCORES, NOT_BY_SCORES, REASONS
from rankings.words import against, untold
from rankings.words import explaining as words
from rankings.words.against import Against, say_against
from rankings.words.explaining import Crossed, Parts, Place
from rankings.words.untold import Untold, say_untold

LANGS = ("vi", "en")


@pytest.mark.parametrize("module", [words, against, untold])
def test_the_examples_come_out(module):
    assert doctest.testmod(module).failed == 0


@pytest.mark.parametrize(
    ("own", "others", "vi", "en"),
    [
        (2, 3, "Huế lẽ ra tăng 2 bậc, lên hạng 7; các tỉnh khác có điểm mới, đẩy lên thêm 3 bậc",
         "gone up 2 places, to 7th; the others’ new scores moved it up 3 more places"),
        (-2, -1, "Huế lẽ ra giảm 2 bậc, xuống hạng 7; các tỉnh khác có điểm mới, kéo xuống thêm 1 bậc",
         "gone down 2 places, to 7th; the others’ new scores moved it down 1 more place"),
        (2, -3, "lên hạng 7; nhưng các tỉnh khác có điểm mới, kéo xuống 3 bậc",
         "to 7th; but the others’ new scores moved it down 3 places"),
        (-2, 3, "xuống hạng 7; nhưng các tỉnh khác có điểm mới, đẩy lên 3 bậc",
         "to 7th; but the others’ new scores moved it up 3 places"),
        (0, -3, "Huế lẽ ra vẫn ở hạng 7; các tỉnh khác có điểm mới, kéo xuống 3 bậc",
         "would have stayed 7th; the others’ new scores moved it down 3 places"),
        (2, 0, "lên hạng 7; các tỉnh khác có điểm mới mà không làm đổi hạng",
         "to 7th; the others’ new scores did not change its rank"),
    ],
)  # fmt: skip
def test_the_parts_are_told_with_and_but_and_more(own, others, vi, en):
    facts = Parts("Huế", own, others, Place(7))
    assert words.say_parts(facts, "vi").endswith(f"{vi}.")
    assert words.say_parts(facts, "en").endswith(f"{en}.")


@pytest.mark.parametrize(
    ("passed", "by", "vi", "en"),
    [
        (0, 0, "Không tỉnh, thành phố nào vượt Huế, Huế cũng không vượt nơi nào.",
         "No province passed Huế, and it passed none."),
        (1, 0, "Huế vượt 1 tỉnh, thành phố; không nơi nào vượt Huế.", "Huế passed 1 province and was passed by none."),
        (0, 1, "Có 1 tỉnh, thành phố vượt Huế; Huế không vượt nơi nào.", "1 province passed Huế, which passed none."),
        (2, 3, "Có 3 tỉnh, thành phố vượt Huế; Huế vượt 2 nơi.", "3 provinces passed Huế, which passed 2."),
    ],
)  # fmt: skip
def test_who_passed_whom_is_counted_for_none_one_and_many(passed, by, vi, en):
    facts = Crossed("Huế", passed, by, 62)
    assert (words.say_crossed(facts, "vi"), words.say_crossed(facts, "en")) == (vi, en)


def test_of_some_who_are_level_now_it_is_not_said_that_they_were_passed():
    facts = Crossed("Huế", 2, 0, 62, level=True)
    assert words.say_crossed(facts, "vi").startswith("Huế vượt hoặc bắt kịp 2 tỉnh, thành phố")
    assert "passed or caught up with 2 provinces" in words.say_crossed(facts, "en")
    assert words.passed_label("Huế", 2, True, "vi") == "Huế đã vượt hoặc bắt kịp: 2"
    assert words.passed_label("Huế", 2, False, "en", "‡") == "Passed by Huế: 2‡"


def test_among_few_known_ranks_the_rest_is_said_to_be_unknown():
    facts = Crossed("Huế", 1, 4, 33, rest=29)
    assert words.say_crossed(facts, "vi") == (
        "Trong 33 nơi khác đã biết hạng cả hai năm, có 4 nơi vượt Huế; Huế vượt 1 nơi; 29 nơi còn lại chưa rõ."
    )
    assert words.say_crossed(replace(facts, passed=0, passed_by=0, rest=1), "en").endswith(
        "none passed Huế, which passed none; the other one is not known."
    )
    for lang in LANGS:
        assert "0" not in words.say_crossed(Crossed("Huế", 0, 0, 0, rest=62), lang)


FACTS = Untold(REASONS, 2020, 2021, 63, (9, 10), [2020, 2021])


def test_every_reason_is_named_and_none_is_a_number_of_places():
    for lang, because in (("vi", "vì "), ("en", "because ")):
        said = say_untold(FACTS, lang)
        assert because in said
        assert said.count(";") == len(REASONS) - 1
    assert "chưa thấy công bố hạng năm 2020 và 2021" in say_untold(FACTS, "vi")
    assert "only 9 of the 63 scores of 2020 and 10 of the 63 scores of 2021 are known" in say_untold(FACTS, "en")


def test_one_year_without_a_rank_is_one_and_two_are_two():
    assert "its ranks of 2020 and 2021 have not been seen" in say_untold(FACTS, "en")
    assert "its rank of 2021 has not been seen" in say_untold(replace(FACTS, unranked=[2021]), "en")


def test_the_method_is_a_part_only_where_it_changed():
    for reason in (NO_RANK, NO_SCORES, NOT_BY_SCORES):
        assert "cách chấm mới" not in say_untold(replace(FACTS, reasons=[reason]), "vi")
        assert "method" not in say_untold(replace(FACTS, reasons=[reason]), "en")
    assert "cách chấm mới" in say_untold(replace(FACTS, reasons=[METHOD_BREAK]), "vi")


def test_those_who_gained_and_fell_are_told_with_who_fell_furthest():
    facts = Against(28, 63, ["Vĩnh Phúc"], 26, "0.0257°*", "°*")
    assert say_against(facts, "en") == (
        "28°* of 63 provinces gained in score and still fell in rank; the furthest is Vĩnh Phúc: score up 0.0257°*, "
        "down 26 places."
    )
    several = Against(2, 63, ["A", "B"], 1)
    assert say_against(several, "vi").endswith("nhiều nhất là A và B: giảm 1 bậc.")
    assert say_against(several, "en").endswith("the furthest are A and B: down 1 place.")
    assert say_against(Against(1, 63, ["A"], 1), "en").startswith("1 of 63 provinces gained in score and still fell")
    assert {say_against(Against(0, 63, [], 0), lang) for lang in LANGS} == {""}


@given(st.integers(1, 63), st.integers(1, 63), st.integers(-9, 9), st.integers(0, 9), st.integers(0, 9), st.booleans())
def test_no_sentence_has_a_gap_a_none_or_a_loose_end(before, now, gain, passed, passed_by, level):
    between = Place(max(1, now - gain))
    for lang in LANGS:
        said = [
            words.say_parts(Parts("Huế", before - between.rank, between.rank - now, between), lang),
            words.say_crossed(Crossed("Huế", passed, passed_by, 62 - 9 * level, 9 * level, level), lang),
            say_untold(FACTS, lang),
        ]
        for sentence in said:
            assert sentence[0].isupper() or sentence[0].isdigit()
            assert sentence.endswith(".")
            assert not any(bad in sentence for bad in ("  ", "None", " ,", " ;", "..", "-", "−"))
