"""Where a figure that was loaded with the program stands: its row in the table that the release keeps."""

import csv
import io
import zipfile
from collections.abc import Iterable
from decimal import Decimal

from rankings.models import SourceFile

#: The table of figures in the archive.
TABLE = "figures.csv"

#: Measure, base year (0 for none), the document's key and the value as a number.
Stated = tuple[str, int, str, Decimal]


def load_rows(files: Iterable[str], cell: tuple[int, int, str, str]) -> dict[tuple[str, Stated], int]:
    """The number of the row, as a spreadsheet counts (the heading is 1), of each figure on a cell.

    `files` are SHA-256 of archives; `cell` is year, units, province and indicator. One query; without files none.
    A file that holds no such table gives no rows.
    """
    wanted = set(files)
    if not wanted:
        return {}
    stored = SourceFile.objects.filter(sha256__in=wanted).values_list("sha256", "content")
    return {
        (sha256, stated): number
        for sha256, content in stored
        for stated, number in _rows(_table(bytes(content)), cell).items()
    }


def _table(archive: bytes) -> str:
    """The table as text, "" where there is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as parts:
            return parts.read(TABLE).decode()
    except (zipfile.BadZipFile, KeyError):
        return ""


def _rows(table: str, cell: tuple[int, int, str, str]) -> dict[Stated, int]:
    place = tuple(map(str, cell))
    return {
        (row["measure"], int(row["base_year"] or 0), row["source"], Decimal(row["value"])): number
        for number, row in enumerate(csv.DictReader(io.StringIO(table)), 2)
        if (row["year"], row["units"], row["province"], row["indicator"]) == place
    }
