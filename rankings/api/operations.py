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
    """Every year of the index on each set of units: method, comparability, national mean, source."""
    return serve(request, query, lambda catalogue: tables.list_editions(catalogue, request.GET))


@api.get("indicators/", response=answers.Indicators, summary="Indicators", tags=["Index"])
def indicators(request: HttpRequest, query: Query[queries.EditionsQuery]) -> HttpResponseBase:
    """All indicators; with `year` or `units` those of one edition, with their weights and parts."""
    return serve(request, query, lambda catalogue: tables.list_indicators(catalogue, request.GET))


@api.get("provinces/", response=answers.Provinces, summary="Provinces", tags=["Provinces"])
def provinces(request: HttpRequest, query: Query[queries.ProvincesQuery]) -> HttpResponseBase:
    """Provinces of one set of units, or of both: a name that stands in both is two rows with one slug."""
    return serve(request, query, lambda catalogue: places.list_provinces(catalogue, request.GET))


@api.get("provinces/{slug:slug}/", response=answers.ProvinceHistory, summary="A province", tags=["Provinces"])
def province(request: HttpRequest, slug: Slug, query: Query[queries.HistoryQuery]) -> HttpResponseBase:
    """A province and its results in all editions of its set of units; without `units`, today's province."""
    return serve(request, query, lambda catalogue: places.show_province(catalogue, slug, request.GET))


@api.get(
    "provinces/{slug:slug}/explain/", response=explaining.Explained, summary="Why a rank changed", tags=["Provinces"]
)
def explanation(request: HttpRequest, slug: Slug, query: Query[queries.ExplainQuery]) -> HttpResponseBase:
    """The change of a province's rank since the edition before, as own + others + method, and who passed whom.

    The range of its rank under other weights comes with `include=range` on rankings. What the next ranks would take and
    which provinces are alike is told on the page alone.
    """
    return serve(request, query, lambda catalogue: explaining.explain(catalogue, slug, request.GET))


@api.get(
    "rankings/{number:year}/",
    response=answers.Ranking | ranges.RangedRanking,
    summary="The ranking of a year",
    tags=["Rankings"],
)
def ranking(request: HttpRequest, year: Year, query: Query[queries.RankedQuery]) -> HttpResponseBase:
    """By rank, unknown ones last. Without `units`: on today's provinces if the year has such an edition.

    With `include=range`, each rank's 5th percentile, median and 95th percentile under 10,000 draws of the weights, each
    within 25% of its own, and how many other provinces have a score at most 0.005 away.
    """
    make = ranges.rank_with_ranges if query.include else tables.rank
    return serve(request, query, lambda catalogue: make(catalogue, year, request.GET))


@api.get("compare/", response=compared.Comparison, summary="A comparison", tags=["Rankings"])
def comparison(request: HttpRequest, query: Query[queries.CompareQuery]) -> HttpResponseBase:
    """Two to four provinces on all indicators of an edition, on today's units if all stand there.

    In a file the column `contribution` and the `residue` on the row of dti sum to the `gap` there, for each province.
    """
    return serve(request, query, lambda catalogue: comparing.compare(catalogue, request.GET))


@api.get("movers/{number:year}/", response=answers.Movers, summary="Climbers and falls", tags=["Rankings"])
def movers(request: HttpRequest, year: Year, query: Query[queries.RankingQuery]) -> HttpResponseBase:
    """The ranking of a year by rank change, unknown changes last."""
    return serve(request, query, lambda catalogue: tables.rank_movers(catalogue, year, request.GET))


@api.get("search/", response=answers.Search, summary="Search", tags=["Provinces"])
def search(request: HttpRequest, query: Query[queries.SearchQuery]) -> HttpResponseBase:
    """Provinces by any spelling, with or without marks, by initials or code, or nearly so; the likeliest first.

    Regions, indicators, years, pages of the site and two provinces in one text are found as well.
    """
    return serve(request, query, lambda catalogue: places.search(catalogue, query, request.GET), keep=False)


@api.get("releases/", response=answers.Releases, summary="Releases", tags=["Releases"])
def releases(request: HttpRequest, query: Query[queries.ListQuery]) -> HttpResponseBase:
    """Every change to what readers see, the newest first."""
    return serve(request, query, lambda catalogue: published.list_releases(catalogue, request.GET))


@api.get("releases/{number:number}/", response=answers.OneRelease, summary="A release", tags=["Releases"])
def release(request: HttpRequest, number: Number, query: Query[queries.Query]) -> HttpResponseBase:
    """One step with the content hashes of its editions."""
    return serve(request, query, lambda catalogue: published.show_release(catalogue, number))


@api.get(
    "releases/{number:number}/moves/",
    response=differences.ReleaseMoves,
    summary="What a release shows otherwise",
    tags=["Releases"],
)
def release_moves(request: HttpRequest, number: Number, query: Query[queries.AgainstQuery]) -> HttpResponseBase:
    """Every score, rank and change that differs from the release before, or from another, and why."""
    return serve(request, query, lambda catalogue: changes.list_moves(catalogue, number, request.GET))


@api.get(
    "releases/{number:number}/figures/",
    response=differences.ReleaseFigures,
    summary="Figures a release changed",
    tags=["Releases"],
)
def release_figures(request: HttpRequest, number: Number, query: Query[queries.AgainstQuery]) -> HttpResponseBase:
    """Every figure of a document that came, changed or went, with its file, sheet and cell."""
    return serve(request, query, lambda catalogue: changes.list_figures(catalogue, number, request.GET))


@api.get(
    "oembed/",
    response=embedding.Embedded,
    summary="How to embed a page",
    tags=["Embedding"],
    openapi_extra=embedding.DESCRIBED,
)
def oembed(request: HttpRequest, query: Query[embedding.EmbedQuery]) -> HttpResponseBase:
    """By oEmbed 1.0: for the address of a page, the HTML of a frame that shows its chief chart or table.

    Every page names this address in its head. A `url` with `v` in it, or `v` beside it, is shown as of that release for
    ever. The XML form of the specification is answered with 501.
    """
    return embedding.answer_oembed(request, query)
