"""The last step: the importer proposes, another person publishes now or at a time, sends back, or it is withdrawn."""

from datetime import datetime
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from rankings import roles
from rankings.admin.changes import review_of, reviewed, summary_of
from rankings.admin.shared import about_import, actor_of, go, import_page, office, revision_of, tell
from rankings.importing.findings import Words
from rankings.models import Import
from rankings.releasing import proposing
from rankings.releasing.checking import check_import, draft_of
from rankings.releasing.proposing import OPEN, Refused

_LONGEST_NOTE: Final = 2_000
_ONLY_IMPORTERS: Final = Words("Chỉ người nhập số liệu làm được việc này.", "Only an importer can do this.")
_ONLY_PUBLISHERS: Final = Words("Chỉ người công bố làm được việc này.", "Only a publisher can do this.")


@office()
@about_import
def publish(request: HttpRequest, row: Import) -> HttpResponseBase:
    """Where the import stands, and what this person may do next."""
    if request.method == "POST":
        return _ACTIONS.get(request.POST.get("action", ""), _unknown)(request, row)
    table = check_import(row) if row.state in OPEN else None
    ready = table is not None and table.ready
    if row.state == Import.State.DRAFT and table is not None and table.ready:
        # Whoever proposes has seen what it changes, or sees it now.
        reviewed(row, table)
    review = review_of(row)
    own = row.proposed_by == actor_of(request)
    context = {
        "ready": ready,
        "summary": summary_of(review) if review else [],
        "accepted": [(each, table.reasons.get(each.key, "")) for each in table.warnings] if table else [],
        "notes": _notes(row),
        "may_publish": roles.may_publish(request.user),
        "own": own,
        "may_approve": roles.may_publish(request.user) and (not own or settings.LONE_OPERATOR),
        "soonest": timezone.localtime(timezone.now()).strftime("%Y-%m-%dT%H:%M"),
    }
    return import_page(request, row, "publish.html", "publish", context)


def _notes(row: Import) -> dict[str, str]:
    """The release notes so far, or a first draft of them."""
    document = row.source["document"]
    return {
        "vi": row.note_vi or f"Nhập bảng DTI {row.year} của {row.units} tỉnh, thành phố: {document}.",
        "en": row.note_en or f"Table of DTI {row.year} on {row.units} provinces imported: {document}.",
    }


def _propose(request: HttpRequest, row: Import) -> HttpResponseBase:
    _need(roles.may_import(request.user), _ONLY_IMPORTERS)
    notes = {lang: request.POST.get(f"note_{lang}", "")[:_LONGEST_NOTE] for lang in ("vi", "en")}
    proposing.propose(row.pk, revision_of(request), actor_of(request), notes)
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
    proposing.schedule(row.pk, revision_of(request), actor_of(request), at, lone=settings.LONE_OPERATOR)
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
        found = parse_datetime(text)
    except ValueError:
        found = None
    if found is None:
        raise Refused(Words("Ghi ngày giờ như 2026-03-31T09:00.", "Give day and time as 2026-03-31T09:00."))
    return timezone.make_aware(found) if timezone.is_naive(found) else found


def _send_back(request: HttpRequest, row: Import) -> HttpResponseBase:
    own = row.proposed_by == actor_of(request) and roles.may_import(request.user)
    _need(own or roles.may_publish(request.user), _ONLY_PUBLISHERS)
    reason = " ".join(request.POST.get("reason", "").split())[:_LONGEST_NOTE]
    proposing.send_back(row.pk, revision_of(request), actor_of(request), {"vi": reason, "en": reason})
    tell(request, Words("Đã trả lại cho người nhập.", "Sent back to the importer."))
    return go("publish", pk=row.pk)


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
