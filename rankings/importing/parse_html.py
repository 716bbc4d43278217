"""The tables of a saved HTML page, with spans expanded. Runs in the child process."""

import codecs
import itertools
import re
from collections.abc import Iterator
from typing import Any, Final

from lxml import etree, html

from rankings.importing import parse_text
from rankings.importing.choosing import LONGEST_NAME, choose_table, count_names

_CHARSET: Final = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([a-zA-Z0-9_-]{2,40})", re.IGNORECASE)
#: Pages laid out in tables have dozens.
_MOST_TABLES: Final = 1_000


def answer(request: dict[str, Any], data: bytes) -> dict[str, Any]:
    """The page's one table of provinces, or the table asked for by its number; or "refused"."""
    decoded = _decode(data)
    if decoded is None:
        return {"refused": "encoding"}
    text, encoding = decoded
    page = html.document_fromstring(text.encode(), parser=html.HTMLParser(encoding="utf-8", huge_tree=False))
    etree.strip_elements(page, "script", "style", with_tail=False)
    tables = list(page.iter("table"))
    if len(tables) > _MOST_TABLES:
        return {"refused": "too_many_sheets", "count": len(tables), "most": _MOST_TABLES}
    grids = [_Grid(element, request["limits"]) for element in tables]
    sheets = [grid.info(number) for number, grid in enumerate(grids, start=1)]
    names = frozenset(request["names"])
    counts = [count_names(grid.texts, names) for grid in grids]
    chosen = choose_table(sheets, counts, request["sheet"])
    if isinstance(chosen, dict):
        return chosen | {"sheets": sheets}
    table = parse_text.as_table(grids[chosen].texts, request["limits"])
    spans = grids[chosen].spans
    return table | {"sheet": str(chosen + 1), "sheets": sheets, "merged": spans, "encoding": encoding}


def _decode(data: bytes) -> tuple[str, str] | None:
    declared = _CHARSET.search(data[:4096])
    if declared and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return data.decode(declared[1].decode("ascii")), declared[1].decode("ascii").lower()
        except (LookupError, UnicodeDecodeError):
            pass
    return parse_text.decode(data)


class _Grid:
    """One <table> as rows of text; a spanning cell's text stands in its first place, its reach in `spans`."""

    def __init__(self, element: etree._Element, limits: dict[str, int]) -> None:
        self.title = _text(element.find("caption"), limits["text"])
        self.texts: list[list[str]] = []
        self.spans: list[tuple[int, int, int, int]] = []
        self._taken: dict[tuple[int, int], str] = {}
        self._limits = limits
        # One more than allowed, so that a table that is too long is said to be.
        for number, row in enumerate(itertools.islice(_rows(element), limits["rows"] + 1)):
            self._add(number, row)

    def _add(self, number: int, row: etree._Element) -> None:
        texts: list[str] = []
        for cell in row.iterchildren("td", "th"):
            self._fill(number, texts)
            if len(texts) > self._limits["columns"]:
                # A text out there, so that the table is refused as too wide and no cell is lost in silence.
                texts.append("…")
                break
            down, across = self._span(cell, "rowspan"), self._span(cell, "colspan")
            texts.append(_text(cell, self._limits["text"]))
            column = len(texts) - 1
            if down > 1 or across > 1:
                self.spans.append((number, column, number + down - 1, column + across - 1))
            for below in range(number + 1, number + down):
                self._taken.update({(below, column + right): "" for right in range(across)})
            texts.extend([""] * (across - 1))
        self._fill(number, texts)
        self.texts.append(texts)

    def _fill(self, number: int, texts: list[str]) -> None:
        """Steps over the places that cells of rows above span."""
        while (number, len(texts)) in self._taken:
            texts.append(self._taken.pop((number, len(texts))))

    def _span(self, cell: etree._Element, name: str) -> int:
        """The attribute as a whole number; nothing real spans more than 100, and memory would be spent."""
        said = (cell.get(name) or "1").strip()
        return min(max(int(said), 1), 100) if said.isascii() and said.isdigit() and len(said) < 9 else 1

    def info(self, number: int) -> dict[str, Any]:
        """The table in the list of sheets: its number is its name."""
        first = next((text for row in self.texts for text in row if text), "")
        width = max(map(len, self.texts), default=0)
        return {
            "name": str(number),
            "rows": len(self.texts),
            "columns": width,
            "visible": True,
            "title": (self.title or first)[:LONGEST_NAME],
        }


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    """The table's own rows, not those of tables inside its cells."""
    for child in table.iterchildren("tr", "thead", "tbody", "tfoot"):
        if child.tag == "tr":
            yield child
        else:
            yield from child.iterchildren("tr")


def _text(element: etree._Element | None, longest: int) -> str:
    if element is None:
        return ""
    return " ".join(" ".join(map(str, element.itertext())).split())[:longest]
