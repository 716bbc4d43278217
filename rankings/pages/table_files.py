"""A table of a page that leaves it: as a file (`rankings.views.tables`), or in the frame of another site."""

from collections.abc import Sequence
from dataclasses import dataclass

from rankings.charts.record import Address, Lang, Table
from rankings.pages.parts import SourceRef
from rankings.words.marks import legend_of

#: The kinds of files, and what their links say.
KINDS = ("csv", "xlsx", "json")


@dataclass(frozen=True, slots=True)
class PageTable:
    """What stands in a table of a page, and what must go with it where the page does not.

    `id` is its key in addresses, one of its page's; `title` says by itself of what, of whom and of when it is;
    `sentence` what it shows, `sources` the page's references, `notes` what is to be said beside the table's own notes,
    `credit` whose drawing its image rests on, `anchor` where it stands on
    the page. `rankings.pages.page_tables` makes those of a page.
    """

    id: str
    title: str
    sentence: str
    table: Table
    lang: Lang
    sources: Sequence[SourceRef] = ()
    address: Address | None = None
    notes: Sequence[str] = ()
    credit: str = ""
    anchor: str = ""

    @property
    def every_note(self) -> tuple[str, ...]:
        """All notes, each once, then a line for each sign that occurs in the table and that they do not explain.

        The legend is made of what the table says, so that no table has to bring its own and none has a line too many.
        """
        table, notes = self.table, dict.fromkeys(filter(None, (*self.table.notes, *self.notes)))
        rows = [said for row in table.rows for said in (row.head, *row.cells)]
        said = [self.title, self.sentence, table.caption, *table.head, *rows, *notes]
        return (*notes, *legend_of(said, self.lang, notes))

    @property
    def files(self) -> tuple[tuple[str, str], ...]:
        """(label, address) of each file: ("CSV", "/tinh/ha-noi/bang/history.csv"), then XLSX and JSON."""
        if self.address is None:
            return ()
        return tuple((kind.upper(), self.address.file(f"{self.id}.{kind}")) for kind in KINDS)
