"""The map of a year."""

from typing import Literal, cast

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from rankings.catalogue import Catalogue
from rankings.links import link
from rankings.pages.map import DRAWINGS, MapView, drawn_editions, map_page
from rankings.saying import language
from rankings.selection import NotFound, read_choice, read_edition, read_indicator, require_reconstructed
from rankings.views.pages import render_page
from rankings.views.released import released


@released
def map_of_year(request: HttpRequest, catalogue: Catalogue, year: int) -> HttpResponse:
    """`/ban-do/2021/`: an edition in colours, on the unit sets that have shapes."""
    require_reconstructed(catalogue, request.GET, year)
    drawn = drawn_editions(catalogue)
    editions = [each for each in (catalogue.editions[year, u] for u in catalogue.units_of_year(year)) if each in drawn]
    if not editions:
        raise NotFound("year", str(year))
    edition = read_edition(catalogue, year, request.GET, editions)
    drawing = cast(Literal["shapes", "tiles"], read_choice(request.GET, "view", DRAWINGS) or DRAWINGS[0])
    only = read_choice(request.GET, "class", range(6))
    view = MapView(
        "map",
        edition,
        read_indicator(catalogue, edition, request.GET),
        units_asked=bool(request.GET.get("units")),
        version=request.GET.get("v", ""),
        drawing=drawing,
        only=int(only) if only else None,
    )
    return render_page(request, catalogue, "rankings/map.html", map_page(catalogue, view, language()), "map")


@released
def newest_map(request: HttpRequest, catalogue: Catalogue) -> HttpResponse:
    """`/ban-do/`: on to the latest year."""
    return HttpResponseRedirect(link(language(), "map", year=catalogue.newest.year))
