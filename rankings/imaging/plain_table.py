"""A table for programs: the figures as plain numbers, and beside each what is to be known about it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from rankings.charts.labels import word
from rankings.charts.record import Cell, Holder, Lang, Plain, Shown, Table
from rankings.words.files import BASES, FLAGS

#: The flag of a figure that its sign alone calls secondary: charts' figures are scores but for ranks, which have it.
_SECONDARY = ("secondary_score", "secondary_rank")
_NOTHING = "—"
#: The columns that may follow one of figures, in their order, and the word in their heads.
BESIDE = {"of": "of", "basis": "basis", "whose": "whose", "said": "about", "sources": "sources"}


def plain_cell(cell: str, lang: Lang) -> Plain:
    """A cell of a table. Only what remembers its figure is a number: no text is read for one."""
    if not isinstance(cell, Cell):
        return Plain("" if cell == _NOTHING else str(cell), shown=str(cell))
    return cell.figure if isinstance(cell.figure, Plain) else _of_figure(cell.figure, lang)


def _of_figure(figure: Shown, lang: Lang) -> Plain:
    if figure.value is None:
        return Plain("", figure.note, shown=figure.shown)
    flags = figure.flags
    if figure.secondary and not set(flags) & set(_SECONDARY):
        flags = (*flags, _SECONDARY[0])
    whose = figure.note if isinstance(figure.note, Holder) else ""
    return Plain(
        Decimal(figure.value),
        say_known(figure.shown, flags, "" if whose else figure.note, lang),
        whose,
        "" if figure.n is None else Decimal(figure.n),
        figure.basis,
        flags,
        figure.sources,
        figure.shown,
    )


def say_known(shown: str, flags: Sequence[str], note: str, lang: Lang) -> str:
    """What is to be known of a number in words: that a rank is shared, what its flags say, what is noted.

    >>> say_known("=15", ["secondary_rank"], "", "en")
    'tied; secondary source'
    """
    tied = shown.startswith("=") and shown != "="
    ordered = sorted(flags, key=lambda flag: flag not in _SECONDARY)
    said = [word(lang, "tied") if tied else "", *(FLAGS[lang].get(flag, flag) for flag in ordered), note]
    return "; ".join(dict.fromkeys(filter(None, said)))


def plain_cells(table: Table, lang: Lang) -> list[list[Plain]]:
    """The cells of each row, the head of the row first; a row that ends early is filled up with nothing."""
    width = len(table.head)
    rows = [[plain_cell(row.head, lang), *(plain_cell(cell, lang) for cell in row.cells)] for row in table.rows]
    return [row + [Plain("")] * (width - len(row)) for row in rows]


def plain_table(
    table: Table, lang: Lang, numbers: Mapping[int, int] | None = None, keys: Mapping[int, str] | None = None
) -> tuple[list[str], list[list[Decimal | date | str]]]:
    """Heads and rows; a column is followed by those of `BESIDE` of which any of its cells has something to say.

    What the numbers of a column count, such as %, stands in its head. `numbers` are those of documents (row ids) in the
    list that goes with the table; where no list goes with it, `keys` tell the documents behind those numbers.
    """
    known, rows = numbers or {}, plain_cells(table, lang)
    kinds = [_kinds([row[place] for row in rows], known) for place in range(len(table.head))]
    head: list[str] = []
    for place, (name, more) in enumerate(zip(table.head, kinds, strict=True)):
        units = dict.fromkeys(row[place].unit for row in rows if row[place].unit)
        head += [", ".join([name, *units]), *(f"{name} ({word(lang, BESIDE[kind])})" for kind in more)]
    return head, [
        [
            value
            for cell, more in zip(row, kinds, strict=True)
            for value in (_value(cell, keys), *(_beside(cell, kind, lang, known, keys) for kind in more))
        ]
        for row in rows
    ]


def _value(cell: Plain, keys: Mapping[int, str] | None) -> Decimal | date | str:
    return _documents(cell.cites, keys) if cell.cites else cell.value


def _documents(numbers: Iterable[int], keys: Mapping[int, str] | None) -> str:
    return " ".join(str(number) if keys is None else keys[number] for number in numbers)


def _beside(
    cell: Plain, kind: str, lang: Lang, numbers: Mapping[int, int], keys: Mapping[int, str] | None
) -> Decimal | str:
    if kind == "sources":
        return _documents(sorted({numbers[pk] for pk in cell.sources if pk in numbers}), keys)
    if kind == "basis":
        return BASES[lang].get(cell.basis, cell.basis)
    value: Decimal | str = getattr(cell, kind)
    return value


def _kinds(column: Sequence[Plain], numbers: Mapping[int, int]) -> list[str]:
    """What is said of the figures of a column beside their numbers."""
    return [kind for kind in BESIDE if any(_says(cell, kind, numbers) for cell in column)]


def _says(cell: Plain, kind: str, numbers: Mapping[int, int]) -> bool:
    return any(pk in numbers for pk in cell.sources) if kind == "sources" else bool(getattr(cell, kind))
