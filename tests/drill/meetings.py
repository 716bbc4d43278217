"""Several processes at one place at once: each meeting says what came of it, as plain data."""

from collections.abc import Callable
from typing import Any

from django.db import connections, transaction

from rankings.models import AuditEvent, Import, Release
from rankings.releasing import auditing, proposing
from tests.drill import figures
from tests.drill.processes import ask, together

WRITERS, EACH = 4, 25
PEOPLE = ("first", "second")


def _meet(works: list[Callable[[], Any]], found: dict[str, Callable[[], Any]]) -> dict[str, Any]:
    """What the works said and failed on, and what is found in the database afterwards."""
    # A connection must not be shared with children.
    connections.close_all()
    ended = together(works)
    said = {"said": [one.answer for one in ended], "failures": [one.failure for one in ended if one.failure]}
    return said | {name: ask(look) for name, look in (found | {"broken": _broken}).items()}


def events() -> dict[str, Any]:
    """Four processes write 25 events each."""

    def writer(name: str) -> None:
        for turn in range(EACH):
            with transaction.atomic():
                auditing.record(name, "drill", f"turn {turn}")

    works = [lambda name=f"writer {number}": writer(name) for number in range(WRITERS)]
    return _meet(works, {"events": _events})


def one_draft() -> dict[str, Any]:
    """Two people save the same step of the same import."""
    row = proposing.bring_in(figures.brought(), figures.IMPORTER)

    def save(actor: str) -> str:
        try:
            proposing.change(row.pk, row.revision, actor, "import_mapped", {"decision": actor})
        except proposing.Overtaken as problem:
            return problem.words.en
        return "saved"

    def imports() -> list[tuple]:
        return list(Import.objects.values_list("decision", "revision", "changed_by"))

    works = [lambda actor=actor: save(actor) for actor in PEOPLE]
    return _meet(works, {"imports": imports, "events": _events})


def two_tables() -> dict[str, Any]:
    """Two proposed tables of the same edition are published by two people."""
    waiting = [figures.proposed()]
    second = proposing.bring_in(figures.brought(b"another"), figures.IMPORTER)
    draft = figures.reviewed(second, shift=5)
    waiting.append((proposing.propose(second.pk, second.revision, figures.IMPORTER, figures.NOTES), draft))

    def publish(row: Import, draft: Any) -> str:
        try:
            made = proposing.publish_now(row.pk, row.revision, figures.PUBLISHER, draft, lone=False)
        except proposing.Refused as problem:
            return problem.words.en
        return f"release {made.pk}"

    def states() -> list[str]:
        return sorted(Import.objects.values_list("state", flat=True))

    def releases() -> list[int]:
        return list(Release.objects.order_by("number").values_list("number", flat=True))

    works = [lambda row=row, draft=draft: publish(row, draft) for row, draft in waiting]
    return _meet(works, {"states": states, "releases": releases})


def _events() -> list[tuple]:
    return list(AuditEvent.objects.order_by("number").values_list("number", "actor", "action", "subject"))


def _broken() -> list[tuple[int, str]]:
    return [(broken.number, broken.what) for broken in auditing.check_chain()]


MEETINGS: dict[str, Callable[[], dict[str, Any]]] = {
    "events": events,
    "one_draft": one_draft,
    "two_tables": two_tables,
}
