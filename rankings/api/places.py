"""Provinces: the list, one with its history, the search."""

from collections.abc import Mapping, Sequence

from rankings import vi
from rankings.api import rows
from rankings.api.answers import ProvinceHistory, Provinces, Search, SearchRow
from rankings.api.paging import page_of
from rankings.api.problem_kinds import NOT_RECONSTRUCTED
from rankings.api.problems import Refused
from rankings.api.queries import SearchQuery
from rankings.catalogue import Catalogue, ProvinceInfo
from rankings.finding import Found
from rankings.links import LANGUAGES
from rankings.pages.found import Result, bare_draft, find_results, results_of, rows_of
from rankings.searching import find_provinces
from rankings.selection import read_choice, require_reconstructed

Params = Mapping[str, str]


def list_provinces(catalogue: Catalogue, params: Params) -> Provinces:
    """The provinces of one set of units, or of all, today's first."""
    sets = sorted(catalogue.unit_sets, key=lambda units: units != catalogue.present_units)
    asked = read_choice(params, "units", sets)
    shown = [int(asked)] if asked else sets
    region = read_choice(params, "region", dict.fromkeys(slug for of, slug in catalogue.regions if of in shown))
    provinces = [
        province
        for units in shown
        for province in catalogue.provinces_of(units)
        if region in (None, province.region_slug)
    ]
    return Provinces(
        release=catalogue.release.pk,
        units=int(asked) if asked else None,
        **page_of(params, provinces, lambda province: rows.province_row(catalogue, province)),
    )


def show_province(catalogue: Catalogue, slug: str, params: Params) -> ProvinceHistory:
    """A province, today's unless `units` says otherwise, and its results in all editions of its units."""
    selves = require_selves(catalogue, slug, "slug")
    sets = sets_on_the_basis(catalogue, selves, params)
    asked = read_choice(params, "units", sets)
    province = catalogue.provinces[int(asked) if asked else sets[0], slug]
    editions = catalogue.editions_of(province.units)
    year = read_choice(params, "year", [edition.year for edition in editions])
    indicator = read_choice(params, "indicator", catalogue.indicators)
    shown = [edition for edition in editions if year in (None, str(edition.year))]
    positions = {code: position for position, code in enumerate(catalogue.indicators)}
    found = catalogue.scores(shown, [indicator] if indicator else None, [province])
    ordered = sorted(found, key=lambda row: (row.year, positions[row.indicator]))
    return ProvinceHistory(
        release=catalogue.release.pk,
        **rows.province_fields(catalogue, province),
        unit_sets=[each.units for each in selves],
        basis=catalogue.basis or None,
        population=province.population,
        area_km2=province.area_km2,
        **page_of(params, ordered, lambda row: rows.history_row(catalogue, row), "history"),
    )


def sets_on_the_basis(catalogue: Catalogue, selves: Sequence[ProvinceInfo], params: Params) -> list[int]:
    """The sets of units that a name is told on: on the constant basis today's alone. Raises Refused where it has none.

    Raises NotReconstructed as well.
    """
    sets = [province.units for province in selves]
    if not catalogue.basis:
        return sets
    require_reconstructed(catalogue, params)
    if catalogue.present_units not in sets:
        now = [successor.slug for each in selves if (successor := catalogue.successor(each))]
        raise Refused(
            f"basis=constant covers today's {catalogue.present_units} provinces, and {selves[0].slug} is not one of "
            f"them. Today: {', '.join(now)}.",
            parameter="basis",
            kind=NOT_RECONSTRUCTED,
        )
    return [catalogue.present_units]


def require_selves(catalogue: Catalogue, slug: str, parameter: str) -> list[ProvinceInfo]:
    """The units that bear this slug, today's first. Raises Refused, naming what looks alike, if none does."""
    selves = catalogue.selves(slug)
    if selves:
        return selves
    alike = dict.fromkeys(found.slug for found in find_provinces(catalogue.provinces.values(), slug))
    detail = f"{parameter}: there is no province {slug}. It accepts the slugs of provinces/."
    if alike:
        detail += f" Nearest: {', '.join(alike)}."
    raise Refused(detail, parameter=parameter, status=404)


def read_province(catalogue: Catalogue, units: int, params: Params) -> ProvinceInfo | None:
    """The province of the set of units that is asked for, or None for all. Raises Refused."""
    slug = params.get("province")
    if not slug:
        return None
    selves = {province.units: province for province in require_selves(catalogue, slug, "province")}
    if units not in selves:
        stands = " and ".join(map(str, sorted(selves)))
        said = f"province: {slug} stands on {stands} and not on {units}. It accepts slugs of provinces/?units={units}."
        raise Refused(said, parameter="province", status=404)
    return selves[units]


def search(catalogue: Catalogue, query: SearchQuery, params: Params) -> Search:
    """What a text may mean, both selves of a name."""
    version = str(query.v or "")
    here, there = query.lang, next(lang for lang in LANGUAGES if lang != query.lang)
    units = read_choice(params, "units", catalogue.unit_sets)
    everything = [each for each, _ in find_results(bare_draft(catalogue, here, version), query.q)]
    things = [each for each in everything if units in (None, str(_units_of(each)))]
    found = results_of(bare_draft(catalogue, here, version, rows_of(catalogue, things)), things)
    others = results_of(bare_draft(catalogue, there, version), things)
    return Search(
        release=catalogue.release.pk,
        q=vi.clean(query.q),
        **page_of(
            params,
            list(zip(found, others, strict=True)),
            lambda pair: _search_row(*pair[0], {here: pair[0][1].name, there: pair[1][1].name}),
        ),
    )


def _units_of(found: Found) -> int | None:
    """The set of units that something found belongs to."""
    province = found.provinces[0] if found.kind in ("present", "former") else None
    return province.units if province else found.edition.units if found.edition else None


def _search_row(found: Found, result: Result, names: dict[str, str]) -> SearchRow:
    province = found.provinces[0] if found.kind in ("present", "former") else None
    return SearchRow(
        slug=province.slug if province else None,
        name=result.name,
        name_vi=names["vi"],
        name_en=names["en"],
        code=province.code if province else None,
        units=_units_of(found),
        kind=found.kind,
        note=f"{result.kind}, {result.note}" if result.note else result.kind,
        standing=result.standing,
        url=result.url,
    )
