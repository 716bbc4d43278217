"""What is at hand while the tables of a page are made, for where they go without it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from rankings.charts.record import Address, Lang, Table
from rankings.pages.parts import SourceRef
from rankings.pages.table_cells import Printed, table_of
from rankings.pages.table_files import PageTable
from rankings.words.files import HEADS, title_alone, title_on

Row = tuple[Printed, Sequence[Printed]]


def breaks_among(years: Iterable[Any]) -> list[str]:
    """Of each year that begins a new method, what stands before it on its page."""
    return [f"{row.year}: {row.break_before}" for row in years if row.break_before]


@dataclass(frozen=True, slots=True)
class Making:
    """`page` is the title of the page, `sentence` what it says first, `address` where its tables hang.

    `sources` are all references of the page: those of a table whose figures do not bring their own.
    """

    lang: Lang
    page: str
    sentence: str
    address: Address | None
    sources: Sequence[SourceRef] = ()

    def heads(self, *keys: str) -> list[str]:
        """Heads of columns by their keys in `rankings.words.files.HEADS`."""
        return [HEADS[self.lang][key] for key in keys]

    def table(
        self,
        key: str,
        caption: str,
        heads: Sequence[str],
        rows: Iterable[Row],
        notes: Sequence[str] = (),
        refs: Iterable[SourceRef] | None = None,
        sentence: str | None = None,
        alone: bool = False,
    ) -> PageTable:
        """A table; `refs` are the references of its rows, () where every figure knows its own documents.

        `sentence` is what it shows, if not what its page says first; `alone` says that its caption names all that the
        page is about.
        """
        return self.whole(key, table_of(caption, heads, rows, self.lang, notes), refs, sentence, alone=alone)

    def whole(
        self,
        key: str,
        table: Table,
        refs: Iterable[SourceRef] | None = None,
        sentence: str | None = None,
        alone: bool = False,
    ) -> PageTable:
        """A table that is made already."""
        sources = self.sources if refs is None else list({each.number: each for each in refs}.values())
        title = title_alone(table.caption) if alone else title_on(self.page, table.caption)
        said = self.sentence if sentence is None else sentence
        return PageTable(key, title, said, table, self.lang, sources, self.address)


#: Makes the tables of one kind of page.
Maker = Callable[[Any, Making], Iterable[PageTable]]
