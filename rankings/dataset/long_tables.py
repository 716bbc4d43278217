"""Scores and figures of a release: millions of rows, read a few thousand at a time and never all held.

Rows come by edition, indicator and unit in the order in which the other tables list these, so that their order says
nothing of a database's row ids. One query reads so many indicators as make up some `_ROWS` rows, by the tables' key.
"""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import Any

from rankings.catalogue import Catalogue, EditionInfo, ScoreRow
from rankings.compute.scaling import to_places
from rankings.models import Figure, Score

_ROWS = 10_000
_SCORE_FIELDS = (
    "indicator_id", "province_id", "score", "places", "score_basis", "score_rule", "rank", "rank_basis", "rank_rule",
    "tied", "computed_rank", "region_rank", "previous_rank", "rank_change", "change_basis", "flags", "sources",
)  # fmt: skip
_FIGURE_FIELDS = (
    "indicator_id", "province_id", "measure", "base_year", "value", "places", "source_id", "file", "sheet", "cell",
    "note", "set_aside_vi", "set_aside_en",
)  # fmt: skip
Row = tuple[Any, ...]


def score_rows(catalogue: Catalogue) -> Iterator[Row]:
    """Rows of `open_data.tables.SCORES`: everything that the release shows as published or works out from that."""
    keys = {str(pk): source.key for pk, source in catalogue.sources.items()}
    for edition in _published(catalogue):
        head = (edition.year, edition.units)
        for indicator, unit, row in _stored(catalogue, edition, Score, _SCORE_FIELDS, _alone):
            exact, places, *rest, flags, sources = row
            score = _score(exact, places)
            yield (*head, indicator, unit, *score, *rest, flags, _words(keys, sources.split()), catalogue.release.pk)


def figure_rows(catalogue: Catalogue) -> Iterator[Row]:
    """Rows of `open_data.tables.FIGURES`: every figure of every document, those set aside too."""
    keys = {pk: source.key for pk, source in catalogue.sources.items()}

    def by_document(row: Row) -> Row:
        return row[2], row[3], keys[row[6]]

    for edition in _published(catalogue):
        head = (edition.year, edition.units)
        for indicator, unit, row in _stored(catalogue, edition, Figure, _FIGURE_FIELDS, by_document):
            measure, base, value, places, source, *rest = row
            told = (measure, base or None, to_places(value, places), keys[source])
            yield (*head, indicator, unit, *told, *rest, catalogue.release.pk)


def reconstructed_rows(catalogue: Catalogue) -> Iterator[Row]:
    """Rows of `open_data.tables.RECONSTRUCTED`: past years on today's units; none where a release has none."""
    keys = {str(pk): source.key for pk, source in catalogue.sources.items()}
    seen = catalogue.seen(basis="constant")
    for edition in (each for each in seen.editions.values() if each.basis):
        places = _places(seen, edition.units, "slug")
        order = {code: place for place, code in enumerate(seen.indicators)}
        found = sorted(seen.scores([edition]), key=lambda row: (order[row.indicator], places[row.province][0]))
        yield from (_plain(row, keys, catalogue.release.pk) for row in found)


def count_of(catalogue: Catalogue, model: type[Score] | type[Figure]) -> int:
    """How many rows of a kind the release shows."""
    versions = [edition.version for edition in _published(catalogue)]
    return model.objects.filter(version_id__in=versions).count()


def _plain(row: ScoreRow, keys: dict[str, str], release: int) -> Row:
    score = _score(row.exact, None if row.score is None else -int(row.score.as_tuple().exponent))
    rest = (row.score_basis, row.score_rule, row.rank, row.rank_basis, row.rank_rule, row.tied, row.computed_rank)
    moved = (row.region_rank, row.previous_rank, row.rank_change, row.change_basis, " ".join(row.flags))
    sources = _words(keys, map(str, row.sources))
    return row.year, row.units, row.indicator, row.province, *score, *rest, *moved, sources, release


def _published(catalogue: Catalogue) -> list[EditionInfo]:
    return [edition for edition in catalogue.seen().editions.values() if not edition.basis]


def _places(catalogue: Catalogue, units: int, name: str) -> dict[Any, tuple[int, str]]:
    """Place in Vietnamese order and slug of each unit, by its row id or slug."""
    return {getattr(each, name): (place, each.slug) for place, each in enumerate(catalogue.provinces_of(units))}


def _alone(_: Row) -> Row:
    """There is one score for a unit and an indicator."""
    return ()


def _stored(
    catalogue: Catalogue,
    edition: EditionInfo,
    model: type[Score] | type[Figure],
    fields: tuple[str, ...],
    then: Callable[[Row], Row],
) -> Iterator[tuple[str, str, Row]]:
    """(indicator, unit, the fields after these two) of an edition, in the order that the module tells of.

    `then` orders the rows of one unit and indicator.
    """
    units = _places(catalogue, edition.units, "pk")
    codes = {each.pk: (place, each.code) for place, each in enumerate(catalogue.indicators.values())}
    ids, some = list(codes), max(1, _ROWS // len(units))
    for start in range(0, len(ids), some):
        asked = model.objects.filter(version_id=edition.version, indicator_id__in=ids[start : start + some])
        rows = asked.values_list(*fields)
        for row in sorted(rows, key=lambda row: (codes[row[0]], units[row[1]], then(row))):
            yield codes[row[0]][1], units[row[1]][1], row[2:]


def _score(exact: Decimal | None, places: int | None) -> tuple[Decimal | None, int | None, str | Decimal | None]:
    """The score as shown, its places, and unrounded without needless zeros."""
    if exact is None or places is None:
        return None, None, None
    shown = to_places(exact, places)
    return shown, places, shown if shown == exact else f"{exact.normalize():f}"


def _words(keys: dict[str, str], numbers: Iterable[str]) -> str:
    return " ".join(keys[number] for number in numbers)
