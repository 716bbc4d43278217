"""Addresses of pages: Vietnamese at /, English under /en/; the words come from the translations."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from rankings.views.comparison import comparison, pick_pair
from rankings.views.evidence import figure
from rankings.views.methodology import methodology
from rankings.views.movers import movers
from rankings.views.overview import overview
from rankings.views.province import province
from rankings.views.provinces import provinces
from rankings.views.quality import quality
from rankings.views.ranking import newest_ranking, ranking
from rankings.views.release import release, releases

urlpatterns = [
    path("", overview, name="overview"),
    path(_("rankings/"), newest_ranking, name="newest_ranking"),
    path(_("rankings/<int:year>/"), ranking, name="ranking"),
    path(_("movers/<int:year>/"), movers, name="movers"),
    path(_("provinces/"), provinces, name="provinces"),
    path(_("provinces/<slug:slug>/"), province, name="province"),
    path(_("compare/"), pick_pair, name="compare"),
    path(_("compare/<slug:first>/<slug:second>/"), comparison, name="comparison"),
    path(_("figures/<int:year>/<slug:slug>/<slug:indicator>/"), figure, name="figure"),
    path(_("methodology/"), methodology, name="methodology"),
    path(_("quality/"), quality, name="quality"),
    path(_("quality/releases/"), releases, name="releases"),
    path(_("quality/releases/<int:number>/"), release, name="release"),
]
