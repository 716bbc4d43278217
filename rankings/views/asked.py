"""What an address asks for: of which page, in which form, and which part of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest

from rankings.catalogue import Catalogue
from rankings.charts.record import Lang
from rankings.forms import KEYS, split_name
from rankings.links import link
from rankings.pages.site import Site
from rankings.saying import language
from rankings.selection import meaningful


@dataclass(frozen=True)
class Asked:
    """`page` is the name of the page's own address and `place` its parts; `form` is "" for the page itself.

    `key` says which chart or table, `kind` what kind of file; "" where the form has no such choice.
    """

    page: str = ""
    form: str = ""
    key: str = ""
    kind: str = ""
    place: dict[str, Any] = field(default_factory=dict)


def asked_of(request: HttpRequest) -> Asked:
    """What the address of a request asks for; nothing where it is no page's."""
    match = request.resolver_match
    if match is None:
        return Asked()
    page, form = split_name(match.url_name or "")
    place = {name: value for name, value in match.kwargs.items() if not (form and name in KEYS)}
    key, kind = (match.kwargs.get(name, "") if form else "" for name in KEYS)
    return Asked(page, form, key, kind, place)


@dataclass(frozen=True)
class Leaving:
    """A page that leaves the site in a form: its record `page`, what it was made from, and which form is wanted.

    `site` makes the frame of the site around the page, for forms that are pages themselves.
    """

    request: HttpRequest
    catalogue: Catalogue
    page: Any
    asked: Asked
    site: Callable[[], Site]

    @property
    def lang(self) -> Lang:
        """The language of the address."""
        return language()

    @property
    def path(self) -> str:
        """The address of the page itself, with what it reads of the query."""
        query: dict[str, Any] = dict(meaningful(self.asked.page, self.request.GET))
        return link(self.lang, self.asked.page, query, **self.asked.place)
