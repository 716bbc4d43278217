"""The address of the page that answers why a province stands where it does, and of its sections."""

from rankings.catalogue import Catalogue, EditionInfo, ProvinceInfo
from rankings.links import link
from rankings.pages.edition_choice import edition_params


def why_link(
    catalogue: Catalogue,
    lang: str,
    province: ProvinceInfo,
    edition: EditionInfo,
    version: str = "",
    indicator: str = "dti",
    section: str = "",
) -> str:
    """The page on a province in an edition, on an indicator; at a section where one is named by its id."""
    sets = [each.units for each in catalogue.selves(province.slug)]
    code = None if indicator == "dti" else indicator
    params = edition_params(catalogue, sets, edition) | {"indicator": code, "v": version}
    page = link(lang, "why", params, slug=province.slug)
    return f"{page}#{section}" if section else page
