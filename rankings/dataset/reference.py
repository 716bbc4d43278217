"""The tables of a release that are short: its catalogue, row by row, as `open_data.tables` has their columns."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from rankings.catalogue import Catalogue
from rankings.compute.scaling import bare, to_places
from rankings.words.codes import FLAGS, RULES

Row = tuple[Any, ...]
Rows = Iterator[Row]


def _summaries(catalogue: Catalogue) -> Rows:
    for edition in catalogue.editions.values():
        for code in filter(edition.summaries.__contains__, catalogue.indicators):
            each = edition.summaries[code]
            counts = (each.n, each.ranks_known, each.scores_known)
            best = None if each.best is None else bare(each.best)
            yield (*edition.key, code, *counts, each.mean_shown, each.mean_basis, best, each.best_slug)


def _editions(catalogue: Catalogue) -> Rows:
    for each in catalogue.editions.values():
        compared = each.comparability
        yield (
            each.year, each.units, each.method, each.publisher_vi, each.publisher_en, each.published_on,
            each.previous_year, compared.comparable, compared.reason, each.main_indices, each.component_indices,
            each.criteria, each.max_points, each.note_vi, each.note_en, each.source.key,
        )  # fmt: skip


def _provinces(catalogue: Catalogue) -> Rows:
    for each in catalogue.provinces.values():
        yield (
            each.units, each.slug, each.code, each.name_vi, each.name_en, each.region_slug, each.population,
            each.area_km2, each.valid_from, each.valid_to,
        )  # fmt: skip


def _types(catalogue: Catalogue) -> Rows:
    for row in catalogue.types:
        valid = (row["valid_from"], row["valid_to"], row["legal_basis"])
        yield row["units"], row["slug"], row["kind"], row["full_name_vi"], *valid


def _regions(catalogue: Catalogue) -> Rows:
    for each in catalogue.regions.values():
        yield each.units, each.slug, each.name_vi, each.name_en


def _unit_sets(catalogue: Catalogue) -> Rows:
    # The catalogue leaves out on what law a set rests.
    laws = {row["units"]: row["legal_basis"] for row in catalogue.release.snapshot.content["unit_sets"]}
    for each in catalogue.unit_sets.values():
        yield each.units, each.name_vi, each.name_en, each.valid_from, each.valid_to, laws[each.units]


def _successions(catalogue: Catalogue) -> Rows:
    names = ("units", "predecessor_slug", "new_units", "successor_slug", "relation", "effective_on", "legal_basis")
    return _named(catalogue.successions, names)


def _indicators(catalogue: Catalogue) -> Rows:
    for each in catalogue.indicators.values():
        names = (each.name_vi, each.name_en, each.short_vi, each.short_en)
        yield each.code, each.kind, each.position, each.pillar, *names


def _weights(catalogue: Catalogue) -> Rows:
    place = _place(catalogue, "whole_code", "part_code")
    for row in sorted(catalogue.compositions, key=place):
        weight = None if row["weight"] is None else bare(Decimal(row["weight"]))
        yield row["year"], row["units"], row["whole_code"], row["part_code"], weight, row["basis"]


def _methods(catalogue: Catalogue) -> Rows:
    names = ("code", "decision", "decided_on", "summary_vi", "summary_en", "source_key")
    return _named(catalogue.methods.values(), names)


def _national(catalogue: Catalogue) -> Rows:
    place = _place(catalogue, "indicator_code")
    for row in sorted(
        catalogue.national, key=lambda row: (place(row), row["level"], row["measure"], row["source_key"])
    ):
        value = to_places(Decimal(row["value"]), row["places"])
        of = (row["year"], row["units"], row["level"], row["indicator_code"], row["measure"])
        yield *of, value, row["source_key"], row["set_aside_vi"], row["set_aside_en"]


def _targets(catalogue: Catalogue) -> Rows:
    names = ("units", "slug", "year", "subject", "value", "unit", "text_vi", "text_en", "source_key")
    return _named(catalogue.targets, names)


def _milestones(catalogue: Catalogue) -> Rows:
    return _named(catalogue.milestones, ("units", "slug", "year", "month", "text_vi", "text_en", "source_key"))


def _sources(catalogue: Catalogue) -> Rows:
    for _, each in sorted(catalogue.sources_by_key.items()):
        yield each.key, each.kind, each.document, each.publisher, each.url, each.published


def _rules(_: Catalogue) -> Rows:
    return ((rule, each.arguments, each.vi, each.en) for rule, each in RULES.items())


def _flags(_: Catalogue) -> Rows:
    return ((flag, each.vi, each.en) for flag, each in FLAGS.items())


def _named(rows: Any, names: tuple[str, ...]) -> Rows:
    return (tuple(row[name] for name in names) for row in rows)


def _place(catalogue: Catalogue, *names: str) -> Callable[[dict[str, Any]], tuple[Any, ...]]:
    """A key that orders rows by edition, then by the indicators in the fields `names`."""
    order = {code: place for place, code in enumerate(catalogue.indicators)}
    return lambda row: (row["year"], -row["units"], *(order[row[name]] for name in names))


SHORT: dict[str, Callable[[Catalogue], Rows]] = {
    "summaries": _summaries,
    "editions": _editions,
    "provinces": _provinces,
    "province_types": _types,
    "regions": _regions,
    "unit_sets": _unit_sets,
    "successions": _successions,
    "indicators": _indicators,
    "weights": _weights,
    "methods": _methods,
    "national": _national,
    "targets": _targets,
    "milestones": _milestones,
    "rules": _rules,
    "flags": _flags,
    "sources": _sources,
}
