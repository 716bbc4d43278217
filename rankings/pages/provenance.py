"""What a table that leaves its page says beside its rows: documents, release, both addresses, licence."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from rankings.catalogue import Catalogue
from rankings.charts.record import Cell, Table
from rankings.imaging.plain_table import plain_cells
from rankings.pages.citing import Cited, cite
from rankings.pages.frozen import frozen, live
from rankings.pages.parts import SECONDARY, Source
from rankings.pages.table_files import PageTable
from rankings.words.charts import say_from
from rankings.words.files import LABELS, say_how
from rankings.words.licences import say_licence
from rankings.words.marks import legend_of
from rankings.words.numbers import show_date


@dataclass(frozen=True, slots=True)
class Document:
    """A document by its number on the page, or behind the page's last."""

    number: int
    title: str
    publisher: str
    date: str
    url: str
    secondary: bool

    @property
    def shown(self) -> str:
        """Its title; a transcription bears its sign."""
        return f"{self.title}{SECONDARY * self.secondary}"


@dataclass(frozen=True, slots=True)
class Provenance:
    """`numbers`: a document's row id to its number, `keys` that to its key in the data set; `page`: the address of the
    page with its host.
    """

    table: PageTable
    documents: tuple[Document, ...]
    numbers: Mapping[int, int]
    keys: Mapping[int, str]
    release: int
    published: datetime
    page: str

    @property
    def frozen(self) -> str:
        """The address that answers the same figures after later releases."""
        return frozen(self._address, self.release)

    @property
    def live(self) -> str:
        """The address of the same in whatever release is newest."""
        return live(self._address)

    @property
    def _address(self) -> str:
        return f"{self.page}#{self.table.anchor}" if self.table.anchor else self.page

    @property
    def notes(self) -> tuple[str, ...]:
        """What explains signs, breaks and gaps, each line once."""
        told, named = self.table.every_note, [each.shown for each in self.documents]
        return (*told, *legend_of(named, self.table.lang, told), *filter(None, [self.table.credit]))

    def lines(self) -> list[tuple[str, ...]]:
        """All of it as rows of two cells: what it is, and what is said; documents have more."""
        table, labels = self.table, LABELS[self.table.lang]
        day = show_date(timezone.localtime(self.published).date(), table.lang)
        said = [
            (labels["title"], table.title),
            (labels["says"], table.sentence),
            *((labels["note"], note) for note in self.notes),
            (labels["columns"], self._how()),
        ]
        documents = [
            (f"{labels['source']} {each.number}", each.shown, each.publisher, each.date, each.url)
            for each in self.documents
        ]
        return [
            *(line for line in said if line[1]),
            *documents,
            (labels["release"], f"{say_from(self.release, table.lang)}, {day}"),
            (labels["frozen"], self.frozen),
            (labels["live"], self.live),
            (labels["licence"], say_licence(table.lang)),
        ]

    def _how(self) -> str:
        """How the cells that this table has are to be read."""
        cells = [cell for row in plain_cells(self.table.table, self.table.lang) for cell in row]
        return say_how(
            self.table.lang,
            {cell.basis for cell in cells},
            empty=any(cell.value == "" for cell in cells),
            sources=any(cell.cites or self.numbers.keys() & set(cell.sources) for cell in cells),
            times=any(isinstance(cell.value, datetime) for cell in cells),
        )


def provenance_of(table: PageTable, sources: Iterable[Source], catalogue: Catalogue, page: str) -> Provenance:
    """`sources` are those of the page, with the numbers that they have there; `page` is its address with its host."""
    named = {each.pk: each for each in sources}
    cited = {ref.number for ref in table.sources}
    inside = dict.fromkeys(pk for pk in sources_in(table.table) if pk in named or pk in catalogue.sources)
    numbers = {pk: each.number for pk, each in named.items() if each.number in cited or pk in inside}
    # The page names the chief documents of a row; a file names all, after those of the page.
    last = max((each.number for each in named.values()), default=0)
    numbers |= {pk: last + place for place, pk in enumerate((pk for pk in inside if pk not in named), 1)}
    documents = [
        _document(number, named.get(pk) or cite(catalogue.sources[pk], table.lang)) for pk, number in numbers.items()
    ]
    return Provenance(
        table=table,
        documents=tuple(sorted(documents, key=lambda each: each.number)),
        numbers=numbers,
        keys={number: catalogue.sources[pk].key for pk, number in numbers.items()},
        release=catalogue.release.pk,
        published=catalogue.release.published_at,
        page=page,
    )


def sources_in(table: Table) -> Iterable[int]:
    """The documents of a table's figures by row id."""
    for row in table.rows:
        for cell in row.cells:
            if isinstance(cell, Cell):
                yield from cell.figure.sources


def _document(number: int, cited: Cited) -> Document:
    warning = f" ({cited.warning})" if cited.warning else ""
    return Document(number, cited.title + warning, cited.publisher, cited.date, cited.url, cited.secondary)
