"""What other sites show of a page in a frame: one of its charts or tables, with what must go with it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from rankings.charts.map import MapInfo
from rankings.charts.record import Chart, Table
from rankings.imaging.sheet import legend_beside, notes_of
from rankings.pages.citing import chief_first
from rankings.pages.form_address import frame_link
from rankings.pages.framed_height import DRAWN, Column, is_long, stack
from rankings.pages.framed_table import WrittenTable, write_table
from rankings.pages.parts import SECONDARY, Source, SourceRef
from rankings.pages.provenance import sources_in
from rankings.pages.table_files import PageTable
from rankings.words.embedding import label_sources, licence_around_link, other_documents, say_rows
from rankings.words.marks import legend_of

#: So many documents are named under a frame; the page has them all.
_NAMED = 2
#: Pages that are a table first of all; of others the first chart stands for the page, or the first table.
_TABLES_FIRST = ("ranking",)


@dataclass(frozen=True)
class Framed:
    """See `templates/framed.html`. `kind` says what of the page at the path `page` is shown, `key` which of its kind.

    A page without charts and tables is shown by its heading and its lede alone. `documents` are those of the page that
    the figures come from, `notes` what explains the signs in sight, `folded` the rest, with the table of a chart.
    """

    kind: Literal["page", "chart", "table"]
    key: str
    title: str
    sentence: str
    lang: str
    page: str
    chart: Chart | None = None
    table: Table | None = None
    note: str = ""
    notes: Sequence[str] = ()
    folded: Sequence[str] = ()
    documents: Sequence[Source] = ()

    @property
    def is_map(self) -> bool:
        """Whether the style of maps is needed."""
        return self.chart is not None and isinstance(self.chart.info, MapInfo)

    @property
    def written(self) -> WrittenTable | None:
        """The table, or that of the chart; None where a page has neither."""
        table = self.chart.table if self.chart else self.table
        return write_table(table, self.lang) if table else None

    @property
    def hint(self) -> str:
        """That a table goes on below what is seen of it; "" where it does not, or folds away."""
        return say_rows(len(self.table.rows), self.lang) if self.table and is_long(len(self.table.rows)) else ""

    @property
    def address(self) -> str:
        """The path of the frame itself, with the query of its page."""
        keys = {self.kind: self.key} if self.kind != "page" else {}
        return frame_link(self.lang, self.page, **keys)

    @property
    def page_link(self) -> str:
        """Where on its page the same stands."""
        return f"{self.page}#{self.chart.id}" if self.chart else self.page

    @property
    def named_documents(self) -> Sequence[Source]:
        """The documents that are named under the frame."""
        return self.documents[:_NAMED]

    @property
    def other_documents(self) -> str:
        """The words of the link to the rest of them; "" where there are no more."""
        return other_documents(len(self.documents) - len(self.named_documents), self.lang)

    @property
    def sources_label(self) -> str:
        """What stands before the documents."""
        return label_sources(len(self.documents), self.lang)

    def height(self, width: int) -> int:
        """How high the frame is at a width, in pixels: near enough to hold its room until it says so itself."""
        named = [f"{each.title}, {each.publisher}, {each.date}" for each in self.named_documents]
        sources = f"{self.sources_label}{'; '.join(named)} {self.other_documents}" if named else ""
        column = Column(min(width, DRAWN) if self.chart else width)
        above = stack(column, self.title, self.sentence, self.note or self.hint)
        shown = column.drawn(self.chart.svg) if self.chart else column.rows(len(self.table.rows)) if self.table else 0
        below = column.small([*self.notes, sources, "".join(licence_around_link(self.lang))])
        return round(above + shown + below)


def frames_of(page: Any, tables: Iterable[PageTable], lang: str, path: str) -> list[Framed]:
    """All frames of the page record at `path` (its query included): its charts, then its tables."""
    charts = [_of_chart(chart, page, lang, path) for chart in getattr(page, "charts", ())]
    return [*charts, *(_of_table(table, page, lang, path) for table in tables)]


def chief_of(name: str, page: Any, frames: Sequence[Framed], lang: str, path: str) -> Framed:
    """The frame that stands for a whole page; `name` is that of its address."""
    first = "table" if name in _TABLES_FIRST else "chart"
    ordered = sorted(frames, key=lambda each: each.kind != first)
    if ordered:
        return replace(ordered[0], kind="page", key="")
    head = page.head
    notes = legend_of([head.heading, head.lede], lang)
    return Framed("page", "", head.heading, head.lede, lang, path, notes=notes)


def _of_chart(chart: Chart, page: Any, lang: str, path: str) -> Framed:
    signs, documents = legend_beside(chart), _documents(chart.sources, chart.table, page, lang)
    folded = [note for note in notes_of(chart) if note not in signs]
    return Framed(
        "chart",
        chart.id,
        chart.alone,
        chart.sentence,
        lang,
        path,
        chart=chart,
        note=chart.note,
        notes=[*signs, *_legend_of_named(documents, lang, signs), *filter(None, [chart.credit])],
        folded=folded,
        documents=documents,
    )


def _of_table(table: PageTable, page: Any, lang: str, path: str) -> Framed:
    documents, notes = _documents(table.sources, table.table, page, lang), table.every_note
    return Framed(
        "table",
        table.id,
        table.title,
        table.sentence,
        lang,
        path,
        table=table.table,
        notes=[*notes, *_legend_of_named(documents, lang, notes), *filter(None, [table.credit])],
        documents=documents,
    )


def _legend_of_named(documents: Sequence[Source], lang: str, notes: Sequence[str]) -> Sequence[str]:
    """What the sign of a transcription means, where one is named below and no note has said it."""
    return legend_of([SECONDARY * each.secondary for each in documents[:_NAMED]], lang, notes)


def _documents(refs: Iterable[SourceRef], table: Table, page: Any, lang: str) -> list[Source]:
    """The documents that references and the figures of a table lead to, of those that the page names."""
    numbers, inside = {ref.number for ref in refs}, set(sources_in(table))
    every: Sequence[Source] = getattr(page, "sources", ())
    return chief_first((each for each in every if each.number in numbers or each.pk in inside), lang)
