"""The cells of a large table on disk: as much memory for a million rows as for a thousand."""

from tempfile import TemporaryFile
from typing import Final

import numpy as np

#: One cell of a unit on an indicator. `line` is 0 where the table has none; `value` in units of 1e-12, as
#: `compute.scaling`; `rank` 0 where none is published; `previous` the rank before, filled in by whoever knows it.
CELL: Final = np.dtype([("value", "<i8"), ("line", "<u4"), ("rank", "<i4"), ("previous", "<i4"), ("places", "u1")])


class CellsFile:
    """A temporary file with a `CELL` for each indicator and unit, one indicator after the other; gone when closed."""

    def __init__(self, indicators: int, units: int) -> None:
        self.indicators, self.units = indicators, units
        self._file = TemporaryFile(buffering=0)  # noqa: SIM115 - closed with the object
        # A file with holes: what is never written takes no space and reads as zeros.
        self._file.truncate(max(1, indicators * units) * CELL.itemsize)

    def put(self, indicators: np.ndarray, units: np.ndarray, cells: np.ndarray) -> np.ndarray:
        """Store cells at these places (from 0, each place once); returns the lines that stood there before, or 0."""
        places = indicators.astype(np.int64) * self.units + units
        # Mapped anew for each block, so that pages written before do not add up in this process.
        grid = np.memmap(self._file, CELL, "r+", shape=(self.indicators * self.units,))
        before: np.ndarray = grid["line"][places]
        grid[places] = cells
        return before

    def column(self, indicator: int) -> np.ndarray:
        """The cells of all units on one indicator."""
        self._file.seek(indicator * self.units * CELL.itemsize)
        return np.frombuffer(self._file.read(self.units * CELL.itemsize), CELL)

    def fill(self, indicator: int, name: str, values: np.ndarray) -> None:
        """Set one field of all units on one indicator."""
        column = self.column(indicator).copy()
        column[name] = values
        self._file.seek(indicator * self.units * CELL.itemsize)
        self._file.write(column.tobytes())

    def close(self) -> None:
        """Give the file up."""
        self._file.close()
