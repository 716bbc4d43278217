"""XLSX, XLS and ODS bytes to rows of text, by calamine. Runs in the child process."""

import datetime as dt
import io
from decimal import Decimal
from typing import Any

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from rankings.importing.choosing import choose


def answer(request: dict[str, Any], data: bytes) -> dict[str, Any]:
    """One sheet's `texts` and `kinds`, with all sheets' names and sizes; or "refused" with the reason."""
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as workbook:
            return _read(workbook, request["sheet"], request["limits"])
    except PasswordError:
        return {"refused": "encrypted"}
    except CalamineError as problem:
        return {"refused": "damaged", "detail": str(problem)}


def _read(workbook: CalamineWorkbook, wanted: str | None, limits: dict[str, int]) -> dict[str, Any]:
    entries = [entry for entry in workbook.sheets_metadata if entry.typ == SheetTypeEnum.WorkSheet]
    if len(entries) > limits["sheets"]:
        return {"refused": "too_many_sheets", "count": len(entries), "most": limits["sheets"]}
    sheets = []
    for entry in entries:
        rows, columns = _size(workbook.get_sheet_by_name(entry.name))
        visible = entry.visible == SheetVisibleEnum.Visible
        sheets.append({"name": entry.name, "rows": rows, "columns": columns, "visible": visible})
    chosen = choose(sheets, wanted)
    if "refused" in chosen:
        return chosen | {"sheets": sheets}
    height, width = chosen["rows"], chosen["columns"]
    if height > limits["rows"] or width > limits["columns"] or height * width > limits["cells"]:
        return {"refused": "too_large", "sheets": sheets, "rows": height, "columns": width}
    sheet = workbook.get_sheet_by_name(chosen["name"])
    return _cells(sheet, limits["text"]) | {"sheet": chosen["name"], "sheets": sheets}


def _size(sheet: CalamineSheet) -> tuple[int, int]:
    """Rows and columns from A1 to the last cell that holds something."""
    return (sheet.end[0] + 1, sheet.end[1] + 1) if sheet.end else (0, 0)


def _cells(sheet: CalamineSheet, longest: int) -> dict[str, Any]:
    texts: list[list[str]] = []
    kinds: list[str] = []
    for row in sheet.to_python(skip_empty_area=False):
        cells = [_cell(value) for value in row]
        while cells and cells[-1][1] == " ":
            cells.pop()
        texts.append([text[:longest] for text, _ in cells])
        kinds.append("".join(kind for _, kind in cells))
    merged = [(*start, *end) for start, end in sheet.merged_cell_ranges or []]
    return {"texts": texts, "kinds": kinds, "merged": merged}


def _cell(value: object) -> tuple[str, str]:
    """A cell's text and kind; blank space alone is an empty cell."""
    if isinstance(value, str):
        return (value, "t") if value.strip() else ("", " ")
    if isinstance(value, bool):
        return str(value).upper(), "b"
    if isinstance(value, (int, float)):
        return number_text(value), "n"
    if isinstance(value, (dt.date, dt.time)):
        return value.isoformat(), "d"
    return str(value), "d"


def number_text(value: float) -> str:
    """The decimal text of a stored number, with the 15 digits that spreadsheets themselves keep.

    >>> number_text(0.8002), number_text(15.0), number_text(0.1 + 0.2)
    ('0.8002', '15', '0.3')
    """
    return format(Decimal(format(value, ".15g")), "f")
