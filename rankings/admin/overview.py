"""One import at a glance: where it stands, its file and source, and what happened to it."""

from django.http import HttpRequest, HttpResponseBase

from rankings.admin.shared import about_import, import_page, office
from rankings.models import AuditEvent, Import


@office()
@about_import
def overview(request: HttpRequest, row: Import) -> HttpResponseBase:
    """The import's facts and its events, the newest first."""
    events = AuditEvent.objects.filter(subject=f"import {row.pk}").order_by("-number")
    return import_page(request, row, "import.html", "", {"events": list(events[:200])})
