"""A workbook with findings in it, by openpyxl. Runs in the child process, which may not write files."""

import base64
import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from typing import Any, Final

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from rankings.importing import grid
from rankings.storable import storable

_AUTHOR: Final = "DXIndex"
_COLOURS: Final = {"error": "FFFFC7CE", "warning": "FFFFEB9C", "note": "FFDDEBF7"}
_LEVELS: Final = tuple(_COLOURS)
_HEADINGS: Final = {
    "vi": ("Mức", "Ô", "Thấy", "Cần", "Cách xử lý"),
    "en": ("Level", "Cell", "Found", "Expected", "What to do"),
}
_MORE: Final = {"vi": "Còn {} phát hiện nữa", "en": "{} more findings"}
_PARTLY: Final = {
    "vi": "Bảng quá dài: chỉ có các hàng có phát hiện",
    "en": "The table is too long: only the rows with findings are here",
}
_WIDTHS: Final = (12, 8, 50, 50, 60)
_LONGEST: Final = 32_000
_NO_SHEET_NAME: Final = re.compile(r"[\[\]:*?/\\']")
#: A text that begins so becomes a formula in the hands of whoever edits it, unless it is marked as text.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


class _Writer(ExcelWriter):
    """openpyxl's writer, without the temporary file for each sheet."""

    _archive: zipfile.ZipFile

    def write_worksheet(self, ws: Any) -> None:
        out = io.BytesIO()
        ws._drawing = _drawing_of(ws)  # noqa: SLF001 (this and the next lines are those of the method replaced)
        writer: Any = WorksheetWriter(ws, out)
        writer.write()
        ws._rels = writer._rels  # noqa: SLF001
        self._archive.writestr(ws.path[1:], out.getvalue())
        self.manifest.append(ws)


def _drawing_of(ws: Any) -> Any:
    from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing  # noqa: PLC0415 (imports what draws charts)

    drawing: Any = SpreadsheetDrawing()
    drawing.charts, drawing.images = ws._charts, ws._images  # noqa: SLF001 (openpyxl's own way)
    return drawing


def answer(request: dict[str, Any], data: bytes) -> dict[str, Any]:
    """The annotated workbook, in base64. Without `data`, it is made of the request's table."""
    if data:
        book = load_workbook(io.BytesIO(data), keep_vba=False, rich_text=True)
        sheet: Any = book[request["sheet"]]
        _forget(sheet)
    else:
        book = Workbook()
        sheet = book.worksheets[0]
        sheet.title = _sheet_name(request["sheet"])
        _fill(sheet, request["table"])
    _mark(sheet, request["findings"])
    _list_by_row(sheet, request)
    _list_all(book, sheet, request)
    book.active = book.worksheets.index(sheet)
    # Formulas have lost their values; the program that opens the workbook computes them.
    book.calculation.fullCalcOnLoad = True
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        _Writer(book, archive).write_data()
    return {"workbook": base64.b64encode(stream.getvalue()).decode("ascii")}


def _forget(sheet: Any) -> None:
    """Takes out what an earlier call has put in: comments with their colours, and the column."""
    # Not by rows: a style on the last cell of the sheet would make that many.
    cells = list(sheet._cells.values())  # noqa: SLF001
    columns = {cell.column for cell in cells if cell.value == grid.ADDED_COLUMN}
    for cell in cells:
        if isinstance(cell, MergedCell):
            continue
        if cell.comment is not None and cell.comment.author == _AUTHOR:
            cell.comment = None
            if cell.fill.fgColor.rgb in _COLOURS.values():
                cell.fill = PatternFill()
        if cell.column in columns:
            cell.value = None


def _fill(sheet: Worksheet, table: dict[str, Any]) -> None:
    """The table's cells at their addresses, numbers as numbers with the decimals they showed."""
    places = {(row, column): shown for row, column, shown in table["places"]}
    for row, texts, kinds in zip(table["rows"], table["texts"], table["kinds"], strict=True):
        for column, (text, kind) in enumerate(zip(texts, kinds, strict=True)):
            if kind != grid.BLANK:
                _put(sheet.cell(row + 1, column + 1), text, kind, places.get((row, column)))
    taken: set[tuple[int, int]] = set()
    for top, left, bottom, right in table["merged"] if table["whole"] else ():
        places_of = {(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)}
        covered = places_of - {(top, left)}
        if not places_of & taken and not any(sheet.cell(row + 1, column + 1).value for row, column in covered):
            taken |= places_of
            sheet.merge_cells(start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1)


def _put(cell: Any, text: str, kind: str, places: int | None) -> None:
    if kind == grid.NUMBER and sum(letter.isdigit() for letter in text) <= 15:
        cell.value = float(text) if "." in text else int(text)
        if places is not None:
            cell.number_format = "0." + "0" * places if places else "0"
    elif kind == grid.DATE and (date := _date(text)):
        cell.value = date
    else:
        _put_text(cell, text)


def _date(text: str) -> dt.datetime | None:
    try:
        return dt.datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return None


def _put_text(cell: Any, text: str) -> None:
    """A text that stays a text, whatever it begins with."""
    cell.value = _clean(text)
    cell.data_type = "s"
    if text.startswith(_FORMULA):
        cell.quotePrefix = True


def _clean(text: str) -> str:
    return storable(text)[:_LONGEST]


def _sheet_name(text: str) -> str:
    return _NO_SHEET_NAME.sub(" ", _clean(text)).strip()[:31] or "Sheet 1"


def _worst(findings: Iterable[dict[str, Any]]) -> str:
    return min((str(finding["level"]) for finding in findings), key=_LEVELS.index)


def _mark(sheet: Worksheet, findings: Iterable[dict[str, Any]]) -> None:
    """A comment and a colour on each cell that findings are about; of a merged cell, on its first."""
    by_cell: dict[tuple[int, int], list[dict[str, Any]]] = {}
    for finding in findings:
        if finding["row"] is not None:
            place = _first_of_merged(sheet, finding["row"] + 1, finding["column"] + 1)
            by_cell.setdefault(place, []).append(finding)
    for (row, column), found in by_cell.items():
        cell: Any = sheet.cell(row, column)
        text = "\n".join(f"{finding['word']}: {finding['message']}" for finding in found)
        before = f"{cell.comment.text}\n\n" if cell.comment else ""
        cell.comment = Comment(_clean(before + text), _AUTHOR, height=40 + 18 * (len(before + text) // 40), width=320)
        cell.fill = PatternFill("solid", fgColor=_COLOURS[_worst(found)])


def _first_of_merged(sheet: Worksheet, row: int, column: int) -> tuple[int, int]:
    if isinstance(sheet.cell(row, column), MergedCell):
        for span in sheet.merged_cells.ranges:
            if span.min_row <= row <= span.max_row and span.min_col <= column <= span.max_col:
                return span.min_row, span.min_col
    return row, column


def _list_by_row(sheet: Worksheet, request: dict[str, Any]) -> None:
    """The column right of the table: what is to be said of each row."""
    column = request["column"] + 1
    by_row: dict[int, list[dict[str, Any]]] = {}
    for finding in request["findings"]:
        if finding["row"] is not None and finding["row"] > request["head"]:
            by_row.setdefault(finding["row"] + 1, []).append(finding)
    _write(sheet.cell(request["head"] + 1, column), grid.ADDED_COLUMN, bold=True)
    for row, found in by_row.items():
        lines = [f"{finding['cell']} {finding['word']}: {finding['message']}" for finding in found]
        _write(sheet.cell(row, column), " | ".join(lines), colour=_COLOURS[_worst(found)])
    sheet.column_dimensions[get_column_letter(column)].width = 60


def _write(cell: Cell | MergedCell, text: str, *, bold: bool = False, colour: str = "", wrap: bool = False) -> None:
    if isinstance(cell, MergedCell):
        return
    _put_text(cell, text)
    if bold:
        cell.font = Font(bold=True)
    if colour:
        cell.fill = PatternFill("solid", fgColor=colour)
    if wrap:
        cell.alignment = Alignment(wrap_text=True, vertical="top")


def _list_all(book: Workbook, sheet: Worksheet, request: dict[str, Any]) -> None:
    """The sheet of all findings, those about no cell among them."""
    name = grid.ADDED_SHEET if sheet.title != grid.ADDED_SHEET else f"{grid.ADDED_SHEET} (2)"
    if name in book.sheetnames:
        book.remove(book[name])
    listed = book.create_sheet(name)
    lines: list[Sequence[str]] = [
        (finding["word"], finding["cell"], finding["found"], finding["expected"], finding["fix"])
        for finding in request["findings"]
    ]
    if request["left_out"]:
        lines.append(("", "", _MORE[request["lang"]].format(request["left_out"])))
    if not request.get("table", {"whole": True})["whole"]:
        lines.append(("", "", _PARTLY[request["lang"]]))
    for row, line in enumerate((_HEADINGS[request["lang"]], *lines), start=1):
        for column, text in enumerate(line, start=1):
            _write(listed.cell(row, column), text, bold=row == 1, wrap=True)
    for column, width in enumerate(_WIDTHS, start=1):
        listed.column_dimensions[get_column_letter(column)].width = width
    listed.freeze_panes = "A2"
