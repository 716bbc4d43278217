"""What goes into a chart and what comes out: small frozen records, and no frames with unknown columns."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any, Literal

from rankings.charts.svg import Svg

Lang = Literal["vi", "en"]
#: A colour by its meaning; the CSS custom property of the same name holds the colour itself.
Role = Literal["ink", "muted", "brand", "link", "fourth", "gov", "economy", "society", "up", "down"]
#: How a figure came to be known, in the words of `rankings.shape`.
Basis = Literal["published", "derived", "computed", "reconstructed"]
Value = Decimal | int | None
#: How two points are joined.
Stroke = Literal["solid", "dashed", "dotted"]

#: Figures of these bases get a hollow marker: somebody worked them out, nobody published them.
WORKED_OUT: frozenset[Basis] = frozenset({"derived", "computed", "reconstructed"})
#: One province and at most four others stand out; the rest of the field is grey.
MOST_LINES = 5


class Holder(str):
    """A note that names whose a figure is, where its line is not that of one province; files have a column for it."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """One figure with the very text that shows it, in the page's language and without any sign.

    `value` None is a missing figure: `shown` is then "—" and `note` says why. `secondary` is a figure known
    from a secondary source alone. `flags` (those of the API that are about this figure), `sources` (documents by
    row id) and `n` (of how many it counts, which `shown` says as well) travel along with the figure to files; nothing
    draws them.
    """

    value: Value
    shown: str
    note: str = ""
    basis: Basis = "published"
    secondary: bool = False
    flags: tuple[str, ...] = ()
    sources: tuple[int, ...] = ()
    n: int | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """A `Reading` of a year."""

    year: int
    value: Value
    shown: str
    note: str = ""
    basis: Basis = "published"
    secondary: bool = False
    flags: tuple[str, ...] = ()
    sources: tuple[int, ...] = ()
    n: int | None = None

    @classmethod
    def of(cls, year: int, figure: Reading) -> "Point":
        """A figure as that of a year."""
        return cls(year, *(getattr(figure, each) for each in Reading.__slots__))


#: Whatever carries one figure.
Shown = Reading | Point


class Partial(str):
    """A day that is known to its month or its year, as ISO 8601 writes it: "2025-10", "2025"."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Plain:
    """A cell for programs: its number or its time, else its text, "" for what is missing; `shown` is what the page
    prints, without signs.

    `of` is of how many it counts ("9/63"), `basis` and `flags` in the words of the API, `said` in those of the page
    what signs, flags and notes say, `whose` the holder of a figure that is not of its column's own province, `sources`
    documents by row id, `unit` what the number counts ("%") where its text says so. A cell of nothing but documents
    `cites` them by their numbers on the page.
    """

    value: Decimal | date | str
    said: str = ""
    whose: str = ""
    of: Decimal | str = ""
    basis: str = ""
    flags: tuple[str, ...] = ()
    sources: tuple[int, ...] = ()
    shown: str = ""
    unit: str = ""
    cites: tuple[int, ...] = ()


class Cell(str):
    """The text of a table's cell that remembers the figure it shows, for those who want the number."""

    __slots__ = ("figure",)

    def __new__(cls, text: str, figure: Shown | Plain) -> "Cell":
        """A text and its figure."""
        made = super().__new__(cls, text)
        made.figure = figure
        return made

    figure: Shown | Plain


def counted(value: Decimal | int, shown: str = "", of: int | None = None, unit: str = "") -> Cell:
    """The text of a number that nobody published and that says nothing of a province: a year, a count, a weight.

    >>> counted(9, "9 of 63", 63), counted(9, "9 of 63", 63).figure.of
    ('9 of 63', Decimal('63'))
    """
    text = shown or str(value)
    return Cell(text, Plain(Decimal(value), of="" if of is None else Decimal(of), shown=text, unit=unit))


def dated(known: date | str, shown: str) -> Cell:
    """The text of a day or a moment; one known only in part comes as ISO 8601 writes it.

    >>> dated("2025-10-06", "6/10/2025").figure.value, dated("2025-10", "10/2025").figure.value
    (datetime.date(2025, 10, 6), '2025-10')
    """
    if isinstance(known, str):
        known = date.fromisoformat(known) if len(known) == len("2025-10-06") else Partial(known)
    return Cell(shown, Plain(known, shown=shown))


@dataclass(frozen=True, slots=True)
class Series:
    """A line of a history. `secondary` draws it thin and grey behind the others and without a name."""

    key: str
    name: str
    points: tuple[Point, ...]
    role: Role = "brand"
    secondary: bool = False


@dataclass(frozen=True, slots=True)
class Break:
    """From `year` on, something is counted in another way than the year before.

    `cuts` is for what cannot be compared at all (another unit set): no line crosses it.
    """

    year: int
    word: str
    reason: str
    cuts: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happened, in a few words and in full; `at` is its place among years, of which n is the middle."""

    at: float
    word: str
    text: str


@dataclass(frozen=True, slots=True)
class Aim:
    """Values to reach, from `best` to `last`, by the middle of `year`, drawn from when it was set, `since`."""

    best: float
    last: float
    since: float
    year: int
    word: str
    text: str


@dataclass(frozen=True, slots=True)
class Head:
    """What every chart has: `key` (unique in the page, makes its ids), title, sentence, language.

    `alone` is the title away from the page, which says of whom the chart is; "" where the title says it already.
    """

    key: str
    title: str
    sentence: str
    lang: Lang = "vi"
    alone: str = ""


@dataclass(frozen=True, slots=True)
class PillarRow:
    """A row of the pillars chart: value, rank (shown as "5/63") if there is one, the field's mean and its best."""

    key: str
    name: str
    value: Reading
    rank: Reading | None = None
    mean: Reading | None = None
    best: Reading | None = None
    role: Role = "ink"


@dataclass(frozen=True, slots=True)
class Pair:
    """A row of the dumbbell: an indicator's score in the two provinces, and the field's mean."""

    key: str
    name: str
    first: Reading
    second: Reading
    mean: Reading | None = None

    @property
    def gap(self) -> Decimal | None:
        """First minus second, or None where one of them is missing."""
        if self.first.value is None or self.second.value is None:
            return None
        return Decimal(self.first.value) - Decimal(self.second.value)


@dataclass(frozen=True, slots=True)
class Dot:
    """A province of the strip plot, its rank shown as "5/63".

    One with a role is highlighted by colour, size and name; if quiet, by colour.
    """

    key: str
    name: str
    score: Reading
    rank: Reading | None = None
    role: Role | None = None
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Move:
    """A line of the slope chart: a province in two years; `change` is the text of the change ("▲ 16").

    One without a role belongs to the grey rest.
    """

    key: str
    name: str
    before: Reading
    after: Reading
    change: str = ""
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table: what it is about, and its cells."""

    head: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The table under a chart: heads of the columns, rows, and `notes` that explain signs and breaks."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[TableRow, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Address:
    """Where a page stands ("/tinh/binh-phuoc/?year=2021") and the folder of its charts' files below it ("bieu-do/").

    `tables` is the folder of its tables' files, among which are those of its charts.

    >>> Address("/tinh/binh-phuoc/?year=2021", "bieu-do/").file("ranks.svg")
    '/tinh/binh-phuoc/bieu-do/ranks.svg?year=2021'
    """

    page: str
    folder: str
    tables: str = ""

    def file(self, name: str) -> str:
        """The address of a file; the query is the page's own, so that it shows the same view."""
        return self._in(self.folder, name)

    def table(self, name: str) -> str:
        """The address of a file of a table."""
        return self._in(self.tables, name)

    def _in(self, folder: str, name: str) -> str:
        path, mark, query = self.page.partition("?")
        return f"{path}{folder}{name}{mark}{query}"


@dataclass(frozen=True, slots=True)
class Files:
    """Addresses of a chart's files; `json` is its Plotly figure, "" for a chart that has none, `rows` its table."""

    json: str
    png: str
    svg: str
    csv: str
    xlsx: str = ""
    rows: str = ""

    @property
    def downloads(self) -> tuple[tuple[str, str], ...]:
        """(label, address) of those that a reader takes along."""
        every = ("PNG", self.png), ("SVG", self.svg), ("CSV", self.csv), ("XLSX", self.xlsx), ("JSON", self.rows)
        return tuple((label, address) for label, address in every if address)


@dataclass(frozen=True, slots=True)
class Chart:
    """All that the template `rankings/_figure.html` shows of a chart.

    `svg` holds both images, the wide and the narrow one. `info` is what the chart was made from: its figure and
    its image alone are made of it when asked for (`rankings.charts.chart`). `sources` are the page's own
    references (anything with `id` and `number`); `credit` names whose drawing it rests on, for the files, as the page
    says it elsewhere. Without an `address` a chart has no `files`.
    """

    id: str
    title: str
    sentence: str
    lang: Lang
    svg: Svg
    table: Table
    info: Any
    words: dict[str, str]
    note: str = ""
    source: str = ""
    sources: tuple[Any, ...] = ()
    credit: str = ""
    address: Address | None = None
    files: Files | None = None

    @property
    def alone(self) -> str:
        """The title in files, which no page's heading stands above."""
        return self.info.head.alone or self.title


def runs(points: Iterable[Point], breaks: Sequence[Break] = ()) -> list[list[Point]]:
    """The known points in stretches that may be joined by a line: neighbouring years, no cutting break.

    >>> a, b, c = Point(2020, 3, "3"), Point(2021, None, "—"), Point(2022, 5, "5")
    >>> [[p.year for p in run] for run in runs([a, b, c])]
    [[2020], [2022]]
    """
    cuts = {each.year for each in breaks if each.cuts}
    known = sorted((p for p in points if p.value is not None), key=lambda p: p.year)
    stretches: list[list[Point]] = []
    for point in known:
        last = stretches[-1][-1] if stretches else None
        if last is not None and point.year - last.year == 1 and point.year not in cuts:
            stretches[-1].append(point)
        else:
            stretches.append([point])
    return stretches


def segments(run: Sequence[Point], breaks: Sequence[Break] = ()) -> list[tuple[Point, Point, Stroke]]:
    """Neighbours of a stretch and how they are joined.

    "dotted" across a break, because the two are counted differently; "dashed" where one end is reconstructed.
    """
    crossed = {each.year for each in breaks}
    return [(a, b, _stroke(a, b, crossed)) for a, b in pairwise(run)]


def _stroke(a: Point, b: Point, crossed: set[int]) -> Stroke:
    if b.year in crossed:
        return "dotted"
    return "dashed" if "reconstructed" in (a.basis, b.basis) else "solid"


def last_known(points: Iterable[Point]) -> Point | None:
    """The latest point that has a value, or None."""
    return max((p for p in points if p.value is not None), key=lambda p: p.year, default=None)
