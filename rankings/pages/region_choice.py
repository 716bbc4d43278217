"""Which region, edition and indicator a page of regions is about, and the ways to its other views."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from rankings.catalogue import Catalogue, EditionInfo, IndicatorInfo, RegionInfo
from rankings.links import link
from rankings.pages.breaks_choice import breaks_choice
from rankings.pages.edition_choice import (
    AddressOf,
    edition_params,
    read_edition_of,
    require_standing,
    unit_choices,
    year_choices,
)
from rankings.pages.parts import Link, name_of
from rankings.pages.selecting import Form, Hidden, Selection, View, indicator_select
from rankings.selection import NotFound, read_indicator
from rankings.shape import MOST_UNITS
from rankings.vi import slugify
from rankings.words import regions as words


@dataclass(frozen=True)
class RegionChoice:
    """A region, or None for the country, in an edition on an indicator; `sets`: those it stands in, today's first."""

    region: RegionInfo | None
    edition: EditionInfo
    indicator: IndicatorInfo
    sets: list[int]
    version: str = ""

    def newest(self) -> "RegionChoice":
        """The same view of the newest release."""
        return replace(self, version="")


def label_of(choice: RegionChoice, lang: str) -> str:
    """The indicator in a title; the composite is called DTI."""
    return "DTI" if choice.indicator.code == "dti" else name_of(choice.indicator, lang)


def sets_of(catalogue: Catalogue, slug: str = "") -> list[int]:
    """The unit sets with editions that a region stands in, or that have regions at all; today's first."""
    found = {units for units, other in catalogue.regions if slug in ("", other) and units <= MOST_UNITS}
    kept = [units for units in found if catalogue.editions_of(units)]
    return sorted(kept, key=lambda units: (units != catalogue.present_units, -units))


def region_named(catalogue: Catalogue, text: str) -> str:
    """The slug of the region whose Vietnamese name is spelt so in an address, today's first; "" where that is none.

    A slug of the data is its own address, whatever else it may spell.
    """
    if any(slug == text for _, slug in catalogue.regions):
        return ""
    ordered = sorted(catalogue.regions.values(), key=lambda each: each.units != catalogue.present_units)
    return next((each.slug for each in ordered if slugify(each.name_vi) == text), "")


def read_region_choice(catalogue: Catalogue, slug: str, params: Mapping[str, str]) -> RegionChoice:
    """What an address asks for; `slug` "" is the country. Raises NotFound, NotReconstructed, BadParameter."""
    sets = sets_of(catalogue, slug)
    if not sets:
        raise NotFound("region", slug)
    require_standing(catalogue, sets)
    edition = read_edition_of(catalogue, sets, params)
    region = catalogue.regions[edition.units, slug] if slug else None
    return RegionChoice(region, edition, read_indicator(catalogue, edition, params), sets, params.get("v", ""))


def region_link(
    catalogue: Catalogue,
    lang: str,
    region: RegionInfo | None,
    edition: EditionInfo,
    version: str = "",
    indicator: str = "dti",
) -> str:
    """The page of a region in an edition, or that of the country; on the composite where the edition lacks the rest."""
    params = edition_params(catalogue, sets_of(catalogue, region.slug if region else ""), edition)
    code = indicator if indicator != "dti" and indicator in edition.summaries else None
    query = params | {"indicator": code, "v": version}
    return link(lang, "region", query, slug=region.slug) if region else link(lang, "regions", query)


def address_of_region(catalogue: Catalogue, lang: str, choice: RegionChoice) -> AddressOf:
    """Gives the address of this view on another edition."""

    def address(edition: EditionInfo) -> str:
        region = catalogue.regions[edition.units, choice.region.slug] if choice.region else None
        return region_link(catalogue, lang, region, edition, choice.version, choice.indicator.code)

    return address


def region_selection(catalogue: Catalogue, lang: str, choice: RegionChoice) -> Selection:
    """Years, tables and the indicator."""
    address = address_of_region(catalogue, lang, choice)
    return Selection(
        years=year_choices(catalogue, lang, choice.sets, choice.edition, address),
        units=unit_choices(catalogue, lang, choice.sets, choice.edition, address),
        form=_form(catalogue, lang, choice),
        # Lines and gaps over the years are told on every set, whichever is shown.
        breaks=breaks_choice(catalogue, lang, choice.edition, address, sets_of(catalogue)),
    )


def _form(catalogue: Catalogue, lang: str, choice: RegionChoice) -> Form | None:
    edition = choice.edition
    if len(edition.summaries) < 2:
        return None
    params = edition_params(catalogue, choice.sets, edition) | {"v": choice.version}
    region = choice.region
    return Form(
        link(lang, "region", slug=region.slug) if region else link(lang, "regions"),
        [Hidden(name, str(value)) for name, value in params.items() if value],
        [indicator_select(catalogue, View("", edition, choice.indicator), lang)],
    )


def overlapping(catalogue: Catalogue, region: RegionInfo) -> list[tuple[RegionInfo, int]]:
    """Regions of other unit sets on the same ground, with how many former provinces lie in both; most first."""
    counts: dict[RegionInfo, int] = {}
    for row in catalogue.successions:
        before = catalogue.provinces[row["units"], row["predecessor_slug"]]
        after = catalogue.provinces[row["new_units"], row["successor_slug"]]
        pair = [catalogue.regions[each.units, each.region_slug] for each in (before, after)]
        if region in pair:
            other = pair[1] if pair[0] == region else pair[0]
            counts[other] = counts.get(other, 0) + 1
    return sorted(counts.items(), key=lambda item: (-item[1], item[0].name_vi))


def ways_from_region(catalogue: Catalogue, lang: str, choice: RegionChoice) -> list[Link]:
    """To the ranking and the movers of the region (or of the country), to the map, and from a region to the country."""
    edition, region = choice.edition, choice.region
    indicator = None if choice.indicator.code == "dti" else choice.indicator.code
    units = None if catalogue.edition(edition.year) == edition else edition.units
    params = {"indicator": indicator, "v": choice.version, "units": units, **edition.seen_params}
    of_region = params | {"region": region.slug if region else None}
    year = edition.year
    found = [Link(words.see_ranking(year, region is not None, lang), link(lang, "ranking", of_region, year=year))]
    if edition.comparability.comparable:
        url = link(lang, "movers", of_region, year=year)
        found.append(Link(words.see_movers(year, region is not None, lang), url))
    found.append(Link(words.see_map(year, lang), link(lang, "map", params | {"breaks": None}, year=year)))
    if region is not None:
        country = region_link(catalogue, lang, None, edition, choice.version, choice.indicator.code)
        found.append(Link(words.LABELS[lang]["country"], country))
    return found
