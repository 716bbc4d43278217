"""The ranking of a year."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from rankings.catalogue import Catalogue, EditionInfo
from rankings.links import link
from rankings.pages.ranking import ranking_page
from rankings.pages.ranking_table import SORTS
from rankings.pages.selecting import View
from rankings.saying import language
from rankings.selection import read_choice, read_edition, read_indicator, read_region
from rankings.views.pages import render_page
from rankings.views.released import released

ORDERS = [*SORTS, *(f"-{column}" for column in SORTS)]


def read_view(
    request: HttpRequest,
    catalogue: Catalogue,
    page: str,
    year: int,
    editions: list[EditionInfo] | None = None,
) -> View:
    """What the address of a page about one edition asks for; `editions`: those of the year that the page can show,
    the default first. Raises NotFound and BadParameter."""
    edition = read_edition(catalogue, year, request.GET, editions)
    return View(
        page,
        edition,
        read_indicator(catalogue, edition, request.GET),
        read_region(catalogue, edition.units, request.GET),
        # Movers have one order.
        (read_choice(request.GET, "sort", ORDERS) or "") if page == "ranking" else "",
        units_asked=bool(request.GET.get("units")),
        version=request.GET.get("v", ""),
    )


@released
def ranking(request: HttpRequest, catalogue: Catalogue, year: int) -> HttpResponse:
    """`/xep-hang/2021/`: the table of an edition on one indicator."""
    view = read_view(request, catalogue, "ranking", year)
    page = ranking_page(catalogue, view, language())
    return render_page(request, catalogue, "rankings/ranking.html", page, "ranking")


@released
def newest_ranking(request: HttpRequest, catalogue: Catalogue) -> HttpResponse:
    """`/xep-hang/`: on to the latest year."""
    return HttpResponseRedirect(link(language(), "ranking", year=catalogue.newest.year))
