"""The addresses of the API. Each names its parameters and its answer; the modules beside do the work."""

from typing import Annotated

from django.http import HttpRequest, HttpResponseBase
from ninja import NinjaAPI, Path, Query
from ninja.operation import Operation

from rankings.api import (
    answers,
    changes,
    compared,
    comparing,
    differences,
    embedding,
    explaining,
    places,
    problems,
    published,
    queries,
    ranges,
    tables,
)
from rankings.api.serving import serve
from rankings.api.telling import describe_rules


class Api(NinjaAPI):
    """Operations go by the names of their functions."""

    def get_openapi_operation_id(self, operation: Operation) -> str:
        """The name of the function, without its modules."""
        return operation.view_func.__name__


# The namespace is the one that the addresses are included under.
api = Api(
    title="DXIndex API",
    version="1",
    description=describe_rules(),
    urls_namespace="api",
    openapi_url=None,
    docs_url=None,
    servers=[{"url": "/"}],
)
problems.install(api)

Year = Annotated[int, Path(description=queries.ACCEPTED["year"], examples=[2022])]
Slug = Annotated[str, Path(description=queries.ACCEPTED["slug"], examples=["binh-phuoc"])]
Number = Annotated[int, Path(description=queries.ACCEPTED["number"], examples=[1])]


@api.get("editions/", response=answers.Editions, summary="Editions", tags=["Index"])
def editions(request: HttpRequest, query: Query[queries.EditionsQuery]) -> HttpResponseBase:
    """Every year of the index, on each set of units, with its method, comparability, national mean and source."""
    return serve(request, query, lambda catalogue: tables.list_editions(catalogue, request.GET))


@api.get("indicators/", response=answers.Indicators, summary="Indicators", tags=["Index"])
def indicators(request: HttpRequest, query: Query[queries.EditionsQuery]) -> HttpResponseBase:
    """All indicators, or with `year` or `units` those of one edition, with their weights and parts."""
    return serve(request, query, lambda catalogue: tables.list_indicators(catalogue, request.GET))


@api.get("provinces/", response=answers.Provinces, summary="Provinces", tags=["Provinces"])
def provinces(request: HttpRequest, query: Query[queries.ProvincesQuery]) -> HttpResponseBase:
    """The provinces of one set of units or of both. A name that exists in both has two rows with the same slug."""
    return serve(request, query, lambda catalogue: places.list_provinces(catalogue, request.GET))


@api.get("provinces/{slug:slug}/", response=answers.ProvinceHistory, summary="A province", tags=["Provinces"])
def province(request: HttpRequest, slug: Slug, query: Query[queries.HistoryQuery]) -> HttpResponseBase:
    """A province and its results in all editions of its set of units. Without `units`, it is today's province."""
    return serve(request, query, lambda catalogue: places.show_province(catalogue, slug, request.GET))


@api.get(
    "provinces/{slug:slug}/explain/", response=explaining.Explained, summary="Why a rank changed", tags=["Provinces"]
)
def explanation(request: HttpRequest, slug: Slug, query: Query[queries.ExplainQuery]) -> HttpResponseBase:
    """How a province's rank changed since the edition before, split into own + others + method, and who passed whom.

    For the range of its rank under other weights, use `include=range` on rankings. What it would take to reach the next
    ranks, and which provinces are similar, is only on the page.
    """
    return serve(request, query, lambda catalogue: explaining.explain(catalogue, slug, request.GET))


@api.get(
    "rankings/{number:year}/",
    response=answers.Ranking | ranges.RangedRanking,
    summary="The ranking of a year",
    tags=["Rankings"],
)
def ranking(request: HttpRequest, year: Year, query: Query[queries.RankedQuery]) -> HttpResponseBase:
    """Ordered by rank, unknown ranks last. Without `units`, today's provinces if the year has an edition on them.

    `include=range` adds the 5th percentile, median and 95th percentile of each rank over 10,000 random draws of the
    weights, each within 25% of the real one, and the number of other provinces whose score is at most 0.005 away.
    """
    make = ranges.rank_with_ranges if query.include else tables.rank
    return serve(request, query, lambda catalogue: make(catalogue, year, request.GET))


@api.get("compare/", response=compared.Comparison, summary="A comparison", tags=["Rankings"])
def comparison(request: HttpRequest, query: Query[queries.CompareQuery]) -> HttpResponseBase:
    """Two to four provinces on all indicators of an edition, on today's units if all of them exist there.

    In a file, the values of the column `contribution` and the `residue` in the row of dti add up to the `gap` in that
    row, for each province.
    """
    return serve(request, query, lambda catalogue: comparing.compare(catalogue, request.GET))


@api.get("movers/{number:year}/", response=answers.Movers, summary="Rises and falls", tags=["Rankings"])
def movers(request: HttpRequest, year: Year, query: Query[queries.RankingQuery]) -> HttpResponseBase:
    """The ranking of a year ordered by rank change, unknown changes last."""
    return serve(request, query, lambda catalogue: tables.rank_movers(catalogue, year, request.GET))


@api.get("search/", response=answers.Search, summary="Search", tags=["Provinces"])
def search(request: HttpRequest, query: Query[queries.SearchQuery]) -> HttpResponseBase:
    """Finds provinces by any spelling, with or without diacritics, by initials or by code, and tolerates typing errors.

    Regions, indicators, years, pages of the site and pairs of provinces are found as well. The best match comes first.
    """
    return serve(request, query, lambda catalogue: places.search(catalogue, query, request.GET), keep=False)


@api.get("releases/", response=answers.Releases, summary="Releases", tags=["Releases"])
def releases(request: HttpRequest, query: Query[queries.ListQuery]) -> HttpResponseBase:
    """All releases, the newest first: each is a change to what readers see."""
    return serve(request, query, lambda catalogue: published.list_releases(catalogue, request.GET))


@api.get("releases/{number:number}/", response=answers.OneRelease, summary="A release", tags=["Releases"])
def release(request: HttpRequest, number: Number, query: Query[queries.Query]) -> HttpResponseBase:
    """One release, with the content hashes of its editions."""
    return serve(request, query, lambda catalogue: published.show_release(catalogue, number))


@api.get(
    "releases/{number:number}/moves/",
    response=differences.ReleaseMoves,
    summary="What a release changed",
    tags=["Releases"],
)
def release_moves(request: HttpRequest, number: Number, query: Query[queries.AgainstQuery]) -> HttpResponseBase:
    """Every score, rank and change that differs from the release before, or from another one, and why it does."""
    return serve(request, query, lambda catalogue: changes.list_moves(catalogue, number, request.GET))


@api.get(
    "releases/{number:number}/figures/",
    response=differences.ReleaseFigures,
    summary="Which figures of documents changed",
    tags=["Releases"],
)
def release_figures(request: HttpRequest, number: Number, query: Query[queries.AgainstQuery]) -> HttpResponseBase:
    """Every figure of a document that was added, changed or removed, with its file, sheet and cell."""
    return serve(request, query, lambda catalogue: changes.list_figures(catalogue, number, request.GET))


@api.get(
    "oembed/",
    response=embedding.Embedded,
    summary="How to embed a page",
    tags=["Embedding"],
    openapi_extra=embedding.DESCRIBED,
)
def oembed(request: HttpRequest, query: Query[embedding.EmbedQuery]) -> HttpResponseBase:
    """For the address of a page, the HTML of a frame that shows its main chart or table, as oEmbed 1.0 has it.

    Every page names this address in its head. With `v`, in the `url` or beside it, the frame always shows that release.
    The XML form of the specification is not offered and answers 501.
    """
    return embedding.answer_oembed(request, query)
