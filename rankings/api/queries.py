"""The parameters of each address: their form, and in words what they accept."""

from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field

#: Parameter to what it accepts, for the description and for problem documents alike.
ACCEPTED = {
    "v": "the number of a release, 1 or more; without it the newest",
    "format": "json, csv or xlsx",
    "year": "the year of an edition, as in editions/",
    "units": "the size of a set of units: 63 (to 30 June 2025) or 34 (since)",
    "indicator": "the code of an indicator of the edition, as in indicators/, such as dti",
    "region": "the slug of a region of the set of units, such as red-river-delta",
    "provinces": "two to four different slugs of provinces, parted by commas, such as binh-phuoc,dak-nong",
    "q": "a name, another spelling of it, initials, a code, a year, or two names, of 1 to 100 characters",
    "lang": "vi or en: the language of name, note and url",
    "slug": "the slug of a province, as in provinces/",
    "number": "the number of a release, as in releases/",
    "basis": "constant: on today's provinces, reconstructed for past years; without it as published",
    "breaks": "hide: without changes that cross a change of method; without it they carry a mark",
    "include": "range: with the range of each rank under other weights, and how many provinces are near",
    "against": "the number of another release; without it the one before",
}
_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"

Release = Annotated[int, Field(ge=1, description=ACCEPTED["v"], examples=[1])]
Year = Annotated[int, Field(ge=1, description=ACCEPTED["year"], examples=[2022])]
Units = Annotated[int, Field(ge=1, description=ACCEPTED["units"], examples=[63])]
Code = Annotated[
    str,
    Field(pattern=r"^[a-z_]+$", max_length=40, description=ACCEPTED["indicator"], examples=["economy"]),
]
Region = Annotated[
    str,
    Field(pattern=f"^{_SLUG}$", max_length=60, description=ACCEPTED["region"], examples=["south-east"]),
]
Basis = Annotated[Literal["constant"], Field(description=ACCEPTED["basis"], examples=["constant"])]
Breaks = Annotated[Literal["hide"], Field(description=ACCEPTED["breaks"], examples=["hide"])]


class Query(Schema):
    """Every address takes `v`."""

    v: Release | None = None


class ListQuery(Query):
    """Every list can leave as a file."""

    format: Literal["json", "csv", "xlsx"] = Field("json", description=ACCEPTED["format"])


class IndicatorsQuery(ListQuery):
    """Of which edition."""

    year: Year | None = None
    units: Units | None = None


class UnitsQuery(ListQuery):
    """In which set of units."""

    units: Units | None = None


class SeenQuery(UnitsQuery):
    """How the release is seen, beside the set of units."""

    basis: Basis | None = None
    breaks: Breaks | None = None


class RankingQuery(SeenQuery):
    """Which table, by rank or by rank change, and which part of it."""

    indicator: Code = "dti"
    region: Region | None = None


class RankedQuery(RankingQuery):
    """What is told beside ranks."""

    include: Annotated[Literal["range"], Field(description=ACCEPTED["include"], examples=["range"])] | None = None


class ExplainQuery(Query):
    """Which change: to which edition, on which basis, on which indicator."""

    year: Year | None = None
    units: Units | None = None
    indicator: Code = "dti"
    basis: Basis | None = None
    breaks: Breaks | None = None


class CompareQuery(SeenQuery):
    """Which provinces, in which edition."""

    provinces: str = Field(
        pattern=f"^{_SLUG}(?:,{_SLUG}){{1,3}}$",
        max_length=250,
        description=ACCEPTED["provinces"],
        examples=["binh-phuoc,dak-nong"],
    )
    year: Year | None = None


class AgainstQuery(ListQuery):
    """Held against which release."""

    against: Annotated[int, Field(ge=1, description=ACCEPTED["against"], examples=[1])] | None = None


class SearchQuery(ListQuery):
    """What is looked for."""

    q: str = Field(min_length=1, max_length=100, description=ACCEPTED["q"], examples=["TP.HCM"])
    lang: Literal["vi", "en"] = Field("vi", description=ACCEPTED["lang"])
