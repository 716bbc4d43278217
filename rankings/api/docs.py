"""The description of the API as a page for people: plain HTML, made from the OpenAPI document."""

import json
from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import override
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition

from rankings.api.description import build_etag, describe, json_schema_of
from rankings.api.examples import EXAMPLES, example_answers, short_address
from rankings.api.problem_kinds import KINDS
from rankings.api.telling import ABOUT, DESCRIPTION, IN_VIETNAMESE, LICENCE, RULES, TITLE, pieces_of
from rankings.catalogue import live_key, load_catalogue
from rankings.links import link
from rankings.pages.site import Site, site_of

Json = dict[str, Any]
#: What every list accepts.
SHARED = ("limit", "offset", "format", "bom", "v")


@dataclass(frozen=True)
class Item:
    """A parameter or a field: `kind` is its type in words, `record` the record it holds, if any.

    `pieces` say what it accepts or is, as `pieces_of` makes them.
    """

    name: str
    kind: str
    record: str
    pieces: list[tuple[str, bool]]
    required: bool = False


@dataclass(frozen=True)
class Operation:
    """An address with its parameters; `files` are the example as CSV and XLSX, `shown` is what `short` answers.

    `answer` is the record that it answers with, "" where that is a file. Where it is `listed`, the parameters of every
    list are not among its own.
    """

    id: str
    address: str
    heading: str
    text: str
    parameters: list[Item]
    example: str
    files: list[tuple[str, str]]
    short: str
    shown: str
    answer: str
    listed: bool


@dataclass(frozen=True)
class Record:
    """A kind of object in answers."""

    name: str
    text: str
    fields: list[Item]


def _etag(request: HttpRequest) -> str:
    """The description changes with the code only, what stands around it with the release as well."""
    key = live_key()
    return f'{build_etag(request)[:-1]}-{key.number if key else 0}"'


def docs(request: HttpRequest) -> HttpResponseBase:
    """The page. It is of no release, whichever is asked for: it tells of the code, and what is around it is live."""
    return HttpResponsePermanentRedirect(reverse("api:docs")) if "v" in request.GET else _docs(request)


@cache_control(public=True, no_cache=True)
@condition(etag_func=_etag)
def _docs(request: HttpRequest) -> HttpResponse:
    document = describe()
    context = {
        "site": _site_around(request),
        "page": {"title": TITLE, "description": DESCRIPTION},
        "in_vietnamese": pieces_of(IN_VIETNAMESE),
        "vietnamese_url": link("vi", "data"),
        "openapi_url": reverse("api:openapi"),
        "data_url": link("en", "data"),
        "about": ABOUT,
        "rules": [(rule.id, rule.heading, list(map(pieces_of, rule.paragraphs))) for rule in RULES],
        "kinds": [(kind, pieces_of(kind.text)) for kind in KINDS],
        "licence": LICENCE,
        "groups": _groups(document),
        "shared": _shared(document),
        "records": [_record(*named) for named in document["components"]["schemas"].items()],
    }
    with override("en"):
        return render(request, "rankings/api_docs.html", context)


def _site_around(request: HttpRequest) -> Site:
    """The frame of an English page that has no other language."""
    key = live_key()
    catalogue = load_catalogue(key) if key else None
    # Without its query, which means nothing here.
    around = site_of(catalogue, "en", request.path, request.build_absolute_uri, "data")
    return replace(around, languages=[], alternates=[])


def _shared(document: Json) -> list[Item]:
    """The parameters of every list, as one of them has them."""
    every = document["paths"][reverse("api:releases")]["get"]["parameters"]
    return [_parameter(parameter) for parameter in every if parameter["name"] in SHARED]


def _groups(document: Json) -> list[tuple[str, str, list[Operation]]]:
    """Operations by what they are about: heading, text and operations of each group that has any."""
    every = [(methods["get"]["tags"], _operation(path, methods["get"])) for path, methods in document["paths"].items()]
    groups = [
        (tag["name"], tag["description"], [operation for tags, operation in every if tag["name"] in tags])
        for tag in document["tags"]
    ]
    return [group for group in groups if group[2]]


def _operation(path: str, operation: Json) -> Operation:
    name = operation["operationId"]
    example = reverse("api:root") + EXAMPLES[name]
    parameters = [_parameter(parameter) for parameter in operation["parameters"]]
    schema, names = json_schema_of(operation), {each.name for each in parameters}
    joint = "&" if "?" in example else "?"
    listed = {"format", "limit"} <= names
    shown = example_answers().get(name)
    return Operation(
        id=name,
        address=path,
        heading=operation["summary"],
        text=_plain(operation["description"]),
        parameters=[each for each in parameters if not (listed and each.name in SHARED)],
        example=example,
        files=[(form, f"{example}{joint}format={form}") for form in (("csv", "xlsx") if listed else ())],
        short=reverse("api:root") + short_address(name, paged="limit" in names),
        shown=json.dumps(shown, ensure_ascii=False, indent=2) if shown else "",
        answer=_kind(schema)[1] if schema else "",
        listed=listed,
    )


def _parameter(parameter: Json) -> Item:
    kind, record = _kind(parameter["schema"])
    return Item(parameter["name"], kind, record, pieces_of(parameter["description"]), parameter["required"])


def _record(name: str, schema: Json) -> Record:
    fields = [_field(*named) for named in schema["properties"].items()]
    return Record(name, _plain(schema.get("description", "")), fields)


def _field(name: str, schema: Json) -> Item:
    return Item(name, *_kind(schema), pieces_of(schema["description"]))


def _plain(text: str) -> str:
    """Without the marks of code, which only programs' viewers of the document show."""
    return text.replace("`", "")


def _kind(schema: Json) -> tuple[str, str]:
    """The type of a schema in words, and the record that it holds or "".

    >>> _kind({"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "null"}]})
    ('list of string, or null', '')
    """
    if "anyOf" in schema:
        kinds = [_kind(choice) for choice in schema["anyOf"]]
        return ", or ".join(kind for kind, _ in kinds), next((record for _, record in kinds if record), "")
    if "$ref" in schema:
        record = schema["$ref"].rsplit("/", 1)[-1]
        return record, record
    if schema.get("type") == "array":
        inner, record = _kind(schema["items"])
        return f"list of {inner}", record
    return _simple(schema), ""


def _simple(schema: Json) -> str:
    if schema.get("format") == "decimal":
        return "decimal in a string"
    return str(schema.get("format", schema.get("type", "")))
