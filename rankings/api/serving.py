"""From a checked query to a response: the release, the answer, and the form in which it leaves."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from ninja import Schema

from rankings.api.answers import Answer, Listing
from rankings.api.files import table_of
from rankings.api.paging import next_page, part_of
from rankings.api.problem_kinds import REPEATED_PARAMETER, UNKNOWN_PARAMETER
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
    refuse_unknown(request, query)
    form = getattr(query, "format", "json")
    # Pages of a list are as many as numbers: they would crowd whole lists out of the cache.
    paged = {"limit", "offset"} & set(request.GET)
    return answer_from_release(
        request, lambda catalogue: _respond(request, make(catalogue), form, catalogue), keep=keep and not paged
    )


def refuse_unknown(request: HttpRequest, query: Schema) -> None:
    """Raise Refused for a parameter that the query's model does not have, or that is given several times."""
    accepted = sorted(type(query).model_fields)
    for name, values in request.GET.lists():
        if name not in accepted:
            raise Refused(
                f"{name[:80]} is not a parameter here. Accepted: {', '.join(accepted)}.",
                parameter=name[:80],
                accepted=accepted,
                kind=UNKNOWN_PARAMETER,
            )
        if len(values) > 1:
            said = f"{name} is given {len(values)} times; it is accepted once."
            raise Refused(said, parameter=name, kind=REPEATED_PARAMETER)


def _respond(request: HttpRequest, answer: Answer, form: str, catalogue: Catalogue) -> HttpResponse:
    if not isinstance(answer, Listing):
        return HttpResponse(answer.model_dump_json(), content_type=JSON)
    answer.next = next_page(request, answer)
    response = _in_form(request, answer, form, catalogue)
    if answer.next:
        response["Link"] = f'<{answer.next}>; rel="next"'
    return response


def _in_form(request: HttpRequest, answer: Listing, form: str, catalogue: Catalogue) -> HttpResponse:
    if form == "json":
        return HttpResponse(answer.model_dump_json(), content_type=JSON)
    head, rows = table_of(answer)
    part = part_of(request, answer)
    if form == "csv":
        return _download(write_csv(head, rows), CSV, answer, part, form)
    made = catalogue.release.published_at
    return _download(write_xlsx([Sheet(answer.file_name, head, rows)], made), XLSX, answer, part, form)


def _download(content: bytes, media_type: str, answer: Listing, part: str, ending: str) -> HttpResponse:
    context: dict[str, Any] = answer.context()
    told = [*(context[name] for name in _NAMED if context.get(name)), *filter(None, [part])]
    name = "-".join(map(str, ["dxindex", answer.file_name, *told, f"r{answer.release}"]))
    headers = {"Content-Disposition": f'attachment; filename="{name}.{ending}"'}
    return HttpResponse(content, content_type=media_type, headers=headers)
