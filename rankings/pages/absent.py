"""Provinces that do not stand in a unit set which an address asks for: why, and what stands there in their place."""

from collections.abc import Sequence

from rankings.catalogue import Catalogue, ProvinceInfo
from rankings.pages.compared_choice import compared_url, in_set, kin_of
from rankings.pages.draft import province_url
from rankings.pages.parts import Link, name_of
from rankings.pages.ways_on import WaysOn
from rankings.words import comparison, errors
from rankings.words.bases import beside_units
from rankings.words.errors import Absent


def absent_from(catalogue: Catalogue, slugs: Sequence[str], units: int, lang: str, version: str) -> WaysOn | None:
    """What to say of names that are not in a set, and links to their places there; None where all of them are."""
    known = [own[0] for slug in slugs if (own := catalogue.selves(slug))]
    missing = [each for each in known if (units, each.slug) not in catalogue.provinces]
    if not missing:
        return None
    told = [_told(catalogue, each, units, lang) for each in missing]
    links = _together(catalogue, slugs, units, lang, version) or [
        Link(
            _label(catalogue, [kin], units, lang),
            province_url(catalogue, lang, kin, version=version),
        )
        for each in missing
        for kin in _there(catalogue, each, units)
    ]
    return WaysOn(errors.say_absent(told, units, lang), list(dict.fromkeys(links)))


def _there(catalogue: Catalogue, province: ProvinceInfo, units: int) -> list[ProvinceInfo]:
    """What a unit became or came from, in a set."""
    return [kin for kin in kin_of(catalogue, province.slug) if kin.units == units]


def _told(catalogue: Catalogue, province: ProvinceInfo, units: int, lang: str) -> Absent:
    after = catalogue.successor(province)
    now = after is not None and after.units == units
    relation = (catalogue.succession(province) or {}).get("relation", "") if now else "before"
    names = [name_of(kin, lang) for kin in _there(catalogue, province, units)]
    return Absent(name_of(province, lang), names, relation)


def _together(catalogue: Catalogue, slugs: Sequence[str], units: int, lang: str, version: str) -> list[Link]:
    """The comparison of what stands there for all names, where that is two and more."""
    found = in_set(catalogue, slugs, units) if all(catalogue.selves(slug) for slug in slugs) else ()
    if not found:
        return []
    params: dict[str, object] = {"basis": catalogue.basis, "units": None, "v": version}
    return [Link(_label(catalogue, found, units, lang), compared_url(lang, [each.slug for each in found], params))]


def _label(catalogue: Catalogue, found: Sequence[ProvinceInfo], units: int, lang: str) -> str:
    """Names in a set, and that its table is reconstructed if it is."""
    said = comparison.say_set([name_of(each, lang) for each in found], units, lang)
    return said + beside_units(bool(catalogue.basis), lang)
