"""The whole set of a release on the page of data: what it holds, its files, its tables, the columns of its scores."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils import timezone

from rankings.catalogue import Catalogue
from rankings.open_data.tables import DESCRIPTOR, PACKAGE, PARQUET, SCORES, TABLES, Table
from rankings.pages.parts import Link
from rankings.words import data as labels
from rankings.words import whole_set as words
from rankings.words.numbers import show_date
from rankings.words.open_data import say_column, table_words

#: Where the files of the newest release stand.
LIVE = "/api/v1/data"


@dataclass(frozen=True)
class File:
    """A file of scores and ranks, or of all; `note` says what it is good for."""

    link: Link
    note: str


@dataclass(frozen=True)
class TableRow:
    """A table of the set."""

    name: str
    text: str
    file: Link


@dataclass(frozen=True)
class WholeSet:
    """See `templates/rankings/_whole_set.html`.

    `columns` are those of the scores, (name, what it holds); `addresses` (what kind, address) of their file.
    """

    sentence: str
    package: File
    files: list[File]
    reading: tuple[str, ...]
    tables: list[TableRow]
    columns: list[tuple[str, str]]
    addresses: list[tuple[str, str]]
    about_addresses: str


def whole_set(catalogue: Catalogue, lang: str, absolute: Callable[[str], str]) -> WholeSet:
    """Of the release that is shown: its files keep it, whatever is published later."""
    said = labels.LABELS[lang]
    folder = frozen_folder(catalogue)
    return WholeSet(
        sentence=words.say_extent(extent_of(catalogue, lang), lang),
        package=File(Link(said["package"], f"{folder}/{PACKAGE}"), said["package_note"]),
        files=[
            File(Link(said[name], f"{folder}/{file}"), said[f"{name}_note"])
            for name, file in (
                ("csv", SCORES.file),
                ("excel", f"{SCORES.file}?bom=1"),
                ("parquet", PARQUET),
                ("descriptor", DESCRIPTOR),
            )
        ],
        reading=words.READING[lang],
        tables=[_table(table, folder, lang) for table in TABLES.values()],
        columns=[(column.name, say_column(column.name, lang)) for column in SCORES.columns],
        addresses=[
            (said[name], absolute(f"{start}/{SCORES.file}")) for name, start in (("frozen", folder), ("live", LIVE))
        ],
        about_addresses=words.say_addresses(lang),
    )


def frozen_folder(catalogue: Catalogue) -> str:
    """Where the files of the release that is shown stand, without a slash at the end."""
    return f"/api/v1/releases/{catalogue.release.pk}/data"


def data_folder(catalogue: Catalogue, version: str) -> str:
    """Where programs are told to look: at the newest release, or at the one in the page's own address."""
    return frozen_folder(catalogue) if version else LIVE


def extent_of(catalogue: Catalogue, lang: str) -> words.Extent:
    """How much a release holds, by the counts that stand in the catalogue."""
    editions = list(catalogue.editions.values())
    summaries = [summary for edition in editions for summary in edition.summaries.values()]
    years = [edition.year for edition in editions]
    return words.Extent(
        release=str(catalogue.release.pk),
        day=show_date(timezone.localtime(catalogue.release.published_at).date(), lang),
        scores=sum(summary.scores_known for summary in summaries),
        ranks=sum(summary.ranks_known for summary in summaries),
        units=tuple(sorted({edition.units for edition in editions}, reverse=True)),
        editions=len(editions),
        years=(min(years), max(years)),
        indicators=len({code for edition in editions for code in edition.summaries}),
    )


def _table(table: Table, folder: str, lang: str) -> TableRow:
    said = table_words(table.name, lang)
    return TableRow(said.title, said.text, Link(table.file, f"{folder}/{table.file}"))
