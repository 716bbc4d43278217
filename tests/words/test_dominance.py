"""The sentence on who leads on the parts of a total, and what follows whatever they weigh."""

from rankings.words.dominance import Leads, say_dominance


def test_a_lead_on_every_part_of_the_total_cannot_be_weighted_away():
    assert say_dominance(Leads(("A", "B"), (5, 0), 5, True), "vi") == (
        "A hơn ở cả 5 phần của tổng điểm: dù mỗi phần nặng nhẹ ra sao cũng không bị vượt."
    )
    assert "however much each part counts" in say_dominance(Leads(("A", "B"), (0, 8), 8, True), "en")


def test_a_lead_on_the_known_parts_alone_settles_those_and_nothing_under_other_weights():
    assert say_dominance(Leads(("A", "B"), (4, 0), 4, False, 4), "vi") == (
        "A hơn ở cả 4 phần đã biết: chỉ tính 4 phần ấy thì dù mỗi phần nặng nhẹ ra sao cũng không bị vượt. "
        "Còn 4 phần chưa thấy công bố cho cả hai, nên chưa thể nói nơi nào sẽ hơn nếu trọng số khác đi."
    )
    assert say_dominance(Leads(("A", "B"), (0, 3), 4, False, 1), "en") == (
        "B is ahead on 3 of the 4 parts known and level on 1: on these 4 alone, however much each counts, it cannot be "
        "overtaken. 1 more has not been seen for both, so who would be ahead under other weights cannot be told."
    )


def test_what_is_known_only_together_counts_as_one_part_where_weights_are_spoken_of():
    told = say_dominance(Leads(("A", "B"), (5, 0), 5, True, together=4), "vi")
    assert told.endswith("cũng không bị vượt. 4 chỉ số chưa thấy điểm riêng tính gộp là một phần.")
    assert "một phần" not in say_dominance(Leads(("A", "B"), (3, 2), 5, True, together=4), "vi")


def test_a_level_part_leaves_the_lead_standing():
    assert say_dominance(Leads(("A", "B"), (7, 0), 8, True), "en") == (
        "A is ahead on 7 of the 8 parts of the total and level on 1: "
        "however much each part counts, it cannot be overtaken."
    )


def test_mixed_leads_are_counted():
    assert say_dominance(Leads(("A", "B"), (3, 1), 5, True), "en") == (
        "Of the 5 parts of the total, A is ahead on 3, B on 1, level on 1."
    )


def test_without_parts_there_is_no_sentence():
    assert say_dominance(Leads(("A", "B"), (0, 0), 0, False), "vi") == ""


def test_one_part_is_told_in_the_singular():
    assert say_dominance(Leads(("A", "B"), (1, 0), 1, False, 1), "en") == (
        "A is ahead on the one part known. 1 more has not been seen for both, so who would be ahead under other "
        "weights cannot be told."
    )
    assert say_dominance(Leads(("A", "B"), (0, 0), 1, True), "en").startswith("Of the 1 part of the total")
