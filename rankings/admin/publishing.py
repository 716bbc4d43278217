"""The last step: the importer proposes, another person publishes now or at a time, sends back, or it is withdrawn."""

import re
from datetime import datetime
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone

from rankings import roles
from rankings.admin.answering import text_of
from rankings.admin.changes import corrected_in, largest_of, names_of, review_of, summary_of
from rankings.admin.shared import about_import, actor_of, go, import_page, office, revision_of, tell
from rankings.admin.sourcing import about_document
from rankings.compute.reviews import Review
from rankings.importing.findings import Words, same
from rankings.importing.tables import CheckedTable
from rankings.models import Import
from rankings.releasing import proposing
from rankings.releasing.checking import check_import, draft_of
from rankings.releasing.proposing import OPEN, Refused
from rankings.releasing.publishing import live_release

_LONGEST_NOTE: Final = 2_000
#: Without an offset: the field has none, and one would say another time than the page then shows.
_LOCAL_TIME: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$", re.ASCII)
_ONLY_IMPORTERS: Final = Words("Chỉ người nhập số liệu làm được việc này.", "Only an importer can do this.")
_ONLY_PUBLISHERS: Final = Words("Chỉ người công bố làm được việc này.", "Only a publisher can do this.")


@office()
@about_import
def publish(request: HttpRequest, row: Import) -> HttpResponseBase:
    """Where the import stands, and what this person may do next."""
    if request.method == "POST":
        return _ACTIONS.get(request.POST.get("action", ""), _unknown)(request, row)
    table = _table_of(row)
    ready = table is not None and table.ready
    # Whoever proposes has seen what it changes, or sees it now.
    review, names = review_of(row, roles.may_import(request.user), table), names_of(row)
    own = row.proposed_by == actor_of(request)
    made = actor_of(request) in proposing.makers_of(row)
    context = {
        "ready": ready,
        "summary": summary_of(review, names) if review else [],
        "rows": largest_of(review, names) if review else [],
        "asked": {"part": "moves"},
        "overtaken_by": _overtaken_by(row),
        "corrected": corrected_in(review) if review else 0,
        "accepted": [(each, table.reasons.get(each.key, "")) for each in table.warnings] if table else [],
        "notes": _notes(row, review),
        "may_publish": roles.may_publish(request.user),
        "own": own,
        "made": made,
        "may_approve": roles.may_publish(request.user) and (not made or settings.LONE_OPERATOR),
        "seen": proposing.mark_of(row),
        "scheduled": Import.objects.filter(state=Import.State.SCHEDULED).exclude(pk=row.pk).first(),
        "soonest": timezone.localtime(timezone.now()).strftime("%Y-%m-%dT%H:%M"),
    }
    return import_page(request, row, "publish.html", "publish", context | about_document(row))


def _table_of(row: Import) -> CheckedTable | None:
    """The table of an import on its way; None of a proposal whose edition is gone: it can only go back."""
    if row.state not in OPEN:
        return None
    try:
        return check_import(row)
    except Refused:
        if row.state == Import.State.DRAFT:
            raise
        return None


def _overtaken_by(row: Import) -> int | None:
    """The release that went live after the review of a proposal, which then can only go back to be reviewed anew."""
    live = live_release()
    waits = row.state in (Import.State.PROPOSED, Import.State.SCHEDULED)
    return live.pk if waits and live and row.base_id != live.pk else None


def _notes(row: Import, review: Review | None) -> dict[str, str]:
    """The release notes so far, or a first draft of them; none of those that say why published figures change."""
    if review is None or corrected_in(review):
        return {"vi": row.note_vi, "en": row.note_en}
    document = row.source["document"]
    return {
        "vi": row.note_vi or f"Nhập bảng DTI {row.year} của {row.units} tỉnh, thành phố: {document}.",
        "en": row.note_en or f"Table of DTI {row.year} on {row.units} provinces imported: {document}.",
    }


def _propose(request: HttpRequest, row: Import) -> HttpResponseBase:
    _need(roles.may_import(request.user), _ONLY_IMPORTERS)
    notes = {lang: request.POST.get(f"note_{lang}", "")[:_LONGEST_NOTE] for lang in ("vi", "en")}
    seen = request.POST.get("seen", "")
    proposing.propose(row.pk, revision_of(request), actor_of(request), notes, seen)
    tell(request, Words("Đã đề nghị công bố.", "Proposed for publication."))
    return go("publish", pk=row.pk)


def _publish_now(request: HttpRequest, row: Import) -> HttpResponseBase:
    _need(roles.may_publish(request.user), _ONLY_PUBLISHERS)
    release = proposing.publish_now(
        row.pk, revision_of(request), actor_of(request), draft_of(row), lone=settings.LONE_OPERATOR
    )
    tell(request, Words(f"Bản phát hành {release.pk} đã lên trang.", f"Release {release.pk} is live."))
    return go("publish", pk=row.pk)


def _schedule(request: HttpRequest, row: Import) -> HttpResponseBase:
    _need(roles.may_publish(request.user), _ONLY_PUBLISHERS)
    at = _moment(request.POST.get("publish_at", ""))
    proposing.schedule(row.pk, revision_of(request), actor_of(request), draft_of(row), at, lone=settings.LONE_OPERATOR)
    when = timezone.localtime(at)
    tell(
        request,
        Words(
            f"Sẽ công bố lúc {when:%H:%M ngày %d/%m/%Y}. Trước đó người đọc không thấy gì của bảng này.",
            f"It will be published at {when:%H:%M on %d %B %Y}. Until then readers see nothing of it.",
        ),
    )
    return go("publish", pk=row.pk)


def _moment(text: str) -> datetime:
    """A time as the browser's field writes it, in the site's time zone. Raises Refused for anything else."""
    try:
        found = datetime.fromisoformat(text) if _LOCAL_TIME.match(text) else None
    except ValueError:
        found = None
    if found is None:
        raise Refused(Words("Ghi ngày giờ như 2026-03-31T09:00.", "Give day and time as 2026-03-31T09:00."))
    return timezone.make_aware(found)


def _send_back(request: HttpRequest, row: Import) -> HttpResponseBase:
    own = row.proposed_by == actor_of(request) and roles.may_import(request.user)
    _need(own or roles.may_publish(request.user), _ONLY_PUBLISHERS)
    overtaken_by = _overtaken_by(row)
    if "overtaken" in request.POST and overtaken_by:
        reason = _overtaken(overtaken_by)
    else:
        reason = same(text_of(request, "reason"))
    proposing.send_back(row.pk, revision_of(request), actor_of(request), {"vi": reason.vi, "en": reason.en})
    tell(request, Words("Đã trả lại cho người nhập.", "Sent back to the importer."))
    # Whoever took it back goes on with it.
    return go("changes" if own else "publish", pk=row.pk)


def _overtaken(release: int) -> Words:
    return Words(
        f"Bản {release} đã lên trang sau khi bảng này được đề nghị: hãy xem lại thay đổi rồi đề nghị lại.",
        f"Release {release} went live after this table was proposed: look at the changes again, then propose it again.",
    )


def _withdraw(request: HttpRequest, row: Import) -> HttpResponseBase:
    _need(roles.may_import(request.user), _ONLY_IMPORTERS)
    proposing.withdraw(row.pk, revision_of(request), actor_of(request))
    tell(request, Words("Đã rút lần nhập này.", "This import is withdrawn."))
    return go("import", pk=row.pk)


def _unknown(request: HttpRequest, row: Import) -> HttpResponseBase:
    return go("publish", pk=row.pk)


def _need(allowed: bool, words: Words) -> None:
    if not allowed:
        raise Refused(words)


_ACTIONS: Final = {
    "propose": _propose,
    "publish": _publish_now,
    "schedule": _schedule,
    "send_back": _send_back,
    "withdraw": _withdraw,
}
