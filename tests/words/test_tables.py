"""Sentences of the ranking, the movers and the overview."""

from rankings.words.tables import (
    Movers,
    say_best_known,
    say_crowded,
    say_joint_leaders,
    say_known,
    say_leader,
    say_movers,
    say_region_leader,
)


def test_the_leader_and_the_mean_of_the_units_carry_their_signs():
    said = say_leader("Hà Nội", "0,8241", "0,7005°*", 34, "vi")
    assert said == "Hà Nội đứng đầu với 0,8241 điểm; trung bình của 34 tỉnh, thành phố là 0,7005°*."
    assert "the mean of the 34 provinces and cities is 0.7005°*" in say_leader("Ha Noi", "0.8241", "0.7005°*", 34, "en")
    assert say_leader("Hà Nội", "", "", 34, "vi") == "Hà Nội đứng đầu."


def test_several_first_ones_are_all_told_of():
    assert say_joint_leaders(["A", "B", "C"], "1", 63, False, "vi") == "A và 2 tỉnh khác cùng được công bố hạng 1/63."
    assert say_joint_leaders(["A", "B"], "1", 63, True, "en") == "A and B share the rank 1 of 63."
    assert say_region_leader(["A", "B"], "3°", 63, True, "en") == "A and B lead the region: 3° of 63 in the country."


def test_the_sign_of_equal_ranks_claims_no_more_than_what_was_seen():
    assert "Dấu = chỉ những hạng trùng nhau đã thấy công bố; có thể còn tỉnh khác." in say_known(34, 63, True, "vi")
    assert "others may share them" in say_known(34, 63, True, "en")
    assert "=" not in say_known(1, 34, False, "vi") + say_known(1, 34, False, "en")
    assert say_known(1, 63, False, "en").startswith("The rank of 1 of 63 provinces has been seen")


def test_where_the_first_is_unknown_the_highest_known_is_told():
    assert say_best_known(["A", "B"], "=2*", 11, 63, "vi") == "Trong 11/63 hạng đã biết, cao nhất là A và B: hạng =2*."
    assert say_best_known(["A"], "2*", 11, 63, "en") == "11 of 63 ranks are known; A is highest among them, at 2*."
    assert say_best_known(["A"], "14", 1, 34, "en") == "Only the rank of A is known: 14 of 34."


def test_movers_say_how_many_changes_are_known():
    some = Movers([(["A"], 43), (["B"], -15)], 25, 63, "‡")
    assert say_movers(some, "vi") == "Trong 25/63 thay đổi đã biết, nhiều nhất: A tăng 43 bậc‡; B giảm 15 bậc‡."
    assert say_movers(some, "en").startswith("25 of 63 changes are known; of these, the largest: A up 43 places‡")
    assert say_movers(Movers([(["A"], 1)], 1, 63), "en").startswith("1 of 63 change is known")
    assert say_movers(Movers([], 0, 63), "vi") == ""


def test_equal_movers_are_joined_or_counted():
    assert say_movers(Movers([(["A", "B"], 26)], 63, 63), "en") == "Largest moves: A and B up 26 places."
    assert say_movers(Movers([(["A", "B", "C"], 26)], 63, 63), "vi") == "Nhiều nhất: A và 2 tỉnh khác tăng 26 bậc."


def test_one_gap_is_told_in_the_singular():
    assert say_crowded(1, 33, "en", "°*").startswith("1°* of 33 gaps between adjacent ranks is under 0.005")
