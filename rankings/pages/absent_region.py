"""A region that a table does not have: of which table it is, and the regions on its ground in the other."""

from collections.abc import Mapping

from rankings.catalogue import Catalogue, RegionInfo
from rankings.pages.parts import Link, name_of
from rankings.pages.region_choice import overlapping, region_link, sets_of
from rankings.pages.ways_on import WaysOn
from rankings.words import comparison, errors
from rankings.words.bases import beside_units


def absent_region(catalogue: Catalogue, slug: str, params: Mapping[str, str], lang: str) -> WaysOn | None:
    """What to say where an address asks for a table or a year of the other one; None where that is not why it fails.

    `catalogue` is seen on the basis that the address asks for; the year is kept where the tables have it.
    """
    own = next((catalogue.regions[units, slug] for units in sets_of(catalogue, slug)), None)
    units = _set_asked(catalogue, params)
    if own is None or units is None or (units, slug) in catalogue.regions:
        return None
    there = [region for region, _ in overlapping(catalogue, own) if region.units == units]
    published = catalogue.seen(breaks=catalogue.breaks)
    links = [
        *(_link(catalogue, region, params, lang) for region in there),
        _link(published, own, params, lang),
    ]
    said = errors.say_region_absent(name_of(own, lang), own.units, [name_of(each, lang) for each in there], units, lang)
    return WaysOn(said, [each for each in links if each])


def _set_asked(catalogue: Catalogue, params: Mapping[str, str]) -> int | None:
    """The unit set that an address means: today's on the constant basis, the one it names, else that of its year."""
    if catalogue.basis:
        return catalogue.present_units
    named, year = params.get("units", ""), params.get("year", "")
    if named:
        return next((units for units in catalogue.unit_sets if str(units) == named), None)
    return next((each.units for each in catalogue.editions.values() if str(each.year) == year), None)


def _link(catalogue: Catalogue, region: RegionInfo, params: Mapping[str, str], lang: str) -> Link | None:
    """The page of a region in the year asked for, or else in its latest."""
    editions = [each for each in catalogue.editions_of(region.units) if each.basis == catalogue.basis]
    if not editions:
        return None
    edition = next((each for each in editions if str(each.year) == params.get("year")), editions[-1])
    label = comparison.say_set([name_of(region, lang)], region.units, lang) + beside_units(bool(edition.basis), lang)
    indicator = params.get("indicator") or "dti"
    url = region_link(catalogue, lang, region, edition, params.get("v", ""), indicator)
    return Link(f"{label}, {edition.year}", url)
