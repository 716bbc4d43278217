"""A table without lines on a page of text: columns by the white space that every row of figures leaves free.

Rows are found by their figures; a line of letters alone belongs to the nearest of them, as the second line of a long
name does. What is found so is never certain, and is said to be read so. Runs in the child process.
"""

import itertools
import re
import statistics
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

_NUMBER: Final = re.compile(r"\(?[-+−]?\d[\d.,]*%?\)?")
#: Figures of a row: at least so many, and such a share of its words. Prose with a date has fewer.
_FEWEST_NUMBERS, _SHARE = 2, 0.25
#: Rows of a table, or of what is left of it on another page, that show where nothing ever stands.
_FEWEST_ROWS: Final = 2
#: In heights of a letter: the least space between columns, the most between the lines of one cell and of a header.
_COLUMN_GAP, _SAME_CELL, _HEADER_GAP = 0.6, 0.8, 2.2
#: The share of a table's width that a title may take and a heading may not.
_TITLE_WIDTH: Final = 0.6

Word = dict[str, Any]
Span = tuple[int, int, int, int]


@dataclass
class Line:
    """Texts on one line, each with its left and right edge; `figures`: it is a row of the table."""

    middle: float
    pieces: list[tuple[float, float, str]]
    figures: bool


@dataclass
class Aligned:
    """A table: its texts, the headings that span columns, the middles of its columns, its upper and lower edge."""

    texts: list[list[str]]
    spans: list[Span]
    columns: list[float]
    top: float
    bottom: float


@dataclass
class _Row:
    middle: float
    cells: list[list[str]] = field(default_factory=list)


def find_aligned(words: Sequence[Word]) -> Aligned | None:
    """The table that the words of a page stand in, each with "text", "x0", "x1", "top" and "bottom"; or None."""
    if not words:
        return None
    height = statistics.median(word["bottom"] - word["top"] for word in words)
    lines = _lines(words, height)
    rows = [line for line in lines if line.figures]
    if len(rows) < _FEWEST_ROWS:
        return None
    columns = _columns(rows, height)
    if len(columns) < 3:
        return None
    pitch = statistics.median(lower.middle - upper.middle for upper, lower in itertools.pairwise(rows))
    header = _header(lines, rows[0], columns, height)
    heads, spans = _headings(header, columns)
    body = _body([line for line in lines if line not in header], rows, columns, max(pitch * 0.6, height * _SAME_CELL))
    top = min(line.middle for line in (*header, rows[0])) - height
    middles = [(left + right) / 2 for left, right in columns]
    return Aligned([*heads, *body], spans, middles, top, rows[-1].middle + height)


def _lines(words: Iterable[Word], height: float) -> list[Line]:
    """The page's lines from the top; words closer than columns are one piece."""
    grouped: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word["top"] + word["bottom"], word["x0"])):
        middle = (word["top"] + word["bottom"]) / 2
        if grouped and middle - (grouped[-1][0]["top"] + grouped[-1][0]["bottom"]) / 2 < height / 2:
            grouped[-1].append(word)
        else:
            grouped.append([word])
    return [_line(sorted(group, key=lambda word: word["x0"]), height) for group in grouped]


def _line(words: Sequence[Word], height: float) -> Line:
    pieces: list[tuple[float, float, str]] = []
    for word in words:
        if pieces and word["x0"] - pieces[-1][1] < height * _COLUMN_GAP:
            left, _, text = pieces.pop()
            pieces.append((left, word["x1"], f"{text} {word['text']}"))
        else:
            pieces.append((word["x0"], word["x1"], word["text"]))
    numbers = sum(bool(_NUMBER.fullmatch(word["text"])) for word in words)
    figures = numbers >= max(_FEWEST_NUMBERS, _SHARE * len(words))
    return Line(statistics.fmean((word["top"] + word["bottom"]) / 2 for word in words), pieces, figures)


def _columns(rows: Sequence[Line], height: float) -> list[tuple[float, float]]:
    """The stretches in which texts of rows stand, from the left; between them no row has any."""
    columns: list[tuple[float, float]] = []
    for left, right, _ in sorted(piece for row in rows for piece in row.pieces):
        if columns and left - columns[-1][1] < height * _COLUMN_GAP:
            columns[-1] = (columns[-1][0], max(columns[-1][1], right))
        else:
            columns.append((left, right))
    return columns


def _header(lines: Sequence[Line], first: Line, columns: Sequence[tuple[float, float]], height: float) -> list[Line]:
    """The lines right above the first row of figures, up to a wider space or a line that is a title."""
    width = columns[-1][1] - columns[0][0]
    header: list[Line] = []
    below = first.middle
    for line in reversed(lines[: lines.index(first)]):
        longest = max(right - left for left, right, _ in line.pieces)
        if below - line.middle > height * _HEADER_GAP or (len(line.pieces) == 1 and longest > width * _TITLE_WIDTH):
            break
        if first.middle - line.middle >= height * _SAME_CELL:
            header.append(line)
            below = line.middle
    return header[::-1]


def _headings(header: Sequence[Line], columns: Sequence[tuple[float, float]]) -> tuple[list[list[str]], list[Span]]:
    """A row for each line with headings over several columns, and one for the columns' own, whose lines are joined."""
    rows: list[list[str]] = []
    spans: list[Span] = []
    own: list[list[str]] = [[] for _ in columns]
    for line in header:
        groups = [""] * len(columns)
        for left, right, text in line.pieces:
            under = [place for place, (start, end) in enumerate(columns) if start < right and end > left]
            if len(under) > 1:
                groups[under[0]] = text
                spans.append((len(rows), under[0], len(rows), under[-1]))
            else:
                own[_nearest((left + right) / 2, columns)].append(text)
        if any(groups):
            rows.append(groups)
    leaves = [" ".join(texts) for texts in own]
    return [*rows, *([leaves] if any(leaves) else [])], spans


def _nearest(middle: float, columns: Sequence[tuple[float, float]]) -> int:
    def distance(place: int) -> float:
        left, right = columns[place]
        return max(left - middle, middle - right, 0)

    return min(range(len(columns)), key=distance)


def _body(
    lines: Sequence[Line], rows: Sequence[Line], columns: Sequence[tuple[float, float]], reach: float
) -> Iterator[list[str]]:
    """The rows of figures, each with the lines of letters that are nearer to it than to another."""
    found = [_Row(row.middle, [[] for _ in columns]) for row in rows]
    for line in lines:
        nearest = min(found, key=lambda row: abs(row.middle - line.middle))
        if abs(nearest.middle - line.middle) < reach:
            for left, right, text in line.pieces:
                nearest.cells[_nearest((left + right) / 2, columns)].append(text)
    for row in found:
        yield [" ".join(texts) for texts in row.cells]
