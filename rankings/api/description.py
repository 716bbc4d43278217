"""The OpenAPI description of the API."""

import json
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import condition

from rankings.api import api, problems
from rankings.api.answers import ProblemDocument
from rankings.files.csv_file import CSV
from rankings.files.xlsx_file import XLSX
from rankings.views.released import CACHE_CONTROL

Json = dict[str, Any]
_PROBLEM = {"$ref": "#/components/schemas/ProblemDocument"}
_PROBLEMS = {
    "400": "A parameter is unknown, missing or malformed",
    "404": "A well-formed value that the release does not have",
    "503": "No release has been published yet",
}
_FILE = {"type": "string", "format": "binary"}


@lru_cache(maxsize=1)
def describe() -> Json:
    """The OpenAPI 3.1 document. Made once: it changes with the code only."""
    # Through JSON, so that nothing is shared with ninja's own dictionaries.
    document: Json = json.loads(json.dumps(api.get_openapi_schema(path_prefix=reverse("api:root"))))
    schema = ProblemDocument.model_json_schema(ref_template="#/components/schemas/{model}")
    document["components"]["schemas"]["ProblemDocument"] = schema
    for address in document["paths"].values():
        _finish(address["get"])
    return document


def _finish(operation: Json) -> None:
    for parameter in operation["parameters"]:
        _finish_parameter(parameter)
    answer = operation["responses"]["200"]
    answer["description"] = "The answer"
    if any(parameter["name"] == "format" for parameter in operation["parameters"]):
        answer["content"] |= {kind.split(";")[0]: {"schema": _FILE} for kind in (CSV, XLSX)}
    operation["responses"]["304"] = {"description": "What was asked for has not changed since this ETag"}
    for status, description in _PROBLEMS.items():
        content = {problems.MEDIA_TYPE: {"schema": _PROBLEM}}
        operation["responses"][status] = {"description": description, "content": content}


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


def build_etag(request: HttpRequest) -> str:
    """The description changes with the code only."""
    return f'"{settings.BUILD_ID}"'


@condition(etag_func=build_etag)
def openapi(request: HttpRequest) -> HttpResponse:
    """The description for programs."""
    content = json.dumps(describe(), ensure_ascii=False)
    return HttpResponse(content, content_type="application/json", headers={"Cache-Control": CACHE_CONTROL})
