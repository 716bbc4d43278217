"""Two to four provinces side by side, and the choosing of them."""

from typing import Any

from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
)
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from rankings.catalogue import Catalogue
from rankings.links import link
from rankings.pages.choosing import choosing_page
from rankings.pages.compared_choice import (
    FEWEST,
    MOST,
    compared_address,
    compared_url,
    read_compared,
    require_selves,
)
from rankings.pages.comparison import comparison_page
from rankings.pages.edition_choice import require_standing
from rankings.saying import language
from rankings.selection import meaningful, read_choice, require_reconstructed
from rankings.views.pages import render_page
from rankings.views.released import answer_from_release, released

#: The names in the query of a choice: `p` once for each, `a` and `b` in older links.
_NAMES = ("p", "a", "b")


@released
def comparison(
    request: HttpRequest, catalogue: Catalogue, first: str, second: str, third: str = "", fourth: str = ""
) -> HttpResponse:
    """`/so-sanh/binh-phuoc/dak-nong/`: two to four units; any other order, or a name twice, leads to one address."""
    asked = [slug for slug in (first, second, third, fourth) if slug]
    slugs = sorted(set(asked))
    if slugs != asked:
        return HttpResponsePermanentRedirect(compared_url(language(), slugs, _kept(request)))
    page = comparison_page(catalogue, read_compared(catalogue, slugs, request.GET), language())
    return render_page(request, catalogue, "rankings/comparison.html", page, "compare")


@csrf_exempt
@require_safe
def named(request: HttpRequest, names: str) -> HttpResponse:
    """`/so-sanh/ca-mau/`: one name, or more than one comparison holds, on to the choice with these picked."""
    kept = {name: values for name, values in meaningful("compare", request.GET).items() if name not in _NAMES}
    picked = [slug for slug in names.split("/") if slug]
    return HttpResponseRedirect(link(language(), "compare", kept | {"p": picked}))


@csrf_exempt
@require_safe
def choose(request: HttpRequest) -> HttpResponseBase:
    """`/so-sanh/?p=&p=`: on to the comparison once two to four are chosen.

    Pages with several names picked are as many as there are choices, so they are not kept.
    """
    given = [slug for name in _NAMES for slug in request.GET.getlist(name) if slug]
    few = len(given) < FEWEST
    return answer_from_release(request, lambda catalogue: _chosen(request, catalogue, given), keep=few)


def _chosen(request: HttpRequest, catalogue: Catalogue, given: list[str]) -> HttpResponse:
    picked = list(dict.fromkeys(given))
    standing = [[each.units for each in require_selves(catalogue, slug)] for slug in picked]
    require_reconstructed(catalogue, request.GET)
    for on in standing:
        require_standing(catalogue, on)
    if len(given) >= FEWEST and len(picked) <= MOST:
        return HttpResponseRedirect(_on(request, catalogue, sorted(picked)))
    sets = sorted(catalogue.unit_sets, key=lambda units: units != catalogue.present_units)
    asked = read_choice(request.GET, "units", sets)
    own = next(iter(standing), sets)
    units = int(asked) if asked else own[0]
    page = choosing_page(catalogue, language(), units, picked, request.GET.get("v", ""))
    return render_page(request, catalogue, "rankings/comparison.html", page, "compare")


def _on(request: HttpRequest, catalogue: Catalogue, slugs: list[str]) -> str:
    """The shortest address of what was chosen; one name given twice leads to its own page."""
    if len(slugs) < FEWEST:
        return compared_url(language(), slugs, _kept(request))
    choice = read_compared(catalogue, slugs, request.GET)
    if choice.edition is None:
        return compared_url(language(), slugs, {"v": choice.version})
    return compared_address(catalogue, language(), choice)(choice.edition)


def _kept(request: HttpRequest) -> dict[str, Any]:
    """The parameters that mean something there; an answer kept in the cache must hold no others."""
    return dict(meaningful("comparison", request.GET))
