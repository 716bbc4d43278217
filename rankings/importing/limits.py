"""How large a file may be. A ministry's table needs little of it."""

from dataclasses import dataclass, field

from rankings.importing.sandbox import ProcessLimits


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of a file and of the process that reads it; a table of communes gets larger ones."""

    size: int = 10 << 20
    """Bytes of the file."""
    unpacked: int = 64 << 20
    """Bytes of all entries of a zip, which .xlsx and .ods are."""
    entries: int = 2_000
    sheets: int = 60
    rows: int = 5_000
    columns: int = 256
    cells: int = 200_000
    """Rows times columns of the sheet, with the empty ones."""
    text: int = 2_000
    """Characters of one cell; what is longer is cut."""
    process: ProcessLimits = field(default_factory=ProcessLimits)
