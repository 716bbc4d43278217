"""XLSX with typed cells and a second sheet that says what the first one is. The same bytes every time."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.writer.excel import ExcelWriter

from rankings.files.texts import text_of
from rankings.files.xlsx_looks import dress_notes, dress_rows
from rankings.files.zip_file import timeless
from rankings.storable import storable

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
#: What the name of a sheet may not hold, nor be longer than.
_NOT_IN_A_NAME = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_LONGEST_NAME = 31
#: How cells are shown. Excel shows a truth value as one anyway, LibreOffice as 0 or 1 where its format is general.
_TIME, _TRUTH = "yyyy-mm-dd hh:mm:ss", '"TRUE";"TRUE";"FALSE"'


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, the heads of its columns (none for notes), its rows.

    `fixed` is how many of its first columns stay in sight beside the others, as its head does above the rows.
    """

    name: str
    head: Sequence[str]
    rows: Iterable[Sequence[Any]]
    fixed: int = 0


def write_xlsx(sheets: Iterable[Sheet], made: datetime) -> bytes:
    """Sheets with typed cells: numbers with their places, dates and times as such, text never as a formula.

    A workbook knows no zones: a time is told as the clock of its own zone shows it.
    `made`: the time that the file names as its own.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.created = book.properties.modified = made.replace(tzinfo=None, microsecond=0)
    for each in sheets:
        sheet = book.create_sheet(storable(each.name).translate(_NOT_IN_A_NAME)[:_LONGEST_NAME])
        for place, row in enumerate([each.head, *each.rows] if each.head else each.rows, 1):
            for column, value in enumerate(row, 1):
                _fill(sheet.cell(place, column), value)
        if each.head:
            dress_rows(sheet, each.fixed)
        else:
            dress_notes(sheet)
    out = io.BytesIO()
    # Not by `book.save`, which names the time of writing as that of the last change.
    ExcelWriter(book, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED)).save()
    return _without_times(out.getvalue())


def _fill(cell: Cell, value: Any) -> None:
    if value is not None and not isinstance(value, bool | int | Decimal | date):
        cell.value = storable(text_of(value))
        cell.data_type = "s"
        return
    cell.value = value.replace(tzinfo=None) if isinstance(value, datetime) else value
    if isinstance(value, bool):
        cell.number_format = _TRUTH
    elif isinstance(value, datetime):
        cell.number_format = _TIME
    elif isinstance(value, Decimal):
        places = max(0, -int(value.as_tuple().exponent))
        cell.number_format = f"0.{'0' * places}" if places else "0"


def _without_times(packed: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(timeless(entry.filename), old.read(entry))
    return out.getvalue()
