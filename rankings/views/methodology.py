"""How the index is made, and how the figures here are."""

from django.http import HttpRequest, HttpResponse

from rankings.catalogue import Catalogue
from rankings.pages.methodology import methodology_page
from rankings.saying import language
from rankings.views.pages import render_page
from rankings.views.released import released


@released
def methodology(request: HttpRequest, catalogue: Catalogue) -> HttpResponse:
    """`/phuong-phap/`"""
    page = methodology_page(catalogue, language(), request.GET.get("v", ""))
    return render_page(request, catalogue, "rankings/methodology.html", page, "methodology")
