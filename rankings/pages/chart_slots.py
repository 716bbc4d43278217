"""Stored results to the points, readings and breaks of charts."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import cast

from rankings import shape as s
from rankings.catalogue import Catalogue, EditionInfo, ScoreRow, SummaryInfo
from rankings.charts.record import Basis, Break, Head, Lang, Point, Reading, Series
from rankings.pages.crossing import break_at
from rankings.pages.draft import Draft
from rankings.pages.parts import flags_of
from rankings.words.marks import reason_missing
from rankings.words.numbers import MISSING, show_decimal, show_rank


def chart_head(key: str, title: str, sentence: str, lang: str, alone: str = "") -> Head:
    """The head of a chart; `key` is unique in the page, `alone` the title that its files have."""
    return Head(key, title, sentence, cast(Lang, lang), alone)


def rank_point(row: ScoreRow | None, year: int, lang: str) -> Point:
    """The rank of a year; without one, a gap that says why."""
    return Point.of(year, rank_reading(row, lang))


def rank_reading(row: ScoreRow | None, lang: str) -> Reading:
    """The rank of a row."""
    if row is None or row.rank is None:
        return Reading(None, MISSING, reason_missing("rank", lang))
    shown, secondary = show_rank(row.rank, row.tied), "secondary_rank" in row.flags
    return Reading(row.rank, shown, "", _basis(row.rank_basis), secondary, flags_of(row, s.RANK), tuple(row.sources))


def rank_among(row: ScoreRow | None, n: int, lang: str) -> Reading:
    """The rank of a row with how many there are: "9/34"."""
    rank = rank_reading(row, lang)
    return rank if rank.value is None else replace(rank, shown=f"{rank.shown}/{n}", n=n)


def score_point(row: ScoreRow | None, year: int, lang: str) -> Point:
    """The score of a year; without one, a gap that says why."""
    return Point.of(year, score_reading(row, lang))


def score_reading(row: ScoreRow | None, lang: str) -> Reading:
    """The score of a row."""
    if row is None or row.score is None:
        return Reading(None, MISSING, reason_missing("score", lang))
    shown, secondary = show_decimal(row.score, lang), "secondary_score" in row.flags
    return Reading(row.score, shown, "", _basis(row.score_basis), secondary, flags_of(row, s.SCORE), tuple(row.sources))


def mean_reading(
    summary: SummaryInfo | None, lang: str, secondary: bool = False, sources: Iterable[int] = ()
) -> Reading | None:
    """The mean of an indicator over all units, or None where it is not known.

    `secondary` says that the scores it was worked out from are; `sources` are the documents (row ids) that print it, or
    that most of those scores are in.
    """
    if summary is None or summary.mean_shown is None:
        return None
    shown, worked_out = show_decimal(summary.mean_shown, lang), summary.mean_basis != s.PUBLISHED
    basis = _basis(summary.mean_basis)
    return Reading(summary.mean_shown, shown, "", basis, secondary and worked_out, sources=tuple(sources))


def mean_of(draft: Draft, edition: EditionInfo, indicator: str) -> Reading | None:
    """The mean of an indicator in an edition of which the page has the whole table at hand, with its documents."""
    secondary, sources = draft.has_secondary(edition, indicator), draft.mean_sources(edition, indicator)
    return mean_reading(edition.summaries.get(indicator), draft.lang, secondary, sources)


def mean_series(
    editions: Iterable[EditionInfo],
    name: str,
    lang: str,
    is_secondary: Callable[[EditionInfo], bool] = lambda _: False,
    sources_of: Callable[[EditionInfo], Iterable[int]] = lambda _: (),
) -> Series:
    """The mean of the composite over the years, drawn muted; a year without one is a gap.

    `is_secondary` says of an edition whether its scores are known from secondary sources alone, `sources_of` which
    documents its mean is from.
    """
    points = []
    for edition in editions:
        reading = mean_reading(edition.summaries.get("dti"), lang, is_secondary(edition), sources_of(edition))
        points.append(Point.of(edition.year, reading or Reading(None, MISSING, reason_missing("score", lang))))
    return Series("mean", name, tuple(points), "muted")


def _basis(basis: str) -> Basis:
    return cast(Basis, basis or s.PUBLISHED)


def method_breaks(catalogue: Catalogue, units: int, lang: str) -> list[Break]:
    """The years from which an edition of the unit set follows another decision than the one before."""
    return [found for edition in catalogue.editions_of(units) if (found := break_at(catalogue, edition, lang))]


def last_stretch(breaks: Iterable[Break], years: list[int]) -> list[int]:
    """Those of the years that a sentence may run through: from the last break on that readers asked not to cross."""
    cuts = [each.year for each in breaks if each.cuts and years and each.year <= years[-1]]
    return [year for year in years if year >= max(cuts, default=0)]
