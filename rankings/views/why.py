"""The page that answers why a province stands where it does."""

from django.http import HttpRequest, HttpResponse

from rankings.catalogue import Catalogue
from rankings.pages.why import why_page
from rankings.pages.why_choice import read_why, why_of_kin
from rankings.saying import language
from rankings.selection import BadParameter
from rankings.views.pages import render_page
from rankings.views.released import released


@released
def why(request: HttpRequest, catalogue: Catalogue, slug: str) -> HttpResponse:
    """`/tinh/vinh-phuc/vi-sao/?year=2023`: why a unit stands where it does in an edition."""
    try:
        chosen = read_why(catalogue, slug, request.GET)
    except BadParameter as error:
        if error.name != "indicator":
            error.hints = why_of_kin(catalogue, slug, request.GET, language())
        raise
    page = why_page(catalogue, chosen, language())
    return render_page(request, catalogue, "rankings/why.html", page, "provinces")
