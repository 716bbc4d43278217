"""What is known of each edition, and how its published ranks stand against the order of its scores."""

from collections.abc import Sequence
from dataclasses import dataclass

from rankings import shape as s
from rankings.catalogue import EditionInfo, ScoreRow
from rankings.charts.record import counted
from rankings.pages.composition import composition_of
from rankings.pages.conflicts import Finding
from rankings.pages.draft import Draft
from rankings.pages.figure_address import figure_url
from rankings.pages.parts import Link, SourceRef
from rankings.words import quality as words
from rankings.words.numbers import MISSING, show_count
from rankings.words.releases import edition_name


@dataclass(frozen=True)
class KnownCell:
    """How many scores and ranks of an indicator are known; "" where nothing of it is, and then `why`."""

    scores: str = ""
    ranks: str = ""
    why: str = ""


@dataclass(frozen=True)
class KnownRow:
    """An indicator."""

    name: str
    code: str
    cells: list[KnownCell]


@dataclass(frozen=True)
class Known:
    """Indicators by editions. `heads`: the edition and how many units it ranks.

    `secondary` stands apart: how many of the composite's known scores only a secondary source has. `note` says what an
    empty cell means.
    """

    caption: str
    heads: list[tuple[str, str]]
    rows: list[KnownRow]
    secondary: list[str]
    note: str


@dataclass(frozen=True)
class CheckedRanks:
    """An edition's published ranks: how many can be held against the order of scores, and how many agree."""

    edition: str
    published: str
    checked: str
    agree: str


@dataclass(frozen=True)
class RankConflict:
    """A published rank that the scores do not make."""

    place: Link
    text: str
    sources: list[SourceRef]


@dataclass(frozen=True)
class RankChecks:
    """See `templates/rankings/quality.html`; `sentence` says whether any disagree."""

    caption: str
    sentence: str
    rows: list[CheckedRanks]
    conflicts: list[RankConflict]


def known_of(draft: Draft) -> Known:
    """Every indicator in every edition, without a query beyond the rows at hand."""
    catalogue, editions = draft.catalogue, list(draft.catalogue.editions.values())
    rows = [
        KnownRow(draft.name(indicator), code, [_known(draft, edition, code) for edition in editions])
        for code, indicator in catalogue.indicators.items()
    ]
    return Known(
        words.LABELS[draft.lang]["known_caption"],
        [(edition_name(*edition.key), f"n = {edition.n}") for edition in editions],
        rows,
        [_secondary(draft, edition) for edition in editions],
        words.LABELS[draft.lang]["known_note"],
    )


def _known(draft: Draft, edition: EditionInfo, code: str) -> KnownCell:
    summary = edition.summaries.get(code)
    if summary is None:
        weights = composition_of(draft.catalogue, edition).weights
        belongs = code in weights or any(code in parts for parts in weights.values())
        return KnownCell(why=words.say_nothing_known(belongs, draft.lang))
    return KnownCell(counted(summary.scores_known), counted(summary.ranks_known))


def _secondary(draft: Draft, edition: EditionInfo) -> str:
    """How many of the total's known scores are known only from a secondary source."""
    scores = [row for row in draft.rows.table(edition) if row.score is not None]
    if not scores:
        return MISSING
    return words.say_secondary(sum("secondary_score" in row.flags for row in scores), len(scores), draft.lang)


def rank_checks_of(draft: Draft, findings: Sequence[Finding]) -> RankChecks:
    """Published ranks on all indicators against those that the scores make."""
    editions = draft.catalogue.editions.values()
    wrong = [finding for finding in findings if finding.kind == "rank"]
    conflicts = [
        RankConflict(
            Link(finding.place, figure_url(draft.catalogue, draft.lang, finding.row[:4], draft.version)),
            finding.text,
            draft.documents.refs(finding.sources),
        )
        for finding in wrong
    ]
    rows = [_ranks(draft, edition) for edition in editions]
    checked = sum(len(_checkable(draft, edition)) for edition in editions)
    return RankChecks(
        words.LABELS[draft.lang]["ranks_caption"],
        words.say_rank_check(checked, len(wrong), draft.lang),
        rows,
        conflicts,
    )


def _ranks(draft: Draft, edition: EditionInfo) -> CheckedRanks:
    published = [row for row in _rows(draft, edition) if row.rank_basis == s.PUBLISHED]
    checked = _checkable(draft, edition)
    agree = sum(row.rank == row.computed_rank for row in checked)
    return CheckedRanks(
        edition_name(*edition.key),
        counted(len(published), show_count(len(published), draft.lang)),
        counted(len(checked), show_count(len(checked), draft.lang)),
        counted(agree, f"{agree}/{len(checked)}", len(checked)) if checked else MISSING,
    )


def _rows(draft: Draft, edition: EditionInfo) -> list[ScoreRow]:
    return [row for row in draft.rows.rows if (row.year, row.units) == edition.key]


def _checkable(draft: Draft, edition: EditionInfo) -> list[ScoreRow]:
    """Published ranks of tables in which all scores are known."""
    rows = _rows(draft, edition)
    return [row for row in rows if row.rank_basis == s.PUBLISHED and row.computed_rank is not None]
