"""A finding as pages show it: where it stands, in words, with its piece of the sheet."""

from dataclasses import dataclass

from rankings.admin.shared import lang
from rankings.importing.findings import Finding, quote
from rankings.importing.fragments import Fragment, fragment
from rankings.importing.tables import CheckedTable


@dataclass(frozen=True)
class Shown:
    """A finding, what its cell is about ("Quảng Ngãi, DTI: hạng"), its piece of the sheet, the reason given so far."""

    finding: Finding
    place: str
    fragment: Fragment | None
    reason: str


def shown_of(table: CheckedTable, finding: Finding, reason: str = "") -> Shown:
    """The finding for a page; without a piece of the sheet where there is no sheet or no cell."""
    if table.raw is None or not finding.cell:
        return Shown(finding, "", None, reason)
    return Shown(finding, _place(table, finding.cell), fragment(table.raw, finding.cell, table.structure), reason)


def _place(table: CheckedTable, cell: str) -> str:
    """The row's name as the file has it and what the column is taken for; "" where neither is known."""
    letter = cell.rstrip("0123456789")
    row, structure = int(cell[len(letter) :]) - 1, table.structure
    said = []
    if table.raw and structure and structure.first <= row <= structure.last:
        said.append(quote(table.raw.text(row, structure.province)))
    for column in table.columns:
        # Of roles, such as a running number, the heading says enough.
        if column.letter == letter and column.certain and ":" in column.value:
            said += [option.label.by(lang()) for option in column.options if option.value == column.value]
    return ", ".join(text for text in said if text)
