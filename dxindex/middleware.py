"""Small middlewares of the site itself."""

from collections.abc import Callable
from functools import cache

from allauth.account.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseForbidden
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.templatetags.static import static
from django.urls import Resolver404, resolve
from django.utils.translation import get_language

from dxindex.accounts import sessions
from dxindex.accounts.office import is_private, office_site
from dxindex.environment import is_loopback
from rankings.roles import refuse

Handler = Callable[[HttpRequest], HttpResponse]

OPEN_FACES = f"{settings.STATIC_URL}fonts/"
OPEN = ("/api/", "/embed.js", OPEN_FACES, f"{settings.STATIC_URL}css/frame", f"{settings.STATIC_URL}js/framed")
FACES = ("be-vietnam-pro-400", "be-vietnam-pro-600", "dxindex-figures-400", "dxindex-figures-600")
REFUSAL = "The local profile answers only this machine; docs/deploy.md has the public one.\n"
FORWARDED = ("HTTP_FORWARDED", "HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_HOST", "HTTP_X_FORWARDED_PROTO")

#: Pages of the office that come before the log-in, by their names.
ENTRANCE = {"account_login", "account_logout", "account_inactive", "mfa_authenticate", "mfa_login_webauthn"}
#: Those that somebody needs who has yet to set up or to show a second factor; and all whose names begin with mfa_.
SECURITY = {
    "account_logout",
    "admin:logout",
    "account_reauthenticate",
    "account_change_password",
    "account_set_password",
}


def resource_policy(get_response: Handler) -> Handler:
    """Cross-Origin-Resource-Policy on every answer: `same-origin`, but `cross-origin` for what is open to other sites.

    These are the API and what frames in other sites are made of: in a sandbox they are strangers to their own host, so
    that faces need leave by name as well. A page that wants another value for its files and frames sets it on all that
    leaves, a 304 included (`rankings.views.forms`).
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        value = "cross-origin" if request.path.startswith(OPEN) else "same-origin"
        response.headers.setdefault("Cross-Origin-Resource-Policy", value)
        if request.path.startswith(OPEN_FACES):
            response.headers["Access-Control-Allow-Origin"] = "*"
        return response

    return middleware


def host_in_one_spelling(get_response: Handler) -> Handler:
    """The host in small letters, as browsers write it: names are the same in any (RFC 9110, 4.2.3).

    It stands in the addresses that pages give themselves and in the keys of what is kept of them.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        if "HTTP_HOST" in request.META:
            request.META["HTTP_HOST"] = request.META["HTTP_HOST"].lower()
        return get_response(request)

    return middleware


def early_faces(get_response: Handler) -> Handler:
    """The type faces that every page is set in are asked for with the page (docs/decisions.md, 46).

    By a header and not in the page: half a kilobyte of sixty, and browsers read it before the page. An answer without a
    body, to a preflight or on the way elsewhere, is set in nothing.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if response.headers.get("Content-Type", "").startswith("text/html") and response.content:
            response.headers["Link"] = ", ".join(filter(None, [response.headers.get("Link"), _faces()]))
        return response

    return middleware


@cache
def _faces() -> str:
    return ", ".join(f"<{static(f'fonts/{name}.woff2')}>; rel=preload; as=font; crossorigin" for name in FACES)


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


class LanguageOfAddress(LocaleMiddleware):
    """The address alone decides the language, so no answer varies by what languages a browser would accept.

    Django's own middleware says that it does wherever the address has no /en/, and so parts a shared cache by a header
    that every browser writes otherwise.
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Name the language and nothing else."""
        response.headers.setdefault("Content-Language", get_language() or settings.LANGUAGE_CODE)
        return response


class Office:
    """Nothing under /admin/ is answered before its reader may see it, and no cache or search engine keeps any of it.

    This goes by the address, not by the view: a page that forgets to ask who is there is not shown either.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on what is public; of the office, turn away or answer."""
        if not (settings.SERVE_ADMIN and is_private(request.path_info)):
            return self.get_response(request)
        response = turn_away(request) or self.get_response(request)
        response.headers["Cache-Control"] = "no-store"
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    def process_template_response(self, request: HttpRequest, response: TemplateResponse) -> TemplateResponse:
        """The office's frame, of which allauth hands some of its pages another thing by the same name."""
        if response.context_data is not None and is_private(request.path_info):
            response.context_data["site"] = office_site(request)
        return response


def turn_away(request: HttpRequest) -> HttpResponse | None:
    """Where somebody has to go first: to the log-in, to the second factor; None for who may pass."""
    name = _view_name(request)
    user = request.user
    if name in ENTRANCE:
        return None
    if not user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    if not user.is_staff:
        return refuse(request)
    if not settings.MFA_REQUIRED or name in SECURITY or name.startswith("mfa_"):
        return None
    return _to_second_factor(request, user)


def _view_name(request: HttpRequest) -> str:
    try:
        return resolve(request.path_info).view_name
    except Resolver404:
        return ""


def _to_second_factor(request: HttpRequest, user: User) -> HttpResponse | None:
    """To set one up, or to show it where the session was opened by a password before there was one."""
    if not is_mfa_enabled(user, [Authenticator.Type.WEBAUTHN, Authenticator.Type.TOTP]):
        return redirect("mfa_index")
    if sessions.has_shown_second_factor(request, user):
        return None
    ways = [way["url"] for way in get_adapter().get_reauthentication_methods(user) if way["id"] != "reauthenticate"]
    return redirect_to_login(request.get_full_path(), ways[0])
