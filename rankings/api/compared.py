"""What the API answers on two to four provinces side by side. Names here are a contract, as in `answers`."""

from typing import Any

from pydantic import BaseModel, Field

from rankings.api.answers import EditionRef, Exact, Listing, PlaceRef, Result, of_edition
from rankings.api.rows import COMPOSITE


class ComparedKey(BaseModel):
    """Which province a compared value is of."""

    province: str


class Compared(Result, ComparedKey):
    """One province's result in a comparison."""


class CompareRow(BaseModel):
    """An indicator with each province's result, in the order asked for.

    `gap` is first − second of the two scores shown; `leads` is the province ahead, by rank where ranks are known.
    """

    indicator: str
    name_vi: str
    name_en: str
    gap: Exact | None
    gap_note: str | None
    leads: str | None
    leads_note: str | None
    values: list[Compared]


class Contribution(BaseModel):
    """What a part of the composite adds to the gap: (first − second of its unrounded scores) × its weight ÷ the sum of
    all weights. foundation_rest stands for four indices that are known only as a total."""

    indicator: str
    name_vi: str
    name_en: str
    weight: Exact
    weight_basis: str = Field(examples=["published", "worked_out"])
    contribution: Exact


class Dominance(BaseModel):
    """On how many `of` the known parts of the composite each of two leads; `complete` if these are all its parts.

    `leads` is the province that is behind on none of them: no weighting of these parts puts the other one ahead.
    """

    leads: str | None
    first: int
    second: int
    of: int
    complete: bool
    note: str


class CompareRecordKey(BaseModel):
    """Where a row of a comparison's file belongs.

    Of each province, the `contribution` column and the `residue` on the row of dti sum to the `gap` on that row.
    """

    indicator: str
    province: str
    gap: Exact | None
    contribution: Exact | None
    residue: Exact | None
    leads: str | None


class CompareRecord(Result, CompareRecordKey):
    """A comparison as a flat table: one row for each indicator and province."""


class Comparison(Listing):
    """Two to four provinces on all indicators of an edition; `gap` is that of the composite.

    For two provinces, `contributions` split the gap into the known parts of the composite; together with the `residue`
    they add up to it exactly. Where that is not possible they are null, and `contributions_note` gives the reason.
    `basis` is constant where the table is reconstructed on today's units, null where it is as published.
    """

    file_name, record = "comparison", CompareRecord
    edition: EditionRef
    basis: str | None
    provinces: list[PlaceRef]
    gap: Exact | None
    gap_note: str | None
    contributions: list[Contribution] | None
    contributions_note: str | None
    residue: Exact | None
    residue_note: str | None
    dominance: Dominance | None
    dominance_note: str | None
    rows: list[CompareRow]

    def context(self) -> dict[str, Any]:
        """The edition and its basis."""
        return {**of_edition(self.edition), "basis": self.basis}

    def records(self) -> list[Any]:
        """A row for each indicator and province."""
        parts = {part.indicator: part.contribution for part in self.contributions or ()}
        return [
            CompareRecord(
                indicator=row.indicator,
                gap=row.gap,
                contribution=parts.get(row.indicator),
                residue=self.residue if row.indicator == COMPOSITE else None,
                leads=row.leads,
                **dict(value),
            )
            for row in self.rows
            for value in row.values
        ]
