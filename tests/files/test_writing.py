"""Tables as CSV, XLSX and JSON: exact, the same bytes every time, and safe to open in a spreadsheet program."""

import csv
import doctest
import io
import json
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.files import json_file, texts
from rankings.files.csv_file import BOM, write_csv
from rankings.files.json_file import write_json
from rankings.files.xlsx_file import Sheet, write_xlsx
from rankings.imaging import plain_table

MADE = datetime(2026, 11, 1, tzinfo=UTC)


def test_the_same_rows_make_the_same_bytes():
    books = [write_xlsx([Sheet("rows", ["a"], [[Decimal("0.10")], ["x"]])], MADE) for _ in range(2)]
    assert books[0] == books[1]
    assert openpyxl.load_workbook(io.BytesIO(books[0])).properties.modified == MADE.replace(tzinfo=None)


FORMULAS = [
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("x")',
    # Those of keyboards for Chinese and Japanese, which Excel takes for the same.
    "\uff1d1+1", "\uff0b1+1", "\uff0d1+1", "\uff20SUM(A1)",
]  # fmt: skip


@pytest.mark.parametrize("text", FORMULAS)
def test_text_that_a_spreadsheet_would_run_is_disarmed(text):
    [[_], [cell]] = csv.reader(io.StringIO(write_csv(["a"], [[text]]).decode(), newline=""))
    assert cell == f"'{text}"
    book = openpyxl.load_workbook(io.BytesIO(write_xlsx([Sheet("t", ["a"], [[text]])], MADE)))
    assert book.active["A2"].data_type == "s"


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-9, max_value=9))
def test_numbers_stay_as_they_are_even_below_zero(value):
    _, row = write_csv(["a"], [[value]]).decode().splitlines()
    assert row == f"{value:f}"


@given(st.lists(st.tuples(st.none() | st.integers(), st.text(st.characters(exclude_categories=["Cs"])))))
def test_any_text_comes_back_from_a_csv_and_no_cell_begins_a_formula(rows):
    text = write_csv(["number", "text"], [list(row) for row in rows]).decode()
    read = list(csv.reader(io.StringIO(text, newline="")))[1:]
    assert [cell.removeprefix("'") for _, cell in read] == [cell.removeprefix("'") for _, cell in rows]
    assert not any(cell[:1] in {"=", "+", "@", "\t", "\r"} for row in read for cell in row)


@pytest.mark.parametrize("text", FORMULAS)
def test_neither_heads_nor_notes_can_be_formulas(text):
    sheets = [Sheet("a", [text], [[1]]), Sheet("b", (), [("x", text)])]
    book = openpyxl.load_workbook(io.BytesIO(write_xlsx(sheets, MADE)))
    assert [book["a"]["A1"].data_type, book["b"]["B1"].data_type] == ["s", "s"]
    assert write_csv([text], []).decode().lstrip('"').startswith("'")


def test_a_csv_is_marked_as_utf_8_only_where_it_is_asked_for():
    assert write_csv(["điểm"], [[Decimal("0.8000")]], bom=True) == BOM + write_csv(["điểm"], [[Decimal("0.8000")]])


def test_a_sheet_may_be_called_anything():
    book = openpyxl.load_workbook(io.BytesIO(write_xlsx([Sheet("a/b:[c]*" + "d" * 40, ["x"], [])], MADE)))
    assert book.sheetnames == ["a b  c  " + "d" * 23]


def test_signs_that_a_workbook_cannot_hold_are_left_out():
    """openpyxl would refuse the whole of it; tabs and new lines it can hold."""
    text = "".join(map(chr, range(32))) + "Đắk Nông"
    book = _opened(Sheet("a", [text], [[text]]), Sheet("b", (), [(text, text)]))
    for cell in (book["a"]["A1"], book["a"]["A2"], book["b"]["A1"]):
        assert "".join(cell.value.split()) == "ĐắkNông"


def _opened(*sheets):
    return openpyxl.load_workbook(io.BytesIO(write_xlsx(sheets, MADE)))


def test_columns_are_as_wide_as_their_cells_and_heads_stay_in_sight_in_bold_lines():
    rows = [["Bà Rịa - Vũng Tàu", Decimal("0.5878"), "x" * 60, None]] * 3
    sheet = _opened(Sheet("a", ["Tỉnh", "Hạng kinh tế số (căn cứ)", "Ghi chú", ""], rows, fixed=1)).active
    widths = [sheet.column_dimensions[letter].width for letter in "ABCD"]
    assert len("Bà Rịa - Vũng Tàu") < widths[0] < 25
    assert len("0.5878") < widths[1] < len("Hạng kinh tế số (căn cứ)")
    assert 40 <= widths[2] < 50
    assert widths[3] < 10
    assert all(cell.font.b and cell.alignment.wrap_text for cell in sheet[1])
    assert sheet.row_dimensions[1].height >= 30
    assert (sheet.freeze_panes, sheet.print_title_rows, sheet.print_title_cols) == ("B2", "$1:$1", "$A:$A")
    assert [cell.alignment.horizontal for cell in sheet[1]] == [cell.alignment.horizontal for cell in sheet[2]]
    assert [cell.alignment.horizontal for cell in sheet[2]][:2] == ["left", "right"]


def test_a_long_text_takes_lines_for_readers_and_one_line_for_programs():
    said = "Bảng điểm chép lại từ trang của bộ, chưa có bản gốc thay thế."
    for_readers = _opened(Sheet("a", ["Nguồn"], [[said]], fixed=1)).active
    assert for_readers["A2"].alignment.wrap_text
    assert for_readers.row_dimensions[2].height >= 30
    for_programs = _opened(Sheet("a", ["source"], [[said]])).active
    assert not for_programs["A2"].alignment.wrap_text
    assert for_programs.freeze_panes == "A2"


def test_web_addresses_are_links_and_nothing_else_is():
    texts_ = ["https://dti.gov.vn/xep-hang-2022", "CC BY 4.0 (https://a.example/)", "javascript:alert(1)"]
    sheet = _opened(Sheet("a", ["Nguồn"], [[text] for text in texts_])).active
    assert [cell.hyperlink and cell.hyperlink.target for cell in sheet["A"][1:]] == [texts_[0], None, None]


def test_notes_have_room_for_sentences_and_each_sheet_fits_its_paper():
    wide = Sheet("a", [f"n{place}" for place in range(30)], [["bốn mươi chữ"] * 30])
    book = _opened(wide, Sheet("b", (), [("Ghi chú", "một câu dài " * 30), ("Nguồn", "a", "b", "c", "https://d.vn/")]))
    notes = book["b"]
    assert notes.column_dimensions["B"].width >= 100
    assert notes["B1"].alignment.wrap_text
    assert notes.row_dimensions[1].height >= 60
    assert notes["A1"].font.b
    assert notes["E2"].hyperlink.target == "https://d.vn/"
    for sheet in book:
        assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
    # So many columns on one page could not be read.
    assert [sheet.page_setup.fitToWidth for sheet in book] == [2, 1]


def test_a_web_address_is_shown_to_its_end_since_no_program_breaks_a_link():
    url = "https://dti.gov.vn/" + "x" * 120
    book = _opened(Sheet("a", ["Tỉnh", "URL"], [["Huế", url]], fixed=1), Sheet("b", (), [("Nguồn 1", "Báo cáo", url)]))
    widths = book["a"].column_dimensions["B"].width, book["b"].column_dimensions["C"].width
    assert min(widths) >= len(url)
    assert [sheet.page_setup.fitToWidth for sheet in book] == [1, 2]


def test_truth_and_time_are_typed_and_shown_as_what_they_are():
    """LibreOffice shows a truth value of the general format as 0 or 1; a workbook knows no zones."""
    hanoi = timezone(timedelta(hours=7))
    row = [True, False, datetime(2026, 11, 26, 17, 59, 3, tzinfo=hanoi), date(2025, 2, 6), "2025-10"]
    cells = _opened(Sheet("a", list("abcde"), [row])).active[2]
    told = [(cell.value, cell.number_format) for cell in cells]
    assert told[:2] == [(True, '"TRUE";"TRUE";"FALSE"'), (False, '"TRUE";"TRUE";"FALSE"')]
    assert [cell.data_type for cell in cells] == ["b", "b", "d", "d", "s"]
    assert told[2] == (datetime(2026, 11, 26, 17, 59, 3), "yyyy-mm-dd hh:mm:ss")  # noqa: DTZ001
    assert cells[3].value.date() == date(2025, 2, 6)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-9, max_value=9))
def test_json_keeps_every_digit_of_a_decimal(value):
    assert json.loads(write_json({"value": value, "day": date(2026, 11, 1), "n": 3})) == {
        "value": f"{value:f}", "day": "2026-11-01", "n": 3,
    }  # fmt: skip


def test_json_refuses_what_it_has_no_form_for():
    with pytest.raises(TypeError, match="object"):
        write_json([object()])


@pytest.mark.parametrize("module", [texts, json_file, plain_table])
def test_examples_come_out(module):
    found = doctest.testmod(module)
    assert found.attempted
    assert not found.failed
