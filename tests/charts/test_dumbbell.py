"""Two provinces over the indicators."""

from rankings.charts.dumbbell import (
    dumbbell_info,
    dumbbell_svg,
    dumbbell_table,
    read_gap,
)
from rankings.charts.record import Pair
from tests.charts.samples import SVG, head, pair_info, parsed, reading, texts


def test_rows_run_from_the_widest_gap_to_the_narrowest_whoever_leads_and_unknown_gaps_come_last():
    assert [row.key for row in pair_info().rows] == ["gov", "economy", "awareness"]
    pairs = [Pair(key, key, reading(a), reading(b)) for key, a, b in (("x", "0.5", "0.4"), ("y", "0.2", "0.6"))]
    assert [row.key for row in dumbbell_info(head(), ("A", "B"), pairs).rows] == ["y", "x"]


def test_who_leads_is_set_in_bold():
    bold = [e.text for e in parsed(dumbbell_svg(pair_info())).iter(f"{SVG}text") if e.get("class") == "c-lead"]

    assert bold == ["0,7312", "0,5403"]


def test_the_two_provinces_differ_by_shape_and_not_only_by_colour():
    for narrow in (False, True):
        groups = list(parsed(dumbbell_svg(pair_info(), narrow)).iter(f"{SVG}g"))
        marks = [group[0].tag for group in groups if group.find("*[@class='c-name']") is not None]
        assert marks == [f"{SVG}circle", f"{SVG}rect"]


def test_a_row_with_one_figure_has_one_mark_and_no_line():
    info = dumbbell_info(head(), ("A", "B"), [Pair("x", "X", reading(None), reading("0.5"))])
    svg = parsed(dumbbell_svg(info))

    assert len(list(svg.iter(f"{SVG}rect"))) == 2  # One behind the name, one for the figure.
    assert len(list(svg.iter(f"{SVG}circle"))) == 1
    assert not [each for each in svg.iter() if each.get("class") == "c-span"]


def test_the_table_gives_the_gap_with_its_sign_and_all_decimals():
    rows = {row.head: row.cells for row in dumbbell_table(pair_info()).rows}

    assert rows["Hoạt động chính quyền số"] == ("0,7312", "0,4485", "+0,2827*", "0,6077")
    assert rows["Hoạt động kinh tế số"][2] == "\u22120,0181*"
    assert rows["Nhận thức số"] == ("—", "0,5", "—", "—")


def test_an_equal_pair_has_a_gap_of_zero_without_a_sign():
    assert read_gap(Pair("x", "X", reading("0.50"), reading("0.50")), "en").shown == "0.00"


def test_a_gap_is_worked_out_and_as_secondary_as_either_of_its_scores():
    info = dumbbell_info(head(), ("A", "B"), [Pair("x", "X", reading("0.8633", secondary=True), reading("0.4778"))])
    table = dumbbell_table(info)

    assert table.rows[0].cells[2] == "+0,3855°*"
    assert [note[0] for note in table.notes] == ["°", "*"]


def test_names_and_values_are_all_in_the_image():
    assert {"Bình Phước", "Đắk Nông", "0,7312", "0,4485", "0,5403", "—"} <= set(
        texts(dumbbell_svg(pair_info(), narrow=True))
    )
