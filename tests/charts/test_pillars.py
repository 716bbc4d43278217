"""The parts of one province's index."""

from rankings.charts.pillars import pillars_info, pillars_svg, pillars_table
from rankings.charts.record import PillarRow
from tests.charts.samples import SVG, head, parsed, parts_info, place, reading, texts


def test_lengths_are_compared_on_the_whole_scale_from_0_to_1():
    axis = parts_info().axis

    assert (axis.low, axis.high) == (0, 1)


def test_each_row_shows_its_name_its_score_and_its_rank():
    shown = texts(pillars_svg(parts_info()))

    assert {"Chính quyền số", "0,7251*", "12/63", "Xã hội số", "—"} <= set(shown)


def test_a_row_without_a_score_has_a_dash_and_no_mark():
    info = pillars_info(head(), [PillarRow("a", "A", reading(None), place("8/63"))])

    assert not list(parsed(pillars_svg(info)).iter(f"{SVG}circle"))
    assert pillars_table(info).rows[0].cells == ("—", "8/63")


def test_stems_begin_at_zero_and_are_as_long_as_the_score():
    stems = [each for each in parsed(pillars_svg(parts_info())).iter(f"{SVG}line") if each.get("class") == "c-stem"]
    lengths = [float(each.get("x2")) - float(each.get("x1")) for each in stems]

    assert abs(lengths[0] / lengths[1] - 0.7251 / 0.6764) < 0.001


def test_marks_are_explained_only_where_they_occur():
    bare = pillars_info(head(), [PillarRow("a", "A", reading("0.5"))])

    assert {"Trung bình", "Cao nhất"} <= set(texts(pillars_svg(parts_info())))
    assert not {"Trung bình", "Cao nhất"} & set(texts(pillars_svg(bare)))


def test_names_stand_above_their_rows_on_a_phone_and_beside_them_elsewhere():
    def heights(narrow):
        svg = parsed(pillars_svg(parts_info(), narrow))
        return {"".join(each.itertext()): float(each.get("y")) for each in svg.iter(f"{SVG}text")}

    assert heights(narrow=True)["0,7251*"] - heights(narrow=True)["Chính quyền số"] > 13
    assert abs(heights(narrow=False)["0,7251*"] - heights(narrow=False)["Chính quyền số"]) < 3


def test_the_table_leaves_out_a_column_that_would_be_empty():
    assert pillars_table(parts_info()).head == ("Chỉ số", "Điểm", "Hạng", "Trung bình", "Cao nhất")
    assert pillars_table(pillars_info(head(), [PillarRow("a", "A", reading("0.5"))])).head == (
        "Chỉ số",
        "Điểm",
    )


def test_a_chart_of_eight_rows_takes_less_than_six_kilobytes():
    row = PillarRow("a", "Hoạt động chính quyền số", reading("0.7"), place("13/63"), reading("0.6"), reading("0.9"))

    assert len(pillars_svg(pillars_info(head(), [row] * 8)).encode()) < 6000


def test_a_rank_carries_its_signs_like_the_score():
    row = PillarRow("a", "A", reading("0.7251"), place("5/34", "derived", secondary=True))
    info = pillars_info(head(), [row])

    assert "5/34°*" in texts(pillars_svg(info))
    assert pillars_table(info).rows[0].cells == ("0,7251", "5/34°*")
    assert [note[0] for note in pillars_table(info).notes] == ["°", "*"]
