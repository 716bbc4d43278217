"""From a checked query to a response: the release, the answer, and the form in which it leaves."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase

from rankings.api.answers import Answer, Listing
from rankings.api.files import table_of
from rankings.api.problems import Refused
from rankings.api.queries import Query
from rankings.catalogue import Catalogue
from rankings.files.csv_file import CSV, write_csv
from rankings.files.xlsx_file import XLSX, Sheet, write_xlsx
from rankings.views.released import answer_from_release

JSON = "application/json; charset=utf-8"
#: What of an answer is told by the name of its file, in this order.
_NAMED = ("province", "indicator", "year", "units", "basis", "number")


def serve(
    request: HttpRequest, query: Query, make: Callable[[Catalogue], Answer], *, keep: bool = True
) -> HttpResponseBase:
    """The answer of the release to show, as JSON or as a file; 304 or from the cache where it can be."""
    _refuse_unknown(request, query)
    form = getattr(query, "format", "json")
    return answer_from_release(request, lambda catalogue: _respond(make(catalogue), form, catalogue), keep=keep)


def _refuse_unknown(request: HttpRequest, query: Query) -> None:
    accepted = sorted(type(query).model_fields)
    for name, values in request.GET.lists():
        if name not in accepted:
            raise Refused(
                f"{name[:80]} is not a parameter here. Accepted: {', '.join(accepted)}.",
                parameter=name[:80],
                accepted=accepted,
            )
        if len(values) > 1:
            raise Refused(f"{name} is given {len(values)} times; it is accepted once.", parameter=name)


def _respond(answer: Answer, form: str, catalogue: Catalogue) -> HttpResponse:
    if form == "json" or not isinstance(answer, Listing):
        return HttpResponse(answer.model_dump_json(), content_type=JSON)
    head, rows = table_of(answer)
    if form == "csv":
        return _download(write_csv(head, rows), CSV, answer, form)
    made = catalogue.release.published_at
    return _download(write_xlsx([Sheet(answer.file_name, head, rows)], made), XLSX, answer, form)


def _download(content: bytes, media_type: str, answer: Listing, ending: str) -> HttpResponse:
    context: dict[str, Any] = answer.context()
    told = [context[name] for name in _NAMED if context.get(name)]
    name = "-".join(map(str, ["dxindex", answer.file_name, *told, f"r{answer.release}"]))
    headers = {"Content-Disposition": f'attachment; filename="{name}.{ending}"'}
    return HttpResponse(content, content_type=media_type, headers=headers)
