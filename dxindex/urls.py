"""Addresses of the site: pages in two languages, the API, the office, and two for supervisors."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

from dxindex import health
from rankings.views import crawlers
from rankings.views.embedding import embedding_script


def addresses(serve_admin: bool) -> list[URLPattern | URLResolver]:
    """All addresses, or those for readers alone."""
    office = [
        path("admin/account/", include("dxindex.accounts.urls")),
        path("admin/", include("rankings.admin.urls")),
        path("admin/", admin.site.urls),
    ]
    return [
        path("healthz", health.alive, name="healthz"),
        path("readyz", health.Ready.as_view(), name="readyz"),
        path("embed.js", embedding_script, name="embedding_script"),
        path("api/", include("rankings.api.urls")),
        path("sitemap.xml", crawlers.sitemap, name="sitemap"),
        path("robots.txt", crawlers.robots, name="robots"),
        *i18n_patterns(
            *(office if serve_admin else []),
            path("", include("rankings.urls")),
            prefix_default_language=False,
        ),
    ]


urlpatterns = addresses(settings.SERVE_ADMIN)
handler403 = "dxindex.accounts.office.forbidden"
handler404 = "rankings.views.pages.page_not_found"
