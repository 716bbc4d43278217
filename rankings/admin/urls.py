"""Addresses of the office, under /admin/ and /en/admin/: the same words in both, as in a file system."""

from django.urls import path

from rankings.admin import (
    audit,
    bringing,
    changes,
    checking,
    columns,
    edition,
    home,
    moving,
    overview,
    provinces,
    publishing,
    reading,
    releases,
    sourcing,
    styleguide,
)

app_name = "office"
urlpatterns = [
    path("", home.home, name="home"),
    path("imports/", home.imports, name="imports"),
    path("imports/new/", bringing.new, name="new"),
    path("imports/<int:pk>/", overview.overview, name="import"),
    path("imports/<int:pk>/move/", moving.move, name="move"),
    path("imports/<int:pk>/source/", sourcing.source, name="source"),
    path("imports/<int:pk>/edition/", edition.edition, name="edition"),
    path("imports/<int:pk>/read/", reading.read, name="read"),
    path("imports/<int:pk>/columns/", columns.columns, name="columns"),
    path("imports/<int:pk>/provinces/", provinces.provinces, name="provinces"),
    path("imports/<int:pk>/check/", checking.check, name="check"),
    path("imports/<int:pk>/check/annotated.xlsx", checking.annotated, name="annotated"),
    path("imports/<int:pk>/changes/", changes.changes, name="changes"),
    path("imports/<int:pk>/changes.csv", changes.changes_file, name="changes_file"),
    path("imports/<int:pk>/publish/", publishing.publish, name="publish"),
    path("imports/<int:pk>/original/", bringing.original, name="original"),
    path("releases/", releases.releases, name="releases"),
    path("releases/<int:number>/revert/", releases.revert, name="revert"),
    path("audit/", audit.audit, name="audit"),
    path("audit.jsonl", audit.audit_file, name="audit_file"),
    path("styleguide/", styleguide.styleguide, name="styleguide"),
]
