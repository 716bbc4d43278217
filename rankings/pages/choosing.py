"""The page of choosing two provinces, with pairs worth a look."""

from collections.abc import Iterable
from itertools import pairwise

from rankings.catalogue import Catalogue, EditionInfo, ScoreRow
from rankings.links import link
from rankings.pages.comparison import ComparisonPage, offer
from rankings.pages.draft import Draft
from rankings.pages.lookup import Lookup
from rankings.pages.old_release import release_notices
from rankings.pages.panels import Panel, PanelRow
from rankings.pages.parts import Choices, Documents, Head, Link, Printer
from rankings.pages.picking import picker_of
from rankings.words import comparison as words
from rankings.words import tables
from rankings.words.numbers import show_decimal

#: How many pairs a list offers.
_OFFERED = 5


def choosing_page(
    catalogue: Catalogue, lang: str, units: int, a: str = "", b: str = "", version: str = ""
) -> ComparisonPage:
    """The choice among the units of a set, and pairs of its latest edition: the closest, and the leaders. One query."""
    edition = catalogue.editions_of(units)[-1]
    rows = Lookup(catalogue.scores([edition], ["dti"]))
    draft = Draft(catalogue, lang, rows, Printer(lang), Documents(catalogue, lang), version)
    panels = _panels(draft, edition)
    return ComparisonPage(
        title=words.LABELS[lang]["title"],
        description=words.LABELS[lang]["lede"],
        head=Head(words.LABELS[lang]["title"], words.LABELS[lang]["lede"]),
        units=_unit_choices(draft, units, a, b),
        notices=release_notices(version, link(lang, "compare", {"units": units, "a": a, "b": b}), lang),
        picker=picker_of(catalogue, lang, units, a=a, b=b, hidden={"units": str(units)}, version=version),
        panels=panels,
        legend=draft.printer.marks.legend,
        sources=draft.documents.sources,
    )


def _unit_choices(draft: Draft, units: int, a: str, b: str) -> Choices:
    catalogue, lang, kept = draft.catalogue, draft.lang, {"a": a, "b": b, "v": draft.version}
    sets = sorted(catalogue.unit_sets, key=lambda each: each != catalogue.present_units)
    links = [
        Link(tables.units_words(each, lang), link(lang, "compare", {"units": each, **kept}), each == units)
        for each in sets
    ]
    return Choices(tables.LABELS[lang]["units"], links)


def _panels(draft: Draft, edition: EditionInfo) -> list[Panel]:
    scored = sorted(
        (row for row in draft.rows.rows if row.exact is not None), key=lambda row: row.exact or 0, reverse=True
    )
    closest = sorted(pairwise(scored), key=lambda pair: (pair[0].exact or 0) - (pair[1].exact or 0))[:_OFFERED]
    note = words.say_gaps_of(tables.eyebrow(edition.year, edition.units, draft.lang), draft.lang)
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
    """A pair with its ranks and its gap; the marks are those of the two scores."""
    choice = offer(draft.catalogue, draft.lang, ahead.province, behind.province, edition, draft.version)
    figures = [draft.printer.score(ahead), draft.printer.score(behind)]
    ranks = [fig.shown + fig.signs for fig in map(draft.printer.rank, (ahead, behind))]
    draft.refs_of([ahead, behind])
    gap = None if ahead.score is None or behind.score is None else ahead.score - behind.score
    return PanelRow(
        place=str(place),
        name=choice.label,
        url=choice.url,
        note=words.say_two_ranks(ranks[0], ranks[1], draft.lang),
        value=show_decimal(gap, draft.lang),
        signs="".join(dict.fromkeys("".join(figure.signs for figure in figures))),
    )
