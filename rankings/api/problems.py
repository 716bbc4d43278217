"""Errors as problem documents (RFC 9457): what kind, which parameter, what was found, what it accepts."""

import logging
from collections.abc import Callable, Iterable

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import ValidationError

from rankings.api import problem_kinds as kinds
from rankings.api.answers import ProblemDocument
from rankings.api.problem_kinds import OF_STATUS, Kind
from rankings.api.queries import ACCEPTED
from rankings.selection import BadParameter, NotFound, NotReconstructed
from rankings.views.released import NothingPublishedYet
from rankings.words.bases import say_not_made

MEDIA_TYPE = "application/problem+json"
#: Refusals of 500 and above that are no errors of the site, of which Django would record each as one.
_FORESEEN = (kinds.NOT_IMPLEMENTED, kinds.BEING_MADE)
_logger = logging.getLogger(__name__)


class Refused(ValueError):
    """A request that cannot be answered as it stands; `accepted` lists what the parameter takes.

    Without a `kind` it is what its status means of a parameter.
    """

    def __init__(
        self,
        detail: str,
        *,
        parameter: str = "",
        accepted: Iterable[object] | None = None,
        status: int = 400,
        kind: Kind | None = None,
    ) -> None:
        super().__init__(detail)
        self.detail, self.parameter = detail, parameter
        self.kind = kind or OF_STATUS[status]
        self.accepted = None if accepted is None else [str(value) for value in accepted]


def problem(
    kind: Kind, detail: str, parameter: str = "", accepted: list[str] | None = None, **headers: str
) -> HttpResponse:
    """A problem document as a response; headers with _ for -."""
    document = ProblemDocument(
        type=kind.type,
        title=kind.title,
        status=kind.status,
        detail=detail,
        parameter=parameter or None,
        accepted=accepted,
    )
    named = {name.replace("_", "-"): value for name, value in headers.items()} | {"Cache-Control": "no-cache"}
    content = document.model_dump_json(exclude_none=True)
    response = HttpResponse(content, status=kind.status, content_type=MEDIA_TYPE, headers=named)
    if kind in _FORESEEN:
        response._has_been_logged = True  # type: ignore[attr-defined] # noqa: SLF001 - Django's own mark
        _logger.info("%s %s", kind.status, detail)
    return response


def not_here(name: str, found: str, accepted: Iterable[object]) -> Refused:
    """A well-formed value that the release does not have."""
    values = [str(value) for value in accepted]
    listed = ", ".join(values) or "nothing"
    return Refused(
        f"{name}={found} is not available. {name} accepts: {listed}.",
        parameter=name,
        accepted=values,
        status=404,
    )


def no_mark_before(what: str) -> Refused:
    """A byte order mark was asked for where there can be none."""
    said = f"bom=1 does not apply to {what}: only a CSV file can begin with a byte order mark."
    return Refused(said, parameter="bom", kind=kinds.NO_SUCH_FORM)


def nothing_at_this_address() -> HttpResponse:
    """Where no operation is."""
    return problem(kinds.NO_SUCH_ADDRESS, "There is nothing at this address. See /api/v1/docs for the addresses.")


def install(api: NinjaAPI) -> None:
    """Let every error of the operations leave as a problem document."""
    api.exception_handler(ValidationError)(_malformed)
    for error in (*_ANSWERS, Exception):
        api.exception_handler(error)(problem_of)


def problem_of(request: HttpRequest, error: Exception) -> HttpResponse:
    """The problem document of an error; one that nobody foresaw is recorded, and a developer gets it itself."""
    for known, answer in _ANSWERS.items():
        if isinstance(error, known):
            return answer(error)
    if settings.DEBUG:
        raise error
    _logger.error("%s %s", request.method, request.path, exc_info=error)
    return problem(kinds.SITE_ERROR, "The fault lies with the site, not with the request. It has been recorded.")


def problem_of_file(request: HttpRequest, error: Exception) -> HttpResponse:
    """The same of a page's file: a choice that is none is refused with 400, as it is on the page itself."""
    if isinstance(error, BadParameter):
        refused = not_here(error.name, error.found, error.accepted)
        return problem(kinds.MALFORMED_PARAMETER, refused.detail, refused.parameter, refused.accepted)
    return problem_of(request, error)


def _malformed(request: HttpRequest, error: ValidationError) -> HttpResponse:
    first = error.errors[0]
    # What follows the name is a place within a list of values.
    name = next(str(each) for each in first["loc"] if each in ACCEPTED)
    found = request.GET.get(name, "")[:80]
    missing = first["type"] == "missing"
    kind = kinds.MISSING_PARAMETER if missing else kinds.MALFORMED_PARAMETER
    said = f"{name} is required." if missing else f"{name}={found} is malformed."
    return problem(kind, f"{said} {name} accepts: {ACCEPTED[name]}.", name)


def _refused(error: Refused) -> HttpResponse:
    return problem(error.kind, error.detail, error.parameter, error.accepted)


def _bad_parameter(error: BadParameter) -> HttpResponse:
    # Its form was checked before; what it names is not there.
    return _refused(not_here(error.name, error.found, error.accepted))


def _not_found(error: NotFound) -> HttpResponse:
    return problem(kinds.NOT_IN_RELEASE, f"There is no {error.what} {error.searched}.", error.what)


def _not_reconstructed(error: NotReconstructed) -> HttpResponse:
    said = f"basis=constant is not available. {say_not_made(error.facts, 'en')}"
    return problem(kinds.NOT_RECONSTRUCTED, said, "basis")


def _no_such_thing(_: Exception) -> HttpResponse:
    return nothing_at_this_address()


def _suspicious(_: Exception) -> HttpResponse:
    said = "The request is too large or malformed."
    return problem(kinds.BAD_REQUEST, said)


def _nothing_yet(_: Exception) -> HttpResponse:
    return problem(kinds.NOTHING_PUBLISHED, "No release has been published yet.", Retry_After="60")


#: Errors to their documents, the special before the general.
_ANSWERS: dict[type[Exception], Callable[..., HttpResponse]] = {
    Refused: _refused,
    BadParameter: _bad_parameter,
    NotReconstructed: _not_reconstructed,
    NotFound: _not_found,
    Http404: _no_such_thing,
    SuspiciousOperation: _suspicious,
    NothingPublishedYet: _nothing_yet,
}
