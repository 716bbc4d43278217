"""What each release showed of a province otherwise than the one before."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rankings.catalogue import Catalogue, EditionInfo, ProvinceInfo, ScoreRow
from rankings.models import Milestone, Release, Target
from rankings.pages.releases import Released

#: A cell of a province: year, units, indicator.
Key = tuple[int, int, str]


@dataclass(frozen=True)
class CellStep:
    """A cell that is shown otherwise; `old` or `new` is None where it was not there, or is no more."""

    old: ScoreRow | None
    new: ScoreRow | None

    @property
    def row(self) -> ScoreRow:
        """The cell as it is, else as it was."""
        row = self.new or self.old
        if row is None:
            raise ValueError("a step from nothing to nothing")
        return row

    @property
    def in_numbers(self) -> bool:
        """Whether a number changed, not a mark or a document only."""
        return _numbers(self.old) != _numbers(self.new)


@dataclass(frozen=True)
class ProvinceStep:
    """A release that changed something of a province: cells, and whether targets or milestones did."""

    release: Released
    cells: list[CellStep]
    context: bool = False
    first: bool = False


def _numbers(row: ScoreRow | None) -> tuple[object, ...] | None:
    return row and (row.score, row.rank, row.tied, row.rank_change)


def steps_of(catalogue: Catalogue, slug: str, releases: Sequence[Released]) -> list[ProvinceStep]:
    """Of the units of a name, oldest first: up to four queries, however many releases there are."""
    units = catalogue.selves(slug)
    rows = catalogue.scores_of_versions(_versions(catalogue, units, releases), units)
    contexts = _contexts(units, releases)
    found: list[ProvinceStep] = []
    shown: dict[Key, ScoreRow] = {}
    context: object = ()
    for release in releases:
        now = _shown(release, rows)
        cells, told = _steps(shown, now), contexts.get(release.number, ())
        if cells or told != context:
            found.append(ProvinceStep(release, cells, context=told != context and bool(found), first=not found))
        shown, context = now, told
    return found


def _versions(
    catalogue: Catalogue, units: Sequence[ProvinceInfo], releases: Iterable[Released]
) -> dict[int, EditionInfo]:
    """Every version of the editions that a province stands in, with its edition.

    One that was taken back is told as the edition was then: only year and units of it are read.
    """
    sets = {each.units for each in units}
    known = catalogue.editions
    return {
        version: known.get(key) or replace(catalogue.newest, year=key[0], units=key[1])
        for release in releases
        for key, version in release.versions.items()
        if key[1] in sets
    }


def _shown(release: Released, rows: Mapping[int, list[ScoreRow]]) -> dict[Key, ScoreRow]:
    return {
        (row.year, row.units, row.indicator): row
        for version in release.versions.values()
        for row in rows.get(version, ())
    }


def _steps(old: Mapping[Key, ScoreRow], new: Mapping[Key, ScoreRow]) -> list[CellStep]:
    """Cells of which something of what readers see changed; one of which nothing is known is none."""
    steps = (CellStep(_known(old.get(key)), _known(new.get(key))) for key in {**new, **old})
    return [step for step in steps if _seen(step.old) != _seen(step.new)]


def _known(row: ScoreRow | None) -> ScoreRow | None:
    return row if row and _numbers(row) != (None,) * 4 else None


def _seen(row: ScoreRow | None) -> tuple[object, ...] | None:
    """What readers see of a cell: its numbers, their marks, their documents."""
    return row and (*(_numbers(row) or ()), row.flags, row.score_basis, row.rank_basis, row.change_basis, row.sources)


def _contexts(units: Sequence[ProvinceInfo], releases: Sequence[Released]) -> dict[int, object]:
    """Of each release the targets and milestones of a province, as one value to compare."""
    numbers = [release.number for release in releases]
    versions = dict(Release.objects.filter(number__in=numbers).values_list("number", "context_id"))
    of_province = {"version_id__in": set(versions.values()), "province_id__in": [each.pk for each in units]}
    told: dict[int, set[tuple[object, ...]]] = {}
    for row in Milestone.objects.filter(**of_province).values_list("version_id", *_MILESTONE):
        told.setdefault(row[0], set()).add(row[1:])
    for row in Target.objects.filter(**of_province).values_list("version_id", *_TARGET):
        told.setdefault(row[0], set()).add(row[1:])
    return {number: frozenset(told[version]) for number, version in versions.items() if version in told}


_MILESTONE = ("year", "month", "text_vi", "text_en", "source_id")
_TARGET = ("year", "subject", "value", "unit", "text_vi", "text_en", "source_id")
