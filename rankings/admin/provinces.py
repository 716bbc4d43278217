"""Names of provinces that nobody knows yet, and provinces that the table leaves out."""

from django.http import HttpRequest, HttpResponseBase

from rankings.admin.answering import answers_of, save_answers, text_of
from rankings.admin.shared import about_import, go, import_page, office
from rankings.importing.tables import CheckedTable
from rankings.models import Import, Province
from rankings.releasing.checking import check_import

#: What the form sends for "this row is no province".
_NO_PROVINCE = "-"


@office()
@about_import
def provinces(request: HttpRequest, row: Import) -> HttpResponseBase:
    """Confirm spellings by likeness, never silently; give a reason for each province without a row."""
    table = check_import(row)
    if not table.columns:
        return go("read", pk=row.pk)
    known = list(Province.objects.filter(unit_set_id=row.units).order_by("name_sort"))
    if request.method == "POST":
        slugs = {province.slug for province in known}
        return save_answers(
            request, row, "provinces", names=_names(request, row, table, slugs), gaps=_gaps(request, slugs)
        )
    names = {province.slug: province for province in known}
    gaps = answers_of(row).gaps
    left_out = [slug for slug in dict.fromkeys((*table.missing, *gaps)) if slug in names]
    open_names = [name for name in table.unmatched if name.said is None]
    context = {
        "table": table,
        "known": known,
        "unmatched": table.unmatched,
        "left_out": [(names[slug], gaps.get(slug, "")) for slug in left_out],
        "matched": len(known) - len(table.missing),
        "open": len(open_names),
        "findings": [finding for finding in table.findings if finding.code in ("duplicate_province", "wrong_code")],
        "NO_PROVINCE": _NO_PROVINCE,
    }
    return import_page(request, row, "provinces.html", "provinces", context)


def _names(request: HttpRequest, row: Import, table: CheckedTable, slugs: set[str]) -> dict[str, str]:
    """Spellings to what was confirmed; a spelling left open is forgotten."""
    said = dict(answers_of(row).names)
    for name in table.unmatched:
        chosen = request.POST.get(f"name-{name.at.cell}", "")
        said.pop(name.spelling, None)
        if chosen in slugs:
            said[name.spelling] = chosen
        elif chosen == _NO_PROVINCE:
            said[name.spelling] = ""
    return said


def _gaps(request: HttpRequest, slugs: set[str]) -> dict[str, str]:
    reasons = {slug: text_of(request, f"gap-{slug}") for slug in slugs if f"gap-{slug}" in request.POST}
    return {slug: reason for slug, reason in sorted(reasons.items()) if reason}
