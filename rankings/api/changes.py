"""What one release shows otherwise than another, for programs: the numbers of cells, and the figures of documents."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from rankings.api.differences import ChangedFigure, ChangedResult, ReleaseFigures, ReleaseMoves
from rankings.api.paging import page_of
from rankings.api.places import require_selves
from rankings.api.problems import not_here
from rankings.catalogue import Catalogue, ReleaseKey, SourceInfo, load_catalogue, numbered_key
from rankings.compute.changes import METHOD_BREAK
from rankings.compute.reviews import CellChange, Move
from rankings.pages.crossing import sign_of
from rankings.pages.release_changes import figures_in_order, moves_in_order, review_of
from rankings.selection import read_choice
from rankings.words.consequences import Names, say_cause

_FIRST = "The first release differs from none; name another in against."
Keys = tuple[ReleaseKey, ReleaseKey]
Params = Mapping[str, str]
C = TypeVar("C", Move, CellChange)


def list_moves(catalogue: Catalogue, number: int, params: Params) -> ReleaseMoves:
    """Every cell of which a number differs. Raises Refused for a release that the one to show does not know."""
    keys = _keys(catalogue, number, params)
    moves = _asked_for(catalogue, moves_in_order(review_of(*keys)) if keys else [], params)
    names = {lang: _names(keys, lang) for lang in ("vi", "en")} if keys else {}
    return ReleaseMoves(**_head(catalogue, number, keys), **page_of(params, moves, lambda each: _move(each, names)))


def list_figures(catalogue: Catalogue, number: int, params: Params) -> ReleaseFigures:
    """Every figure of a document that differs. Raises Refused as `list_moves` does."""
    keys = _keys(catalogue, number, params)
    found = _asked_for(catalogue, figures_in_order(review_of(*keys)) if keys else [], params)
    sources = _sources(keys) if keys else {}
    paged = page_of(params, found, lambda each: _figure(each, sources, _crosses(keys, each)))
    return ReleaseFigures(**_head(catalogue, number, keys), **paged)


def _asked_for(catalogue: Catalogue, found: Sequence[C], params: Params) -> list[C]:
    """What is of the year, the units, the indicator and the province asked for."""
    units = read_choice(params, "units", catalogue.unit_sets)
    year = read_choice(params, "year", catalogue.years)
    indicator = read_choice(params, "indicator", catalogue.indicators)
    slug = params.get("province")
    if slug:
        require_selves(catalogue, slug, "province")
    asked = (year, units, indicator, slug)
    return [each for each in found if _is(each, asked)]


def _is(cell: Move | CellChange, asked: tuple[str | None, ...]) -> bool:
    own = (str(cell.year), str(cell.units), cell.indicator, cell.province)
    return all(wanted in (None, has) for wanted, has in zip(asked, own, strict=True))


def _crosses(keys: Keys | None, change: CellChange) -> bool:
    """Whether a printed figure is a change across a change of method, by the newer release that has its edition."""
    editions = (load_catalogue(key).editions.get((change.year, change.units)) for key in reversed(keys or ()))
    edition = next(filter(None, editions), None)
    return bool(keys and edition and sign_of(load_catalogue(keys[1]), edition, change.measure, change.base_year))


def _keys(catalogue: Catalogue, number: int, params: Params) -> Keys | None:
    """The two releases, the one to hold against first; None for the first release alone."""
    new = _known(catalogue, "number", number)
    against = int(params["against"]) if "against" in params else None
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
        old_flags=list(old.flags), new_flags=list(new.flags),
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
