"""The one-page brief on a province."""

from django.http import HttpRequest, HttpResponse

from rankings.catalogue import Catalogue
from rankings.pages.brief import brief_page
from rankings.pages.province_choice import links_to_kin, read_choice_of
from rankings.saying import language
from rankings.selection import BadParameter
from rankings.views.pages import render_page
from rankings.views.released import released


@released
def brief(request: HttpRequest, catalogue: Catalogue, slug: str) -> HttpResponse:
    """`/tinh/binh-phuoc/tom-tat/?year=2021`: a unit in an edition, on one sheet."""
    try:
        choice = read_choice_of(catalogue, slug, request.GET)
    except BadParameter as error:
        error.hints = links_to_kin(catalogue, slug, request.GET, language())
        raise
    page = brief_page(catalogue, choice, language(), request.build_absolute_uri)
    return render_page(request, catalogue, "rankings/brief.html", page, "provinces")
