"""The public quality page: releases, corrections, conflicts, checks, and what is known."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from rankings.catalogue import Catalogue
from rankings.compute.scaling import to_places
from rankings.links import link
from rankings.pages.conflicts import Finding, find_conflicts
from rankings.pages.corrections import Corrections, corrections_of
from rankings.pages.draft import Draft
from rankings.pages.figure_address import figure_url
from rankings.pages.known import Known, RankChecks, known_of, rank_checks_of
from rankings.pages.lookup import Lookup
from rankings.pages.old_release import release_notices
from rankings.pages.parts import Documents, Head, Link, Mark, Notice, Printer, Source, SourceRef
from rankings.pages.recompute import Recompute, recompute_of
from rankings.pages.releases import ReleaseTable, load_releases, newest_releases, release_files
from rankings.words import quality as words
from rankings.words.conflicts import say_mean_set_aside
from rankings.words.numbers import show_decimal


@dataclass(frozen=True)
class Conflict:
    """A disagreement between sources: where, what, and its documents."""

    place: Link | None
    text: str
    sources: list[SourceRef]


@dataclass(frozen=True)
class QualityPage:
    """See `templates/rankings/quality.html`; `headings` and `notes` by the id of a section."""

    title: str
    description: str
    head: Head
    notices: list[Notice]
    contents: list[Link]
    labels: dict[str, str]
    headings: dict[str, str]
    notes: dict[str, str]
    no_conflicts: str
    releases: ReleaseTable
    corrections: Corrections
    conflicts: list[Conflict]
    ranks: RankChecks
    recompute: Recompute
    known: Known
    legend: list[Mark]
    sources: list[Source]
    downloads: list[Link]


def quality_page(catalogue: Catalogue, lang: str, version: str = "") -> QualityPage:
    """The page: three queries, two or three more once a release has corrected something."""
    rows = catalogue.scores(catalogue.editions.values())
    draft = Draft(catalogue, lang, Lookup(rows), Printer(lang), Documents(catalogue, lang), version)
    findings = _findings(draft)
    released = load_releases(catalogue)
    headings = words.HEADINGS[lang]
    # Built in the order of the page, so that documents are numbered as a reader meets them.
    return QualityPage(
        title=words.TITLE[lang],
        description=words.LEDE[lang],
        head=Head(words.TITLE[lang], words.LEDE[lang]),
        notices=release_notices(version, link(lang, "quality"), lang),
        contents=[Link(heading, f"#{name}") for name, heading in headings.items()],
        labels=words.LABELS[lang],
        headings=headings,
        notes=words.NOTES[lang],
        no_conflicts=words.NO_CONFLICTS[lang],
        releases=newest_releases(released, lang, version),
        corrections=corrections_of(draft, released),
        conflicts=_conflicts(draft, findings),
        ranks=rank_checks_of(draft, findings),
        recompute=recompute_of(draft),
        known=known_of(draft),
        legend=draft.printer.marks.legend,
        sources=draft.documents.sources,
        downloads=release_files(version),
    )


def _findings(draft: Draft) -> list[Finding]:
    """What was found on every flagged cell, oldest first."""
    catalogue = draft.catalogue
    flagged = [row for row in draft.rows.rows if "conflict" in row.flags]
    flagged.sort(key=lambda row: (row.year, -row.units, catalogue.provinces[row.units, row.province].name_sort))
    found = find_conflicts(catalogue, flagged, draft.lang, provinces=True)
    draft.printer.marks.use("".join(finding.signs for finding in found))
    return found


def _conflicts(draft: Draft, findings: list[Finding]) -> list[Conflict]:
    """Printed means that are not used, then cells of provinces; ranks against scores have a section of their own."""
    means = [
        Conflict(None, _mean_set_aside(draft, row), draft.documents.keyed(row["source_key"]))
        for row in draft.catalogue.national
        if row["set_aside_en"]
    ]
    cells = [
        Conflict(
            Link(finding.place, figure_url(draft.catalogue, draft.lang, finding.row[:4], draft.version)),
            f"{finding.text}.",
            draft.documents.refs(finding.sources),
        )
        for finding in findings
        if finding.kind != "rank"
    ]
    return [*means, *cells]


def _mean_set_aside(draft: Draft, row: dict[str, Any]) -> str:
    shown = show_decimal(to_places(Decimal(row["value"]), row["places"]), draft.lang)
    reason = row["set_aside_vi"] if draft.lang == "vi" else row["set_aside_en"]
    used = draft.mean(draft.catalogue.editions[row["year"], row["units"]], row["indicator_code"]).marked
    return say_mean_set_aside(row["year"], shown, reason, draft.lang, used)
