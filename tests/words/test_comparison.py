"""Sentences about two provinces: who leads, by how much, and what cannot be told."""

from decimal import Decimal

from rankings.words.comparison import (
    Contest,
    Standing,
    say_gap,
    say_not_together,
    say_one_place,
    say_years_ahead,
)


def contest(first, second, year=2022, known=63):
    return Contest(first, second, year, 63, known)


def standing(name, score=None, rank=None):
    return Standing(name, None if score is None else Decimal(score), rank)


BINH_PHUOC, DAK_NONG = standing("Bình Phước", "0.6385", 12), standing("Đắk Nông", "0.5266", 49)


def test_the_gap_is_told_from_the_scores_with_the_ranks_behind():
    assert say_gap(contest(BINH_PHUOC, DAK_NONG), "vi") == (
        "Năm 2022, Bình Phước hơn Đắk Nông 0,1119 điểm DTI (0,6385 và 0,5266); "
        "hạng 12 và hạng 49 trong 63 tỉnh, thành phố."
    )
    assert say_gap(contest(BINH_PHUOC, DAK_NONG), "en") == (
        "In 2022, Bình Phước is 0.1119 ahead of Đắk Nông on the DTI (0.6385 and 0.5266); 12th and 49th of 63."
    )


def test_the_one_ahead_is_named_first_whatever_the_order():
    assert say_gap(contest(DAK_NONG, BINH_PHUOC), "vi") == say_gap(contest(BINH_PHUOC, DAK_NONG), "vi")


def test_without_scores_the_ranks_tell_it():
    pair = contest(standing("Bình Phước", rank=9), standing("Đắk Nông", "0.3509", 41), 2021, 34)
    assert say_gap(pair, "vi") == "Năm 2021, Bình Phước xếp hạng 9/63, trên Đắk Nông (hạng 41) 32 bậc."
    assert say_gap(pair, "en") == "In 2021, Bình Phước ranked 9th of 63, 32 places above Đắk Nông (41st)."


def test_signs_stand_behind_each_figure_and_places_between_ranks_bear_none():
    first = Standing("A", Decimal("0.8335"), 2)
    second = Standing("B", Decimal("0.7484"), 16, False, "°*", "°")
    told = Contest(first, second, 2024, 63, 63, "°*")
    assert (
        say_gap(told, "en")
        == "In 2024, A is 0.0851°* ahead of B on the DTI (0.8335 and 0.7484°*); 2nd and 16th° of 63."
    )
    ranks = contest(standing("A", rank=2), Standing("B", None, 16, False, "", "°*"), 2021)
    assert say_gap(ranks, "vi") == "Năm 2021, A xếp hạng 2/63, trên B (hạng 16°*) 14 bậc."


def test_one_figure_of_two_equals_bears_the_signs_of_both():
    first, second = Standing("A", Decimal("0.6173"), 15, True), Standing("B", Decimal("0.6173"), 15, True, "°", "°*")
    assert say_gap(contest(first, second), "en") == "In 2022, A and B both score 0.6173°; both 15th°* of 63."


def test_equals_are_called_equal():
    first, second = standing("Thanh Hóa", "0.6173", 15), standing("Yên Bái", "0.6173", 15)
    assert say_gap(contest(first, second), "vi") == (
        "Năm 2022, Thanh Hóa và Yên Bái cùng có 0,6173 điểm DTI; cùng hạng 15/63."
    )
    assert say_gap(contest(first, second), "en").endswith("both score 0.6173; both 15th of 63.")
    pair = contest(standing("A", rank=12), standing("B", rank=12))
    assert say_gap(pair, "vi") == "Năm 2022, A và B cùng xếp hạng 12/63."
    assert say_gap(pair, "en") == "In 2022, A and B both ranked 12th of 63."


def test_what_cannot_be_told_is_not_told():
    pair = contest(standing("Bình Phước", rank=9), standing("An Giang"), 2021, 34)
    assert say_gap(pair, "vi") == (
        "Năm 2021 chưa thấy công bố thứ hạng của An Giang, nên chưa so được hai tỉnh về DTI; Bình Phước xếp hạng 9/63."
    )
    neither = contest(standing("An Giang"), standing("Bạc Liêu"), 2021, 34)
    assert say_gap(neither, "en") == (
        "For 2021 the rank of An Giang and Bạc Liêu has not been seen published, so they cannot be compared."
    )


def test_the_years_of_each_lead_are_named():
    assert say_years_ahead(("A", "B"), ([2020, 2021], [2022]), "vi") == (
        "A đứng trên các năm 2020 và 2021; B đứng trên năm 2022."
    )
    assert say_years_ahead(("A", "B"), ([], []), "en") == "In no year are both ranks known."
    assert say_years_ahead(("A", "B", "C"), ([], [], []), "vi") == "Chưa có năm nào biết hạng của cả ba."


def test_equal_ranks_are_both_published_where_not_all_are_known():
    pair = contest(standing("A", rank=12), standing("B", rank=12), 2021, 34)
    assert say_gap(pair, "vi") == "Năm 2021, A và B cùng được công bố hạng 12/63."
    assert say_gap(pair, "en") == "In 2021, A and B are both published as 12th of 63."
    scored = contest(standing("A", "0.5", 12), standing("B", "0.4", 12), 2021, 34)
    assert "cùng được công bố hạng 12/63" in say_gap(scored, "vi")
    assert "both published as 12th of 63" in say_gap(scored, "en")


def test_one_place_before_and_after_is_told_as_such():
    said = say_one_place(("Thừa Thiên Huế", 63), ("Huế", 34), "1/7/2025", "vi")
    assert said.startswith("Thừa Thiên Huế (trong 63 tỉnh, thành phố) nay là Huế (trong 34 tỉnh, thành phố)")
    assert "các cặp sau" not in said


def test_units_of_two_sets_are_told_apart():
    assert say_not_together(("Bình Phước", [63]), ("Huế", [34]), "vi") == (
        "Bình Phước chỉ có trong bảng 63, còn Huế chỉ có trong bảng 34 tỉnh, thành phố. Có thể so các cặp sau:"
    )
