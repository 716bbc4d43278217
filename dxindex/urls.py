"""Addresses of the site: pages in two languages, the API, and two for supervisors."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path

from dxindex import health

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", health.alive, name="healthz"),
    path("readyz", health.Ready.as_view(), name="readyz"),
    path("api/", include("rankings.api.urls")),
    *i18n_patterns(path("", include("rankings.urls")), prefix_default_language=False),
]
handler404 = "rankings.views.pages.page_not_found"
