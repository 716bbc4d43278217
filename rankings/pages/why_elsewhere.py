"""Where a province's change of a year is told, if the table at hand begins with that year."""

from rankings.catalogue import EditionInfo, IndicatorInfo, ProvinceInfo
from rankings.compute.constant import CONSTANT
from rankings.pages.draft import Draft
from rankings.pages.parts import Link
from rankings.pages.section import CHANGE
from rankings.pages.why_address import why_link
from rankings.words.explaining import see_table


def elsewhere(draft: Draft, province: ProvinceInfo, edition: EditionInfo, indicator: IndicatorInfo) -> list[Link]:
    """The other tables of the year that this name stands in and that have one before them: reconstructed, then other
    units as published."""
    found = []
    for basis in (CONSTANT, ""):
        seen = draft.catalogue.seen(basis, edition.breaks)
        for other in seen.editions.values():
            here = (other.units, other.basis) == (edition.units, edition.basis)
            if other.year != edition.year or other.basis != basis or here or not other.comparability.comparable:
                continue
            self_ = seen.provinces.get((other.units, province.slug))
            if self_ is not None:
                code = indicator.code if indicator.code in other.summaries else "dti"
                address = why_link(seen, draft.lang, self_, other, draft.version, code, section=CHANGE)
                found.append(Link(see_table(other.units, bool(basis), draft.lang), address))
    return found
