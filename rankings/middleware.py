"""Errors that readers cause become pages, or what programs read; a site without data says so."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

from rankings.api.problems import problem_of_file
from rankings.selection import BadParameter, NotFound
from rankings.views import pages
from rankings.views.opening import is_file, is_read_by_program
from rankings.views.released import NothingPublishedYet


class ReaderErrors:
    """Turns BadParameter, NotFound and NothingPublishedYet of page views into 400, 404 and 503."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """What a reader is told of an error that can be mended; None for any other.

        Programs that ask for a file as JSON read a problem document, as the API has them; other files, a paragraph.
        """
        if not isinstance(error, BadParameter | NotFound | NothingPublishedYet):
            return None
        match = request.resolver_match
        if is_read_by_program(request) and match and match.kwargs.get("kind") == "json":
            response = problem_of_file(request, error)
            response["Content-Language"] = "en"  # its prose, as that of the API
        else:
            response = _tell(request, error)
        if is_file(match):
            patch_vary_headers(response, ("Accept",))
        return response


def _tell(request: HttpRequest, error: BadParameter | NotFound | NothingPublishedYet) -> HttpResponse:
    if isinstance(error, BadParameter):
        return pages.bad_parameter(request, error)
    if isinstance(error, NotFound):
        return pages.not_found(request, error)
    return pages.nothing_published_yet(request)
