"""The record of deeds: written in the transaction of the deed itself, chained by hashes, checked by anybody."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC
from typing import Any

from django.db import connection
from django.utils import timezone

from rankings.models import AuditEvent, AuditHead


class OutsideTransaction(RuntimeError):
    """An event must be written in the transaction of what it tells of."""


@dataclass(frozen=True)
class Broken:
    """Where the chain does not hold: the event's number, and what is wrong: "gap", "altered" or "cut"."""

    number: int
    what: str


def record(actor: str, action: str, subject: str, detail: dict[str, Any] | None = None) -> AuditEvent:
    """Add an event to the chain. Raises OutsideTransaction where no transaction is open.

    Writers wait for one another at the head; on SQLite a transaction that writes is alone anyway.
    """
    if not connection.in_atomic_block:
        raise OutsideTransaction(action)
    AuditHead.objects.get_or_create(only=1)
    head = AuditHead.objects.select_for_update().get()
    event = AuditEvent(
        number=head.number + 1, at=timezone.now(), actor=actor, action=action, subject=subject,
        detail=canonical(detail or {}), previous_hash=head.hash,
    )  # fmt: skip
    event.hash = hash_of(event)
    event.save(force_insert=True)
    AuditHead.objects.update(number=event.number, hash=event.hash)
    return event


def canonical(detail: dict[str, Any]) -> str:
    """One text for one content: sorted keys, no spaces, letters as they are; Decimals and dates as text."""
    return json.dumps(detail, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=str)


def hash_of(event: AuditEvent) -> str:
    """SHA-256 over the event's fields and the hash of the one before, parted by a byte that no text holds."""
    at = event.at.astimezone(UTC).isoformat(timespec="microseconds")
    parts = (str(event.number), at, event.actor, event.action, event.subject, event.detail, event.previous_hash)
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()


def check_chain(events: Iterable[AuditEvent] | None = None) -> Iterator[Broken]:
    """Everything in the chain that is not as it was written; nothing where it holds."""
    number, last = 0, ""
    for event in AuditEvent.objects.order_by("number").iterator() if events is None else events:
        if event.number != number + 1:
            yield Broken(number + 1, "gap")
        elif event.previous_hash != last or event.hash != hash_of(event):
            yield Broken(event.number, "altered")
        number, last = event.number, event.hash
    head = AuditHead.objects.first()
    if events is None and (head.number if head else 0, head.hash if head else "") != (number, last):
        yield Broken(number + 1, "cut")


def lines(events: Iterable[AuditEvent]) -> Iterator[str]:
    """Events as JSON, one a line, with all that is needed to check the chain elsewhere."""
    for event in events:
        yield json.dumps(
            {
                "number": event.number,
                "at": event.at.astimezone(UTC).isoformat(timespec="microseconds"),
                "actor": event.actor,
                "action": event.action,
                "subject": event.subject,
                "detail": event.detail,
                "previous_hash": event.previous_hash,
                "hash": event.hash,
            },
            ensure_ascii=False,
        ) + "\n"  # fmt: skip
