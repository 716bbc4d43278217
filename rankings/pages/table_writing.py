"""A table of a page as CSV, XLSX and JSON, each with its provenance."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from rankings.charts.record import Partial, Plain
from rankings.files.csv_file import CSV, write_csv
from rankings.files.json_file import JSON, write_json
from rankings.files.xlsx_file import XLSX, Sheet, write_xlsx
from rankings.imaging.plain_table import plain_cell, plain_cells, plain_table
from rankings.pages.provenance import Provenance
from rankings.words.files import SHEETS
from rankings.words.licences import DATA, say_licence


def csv_of(whole: Provenance) -> bytes:
    """Plain numbers, and below an empty line what must not be lost. It begins with what Excel needs to see UTF-8."""
    head, rows = plain_table(whole.table.table, whole.table.lang, whole.numbers)
    return write_csv(head, [*rows, [], *whole.lines()], bom=True)


def rows_of(whole: Provenance) -> bytes:
    """The same rows alone, for programs: each column is of one type, documents go by their keys in the data set."""
    return write_csv(*plain_table(whole.table.table, whole.table.lang, whole.numbers, whole.keys))


def xlsx_of(whole: Provenance) -> bytes:
    """Typed cells, and the rest on a sheet of its own."""
    lang = whole.table.lang
    data, notes = SHEETS[lang]
    head, rows = plain_table(whole.table.table, lang, whole.numbers)
    known = [[None if value == "" else value for value in row] for row in rows]
    return write_xlsx([Sheet(data, head, known, fixed=1), Sheet(notes, (), whole.lines())], whole.published)


def json_of(whole: Provenance) -> bytes:
    """Each cell with what is printed, its number, how it is known, and the numbers of its documents."""
    table, numbers = whole.table, whole.numbers
    rows = plain_cells(table.table, table.lang)
    return write_json(
        {
            "id": table.id,
            "title": table.title,
            "sentence": table.sentence,
            "lang": table.lang,
            "release": whole.release,
            "published_at": whole.published,
            "address": whole.frozen,
            "live_address": whole.live,
            "licence": {"name": DATA.name, "url": DATA.url, "text": say_licence(table.lang)},
            "columns": list(table.table.head),
            "rows": [[_cell(cell, numbers) for cell in row] for row in rows],
            "notes": list(whole.notes),
            "sources": [
                {
                    "number": each.number,
                    "document": each.title,
                    "publisher": each.publisher or None,
                    "date": plain_cell(each.date, table.lang).value or None,
                    "url": each.url or None,
                    "secondary": each.secondary,
                }
                for each in whole.documents
            ],
        }
    )


def _cell(cell: Plain, numbers: Mapping[int, int]) -> dict[str, Any]:
    """A cell by what it has; a cell of nothing but words has a text alone."""
    told = {
        "text": cell.shown,
        "value": _value(cell.value),
        "of": _value(cell.of),
        "unit": cell.unit,
        "basis": cell.basis,
        "flags": list(cell.flags),
        "whose": cell.whose,
        "note": cell.said,
        "sources": list(cell.cites) or sorted({numbers[pk] for pk in cell.sources if pk in numbers}),
    }
    return {name: value for name, value in told.items() if name == "text" or value not in (None, "", [])}


def _value(value: Decimal | date | str) -> Decimal | int | date | str | None:
    """A count, a rank or a change as an integer, a score with all its digits, a time; None for a text."""
    if isinstance(value, Decimal):
        return value if value.as_tuple().exponent else int(value)
    return None if isinstance(value, str) and not isinstance(value, Partial) else value


#: The kinds of files of a table, with what they are.
WRITERS: dict[str, tuple[Callable[[Provenance], bytes], str]] = {
    "csv": (csv_of, CSV),
    "xlsx": (xlsx_of, XLSX),
    "json": (json_of, JSON),
}
