"""How the file was read: its sheets, its first rows as they stand, what was decided on the way."""

from dataclasses import dataclass
from typing import Any, Final

from django.http import HttpRequest, HttpResponseBase

from rankings.admin.answering import answers_of, save_answers
from rankings.admin.shared import about_import, go, import_page, office, tell
from rankings.admin.showing import shown_of
from rankings.importing.findings import Finding, Words
from rankings.importing.grid import RawTable, letter_of
from rankings.importing.header import Structure
from rankings.importing.tables import CheckedTable
from rankings.models import Import
from rankings.releasing.checking import check_import

_ROWS: Final = 14
_COLUMNS: Final = 30
_FINDINGS: Final = 40


@dataclass(frozen=True)
class PreviewRow:
    """A row as the file has it; `kind`: "header", "data" or ""."""

    number: int
    kind: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Preview:
    """The first rows of a sheet with the letters of its columns; `hidden`: columns that are not shown."""

    letters: tuple[str, ...]
    rows: tuple[PreviewRow, ...]
    height: int
    hidden: int


def preview_of(raw: RawTable, structure: Structure | None) -> Preview:
    """The rows down to the first few of data, wherever the table begins."""
    first = structure.first if structure else 0
    width = min(raw.width, _COLUMNS)
    shown = [row for row in range(raw.height) if row < _ROWS or first - 3 <= row < first + 4]
    rows = tuple(
        PreviewRow(row + 1, _kind(row, structure), tuple(raw.text(row, column) for column in range(width)))
        for row in shown
    )
    return Preview(tuple(map(letter_of, range(width))), rows, raw.height, max(0, raw.width - width))


def _kind(row: int, structure: Structure | None) -> str:
    if structure is None:
        return ""
    return "header" if row in structure.header else "data" if structure.first <= row <= structure.last else ""


def _of_reading(table: CheckedTable) -> list[Finding]:
    """What there is to say of the file and of the table as a whole, before any column has a meaning."""
    if not table.columns:
        # No other page can be shown: what stands in the way, down to the cell, has to be said here.
        return list(table.findings)
    of_file = table.raw.findings if table.raw else ()
    return [finding for finding in table.findings if finding in of_file or not finding.cell]


@office()
@about_import
def read(request: HttpRequest, row: Import) -> HttpResponseBase:
    """The file as it was read; a person chooses the sheet where there are several."""
    table = check_import(row)
    if request.method == "POST":
        sheet = request.POST.get("sheet", "")[:100]
        if not sheet and table.sheets_to_choose:
            tell(request, Words("Hãy chọn một bảng trong tệp.", "Choose one of the tables in the file."), error=True)
            return go("read", pk=row.pk)
        if sheet == answers_of(row).sheet:
            return save_answers(request, row, "read")
        # Letters and cells of another sheet mean nothing in this one.
        nothing: dict[str, Any] = {
            "columns": {},
            "splits": frozenset(),
            "scale": None,
            "reasons": {},
            "ignore_title": False,
        }
        return save_answers(request, row, "read", sheet=sheet, **nothing)
    raw = table.raw
    sheets = table.sheets_to_choose or (raw.sheets if raw else ())
    context = {
        "table": table,
        "preview": preview_of(raw, table.structure) if raw else None,
        "sheets": sheets,
        "chosen": table.sheet,
        "must_choose": bool(table.sheets_to_choose),
        "shown": [shown_of(table, finding) for finding in _of_reading(table)[:_FINDINGS]],
    }
    return import_page(request, row, "read.html", "read", context)
