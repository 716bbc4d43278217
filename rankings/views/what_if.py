"""Other weights on an edition."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from rankings.catalogue import Catalogue
from rankings.pages.selecting import View
from rankings.pages.weights import what_if_link
from rankings.pages.what_if import what_if_page
from rankings.selection import WEIGHTS, BadParameter, read_edition
from rankings.views.pages import language, render_page
from rankings.views.released import answer_from_release
from rankings.words import what_if as words


@csrf_exempt
@require_safe
def what_if(request: HttpRequest, year: int) -> HttpResponseBase:
    """`/thu-trong-so/2023/?infrastructure=150`: an edition ranked by weights that a reader sets."""
    # There are as many answers as weightings: only that to the edition's own is kept.
    own = not any(request.GET.get(code) for code in WEIGHTS)
    return answer_from_release(request, lambda catalogue: _show(request, catalogue, year), keep=own)


def _show(request: HttpRequest, catalogue: Catalogue, year: int) -> HttpResponse:
    edition = read_edition(catalogue, year, request.GET)
    view = View(
        "what_if",
        edition,
        catalogue.indicators["dti"],
        units_asked=bool(request.GET.get("units")),
        version=request.GET.get("v", ""),
    )
    try:
        page = what_if_page(catalogue, view, request.GET, language())
    except BadParameter as error:
        label, own = words.labels(edition.basis, language())["reset"], what_if_link(catalogue, language(), edition)
        error.hints = [(label, own)] if error.name in WEIGHTS else []
        raise
    return render_page(request, catalogue, "rankings/what_if.html", page, "ranking")
