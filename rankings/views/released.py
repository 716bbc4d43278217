"""One read of the live pointer, then everything of a page from that release: cached by it, told apart by its ETag."""

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar
from urllib.parse import urlencode

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from rankings.catalogue import Catalogue, ReleaseKey, live_key, load_catalogue, numbered_key
from rankings.pages.frozen import frozen
from rankings.selection import BadParameter, meaningful, read_number, read_seen
from rankings.words.licences import DATA

P = ParamSpec("P")
Answer = TypeVar("Answer", bound=HttpResponseBase)
#: Shared caches may keep an answer but must ask whether it still stands, so that a publication shows at once.
CACHE_CONTROL = "public, no-cache"
#: Rendered answers are kept this long at most; the release in the key, not time, makes them fresh.
_KEPT_SECONDS = 86_400
#: Larger ones are made again, since the memory of a process keeps 1,500 answers. Pages and images are smaller, the
#: largest of them hatched maps as PNG: nothing that is dear to make is made again while readers ask for it.
KEPT_BYTES = 200_000


class NothingPublishedYet(RuntimeError):
    """No release is live: the site has nothing to show."""


def released(
    view: Callable[Concatenate[HttpRequest, Catalogue, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """Give a view the catalogue of the release to show; see `answer_from_release`."""

    @csrf_exempt
    @require_safe
    @wraps(view)
    def wrapper(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        return answer_from_release(request, lambda catalogue: view(request, catalogue, *args, **kwargs))

    return wrapper


def answer_from_release(
    request: HttpRequest, make: Callable[[Catalogue], HttpResponse], *, keep: bool = True
) -> HttpResponseBase:
    """What `make` gives for the release to show; 304 or an answer from the cache before any other work.

    `keep=False` for answers to free text, which would crowd the others out of the cache.
    """
    release = release_to_show(request)
    key = cache_key(request, release)
    etag = etag_of(release, key)
    held = unchanged(request, etag)
    if held is not None:
        return held
    kept = cache.get(key) if keep else None
    response = _response(kept) if kept else make(load_catalogue(release).seen(*_seen(request)))
    if keep and not kept and response.status_code in (200, 301) and len(response.content) < KEPT_BYTES:
        cache.set(key, (response.status_code, response.content, dict(response.items())), _KEPT_SECONDS)
    response["Cache-Control"] = CACHE_CONTROL
    if response.status_code != 200:
        return response
    response["ETag"] = etag
    tell_terms(response, _address_to_cite(request, release))
    return unchanged(request, etag, there=True) or response


def _address_to_cite(request: HttpRequest, release: ReleaseKey) -> str:
    """The frozen address of what is asked for."""
    query = urlencode(read_query(request), doseq=True)
    return request.build_absolute_uri(frozen(f"{request.path}?{query}", release.number))


def tell_terms(response: HttpResponseBase, address: str) -> None:
    """Tell programs the address to cite, which answers the same after later releases (RFC 8574), and the licence.

    The `address` is that of the answer itself; a view may have named another one.
    """
    told = response.get("Link", "")
    cited = "" if 'rel="cite-as"' in told else f'<{address}>; rel="cite-as"'
    response["Link"] = ", ".join(filter(None, [told, cited, f'<{DATA.url}>; rel="license"']))


def _seen(request: HttpRequest) -> tuple[str, str]:
    """How the release is seen, on pages that read it. The API has checked its query before."""
    query = read_query(request)
    return read_seen({name: values[-1] for name, values in query.items()})


def etag_of(release: ReleaseKey, key: str) -> str:
    """The ETag of an answer, by the `cache_key` of what is asked for."""
    return f'"{release}-{key[-12:]}"'


def unchanged(request: HttpRequest, etag: str, *, there: bool = False) -> HttpResponseBase | None:
    """What a reader is told who holds the answer of this ETag, or with `*` any (RFC 9110, 13.1.2), else None.

    `*` matches whatever is there: until that is known (`there`) nothing is said of it.
    """
    held = request.headers.get("If-None-Match", "").strip()
    if not held or (held == "*" and not there):
        return None
    response = get_conditional_response(request, etag=etag)
    return tell_standing(response, etag) if response else None


def tell_standing(response: Answer, etag: str) -> Answer:
    """The answer with what tells it from that of another release, and that caches are to ask whether it stands."""
    response["ETag"], response["Cache-Control"] = etag, CACHE_CONTROL
    return response


def _response(kept: tuple[int, bytes, dict[str, str]]) -> HttpResponse:
    status, content, headers = kept
    return HttpResponse(content, status=status, headers=headers)


def live_release() -> ReleaseKey:
    """The release that readers see. Raises NothingPublishedYet."""
    live = live_key()
    if live is None:
        raise NothingPublishedYet("load the published data: manage.py load_published")
    return live


def release_to_show(request: HttpRequest) -> ReleaseKey:
    """The release in `?v=`, else the live one. Raises BadParameter for a number never published."""
    live = live_release()
    asked = request.GET.get("v", "")
    if not asked:
        return live
    number = read_number(asked)
    found = numbered_key(number) if number else None
    if found is None:
        raise BadParameter("v", asked, [f"1-{live.number}"])
    return found


def cache_key(request: HttpRequest, release: ReleaseKey) -> str:
    """A key of release, build, address and the parameters that the view reads; hashed, for any cache's limits."""
    parts: list[Any] = [
        str(release),
        settings.BUILD_ID,
        settings.CONTACT_EMAIL,
        request.scheme,
        request.get_host(),
        request.path,
        sorted(read_query(request).items()),
    ]
    return "released-" + hashlib.sha256(repr(parts).encode()).hexdigest()


def read_query(request: HttpRequest) -> dict[str, list[str]]:
    """What the view reads of the query; all of it on the API, which refuses anything else."""
    match = request.resolver_match
    if match and match.namespace == "api":
        return dict(request.GET.lists())
    return meaningful((match.url_name or "") if match else "", request.GET)
