"""Sentences on regions and on the gap: right for up, down, none, ties, one and many, and what is missing."""

from dataclasses import replace
from decimal import Decimal

import pytest

from rankings.words.convergence import GapFacts, say_break, say_gap, say_measures, say_within
from rankings.words.region_sentences import (
    CountryFacts,
    RegionFacts,
    say_country,
    say_history,
    say_incomplete,
    say_region_mean,
)
from rankings.words.regions import say_changed, say_moves, shared_provinces

HIGHER = RegionFacts(
    "Red River Delta", 2023, "0.6981", 2, 6, previous_year=2022, mean_change=Decimal("0.0815"), changed_by="0.0815",
    rank_change=-1, above=Decimal("0.0198"), apart="0.0198",
)  # fmt: skip
GAP = GapFacts(2022, 2024, "mixed", ["spread", "ratio"], ["deviation"], "‡")


def test_a_region_that_gained_and_fell_behind_another():
    assert say_region_mean(HIGHER, "en") == (
        "In 2023, the mean score of the Red River Delta was 0.6981, the 2nd highest of 6 regions (down 1 place), up "
        "0.0815 on 2022 and 0.0198 above the mean of the country."
    )
    assert say_region_mean(replace(HIGHER, region="Đồng bằng sông Hồng"), "vi") == (
        "Năm 2023, điểm trung bình của Đồng bằng sông Hồng là 0.6981, thứ 2 trong 6 vùng (xuống 1 bậc), tăng 0.0815 so "
        "với năm 2022 và cao hơn trung bình cả nước 0.0198."
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
        ({"rank_change": 2}, "thứ 2 trong 6 vùng (lên 2 bậc), tăng", "of 6 regions (up 2 places), up"),
        ({"rank_change": 0}, ", vẫn thứ 2 trong 6 vùng, tăng", ", still the 2nd highest of 6 regions, up"),
        ({"rank": 1, "rank_change": 0}, "vẫn cao nhất trong 6 vùng", "still the highest of 6 regions"),
        ({"rank": 6, "rank_change": 0}, "vẫn thấp nhất trong 6 vùng", "still the lowest of 6 regions"),
        (
            {"rank": 6, "rank_change": 0, "moved_signs": "°*‡"},
            "vẫn thấp nhất (‡) trong 6 vùng",
            "still the lowest (‡) of 6 regions",
        ),
        ({"rank_change": 1, "moved_signs": "°*‡"}, "(lên 1 bậc°*‡)", "(up 1 place°*‡)"),
        (
            {"rank": 3, "tied": True, "rank_change": 0},
            ", đồng thứ 3 trong 6 vùng (thứ bậc như năm trước), tăng",
            ", the joint 3rd highest of 6 regions (the same place as before), up",
        ),
        (
            {"above": Decimal("-0.02"), "apart": "0.02"},
            " và thấp hơn trung bình cả nước 0.02.",
            " and 0.02 below the mean of the country.",
        ),
        ({"above": Decimal(0)}, " và bằng trung bình cả nước.", " and equal to the mean of the country."),
        ({"mean_change": None}, ", cao hơn trung bình cả nước", ", 0.0198 above the mean of the country."),
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
    assert "bậc" not in say_region_mean(without, "vi")
    assert "vẫn" not in say_region_mean(without, "vi")
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
        "Từ 2022 đến 2024 (‡), chưa thể nói khoảng cách đã thu hẹp, vì các thước đo không cùng chiều."
    )
    assert say_gap(GAP, "en") == (
        "From 2022 to 2024 (‡), it cannot be said that the gap has narrowed, as the measures disagree."
    )
    assert say_measures(GAP, "vi") == "Hẹp lại: khoảng cách và cuối so với đầu; rộng ra: độ lệch chuẩn."
    assert say_measures(GAP, "en") == "Narrower: gap and last to first; wider: standard deviation."
    assert say_measures(replace(GAP, verdict="narrowed", wider=[]), "vi") == ""


@pytest.mark.parametrize(
    ("verdict", "vi", "en"),
    [
        ("narrowed", "khoảng cách đã thu hẹp.", "the gap has narrowed."),
        ("widened", "khoảng cách đã rộng ra.", "the gap has widened."),
        ("unchanged", "khoảng cách không đổi.", "the gap has stayed as it was."),
    ],
)
def test_every_verdict_has_its_words(verdict, vi, en):
    facts = replace(GAP, verdict=verdict, mark="")
    assert say_gap(facts, "vi") == f"Từ 2022 đến 2024, {vi}"
    assert say_gap(facts, "en") == f"From 2022 to 2024, {en}"


def test_what_a_changed_method_means_is_said_in_full():
    assert "‡, từ năm 2024" in say_break(2022, 2024, [2024], "vi")
    assert "cannot be told apart" in say_break(2022, 2024, [2024], "en")
    assert say_within("Từ 2022 đến 2023, x.", "vi") == "Trong cùng một cách chấm: từ 2022 đến 2023, x."


def test_small_words():
    assert say_changed(Decimal("-0.01"), "0,01", "vi") == "giảm 0,01"
    assert say_changed(None, "", "en") == ""
    assert say_moves(5, 1, 3) == "5 · 1 · 3"
    assert [shared_provinces(count, "en") for count in (1, 2)] == ["1 province", "2 provinces"]
