"""The address of a province's brief, and the link to it."""

from rankings.catalogue import Catalogue, EditionInfo
from rankings.links import link
from rankings.pages.edition_choice import AddressOf, edition_params
from rankings.pages.parts import Link
from rankings.pages.province_choice import Choice
from rankings.words.brief import link_to_brief


def address_of_brief(catalogue: Catalogue, lang: str, choice: Choice) -> AddressOf:
    """Gives the address of the brief of this name on an edition."""

    def address(edition: EditionInfo) -> str:
        params = edition_params(catalogue, choice.sets, edition)
        return link(lang, "brief", params | {"v": choice.version}, slug=choice.province.slug)

    return address


def brief_link(catalogue: Catalogue, lang: str, choice: Choice) -> Link:
    """From the page of a province to its brief in the same edition; briefs are of what was published alone."""
    published, asked = catalogue.seen(), choice.edition
    edition = published.editions_of(asked.units)[-1] if asked.basis else published.editions[asked.key]
    return Link(link_to_brief(lang), address_of_brief(published, lang, choice)(edition))
