"""The public quality page."""

from django.http import HttpRequest, HttpResponse

from rankings.catalogue import Catalogue
from rankings.pages.quality import quality_page
from rankings.saying import language
from rankings.views.pages import render_page
from rankings.views.released import released


@released
def quality(request: HttpRequest, catalogue: Catalogue) -> HttpResponse:
    """`/chat-luong/`: releases, corrections, conflicts, checks, and what is known."""
    page = quality_page(catalogue, language(), request.GET.get("v", ""))
    return render_page(request, catalogue, "rankings/quality.html", page, "quality")
