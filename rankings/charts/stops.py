"""The points of an image that a reader goes through, by keys or by pointing: where each stands, and what it says.

A stop says nothing of its own: it names the cell of the table under the chart that holds its figure, and
static/js/charts.js says and shows that cell with its row's and its column's head. So image, table and speech cannot
differ, and no text is written twice.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rankings.charts.labels import signs
from rankings.charts.record import Lang, Shown
from rankings.words.marks import MARKS

#: How a stop is worded, its name and its figure on either side of the bar: %r is the head of its row, %c that of its
#: column, %v its cell, %2 the second cell of its row after the head.
SAID: dict[str, dict[Lang, str]] = {
    "row of a rank": {"vi": "%c, %r|hạng %v", "en": "%c, %r|rank %v"},
    "row of a score": {"vi": "%c, %r|điểm %v", "en": "%c, %r|score %v"},
    "rank in a row": {"vi": "%r, %c|hạng %v", "en": "%r, %c|rank %v"},
    "score in a row": {"vi": "%r, %c|điểm %v", "en": "%r, %c|score %v"},
    "indicator": {"vi": "%r|%c %v", "en": "%r|%c %v"},
    "place in the field": {"vi": "%r|điểm %v, hạng %2", "en": "%r|score %v, rank %2"},
}


@dataclass(frozen=True, slots=True)
class Stop:
    """A point in an image's own units, and its cell: `row` counts the table's rows from 0, `cell` a row's cells
    with its head as 0."""

    x: float
    y: float
    row: int
    cell: int


def cell_key(row: int, cell: int) -> str:
    """A cell as stops write it, and as the point of the Plotly figure that stands for it has it in `customdata`."""
    return f"{row} {cell}"


@dataclass(frozen=True, slots=True)
class Walk:
    """The stops of an image: lines in the order of going up and down, in each the order of going along it.

    `said` is a wording of `SAID`, `signs` each sign that occurs with its short meaning ("°nguồn thứ cấp").
    """

    lines: tuple[tuple[Stop, ...], ...]
    said: str
    signs: tuple[str, ...] = ()

    def attributes(self) -> dict[str, str]:
        """What the image's element carries: `data-stops="x y row cell;…|x y row cell;…"` and the wording.

        A stop one row below the one before it in its line has its place alone: half a kilobyte of a field of 63.

        >>> Walk(((Stop(1.4, 2, 0, 1), Stop(30, 2, 1, 1)), (Stop(5, 6, 0, 2),)), "%r|%v").attributes()["data_stops"]
        '1 2 0 1;30 2|5 6 0 2'
        """
        stops = "|".join(_written(line) for line in self.lines if line)
        if not stops:
            return {}
        return {"data_stops": stops, "data_say": self.said, "data_signs": ";".join(self.signs)}


def _written(line: Sequence[Stop]) -> str:
    first = f"{_place(line[0])} {cell_key(line[0].row, line[0].cell)}"
    return ";".join([first, *(_after(a, b) for a, b in pairwise(line))])


def _after(before: Stop, stop: Stop) -> str:
    counts_on = (stop.row, stop.cell) == (before.row + 1, before.cell)
    return _place(stop) if counts_on else f"{_place(stop)} {cell_key(stop.row, stop.cell)}"


def _place(stop: Stop) -> str:
    return f"{stop.x:.0f} {stop.y:.0f}"


def walk(lines: Iterable[Sequence[Stop]], wording: str, lang: Lang, figures: Iterable[Shown | None] = ()) -> Walk:
    """The lines as given, worded in the language; `figures` are those whose signs may have to be said."""
    return Walk(tuple(map(tuple, lines)), SAID[wording][lang], sign_meanings(lang, figures))


def sign_meanings(lang: Lang, figures: Iterable[Shown | None]) -> tuple[str, ...]:
    """Each sign that occurs among the figures, followed by what it means in a word or two."""
    used = {sign for figure in figures if figure for sign in signs(figure)}
    return tuple(sign + words.short[lang] for sign, words in MARKS.items() if sign in used)
