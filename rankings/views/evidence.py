"""Where a figure comes from."""

from django.http import HttpRequest, HttpResponse

from rankings.catalogue import Catalogue
from rankings.pages.edition_choice import require_standing
from rankings.pages.evidence_page import figure_page
from rankings.pages.figure_address import editions_of_figure
from rankings.saying import language
from rankings.selection import NotFound, read_edition, require_reconstructed
from rankings.views.pages import render_page
from rankings.views.released import released


@released
def figure(request: HttpRequest, catalogue: Catalogue, year: int, slug: str, indicator: str) -> HttpResponse:
    """`/so-lieu/2022/binh-phuoc/gov/`: a province's figures on an indicator, down to document, file and cell."""
    if not catalogue.units_of_year(year):
        raise NotFound("year", str(year))
    require_reconstructed(catalogue, request.GET, year)
    require_standing(catalogue, [each.units for each in catalogue.selves(slug)] or [catalogue.present_units])
    editions = editions_of_figure(catalogue, year, slug)
    if not editions:
        raise NotFound("province", slug)
    edition = read_edition(catalogue, year, request.GET, editions)
    if indicator not in edition.summaries:
        raise NotFound("figure", indicator)
    page = figure_page(
        catalogue,
        edition,
        catalogue.provinces[edition.units, slug],
        catalogue.indicators[indicator],
        language(),
        request.GET.get("v", ""),
    )
    return render_page(request, catalogue, "rankings/figure.html", page, "")
