"""All scores of an edition side by side."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from rankings.charts.record import Dot
from rankings.charts.scales import text_width
from rankings.charts.strip import plan_strip, strip_figure, strip_info, strip_svg, strip_table, swarm
from tests.charts.samples import field_info, head, parsed, place, reading, some, texts


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


def names_of(info, narrow=False):
    return {name.dot.key: name for name in plan_strip(info, narrow).names}


def test_names_at_the_right_edge_run_to_the_left():
    names = names_of(field_info())

    assert names["da-nang"].leftwards
    assert not names["binh-phuoc"].leftwards


def test_names_share_a_row_where_they_have_room_and_have_one_each_where_not():
    ends = [
        Dot("a", "Hà Nội", reading("0.8"), place("1/34"), "brand"),
        Dot("b", "Cao Bằng", reading("0.5"), place("2/34"), "brand"),
    ]

    assert {name.row for name in names_of(strip_info(head(), ends)).values()} == {0}
    assert {name.row for name in names_of(field_info(), narrow=True).values()} == {0, 1}


def lit(*named):
    """A strip of named dots, with one at either end of the axis."""
    dots = [Dot(score, name, reading(score), place("1/34"), "brand") for name, score in named]
    return strip_info(head(), [*dots, Dot("low", "", reading("0.5")), Dot("high", "", reading("0.9"))])


def spans_of(plan):
    """From where to where each name reaches, by its row, with the place of its dot."""
    for name in plan.names:
        x, long = plan.x(float(name.dot.score.value)), text_width(name.words, plan.size)
        yield name.row, x, (x - 6 - long, x - 6) if name.leftwards else (x + 6, x + 6 + long)


@some
@given(st.lists(st.integers(5200, 8800), min_size=1, max_size=3, unique=True), st.booleans())
def test_no_line_to_a_dot_crosses_the_name_of_another(scores, narrow):
    plan = plan_strip(lit(*(("Huế", f"0.{score}") for score in scores)), narrow)
    named = list(spans_of(plan))
    assert not [(row, x) for row, x, _ in named for other, _, (start, end) in named if other > row and start < x < end]


def test_names_of_a_region_on_a_phone_stand_in_the_order_of_their_dots():
    info = lit(("Hồ Chí Minh", "0.7770"), ("Đồng Nai", "0.7164"), ("Tây Ninh", "0.6959"))
    named = list(spans_of(plan_strip(info, narrow=True)))
    assert all(start >= 0 and end <= 312 for _, _, (start, end) in named)


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


def test_of_many_names_those_stay_that_have_room_and_no_line_crosses_one():
    """Every dot keeps its colour and its size; on a phone fewer of nine have names than in the wide image."""
    scores = {
        "Điện Biên": "0.7651", "Thái Nguyên": "0.7521", "Lạng Sơn": "0.7480", "Lào Cai": "0.7167", "Lai Châu": "0.7056",
        "Phú Thọ": "0.6973", "Tuyên Quang": "0.6862", "Sơn La": "0.6640", "Cao Bằng": "0.5128",
    }  # fmt: skip
    info = lit(*scores.items())
    for narrow, least, most in ((False, 9, 9), (True, 5, 8)):
        plan = plan_strip(info, narrow)
        named = list(spans_of(plan))
        assert least <= len(named) <= most
        assert not [1 for row, x, _ in named for other, _, (start, end) in named if other > row and start < x < end]
        drawn = strip_svg(info, narrow)
        assert drawn.count("c-leader") == len(named)
        assert drawn.count('class="c-brand"') >= 9


def test_a_quiet_dot_stands_out_by_its_colour_and_is_not_named():
    dots = [
        Dot("a", "A", reading("0.8"), place("1/3"), "brand"),
        Dot("b", "B", reading("0.7"), place("2/3"), "brand", quiet=True),
    ]
    info = strip_info(head(), [*dots, Dot("c", "C", reading("0.5"), place("3/3"))])

    assert [dot.key for dot in info.named] == ["a"]
    assert {role: [dot.key for dot in each] for role, each in info.swarm.items()} == {None: ["c"], "brand": ["b"]}
    assert 'class="c-swarm c-brand"' in strip_svg(info)
    assert len(strip_figure(info).data) == 3


def test_a_rank_carries_its_signs_in_the_table_and_in_what_the_dot_tells():
    info = strip_info(head(), [Dot("a", "A", reading("0.8"), place("=9/34", "derived", secondary=True))])
    (trace,) = strip_figure(info).to_plotly_json()["data"]

    assert strip_table(info).rows[0].cells == ("0,8", "=9/34°*")
    assert [note[0] for note in strip_table(info).notes] == ["°", "*"]
    assert trace["hovertext"] == ["A<br>0,8 · hạng =9/34°*<br>nguồn thứ cấp, suy ra"]
