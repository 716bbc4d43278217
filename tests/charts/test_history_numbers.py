"""Figures at the points of a history: which stand, and on which side."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from rankings.charts.history import plan_history
from rankings.charts.history_numbers import box_of, numbers_of
from rankings.charts.rank_history import rank_history_info
from rankings.charts.score_history import score_history_info
from tests.charts.samples import head, ranks, scores, series, some


def test_numbers_of_two_lines_stand_away_from_each_other():
    info = rank_history_info(head(), [series("A", ranks(20, 21, 20)), series("B", ranks(22, 23, 22), "link")], 63)
    plan = plan_history(info, narrow=False)

    assert all(number.above for number in numbers_of(info, plan, info.series[0]))
    assert not any(number.above for number in numbers_of(info, plan, info.series[1]))


def test_a_number_stands_over_a_peak_and_under_a_valley():
    info = rank_history_info(head(), [series("A", ranks(30, 10, 40, 20))], 63)
    numbers = numbers_of(info, plan_history(info, narrow=False), info.series[0])

    assert [number.above for number in numbers] == [False, True, False]


def years_of(info, plan, line):
    return [number.point.year for number in numbers_of(info, plan, line)]


def test_a_figure_that_would_cover_the_other_line_is_left_to_the_table():
    """Scores of Bình Phước and Hồ Chí Minh, 2022 to 2024, and the mean: three lines close together."""
    lines = [
        series("Bình Phước", scores("0.6385", "0.7157", "0.7617", first=2022)),
        series("Hồ Chí Minh", scores("0.7163", "0.8020", "0.8373", first=2022), "link"),
        series("Trung bình", scores("0.3027", "0.4014", "0.5787", "0.6783", "0.6961"), "muted"),
    ]
    info = score_history_info(head(), lines)
    plan = plan_history(info, narrow=False)

    assert years_of(info, plan, info.series[1]) == [2022, 2023]
    assert all(number.above for number in numbers_of(info, plan, info.series[1]))
    assert 2023 not in years_of(info, plan, info.series[0])


def test_a_line_alone_has_all_its_figures_but_the_last():
    info = rank_history_info(head(), [series("A", ranks(30, 10, 40, 20))], 63)

    assert years_of(info, plan_history(info, narrow=False), info.series[0]) == [2020, 2021, 2022]


@some
@given(*[st.lists(st.integers(1, 63), min_size=5, max_size=5)] * 2, st.booleans())
def test_figures_cover_neither_each_other_nor_the_points_of_the_other_line(first, second, narrow):
    info = rank_history_info(head(), [series("A", ranks(*first)), series("B", ranks(*second), "link")], 63)
    plan = plan_history(info, narrow)
    boxes = [[box_of(plan, number) for number in numbers_of(info, plan, line)] for line in info.series]

    assert not any(a.meets(b) for a in boxes[0] for b in boxes[1])
    for mine, other in zip(boxes, reversed(info.series), strict=True):
        places = [(plan.x(p.year), plan.y(float(Decimal(p.value)))) for p in other.points]
        assert not any(box.left < x < box.right and box.top < y < box.bottom for box in mine for x, y in places)
