"""One import at a glance: where it stands, its file and source, and what happened to it."""

from django.http import HttpRequest, HttpResponseBase

from rankings.admin.audit import told_of
from rankings.admin.moving import editions_to_choose
from rankings.admin.shared import about_import, import_page, office
from rankings.admin.sourcing import source_kinds
from rankings.models import AuditEvent, Import
from rankings.releasing.checking import check_import


@office()
@about_import
def overview(request: HttpRequest, row: Import) -> HttpResponseBase:
    """The import's facts and its events, the newest first."""
    events = AuditEvent.objects.filter(subject=f"import {row.pk}").order_by("-number")
    told = list(map(told_of, events[:200]))
    draft = row.state == Import.State.DRAFT
    context = {
        "events": told,
        "kind": source_kinds()[row.source["kind"]],
        # Without its edition a table cannot be checked yet; then the steps are not marked.
        "table": check_import(row) if draft and row.definition != {} else None,
        "editions": editions_to_choose(row) if draft else [],
    }
    return import_page(request, row, "import.html", "", context)
