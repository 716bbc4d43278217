"""What a page, a file or an answer tells of changes between two years: each with its years, its units and its sign.

Reads what readers get, and knows nothing of how it was made.
"""

import csv
import io
import json
import re
from html import unescape
from itertools import pairwise
from typing import NamedTuple
from urllib.parse import urljoin

from lxml import html as parser

SIGN = "‡"
#: Who reads signs as words is told so in these.
SPELT = {"vi": "đổi phương pháp", "en": "method changed"}
_SIGNS = r"[°*~‡]*"
_WORDS = (
    r"(?:tăng|giảm|lên|xuống|tụt|kéo xuống|đẩy lên)(?: thêm)? \d+ bậc"
    r"|(?:up|down|rose|fell|climbed|dropped|gained|lost)(?: by)? \d+ places?"
    r"|(?:tăng|giảm)(?: thêm)? \d,\d+(?: điểm)?|(?:up|down|rose|fell|gained|lost)(?: by)? \d\.\d+(?: points?)?"
    r"|giữ nguyên(?= so với)|giữ nguyên‡(?= so với)|unchanged(?=‡? from)"
)
#: A change as an arrow, in words, or as both: with the signs that stand at it.
_CHANGE = re.compile(
    rf"[▲▼]\s?\d+(?:[.,]\d+)?\s?{_SIGNS}(?:\s?(?:{_WORDS})\s?{_SIGNS})?|(?<![\w-])(?:{_WORDS})\s?{_SIGNS}"
    # In the cell after that of the rank, whose column says of what.
    rf"|(?<=[\d°*~])(?:tăng|giảm|up|down) \d+{_SIGNS}",
    re.IGNORECASE,
)
#: From a figure of one year to that of another.
_SPAN = re.compile(
    r"[Tt]ừ (?:hạng )?=?\d[^;]{0,50}? năm (20\d\d) (?:đến|lên|xuống) [^;]{1,50}? năm (20\d\d)[^.;]{0,40}"
    r"|[Ff]rom (?:rank )?=?\d[^;]{0,50}? in (20\d\d) to [^;]{1,40}? in (20\d\d)[^.;]{0,40}"
)
#: What holds a sentence or a row of its own.
_BLOCKS = {
    "tr", "li", "p", "h1", "h2", "h3", "h4", "dd", "dt", "figcaption", "caption", "text", "desc", "title", "option",
    "summary",
}  # fmt: skip
_YEAR = re.compile(r"(?<!\d)20[12]\d(?!\d)")
_ROW = re.compile(r"20[12]\d(?!\d)")
_ON = re.compile(r"(?:so với(?: năm)?|\bon|\bfrom|against|than in) (20[12]\d)(?!\d)")
_FILE = re.compile(r'"((?:bieu-do|charts)/([\w-]+)\.(json|svg|csv)(?:\?[^"\s]*)?)"')
_OF = re.compile(r"/(63|34)(?!\d)")


class Told(NamedTuple):
    """A change as a reader meets it: its text, the block that it stands in, and what is said there.

    `years` in the order of their mention; `on`: the year that a change is said to compare with; `row`: the year of a
    row that begins with one.
    """

    text: str
    block: str
    years: tuple[int, ...]
    on: int | None
    row: int | None
    units: int | None

    @property
    def signed(self) -> bool:
        """Whether it bears the sign of a changed method."""
        return SIGN in self.text


def changes_in(page: bytes, left_out: set[str], beside: str = "") -> list[Told]:
    """All changes that a page tells in its main part and to search engines; `left_out` are titles of documents.

    `beside`: an XPath of parts that tell no change between editions (what it would take, say).
    """
    document = parser.fromstring(page)
    for node in document.xpath(f"//script|//style|//header|//footer{'|' + beside if beside else ''}"):
        node.drop_tree()
    told = [change for text in _descriptions(document) for change in _changes(text, left_out)]
    for block in document.iter(*_BLOCKS):
        inside = any(child.tag in _BLOCKS for child in block.iterdescendants())
        in_row = next(block.iterancestors("tr"), None) is not None
        if block.tag == "tr" or not (inside or in_row):
            told += _changes(_text(block), left_out)
    return told


def _descriptions(document):
    return document.xpath("//meta[@name='description' or contains(@property, 'description')]/@content")


def _text(node):
    return " ".join("".join(node.itertext()).split())


def _changes(text, left_out):
    for title in left_out:
        text = text.replace(title, "")
    years = tuple(dict.fromkeys(map(int, _YEAR.findall(text))))
    on = {int(year) for year in _ON.findall(text)}
    of = {int(units) for units in _OF.findall(text)}
    row = _ROW.match(text)
    return [
        Told(
            found[0],
            text,
            years,
            on.pop() if len(on) == 1 else None,
            int(row[0]) if row else None,
            next(iter(of)) if len(of) == 1 else None,
        )
        for found in _CHANGE.finditer(text)
    ] + [_span(found, text, next(iter(of)) if len(of) == 1 else None) for found in _SPAN.finditer(text)]


def _span(found, text, units):
    first, last = (int(year) for year in found.groups() if year)
    return Told(found[0], text, (first, last), first, None, units)


def steps_in(figure: dict) -> set[tuple[int, int]]:
    """The pairs of years that a line of a Plotly figure joins."""
    joined = set()
    for trace in figure["data"]:
        if "lines" in trace.get("mode", ""):
            known = zip(trace["x"], trace["y"], strict=True)
            joined |= {(a, b) for (a, y), (b, z) in pairwise(known) if None not in (a, b, y, z)}
    return {(a, b) for a, b in joined if 2000 < a < b < 2100}


def texts_in(figure: dict) -> str:
    """What stands in a Plotly figure beside its lines."""
    return " ".join(each.get("text", "") for each in figure["layout"].get("annotations", []))


def columns_in(table: str) -> tuple[list[str], dict[str, dict[int, str]]]:
    """The head of a chart's CSV, and of one with a row a year (or a column a year) each line's figures by year."""
    rows = list(csv.reader(io.StringIO(table.lstrip("\ufeff"))))
    head, body = rows[0], rows[1 : rows.index([])] if [] in rows else rows[1:]
    lines: dict[str, dict[int, str]] = {}
    for row in body:
        for name, value in zip(head[1:], row[1:], strict=False):
            # Numbers of documents, and of how many a rank is, stand in columns of their own beside a figure.
            if name.endswith(("(sources)", "(of)")):
                continue
            year, line = (row[0], name) if _ROW.fullmatch(row[0]) else (name, row[0])
            if _ROW.fullmatch(year) and value and re.fullmatch(r"[\d.]+", value):
                lines.setdefault(line, {})[int(year)] = value
    return head, lines


def changes_in_text(text: str, left_out: set[str]) -> list[Told]:
    """All changes told in the lines of a file."""
    return [change for line in text.splitlines() for change in _changes(line, left_out)]


def files_in(page: bytes, path: str) -> dict[str, dict[str, str]]:
    """The files of the charts of the page at `path`: name of the chart to kind to address."""
    found: dict[str, dict[str, str]] = {}
    for address, name, kind in _FILE.findall(unescape(page.decode())):
        found.setdefault(name, {})[kind] = urljoin(path, address)
    return found


def rows_with_changes(answer, edition=None) -> list[tuple[dict, tuple[int, int]]]:
    """Every object of an answer that holds a change, with its year and units."""
    found = []
    if isinstance(answer, list):
        return [each for item in answer for each in rows_with_changes(item, edition)]
    if not isinstance(answer, dict):
        return found
    inner = answer.get("edition") or answer
    if isinstance(inner, dict) and {"year", "units"} <= inner.keys():
        edition = (inner["year"], inner["units"])
    if "rank_change" in answer or {"old_change", "new_change"} <= answer.keys():
        found.append((answer, edition))
    for name, value in answer.items():
        if name != "edition":
            found += rows_with_changes(value, edition)
    return found


def figure_of(answer) -> dict:
    """The figure of a chart's JSON, in its wide form."""
    return json.loads(answer.content)
