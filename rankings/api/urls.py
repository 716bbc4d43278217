"""Addresses under /api/: version 1, its description, and problem documents for everything else."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponsePermanentRedirect
from django.urls import Resolver404, URLPattern, include, path, re_path, resolve
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import RedirectView

from rankings.api import api
from rankings.api.description import openapi
from rankings.api.docs import docs
from rankings.api.links import tell_descriptions
from rankings.api.problem_kinds import NOT_READING
from rankings.api.problems import nothing_at_this_address, problem, problem_of

View = Callable[..., HttpResponseBase]
_READING = ("GET", "HEAD", "OPTIONS")


def only_reading(view: View) -> View:
    """Answer HEAD as GET, whose body the server leaves out, and OPTIONS with what is accepted; refuse other methods.

    Errors of views that are no operations leave as problem documents too.
    """

    @wraps(view)
    def wrapper(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        response = _read(view, request, *args, **kwargs) if request.method in ("GET", "HEAD") else _tell(request)
        # Names come in both languages, prose in English, whatever language the site would choose.
        response.headers.setdefault("Content-Language", "en")
        tell_descriptions(response)
        return response

    return csrf_exempt(wrapper)


def _read(view: View, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
    method, request.method = request.method, "GET"
    try:
        return view(request, *args, **kwargs)
    except Exception as error:  # noqa: BLE001  # whatever it is, a program reads a problem document
        return problem_of(request, error)
    finally:
        request.method = method


def _tell(request: HttpRequest) -> HttpResponseBase:
    """What is accepted, to those who ask for it and to those who ask for something else."""
    allowed = ", ".join(_READING)
    if request.method != "OPTIONS":
        return problem(NOT_READING, f"{request.method} is not accepted; {allowed} are.", Allow=allowed)
    response = HttpResponse(status=204, headers={"Allow": allowed, "Cache-Control": "no-cache"})
    del response["Content-Type"]
    return response


@only_reading
def nothing_here(request: HttpRequest) -> HttpResponseBase:
    """The address with its slash where only that is missing; else a problem document."""
    if not request.path.endswith("/") and _exists(f"{request.path}/"):
        query = request.META.get("QUERY_STRING", "")
        return HttpResponsePermanentRedirect(f"{request.path}/" + (f"?{query}" if query else ""))
    return nothing_at_this_address()


def _exists(address: str) -> bool:
    try:
        return resolve(address).func is not nothing_here
    except Resolver404:
        return False


def _operations() -> list[URLPattern]:
    """The patterns of the operations alone: ninja's own root and its plain-text 405 are left out."""
    return [
        URLPattern(pattern.pattern, only_reading(pattern.callback), pattern.default_args, pattern.name)
        for pattern in api.urls[0]
        if isinstance(pattern, URLPattern) and pattern.name != "api-root"
    ]


version_1 = [
    path("", only_reading(RedirectView.as_view(pattern_name="api:docs")), name="root"),
    path("openapi.json", only_reading(openapi), name="openapi"),
    path("docs", only_reading(docs), name="docs"),
    *_operations(),
]
urlpatterns = [
    path("v1/", include((version_1, "api"))),
    re_path("", nothing_here, name="api_nothing"),
]
