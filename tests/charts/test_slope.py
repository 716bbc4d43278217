"""Two years side by side."""

from rankings.charts.slope import plan_slope, slope_info, slope_svg, slope_table
from rankings.charts.slope_figure import slope_figure
from tests.charts.samples import SVG, movers_info, parsed, texts


def test_only_moves_known_at_both_ends_are_drawn():
    info = movers_info()

    assert [move.name for move in info.named] == ["Bình Phước", "Bà Rịa - Vũng Tàu"]
    assert [move.name for move in info.rest] == ["Hà Nội"]
    assert [row.head for row in slope_table(info).rows][-1] == "Chưa rõ"


def test_a_climb_goes_up_in_image_and_figure():
    plan = plan_slope(movers_info(), narrow=False)
    low, high = slope_figure(movers_info()).to_plotly_json()["layout"]["yaxis"]["range"]

    assert plan.rights[0].wanted < plan.lefts[0].wanted
    assert low > high


def test_change_is_told_by_arrow_and_number_beside_the_name():
    assert "9 Bình Phước ▲\u00a016" in texts(slope_svg(movers_info()))


def test_an_arrow_is_not_torn_from_its_number_on_a_phone():
    assert all(not words.endswith(("▲", "▼")) for words in texts(slope_svg(movers_info(), narrow=True)))


def test_the_break_between_the_years_is_marked_and_explained():
    assert "cách tính mới" in texts(slope_svg(movers_info()))
    assert slope_table(movers_info()).notes == ("Từ năm 2021: cách tính mới. Quyết định 922/QĐ-BTTTT",)
    assert len(slope_figure(movers_info()).to_plotly_json()["layout"]["shapes"]) == 1


def test_without_a_break_nothing_is_marked():
    info = slope_info(movers_info().head, (2020, 2021), movers_info().moves, 63)

    assert not [each for each in parsed(slope_svg(info)).iter(f"{SVG}g") if each.get("class") == "c-break"]


def test_scores_have_an_axis_of_scores():
    info = slope_info(movers_info().head, (2020, 2021), [])

    assert info.measure == "score"
    assert not info.axis.upside_down


def test_the_table_has_both_years_and_the_change():
    table = slope_table(movers_info())

    assert table.head == ("Tỉnh, thành phố", "2020", "2021", "Thay đổi")
    assert table.rows[0].cells == ("25", "9", "▲ 16")
