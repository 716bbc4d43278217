"""Where to go from an address that cannot be answered: what may be meant, on the same kind of page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.urls import Resolver404, resolve
from django.utils import translation

from rankings.catalogue import Catalogue
from rankings.finding import Found
from rankings.links import in_language, link, with_params
from rankings.matching import Near
from rankings.pages.edition_choice import read_edition_of
from rankings.pages.found import Result, bare_draft, find_results
from rankings.pages.movers import editions_with_changes
from rankings.pages.parts import Link, name_of
from rankings.pages.region_choice import region_link
from rankings.searching import find_provinces
from rankings.selection import BadParameter, NotFound
from rankings.words import errors
from rankings.words.bases import beside_years
from rankings.words.comparison import say_set
from rankings.words.errors import Said
from rankings.words.site import FOOTER

#: Parts of an address that name provinces, and parameters that do.
_PLACES = ("slug", "first", "second", "third", "fourth")
_CHOSEN = ("a", "b", "p")
_MOST = 5
#: Names looked up for one address, as many as a comparison holds, and letters of each: a search costs milliseconds.
_NAMES, _LETTERS = 4, 80


@dataclass(frozen=True)
class Asked:
    """An address as it was asked for: `name` and `parts` are those of its page, "" and {} where it has none."""

    path: str
    lang: str
    name: str = ""
    parts: Mapping[str, Any] = field(default_factory=dict)
    params: Mapping[str, list[str]] = field(default_factory=dict)
    version: str = ""

    def param(self, name: str) -> str:
        """The value of a parameter, "" without one."""
        return next(reversed(self.params.get(name, [])), "")


@dataclass(frozen=True)
class WaysOn:
    """What to say, and the links after it."""

    said: Said
    links: list[Link]


def ways_from(catalogue: Catalogue, asked: Asked, error: NotFound | None) -> WaysOn:
    """What to say of an address that leads to nothing, and where to go from it."""
    makers = {
        "province": _from_province,
        "year": _from_year,
        "movers": _from_movers,
        "figure": _from_figure,
        "region": _from_region,
    }
    if error is None:
        return _from_nowhere(catalogue, asked)
    hints = [Link(*hint) for hint in error.hints]
    if error.what == "chart":
        return WaysOn(errors.say_no_chart(asked.lang), hints)
    if error.what == "table":
        return WaysOn(errors.say_no_table(asked.lang), hints)
    if error.what == "citation":
        return WaysOn(errors.say_no_citation(asked.lang), hints)
    if error.what == "release":
        every = Link(errors.LABELS[asked.lang]["releases"], link(asked.lang, "releases"))
        return WaysOn(errors.say_no_release(error.searched, asked.lang), [every])
    way = makers[error.what](catalogue, asked, error.searched)
    return WaysOn(way.said, hints or way.links)


def _from_province(catalogue: Catalogue, asked: Asked, searched: str) -> WaysOn:
    everything = Link(errors.LABELS[asked.lang]["provinces"], link(asked.lang, "provinces", {"v": asked.version}))
    own = catalogue.selves(searched)
    if own:
        return _not_in_year(catalogue, asked, searched)
    unknown = [slug for slug in places_of(asked) if not catalogue.selves(slug)] or [searched]
    near = {slug: find_slugs(catalogue, slug) for slug in unknown}
    # The first unknown name in several readings, each of the others in its likeliest.
    rest = {slug: found[0] for slug, found in near.items() if found and slug != unknown[0]}
    swaps = [rest | {unknown[0]: slug} for slug in near[unknown[0]]] if all(near.values()) else []
    links = [_swapped(catalogue, asked, swap) for swap in swaps[:_MOST]]
    return WaysOn(errors.say_no_province(unknown, bool(links), asked.lang), [*_unlike(links), everything])


def find_slugs(catalogue: Catalogue, text: str) -> list[str]:
    """The slugs of provinces that a part of an address may mean, the likeliest first."""
    found = find_provinces(catalogue.provinces.values(), text.replace("-", " "))
    return list(dict.fromkeys(province.slug for province in found))


def places_of(asked: Asked) -> list[str]:
    """The provinces that an address names, in their order; no more than can stand together."""
    named = [str(asked.parts[part]) for part in _PLACES if part in asked.parts]
    named += [slug for name in _CHOSEN for slug in asked.params.get(name, []) if slug]
    return [slug[:_LETTERS] for slug in dict.fromkeys(named)][:_NAMES]


def _unlike(links: Iterable[Link | None]) -> list[Link]:
    return list({each.url: each for each in links if each}.values())


def _swapped(catalogue: Catalogue, asked: Asked, swap: Mapping[str, str]) -> Link | None:
    """The same kind of page with names put in the place of others; None where one name would stand twice."""
    places = [swap.get(slug, slug) for slug in places_of(asked)]
    if len(set(places)) < len(places):
        return None
    label = " – ".join(name_of(catalogue.selves(slug)[0], asked.lang) for slug in places)
    parts = {key: swap.get(value, value) for key, value in asked.parts.items()}
    if "first" in parts:
        named = [part for part in _PLACES if part in parts]
        parts |= dict(zip(named, sorted(parts[part] for part in named), strict=True))
    params: dict[str, Any] = {
        name: [swap.get(each, each) for each in values] if name in _CHOSEN else values[-1]
        for name, values in asked.params.items()
    }
    if not _stand_in_year(catalogue, places, asked):
        params |= {"year": None, "units": None}
    return Link(label, link(asked.lang, asked.name, params, **parts))


def _stand_in_year(catalogue: Catalogue, slugs: Iterable[str], asked: Asked) -> bool:
    """Whether all the names stand in the year and the unit set that the address asks for."""
    sets = [[each.units for each in catalogue.selves(slug)] for slug in slugs]
    common = [units for units in sets[0] if all(units in others for others in sets)]
    try:
        return bool(common) and bool(read_edition_of(catalogue, common, {n: asked.param(n) for n in ("year", "units")}))
    except (BadParameter, StopIteration):
        return False


def _not_in_year(catalogue: Catalogue, asked: Asked, slug: str) -> WaysOn:
    """A unit of another set than the year's: those it became or came from, and its own page."""
    own, year = catalogue.selves(slug), asked.parts.get("year", 0)
    kin = [each for self in own for each in (*catalogue.predecessors(self), catalogue.successor(self)) if each]
    there = [each for each in dict.fromkeys(kin) if each.slug != slug and (year, each.units) in catalogue.editions]
    links = [
        Link(name_of(each, asked.lang), link(asked.lang, asked.name, {"v": asked.version}, **parts))
        for each in there
        if (parts := dict(asked.parts) | {"slug": each.slug})
    ]
    name = name_of(own[0], asked.lang)
    page = Link(name, link(asked.lang, "province", {"v": asked.version}, slug=slug))
    return WaysOn(errors.say_not_in_year(name, str(year), asked.lang), [*links, page])


def _from_year(catalogue: Catalogue, asked: Asked, searched: str) -> WaysOn:
    """The same page of the years there are, the nearest first; of a figure's page the ranking."""
    name = asked.name if set(asked.parts) == {"year"} and asked.name != "movers" else "ranking"
    asked_year = int(searched) if searched.isdecimal() else 0
    years = sorted(catalogue.years, key=lambda year: (abs(year - asked_year), year))
    links = [Link(str(year), link(asked.lang, name, {"v": asked.version}, year=year)) for year in years]
    return WaysOn(errors.say_no_year(searched, catalogue.years, asked.lang), links)


def _from_movers(catalogue: Catalogue, asked: Asked, searched: str) -> WaysOn:
    """The ranks of the year and the changes of others, on the basis asked for; before them its own as published."""
    year, seen = int(searched), catalogue.seen(asked.param("basis"))
    kept, labels = {"basis": seen.basis, "v": asked.version}, errors.LABELS[asked.lang]
    others = sorted(each.year for each in editions_with_changes(seen))
    of_basis = beside_years(bool(seen.basis), asked.lang)
    label = f"{errors.of_year(labels['ranking'], year, asked.lang)}{of_basis}"
    ranking = Link(label, link(asked.lang, "ranking", kept, year=year))
    links = [
        Link(f"{other}{of_basis}", link(asked.lang, "movers", kept, year=other)) for other in dict.fromkeys(others)
    ]
    if not seen.basis:
        return WaysOn(errors.say_no_movers(searched, bool(links), asked.lang), [ranking, *links])
    published = _changes_published(catalogue, asked, year)
    return WaysOn(errors.say_first_rebuilt(searched, asked.lang), [*published, *links, ranking])


def _changes_published(catalogue: Catalogue, asked: Asked, year: int) -> list[Link]:
    """The changes of a year on the units that it was published on, if there are any."""
    return [
        Link(
            errors.changes_published(year, edition.units, asked.lang),
            link(asked.lang, "movers", {"v": asked.version}, year=year),
        )
        for edition in editions_with_changes(catalogue)
        if edition.year == year
    ]


def _from_figure(catalogue: Catalogue, asked: Asked, searched: str) -> WaysOn:
    """The figures of the same province and year on what is known of."""
    year, slug = asked.parts["year"], asked.parts["slug"]
    sets = [each.units for each in catalogue.selves(slug) if (year, each.units) in catalogue.editions]
    known = catalogue.indicators_with_data(catalogue.editions[year, sets[0]]) if sets else []
    links = [
        Link(
            name_of(each, asked.lang),
            link(asked.lang, "figure", {"v": asked.version}, year=year, slug=slug, indicator=each.code),
        )
        for each in known
    ]
    indicator = catalogue.indicators.get(searched)
    return WaysOn(errors.say_no_figure(name_of(indicator, asked.lang) if indicator else searched, asked.lang), links)


def _from_region(catalogue: Catalogue, asked: Asked, searched: str) -> WaysOn:
    """The regions that a name may mean, else all of today's."""
    results = find_results(bare_draft(catalogue, asked.lang, asked.version), searched.replace("-", " "))
    links = [_found(found, result, asked.lang) for found, result in results if found.region is not None]
    if not links:
        today = [each for (units, _), each in catalogue.regions.items() if units == catalogue.present_units]
        edition = catalogue.editions_of(catalogue.present_units)[-1]
        links = [
            Link(name_of(each, asked.lang), region_link(catalogue, asked.lang, each, edition, asked.version))
            for each in today
        ]
    every = Link(FOOTER[asked.lang]["regions"], link(asked.lang, "regions", {"v": asked.version}))
    return WaysOn(errors.say_no_region(searched, asked.lang), [*_unlike(links), every])


def _found(found: Found, result: Result, lang: str) -> Link:
    """What was found; a region says among which provinces, as another of the same name may stand beside it."""
    region = found.region
    return Link(say_set([result.name], region.units, lang) if region else result.name, result.url)


def _from_nowhere(catalogue: Catalogue, asked: Asked) -> WaysOn:
    """What the words of an address may mean; first the page that it would be in the other language."""
    twin = _in_the_other_language(asked)
    words = [part.replace("-", " ") for part in asked.path.split("/") if part and part != "en"]
    draft = bare_draft(catalogue, asked.lang, asked.version)
    texts = dict.fromkeys([" ".join(words), *reversed(words)])
    found = next(filter(None, (find_results(draft, text) for text in texts)), [])
    links = [twin, *(_found(each, result, asked.lang) for each, result in found if each.near < Near.ALIKE or not twin)]
    kept = _unlike(links)[:_MOST]
    labels = errors.LABELS[asked.lang]
    everything = Link(labels["provinces"], link(asked.lang, "provinces", {"v": asked.version}))
    return WaysOn(errors.say_unknown_address(bool(kept), asked.lang), [*kept, everything])


def _in_the_other_language(asked: Asked) -> Link | None:
    """The page of an address that mixes the languages, such as /en/tinh/hue/ or /provinces/hue/."""
    other = "vi" if asked.lang == "en" else "en"
    path = asked.path.removeprefix("/en") if asked.lang == "en" else f"/en{asked.path}"
    with translation.override(other):
        try:
            resolve(path)
        except Resolver404:
            return None
        url = in_language(path, asked.lang)
    return Link(url, with_params(url, {"v": asked.version}))
