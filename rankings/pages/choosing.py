"""The page of choosing what to compare: what was picked so far, and pairs worth a look."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import pairwise

from rankings.catalogue import Catalogue, EditionInfo, ScoreRow
from rankings.links import link
from rankings.pages.basis_notice import basis_notices
from rankings.pages.compared_choice import MOST, address_of_others
from rankings.pages.comparison import ComparisonPage
from rankings.pages.draft import Draft
from rankings.pages.lookup import Lookup
from rankings.pages.old_release import release_notices
from rankings.pages.panels import Panel, PanelRow
from rankings.pages.parts import Choices, Documents, Head, Link, Notice, Printer, name_of
from rankings.pages.picking import picker_of, ticked
from rankings.words import comparison as words
from rankings.words import several, tables
from rankings.words.numbers import show_decimal

#: How many pairs a list offers.
_OFFERED = 5


def choosing_page(
    catalogue: Catalogue, lang: str, units: int, picked: Sequence[str] = (), version: str = ""
) -> ComparisonPage:
    """The choice among the units of a set, and pairs of its latest edition: the closest, and the leaders. One query.

    `picked` are slugs: one stays chosen; of too many each can be unticked.
    """
    edition = catalogue.editions_of(units)[-1]
    rows = Lookup(catalogue.scores([edition], ["dti"]))
    draft = Draft(catalogue, lang, rows, Printer(lang), Documents(catalogue, lang), version)
    panels = _panels(draft, edition)
    hidden = {"units": str(units)}
    own = link(lang, "compare", {"basis": edition.basis, "units": units, "p": list(picked)})
    return ComparisonPage(
        title=words.LABELS[lang]["title"],
        description=words.LABELS[lang]["lede"],
        head=Head(words.LABELS[lang]["title"], words.LABELS[lang]["lede"]),
        words=words.LABELS[lang],
        units=_unit_choices(draft, units, picked),
        notices=[
            *release_notices(version, own, lang),
            *basis_notices(catalogue, edition, lang),
            *_so_far(catalogue, lang, picked),
        ],
        picker=ticked(catalogue, lang, picked, hidden, version)
        if len(picked) > MOST
        else picker_of(catalogue, lang, units, picked, hidden, version=version, places=MOST),
        panels=panels,
        legend=draft.printer.marks.legend,
        sources=draft.documents.sources,
    )


def _so_far(catalogue: Catalogue, lang: str, picked: Sequence[str]) -> list[Notice]:
    """What is wrong with the number picked, where anything is."""
    labels = words.LABELS[lang]
    if len(picked) > MOST:
        return [Notice("error", several.say_too_many(len(picked), MOST, lang), labels["too_many"])]
    names = [name_of(catalogue.selves(slug)[0], lang) for slug in picked]
    return [Notice("info", several.say_too_few(names[0], lang), labels["too_few"])] if names else []


def _unit_choices(draft: Draft, units: int, picked: Sequence[str]) -> Choices:
    """The other set keeps what was picked, as far as it stands there."""
    catalogue, lang = draft.catalogue, draft.lang
    sets = sorted(catalogue.unit_sets, key=lambda each: each != catalogue.present_units)
    links = []
    for each in sets:
        kept = [slug for slug in picked if (each, slug) in catalogue.provinces]
        basis = catalogue.basis if each == catalogue.present_units else None
        address = link(lang, "compare", {"basis": basis, "units": each, "p": kept, "v": draft.version})
        links.append(Link(tables.units_words(each, lang), address, each == units))
    return Choices(tables.LABELS[lang]["units"], links)


def _panels(draft: Draft, edition: EditionInfo) -> list[Panel]:
    scored = sorted(
        (row for row in draft.rows.rows if row.exact is not None), key=lambda row: row.exact or 0, reverse=True
    )
    closest = sorted(pairwise(scored), key=lambda pair: (pair[0].exact or 0) - (pair[1].exact or 0))[:_OFFERED]
    of = tables.eyebrow(edition.year, edition.units, draft.lang, reconstructed=bool(edition.basis))
    note = words.say_gaps_of(of, draft.lang)
    return [
        _panel(draft, edition, "closest", closest, note),
        _panel(draft, edition, "leaders", list(pairwise(scored))[:_OFFERED], note),
    ]


def _panel(
    draft: Draft, edition: EditionInfo, key: str, pairs: Iterable[tuple[ScoreRow, ScoreRow]], note: str
) -> Panel:
    rows = [_row(draft, edition, place, *pair) for place, pair in enumerate(pairs, 1)]
    return Panel(key, words.LABELS[draft.lang][key], note, rows)


def _row(draft: Draft, edition: EditionInfo, place: int, ahead: ScoreRow, behind: ScoreRow) -> PanelRow:
    """A pair with its ranks and its gap, which is worked out from the two scores."""
    slugs = (ahead.province, behind.province)
    names = [draft.name(draft.catalogue.provinces[edition.units, slug]) for slug in slugs]
    ranks = [fig.shown + fig.signs for fig in map(draft.printer.rank, (ahead, behind))]
    draft.refs_of([ahead, behind])
    apart = (ahead.score or Decimal(0)) - (behind.score or Decimal(0))
    gap = draft.printer.worked_out(show_decimal(apart, draft.lang), [ahead, behind])
    return PanelRow(
        place=str(place),
        name=" – ".join(names),
        url=address_of_others(draft.catalogue, draft.lang, slugs, edition, draft.version),
        note=words.say_two_ranks(ranks[0], ranks[1], draft.lang),
        value=gap.shown,
        signs=gap.signs,
    )
