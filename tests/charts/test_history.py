"""Score and rank histories: what is drawn, and what is not."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rankings.charts.history import (
    history_info,
    history_table,
    known_values,
    missing_of,
    plan_history,
)
from rankings.charts.history_figure import history_figure
from rankings.charts.history_svg import history_svg
from rankings.charts.rank_history import (
    rank_history_info,
)
from rankings.charts.record import Break
from rankings.charts.scales import rank_axis, score_axis
from rankings.charts.score_history import (
    score_history_info,
)
from tests.charts.samples import (
    BREAKS,
    SVG,
    drawn_lines,
    head,
    parsed,
    rank_info,
    ranks,
    score_info,
    scores,
    series,
    some,
    texts,
)


def others(count, secondary=False):
    return [series(f"Tỉnh {i}", ranks(i, i + 1, i + 2, i + 3, i + 4), "link", secondary) for i in range(1, count + 1)]


def test_years_run_without_a_hole_from_the_first_to_the_last_given():
    info = rank_history_info(head(), [series("A", ranks(1)), series("B", ranks(2, first=2023))], 63)

    assert info.years == (2020, 2021, 2022, 2023)


def test_five_lines_and_the_mean_stand_out_and_the_rest_is_grey():
    mean = series("Trung bình", ranks(5, 5, 5, 5, 5), "muted")
    info = rank_info(mean, *others(6))

    assert [each.name for each in info.series] == [
        "Bình Phước",
        "Trung bình",
        "Tỉnh 1",
        "Tỉnh 2",
        "Tỉnh 3",
        "Tỉnh 4",
    ]
    assert [each.name for each in info.field] == ["Tỉnh 5", "Tỉnh 6"]


def test_a_secondary_line_is_grey_and_without_a_name():
    svg = history_svg(rank_info(*others(2, secondary=True)))

    assert not any("Tỉnh" in words for words in texts(svg))
    assert 'class="c-field"' in svg


def test_a_break_counts_only_between_years_that_are_shown():
    assert [
        each.year for each in rank_history_info(head(), [series("A", ranks(1, 2, first=2021))], 63, BREAKS).breaks
    ] == []
    assert [each.year for each in rank_info().breaks] == [2021, 2024]


def test_each_break_has_an_upright_line_and_a_word():
    svg, figure = history_svg(rank_info()), history_figure(rank_info()).to_plotly_json()

    assert texts(svg).count("cách tính mới") == 2
    assert [shape["x0"] for shape in figure["layout"]["shapes"]] == [2020.5, 2023.5]
    assert [note["text"] for note in figure["layout"]["annotations"]].count("cách tính mới") == 2


def test_words_of_neighbouring_breaks_stand_in_rows_of_their_own():
    breaks = [Break(2021, "cách tính mới", ""), Break(2022, "đơn vị hành chính mới", "")]
    plan = plan_history(rank_history_info(head(), [series("A", ranks(1, 2, 3, 4))], 63, breaks), narrow=True)

    assert [word.row for word in plan.words] == [0, 1]


def test_a_gap_stays_a_gap_in_the_image():
    info = rank_history_info(head(), [series("A", ranks(25, 24, None, 13, 12))], 63)
    plan = plan_history(info, narrow=False)
    strokes = drawn_lines(history_svg(info), "brand")

    assert len(strokes) == 2
    assert not any(start[0] < plan.x(2022) < end[0] for start, *_, end in strokes)


def test_a_gap_stays_a_gap_in_the_figure():
    info = rank_history_info(head(), [series("A", ranks(25, None, 12))], 63)
    traces = history_figure(info).to_plotly_json()["data"]

    assert [trace["mode"] for trace in traces] == ["markers", "markers+text"]
    assert traces[0]["x"] == [2020, 2022]


def test_a_missing_year_is_marked_by_a_dash_and_never_by_a_zero():
    svg = history_svg(score_info())

    assert texts(svg).count("—") == 2
    assert "0" not in texts(svg)
    assert [year for _, year, _ in missing_of(score_info(), plan_history(score_info(), narrow=False))] == [
        2020,
        2021,
    ]


def test_rank_1_is_above_rank_63_in_image_and_figure():
    plan = plan_history(rank_info(), narrow=False)
    low, high = history_figure(rank_info()).to_plotly_json()["layout"]["yaxis"]["range"]

    assert plan.y(1) < plan.y(63)
    assert low > 63
    assert high < 1


def test_a_higher_score_is_above_a_lower_one():
    plan = plan_history(score_info(), narrow=True)
    low, high = history_figure(score_info()).to_plotly_json()["layout"]["yaxis"]["range"]

    assert plan.y(0.7) < plan.y(0.3)
    assert low < high


def test_a_worked_out_point_has_a_hollow_marker():
    info = score_history_info(head(), [series("A", scores("0.5", basis="derived") + scores("0.6", first=2021))])
    markers = [each.get("class") for each in parsed(history_svg(info)).iter(f"{SVG}circle")]

    assert markers == ["c-hollow", None]
    assert "var(--paper)" in str(history_figure(info).to_plotly_json()["data"])


def test_reconstructed_scores_are_joined_by_dashes():
    info = score_history_info(head(), [series("A", scores("0.5", "0.6", basis="reconstructed"))])

    assert 'class="c-line c-dashed"' in history_svg(info)


def test_on_a_low_sheet_ticks_without_room_are_left_out_and_both_ends_stay():
    low, usual = texts(history_svg(rank_info(), sheet=(352, 206))), texts(history_svg(rank_info()))

    assert {"1", "20", "40", "63"} <= set(low)
    assert "10" not in low
    assert {"1", "10", "20", "30", "40", "50", "63"} <= set(usual)


def test_the_last_figure_stands_with_the_name_at_the_lines_end():
    assert "Bình Phước 12" in texts(history_svg(rank_info()))


def test_two_lines_carry_numbers_at_their_points_and_three_do_not():
    two = texts(history_svg(rank_info(series("Đắk Nông", ranks(54, 41, 49, 57, 55), "link"))))
    three = texts(history_svg(rank_info(*others(2))))

    assert {"25", "9", "13", "54", "41", "57"} <= set(two)
    assert "25" not in three


@some
@given(st.lists(st.none() | st.integers(1, 63), min_size=1, max_size=20), st.booleans())
def test_points_and_labels_lie_inside_the_image_and_labels_do_not_meet(values, narrow):
    info = rank_history_info(head(), [series("A", ranks(*values)), *others(3)], 63, BREAKS)
    plan = plan_history(info, narrow)
    spans = sorted((end.middle, len(end.lines) * plan.leading) for end in plan.ends)

    assert all(plan.left <= plan.x(year) <= plan.width - plan.right for year in info.years)
    assert all(plan.top <= plan.y(rank) <= plan.bottom for rank in (1, 63))
    assert all(low + tall / 2 <= high - other / 2 + 0.1 for (low, tall), (high, other) in pairwise(spans))


def test_the_table_has_a_row_a_year_and_says_what_broke_when():
    table = history_table(score_info())

    assert table.head == ("Năm", "Bình Phước", "Trung bình")
    assert [(row.head, *row.cells) for row in table.rows[1:3]] == [
        ("2021", "—", "0,4014"),
        ("2022", "0,6385", "0,5787"),
    ]
    assert table.notes == (
        "Từ năm 2021: cách tính mới. Quyết định 922/QĐ-BTTTT",
        "Từ năm 2024: cách tính mới. Quyết định 405/QĐ-BKHCN",
    )


def test_a_table_of_many_lines_has_a_row_a_line():
    table = history_table(rank_info(*others(7)))

    assert table.head == ("Tỉnh, thành phố", "2020", "2021", "2022", "2023", "2024")
    assert (table.rows[0].head, *table.rows[0].cells) == ("Bình Phước", "25", "9", "12", "13", "12")


def test_a_history_takes_less_than_ten_kilobytes_even_with_the_whole_field_behind_it_to_walk():
    field = [series(f"p{i}", ranks(i, i + 5, i, i + 5, i), secondary=True) for i in range(1, 59)]

    assert len(history_svg(rank_info(*others(4), *field)).encode()) < 10_000
    assert len(history_svg(score_info()).encode()) < 3000


def test_a_history_without_any_figure_is_an_empty_plot():
    info = history_info(head(), "score", score_axis([], "vi"), [], [])

    assert known_values(info.series) == []
    assert parsed(history_svg(info)) is not None
    assert history_table(info).rows == ()
    assert history_figure(info).to_plotly_json()["data"] == []


def test_a_single_year_stands_in_the_middle():
    info = history_info(head(), "rank", rank_axis(34), [series("A", ranks(15, first=2024))], [])
    plan = plan_history(info, narrow=False)

    assert plan.left < plan.x(2024) < plan.width - plan.right
    assert drawn_lines(history_svg(info), "brand") == []
