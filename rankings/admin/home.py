"""What is on its way, what was published, and where to begin."""

from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect

from rankings import roles
from rankings.admin.shared import lang, office, page
from rankings.admin.steps import label_of, next_step
from rankings.importing.findings import Words
from rankings.links import link, with_params
from rankings.models import AuditEvent, Import
from rankings.pages.parts import Link
from rankings.releasing.proposing import OPEN, makers_of
from rankings.releasing.publishing import live_release

_PER_PAGE: Final = 30
_FILTERS: Final = {
    "": Words("Đang làm", "In progress"),
    "published": Words("Đã công bố", "Published"),
    "withdrawn": Words("Đã rút", "Withdrawn"),
}


@office()
def home(request: HttpRequest) -> HttpResponseBase:
    """The office's front door is the list of imports."""
    return HttpResponseRedirect(link(lang(), "office:imports"))


@office()
def imports(request: HttpRequest) -> HttpResponseBase:
    """Imports by state, the newest first."""
    wanted = request.GET.get("state", "")
    wanted = wanted if wanted in _FILTERS else ""
    number = int(text) if (text := request.GET.get("page", "1")).isdecimal() and len(text) < 6 else 1
    rows = Import.objects.defer("review", "answers").select_related("release")
    rows = rows.filter(state__in=[wanted] if wanted else OPEN)
    start = (max(number, 1) - 1) * _PER_PAGE
    shown = list(rows[start : start + _PER_PAGE + 1])
    base = link(lang(), "office:imports")
    filters = [
        Link(words.by(lang()), with_params(base, {"state": key}), key == wanted) for key, words in _FILTERS.items()
    ]
    at_hand = _at_hand(shown)
    context = {
        "rows": [(row, label_of(at_hand[row.pk], lang()), _address(row, at_hand[row.pk])) for row in shown[:_PER_PAGE]],
        "waiting": _waiting_for(request),
        "filters": filters,
        "state": wanted,
        "older": with_params(base, {"state": wanted, "page": number + 1}) if len(shown) > _PER_PAGE else "",
        "newer": with_params(base, {"state": wanted, "page": number - 1}) if number > 1 else "",
        "live": live_release(),
        "may_import": roles.may_import(request.user),
    }
    return page(request, "imports.html", context)


def _address(row: Import, step: str) -> str:
    return link(lang(), f"office:{step}", pk=row.pk)


def _at_hand(rows: list[Import]) -> dict[int, str]:
    """Import to the step that comes after the last one that was saved. One query."""
    subjects = {f"import {row.pk}": row for row in rows}
    saved = {step: f"import_{step}" for step in ("read", "columns", "provinces", "check")}
    events = AuditEvent.objects.filter(subject__in=subjects, action__in=saved.values()).order_by("number")
    last = {subject: action.removeprefix("import_") for subject, action in events.values_list("subject", "action")}
    found = {}
    for subject, row in subjects.items():
        if row.state != Import.State.DRAFT:
            found[row.pk] = "publish"
        elif row.definition == {}:
            found[row.pk] = "edition"
        else:
            found[row.pk] = next_step(row, last[subject]) if subject in last else "read"
    return found


def _waiting_for(request: HttpRequest) -> list[Import]:
    """Proposals that this person may approve, the oldest first."""
    if not roles.may_publish(request.user):
        return []
    proposed = Import.objects.defer("review", "answers").filter(state=Import.State.PROPOSED).order_by("proposed_at")
    me = request.user.get_username()
    return [row for row in proposed if settings.LONE_OPERATOR or me not in makers_of(row)]
