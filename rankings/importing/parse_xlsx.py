"""XLSX by calamine, with openpyxl's second opinion on formulas, errors and formats. Runs in the child process.

calamine gives #DIV/0! and formulas saved without a value as empty cells; they would become missing figures.
It gives numbers without their formats, so that 0.6440 would become 0.644.
"""

import functools
import io
import re
from collections.abc import Iterator
from typing import Any, Final

from openpyxl import load_workbook

from rankings.importing import parse_workbook

#: What a number format shows as it stands or not at all: quoted texts, [colours], escapes, widths.
_NO_DIGITS: Final = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
_DIGITS: Final = re.compile(r"[0#?][0#?,]*(?:\.([0?]*))?([#,]*)")


def answer(request: dict[str, Any], data: bytes) -> dict[str, Any]:
    """What `parse_workbook` answers, with errors and uncomputed formulas marked, `formulas` counted, and `places`.

    `places` are [row, column, decimals] of the numbers whose format says how many decimals it shows.
    """
    table = parse_workbook.answer(request, data)
    if "refused" in table:
        return table
    try:
        return _marked(table, data)
    except Exception as problem:  # noqa: BLE001 (openpyxl raises anything on parts it does not know)
        return table | {"blanks_known": False, "detail": f"{type(problem).__name__}: {problem}"[:200]}


def _marked(table: dict[str, Any], data: bytes) -> dict[str, Any]:
    formulas, errors, places = _special(table, data)
    silent = {place for place in formulas if _kind(table, place) == " "}
    if silent:
        # Only now the values: an error behind a formula has one, a formula never computed has none.
        errors |= {place: text for place, text in _values(table, data) if place in silent}
    for place in silent | errors.keys():
        text, kind = (errors[place], "e") if place in errors else (formulas[place], "f")
        _put(table, place, text, kind)
    return table | {"formulas": len(formulas), "places": places}


Place = tuple[int, int]


def _special(
    table: dict[str, Any], data: bytes
) -> tuple[dict[Place, str], dict[Place, str], list[tuple[int, int, int]]]:
    formulas: dict[Place, str] = {}
    errors: dict[Place, str] = {}
    places: list[tuple[int, int, int]] = []
    for place, cell in _walk(table, data, values=False):
        if cell.data_type == "f":
            formulas[place] = str(cell.value)[:200]
        elif cell.data_type == "e":
            errors[place] = str(cell.value)
        if _kind(table, place) == "n":
            shown = _places(cell)
            places += [] if shown is None else [(*place, shown)]
    return formulas, errors, places


def _places(cell: Any) -> int | None:
    try:
        return shown_places(cell.number_format)
    except (IndexError, AttributeError):
        # A style that the workbook does not have: the number stands without a format.
        return None


@functools.lru_cache(maxsize=1024)
def shown_places(number_format: str) -> int | None:
    """The decimals that a number format always shows of the stored number; None where it fixes none.

    >>> shown_places("0.0000"), shown_places("#,##0"), shown_places("0.00%"), shown_places("General")
    (4, 0, 4, None)
    """
    positive = _NO_DIGITS.sub("", number_format).partition(";")[0]
    found = _DIGITS.search(positive)
    scaled_or_other = re.search(r"[EeyYdDhH/@]|General", positive)
    if not found or scaled_or_other or found[2] or re.search(r"[0#?],+(?:\.|$|[^0#?,.])", positive):
        return None
    return len(found[1] or "") + 2 * positive.count("%")


def _values(table: dict[str, Any], data: bytes) -> Iterator[tuple[Place, str]]:
    for place, cell in _walk(table, data, values=True):
        if cell.data_type == "e":
            yield place, str(cell.value)


def _walk(table: dict[str, Any], data: bytes, *, values: bool) -> Iterator[tuple[Place, Any]]:
    workbook = load_workbook(io.BytesIO(data), read_only=True, data_only=values, keep_links=False)
    sheet = workbook[table["sheet"]]
    sheet.reset_dimensions()
    size = next(entry for entry in table["sheets"] if entry["name"] == table["sheet"])
    # A formula without a value may stand below or beside all that calamine saw.
    for row in sheet.iter_rows(max_row=size["rows"] + 200, max_col=size["columns"] + 50):
        for cell in row:
            if cell.value is not None:
                yield (cell.row - 1, cell.column - 1), cell


def _kind(table: dict[str, Any], place: Place) -> str:
    row, column = place
    kinds = table["kinds"]
    return kinds[row][column] if row < len(kinds) and column < len(kinds[row]) else " "


def _put(table: dict[str, Any], place: Place, text: str, kind: str) -> None:
    row, column = place
    texts, kinds = table["texts"], table["kinds"]
    while len(texts) <= row:
        texts.append([])
        kinds.append("")
    missing = column + 1 - len(texts[row])
    texts[row].extend([""] * missing)
    kinds[row] = kinds[row].ljust(column + 1)
    texts[row][column] = text
    kinds[row] = kinds[row][:column] + kind + kinds[row][column + 1 :]
