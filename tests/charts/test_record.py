"""Points to stretches of line: gaps, breaks, and how neighbours are joined."""

from rankings.charts.record import Break, Point, last_known, runs, segments
from tests.charts.samples import BREAKS, ranks, scores


def years_of(stretches):
    return [[point.year for point in stretch] for stretch in stretches]


def test_a_missing_year_parts_a_line():
    assert years_of(runs(ranks(25, None, 12, 13))) == [[2020], [2022, 2023]]


def test_a_year_that_is_not_even_named_parts_a_line():
    assert years_of(runs([Point(2020, 1, "1"), Point(2022, 2, "2")])) == [[2020], [2022]]


def test_points_are_joined_in_the_order_of_years_whatever_their_order():
    assert years_of(runs(reversed(ranks(1, 2, 3)))) == [[2020, 2021, 2022]]


def test_no_line_crosses_a_break_between_unit_sets():
    cut = Break(2021, "34 tỉnh", "Nghị quyết 202/2025/QH15", cuts=True)

    assert years_of(runs(ranks(1, 2, 3), [cut])) == [[2020], [2021, 2022]]


def test_a_step_across_a_change_of_method_is_dotted():
    strokes = [stroke for _, _, stroke in segments(ranks(25, 9, 12, 13, 12), BREAKS)]

    assert strokes == ["dotted", "solid", "solid", "dotted"]


def test_a_step_to_or_from_a_reconstructed_point_is_dashed():
    points = scores("0.1", basis="reconstructed") + scores("0.2", "0.3", first=2021)

    assert [stroke for _, _, stroke in segments(points)] == ["dashed", "solid"]


def test_the_last_known_point_is_that_of_the_latest_year_with_a_figure():
    latest = last_known(ranks(3, 2, None))

    assert latest is not None
    assert latest.year == 2021
    assert last_known(ranks(None)) is None
