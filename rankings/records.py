"""The records that a release is read as: units, regions, indicators, documents, editions, results."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from rankings.compute.changes import Comparability
from rankings.compute.scaling import to_places


@dataclass(frozen=True)
class UnitSetInfo:
    """A unit set; the present one has no `valid_to`."""

    units: int
    name_vi: str
    name_en: str
    valid_from: date | None
    valid_to: date | None


@dataclass(frozen=True)
class RegionInfo:
    """A region of one unit set."""

    units: int
    slug: str
    name_vi: str
    name_en: str


@dataclass(frozen=True)
class ProvinceInfo:
    """A province of one unit set."""

    pk: int
    units: int
    code: str
    slug: str
    name_vi: str
    name_en: str
    name_sort: str
    name_search: str
    region_slug: str
    population: int | None
    area_km2: Decimal | None
    valid_from: date | None
    valid_to: date | None


@dataclass(frozen=True)
class IndicatorInfo:
    """An indicator; `pillar` is its colour role."""

    pk: int
    code: str
    kind: str
    position: int
    pillar: str
    name_vi: str
    name_en: str
    short_vi: str
    short_en: str


@dataclass(frozen=True)
class SourceInfo:
    """A document; `published` as known: "", "2022", "2022-09" or "2022-09-30"."""

    pk: int
    key: str
    kind: str
    document: str
    publisher: str
    url: str
    published: str


@dataclass(frozen=True)
class SummaryInfo:
    """An edition's indicator as a whole. `mean` and `best` unrounded, `mean_places` to show."""

    n: int
    ranks_known: int
    scores_known: int
    mean: Decimal | None
    mean_places: int | None
    mean_basis: str
    best: Decimal | None
    best_slug: str | None

    @property
    def mean_shown(self) -> Decimal | None:
        """The mean with the places that are shown."""
        return None if self.mean is None else to_places(self.mean, self.mean_places or 0)


@dataclass(frozen=True)
class EditionInfo:
    """A year on a unit set. `version` and `analysis` are row ids of what this release shows and says of it.

    `basis` is "" as published, "constant" as reconstructed on today's units; with `breaks` "hide" nothing is told of it
    that crosses a change of method.
    """

    year: int
    units: int
    version: int
    method: str
    publisher_vi: str
    publisher_en: str
    published_on: date
    source: SourceInfo
    main_indices: int | None
    component_indices: int | None
    criteria: int | None
    max_points: int | None
    note_vi: str
    note_en: str
    previous_year: int | None
    comparability: Comparability
    summaries: dict[str, SummaryInfo]
    analysis: int | None = None
    basis: str = ""
    breaks: str = ""

    @property
    def seen_params(self) -> dict[str, str | None]:
        """The parameters of an address that say how the edition is seen."""
        return {"basis": self.basis or None, "breaks": self.breaks or None}

    @property
    def key(self) -> tuple[int, int]:
        """(year, units)"""
        return self.year, self.units

    @property
    def n(self) -> int:
        """How many units it ranks."""
        return next(iter(self.summaries.values())).n if self.summaries else self.units


class ScoreRow(NamedTuple):
    """A stored result with names for ids. `score` has the places that are shown, `exact` is unrounded."""

    year: int
    units: int
    province: str
    indicator: str
    score: Decimal | None
    exact: Decimal | None
    score_basis: str
    score_rule: str
    rank: int | None
    rank_basis: str
    rank_rule: str
    tied: bool | None
    computed_rank: int | None
    region_rank: int | None
    previous_rank: int | None
    rank_change: int | None
    change_basis: str
    flags: tuple[str, ...]
    sources: tuple[int, ...]
