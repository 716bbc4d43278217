"""Finding the table in its sheet and mapping its columns."""

import pytest

from rankings import shape
from rankings.importing.findings import UsageError
from rankings.importing.header import find_structure, read_headings
from rankings.importing.headings import Vocabulary
from rankings.importing.mapping import parse_maps, place_maps
from rankings.importing.names import is_province
from tests.importing.conftest import check_rows, gazetteer_of, raw_of, said, simple_table

WORDS = Vocabulary()
PROVINCES = [place.name_vi for place in gazetteer_of(63).places]


def body(*values, count=63):
    """Rows of ordinal, province and the same values for all."""
    return [[number, name, *values] for number, name in enumerate(PROVINCES[:count], start=1)]


def structure_of(rows, merged=()):
    raw = raw_of(rows, merged=merged)
    structure = find_structure(raw, lambda text: is_province(text, gazetteer_of(63)), WORDS)
    return structure, read_headings(raw, structure)


def figures_of(table):
    """The measured columns of a checked table, from its frame."""
    frame = table.figures
    return [] if frame is None else list(dict.fromkeys(zip(frame[shape.INDICATOR], frame[shape.MEASURE], strict=True)))


def test_the_header_is_found_below_titles_and_blank_rows():
    rows = [
        ["BỘ THÔNG TIN VÀ TRUYỀN THÔNG"],
        [],
        ["Bảng 1. Xếp hạng năm 2022"],
        ["STT", "Tỉnh", "DTI"],
        *body("0,5"),
    ]
    structure, headings = structure_of(rows)
    assert (structure.header, structure.first, structure.last, structure.province) == ((3,), 4, 66, 1)
    assert headings == {0: ("STT",), 1: ("Tỉnh",), 2: ("DTI",)}


def test_a_unit_of_measure_beside_the_title_is_no_heading():
    rows = [["Bảng 1. Kết quả", "", "Đơn vị tính: điểm"], ["STT", "Tỉnh", "DTI"], *body("0,5")]
    assert structure_of(rows)[0].header == (1,)


def test_merged_headings_spread_over_what_they_span():
    rows = [
        ["STT", "Tỉnh", "DTI", "", "Hạ tầng số", ""],
        ["", "", "Điểm", "Hạng", "Điểm", "Hạng"],
        *body("0,5", 1, "0,5", 1),
    ]
    merged = [(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 3), (0, 4, 0, 5)]
    _, headings = structure_of(rows, merged)
    assert headings[0] == ("STT",)
    assert [headings[column] for column in (2, 3, 4, 5)] == [
        ("DTI", "Điểm"), ("DTI", "Hạng"), ("Hạ tầng số", "Điểm"), ("Hạ tầng số", "Hạng"),
    ]  # fmt: skip


def test_without_merged_cells_a_group_reaches_as_far_as_headings_stand_below():
    rows = [
        ["STT", "Tỉnh", "DTI", "", "Trụ cột", "", ""],
        ["", "", "Điểm", "Hạng", "Chính quyền số", "Kinh tế số", "Xã hội số"],
    ]
    _, headings = structure_of([*rows, *body("0,5", 1, "0,5", "0,5", "0,5")])
    assert headings[3] == ("DTI", "Hạng")
    assert headings[6] == ("Trụ cột", "Xã hội số")
    assert headings[1] == ("Tỉnh",)


def test_a_group_that_is_not_merged_reaches_on_where_other_cells_are():
    rows = [["STT", "Tỉnh", "DTI", "Hạ tầng số", ""], ["", "", "", "Điểm", "Hạng"], *body("0,5", "0,6", 1)]
    merged = [(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 1, 2)]
    _, headings = structure_of(rows, merged)
    assert [headings[column] for column in (2, 3, 4)] == [("DTI",), ("Hạ tầng số", "Điểm"), ("Hạ tầng số", "Hạng")]


def test_a_merged_group_ends_where_its_cells_end():
    rows = [["STT", "Tỉnh", "Trụ cột", "", ""], ["", "", "Kinh tế số", "Xã hội số", "DTI"], *body("0,5", "0,6", "0,7")]
    _, headings = structure_of(rows, [(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 3)])
    assert [headings[column] for column in (3, 4)] == [("Trụ cột", "Xã hội số"), ("DTI",)]


def test_groups_over_groups_reach_down_to_every_column_without_merged_cells():
    rows = [
        ["TT", "Tỉnh", "Trụ cột", "", "", "", "DTI", ""],
        ["", "", "Chính quyền số", "", "Kinh tế số", "", "", ""],
        ["", "", "Điểm", "Hạng", "Điểm", "Hạng", "Điểm", "Hạng"],
    ]
    _, headings = structure_of([*rows, *body(*[0.5, 1] * 3)])
    assert headings[3] == ("Trụ cột", "Chính quyền số", "Hạng")
    assert headings[5] == ("Trụ cột", "Kinh tế số", "Hạng")
    assert headings[7] == ("DTI", "Hạng")


def test_a_row_that_numbers_the_columns_is_passed_over():
    rows = [["STT", "Tỉnh", "DTI"], ["(1)", "(2)", "(3)"], *body("0,5")]
    structure, headings = structure_of(rows)
    assert structure.header == (0,)
    assert headings[2] == ("DTI",)


def test_a_misspelt_first_province_is_data_and_no_heading():
    rows = [["STT", "Tỉnh", "DTI"], [0, "Hà Nộiii", "0,5"], *body("0,5")]
    assert structure_of(rows)[0].first == 1


def test_a_table_without_any_known_name_is_found_by_its_heading():
    rows = [["STT", "Tỉnh", "DTI"], *[[number, f"Vùng {number}", "0,5"] for number in range(1, 5)]]
    table = check_rows(rows)
    assert [code for code, _ in said(table)].count("unknown_province") == 4


def test_a_sheet_without_provinces_has_no_table():
    assert said(check_rows([["a", "b"], ["c", 1]])) == [("no_table", "")]


def test_a_table_without_heading_row_is_said_to_lack_it():
    assert said(check_rows(body("0,5"))) == [("no_header", "B1")]


def test_the_layout_of_the_ministrys_page_needs_only_the_pillars_to_be_named():
    headings = ["XẾP HẠNG DTI", "CÁC TỈNH, THÀNH PHỐ TRỰC THUỘC TW"]
    headings += [f"XẾP HẠNG {name}" for name in ("CHÍNH QUYỀN SỐ", "KINH TẾ SỐ", "XÃ HỘI SỐ")]
    rows = [headings, *[[rank, name, rank, rank, rank] for rank, name in enumerate(PROVINCES, start=1)]]
    table = check_rows(rows)
    assert [choice.options for choice in table.choices] == [
        ("C=gov:rank", "C=gov_activity:rank", "C=ignore"),
        ("D=economy:rank", "D=economy_activity:rank", "D=ignore"),
        ("E=society:rank", "E=society_activity:rank", "E=ignore"),
    ]
    table = check_rows(rows, mapping=["C=gov", "D=economy:rank", "E=society"])
    assert figures_of(table) == [("dti", "rank"), ("gov", "rank"), ("economy", "rank"), ("society", "rank")]


def test_beside_the_activity_index_the_bare_name_is_the_pillar():
    rows = [["STT", "Tỉnh", "Chính quyền số", "Hoạt động chính quyền số"], *body("0,5", "0,6")]
    assert figures_of(check_rows(rows)) == [("gov", "score"), ("gov_activity", "score")]


def test_beside_the_activity_index_of_another_measure_the_bare_name_stays_open():
    rows = [["STT", "Tỉnh", "Hạng chính quyền số", "Hoạt động chính quyền số"], *body(1, "0,6")]
    assert [choice.letter for choice in check_rows(rows).choices] == ["C"]


def test_where_the_edition_has_no_activity_index_the_bare_name_is_the_pillar():
    rows = [["STT", "Tỉnh", "Chính quyền số"], *body("0,5")]
    indicators = frozenset({"dti", "gov", "economy", "society"})
    assert figures_of(check_rows(rows, indicators=indicators)) == [("gov", "score")]
    assert check_rows([["STT", "Tỉnh", "Hạ tầng số"], *body("0,5")], indicators=indicators).choices


def test_columns_of_no_figure_are_passed_over_and_said():
    rows = [["STT", "Tỉnh", "Điểm", "Ghi chú", "Vùng"], *body("0,5", "x", "Tây Nguyên")]
    table = check_rows(rows)
    assert figures_of(table) == [("dti", "score")]
    assert any("Ghi chú" in words.en for words in table.decisions)


def test_a_column_with_figures_and_no_heading_is_a_choice():
    rows = [["STT", "Tỉnh", "Điểm", ""], *body("0,5", "0,6")]
    assert [(choice.letter, choice.heading) for choice in check_rows(rows).choices] == [("D", "")]


def test_an_empty_column_without_a_known_heading_is_no_choice():
    rows = [["STT", "Tỉnh", "Điểm", "Kết quả"], *body("0,5", "")]
    assert check_rows(rows).choices == ()


def test_a_heading_can_be_named_by_its_text():
    rows = [["STT", "Tỉnh", "CQS", "XHS"], *body("0,5", "0,6")]
    table = check_rows(rows, mapping=["CQS=gov_activity", "xhs = society"])
    assert figures_of(table) == [("gov_activity", "score"), ("society", "score")]


def test_a_letter_inside_the_table_is_a_column_even_if_a_heading_has_the_same_text():
    headings = {0: ("STT",), 1: ("Tỉnh",), 2: ("B",)}
    assert set(place_maps(parse_maps(["B=province"], WORDS), headings)) == {1}


def test_names_can_stand_in_a_column_that_is_named():
    rows = [["STT", "Tỉnh cũ", "Tỉnh", "Điểm"], *[[row[0], row[1], row[1], "0,5"] for row in body()]]
    table = check_rows(rows, mapping=["C=province", "B=ignore"])
    assert table.errors == ()
    assert table.figures[shape.CELL].iloc[0] == "D2"


@pytest.mark.parametrize("text", ["E", "=gov", "E=", "E=nothing", "E=gov:height", "E=ignore:rank"])
def test_a_malformed_map_is_wrong_usage(text):
    with pytest.raises(UsageError, match="malformed"):
        parse_maps([text], WORDS)


@pytest.mark.parametrize(("text", "reason"), [("Z=gov", "not in the table"), ("Điểm=gov", "several columns")])
def test_a_map_that_names_no_column_or_several_is_wrong_usage(text, reason):
    rows = [["STT", "Tỉnh", "Điểm", "Điểm"], *body("0,5", "0,6")]
    with pytest.raises(UsageError, match=reason):
        check_rows(rows, mapping=[text])


def test_two_columns_of_one_meaning_are_both_choices():
    table = check_rows([["STT", "Tỉnh", "Điểm", "DTI"], *body("0,5", "0,6")])
    assert [choice.letter for choice in table.choices] == ["C", "D"]
    assert "C=ignore" in table.choices[0].options


def test_a_change_on_the_year_before_and_on_an_earlier_one_are_two_figures():
    rows = [["STT", "Tỉnh", "Hạng", "Tăng/giảm so với 2021", "Tăng/giảm so với 2020"]]
    rows += [[number, name, number, 0, 0] for number, name in enumerate(PROVINCES, start=1)]
    frame = check_rows(rows).figures
    changes = frame[frame[shape.MEASURE] == shape.RANK_CHANGE]
    assert list(changes[shape.BASE_YEAR].unique()) == [0, 2020]


def test_an_indicator_that_only_the_database_knows_can_be_imported():
    rows = [["STT", "Tỉnh", "Dữ liệu số"], *body("0,5")]
    assert figures_of(check_rows(rows, names={"data": ("Dữ liệu số",)})) == [("data", "score")]


GROUPED = [["STT", "Tỉnh", "Chính quyền số", "", "Kinh tế số", ""], ["", "", "Điểm", "Hạng", "Điểm", "Hạng"]]


def grouped(*, mapping=()):
    """A table with two ambiguous group headings over a score and a rank each."""
    rows = [[number, name, "0,5", 1, "0,6", 1] for number, name in enumerate(PROVINCES, start=1)]
    spans = [(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 3), (0, 4, 0, 5)]
    return check_rows([*GROUPED, *rows], merged=spans, mapping=mapping)


def columns_of(table):
    """What is said of the columns of figures."""
    return [words.en.rpartition(": ")[2] for words in table.decisions if words.en.startswith("column ")][2:]


def test_an_ambiguous_group_heading_is_one_choice_for_its_columns():
    choices = grouped().choices
    assert [(choice.letter, choice.others) for choice in choices] == [("C", ("D",)), ("E", ("F",))]
    assert choices[0].options == ("C=gov", "C=gov_activity", "C=ignore")
    assert choices[0].words().en.startswith("columns C, D “Chính quyền số”: ")


def test_what_one_column_of_a_group_is_said_to_be_holds_for_the_others():
    table = grouped(mapping=["C=gov", "F=economy_activity"])
    assert table.choices == ()
    assert columns_of(table) == ["gov, score", "gov, rank", "economy_activity, score", "economy_activity, rank"]


def test_an_ignored_column_or_two_different_ones_settle_nothing_for_a_group():
    assert [choice.letter for choice in grouped(mapping=["C=ignore", "E=economy"]).choices] == ["D"]
    rows = [["STT", "Tỉnh", "CQS", "", ""], ["", "", "Điểm", "Hạng", "Tăng giảm"], *body("0,5", 1, 0)]
    table = check_rows(rows, mapping=["C=gov", "D=gov_activity"])
    assert [choice.letter for choice in table.choices] == ["E"]


def test_columns_of_different_headings_or_of_the_same_measure_are_no_group():
    rows = [["STT", "Tỉnh", "Điểm CQS", "Hạng CQS"], *body("0,5", 1)]
    assert [choice.letter for choice in check_rows(rows, mapping=["C=gov"]).choices] == ["D"]
    rows = [["STT", "Tỉnh", "CQS", "CQS"], *body("0,5", "0,6")]
    assert [choice.letter for choice in check_rows(rows).choices] == ["C", "D"]
    assert [choice.letter for choice in check_rows(rows, mapping=["C=gov"]).choices] == ["D"]


def test_the_choice_is_one_line_that_can_be_copied():
    table = check_rows([["STT", "Tỉnh", "CQS"], *body("0,5")])
    line = table.choices[0].words()
    assert '--map "C=gov" | --map "C=gov_activity" | --map "C=ignore"' in line.vi
    assert "pillar" in line.en


def test_a_whole_simple_table_is_read_in_order_with_its_cells():
    frame = check_rows(simple_table()).figures
    assert list(frame.columns) == list(shape.FIGURE_COLUMNS)
    assert list(frame[shape.CELL][:3]) == ["C2", "D2", "C3"]
    assert set(frame[shape.SOURCE]) == {"the-source"}
    assert set(frame[shape.SHEET]) == {"DTI"}
