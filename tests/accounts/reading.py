"""Every kind of public page and answer, asked for once, and what nobody who reads may see."""

import json
import sys
from collections.abc import Iterator

from django.db import Error, connection
from django.test import Client
from django.urls import URLResolver, reverse
from django.utils import translation

from rankings.api.urls import version_1
from rankings.forms import CHART, FRAMED_CHART, split_name
from rankings.urls import urlpatterns

#: A value for every parameter that an address has.
VALUES = {
    "year": 2022, "slug": "da-nang", "first": "da-nang", "second": "hue", "third": "lam-dong", "fourth": "thanh-hoa",
    "names": "da-nang", "indicator": "dti", "number": 2, "kind": "png",
    "file": "datapackage.json",
}  # fmt: skip
#: Other values of pages whose names are no provinces'.
NAMES = {"region": {"slug": "south-east"}}
#: A chart of each page that has some.
CHARTS = {
    "overview": "strip", "ranking": "strip", "movers": "slope", "map": "map", "province": "score-history",
    "comparison": "indices", "regions": "regions", "region": "strip", "why": "score-parts",
}  # fmt: skip
#: What an address asks for in its query.
QUERIES = {
    "api:comparison": {"provinces": "da-nang,hue"}, "api:search": {"q": "da nang"}, "api:movers": {"units": 63},
    "api:oembed": {"url": "/tinh/da-nang/"},
    "why_chart": {"year": 2023}, "why_framed_chart": {"year": 2023},
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
    for lang in ("vi", "en"):
        with translation.override(lang):
            found |= dict(filter(None, (_page(name, places) for name, places in names_in(urlpatterns))))
    return found | dict(_address(f"api:{name}", places, VALUES) for name, places in names_in(version_1))


def names_in(patterns: list, before: frozenset[str] = frozenset()) -> Iterator[tuple[str, frozenset[str]]]:
    """Names of addresses, each with the names of its places."""
    for pattern in patterns:
        places = before | pattern.pattern.converters.keys()
        if isinstance(pattern, URLResolver):
            yield from names_in(pattern.url_patterns, places)
        else:
            yield str(pattern.name), places


def _page(name: str, places: frozenset[str]) -> tuple[str, dict] | None:
    """The address of a page or of one of its forms; None for a form that the page has nothing to show in."""
    page, form = split_name(name)
    keys = {CHART: CHARTS, FRAMED_CHART: CHARTS}
    if form and (form not in keys or page not in keys[form]):
        return None
    values = VALUES | NAMES.get(page, {}) | ({"key": keys[form][page]} if form else {})
    return _address(name, places, values)


def _address(name: str, places: frozenset[str], values: dict) -> tuple[str, dict]:
    return reverse(name, kwargs={place: values[place] for place in places}), QUERIES.get(name, {})


def readable(statement: str) -> bool:
    """Whether the database answers a statement."""
    try:
        with connection.cursor() as cursor:
            cursor.execute(statement)
    except Error:
        return False
    return True


def main() -> None:
    """Print the status of every address, and which secrets can be read or written."""
    client = Client(raise_request_exception=False)
    asked = {address: client.get(address, query, follow=True).status_code for address, query in addresses().items()}
    json.dump({"pages": asked, "secrets": [statement for statement in SECRET if readable(statement)]}, sys.stdout)
