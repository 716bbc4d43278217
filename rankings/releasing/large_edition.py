"""A large edition on its way into the database: worked out, hashed and stored one indicator at a time."""

import hashlib
import json
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from rankings import shape as s
from rankings.compute.changes import METHOD_BREAK, compare_editions
from rankings.compute.deriving_ranks import BY_ORDER
from rankings.compute.large import Ranked, mean_of, rank_units
from rankings.compute.scaling import MISSING, SCALE_PLACES
from rankings.compute.summaries import MEAN_PLACES
from rankings.importing.long_table import LongTable, Progress, Tell
from rankings.models import (
    Composition,
    Edition,
    EditionVersion,
    Figure,
    Indicator,
    Province,
    Region,
    Release,
    Score,
    Source,
    Summary,
)
from rankings.releasing.columns import Addresses, Block, Column, Scaled, Signed, Truth, Whole
from rankings.releasing.defining import Definition
from rankings.releasing.hashing import canonical
from rankings.releasing.publishing import People
from rankings.releasing.storing import FIGURE_FIELDS, SCORE_FIELDS, copy_columns

_UNIT = 10**SCALE_PLACES


@dataclass(frozen=True)
class Order:
    """What an operator brings: a file for an edition, its document, and who proposes and who publishes it.

    `source`: key, kind, document, publisher, url, published. `gaps`: why units are missing on purpose, "" for none.
    `definition`: the edition, where no release shows it yet. `operator`: which user of the machine ran the command.
    People without `imported_by`: whoever proposed this very order (`bulk.propose_large`).
    """

    year: int
    units: int
    path: Path
    source: dict[str, str]
    people: People
    notes: dict[str, str]
    scale: int = 1
    gaps: str = ""
    definition: Definition | None = None
    operator: str = ""


@dataclass
class Large:
    """One large edition on its way into the database, indicator by indicator."""

    order: Order
    table: LongTable
    base: Release
    summaries: list[tuple] = field(default_factory=list)

    @cached_property
    def edition(self) -> Edition:
        """The edition, stored by now."""
        return Edition.objects.select_related("method").get(year=self.order.year, unit_set_id=self.order.units)

    @cached_property
    def source(self) -> Source:
        """The document, stored by now."""
        return Source.objects.get(key=self.order.source["key"])

    @cached_property
    def units(self) -> list[tuple[int, str, str, int]]:
        """Row id, slug, sort key and region of each unit, in the order of the cells."""
        rows = Province.objects.filter(unit_set_id=self.order.units)
        places = self.table.wanted.units
        return sorted(rows.values_list("pk", "slug", "name_sort", "region_id"), key=lambda row: places[row[1]])

    @cached_property
    def regions(self) -> np.ndarray:
        """The number of each unit's region."""
        ids = list(Region.objects.filter(unit_set_id=self.order.units).order_by("slug").values_list("pk", flat=True))
        return np.array([ids.index(region) for _, _, _, region in self.units], dtype=np.int64)

    @cached_property
    def indicators(self) -> list[tuple[int, str, int]]:
        """Place, code and row id of each indicator that the table has anything of."""
        codes, ids = self.table.codes, dict(Indicator.objects.values_list("code", "pk"))
        return [(place, codes[place], ids[codes[place]]) for place in self.table.filled]

    @cached_property
    def before(self) -> EditionVersion | None:
        """What the base shows of the edition before on the same units."""
        shown = self.base.versions.filter(edition__unit_set_id=self.order.units, edition__year__lt=self.order.year)
        return shown.select_related("edition__method").order_by("-edition__year").first()

    @cached_property
    def broken(self) -> bool:
        """Whether the method changed since the edition before."""
        method = self.before.edition.method.code if self.before else None
        units = self.order.units if self.before else None
        reason = compare_editions(self.order.units, self.edition.method.code, units, method).reason
        return self.before is not None and reason == METHOD_BREAK

    @property
    def secondary(self) -> bool:
        """Whether the table is a transcription."""
        return self.source.kind == Source.Kind.TRANSCRIPTION

    def composition(self) -> list[tuple]:
        """Whole, part, weight and basis: as defined, else as the base shows them."""
        ids = dict(Indicator.objects.values_list("code", "pk"))
        if self.order.definition:
            return [(ids[row.whole], ids[row.part], row.value, row.basis) for row in self.order.definition.weights]
        shown = Composition.objects.filter(version__releases=self.base, version__edition=self.edition)
        return list(shown.order_by("whole__position", "part__position").values_list("whole", "part", "weight", "basis"))

    def ranked(self, place: int) -> tuple[np.ndarray, np.ndarray, Ranked]:
        """Cells, scaled scores and ranks of all units on one indicator. Asks nothing of the database."""
        cells = self.table.cells.column(place)
        scores = np.where(cells["line"] > 0, cells["value"], MISSING)
        published, previous = cells["rank"].astype(np.int64), cells["previous"].astype(np.int64)
        return cells, scores, rank_units(scores, published, previous, self.regions)

    def _fill_previous(self) -> None:
        """Put the ranks of the edition before into the cells: while COPY runs its connection answers no question."""
        for place, _, indicator in self.indicators:
            ranks: dict[int, int | None] = {}
            if self.before is not None:
                rows = Score.objects.filter(version_id=self.before.pk, indicator_id=indicator, rank__isnull=False)
                ranks = dict(rows.values_list("province_id", "rank"))
            self.table.cells.fill(place, "previous", np.array([ranks.get(unit) or 0 for unit, *_ in self.units]))

    def content_hash(self) -> str:
        """SHA-256 over what readers would see, indicator by indicator, in the same bytes whatever the database.

        Fills `summaries` on the way.
        """
        slugs = [slug for _, slug, _, _ in self.units]
        order = np.argsort(np.array(slugs))
        codes = dict(Indicator.objects.values_list("pk", "code"))
        weights = sorted(
            (codes[whole], codes[part], canonical(weight), basis) for whole, part, weight, basis in self.composition()
        )
        head = [
            self.order.year, sorted(slugs), self.source.key, self.table.sha256, self.broken, self.secondary, weights,
            self.table.score_letter, self.table.rank_letter,
        ]  # fmt: skip
        digest = hashlib.sha256(json.dumps(head, ensure_ascii=False).encode())
        self.summaries = []
        for place, code, indicator in sorted(self.indicators, key=lambda row: row[1]):
            cells, scores, ranked = self.ranked(place)
            digest.update(code.encode())
            for array in (cells["line"], cells["places"], scores.astype("<i8"), *ranked.arrays()):
                digest.update(np.ascontiguousarray(array[order]).tobytes())
            self.summaries.append((indicator, *self._summary(scores, ranked)))
        return digest.hexdigest()

    def _summary(self, scores: np.ndarray, ranked: Ranked) -> tuple:
        """n, ranks known, scores known, mean, its places and basis, best, best unit."""
        known = int((scores != MISSING).sum())
        counts = (len(scores), int((ranked.rank > 0).sum()), known)
        mean = mean_of(scores)
        if mean is None:
            return (*counts, None, None, "", None, None)
        best = np.flatnonzero(scores == scores.max()).tolist()
        first = min(best, key=lambda unit: self.units[unit][2])
        return (*counts, mean, MEAN_PLACES, s.DERIVED, _text_of(int(scores.max())), self.units[first][0])

    def store(self, tell: Tell) -> EditionVersion:
        """The version with this content, stored if it is new."""
        self._fill_previous()
        digest = self.content_hash()
        version, created = EditionVersion.objects.get_or_create(edition=self.edition, content_hash=digest)
        if created:
            # Ids come from the tables they refer to, in this transaction: no check of references is needed.
            copy_columns(Figure, FIGURE_FIELDS, self._told("figures", self._figures(version.pk), tell))
            copy_columns(Score, SCORE_FIELDS, self._told("scores", self._scores(version.pk), tell))
            self._store_small(version)
        return version

    def _told(self, step: str, blocks: Iterator[tuple[int, Block]], tell: Tell) -> Iterator[Block]:
        """The blocks of indicators, by their number from 1, telling of each when the next is asked for."""
        rows, start = 0, time.monotonic()
        for number, block in blocks:
            yield block
            rows += next(len(each.values) for each in block if isinstance(each, Whole))
            tell(Progress(step, rows, number / len(self.indicators), time.monotonic() - start))

    def _figures(self, version: int) -> Iterator[tuple[int, Block]]:
        """Blocks of `FIGURE_FIELDS`: the scores of an indicator, and its ranks where there are any."""
        pks = np.array([pk for pk, *_ in self.units])
        for number, (place, _, indicator) in enumerate(self.indicators, 1):
            cells = self.table.cells.column(place)
            for measure, letter, rows in (
                (s.RANK, self.table.rank_letter, np.flatnonzero(cells["rank"])),
                (s.SCORE, self.table.score_letter, np.flatnonzero(cells["line"])),
            ):
                if len(rows):
                    yield number, self._figure_block(version, indicator, measure, letter, pks[rows], cells[rows])

    def _figure_block(
        self, version: int, indicator: int, measure: str, letter: str, units: np.ndarray, cells: np.ndarray
    ) -> Block:
        score = measure == s.SCORE
        values = Scaled(cells["value"], SCALE_PLACES) if score else Whole(cells["rank"])
        places = Whole(cells["places"]) if score else 0
        return (
            version, indicator, Whole(units), measure, 0, self.source.pk, values, places, self.table.sha256, "",
            Addresses(letter, cells["line"]), "", "", "",
        )  # fmt: skip

    def _scores(self, version: int) -> Iterator[tuple[int, Block]]:
        """Blocks of `SCORE_FIELDS`: every unit gets a row, so that what is missing is said."""
        units = Whole(np.array([pk for pk, *_ in self.units]))
        for number, (place, _, indicator) in enumerate(self.indicators, 1):
            cells, scores, ranked = self.ranked(place)
            known, has_rank = scores != MISSING, ranked.rank > 0
            ranks = np.where(ranked.published, 2, has_rank)
            yield number, (
                version, indicator, units, _where(known, Scaled(cells["value"], SCALE_PLACES)),
                _where(known, Whole(cells["places"])), _chosen(known, "", s.PUBLISHED), "",
                _where(has_rank, Whole(ranked.rank)), _chosen(ranks, "", s.COMPUTED, s.PUBLISHED),
                _chosen(ranks, "", BY_ORDER, ""), _where(ranked.tied >= 0, Truth(ranked.tied)),
                _where(ranked.computed > 0, Whole(ranked.computed)),
                _where(ranked.region_rank > 0, Whole(ranked.region_rank)),
                _where(ranked.previous > 0, Whole(ranked.previous)), _where(ranked.moved, Signed(ranked.change)),
                _chosen(ranked.moved, "", s.COMPUTED), self._flags(known, has_rank, ranked),
                _chosen(known | has_rank, "", str(self.source.pk)),
            )  # fmt: skip

    def _flags(self, known: np.ndarray, has_rank: np.ndarray, ranked: Ranked) -> Any:
        """The marks of each unit, in the order of `compute.results`."""
        marks = (
            (METHOD_BREAK, ranked.moved & self.broken), ("conflict rank_disagrees", ranked.disagrees),
            ("secondary", (known | has_rank) & self.secondary), ("secondary_score", known & self.secondary),
            ("secondary_rank", has_rank & self.secondary),
        )  # fmt: skip
        code = sum(stands.astype(np.int64) << bit for bit, (_, stands) in enumerate(marks))
        texts = [
            " ".join(mark for bit, (mark, _) in enumerate(marks) if number >> bit & 1)
            for number in range(1 << len(marks))
        ]
        return _chosen(np.asarray(code), *texts)

    def _store_small(self, version: EditionVersion) -> None:
        Composition.objects.bulk_create(
            Composition(version=version, whole_id=whole, part_id=part, weight=weight, basis=basis)
            for whole, part, weight, basis in self.composition()
        )
        names = ("indicator_id", "n", "ranks_known", "scores_known", "mean", "mean_places", "mean_basis", "best",
                 "best_province_id")  # fmt: skip
        Summary.objects.bulk_create(
            Summary(version=version, **dict(zip(names, row, strict=True))) for row in sorted(self.summaries)
        )


def _text_of(value: int) -> str:
    return f"{value // _UNIT}.{value % _UNIT:012d}"


def _where(known: np.ndarray, column: Column) -> Any:
    """The column, None where nothing is known."""
    if known.all():
        return column
    if not known.any():
        return None
    return [value if yes else None for value, yes in zip(column.plain(), known.tolist(), strict=True)]


def _chosen(numbers: np.ndarray, *of: Any) -> Any:
    """Which of the few values each row has; one for all where all have the same."""
    picked = numbers.astype(np.int64)
    if (picked == picked[0]).all():
        return of[int(picked[0])]
    return [of[number] for number in picked.tolist()]
