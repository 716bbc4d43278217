"""Two provinces side by side, and the choosing of two."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect

from rankings.catalogue import Catalogue
from rankings.links import link
from rankings.pages.choosing import choosing_page
from rankings.pages.comparison import comparison_page
from rankings.pages.pair_choice import pair_address, pair_url, read_pair
from rankings.selection import PARAMETERS, NotFound, read_choice
from rankings.views.pages import language, render_page
from rankings.views.released import released


@released
def comparison(request: HttpRequest, catalogue: Catalogue, first: str, second: str) -> HttpResponse:
    """`/so-sanh/binh-phuoc/dak-nong/`: two units; the other order leads here, one name twice to its own page."""
    if first == second:
        return HttpResponsePermanentRedirect(link(language(), "province", _kept(request), slug=first))
    if first > second:
        return HttpResponsePermanentRedirect(pair_url(language(), first, second, _kept(request)))
    page = comparison_page(catalogue, read_pair(catalogue, first, second, request.GET), language())
    return render_page(request, catalogue, "rankings/comparison.html", page, "compare")


@released
def pick_pair(request: HttpRequest, catalogue: Catalogue) -> HttpResponse:
    """`/so-sanh/?a=&b=`: on to the pair once both are chosen."""
    a, b = (request.GET.get(name, "") for name in ("a", "b"))
    for slug in filter(None, (a, b)):
        if not catalogue.selves(slug):
            raise NotFound("province", slug)
    if a and b:
        return HttpResponseRedirect(_on(request, catalogue, a, b))
    sets = sorted(catalogue.unit_sets, key=lambda units: units != catalogue.present_units)
    asked = read_choice(request.GET, "units", sets)
    standing = [each.units for each in catalogue.selves(a or b)] or sets
    units = int(asked) if asked else standing[0]
    page = choosing_page(catalogue, language(), units, a, b, request.GET.get("v", ""))
    return render_page(request, catalogue, "rankings/comparison.html", page, "compare")


def _on(request: HttpRequest, catalogue: Catalogue, a: str, b: str) -> str:
    """The shortest address of what was chosen."""
    if a == b:
        return link(language(), "province", _kept(request), slug=a)
    first, second = sorted((a, b))
    choice = read_pair(catalogue, first, second, request.GET)
    if choice.edition is None:
        return pair_url(language(), first, second, {"v": choice.version})
    return pair_address(catalogue, language(), choice)(choice.edition)


def _kept(request: HttpRequest) -> dict[str, Any]:
    """The parameters that mean something there; an answer kept in the cache must hold no others."""
    return {name: request.GET[name] for name in PARAMETERS if name in request.GET and name not in ("a", "b", "q")}
