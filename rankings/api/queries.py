"""The parameters of each address: their form, and in words what they accept."""

import re
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import BeforeValidator, Field, WithJsonSchema

_DIGITS = re.compile(r"0|-?[1-9][0-9]*")
#: The furthest row, and the most pixels, that can be asked for: as far as a database counts.
FURTHEST = 2**31 - 1


def _whole(found: Any) -> Any:
    """Refuse what Python reads as a whole number and nobody else does."""
    if isinstance(found, str) and not _DIGITS.fullmatch(found):
        raise ValueError(found)
    return found


#: Parameter to what it accepts, for the description and for problem documents alike.
ACCEPTED = {
    "v": "the number of a release, 1 or more (default: the newest)",
    "format": "json, csv or xlsx (default: json)",
    "limit": "maximum number of rows, 1 to 1000 (default: 1000)",
    "offset": f"number of rows to skip, 0 to {FURTHEST} (default: 0)",
    "year": "the year of an edition, as listed in editions/",
    "units": "the size of a set of units: 63 (to 30 June 2025) or 34 (since)",
    "indicator": "the code of an indicator, such as dti, with ranks_known or scores_known in indicators/ for the year",
    "region": "the slug of a region in the set of units, such as red-river-delta",
    "province": "the slug of a province in the set of units, as listed in provinces/",
    "provinces": "two to four different slugs of provinces, separated by commas, such as binh-phuoc,dak-nong",
    "q": "a name in any spelling, initials, a code, a year, or two names; 1 to 100 characters",
    "lang": "vi or en, the language of name, note and url (default: vi)",
    "slug": "the slug of a province, as listed in provinces/",
    "number": "the number of a release, as listed in releases/",
    "basis": "constant, for past years reconstructed on today's provinces (default: figures as published)",
    "breaks": "hide, for null in place of rank changes across a change of method (default: given, with a flag)",
    "include": "range, for the range of each rank under other weights and the number of provinces with a close score",
    "against": "the number of the release to compare with (default: the one before)",
    "url": "the address of a page of this site, of a chart on it (#rank-history) or of a frame, with or without host",
    "maxwidth": f"maximum width of the frame in pixels, 1 to {FURTHEST} (default: 640)",
    "maxheight": f"maximum height of the frame in pixels, 1 to {FURTHEST} (default: enough to show everything)",
    "bom": "1, for a UTF-8 byte order mark before CSV, so that Excel reads the file as UTF-8 (default: none)",
    "file": "the name of a file of the whole set, as listed in datapackage.json",
}
#: After the bounds of an int: in its one spelling, so neither 1.0 nor +1, 01 or digits of other scripts.
AS_WRITTEN = BeforeValidator(_whole)
_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
#: A list that stands in one parameter, its parts set apart by commas.
_SLUGS = {
    "type": "array",
    "items": {"type": "string", "pattern": f"^{_SLUG}$", "maxLength": 60},
    "minItems": 2,
    "maxItems": 4,
    "uniqueItems": True,
    "examples": [["binh-phuoc", "dak-nong"]],
}

Release = Annotated[int, Field(ge=1, description=ACCEPTED["v"], examples=[1]), AS_WRITTEN]
Year = Annotated[int, Field(ge=1, description=ACCEPTED["year"], examples=[2022]), AS_WRITTEN]
Units = Annotated[int, Field(ge=1, description=ACCEPTED["units"], examples=[63]), AS_WRITTEN]
Code = Annotated[
    str,
    Field(pattern=r"^[a-z_]+$", max_length=40, description=ACCEPTED["indicator"], examples=["economy"]),
]
Region = Annotated[
    str,
    Field(pattern=f"^{_SLUG}$", max_length=60, description=ACCEPTED["region"], examples=["south-east"]),
]
Province = Annotated[
    str,
    Field(pattern=f"^{_SLUG}$", max_length=60, description=ACCEPTED["province"], examples=["binh-phuoc"]),
]
Basis = Annotated[Literal["constant"], Field(description=ACCEPTED["basis"], examples=["constant"])]
Breaks = Annotated[Literal["hide"], Field(description=ACCEPTED["breaks"], examples=["hide"])]


class Query(Schema):
    """Every address takes `v`."""

    v: Release | None = None


class ListQuery(Query):
    """Every list is paged, and can leave as a file."""

    format: Literal["json", "csv", "xlsx"] = Field("json", description=ACCEPTED["format"])
    bom: Annotated[Literal["1"], Field(description=ACCEPTED["bom"], examples=["1"])] | None = None
    limit: Annotated[int, Field(ge=1, le=1000, description=ACCEPTED["limit"], examples=[10]), AS_WRITTEN] = 1000
    offset: Annotated[int, Field(ge=0, le=FURTHEST, description=ACCEPTED["offset"], examples=[20]), AS_WRITTEN] = 0


class EditionsQuery(ListQuery):
    """Of which edition."""

    year: Year | None = None
    units: Units | None = None


class ProvincesQuery(ListQuery):
    """In which set of units, and in which part of the country."""

    units: Units | None = None
    region: Region | None = None


class SeenQuery(ListQuery):
    """On which set of units, and how the release is seen."""

    units: Units | None = None
    basis: Basis | None = None
    breaks: Breaks | None = None


class HistoryQuery(SeenQuery):
    """Which part of a province's history."""

    year: Year | None = None
    indicator: Code | None = None


class RankingQuery(SeenQuery):
    """Which table, by rank or by rank change, and which part of it."""

    indicator: Code = "dti"
    region: Region | None = None
    province: Province | None = None


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

    provinces: Annotated[
        str,
        Field(pattern=f"^{_SLUG}(?:,{_SLUG}){{1,3}}$", max_length=250, description=ACCEPTED["provinces"]),
        WithJsonSchema(_SLUGS),
    ]
    year: Year | None = None
    indicator: Code | None = None


class AgainstQuery(ListQuery):
    """Held against which release, and which part of the differences."""

    against: Annotated[int, Field(ge=1, description=ACCEPTED["against"], examples=[1]), AS_WRITTEN] | None = None
    year: Year | None = None
    units: Units | None = None
    indicator: Code | None = None
    province: Province | None = None


class SearchQuery(ListQuery):
    """What is looked for, and of which set of units."""

    q: str = Field(min_length=1, max_length=100, description=ACCEPTED["q"], examples=["TP.HCM"])
    lang: Literal["vi", "en"] = Field("vi", description=ACCEPTED["lang"])
    units: Units | None = None
