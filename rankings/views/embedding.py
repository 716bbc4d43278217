"""What other sites and programs need for a frame: the script that gives it its height, and the facts of one."""

import json
from functools import cache
from typing import Any
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.urls import NoReverseMatch, Resolver404, ResolverMatch, resolve, reverse
from django.utils import translation
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition, require_safe

from rankings import forms
from rankings.pages.frozen import frozen
from rankings.selection import NotFound

#: Pages of other sites name the script for ever, and a new build has a new one: after so many seconds they ask again.
_SCRIPT_KEPT = 3600
#: The addresses of pages, which have frames or lead to one that has; nothing else may be asked for by its address.
_PAGES = "rankings.urls"
#: So often may one address lead on to another.
_STEPS = 3


@require_safe
@cache_control(public=True, max_age=_SCRIPT_KEPT)
@condition(etag_func=lambda _: f'"{settings.BUILD_ID}"')
def embedding_script(request: HttpRequest) -> HttpResponse:
    """`/embed.js`, for the pages of other sites."""
    return HttpResponse(_script(), content_type="text/javascript; charset=utf-8")


@cache
def _script() -> str:
    return (settings.BASE_DIR / "static/js/embed.js").read_text(encoding="utf-8")


def find_frame(request: HttpRequest, url: str, release: int | None = None) -> dict[str, Any]:
    """What `rankings.views.frames.tell_frame` says of the frame of a page by the address that people copy.

    The address may be a page's, a frame's, or that of a chart within a page (`#rank-history`); `release` freezes it.
    Raises NotFound for an address that is none of these, and what the page itself would.
    """
    kind, (path, key) = "", _split(request, url)
    for _ in range(_STEPS):
        found, *part = _ask(request, frozen(path, release) if release else path)
        kind, key = part if part[0] else (kind, key)
        if "Location" not in found:
            told: dict[str, Any] = json.loads(found.content)  # type: ignore[attr-defined] # pages do not stream
            return told | _choose(told["frames"], kind, key)
        path = found["Location"]
    raise NotFound("address", url)


def _choose(frames: list[dict[str, Any]], kind: str, key: str) -> dict[str, Any]:
    """The frame asked for; of a page, that of the part behind its #, or the chief one, which is the first.

    Whoever has the address of a part of a page does not know of which kind it is. Raises NotFound.
    """
    found = next((each for each in frames if each["key"] == key and kind in ("", each["kind"])), None)
    if found is None and kind:
        raise NotFound("chart", key)
    return found or frames[0]


def _split(request: HttpRequest, url: str) -> tuple[str, str]:
    """The path of an address on this site with its query, and its fragment. Raises NotFound for one elsewhere.

    A path alone is taken for one here.
    """
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise NotFound("address", url) from error
    is_here = parts.scheme in ("http", "https") and parts.netloc.lower() == request.get_host().lower()
    if not is_here and not (url.startswith("/") and not parts.netloc):
        raise NotFound("address", url)
    path = unquote(parts.path) or "/"
    return f"{path}?{parts.query}" if parts.query else path, unquote(parts.fragment)


def _ask(request: HttpRequest, address: str) -> tuple[HttpResponseBase, str, str]:
    """The view of the page at an address is run for what there is to tell of its frames, or of where it leads.

    With it the kind and the key of the frame, "" where the address is a page's.
    """
    path, _, query = address.partition("?")
    lang = "en" if path.startswith("/en/") else "vi"
    with translation.override(lang):
        page, form, place, key = _place(path.removeprefix("/en") if lang == "en" else path)
        there = reverse(page, urlconf=_PAGES, kwargs=place)
        view = resolve(there, urlconf=_PAGES).func
        asked = _request(request, f"{lang}{there}", query)
        asked.resolver_match = ResolverMatch(view, (), place, url_name=f"{page}_{forms.OEMBED}")
        found: HttpResponseBase = view(asked, **place)
        if "Location" not in found and not _has_frames(page, place):
            raise NotFound("address", address)
        return found, forms.PARTS.get(form, ""), key


def _place(path: str) -> tuple[str, str, dict[str, Any], str]:
    """Of a path below its language: page, form, the parts of the page's address, and which chart or table."""
    match = next(filter(None, map(_match, (path, f"{path}/"))), None)
    page, form = forms.split_name((match and match.url_name) or "")
    if match is None or form not in ("", *forms.FRAMES):
        raise NotFound("address", path)
    parts = dict(match.kwargs)
    key = str(parts.pop("key", "")) if form else ""
    return page, form, parts, key


def _match(path: str) -> ResolverMatch | None:
    try:
        return resolve(path, urlconf=_PAGES)
    except Resolver404:
        return None


def _has_frames(page: str, place: dict[str, Any]) -> bool:
    try:
        return bool(reverse(f"{page}_{forms.FRAME}", urlconf=_PAGES, kwargs=place))
    except NoReverseMatch:
        return False


def _request(request: HttpRequest, path: str, query: str) -> HttpRequest:
    """A request for another address by the same reader, without what they say they have of this one."""
    asked = HttpRequest()
    asked.method, asked.GET = "GET", QueryDict(query)
    asked.META = {name: value for name, value in request.META.items() if not name.startswith("HTTP_IF_")}
    asked.path = asked.path_info = f"{request.path}{path}"
    return asked
