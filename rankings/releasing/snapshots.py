"""The reference data of a release as one document, stored once by its content."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import F, Q, QuerySet

from rankings.models import (
    Composition,
    ContextVersion,
    Edition,
    EditionVersion,
    Figure,
    Indicator,
    Method,
    Milestone,
    NationalFigure,
    Province,
    ProvinceType,
    Region,
    Snapshot,
    Source,
    Succession,
    Summary,
    Target,
    UnitSet,
)
from rankings.releasing.hashing import hash_texts

Rows = list[dict[str, Any]]


def store_snapshot(versions: list[EditionVersion], context: ContextVersion) -> Snapshot:
    """The snapshot of what these versions and this context show, made if it is new.

    Row ids stand in it, so that scores find their names; they are left out of the hash, which is the same everywhere.
    """
    encoder = DjangoJSONEncoder(sort_keys=True, ensure_ascii=False)
    content = {name: list(rows) for name, rows in _parts(versions, context)}
    # Sorted, because the order of rows is a matter of ids and of a database's collation.
    bare = (sorted(encoder.encode(_without_ids(row)) for row in rows) for rows in content.values())
    digest = hash_texts("\n".join(rows) for rows in bare)
    plain = {name: [_plain(row) for row in rows] for name, rows in content.items()}
    return Snapshot.objects.get_or_create(content_hash=digest, defaults={"content": plain})[0]


def _without_ids(row: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if key != "pk"}


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    """Dates and Decimals as text: a JSON number would lose a Decimal's digits."""
    return {key: value if isinstance(value, int | None) else str(value) for key, value in row.items()}


@dataclass(frozen=True)
class _Shown:
    """What the versions of a release speak of: rows that only another release shows are not in its snapshot."""

    versions: list[int]
    editions: QuerySet[Edition]
    indicators: QuerySet[Indicator]
    methods: QuerySet[Method]

    @classmethod
    def of(cls, versions: list[EditionVersion]) -> "_Shown":
        ids = [version.pk for version in versions]
        editions = Edition.objects.filter(pk__in=[version.edition_id for version in versions])
        weighed = Composition.objects.filter(version_id__in=ids)
        used = Q(pk__in=Summary.objects.filter(version_id__in=ids).values("indicator_id"))
        used |= Q(pk__in=weighed.values("whole_id")) | Q(pk__in=weighed.values("part_id"))
        methods = Method.objects.filter(pk__in=editions.values("method_id"))
        return cls(ids, editions, Indicator.objects.filter(used), methods)

    def documents(self, context: ContextVersion) -> QuerySet[Source]:
        """The documents cited, and no others that were imported before or since."""
        used = Q(pk__in=Figure.objects.filter(version_id__in=self.versions).values("source_id"))
        used |= Q(pk__in=NationalFigure.objects.filter(version_id__in=self.versions).values("source_id"))
        for cited in (
            self.editions.values("source_id"),
            self.methods.values("source_id"),
            Milestone.objects.filter(version=context).values("source_id"),
            Target.objects.filter(version=context).values("source_id"),
        ):
            used |= Q(pk__in=cited)
        return Source.objects.filter(used).order_by("pk")


def _parts(versions: list[EditionVersion], context: ContextVersion) -> Iterable[tuple[str, QuerySet]]:
    year, units = F("version__edition__year"), F("version__edition__unit_set_id")
    of = _Shown.of(versions)
    shown = of.versions
    yield (
        "unit_sets",
        UnitSet.objects.order_by("units").values(
            "units", "name_vi", "name_en", "valid_from", "valid_to", "legal_basis"
        ),
    )
    yield (
        "regions",
        Region.objects.order_by("unit_set_id", "pk").values("slug", "name_vi", "name_en", units=F("unit_set_id")),
    )
    yield "provinces", Province.objects.order_by("unit_set_id", "name_sort").values(
        "pk", "code", "slug", "name_vi", "name_en", "name_sort", "name_search", "population", "area_km2", "valid_from",
        "valid_to", units=F("unit_set_id"), region_slug=F("region__slug"),
    )  # fmt: skip
    yield (
        "types",
        ProvinceType.objects.order_by("province__unit_set_id", "province__code", "valid_from").values(
            "kind",
            "full_name_vi",
            "valid_from",
            "valid_to",
            "legal_basis",
            slug=F("province__slug"),
            units=F("province__unit_set_id"),
        ),
    )
    yield "successions", Succession.objects.order_by("predecessor__name_sort").values(
        "relation", "effective_on", "legal_basis",
        units=F("predecessor__unit_set_id"), new_units=F("successor__unit_set_id"),
        predecessor_slug=F("predecessor__slug"), successor_slug=F("successor__slug"),
    )  # fmt: skip
    yield (
        "indicators",
        of.indicators.values("pk", "code", "kind", "position", "pillar", "name_vi", "name_en", "short_vi", "short_en"),
    )
    yield (
        "methods",
        of.methods.order_by("decided_on").values(
            "code", "decision", "decided_on", "summary_vi", "summary_en", source_key=F("source__key")
        ),
    )
    yield "editions", of.editions.order_by("year", "-unit_set_id").values(
        "year", "publisher_vi", "publisher_en", "published_on", "main_indices", "component_indices", "criteria",
        "max_points", "note_vi", "note_en",
        units=F("unit_set_id"), method_code=F("method__code"), source_key=F("source__key"),
    )  # fmt: skip
    yield "summaries", Summary.objects.filter(version_id__in=shown).order_by("pk").values(
        "n", "ranks_known", "scores_known", "mean", "mean_places", "mean_basis", "best",
        year=year, units=units, indicator_code=F("indicator__code"), best_slug=F("best_province__slug"),
    )  # fmt: skip
    yield (
        "compositions",
        Composition.objects.filter(version_id__in=shown)
        .order_by("version_id", "pk")
        .values("weight", "basis", year=year, units=units, whole_code=F("whole__code"), part_code=F("part__code")),
    )
    yield "national", NationalFigure.objects.filter(version_id__in=shown).order_by("version_id", "pk").values(
        "level", "measure", "value", "places", "set_aside_vi", "set_aside_en",
        year=year, units=units, indicator_code=F("indicator__code"), source_key=F("source__key"),
    )  # fmt: skip
    yield (
        "sources",
        of.documents(context).values("pk", "key", "kind", "document", "publisher", "url", "published"),
    )
    place = {"slug": F("province__slug"), "units": F("province__unit_set_id"), "source_key": F("source__key")}
    yield (
        "milestones",
        Milestone.objects.filter(version=context).values("year", "month", "text_vi", "text_en", **place),
    )
    yield (
        "targets",
        Target.objects.filter(version=context).values(
            "year", "subject", "value", "unit", "text_vi", "text_en", **place
        ),
    )
