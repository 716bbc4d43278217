"""Small middlewares of the site itself."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseForbidden

from dxindex.environment import is_loopback

Handler = Callable[[HttpRequest], HttpResponse]

REFUSAL = "The local profile answers only this machine; docs/deploy.md has the public one.\n"
FORWARDED = ("HTTP_FORWARDED", "HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_HOST", "HTTP_X_FORWARDED_PROTO")


def resource_policy(get_response: Handler) -> Handler:
    """Cross-Origin-Resource-Policy on every answer: `same-origin`, but `cross-origin` for the open API.

    A view that wants another value sets the header itself.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        value = "cross-origin" if request.path.startswith("/api/") else "same-origin"
        response.headers.setdefault("Cross-Origin-Resource-Policy", value)
        return response

    return middleware


def loopback_only(get_response: Handler) -> Handler:
    """The local profile answers this machine's own programs and nobody behind a proxy.

    Whatever address the server was bound to, a local site thus cannot become a public one by mistake.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        forwarded = any(header in request.META for header in FORWARDED)
        if forwarded or not is_loopback(request.META.get("REMOTE_ADDR", "")):
            return HttpResponseForbidden(REFUSAL, content_type="text/plain")
        return get_response(request)

    return middleware
