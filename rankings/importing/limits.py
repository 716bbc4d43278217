"""How large a file may be. A ministry's table of provinces needs little of it, one of communes more."""

from dataclasses import dataclass, field, fields, replace
from typing import Final

from rankings.importing.sandbox import ProcessLimits

#: What `Limits` bounds fits this many units with room to spare.
_FEW_UNITS: Final = 2_000
#: Titles, headings, totals and notes beside the units' own rows.
_SPARE_ROWS: Final = 1_000
#: A sheet has no more rows, and no table is longer.
_MOST_ROWS: Final = 1_048_576
#: Columns that each row of a long table may fill, and bytes that a cell may take in its file.
_COLUMNS, _CELL_BYTES = 16, 16


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of a file and of the process that reads it; a table of communes gets larger ones."""

    size: int = 10 << 20
    """Bytes of the file."""
    unpacked: int = 64 << 20
    """Bytes of all entries of a zip, which .xlsx and .ods are."""
    entries: int = 2_000
    sheets: int = 60
    pages: int = 200
    """Of a PDF."""
    rows: int = 5_000
    columns: int = 256
    cells: int = 200_000
    """Rows times columns of the sheet, with the empty ones."""
    text: int = 2_000
    """Characters of one cell; what is longer is cut."""
    process: ProcessLimits = field(default_factory=ProcessLimits)

    def bounds(self) -> dict[str, int]:
        """The bounds of what is in the file, as a parser gets them."""
        return {entry.name: getattr(self, entry.name) for entry in fields(self) if entry.name != "process"}

    @classmethod
    def for_units(cls, units: int) -> "Limits":
        """The limits of a table with one row for each of so many units, or of a long one with so many rows.

        >>> Limits.for_units(63) == Limits(), Limits.for_units(10_000).rows
        (True, 11000)
        """
        if units <= _FEW_UNITS:
            return cls()
        usual = cls()
        rows = min(units + _SPARE_ROWS, _MOST_ROWS)
        cells = max(usual.cells, rows * _COLUMNS)
        size = max(usual.size, cells * _CELL_BYTES)
        return cls(
            size=size,
            unpacked=max(usual.unpacked, 6 * size),
            rows=max(usual.rows, rows),
            cells=cells,
            process=_process_for(cells),
        )


def _process_for(cells: int) -> ProcessLimits:
    """Measured for each cell: a CSV takes 1 microsecond and 150 bytes, an .xlsx 8 and 250, the answer 15 bytes."""
    usual = ProcessLimits()
    if cells <= Limits().cells:
        return usual
    seconds = usual.cpu_seconds + cells // 80_000
    return replace(
        usual,
        memory=usual.memory + 300 * cells,
        cpu_seconds=seconds,
        seconds=1.5 * seconds,
        answer=max(usual.answer, 40 * cells),
    )
