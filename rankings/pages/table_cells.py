"""What pages print becomes cells of a table that can leave its page: the text, and the figure behind it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import cast

from rankings.charts.labels import marked
from rankings.charts.record import Basis, Cell, Holder, Lang, Reading, Table, TableRow
from rankings.imaging.plain_table import plain_number
from rankings.pages.parts import BROKEN, RECONSTRUCTED, SECONDARY, WORKED_OUT, Change, Fig, Link, SourceRef
from rankings.pages.section import PrintedTable
from rankings.words.numbers import MISSING


@dataclass(frozen=True, slots=True)
class Held:
    """A figure and whose it is, such as the highest score."""

    fig: Fig
    whose: str


#: What a page prints in a table.
Printed = Fig | Change | Held | Link | str | int | None
#: What stands small behind a name: a score with its signs, and how many others have it too.
_SCORE_BEHIND = re.compile(rf"([\d.,]+)([{SECONDARY}{WORKED_OUT}{RECONSTRUCTED}]*)( \+\d+)?")


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
    return "" if printed is None else str(printed)


def _of_fig(fig: Fig, lang: Lang) -> str:
    if fig.why or fig.shown == MISSING:
        note = f" ({fig.why})" if fig.why else ""
        return Cell(fig.shown + note, Reading(None, fig.shown, fig.why))
    value, _, _ = fig.shown.partition("/")
    number = plain_number(value, lang)
    if number is None:
        return fig.shown + fig.signs
    basis = fig.known.basis or _basis_of(fig.signs)
    if not basis:
        return fig.shown + fig.signs
    return Cell(fig.shown + fig.signs, _reading(number, fig, basis))


def _of_change(change: Change, lang: Lang) -> str:
    number = plain_number(change.shown, lang)
    if number is None:
        return Cell(change.shown, Reading(None, change.shown, change.words))
    # A change of which nothing else is told was worked out here.
    basis = change.known.basis or _basis_of(change.signs) or "computed"
    return Cell(change.shown + change.signs, _reading(number, change, basis))


def _reading(number: Decimal, printed: Fig | Change, basis: str) -> Reading:
    """A known figure as what is printed shows it."""
    flags, signs = printed.known.flags, printed.signs
    if BROKEN in signs and "method_break" not in flags:
        flags = (*flags, "method_break")
    return Reading(number, printed.shown, "", cast(Basis, basis), SECONDARY in signs, flags, printed.known.sources)


def _basis_of(signs: str) -> str:
    return "reconstructed" if RECONSTRUCTED in signs else "computed" if WORKED_OUT in signs else ""


def _of_held(held: Held, lang: Lang) -> str:
    made = _of_fig(held.fig, lang)
    if not held.whose or not isinstance(made, Cell) or made.figure.value is None:
        return made
    return Cell(f"{made} ({held.whose})", replace(made.figure, note=Holder(held.whose)))


def _of_link(link: Link, lang: Lang) -> str:
    """A name; one with a score behind it is that score, with whose it is."""
    found = _SCORE_BEHIND.fullmatch(link.note)
    number = plain_number(found[1], lang) if found else None
    if found is None or number is None:
        return f"{link.label} ({link.note})" if link.note else link.label
    holder = Holder(link.label + (found[3] or ""))
    basis = cast(Basis, _basis_of(found[2]) or "published")
    figure = Reading(number, found[1], holder, basis, SECONDARY in found[2])
    return Cell(f"{marked(figure)} ({holder})", figure)


def rank_of(fig: Fig, of: str) -> Fig:
    """A rank with how many there are behind it, "/63", where it is known."""
    return Fig(fig.shown + of, fig.signs, fig.words, known=fig.known) if fig.shown != MISSING else fig


def refs_cell(refs: Iterable[SourceRef]) -> str:
    """References by their numbers in the list of sources."""
    return " ".join(str(ref.number) for ref in refs)


def table_of(
    caption: str,
    heads: Sequence[str],
    rows: Iterable[tuple[Printed, Sequence[Printed]]],
    lang: Lang,
    notes: Sequence[str] = (),
) -> Table:
    """A table of what is printed; columns that are empty in all rows are left out."""
    made = [TableRow(str(cell_of(head, lang)), tuple(cell_of(each, lang) for each in cells)) for head, cells in rows]
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
