"""Makes the files of tests/data/ that imports are tested on, from the published figures of DTI 2022.

    python tests/make_import_files.py

Each `good` file is the same table in another format; each `fault` file is the good table with one fault.
What the importer must say of each stands in tests/importing/test_files.py.
"""

import csv
import datetime as dt
import io
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "tests" / "data"
FIXTURES = ROOT / "fixtures"

#: Columns C to H of the good table.
SERIES = (
    ("dti", "score"), ("dti", "rank"), ("infrastructure", "score"),
    ("gov_activity", "score"), ("economy_activity", "score"), ("society_activity", "score"),
)  # fmt: skip
#: As dti.gov.vn spells them.
SPELLINGS = {
    "da-nang": "TP. Đà Nẵng", "ho-chi-minh": "TP. Hồ Chí Minh", "thua-thien-hue": "Thừa Thiên - Huế",
    "can-tho": "TP. Cần Thơ", "hai-phong": "TP. Hải Phòng", "ha-noi": "TP. Hà Nội",
}  # fmt: skip
FIRST_ROW = 5
"""The sheet row, from 1, of the first province."""


@dataclass(frozen=True)
class Formula:
    """A formula; `value` is what the file says it comes to, "" for nothing."""

    text: str
    value: Any = ""


@dataclass
class Sheet:
    """A sheet to be written: rows of texts and numbers, and merged cells as "A1:H1"."""

    rows: list[list[Any]]
    merged: list[str] = field(default_factory=list)
    name: str = "DTI 2022"

    def put(self, cell: str, value: Any) -> None:
        """Another value in a cell such as "C7" (columns A to Z)."""
        self.rows[int(cell[1:]) - 1][ord(cell[0]) - ord("A")] = value

    def get(self, cell: str) -> Any:
        """The value of a cell."""
        return self.rows[int(cell[1:]) - 1][ord(cell[0]) - ord("A")]


def rows_of(name: str) -> list[dict[str, str]]:
    """The rows of a fixture file."""
    with (FIXTURES / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def figures(year: int, units: int) -> dict[tuple[str, str, str], str]:
    """Province, indicator and measure to the value as published; of several, the one with four decimals."""
    found: dict[tuple[str, str, str], str] = {}
    for row in rows_of("figures"):
        key = row["province"], row["indicator"], row["measure"]
        current = (row["year"], row["units"], row["set_aside_en"]) == (str(year), str(units), "")
        if current and len(found.get(key, "")) < len(row["value"]) <= len("0.0000"):
            found[key] = row["value"]
    return found


def good_sheet() -> Sheet:
    """The whole table of 2022: title, two header rows, 63 provinces by rank, the mean."""
    known = figures(2022, 63)
    names = {
        row["slug"]: SPELLINGS.get(row["slug"], row["name_vi"]) for row in rows_of("provinces") if row["units"] == "63"
    }
    ranked = sorted(names, key=lambda slug: (int(known[slug, "dti", "rank"]), slug))
    head = [
        ["XẾP HẠNG CHUYỂN ĐỔI SỐ CẤP TỈNH NĂM 2022", *[""] * 7],
        [""] * 8,
        ["STT", "Tỉnh, thành phố", "DTI", "", "Hạ tầng số", "Chỉ số hoạt động", "", ""],
        [
            "",
            "",
            "Điểm",
            "Hạng",
            "",
            "Hoạt động chính quyền số",
            "Hoạt động kinh tế số",
            "Hoạt động xã hội số",
        ],
    ]
    body = [
        [number, names[slug], *(_number(known[slug, *series]) for series in SERIES)]
        for number, slug in enumerate(ranked, start=1)
    ]
    mean = ["", "Trung bình cả nước", 0.5787, "", "", "", "", ""]
    return Sheet([*head, *body, mean], ["A1:H1", "A3:A4", "B3:B4", "C3:D3", "E3:E4", "F3:H3"])


def _number(text: str) -> Any:
    return float(text) if "." in text else int(text)


def fault(change: Callable[[Sheet], None]) -> Sheet:
    """The good table with one thing changed."""
    sheet = good_sheet()
    change(sheet)
    return sheet


def put(cell: str, value: Any) -> Sheet:
    """The good table with another value in one cell."""
    return fault(lambda sheet: sheet.put(cell, value))


def swap(first: str, second: str) -> Sheet:
    """The good table with two cells changed over."""

    def change(sheet: Sheet) -> None:
        one, other = sheet.get(first), sheet.get(second)
        sheet.put(first, other)
        sheet.put(second, one)

    return fault(change)


def under(group: str, heading: str) -> Sheet:
    """The good table with another heading over the indices and over the first of them."""

    def change(sheet: Sheet) -> None:
        sheet.put("F3", group)
        sheet.put("F4", heading)

    return fault(change)


def without_row(row: int) -> Sheet:
    """The good table without one of its rows."""
    return fault(lambda sheet: sheet.rows.pop(row - 1))


def scaled(factor: int) -> Sheet:
    """The good table with its scores on another scale."""

    def change(sheet: Sheet) -> None:
        for row in sheet.rows[FIRST_ROW - 1 :]:
            row[2:] = [round(cell * factor, 4) if isinstance(cell, float) else cell for cell in row[2:]]

    return fault(change)


def as_text(value: Any, comma: bool = False) -> str:
    """A cell as a Vietnamese or an English spreadsheet writes it to CSV: scores with four decimals."""
    if isinstance(value, float):
        text = f"{value:.4f}"
        return text.replace(".", ",") if comma else text
    return str(value.value if isinstance(value, Formula) else value)


def to_csv(sheet: Sheet, separator: str = ",", *, comma: bool = False) -> str:
    """The sheet as CSV text."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=separator, lineterminator="\r\n")
    writer.writerows([[as_text(cell, comma) for cell in row] for row in sheet.rows])
    return stream.getvalue()


def to_html(sheet: Sheet) -> bytes:
    """The sheet as a saved page: header cells with spans, beside a table that is only layout."""
    spans = {"A3": (2, 1), "B3": (2, 1), "C3": (1, 2), "E3": (2, 1), "F3": (1, 3)}
    lines = []
    for number, row in enumerate(sheet.rows[2:], start=3):
        tag = "th" if number < FIRST_ROW else "td"
        cells = []
        for column, value in enumerate(row):
            if number < FIRST_ROW and value == "":
                continue
            down, across = spans.get(f"{'ABCDEFGH'[column]}{number}", (1, 1))
            cells.append(f'<{tag} rowspan="{down}" colspan="{across}">{as_text(value, comma=True)}</{tag}>')
        lines.append(f"<tr>{''.join(cells)}</tr>")
    page = (
        '<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>DTI</title></head><body>'
        "<table><tr><td>Trang chủ</td><td>Giới thiệu</td></tr></table>"
        f"<table class='x'><caption>Xếp hạng DTI 2022</caption>{''.join(lines)}</table></body></html>"
    )
    return page.encode()


def to_xlsx(sheets: list[Sheet], *, hidden: tuple[str, ...] = ()) -> bytes:
    """The sheets as a workbook, byte for byte the same at every run."""
    import xlsxwriter

    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    book.set_properties({"created": dt.datetime(2023, 7, 12, tzinfo=dt.UTC).replace(tzinfo=None)})
    for sheet in sheets:
        page = book.add_worksheet(sheet.name)
        for number, row in enumerate(sheet.rows):
            for column, value in enumerate(row):
                if isinstance(value, Formula):
                    page.write_formula(number, column, value.text, None, value.value)
                elif isinstance(value, dt.date):
                    page.write_datetime(number, column, value, book.add_format({"num_format": "d/m/yyyy"}))
                elif value != "":
                    page.write(number, column, value)
        for span in sheet.merged:
            first = sheet.get(span.partition(":")[0])
            page.merge_range(span, first)
        if sheet.name in hidden:
            page.hide()
    book.close()
    return stream.getvalue()


def to_xls(sheet: Sheet) -> bytes:
    """The sheet as the old binary workbook."""
    import xlwt

    book = xlwt.Workbook()
    page = book.add_sheet(sheet.name)
    tops = {span.partition(":")[0]: span for span in sheet.merged}
    for number, row in enumerate(sheet.rows):
        for column, value in enumerate(row):
            span = tops.get(f"{chr(ord('A') + column)}{number + 1}")
            if span:
                right = span.partition(":")[2]
                page.write_merge(number, int(right[1:]) - 1, column, ord(right[0]) - ord("A"), value)
            elif isinstance(value, Formula):
                page.write(number, column, xlwt.Formula(value.text.removeprefix("=")))
            elif value != "":
                page.write(number, column, value)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def to_ods(sheet: Sheet) -> bytes:
    """The sheet as an OpenDocument workbook, without merged cells: a group's heading stands over blanks."""
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.table import Table, TableCell, TableRow
    from odf.text import P

    book = OpenDocumentSpreadsheet()
    table = Table(name=sheet.name)
    for row in sheet.rows:
        line = TableRow()
        for value in row:
            number = isinstance(value, (int, float))
            cell = TableCell(valuetype="float", value=value) if number else TableCell(valuetype="string")
            cell.addElement(P(text=str(value)))
            line.addElement(cell if value != "" else TableCell())
        table.addElement(line)
    book.spreadsheet.addElement(table)
    stream = io.BytesIO()
    book.write(stream)
    return undated(stream.getvalue())


def undated(data: bytes) -> bytes:
    """The same zip without the time of its making."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for entry in old.infolist():
            new.writestr(zipfile.ZipInfo(entry.filename), old.read(entry), entry.compress_type)
    return stream.getvalue()


def files() -> dict[str, bytes]:
    """Every file of tests/data/ by its name."""
    good = good_sheet()
    vietnamese = to_csv(good, ";", comma=True)
    books = {
        "fault-error-cell": put("E20", Formula("=1/0", "#DIV/0!")),
        "fault-formula": put("C20", Formula("=C19-0.001", "")),
        "fault-date": put("D20", dt.datetime(1963, 9, 1)),  # noqa: DTZ001 (a spreadsheet has no zone)
        "fault-text-score": put("F20", "không đánh giá"),
    }
    texts = {
        "fault-unknown-province": put("B20", "Bình Phướk Nam"),
        "fault-duplicate": put("B20", "Thanh Hóa"),
        "fault-missing-row": without_row(20),
        "fault-no-name": put("B20", ""),
        "fault-score-text": put("C20", "0,64x"),
        "fault-score-range": put("C20", 6.4),
        "fault-score-negative": put("E20", -0.5),
        "fault-rank-fraction": put("D20", 15.5),
        "fault-rank-range": put("D20", 64),
        "fault-rank-gap": put("D21", 16),
        "fault-rank-order": swap("D10", "D30"),
        "fault-score-typo": put("C30", 0.0639),
        "fault-scale-100": scaled(100),
        "fault-scale-1000": scaled(1000),
        "fault-abbreviation": under("Các chỉ số", "CQS"),
        "fault-bare-pillar": under("Các chỉ số", "Chính quyền số"),
        "fault-unknown-heading": put("E3", "Mức độ sẵn sàng"),
        "fault-other-year": put("E3", "Hạ tầng số 2021"),
        "fault-two-alike": put("E3", "Hoạt động kinh tế số"),
        "fault-empty-score": put("E20", ""),
    }
    made = {f"{name}.xlsx": to_xlsx([sheet]) for name, sheet in books.items()}
    made |= {f"{name}.csv": to_csv(sheet, ";", comma=True).encode("utf-8-sig") for name, sheet in texts.items()}
    return made | {
        "good-comma.csv": to_csv(good).encode(),
        "good-vietnamese-excel.csv": vietnamese.encode("utf-8-sig"),
        "good-tab-utf16.tsv": to_csv(good, "\t", comma=True).encode("utf-16"),
        "good-windows-1258.csv": to_windows_1258(vietnamese),
        "good.xlsx": to_xlsx([good]),
        "good-hidden-sheet.xlsx": to_xlsx([good, replace(good, name="Nháp")], hidden=("Nháp",)),
        "good.xls": to_xls(good),
        "good.ods": to_ods(good),
        "good-page.html": to_html(good),
        "fault-two-sheets.xlsx": to_xlsx([good, replace(good, name="Bản 2")]),
        "fault-comma-inside.csv": to_csv(good, ";", comma=True).replace(";", ",").encode(),
        "fault-mixed-sign.csv": vietnamese.replace("0,6440", "0.6440").encode(),
    }


def to_windows_1258(text: str) -> bytes:
    """Text in the Vietnamese code page of Windows, which writes tones as marks of their own."""
    import unicodedata

    tones = "\u0300\u0301\u0303\u0309\u0323"
    out = []
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        tone = next((mark for mark in parts if mark in tones), "")
        out.append(unicodedata.normalize("NFC", parts.replace(tone, "")) + tone if tone else letter)
    return "".join(out).encode("windows-1258")


def main() -> None:
    """Write all files anew."""
    DATA.mkdir(exist_ok=True)
    for name, content in files().items():
        (DATA / name).write_bytes(content)
        sys.stdout.write(f"{name}: {len(content)} bytes\n")


if __name__ == "__main__":
    main()
