"""What pages print becomes cells of a table that can leave its page: the text, and the figure behind it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from rankings.charts.record import Cell, Lang, Plain, Table, TableRow, counted
from rankings.imaging.plain_table import say_known
from rankings.pages.parts import BROKEN, Change, Fig, Known, Link, SourceRef
from rankings.pages.section import PrintedTable
from rankings.words.numbers import MISSING


@dataclass(frozen=True, slots=True)
class Held:
    """A figure and whose it is, such as the highest score."""

    fig: Fig
    whose: str


#: What a page prints in a table.
Printed = Fig | Change | Held | Link | str | int | None


def cell_of(printed: Printed, lang: Lang) -> str:
    """The cell of what is printed; one with a figure remembers it for programs."""
    if isinstance(printed, Fig):
        return _of_fig(printed, lang)
    if isinstance(printed, Change):
        return _of_change(printed, lang)
    if isinstance(printed, Held):
        return _of_held(printed, lang)
    if isinstance(printed, Link):
        return _of_link(printed, lang)
    if isinstance(printed, int):
        return counted(printed)
    return "" if printed is None else printed


def _of_fig(fig: Fig, lang: Lang) -> str:
    if fig.why or fig.shown == MISSING:
        note = f" ({fig.why})" if fig.why else ""
        return Cell(fig.shown + note, Plain("", fig.why, shown=fig.shown))
    return Cell(fig.shown + fig.signs, _plain(fig, lang)) if fig.known != Known() else fig.shown + fig.signs


def _of_change(change: Change, lang: Lang) -> str:
    if change.known.value is None:
        return Cell(change.shown, Plain("", change.words, shown=change.shown))
    return Cell(change.shown + change.signs, _plain(change, lang))


def _plain(printed: Fig | Change, lang: Lang, whose: str = "") -> Plain:
    """A known figure for programs: all of it was told when it was made, but for what its change crosses."""
    known = printed.known
    flags = known.flags
    if BROKEN in printed.signs and "method_break" not in flags:
        flags = (*flags, "method_break")
    return Plain(
        printed.shown if known.value is None else Decimal(known.value),
        say_known(printed.shown, flags, "", lang),
        whose,
        "" if known.of is None else Decimal(known.of),
        known.basis,
        flags,
        known.sources,
        printed.shown,
        known.unit,
    )


def _of_held(held: Held, lang: Lang) -> str:
    if not held.whose or held.fig.known.value is None:
        return _of_fig(held.fig, lang)
    return Cell(f"{held.fig.shown}{held.fig.signs} ({held.whose})", _plain(held.fig, lang, held.whose))


def _of_link(link: Link, lang: Lang) -> str:
    """A name; one with a score behind it is that score, with whose it is."""
    if link.score is not None:
        others = link.note.removeprefix(link.score.marked)
        return _of_held(Held(link.score, link.label + others), lang)
    return f"{link.label} ({link.note})" if link.note else link.label


def rank_of(fig: Fig, of: int) -> Fig:
    """A rank with how many there are behind it, "/63", where it is known."""
    if fig.shown == MISSING:
        return fig
    return replace(fig, shown=f"{fig.shown}/{of}", known=replace(fig.known, of=of))


def refs_cell(refs: Iterable[SourceRef]) -> str:
    """References by their numbers in the list of sources."""
    numbers = tuple(ref.number for ref in refs)
    said = " ".join(map(str, numbers))
    return Cell(said, Plain(said, shown=said, cites=numbers)) if numbers else ""


def table_of(
    caption: str,
    heads: Sequence[str],
    rows: Iterable[tuple[Printed, Sequence[Printed]]],
    lang: Lang,
    notes: Sequence[str] = (),
) -> Table:
    """A table of what is printed; columns that are empty in all rows are left out."""
    made = [TableRow(cell_of(head, lang), tuple(cell_of(each, lang) for each in cells)) for head, cells in rows]
    kept = [place for place in range(len(heads) - 1) if any(row.cells[place : place + 1] != ("",) for row in made)]
    return Table(
        caption,
        (heads[0], *(heads[place + 1] for place in kept)),
        tuple(TableRow(row.head, tuple(row.cells[place] for place in kept)) for row in made),
        tuple(notes),
    )


def of_printed(table: PrintedTable, lang: Lang) -> Table:
    """A table of a section."""
    rows = [(row.head, row.cells) for row in table.rows]
    return table_of(table.caption, table.heads, rows, lang, table.notes)
