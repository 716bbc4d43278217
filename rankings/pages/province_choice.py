"""Which self of a province and which edition an address means."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rankings.catalogue import Catalogue, EditionInfo, ProvinceInfo
from rankings.pages.draft import province_url
from rankings.pages.edition_choice import AddressOf, read_edition_of, reconstructed_editions, require_standing
from rankings.pages.parts import name_of
from rankings.selection import NotFound
from rankings.words.bases import beside_years


@dataclass(frozen=True)
class Choice:
    """A unit and the edition to show of it; `sets` are the unit sets that the name stands in, today's first."""

    province: ProvinceInfo
    edition: EditionInfo
    sets: list[int]
    version: str = ""


def read_choice_of(catalogue: Catalogue, slug: str, params: Mapping[str, str]) -> Choice:
    """The unit and the edition that an address asks for.

    Without `year` and `units` it is today's self in its latest edition. Raises NotFound for a name that no unit bears,
    BadParameter for a year or a set that it does not stand in.
    """
    sets = [province.units for province in catalogue.selves(slug)]
    if not sets:
        raise NotFound("province", slug)
    require_standing(catalogue, sets)
    edition = read_edition_of(catalogue, sets, params)
    return Choice(catalogue.provinces[edition.units, slug], edition, sets, params.get("v", ""))


def address_of(catalogue: Catalogue, lang: str, choice: Choice) -> AddressOf:
    """Gives the address of this name's page on an edition."""

    def address(edition: EditionInfo) -> str:
        province = catalogue.provinces[edition.units, choice.province.slug]
        seen = catalogue.seen(edition.basis, edition.breaks)
        return province_url(seen, lang, province, edition.year, choice.version)

    return address


#: The address of a page on a province in an edition, of the release in an address.
PageOf = Callable[[ProvinceInfo, EditionInfo], str]


def links_to_kin(
    catalogue: Catalogue, slug: str, params: Mapping[str, str], lang: str, page_of: PageOf | None = None
) -> list[tuple[str, str]]:
    """(label, address) of what a name became or came from, where that stands in the year and the set asked for.

    Then of itself in that year, if it is reconstructed. `page_of` gives the address of a page other than its own.
    """
    own = catalogue.selves(slug)
    after = [successor for each in own if (successor := catalogue.successor(each))]
    before = [member for each in own for member in catalogue.predecessors(each)]
    year, units, version = (params.get(name, "") for name in ("year", "units", "v"))

    def page(each: ProvinceInfo, edition: EditionInfo) -> str:
        seen = catalogue.seen(edition.basis, edition.breaks)
        return province_url(seen, lang, each, edition.year, version)

    kin = [each for each in dict.fromkeys([*before, *after]) if each.slug != slug and units in ("", str(each.units))]
    found = [(each, edition) for each in kin for edition in catalogue.editions_of(each.units)]
    rebuilt = [] if catalogue.basis else reconstructed_editions(catalogue)
    found += [(each, edition) for each in own for edition in rebuilt if each.units == edition.units]
    return [
        (
            f"{name_of(each, lang)}, {edition.year}{beside_years(bool(edition.basis), lang)}",
            (page_of or page)(each, edition),
        )
        for each, edition in found
        if str(edition.year) == year
    ]
