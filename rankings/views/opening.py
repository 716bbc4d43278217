"""Which answers programs of any site may read beside the API: the files in which pages leave the site, and feeds.

No page is among them: frames show pages elsewhere, and whoever reads for readers asks for figures.
"""

from typing import Any

from django.http import HttpRequest
from django.urls import Resolver404, ResolverMatch, resolve
from django.utils import translation

from rankings import forms

#: The addresses of pages and what hangs on them; the office has none of them.
_PAGES = "rankings.urls"


def open_to_programs(request: HttpRequest, **_: Any) -> bool:
    """Whether programs of any site may read what is at an address, its errors included: told to `corsheaders`."""
    return is_file(_match(request.path_info))


def is_file(match: ResolverMatch | None) -> bool:
    """Whether an address is that of a file or a feed, be there one or not."""
    name = (match and match.url_name) or ""
    _, form = forms.split_name(name)
    asked = match.kwargs if match else {}
    return form in forms.FILES or (form == forms.CITATION and "kind" in asked) or name in forms.FEEDS


def is_read_by_program(request: HttpRequest) -> bool:
    """Whether what is asked for is a file, and not by a browser, whose reader is told more on a page."""
    return is_file(request.resolver_match) and "text/html" not in request.headers.get("Accept", "").lower()


def _match(path: str) -> ResolverMatch | None:
    """What stands at a path, read in its own language: none has been chosen yet when this is asked."""
    if "." not in path.rpartition("/")[2]:
        return None
    english = path.startswith("/en/")
    with translation.override("en" if english else "vi"):
        try:
            return resolve(path.removeprefix("/en") if english else path, urlconf=_PAGES)
        except Resolver404:
            return None
