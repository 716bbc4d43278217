"""From a checked query to a response: the release, the answer, and the form in which it leaves."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from ninja import Schema

from rankings.api.answers import Answer, Listing
from rankings.api.files import notes_on, table_of
from rankings.api.paging import next_page, part_of
from rankings.api.problem_kinds import REPEATED_PARAMETER, UNKNOWN_PARAMETER
from rankings.api.problems import Refused, no_mark_before
from rankings.api.queries import Query
from rankings.catalogue import Catalogue
from rankings.files.csv_file import CSV, write_csv
from rankings.files.json_file import JSON
from rankings.files.xlsx_file import XLSX, Sheet, write_xlsx
from rankings.pages.frozen import frozen, live
from rankings.views.released import answer_from_release

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
    marked = getattr(query, "bom", None) is not None
    if marked and form != "csv":
        raise no_mark_before(f"format={form}")
    return answer_from_release(
        request, lambda catalogue: _respond(request, make(catalogue), form, catalogue, marked), keep=keep and not paged
    )


def refuse_unknown(request: HttpRequest, query: Schema) -> None:
    """Raise Refused for a parameter that the query's model does not have, or that is given several times."""
    accepted = sorted(type(query).model_fields)
    for name, values in request.GET.lists():
        if name not in accepted:
            raise Refused(
                f"{name[:80]} is not a parameter of this address. Accepted: {', '.join(accepted)}.",
                parameter=name[:80],
                accepted=accepted,
                kind=UNKNOWN_PARAMETER,
            )
        if len(values) > 1:
            said = f"{name} is given {len(values)} times; it may be given only once."
            raise Refused(said, parameter=name, kind=REPEATED_PARAMETER)


def _respond(request: HttpRequest, answer: Answer, form: str, catalogue: Catalogue, marked: bool) -> HttpResponse:
    if not isinstance(answer, Listing):
        return HttpResponse(answer.model_dump_json(), content_type=JSON)
    answer.next = next_page(request, answer)
    response = _in_form(request, answer, form, catalogue, marked)
    if answer.next:
        response["Link"] = f'<{answer.next}>; rel="next"'
    return response


def _in_form(request: HttpRequest, answer: Listing, form: str, catalogue: Catalogue, marked: bool) -> HttpResponse:
    if form == "json":
        return HttpResponse(answer.model_dump_json(), content_type=JSON)
    head, rows = table_of(answer)
    part = part_of(request, answer)
    if form == "csv":
        return _download(write_csv(head, rows, bom=marked), CSV, answer, part, form)
    made = catalogue.release.published_at
    sheets = [Sheet(answer.file_name, head, rows), notes_on(answer, made, _addresses(request, answer.release))]
    return _download(write_xlsx(sheets, made), XLSX, answer, part, form)


def _addresses(request: HttpRequest, release: int) -> tuple[str, str, str]:
    """The frozen and the live address of an answer, and that of the page which says how to read it."""
    path = request.get_full_path()
    here = frozen(path, release), live(path), reverse("api:docs")
    first, second, third = map(request.build_absolute_uri, here)
    return first, second, third


def _download(content: bytes, media_type: str, answer: Listing, part: str, ending: str) -> HttpResponse:
    context: dict[str, Any] = answer.context()
    told = [*(context[name] for name in _NAMED if context.get(name)), *filter(None, [part])]
    name = "-".join(map(str, ["dxindex", answer.file_name, *told, f"r{answer.release}"]))
    headers = {"Content-Disposition": f'attachment; filename="{name}.{ending}"'}
    return HttpResponse(content, content_type=media_type, headers=headers)
