"""The workbook handed back: findings at their cells, everything else as it was, and no text becomes a formula."""

import io
import zipfile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from rankings.importing import annotating
from rankings.importing.annotating import annotate
from rankings.importing.findings import At, error, note, same, warning
from rankings.importing.grid import ADDED_COLUMN, ADDED_SHEET
from rankings.importing.header import Structure
from rankings.importing.readers import read_table_of
from tests.importing.conftest import check_file, gazetteer_of, raw_of
from tests.make_import_files import DATA, Sheet, to_xlsx

NAMES = gazetteer_of(63).keys
STRUCTURE = Structure(header=(2, 3), first=4, last=66, province=1)


def found(cell="", sheet="DTI 2022", level=error, text="“=1+1”"):
    return level("some_code", At(sheet, cell), same(text), same("0,5"), same("sửa lại"))


def read(data, name="a.xlsx"):
    return read_table_of(name, data, names=NAMES)


def annotated(name, findings, **more):
    """The workbook as openpyxl opens it, and its bytes."""
    content = (DATA / name).read_bytes()
    raw = read(content, name)
    data = annotate(name, content, raw, findings, "vi", **more)
    return load_workbook(io.BytesIO(data)), data


def filled(sheet, column):
    return {cell.row: cell.value for cell in sheet[column] if cell.value is not None}


def test_each_cell_with_findings_has_a_comment_and_a_colour():
    findings = [found("E20"), found("E20", level=warning), found("G30", level=warning), found("H31", level=note)]
    book, _ = annotated("good.xlsx", findings)
    sheet = book["DTI 2022"]
    comments = {cell.coordinate: cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment}
    assert set(comments) == {"E20", "G30", "H31"}
    assert comments["E20"] == ("LỖI: thấy “=1+1” · cần 0,5 · sửa lại\nCẢNH BÁO: thấy “=1+1” · cần 0,5 · sửa lại")
    colours = {place: sheet[place].fill.fgColor.rgb for place in comments}
    assert colours == {"E20": "FFFFC7CE", "G30": "FFFFEB9C", "H31": "FFDDEBF7"}


def test_the_last_column_has_the_findings_of_each_row_under_its_heading():
    book, _ = annotated("good.xlsx", [found("E20"), found("C20", level=note), found("D31")], structure=STRUCTURE)
    column = filled(book["DTI 2022"], "I")
    assert column[3] == ADDED_COLUMN
    assert column[20].startswith("E20 LỖI: thấy “=1+1”")
    assert " | C20 GHI CHÚ" in column[20]
    assert set(column) == {3, 20, 31}


def test_without_a_structure_the_heading_stands_in_the_first_row_that_is_no_title():
    book, _ = annotated("good.xlsx", [found("E20")])
    assert filled(book["DTI 2022"], "I")[3] == ADDED_COLUMN


def test_all_findings_stand_on_a_sheet_of_their_own_with_those_about_no_cell():
    book, _ = annotated("good.xlsx", [found("", "", text="thiếu Huế"), found("E20")])
    rows = list(book[ADDED_SHEET].iter_rows(values_only=True))
    assert rows == [
        ("Mức", "Ô", "Thấy", "Cần", "Cách xử lý"),
        ("LỖI", None, "thiếu Huế", "0,5", "sửa lại"),
        ("LỖI", "E20", "“=1+1”", "0,5", "sửa lại"),
    ]
    assert book.active.title == "DTI 2022"


@pytest.mark.parametrize(
    "name",
    ["good.xlsx", "good.xls", "good.ods", "good-comma.csv", "good-page.html", "real-annex.pdf", "fault-date.xlsx"],
)
def test_every_cell_of_any_format_comes_back_at_its_address(name):
    content = (DATA / name).read_bytes()
    raw = read(content, name)
    data = annotate(name, content, raw, [found("C20", raw.sheet), found("", "")], "en")
    again = read(data)
    assert (again.texts, again.kinds) == (raw.texts, raw.kinds)
    assert set(again.merged) == set(raw.merged)
    assert again.findings == ()
    assert load_workbook(io.BytesIO(data)).worksheets[0]["C20"].comment.text.startswith("ERROR: found")


def test_a_corrected_workbook_is_imported_as_if_nothing_had_been_added(tmp_path):
    book, _ = annotated("fault-text-score.xlsx", [found("F20"), found("", "")], structure=STRUCTURE)
    book["DTI 2022"]["F20"] = 0.6
    path = tmp_path / "sửa.xlsx"
    book.save(path)
    table = check_file(path)
    assert table.errors == ()
    assert table.choices == ()


def test_annotating_again_replaces_what_was_said_before():
    _, data = annotated("good.xlsx", [found("E20"), found("F21")])
    raw = read(data)
    again = load_workbook(io.BytesIO(annotate("a.xlsx", data, raw, [found("F21", text="khác")], "vi")))
    sheet = again["DTI 2022"]
    assert (sheet["E20"].comment, sheet["E20"].fill.fill_type) == (None, None)
    assert "khác" in sheet["F21"].comment.text
    assert "1+1" not in sheet["F21"].comment.text
    assert set(filled(sheet, "I")) == {3, 21}
    assert again.sheetnames == ["DTI 2022", ADDED_SHEET]


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_texts_that_begin_like_a_formula_stay_texts_everywhere(start):
    text = f"{start}HYPERLINK(1)"
    rows = [["Tỉnh", "Điểm", "Ghi chú"], ["Huế", "0,5", text], ["Hà Nội", "0,6", "x"]]
    for name, content in (
        ("a.csv", "\n".join(";".join(row) for row in rows).encode()),
        ("a.xlsx", to_xlsx_of_texts(rows)),
    ):
        raw = read(content, name)
        assert raw.text(1, 2) == text
        data = annotate(name, content, raw, [found("C2", raw.sheet, text=text), found("", "", text=text)], "vi")
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            sheets = [archive.read(part).decode() for part in archive.namelist() if "worksheets/sheet" in part]
        assert not any("<f>" in sheet or "<f " in sheet for sheet in sheets)
        book = load_workbook(io.BytesIO(data))
        assert book.worksheets[0]["C2"].value == text
        assert book[ADDED_SHEET]["C2"].value == text
        assert book[ADDED_SHEET]["C2"].quotePrefix


def to_xlsx_of_texts(rows):
    book = Workbook()
    for number, row in enumerate(rows, start=1):
        for column, text in enumerate(row, start=1):
            cell = book.active.cell(number, column, text)
            cell.data_type = "s"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_what_a_workbook_had_of_its_own_stays():
    book = Workbook()
    sheet = book.active
    for row in (["Tỉnh", "Điểm"], ["Huế", 0.5], ["Hà Nội", "=B2+0.1"]):
        sheet.append(row)
    sheet["A2"].comment = Comment("xem lại", "Lan")
    sheet["A2"].font = Font(bold=True)
    sheet["B2"].number_format = "0.0000"
    sheet["B2"].fill = PatternFill("solid", fgColor="FF00FF00")
    book.create_sheet("Khác")["A1"] = "khác"
    stream = io.BytesIO()
    book.save(stream)
    raw = read_table_of("a.xlsx", stream.getvalue(), names=NAMES, sheet="Sheet")
    data = annotate("a.xlsx", stream.getvalue(), raw, [found("A2", "Sheet")], "vi")
    again = load_workbook(io.BytesIO(data))
    sheet = again["Sheet"]
    assert sheet["A2"].comment.text.startswith("xem lại\n\nLỖI")
    assert sheet["A2"].font.bold
    assert (sheet["B2"].number_format, sheet["B2"].fill.fgColor.rgb) == ("0.0000", "FF00FF00")
    assert sheet["B3"].value == "=B2+0.1"
    assert again["Khác"]["A1"].value == "khác"


def test_a_finding_about_a_covered_cell_stands_at_its_merged_one():
    book, _ = annotated("good.xlsx", [found("G3")])
    sheet = book["DTI 2022"]
    assert "LỖI" in sheet["F3"].comment.text


def test_macros_do_not_come_back():
    _, data = annotated("macros.xlsm", [found("C2")])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert not [name for name in archive.namelist() if "vba" in name.lower()]


def test_a_workbook_that_cannot_be_written_again_comes_back_as_a_table():
    content = (DATA / "good.xlsx").read_bytes()
    raw = read(content)
    data = annotate("a.xlsx", content[:5000], raw, [found("E20")], "vi")
    assert read(data).texts == raw.texts


def test_of_a_table_too_long_the_rows_with_findings_stand_at_their_addresses(monkeypatch):
    monkeypatch.setattr(annotating, "_MOST_CELLS", 40)
    content = (DATA / "good-comma.csv").read_bytes()
    raw = read(content, "a.csv")
    again = read(annotate("a.csv", content, raw, [found("C20", "")], "en", structure=STRUCTURE))
    assert again.texts[19] == raw.texts[19]
    assert again.texts[:4] == raw.texts[:4]
    assert [row for row in range(4, 19) if again.texts[row]] == []


def test_what_no_workbook_can_hold_is_left_out():
    raw = raw_of([["Tỉnh", "Điểm"], ["Hu\x07ế\ufffe", "0,5"]], format="html", sheet="a[b]:c/d?" * 9)
    data = annotate("a.html", b"", raw, [found("A2", raw.sheet, text="\x00\ud800x" + "y" * 40_000)], "vi")
    assert read(data).texts == [["Tỉnh", "Điểm"], ["Huế", "0,5"]]


def test_spans_that_overlap_are_not_written():
    raw = raw_of([["a", "b", ""], ["", "", ""]], merged=[(0, 0, 1, 1), (0, 2, 1, 2), (1, 2, 2, 2)], format="html")
    data = annotate("a.html", b"", raw, [], "vi")
    assert [str(span) for span in load_workbook(io.BytesIO(data)).worksheets[0].merged_cells.ranges] == ["C1:C2"]


def test_the_sheet_that_was_read_is_the_one_that_is_annotated():
    content = to_xlsx([Sheet([["Tỉnh", "x"], ["Huế", 1]], name="Một"), Sheet([["Tỉnh", "x"], ["Huế", 2]], name="Hai")])
    raw = read_table_of("a.xlsx", content, sheet="Hai")
    book = load_workbook(io.BytesIO(annotate("a.xlsx", content, raw, [found("B2", "Hai")], "vi")))
    assert (book["Một"]["B2"].comment, book["Hai"]["B2"].comment.author) == (None, "DXIndex")


def test_a_style_on_the_last_cell_of_a_sheet_costs_nothing():
    book = Workbook()
    for row in (["Tỉnh", "Điểm"], ["Huế", 0.5]):
        book.active.append(row)
    book.active["XFD1048576"].fill = PatternFill("solid", fgColor="FF00FF00")
    stream = io.BytesIO()
    book.save(stream)
    raw = read(stream.getvalue())
    data = annotate("a.xlsx", stream.getvalue(), raw, [found("B2", "Sheet")], "vi")
    again = load_workbook(io.BytesIO(data))
    assert again["Sheet"]["XFD1048576"].fill.fgColor.rgb == "FF00FF00"
    assert again["Sheet"]["B2"].comment is not None


def test_a_column_that_someone_wrote_beside_the_added_one_is_kept():
    _, data = annotated("good.xlsx", [found("E20")], structure=STRUCTURE)
    book = load_workbook(io.BytesIO(data))
    sheet = book["DTI 2022"]
    sheet["J3"], sheet["J20"] = "Ghi chú", "đã sửa"
    stream = io.BytesIO()
    book.save(stream)
    raw = read(stream.getvalue())
    assert (raw.text(2, 8), raw.text(19, 8)) == ("", "")
    assert (raw.text(2, 9), raw.text(19, 9)) == ("Ghi chú", "đã sửa")
    assert raw.sheet == "DTI 2022"
