"""Everything that was found in the table, each with its piece of the sheet; reasons for what only warns."""

from typing import Final

from django.http import HttpRequest, HttpResponse, HttpResponseBase

from rankings.admin.answering import answers_of, save_answers, text_of
from rankings.admin.left import left_of
from rankings.admin.shared import about_import, go, import_page, lang, linked, office, tell
from rankings.admin.showing import shown_of
from rankings.importing.annotating import annotate
from rankings.importing.findings import Words
from rankings.importing.sandbox import SandboxError
from rankings.importing.tables import CheckedTable
from rankings.links import link, with_params
from rankings.models import Import
from rankings.pages.parts import Link
from rankings.releasing.checking import check_import
from rankings.saying import say

_PER_PAGE: Final = 40
_LEVELS: Final = ("error", "warning", "note")
_NOT_WRITTEN: Final = Words(
    "Chưa viết được sổ tính này: tệp quá lớn hoặc máy đang bận. Hãy thử lại sau một phút; mọi lỗi cũng có ở trang này.",
    "The workbook could not be written: the file is too large or the server is busy. Try again in a minute; this page "
    "has everything that was found, too.",
)
_XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@office()
@about_import
def check(request: HttpRequest, row: Import) -> HttpResponseBase:
    """All findings at once. Errors block, a warning wants a reason, a note informs."""
    table = check_import(row)
    if table.raw is None:
        return go("read", pk=row.pk)
    if request.method == "POST":
        return save_answers(
            request, row, "check", reasons=_reasons(request, row, table), ignore_title="ignore_title" in request.POST
        )
    level = request.GET.get("level", "")
    level = level if level in _LEVELS else ""
    found = [finding for finding in table.findings if level in ("", finding.level)]
    number = int(text) if (text := request.GET.get("page", "1")).isdecimal() and len(text) < 6 else 1
    start = (max(number, 1) - 1) * _PER_PAGE
    address = link(lang(), "office:check", pk=row.pk)
    reasons = answers_of(row).reasons
    context = {
        "table": table,
        "shown": [
            shown_of(table, finding, reasons.get(finding.key, "")) for finding in found[start : start + _PER_PAGE]
        ],
        "filters": _filters(table, level, address),
        "older": with_params(address, {"level": level, "page": number + 1}) if len(found) > start + _PER_PAGE else "",
        "newer": with_params(address, {"level": level, "page": number - 1}) if number > 1 else "",
        "titles": any(finding.code in ("title_year", "title_units") for finding in table.findings),
        "ignore_title": answers_of(row).ignore_title,
        "ready": table.ready,
        "left": linked(row, left_of(row, table)),
    }
    return import_page(request, row, "check.html", "check", context)


def _filters(table: CheckedTable, level: str, address: str) -> list[Link]:
    counts = {key: sum(finding.level == key for finding in table.findings) for key in _LEVELS}
    labels = {
        "": say("Tất cả ({n})", "All ({n})").format(n=len(table.findings)),
        "error": say("Lỗi ({n})", "Errors ({n})").format(n=counts["error"]),
        "warning": say("Cảnh báo ({n})", "Warnings ({n})").format(n=counts["warning"]),
        "note": say("Ghi chú ({n})", "Notes ({n})").format(n=counts["note"]),
    }
    return [Link(label, with_params(address, {"level": key}), key == level) for key, label in labels.items()]


def _reasons(request: HttpRequest, row: Import, table: CheckedTable) -> dict[str, str]:
    """Reasons by key, those of other pages kept; one for all fills only what has none."""
    reasons = dict(answers_of(row).reasons)
    for finding in table.warnings:
        if f"reason-{finding.key}" in request.POST:
            reasons[finding.key] = text_of(request, f"reason-{finding.key}")
    for_all = text_of(request, "reason-all")
    keys = {finding.key for finding in table.warnings}
    filled = {key: reasons.get(key, "") or for_all for key in sorted(keys)}
    return {key: reason for key, reason in filled.items() if reason}


@office()
@about_import
def annotated(request: HttpRequest, row: Import) -> HttpResponseBase:
    """The same workbook with a comment on each cell at fault and a column that says what is wrong."""
    table = check_import(row)
    if table.raw is None:
        return go("read", pk=row.pk)
    try:
        content = annotate(row.file_name, bytes(row.file.content), table.raw, table.findings, lang(), table.structure)
    except SandboxError:
        tell(request, _NOT_WRITTEN, error=True)
        return go("check", pk=row.pk)
    response = HttpResponse(content, content_type=_XLSX)
    response["Content-Disposition"] = f'attachment; filename="import-{row.pk}-findings.xlsx"'
    return response
