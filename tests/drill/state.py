"""Everything that a publication may change, as one plain value: equal values mean that nothing differs."""

from typing import Any

from django.apps import apps

from rankings.catalogue import live_key, load_catalogue
from rankings.models import (
    AuditEvent,
    Composition,
    EditionVersion,
    Figure,
    Import,
    NationalFigure,
    Release,
    Score,
    Summary,
)
from rankings.releasing import auditing

PARTS = (Figure, Score, Summary, Composition, NationalFigure)


def fingerprint() -> dict[str, Any]:
    """What is live, how many rows of each kind there are and of which version, imports, events, the chain's faults."""
    live, models = live_key(), apps.get_app_config("rankings").get_models()
    return {
        "live": [live.number, live.content_hash] if live else None,
        "rows": {model.__name__: model._default_manager.count() for model in models},
        "versions": {
            version.content_hash: [model._default_manager.filter(version_id=version.pk).count() for model in PARTS]
            for version in EditionVersion.objects.all()
        },
        "releases": [
            [row.number, row.kind, row.content_hash, sorted(v.content_hash for v in row.versions.all())]
            for row in Release.objects.order_by("number")
        ],
        "imports": [
            [row.pk, row.state, row.revision, row.approved_by, row.release_id] for row in Import.objects.order_by("pk")
        ],
        "events": list(AuditEvent.objects.order_by("number").values_list("number", "action", "subject")),
        "broken": [[broken.number, broken.what] for broken in auditing.check_chain()],
        "strays": strays(),
    }  # fmt: skip


def strays() -> int:
    """Rows of figures and scores that belong to no version: no key forbids them, so they are counted."""
    known = EditionVersion.objects.values("pk")
    return sum(model._default_manager.exclude(version_id__in=known).count() for model in (Figure, Score))


def readable() -> bool:
    """Whether the live release can be read as a page reads it: every edition it names has its scores."""
    key = live_key()
    assert key is not None
    catalogue = load_catalogue(key)
    return all(
        len(catalogue.scores([edition])) == sum(summary.n for summary in edition.summaries.values())
        for edition in catalogue.editions.values()
    )
