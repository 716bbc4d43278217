"""Text pasted into a form becomes a file like an uploaded one, with every cell where it was in the pasted table.

A spreadsheet, a browser and a word processor put tabs between the cells of a table; some pages and documents have
| or several spaces there. HTML, which a script can take from the clipboard, stays HTML.
"""

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Final

_TABLE: Final = re.compile(r"<table[\s>]", re.IGNORECASE)
#: What no text file may hold; word processors end cells with 7.
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_GAP: Final = re.compile(r"[ \u00a0]{2,}")
#: The line below a header in Markdown, without the spaces at its ends.
_RULE: Final = re.compile(r"\|?(?:\s*:?-+:?\s*\|)+\s*:?-*:?")
#: Lines that must have columns; the others are titles and notes.
_FEWEST_LINES: Final = 3
_NOT_PROSE: Final = 0.5
#: What is longer or has more lines is left to the reader as it is; columns of spaces are found by comparing all pairs.
_LONGEST_LINE: Final = 5_000
_MOST_LINES: Final = 5_000
_MOST_COLUMNS: Final = 50

Rows = list[list[str]]


def read_pasted(text: str) -> tuple[str, bytes]:
    """A file's name and bytes for `readers.read_table_of`: "paste.html", or "paste.tsv" with tabs.

    Nothing is refused here: a text whose columns cannot be told apart gets one, of which the reader has its finding.
    """
    text = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    if not text.strip():
        return "paste.tsv", b""
    if _TABLE.search(text):
        return "paste.html", _encoded(f"<!DOCTYPE html>{text}")
    rows = next(filter(None, (split(text) for split in _splits_for(text))), None)
    stream = io.StringIO(newline="")
    # Said, so that no comma or semicolon inside the cells is taken for a separator.
    stream.write("sep=\t\r\n")
    csv.writer(stream, delimiter="\t").writerows(rows or [[line] for line in text.split("\n")])
    return "paste.tsv", _encoded(stream.getvalue())


def _splits_for(text: str) -> Iterable[Callable[[str], Rows | None]]:
    lines = text.split("\n")
    few = len(lines) <= _MOST_LINES and max(map(len, lines)) <= _LONGEST_LINE
    return (_by_tabs, _by_pipes, _by_spaces, _by_separators) if few else (_by_tabs,)


def _encoded(text: str) -> bytes:
    """With the mark of UTF-8, which is stronger than what a page declares of the bytes it once had."""
    return b"\xef\xbb\xbf" + text.encode("utf-8", "replace")


def _by_tabs(text: str) -> Rows | None:
    """Cells between tabs. Spreadsheets quote cells with line breaks; elsewhere quotation marks are only letters."""
    if text.count("\t") < _FEWEST_LINES - 1:
        return None
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True))
    except csv.Error:
        return [line.split("\t") for line in text.split("\n")]


def _by_pipes(text: str) -> Rows | None:
    """The table of a Markdown text; the line of dashes below its header is none of its rows."""
    lines = text.split("\n")
    if not _enough(lines, lambda line: _is_piped(line) and line.count("|") > 2):
        return None
    return [_cells_of(line) for line in lines if not _RULE.fullmatch(line.strip())]


def _is_piped(line: str) -> bool:
    bare = line.strip()
    return len(bare) > 1 and bare[0] == bare[-1] == "|"


def _cells_of(line: str) -> list[str]:
    inner = line.strip().removeprefix("|").removesuffix("|") if _is_piped(line) else line
    return [cell.replace("\\|", "|").strip() for cell in re.split(r"(?<!\\)\|", inner)]


def _by_separators(text: str) -> Rows | None:
    """The lines of a CSV file: cells between semicolons, or between commas that are no decimal signs."""
    lines = [line for line in text.split("\n") if line.strip()]
    for separator in ";,":
        try:
            rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
        except csv.Error:
            continue
        counts = Counter(len(row) for row in rows if len(row) > 2)
        most, times = max(counts.items(), key=lambda pair: pair[1], default=(0, 0))
        if most and times >= max(_FEWEST_LINES, _NOT_PROSE * len(lines)):
            return rows
    return None


def _by_spaces(text: str) -> Rows | None:
    """Cells at least two spaces apart, each in the column that most lines have at its place."""
    lines = [line.expandtabs() for line in text.split("\n")]
    if not _enough(lines, lambda line: len(_words(line)) > 1):
        return None
    words = [_words(line) for line in lines]
    counts = Counter(len(found) for found in words if len(found) > 1)
    usual = max(counts, key=lambda count: (counts[count], count))
    if usual > _MOST_COLUMNS:
        return None
    whole = [found for found in words if len(found) == usual]
    columns = [
        (min(found[place][0] for found in whole), max(found[place][1] for found in whole)) for place in range(usual)
    ]
    return [[text for _, _, text in found] if len(found) == usual else _placed(found, columns) for found in words]


def _words(line: str) -> list[tuple[int, int, str]]:
    """The texts of a line that are at least two spaces apart, with their first place and the one after the last."""
    found, start = [], 0
    for gap in [*_GAP.finditer(line), None]:
        end = gap.start() if gap else len(line)
        text = line[start:end]
        if text.strip():
            found.append((start, end, text.strip()))
        start = gap.end() if gap else end
    return found


def _placed(found: Sequence[tuple[int, int, str]], columns: Sequence[tuple[int, int]]) -> list[str]:
    """A line with empty cells: its texts in the columns they stand under; as they follow where that is not certain."""
    row = [""] * len(columns)
    if len(found) == 1:
        return [found[0][2]]
    for start, end, text in found:
        shared = [min(end, right) - max(start, left) for left, right in columns]
        best = max(range(len(columns)), key=lambda column: shared[column])
        if shared[best] <= 0 or row[best]:
            return [text for _, _, text in found]
        row[best] = text
    return row


def _enough(lines: Sequence[str], is_row: Callable[[str], bool]) -> bool:
    """Whether at least three lines, and half of those that are not blank, have columns."""
    filled = [line for line in lines if line.strip()]
    rows = sum(map(is_row, filled))
    return rows >= max(_FEWEST_LINES, _NOT_PROSE * len(filled))
