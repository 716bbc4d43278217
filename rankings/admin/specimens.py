"""Specimens of the style guide, cut out of pages of the live release: what they show is what readers see.

A plan says where a component stands; cutting gives its markup with ids of its own, shortened to a few rows.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from django.http import HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.urls import resolve
from lxml import html

from rankings.importing.findings import Words
from rankings.links import link
from rankings.middleware import ReaderErrors

#: Attributes that name one element, or several, of their own page.
_POINTERS: Final = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "popovertarget", "list")
#: Style sheets that stand on every page, whichever name the storage gave them.
_EVERYWHERE: Final = re.compile(r"/(site|tokens|base|layout|components|lists|tables|print)\.")


@dataclass(frozen=True)
class Plan:
    """One specimen: the components it shows, the page they are cut from, where (classes of one element), how many rows.

    `page` is a URL name with its arguments and parameters; `at` holds classes in the order of nesting.
    """

    title: Words
    names: str
    page: "Address"
    at: str
    rows: int = 6


@dataclass(frozen=True)
class Address:
    """A page by its URL name, arguments and parameters."""

    name: str
    kwargs: tuple[tuple[str, object], ...] = ()
    params: tuple[tuple[str, str], ...] = ()

    def url(self, lang: str) -> str:
        """The address of the page in a language."""
        return link(lang, self.name, dict(self.params), **dict(self.kwargs))


@dataclass(frozen=True)
class Specimen:
    """What the guide prints: `markup` is empty where the page or the part is not there."""

    plan: Plan
    url: str
    markup: str


class Cutter:
    """Cuts specimens; asks for each page once, as a reader of `request`'s host would, without anything personal."""

    def __init__(self, request: HttpRequest, lang: str) -> None:
        self._request = request
        self._lang = lang
        self._pages: dict[str, html.HtmlElement | None] = {}
        self._cuts = 0

    def cut(self, plan: Plan) -> Specimen:
        """The specimen of a plan."""
        url = plan.page.url(self._lang)
        page = self._page(url)
        found = None if page is None else _find(page, plan.at)
        if found is None:
            return Specimen(plan, url, "")
        self._cuts += 1
        _shorten(found, plan.rows)
        _rename(found, f"g{self._cuts}-", url)
        return Specimen(plan, url, html.tostring(found, encoding="unicode", with_tail=False))

    def styles(self) -> list[str]:
        """Style sheets of the pages asked for so far, beyond those of every page; each once, in their order."""
        pages = [page for page in self._pages.values() if page is not None]
        found = [href for page in pages for href in page.xpath("//link[@rel='stylesheet']/@href")]
        return [href for href in dict.fromkeys(found) if not _EVERYWHERE.search(href)]

    def _page(self, url: str) -> html.HtmlElement | None:
        if url not in self._pages:
            content = getattr(self._answer(url), "content", b"")
            self._pages[url] = html.document_fromstring(content.decode()) if content else None
        page = self._pages[url]
        # Two specimens may overlap: each is cut from a copy.
        return None if page is None else html.document_fromstring(html.tostring(page, encoding="unicode"))

    def _answer(self, url: str) -> HttpResponseBase | None:
        path, _, query = url.partition("?")
        asking = HttpRequest()
        kept = ("SERVER_NAME", "SERVER_PORT", "HTTP_HOST", "wsgi.url_scheme", "HTTP_X_FORWARDED_PROTO")
        asking.META = {name: self._request.META[name] for name in kept if name in self._request.META}
        asking.META["QUERY_STRING"] = query
        asking.method, asking.path, asking.path_info, asking.GET = "GET", path, path, QueryDict(query)
        found = asking.resolver_match = resolve(path)
        try:
            answer: HttpResponseBase | None = found.func(asking, *found.args, **found.kwargs)
        except Exception as error:
            answer = ReaderErrors(lambda _: HttpResponse()).process_exception(asking, error)
            if answer is None:
                raise
        return answer


def _find(page: html.HtmlElement, at: str) -> html.HtmlElement | None:
    """The first element with these classes, each inside the one before it."""
    steps = [_with_classes(step) for step in at.split()]
    found = page.xpath("//" + "//".join(steps))
    return found[0] if found else None


def _with_classes(step: str) -> str:
    """`p.big`, `.panel` or `figure#slope` as XPath.

    >>> _with_classes("p.big")
    "p[contains(concat(' ', normalize-space(@class), ' '), ' big ')]"
    """
    name, _, own_id = step.partition("#")
    tag, *classes = name.split(".")
    tests = [f"[contains(concat(' ', normalize-space(@class), ' '), ' {each} ')]" for each in classes]
    return (tag or "*") + "".join(tests) + (f"[@id='{own_id}']" if own_id else "")


def _shorten(part: html.HtmlElement, rows: int) -> None:
    """Keep the first rows of lists and tables, the rows that part them, and a dozen options of a field."""
    for holder in part.iter("tbody", "ol", "ul"):
        for row in [each for each in holder if each.tag in ("tr", "li")][rows:]:
            if row.get("class") != "divider":
                row.drop_tree()
    for select in part.iter("select"):
        for option in list(select.iter("option"))[12:]:
            option.drop_tree()


def _rename(part: html.HtmlElement, prefix: str, url: str) -> None:
    """Give all ids a prefix, so that the guide can hold two charts of one name; point what points at them there."""
    own = set(part.xpath(".//@id | @id"))
    for element in part.iter():
        for name, value in list(element.items()):
            if name == "id":
                element.set(name, prefix + value)
            elif name in _POINTERS:
                _point(element, name, [prefix + each for each in value.split() if each in own])
            elif name == "href" and value.startswith("#"):
                element.set(name, f"#{prefix}{value[1:]}" if value[1:] in own else url + value)
            elif "url(#" in value:
                element.set(name, value.replace("url(#", f"url(#{prefix}"))


def _point(element: html.HtmlElement, name: str, ids: list[str]) -> None:
    if ids:
        element.set(name, " ".join(ids))
    else:
        del element.attrib[name]


def class_names(markup: str) -> set[str]:
    """Every class in a piece of HTML."""
    return {name for value in re.findall(r'class="([^"]*)"', markup) for name in value.split()}


def names_in(css: str) -> list[str]:
    """Names of components in the comment at the head of a style sheet: its left column, before two spaces.

    >>> names_in("/*\\n * Parts.\\n *\\n *   chart chart-tools (key)   a chart\\n */")
    ['chart', 'chart-tools', 'key']
    """
    return list(_names_in(css))


def _names_in(css: str) -> Iterator[str]:
    head = css.partition("*/")[0]
    for column in re.findall(r"^ \*   (\S.*?) {2,}\S", head, flags=re.MULTILINE):
        yield from re.findall(r"[\w-]+", column)
