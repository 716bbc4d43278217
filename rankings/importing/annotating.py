"""The workbook handed back with its findings: a comment and a colour on each cell, a column, a sheet.

An .xlsx comes back as itself, as far as openpyxl keeps it; other formats come back as a workbook with the same cells at
the same addresses. Both are written in the child process, since openpyxl reads what was uploaded.
"""

import base64
from collections.abc import Iterable, Sequence
from typing import Any, Final

from rankings.importing.findings import LEVEL_WORDS, Finding, Language
from rankings.importing.grid import RawTable, column_of
from rankings.importing.header import Structure
from rankings.importing.sandbox import ProcessLimits, SandboxError, call

_WRITER: Final = "rankings.importing.write_workbook:answer"
#: The workbook comes back as base64.
_PROCESS: Final = ProcessLimits(answer=32 << 20)
#: More cells than this are not written anew: only the rows that have findings, where they are.
_MOST_CELLS: Final = 60_000
#: Nobody reads more; each takes a comment.
_MOST_FINDINGS: Final = 2_000


def annotate(
    name: str,
    content: bytes,
    raw: RawTable,
    findings: Sequence[Finding],
    lang: Language,
    structure: Structure | None = None,
) -> bytes:
    """An .xlsx workbook of the file `name` with what was found in the sheet `raw`; `content` are the file's bytes.

    Each cell with a finding has a comment and a colour by level; a column on the right, headed `grid.ADDED_COLUMN`, has
    the findings of each row, and the sheet `grid.ADDED_SHEET` has all of them. Texts that begin like a formula stay
    texts. With the table's structure, the column is headed in the table's header row. Raises SandboxError if even the
    plain copy cannot be written.
    """
    request = {
        "file": name,
        "sheet": raw.sheet,
        "lang": lang,
        "column": raw.width,
        "head": structure.header[0] if structure and structure.header else _head(raw),
        "findings": [_record(finding, raw, lang) for finding in findings[:_MOST_FINDINGS]],
        "left_out": max(0, len(findings) - _MOST_FINDINGS),
    }
    if raw.format == "xlsx":
        try:
            return _written(request, content)
        except SandboxError:
            # What openpyxl cannot write again in time can still be handed back as a table.
            pass
    return _written(request | {"table": _table(raw, findings, structure)}, b"")


def _written(request: dict[str, Any], content: bytes) -> bytes:
    return base64.b64decode(call(_WRITER, request, content, _PROCESS)["workbook"])


def _head(raw: RawTable) -> int:
    """The first row that is no title: with two texts or more."""
    rows = range(raw.height)
    return next((row for row in rows if sum(bool(text.strip()) for text in raw.texts[row]) > 1), 0)


def _record(finding: Finding, raw: RawTable, lang: Language) -> dict[str, Any]:
    """The finding in one language; `row` and `column` from 0, or None where it is about no cell of this sheet."""
    letters = finding.cell.rstrip("0123456789")
    here = bool(letters) and finding.sheet == raw.sheet
    return {
        "row": int(finding.cell[len(letters) :]) - 1 if here else None,
        "column": column_of(letters) if here else None,
        "cell": finding.cell,
        "level": finding.level,
        "word": LEVEL_WORDS[finding.level].by(lang),
        "found": finding.found.by(lang),
        "expected": finding.expected.by(lang),
        "fix": finding.fix.by(lang),
        "message": finding.message(lang),
    }


def _table(raw: RawTable, findings: Iterable[Finding], structure: Structure | None) -> dict[str, Any]:
    """The table for a workbook of its own; of a very long one, the rows with findings and the header."""
    if raw.height * raw.width <= _MOST_CELLS:
        rows = list(range(raw.height))
    else:
        told = {int(finding.cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) - 1 for finding in findings if finding.cell}
        header = range(structure.first if structure else _head(raw) + 1)
        rows = [row for row in sorted({*header, *told}) if row < raw.height][: _MOST_CELLS // max(raw.width, 1)]
    return {
        "rows": rows,
        "texts": [raw.texts[row] for row in rows],
        "kinds": [raw.kinds[row] for row in rows],
        "places": [(row, column, places) for (row, column), places in raw.places.items()],
        "merged": raw.merged,
        "whole": len(rows) == raw.height,
    }
