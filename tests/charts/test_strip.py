"""All scores of an edition side by side."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from rankings.charts.record import Dot
from rankings.charts.strip import name_rows, strip_figure, strip_info, strip_svg, strip_table, swarm
from tests.charts.samples import SVG, field_info, head, parsed, reading, some, texts


@some
@given(st.lists(st.floats(0, 300), max_size=40))
def test_dots_of_a_swarm_never_overlap(places):
    levels = swarm(places, 10)

    assert all(
        levels[a] != levels[b] or abs(places[a] - places[b]) >= 10 for a, b in combinations(range(len(places)), 2)
    )


def test_dots_with_room_lie_on_one_line():
    assert swarm([0, 30, 15], 10) == (0, 0, 0)


def test_a_province_without_a_score_is_not_drawn_but_stands_last_in_the_table():
    info = field_info()

    assert len(info.drawn) == 62
    assert strip_table(info).rows[-1].head == "Chưa rõ"
    assert strip_table(info).rows[-1].cells == ("—", "—")


def test_highlighted_provinces_are_named_with_their_score_and_so_is_the_mean():
    assert {"Đà Nẵng 0,8340", "Bình Phước 0,7157", "Trung bình 0,6783"} <= set(texts(strip_svg(field_info())))


def test_names_at_the_right_edge_run_to_the_left():
    def plans(narrow):
        from rankings.charts.strip import _plan

        return {dot.key: left for dot, _, left in name_rows(field_info(), _plan(field_info(), narrow))}

    assert plans(narrow=False) == {"da-nang": True, "binh-phuoc": False}


def test_every_name_has_a_row_of_its_own():
    heights = [
        each.get("y") for each in parsed(strip_svg(field_info())).iter(f"{SVG}text") if each.get("class") == "c-name"
    ]

    assert len(set(heights)) == 2


def test_every_dot_tells_its_name_score_and_rank():
    traces = strip_figure(field_info()).to_plotly_json()["data"]
    told = [words for trace in traces for words in trace["hovertext"]]

    assert len(told) == 62
    assert "Đà Nẵng<br>0,8340 · hạng 1/63" in told


def test_a_strip_of_63_takes_less_than_three_kilobytes():
    assert len(strip_svg(field_info()).encode()) < 3000


def test_one_score_without_a_mean_is_still_a_chart():
    info = strip_info(head(), [Dot("a", "A", reading("0.5"))])

    assert info.axis.low < 0.5 < info.axis.high
    assert parsed(strip_svg(info, narrow=True)) is not None
    assert "shapes" not in strip_figure(info).to_plotly_json()["layout"]
