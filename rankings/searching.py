"""Provinces by what a reader types: any known spelling, with or without marks, initials, a code, or nearly so."""

from collections.abc import Iterable
from typing import NamedTuple

from rankings import vi
from rankings.catalogue import ProvinceInfo
from rankings.matching import Near, Spellings, Typed, bears_marks_of, likeness, nearness, spellings

_SUGGESTIONS = 5


class Match(NamedTuple):
    """A province and how near the text comes to it."""

    near: Near
    province: ProvinceInfo


def find_provinces(provinces: Iterable[ProvinceInfo], text: str) -> list[ProvinceInfo]:
    """Provinces a text may mean, the likeliest first; see `match_provinces`."""
    return [match.province for match in match_provinces(provinces, text)]


def match_provinces(provinces: Iterable[ProvinceInfo], text: str, *, alike: bool = True) -> list[Match]:
    """Provinces a text may mean: the whole spelling or code, initials, beginnings, parts; else the look-alikes.

    Among equals come first those that bear the marks that were typed, then today's; the order given decides the rest.
    """
    typed, kept = Typed(vi.clean(text)[:100]), list(provinces)
    near = {province: nearness(typed, spellings_of(province)) for province in kept}
    found = [Match(level, province) for province, level in near.items() if level is not None]
    if found:
        return sorted(found, key=lambda match: _order(typed, match))
    return _alike(kept, typed) if alike and typed.key else []


def spellings_of(province: ProvinceInfo) -> Spellings:
    """All spellings of a province. `name_search` holds the folded ones parted by " | "."""
    codes = (province.code, province.code.lstrip("0"), vi.squeeze(province.slug))
    return spellings(tuple(province.name_search.split(" | ")), (vi.fold(province.name_vi),), codes)


def _order(typed: Typed, match: Match) -> tuple[Near, bool, bool]:
    return match.near, not bears_marks_of(typed, match.province.name_vi), match.province.valid_to is not None


def _alike(provinces: list[ProvinceInfo], typed: Typed) -> list[Match]:
    like = {province: likeness(typed, spellings_of(province)) for province in provinces}
    found = sorted((province for province in provinces if like[province] > 0), key=lambda each: -like[each])
    return [Match(Near.ALIKE, province) for province in found[:_SUGGESTIONS]]
