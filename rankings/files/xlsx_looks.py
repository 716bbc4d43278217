"""How a sheet looks as opened and on paper: columns as wide as what they hold, links that lead on, readable pages."""

import textwrap
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

#: Widths in letters: the least and the most of a column, what the sentences of notes have, the most beside them.
_LEAST, _MOST, _SENTENCES, _BESIDE = 4, 40, 100, 60
#: What a column of web addresses may have: LibreOffice breaks no link into lines, and no column is wider than 255.
_ADDRESSES = 250
#: Letters that a column has beside its text, for the room on both sides.
_ROOM = 3
#: How many lines the head of a column takes rather than make the column wider, and a text of a row rather than run on.
_LINES = 3
#: As many lines as there are.
_ALL = 1000
#: Letters that a page of paper is wide while they can be read, and the height of a line in points.
_PAPER, _LINE = 180, 15
#: Letters of a line that are counted on: those of bold heads and of some typefaces are wider than others.
_SURE = 0.9
_FACE = "Calibri"
_BOLD, _LINK = Font(_FACE, 11, bold=True), Font(_FACE, 11, color="0563C1", underline="single")
_RULE = Border(bottom=Side("thin"))


def dress_rows(sheet: Worksheet, fixed: int) -> None:
    """Columns as wide as their cells, the heads in bold lines above, on each page of paper as well.

    The head and the first `fixed` columns stay in sight. Without any the rows are for programs, a line each.
    """
    widths = []
    most = _LINES if fixed else 1
    for place, (head, *cells) in enumerate(sheet.columns, 1):
        longest = max([_of_head(str(head.value)), *(_length(each.value) for each in cells)])
        widths.append(min(_room_of(cells, _MOST) if fixed else _MOST, longest))
        side = _side(cells)
        _dress(sheet, place, [head, *cells], widths[-1], side, most)
        head.font, head.border = _BOLD, _RULE
        head.alignment = Alignment(side, "bottom", wrap_text=True, indent=_indent(place, side))
    _make_room(sheet, widths, most)
    sheet.freeze_panes = sheet.cell(2, fixed + 1).coordinate
    sheet.print_title_rows = "1:1"
    if fixed:
        sheet.print_title_cols = f"A:{get_column_letter(fixed)}"
    _fit_to_paper(sheet, -(-sum(widths) // _PAPER))


def dress_notes(sheet: Worksheet) -> None:
    """What each line is in bold, beside it its sentence in as many lines as it takes."""
    widths = []
    for place, cells in enumerate(sheet.columns, 1):
        longest = max(_length(cell.value) for cell in cells)
        widths.append(_SENTENCES if place == 2 else min(longest, _room_of(cells, _BESIDE)))
        _dress(sheet, place, cells, widths[-1], "left", _ALL)
        if place == 1:
            for cell in cells:
                cell.font = _BOLD
    _make_room(sheet, widths, _ALL)
    _fit_to_paper(sheet, -(-sum(widths) // _PAPER))


def _dress(sheet: Worksheet, place: int, cells: Sequence[Any], letters: int, side: str, most: int) -> None:
    """A column of cells so wide: what is longer in at most so many lines, a web address as a link."""
    sheet.column_dimensions[get_column_letter(place)].width = max(letters, _LEAST) + _ROOM
    plain, lines = (Alignment(side, "top", wrap_text=wrap, indent=_indent(place, side)) for wrap in (None, True))
    for cell in cells:
        cell.alignment = lines if _lines(cell.value, letters, most) > 1 else plain
        if cell.data_type == "s" and _is_address(cell.value):
            cell.hyperlink = cell.value
            cell.font = _LINK


def _room_of(cells: Iterable[Any], most: int) -> int:
    """The most letters that a column of these cells may be wide."""
    return _ADDRESSES if any(_is_address(str(cell.value)) for cell in cells) else most


def _side(cells: Sequence[Any]) -> str:
    """Numbers stand on the right; a few words among them as well, as a few numbers among words do on the left."""
    known = [cell.value for cell in cells if cell.value is not None]
    return "right" if sum(isinstance(value, int | Decimal) for value in known) * 2 > len(known) else "left"


def _indent(place: int, side: str) -> int:
    """Words right behind a column of numbers stand a little apart from them."""
    return 1 if side == "left" and place > 1 else 0


def _make_room(sheet: Worksheet, widths: Sequence[int], most: int) -> None:
    """Rows as high as the lines of their cells: not every program works that out as it opens a file."""
    for place, row in enumerate(sheet.iter_rows(), 1):
        allowed = _ALL if place == 1 else most
        lines = max(_lines(cell.value, max(width, _LEAST), allowed) for cell, width in zip(row, widths, strict=True))
        if lines > 1:
            sheet.row_dimensions[place].height = lines * _LINE


def _lines(value: Any, letters: int, most: int) -> int:
    """How many lines a value takes in a column; one if it would take more than are allowed."""
    if not isinstance(value, str) or len(value) <= letters or _is_address(value):
        return 1
    lines = len(textwrap.wrap(value, max(1, int(letters * _SURE))))
    return lines if lines <= most else 1


def _is_address(text: str) -> bool:
    return text.startswith(("https://", "http://")) and len(text.split()) == 1


def _of_head(said: str) -> int:
    """How wide a head has to be: as its longest word, and so that it takes few lines."""
    return max([*(len(word) + 1 for word in said.split()), -(-len(said) // _LINES)])


def _length(value: Any) -> int:
    """How many letters a value takes as shown."""
    if value is None:
        return 0
    if isinstance(value, date):
        return len("2026-01-01 00:00:00" if isinstance(value, datetime) else "2026-01-01")
    return len(f"{value:f}" if isinstance(value, Decimal) else str(value))


def _fit_to_paper(sheet: Worksheet, across: int) -> None:
    """Landscape A4: so many pages across that they can be read, as many down as the rows need."""
    setup = sheet.page_setup
    setup.orientation, setup.paperSize, setup.fitToWidth, setup.fitToHeight = "landscape", 9, across, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    # A text may run on beyond the last column, which is not to make the page smaller.
    sheet.print_area = sheet.dimensions
    sheet.page_margins = PageMargins(left=0.4, right=0.4, top=0.5, bottom=0.5)
