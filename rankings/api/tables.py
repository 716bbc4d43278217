"""Editions, indicators and the rankings of an edition."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from rankings.api import notes, rows
from rankings.api.answers import Editions, IndicatorRow, Indicators, Movers, Part, Ranking
from rankings.api.paging import page_of
from rankings.api.places import read_province
from rankings.api.problems import not_here
from rankings.catalogue import Catalogue, EditionInfo, IndicatorInfo, ProvinceInfo, RegionInfo, ScoreRow
from rankings.compute.scaling import bare
from rankings.selection import read_choice, read_edition, read_indicator, read_region

Params = Mapping[str, str]
#: Whole to its parts, in one edition.
Composition = dict[str, list[Part]]


def list_editions(catalogue: Catalogue, params: Params) -> Editions:
    """All editions, oldest first; those of a year or of a set of units."""
    year = read_choice(params, "year", catalogue.years)
    of_year = [each for each in catalogue.editions.values() if year in (None, str(each.year))]
    units = read_choice(params, "units", dict.fromkeys(each.units for each in of_year))
    found = [each for each in of_year if units in (None, str(each.units))]
    return Editions(release=catalogue.release.pk, **page_of(params, found, rows.edition_row))


def require_edition(catalogue: Catalogue, year: int, params: Params) -> EditionInfo:
    """The edition of a year by the rule "which unit set". Raises Refused or BadParameter."""
    if not catalogue.units_of_year(year):
        raise not_here("year", str(year), catalogue.years)
    return read_edition(catalogue, year, params)


def rank(catalogue: Catalogue, year: int, params: Params) -> Ranking:
    """The ranking of a year: by rank, unknown ones last, equal ones in Vietnamese order."""
    return Ranking(**_ordered(catalogue, year, params, lambda row: row.rank))


def rank_movers(catalogue: Catalogue, year: int, params: Params) -> Movers:
    """The ranking of a year by rank change, unknown ones last."""
    return Movers(
        **_ordered(catalogue, year, params, lambda row: None if row.rank_change is None else -row.rank_change)
    )


def _ordered(
    catalogue: Catalogue, year: int, params: Params, place: Callable[[ScoreRow], int | None]
) -> dict[str, Any]:
    """Rows of a year by their `place`, those without one last; what is asked for of them, and how many have one."""
    edition = require_edition(catalogue, year, params)
    indicator = read_indicator(catalogue, edition, params)
    region = read_region(catalogue, edition.units, params)
    every = _in_vietnamese_order(catalogue, edition, indicator)
    found = _asked_for(catalogue, every, region, read_province(catalogue, edition.units, params))
    found.sort(key=lambda row: (place(row) is None, place(row) or 0))
    return {
        "release": catalogue.release.pk,
        "edition": rows.edition_of(edition, indicator.code),
        "basis": edition.basis or None,
        "indicator": indicator.code,
        "n": edition.summaries[indicator.code].n,
        "n_known": sum(place(row) is not None for row in every),
        "region": region.slug if region else None,
        **page_of(params, found, lambda row: rows.ranking_row(catalogue, edition, row)),
    }


def _in_vietnamese_order(catalogue: Catalogue, edition: EditionInfo, indicator: IndicatorInfo) -> list[ScoreRow]:
    positions = {province.slug: place for place, province in enumerate(catalogue.provinces_of(edition.units))}
    found = catalogue.scores([edition], [indicator.code])
    return sorted(found, key=lambda row: positions[row.province])


def _asked_for(
    catalogue: Catalogue, found: list[ScoreRow], region: RegionInfo | None, province: ProvinceInfo | None
) -> list[ScoreRow]:
    """The rows of a region's provinces, of one province, or all."""
    if province is not None:
        found = [row for row in found if row.province == province.slug]
    if region is not None:
        found = [row for row in found if catalogue.provinces[row.units, row.province].region_slug == region.slug]
    return found


def list_indicators(catalogue: Catalogue, params: Params) -> Indicators:
    """All indicators; of one edition, those it has, with their weights."""
    edition = _edition_asked(catalogue, params)
    composition = _composition(catalogue, edition)
    known = set(catalogue.indicators) if edition is None else composition.keys() | edition.summaries.keys()
    known |= {part.indicator for parts in composition.values() for part in parts}
    found = [indicator for code, indicator in catalogue.indicators.items() if code in known]
    return Indicators(
        release=catalogue.release.pk,
        edition=rows.edition_of(edition) if edition else None,
        **page_of(params, found, lambda indicator: _indicator_row(catalogue, edition, indicator, composition)),
    )


def _edition_asked(catalogue: Catalogue, params: Params) -> EditionInfo | None:
    """The edition of `year`, the newest on `units`, or None where neither is given."""
    year = read_choice(params, "year", catalogue.years)
    if year:
        return require_edition(catalogue, int(year), params)
    units = read_choice(params, "units", dict.fromkeys(units for _, units in catalogue.editions))
    return catalogue.editions_of(int(units))[-1] if units else None


def _composition(catalogue: Catalogue, edition: EditionInfo | None) -> Composition:
    parts: Composition = {}
    for row in catalogue.compositions:
        if edition is not None and (row["year"], row["units"]) == edition.key:
            weight = None if row["weight"] is None else bare(Decimal(row["weight"]))
            part = Part(indicator=row["part_code"], weight=weight, basis=row["basis"])
            parts.setdefault(row["whole_code"], []).append(part)
    return parts


def _indicator_row(
    catalogue: Catalogue, edition: EditionInfo | None, indicator: IndicatorInfo, composition: Composition
) -> IndicatorRow:
    total = {part.indicator: part for part in composition.get(rows.COMPOSITE, [])}
    part = total.get(indicator.code)
    weight = part.weight if part else None
    scores_known, ranks_known = _known(edition, indicator.code)
    return IndicatorRow(
        code=indicator.code,
        parent=_parent(catalogue, indicator, composition),
        kind=indicator.kind,
        name_vi=indicator.name_vi,
        name_en=indicator.name_en,
        weight=weight,
        weight_basis=part.basis if part else None,
        weight_note=None if weight is not None else _why_no_weight(indicator, composition, part),
        scores_known=scores_known,
        ranks_known=ranks_known,
        parts=composition.get(indicator.code, []),
    )


def _known(edition: EditionInfo | None, code: str) -> tuple[int | None, int | None]:
    """How many scores and ranks an edition has of an indicator; null where no edition is asked for."""
    if edition is None:
        return None, None
    summary = edition.summaries.get(code)
    return (summary.scores_known, summary.ranks_known) if summary else (0, 0)


def _parent(catalogue: Catalogue, indicator: IndicatorInfo, composition: Composition) -> str | None:
    """The one pillar that holds an indicator, else the composite: most indices stand in all three pillars."""
    if indicator.kind == "composite":
        return None
    wholes = [code for code, parts in composition.items() if indicator.code in {p.indicator for p in parts}]
    pillars = [code for code in wholes if catalogue.indicators[code].kind == "pillar"]
    return pillars[0] if len(pillars) == 1 else rows.COMPOSITE


def _why_no_weight(indicator: IndicatorInfo, composition: Composition, part: Part | None) -> str:
    if indicator.kind == "composite":
        return notes.WHOLE
    if not composition:
        return notes.NO_EDITION
    return notes.NO_WEIGHT if part else notes.NOT_A_PART
