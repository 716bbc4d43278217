"""Addresses of pages: Vietnamese at /, English under /en/; the words come from the translations."""

from collections.abc import Callable
from typing import Any

from django.urls import URLResolver, include, path
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from rankings import forms
from rankings.views.brief import brief
from rankings.views.comparison import choose, comparison, named
from rankings.views.data import data
from rankings.views.evidence import figure
from rankings.views.feeds import province_feed, releases_feed
from rankings.views.forms import in_form
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

View = Callable[..., Any]
#: What hangs on every page, by its form: the end of its address. `rankings.pages.form_address` writes the same words.
_BESIDE = (
    (_("charts/<slug:key>.<slug:kind>"), forms.CHART),
    (_("tables/<slug:key>.<slug:kind>"), forms.TABLE),
    (_("cite/"), forms.CITATION),
    (_("cite.<slug:kind>"), forms.CITATION),
    (_("share.png"), forms.CARD),
)
#: The same below the address for frames: the page in short, one chart, one table.
_FRAMED = (
    ("", forms.FRAME),
    (_("charts/<slug:key>/"), forms.FRAMED_CHART),
    (_("tables/<slug:key>/"), forms.FRAMED_TABLE),
)
_OF_RELEASES, _OF_A_PROVINCE = forms.FEEDS
_TWO = _("compare/<slug:first>/<slug:second>/")
_THREE = format_lazy("{}<slug:third>/", _TWO)

#: Pages that have forms beside themselves: where they stand, their view and their name.
_PAGES: tuple[tuple[Any, View, str], ...] = (
    ("", overview, "overview"),
    (_("rankings/<number:year>/"), ranking, "ranking"),
    (_("movers/<number:year>/"), movers, "movers"),
    (_("map/<number:year>/"), map_of_year, "map"),
    (_("provinces/"), provinces, "provinces"),
    (_("provinces/<slug:slug>/"), province, "province"),
    (_("provinces/<slug:slug>/why/"), why, "why"),
    (_("regions/"), regions, "regions"),
    (_("regions/<slug:slug>/"), region, "region"),
    (_TWO, comparison, "comparison"),
    (_THREE, comparison, "comparison"),
    (format_lazy("{}<slug:fourth>/", _THREE), comparison, "comparison"),
    (_("what-if/<number:year>/"), what_if, "what_if"),
    (_("figures/<number:year>/<slug:slug>/<slug:indicator>/"), figure, "figure"),
    (_("methodology/"), methodology, "methodology"),
    (_("data/"), data, "data"),
    (_("quality/"), quality, "quality"),
    (_("quality/releases/"), releases, "releases"),
    (_("quality/releases/<number:number>/"), release, "release"),
)


def page(route: Any, view: View, name: str) -> URLResolver:
    """A page's address and those of its forms beside it."""
    beside = [path(end, in_form(view, form), name=f"{name}_{form}") for end, form in _BESIDE]
    return path(route, include([path("", view, name=name), *beside]))


def frame(route: Any, view: View, name: str) -> URLResolver:
    """The addresses of a page's frames."""
    return path(route, include([path(end, in_form(view, form), name=f"{name}_{form}") for end, form in _FRAMED]))


def _card(view: View) -> View:
    """The card of a page that has no other forms."""
    return in_form(view, forms.CARD)


urlpatterns = [
    path(_("embed/"), include([frame(*each) for each in _PAGES])),
    *(page(*each) for each in _PAGES),
    path(_("rankings/"), newest_ranking, name="newest_ranking"),
    path(_("map/"), newest_map, name="newest_map"),
    path(_("provinces/<slug:slug>/brief/"), brief, name="brief"),
    path(format_lazy("{}{}", _("provinces/<slug:slug>/brief/"), _("share.png")), _card(brief), name="brief_card"),
    path(_("feeds/releases.xml"), releases_feed, name=_OF_RELEASES),
    path(_("provinces/<slug:slug>/feed.xml"), province_feed, name=_OF_A_PROVINCE),
    path(_("what-if/"), newest_what_if, name="newest_what_if"),
    path(_("compare/"), choose, name="compare"),
    path(format_lazy("{}{}", _("compare/"), _("share.png")), _card(choose), name="compare_card"),
    path(format_lazy("{}<path:names>/", _("compare/")), named, name="named"),
]
