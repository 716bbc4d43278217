"""For search engines: which pages there are, and what to leave alone."""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from types import SimpleNamespace
from typing import cast

from django.contrib.sitemaps import Sitemap
from django.contrib.sites.requests import RequestSite
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_safe

from rankings.catalogue import Catalogue, ReleaseKey, load_catalogue
from rankings.pages.listing import Listed, listed_pages
from rankings.saying import language
from rankings.views.released import released
from rankings.words.robots import say_robots


class Pages(Sitemap):
    """Every page in both languages, each naming the other."""

    i18n = alternates = x_default = True

    def __init__(self, pages: Sequence[Listed]) -> None:
        super().__init__()
        self._pages = pages

    def items(self) -> Sequence[Listed]:
        """The pages, each for both languages."""
        return self._pages

    def location(self, item: Listed) -> str:
        """The address in the language that Django has set."""
        return item.path(language())

    def lastmod(self, item: Listed) -> datetime:
        """When the figures of the page last changed."""
        return item.changed


@released
def sitemap(request: HttpRequest, catalogue: Catalogue) -> HttpResponse:
    """`/sitemap.xml`: some 600 addresses of the 50,000 that one file may have."""
    text = _write(catalogue.key, request.scheme or "", request.get_host())
    return HttpResponse(text, content_type="application/xml", headers={"X-Robots-Tag": "noindex"})


@lru_cache(maxsize=2)
def _write(key: ReleaseKey, scheme: str, host: str) -> str:
    """The file, made once a release: half a second, and too large to be kept with the pages."""
    pages = Pages(listed_pages(load_catalogue(key)))
    site = cast(RequestSite, SimpleNamespace(domain=host))
    return render_to_string("sitemap.xml", {"urlset": pages.get_urls(site=site, protocol=scheme)})


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """`/robots.txt`"""
    text = say_robots(request.build_absolute_uri(reverse("sitemap")))
    return HttpResponse(text, content_type="text/plain; charset=utf-8")
