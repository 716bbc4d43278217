"""Who did what and when: the chain of events, whether it holds, and all of it as a file."""

from dataclasses import dataclass
from typing import Final

from django.http import HttpRequest, HttpResponseBase, StreamingHttpResponse

from rankings.admin.shared import lang, office, page
from rankings.links import link, with_params
from rankings.models import AuditEvent
from rankings.releasing import auditing
from rankings.words.deeds import say_actor, say_deed, say_details, say_subject, subject_of

_PER_PAGE: Final = 100


@dataclass(frozen=True)
class Told:
    """An event in words of the page's language."""

    event: AuditEvent
    deed: str
    actor: str
    subject: str
    details: list[str]


def told_of(event: AuditEvent) -> Told:
    """The event for a page."""
    return Told(
        event,
        say_deed(event.action, lang()),
        say_actor(event.actor, lang()),
        say_subject(event.subject, lang()),
        say_details(event.detail, lang()),
    )


@office()
def audit(request: HttpRequest) -> HttpResponseBase:
    """Events, the newest first, found by who did it or what it was about."""
    wanted = " ".join(request.GET.get("q", "").split())[:80]
    last = request.GET.get("before", "")
    events = AuditEvent.objects.all()
    if wanted:
        events = events.filter(subject=subject_of(wanted)) | events.filter(actor=wanted) | events.filter(action=wanted)
    if last.isdecimal() and len(last) < 15:
        events = events.filter(number__lt=int(last))
    shown = list(events.order_by("-number")[: _PER_PAGE + 1])
    base = link(lang(), "office:audit")
    context = {
        "events": list(map(told_of, shown[:_PER_PAGE])),
        "wanted": wanted,
        "older": with_params(base, {"q": wanted, "before": shown[_PER_PAGE - 1].number})
        if len(shown) > _PER_PAGE
        else "",
        "broken": list(auditing.check_chain()) if "check" in request.GET else None,
        "count": AuditEvent.objects.count(),
    }
    return page(request, "audit.html", context)


@office()
def audit_file(request: HttpRequest) -> HttpResponseBase:
    """All events as JSON, one a line, oldest first, with all that is needed to check the chain elsewhere."""
    events = AuditEvent.objects.order_by("number").iterator(chunk_size=500)
    response = StreamingHttpResponse(auditing.lines(events), content_type="application/x-ndjson")
    response["Content-Disposition"] = 'attachment; filename="dxindex-audit.jsonl"'
    return response
