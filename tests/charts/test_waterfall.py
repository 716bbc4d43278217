"""The waterfall: each bar begins where the one before it ended, and the last is the whole gap."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.charts.chart import figure_of, make_chart
from rankings.charts.labels import marked
from rankings.charts.record import Reading
from rankings.charts.scales import text_width
from rankings.charts.waterfall import (
    THICK,
    Step,
    bar_strokes,
    bars_of,
    key_places,
    keys_of,
    plan_waterfall,
    waterfall_info,
    waterfall_svg,
    waterfall_table,
)
from rankings.charts.waterfall_figure import waterfall_figure
from tests.charts.samples import SVG, head, parsed, parts_of_gap_info, some, texts

HEADS = ("Phần", "Trọng số", "A", "B", "Góp vào chênh lệch")
KEYS = ("A hơn", "B hơn")


def step(value: Decimal, weight: int | None = 100) -> Step:
    share = Reading(weight, str(weight)) if weight else None
    return Step("p", "Phần", Reading(value, f"{value:+f}", "", "computed"), share)


def made(values):
    whole = step(sum(values, Decimal(0)), 1000)
    return waterfall_info(head("parts"), HEADS, [step(value) for value in values], whole, KEYS)


points = st.lists(st.decimals(-1, 1, places=4), min_size=1, max_size=9)


@some
@given(points)
def test_each_bar_begins_where_the_one_before_it_ended_and_the_last_is_the_whole(values):
    *steps, whole = bars_of(made(values))

    assert steps[0].start == whole.start == 0
    assert all(one.end == two.start for one, two in pairwise(steps))
    assert steps[-1].end == whole.end == sum(values)
    assert [bar.end - bar.start for bar in steps] == values


@some
@given(points)
def test_every_bar_lies_on_the_axis_and_nothing_is_on_it(values):
    info = made(values)
    ends = [float(end) for bar in bars_of(info) for end in (bar.start, bar.end)]

    assert info.axis.low <= min(ends) <= 0 <= max(ends) <= info.axis.high


@some
@given(points)
def test_image_and_figure_draw_the_same_bars(values):
    info = made(values)
    for narrow in (False, True):
        plan, bars = plan_waterfall(info, narrow), bars_of(info)
        traces = waterfall_figure(info, narrow).to_plotly_json()["data"]
        bases = [(t["customdata"], t["base"], t["x"]) for t in traces]
        plotted = {key: (start, by) for each in bases for key, start, by in zip(*each, strict=True)}
        drawn = [rect for rect in parsed(waterfall_svg(info, narrow)).iter(f"{SVG}rect") if rect.get("height") == "16"]

        assert len(drawn) == len(plotted) == len(bars)
        for index, (bar, rect) in enumerate(zip(bars, drawn, strict=True)):
            start, by = plotted[f"{index} 4"]
            assert (start, start + by) == pytest.approx((float(bar.start), float(bar.end)))
            assert float(rect.get("x")) == pytest.approx(min(plan.x(start), plan.x(start + by)), abs=0.06)


def test_steps_that_do_not_reach_the_whole_are_refused():
    with pytest.raises(ValueError, match="the steps reach"):
        waterfall_info(head("parts"), HEADS, [step(Decimal("0.1"))], step(Decimal("0.2")), KEYS)


def test_the_table_has_a_row_for_each_part_the_rounding_and_the_whole():
    table = waterfall_table(parts_of_gap_info())
    rows = {row.head: row.cells for row in table.rows}

    assert table.head == ("Phần", "Trọng số", "Bình Phước", "Đắk Nông", "Góp vào chênh lệch")
    assert rows["Hoạt động kinh tế số"] == ("150*", "0,5222°", "0,5403°", "−0,0027°*")
    assert rows["Làm tròn"] == ("—", "—", "—", "+0,0001°*")
    assert list(rows)[-1] == "DTI"
    assert [note[0] for note in table.notes] == ["°", "*"]


def test_colours_are_explained_by_words_and_only_those_that_occur():
    assert keys_of(parts_of_gap_info()) == [("Bình Phước hơn", "brand"), ("Đắk Nông hơn", "link")]
    assert keys_of(made([Decimal("0.1"), Decimal("0.2")])) == [("A hơn", "up")]
    assert "A hơn" in texts(waterfall_svg(made([Decimal("0.1")])))
    assert "B hơn" not in texts(waterfall_svg(made([Decimal("0.1")])))


def test_long_names_have_a_line_each_and_stay_inside_the_image():
    info = replace(parts_of_gap_info(), keys=("Bà Rịa - Vũng Tàu hơn", "Thừa Thiên Huế hơn"))
    narrow, wide = key_places(info, True), key_places(info, False)

    assert narrow[0].y < narrow[1].y < plan_waterfall(info, True).top
    assert wide[0].y == wide[1].y
    for keys, size, width in ((narrow, 13, 312), (wide, 14, 640)):
        assert all(key.x + 17 + text_width(key.words, size) <= width for key in keys)


def test_rounding_is_grey_and_the_whole_is_ink():
    roles = [bar.role for bar in bars_of(parts_of_gap_info())]

    assert roles == ["brand", "brand", "link", "muted", "ink"]


def test_what_a_point_says_is_all_of_its_row():
    (hover,) = [
        text
        for trace in figure_of(make_chart(parts_of_gap_info()))["data"]
        for text in trace["hovertext"]
        if text.startswith("Hoạt động kinh tế số")
    ]

    for told in ("Trọng số: 150*", "Bình Phước: 0,5222°", "Đắk Nông: 0,5403°", "Góp vào chênh lệch: −0,0027°*"):
        assert told in hover


def test_a_reconstructed_gap_is_hatched_in_the_image_and_in_the_figure():
    info = parts_of_gap_info()
    rebuilt = [replace(each, points=replace(each.points, basis="reconstructed")) for each in info.rows]
    whole = waterfall_info(info.head, info.heads, rebuilt[:-1], rebuilt[-1], info.keys, info.roles)

    assert 'class="c-hatching"' in waterfall_svg(whole)
    assert 'class="c-hatching"' not in waterfall_svg(info)
    assert all(trace["marker"]["pattern"]["shape"] == "/" for trace in waterfall_figure(whole).to_plotly_json()["data"])
    assert marked(whole.whole.points) == "+0,1009°~"


@given(st.floats(0, 500), st.floats(0.5, 300))
def test_strokes_stay_inside_their_bar_and_reach_from_its_foot_to_its_top(left, length):
    strokes = bar_strokes(left, 10, left + length)

    assert strokes
    for (ax, ay), (bx, by) in strokes:
        assert (ay, by) == (10 + THICK, 10)
        assert left - 1e-6 <= ax < bx <= left + length + 1e-6
