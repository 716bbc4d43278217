"""Fields of a long table to numbers: each distinct text of a block is read once, whatever its number of rows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

import numpy as np
import pandas as pd

from rankings.importing import findings_long, grid
from rankings.importing import findings_values as say
from rankings.importing.cells_file import CELL
from rankings.importing.findings import At, Finding
from rankings.importing.numbers import MOST_PLACES, Sign, decide_sign, read_score

#: Texts whose reading is kept for the blocks to come: scores of four places have ten thousand.
_KEPT: Final = 50_000
_SHIFTS: Final = {1: 0, 100: 2, 1000: 3}


@dataclass(frozen=True)
class Texts:
    """A column of a block: its distinct texts, and for each row which of them it is."""

    distinct: list[str]
    rows: np.ndarray

    @classmethod
    def of(cls, column: pd.Series) -> "Texts":
        """Without spaces around, and without the quotation marks that some programs put around every field."""
        rows, distinct = pd.factorize(column)
        return cls([_bare(text) for text in distinct], rows)

    def __getitem__(self, row: int) -> str:
        return self.distinct[int(self.rows[row])]

    def each(self, of: Callable[[str], Any], dtype: Any = np.int64) -> np.ndarray:
        """`of` each row's text, called once for each distinct one."""
        read = np.array([of(text) for text in self.distinct], dtype=dtype)
        return np.take(read, self.rows)


def _bare(text: str) -> str:
    bare = text.strip()
    return bare[1:-1].strip() if len(bare) > 1 and bare[0] == bare[-1] == '"' else bare


class Reader:
    """Reads the scores and ranks of one table, with the decimal sign that its first block shows.

    `scale`: 1, 100 or 1000; `units`: how many there are; `sign`: "." where a comma parts the columns.
    """

    def __init__(self, scale: int, units: int, sign: Sign = "") -> None:
        self.scale, self.units, self.sign = scale, units, sign
        self._decided, self._shown = bool(sign), ""
        self._known: dict[str, tuple[int, int]] = {}

    def decide(self, texts: Sequence[str]) -> None:
        """Settle the decimal sign on the texts of the first block; a table that shows none has whole numbers only."""
        if not self._decided:
            decision = decide_sign(((row, 0), text) for row, text in enumerate(texts))
            self.sign, self._decided = decision.sign, True
            self._shown = texts[decision.cells[0][0]] if decision.cells else ""

    def scores(self, texts: Texts) -> tuple[np.ndarray, np.ndarray]:
        """`CELL`s with value and places, and which rows hold no score that can be stored."""
        if len(self._known) > _KEPT:
            self._known.clear()
        read = np.array([self._score(text) for text in texts.distinct], dtype=np.int64).reshape(-1, 2)
        cells = np.zeros(len(texts.rows), dtype=CELL)
        cells["value"], cells["places"] = read[texts.rows, 0], np.maximum(read[texts.rows, 1], 0)
        return cells, read[texts.rows, 1] < 0

    def _score(self, text: str) -> tuple[int, int]:
        """Value in units of 1e-12 and places; places -1 for no score."""
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = self._read(text)
        return known

    def _read(self, text: str) -> tuple[int, int]:
        number, shift = read_score(text, grid.TEXT, self.sign), _SHIFTS[self.scale]
        places = number.places + shift
        if number.value is None or number.percent or not 0 <= number.value <= self.scale or places > MOST_PLACES:
            return 0, -1
        return int(number.value.scaleb(MOST_PLACES - shift)), places

    def score_finding(self, at: At, text: str) -> Finding:
        """Why a text is no score that can be stored."""
        number = read_score(text, grid.TEXT, self.sign)
        if number.fault == "mixed":
            return findings_long.other_sign(at, text, self._shown)
        if number.fault == "ambiguous":
            return say.ambiguous_number(at, text)
        if number.fault == "places" or number.places + _SHIFTS[self.scale] > MOST_PLACES:
            return say.too_many_places(at, text, MOST_PLACES - _SHIFTS[self.scale])
        if number.percent or number.value is None:
            return say.not_a_number(at, text, "score")
        return say.out_of_range(at, text, Decimal(self.scale))

    def ranks(self, texts: Texts) -> np.ndarray:
        """Ranks, 0 for an empty field, -1 for what is no rank of so many units."""
        return texts.each(self._rank)

    def _rank(self, text: str) -> int:
        if not text:
            return 0
        rank = int(text) if text.isascii() and text.isdigit() and len(text) <= 9 else 0
        return rank if 1 <= rank <= self.units else -1

    def rank_finding(self, at: At, text: str) -> Finding:
        """Why a text is no rank."""
        return findings_long.no_rank(at, text, self.units)
