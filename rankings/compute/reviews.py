"""What one state of the published figures changes against another, as plain records.

A review is stored with an import and read page by page: it turns into JSON and back without loss, Decimals as text.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Any, Literal, NamedTuple, TypeVar, Union, cast, get_args, get_origin, get_type_hints

#: Stored with every review; another number means that it was made by another program and has to be made again.
FORMAT = 1
T = TypeVar("T")

Change = Literal["added", "changed", "removed", "aside", "restored", "address"]
Why = Literal["own", "others", "previous", "linked", "method", "marks"]
How = Literal["passed", "fell", "level", "parted", "completed", "opened"]
Outcome = Literal["agrees", "differs", "new", "missing"]


class OutdatedReview(ValueError):
    """Stored by another version of the program; review again."""


class CellChange(NamedTuple):
    """One document's figure that is other than before; values with the places they are written with.

    `aside`: kept but used no longer; `restored`: used again; `address`: the same figure at another place of its file.
    `file`, `sheet` and `cell` say where the new figure stands, or where a removed one stood.
    """

    year: int
    units: int
    province: str
    indicator: str
    measure: str
    base_year: int
    source: str
    change: Change
    old: Decimal | None
    new: Decimal | None
    file: str
    sheet: str
    cell: str


class Effect(NamedTuple):
    """A figure that moves a rank: how it changed, where it stands, and what was used in its place before and is now.

    Of a table that takes the place of another document, `old` is that document's figure; of one `removed` or set
    `aside`, `new` is what is used instead, None for nothing.
    """

    year: int
    units: int
    province: str
    indicator: str
    measure: str
    source: str
    change: Change
    old: Decimal | None
    new: Decimal | None
    file: str
    sheet: str
    cell: str


class Crossing(NamedTuple):
    """What other provinces did: the first few by slug, and how many they are in `total`.

    `passed`: ahead now, not before; `fell`: ahead before, not now; `level`, `parted`: share the rank now, or no longer;
    `completed`, `opened`: their scores complete the table so that it can be ranked, or are missing so that it cannot.
    """

    how: How
    names: tuple[str, ...]
    total: int


class Shown(NamedTuple):
    """What readers see of a province: score as shown, rank, whether shared, change, rank before, marks, documents."""

    score: Decimal | None = None
    rank: int | None = None
    tied: bool = False
    change: int | None = None
    previous: int | None = None
    flags: tuple[str, ...] = ()
    score_basis: str = ""
    rank_basis: str = ""
    sources: tuple[str, ...] = ()

    @property
    def numbers(self) -> tuple:
        """What stands as a number."""
        return self.score, self.rank, self.tied, self.change


class Cause(NamedTuple):
    """Why readers see a cell otherwise.

    `own`: the figures it rests on changed (`figures`: the first few; `total`: how many); `others`: it stays, others
    moved; `previous`: its rank stays, that of the edition `linked_year` changed; `linked`: it is worked out from the
    rank of the edition `linked_year`, which moved; `method`: weights, method or the choice among documents; `marks`:
    the numbers stay, marks or documents change.
    """

    why: Why
    figures: tuple[Effect, ...] = ()
    total: int = 0
    others: tuple[Crossing, ...] = ()
    linked_year: int | None = None


class Move(NamedTuple):
    """A cell that readers see otherwise, and why."""

    year: int
    units: int
    indicator: str
    province: str
    old: Shown
    new: Shown
    cause: Cause

    @property
    def places(self) -> int | None:
        """Old rank minus new, so that plus is up; None unless both are known."""
        return None if self.old.rank is None or self.new.rank is None else self.old.rank - self.new.rank

    @property
    def in_numbers(self) -> bool:
        """Whether a number changes, not a mark or a document only."""
        return self.old.numbers != self.new.numbers


class TieChange(NamedTuple):
    """Provinces that come to share a rank, cease to, or are joined or left by others."""

    year: int
    units: int
    indicator: str
    change: Literal["new", "ended", "changed"]
    old_rank: int | None
    new_rank: int | None
    old: tuple[str, ...]
    new: tuple[str, ...]


class EditionChange(NamedTuple):
    """An edition that comes or goes, or whose `method`, number of units (`n`) or comparability changes."""

    year: int
    units: int
    change: Literal["added", "removed", "method", "n", "comparability"]
    old: str
    new: str


class SummaryValues(NamedTuple):
    """An indicator as a whole, as shown."""

    n: int
    ranks_known: int
    scores_known: int
    mean: Decimal | None
    best: Decimal | None
    best_province: str


class SummaryChange(NamedTuple):
    """An indicator of which the mean, the best or the number known changes."""

    year: int
    units: int
    indicator: str
    old: SummaryValues | None
    new: SummaryValues | None


class AgreementFigure(NamedTuple):
    """A figure of the ministry's table held against one of a secondary document.

    `new`: no secondary document has it; `missing`: the table lacks a province that a secondary document has.
    `difference`: primary minus secondary, both with the fewer places, where they differ.
    """

    year: int
    units: int
    province: str
    indicator: str
    measure: str
    base_year: int
    outcome: Outcome
    primary_source: str
    primary: Decimal | None
    secondary_source: str
    secondary_kind: str
    secondary: Decimal | None
    difference: Decimal | None
    file: str
    sheet: str
    cell: str


@dataclass(frozen=True)
class Review:
    """Everything that release `new` (None for a draft) changes against release `old` (None for nothing published)."""

    old: int | None = None
    new: int | None = None
    editions: tuple[EditionChange, ...] = ()
    changes: tuple[CellChange, ...] = ()
    moves: tuple[Move, ...] = ()
    ties: tuple[TieChange, ...] = ()
    summaries: tuple[SummaryChange, ...] = ()
    agreement: tuple[AgreementFigure, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing changes that readers could see or that a figure says."""
        return not (self.editions or self.changes or self.moves or self.ties or self.summaries)

    def count_changes(self, change: Change) -> int:
        """How many figures change in this way."""
        return sum(each.change == change for each in self.changes)

    @property
    def moves_in_numbers(self) -> list[Move]:
        """The moves of which a number changes."""
        return [move for move in self.moves if move.in_numbers]

    def to_json(self) -> dict[str, Any]:
        """Lists, texts and whole numbers only."""
        return {"format": FORMAT} | {field.name: _plain(getattr(self, field.name)) for field in fields(self)}

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> "Review":
        """What `to_json` gave. Raises OutdatedReview for one of another format."""
        if stored.get("format") != FORMAT:
            raise OutdatedReview(f"format {stored.get('format')!r}, this program reads {FORMAT}")
        hints = get_type_hints(cls)
        return cls(**{field.name: _reader(hints[field.name])(stored[field.name]) for field in fields(cls)})


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return str(value) if isinstance(value, Decimal) else value


@cache
def _reader(hint: Any) -> Callable[[Any], Any]:
    """From a plain value back to one of this type."""
    if get_origin(hint) in (Union, UnionType):
        inner = _reader(next(each for each in get_args(hint) if each is not type(None)))
        return lambda value: None if value is None else inner(value)
    if get_origin(hint) is tuple:
        each = _reader(get_args(hint)[0])
        return lambda values: tuple(map(each, values))
    if hasattr(hint, "_fields"):
        return _record_reader(hint)
    return Decimal if hint is Decimal else _same


def _record_reader(record: type[T]) -> Callable[[list[Any]], T]:
    readers = [_reader(hint) for hint in get_type_hints(record).values()]
    return lambda values: cast("Callable[..., T]", record)(
        *(read(value) for read, value in zip(readers, values, strict=True))
    )


def _same(value: Any) -> Any:
    return value
