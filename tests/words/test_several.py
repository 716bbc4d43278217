"""Sentences about three or four provinces: their order, ties, and what is not known."""

from decimal import Decimal
from itertools import permutations

import pytest

from rankings.words.comparison import Standing
from rankings.words.several import (
    Field,
    Leads,
    say_dominance,
    say_not_together,
    say_order,
    say_too_few,
    say_too_many,
)


def standing(name, score=None, rank=None):
    return Standing(name, None if score is None else Decimal(score), rank)


def order(*sides, lang="vi", year=2022, known=63):
    return say_order(Field(sides, year, 63, known), lang)


THREE = standing("Đà Nẵng", "0.8002", 1), standing("Bình Phước", "0.6385", 12), standing("Đắk Nông", "0.5266", 49)


def test_the_order_is_told_from_the_scores_with_the_ranks_behind_whatever_the_order_given():
    (told,) = {order(*sides) for sides in permutations(THREE)}
    assert told == (
        "Năm 2022, Đà Nẵng (hạng 1) dẫn đầu với 0,8002 điểm DTI, trên Bình Phước 0,6385 (hạng 12) "
        "và Đắk Nông 0,5266 (hạng 49); từ đầu đến cuối cách nhau 0,2736 điểm."
    )
    assert order(*THREE, lang="en") == (
        "In 2022, Đà Nẵng (1st) leads with 0.8002 on the DTI, ahead of Bình Phước 0.6385 (12th) "
        "and Đắk Nông 0.5266 (49th); 0.2736 lies between first and last."
    )


def test_signs_stand_behind_scores_ranks_and_the_span():
    sides = standing("A", "0.8", 1), standing("B", "0.7", 5), Standing("C", Decimal("0.5"), 49, False, "°", "°*")
    assert say_order(Field(sides, 2022, 63, 63, "°*"), "en") == (
        "In 2022, A (1st) leads with 0.8 on the DTI, ahead of B 0.7 (5th) and C 0.5° (49th°*); "
        "0.3°* lies between first and last."
    )
    ranks = Standing("A", None, 9, False, "", "°"), standing("B", None, 12), Standing("C", None, 41, False, "", "°*")
    assert order(*ranks) == (
        "Năm 2022, A đứng cao nhất, hạng 9/63°, rồi đến B (hạng 12) và C (hạng 41°*); đầu và cuối cách nhau 32 bậc."
    )


def test_two_in_front_lead_together():
    sides = standing("A", "0.6350", 15), standing("B", "0.6350", 15), standing("C", "0.6341", 18)
    assert "A (hạng 15) và B (hạng 15) cùng dẫn đầu với 0,6350 điểm DTI, trên C 0,6341 (hạng 18)" in order(*sides)
    assert "A (15th) and B (15th) lead together with 0.6350" in order(*sides, lang="en")


def test_all_equal_are_called_equal_and_nobody_leads():
    sides = [standing(name, "0.5000", 15) for name in "ABC"]
    assert order(*sides) == "Năm 2022, cả ba cùng có 0,5000 điểm DTI: A (hạng 15), B (hạng 15) và C (hạng 15)."
    assert order(*sides, standing("D", "0.5000"), lang="en") == (
        "In 2022, all four score 0.5000 on the DTI: A (15th), B (15th), C (15th) and D."
    )


def test_without_the_scores_of_all_the_ranks_tell_it():
    sides = standing("A", None, 9), standing("B", "0.3509", 41), standing("C", None, 20)
    assert order(*sides, year=2021, known=34) == (
        "Năm 2021, A đứng cao nhất, hạng 9/63, rồi đến C (hạng 20) và B (hạng 41); đầu và cuối cách nhau 32 bậc."
    )
    assert order(*sides, year=2021, known=34, lang="en") == (
        "In 2021, A is highest, 9th of 63, then C (20th) and B (41st); 32 places lie between first and last."
    )


def test_equal_ranks_are_no_certain_ties_where_others_are_unknown():
    sides = [standing(name, None, 12) for name in "ABC"]
    assert order(*sides, known=34) == "Năm 2022, A, B và C cùng được công bố hạng 12/63."
    assert order(*sides) == "Năm 2022, A, B và C cùng xếp hạng 12/63."
    assert order(*sides, known=34, lang="en") == "In 2022, A, B and C are published as 12th of 63."
    near = (*sides[:2], standing("C", None, 13))
    assert order(*near, lang="en").endswith("then C (13th); 1 place lies between first and last.")


def test_whose_rank_is_not_known_is_named_and_never_last():
    sides = standing("A", None, 9), standing("B", None, 41), standing("C")
    assert order(*sides, known=34).endswith("cách nhau 32 bậc; chưa thấy công bố thứ hạng của C.")
    assert order(*sides, known=34, lang="en").endswith("; the rank of C has not been seen.")


@pytest.mark.parametrize(("lang", "told"), [("vi", "A xếp hạng 9/63."), ("en", "A ranked 9th of 63.")])
def test_one_rank_alone_is_no_comparison(lang, told):
    said = order(standing("A", None, 9), standing("B"), standing("C"), known=34, lang=lang)
    assert said.endswith(told)
    assert ("chưa so được" if lang == "vi" else "cannot be compared") in said
    assert "hạng 9" not in order(standing("B"), standing("C"), standing("D"), known=34, lang=lang)


def test_who_is_first_on_every_part_cannot_be_weighted_away():
    assert say_dominance(Leads(("A", "B", "C"), 1, ((1,), (1,)), True), "vi") == (
        "B đứng đầu ở cả 2 phần của tổng điểm: dù mỗi phần nặng nhẹ ra sao cũng không bị vượt."
    )
    known = say_dominance(Leads(("A", "B", "C"), 1, ((1,), (1,)), False, 1), "en")
    assert known == (
        "B is first on all 2 parts known: on these 2 alone, however much each counts, it cannot be overtaken. "
        "1 more has not been seen for all, so who would be first under other weights cannot be told."
    )
    assert say_dominance(Leads(("A", "B", "C"), None, (), False), "en") == ""


def test_shared_leads_are_counted():
    facts = Leads(("A", "B", "C"), None, ((0,), (2,), (0, 1)), True)
    assert say_dominance(facts, "vi") == ("Trong 3 phần của tổng điểm, A đứng đầu ở 1, C đứng đầu ở 1, bằng nhau ở 1.")
    assert say_dominance(facts, "en") == "Of the 3 parts of the total, A is first on 1, C is first on 1, level on 1."


def test_units_of_two_sets_are_told_apart_by_set():
    names = [("Bình Phước", [63]), ("Đà Nẵng", [34, 63]), ("Đắk Nông", [63]), ("Huế", [34])]
    assert say_not_together(names, "vi") == (
        "Bình Phước và Đắk Nông chỉ có trong bảng 63; Đà Nẵng có cả ở hai bảng; Huế chỉ có trong bảng 34. Có thể so:"
    )
    assert say_not_together(names, "en").startswith(
        "Bình Phước and Đắk Nông are only in the table of 63; Đà Nẵng is in"
    )


def test_too_many_and_too_few_say_what_to_do():
    assert "Bỏ dấu bớt 2" in say_too_many(6, 4, "vi")
    assert "Untick 1 and compare" in say_too_many(5, 4, "en")
    assert "Huế" in say_too_few("Huế", "vi")
