"""What to say where nothing is reconstructed at an address, and where to go from it."""

from collections.abc import Mapping
from typing import Any

from rankings.catalogue import Catalogue, EditionInfo, ProvinceInfo
from rankings.compute.constant import CONSTANT
from rankings.links import link
from rankings.pages.absent import absent_from
from rankings.pages.absent_region import absent_region
from rankings.pages.parts import Link, name_of
from rankings.pages.ways_on import Asked, WaysOn, places_of
from rankings.selection import NotReconstructed, on_the_basis
from rankings.words import bases
from rankings.words.errors import Said

#: Pages that name their year in the path; of the others it is a parameter.
_YEAR = "year"


def ways_to_a_basis(catalogue: Catalogue, asked: Asked, error: NotReconstructed) -> WaysOn:
    """The reason, the same page of the years that are reconstructed, and the page as published."""
    constant, lang = catalogue.seen(CONSTANT), asked.lang
    if error.facts.kind == "place" and asked.name == "region":
        params = {name: asked.param(name) for name in asked.params} | {"v": asked.version}
        way = absent_region(constant, str(asked.parts["slug"]), params, lang)
        if way is not None:
            return way
    if error.facts.kind == "place":
        way = absent_from(constant, places_of(asked), constant.present_units, lang, asked.version)
        if way is not None:
            return WaysOn(way.said, [*way.links, *_as_published(catalogue, asked)])
    made = [each for each in on_the_basis(constant, constant.editions.values()) if _has(asked, each)]
    links = [_of(edition, asked) for edition in _nearest(made, error.facts.year)]
    said = Said(
        bases.not_made_heading(error.facts, lang),
        bases.say_not_made(error.facts, lang),
        bases.say_next(bool(links), lang),
    )
    return WaysOn(said, [*links, *_as_published(catalogue, asked)])


def _has(asked: Asked, edition: EditionInfo) -> bool:
    """Whether the page asked for has an edition: movers those with changes, a figure's those with its indicator."""
    if asked.name == "movers":
        return edition.comparability.comparable
    return asked.parts.get("indicator", "dti") in edition.summaries


def _nearest(editions: list[EditionInfo], year: int) -> list[EditionInfo]:
    return sorted(editions, key=lambda edition: abs(edition.year - year)) if year else editions


def _of(edition: EditionInfo, asked: Asked) -> Link:
    """The page asked for, in a reconstructed year."""
    label = bases.see_reconstructed(edition.year, edition.units, asked.lang)
    return Link(label, _address(asked, edition.year, {"basis": CONSTANT}))


def _address(asked: Asked, year: int, params: Mapping[str, Any]) -> str:
    kept = {**params, "v": asked.version}
    if _YEAR in asked.parts:
        return link(asked.lang, asked.name, kept, **{**asked.parts, _YEAR: year})
    named = {"p": asked.params.get("p", [])} if asked.name == "compare" else {_YEAR: year}
    return link(asked.lang, asked.name, kept | named, **asked.parts)


def _as_published(catalogue: Catalogue, asked: Asked) -> list[Link]:
    """The page asked for without its basis: of the year asked for where there is one, else of what it is on."""
    year, named = str(asked.parts.get(_YEAR) or asked.param(_YEAR)), places_of(asked)
    standing = [
        edition
        for edition in catalogue.editions.values()
        if str(edition.year) == year
        and _has(asked, edition)
        and all((edition.units, slug) in catalogue.provinces for slug in named)
    ]
    if standing:
        usual = min(standing, key=lambda edition: edition.units != catalogue.present_units)
        meant = next((edition for edition in standing if str(edition.units) == asked.param("units")), usual)
        label = bases.see_published(meant.year, meant.units, asked.lang)
        return [Link(label, _address(asked, meant.year, {"units": None if meant is usual else meant.units}))]
    places = [own[0] for slug in named if (own := catalogue.selves(slug))]
    if not places:
        return []
    label = _label(catalogue, asked, places)
    params = {"v": asked.version} | ({"p": asked.params.get("p", [])} if asked.name == "compare" else {})
    return [Link(label, link(asked.lang, asked.name, params, **asked.parts))]


def _label(catalogue: Catalogue, asked: Asked, places: list[ProvinceInfo]) -> str:
    """Of a page of places the table that it is on; the names where they have none in common or are only chosen."""
    standing = [{each.units for each in catalogue.selves(place.slug)} for place in places]
    shared = set.intersection(*standing)
    if asked.name == "compare" or not shared:
        return " – ".join(name_of(place, asked.lang) for place in places)
    first = next(each.units for each in catalogue.selves(places[0].slug) if each.units in shared)
    latest = catalogue.editions_of(first)[-1]
    return bases.see_published(latest.year, latest.units, asked.lang)
