"""What a reader of a reconstructed table must know before reading it."""

from rankings.catalogue import Catalogue, EditionInfo
from rankings.pages.parts import Notice
from rankings.words import bases


def basis_notices(catalogue: Catalogue, edition: EditionInfo, lang: str) -> list[Notice]:
    """That an edition is reconstructed, from what, and whether the ministry published that year on its units, too."""
    if not edition.basis:
        return []
    published = catalogue.seen(breaks=catalogue.breaks)
    former = next(
        units for units in catalogue.unit_sets if units != edition.units and (edition.year, units) in published.editions
    )
    facts = bases.Reconstruction(edition.year, edition.units, former, edition.key in published.editions)
    title, text = bases.say_reconstruction(facts, lang)
    return [Notice("rebuilt", text, title)]
