"""Which editions can be weighed anew, and the page where a reader does it."""

from decimal import Decimal

from rankings.catalogue import Catalogue, EditionInfo
from rankings.compute.weighing import PARTS_UNKNOWN, WEIGHTS_UNKNOWN, fold
from rankings.links import link
from rankings.pages.composition import Composition, composition_of
from rankings.pages.parts import Link
from rankings.pages.selecting import View
from rankings.words.ranges import LABELS

COMPOSITE = "dti"


def weights_in(composition: Composition) -> dict[str, Decimal]:
    """Part to weight of the total; {} unless all of them are known."""
    weights = composition.weights.get(COMPOSITE, {})
    known = {part: weight for part, weight in weights.items() if weight is not None}
    return known if len(known) == len(weights) else {}


def why_not_weighed(catalogue: Catalogue, edition: EditionInfo) -> str:
    """Why an edition cannot be weighed anew, "" where it can; told from what is known of it without a query."""
    composition = composition_of(catalogue, edition)
    weights = weights_in(composition)
    if not weights:
        return WEIGHTS_UNKNOWN
    complete = {code for code, summary in edition.summaries.items() if summary.scores_known == summary.n}
    return "" if fold(weights, composition.groups, complete) else PARTS_UNKNOWN


def weighable(catalogue: Catalogue) -> list[EditionInfo]:
    """The editions that can be weighed anew, oldest first."""
    return [edition for edition in catalogue.editions.values() if not why_not_weighed(catalogue, edition)]


def what_if_link(catalogue: Catalogue, lang: str, edition: EditionInfo, version: str = "") -> str:
    """The page on which a reader sets the weights of an edition."""
    units = edition.units if catalogue.edition(edition.year) != edition else None
    return link(lang, "what_if", {"units": units, **edition.seen_params, "v": version}, year=edition.year)


def try_weights(catalogue: Catalogue, view: View, lang: str) -> Link | None:
    """From a whole ranking of the total to the page where its weights are set; None where they cannot be."""
    whole = view.indicator.code == COMPOSITE and view.region is None
    if not whole or why_not_weighed(catalogue, view.edition):
        return None
    return Link(LABELS[lang]["try"], what_if_link(catalogue, lang, view.edition, view.version))
