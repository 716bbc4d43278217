"""The OpenAPI description of the API."""

import json
import re
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition

from rankings.api import api, problems
from rankings.api.answers import ProblemDocument
from rankings.api.examples import example_answers
from rankings.api.problem_kinds import KINDS, MALFORMED_PARAMETER
from rankings.api.telling import TAGS
from rankings.files.csv_file import CSV
from rankings.files.xlsx_file import XLSX
from rankings.words.fields import say_field
from rankings.words.licences import DATA

Json = dict[str, Any]
_PROBLEM = {"$ref": "#/components/schemas/ProblemDocument"}
_PROBLEMS = {
    "400": "A parameter is unknown, missing, malformed or given more than once",
    "404": "A value is well formed, but the release has nothing for it",
    "503": "No release has been published yet",
}
_REFERENCE = re.compile(r'"#/components/schemas/(\w+)"')
_FILE = {"type": "string", "format": "binary"}
_TEXT = {"type": "string"}
_ETAG = {"description": "Identifies this answer in this release; send it back as If-None-Match", "schema": _TEXT}
_LINK = {
    "description": 'The address to cite, which stays (rel="cite-as"); of a list also the next page (rel="next")',
    "schema": _TEXT,
}


@lru_cache(maxsize=1)
def describe() -> Json:
    """The OpenAPI 3.1 document. Made once: it changes with the code only."""
    # Through JSON, so that nothing is shared with ninja's own dictionaries.
    document: Json = json.loads(json.dumps(api.get_openapi_schema(path_prefix=reverse("api:root"))))
    document["info"] |= {
        "summary": "Vietnam's provincial Digital Transformation Index, each figure with its source",
        "license": {"name": DATA.title, "url": DATA.url},
    }
    document["tags"] = [{"name": name, "description": text} for name, text in TAGS.items()]
    schema = ProblemDocument.model_json_schema(ref_template="#/components/schemas/{model}")
    schema["properties"]["type"]["enum"] = [kind.type for kind in KINDS]
    document["components"]["schemas"]["ProblemDocument"] = schema
    for address in document["paths"].values():
        _finish(address["get"])
    _drop_unused(document)
    _tell_fields(document)
    return document


def _drop_unused(document: Json) -> None:
    """Without the records of queries, which ninja lists beside those of answers though nothing refers to them."""
    used = set(_REFERENCE.findall(json.dumps(document)))
    schemas = document["components"]["schemas"]
    document["components"]["schemas"] = {name: schema for name, schema in schemas.items() if name in used}


def _tell_fields(document: Json) -> None:
    for name, schema in document["components"]["schemas"].items():
        for field, inner in schema["properties"].items():
            inner["description"] = say_field(name, field)


def json_schema_of(operation: Json) -> Json | None:
    """The schema of an operation's answer as JSON; None where it answers with files, whose schemas stand in them."""
    answer = operation["responses"]["200"].get("content", {}).get("application/json", {})
    schema: Json | None = answer.get("schema")
    return schema if schema and {"$ref", "anyOf"} & set(schema) else None


def _finish(operation: Json) -> None:
    for parameter in operation["parameters"]:
        _finish_parameter(parameter)
    _finish_answer(operation, {parameter["name"] for parameter in operation["parameters"]})
    responses = operation["responses"]
    responses["304"] = {"description": "Not changed since the ETag that was sent"}
    for status, description in _PROBLEMS.items():
        responses.setdefault(status, {"description": description})["content"] = _problem_content(status)


def _finish_answer(operation: Json, parameters: set[str]) -> None:
    answer = operation["responses"]["200"]
    if answer["description"] == "OK":
        answer["description"] = "The answer"
    answer["headers"] = {"ETag": _ETAG, "Link": _LINK} | answer.get("headers", {})
    if json_schema_of(operation) and operation["operationId"] in example_answers():
        answer["content"]["application/json"]["example"] = example_answers()[operation["operationId"]]
    if "format" in parameters and "limit" in parameters:
        answer["content"] |= {kind.split(";")[0]: {"schema": _FILE} for kind in (CSV, XLSX)}


def _problem_content(status: str) -> Json:
    content: Json = {"schema": _PROBLEM}
    if status == str(MALFORMED_PARAMETER.status):
        content["example"] = {
            "type": MALFORMED_PARAMETER.type,
            "title": MALFORMED_PARAMETER.title,
            "status": MALFORMED_PARAMETER.status,
            "detail": "limit=0 is malformed. limit accepts: maximum number of rows, 1 to 1000 (default: 1000).",
            "parameter": "limit",
        }
    return {problems.MEDIA_TYPE: content}


def _finish_parameter(parameter: Json) -> None:
    """Leave a plain schema: a parameter is given or left out, never null, and its examples are no list."""
    schema = parameter["schema"]
    choices = [choice for choice in schema.pop("anyOf", []) if choice != {"type": "null"}]
    for choice in choices:
        schema.update(choice)
    if schema.get("default", "") is None:
        del schema["default"]
    schema.pop("title", None)
    parameter.setdefault("description", schema.get("description", ""))
    schema.pop("description", None)
    examples = schema.pop("examples", None)
    parameter.pop("examples", None)
    if examples:
        parameter["example"] = examples[0]
    if schema["type"] == "array":
        parameter |= {"style": "form", "explode": False}


def build_etag(request: HttpRequest) -> str:
    """The description changes with the code only."""
    return f'"{settings.BUILD_ID}"'


@cache_control(public=True, no_cache=True)
@condition(etag_func=build_etag)
def openapi(request: HttpRequest) -> HttpResponse:
    """The description for programs."""
    content = json.dumps(describe(), ensure_ascii=False)
    return HttpResponse(content, content_type="application/json")
