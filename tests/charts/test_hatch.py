"""Reconstructed figures in charts: hatched in image and figure, joined by dashes, signed ~ and explained."""

import re
from dataclasses import fields, is_dataclass, replace
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.charts.chart import figure_of, image_of, make_chart
from rankings.charts.dots import DotsRow, axis_svg, dots_info, rows_axis, strip_svg
from rankings.charts.dumbbell import dumbbell_info
from rankings.charts.hatch import mark, strokes_over
from rankings.charts.pillars import pillars_info
from rankings.charts.rank_history import rank_history_info
from rankings.charts.record import Dot, Move, Pair, PillarRow, Point, Reading
from rankings.charts.score_history import score_history_info
from rankings.charts.slope import slope_info
from rankings.charts.strip import strip_info
from rankings.imaging.sheet import Caption, stand_alone
from rankings.words.marks import mark_text
from tests.charts.samples import BREAKS, head, place, reading, scores, series, some

REBUILT = "reconstructed"
CAPTION = Caption(("DTI 2024",), "DXIndex", "https://dxindex.example/")


def rank(value: int, basis=REBUILT) -> Reading:
    return Reading(value, str(value), "", basis)


def ranks_of(*values: int) -> tuple[Point, ...]:
    return tuple(Point(2022 + i, value, str(value), "", REBUILT) for i, value in enumerate(values))


def field():
    """Thirty grey dots and two that have names."""
    crowd = [
        Dot(f"p{i}", f"Tỉnh {i}", reading(f"{0.4 + i * 0.01:.4f}", REBUILT), place(f"{32 - i}/34", REBUILT))
        for i in range(30)
    ]
    named = [Dot("x", "X", reading("0.8", REBUILT), place("1/34", REBUILT), "brand")]
    return strip_info(head("strip"), [*crowd, *named], reading("0.6", REBUILT))


def moves():
    named = Move("da-nang", "Đà Nẵng", rank(5), rank(18), "▼ 13‡", "down")
    rest = [Move(f"p{i}", f"Tỉnh {i}", rank(i), rank(i + 1), "▼ 1‡") for i in range(6, 12)]
    return slope_info(head("slope"), (2023, 2024), [named, *rest], 34, BREAKS[1])


def every():
    """Each kind of chart whose marks are figures, all of them reconstructed."""
    own, mean = scores("0.5", "0.6", "0.7", first=2022, basis=REBUILT), scores("0.6", first=2022, basis="computed")
    score = reading("0.7", REBUILT)
    return [
        score_history_info(head("scores"), [series("A", own), series("Trung bình", mean, "muted")]),
        rank_history_info(head("ranks"), [series("A", ranks_of(3, 5, 18))], 34, BREAKS),
        field(),
        moves(),
        pillars_info(head("parts"), [PillarRow("gov", "Chính quyền số", score, rank(3), score, score)]),
        dumbbell_info(head("pair"), ("A", "B"), [Pair("gov", "Chính quyền số", score, reading("0.6", REBUILT))]),
        dots_info(head("three"), ("A", "B", "C"), [DotsRow("gov", "Chính quyền số", (score,) * 3)]),
    ]


@pytest.fixture(params=every(), ids=lambda info: info.head.key)
def info(request):
    return request.param


def as_published(thing):
    """The same chart of figures that documents print."""
    if isinstance(thing, tuple):
        return tuple(map(as_published, thing))
    if not is_dataclass(thing):
        return "published" if thing == REBUILT else thing
    return replace(thing, **{each.name: as_published(getattr(thing, each.name)) for each in fields(thing)})


def test_reconstructed_figures_are_hatched_in_the_image_and_published_ones_are_not(info):
    assert 'class="c-hatching"' in image_of(make_chart(info))
    published = image_of(make_chart(as_published(info)))
    assert "c-hatching" not in published
    assert "c-dashed" not in published


def test_the_table_signs_each_and_says_what_the_sign_means(info):
    table = make_chart(info).table
    assert f"~ {mark_text('~', 'vi')}" in table.notes
    assert "~" in "".join(cell for row in table.rows for cell in row.cells)
    assert "~" not in str(make_chart(as_published(info)).table)


def test_a_file_alone_says_that_its_figures_are_reconstructed(info):
    words = re.sub(r"<[^>]*>", " ", stand_alone(make_chart(info), CAPTION))
    assert re.search(r"~ Dựng lại", words)


def test_the_figure_hatches_what_the_image_hatches(info):
    figure = figure_of(make_chart(info))
    if figure is None:
        return
    dashes = [trace for trace in figure["data"] if trace.get("marker", {}).get("symbol") == "line-ew"]
    strokes = "".join(re.findall(r'<path d="([^"]*)" class="c-hatching"', image_of(make_chart(info)))).count("M")
    assert sum(len(trace["x"]) for trace in dashes) >= strokes > 0
    assert {trace["hoverinfo"] for trace in dashes} == {"skip"}


def test_lines_to_reconstructed_ranks_are_dashed_also_in_the_grey_rest():
    image, figure = image_of(make_chart(moves())), figure_of(make_chart(moves()))
    assert 'class="c-line c-dashed"' in image
    assert 'class="c-field c-dashed"' in image
    assert {trace["line"]["dash"] for trace in figure["data"] if "lines" in trace["mode"]} == {"dash"}


def test_a_strip_of_a_table_refers_to_hatched_marks_of_its_axis():
    row = DotsRow("gov", "Chính quyền số", (reading("0.7", REBUILT), reading("0.5", REBUILT)))
    axis = rows_axis("vi", [row])
    strip, defined = strip_svg(row, axis), axis_svg(axis, 2, [REBUILT])
    for used in re.findall(r'href="#(dots-\w+)"', strip):
        assert f'id="{used}"' in defined
    assert "dots-0r" in strip
    assert "dots-0r" not in axis_svg(axis, 2)


def inside(index: int, x: float, y: float, half: float) -> bool:
    """Whether a place lies in a mark of a shape around 0, written out for each shape by itself."""
    slack = 0.01
    match index % 4:
        case 0:
            return hypot(x, y) <= half + slack
        case 1:
            return max(abs(x), abs(y)) <= half * 0.9 + slack
        case 2:
            return abs(x) + abs(y) <= half * 1.3 + slack
        case _:
            far = half * 1.2
            wide = far * (y + far) / (far * 1.8)
            return -far - slack <= y <= far * 0.8 + slack and abs(x) <= wide + slack


@some
@given(st.integers(0, 7), st.floats(6, 30), st.floats(-50, 700), st.floats(-50, 700))
def test_strokes_lie_inside_their_mark_and_rise_to_the_right(index, size, x, y):
    strokes = strokes_over([(index, x, y)], size)
    assert len(strokes) >= 1
    for (ax, ay), (bx, by) in strokes:
        assert inside(index, ax - x, ay - y, size / 2)
        assert inside(index, bx - x, by - y, size / 2)
        assert ax < bx
        assert abs((bx - ax) + (by - ay)) < 0.01


@pytest.mark.parametrize(("basis", "hollow", "hatched"), [
    ("published", False, False), ("derived", True, False), ("computed", True, False), (REBUILT, True, True),
])  # fmt: skip
def test_the_look_of_a_mark_tells_its_basis(basis, hollow, hatched):
    drawn = mark(0, 10, 10, 9, basis)
    assert ("c-hollow" in drawn, "c-hatching" in drawn) == (hollow, hatched)
