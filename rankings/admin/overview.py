"""One import at a glance: where it stands, its file and source, and what happened to it."""

from django.http import HttpRequest, HttpResponseBase

from rankings.admin.shared import about_import, import_page, lang, office
from rankings.models import AuditEvent, Import
from rankings.words.deeds import say_deed


@office()
@about_import
def overview(request: HttpRequest, row: Import) -> HttpResponseBase:
    """The import's facts and its events, the newest first."""
    events = AuditEvent.objects.filter(subject=f"import {row.pk}").order_by("-number")
    told = [(event, say_deed(event.action, lang())) for event in events[:200]]
    return import_page(request, row, "import.html", "", {"events": told})
