"""Names of provinces that nobody knows yet, and provinces that the table leaves out."""

from django.http import HttpRequest, HttpResponseBase

from rankings import vi
from rankings.admin.answering import answers_of, save_answers, text_of
from rankings.admin.shared import about_import, go, import_page, office
from rankings.importing.proposals import Unmatched
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
    names = {province.slug: province for province in known}
    if request.method == "POST":
        return save_answers(
            request, row, "provinces", names=_names(request, row, table, names), gaps=_gaps(request, set(names))
        )
    gaps = answers_of(row).gaps
    left_out = [slug for slug in dict.fromkeys((*table.missing, *gaps)) if slug in names]
    # More names than there are provinces, and the table is hardly one of provinces; nobody would go through them.
    shown = sorted(table.unmatched, key=lambda name: name.said is not None)[: len(known)]
    findings = [finding for finding in table.findings if finding.code in ("duplicate_province", "wrong_code")]
    context = {
        "table": table,
        "known": known,
        "unmatched": [(name, _options(name, names)) for name in shown],
        "more": len(table.unmatched) - len(shown),
        "of_other_units": sum(bool(name.other_units) and name.said is None for name in table.unmatched),
        "left_out": [(names[slug], gaps.get(slug, "")) for slug in left_out],
        "matched": len(known) - len(table.missing),
        "findings": findings[: len(known)],
        "NO_PROVINCE": _NO_PROVINCE,
    }
    return import_page(request, row, "provinces.html", "provinces", context)


def _options(name: Unmatched, names: dict[str, Province]) -> list[Province]:
    """The provinces that a name is like, and the one that it was said to be."""
    slugs = dict.fromkeys([*(each.slug for each in name.suggestions), name.said or ""])
    return [names[slug] for slug in slugs if slug in names]


def _names(request: HttpRequest, row: Import, table: CheckedTable, names: dict[str, Province]) -> dict[str, str]:
    """Spellings to what was confirmed; one left open is forgotten, one that the page had no room for stays."""
    said = dict(answers_of(row).names)
    typed = {vi.squeeze(text): slug for slug, each in names.items() for text in (each.name_vi, each.name_en)}
    for name in table.unmatched:
        if f"name-{name.at.cell}" not in request.POST:
            continue
        other = typed.get(vi.squeeze(text_of(request, f"other-{name.at.cell}")), "")
        chosen = other or request.POST.get(f"name-{name.at.cell}", "")
        said.pop(name.spelling, None)
        if chosen in names:
            said[name.spelling] = chosen
        elif chosen == _NO_PROVINCE:
            said[name.spelling] = ""
    return said


def _gaps(request: HttpRequest, slugs: set[str]) -> dict[str, str]:
    for_all = text_of(request, "gap-all")
    reasons = {slug: text_of(request, f"gap-{slug}") or for_all for slug in slugs if f"gap-{slug}" in request.POST}
    return {slug: reason for slug, reason in sorted(reasons.items()) if reason}
