"""What is stopped on its way. A deed is prepared once, in the template, and then done in every trial."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from django.db import transaction

from rankings.releasing import bulk, proposing
from rankings.releasing.reference import store_definition, store_sources
from tests.drill import communes, figures

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


def large_table() -> Deed:
    """A large table is checked and published from its file: its edition and indicators, figures, scores, all of it."""
    communes.store_units(_UNITS)
    codes = communes.indicators_of(5)
    # The file stays as long as the program runs.
    folder = Path(_FOLDER.name)
    order = communes.order(communes.write_table(folder / "communes.csv", _UNITS, codes), 2025, _UNITS, codes)

    def deed() -> None:
        table = bulk.check(order)
        bulk.publish_large(order, table)
        table.cells.close()

    return deed


_UNITS = 1_200
_FOLDER = TemporaryDirectory(prefix="dxindex-drill-")

DEEDS: dict[str, Callable[[], Deed]] = {"publication": publication, "large_table": large_table, "torn": torn}
