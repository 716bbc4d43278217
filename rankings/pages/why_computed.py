"""Where an answer can be computed, for a section that has to say that here it cannot."""

from collections.abc import Callable

from rankings.catalogue import Catalogue, EditionInfo, IndicatorInfo, ProvinceInfo
from rankings.compute.changes import SAME
from rankings.compute.constant import CONSTANT
from rankings.pages.composition import composition_of
from rankings.pages.draft import Draft
from rankings.pages.parts import Link
from rankings.pages.why_address import why_link
from rankings.words.why import see_year

#: Whether an edition of a catalogue has what it takes to answer on the indicator with this code.
Able = Callable[[Catalogue, EditionInfo, str], bool]


def see_computed(
    draft: Draft, province: ProvinceInfo, edition: EditionInfo, indicator: IndicatorInfo, section: str
) -> list[Link]:
    """The way to the section in the nearest year that can answer: of the same table, else of the reconstructed one.

    Nothing where no year can, and on a release from before there were analyses.
    """
    if not edition.analysis:
        return []
    for basis in dict.fromkeys((edition.basis, CONSTANT)):
        seen = draft.catalogue.seen(basis, edition.breaks)
        self_ = seen.provinces.get((edition.units, province.slug))
        found = [
            other
            for other in seen.editions.values()
            if (other.units, other.basis) == (edition.units, basis)
            and other.key != edition.key
            and _ABLE[section](seen, other, indicator.code)
        ]
        if found and self_:
            best = min(found, key=lambda other: (abs(other.year - edition.year), -other.year))
            url = why_link(seen, draft.lang, self_, best, draft.version, indicator.code, section)
            return [Link(see_year(best.year, bool(best.basis) > bool(edition.basis), draft.lang), url)]
    return []


def _all_scores(_: Catalogue, edition: EditionInfo, code: str) -> bool:
    summary = edition.summaries.get(code)
    return summary is not None and summary.scores_known == summary.n


def _with_weights(catalogue: Catalogue, edition: EditionInfo, code: str) -> bool:
    weights = composition_of(catalogue, edition).weights.get(code, {})
    return _all_scores(catalogue, edition, code) and bool(weights) and None not in weights.values()


def _both_years(able: Able) -> Able:
    """The same of the edition before too, by one method."""

    def both(catalogue: Catalogue, edition: EditionInfo, code: str) -> bool:
        before = catalogue.editions.get((edition.previous_year or 0, edition.units))
        same = before is not None and edition.comparability.reason == SAME
        return same and all(able(catalogue, each, code) for each in (edition, before) if each)

    return both


#: By the id of the section. Steps are told of each index where there are weights.
_ABLE: dict[str, Able] = {
    "change": _both_years(_all_scores),
    "parts": _both_years(_with_weights),
    "sure": _with_weights,
    "steps": _with_weights,
}
