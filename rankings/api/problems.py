"""Errors as problem documents (RFC 9457): which parameter, what was found, what it accepts."""

import logging
from collections.abc import Iterable
from http import HTTPStatus

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import ValidationError

from rankings.api.answers import ProblemDocument
from rankings.api.queries import ACCEPTED
from rankings.selection import BadParameter, NotFound, NotReconstructed
from rankings.views.released import NothingPublishedYet
from rankings.words.bases import say_not_made

MEDIA_TYPE = "application/problem+json"
_logger = logging.getLogger(__name__)


class Refused(ValueError):
    """A request that cannot be answered as it stands; `accepted` lists what the parameter takes."""

    def __init__(
        self, detail: str, *, parameter: str = "", accepted: Iterable[object] | None = None, status: int = 400
    ) -> None:
        super().__init__(detail)
        self.detail, self.parameter, self.status = detail, parameter, status
        self.accepted = None if accepted is None else [str(value) for value in accepted]


def problem(
    status: int, detail: str, parameter: str = "", accepted: list[str] | None = None, **headers: str
) -> HttpResponse:
    """A problem document as a response; headers with _ for -."""
    document = ProblemDocument(
        title=HTTPStatus(status).phrase,
        status=status,
        detail=detail,
        parameter=parameter or None,
        accepted=accepted,
    )
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    content = document.model_dump_json(exclude_none=True)
    return HttpResponse(content, status=status, content_type=MEDIA_TYPE, headers=named | {"Cache-Control": "no-cache"})


def not_here(name: str, found: str, accepted: Iterable[object]) -> Refused:
    """A well-formed value that the release does not have."""
    values = [str(value) for value in accepted]
    listed = ", ".join(values) or "nothing here"
    return Refused(
        f"{name}={found} is not here. {name} accepts: {listed}.",
        parameter=name,
        accepted=values,
        status=404,
    )


def install(api: NinjaAPI) -> None:
    """Let every error of the API leave as a problem document."""
    api.exception_handler(Refused)(_refused)
    api.exception_handler(ValidationError)(_malformed)
    api.exception_handler(BadParameter)(_bad_parameter)
    api.exception_handler(NotFound)(_not_found)
    api.exception_handler(NotReconstructed)(_not_reconstructed)
    api.exception_handler(Http404)(_no_such_thing)
    api.exception_handler(SuspiciousOperation)(_suspicious)
    api.exception_handler(NothingPublishedYet)(_nothing_yet)
    api.exception_handler(Exception)(_unexpected)


def _refused(request: HttpRequest, error: Refused) -> HttpResponse:
    return problem(error.status, error.detail, error.parameter, error.accepted)


def _malformed(request: HttpRequest, error: ValidationError) -> HttpResponse:
    first = error.errors[0]
    name = str(first["loc"][-1])
    found = request.GET.get(name, "")[:80]
    said = f"{name} is required." if first["type"] == "missing" else f"{name}={found} is malformed."
    return problem(400, f"{said} {name} accepts: {ACCEPTED[name]}.", name)


def _bad_parameter(request: HttpRequest, error: BadParameter) -> HttpResponse:
    # Its form was checked before; what it names is not there.
    return _refused(request, not_here(error.name, error.found, error.accepted))


def _not_found(request: HttpRequest, error: NotFound) -> HttpResponse:
    return problem(404, f"There is no {error.what} {error.searched}.", error.what)


def _not_reconstructed(request: HttpRequest, error: NotReconstructed) -> HttpResponse:
    return problem(404, f"basis=constant is not here. {say_not_made(error.facts, 'en')}", "basis")


def _no_such_thing(request: HttpRequest, _: Http404) -> HttpResponse:
    return problem(404, "There is nothing at this address. See /api/v1/docs for the addresses.")


def _suspicious(request: HttpRequest, _: SuspiciousOperation) -> HttpResponse:
    return problem(400, "The request is larger or stranger than any that this API has an answer to.")


def _nothing_yet(request: HttpRequest, _: NothingPublishedYet) -> HttpResponse:
    return problem(503, "No release has been published yet.", Retry_After="60")


def _unexpected(request: HttpRequest, error: Exception) -> HttpResponse:
    if settings.DEBUG:
        raise error
    _logger.error("%s %s", request.method, request.path, exc_info=error)
    return problem(500, "An error of the site, not of the request. It has been recorded.")
