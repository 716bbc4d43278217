"""The rows of any table of the set, by its name."""

from collections.abc import Iterator
from typing import Any

from rankings.catalogue import Catalogue
from rankings.dataset.long_tables import count_of, figure_rows, reconstructed_rows, score_rows
from rankings.dataset.reference import SHORT
from rankings.models import Figure, Score
from rankings.open_data.tables import Table

_LONG = {"scores": score_rows, "figures": figure_rows, "reconstructed": reconstructed_rows}


def rows_of(catalogue: Catalogue, table: Table) -> Iterator[tuple[Any, ...]]:
    """The rows of a table, in an order that says nothing of a database's own, the release last in each."""
    if table.name in _LONG:
        return _LONG[table.name](catalogue)
    release = catalogue.release.pk
    return ((*row, release) for row in SHORT[table.name](catalogue))


def count_rows(catalogue: Catalogue, table: Table) -> int:
    """How many rows a table has; of one that grows with the units its number alone is asked for."""
    if table.name == "scores":
        return count_of(catalogue, Score)
    if table.name == "figures":
        return count_of(catalogue, Figure)
    return sum(1 for _ in rows_of(catalogue, table))
