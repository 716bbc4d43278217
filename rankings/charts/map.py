"""The map of an edition: a class for each province, the same rows as its table; drawn as shapes or as tiles.

The page has a drawing of its own (`map_drawing`), whose parts are links; the files of the map are whole images
(`map_svg`). There is no Plotly figure: pointing and keys are answered by the list beside the map.
"""

from dataclasses import dataclass
from typing import Literal

from rankings.charts.labels import cell, marked, sign_notes, signs, word
from rankings.charts.record import Head, Reading, Table, TableRow
from rankings.words.map import LABELS

Drawing = Literal["shapes", "tiles"]


@dataclass(frozen=True, slots=True)
class MapPlace:
    """A province of the map: `tone` is the colour of its class, 5 the strongest, 0 where it is not known."""

    key: str
    name: str
    score: Reading
    rank: Reading
    tone: int
    url: str = ""

    @property
    def rebuilt(self) -> bool:
        """Whether what it is coloured by is reconstructed: it is hatched then."""
        return self.tone > 0 and "reconstructed" in (self.score.basis, self.rank.basis)


@dataclass(frozen=True, slots=True)
class MapClass:
    """An entry of the legend: its colour, its limits in words, and how many provinces are in it."""

    tone: int
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class MapInfo:
    """`places` are in the order of the list, `classes` from the strongest; `isles`: archipelago to its two lines.

    With `only`, the provinces of other classes are drawn pale.
    """

    head: Head
    units: int
    drawing: Drawing
    places: tuple[MapPlace, ...]
    classes: tuple[MapClass, ...]
    isles: dict[str, tuple[str, str]]
    legend: str = ""
    only: int | None = None

    @property
    def rebuilt(self) -> bool:
        """Whether its figures are reconstructed."""
        return any(place.rebuilt for place in self.places)

    def said(self, place: MapPlace) -> str:
        """A province in one line: "Đà Nẵng: 0,8002, hạng 1/63"."""
        lang = self.head.lang
        known = marked(place.score) if place.score.value is not None else place.score.note
        rank = f", {word(lang, 'rank').lower()} {place.rank.shown}/{self.units}{signs(place.rank)}"
        return f"{place.name}: {known}{rank if place.rank.value is not None else ''}"

    def class_of(self, tone: int) -> str:
        """The limits of a class in words."""
        return next((each.label for each in self.classes if each.tone == tone), "")


def map_table(info: MapInfo) -> Table:
    """Province, rank, score and class, in the order of the list."""
    lang = info.head.lang
    rows = tuple(TableRow(p.name, (cell(p.rank), cell(p.score), info.class_of(p.tone))) for p in info.places)
    heads = (*(word(lang, key) for key in ("province", "rank", "score")), LABELS[lang]["class"])
    figures = [figure for place in info.places for figure in (place.rank, place.score)]
    return Table(info.head.title, heads, rows, sign_notes(lang, figures))
