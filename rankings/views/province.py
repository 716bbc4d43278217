"""The page of a province."""

from django.http import HttpRequest, HttpResponse

from rankings.catalogue import Catalogue
from rankings.pages.province import province_page
from rankings.pages.province_choice import read_choice_of
from rankings.views.pages import language, render_page
from rankings.views.released import released


@released
def province(request: HttpRequest, catalogue: Catalogue, slug: str) -> HttpResponse:
    """`/tinh/binh-phuoc/`: a unit on its latest edition, or on the one asked for."""
    page = province_page(catalogue, read_choice_of(catalogue, slug, request.GET), language())
    return render_page(request, catalogue, "rankings/province.html", page, "provinces")
