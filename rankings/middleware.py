"""Errors that readers cause become pages; a site without data says so."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from rankings.selection import BadParameter, NotFound
from rankings.views import pages
from rankings.views.released import NothingPublishedYet


class ReaderErrors:
    """Turns BadParameter, NotFound and NothingPublishedYet of page views into 400, 404 and 503."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The page for an error that a reader can mend; None for any other."""
        if isinstance(error, BadParameter):
            return pages.bad_parameter(request, error)
        if isinstance(error, NotFound):
            return pages.not_found(request, error)
        if isinstance(error, NothingPublishedYet):
            return pages.nothing_published_yet(request)
        return None
