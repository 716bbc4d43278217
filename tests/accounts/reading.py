"""Every kind of public page and answer, asked for once, and what nobody who reads may see."""

import json
import sys
from collections.abc import Iterator

from django.db import Error, connection
from django.test import Client
from django.urls import URLResolver, reverse
from django.utils import translation

from rankings.api.urls import version_1
from rankings.forms import CHART, CITATION, FRAMED_CHART, FRAMED_TABLE, TABLE, split_name
from rankings.urls import urlpatterns

#: A value for every parameter that an address has.
VALUES = {
    "year": 2022, "slug": "da-nang", "first": "da-nang", "second": "hue", "third": "lam-dong", "fourth": "thanh-hoa",
    "names": "da-nang", "indicator": "dti", "number": 2, "file": "datapackage.json",
}  # fmt: skip
#: Of each form that is a file one kind: what makes it from a page's record asks for nothing.
KINDS = {CHART: "png", TABLE: "xlsx", CITATION: "bib"}
#: Files of the whole set that are made otherwise than its descriptor.
FILES = ("scores.parquet", "package.zip")
#: Other values of pages whose names are no provinces'.
NAMES = {"region": {"slug": "south-east"}}
#: A chart of each page that has some.
CHARTS = {
    "overview": "strip", "ranking": "strip", "movers": "slope", "map": "map", "province": "score-history",
    "comparison": "indices", "regions": "regions", "region": "strip", "why": "score-parts",
}  # fmt: skip
#: A table of each page that has some.
TABLES = {
    "overview": "ranking", "ranking": "ranking", "movers": "movers", "map": "map", "provinces": "present",
    "province": "history", "comparison": "years", "regions": "means", "region": "members", "why": "change",
    "what_if": "trial", "figure": "facts", "methodology": "editions", "data": "editions", "quality": "ranks",
    "releases": "releases", "release": "figures",
}  # fmt: skip
KEYS = {CHART: CHARTS, FRAMED_CHART: CHARTS, TABLE: TABLES, FRAMED_TABLE: TABLES}
#: What an address asks for in its query.
QUERIES = {
    "api:comparison": {"provinces": "da-nang,hue"}, "api:search": {"q": "da nang"}, "api:movers": {"units": 63},
    "api:oembed": {"url": "/tinh/da-nang/"},
    "why": {"year": 2023},
}  # fmt: skip
#: What nobody who reads may ask the database for.
SECRET = (
    "SELECT content FROM rankings_sourcefile",
    "SELECT * FROM rankings_sourcefile",
    "SELECT 1 FROM rankings_import",
    "SELECT 1 FROM rankings_auditevent",
    "SELECT password FROM auth_user",
    "SELECT 1 FROM django_session",
    "UPDATE rankings_live SET only = 1",
)


def addresses() -> dict[str, dict]:
    """Address to the query of every page in both languages, every operation of the API, and those for supervisors and
    for search engines."""
    found: dict[str, dict] = {"/healthz": {}, "/readyz": {}, "/sitemap.xml": {}, "/robots.txt": {}}
    for turn, lang in enumerate(("vi", "en")):
        with translation.override(lang):
            found |= dict(filter(None, (_page(name, places, turn) for name, places in names_in(urlpatterns))))
    found |= dict(_address(f"api:{name}", places, VALUES) for name, places in names_in(version_1))
    return found | {reverse("api:data_file", kwargs={"number": 2, "file": file}): {} for file in FILES}


def names_in(patterns: list, before: frozenset[str] = frozenset()) -> Iterator[tuple[str, frozenset[str]]]:
    """Names of addresses, each with the names of its places."""
    for pattern in patterns:
        places = before | pattern.pattern.converters.keys()
        if isinstance(pattern, URLResolver):
            yield from names_in(pattern.url_patterns, places)
        else:
            yield str(pattern.name), places


def _page(name: str, places: frozenset[str], turn: int) -> tuple[str, dict] | None:
    """The address of a page or of one of its forms; None for a form that the page has nothing to show in.

    A form asks for the same in both languages: the forms of some pages are asked for in the first, of some in the
    second.
    """
    page, form = split_name(name)
    if form and (page not in KEYS.get(form, {page}) or len(page) % 2 != turn):
        return None
    values = VALUES | NAMES.get(page, {}) | {"key": KEYS.get(form, {}).get(page), "kind": KINDS.get(form)}
    return _address(name, places, values, page)


def _address(name: str, places: frozenset[str], values: dict, page: str = "") -> tuple[str, dict]:
    return reverse(name, kwargs={place: values[place] for place in places}), QUERIES.get(page or name, {})


def readable(statement: str) -> bool:
    """Whether the database answers a statement."""
    try:
        with connection.cursor() as cursor:
            cursor.execute(statement)
    except Error:
        return False
    return True


def _asked(client: Client, address: str, query: dict) -> int:
    """The status of an answer that has been read to its end, where a stream asks for its last row."""
    answer = client.get(address, query, follow=True)
    return answer.status_code if any([*answer]) else 0


def main() -> None:
    """Print the status of every address, and which secrets can be read or written."""
    client = Client(raise_request_exception=False)
    asked = {address: _asked(client, address, query) for address, query in addresses().items()}
    json.dump({"pages": asked, "secrets": [statement for statement in SECRET if readable(statement)]}, sys.stdout)
