"""What a release shows beside scores, as plain records: one query, then kept in the process by release number."""

import json
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from rankings import shape
from rankings.compute.changes import compare_editions
from rankings.compute.constant import CONSTANT, SCORES
from rankings.compute.scaling import to_places
from rankings.models import AnalysisRow, Live, Release, ReleaseEdition, Score
from rankings.records import (
    EditionInfo,
    IndicatorInfo,
    ProvinceInfo,
    RegionInfo,
    ScoreRow,
    SourceInfo,
    SummaryInfo,
    UnitSetInfo,
)
from rankings.seeing import HIDE, hide_breaks, hide_change, reconstructed_editions, reconstructed_rows

__all__ = [
    "Catalogue",
    "EditionInfo",
    "IndicatorInfo",
    "ProvinceInfo",
    "RegionInfo",
    "ReleaseKey",
    "ScoreRow",
    "SourceInfo",
    "SummaryInfo",
    "UnitSetInfo",
    "live_key",
    "load_catalogue",
    "numbered_key",
]


class Catalogue:
    """The reference data of one release. Lists are in the order to show; names in Vietnamese order.

    `basis` and `breaks` say how it is seen: see `seen`.
    """

    basis = ""
    breaks = ""

    def __init__(self, release: Release) -> None:
        self.release = release
        self._seen: dict[tuple[str, str], Catalogue] = {("", ""): self}
        self._reconstructed: dict[tuple[int, int], list[ScoreRow]] = {}
        content = _of_ranked_sets(release.snapshot.content)
        self.unit_sets = {row["units"]: _unit_set(row) for row in content["unit_sets"]}
        self.regions = {(row["units"], row["slug"]): RegionInfo(**row) for row in content["regions"]}
        self.sources = {row["pk"]: SourceInfo(**row) for row in content["sources"]}
        self.indicators = {row["code"]: IndicatorInfo(**row) for row in _by(content["indicators"], "position")}
        provinces = [_province(row) for row in _by(content["provinces"], "name_sort")]
        self.provinces = {(province.units, province.slug): province for province in provinces}
        self.successions = content["successions"]
        self.types, self.methods = content["types"], {row["code"]: row for row in content["methods"]}
        self.compositions, self.national = content["compositions"], content["national"]
        self.milestones, self.targets = content["milestones"], content["targets"]
        self.editions = self._editions(content["editions"], content["summaries"])

    @property
    def key(self) -> "ReleaseKey":
        """The release that this is of."""
        return ReleaseKey(self.release.number, self.release.content_hash)

    def _editions(self, rows: list[dict], summaries: list[dict]) -> dict[tuple[int, int], EditionInfo]:
        shown = ReleaseEdition.objects.filter(release=self.release).values_list(
            "edition__year", "edition__unit_set_id", "version_id", "analysis_id"
        )
        versions = {(year, units): ids for year, units, *ids in shown}
        summed: dict[tuple[int, int], dict[str, SummaryInfo]] = {}
        for row in summaries:
            summed.setdefault((row["year"], row["units"]), {})[row["indicator_code"]] = _summary(row)
        by_key = {source.key: source for source in self.sources.values()}
        methods = {(row["year"], row["units"]): row["method_code"] for row in rows}
        ordered = sorted(rows, key=lambda row: (row["year"], -row["units"]))
        return {(row["year"], row["units"]): _edition(row, versions, summed, by_key, methods) for row in ordered}

    def seen(self, basis: str = "", breaks: str = "") -> "Catalogue":
        """The same release on another basis.

        With `basis` "constant" the editions on today's units are those reconstructed from the former units; a release
        that has none then has no edition on today's units. With `breaks` "hide" no change crosses a change of method.
        """
        if (basis, breaks) == (self.basis, self.breaks):
            return self
        if (basis, breaks) not in self._seen:
            self._seen[basis, breaks] = self._seen["", ""]._see(basis, breaks)  # noqa: SLF001 - of the same class
        return self._seen[basis, breaks]

    def _see(self, basis: str, breaks: str) -> "Catalogue":
        other = copy(self)
        for name in ("newest", "years", "present_units"):
            other.__dict__.pop(name, None)
        other.basis, other.breaks = basis, breaks
        if basis == CONSTANT:
            other._see_constant()  # noqa: SLF001 - of the same class
        if breaks == HIDE:
            other.editions = {key: hide_breaks(edition) for key, edition in other.editions.items()}
        return other

    def _see_constant(self) -> None:
        former = {key: each for key, each in self.editions.items() if key[1] != self.present_units}
        by_analysis = {each.analysis: each for each in former.values() if each.analysis}
        kept = AnalysisRow.objects.filter(analysis_id__in=by_analysis, basis=CONSTANT, kind=SCORES)
        contents = {by_analysis[row.analysis_id].year: json.loads(row.content) for row in kept}
        on = {edition.year: edition for edition in former.values()}
        made = reconstructed_editions(self.present_units, on, contents)
        pks = {key: source.pk for key, source in self.sources_by_key.items()}
        self._reconstructed = {
            edition.key: reconstructed_rows(edition, contents[edition.year], pks) for edition in made
        }
        editions = former | {edition.key: edition for edition in made}
        self.editions = dict(sorted(editions.items(), key=lambda item: (item[0][0], -item[0][1])))

    @cached_property
    def newest(self) -> EditionInfo:
        """The latest edition, on the present unit set where it has one; never one of communes."""
        present = {units for units, unit_set in self.unit_sets.items() if unit_set.valid_to is None}
        usual = [edition for edition in self.editions.values() if edition.units <= shape.MOST_UNITS]
        return max(usual, key=lambda edition: (edition.year, edition.units in present))

    @cached_property
    def years(self) -> list[int]:
        """All years, oldest first."""
        return sorted({year for year, _ in self.editions})

    @cached_property
    def present_units(self) -> int:
        """The unit set of today."""
        # Where no edition is of today's units, the set that lasted longest stands for them.
        units: int = max(self.unit_sets, key=lambda units: self.unit_sets[units].valid_to or date.max)
        return units

    @cached_property
    def provinces_by_pk(self) -> dict[int, ProvinceInfo]:
        """Provinces by row id."""
        return {province.pk: province for province in self.provinces.values()}

    @cached_property
    def indicators_by_pk(self) -> dict[int, IndicatorInfo]:
        """Indicators by row id."""
        return {indicator.pk: indicator for indicator in self.indicators.values()}

    @cached_property
    def sources_by_key(self) -> dict[str, SourceInfo]:
        """Documents by their key."""
        return {source.key: source for source in self.sources.values()}

    def units_of_year(self, year: int) -> list[int]:
        """Unit sets that the year has an edition on, the present one first."""
        return sorted((units for other, units in self.editions if other == year), key=lambda u: u != self.present_units)

    def edition(self, year: int, units: int | None = None) -> EditionInfo | None:
        """The edition of a year: on the unit set asked for, else on the present one, else on the other."""
        if units is None:
            units = next(iter(self.units_of_year(year)), None)
        return self.editions.get((year, units)) if units else None

    def editions_of(self, units: int) -> list[EditionInfo]:
        """The editions on a unit set, oldest first."""
        return [edition for edition in self.editions.values() if edition.units == units]

    def provinces_of(self, units: int) -> list[ProvinceInfo]:
        """The provinces of a unit set in Vietnamese order."""
        return [province for province in self.provinces.values() if province.units == units]

    def selves(self, slug: str) -> list[ProvinceInfo]:
        """The units that bear this slug, today's first."""
        found = [province for province in self.provinces.values() if province.slug == slug]
        return sorted(found, key=lambda province: province.units != self.present_units)

    def successor(self, province: ProvinceInfo) -> ProvinceInfo | None:
        """The province that holds it now; None for a present one."""
        for row in self.successions:
            if (row["units"], row["predecessor_slug"]) == (province.units, province.slug):
                return self.provinces[row["new_units"], row["successor_slug"]]
        return None

    def succession(self, province: ProvinceInfo) -> dict | None:
        """The succession row of a former province: relation, effective_on, legal_basis, successor_slug."""
        for row in self.successions:
            if (row["units"], row["predecessor_slug"]) == (province.units, province.slug):
                return row
        return None

    def predecessors(self, province: ProvinceInfo) -> list[ProvinceInfo]:
        """The former provinces that it holds, in Vietnamese order."""
        return [
            self.provinces[row["units"], row["predecessor_slug"]]
            for row in self.successions
            if (row["new_units"], row["successor_slug"]) == (province.units, province.slug)
        ]

    def indicators_with_data(self, edition: EditionInfo) -> list[IndicatorInfo]:
        """The indicators of which the edition has anything, in their order."""
        return [indicator for code, indicator in self.indicators.items() if code in edition.summaries]

    def scores(
        self,
        editions: Iterable[EditionInfo],
        indicators: Iterable[str] | None = None,
        provinces: Iterable[ProvinceInfo] | None = None,
        flag: str = "",
        whole: Iterable[EditionInfo] = (),
    ) -> list[ScoreRow]:
        """Stored results, one query: of all `indicators` and `provinces` unless given; with `flag`, that bear it.

        In the `whole` among the editions of all provinces, whichever are given.
        """
        asked, wanted = list(editions), set(self.indicators if indicators is None else indicators)
        places = None if provinces is None else list(provinces)
        complete = {each.version for each in whole}
        found = self._stored([each for each in asked if not each.basis], wanted, places, flag, complete)
        slugs = None if places is None else {(place.units, place.slug) for place in places}
        found += [
            row
            for edition in asked
            if edition.basis
            for row in self._reconstructed[edition.key]
            if row.indicator in wanted
            and (slugs is None or (row.units, row.province) in slugs or edition.version in complete)
            and (not flag or flag in " ".join(row.flags))
        ]
        if self.breaks != HIDE:
            return found
        return [hide_change(row, self.editions[row.year, row.units]) for row in found]

    def _stored(
        self,
        editions: list[EditionInfo],
        indicators: set[str],
        provinces: list[ProvinceInfo] | None,
        flag: str,
        whole: set[int],
    ) -> list[ScoreRow]:
        shown = {edition.version: edition for edition in editions}
        if not shown:
            return []
        codes = [self.indicators[code].pk for code in self.indicators if code in indicators]
        rows = Score.objects.of_versions(list(shown)).of_indicators(codes)
        if provinces is not None:
            rows = rows.of_provinces([province.pk for province in provinces], list(whole & set(shown)))
        if flag:
            rows = rows.filter(flags__contains=flag)
        return [self._row(shown, row) for row in rows.values_list(*_SCORE_FIELDS)]

    def scores_of_versions(
        self, versions: Mapping[int, EditionInfo], provinces: Iterable[ProvinceInfo]
    ) -> dict[int, list[ScoreRow]]:
        """Stored results of provinces as any release shows or showed them, by version, one query.

        `versions`: the row id of a version to the edition that it is one of.
        """
        codes = [indicator.pk for indicator in self.indicators.values()]
        rows = Score.objects.of_versions(list(versions)).of_indicators(codes)
        kept = rows.of_provinces([province.pk for province in provinces], [])
        found: dict[int, list[ScoreRow]] = {}
        for row in kept.values_list(*_SCORE_FIELDS):
            found.setdefault(row[0], []).append(self._row(versions, row))
        return found

    def findings(
        self, edition: EditionInfo, kinds: Iterable[str], subjects: Iterable[str] | None = None
    ) -> dict[tuple[str, str], Any]:
        """(kind, subject) to what this release says of an edition, one query: of these `subjects` and of the edition
        as a whole (""), of all without them. {} for a release made before there were analyses."""
        if edition.analysis is None:
            return {}
        rows = AnalysisRow.objects.filter(analysis_id=edition.analysis, basis=edition.basis, kind__in=list(kinds))
        if subjects is not None:
            rows = rows.filter(subject__in=[*subjects, ""])
        found = rows.values_list("kind", "subject", "content")
        return {(kind, subject): json.loads(content) for kind, subject, content in found}

    def findings_over(self, editions: Sequence[EditionInfo], kind: str, subject: str) -> list[Any | None]:
        """One finding in each of several editions, on whatever basis, one query; None where a release has none."""
        rows = AnalysisRow.objects.filter(
            analysis_id__in=[each.analysis for each in editions if each.analysis], kind=kind, subject=subject
        )
        kept = rows.values_list("analysis_id", "basis", "content")
        found = {(pk, basis): json.loads(content) for pk, basis, content in kept}
        return [found.get((each.analysis or 0, each.basis)) for each in editions]

    def _row(self, shown: Mapping[int, EditionInfo], row: tuple) -> ScoreRow:
        version, indicator, province, exact, places, *rest, flags, sources = row
        edition = shown[version]
        return ScoreRow._make(  # noqa: SLF001 - documented for named tuples
            (
            edition.year, edition.units, self.provinces_by_pk[province].slug, self.indicators_by_pk[indicator].code,
            None if exact is None else to_places(exact, places), exact, *rest,
            tuple(flags.split()), tuple(map(int, sources.split())),
        ))  # fmt: skip


_SCORE_FIELDS = (
    "version_id", "indicator_id", "province_id", "score", "places", "score_basis", "score_rule", "rank", "rank_basis",
    "rank_rule", "tied", "computed_rank", "region_rank", "previous_rank", "rank_change", "change_basis", "flags",
    "sources",
)  # fmt: skip


def _of_ranked_sets(content: dict[str, list[dict[str, Any]]]) -> dict[str, list[dict[str, Any]]]:
    """The reference data without unit sets that no edition ranks: there is no page to lead to for their provinces."""
    ranked = {row["units"] for row in content["editions"]}
    sets = ("unit_sets", "regions", "provinces", "successions", "types")
    kept = {name: [row for row in content[name] if row["units"] in ranked] for name in sets}
    kept["successions"] = [row for row in kept["successions"] if row["new_units"] in ranked]
    return content | kept


def _by(rows: list[dict], key: str) -> list[dict]:
    return sorted(rows, key=lambda row: row[key])


def _date(text: str | None) -> date | None:
    return datetime.strptime(text, "%Y-%m-%d").date() if text else None  # noqa: DTZ007 - a date has no time zone


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _unit_set(row: dict) -> UnitSetInfo:
    return UnitSetInfo(row["units"], row["name_vi"], row["name_en"], _date(row["valid_from"]), _date(row["valid_to"]))


def _province(row: dict) -> ProvinceInfo:
    dates = {name: _date(row[name]) for name in ("valid_from", "valid_to")}
    return ProvinceInfo(**row | dates | {"area_km2": _decimal(row["area_km2"])})


def _summary(row: dict) -> SummaryInfo:
    counts = (row["n"], row["ranks_known"], row["scores_known"])
    mean = (_decimal(row["mean"]), row["mean_places"], row["mean_basis"])
    return SummaryInfo(*counts, *mean, _decimal(row["best"]), row["best_slug"])


def _edition(row: dict, versions: dict, summed: dict, sources: dict[str, SourceInfo], methods: dict) -> EditionInfo:
    year, units = row["year"], row["units"]
    previous = max((other for other, same in methods if same == units and other < year), default=None)
    before = methods.get((previous, units))
    names = (
        "publisher_vi",
        "publisher_en",
        "main_indices",
        "component_indices",
        "criteria",
        "max_points",
        "note_vi",
        "note_en",
    )
    return EditionInfo(
        year=year, units=units, version=versions[year, units][0], method=row["method_code"],
        analysis=versions[year, units][1],
        published_on=_date(row["published_on"]), source=sources[row["source_key"]],  # type: ignore[arg-type]
        previous_year=previous, summaries=summed.get((year, units), {}),
        comparability=compare_editions(units, row["method_code"], units if previous else None, before),
        **{name: row[name] for name in names},
    )  # fmt: skip


class ReleaseKey(NamedTuple):
    """What tells one release's pages from another's: the number, and the content in case a database is put back."""

    number: int
    content_hash: str

    def __str__(self) -> str:
        return f"{self.number}-{self.content_hash[:12]}"


def live_key() -> ReleaseKey | None:
    """The release that readers see; one small query, asked once a request."""
    row = Live.objects.values_list("release_id", "release__content_hash").first()
    return ReleaseKey(*row) if row else None


def numbered_key(number: int) -> ReleaseKey | None:
    """A release by its number, None if it was never published."""
    row = Release.objects.filter(number=number).values_list("number", "content_hash").first()
    return ReleaseKey(*row) if row else None


@lru_cache(maxsize=8)
def load_catalogue(key: ReleaseKey) -> Catalogue:
    """The catalogue of a release. Raises Release.DoesNotExist for one never published."""
    return Catalogue(Release.objects.select_related("snapshot").get(number=key.number))
