"""What is stopped on its way. A deed is prepared once, in the template, and then done in every trial."""

from collections.abc import Callable

from django.db import transaction

from rankings.releasing import proposing
from rankings.releasing.reference import store_definition, store_sources
from tests.drill import figures

Deed = Callable[[], object]


def publication() -> Deed:
    """A second person publishes a proposed table: its edition, method and indicator, figures, scores, all of it."""
    row, draft = figures.proposed()
    return lambda: proposing.publish_now(row.pk, row.revision, figures.PUBLISHER, draft, lone=False)


def torn() -> Deed:
    """The same with a fault: what the edition is stands in a transaction of its own. The drills must find it."""
    row, draft = figures.proposed()

    def deed() -> None:
        with transaction.atomic():
            store_sources(draft.sources)
            store_definition(figures.DEFINITION, figures.SOURCE["key"])
        proposing.publish_now(row.pk, row.revision, figures.PUBLISHER, draft, lone=False)

    return deed


DEEDS: dict[str, Callable[[], Deed]] = {"publication": publication, "torn": torn}
