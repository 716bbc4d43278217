"""Which release first brought each figure of a cell, from which file, and what earlier releases showed there.

Only releases up to the one to show are read: nothing of a later one, and nothing of an import on its way.
"""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from rankings.catalogue import Catalogue, EditionInfo, IndicatorInfo, ProvinceInfo
from rankings.compute.scaling import to_places
from rankings.models import Figure, Release, ReleaseEdition, Score


class Step(NamedTuple):
    """A release as far as an edition is concerned; `version` is the row id of what it shows of it."""

    number: int
    published_at: datetime
    note_vi: str
    note_en: str
    version: int
    file: str
    file_name: str


class Printed(NamedTuple):
    """A figure of one document on the cell; `file` is the SHA-256 of the imported file, "" for one that was loaded."""

    measure: str
    base_year: int
    value: Decimal
    places: int
    source: int
    file: str
    sheet: str
    cell: str
    note: str
    set_aside_vi: str
    set_aside_en: str

    @property
    def itself(self) -> tuple:
        """The figure and its place, whatever is said of it since."""
        return self[:8]


_PRINTED = (
    "measure", "base_year", "value", "places", "source_id", "file", "sheet", "cell", "note", "set_aside_vi",
    "set_aside_en",
)  # fmt: skip


class Stood(NamedTuple):
    """What a release shows on the cell."""

    score: Decimal | None
    rank: int | None
    tied: bool | None
    rank_change: int | None


NOTHING = Stood(None, None, None, None)


class Lineage(NamedTuple):
    """`steps`: releases that show the edition, oldest first; figures and results by the row id of a version.

    `printed` also holds what the release to show has of the same province and indicator in other years.
    """

    steps: list[Step]
    printed: dict[int, list[Printed]]
    stood: dict[int, Stood]

    def first(self, figure: Printed) -> Step | None:
        """The release that first held this very figure, from this place of this file."""
        holds = {version: {each.itself for each in printed} for version, printed in self.printed.items()}
        return next((step for step in self.steps if figure.itself in holds.get(step.version, ())), None)

    def shown(self) -> list[tuple[Step, Stood]]:
        """The releases from which on another number stood on the cell, oldest first, each with what it showed."""
        found: list[tuple[Step, Stood]] = []
        for step in self.steps:
            stood = self.stood.get(step.version, NOTHING)
            if not found or found[-1][1] != stood:
                found.append((step, stood))
        return found


def load_lineage(
    catalogue: Catalogue, edition: EditionInfo, province: ProvinceInfo, indicator: IndicatorInfo
) -> Lineage:
    """The lineage of a cell: three queries."""
    steps = _steps(catalogue.release.pk, edition)
    versions = {step.version for step in steps}
    cell = {"province_id": province.pk, "indicator_id": indicator.pk}
    years = {each.version for each in catalogue.editions_of(edition.units)}
    printed: dict[int, list[Printed]] = {}
    for version, measure, base_year, value, places, *rest in Figure.objects.filter(
        version_id__in=versions | years, **cell
    ).values_list("version_id", *_PRINTED):
        figure = Printed(measure, base_year, to_places(value, places), places, *rest)
        printed.setdefault(version, []).append(figure)
    stood = Score.objects.filter(version_id__in=versions, **cell).values_list(
        "version_id", "places", "score", "rank", "tied", "rank_change"
    )
    return Lineage(steps, printed, {row[0]: _stood(*row[1:]) for row in stood})


def _steps(last: int, edition: EditionInfo) -> list[Step]:
    rows = ReleaseEdition.objects.filter(
        release_id__lte=last, edition__year=edition.year, edition__unit_set_id=edition.units
    ).order_by("release_id")
    return [
        Step(*row[:5], row[5] or "", row[6])
        for row in rows.values_list(
            "release_id", "release__published_at", "release__note_vi", "release__note_en", "version_id",
            "release__source_file__sha256", "release__file_name",
        )
    ]  # fmt: skip


def _stood(
    places: int | None, score: Decimal | None, rank: int | None, tied: bool | None, rank_change: int | None
) -> Stood:
    return Stood(None if score is None else to_places(score, places or 0), rank, tied, rank_change)


class FileInfo(NamedTuple):
    """An imported file as far as the public may know it: its bytes stay in the office.

    `name` is what the release that first imported it calls it; "" where none kept a name.
    """

    sha256: str
    name: str
    size: int


def load_files(catalogue: Catalogue, hashes: Iterable[str]) -> dict[str, FileInfo]:
    """Files of the releases up to the one to show, by their SHA-256; without hashes no query."""
    wanted = {each for each in hashes if each}
    if not wanted:
        return {}
    rows = Release.objects.filter(source_file__sha256__in=wanted, pk__lte=catalogue.release.pk)
    found: dict[str, FileInfo] = {}
    for row in rows.order_by("pk").values_list("source_file__sha256", "file_name", "source_file__size"):
        known = found.get(row[0])
        if known is None or not known.name:
            found[row[0]] = FileInfo(*row)
    return found
