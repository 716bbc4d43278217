"""Other weights on an edition."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from rankings.catalogue import Catalogue, EditionInfo
from rankings.pages.parts import name_of
from rankings.pages.selecting import View
from rankings.pages.weights import weighable, what_if_link
from rankings.pages.what_if import what_if_page
from rankings.pages.what_if_trial import MOST
from rankings.saying import language
from rankings.selection import WEIGHTS, BadParameter, read_edition
from rankings.views.pages import render_page
from rankings.views.released import answer_from_release, released
from rankings.words import what_if as words


@released
def newest_what_if(request: HttpRequest, catalogue: Catalogue) -> HttpResponse:
    """`/thu-trong-so/`: on to the latest edition that can be weighed; where none can, the newest says why."""
    edition = [catalogue.newest, *weighable(catalogue)][-1]
    return HttpResponseRedirect(what_if_link(catalogue, language(), edition, request.GET.get("v", "")))


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
        if error.name in WEIGHTS:
            _explain(error, catalogue, edition, view.version)
        raise
    return render_page(request, catalogue, "rankings/what_if.html", page, "ranking")


def _explain(error: BadParameter, catalogue: Catalogue, edition: EditionInfo, version: str) -> None:
    """Say what is wrong with a weight, and lead to the edition's own ones."""
    lang = language()
    part = name_of(catalogue.indicators[error.name], lang)
    if error.accepted:
        error.why = words.say_no_weight(part, MOST, error.found, lang)
    else:
        error.why = words.say_no_part(part, edition.year, lang)
    error.hints = [(words.labels(edition.basis, lang)["reset"], what_if_link(catalogue, lang, edition, version))]
