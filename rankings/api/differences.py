"""What the API answers on the differences between two releases, field by field."""

from typing import Any

from pydantic import BaseModel

from rankings.api.answers import Exact, Listing


class ChangedCell(BaseModel):
    """Which cell differs between two releases."""

    year: int
    units: int
    indicator: str
    province: str


class Numbers(BaseModel):
    """What stood there and what stands there; `places` is old − new rank, so plus is up. `why_…` says the cause.

    `old_flags` and `new_flags` are those of each release, as in rankings/; `flags` are both together.
    """

    old_rank: int | None
    new_rank: int | None
    places: int | None
    old_score: Exact | None
    new_score: Exact | None
    old_change: int | None
    new_change: int | None
    flags: list[str]
    old_flags: list[str]
    new_flags: list[str]
    why_vi: str
    why_en: str


class ChangedResult(Numbers, ChangedCell):
    """A cell in which readers see a different number."""


class Printed(BaseModel):
    """A figure of a document; `change` is added, changed, removed, aside (no longer used), restored or address.

    `base_year` is the year a change compares with where it is not the one before; `file` a SHA-256. `flags` has
    `method_break` where `measure` is a change across a change of method.
    """

    measure: str
    base_year: int | None
    change: str
    old: Exact | None
    new: Exact | None
    flags: list[str]
    document: str
    url: str | None
    file: str | None
    sheet: str | None
    cell: str | None


class ChangedFigure(Printed, ChangedCell):
    """A figure of a document that differs between two releases."""


class Differences(Listing):
    """Release `number` held against release `against`; without one in the question, the release before."""

    number: int
    against: int | None
    note: str | None

    def context(self) -> dict[str, Any]:
        """The two releases."""
        return {"number": self.number, "against": self.against}


class ReleaseMoves(Differences):
    """Cells in which readers see a different number, the largest changes of rank first."""

    file_name, record = "release-moves", ChangedResult
    rows: list[ChangedResult]


class ReleaseFigures(Differences):
    """Figures of documents that differ: changed ones first, then removed ones, then new ones."""

    file_name, record = "release-figures", ChangedFigure
    rows: list[ChangedFigure]
