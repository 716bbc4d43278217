"""Which of several sheets or tables is read: the one asked for, the only one, the one that names the provinces.

Sheets here are the plain dicts of a parser's answer, with the fields of `grid.SheetInfo`. Runs in the child process.
"""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from rankings import vi
from rankings.importing.grid import ADDED_SHEET
from rankings.importing.legacy_fonts import readings

#: Names longer than this are sentences; spares folding the whole text of a page laid out in tables.
LONGEST_NAME: Final = 60
FEWEST_NAMES: Final = 3


def choose(sheets: Sequence[dict[str, Any]], wanted: str | None) -> dict[str, Any]:
    """The sheet by name or number (from 1), or the only visible one that holds anything; else "refused"."""
    if wanted is not None:
        named = [sheet for sheet in sheets if vi.clean(sheet["name"]) == vi.clean(wanted)]
        if not named and wanted.isdecimal() and 0 < int(wanted) <= len(sheets):
            named = [sheets[int(wanted) - 1]]
        return named[0] if named else {"refused": "no_such_sheet"}
    filled = [sheet for sheet in sheets if sheet["visible"] and sheet["rows"]]
    filled = [sheet for sheet in filled if sheet["name"] != ADDED_SHEET] or filled
    if len(filled) == 1:
        return filled[0]
    return {"refused": "choose" if filled else "empty"}


def choose_table(sheets: Sequence[dict[str, Any]], counts: Sequence[int], wanted: str | None) -> int | dict[str, Any]:
    """The index of the table asked for, or of the one that names the most provinces; else "refused".

    `counts[i]` is how many rows of table i hold the name of a province (`count_names`).
    """
    if wanted is not None:
        found = choose(sheets, wanted)
        return found if "refused" in found else list(sheets).index(found)
    most = max(counts, default=0)
    best = [number for number, count in enumerate(counts) if count == most]
    if most < FEWEST_NAMES:
        best = [number for number, sheet in enumerate(sheets) if sheet["rows"] > FEWEST_NAMES]
    if len(best) == 1:
        return best[0]
    return {"refused": "choose" if best else "empty", "candidates": [sheets[number]["name"] for number in best]}


def count_names(rows: Iterable[Sequence[str]], names: frozenset[str]) -> int:
    """How many rows hold one of the names, given as matching keys (`vi.squeeze`), in whatever font it was typed."""
    return sum(any(_is_name(text, names) for text in row) for row in rows)


def _is_name(text: str, names: frozenset[str]) -> bool:
    return len(text) < LONGEST_NAME and any(vi.squeeze(reading) in names for reading in readings(text))
