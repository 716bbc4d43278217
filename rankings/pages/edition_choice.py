"""Which edition an address means among those of the unit sets that a page can be on, and the addresses of the others.

The sets come with today's first. The rule ("which unit set" in the methodology): without `year` the latest edition of
the first set; a year is shown on the first set that has an edition of it, unless `units` asks for another.
"""

from collections.abc import Callable, Mapping, Sequence

from rankings.catalogue import Catalogue, EditionInfo
from rankings.pages.parts import Choices, Link
from rankings.selection import read_choice
from rankings.words.tables import LABELS, units_words

AddressOf = Callable[[EditionInfo], str]


def read_edition_of(catalogue: Catalogue, sets: Sequence[int], params: Mapping[str, str]) -> EditionInfo:
    """The edition that `year` and `units` ask for. Raises BadParameter for what the sets do not have."""
    units = read_choice(params, "units", sets)
    meant = [each for each in sets if units is None or str(each) == units]
    editions = [edition for each in meant for edition in reversed(catalogue.editions_of(each))]
    year = read_choice(params, "year", sorted({edition.year for edition in editions}))
    return next(edition for edition in editions if year is None or str(edition.year) == year)


def edition_params(catalogue: Catalogue, sets: Sequence[int], edition: EditionInfo) -> dict[str, object]:
    """The fewest parameters that mean an edition; a parameter that is not needed is None."""
    if edition == catalogue.editions_of(sets[0])[-1]:
        return {"year": None, "units": None, **edition.seen_params}
    first = next(units for units in sets if (edition.year, units) in catalogue.editions)
    units = edition.units if first != edition.units else None
    return {"year": edition.year, "units": units, **edition.seen_params}


def year_choices(
    catalogue: Catalogue, lang: str, sets: Sequence[int], shown: EditionInfo, address: AddressOf
) -> Choices:
    """All years of the sets, on the set of the shown edition where it has the year; the others name theirs."""
    by_year: dict[int, EditionInfo] = {}
    for units in sorted(sets, key=lambda units: units == shown.units):
        by_year |= {edition.year: edition for edition in catalogue.editions_of(units)}
    links = [
        Link(
            str(year),
            address(edition),
            edition == shown,
            str(edition.units) if edition.units != shown.units else "",
        )
        for year, edition in sorted(by_year.items())
    ]
    return Choices(LABELS[lang]["year"], links)


def unit_choices(
    catalogue: Catalogue, lang: str, sets: Sequence[int], shown: EditionInfo, address: AddressOf
) -> Choices | None:
    """One step to the same year, or else the latest, on the other set; None where there is only one."""
    if len(sets) < 2:
        return None
    links = []
    for units in sets:
        editions = catalogue.editions_of(units)
        target = next((edition for edition in editions if edition.year == shown.year), editions[-1])
        links.append(Link(units_words(units, lang), address(target), units == shown.units))
    return Choices(LABELS[lang]["units"], links)
