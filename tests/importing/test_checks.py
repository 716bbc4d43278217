"""Figures that contradict each other, rows that are no province, cells that are no figure."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings import shape
from tests.importing.conftest import check_rows, gazetteer_of, said, simple_table

NAMES = [place.name_vi for place in gazetteer_of(63).places]
SLUGS = [place.slug for place in gazetteer_of(63).places]


def competition_ranks(scores):
    """The obvious definition: one more than the number of those who are better."""
    return [1 + sum(other > score for other in scores) for score in scores]


def table_of(scores, ranks, *more):
    """A table of scores, ranks and further columns, in the provinces' order."""
    columns = [scores, ranks, *(values for _, values in more)]
    head = ["STT", "Tỉnh", "Điểm", "Hạng", *(heading for heading, _ in more)]
    return [head, *[[row + 1, NAMES[row], *values] for row, values in enumerate(zip(*columns, strict=True))]]


def scores_text(scores):
    return [f"{Decimal(score).scaleb(-4):.4f}" for score in scores]


@given(st.lists(st.integers(3000, 3060), min_size=63, max_size=63))
def test_ranks_by_competition_from_the_scores_never_give_an_error(scores):
    assert said(check_rows(table_of(scores_text(scores), competition_ranks(scores)))) == []


@given(
    st.lists(st.integers(0, 10_000), min_size=63, max_size=63, unique=True),
    st.integers(0, 62),
    st.integers(0, 62),
)
def test_two_ranks_changed_over_are_found_among_those_two(scores, one, other):
    ranks = competition_ranks(scores)
    ranks[one], ranks[other] = ranks[other], ranks[one]
    found = said(check_rows(table_of(scores_text(scores), ranks)))
    cells = {f"D{one + 2}", f"D{other + 2}"}
    assert (found == []) == (one == other)
    assert all(code == "rank_order" for code, _ in found)
    if abs(ranks[one] - ranks[other]) > 2:
        assert {cell for _, cell in found} == cells


@given(st.lists(st.integers(0, 10_000), min_size=63, max_size=63, unique=True), st.integers(0, 62))
def test_one_wrong_rank_is_found_and_its_neighbours_are_not_blamed(scores, place):
    ranks = competition_ranks(scores)
    ranks[place] = 1 if ranks[place] > 32 else 63
    found = said(check_rows(table_of(scores_text(scores), ranks)))
    assert len([cell for code, cell in found if code == "rank_gap"]) <= 3
    assert len({cell for code, cell in found if code == "rank_order"}) <= 2


def test_after_two_fifteenths_comes_the_seventeenth():
    scores = list(range(9000, 9000 - 63, -1))
    scores[15] = scores[14]
    ranks = competition_ranks(scores)
    assert ranks[14:17] == [15, 15, 17]
    assert said(check_rows(table_of(scores_text(scores), ranks))) == []
    ranks[16] = 16
    table = check_rows(table_of(scores_text(scores), ranks))
    assert said(table) == [("rank_gap", "D18"), ("rank_gap", "D19")]
    assert "D16, D17" in table.errors[0].message_en


def test_equal_scores_with_different_ranks_are_only_a_note():
    scores = list(range(9000, 9000 - 63, -1))
    scores[20] = scores[19]
    table = check_rows(table_of(scores_text(scores), list(range(1, 64))))
    assert said(table) == []
    assert ("equal_scores", "D22") in said(table, "note")


def test_one_rank_for_two_scores_is_an_error():
    scores = list(range(9000, 9000 - 63, -1))
    ranks = list(range(1, 64))
    ranks[1] = 1
    found = said(check_rows(table_of(scores_text(scores), ranks)))
    assert [code for code, _ in found] == ["rank_order"]
    assert found[0][1] in ("D2", "D3")


def test_ranks_with_a_missing_one_are_not_counted_through():
    scores, ranks = scores_text(range(9000, 9000 - 63, -1)), [*range(1, 63), "—"]
    ranks[10] = 10
    assert [code for code, _ in said(check_rows(table_of(scores, ranks)))] == ["rank_order"]


def test_a_change_that_leads_to_no_rank_is_an_error():
    table = check_rows(
        table_of(
            scores_text(range(9000, 9000 - 63, -1)),
            list(range(1, 64)),
            ("Tăng/giảm", ["+5", "-1", *["0"] * 61]),
        )
    )
    assert said(table) == []
    table = check_rows(
        table_of(scores_text(range(9000, 9000 - 63, -1)), list(range(1, 64)), ("Tăng/giảm", ["-5", *["0"] * 62]))
    )
    assert said(table) == [("impossible_change", "E2")]


def test_changes_that_make_no_earlier_ranking_are_a_warning():
    ranks, down = list(range(1, 64)), ["+1", "-1", *["0"] * 61]
    scores = scores_text(range(9000, 9000 - 63, -1))
    assert said(check_rows(table_of(scores, ranks, ("Tăng/giảm", down))), "warning") == []
    down[5] = "+9"
    assert said(check_rows(table_of(scores, ranks, ("Tăng/giảm", down))), "warning") == [("unlikely_changes", "E2")]


@pytest.mark.parametrize("name", ["Cả nước", "TRUNG BÌNH", "Bình quân cả nước", "Average", "Tổng cộng"])
def test_a_total_or_mean_is_passed_over_with_a_note(name):
    table = check_rows([*simple_table(), ["", name, "0,5787", ""]])
    assert table.errors == ()
    assert said(table, "note") == [("aggregate_row", "B65")]


def test_a_mean_above_the_first_province_is_no_heading():
    rows = simple_table()
    rows.insert(1, ["", "Cả nước", "0.5787", ""])
    assert check_rows(rows).errors == ()


def test_group_names_repeated_headers_and_footnotes_are_passed_over():
    rows = simple_table()
    rows.insert(30, ["", "Vùng Tây Nguyên", "", ""])
    rows.insert(20, rows[0])
    rows += [[], ["", "Ghi chú: số liệu tạm thời"]]
    table = check_rows(rows)
    assert table.errors == ()
    assert {code for code, _ in said(table, "note")} == {"row_without_figures", "repeated_header"}


def test_an_alias_is_accepted_and_said():
    rows = simple_table()
    row = next(row for row in rows if row[1] == "Hồ Chí Minh")
    row[1] = "Sài Gòn"
    table = check_rows(rows)
    assert table.errors == ()
    assert [code for code, _ in said(table, "note")] == ["other_spelling"]


def test_a_name_of_the_other_set_is_said_to_be_one():
    rows = simple_table(34)
    rows[3][1] = "Bình Phước"
    table = check_rows(rows, units=34)
    assert said(table)[0] == ("other_unit_set", "B4")
    assert "63" in table.errors[0].found.en


def test_a_whole_table_of_the_other_set_is_said_to_be_one():
    for units in (63, 34):
        table = check_rows(simple_table(97 - units), units=units)
        assert said(table)[0] == ("wrong_unit_set", "")
        assert table.errors[0].option == f"--units {97 - units}"


def test_a_code_of_another_province_is_an_error():
    rows = simple_table()
    codes = [place.code for place in gazetteer_of(63).places]
    rows = [[*rows[0], "Mã tỉnh"], *[[*row, code] for row, code in zip(rows[1:], codes, strict=True)]]
    assert said(check_rows(rows)) == []
    rows[1][4], rows[2][4] = rows[2][4], int(rows[1][4])
    assert said(check_rows(rows)) == [("wrong_code", "E2"), ("wrong_code", "E3")]


def test_a_row_moved_by_a_column_is_said_to_have_moved():
    rows = simple_table()
    rows[5] = ["", *rows[5][:3]]
    codes = said(check_rows(rows))
    assert codes[0] == ("column_shift", "B6")


def test_score_and_rank_of_one_row_changed_over_are_one_finding():
    rows = simple_table()
    rows[5][2], rows[5][3] = rows[5][3], rows[5][2]
    assert said(check_rows(rows)) == [("column_shift", "C6")]


def test_a_score_column_of_ranks_is_one_finding_with_the_way_out():
    rows = simple_table(headings=("STT", "Tỉnh", "Hạ tầng số", "Hạng"))
    for number, row in enumerate(rows[1:], start=1):
        row[2] = number
    table = check_rows(rows)
    assert said(table) == [("column_kind", "C2")]
    assert "C=infrastructure:rank" in table.errors[0].option
    assert check_rows(rows, mapping=["C=infrastructure:rank"]).errors == ()


def test_a_rank_column_of_scores_is_one_finding_with_the_way_out():
    rows = simple_table(headings=("STT", "Tỉnh", "Hạng hạ tầng số", "Hạng"))
    table = check_rows(rows)
    assert said(table) == [("column_kind", "C2")]
    assert check_rows(rows, mapping=["C=infrastructure:score"]).errors == ()


def test_percentages_ask_for_the_scale():
    rows = simple_table(scores=[f"{90 - number} %" for number in range(63)])
    assert said(check_rows(rows)) == [("scale", "C2")]
    assert check_rows(rows, scale=100).errors == ()
    rows = simple_table()
    rows[4][2] = "1 %"
    assert said(check_rows(rows)) == [("percent", "C5")]


def test_a_scale_that_the_scores_do_not_have_is_an_error():
    assert said(check_rows(simple_table(), scale=1000)) == [("scale", "C2")]


def test_numbers_that_read_two_ways_are_errors_until_the_table_shows_its_sign():
    rows = simple_table(scores=["1.000", *["1"] * 62])
    rows = [row[:3] for row in rows]
    assert said(check_rows(rows)) == [("ambiguous_number", "C2")]
    rows[2][2] = "0.9876"
    assert said(check_rows(rows)) == []


def test_a_score_of_nothing_is_a_warning():
    rows = simple_table()
    rows[-1][2] = 0
    assert said(check_rows(rows), "warning") == [("zero_score", "C64")]


def test_an_empty_cell_is_an_error_where_the_format_hides_errors():
    rows = simple_table()
    rows[-1][2] = ""
    assert said(check_rows(rows), "warning") == [("missing", "C64")]
    assert said(check_rows(rows, raw={"blanks_known": False})) == [("missing", "C64")]
    rows[-1][2] = "-"
    assert said(check_rows(rows, raw={"blanks_known": False})) == []


def test_many_empty_cells_of_a_column_are_one_finding():
    rows = simple_table(scores=["0.9000", *[""] * 62])
    table = check_rows(rows)
    assert said(table, "warning") == [("missing", "C3")]
    assert "62 empty cells (C3, C4" in table.findings[0].message_en


def test_long_csv_rows_are_errors_at_the_first_cell_too_many():
    rows = simple_table()
    rows[7].append("5")
    assert said(check_rows(rows, raw={"format": "text"})) == [("column_shift", "E8")]


def test_all_findings_come_at_once_errors_first():
    rows = simple_table()
    rows[1][1], rows[2][2], rows[3][3], rows[4][2] = "Hà Nộiii", "abc", 99, ""
    table = check_rows([*rows, ["", "Cả nước", "0.5", ""]])
    levels = [finding.level for finding in table.findings]
    assert levels == sorted(levels, key=["error", "warning", "note"].index)
    assert {code for code, _ in said(table)} >= {"unknown_province", "not_a_number", "rank_out_of_range"}
    assert table.figures is None


def test_missing_figures_are_left_out_of_the_frame_and_the_others_kept():
    rows = simple_table()
    rows[1][2] = rows[1][3] = "—"
    frame = check_rows(rows).figures
    assert len(frame) == 124
    assert SLUGS[0] not in set(frame[shape.PROVINCE])


def test_every_message_stands_in_both_languages():
    rows = simple_table()
    rows[1][1], rows[2][2], rows[3][3] = "Hà Nộiii", "abc", 99
    for finding in check_rows(rows).findings:
        assert finding.message_vi != finding.message_en
        assert finding.line("tệp.xlsx", "vi").startswith("LỖI tệp.xlsx · DTI")
        assert finding.line("tệp.xlsx", "en").startswith("ERROR tệp.xlsx · DTI")


def test_a_line_of_a_finding_holds_no_control_characters():
    rows = simple_table()
    rows[1][1] = "Hà\x1b[31m\nNội x"
    line = check_rows(rows).findings[0].line("t\x07.csv", "en")
    assert line.isprintable()
