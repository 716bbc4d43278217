"""A table for programs: the figures as plain numbers, and beside each what is to be known about it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from rankings.charts.labels import SECONDARY, word
from rankings.charts.record import Cell, Holder, Lang, Shown, Table
from rankings.words.files import BASES, FLAGS
from rankings.words.marks import MARKS

#: "0,8002", "=15/63", "▲ 16", "−0,0105", "1.234": how pages write scores, ranks, changes, gaps and counts.
_NUMBER: Mapping[Lang, re.Pattern[str]] = {
    "vi": re.compile(r"(=|\+|\u2212|▲ |▼ )?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?"),
    "en": re.compile(r"(=|\+|\u2212|▲ |▼ )?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?"),
}
#: "9/63", "=15/63", "34/63": a number of so many, and not a month of a year ("9/2022").
_OF = re.compile(r"(=?\d+)/(\d+)")
_OF_IN_TEXT = re.compile(r"(=?\d{1,3})/(\d{1,3})")
_BELOW_ZERO = ("\u2212", "▼ ")
_NOTHING = "—"
_SIGNS = "".join(MARKS)
#: What the signs of a text say of how it is known, where no figure says it.
_BASIS_OF = {"*": "worked_out", "~": "reconstructed"}
#: What keeps a range on one line of a page.
_JOINER = "\u2060"
#: The columns that may follow one of figures, in their order, and the word in their heads.
BESIDE = {"of": "of", "basis": "basis", "whose": "whose", "said": "about", "sources": "sources"}


@dataclass(frozen=True, slots=True)
class Plain:
    """A cell: its number, else its text, "" for what is missing; `shown` is what the page prints, without signs.

    `of` is of how many it counts ("9/63"), `basis` and `flags` in the words of the API, `said` in those of the page
    what signs, flags and notes say, `whose` the holder of a figure that is not of its column's own province, `sources`
    documents by row id.
    """

    value: Decimal | str
    said: str = ""
    whose: str = ""
    of: Decimal | str = ""
    basis: str = ""
    flags: tuple[str, ...] = ()
    sources: tuple[int, ...] = ()
    shown: str = ""


def plain_number(shown: str, lang: Lang) -> Decimal | None:
    """The number that a text of a page writes in its language; None for another text.

    >>> plain_number("0,8002", "vi"), plain_number("=15", "en"), plain_number("▼ 3", "vi"), plain_number("mới", "vi")
    (Decimal('0.8002'), Decimal('15'), Decimal('-3'), None)
    >>> plain_number("9.412.000", "vi"), plain_number("9,412,000", "en")
    (Decimal('9412000'), Decimal('9412000'))
    """
    if shown == "=":
        return Decimal(0)  # no change
    found = _NUMBER[lang].fullmatch(shown)
    if found is None:
        return None
    whole = re.sub(r"\D", "", found[2])
    value = Decimal(f"{whole}.{found[3]}" if found[3] else whole)
    return -value if found[1] in _BELOW_ZERO else value


def plain_cell(cell: str, lang: Lang) -> Plain:
    """A cell of a table."""
    return _of_figure(cell.figure, lang) if isinstance(cell, Cell) else _of_text(str(cell), lang)


def _of_figure(figure: Shown, lang: Lang) -> Plain:
    if figure.value is None:
        return Plain("", figure.note, shown=figure.shown)
    shown, of = _split(figure.shown, _OF)
    number = plain_number(shown, lang)
    whose = figure.note if isinstance(figure.note, Holder) else ""
    said = {
        "tied": word(lang, "tied") if number and shown.startswith("=") else "",
        "secondary": MARKS[SECONDARY].short[lang] if figure.secondary else "",
        **{flag: FLAGS[lang].get(flag, flag) for flag in figure.flags},
        "note": "" if whose else figure.note,
    }
    return Plain(
        shown if number is None else number,
        "; ".join(dict.fromkeys(filter(None, said.values()))),
        whose,
        of,
        figure.basis,
        figure.flags,
        figure.sources,
        figure.shown,
    )


def _of_text(cell: str, lang: Lang) -> Plain:
    """What stands in a table without its figure: its signs, at its end, say how it is known."""
    cell = cell.replace(_JOINER, "")
    bare = cell.rstrip(_SIGNS)
    shown, of = _split(bare, _OF_IN_TEXT)
    number = plain_number(shown, lang)
    if number is None and not bare[:1].isdigit():
        return Plain("" if cell == _NOTHING else cell, shown=cell)
    signs = cell[len(bare) :]
    said = [word(lang, "tied")] if number and shown.startswith("=") else []
    said += [MARKS[sign].short[lang] for sign in signs if sign not in _BASIS_OF]
    basis = next((_BASIS_OF[sign] for sign in signs if sign in _BASIS_OF), "")
    return Plain(shown if number is None else number, "; ".join(said), of=of, basis=basis, shown=bare)


def _split(shown: str, pattern: re.Pattern[str]) -> tuple[str, Decimal | str]:
    """A number of so many as the two.

    >>> _split("=15/63", _OF), _split("9/2022", _OF_IN_TEXT)
    (('=15', Decimal('63')), ('9/2022', ''))
    """
    found = pattern.fullmatch(shown)
    return (found[1], Decimal(found[2])) if found else (shown, "")


def plain_cells(table: Table, lang: Lang) -> list[list[Plain]]:
    """The cells of each row, the head of the row first; a row that ends early is filled up with nothing."""
    width = len(table.head)
    rows = [[plain_cell(row.head, lang), *(plain_cell(cell, lang) for cell in row.cells)] for row in table.rows]
    return [row + [Plain("")] * (width - len(row)) for row in rows]


def plain_table(
    table: Table, lang: Lang, numbers: Mapping[int, int] | None = None
) -> tuple[list[str], list[list[Decimal | str]]]:
    """Heads and rows; a column is followed by those of `BESIDE` of which any of its cells has something to say.

    `numbers` are those of documents (row ids) in the list that goes with the table.
    """
    known, rows = numbers or {}, plain_cells(table, lang)
    kinds = [_kinds([row[place] for row in rows], known) for place in range(len(table.head))]
    head: list[str] = []
    for name, more in zip(table.head, kinds, strict=True):
        head += [name, *(f"{name} ({word(lang, BESIDE[kind])})" for kind in more)]
    return head, [
        [
            value
            for cell, more in zip(row, kinds, strict=True)
            for value in (cell.value, *(_beside(cell, kind, lang, known) for kind in more))
        ]
        for row in rows
    ]


def _beside(cell: Plain, kind: str, lang: Lang, numbers: Mapping[int, int]) -> Decimal | str:
    if kind == "sources":
        return " ".join(str(number) for number in sorted({numbers[pk] for pk in cell.sources if pk in numbers}))
    if kind == "basis":
        return BASES[lang].get(cell.basis, cell.basis)
    value: Decimal | str = getattr(cell, kind)
    return value


def _kinds(column: Sequence[Plain], numbers: Mapping[int, int]) -> list[str]:
    """What is said of the figures of a column beside their numbers."""
    return [kind for kind in BESIDE if any(_says(cell, kind, numbers) for cell in column)]


def _says(cell: Plain, kind: str, numbers: Mapping[int, int]) -> bool:
    return any(pk in numbers for pk in cell.sources) if kind == "sources" else bool(getattr(cell, kind))
