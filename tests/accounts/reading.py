"""Every kind of public page and answer, asked for once, and what nobody who reads may see."""

import json
import sys

from django.db import Error, connection
from django.test import Client
from django.urls import URLPattern, reverse
from django.utils import translation

from rankings.api.urls import version_1
from rankings.urls import urlpatterns

#: A value for every parameter that an address has.
VALUES = {
    "year": 2022, "slug": "da-nang", "first": "da-nang", "second": "hue", "third": "lam-dong", "fourth": "thanh-hoa",
    "names": "da-nang", "indicator": "dti", "number": 2, "kind": "png",
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
    "why_chart": {"year": 2023},
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
    """Address to the query of every page in both languages, every operation of the API, and those for supervisors."""
    found: dict[str, dict] = {"/healthz": {}, "/readyz": {}}
    for lang in ("vi", "en"):
        with translation.override(lang):
            found |= dict(_address(pattern, "") for pattern in urlpatterns)
    return found | dict(_address(pattern, "api:") for pattern in version_1)


def _address(pattern: URLPattern, prefix: str) -> tuple[str, dict]:
    name = f"{prefix}{pattern.name}"
    page = str(pattern.name).removesuffix("_chart")
    values = VALUES | NAMES.get(page, {}) | {"chart": CHARTS.get(page, "")}
    address = reverse(name, kwargs={key: values[key] for key in pattern.pattern.converters})
    return address, QUERIES.get(name, {})


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
