"""A section of the page that answers why: sentences first, then tables, charts, names and links.

Each part of that page (`rankings.pages.why_*`) makes one `Section`, and one `Summary` of it for the province's page.
`templates/rankings/_section.html` prints any section, so no part needs a template of its own.

A part is a module with two functions and the kinds of stored findings that they read, which the frames of both pages
(`rankings.pages.why`, `rankings.pages.province`) fetch in one query for all parts, for the province and the edition:

    KINDS = ("change",)                                               # read with draft.finding("change", province)
    def change_section(draft, province, edition, indicator) -> Section
    def change_summary(draft, province, edition, indicator) -> Summary | None

Rows at hand in `draft.rows`: all of the edition; on the page that answers why also all of the edition before on the
same units, on the province's own page all editions of the province and its former members.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from rankings.charts.record import Chart
from rankings.pages.parts import Change, Choices, Fig, Link

#: What a cell may hold. A `Link` leads somewhere and shows its note small behind it; a str is printed as it is.
Cell = Fig | Change | Link | str

#: The sections in the order of the page, by their ids, which are their anchors in both languages.
CHANGE, PARTS, SURE, STEPS, PEERS = SECTION_IDS = ("change", "parts", "sure", "steps", "peers")


@dataclass(frozen=True)
class PrintedRow:
    """A row: what it is about, and its cells, one fewer than the table has heads.

    `main` rows are what the table is about (a sum, the province itself) and stand out.
    """

    head: Cell
    cells: Sequence[Cell]
    main: bool = False


@dataclass(frozen=True)
class PrintedTable:
    """A table of a section; it scrolls inside itself where the page is narrow.

    `heads` name all columns, that of the rows' heads first. Cells are figures, set to the right; `texts` numbers the
    columns that hold words instead (the heads' own is 0, and holds words always). `notes` stand below as a list.
    """

    caption: str
    heads: Sequence[str]
    rows: Sequence[PrintedRow]
    notes: Sequence[str] = ()
    texts: frozenset[int] = frozenset({0})


@dataclass(frozen=True)
class Section:
    """One question of the page and its answer.

    `id` is one of `SECTION_IDS`; charts have ids of their own, no two alike on the page. `names` are lists of links
    with a label each (who passed whom); `hint` says where those lead, which paper needs not. Where an answer cannot be
    given, `sentences` say why, and `links` lead to where it can.
    """

    id: str
    title: str
    sentences: Sequence[str]
    tables: Sequence[PrintedTable] = ()
    charts: Sequence[Chart] = ()
    names: Sequence[Choices] = ()
    notes: Sequence[str] = ()
    links: Sequence[Link] = ()
    hint: str = ""


@dataclass(frozen=True)
class Summary:
    """What the province's own page says of a section: at most two sentences, and the way to the whole.

    The label of `link` says what is found there ("Ai đã vượt Vĩnh Phúc"), as several stand below one another;
    its address is `rankings.pages.why_address.why_link` with the section's id.
    """

    id: str
    sentences: Sequence[str]
    link: Link
