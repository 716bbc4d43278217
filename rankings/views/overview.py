"""The front page."""

from django.http import HttpRequest, HttpResponse

from rankings.catalogue import Catalogue
from rankings.pages.overview import overview_page
from rankings.saying import language
from rankings.views.pages import render_page
from rankings.views.released import released


@released
def overview(request: HttpRequest, catalogue: Catalogue) -> HttpResponse:
    """`/`: the latest edition on today's units."""
    page = overview_page(catalogue, language(), request.GET.get("v", ""))
    return render_page(request, catalogue, "rankings/overview.html", page, "overview")
