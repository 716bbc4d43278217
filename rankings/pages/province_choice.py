"""Which self of a province and which edition an address means, and the addresses of the others."""

from collections.abc import Mapping
from dataclasses import dataclass

from rankings.catalogue import Catalogue, EditionInfo, ProvinceInfo
from rankings.pages.draft import province_url
from rankings.pages.parts import Choices, Link
from rankings.selection import NotFound, read_choice
from rankings.words.tables import LABELS, units_words


@dataclass(frozen=True)
class Choice:
    """A unit and the edition to show of it; `selves` are all units of the name, today's first."""

    province: ProvinceInfo
    edition: EditionInfo
    selves: list[ProvinceInfo]
    version: str = ""


def read_choice_of(catalogue: Catalogue, slug: str, params: Mapping[str, str]) -> Choice:
    """The unit and the edition that `year` and `units` ask for, by the rule "which unit set".

    Without both, today's self in its latest edition; a year is that of the unit which stood in its edition, today's
    first. Raises NotFound for a name that no unit bears, BadParameter for a year or a set that it does not stand in.
    """
    selves = catalogue.selves(slug)
    if not selves:
        raise NotFound("province", slug)
    units = read_choice(params, "units", [each.units for each in selves])
    meant = [each for each in selves if units is None or str(each.units) == units]
    editions = [edition for each in meant for edition in reversed(catalogue.editions_of(each.units))]
    year = read_choice(params, "year", sorted({edition.year for edition in editions}))
    edition = next(each for each in editions if year is None or str(each.year) == year)
    province = next(each for each in meant if each.units == edition.units)
    return Choice(province, edition, selves, params.get("v", ""))


def address(catalogue: Catalogue, lang: str, choice: Choice, edition: EditionInfo) -> str:
    """The shortest address of this name's page on an edition."""
    province = next(each for each in choice.selves if each.units == edition.units)
    return province_url(catalogue, lang, province, edition.year, choice.version)


def year_choices(catalogue: Catalogue, lang: str, choice: Choice) -> Choices:
    """All years that a unit of this name stands in; on the present set of the page where there is one."""
    by_year: dict[int, EditionInfo] = {}
    for each in sorted(choice.selves, key=lambda self: self.units == choice.province.units):
        by_year |= {edition.year: edition for edition in catalogue.editions_of(each.units)}
    links = [
        Link(
            str(year),
            address(catalogue, lang, choice, edition),
            edition == choice.edition,
            str(edition.units) if edition.units != choice.province.units else "",
        )
        for year, edition in sorted(by_year.items())
    ]
    return Choices(LABELS[lang]["year"], links)


def unit_choices(catalogue: Catalogue, lang: str, choice: Choice) -> Choices | None:
    """One step to the other self of a name that stands in both unit sets; None where it stands in one."""
    if len(choice.selves) < 2:
        return None
    links = []
    for each in choice.selves:
        editions = catalogue.editions_of(each.units)
        same_year = [edition for edition in editions if edition.year == choice.edition.year]
        target = same_year[0] if same_year else editions[-1]
        current = each.units == choice.province.units
        links.append(Link(units_words(each.units, lang), address(catalogue, lang, choice, target), current))
    return Choices(LABELS[lang]["units"], links)
