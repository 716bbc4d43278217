"""The rows of an answer as CSV or XLSX. Safe to open in a spreadsheet program, the same bytes every time."""

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any, get_args

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from pydantic import BaseModel

from rankings.api.answers import Listing

CSV = "text/csv; charset=utf-8; header=present"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
#: A zip cannot say less; a file's bytes must not depend on when it was made.
_OLDEST = (1980, 1, 1, 0, 0, 0)
_LOOKS_LIKE_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")

Row = list[Any]


def table_of(answer: Listing) -> tuple[list[str], Iterator[Row]]:
    """Heads and rows of a listing: what all rows share first, the release last.

    A list within a row becomes one cell, its parts set apart by " | " (documents) or a space (slugs, flags).
    """
    context = answer.context()
    head = [*context, *_columns(answer.record), "release"]
    rows = ([*context.values(), *_cells(record), answer.release] for record in answer.records())
    return head, rows


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """The model that a field holds, alone or in a list."""
    inner = get_args(annotation)[0] if get_args(annotation) else annotation
    return inner if isinstance(inner, type) and issubclass(inner, BaseModel) else None


def _columns(model: type[BaseModel]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        inner = _model_in(field.annotation)
        if inner is None:
            yield name
        else:
            yield from (f"{name}_{part}" for part in inner.model_fields)


def _cells(record: BaseModel) -> Iterator[Any]:
    for name, field in type(record).model_fields.items():
        value, inner = getattr(record, name), _model_in(field.annotation)
        if inner is not None:
            items = value if isinstance(value, list) else [value]
            yield from (" | ".join(_text(getattr(item, part)) for item in items) for part in inner.model_fields)
        elif isinstance(value, list):
            yield " ".join(map(_text, value))
        else:
            yield value


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, date) else str(value)


def guard(text: str) -> str:
    """A text that a spreadsheet program would run as a formula gets an apostrophe before it; numbers stay.

    >>> guard("=1+1"), guard("-0.0120"), guard("-x")
    ("'=1+1", '-0.0120', "'-x")
    """
    if text.startswith(_LOOKS_LIKE_A_FORMULA) and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text


def write_csv(head: list[str], rows: Iterable[Row]) -> bytes:
    """RFC 4180 in UTF-8 with a decimal point; nothing for what is missing."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(head)
    writer.writerows([guard(_text(value)) for value in row] for row in rows)
    return out.getvalue().encode()


def write_xlsx(head: list[str], rows: Iterable[Row], title: str, made: datetime) -> bytes:
    """One sheet with typed cells: numbers with their places, dates as dates, text never as a formula.

    `made`: the time that the file names as its own.
    """
    book = Workbook(write_only=True)
    book.properties.created = book.properties.modified = made.replace(tzinfo=None, microsecond=0)
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    sheet.append(head)
    for row in rows:
        sheet.append([_cell(sheet, value) for value in row])
    out = io.BytesIO()
    book.save(out)
    return _without_times(out.getvalue())


def _cell(sheet: WriteOnlyWorksheet, value: Any) -> Any:
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, Decimal):
        cell = WriteOnlyCell(sheet)
        cell.value = value
        places = max(0, -int(value.as_tuple().exponent))
        cell.number_format = f"0.{'0' * places}" if places else "0"
        return cell
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", _text(value)))
    cell.data_type = "s"
    return cell


def _without_times(packed: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            info = zipfile.ZipInfo(entry.filename, _OLDEST)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(entry))
    return out.getvalue()
