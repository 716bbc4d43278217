"""Sentences on regions and on the gap: right for up, down, none, ties, one and many, and what is missing."""

from dataclasses import replace
from decimal import Decimal

import pytest

from rankings.words.convergence import GapFacts, Measure, say_break, say_gap, say_within, way_of
from rankings.words.region_sentences import (
    CountryFacts,
    RegionFacts,
    say_country,
    say_ends,
    say_history,
    say_incomplete,
    say_region_mean,
)
from rankings.words.regions import say_changed, say_moves, shared_provinces

HIGHER = RegionFacts(
    "Red River Delta", 2023, "0.6981", 2, 6, previous_year=2022, mean_change=Decimal("0.0815"), changed_by="0.0815",
    rank_change=-1, national="0.6783", above=Decimal("0.0198"), apart="0.0198",
)  # fmt: skip
GAP = GapFacts(
    2022, 2024, 63, "mixed", Measure("0.4061", "0.3427", -1), Measure("49.3%", "59.1%", 1),
    Measure("0.0780", "0.0783", 1), "‡",
)  # fmt: skip


def test_a_region_that_gained_and_fell_behind_another():
    assert say_region_mean(HIGHER, "en") == (
        "In 2023, the mean score of the Red River Delta was 0.6981, the 2nd highest of 6 regions, up 0.0815 on 2022 "
        "and down 1 place among the regions. The mean of the country is 0.6783: the region is 0.0198 above it."
    )
    assert say_region_mean(replace(HIGHER, region="Đồng bằng sông Hồng"), "vi") == (
        "Năm 2023, điểm trung bình của Đồng bằng sông Hồng là 0.6981, thứ 2 trong 6 vùng, tăng 0.0815 so với năm 2022 "
        "và xuống 1 bậc trong các vùng. Trung bình cả nước là 0.6783: vùng cao hơn 0.0198."
    )


@pytest.mark.parametrize(
    ("more", "vi", "en"),
    [
        ({"rank": 1}, "cao nhất trong 6 vùng", "the highest of 6 regions"),
        ({"rank": 6}, "thấp nhất trong 6 vùng", "the lowest of 6 regions"),
        ({"rank": 1, "tied": True}, "đồng cao nhất trong 6 vùng", "the joint highest of 6 regions"),
        ({"rank": 3, "tied": True}, "đồng thứ 3 trong 6 vùng", "the joint 3rd highest of 6 regions"),
        ({"mean_change": Decimal(0)}, "không đổi so với năm 2022", "unchanged from 2022"),
        ({"mean_change": Decimal("-0.01"), "changed_by": "0.01"}, "giảm 0.01 so với", "down 0.01 on 2022"),
        ({"rank_change": 2}, "và lên 2 bậc trong các vùng", "and up 2 places among the regions"),
        ({"rank_change": 0}, "và vẫn giữ thứ bậc trong các vùng", "keeping its place among the regions"),
        ({"above": Decimal("-0.02"), "apart": "0.02"}, "vùng thấp hơn 0.02", "the region is 0.02 below it"),
        ({"above": Decimal(0)}, "là 0.6783, bằng vùng", "is 0.6783, the same as the region’s"),
        ({"indicator": "x"}, "điểm x trung bình của", "the mean score in x of"),
    ],
)
def test_each_way_has_its_words(more, vi, en):
    facts = replace(HIGHER, **more)
    assert vi in say_region_mean(facts, "vi")
    assert en in say_region_mean(facts, "en")


def test_what_is_not_known_is_not_told():
    alone = RegionFacts("Tây Nguyên", 2022, "0,5", None, 6)
    assert say_region_mean(alone, "vi") == "Năm 2022, điểm trung bình của Tây Nguyên là 0,5."
    without = replace(HIGHER, rank_change=None)
    assert say_region_mean(without, "vi").count("trong các vùng") == 0
    assert "since" not in say_region_mean(replace(HIGHER, mean_change=None), "en")


@pytest.mark.parametrize(
    ("known", "vi", "en"),
    [
        (
            0,
            "chưa thấy công bố điểm của nơi nào trong 5",
            "no score of the 5 provinces of the South East has been seen",
        ),
        (1, "mới biết điểm của 1/5", "the score of 1 of the 5 provinces of the South East is known"),
        (3, "mới biết điểm của 3/5", "the scores of 3 of the 5 provinces of the South East are known"),
    ],
)
def test_why_there_is_no_mean(known, vi, en):
    assert vi in say_incomplete(2021, "Đông Nam Bộ", known, 5, "vi")
    assert en in say_incomplete(2021, "South East", known, 5, "en")


def test_the_ends_of_a_region():
    assert say_ends(["A (1)"], ["B (0)"], "1", "en") == "A (1) is the highest of the region, B (0) the lowest, 1 apart."
    assert say_ends(["A", "C"], ["B"], "1", "en").startswith("A and C are the highest")
    assert say_ends(["A"], ["A"], "0", "vi") == "Mọi nơi trong vùng bằng điểm nhau."
    assert say_ends(["A"], ["B"], "", "vi") == ""


def test_the_country_tells_its_ends_or_why_not():
    facts = CountryFacts(2023, 63, "0.68", 63, 63, ["the A (0.7)"], ["the B (0.6)"], 6)
    assert say_country(facts, "en").endswith(
        "Of the 6 regions, the A (0.7) has the highest mean, the B (0.6) the lowest."
    )
    two = replace(facts, best=["the A", "the C"])
    assert "the A and the C have the highest mean" in say_country(two, "en")
    part = CountryFacts(2021, 63, "0,4014", 10, 63)
    assert say_country(part, "vi") == (
        "Năm 2021, điểm trung bình của 63 tỉnh, thành phố là 0,4014. Mới biết điểm của 10/63 tỉnh, thành phố năm 2021, "
        "nên chưa so được các vùng."
    )
    assert say_country(replace(part, mean="", known=1), "en").startswith("1 of 63 scores of 2021 is known")
    assert say_country(replace(part, mean="", known=0), "vi").startswith("Năm 2021, chưa thấy công bố điểm nào")


def test_a_history_from_its_first_mean_to_its_last():
    points = [(2022, "0.6"), (2024, "0.7")]
    assert say_history(points, [2020], "en", "‡") == (
        "The mean of the region went from 0.6 in 2022 to 0.7 in 2024 (‡). Not all scores known: 2020."
    )
    assert say_history(points[:1], [], "vi") == "Trung bình vùng năm 2022 là 0.6."
    assert say_history([], [2020], "vi") == "Chưa năm nào đủ điểm để tính trung bình."


def test_measures_that_disagree_are_told_each_its_way():
    assert say_gap(GAP, "vi") == (
        "Từ 2022 đến 2024 (‡), chưa thể nói khoảng cách đã thu hẹp, vì các thước đo không cùng chiều. Tỉnh đứng đầu và "
        "tỉnh đứng cuối cách nhau 0.3427 điểm (giảm từ 0.4061); điểm của tỉnh cuối bằng 59.1% điểm của tỉnh đầu (tăng "
        "từ 49.3%). Tính trên cả 63 tỉnh, thành phố, độ lệch chuẩn là 0.0783 (tăng từ 0.0780)."
    )
    assert say_gap(GAP, "en") == (
        "From 2022 to 2024 (‡), it cannot be said that the gap has narrowed, as the measures disagree. The first and "
        "the last province lie 0.3427 apart (down from 0.4061); the last one’s score is 59.1% of the first one’s (up "
        "from 49.3%). Over all 63 provinces and cities, the standard deviation is 0.0783 (up from 0.0780)."
    )


@pytest.mark.parametrize(
    ("verdict", "vi", "en"),
    [
        ("narrowed", "khoảng cách đã thu hẹp.", "the gap has narrowed."),
        ("widened", "khoảng cách đã rộng ra.", "the gap has widened."),
        ("unchanged", "khoảng cách không đổi.", "the gap has stayed as it was."),
    ],
)
def test_every_verdict_has_its_words(verdict, vi, en):
    facts = replace(GAP, verdict=verdict, mark="", ratio=None, spread=Measure("0.4", "0.4", 0))
    assert say_gap(facts, "vi").startswith(f"Từ 2022 đến 2024, {vi}")
    assert say_gap(facts, "en").startswith(f"From 2022 to 2024, {en}")
    assert "0.4 điểm (như trước)." in say_gap(facts, "vi")
    assert "0.4 apart (as before)." in say_gap(facts, "en")


def test_what_a_changed_method_means_is_said_in_full():
    assert "‡, từ năm 2024" in say_break(2022, 2024, [2024], "vi")
    assert "cannot be told apart" in say_break(2022, 2024, [2024], "en")
    assert say_within("Từ 2022 đến 2023, x.", "vi") == "Trong cùng một cách chấm: từ 2022 đến 2023, x."


def test_small_words():
    assert (way_of(Decimal(1), Decimal(2)), way_of(Decimal(1), Decimal(1)), way_of(None, Decimal(1))) == (1, 0, 0)
    assert say_changed(Decimal("-0.01"), "0,01", "vi") == "giảm 0,01"
    assert say_changed(None, "", "en") == ""
    assert say_moves(5, 1, 3) == "5 · 1 · 3"
    assert [shared_provinces(count, "en") for count in (1, 2)] == ["1 province", "2 provinces"]
