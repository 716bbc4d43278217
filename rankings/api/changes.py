"""What one release shows otherwise than another, for programs: the numbers of cells, and the figures of documents."""

from typing import Any

from rankings.api.differences import ChangedFigure, ChangedResult, ReleaseFigures, ReleaseMoves
from rankings.api.problems import not_here
from rankings.catalogue import Catalogue, ReleaseKey, SourceInfo, load_catalogue, numbered_key
from rankings.compute.changes import METHOD_BREAK
from rankings.compute.reviews import CellChange, Move
from rankings.pages.crossing import sign_of
from rankings.pages.release_changes import figures_in_order, moves_in_order, review_of
from rankings.words.consequences import Names, say_cause

_FIRST = "The first release differs from none; name another in against."
Keys = tuple[ReleaseKey, ReleaseKey]


def list_moves(catalogue: Catalogue, number: int, against: int | None) -> ReleaseMoves:
    """Every cell of which a number differs. Raises Refused for a release that the one to show does not know."""
    keys = _keys(catalogue, number, against)
    moves = moves_in_order(review_of(*keys)) if keys else []
    names = {lang: _names(keys, lang) for lang in ("vi", "en")} if keys else {}
    return ReleaseMoves(**_head(catalogue, number, keys), rows=[_move(each, names) for each in moves])


def list_figures(catalogue: Catalogue, number: int, against: int | None) -> ReleaseFigures:
    """Every figure of a document that differs. Raises Refused as `list_moves` does."""
    keys = _keys(catalogue, number, against)
    found = figures_in_order(review_of(*keys)) if keys else []
    sources = _sources(keys) if keys else {}
    rows = [_figure(each, sources, _crosses(keys, each)) for each in found] if keys else []
    return ReleaseFigures(**_head(catalogue, number, keys), rows=rows)


def _crosses(keys: Keys, change: CellChange) -> bool:
    """Whether a printed figure is a change across a change of method, by the newer release that has its edition."""
    editions = (load_catalogue(key).editions.get((change.year, change.units)) for key in reversed(keys))
    edition = next(filter(None, editions), None)
    return bool(edition and sign_of(load_catalogue(keys[1]), edition, change.measure, change.base_year))


def _keys(catalogue: Catalogue, number: int, against: int | None) -> Keys | None:
    """The two releases, the one to hold against first; None for the first release alone."""
    new = _known(catalogue, "number", number)
    if against is None and number == 1:
        return None
    return _known(catalogue, "against", against or number - 1), new


def _known(catalogue: Catalogue, name: str, number: int) -> ReleaseKey:
    # Looked for only where it can be: a number may be larger than any column of the database.
    last = catalogue.release.pk
    found = numbered_key(number) if 1 <= number <= last else None
    if found is None:
        raise not_here(name, str(number), [f"1-{last}"])
    return found


def _head(catalogue: Catalogue, number: int, keys: Keys | None) -> dict[str, Any]:
    against = keys[0].number if keys else None
    return {"release": catalogue.release.pk, "number": number, "against": against, "note": None if keys else _FIRST}


def _names(keys: Keys, lang: str) -> Names:
    """Names as the newer question calls them, then as the other does."""
    provinces: dict[tuple[int, str], str] = {}
    indicators: dict[str, str] = {}
    for catalogue in map(load_catalogue, keys):
        provinces |= {key: getattr(each, f"name_{lang}") for key, each in catalogue.provinces.items()}
        indicators |= {code: getattr(each, f"name_{lang}") for code, each in catalogue.indicators.items()}
    return Names(provinces, indicators)


def _sources(keys: Keys) -> dict[str, SourceInfo]:
    return {key: each for keyed in keys for key, each in load_catalogue(keyed).sources_by_key.items()}


def _move(move: Move, names: dict[str, Names]) -> ChangedResult:
    old, new = move.old, move.new
    return ChangedResult(
        year=move.year, units=move.units, indicator=move.indicator, province=move.province,
        old_rank=old.rank, new_rank=new.rank, places=move.places, old_score=old.score, new_score=new.score,
        old_change=old.change, new_change=new.change, flags=list(dict.fromkeys([*new.flags, *old.flags])),
        why_vi=say_cause(move, names["vi"], "vi"), why_en=say_cause(move, names["en"], "en"),
    )  # fmt: skip


def _figure(each: CellChange, sources: dict[str, SourceInfo], crosses: bool) -> ChangedFigure:
    source = sources[each.source]
    return ChangedFigure(
        year=each.year, units=each.units, indicator=each.indicator, province=each.province, measure=each.measure,
        base_year=each.base_year or None, change=each.change, old=each.old, new=each.new,
        flags=[METHOD_BREAK] if crosses else [], document=source.document,
        url=source.url or None, file=each.file or None, sheet=each.sheet or None, cell=each.cell or None,
    )  # fmt: skip
