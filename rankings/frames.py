"""The door from stored rows to frames. Column names are those of `rankings.shape`."""

from decimal import Decimal

import pandas as pd
from django.db.models import QuerySet

from rankings import shape as s
from rankings.compute.results import Places
from rankings.compute.scaling import to_places
from rankings.models import (
    Composition,
    Edition,
    EditionVersion,
    Figure,
    Indicator,
    NationalFigure,
    Province,
    Release,
    ReleaseEdition,
    Score,
    Source,
    Succession,
)

_EDITION = ("version__edition__year", "version__edition__unit_set_id")


def versions_of(release: int | None) -> list[int]:
    """Ids of the edition versions that a release, by its number, shows, but large ones; none without a release."""
    if release is None:
        return []
    shown = EditionVersion.objects.filter(releases=release, edition__unit_set_id__lte=s.MOST_UNITS)
    return list(shown.values_list("pk", flat=True))


def load_figures_frame(release: int | None) -> pd.DataFrame:
    """All published figures of a release: `shape.FIGURE_COLUMNS`, values with the places they were written with."""
    rows = Figure.objects.filter(version_id__in=versions_of(release)).order_by("pk").values_list(
        *_EDITION, "province__slug", "indicator__code", "measure", "value", "places", "base_year", "source__key",
        "file", "sheet", "cell", "note", "set_aside_vi", "set_aside_en",
    )  # fmt: skip
    return _written(_frame(rows, s.FIGURE_COLUMNS))


def load_composition_frame(release: int | None) -> pd.DataFrame:
    """Wholes, parts and weights of a release: year, units, whole, part, weight (Decimal or None), basis."""
    return load_composition_of(versions_of(release))


def load_composition_of(versions: list[int]) -> pd.DataFrame:
    """The same of edition versions by row id, in the order in which the parts were stored."""
    stored = Composition.objects.filter(version_id__in=versions).order_by("version_id", "pk")
    rows = stored.values_list(*_EDITION, "whole__code", "part__code", "weight", "basis")
    return _frame(rows, (s.YEAR, s.UNITS, s.WHOLE, s.PART, s.WEIGHT, s.BASIS))


def load_national_frame(release: int | None) -> pd.DataFrame:
    """National figures of a release: year, units, level, indicator, measure, value, source, set aside, places."""
    stored = NationalFigure.objects.filter(version_id__in=versions_of(release)).order_by("version_id", "pk")
    rows = stored.values_list(
        *_EDITION,
        "level",
        "indicator__code",
        "measure",
        "value",
        "source__key",
        "set_aside_vi",
        "set_aside_en",
        "places",
    )
    columns = (
        s.YEAR, s.UNITS, "level", s.INDICATOR, s.MEASURE, s.VALUE, s.SOURCE, s.SET_ASIDE_VI, s.SET_ASIDE_EN, s.PLACES
    )  # fmt: skip
    return _written(_frame(rows, columns))


def load_scores_frame(release: int | None) -> pd.DataFrame:
    """Results of a release: `shape.SCORE_COLUMNS`, sources as keys."""
    return load_scores_of(versions_of(release))


def load_scores_of(versions: list[int]) -> pd.DataFrame:
    """The same of edition versions by row id, in the order of the table's key."""
    keys = {str(pk): key for pk, key in Source.objects.values_list("pk", "key")}
    stored = Score.objects.of_versions(versions)
    rows = stored.values_list(
        *_EDITION, "province__slug", "indicator__code", "score", "places", "score_basis", "score_rule", "rank",
        "rank_basis", "rank_rule", "tied", "computed_rank", "region_rank", "previous_rank", "rank_change",
        "change_basis", "flags", "sources",
    )  # fmt: skip
    frame = _frame(rows, s.SCORE_COLUMNS)
    return frame.assign(**{s.SOURCES: [tuple(keys[pk] for pk in text.split()) for text in frame[s.SOURCES]]})


def editions_of(release: int | None) -> set[tuple[int, int]]:
    """(year, units) of the editions that a release shows, but large ones."""
    shown = ReleaseEdition.objects.filter(release=release, edition__unit_set_id__lte=s.MOST_UNITS)
    return set(shown.values_list("edition__year", "edition__unit_set_id"))


def load_places(keys: set[tuple[int, int]] | None = None, release: int | None = None) -> Places:
    """What is ranked: provinces, successions, editions, indicators, and the kinds and times of documents.

    `keys`: the (year, units) of the editions to rank; without it, all that are stored, even if no release shows them.
    Large editions are never among them. `release`: the one up to which imported files count.
    """
    stored = Edition.objects.filter(unit_set_id__lte=s.MOST_UNITS).order_by("year", "-unit_set_id")
    editions = _frame(stored.values_list("year", "unit_set_id", "method__code"), (s.YEAR, s.UNITS, s.METHOD))
    if keys is not None:
        asked = [key in keys for key in zip(editions[s.YEAR], editions[s.UNITS], strict=True)]
        editions = editions[asked].reset_index(drop=True)
    return Places(
        _frame(
            Province.objects.order_by("unit_set_id", "name_sort").values_list(
                "unit_set_id", "slug", "region__slug", "population"
            ),
            (s.UNITS, s.PROVINCE, s.REGION, s.POPULATION),
        ),
        _frame(
            Succession.objects.order_by("pk").values_list(
                "predecessor__unit_set_id", "successor__unit_set_id", "predecessor__slug", "successor__slug"
            ),
            (s.UNITS, "new_units", s.PREDECESSOR, s.SUCCESSOR),
        ),
        editions,
        _frame(Indicator.objects.values_list("code", "kind"), (s.INDICATOR, s.KIND)),
        dict(Source.objects.values_list("key", "kind")),
        dict(Source.objects.values_list("key", "published")),
        imported_by(release),
    )


def imported_by(release: int | None) -> dict[str, int]:
    """SHA-256 of each file that was in use at a release to the number of the release that last brought it.

    Going back to a release makes the files those of that release again.
    """
    if release is None:
        return {}
    steps = Release.objects.filter(number__lte=release).order_by("number")
    brought: dict[str, int] = {}
    at: dict[str, dict[str, int]] = {}
    for number, kind, content, sha256 in steps.values_list("number", "kind", "content_hash", "source_file__sha256"):
        if kind == Release.Kind.REVERT:
            brought = at[content]
        elif sha256:
            brought = brought | {sha256: number}
        at[content] = brought
    return brought


def _frame(rows: QuerySet, columns: tuple[str, ...]) -> pd.DataFrame:
    """Plain objects, so that None stays None and a Decimal keeps its digits."""
    return pd.DataFrame(list(rows), columns=list(columns), dtype=object)


def _written(frame: pd.DataFrame) -> pd.DataFrame:
    values: list[Decimal] = [to_places(v, p) for v, p in zip(frame[s.VALUE], frame[s.PLACES], strict=True)]
    return frame.assign(**{s.VALUE: pd.Series(values, dtype=object)})
