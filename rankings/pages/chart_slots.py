"""Stored results to the points, readings and breaks of charts."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import cast

from rankings import shape as s
from rankings.catalogue import Catalogue, EditionInfo, ScoreRow, SummaryInfo
from rankings.charts.record import Basis, Break, Head, Lang, Point, Reading, Series
from rankings.pages.crossing import break_at
from rankings.words.marks import reason_missing
from rankings.words.numbers import MISSING, show_decimal, show_rank


def chart_head(key: str, title: str, sentence: str, lang: str, alone: str = "") -> Head:
    """The head of a chart; `key` is unique in the page, `alone` the title that its files have."""
    return Head(key, title, sentence, cast(Lang, lang), alone)


def rank_point(row: ScoreRow | None, year: int, lang: str) -> Point:
    """The rank of a year; without one, a gap that says why."""
    if row is None or row.rank is None:
        return Point(year, None, MISSING, reason_missing("rank", lang))
    shown, secondary = show_rank(row.rank, row.tied), "secondary_rank" in row.flags
    return Point(year, row.rank, shown, "", _basis(row.rank_basis), secondary)


def rank_reading(row: ScoreRow | None, lang: str) -> Reading:
    """The rank of a row."""
    point = rank_point(row, 0, lang)
    return Reading(point.value, point.shown, point.note, point.basis, point.secondary)


def rank_among(row: ScoreRow | None, n: int, lang: str) -> Reading:
    """The rank of a row with how many there are: "9/34"."""
    rank = rank_reading(row, lang)
    return rank if rank.value is None else replace(rank, shown=f"{rank.shown}/{n}")


def score_point(row: ScoreRow | None, year: int, lang: str) -> Point:
    """The score of a year; without one, a gap that says why."""
    reading = score_reading(row, lang)
    return Point(year, reading.value, reading.shown, reading.note, reading.basis, reading.secondary)


def score_reading(row: ScoreRow | None, lang: str) -> Reading:
    """The score of a row."""
    if row is None or row.score is None:
        return Reading(None, MISSING, reason_missing("score", lang))
    secondary = "secondary_score" in row.flags
    return Reading(row.score, show_decimal(row.score, lang), "", _basis(row.score_basis), secondary)


def mean_reading(summary: SummaryInfo | None, lang: str, secondary: bool = False) -> Reading | None:
    """The mean of an indicator over all units, or None where it is not known.

    `secondary` says that the scores it was worked out from are.
    """
    if summary is None or summary.mean_shown is None:
        return None
    shown, worked_out = show_decimal(summary.mean_shown, lang), summary.mean_basis != s.PUBLISHED
    return Reading(summary.mean_shown, shown, "", _basis(summary.mean_basis), secondary and worked_out)


def mean_series(
    editions: Iterable[EditionInfo], name: str, lang: str, is_secondary: Callable[[EditionInfo], bool] = lambda _: False
) -> Series:
    """The mean of the composite over the years, drawn muted; a year without one is a gap.

    `is_secondary` says of an edition whether its scores are known from secondary sources alone.
    """
    points = []
    for edition in editions:
        reading = mean_reading(edition.summaries.get("dti"), lang, is_secondary(edition))
        reading = reading or Reading(None, MISSING, reason_missing("score", lang))
        points.append(Point(edition.year, reading.value, reading.shown, reading.note, reading.basis, reading.secondary))
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
