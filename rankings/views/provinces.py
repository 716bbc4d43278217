"""The list of provinces and the search in it."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from rankings.catalogue import Catalogue
from rankings.pages.provinces import provinces_page
from rankings.saying import language
from rankings.views.pages import render_page
from rankings.views.released import answer_from_release


@csrf_exempt
@require_safe
def provinces(request: HttpRequest) -> HttpResponseBase:
    """`/tinh/?q=`: the list is kept, answers to free text are not."""
    text = request.GET.get("q", "")

    def make(catalogue: Catalogue) -> HttpResponse:
        page = provinces_page(catalogue, language(), text, request.GET.get("v", ""))
        return render_page(request, catalogue, "rankings/provinces.html", page, "provinces")

    return answer_from_release(request, make, keep=not text)
