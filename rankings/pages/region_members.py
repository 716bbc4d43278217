"""The table of a region's provinces: rank, change, score and the ranks of the parts, the best first."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rankings.catalogue import ScoreRow
from rankings.pages.draft import Draft, province_url
from rankings.pages.figure_address import figure_url
from rankings.pages.history import ColumnHead
from rankings.pages.parts import Change, Fig, SourceRef, name_key, name_of
from rankings.pages.ranking_table import side_indicators
from rankings.pages.region_choice import RegionChoice, label_of
from rankings.pages.shared_sources import shared_refs
from rankings.words import picks
from rankings.words import regions as words
from rankings.words.bases import beside_units


@dataclass(frozen=True)
class Member:
    """A province; `evidence` leads to where its score, or without one its rank, comes from; "" without both."""

    name: str
    url: str
    rank: Fig
    change: Change
    score: Fig
    evidence: str
    parts: list[Fig]
    sources: list[SourceRef]


@dataclass(frozen=True)
class Members:
    """See `templates/rankings/_region_members.html`; `terms` says what the short heads stand for."""

    caption: str
    heads: list[ColumnHead]
    terms: str
    show_change: bool
    rows: list[Member]
    shared_sources: list[SourceRef]


def members_of(draft: Draft, choice: RegionChoice, own: Sequence[ScoreRow]) -> Members:
    """All provinces of the region; those whose rank is not known come last, by name."""
    edition, lang, region = choice.edition, draft.lang, choice.region
    beside = side_indicators(draft.catalogue, edition)
    heads = [ColumnHead(each.short_vi if lang == "vi" else each.short_en, draft.name(each)) for each in beside]
    rows = [_member(draft, choice, row, [each.code for each in beside]) for row in _ordered(draft, own)]
    shared = shared_refs([row.sources for row in rows])
    caption = words.members_caption(name_of(region, lang) if region else "", edition.year, label_of(choice, lang), lang)
    are_pillars = all(each.kind == "pillar" for each in beside)
    return Members(
        caption=caption + beside_units(bool(edition.basis), lang),
        heads=heads,
        terms=picks.say_side_ranks([(head.short, head.full) for head in heads], are_pillars, lang),
        show_change=edition.comparability.comparable,
        rows=[replace(row, sources=[each for each in row.sources if each not in shared]) for row in rows],
        shared_sources=shared,
    )


def _ordered(draft: Draft, own: Sequence[ScoreRow]) -> list[ScoreRow]:
    places = draft.catalogue.provinces
    names = {row.province: name_key(places[row.units, row.province], draft.lang) for row in own}
    return sorted(own, key=lambda row: (row.rank is None, row.rank or 0, names[row.province]))


def _member(draft: Draft, choice: RegionChoice, row: ScoreRow, beside: list[str]) -> Member:
    edition = choice.edition
    province = draft.catalogue.provinces[row.units, row.province]
    parts = [draft.rows.of(edition, row.province, code) for code in beside]
    known = row.score is not None or row.rank is not None
    sources = dict.fromkeys(pk for each in (row, *parts) if each for pk in each.sources)
    return Member(
        name=draft.name(province),
        url=province_url(draft.catalogue, draft.lang, province, edition.year, draft.version),
        rank=draft.printer.rank(row),
        change=draft.printer.change(row, edition.comparability),
        score=draft.printer.score(row),
        evidence=figure_url(draft.catalogue, draft.lang, row[:4], draft.version) if known else "",
        parts=[draft.printer.rank(each) for each in parts],
        sources=draft.documents.main_refs(sources),
    )
