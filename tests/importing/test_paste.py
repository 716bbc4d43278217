"""Pasted text: whatever a program put into the clipboard reads like a file, cell by cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.importing.findings import ReadingError
from rankings.importing.paste import read_pasted
from rankings.importing.readers import read_table_of
from tests.importing.conftest import gazetteer_of
from tests.make_import_files import DATA, good_sheet
from tests.make_real_shapes import page

NAMES = gazetteer_of(63).keys
TABLE = [
    ["STT", "Tỉnh, thành phố", "DTI", "Hạng"],
    ["1", "Đà Nẵng", "0,8002", "1"],
    ["2", "TP. Hồ Chí Minh", "0,7163", "2"],
    ["3", "Quảng Ninh", "0,7024", "3"],
]


def paste(text, **more):
    name, data = read_pasted(text)
    return read_table_of(name, data, names=NAMES, **more)


def refusal(text):
    with pytest.raises(ReadingError) as raised:
        paste(text)
    return raised.value.finding


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_cells_between_tabs_keep_their_places(end):
    found = paste(end.join("\t".join(row) for row in [["Bảng 1. Kết quả"], [], *TABLE]))
    assert found.texts == [["Bảng 1. Kết quả"], [], *TABLE]
    assert found.at(4, 2).cell == "C5"
    assert (found.file, found.format, found.findings) == ("paste.tsv", "text", ())


def test_the_table_of_a_provinces_report_reads_from_its_title_to_its_note():
    found = paste((DATA / "real-report-paste.txt").read_text(encoding="utf-8"))
    assert found.texts[3] == ["1", "Hồ Chí Minh", "0,7163", "2", "0,8258"]
    assert (found.height, found.width) == (11, 5)


def test_a_cell_with_a_line_break_that_a_spreadsheet_quotes_is_one_cell():
    found = paste('STT\t"Tỉnh,\nthành phố"\tDTI\n1\tHuế\t"0,5"\n2\t"""Mới"""\t0,4\n')
    assert found.texts == [["STT", "Tỉnh,\nthành phố", "DTI"], ["1", "Huế", "0,5"], ["2", '"Mới"', "0,4"]]


def test_quotation_marks_of_other_programs_are_letters():
    found = paste('STT\tTỉnh\tGhi chú\n1\tHuế\t"mới" từ 2025\n2\tHà Nội\t"chưa đóng\n')
    assert [row[2] for row in found.texts[1:]] == ['"mới" từ 2025', '"chưa đóng']


def test_a_markdown_table_is_read_without_its_line_of_dashes():
    lines = ["Kết quả năm 2022", "", *(f"| {' | '.join(row)} |" for row in TABLE)]
    lines.insert(3, "|---|:---|---:|:-:|")
    assert paste("\n".join(lines)).texts == [["Kết quả năm 2022"], [], *TABLE]


def test_columns_with_spaces_between_them_are_read_by_where_they_stand():
    widths = (6, 20, 10, 4)
    rows = [*TABLE, ["", "Trung bình", "0,5787", ""], ["4", "Huế", "", "4"]]
    lines = ["".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    found = paste("\n".join(["Kết quả xếp hạng", *lines]))
    assert found.texts == [["Kết quả xếp hạng"], *TABLE, ["", "Trung bình", "0,5787"], ["4", "Huế", "", "4"]]


def test_columns_of_uneven_spaces_follow_one_another():
    lines = ["STT  Tỉnh   DTI", "1  Bà Rịa - Vũng Tàu   0,5878", "2  Huế  0,6975", "3  Quảng Ninh\u00a0\u00a00,7024"]
    assert [row[2] for row in paste("\n".join(lines)).texts] == ["DTI", "0,5878", "0,6975", "0,7024"]


@pytest.mark.parametrize("separator", [";", ","])
def test_the_lines_of_a_csv_file_can_be_pasted(separator):
    rows = [[cell.replace(",", ".") for cell in row] for row in TABLE]
    assert paste("\n".join(separator.join(row) for row in rows)).texts == rows


def test_html_is_read_as_a_page_whatever_encoding_it_declares():
    copied = page().decode().replace("charset=UTF-8", "charset=windows-1252")
    name, data = read_pasted(copied)
    found = read_table_of(name, data, names=NAMES)
    assert (name, found.sheet) == ("paste.html", "2")
    assert found.text(3, 1) == "TP. Đà Nẵng"
    assert (0, 3, 0, 6) in found.merged


def test_a_fragment_with_a_table_alone_is_html_too():
    found = paste("<meta charset='utf-8'><table><tr><td>Huế<td>0,5<tr><td>Hà Nội<td>0,6</table>", sheet="1")
    assert found.texts == [["Huế", "0,5"], ["Hà Nội", "0,6"]]


def test_signs_that_no_file_may_hold_are_dropped():
    assert paste("a\x07\tb\x00\nc\td\x1f\n\ud800\t?\n").texts == [["a", "b"], ["c", "d"], ["?", "?"]]


@pytest.mark.parametrize(
    "text",
    ["Huế", "Kết quả cho thấy Huế đứng thứ tư.\nĐà Nẵng đứng đầu.\n", "1 Đà Nẵng 0,8002\n2 Huế 0,6975\n3 Hà Nội 0,6\n"],
)
def test_a_text_without_columns_says_what_to_do(text):
    finding = refusal(text)
    assert finding.code == "no_columns"
    assert "tab" in finding.expected.vi


def test_nothing_is_an_empty_file():
    assert refusal(" \n\t\n").code == "empty_file"


@given(
    st.lists(
        st.tuples(st.sampled_from([row[1] for row in TABLE]), st.text("ăđ\"'|,; .0x", max_size=9).map(str.strip)),
        min_size=3,
        max_size=9,
    )
)
def test_any_cells_between_tabs_are_read_back_or_nothing_is(rows):
    table = [[str(number), name, note or "-"] for number, (name, note) in enumerate(rows)]
    _, data = read_pasted("\n".join("\t".join(row) for row in table))
    lines = data.decode("utf-8-sig").split("\r\n")
    assert len(lines) == len(table) + 2 or any('"' in row[2] for row in table)


def test_the_whole_good_table_pasted_is_the_file():
    rows = [[str(cell) for cell in row] for row in good_sheet().rows]
    found = paste("\n".join("\t".join(row) for row in rows))
    assert [[*row, *[""] * 8][:8] for row in found.texts] == rows


@pytest.mark.parametrize("piece", [" ", "\t ", "|", "| ", "-", "| -", ":-", "a  ", ";"])
def test_two_million_letters_made_to_confuse_the_splitting_are_read_like_any_others(piece):
    table = "".join(f"| {name} | 0,5 | 1 |\n" for name in "abc")
    name, content = read_pasted(table + piece * (2_000_000 // len(piece)) + "x")
    assert name == "paste.tsv"
    assert content.endswith((b"x\r\n", b'x"\r\n'))


def test_thousands_of_lines_with_columns_that_do_not_fit_are_left_to_the_reader():
    wide = "\n".join(["a  " * 600, "b  " * 600, "c  " * 600, *["d  " * 599] * 300])
    rows = read_pasted(wide)[1].decode("utf-8-sig").split("\r\n")
    assert [row.count("\t") for row in rows[1:4]] == [0, 0, 0]
