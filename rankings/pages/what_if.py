"""The page on which a reader sets the weights of an edition and sees it ranked anew."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from rankings.catalogue import Catalogue, ScoreRow
from rankings.compute.weighing import Unweighed, weigh
from rankings.links import link
from rankings.pages.basis_notice import basis_notices
from rankings.pages.composition import Composition, composition_of
from rankings.pages.edition_choice import table_in_title
from rankings.pages.lookup import Lookup
from rankings.pages.parts import Documents, Head, Link, Mark, Notice, Printer, Source
from rankings.pages.ranking import eyebrow_of, old_release, ranking_link
from rankings.pages.selecting import Selection, View, select_view
from rankings.pages.weights import COMPOSITE, weighable, weights_in, what_if_link, why_not_weighed
from rankings.pages.what_if_trial import Trial, Trying, WeightForm, form_of, read_weights, trial_of
from rankings.words import ranges, tables
from rankings.words import what_if as words
from rankings.words.weights_method import SECTION_ID


@dataclass(frozen=True)
class WhatIfPage:
    """See `templates/rankings/what_if.html`; where an edition cannot be weighed there is neither form nor trial."""

    title: str
    description: str
    head: Head
    selection: Selection
    notices: list[Notice]
    labels: dict[str, str]
    ways: list[Link]
    form: WeightForm | None = None
    trial: Trial | None = None
    legend: list[Mark] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)


def what_if_page(catalogue: Catalogue, view: View, given: Mapping[str, str], lang: str) -> WhatIfPage:
    """The page of one edition under the weights of a query. Two queries: the scores, the ranges."""
    edition, composition = view.edition, composition_of(catalogue, view.edition)
    rows = catalogue.scores([edition], [COMPOSITE, *composition.parts, *composition.groups])
    lookup, printer = Lookup(rows), Printer(lang)
    weighing = weigh(weights_in(composition), composition.groups, _scores(rows))
    basis = basis_notices(catalogue, edition, lang)
    if isinstance(weighing, Unweighed):
        notices = [*old_release(view, lang), *basis, _why_not(catalogue, view, weighing, lang)]
        return _page(catalogue, view, lang, notices)
    weights = read_weights(weighing, given)
    trying = Trying(catalogue, view, composition, weighing, weights, lookup, printer)
    notices = [*old_release(trying.view, lang), *basis, _unofficial(view, composition, lang)]
    made = _page(catalogue, trying.view, lang, notices)
    trial = trial_of(trying)
    return replace(
        made,
        head=replace(made.head, lede=made.description),
        form=form_of(trying),
        trial=trial,
        legend=printer.marks.legend,
        sources=Documents(catalogue, lang, lookup.table(edition)).sources,
    )


def _page(catalogue: Catalogue, view: View, lang: str, notices: list[Notice]) -> WhatIfPage:
    """What the page has with and without weights."""
    edition, label = view.edition, words.labels(view.edition.basis, lang)
    lede = words.say_lede(edition.year, edition.n, lang)
    return WhatIfPage(
        title=words.title(edition.year, lang) + table_in_title(catalogue, edition, lang),
        description=lede,
        head=Head(label["heading"], eyebrow=eyebrow_of(edition, lang)),
        selection=_selection(catalogue, view, lang),
        notices=notices,
        labels=label,
        ways=_ways(catalogue, view, lang),
    )


def _scores(rows: list[ScoreRow]) -> dict[str, dict[str, Decimal | None]]:
    found: dict[str, dict[str, Decimal | None]] = {}
    for row in rows:
        found.setdefault(row.indicator, {})[row.province] = row.exact
    return found


def _selection(catalogue: Catalogue, view: View, lang: str) -> Selection:
    """The years and bases that can be weighed, with the weights kept; no other choices."""
    if why_not_weighed(catalogue, view.edition):
        return Selection()
    shown = select_view(catalogue, view, lang, lambda edition: not why_not_weighed(catalogue, edition), regions=False)
    return replace(shown, form=None)


def _why_not(catalogue: Catalogue, view: View, weighing: Unweighed, lang: str) -> Notice:
    """Why the edition cannot be weighed, and those that can."""
    edition = view.edition
    said = ranges.say_why_not_tried(edition.year, weighing.reason, (weighing.known, edition.n), lang)
    others = [
        Link(tables.eyebrow(each.year, each.units, lang), what_if_link(catalogue, lang, each, view.version))
        for each in weighable(catalogue)
    ]
    return Notice("info", said, links=others)


def _unofficial(view: View, composition: Composition, lang: str) -> Notice:
    """That this is no official ranking, and whose the edition's own weights are."""
    whose = ranges.whose_weights(composition.worked_out, view.edition.year, lang)
    return Notice("method", f"{words.say_unofficial(lang)} {whose}", words.LABELS[lang]["unofficial"])


def _ways(catalogue: Catalogue, view: View, lang: str) -> list[Link]:
    label, edition = words.labels(view.edition.basis, lang), view.edition
    method = link(lang, "methodology", {"v": view.version})
    return [
        Link(f"{label['ranking']} {edition.year}", ranking_link(catalogue, lang, edition, view.version)),
        Link(label["method"], f"{method}#{SECTION_ID}"),
    ]
