"""Who moved in a year."""

from django.http import HttpRequest, HttpResponse

from rankings.catalogue import Catalogue
from rankings.pages.movers import editions_with_changes, movers_page
from rankings.saying import language
from rankings.selection import NotFound, require_reconstructed
from rankings.views.pages import render_page
from rankings.views.ranking import read_view
from rankings.views.released import released


@released
def movers(request: HttpRequest, catalogue: Catalogue, year: int) -> HttpResponse:
    """`/tang-giam/2021/`: changes of an edition; a year whose present unit set has none is shown on the former one."""
    if not catalogue.units_of_year(year):
        raise NotFound("year", str(year))
    require_reconstructed(catalogue, request.GET, year)
    shown = [edition for edition in editions_with_changes(catalogue) if edition.year == year]
    if not shown:
        raise NotFound("movers", str(year))
    view = read_view(request, catalogue, "movers", year, shown)
    page = movers_page(catalogue, view, language())
    return render_page(request, catalogue, "rankings/movers.html", page, "movers")
