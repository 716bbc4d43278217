"""Which edition an address means among those of the unit sets that a page can be on, and the addresses of the others.

The sets come with today's first. The rule ("which unit set" in the methodology): without `year` the latest edition of
the first set; a year is shown on the first set that has an edition of it, unless `units` asks for another.
"""

from collections.abc import Callable, Mapping, Sequence

from rankings.catalogue import Catalogue, EditionInfo
from rankings.compute.constant import CONSTANT
from rankings.pages.parts import Choices, Link
from rankings.selection import NotReconstructed, on_the_basis, read_choice, read_number, require_reconstructed
from rankings.words import tables
from rankings.words.bases import NotMade, span_of_years, table_label, table_word
from rankings.words.tables import LABELS

AddressOf = Callable[[EditionInfo], str]


def read_edition_of(catalogue: Catalogue, sets: Sequence[int], params: Mapping[str, str]) -> EditionInfo:
    """The edition that `year` and `units` ask for. Raises BadParameter for what the sets do not have."""
    asked = read_number(params.get("year", ""))
    require_reconstructed(catalogue, params, asked)
    told = [catalogue.present_units] if catalogue.basis else sets
    units = read_choice(params, "units", told)
    meant = [each for each in told if units is None or str(each) == units]
    every = [edition for each in meant for edition in reversed(catalogue.editions_of(each))]
    editions = on_the_basis(catalogue, every)
    year = read_choice(params, "year", sorted({edition.year for edition in editions}))
    return next(edition for edition in editions if year is None or str(edition.year) == year)


def require_standing(catalogue: Catalogue, sets: Sequence[int]) -> None:
    """On the constant basis, that a name stands among today's units. Raises NotReconstructed."""
    if catalogue.basis and catalogue.present_units not in sets:
        raise NotReconstructed(NotMade("place", catalogue.present_units))


def edition_params(catalogue: Catalogue, sets: Sequence[int], edition: EditionInfo) -> dict[str, object]:
    """The fewest parameters that mean an edition; a parameter that is not needed is None."""
    catalogue = catalogue.seen(edition.basis, edition.breaks)  # as it will be seen by whoever reads the address
    if edition == catalogue.editions_of(sets[0])[-1]:
        return {"year": None, "units": None, **edition.seen_params}
    first = next(units for units in sets if (edition.year, units) in catalogue.editions)
    units = edition.units if first != edition.units else None
    return {"year": edition.year, "units": units, **edition.seen_params}


def table_in_title(catalogue: Catalogue, edition: EditionInfo, lang: str, region: str = "") -> str:
    """Which table, behind a title that leaves its page; "" where the year has one table alone, as published."""
    if not edition.basis and len(catalogue.units_of_year(edition.year)) == 1:
        return ""
    return tables.table_in_title(edition.units, lang, region, reconstructed=bool(edition.basis))


def year_choices(
    catalogue: Catalogue, lang: str, sets: Sequence[int], shown: EditionInfo, address: AddressOf
) -> Choices:
    """All years of the sets, in the table of the shown edition where it has the year; the others name their set.

    The number of a set stands small in a note; `key` has the word that says what it is.
    """
    by_year: dict[int, EditionInfo] = {}
    for units in sorted(sets, key=lambda units: units == shown.units):
        by_year |= {edition.year: edition for edition in catalogue.editions_of(units)}
    links = [
        Link(
            str(year),
            address(edition),
            edition == shown,
            *_apart(edition, shown, lang),
        )
        for year, edition in sorted(by_year.items())
    ]
    return Choices(LABELS[lang]["year"], links)


def _apart(edition: EditionInfo, shown: EditionInfo, lang: str) -> tuple[str, str]:
    """The note on a year that stands in another table, and the word for it."""
    return (str(edition.units), table_word(lang)) if edition.units != shown.units else ("", "")


def unit_choices(
    catalogue: Catalogue,
    lang: str,
    sets: Sequence[int],
    shown: EditionInfo,
    address: AddressOf,
    *,
    reconstructed: bool = True,
) -> Choices | None:
    """One step to the same year, or else the nearest, in another table of these sets; None where there is only one.

    The tables are those of each set as published and, unless a page has none, that which is reconstructed.
    """
    published = catalogue.seen(breaks=shown.breaks)
    tables = [published.editions_of(units) for units in sets]
    if reconstructed and catalogue.present_units in sets:
        tables.append(reconstructed_editions(catalogue))
    return table_choices(lang, [table for table in tables if table], shown, address)


def reconstructed_editions(catalogue: Catalogue) -> list[EditionInfo]:
    """The editions that a release has reconstructed, oldest first, however it is seen."""
    constant = catalogue.seen(CONSTANT, catalogue.breaks)
    return on_the_basis(constant, constant.editions.values())


def table_choices(
    lang: str, tables: Sequence[Sequence[EditionInfo]], shown: EditionInfo, address: AddressOf
) -> Choices | None:
    """The choice among tables, each led to in its year nearest to that shown; the former units first."""
    if len(tables) < 2:
        return None
    links = []
    for table in sorted(tables, key=lambda editions: (-editions[0].units, editions[0].basis)):
        target = min(table, key=lambda edition: (abs(edition.year - shown.year), -edition.year))
        label = table_label(target.units, bool(target.basis), lang)
        here = (target.units, target.basis) == (shown.units, shown.basis)
        links.append(Link(label, address(target), here, span_of_years([edition.year for edition in table])))
    return Choices(LABELS[lang]["units"], links)
