"""The parts of the page that answers why, in their order: what each says on that page and on the province's own."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rankings.catalogue import Catalogue, EditionInfo, IndicatorInfo, ProvinceInfo
from rankings.pages import why_change, why_parts, why_peers, why_steps, why_sure
from rankings.pages.draft import Draft
from rankings.pages.parts import Link
from rankings.pages.section import Section, Summary
from rankings.pages.why_address import why_link
from rankings.words import why as words

MakeSection = Callable[[Draft, ProvinceInfo, EditionInfo, IndicatorInfo], Section]
MakeSummary = Callable[[Draft, ProvinceInfo, EditionInfo, IndicatorInfo], Summary | None]


@dataclass(frozen=True)
class Part:
    """One question: the kinds of stored findings that its answer reads, its section, and its summary."""

    kinds: Sequence[str]
    section: MakeSection
    summary: MakeSummary


#: In the order of both pages.
PARTS: tuple[Part, ...] = (
    Part(why_change.KINDS, why_change.change_section, why_change.change_summary),
    Part(why_parts.KINDS, why_parts.parts_section, why_parts.parts_summary),
    Part(why_sure.KINDS, why_sure.sure_section, why_sure.sure_summary),
    Part(why_steps.KINDS, why_steps.steps_section, why_steps.steps_summary),
    Part(why_peers.KINDS, why_peers.peers_section, why_peers.peers_summary),
)


@dataclass(frozen=True)
class InShort:
    """The answers on a province's own page: a sentence or two each and the way to the whole; the title leads to all."""

    title: Link
    items: list[Summary]


def load_findings(
    catalogue: Catalogue, edition: EditionInfo, provinces: Sequence[ProvinceInfo]
) -> Mapping[tuple[str, str], Any]:
    """By (kind, subject) what the release says of provinces in an edition and of the edition, for all parts: one query.

    {} for a release from before there were analyses.
    """
    kinds = {kind for part in PARTS for kind in part.kinds}
    return catalogue.findings(edition, sorted(kinds), [province.slug for province in provinces])


def sections_of(draft: Draft, province: ProvinceInfo, edition: EditionInfo, indicator: IndicatorInfo) -> list[Section]:
    """All sections of the page."""
    return [part.section(draft, province, edition, indicator) for part in PARTS]


def in_short(draft: Draft, province: ProvinceInfo, edition: EditionInfo) -> InShort | None:
    """The answers on the composite; None where no part has any."""
    composite = draft.catalogue.indicators["dti"]
    summaries = [part.summary(draft, province, edition, composite) for part in PARTS]
    items = [each for each in summaries if each is not None]
    page = why_link(draft.catalogue, draft.lang, province, edition, draft.version)
    return InShort(Link(words.LABELS[draft.lang]["short"], page), items) if items else None
