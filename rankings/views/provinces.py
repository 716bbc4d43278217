"""The list of provinces and the search in it."""

from django.http import HttpRequest, HttpResponse

from rankings.catalogue import Catalogue
from rankings.pages.provinces import provinces_page
from rankings.views.pages import language, render_page
from rankings.views.released import released


@released
def provinces(request: HttpRequest, catalogue: Catalogue) -> HttpResponse:
    """`/tinh/?q=`"""
    page = provinces_page(catalogue, language(), request.GET.get("q", ""), request.GET.get("v", ""))
    return render_page(request, catalogue, "rankings/provinces.html", page, "provinces")
