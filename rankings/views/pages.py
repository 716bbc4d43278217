"""A page record and a template become a response; what readers asked for and is not there becomes a helpful page."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rankings.catalogue import Catalogue, live_key, load_catalogue
from rankings.pages.about import about_page
from rankings.pages.absent import absent_from
from rankings.pages.not_reconstructed import ways_to_a_basis
from rankings.pages.parts import Head, Link, name_of
from rankings.pages.place import Place
from rankings.pages.site import Site, site_of
from rankings.pages.ways_on import Asked, WaysOn, places_of, ways_from
from rankings.saying import language
from rankings.selection import REPEATED, SEEN, WEIGHTS, BadParameter, NotFound, NotReconstructed
from rankings.views import frames
from rankings.views.asked import asked_of
from rankings.views.forms import answer_form
from rankings.views.opening import is_read_by_program
from rankings.views.released import NothingPublishedYet, read_query, release_to_show
from rankings.words import bases, breaks, errors
from rankings.words.errors import Said
from rankings.words.tables import units_words

#: A line's end with what indents the next one: four of a ranking's sixty kilobytes, and no page holds <pre>.
_INDENT = re.compile(rb"\n\s+")


def render_page(
    request: HttpRequest, catalogue: Catalogue, template: str, page: Any, key: str, status: int = 200
) -> HttpResponse:
    """The page in the frame of the site, or the form of it that was asked for instead.

    `key` names the page's place in the navigation.
    """

    def site() -> Site:
        return _site_around(request, catalogue, page, key)

    in_form = answer_form(request, catalogue, page, site)
    if in_form is not None:
        return in_form
    around = site()
    response = render(request, template, {"site": around, "page": page}, status=status)
    response.content = _INDENT.sub(b"\n", response.content)
    if around.about and around.about.hidden:
        response["X-Robots-Tag"] = "noindex"
    return response


def _site_around(request: HttpRequest, catalogue: Catalogue, page: Any, key: str) -> Site:
    """The frame of a page of which there is a record, with what programs are told of it."""
    frame, asked = _site(request, catalogue, key, request.GET.get("v", "")), asked_of(request)
    place = Place(asked.page, asked.place, _address(request, read_query(request)), language())
    about = about_page(catalogue, place, page, request.build_absolute_uri)
    # Languages are told apart of the page that search engines know, and not of each look at it.
    alternates = frame.alternates if about.canonical == about.url else []
    return replace(frame, about=about, canonical=about.canonical, alternates=alternates)


def _site(
    request: HttpRequest, catalogue: Catalogue | None, key: str = "", version: str = "", without: Iterable[str] = ()
) -> Site:
    """The frame; `without` names parameters that the page's own address is to leave out."""
    query = {name: values for name, values in read_query(request).items() if name not in without}
    text = "".join(query.get("q", []))[:80]
    return site_of(catalogue, language(), _address(request, query), request.build_absolute_uri, key, text, version)


def _address(request: HttpRequest, query: Mapping[str, list[str]]) -> str:
    """The address of the view without parameters that mean nothing: a page that is kept must not hold one's tags."""
    once = {name: list(dict.fromkeys(values)) for name, values in query.items()}
    return f"{request.path}?{urlencode(once, doseq=True, safe=',')}" if once else request.path


def bad_parameter(request: HttpRequest, error: BadParameter) -> HttpResponse:
    """400: which parameter, what was found, what it accepts as links to the same view with each."""
    lang, (catalogue, version) = language(), _release_asked(request)
    absent = _absent(request, catalogue, error, version) if catalogue else None
    suggestions = [Link(label, url) for label, url in error.hints] or (absent.links if absent else [])
    if error.name == "v":
        suggestions = [Link(errors.newest_release(lang), _with(request, "v", None))]
    else:
        suggestions += [
            Link(_label(catalogue, error.name, value, lang), _accepting(request, catalogue, error.name, value))
            for value in error.accepted[:40]
        ]
    if error.name in SEEN:
        suggestions.append(Link(_usual(error.name, lang), _with(request, error.name, None)))
    indicator = catalogue.indicators.get(error.found) if catalogue and error.name == "indicator" else None
    known = name_of(indicator, lang) if indicator else ""
    said = absent.said if absent else errors.say_bad_parameter(error.name, error.found, known, lang)
    said = replace(said, why=error.why) if error.why else said
    return _error(request, "400.html", said, suggestions, 400, [f"{error.name}={each}" for each in error.accepted])


def _absent(request: HttpRequest, catalogue: Catalogue, error: BadParameter, version: str) -> WaysOn | None:
    """What to say where provinces that are named do not stand in a unit set that there is."""
    if error.name != "units" or error.found not in map(str, catalogue.unit_sets):
        return None
    return absent_from(catalogue, places_of(_asked(request, version)), int(error.found), language(), version)


def _accepting(request: HttpRequest, catalogue: Catalogue | None, name: str, value: str) -> str:
    """The view with a value that it accepts, without a year of which that unit set has no edition."""
    year = request.GET.get("year", "")
    apart = name == "units" and catalogue and year not in {str(each.year) for each in catalogue.editions_of(int(value))}
    return _with(request, name, value, without="year" if apart else "")


def _with(request: HttpRequest, name: str, value: str | None, without: str = "") -> str:
    query = {each: values for each, values in read_query(request).items() if each not in (name, without)}
    return _address(request, query | ({} if value is None else {name: [value]}))


def _label(catalogue: Catalogue | None, name: str, value: str, lang: str) -> str:
    """A value of a parameter in words, where it has any."""
    if catalogue and name == "indicator" and value in catalogue.indicators:
        return name_of(catalogue.indicators[value], lang)
    if catalogue and name == "region":
        regions = (region for (_, slug), region in catalogue.regions.items() if slug == value)
        return next((name_of(region, lang) for region in regions), value)
    if name == "units" and value.isdecimal():
        return units_words(int(value), lang)
    if catalogue and name in WEIGHTS:
        return f"{name_of(catalogue.indicators[name], lang)}: {value}"
    if catalogue and name in SEEN:
        return {
            "basis": bases.table_label(catalogue.present_units, True, lang),
            "breaks": breaks.hide_changes(lang),
        }[name]
    return value if name == "year" else f"{name}={value}"


def _usual(name: str, lang: str) -> str:
    """How a page is seen without one of the parameters that say how."""
    return {"basis": bases.see_tables(lang), "breaks": breaks.see_changes(lang)}[name]


def not_found(request: HttpRequest, error: NotFound | None = None) -> HttpResponse:
    """404: what was asked for, and where to go from here."""
    catalogue, version = _release_asked(request)
    if catalogue is None:
        return _error(request, "404.html", errors.say_unknown_address(False, language()), [], 404)
    asked = _asked(request, version)
    if isinstance(error, NotReconstructed):
        way = ways_to_a_basis(catalogue, asked, error)
    else:
        way = ways_from(catalogue, asked, error)
    return _error(request, "404.html", way.said, way.links, 404)


def _asked(request: HttpRequest, version: str) -> Asked:
    place = asked_of(request)
    return Asked(request.path, language(), place.page, place.place, read_query(request), version)


def _release_asked(request: HttpRequest) -> tuple[Catalogue | None, str]:
    """The catalogue of the release in the address with its number, else of the live one; None without any."""
    try:
        return load_catalogue(release_to_show(request)), request.GET.get("v", "")
    except BadParameter:
        live = live_key()
        return (load_catalogue(live) if live else None), ""
    except NothingPublishedYet:
        return None, ""


def _error(
    request: HttpRequest, template: str, said: Said, links: list[Link], status: int, accepted: Sequence[str] = ()
) -> HttpResponse:
    """The page of an error; of one in a frame a small one, of one of a file that a program asks for a paragraph."""
    if frames.is_frame(request):
        return frames.answer_error(request, said, status)
    if is_read_by_program(request):
        return _paragraph(said, status, accepted)
    catalogue, version = _release_asked(request)
    # Any number of names may have been asked for, and none of them is here.
    site = _site(request, catalogue, version=version, without=REPEATED)
    page = {"head": Head(said.heading, said.why), "next": said.next, "suggestions": links, "title": said.heading}
    return render(request, template, {"site": site, "page": page}, status=status)


def _paragraph(said: Said, status: int, accepted: Sequence[str] = ()) -> HttpResponse:
    """What happened, and what would have been accepted, for who looks at it in a terminal."""
    told = f"{said.why} {errors.say_accepted(accepted, language())}" if accepted else said.why
    content = " ".join(told.split()) + "\n"  # what was asked for may hold anything
    headers = {"Cache-Control": "no-cache"}
    return HttpResponse(content, status=status, content_type="text/plain; charset=utf-8", headers=headers)


def nothing_published_yet(request: HttpRequest) -> HttpResponse:
    """503: that there is nothing to show yet, and what brings it."""
    said = errors.nothing_yet(language())
    if frames.is_frame(request):
        response = frames.answer_error(request, Said(said.heading, said.why), 503)
    elif is_read_by_program(request):
        response = _paragraph(Said(said.heading, said.why), 503)
    else:
        context = {"site": _site(request, None), "page": {"said": said}}
        response = render(request, "nothing_yet.html", context, status=503)
    response["Retry-After"] = "60"
    return response


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django's own signature
    """Django's handler for an address that no page has."""
    return not_found(request)
