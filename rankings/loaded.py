"""Where a figure that was loaded with the program stands: its row in the table that the program brings.

The release keeps the table, too, in an archive; but what answers readers may not read the bytes of files
(docs/deploy.md). So the row is told only where the files that a release names are the very ones beside this program.
"""

import csv
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from django.conf import settings

from rankings.importing.published import published_hash

#: Measure, base year (0 for none), the document's key and the value as a number.
Stated = tuple[str, int, str, Decimal]


class Shipped(NamedTuple):
    """The SHA-256 of the program's own files, and the row numbers of its figures by cell."""

    sha256: str
    rows: dict[tuple[str, str, str, str], dict[Stated, int]]


def load_rows(files: Iterable[str], cell: tuple[int, int, str, str]) -> dict[tuple[str, Stated], int]:
    """The number of the row, as a spreadsheet counts (the heading is 1), of each figure on a cell.

    `files` are SHA-256 of what was loaded; `cell` is year, units, province and indicator. Other files give no rows.
    """
    if not (wanted := set(files)) or (shipped := _shipped()).sha256 not in wanted:
        return {}
    year, units, province, indicator = cell
    found = shipped.rows.get((str(year), str(units), province, indicator), {})
    return {(shipped.sha256, stated): number for stated, number in found.items()}


@cache
def _shipped() -> Shipped:
    folder = settings.BASE_DIR / "fixtures"
    rows: dict[tuple[str, str, str, str], dict[Stated, int]] = {}
    with (folder / "figures.csv").open(encoding="utf-8", newline="") as table:
        for number, row in enumerate(csv.DictReader(table), 2):
            stated = (row["measure"], int(row["base_year"] or 0), row["source"], Decimal(row["value"]))
            rows.setdefault((row["year"], row["units"], row["province"], row["indicator"]), {})[stated] = number
    return Shipped(published_hash(folder), rows)
