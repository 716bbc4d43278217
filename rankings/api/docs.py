"""The description of the API as a page for people: plain HTML, made from the OpenAPI document."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import condition

from rankings.api.description import build_etag, describe
from rankings.views.released import CACHE_CONTROL

Json = dict[str, Any]
#: Addresses to try, by operation; what follows the address of version 1.
EXAMPLES = {
    "editions": "editions/",
    "indicators": "indicators/?year=2022&units=63",
    "provinces": "provinces/?units=34",
    "province": "provinces/binh-phuoc/",
    "explanation": "provinces/vinh-phuc/explain/?year=2023&units=63",
    "ranking": "rankings/2022/?indicator=dti&units=63",
    "comparison": "compare/?provinces=binh-phuoc,dak-nong&year=2022",
    "movers": "movers/2023/",
    "search": "search/?q=TP.HCM",
    "releases": "releases/",
    "release": "releases/1/",
    "release_moves": "releases/1/moves/",
    "release_figures": "releases/1/figures/",
}


@dataclass(frozen=True)
class Item:
    """A parameter or a field: `kind` is its type in words, `record` the record it holds, if any."""

    name: str
    kind: str
    record: str = ""
    text: str = ""
    required: bool = False


@dataclass(frozen=True)
class Operation:
    """An address with its parameters; `files` are the example as CSV and XLSX."""

    id: str
    address: str
    heading: str
    text: str
    parameters: list[Item]
    example: str
    files: list[tuple[str, str]]
    answer: str


@dataclass(frozen=True)
class Record:
    """A kind of object in answers."""

    name: str
    text: str
    fields: list[Item]


@condition(etag_func=build_etag)
def docs(request: HttpRequest) -> HttpResponse:
    """The page."""
    document = describe()
    context = {
        "home_url": "/en/",
        "openapi_url": reverse("api:openapi"),
        "operations": [_operation(path, methods["get"]) for path, methods in document["paths"].items()],
        "records": [_record(*named) for named in document["components"]["schemas"].items()],
    }
    response = render(request, "rankings/api_docs.html", context)
    response["Cache-Control"] = CACHE_CONTROL
    return response


def _operation(path: str, operation: Json) -> Operation:
    name = operation["operationId"]
    example = reverse("api:root") + EXAMPLES[name]
    answer = operation["responses"]["200"]["content"]
    joint = "&" if "?" in example else "?"
    forms = ["csv", "xlsx"] if len(answer) > 1 else []
    return Operation(
        id=name,
        address=path,
        heading=operation["summary"],
        text=_plain(operation["description"]),
        parameters=[_parameter(parameter) for parameter in operation["parameters"]],
        example=example,
        files=[(form, f"{example}{joint}format={form}") for form in forms],
        answer=_kind(answer["application/json"]["schema"])[1],
    )


def _parameter(parameter: Json) -> Item:
    kind, record = _kind(parameter["schema"])
    return Item(parameter["name"], kind, record, parameter["description"], parameter["required"])


def _record(name: str, schema: Json) -> Record:
    fields = [Item(field, *_kind(inner)) for field, inner in schema["properties"].items()]
    return Record(name, _plain(schema.get("description", "")), fields)


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
