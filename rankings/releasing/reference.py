"""Places, indicators, editions and documents: what scores refer to. Stored by key, told apart by content."""

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.db.models import Max

from rankings import vi
from rankings.models import (
    Alias,
    ContextVersion,
    Edition,
    Indicator,
    Method,
    Milestone,
    Province,
    ProvinceType,
    Region,
    Source,
    Succession,
    Target,
    UnitSet,
)
from rankings.releasing.defining import Definition, NewIndicator
from rankings.releasing.hashing import hash_rows, hash_texts

Rows = list[dict[str, str]]


def store_reference(rows: dict[str, Rows]) -> None:
    """Store or update what the files of `importing.published.REFERENCE_FILES` hold, but milestones and targets."""
    for row in rows["unit_sets"]:
        _put(
            UnitSet,
            {"units": int(row["units"])},
            _dated(row, "name_vi", "name_en", "legal_basis", "population_source"),
        )
    for row in rows["regions"]:
        _put(Region, {"unit_set_id": int(row["units"]), "slug": row["slug"]}, _take(row, "name_vi", "name_en"))
    store_sources(rows["sources"])
    _store_provinces(rows["provinces"], rows["province_types"])
    _store_successions(rows["successions"])
    _store_index(rows)


def store_sources(rows: Iterable[dict[str, str]]) -> None:
    """Store or update documents by their key."""
    for row in rows:
        _put(Source, {"key": row["key"]}, _take(row, "kind", "document", "publisher", "url", "published"))


def _put(model: type[models.Model], key: dict[str, Any], values: dict[str, Any]) -> models.Model:
    row, _ = model._default_manager.update_or_create(defaults=values, **key)
    return row


def _take(row: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: row[name] for name in names}


def _dated(row: dict[str, str], *names: str) -> dict[str, Any]:
    return _take(row, *names) | {name: row[name] or None for name in ("valid_from", "valid_to")}


def _number(text: str) -> int | None:
    return int(text) if text else None


def _store_provinces(provinces: Rows, types: Rows) -> None:
    regions = {(region.unit_set_id, region.slug): region.pk for region in Region.objects.all()}
    stored = {}
    for row in provinces:
        units = int(row["units"])
        spellings = [row["name_vi"], row["name_en"], *filter(None, row["aliases"].split("|"))]
        values = _dated(row, "slug", "name_vi", "name_en", "iso_3166_2") | {
            "region_id": regions[units, row["region"]],
            "population": _number(row["population_2024"]),
            "area_km2": row["area_km2_2024"] or None,
            "name_search": " | ".join(dict.fromkeys(map(vi.fold, spellings))),
        }
        province = _put(Province, {"unit_set_id": units, "code": row["code"]}, values)
        stored[units, row["code"]] = province.pk
        _store_aliases(units, province.pk, spellings)
    for row in types:
        key = {"province_id": stored[int(row["units"]), row["code"]], "valid_from": row["valid_from"] or None}
        values = {"kind": row["type"], "valid_to": row["valid_to"] or None} | _take(row, "full_name_vi", "legal_basis")
        _put(ProvinceType, key, values)


def _store_aliases(units: int, province: int, spellings: list[str]) -> None:
    by_key = {vi.squeeze(spelling): vi.clean(spelling) for spelling in reversed(spellings)}
    for key, spelling in by_key.items():
        _put(Alias, {"unit_set_id": units, "key": key}, {"province_id": province, "spelling": spelling})


def _store_successions(rows: Rows) -> None:
    slugs = {(p.unit_set_id, p.slug): p.pk for p in Province.objects.all()}
    for row in rows:
        # The oldest set holds the predecessors: the only two sets so far are 63 and 34.
        key = {"predecessor_id": slugs[63, row["predecessor"]], "successor_id": slugs[34, row["successor"]]}
        _put(Succession, key, _take(row, "relation", "effective_on", "legal_basis"))


def _store_index(rows: dict[str, Rows]) -> None:
    sources = dict(Source.objects.values_list("key", "pk"))
    names = ("kind", "position", "pillar", "name_vi", "name_en", "short_vi", "short_en")
    for row in rows["indicators"]:
        _put(Indicator, {"code": row["code"]}, _take(row, *names))
    for row in rows["methods"]:
        values = _take(row, "decision", "decided_on", "summary_vi", "summary_en") | {
            "source_id": sources[row["source"]]
        }
        _put(Method, {"code": row["code"]}, values)
    methods = dict(Method.objects.values_list("code", "pk"))
    counts = ("main_indices", "component_indices", "criteria", "max_points")
    for row in rows["editions"]:
        values = (
            _take(row, "publisher_vi", "publisher_en", "published_on", "note_vi", "note_en")
            | {name: _number(row[name]) for name in counts}
            | {"method_id": methods[row["method"]], "source_id": sources[row["source"]]}
        )
        _put(Edition, {"year": int(row["year"]), "unit_set_id": int(row["units"])}, values)


def store_definition(definition: Definition, source_key: str) -> Edition:
    """Store an edition that a person defined, with its method and indicators where they are new.

    Weights belong to the edition's version and are stored with it. Rows that only a release taken back has shown get
    the new definition; what readers see is never new (`defining.problems_of`), so it is not touched.
    """
    source = Source.objects.get(key=source_key)
    _store_indicators(definition.indicators)
    if definition.method_is_new:
        fields = ("decision", "decided_on", "summary_vi", "summary_en")
        values = {name: getattr(definition, name) for name in fields} | {"source": source}
        _put(Method, {"code": definition.method}, values)
    names = ("publisher_vi", "publisher_en", "published_on", "note_vi", "note_en", "max_points", "main_indices")
    values = {name: getattr(definition, name) for name in names}
    values |= {"method": Method.objects.get(code=definition.method), "source": source}
    return Edition.objects.update_or_create(year=definition.year, unit_set_id=definition.units, defaults=values)[0]


def _store_indicators(rows: Iterable[NewIndicator]) -> None:
    """After the last one, at the place that an indicator has if a release taken back has shown it."""
    values = {row.code: {name: getattr(row, name) for name in _INDICATOR} for row in rows}
    stored = set(Indicator.objects.filter(code__in=values).values_list("code", flat=True))
    for code in stored:
        Indicator.objects.filter(code=code).update(**values[code])
    last = Indicator.objects.aggregate(last=Max("position"))["last"] or 0
    new = [code for code in values if code not in stored]
    Indicator.objects.bulk_create(
        Indicator(code=code, position=place, **values[code]) for place, code in enumerate(new, last + 1)
    )


def restore_reference(content: dict[str, list[dict[str, Any]]]) -> None:
    """Documents, indicators, methods, editions and names as a release's snapshot has them.

    Rows that the snapshot does not name stay as they are: no release that is live speaks of them.
    """
    for row in content["sources"]:
        _put(Source, {"key": row["key"]}, _take(row, "kind", "document", "publisher", "url", "published"))
    sources = dict(Source.objects.values_list("key", "pk"))
    for row in content["indicators"]:
        _put(Indicator, {"code": row["code"]}, _take(row, *_INDICATOR))
    for row in content["methods"]:
        values = _take(row, "decision", "decided_on", "summary_vi", "summary_en")
        _put(Method, {"code": row["code"]}, values | {"source_id": sources[row["source_key"]]})
    methods = dict(Method.objects.values_list("code", "pk"))
    for row in content["editions"]:
        ids = {"method_id": methods[row["method_code"]], "source_id": sources[row["source_key"]]}
        _put(Edition, {"year": row["year"], "unit_set_id": row["units"]}, _take(row, *_EDITION) | ids)
    for row in content["regions"]:
        _put(Region, {"unit_set_id": row["units"], "slug": row["slug"]}, _take(row, "name_vi", "name_en"))
    for row in content["provinces"]:
        values = _take(row, "name_vi", "name_en", "name_search", "population", "area_km2")
        _put(Province, {"unit_set_id": row["units"], "code": row["code"]}, values)


_INDICATOR = ("kind", "pillar", "name_vi", "name_en", "short_vi", "short_en")
_EDITION = (
    "publisher_vi", "publisher_en", "published_on", "main_indices", "component_indices", "criteria", "max_points",
    "note_vi", "note_en",
)  # fmt: skip


def store_context(milestones: Rows, targets: Rows) -> ContextVersion:
    """The immutable set of milestones and targets with this content, made if it is new."""
    content = hash_texts([hash_rows(row.values() for row in rows) for rows in (milestones, targets)])
    version, created = ContextVersion.objects.get_or_create(content_hash=content)
    if created:
        slugs = {(p.unit_set_id, p.slug): p.pk for p in Province.objects.all()}
        sources = dict(Source.objects.values_list("key", "pk"))

        def common(row: dict[str, str]) -> dict[str, Any]:
            return {
                "version": version,
                "province_id": slugs[int(row["units"]), row["province"]],
                "year": int(row["year"]),
                "source_id": sources[row["source"]],
            } | _take(row, "text_vi", "text_en")

        Milestone.objects.bulk_create(Milestone(month=_number(row["month"]), **common(row)) for row in milestones)
        Target.objects.bulk_create(Target(**common(row), **_take(row, "subject", "value", "unit")) for row in targets)
    return version
