"""Headings: known words in both languages, and nothing guessed."""

import unicodedata

import pytest

from rankings.importing.headings import Meaning, Vocabulary, role_of

WORDS = Vocabulary()


def read(*parts, year=2022):
    return WORDS.read(parts, year)


def figure(indicator, measure="", **more):
    return Meaning("figure", (indicator,), measure, **more)


@pytest.mark.parametrize(
    ("parts", "meaning"),
    [
        (("XẾP HẠNG DTI",), figure("dti", "rank")),
        (("CHỈ SỐ CHUYỂN ĐỔI SỐ CẤP TỈNH (PDTI)",), figure("dti")),
        (("Chỉ số Nhận thức số",), figure("awareness")),
        (("Thể chế số", "Điểm"), figure("institutions", "score")),
        (("Hạ tầng số", "Thứ hạng"), figure("infrastructure", "rank")),
        (("HaTangSo",), figure("infrastructure")),
        (("Nhân lực số",), figure("human_resources")),
        (("An toàn thông tin mạng", "Giá trị"), figure("security", "score")),
        (("Chỉ số", "Hoạt động chính quyền số"), figure("gov_activity")),
        (("Hoạt động kinh tế số", "Hạng"), figure("economy_activity", "rank")),
        (("Hoạt động xã hội số",), figure("society_activity")),
        (("Digital society activity", "Score"), figure("society_activity", "score")),
        (("Cybersecurity rank",), figure("security", "rank")),
        (("Điểm",), figure("dti", "score")),
        (("Tổng điểm",), figure("dti", "score")),
        (("Giá trị DTI",), figure("dti", "score")),
        (("Score",), figure("dti", "score")),
        (("Hạng",), figure("dti", "rank")),
        (("Overall rank",), figure("dti", "rank")),
        (("Hạng 2022",), figure("dti", "rank")),
        (("DTI năm 2022", "Điểm"), figure("dti", "score")),
        (("gov_activity",), figure("gov_activity")),
        (("Tăng/giảm",), figure("dti", "rank_change")),
        (("Thay đổi",), figure("dti", "rank_change")),
        (("Δ Hạng",), figure("dti", "rank_change")),
        (("Hạng", "+/-"), figure("dti", "rank_change")),
        (("Thay đổi điểm",), figure("dti", "score_change")),
        (("Tăng/giảm so với năm 2020",), figure("dti", "rank_change", base_year=2020)),
        (("Rank change vs 2021",), figure("dti", "rank_change", base_year=2021)),
    ],
)
def test_known_headings_say_indicator_and_measure(parts, meaning):
    assert read(*parts) == meaning


@pytest.mark.parametrize("heading", ["Chính quyền số", "CQS", "ChinhQuyenSo", "Digital government", "gov"])
def test_a_pillars_bare_name_may_be_the_activity_index(heading):
    assert read(heading).indicators == ("gov", "gov_activity")
    assert read("Các chỉ số chính", heading, "Điểm").indicators == ("gov", "gov_activity")


@pytest.mark.parametrize(
    ("parts", "indicator"),
    [
        (("Trụ cột", "Chính quyền số"), "gov"),
        (("Trụ cột kinh tế số",), "economy"),
        (("Pillars", "Digital society", "Rank"), "society"),
        (("Nhóm chỉ số hoạt động", "KTS"), "economy_activity"),
        (("Activity indices", "Digital government"), "gov_activity"),
    ],
)
def test_a_word_for_pillar_or_activity_makes_the_bare_name_certain(parts, indicator):
    assert read(*parts).indicators == (indicator,)


@pytest.mark.parametrize(
    "parts",
    [
        ("",),
        (),
        ("Kết quả",),
        ("Tăng trưởng",),
        ("Xếp hạng", "Điểm"),
        ("Trụ cột", "Hạ tầng số"),
        ("Trụ cột", "DTI"),
        ("Hạ tầng số", "Nhân lực số"),
        ("So với năm 2021",),
        ("Hạng của bộ",),
        ("Năm 2022",),
        ("Tổng " * 100,),
        ("tổng điểm x " * 12,),
    ],
)
def test_a_heading_not_wholly_understood_is_unknown(parts):
    assert read(*parts).role == "unknown"


@pytest.mark.parametrize("parts", [("DTI 2021",), ("Năm 2021", "Hạng"), ("Điểm năm 2023",)])
def test_a_heading_of_another_year_says_which(parts):
    assert read(*parts).year in (2021, 2023)


def test_a_heading_reads_the_same_without_marks_in_capitals_and_decomposed():
    for text in ("CHINH QUYEN SO", unicodedata.normalize("NFD", "Chính quyền số"), "chính  quyền\u00a0số"):
        assert read("Trụ cột", text) == figure("gov")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("STT", "ordinal"),
        ("TT", "ordinal"),
        ("No.", "ordinal"),
        ("#", "ordinal"),
        ("Tỉnh/thành phố", "province"),
        ("CÁC TỈNH, THÀNH PHỐ TRỰC THUỘC TW", "province"),
        ("Địa phương", "province"),
        ("Mã tỉnh", "code"),
        ("Ghi chú", "aside"),
        ("Đà Nẵng", ""),
        ("Hạng", ""),
    ],
)
def test_headings_that_are_about_no_figure_have_a_role(text, role):
    assert role_of(text) == role


def test_a_new_indicator_is_known_by_the_names_it_is_given():
    words = Vocabulary({"data": ("Dữ liệu số", "Digital data"), "gov": ("Chính quyền số",)})
    assert words.read(("Dữ liệu số", "Hạng"), 2025) == figure("data", "rank")
    assert words.read(("Chính quyền số",), 2025).indicators == ("gov", "gov_activity")
    assert "data" in words.codes
