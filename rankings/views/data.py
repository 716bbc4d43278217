"""What there is, and how to take it along."""

from django.http import HttpRequest, HttpResponse

from rankings.catalogue import Catalogue
from rankings.pages.data import data_page
from rankings.saying import language
from rankings.views.pages import render_page
from rankings.views.released import released


@released
def data(request: HttpRequest, catalogue: Catalogue) -> HttpResponse:
    """`/du-lieu/`"""
    page = data_page(catalogue, language(), request.build_absolute_uri, request.GET.get("v", ""))
    return render_page(request, catalogue, "rankings/data.html", page, "data")
