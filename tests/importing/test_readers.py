"""Bytes to cells: every format, every encoding, and what is said of the file on the way."""

import codecs
import csv
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.importing import grid, parse_text
from rankings.importing.findings import ReadingError, UsageError
from rankings.importing.grid import address, column_of, letter_of
from rankings.importing.limits import Limits
from rankings.importing.parse_xlsx import shown_places
from rankings.importing.readers import SheetToChoose, read_table, read_table_of
from tests.importing.conftest import gazetteer_of
from tests.make_import_files import DATA, Formula, Sheet, good_sheet, to_ods, to_xls, to_xlsx

NAMES = gazetteer_of(63).keys
PROVINCES = [place.name_vi for place in gazetteer_of(63).places]
BOUNDS = Limits().bounds()


def read(text, name="bảng.csv", **more):
    data = text.encode() if isinstance(text, str) else text
    return read_table_of(name, data, names=NAMES, **more)


def refusal(data, name, **more):
    with pytest.raises(ReadingError) as raised:
        read(data, name, **more)
    return raised.value.finding.code


def codes(table):
    return [finding.code for finding in table.findings]


def test_addresses_are_those_of_spreadsheets():
    assert [address(0, 0), address(11, 1), address(99, 27)] == ["A1", "B12", "AB100"]
    assert all(column_of(letter_of(column)) == column for column in range(2000))


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-16-be with its mark", "utf-16"),
    ],
)
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_text_of_any_encoding_and_separator_reads_alike(encoding, said, separator):
    text = "\r\n".join(separator.join(row) for row in [["STT", "Tỉnh", "Điểm"], ["1", "Đắk Nông", "0.5"]])
    encoding, _, mark = encoding.partition(" with ")
    table = read((codecs.BOM_UTF16_BE if mark else b"") + text.encode(encoding))
    assert table.texts == [["STT", "Tỉnh", "Điểm"], ["1", "Đắk Nông", "0.5"]]
    assert table.decisions[0].en == f"encoding: {said}"


@given(
    st.lists(
        st.tuples(st.sampled_from(PROVINCES), st.decimals(0, 1, places=4), st.text("ăđ\"'.0x", max_size=8)),
        min_size=1,
    ),
    st.sampled_from([";", "\t", "|"]),
    st.sampled_from(["utf-8-sig", "utf-16", "utf-8"]),
)
def test_what_a_csv_writer_writes_is_read_back_cell_by_cell(rows, separator, encoding):
    rows = [
        ["Tỉnh", "Điểm", "Ghi chú"],
        *[[name, f"{score:.4f}".replace(".", ","), note] for name, score, note in rows],
    ]
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=separator).writerows(rows)
    found = parse_text.answer({"limits": BOUNDS}, stream.getvalue().encode(encoding))
    assert [[*cells, ""][:3] for cells in found["texts"]] == rows
    assert found["separator"] == separator


def test_a_vietnamese_excels_csv_keeps_its_decimal_commas():
    table = read('STT;Tỉnh;Điểm\r\n1;"Bà Rịa; Vũng Tàu";0,8002\r\n')
    assert table.texts[1] == ["1", "Bà Rịa; Vũng Tàu", "0,8002"]
    assert table.decisions[1].vi == "dấu phân cách cột: dấu chấm phẩy"


def test_a_separator_line_of_excel_is_followed_and_not_a_row():
    assert read("sep=;\r\na;b,c;d\r\n").texts == [["a", "b,c", "d"]]


def test_titles_and_blank_lines_keep_the_row_numbers():
    table = read("Bảng 1\n\nSTT;Tỉnh\n1;Huế\n")
    assert table.texts == [["Bảng 1"], [], ["STT", "Tỉnh"], ["1", "Huế"]]


def test_a_text_without_columns_is_refused():
    assert refusal("Kết quả xếp hạng\n1 Huế 5\n", "a.txt") == "no_columns"


def test_quotation_marks_that_do_not_pair_are_refused():
    assert refusal('STT;Tỉnh\n1;"Huế"x\n', "a.csv") == "bad_csv"


def test_bytes_that_are_no_text_are_refused():
    assert refusal(b"a;b\n\x81\x8d\x00\x01;c\n", "a.csv") == "bad_encoding"
    assert refusal(bytes(range(256)) * 4, "a.csv") == "bad_encoding"


@pytest.mark.parametrize("write", [lambda sheet: to_xlsx([sheet]), to_xls, to_ods])
def test_workbooks_give_texts_and_exact_numbers_at_their_addresses(write):
    table = read(write(Sheet([["", "Tỉnh", "Điểm"], [], ["", "Đắk Nông", 0.8002, 15]])), "a.xlsx")
    assert table.texts == [["", "Tỉnh", "Điểm"], [], ["", "Đắk Nông", "0.8002", "15"]]
    assert table.kinds[2] == " tnn"
    assert table.at(2, 2) == ("DTI 2022", "C3")


def test_merged_cells_of_workbooks_and_pages_are_known():
    for name in ("good.xlsx", "good.xls"):
        assert (2, 5, 2, 7) in read_table(DATA / name).merged
    assert (0, 5, 0, 7) in read_table(DATA / "good-page.html", names=NAMES).merged


def test_errors_and_formulas_without_value_are_no_blanks_in_xlsx():
    sheet = Sheet(
        [
            [
                "a",
                Formula("=1/0", "#DIV/0!"),
                Formula("=A1", ""),
                Formula("=1+1", 2),
                "#N/A",
                Formula("=NA()", "#N/A"),
            ]
        ]
    )
    table = read(to_xlsx([sheet]), "a.xlsx")
    assert table.kinds[0] == "tefnte"
    assert table.texts[0][1:4] == ["#DIV/0!", "=A1", "2"]
    assert "formulas" in codes(table)


def test_formulas_below_and_beside_all_values_are_found_too():
    sheet = Sheet([["a", ""], ["", ""], ["", Formula("=A1", "")]])
    table = read(to_xlsx([sheet]), "a.xlsx")
    assert table.kind(2, 1) == grid.UNCOMPUTED


def test_in_old_formats_an_empty_cell_is_not_proven_empty():
    assert not read_table(DATA / "good.xls").blanks_known
    assert not read_table(DATA / "good.ods").blanks_known
    assert read_table(DATA / "good.xlsx").blanks_known
    assert read_table(DATA / "good-comma.csv").blanks_known


def test_hidden_sheets_are_left_out_and_said_and_read_when_named():
    table = read_table(DATA / "good-hidden-sheet.xlsx")
    assert table.sheet == "DTI 2022"
    assert "hidden_sheets_left" in codes(table)
    table = read_table(DATA / "good-hidden-sheet.xlsx", sheet="Nháp")
    assert table.sheet == "Nháp"
    assert "hidden_sheet" in codes(table)


def test_a_sheet_is_named_by_name_or_by_number():
    two = to_xlsx([Sheet([["a"]], name="Một"), Sheet([["b"]], name="Hai")])
    assert read(two, "a.xlsx", sheet="Hai").texts == [["b"]]
    assert read(two, "a.xlsx", sheet="1").texts == [["a"]]
    with pytest.raises(UsageError, match="choose one by --sheet"):
        read(two, "a.xlsx")
    with pytest.raises(UsageError, match="there is no sheet") as raised:
        read(two, "a.xlsx", sheet="Ba")
    assert len(raised.value.options) == 2


def test_the_sheets_to_choose_from_are_said_with_their_sizes():
    three = to_xlsx([Sheet([["a"]], name="Một"), Sheet([["b", "c"]], name="Hai"), Sheet([], name="Ba")])
    with pytest.raises(SheetToChoose) as raised:
        read(three, "a.xlsx")
    assert [(sheet.name, sheet.rows, sheet.columns) for sheet in raised.value.sheets] == [("Một", 1, 1), ("Hai", 1, 2)]


def test_a_workbook_without_anything_is_refused():
    assert refusal(to_xlsx([Sheet([])]), "a.xlsx") == "no_sheet_filled"


def test_of_a_page_the_table_that_names_provinces_is_read():
    table = read_table(DATA / "good-page.html", names=NAMES)
    assert table.sheet == "2"
    assert table.texts[2][:3] == ["1", "TP. Đà Nẵng", "0,8002"]


def test_of_a_page_with_two_tables_of_provinces_one_has_to_be_chosen():
    rows = "".join(f"<tr><td>{place.name_vi}</td><td>1</td></tr>" for place in gazetteer_of(63).places)
    page = f"<html><meta charset=utf-8><table>{rows}</table><table>{rows}</table></html>"
    with pytest.raises(UsageError) as raised:
        read(page, "a.html")
    assert [option.en.split('"')[1] for option in raised.value.options] == ["1", "2"]
    assert len(read(page, "a.html", sheet="2").texts) == 63


def test_spans_of_a_page_push_later_cells_to_their_columns():
    page = (
        "<html><table><tr><th rowspan=2>STT</th><th rowspan=2>Tỉnh</th><th colspan=2>DTI</th></tr>"
        "<tr><th>Điểm</th><th>Hạng</th></tr><tr><td>1<td>Huế<td>0,5<td>4</tr></table></html>"
    )
    table = read(page, "a.html", sheet="1")
    assert table.texts == [["STT", "Tỉnh", "DTI"], ["", "", "Điểm", "Hạng"], ["1", "Huế", "0,5", "4"]]


def test_scripts_and_nested_tables_are_not_the_tables_cells():
    page = "<html><table><tr><td>a<script>x</script></td><td>b<br>c</td></tr></table></html>"
    assert read(page, "a.html", sheet="1").texts == [["a", "b c"]]


def test_a_page_in_the_old_code_page_is_read_by_what_it_declares():
    page = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"></head>'
    page += "<table><tr><td>café</td></tr></table></html>"
    assert read(page.encode("windows-1252"), "a.html", sheet="1").texts == [["café"]]


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("good.xlsx", "bảng.xls"),
        ("good-page.html", "bảng.xls"),
        ("good.xls", "bảng.xlsx"),
        ("good.ods", "b.csv"),
    ],
)
def test_a_file_is_read_by_its_content_and_a_wrong_extension_is_said(name, called):
    table = read((DATA / name).read_bytes(), called)
    assert table.height > 60
    assert "other_extension" in codes(table)


def test_a_page_in_utf_16_is_read_with_and_without_its_mark():
    page = "<html><table><tr><td>Đắk Nông</td><td>0,5</td></tr></table></html>"
    for encoding in ("utf-16", "utf-16-le", "utf-16-be"):
        assert read(page.encode(encoding), "a.html", sheet="1").texts == [["Đắk Nông", "0,5"]]


def test_a_table_of_communes_gets_larger_limits_and_one_of_provinces_the_usual_ones():
    assert Limits.for_units(34) == Limits.for_units(2_000) == Limits()
    large, most = Limits.for_units(30_600), Limits.for_units(5_000_000)
    assert large.rows == 31_600
    assert most.rows == 1_048_576
    assert Limits().process.memory < large.process.memory < most.process.memory
    rows = "".join(f"{number};Xã {number};0,5\r\n" for number in range(6_000))
    assert refusal(rows, "a.csv") == "too_large"
    assert read(rows, limits=large).height == 6_000


def test_the_file_is_known_by_its_hash_and_size():
    table = read("a;b\n")
    assert (len(table.sha256), table.size) == (64, 4)


def test_more_rows_or_columns_than_allowed_are_refused_in_every_format():
    sheet, small = good_sheet(), Limits(rows=50)
    for data, name in ((to_xlsx([sheet]), "a.xlsx"), (to_xls(sheet), "a.xls"), ("a;b\n" * 51, "a.csv")):
        assert refusal(data, name, limits=small) == "too_large"
    assert refusal("a;b;c\n", "a.csv", limits=Limits(columns=2)) == "too_large"
    assert refusal("a;b;c\n" * 10, "a.csv", limits=Limits(cells=29)) == "too_large"
    assert refusal((DATA / "good-page.html").read_bytes(), "a.html", limits=small) == "too_large"


def test_more_sheets_than_allowed_are_refused():
    book = to_xlsx([Sheet([["a"]], name=str(number)) for number in range(4)])
    assert refusal(book, "a.xlsx", limits=Limits(sheets=3)) == "too_many_sheets"


def test_a_path_that_is_no_file_is_wrong_usage(tmp_path):
    with pytest.raises(UsageError, match="no such file"):
        read_table(tmp_path / "none.csv")
    for path in (tmp_path, Path("/dev/null")):
        with pytest.raises(UsageError, match="is not a file"):
            read_table(path)


def test_one_row_or_cell_is_said_in_the_singular():
    two = to_xlsx([Sheet([["a"]], name="Một"), Sheet([["b", "c"]], name="Hai")])
    with pytest.raises(UsageError) as raised:
        read(two, "a.xlsx")
    assert [option.en.partition("(")[2] for option in raised.value.options] == [
        "1 row × 1 column)",
        "1 row × 2 columns)",
    ]
    one, more = (to_xlsx([Sheet([[Formula("=1+1", 2)] * count])]) for count in (1, 2))
    found = [[finding.found.en for finding in read(data, "a.xlsx").findings] for data in (one, more)]
    assert found == [["1 cell is a formula"], ["2 cells are formulas"]]


def test_a_number_format_says_how_many_decimals_are_shown():
    formats = {
        "0.0000": 4, "General": None, "#,##0": 0, "0.00%": 4, "#,##0.00_);(#,##0.00)": 2, "0.00E+00": None,
        '0.0000" điểm"': 4, "[Red]0.00": 2, "d/m/yyyy": None, "@": None, "0.0,": None, "0.####": None, "# ?/?": None,
    }  # fmt: skip
    assert {text: shown_places(text) for text in formats} == formats


def test_a_style_that_the_workbook_lacks_is_no_fault():
    with zipfile.ZipFile(DATA / "good.xlsx") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = "xl/worksheets/sheet1.xml"
    parts[name] = parts[name].replace(b'<c r="C5"', b'<c r="C5" s="999"')
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for entry, content in parts.items():
            archive.writestr(entry, content)
    table = read(stream.getvalue(), "a.xlsx")
    assert table.text(4, 2) == "0.8002"
    assert table.blanks_known
