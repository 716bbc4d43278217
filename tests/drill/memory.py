"""How much memory an import of a large table takes, by its number of rows."""

import resource
from pathlib import Path
from tempfile import TemporaryDirectory

from rankings.importing import long_table
from rankings.releasing import bulk
from rankings.releasing.large_edition import Order
from tests.drill import communes
from tests.drill.databases import Store
from tests.drill.processes import ask

UNITS = 1_200
#: Indicators of the small table and of one eight times as long.
SIZES = (20, 160)
#: A tenth of the usual, so that the small table too is many blocks.
BLOCK = 100_000


def peaks(place: Store) -> dict[int, int]:
    """Rows to the peak of KiB of the process that imported them, each in a process and a database of its own."""
    found = {}
    with TemporaryDirectory(prefix="dxindex-drill-") as folder:
        for count in SIZES:
            codes = communes.indicators_of(count)
            path = communes.write_table(Path(folder, f"{count}.csv"), UNITS, codes)
            order = communes.order(path, 2025, UNITS, codes)
            with place.copy():
                found[UNITS * count] = ask(lambda order=order: _peak_of(order))
    return found


def _peak_of(order: Order) -> int:
    long_table._BLOCK = BLOCK
    table = bulk.check(order)
    assert bulk.publish_large(order, table) is not None
    table.cells.close()
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
