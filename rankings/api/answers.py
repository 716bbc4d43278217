"""What the API answers with, field by field. Names here are a contract: they are added to, never renamed."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, Field, PlainSerializer, WithJsonSchema

#: A decimal that leaves as a string with exactly its digits, since a JSON number would lose them.
Exact = Annotated[
    Decimal,
    PlainSerializer(lambda value: f"{value:f}", return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "format": "decimal", "pattern": r"^-?\d+(\.\d+)?$"}),
]


class SourceRef(BaseModel):
    """A document that a figure comes from. `date` is as precise as is known: a year, a month or a day."""

    document: str
    publisher: str | None
    url: str | None
    date: str | None = Field(examples=["2023-07-12", "2022-09"])


class EditionRef(BaseModel):
    """The edition that rows belong to: a year of the index on one set of units.

    `reason` is same_method, method_break, no_previous_edition or unit_sets_differ; `reason_note` says it in words.
    `national_mean` is the mean of the indicator in question, or of the composite if the answer is about none.
    """

    year: int
    units: int
    n: int
    method: str
    comparable_with_previous: bool
    previous_year: int | None
    reason: str
    reason_note: str
    national_mean: Exact | None
    national_mean_basis: str | None
    national_mean_note: str | None
    published_on: date


class EditionRow(EditionRef):
    """An edition and the document that announced it."""

    source: SourceRef


class Part(BaseModel):
    """A part of an indicator and its weight in points."""

    indicator: str
    weight: Exact | None
    basis: str


class IndicatorRow(BaseModel):
    """An indicator; `weight` is its points in the composite of the edition, `parts` lists its parts."""

    code: str
    parent: str | None
    kind: str
    name_vi: str
    name_en: str
    weight: Exact | None
    weight_basis: str | None
    weight_note: str | None
    scores_known: int | None
    ranks_known: int | None
    parts: list[Part]


class ProvinceRow(BaseModel):
    """A province of one set of units; `successor` and `predecessors` are slugs in the other set."""

    slug: str
    code: str
    name_vi: str
    name_en: str
    units: int
    region: str
    valid_from: date | None
    valid_to: date | None
    successor: str | None
    predecessors: list[str]


class PlaceRef(BaseModel):
    """The province that a row is about."""

    province: str
    code: str
    name_vi: str
    name_en: str
    region: str


class Result(BaseModel):
    """What is known of a province in an edition on an indicator. What is null says why in a note.

    `rank_change` is previous − current, so plus is up; its note also warns of a changed method.
    """

    rank: int | None
    tied: bool | None
    score: Exact | None
    previous_rank: int | None
    rank_change: int | None
    n: int
    rank_basis: str | None
    score_basis: str | None
    change_basis: str | None
    basis_note: str | None
    score_note: str | None
    rank_note: str | None
    tied_note: str | None
    change_note: str | None
    flags: list[str]
    sources: list[SourceRef]


# Fields of the last base come first: who, then what.
class RankingRow(Result, PlaceRef):
    """A province in a ranking."""


class HistoryKey(BaseModel):
    """Which edition and indicator a row is of; `basis` is the basis of the rank, else of the score."""

    year: int
    units: int
    indicator: str
    basis: str | None


class HistoryRow(Result, HistoryKey):
    """A province in one edition on one indicator."""


class SearchRow(BaseModel):
    """Something that matches the text, with the address of its page; `name` and `note` (what it is) are in `lang`.

    `kind` is present or former for provinces, the only ones with slug and code; else why, comparison, region,
    indicator, year or page. `standing` is the rank of a province in the edition that the address leads to, as pages
    write it: "Hạng 2024: 28°*/34". It is "" for anything else and where the rank is not known.
    """

    slug: str | None
    name: str
    name_vi: str
    name_en: str
    code: str | None
    units: int | None
    kind: str
    note: str
    standing: str
    url: str


class ReleasedEdition(BaseModel):
    """The content of an edition in a release."""

    year: int
    units: int
    content_hash: str


class ReleaseRow(BaseModel):
    """A release; `content_hash` is a SHA-256 over the canonical content of what readers see."""

    number: int
    published_at: datetime
    kind: str
    note_vi: str
    note_en: str
    content_hash: str
    editions: list[ReleasedEdition]


class Answer(BaseModel):
    """What all answers have: the number of the release they were read from."""

    release: int


class Listing(Answer):
    """An answer with rows, which can also leave as a file.

    `total` is how many rows there are on all pages, `next` the address of the page after this one, of the same release;
    null on the last.
    """

    #: What the file is called, which field its rows are, and which model they have.
    file_name: ClassVar[str]
    listed: ClassVar[str] = "rows"
    record: ClassVar[type[BaseModel]]
    total: int
    next: str | None

    def context(self) -> dict[str, Any]:
        """Columns that tell a file's rows from those of another answer."""
        return {}

    def records(self) -> list[Any]:
        """The rows of the file."""
        return list(getattr(self, self.listed))


class Editions(Listing):
    """All editions, oldest first."""

    file_name, record = "editions", EditionRow
    rows: list[EditionRow]


class Indicators(Listing):
    """All indicators, or those of the edition asked for."""

    file_name, record = "indicators", IndicatorRow
    edition: EditionRef | None
    rows: list[IndicatorRow]

    def context(self) -> dict[str, Any]:
        """Year and units of the edition."""
        return of_edition(self.edition) if self.edition else {}


class Provinces(Listing):
    """Provinces in Vietnamese alphabetical order, today's first; `units` is null where both sets were asked for."""

    file_name, record = "provinces", ProvinceRow
    units: int | None
    rows: list[ProvinceRow]


class ProvinceHistory(ProvinceRow, Listing):
    """A province and its results; `unit_sets` are the sets in which this slug exists, today's first.

    `basis` is constant where the results are reconstructed on today's units, null where they are as published.
    """

    file_name, listed, record = "province", "history", HistoryRow
    unit_sets: list[int]
    basis: str | None
    population: int | None
    area_km2: Exact | None
    history: list[HistoryRow]

    def context(self) -> dict[str, Any]:
        """The province."""
        return {"province": self.slug, "name_vi": self.name_vi, "name_en": self.name_en}


class Ranking(Listing):
    """A ranking in order of rank, unknown ranks last; `n_known` of `n` ranks are known.

    `basis` is constant where the table is reconstructed on today's units, null where it is as published.
    """

    file_name = "ranking"
    record: ClassVar[type[BaseModel]] = RankingRow
    edition: EditionRef
    basis: str | None
    indicator: str
    n: int
    n_known: int
    region: str | None
    rows: list[RankingRow]

    def context(self) -> dict[str, Any]:
        """Edition, basis and indicator."""
        return {**of_edition(self.edition), "basis": self.basis, "indicator": self.indicator}


class Movers(Ranking):
    """The same rows in order of rank change; `n_known` of `n` changes are known."""

    file_name = "movers"


class Search(Listing):
    """Provinces and other things that match the text, the best match first."""

    file_name, record = "search", SearchRow
    q: str
    rows: list[SearchRow]


class Releases(Listing):
    """Releases, the newest first."""

    file_name, record = "releases", ReleaseRow
    rows: list[ReleaseRow]


class OneRelease(ReleaseRow, Answer):
    """One release."""


class ProblemDocument(BaseModel):
    """RFC 9457. `type` is the address of a text on this kind of problem; `parameter` names the parameter that cannot be
    accepted, `accepted` lists what it accepts, if there is a list."""

    type: str
    title: str
    status: int
    detail: str
    parameter: str | None = None
    accepted: list[str] | None = None


def of_edition(edition: EditionRef) -> dict[str, Any]:
    """The columns that tell the rows of an edition from those of another."""
    return {"year": edition.year, "units": edition.units}
