"""A table brought in for the wrong edition: its bytes are opened for another one, and the old import is withdrawn."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponseBase

from rankings import roles, shape
from rankings.admin.bringing import shown_editions
from rankings.admin.shared import about_import, actor_of, go, office, revision_of, tell
from rankings.importing.findings import Words
from rankings.models import Import, UnitSet
from rankings.releasing.proposing import Brought, Refused, bring_in, withdraw
from rankings.releasing.questions import title_of
from rankings.saying import say


def editions_to_choose(row: Import) -> list[tuple[str, str]]:
    """Editions that readers see, and the same year on another set of provinces, which may be new; not the import's."""
    known = dict(shown_editions())
    sets = UnitSet.objects.filter(units__lte=shape.MOST_UNITS).order_by("-units")
    for units in sets.values_list("units", flat=True):
        new = say(f"{row.year}, {units} tỉnh (kỳ chưa có)", f"{row.year}, {units} provinces (not here yet)")
        known.setdefault(f"{row.year}/{units}", new)
    known.pop(f"{row.year}/{row.units}", None)
    return list(known.items())


def _source_for(row: Import, year: int, units: int) -> dict[str, str]:
    """The import's document; a title that was made of the edition is made of the other."""
    titles = [title_of(*edition, row.file_name) for edition in ((row.year, row.units), (year, units))]
    document = row.source["document"]
    return {**row.source, "document": titles[1] if document == titles[0] else document}


@office(roles.may_import)
@about_import
def move(request: HttpRequest, row: Import) -> HttpResponseBase:
    """Open the file for the chosen edition; nothing that was said of its columns and rows is taken along."""
    if request.method != "POST":
        return go("import", pk=row.pk)
    chosen = request.POST.get("edition", "")
    if chosen not in dict(editions_to_choose(row)):
        raise Refused(Words("Hãy chọn một kỳ trong danh sách.", "Choose an edition from the list."))
    year, units = map(int, chosen.split("/"))
    definition: dict[str, Any] | None = None if chosen in dict(shown_editions()) else {}
    with transaction.atomic():
        withdraw(row.pk, revision_of(request), actor_of(request))
        made = bring_in(
            Brought(
                year, units, row.file_name, bytes(row.file.content), row.file.sha256, _source_for(row, year, units),
                row.decision, row.pasted, definition,
            ),
            actor_of(request),
        )  # fmt: skip
    tell(
        request,
        Words(
            f"Tệp được mở lại cho DTI {year}, {units} tỉnh; lần nhập {row.pk} đã được rút.",
            f"The file is opened for DTI {year} on {units} provinces; import {row.pk} is withdrawn.",
        ),
    )
    return go("read" if definition is None else "edition", pk=made.pk)
