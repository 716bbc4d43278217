"""Sentences of a province's page: what became of it, its histories, its neighbours."""

from decimal import Decimal

from rankings.words.headline import listed
from rankings.words.province import (
    say_gaps,
    say_history,
    say_month,
    say_neighbours,
    say_parts,
    say_rank_history,
    say_reconstructed,
    say_region,
    say_rule_line,
    say_score_history,
    say_size,
)
from rankings.words.succession import Became, say_became


def became(name, successor, relation, joined=()):
    return Became(name, successor, relation, "1/7/2025", "202/2025/QH15", joined)


def test_a_merged_province_says_where_it_went():
    title, text = say_became(became("Bình Phước", "Đồng Nai", "merged", ["Đồng Nai"]), "vi")
    assert title == "Nay thuộc Đồng Nai"
    assert text.startswith("Từ 1/7/2025, Bình Phước là một phần của Đồng Nai (Nghị quyết 202/2025/QH15).")


def test_one_whose_name_went_on_says_what_joined_it_and_never_that_it_joined_itself():
    title, text = say_became(became("Đà Nẵng", "Đà Nẵng", "merged", ["Quảng Nam"]), "vi")
    assert title == "Đà Nẵng trước sáp nhập"
    assert "Đà Nẵng gồm cả Quảng Nam trước đây" in text
    english = say_became(became("Đà Nẵng", "Đà Nẵng", "merged", ["Quảng Nam"]), "en")[1]
    assert "also includes the former Quảng Nam" in english


def test_one_that_did_not_merge_says_that_scores_run_on_and_ranks_do_not():
    for lang, words in (("vi", "thứ hạng thì không"), ("en", "its ranks do not")):
        assert words in say_became(became("Hà Nội", "Hà Nội", "kept"), lang)[1]
    assert say_became(became("Thừa Thiên Huế", "Huế", "renamed"), "vi")[0] == "Nay là Huế"
    assert "it did not merge" in say_became(became("Thua Thien Hue", "Hue", "renamed"), "en")[1]


def test_a_rank_history_names_both_ends_the_best_year_and_the_gaps():
    ranks = [(2020, 25), (2021, 9), (2022, None), (2023, 13)]
    assert say_rank_history(ranks, 63, "en") == (
        "From 25th in 2020 to 13th in 2023, among 63; highest 9th in 2021. Not known: 2022."
    )


def test_a_history_of_one_year_or_none_is_told_as_such():
    assert say_rank_history([(2024, 17)], 34, "vi") == "Hạng 17/34 năm 2024."
    assert say_rank_history([(2021, None)], 63, "vi") == "Chưa thấy công bố hạng của năm nào."


def test_histories_across_a_changed_method_carry_its_sign():
    ranks = say_rank_history([(2020, 25), (2021, 9)], 63, "vi", between="‡")
    assert ranks == "Từ hạng 25 năm 2020 đến hạng 9 năm 2021 trong 63 tỉnh, thành phố (‡)."
    scores = say_score_history([(2022, "0.6"), (2024, "0.7")], None, [], 63, "en", "‡")
    assert scores == "From 0.6 in 2022 to 0.7 in 2024 (‡)."


def test_one_of_something_is_told_in_the_singular():
    assert say_reconstructed([2022], "en").startswith("The score of 2022 is reconstructed")
    assert say_neighbours(2021, 63, 1, "en") == "2021, of 1 rank known out of 63"


def test_the_best_year_is_not_named_twice():
    assert "cao nhất" not in say_rank_history([(2020, 1), (2021, 5)], 63, "vi")


def test_a_score_history_says_what_it_is_held_against():
    said = say_score_history([(2022, "0,6385"), (2024, "0,7617")], (2024, "0,6961"), [2020, 2021], 63, "vi")
    assert (
        said == "Từ 0,6385 điểm năm 2022 đến 0,7617 năm 2024; "
        "trung bình 63 tỉnh, thành phố năm 2024 là 0,6961. Chưa rõ: 2020, 2021."
    )
    assert say_score_history([], None, [2020], 63, "en") == "No score has been seen published."
    assert say_score_history([(2024, "0.7617")], None, [], 63, "en") == "0.7617 in 2024."


def test_a_rank_in_the_region_needs_all_ranks_of_the_region():
    assert say_region(2, 6, 6, "vi") == "Hạng 2/6 trong vùng"
    assert say_region(None, 6, 3, "vi") == "Mới biết hạng của 3/6 nên chưa rõ thứ tự trong vùng"


def test_neighbours_say_of_how_many_known_ranks_they_are():
    assert say_neighbours(2021, 63, 34, "vi") == "Năm 2021, trong 34/63 hạng đã biết"
    assert say_neighbours(2022, 63, 63, "en") == "2022, 63 provinces and cities"


def test_parts_above_the_mean_are_counted_and_named():
    assert say_parts(2023, ["Chính quyền số", "Xã hội số"], 3, "vi", pillars=True) == (
        "Năm 2023, cao hơn trung bình ở 2/3 trụ cột: chính quyền số và xã hội số."
    )
    assert say_parts(2023, ["A", "B", "C"], 3, "vi", pillars=True).startswith(
        "Năm 2023, cao hơn trung bình ở cả 3 trụ cột: "
    )
    assert say_parts(2023, ["A"], 3, "en", pillars=True).startswith("In 2023, above the mean on 1 of 3 pillars: ")
    assert say_parts(2023, ["A", "B"], 2, "en").startswith("In 2023, above the mean on all 2 main indices: ")
    assert say_parts(2023, ["A"], 1, "en").startswith("In 2023, above the mean on 1 of 1 main index: ")
    assert say_parts(2022, [], 3, "en", pillars=True) == "In 2022, above the mean on none of the 3 pillars."
    assert say_parts(2022, [], 4, "vi") == (
        "Năm 2022, không cao hơn trung bình ở chỉ số chính nào trong 4 chỉ số chính."
    )
    assert say_parts(2022, [], 1, "en") == "In 2022, not above the mean on the one main index known."
    assert say_parts(2022, [], 0, "vi") == "Các chỉ số đã biết năm 2022."


def test_small_pieces():
    assert listed(["A"], "vi") == "A"
    assert listed([], "en") == ""
    assert say_month(2022, 9, "en") == "September 2022"
    assert say_history("Huế", 34, "vi") == "Huế trong 34 tỉnh, thành phố, mới nhất trước"
    assert say_rule_line("*", "rank", ["Kinh tế số"], "theo điểm", "vi") == "* Kinh tế số (hạng): theo điểm"


def test_missing_years_are_explained_by_what_is_not_known():
    assert say_gaps([2020, 2021], "Bình Phước", "score", "vi") == (
        "Để trống 2020 và 2021: chưa thấy tài liệu nào công bố điểm của Bình Phước."
    )
    assert say_gaps([2021], "An Giang", "rank", "en") == (
        "Left empty, 2021: no document seen so far gives a rank of An Giang."
    )
    assert "các tỉnh trước sáp nhập" in say_gaps([2020], "Đồng Nai", "members", "vi")
    assert say_gaps([], "Đồng Nai", "score", "vi") == ""


def test_people_and_area_carry_their_source_and_that_they_are_summed():
    assert say_size(13608800, Decimal("6772.6"), 3, "vi") == (
        "13.608.800 dân, 6.772,6 km² (Cục Thống kê, bảng E02.01, 2024, cộng các tỉnh trước sáp nhập)"
    )
    assert say_size(8717600, Decimal("3360.0"), 1, "en") == (
        "8,717,600 people, 3,360 km² (National Statistics Office, table E02.01, 2024)"
    )
    assert say_size(None, Decimal("3360.0"), 1, "en") == ""
