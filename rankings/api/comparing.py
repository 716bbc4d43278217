"""Two to four provinces side by side on all indicators of one edition."""

from collections.abc import Mapping

from rankings.api import notes, rows
from rankings.api.compared import Compared, CompareRow, Comparison
from rankings.api.contributing import split_fields
from rankings.api.paging import page_of
from rankings.api.places import require_selves
from rankings.api.problem_kinds import NOT_COMPARABLE
from rankings.api.problems import Refused
from rankings.api.tables import require_edition
from rankings.catalogue import Catalogue, EditionInfo, IndicatorInfo, ScoreRow
from rankings.selection import on_the_basis, read_choice, require_reconstructed

Params = Mapping[str, str]


def compare(catalogue: Catalogue, params: Params) -> Comparison:
    """The comparison asked for, the newest edition where no year is."""
    slugs = params["provinces"].split(",")
    edition = _edition(catalogue, slugs, params)
    provinces = [catalogue.provinces[edition.units, slug] for slug in slugs]
    found = catalogue.scores([edition], provinces=provinces)
    results = {(row.indicator, row.province): row for row in found}
    compared = [
        _row(catalogue, edition, indicator, [results[indicator.code, slug] for slug in slugs])
        for indicator in catalogue.indicators_with_data(edition)
    ]
    asked = read_choice(params, "indicator", [row.indicator for row in compared])
    total = next(row for row in compared if row.indicator == rows.COMPOSITE)
    return Comparison(
        release=catalogue.release.pk,
        edition=rows.edition_of(edition),
        basis=edition.basis or None,
        provinces=[rows.place_of(province) for province in provinces],
        gap=total.gap,
        gap_note=total.gap_note,
        **split_fields(catalogue, edition, slugs, results),
        **page_of(params, [row for row in compared if asked in (None, row.indicator)], lambda row: row),
    )


def _edition(catalogue: Catalogue, slugs: list[str], params: Params) -> EditionInfo:
    """Of the year asked for or the newest, on today's units if all stand there, else where all do.

    On the constant basis today's units alone.
    """
    require_reconstructed(catalogue, params, int(params["year"]) if params.get("year") else None)
    standing = {slug: {p.units for p in require_selves(catalogue, slug, "provinces")} for slug in slugs}
    if len(standing) < len(slugs):
        raise Refused("provinces: each is accepted once.", parameter="provinces")
    sets = _sets_asked(catalogue, params)
    for units in sets:
        if all(units in on for on in standing.values()):
            year = int(params["year"]) if params.get("year") else catalogue.editions_of(units)[-1].year
            return catalogue.editions[year, units]
    raise Refused(_why_not(standing, sets), parameter="provinces", kind=NOT_COMPARABLE)


def _sets_asked(catalogue: Catalogue, params: Params) -> list[int]:
    """The sets of units to try, today's first."""
    if params.get("year"):
        edition = require_edition(catalogue, int(params["year"]), params)
        asked_or_only = params.get("units") or catalogue.basis
        return [edition.units] if asked_or_only else catalogue.units_of_year(edition.year)
    editions = on_the_basis(catalogue, catalogue.editions.values())
    with_editions = dict.fromkeys(edition.units for edition in editions)
    sets = sorted(with_editions, key=lambda units: units != catalogue.present_units)
    asked = read_choice(params, "units", sets)
    return [int(asked)] if asked else sets


def _why_not(standing: dict[str, set[int]], sets: list[int]) -> str:
    said = "; ".join(f"{slug} stands on {' and '.join(map(str, sorted(on)))}" for slug, on in standing.items())
    tried = " or ".join(map(str, sets))
    return (
        "provinces: these cannot be compared, since a comparison needs one set of units with all of them "
        f"({tried}). {said}. provinces accepts slugs of one set, as in provinces/?units={sets[0]}."
    )


def _row(catalogue: Catalogue, edition: EditionInfo, indicator: IndicatorInfo, found: list[ScoreRow]) -> CompareRow:
    leads, leads_note = _leader(found)
    gap = None
    if len(found) == 2 and found[0].score is not None and found[1].score is not None:
        gap = found[0].score - found[1].score
    return CompareRow(
        indicator=indicator.code,
        name_vi=indicator.name_vi,
        name_en=indicator.name_en,
        gap=gap,
        gap_note=None if gap is not None else notes.NO_GAP if len(found) == 2 else notes.ONLY_TWO,
        leads=leads,
        leads_note=leads_note,
        values=[Compared(province=row.province, **rows.result_fields(catalogue, edition, row)) for row in found],
    )


def _leader(found: list[ScoreRow]) -> tuple[str | None, str | None]:
    """Who is ahead, or why nobody is. Ranks decide: two scores that look alike may rank apart."""
    ranks = [-row.rank for row in found if row.rank is not None]
    scores = [row.exact for row in found if row.exact is not None]
    values = ranks if len(ranks) == len(found) else scores
    if len(values) < len(found):
        return None, notes.LEADER_UNKNOWN
    best = [row.province for row, value in zip(found, values, strict=True) if value == max(values)]
    return (best[0], None) if len(best) == 1 else (None, notes.NOBODY_LEADS)
