"""The page of a province."""

from django.http import HttpRequest, HttpResponse

from rankings.catalogue import Catalogue
from rankings.pages.province import province_page
from rankings.pages.province_choice import links_to_kin, read_choice_of
from rankings.saying import language
from rankings.selection import BadParameter
from rankings.views.pages import render_page
from rankings.views.released import released


@released
def province(request: HttpRequest, catalogue: Catalogue, slug: str) -> HttpResponse:
    """`/tinh/binh-phuoc/`: a unit on its latest edition, or on the one asked for."""
    try:
        choice = read_choice_of(catalogue, slug, request.GET)
    except BadParameter as error:
        error.hints = links_to_kin(catalogue, slug, request.GET, language())
        raise
    page = province_page(catalogue, choice, language())
    return render_page(request, catalogue, "rankings/province.html", page, "provinces")
