"""What each column is: proposed from its heading, chosen by a person where the heading leaves it open."""

from django.http import HttpRequest, HttpResponseBase

from rankings.admin.answering import answers_of, save_answers
from rankings.admin.left import left_of
from rankings.admin.shared import about_import, go, import_page, linked, office
from rankings.importing.proposals import ColumnProposal
from rankings.importing.tables import CheckedTable
from rankings.importing.values import SCALES
from rankings.models import Import
from rankings.releasing.checking import check_import

#: Roles that a column has by its heading and that cannot be said: choosing them is leaving the heading to itself.
_ROLES = frozenset({"ordinal", "code", "aside"})


@office()
@about_import
def columns(request: HttpRequest, row: Import) -> HttpResponseBase:
    """The columns with their meanings, columns of two values, and the scale."""
    table = check_import(row)
    if not table.columns:
        return go("read", pk=row.pk)
    if request.method == "POST":
        splits = frozenset(split.letter for split in table.splits if f"split-{split.letter}" in request.POST)
        scale = request.POST.get("scale", "")
        return save_answers(
            request, row, "columns", columns=_said(request, row, table), splits=splits,
            scale=int(scale) if scale in map(str, SCALES) else None,
        )  # fmt: skip
    split_of = {split.letter: split for split in table.splits}
    context = {
        "table": table,
        "columns": [(column, split_of.get(column.letter)) for column in table.columns],
        "scales": SCALES,
        "open": len(table.choices),
        "left": [one for one in linked(row, left_of(row, table)) if one.key == "columns"],
        "findings": [finding for finding in table.findings if finding.code in ("title_year", "title_units", "scale")],
    }
    return import_page(request, row, "columns.html", "columns", context)


def _said(request: HttpRequest, row: Import, table: CheckedTable) -> dict[str, str]:
    """Column letters to what was chosen; what the heading says by itself is left to it."""
    said = dict(answers_of(row).columns)
    for column in table.columns:
        chosen = request.POST.get(f"column-{column.letter}", "")
        if chosen in _ROLES or chosen == "" or _is_its_own(column, chosen):
            said.pop(column.letter, None)
        elif chosen in {option.value for option in column.options}:
            said[column.letter] = chosen
    return said


def _is_its_own(column: ColumnProposal, chosen: str) -> bool:
    return column.certain and not column.said and chosen == column.value
