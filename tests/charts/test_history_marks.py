"""What stands beside the lines of a history: moments, and the ranks to reach by a year."""

from hypothesis import given
from hypothesis import strategies as st

from rankings.charts.history import Marks, history_table, missing_of, places_of_aims, plan_history
from rankings.charts.history_figure import history_figure
from rankings.charts.history_svg import history_svg
from rankings.charts.rank_history import rank_history_info
from rankings.charts.record import Aim, Moment
from rankings.charts.scales import text_width
from tests.charts.samples import BREAKS, SVG, head, parsed, rank_info, ranks, series, some, texts

EVENT = Moment(2022.125, "Sự kiện 8/2022", "Chương trình tập huấn")
END = Moment(2025.0, "Nhập vào Lâm Đồng 7/2025", "Từ 1/7/2025 là một phần của Lâm Đồng.")
AIM = Aim(1, 31, 2022.2, 2030, "Mục tiêu 2030, hạng 1–31", "Tỉnh trung bình khá")
MARKS = Marks((EVENT, END), (AIM,), "Vùng tô: mục tiêu 2030. Vạch chấm: sự kiện.")


def marked(*known, marks=MARKS, name="Đắk Nông"):
    return rank_history_info(head(), [series(name, ranks(*(known or (54, 41, 49, 57, 55))))], 63, BREAKS, marks)


def rects(svg):
    return [{key: float(r.get(key)) for key in ("x", "y", "width", "height")} for r in parsed(svg).iter(f"{SVG}rect")]


def test_the_axis_runs_on_to_the_year_of_a_target_and_the_table_does_not():
    info = marked()

    assert info.drawn_years == tuple(range(2020, 2031))
    assert [row.head for row in history_table(info).rows] == ["2020", "2021", "2022", "2023", "2024"]
    assert [text for text in texts(history_svg(info)) if len(text) == 4 and text.isdigit()] == [
        str(year) for year in range(2020, 2031)
    ]
    assert history_figure(info).layout.xaxis.range[1] > 2030
    assert missing_of(info, plan_history(info, narrow=False)) == []


def test_a_band_holds_just_the_ranks_to_reach_until_their_year():
    info = marked()
    plan = plan_history(info, narrow=False)
    [band] = rects(history_svg(info))

    assert abs(band["y"] - plan.y(1)) < 0.1
    assert abs(band["y"] + band["height"] - plan.y(31)) < 0.1
    assert abs(band["x"] - plan.x(2022.2)) < 0.1
    assert abs(band["x"] + band["width"] - plan.x(2030)) < 0.1
    area, edge, *_ = history_figure(info).to_plotly_json()["layout"]["shapes"]
    assert (area["x0"], area["x1"], area["y0"], area["y1"]) == (2022.2, 2030, 1, 31)
    assert edge["y0"] == edge["y1"] == 31


def test_a_band_begins_with_the_axis_where_it_was_set_before():
    info = marked(marks=Marks(aims=(Aim(1, 31, 2015.0, 2030, "M", "t"),)))

    assert places_of_aims(info, plan_history(info, narrow=True))[0].left == plan_history(info, narrow=True).x(2020)


def test_a_moment_that_the_axis_does_not_reach_is_not_drawn():
    info = marked(marks=Marks((EVENT, END)))

    assert EVENT.word in texts(history_svg(info))
    assert END.word not in texts(history_svg(info))
    notes = [note["text"] for note in history_figure(info).to_plotly_json()["layout"]["annotations"]]
    assert (EVENT.word in notes, END.word in notes) == (True, False)


def test_all_of_it_is_said_below_the_table_and_in_the_words_of_the_image():
    info = marked()

    assert history_table(info).notes[-3:] == (
        "Sự kiện 8/2022: Chương trình tập huấn",
        "Nhập vào Lâm Đồng 7/2025: Từ 1/7/2025 là một phần của Lâm Đồng.",
        "Mục tiêu 2030, hạng 1–31: Tỉnh trung bình khá",
    )
    [described] = parsed(history_svg(info)).iter(f"{SVG}desc")
    assert described.text == f"{info.head.sentence} {MARKS.said}"


def test_without_marks_nothing_is_drawn_or_moved():
    assert rects(history_svg(rank_info())) == []
    plan = plan_history(rank_info(), narrow=False)
    assert (plan.height, plan.names, plan.moments) == (330, plan.width - plan.right + 8, ())


@some
@given(
    st.lists(st.integers(1, 63), min_size=5, max_size=5),
    st.integers(2024, 2036),
    st.booleans(),
    st.sampled_from(["Huế", "Đắk Nông", "Bà Rịa - Vũng Tàu"]),
)
def test_names_and_words_stay_inside_the_image(known, year, narrow, name):
    info = marked(*known, marks=Marks((EVENT, END), (Aim(1, 31, 2022.2, year, "Mục tiêu", ""),)), name=name)
    plan = plan_history(info, narrow)

    for end in plan.ends:
        assert plan.names + max(text_width(line, plan.size) for line in end.lines) <= plan.width + 0.1
    assert plan.names >= plan.x(2024)
    for placed in plan.moments:
        half = text_width(placed.each.word, plan.size) / 2
        assert half - 0.1 <= placed.x <= plan.width - half + 0.1
        assert plan.baseline + (placed.row + 1) * plan.size * 1.3 <= plan.height


@some
@given(st.lists(st.integers(1, 63), min_size=5, max_size=5), st.integers(1, 62), st.booleans())
def test_the_word_of_a_band_and_the_name_of_a_line_do_not_cover_each_other_where_there_is_room(known, last, narrow):
    info = marked(*known, marks=Marks(aims=(Aim(1, last, 2022.2, 2030, AIM.word, ""),)))
    plan = plan_history(info, narrow)
    [place] = places_of_aims(info, plan)
    [end] = plan.ends

    # A band lower than its word and a name has no place that is free in every case.
    if place.edge - place.top >= plan.size * 1.5 + plan.leading * (len(end.lines) + 1):
        top, bottom = place.word[1] - plan.size, place.word[1]
        half = plan.leading * len(end.lines) / 2
        assert bottom <= end.middle - half + plan.size / 2 or top >= end.middle + half - plan.size / 2
