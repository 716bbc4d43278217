"""Addresses of pages: Vietnamese at /, English under /en/; the words come from the translations."""

from collections.abc import Callable
from typing import Any

from django.urls import URLPattern, path
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from rankings.views.brief import brief
from rankings.views.charts import chart_file
from rankings.views.comparison import choose, comparison, named
from rankings.views.data import data
from rankings.views.evidence import figure
from rankings.views.map import map_of_year, newest_map
from rankings.views.methodology import methodology
from rankings.views.movers import movers
from rankings.views.overview import overview
from rankings.views.province import province
from rankings.views.provinces import provinces
from rankings.views.quality import quality
from rankings.views.ranking import newest_ranking, ranking
from rankings.views.regions import region, regions
from rankings.views.release import release, releases
from rankings.views.what_if import newest_what_if, what_if
from rankings.views.why import why


def with_charts(route: Any, view: Callable[..., Any], name: str) -> list[URLPattern]:
    """A page's address, and below it those of its charts' files; `rankings.pages.chart_address` writes them."""
    files: Any = format_lazy("{}{}<slug:chart>.<slug:kind>", route, _("charts/"))
    return [path(route, view, name=name), path(files, chart_file(view), name=f"{name}_chart")]


_TWO = _("compare/<slug:first>/<slug:second>/")

urlpatterns = [
    *with_charts("", overview, "overview"),
    path(_("rankings/"), newest_ranking, name="newest_ranking"),
    *with_charts(_("rankings/<int:year>/"), ranking, "ranking"),
    *with_charts(_("movers/<int:year>/"), movers, "movers"),
    path(_("map/"), newest_map, name="newest_map"),
    *with_charts(_("map/<int:year>/"), map_of_year, "map"),
    path(_("provinces/"), provinces, name="provinces"),
    *with_charts(_("provinces/<slug:slug>/"), province, "province"),
    path(_("provinces/<slug:slug>/brief/"), brief, name="brief"),
    *with_charts(_("provinces/<slug:slug>/why/"), why, "why"),
    *with_charts(_("regions/"), regions, "regions"),
    *with_charts(_("regions/<slug:slug>/"), region, "region"),
    path(_("compare/"), choose, name="compare"),
    *with_charts(_TWO, comparison, "comparison"),
    *with_charts(format_lazy("{}<slug:third>/", _TWO), comparison, "comparison"),
    *with_charts(format_lazy("{}<slug:third>/<slug:fourth>/", _TWO), comparison, "comparison"),
    path(format_lazy("{}<path:names>/", _("compare/")), named, name="named"),
    path(_("what-if/"), newest_what_if, name="newest_what_if"),
    path(_("what-if/<int:year>/"), what_if, name="what_if"),
    path(_("figures/<int:year>/<slug:slug>/<slug:indicator>/"), figure, name="figure"),
    path(_("methodology/"), methodology, name="methodology"),
    path(_("data/"), data, name="data"),
    path(_("quality/"), quality, name="quality"),
    path(_("quality/releases/"), releases, name="releases"),
    path(_("quality/releases/<int:number>/"), release, name="release"),
]
