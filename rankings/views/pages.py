"""A page record and a template become a response; what readers asked for and is not there becomes a helpful page."""

import re
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from rankings.catalogue import Catalogue, live_key, load_catalogue
from rankings.links import link
from rankings.pages.parts import Head, Link
from rankings.pages.site import site_of
from rankings.selection import PARAMETERS, BadParameter, NotFound
from rankings.views.charts import answer_file, asks_for_file
from rankings.words import errors

#: A line's end with what indents the next one: four of a ranking's sixty kilobytes, and no page holds <pre>.
_INDENT = re.compile(rb"\n\s+")


def language() -> str:
    """Vi or en, as the address says."""
    return "en" if get_language() == "en" else "vi"


def render_page(
    request: HttpRequest, catalogue: Catalogue, template: str, page: Any, key: str, status: int = 200
) -> HttpResponse:
    """The page in the frame of the site, or the file of one of its charts that was asked for instead.

    `key` names the page's place in the navigation.
    """
    if asks_for_file(request):
        return answer_file(request, catalogue, page)
    site = _site(request, catalogue, key, request.GET.get("v", ""))
    response = render(request, template, {"site": site, "page": page}, status=status)
    response.content = _INDENT.sub(b"\n", response.content)
    return response


def _site(request: HttpRequest, catalogue: Catalogue | None, key: str = "", version: str = "") -> Any:
    text = request.GET.get("q", "")[:80]
    return site_of(catalogue, language(), _address(request), request.build_absolute_uri, key, text, version)


def _address(request: HttpRequest) -> str:
    """The address of the view without parameters that mean nothing: a page that is kept must not hold one's tags."""
    known = [(name, value) for name in PARAMETERS for value in request.GET.getlist(name)]
    return f"{request.path}?{urlencode(known, safe=',')}" if known else request.path


def bad_parameter(request: HttpRequest, error: BadParameter) -> HttpResponse:
    """400: which parameter, what was found, what it accepts as links to the same view with each."""
    lang = language()
    head = Head(errors.bad_parameter_heading(lang), errors.say_bad_parameter(error.name, error.found, lang))
    suggestions = [Link(f"{error.name}={value}", _with(request, error.name, value)) for value in error.accepted[:40]]
    suggestions = [*(Link(label, url) for label, url in error.hints), *suggestions]
    if error.name == "v":
        suggestions = [Link(errors.newest_release(lang), _with(request, "v", None))]
    return _error(request, "400.html", head, suggestions, 400)


def _with(request: HttpRequest, name: str, value: str | None) -> str:
    query = request.GET.copy()
    query.pop(name, None)
    if value is not None:
        query[name] = value
    return f"{request.path}?{query.urlencode()}" if query else request.path


def not_found(request: HttpRequest, error: NotFound | None = None) -> HttpResponse:
    """404: what was asked for, and where to go from here."""
    lang = language()
    head = Head(
        errors.not_found_heading(lang),
        errors.say_not_found(error.what if error else "", error.searched if error else "", lang),
    )
    return _error(request, "404.html", head, _ways_on(lang, error), 404)


def _ways_on(lang: str, error: NotFound | None) -> list[Link]:
    live = live_key()
    if live is None:
        return []
    if error is not None and error.hints:
        return [Link(label, url) for label, url in error.hints]
    catalogue = load_catalogue(live)
    if error is not None and error.what == "movers":
        years = sorted({e.year for e in catalogue.editions.values() if e.comparability.comparable})
        return [Link(str(year), link(lang, "movers", year=year)) for year in years]
    if error is not None and error.what == "release":
        return [Link(errors.all_releases(lang), link(lang, "releases"))]
    if error is not None and error.what == "year":
        return [Link(str(year), link(lang, "ranking", year=year)) for year in catalogue.years]
    return [Link(errors.all_provinces(lang), link(lang, "provinces"))]


def _error(request: HttpRequest, template: str, head: Head, suggestions: list[Link], status: int) -> HttpResponse:
    live = live_key()
    site = _site(request, load_catalogue(live) if live else None)
    page = {"head": head, "suggestions": suggestions, "searched": "", "title": head.heading}
    return render(request, template, {"site": site, "page": page}, status=status)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django's own signature
    """Django's handler for an address that no page has."""
    return not_found(request)
