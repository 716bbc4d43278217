"""What is said where sources disagree."""

from decimal import Decimal

from rankings.words.conflicts import (
    say_change_disagrees,
    say_figure,
    say_place,
    say_rank_disagrees,
    say_set_aside,
    say_values_differ,
)


def test_every_kind_of_figure_has_its_words():
    assert say_figure("rank", Decimal(12), "vi") == "hạng 12"
    assert say_figure("rank_change", Decimal(-4), "en") == "down 4 places"
    assert say_figure("score", Decimal("0.3026"), "vi") == "điểm 0,3026"
    assert say_figure("score_change", Decimal("0.2511"), "vi") == "điểm thay đổi +0,2511"
    assert say_figure("score_change", Decimal("-0.01"), "en") == "score change −0.01"


def test_a_figure_set_aside_says_why():
    assert say_set_aside("tăng 17 bậc", "Mâu thuẫn với hai thứ hạng", "vi") == (
        "“tăng 17 bậc” không được dùng: mâu thuẫn với hai thứ hạng"
    )


def test_a_published_change_against_two_ranks_shows_both():
    said = say_change_disagrees(11, 20, 10, "vi")
    assert "tăng 11 bậc" in said
    assert "hai thứ hạng 20 và 10 cho tăng 10 bậc" in said
    assert "up 11 places" in say_change_disagrees(11, 20, 10, "en")


def test_a_published_rank_wins_over_the_scores_and_says_so():
    assert say_rank_disagrees(3, 4, "vi") == "hạng công bố là 3, theo điểm là 4; trang này dùng hạng công bố"
    assert "the published rank is shown" in say_rank_disagrees(3, 4, "en")


def test_differing_values_name_the_one_in_use():
    assert say_values_differ(["hạng 3", "hạng 4"], "vi") == "các nguồn ghi khác nhau: hạng 3 (dùng ở đây), hạng 4"


def test_a_cell_is_named():
    assert say_place("Xã hội số", 2023, "vi") == "Xã hội số, năm 2023"
    assert say_place("DTI", 2021, "en", "Yen Bai") == "Yen Bai, DTI, 2021"
