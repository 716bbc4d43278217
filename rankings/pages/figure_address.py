"""The address of the page on one figure: what it is, where it stands, how it came about."""

from rankings.catalogue import Catalogue, EditionInfo
from rankings.compute.tracing import Cell
from rankings.links import link
from rankings.selection import on_the_basis


def figure_url(catalogue: Catalogue, lang: str, cell: Cell, version: str = "") -> str:
    """The address of a cell's page; `units` only where the year has the province on a set that comes first."""
    year, units, slug, indicator = cell
    basis = catalogue.editions[year, units].basis
    first = editions_of_figure(catalogue.seen(basis), year, slug)[0]
    params = {"basis": basis, "units": units if first.units != units else None, "v": version}
    return link(lang, "figure", params, year=year, slug=slug, indicator=indicator)


def editions_of_figure(catalogue: Catalogue, year: int, slug: str) -> list[EditionInfo]:
    """The editions of a year that a province stands in, on today's units first; the reconstructed on that basis."""
    standing = [units for units in catalogue.units_of_year(year) if (units, slug) in catalogue.provinces]
    return on_the_basis(catalogue, [catalogue.editions[year, units] for units in standing])
