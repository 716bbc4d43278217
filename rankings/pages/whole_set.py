"""The whole set of a release on the page of data: what it holds, its files, its tables, the columns of its scores."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils import timezone

from rankings.catalogue import Catalogue
from rankings.dataset.addresses import file_address, live_address
from rankings.links import with_params
from rankings.open_data.tables import DESCRIPTOR, PACKAGE, PARQUET, SCORES, TABLES, Table
from rankings.pages.parts import Link
from rankings.words import data as labels
from rankings.words import whole_set as words
from rankings.words.numbers import show_date
from rankings.words.open_data import say_column, table_words


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
    said, release = labels.LABELS[lang], catalogue.release.pk
    scores = file_address(release, SCORES.file)
    return WholeSet(
        sentence=words.say_extent(extent_of(catalogue, lang), lang),
        package=File(Link(said["package"], file_address(release, PACKAGE)), said["package_note"]),
        files=[
            File(Link(said[name], address), said[f"{name}_note"])
            for name, address in (
                ("csv", scores),
                ("excel", with_params(scores, {"bom": 1})),
                ("parquet", file_address(release, PARQUET)),
                ("descriptor", file_address(release, DESCRIPTOR)),
            )
        ],
        reading=words.READING[lang],
        tables=[_table(table, release, lang) for table in TABLES.values()],
        columns=[(column.name, say_column(column.name, lang)) for column in SCORES.columns],
        addresses=[
            (said["frozen"], absolute(scores)),
            (said["live"], absolute(live_address(SCORES.file))),
        ],
        about_addresses=words.say_addresses(lang),
    )


def data_folder(catalogue: Catalogue, version: str) -> str:
    """Where programs are told to look: at the newest release, or at the one in the page's own address."""
    address = file_address(catalogue.release.pk, DESCRIPTOR) if version else live_address(DESCRIPTOR)
    return address.removesuffix(f"/{DESCRIPTOR}")


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


def _table(table: Table, release: int, lang: str) -> TableRow:
    said = table_words(table.name, lang)
    return TableRow(said.title, said.text, Link(table.file, file_address(release, table.file)))
