"""The map of an edition as a chart: classes over the years of its method, a colour for each province."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from rankings.catalogue import Catalogue, EditionInfo, ScoreRow
from rankings.charts.map import MapClass, MapInfo, MapPlace
from rankings.compute.classes import UNKNOWN, Classes, RankClasses, rank_classes, score_classes, shows_scores
from rankings.pages.chart_slots import chart_head, rank_reading, score_reading
from rankings.pages.draft import province_url
from rankings.pages.parts import name_of
from rankings.words import map as words

#: The colour of the strongest class, however many there are.
_DARKEST = 5


@dataclass(frozen=True)
class MapData:
    """The rows of an edition by rank, the classes they fall into, and the years and unit sets that share them."""

    edition: EditionInfo
    rows: list[ScoreRow]
    classes: Classes
    years: list[int]
    sets: list[int]

    @property
    def by_scores(self) -> bool:
        """Whether colours stand for scores; else for ranks."""
        return not isinstance(self.classes, RankClasses)

    @property
    def rounded(self) -> bool:
        """Whether the limits of scores are near those of equal fifths."""
        return not isinstance(self.classes, RankClasses) and self.classes.rounded

    def tone(self, row: ScoreRow) -> int:
        """The colour of a row: 5 for the strongest class, 0 where it is not known."""
        if isinstance(self.classes, RankClasses):
            return self._tone(self.classes.of(row.rank))
        return self._tone(self.classes.of(row.score))

    def _tone(self, number: int) -> int:
        return UNKNOWN if number == UNKNOWN else _DARKEST - self.classes.count + number

    def span(self, number: int, lang: str) -> str:
        """The limits of a class in words."""
        if isinstance(self.classes, RankClasses):
            return words.rank_span(*self.classes.span(number))
        return words.score_span(*self.classes.span(number), lang)

    def legend(self, lang: str) -> tuple[MapClass, ...]:
        """The classes from the strongest, and at last those not known if there are any."""
        counts = Counter(self.tone(row) for row in self.rows)
        numbers = range(self.classes.count, 0, -1)
        entries = [MapClass(self._tone(n), self.span(n, lang), counts[self._tone(n)]) for n in numbers]
        if counts[UNKNOWN]:
            entries.append(MapClass(UNKNOWN, words.LABELS[lang]["unknown"], counts[UNKNOWN]))
        return tuple(entries)


def map_data(catalogue: Catalogue, edition: EditionInfo, code: str) -> MapData:
    """One query: the indicator in all published editions on the edition's method, on both unit sets.

    Their limits are those of a reconstructed edition as well, so that one colour is one range of scores in all of them.
    """
    published = catalogue.seen(breaks=catalogue.breaks)
    alike = [each for each in published.editions.values() if each.method == edition.method]
    stored = published.scores(alike, [code])
    own = catalogue.scores([edition], [code]) if edition.basis else stored
    rows = by_rank(catalogue, (row for row in own if (row.year, row.units) == edition.key))
    summary = edition.summaries[code]
    if shows_scores(summary.scores_known, summary.ranks_known, summary.n):
        scored = [row for row in stored if row.score is not None]
        classes = score_classes([row.score for row in scored if row.score is not None])
        sets = sorted({row.units for row in scored}, reverse=True)
        return MapData(edition, rows, classes, sorted({row.year for row in scored}), sets)
    return MapData(edition, rows, rank_classes(summary.n), [], [])


def by_rank(catalogue: Catalogue, rows: Iterable[ScoreRow]) -> list[ScoreRow]:
    """Rows by rank; equal ones and those without a rank in Vietnamese order of names."""
    ordered = sorted(rows, key=lambda row: catalogue.provinces[row.units, row.province].name_sort)
    return sorted(ordered, key=lambda row: (row.rank is None, row.rank or 0))


def map_places(catalogue: Catalogue, data: MapData, lang: str, version: str) -> tuple[MapPlace, ...]:
    """The rows as places of the map, each leading to its province's page."""
    return tuple(_place(catalogue, row, data.tone(row), lang, version) for row in data.rows)


def _place(catalogue: Catalogue, row: ScoreRow, tone: int, lang: str, version: str) -> MapPlace:
    province = catalogue.provinces[row.units, row.province]
    url = province_url(catalogue, lang, province, row.year, version)
    return MapPlace(row.province, name_of(province, lang), score_reading(row, lang), rank_reading(row, lang), tone, url)


def map_info(
    data: MapData,
    places: Sequence[MapPlace],
    said: tuple[str, str],
    lang: str,
    drawing: Literal["shapes", "tiles"] = "shapes",
    only: int | None = None,
) -> MapInfo:
    """`said`: title and sentence; `only` is the class to see alone."""
    isles = words.TILE_ISLES if drawing == "tiles" else words.ISLES
    return MapInfo(
        chart_head("map", *said, lang),
        data.edition.units,
        drawing,
        tuple(places),
        data.legend(lang),
        isles[lang],
        words.legend_title(data.by_scores, lang),
        only,
    )
