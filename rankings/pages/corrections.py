"""The table of corrections: the number before, the number after, why, and in which release."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from rankings import shape as s
from rankings.catalogue import SourceInfo
from rankings.corrections import Corrected, Pair, load_corrections
from rankings.importing.findings import quote
from rankings.links import link
from rankings.models import Source
from rankings.pages.draft import Draft
from rankings.pages.figure_address import figure_url
from rankings.pages.parts import Link, SourceRef
from rankings.pages.releases import Released
from rankings.words import quality as words
from rankings.words.numbers import say_change, show_decimal
from rankings.words.releases import MEASURES, edition_name, short_name

#: Cells listed; each release's own page has all of them.
_MOST = 60


@dataclass(frozen=True)
class CorrectionRow:
    """A number that another release replaced; `new` is "—" for one withdrawn."""

    release: Link
    place: Link
    edition: str
    measure: str
    old: str
    new: str
    why: str
    sources: list[SourceRef]


@dataclass(frozen=True)
class Corrections:
    """See `templates/_corrections.html`; `note` says that there are none, or more."""

    caption: str
    note: str
    rows: list[CorrectionRow]


def corrections_of(draft: Draft, releases: Sequence[Released]) -> Corrections:
    """Everything that a release after the first corrected, newest first; at most three queries."""
    steps = _steps(draft, releases)
    pairs = list(dict.fromkeys(pair for _, pair, _ in steps))
    found, more = load_corrections(pairs, _MOST)
    by_pair: dict[Pair, list[Corrected]] = {}
    for each in found:
        by_pair.setdefault(each.pair, []).append(each)
    known = _names(draft, found)
    draft.documents.add(known)
    rows = [
        _row(draft, release, edition, each)
        for release, pair, edition in steps
        for each in by_pair.get(pair, [])
        if each.indicator in draft.catalogue.indicators_by_pk
    ]
    return Corrections(
        words.say_corrections(len(rows), draft.lang) if rows else "",
        words.say_more_corrections(draft.lang) if more else "" if rows else words.say_no_corrections(draft.lang),
        rows,
    )


def _steps(draft: Draft, releases: Sequence[Released]) -> list[tuple[Released, Pair, tuple[int, int]]]:
    """Each edition that a release showed otherwise than the one before, newest first.

    An edition that one of them lacks has no corrections: it came or went as a whole.
    """
    return [
        (release, (before.versions[key], release.versions[key]), key)
        for before, release in reversed(list(pairwise(releases)))
        for key in release.touched(before)
        if key in before.versions and key in release.versions and key in draft.catalogue.editions
    ]


def _names(draft: Draft, found: Sequence[Corrected]) -> dict[int, SourceInfo]:
    """The documents that only releases since taken back have cited."""
    missing = {pk for each in found for pk in each.sources if pk not in draft.catalogue.sources}
    if not missing:
        return {}
    fields = ("pk", "key", "kind", "document", "publisher", "url", "published")
    return {row[0]: SourceInfo(*row) for row in Source.objects.filter(pk__in=missing).values_list(*fields)}


def _row(draft: Draft, release: Released, edition: tuple[int, int], each: Corrected) -> CorrectionRow:
    province = draft.catalogue.provinces_by_pk[each.province]
    indicator = draft.catalogue.indicators_by_pk[each.indicator]
    cell = (*edition, province.slug, indicator.code)
    lang = draft.lang
    return CorrectionRow(
        release=Link(
            short_name(release.number, lang), link(lang, "release", {"v": draft.version}, number=release.number)
        ),
        place=Link(draft.name(province), figure_url(draft.catalogue, lang, cell, draft.version)),
        edition=edition_name(*edition),
        measure=f"{draft.name(indicator)}, {MEASURES[lang][each.measure]}",
        old=_shown(each.measure, each.old, lang),
        new=_shown(each.measure, each.new, lang),
        why=_why(draft, release),
        sources=draft.documents.refs(each.sources),
    )


def _why(draft: Draft, release: Released) -> str:
    """The note of the release, where it says more than which table was imported."""
    note = release.note_vi if draft.lang == "vi" else release.note_en
    return words.say_reason(note, {*draft.documents.titles, quote(release.file_name)}, draft.lang)


def _shown(measure: str, value: Decimal | None, lang: str) -> str:
    if value is not None and measure == s.RANK_CHANGE:
        return say_change(int(value), lang)
    return show_decimal(value, lang)
