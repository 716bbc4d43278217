"""Stops: the points that a reader goes through say what the table says, and each known point has one."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rankings.charts.chart import figure_of, make_chart
from rankings.charts.dumbbell import dumbbell_info
from rankings.charts.history import HistoryInfo, plan_history
from rankings.charts.history_svg import history_svg
from rankings.charts.labels import cell
from rankings.charts.pillars import pillars_info
from rankings.charts.rank_history import rank_history_info
from rankings.charts.record import Chart, Dot, Move, Pair, PillarRow, Point, Series
from rankings.charts.score_history import score_history_info
from rankings.charts.slope import slope_info
from rankings.charts.stops import SAID
from rankings.charts.strip import strip_info
from tests.charts.samples import (
    any_figures,
    every_info,
    head,
    movers_info,
    parsed,
    parts_info,
    place,
    rank_info,
    ranks,
    reading,
    score_info,
    series,
    with_figures,
)

#: Both images, the table and the record are made for each example.
few = settings(max_examples=20, deadline=None)


def images(chart: Chart) -> list[str]:
    return [f"{image}</svg>" for image in chart.svg.split("</svg>")[:-1]]


def lines_of(image: str) -> list[list[tuple[float, float, int, int]]]:
    """The stops of an image as the script reads them, line by line."""
    written = parsed(image).get("data-stops", "")
    return [stops_of(line) for line in written.split("|") if line]


def stops_of(line: str) -> list[tuple[float, float, int, int]]:
    """The stops of one line; one without a cell is a row below the one before it."""
    stops: list[tuple[float, float, int, int]] = []
    for x, y, *where in (stop.split() for stop in line.split(";")):
        row, cell = map(int, where) if where else (stops[-1][2] + 1, stops[-1][3])
        stops.append((float(x), float(y), row, cell))
    return stops


def told(chart: Chart, image: str) -> list[tuple[str, str, str]]:
    """Head of the row, head of the column and text of the cell of each stop."""
    rows, heads = chart.table.rows, chart.table.head
    stops = [stop for line in lines_of(image) for stop in line]
    return [(rows[row].head, heads[cell], rows[row].cells[cell - 1]) for _, _, row, cell in stops]


def stops_tell(info, expected) -> None:
    """Each known point has exactly one stop in both images, and its cell is the very text of the point."""
    chart = make_chart(info)
    for image in images(chart):
        assert Counter(told(chart, image)) == Counter(expected)


def known(*named):
    return [(row, column, cell(figure)) for row, column, figure in named if figure and figure.value is not None]


@few
@given(any_figures(5), any_figures(5))
def test_every_known_score_of_a_history_has_one_stop(own, mean):
    def line(name, figures):
        return Series(name, name, tuple(Point(2020 + i, r.value, r.shown, r.note) for i, r in enumerate(figures)))

    lines = [line("A", own), line("B", mean)]
    named = [(str(point.year), each.name, point) for each in lines for point in each.points]
    stops_tell(score_history_info(head(), lines), known(*named))


@few
@given(st.lists(st.lists(st.none() | st.integers(1, 63), min_size=4, max_size=4), min_size=6, max_size=8))
def test_with_many_lines_the_cell_is_in_a_row_of_the_line(values):
    lines = [series(f"T{i}", ranks(*each), secondary=i > 2) for i, each in enumerate(values)]
    named = [(each.name, str(point.year), point) for each in lines for point in each.points]
    stops_tell(rank_history_info(head(), lines, 63), known(*named))


@few
@given(any_figures(6))
def test_every_known_score_of_the_pillars_has_one_stop(figures):
    rows = [PillarRow(str(i), f"P{i}", figures[i], None, figures[i + 1], figures[i + 2]) for i in (0, 3)]
    columns = ("Điểm", "Trung bình", "Cao nhất")
    named = [(f"P{i}", columns[j], figures[i + j]) for i in (0, 3) for j in range(3)]
    stops_tell(pillars_info(head(), rows), known(*named))


@few
@given(any_figures(6))
def test_every_known_score_of_a_comparison_has_one_stop(figures):
    pairs = [Pair(str(i), f"P{i}", figures[i], figures[i + 1], figures[i + 2]) for i in (0, 3)]
    columns = ("A", "B", "Trung bình")
    named = [(f"P{i}", columns[j], figures[i + j]) for i in (0, 3) for j in range(3)]
    stops_tell(dumbbell_info(head(), ("A", "B"), pairs), known(*named))


@few
@given(any_figures(5))
def test_every_known_score_of_a_strip_has_one_stop_the_highest_first(figures):
    info = strip_info(head(), [Dot(str(i), f"T{i}", figure) for i, figure in enumerate(figures)])
    stops_tell(info, known(*((dot.name, "Điểm", dot.score) for dot in info.dots)))
    walked = [x for line in lines_of(images(make_chart(info))[0]) for x, *_ in line]

    assert walked == sorted(walked, reverse=True)


@few
@given(any_figures(6))
def test_every_end_of_a_slope_has_one_stop_where_both_are_known(figures):
    moves = [Move(str(i), f"T{i}", figures[i], figures[i + 1], "", "up" if i else None) for i in (0, 2, 4)]
    both = [m for m in moves if m.before.value is not None and m.after.value is not None]
    named = [each for m in both for each in ((m.name, "2020", m.before), (m.name, "2021", m.after))]
    stops_tell(slope_info(head(), (2020, 2021), moves), known(*named))


@pytest.mark.parametrize("narrow", [False, True])
def test_a_stop_stands_where_its_point_is_drawn(narrow):
    """As the axis places the figure that the cell of the stop shows, by half a pixel."""
    for info in (rank_info(), score_info()):
        plan, years = plan_history(info, narrow), info.years
        for index, line in enumerate(lines_of(history_svg(info, narrow))):
            points = {point.year: point for point in info.series[index].points}
            for x, y, row, column in line:
                assert column == index + 1
                assert abs(x - plan.x(years[row])) <= 0.5
                assert abs(y - plan.y(float(points[years[row]].value))) <= 0.5


@pytest.mark.parametrize("info", every_info(), ids=lambda info: info.head.key)
def test_stops_lie_inside_the_image(info):
    for image in images(make_chart(info)):
        _, _, width, height = map(float, parsed(image).get("viewBox").split())
        assert all(0 <= x <= width and 0 <= y <= height for line in lines_of(image) for x, y, *_ in line)


@pytest.mark.parametrize("info", with_figures(), ids=lambda info: info.head.key)
def test_the_plotly_figure_has_one_point_for_each_stop(info):
    chart = make_chart(info)
    stops = [f"{row} {cell}" for line in lines_of(images(chart)[0]) for _, _, row, cell in line]
    points = [key for trace in figure_of(chart)["data"] for key in trace.get("customdata", ()) if key]

    assert Counter(points) == Counter(stops)


def test_a_line_is_walked_by_year_and_a_row_from_left_to_right():
    history = lines_of(history_svg(rank_info(series("Đắk Nông", ranks(54, 41, 49, 57, 55), "link"))))
    rows = lines_of(images(make_chart(parts_info()))[0])

    assert [[row for _, _, row, _ in line] for line in history] == [[0, 1, 2, 3, 4]] * 2
    assert all([x for x, *_ in row] == sorted(x for x, *_ in row) for row in rows)


def test_lines_of_a_slope_follow_from_the_top_as_they_arrive():
    chart = make_chart(movers_info())

    assert [row for row, *_ in told(chart, images(chart)[0])][::2] == ["Bình Phước", "Bà Rịa - Vũng Tàu", "Hà Nội"]


def test_what_a_sign_means_goes_with_the_image_where_it_occurs():
    signed = rank_info(series("B", tuple(Point(2020, 1, "1", "", "derived", True) for _ in "1"), "link"))

    assert parsed(history_svg(signed)).get("data-signs") == "°nguồn thứ cấp;*suy ra"
    assert parsed(history_svg(rank_info())).get("data-signs") is None


def test_stops_of_63_dots_take_less_than_900_bytes():
    crowd = [Dot(f"p{i}", f"T{i}", reading(f"0.{4000 + 61 * i}"), place("1/63")) for i in range(63)]
    for image in images(make_chart(strip_info(head(), crowd))):
        assert len(parsed(image).get("data-stops")) < 900


def test_an_image_without_a_known_point_has_no_stops():
    info = score_history_info(head(), [series("A", ())])

    assert isinstance(info, HistoryInfo)
    assert parsed(history_svg(info)).get("data-stops") is None


def test_a_wording_has_a_name_and_a_figure_in_both_languages():
    assert all(words[lang].count("|") == 1 for words in SAID.values() for lang in ("vi", "en"))
