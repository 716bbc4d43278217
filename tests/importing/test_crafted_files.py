"""Files made to hurt: each gets an answer, and the process that asked lives on."""

import io
import os
import struct
import zipfile
from string import ascii_uppercase

import pytest
from openpyxl import Workbook

from rankings.importing.findings import ReadingError
from rankings.importing.limits import Limits
from rankings.importing.readers import read_table_of
from tests.make_import_files import DATA

XLSX = (DATA / "good.xlsx").read_bytes()
XLS = (DATA / "good.xls").read_bytes()
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="xl/workbook.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>',
    "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="worksheets/sheet1.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>',
}
SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{}<sheetData>{}</sheetData></worksheet>'


def zipped(parts, compression=zipfile.ZIP_DEFLATED):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def workbook(rows, before=""):
    return zipped({**PARTS, "xl/worksheets/sheet1.xml": SHEET.format(before, rows)})


def cell(reference, value=1):
    return f'<c r="{reference}"><v>{value}</v></c>'


def cells(*references):
    """Rows of one cell each."""
    return "".join(f'<row r="{name.lstrip(ascii_uppercase)}">{cell(name)}</row>' for name in references)


def ole(stream):
    """The start of an OLE2 file that names a stream."""
    return OLE + bytes(504) + stream.encode("utf-16-le") + bytes(500)


def with_lying_size(data):
    """The zip's directory says that its last entry is small."""
    lied = bytearray(data)
    struct.pack_into("<I", lied, data.rfind(b"PK\x01\x02") + 24, 1000)
    return bytes(lied)


def with_flags(data, flags):
    changed = bytearray(data)
    place = changed.find(b"PK\x01\x02")
    struct.pack_into("<H", changed, place + 8, flags)
    return bytes(changed)


def with_dimensions(data):
    """An .xls whose DIMENSIONS record claims four billion rows; calamine aborts its process on it."""
    place = data.find(struct.pack("<HH", 0x200, 14))
    return data[: place + 4] + struct.pack("<IIHH", 0, 0xFFFFFFFF, 0, 0xFFFF) + data[place + 16 :]


BOMB = zipped({"[Content_Types].xml": "<Types/>", "xl/a.xml": bytes(80 << 20)})

ENDLESS = b"<tr><td colspan=99999999 rowspan=65000>x</td></tr>"

#: Content and name to the finding's code; None where several are right.
CRAFTED = {
    "a truncated zip": (XLSX[:4000], "a.xlsx", "damaged"),
    "a truncated xls": (XLS[:1500], "a.xls", "damaged"),
    "a kilobyte of garbage": (OLE + os.urandom(1016), "a.xls", "damaged"),
    "an xls head on garbage": (XLS[:512] + os.urandom(512), "a.xls", "damaged"),
    "an xls with a broken chain": (XLS[:76] + struct.pack("<I", 7) + XLS[80:], "a.xls", None),
    "an xls that claims four billion rows": (with_dimensions(XLS), "a.xls", "reader_stopped"),
    "a cell at the far corner": (workbook(cells("A1", "XFD1048576")), "a.xlsx", "reader_stopped"),
    "a cell beyond the far corner": (workbook(cells("A1", "ZZZZZZ4294967295")), "a.xlsx", "reader_stopped"),
    "a million rows": (workbook(cells("A1", "A1048576")), "a.xlsx", "too_large"),
    "a zip bomb": (BOMB, "a.xlsx", "unpacks_too_large"),
    "a zip bomb that lies": (with_lying_size(BOMB), "a.xlsx", "damaged"),
    "thousands of parts": (zipped({str(number): "" for number in range(2001)}), "a.xlsx", "too_many_entries"),
    "a zip that is no workbook": (zipped({"a.txt": "a"}), "a.xlsx", "unsupported"),
    "an empty zip": (zipped({}), "a.xlsx", "unsupported"),
    "another compression": (zipped(PARTS, zipfile.ZIP_LZMA), "a.xlsx", "damaged"),
    "an encrypted zip": (with_flags(XLSX, 1), "a.xlsx", "encrypted"),
    "an encrypted xlsx": (ole("EncryptedPackage"), "a.xlsx", "encrypted"),
    "a Word document": (ole("WordDocument"), "a.xls", "unsupported"),
    "a PDF": (b"%PDF-1.7\n", "a.xlsx", "damaged"),
    "a saved web archive": (b"MIME-Version: 1.0\r\n", "a.html", "unsupported"),
    "a deep page": (b"<html><body>" + b"<div>" * 200_000 + b"<table><tr><td>x", "a.html", "no_sheet_filled"),
    "tables in tables": (b"<html>" + b"<table><tr><td>" * 20_000 + b"x", "a.html", None),
    "too many tables": (b"<html>" + b"<table><tr><td>a</table>" * 1_001, "a.html", "too_many_sheets"),
    "a table of endless spans": (b"<table>" + ENDLESS * 400, "a.html", "too_large"),
    "one endless field": (b'a;b\n"' + b"x" * 1_000_000, "a.csv", "bad_csv"),
    "commas alone": (b"," * 1_000_000, "a.csv", "bad_csv"),
    "blank lines alone": (b"\n" * 1_000_000, "a.csv", "empty_file"),
    "nothing": (b"", "a.csv", "empty_file"),
    "zeros": (bytes(1000), "a.csv", "bad_encoding"),
    "eleven megabytes": (b"a" * (11 << 20), "a.csv", "too_big"),
}  # fmt: skip


@pytest.mark.parametrize("what", CRAFTED)
def test_a_crafted_file_gets_an_answer(what):
    data, name, code = CRAFTED[what]
    with pytest.raises(ReadingError) as raised:
        read_table_of(name, data)
    finding = raised.value.finding
    assert finding.level == "error"
    if code:
        assert finding.code == code


def test_a_claim_of_size_without_cells_is_no_fault():
    data = workbook(f'<row r="1">{cell("A1")}</row>', '<dimension ref="A1:XFD1048576"/>')
    assert read_table_of("a.xlsx", data).texts == [["1"]]


def test_entities_in_a_workbook_are_not_multiplied():
    entities = "".join(f'<!ENTITY e{step} "{f"&e{step - 1};" * 10}">' for step in range(1, 10))
    bomb = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "aaaaaaaaaa">{entities}]>'
    parts = {
        **PARTS,
        "xl/worksheets/sheet1.xml": bomb + SHEET.format("", f'<row r="1">{cell("A1", "&e9;")}</row>'),
    }
    with pytest.raises(ReadingError):
        read_table_of("a.xlsx", zipped(parts))


def test_an_old_workbook_with_a_password_is_said_to_have_one():
    start = XLS.find(b"\x09\x08\x10\x00\x00\x06\x05\x00")
    end = start + 4 + 16
    locked = XLS[:end] + struct.pack("<HH", 0x2F, 4) + bytes(4) + XLS[end + 8 :]
    with pytest.raises(ReadingError) as raised:
        read_table_of("a.xls", locked)
    assert raised.value.finding.code == "encrypted"


def test_macros_and_links_are_said_and_nothing_runs():
    with zipfile.ZipFile(io.BytesIO(XLSX)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    table = read_table_of(
        "a.xlsm", zipped({**parts, "xl/vbaProject.bin": "x", "xl/externalLinks/externalLink1.xml": "<x/>"})
    )
    assert [finding.code for finding in table.findings] == ["macros", "external_links"]


@pytest.mark.parametrize("name", ["locked.xlsx", "locked.xls", "locked.ods", "locked.pdf"])
def test_what_an_office_program_locked_with_a_password_is_said_to_be(name):
    with pytest.raises(ReadingError) as raised:
        read_table_of(name, (DATA / name).read_bytes())
    assert raised.value.finding.code == "encrypted"
    assert "mật khẩu" in raised.value.finding.fix.vi


@pytest.mark.parametrize(
    ("name", "called", "expected"),
    [
        ("macros.xlsm", "bảng.xlsm", ["macros"]),
        ("linked.xlsx", "bảng.xlsx", ["external_links", "formulas"]),
        ("web-page.xls", "bảng.xls", ["other_extension"]),
        ("good.xlsx", "bảng.csv", ["other_extension"]),
        ("good.xls", "bảng.xlsx", ["other_extension"]),
        ("good-tab-utf16.tsv", "bảng.xls", ["other_extension"]),
    ],
)
def test_what_an_office_program_wrote_is_read_with_what_is_to_be_said(name, called, expected):
    table = read_table_of(called, (DATA / name).read_bytes())
    assert [finding.code for finding in table.findings] == expected
    assert any("TP. Đà Nẵng" in row for row in table.texts)


def test_formulas_that_no_program_has_computed_are_no_blanks():
    book = Workbook()
    for row in (["Tỉnh", "Điểm"], ["Huế", 0.5], ["Hà Nội", "=B2+0.1"]):
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    table = read_table_of("a.xlsx", stream.getvalue())
    assert table.text(2, 1) == "=B2+0.1"
    assert table.kinds == ["tt", "tn", "tf"]


@pytest.mark.parametrize(
    ("data", "said", "todo"),
    [
        ((DATA / "spreadsheet-2003.xml").read_bytes(), "XML Spreadsheet 2003", "lưu lại thành .xlsx"),
        (ole("WordDocument"), "Word", "dán vào trang nhập"),
        (zipped({"[Content_Types].xml": "wordprocessingml"}), "Word", "dán vào trang nhập"),
        (zipped({"a.txt": "a"}), "ZIP", "giải nén"),
        (b"\x1f\x8b" + bytes(20), "GZIP", "giải nén"),
        (b"\x89PNG" + bytes(20), "PNG", "bản gốc"),
        (b"MIME-Version: 1.0\r\n", "MHTML", ".html"),
    ],
)
def test_what_is_not_read_is_named_with_what_to_do_instead(data, said, todo):
    with pytest.raises(ReadingError) as raised:
        read_table_of("a.xlsx", data)
    finding = raised.value.finding
    assert (finding.code, finding.found.vi) == ("unsupported", f"tệp {said}")
    assert todo in finding.fix.vi


def test_no_message_about_a_file_names_a_flag_of_the_command():
    texts = [(DATA / name).read_bytes() for name in ("locked.xlsx", "real-scan.pdf", "spreadsheet-2003.xml")]
    for data in (*texts, b"", b"abc", bytes(100), XLSX[:4000], ole("WordDocument")):
        with pytest.raises(ReadingError) as raised:
            read_table_of("a.xlsx", data)
        assert "--" not in raised.value.finding.message_vi + raised.value.finding.message_en


def test_the_unpacked_size_is_bounded_by_the_limits():
    with pytest.raises(ReadingError) as raised:
        read_table_of("a.xlsx", XLSX, limits=Limits(unpacked=10_000))
    assert raised.value.finding.code == "unpacks_too_large"
