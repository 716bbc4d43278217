"""The door from frames to stored rows. Rows of versions are added, never altered."""

from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from itertools import islice, repeat
from typing import Any

import pandas as pd
from django.db import connection, models

from rankings.models import (
    Composition,
    Edition,
    EditionVersion,
    Figure,
    Indicator,
    NationalFigure,
    Province,
    Score,
    Source,
    Summary,
)
from rankings.releasing.columns import Block, escaped, plain, text_of

#: Rows per COPY or executemany: bounds the memory of an import whatever its size.
_BATCH = 20_000
#: Bytes that the driver takes from a text at a time.
_READ = 1 << 18


class UnknownReference(ValueError):
    """A stored row names a unit, an indicator or a document that does not exist."""


def store_version(
    edition: Edition,
    content_hash: str,
    figures: pd.DataFrame,
    composition: pd.DataFrame,
    national: pd.DataFrame,
    scores: pd.DataFrame,
    summaries: pd.DataFrame,
) -> EditionVersion:
    """Add one immutable version of an edition from frames that hold this edition only; an equal one is reused.

    Frames as in `compute.results`. Raises KeyError for a slug, code or document key that is not stored.
    """
    version, created = EditionVersion.objects.get_or_create(edition=edition, content_hash=content_hash)
    if created:
        ids = _Ids(edition)
        copy_rows(Figure, FIGURE_FIELDS, (_figure_row(version.pk, row, ids) for row in figures.itertuples()))
        copy_rows(Score, SCORE_FIELDS, (_score_row(version.pk, row, ids) for row in scores.itertuples()))
        _store_small(version, composition, national, summaries, ids)
        _check_references(version)
    return version


class _Ids:
    """Slugs, codes and keys to row ids, read once per edition."""

    def __init__(self, edition: Edition) -> None:
        self.provinces = dict(Province.objects.filter(unit_set_id=edition.unit_set_id).values_list("slug", "pk"))
        self.indicators = dict(Indicator.objects.values_list("code", "pk"))
        self.sources = dict(Source.objects.values_list("key", "pk"))


FIGURE_FIELDS = (
    "version_id", "indicator_id", "province_id", "measure", "base_year", "source_id", "value", "places",
    "file", "sheet", "cell", "note", "set_aside_vi", "set_aside_en",
)  # fmt: skip
SCORE_FIELDS = (
    "version_id", "indicator_id", "province_id", "score", "places", "score_basis", "score_rule", "rank", "rank_basis",
    "rank_rule", "tied", "computed_rank", "region_rank", "previous_rank", "rank_change", "change_basis", "flags",
    "sources",
)  # fmt: skip


def _figure_row(version: int, row: Any, ids: _Ids) -> tuple:
    return (
        version, ids.indicators[row.indicator], ids.provinces[row.province], row.measure, int(row.base_year or 0),
        ids.sources[row.source], row.value, int(row.places), row.file, row.sheet, row.cell, row.note,
        row.set_aside_vi, row.set_aside_en,
    )  # fmt: skip


def _score_row(version: int, row: Any, ids: _Ids) -> tuple:
    return (
        version, ids.indicators[row.indicator], ids.provinces[row.province], row.score, row.places, row.score_basis,
        row.score_rule, row.rank, row.rank_basis, row.rank_rule, row.tied, row.computed_rank, row.region_rank,
        row.previous_rank, row.rank_change, row.change_basis, row.flags,
        " ".join(str(ids.sources[key]) for key in row.sources),
    )  # fmt: skip


def _store_small(
    version: EditionVersion,
    composition: pd.DataFrame,
    national: pd.DataFrame,
    summaries: pd.DataFrame,
    ids: _Ids,
) -> None:
    Composition.objects.bulk_create(
        Composition(version=version, whole_id=ids.indicators[row.whole], part_id=ids.indicators[row.part],
                    weight=row.weight, basis=row.basis)
        for row in composition.itertuples()
    )  # fmt: skip
    NationalFigure.objects.bulk_create(
        NationalFigure(version=version, level=row.level, indicator_id=ids.indicators[row.indicator],
                       measure=row.measure, value=row.value, places=int(row.places), source_id=ids.sources[row.source],
                       set_aside_vi=row.set_aside_vi, set_aside_en=row.set_aside_en)
        for row in national.itertuples()
    )  # fmt: skip
    Summary.objects.bulk_create(
        Summary(version=version, indicator_id=ids.indicators[row.indicator], n=row.n, ranks_known=row.ranks_known,
                scores_known=row.scores_known, mean=row.mean, mean_places=row.mean_places, mean_basis=row.mean_basis,
                best=row.best, best_province_id=ids.provinces.get(row.best_province))
        for row in summaries.itertuples()
    )  # fmt: skip


def _check_references(version: EditionVersion) -> None:
    """What foreign keys would check row by row, asked once: measured, deferred keys take most of a large load."""
    for model in (Figure, Score):
        for field, target in (("indicator_id", Indicator), ("province_id", Province), ("source_id", Source)):
            if field == "source_id" and model is Score:
                continue
            rows = model._default_manager.filter(version_id=version.pk)
            if rows.exclude(**{f"{field}__in": target._default_manager.values("pk")}).exists():
                raise UnknownReference(f"{model.__name__}.{field} of version {version.pk}")


def copy_rows(model: type[models.Model], names: tuple[str, ...], rows: Iterable[tuple]) -> int:
    """Add rows in bulk: COPY on PostgreSQL, executemany on SQLite. `names` are column names. Returns how many."""
    fields = [model._meta.get_field(name.removesuffix("_id")) for name in names]
    count = 0
    iterator = iter(rows)
    while batch := list(islice(iterator, _BATCH)):
        if connection.vendor == "postgresql":
            copy_text(model, names, StringIO(_text_of(batch)))
        else:
            _insert(model, names, fields, batch)
        count += len(batch)
    return count


def copy_columns(model: type[models.Model], names: tuple[str, ...], blocks: Iterable[Block]) -> None:
    """Add blocks of `columns.Block`, with an entry for each name, in one COPY where there is one; for large tables.

    Only one block is held at a time.
    """
    if connection.vendor == "postgresql":
        copy_text(model, names, Pieces(text_of(block) for block in blocks))
    else:
        for block in map(plain, blocks):
            insert_rows(model, names, zip(*(each if isinstance(each, list) else repeat(each) for each in block)))  # noqa: B905 - what repeats has no end


class Pieces:
    """What a driver reads from, made piece by piece: as long as a piece is, whatever size is asked for."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces

    def read(self, _size: int = -1) -> bytes:
        """The next piece, empty at the end."""
        return next(self._pieces, b"")


def copy_text(model: type[models.Model], names: tuple[str, ...], text: Any) -> None:
    """COPY what `text.read(size)` gives into a model's table; PostgreSQL only. Errors are Django's, as everywhere."""
    columns = ", ".join(map(connection.ops.quote_name, names))
    statement = f"COPY {connection.ops.quote_name(model._meta.db_table)} ({columns}) FROM STDIN"
    with connection.cursor() as cursor, connection.wrap_database_errors:
        cursor.copy_expert(statement, text, _READ)


def _text_of(rows: list[tuple]) -> str:
    """Rows as COPY reads them, made column by column, which is faster than value by value."""
    return "\n".join(map("\t".join, zip(*map(escaped, zip(*rows, strict=True)), strict=True))) + "\n"


def _insert(model: type[models.Model], names: tuple[str, ...], fields: list, rows: list[tuple]) -> None:
    prepared: Iterator[list] = (
        [field.get_db_prep_save(value, connection) for field, value in zip(fields, row, strict=True)] for row in rows
    )
    insert_rows(model, names, prepared)


def insert_rows(model: type[models.Model], names: tuple[str, ...], rows: Iterable[Sequence[Any]]) -> None:
    """Rows of plain values by executemany, for databases without COPY."""
    columns = ", ".join(map(connection.ops.quote_name, names))
    marks = ", ".join(["%s"] * len(names))
    # Names come from the models, values as parameters.
    statement = f"INSERT INTO {connection.ops.quote_name(model._meta.db_table)} ({columns}) VALUES ({marks})"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.executemany(statement, list(rows))
