"""What is on its way, what was published, and where to begin."""

from typing import Final

from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect

from rankings import roles
from rankings.admin.shared import lang, office, page
from rankings.importing.findings import Words
from rankings.links import link, with_params
from rankings.models import Import
from rankings.pages.parts import Link
from rankings.releasing.proposing import OPEN
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
    rows = Import.objects.defer("review", "answers", "definition").select_related("release")
    rows = rows.filter(state__in=[wanted] if wanted else OPEN)
    start = (max(number, 1) - 1) * _PER_PAGE
    shown = list(rows[start : start + _PER_PAGE + 1])
    base = link(lang(), "office:imports")
    filters = [
        Link(words.by(lang()), with_params(base, {"state": key}), key == wanted) for key, words in _FILTERS.items()
    ]
    context = {
        "rows": shown[:_PER_PAGE],
        "filters": filters,
        "state": wanted,
        "older": with_params(base, {"state": wanted, "page": number + 1}) if len(shown) > _PER_PAGE else "",
        "newer": with_params(base, {"state": wanted, "page": number - 1}) if number > 1 else "",
        "live": live_release(),
        "may_import": roles.may_import(request.user),
    }
    return page(request, "imports.html", context)
