"""The country with its regions, and each region."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect

from rankings.catalogue import Catalogue
from rankings.links import link
from rankings.pages.absent_region import absent_region
from rankings.pages.region import region_page
from rankings.pages.region_choice import read_region_choice, region_named
from rankings.pages.regions import regions_page
from rankings.saying import language
from rankings.selection import BadParameter, meaningful
from rankings.views.pages import render_page
from rankings.views.released import released


@released
def regions(request: HttpRequest, catalogue: Catalogue) -> HttpResponse:
    """`/vung/`: the regions side by side on the latest edition, or on the one asked for."""
    page = regions_page(catalogue, read_region_choice(catalogue, "", request.GET), language())
    return render_page(request, catalogue, "rankings/regions.html", page, "regions")


@released
def region(request: HttpRequest, catalogue: Catalogue, slug: str) -> HttpResponse:
    """`/vung/red-river-delta/`: a region on its latest edition, or on the one asked for.

    The slugs of the data are the addresses in both languages; the name in Vietnamese leads to them.
    """
    named = region_named(catalogue, slug)
    if named:
        kept: dict[str, Any] = dict(meaningful("region", request.GET))
        return HttpResponsePermanentRedirect(link(language(), "region", kept, slug=named))
    try:
        choice = read_region_choice(catalogue, slug, request.GET)
    except BadParameter as error:
        absent = absent_region(catalogue, slug, request.GET, language()) if error.name in ("year", "units") else None
        if absent:
            error.why, error.hints = absent.said.why, [(each.label, each.url) for each in absent.links]
        raise
    return render_page(
        request, catalogue, "rankings/region.html", region_page(catalogue, choice, language()), "regions"
    )
