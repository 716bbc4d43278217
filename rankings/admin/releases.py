"""Releases as the office sees them: who did what, and going back to an earlier one."""

from typing import Final

from django.http import Http404, HttpRequest, HttpResponseBase

from rankings import roles
from rankings.admin.shared import actor_of, go, lang, office, page, tell
from rankings.importing.findings import Words
from rankings.links import link, with_params
from rankings.models import Release
from rankings.releasing import publishing

_PER_PAGE: Final = 30


@office()
def releases(request: HttpRequest) -> HttpResponseBase:
    """All releases, the newest first."""
    number = int(text) if (text := request.GET.get("page", "1")).isdecimal() and len(text) < 6 else 1
    start = (max(number, 1) - 1) * _PER_PAGE
    rows = Release.objects.select_related("imported_as", "source_file").defer("source_file__content", "snapshot")
    shown = list(rows.order_by("-number")[start : start + _PER_PAGE + 1])
    base = link(lang(), "office:releases")
    first = dict(Release.objects.order_by("-number").values_list("content_hash", "number"))
    context = {
        # Of one that went back, the first release with this content.
        "rows": [
            (row, first[row.content_hash] if row.kind == Release.Kind.REVERT else None) for row in shown[:_PER_PAGE]
        ],
        "live": publishing.live_release(),
        "may_publish": roles.may_publish(request.user),
        "older": with_params(base, {"page": number + 1}) if len(shown) > _PER_PAGE else "",
        "newer": with_params(base, {"page": number - 1}) if number > 1 else "",
    }
    return page(request, "releases.html", context)


@office(roles.may_publish)
def revert(request: HttpRequest, number: int) -> HttpResponseBase:
    """Show again exactly what an earlier release showed; asks once, with the reason."""
    target = Release.objects.filter(number=number).first()
    live = publishing.live_release()
    if target is None or live is None:
        raise Http404(f"release {number}")
    reason = {key: " ".join(request.POST.get(f"reason_{key}", "").split())[:2000] for key in ("vi", "en")}
    status = 200
    if request.method == "POST":
        seen = request.POST.get("live", "")
        try:
            if all(reason.values()) and seen.isdecimal():
                tell(request, _done(publishing.revert(target, actor_of(request), reason, base=int(seen)), number))
                return go("releases")
        except publishing.StaleDraft:
            live = publishing.live_release() or live
        status = 422
    context = {
        "compare": link(lang(), "release", {"against": number}, number=live.pk),
        "target": target, "live": live, "reason": reason, "missing": status == 422 and not all(reason.values()),
        "moved": status == 422 and request.POST.get("live") != str(live.pk),
    }  # fmt: skip
    return page(request, "revert.html", context, status)


def _done(made: Release | None, number: int) -> Words:
    if made is None:
        return Words(
            f"Người đọc đang thấy đúng nội dung của bản {number} rồi.",
            f"What readers see is the content of release {number} already.",
        )
    return Words(
        f"Bản phát hành {made.pk} đã lên trang, với đúng nội dung của bản {number}.",
        f"Release {made.pk} is live, with exactly the content of release {number}.",
    )
