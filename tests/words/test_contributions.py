"""Sentences about a gap and its parts: plus, minus, none, level, and why there are no parts."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.words.contributions import (
    Account,
    Basis,
    Course,
    Piece,
    notes_on,
    say_change_parts,
    say_course,
    say_gap_parts,
    title_of_change,
)
from rankings.words.unsplit import Why, say_why_not

#: Causes, and those of two years alone.
CAUSES = [(cause, before) for cause in ("no_parts", "weights", "whole", "parts") for before in (None, 2023)]
CAUSES += [("first", None), ("method", 2023), ("weights_differ", 2023)]


def piece(name, points, signs=""):
    value = Decimal(points)
    shown = ("+" if value > 0 else "") + f"{value:f}".replace("-", "\u2212")
    return Piece(name, value, shown + signs)


def account(gap, *pieces, signs=""):
    return Account("DTI", piece("DTI", gap, signs), pieces)


GOV, ECONOMY = piece("Hoạt động chính quyền số", "0.0565", "°*"), piece("Hoạt động kinh tế số", "-0.0027", "°*")
REST = piece("Bốn chỉ số nền tảng còn lại (gộp)", "0.0320", "°*")
SOCIETY = piece("Hoạt động xã hội số", "0.0175")


def test_a_gap_is_told_by_its_largest_parts_and_where_the_other_is_ahead():
    told = account("0.1119", GOV, REST, SOCIETY, ECONOMY, signs="°*")
    assert say_gap_parts("Bình Phước", "Đắk Nông", told, "vi") == (
        "Bình Phước hơn Đắk Nông 0.1119°* điểm DTI: nhiều nhất ở hoạt động chính quyền số (+0.0565°*), "
        "rồi đến bốn chỉ số nền tảng còn lại (+0.0320°*); kém ở hoạt động kinh tế số (−0.0027°*)."
    )
    english = account("0.1119", piece("Digital infrastructure", "0.1000"), piece("Other four (together)", "0.0119"))
    assert say_gap_parts("A", "B", english, "en") == (
        "A is 0.1119 ahead of B on DTI: most of all on digital infrastructure (+0.1000), then on the other four "
        "(+0.0119)."
    )


def test_where_one_part_makes_the_gap_no_second_is_named():
    assert say_gap_parts("A", "B", account("0.0565", GOV), "en") == (
        "A is 0.0565 ahead of B on DTI: most of all on hoạt động chính quyền số (+0.0565°*)."
    )


def test_a_gap_that_rounding_alone_makes_names_no_part_as_its_maker():
    told = account("0.0001", piece("P", "0.0000"), piece("Q", "-0.0001"))
    assert say_gap_parts("A", "B", told, "vi") == "A hơn B 0.0001 điểm DTI: không hơn ở phần nào; kém ở q (−0.0001)."
    assert "ahead on no part" in say_gap_parts("A", "B", told, "en")


def test_equals_are_called_level_and_their_parts_told_for_either():
    told = account("0.0000", piece("P", "0.0300"), piece("Q", "-0.0300"))
    assert say_gap_parts("A", "B", told, "vi") == "A và B bằng điểm DTI: A hơn ở p (0.0300); B hơn ở q (0.0300)."
    assert say_gap_parts("A", "B", told, "en") == (
        "A and B are level on DTI: A is ahead on p (0.0300); B on q (0.0300)."
    )
    alike = account("0.0000", piece("P", "0.0000"))
    assert say_gap_parts("A", "B", alike, "vi") == "A và B bằng điểm DTI, ở từng phần cũng vậy."
    one = account("0.0000", piece("P", "0.0000"), piece("Q", "-0.0001"))
    assert say_gap_parts("A", "B", one, "en") == "A and B are level on DTI: B is ahead on q (0.0001)."


def test_more_parts_than_three_against_are_said_to_be_others():
    told = account("0.0100", piece("P", "0.0500"), *(piece(name, "-0.0100") for name in "QRST"))
    assert say_gap_parts("A", "B", told, "vi").endswith("kém ở q (−0.0100), r (−0.0100), s (−0.0100) và các phần khác.")
    assert say_gap_parts("A", "B", told, "en").endswith("s (−0.0100) and others.")


def test_a_change_up_names_what_raised_it_first():
    told = account("0.0257", piece("P", "0.0300"), piece("Q", "-0.0043"))
    assert say_change_parts(told, "vi") == "Điểm DTI tăng 0.0257: nhiều nhất ở p (+0.0300); giảm ở q (−0.0043)."
    assert say_change_parts(told, "en") == (
        "The DTI score rose by 0.0257: most of all on p (+0.0300); it fell on q (−0.0043)."
    )


def test_a_change_down_names_what_lowered_it_first():
    told = account("-0.0257", piece("P", "-0.0300"), piece("Q", "0.0043"))
    assert say_change_parts(told, "vi") == "Điểm DTI giảm 0.0257: nhiều nhất ở p (−0.0300); tăng ở q (+0.0043)."
    assert say_change_parts(told, "en") == (
        "The DTI score fell by 0.0257: most of all on p (−0.0300); it rose on q (+0.0043)."
    )


def test_no_change_tells_what_cancels_out():
    told = account("0.0000", piece("P", "0.0300"), piece("Q", "-0.0300"))
    assert say_change_parts(told, "vi") == "Điểm DTI không đổi: tăng ở p (+0.0300); giảm ở q (−0.0300)."
    assert say_change_parts(account("0.0000", piece("P", "0.0000")), "en") == (
        "The DTI score did not change, nor did any part of it."
    )
    assert say_change_parts(account("0.0000", piece("P", "-0.0001")), "en") == (
        "The DTI score did not change: down on p (−0.0001)."
    )


def course(rose, fell, of, lang, way=1):
    return say_course(Course("Huế", (2022, 2023), "DTI", ("0.5000", "0.6000°"), way, rose, fell, of), lang)


@pytest.mark.parametrize(
    ("rose", "fell", "of", "vi", "en"),
    [
        (5, 0, 5, "tăng ở cả 5 phần", "up on all 5 parts"),
        (0, 5, 5, "giảm ở cả 5 phần", "down on all 5 parts"),
        (0, 0, 3, "không đổi ở cả 3 phần", "level on all 3 parts"),
        (1, 0, 1, "tăng ở phần duy nhất", "up on the one part"),
        (4, 1, 5, "trong 5 phần, tăng ở 4, giảm ở 1", "of 5 parts, up on 4, down on 1"),
        (3, 1, 5, "trong 5 phần, tăng ở 3, giảm ở 1, không đổi ở 1", "of 5 parts, up on 3, down on 1, level on 1"),
    ],
)
def test_a_course_counts_the_parts_that_rose_and_fell(rose, fell, of, vi, en):
    assert course(rose, fell, of, "vi") == (
        f"Từ năm 2022 đến năm 2023, điểm DTI của Huế tăng từ 0.5000 lên 0.6000°: {vi}."
    )
    assert course(rose, fell, of, "en") == f"From 2022 to 2023 Huế’s DTI score rose from 0.5000 to 0.6000°: {en}."


def test_a_course_down_and_one_that_ends_where_it_began():
    assert " giảm từ 0.5000 xuống 0.6000°: " in course(1, 1, 2, "vi", -1)
    assert " fell from 0.5000 to 0.6000°: " in course(1, 1, 2, "en", -1)
    assert " vẫn là 0.6000°: " in course(1, 1, 2, "vi", 0)
    assert " stayed at 0.6000°: " in course(1, 1, 2, "en", 0)


def test_a_remainder_says_that_adding_up_proves_nothing():
    first, *_ = notes_on(Basis(("Nhận thức số", "Thể chế số"), False, False, False), "vi")
    assert "nhận thức số và thể chế số" in first
    assert "do cách tính, không chứng tỏ trọng số đúng" in first
    assert "by construction" in notes_on(Basis(("A",), True, False, False), "en")[0]


def test_parts_known_one_by_one_are_a_test_unless_the_whole_follows_from_them():
    assert "phép thử" in notes_on(Basis((), False, False, False), "vi")[0]
    assert "by construction" in notes_on(Basis((), True, False, False), "en")[0]


def test_weights_and_rounding_have_a_line_each_where_they_occur():
    assert len(notes_on(Basis((), False, False, False), "en")) == 1
    every = notes_on(Basis((), False, True, True), "en")
    assert "weights" in every[1]
    assert "decimals" in every[2]


@pytest.mark.parametrize(("cause", "before"), CAUSES)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_cause_is_a_whole_sentence(cause, before, lang):
    facts = Why(cause, "DTI", 2024, before, ("Hạ tầng số",), ("Huế",))
    said = say_why_not(facts, lang)
    assert re.fullmatch(r"[A-ZĐ][^.]*: [^.]+\.", said)
    assert "None" not in said
    assert "  " not in said


def test_why_not_names_what_is_missing():
    assert say_why_not(Why("parts", "DTI", 2021, None, ("Hạ tầng số", "An toàn")), "vi") == (
        "Chưa tách được khoảng cách: năm 2021 chưa thấy công bố đủ điểm các phần hạ tầng số và an toàn."
    )
    assert say_why_not(Why("method", "DTI", 2024, 2023), "vi") == (
        "Chưa tách được thay đổi điểm theo từng phần: năm 2023 và năm 2024 chấm theo hai phương pháp, "
        "không có trọng số chung."
    )
    assert say_why_not(Why("whole", "DTI", 2021, None, (), ("Huế", "An Giang")), "en") == (
        "The gap cannot be split: the score of Huế and An Giang on DTI has not been seen for 2021."
    )


def test_a_title_away_from_the_page_says_of_which_years():
    assert title_of_change("DTI", (2022, 2023), "vi") == "Từng phần của thay đổi điểm DTI, 2022–2023"


points = st.decimals(-1, 1, places=4).map(str)


@given(st.lists(points, min_size=1, max_size=8), st.sampled_from(["vi", "en"]))
def test_every_number_in_a_sentence_is_a_figure_of_the_table(values, lang):
    pieces = tuple(piece(f"P{'abcdefgh'[index]}", value) for index, value in enumerate(values))
    told = account(str(sum(map(Decimal, values), Decimal(0))), *pieces)
    table = {each.shown.lstrip("+\u2212") for each in (*pieces, told.gap)}
    for said in (say_gap_parts("A", "B", told, lang), say_change_parts(told, lang)):
        assert set(re.findall(r"\d+\.\d+", said)) <= table
        assert re.search(r"\s\s|None|\(\)", said) is None
