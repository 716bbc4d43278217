"""The tables of a PDF's text, by pdfplumber. Runs in the child process.

pdfium, which is fast, reads all pages first; only those that name provinces are worth pdfplumber's slower look. A
table that goes on overleaf is joined into one. Its name says where it begins: "p2-1" is the first table of page 2.
Lines around cells make a table; a page without any is looked at for rows of figures (`aligned_text`).
"""

import io
import itertools
import re
import time
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import pdfplumber
import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]
from pdfplumber.page import Page
from pdfplumber.table import Table

from rankings import vi
from rankings.importing import parse_text
from rankings.importing.aligned_text import find_aligned
from rankings.importing.choosing import FEWEST_NAMES, choose_table, count_names
from rankings.importing.legacy_fonts import readings

#: Seconds of the processor, and by the clock, after which no further page is begun; the process has 4 and 12.
_ENOUGH: Final = 2.5
_LONG_ENOUGH: Final = 9.0
_STARTED: Final = time.monotonic()
#: Letters of a page that is no picture.
_FEWEST_LETTERS: Final = 10
#: Points by which columns may stand elsewhere on the next page: between lines, and where text alone shows them.
_NEAR_RULED, _NEAR_ALIGNED = 3.0, 20.0
#: Rows that make a table of text without lines.
_FEWEST_ROWS: Final = 6
#: Points above a table in which its title stands.
_TITLE_HEIGHT: Final = 160
_LONGEST_TITLE: Final = 400
#: How lines begin that are the title of another table; folded.
_TITLES: Final = ("bang ", "bieu ", "phu luc", "table ", "annex", "appendix")
#: By em rather than by points: tables are often set small.
_TEXT: Final = {"x_tolerance_ratio": 0.25}
#: What pdfminer writes for a glyph of a font that names no letter for it.
_GLYPH: Final = "(cid:"
_LETTER_MARKS: Final = "\u0302\u0306\u031b"
_MARKS: Final = re.compile("[\u0300-\u036f]+")
_SPACE_BEFORE_MARK: Final = re.compile("\\s+(?=[\u0300-\u036f])")

Span = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class _Look:
    """What pdfium saw of a page."""

    text: str
    pictures: bool


@dataclass
class _Found:
    """A table, over one page or several.

    `columns`: their left edges, or their middles without lines; `ends_page`: nothing stands below it.
    """

    columns: list[float]
    texts: list[list[str]]
    spans: list[Span] = field(default_factory=list)
    name: str = ""
    first: int = 0
    last: int = 0
    title: str = ""
    begins_page: bool = False
    ends_page: bool = False
    repeated: list[int] = field(default_factory=list)
    ruled: bool = True


def answer(request: dict[str, Any], data: bytes) -> dict[str, Any]:
    """The one table of provinces, or the table asked for, with all tables' names and sizes; or "refused"."""
    limits = request["limits"]
    try:
        looks = _look(data, limits["pages"])
    except pypdfium2.PdfiumError as problem:
        locked = problem.err_code == pdfium.FPDF_ERR_PASSWORD
        return {"refused": "encrypted"} if locked else {"refused": "damaged", "detail": "PDF"}
    if isinstance(looks, int):
        return {"refused": "too_many_pages", "count": looks, "most": limits["pages"]}
    names = frozenset(request["names"])
    wanted = _worth_reading(looks, names)
    try:
        tables, unread = _read(data, wanted)
    except Exception as problem:  # noqa: BLE001 (pdfminer raises anything on what pdfium lets pass)
        return {"refused": "damaged", "detail": type(problem).__name__}
    if not tables:
        return _without_table(looks, unread)
    if _without_letters(tables):
        return {"refused": "no_letters"}
    return _chosen(tables, request, names) | {"unread": unread}


def _look(data: bytes, most: int) -> list[_Look] | int:
    """Every page's text and whether it has pictures; the number of pages where there are too many."""
    document = pypdfium2.PdfDocument(data)
    if len(document) > most:
        return len(document)
    looks = []
    for page in document:
        text = page.get_textpage().get_text_bounded()
        pictures = any(page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,), max_depth=3))
        looks.append(_Look(text, pictures))
        page.close()
    return looks


def _worth_reading(looks: Sequence[_Look], names: frozenset[str]) -> list[int]:
    """The pages, from 1, that name several provinces or one beside such a page; all with text where none does."""
    counts = [_count(look.text, names) for look in looks]
    many = {page for page, count in enumerate(counts, start=1) if count >= FEWEST_NAMES}
    if not many:
        return [page for page, look in enumerate(looks, start=1) if len(look.text.strip()) >= _FEWEST_LETTERS]
    beside = {page + step for page in many for step in (-1, 1)}
    return [page for page, count in enumerate(counts, start=1) if page in many or (count and page in beside)]


def _count(text: str, names: frozenset[str]) -> int:
    """How many of the names a page's text holds, wherever its lines are broken."""
    for reading in readings(text):
        squeezed = vi.squeeze(reading)
        count = sum(name in squeezed for name in names)
        if count:
            return count
    return 0


def _read(data: bytes, pages: Sequence[int]) -> tuple[list[_Found], list[int]]:
    """The tables of the pages, joined where they go on, and the pages for which there was no time."""
    tables: list[_Found] = []
    with pdfplumber.open(io.BytesIO(data), pages=list(pages) or [0]) as document:
        for done, page in enumerate(document.pages):
            if time.process_time() > _ENOUGH or time.monotonic() - _STARTED > _LONG_ENOUGH:
                return tables, list(pages[done:])
            for table in _tables(page.dedupe_chars()):
                joined = tables and _join(tables[-1], table)
                if not joined and (table.ruled or len(table.texts) >= _FEWEST_ROWS):
                    tables.append(table)
            page.close()
    return tables, []


def _tables(page: Page) -> Iterator[_Found]:
    """The page's tables of at least two rows and two columns, from the top; a frame around a text is none."""
    tables = sorted(page.find_tables(), key=lambda table: (table.bbox[1], table.bbox[0]))
    tables = [table for table in tables if len(table.rows) > 1 and len(table.rows[0].cells) > 1]
    if not tables:
        yield from _aligned(page)
    top = page.bbox[1]
    for number, table in enumerate(tables, start=1):
        texts, spans = _cells(table)
        columns = sorted({cell[0] for cell in table.cells})
        last = number == len(tables)
        yield _placed(page, number, (top, table.bbox[1]), table.bbox[3], _Found(columns, texts, spans), last=last)
        top = max(top, table.bbox[3])


def _aligned(page: Page) -> Iterator[_Found]:
    """The table of text without lines that the page may have."""
    found = find_aligned(page.extract_words(**_TEXT))
    if found:
        texts = [[tidy(text) for text in row] for row in found.texts]
        table = _Found(found.columns, texts, found.spans, ruled=False)
        yield _placed(page, 1, (page.bbox[1], found.top), found.bottom, table, last=True)


def _placed(page: Page, number: int, above: tuple[float, float], bottom: float, table: _Found, *, last: bool) -> _Found:
    """The table with its name and title. `above`: where what is above it begins and ends; `last`: of its page."""
    top, edge = above
    lines = _lines(page, top, edge)
    below = _lines(page, bottom, page.bbox[3])
    table.name, table.first, table.last = f"p{page.page_number}-{number}", page.page_number, page.page_number
    table.title = " ".join(_lines(page, max(top, edge - _TITLE_HEIGHT), edge))[:_LONGEST_TITLE]
    table.begins_page = number == 1 and not any(vi.fold(line).startswith(_TITLES) for line in lines)
    table.ends_page = last and all(len(line) < 80 for line in below) and len(below) < 4
    return table


def _lines(page: Page, top: float, bottom: float) -> list[str]:
    """The lines of text between two heights, across the page."""
    if bottom - top < 1:
        return []
    part = page.within_bbox((page.bbox[0], top, page.bbox[2], bottom), relative=False, strict=False)
    return [line for line in map(tidy, part.extract_text(**_TEXT).split("\n")) if line]


def _cells(table: Table) -> tuple[list[list[str]], list[Span]]:
    """The table's texts by row and column, and the cells that reach over several of them."""
    texts = [[tidy(text or "") for text in row] for row in table.extract(**_TEXT)]
    rows = table.rows
    tops = [row.bbox[1] for row in rows]
    lefts = sorted({cell[0] for cell in table.cells})
    spans = []
    for number, row in enumerate(rows):
        for column, cell in enumerate(row.cells):
            if cell is None:
                continue
            bottom = sum(top < cell[3] - 1 for top in tops) - 1
            right = sum(left < cell[2] - 1 for left in lefts) - 1
            if bottom > number or right > column:
                spans.append((number, column, bottom, right))
    return texts, spans


def tidy(text: str) -> str:
    """One line, with every letter composed: PDFs set marks as glyphs of their own, in any order, after a gap.

    >>> tidy("Ti\\u1ebfng Vie \\u0323\\u0302t\\nthu\\u0301\\u031b")
    'Tiếng Việt thứ'
    """
    apart = unicodedata.normalize("NFD", _SPACE_BEFORE_MARK.sub("", text))
    ordered = _MARKS.sub(lambda found: "".join(sorted(found[0], key=lambda mark: mark not in _LETTER_MARKS)), apart)
    return " ".join(unicodedata.normalize("NFC", ordered).split())


def _join(before: _Found, table: _Found) -> bool:
    """Adds to a table what is its continuation on the next page; False if it is another table."""
    follows = table.first == before.last + 1 and before.ends_page and table.begins_page
    near = _NEAR_RULED if table.ruled else _NEAR_ALIGNED
    alike = (before.ruled, len(before.columns)) == (table.ruled, len(table.columns)) and all(
        abs(one - other) < near for one, other in zip(before.columns, table.columns, strict=True)
    )
    if not (follows and alike):
        return False
    pairs = zip(before.texts, table.texts, strict=False)
    repeated = len(list(itertools.takewhile(lambda pair: pair[0] == pair[1], pairs)))
    shift = len(before.texts) - repeated
    before.texts += table.texts[repeated:]
    before.spans += [
        (top + shift, left, bottom + shift, right) for top, left, bottom, right in table.spans if top >= repeated
    ]
    before.last, before.ends_page = table.last, table.ends_page
    before.repeated += [table.first] if repeated else []
    return True


def _without_letters(tables: Iterable[_Found]) -> bool:
    """Whether most cells are numbers of glyphs: the font does not say what letters they stand for."""
    filled = [text for table in tables for row in table.texts for text in row if text]
    return 2 * sum(_GLYPH in text for text in filled) > len(filled)


def _chosen(tables: Sequence[_Found], request: dict[str, Any], names: frozenset[str]) -> dict[str, Any]:
    sheets = [_info(table) for table in tables]
    counts = [count_names(table.texts, names) for table in tables]
    chosen = choose_table(sheets, counts, request["sheet"])
    if isinstance(chosen, dict):
        return chosen | {"sheets": sheets}
    table = tables[chosen]
    read = parse_text.as_table(table.texts, request["limits"]) | {"sheets": sheets}
    return read | {
        "sheet": table.name,
        "merged": table.spans,
        "pages": [table.first, table.last],
        "repeated": table.repeated,
        "ruled": table.ruled,
    }


def _info(table: _Found) -> dict[str, Any]:
    return {
        "name": table.name,
        "rows": len(table.texts),
        "columns": len(table.columns),
        "visible": True,
        "title": table.title,
    }


def _without_table(looks: Sequence[_Look], unread: Iterable[int]) -> dict[str, Any]:
    """Whether the pages are pictures, or have text and no table."""
    if any(unread):
        return {"refused": "too_slow"}
    written = sum(len(look.text.strip()) >= _FEWEST_LETTERS for look in looks)
    pictures = sum(look.pictures for look in looks)
    if not written:
        return {"refused": "scan", "count": pictures} if pictures else {"refused": "empty"}
    return {"refused": "no_table_in_pdf", "count": written}
