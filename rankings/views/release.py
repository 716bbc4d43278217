"""Releases: the list of all, and what one of them changed."""

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect

from rankings.catalogue import Catalogue, numbered_key
from rankings.links import link
from rankings.pages.release import read_comparison, release_page
from rankings.pages.releases import releases_page
from rankings.saying import language
from rankings.selection import NotFound
from rankings.views.pages import render_page
from rankings.views.released import released


@released
def releases(request: HttpRequest, catalogue: Catalogue) -> HttpResponse:
    """`/chat-luong/ban-phat-hanh/`: all releases."""
    page = releases_page(catalogue, language(), request.GET.get("v", ""), request.GET.get("page", ""))
    return render_page(request, catalogue, "rankings/releases.html", page, "quality")


@released
def release(request: HttpRequest, catalogue: Catalogue, number: int) -> HttpResponse:
    """`/chat-luong/ban-phat-hanh/3/?against=1`: a release, and what it shows otherwise than another."""
    if number > catalogue.release.pk or numbered_key(number) is None:
        raise NotFound("release", str(number))
    if request.GET.get("so-voi"):
        params = {name: request.GET.get(name, "") for name in ("show", "v")} | {"against": request.GET["so-voi"]}
        return HttpResponsePermanentRedirect(link(language(), "release", params, number=number))
    page = release_page(catalogue, read_comparison(catalogue, number, request.GET), language())
    return render_page(request, catalogue, "rankings/release.html", page, "quality")
