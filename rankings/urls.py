"""Addresses of pages: Vietnamese at /, English under /en/; the words come from the translations."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from rankings.views.movers import movers
from rankings.views.overview import overview
from importlib import import_module
from django.http import HttpResponse


def _later(module, name):
    try:
        return getattr(import_module(f"rankings.views.{module}"), name)
    except (ImportError, AttributeError):
        return lambda request, **kwargs: HttpResponse("later")


comparison, pick_pair = _later("comparison", "comparison"), _later("comparison", "pick_pair")
methodology, province, provinces = _later("methodology", "methodology"), _later("province", "province"), _later("provinces", "provinces")
from rankings.views.ranking import newest_ranking, ranking

urlpatterns = [
    path("", overview, name="overview"),
    path(_("rankings/"), newest_ranking, name="newest_ranking"),
    path(_("rankings/<int:year>/"), ranking, name="ranking"),
    path(_("movers/<int:year>/"), movers, name="movers"),
    path(_("provinces/"), provinces, name="provinces"),
    path(_("provinces/<slug:slug>/"), province, name="province"),
    path(_("compare/"), pick_pair, name="compare"),
    path(_("compare/<slug:first>/<slug:second>/"), comparison, name="comparison"),
    path(_("methodology/"), methodology, name="methodology"),
]
