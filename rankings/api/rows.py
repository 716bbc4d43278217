"""Records of a release become rows of an answer, with a reason for whatever is missing."""

from typing import Any

from rankings.api import notes
from rankings.api.answers import (
    EditionRef,
    EditionRow,
    HistoryRow,
    PlaceRef,
    ProvinceRow,
    RankingRow,
    SourceRef,
)
from rankings.catalogue import Catalogue, EditionInfo, ProvinceInfo, ScoreRow, SourceInfo
from rankings.pages.crossing import mark_of_rule
from rankings.shape import RECONSTRUCTED
from rankings.words.rules import say_basis

COMPOSITE = "dti"
#: Answers are language-neutral but for their notes, which are English.
LANG = "en"


def source_of(source: SourceInfo) -> SourceRef:
    """A document."""
    return SourceRef(
        document=source.document,
        publisher=source.publisher or None,
        url=source.url or None,
        date=source.published or None,
    )


def edition_of(edition: EditionInfo, indicator: str = COMPOSITE) -> EditionRef:
    """An edition with the national mean of an indicator."""
    return EditionRef(**_edition(edition, indicator))


def edition_row(edition: EditionInfo) -> EditionRow:
    """An edition with its document."""
    return EditionRow(**_edition(edition, COMPOSITE), source=source_of(edition.source))


def _edition(edition: EditionInfo, indicator: str) -> dict[str, Any]:
    summary = edition.summaries.get(indicator)
    mean = summary.mean_shown if summary else None
    compared = edition.comparability
    return {
        "year": edition.year,
        "units": edition.units,
        "n": edition.n,
        "method": edition.method,
        "comparable_with_previous": compared.comparable,
        "previous_year": edition.previous_year,
        "reason": compared.reason,
        "reason_note": notes.of_comparability(edition),
        "national_mean": mean,
        "national_mean_basis": summary.mean_basis if summary and mean is not None else None,
        "national_mean_note": None if mean is not None else notes.NO_MEAN,
        "published_on": edition.published_on,
    }


def place_of(province: ProvinceInfo) -> PlaceRef:
    """Which province."""
    return PlaceRef(**_place(province))


def _place(province: ProvinceInfo) -> dict[str, Any]:
    return {
        "province": province.slug,
        "code": province.code,
        "name_vi": province.name_vi,
        "name_en": province.name_en,
        "region": province.region_slug,
    }


def province_row(catalogue: Catalogue, province: ProvinceInfo) -> ProvinceRow:
    """A province with what it became and what it was made of."""
    return ProvinceRow(**province_fields(catalogue, province))


def province_fields(catalogue: Catalogue, province: ProvinceInfo) -> dict[str, Any]:
    """The fields of `ProvinceRow`."""
    successor = catalogue.successor(province)
    return {
        "slug": province.slug,
        "code": province.code,
        "name_vi": province.name_vi,
        "name_en": province.name_en,
        "units": province.units,
        "region": province.region_slug,
        "valid_from": province.valid_from,
        "valid_to": province.valid_to,
        "successor": successor.slug if successor else None,
        "predecessors": [former.slug for former in catalogue.predecessors(province)],
    }


def ranking_row(catalogue: Catalogue, edition: EditionInfo, row: ScoreRow) -> RankingRow:
    """A row of a ranking."""
    province = catalogue.provinces[edition.units, row.province]
    return RankingRow(**_place(province), **result_fields(catalogue, edition, row))


def history_row(catalogue: Catalogue, row: ScoreRow) -> HistoryRow:
    """A row of a province's history."""
    edition = catalogue.editions[row.year, row.units]
    return HistoryRow(
        year=row.year,
        units=row.units,
        indicator=row.indicator,
        basis=row.rank_basis or row.score_basis or None,
        **result_fields(catalogue, edition, row),
    )


def result_fields(catalogue: Catalogue, edition: EditionInfo, row: ScoreRow) -> dict[str, Any]:
    """The fields of `Result`."""
    return {
        "rank": row.rank,
        "tied": row.tied,
        "score": row.score,
        "previous_rank": row.previous_rank,
        "rank_change": row.rank_change,
        "n": edition.n,
        "rank_basis": row.rank_basis or None,
        "score_basis": row.score_basis or None,
        "change_basis": row.change_basis or None,
        "basis_note": _basis_note(catalogue, row),
        "score_note": notes.NO_SCORE if row.score is None else None,
        "rank_note": notes.NO_RANK if row.rank is None else None,
        "tied_note": notes.of_tie(row),
        "change_note": notes.of_change(edition, row),
        "flags": list(row.flags),
        "sources": [source_of(catalogue.sources[pk]) for pk in row.sources],
    }


def _basis_note(catalogue: Catalogue, row: ScoreRow) -> str | None:
    if not (row.score_rule or row.rank_rule):
        return None
    former = catalogue.predecessors(catalogue.provinces[row.units, row.province])
    found = [mark_of_rule(catalogue, row, rule) for rule in (row.score_rule, row.rank_rule)]
    marks = [notes.ACROSS if mark else mark for mark in found]
    said = say_basis(row.score_rule, row.rank_rule, LANG, merged=len(former) != 1, marks=marks)
    rebuilt = RECONSTRUCTED in (row.score_basis, row.rank_basis)
    return f"{notes.REBUILT} {said}" if rebuilt else said
