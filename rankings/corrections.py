"""Numbers that readers saw and that a later release replaced or withdrew: a published one, or one by a published one.

Ranks that only moved because other provinces' figures changed, and changes that follow from two ranks, are consequences
and not corrections; each release's own page tells them.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from django.db import connection

from rankings import shape as s
from rankings.compute.scaling import to_places
from rankings.models import Score

#: (row id of the version before, row id of the version after)
Pair = tuple[int, int]
#: (place of a pair, row id of an indicator, row id of a province)
_Cell = tuple[int, int, int]


class Corrected(NamedTuple):
    """A number of a cell, before and after; `new` is None for one withdrawn. `sources` are row ids of documents."""

    pair: Pair
    province: int
    indicator: int
    measure: str
    old: Decimal
    new: Decimal | None
    sources: tuple[int, ...]


class _Row(NamedTuple):
    score: Decimal | None = None
    places: int | None = None
    score_basis: str = ""
    rank: int | None = None
    rank_basis: str = ""
    previous_rank: int | None = None
    rank_change: int | None = None
    change_basis: str = ""
    sources: str = ""

    def values(self) -> dict[str, tuple[Decimal | None, str]]:
        """Measure to the number shown and its basis."""
        score = None if self.score is None else to_places(self.score, self.places or 0)
        rank, change = (None if each is None else Decimal(each) for each in (self.rank, self.rank_change))
        stated = self.change_basis if self.rank is None or self.previous_rank is None else ""
        return {s.SCORE: (score, self.score_basis), s.RANK: (rank, self.rank_basis), s.RANK_CHANGE: (change, stated)}


_FIELDS = tuple(_Row.__annotations__)
#: A join on pairs of versions, which QuerySets cannot say. Numbers are read by QuerySets: SQLite has no decimals.
_CHANGED = """
WITH pairs (place, old, new) AS (VALUES {pairs})
SELECT pairs.place, o.indicator_id, o.province_id
FROM pairs
JOIN rankings_score o ON o.version_id = pairs.old
LEFT JOIN rankings_score n
  ON n.version_id = pairs.new AND n.indicator_id = o.indicator_id AND n.province_id = o.province_id
WHERE (o.score IS NOT NULL AND %s IN (o.score_basis, n.score_basis) AND (n.score IS NULL OR n.score <> o.score))
   OR (o.rank IS NOT NULL AND %s IN (o.rank_basis, n.rank_basis) AND (n.rank IS NULL OR n.rank <> o.rank))
   OR (o.rank_change IS NOT NULL AND o.change_basis = %s AND (o.rank IS NULL OR o.previous_rank IS NULL)
       AND (n.rank_change IS NULL OR n.rank_change <> o.rank_change))
ORDER BY pairs.place, o.indicator_id, o.province_id
LIMIT %s
"""


def load_corrections(pairs: Sequence[Pair], most: int) -> tuple[list[Corrected], bool]:
    """What changed between the two versions of each pair, in the order of the pairs; at most two queries.

    Of at most `most` cells; the flag says whether there are more.
    """
    cells = _changed(pairs, most + 1) if pairs else []
    if not cells:
        return [], False
    shown = cells[:most]
    rows = _rows(pairs, shown)
    found = [each for cell in shown for each in _corrected(pairs[cell[0]], cell, rows)]
    return found, len(cells) > most


def _changed(pairs: Sequence[Pair], most: int) -> list[_Cell]:
    values = [value for place, pair in enumerate(pairs) for value in (place, *pair)]
    statement = _CHANGED.format(pairs=", ".join(["(%s, %s, %s)"] * len(pairs)))
    with connection.cursor() as cursor:
        cursor.execute(statement, [*values, *[s.PUBLISHED] * 3, most])
        return [(place, indicator, province) for place, indicator, province in cursor.fetchall()]


def _rows(pairs: Sequence[Pair], cells: Sequence[_Cell]) -> dict[tuple[int, int, int], _Row]:
    """(version, indicator, province) to its row, for both versions of the cells' pairs."""
    rows = Score.objects.filter(
        version_id__in={version for place, _, _ in cells for version in pairs[place]},
        indicator_id__in={indicator for _, indicator, _ in cells},
        province_id__in={province for _, _, province in cells},
    ).values_list("version_id", "indicator_id", "province_id", *_FIELDS)
    return {(version, indicator, province): _Row(*row) for version, indicator, province, *row in rows}


def _corrected(pair: Pair, cell: _Cell, rows: dict[tuple[int, int, int], _Row]) -> Iterable[Corrected]:
    _, indicator, province = cell
    old, new = (rows.get((version, indicator, province), _Row()) for version in pair)
    sources = tuple(map(int, (new.sources or old.sources).split()))
    for measure, (before, basis) in old.values().items():
        after, new_basis = new.values()[measure]
        published = s.PUBLISHED in ((basis,) if measure == s.RANK_CHANGE else (basis, new_basis))
        if before is not None and before != after and published:
            yield Corrected(pair, province, indicator, measure, before, after, sources)
