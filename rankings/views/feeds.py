"""Feeds: what was released, and what that changed of one province."""

from django.http import HttpRequest, HttpResponse

from rankings.catalogue import Catalogue
from rankings.selection import NotFound
from rankings.views.released import released


@released
def releases_feed(request: HttpRequest, catalogue: Catalogue) -> HttpResponse:
    """`/nguon-tin/ban-phat-hanh.xml`"""
    raise NotFound("feed", "releases")


@released
def province_feed(request: HttpRequest, catalogue: Catalogue, slug: str) -> HttpResponse:
    """`/tinh/binh-phuoc/nguon-tin.xml`"""
    raise NotFound("feed", slug)
