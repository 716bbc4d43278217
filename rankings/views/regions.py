"""The country with its regions, and each region."""

from django.http import HttpRequest, HttpResponse

from rankings.catalogue import Catalogue
from rankings.pages.region import region_page
from rankings.pages.region_choice import links_to_overlapping, read_region_choice
from rankings.pages.regions import regions_page
from rankings.selection import BadParameter
from rankings.views.pages import language, render_page
from rankings.views.released import released


@released
def regions(request: HttpRequest, catalogue: Catalogue) -> HttpResponse:
    """`/vung/`: the regions side by side on the latest edition, or on the one asked for."""
    page = regions_page(catalogue, read_region_choice(catalogue, "", request.GET), language())
    return render_page(request, catalogue, "rankings/regions.html", page, "regions")


@released
def region(request: HttpRequest, catalogue: Catalogue, slug: str) -> HttpResponse:
    """`/vung/red-river-delta/`: a region on its latest edition, or on the one asked for."""
    try:
        choice = read_region_choice(catalogue, slug, request.GET)
    except BadParameter as error:
        if error.name in ("year", "units"):
            error.hints = links_to_overlapping(catalogue, slug, request.GET, language())
        raise
    return render_page(
        request, catalogue, "rankings/region.html", region_page(catalogue, choice, language()), "regions"
    )
