"""What does not go with what readers see of the same edition: one function for each code."""

from collections.abc import Sequence
from typing import Final

from rankings.importing.findings import At, Finding, Words, counted, warning

#: Cells named one by one.
_NAMED: Final = 6


def differs_from_table(at: At, cells: Sequence[str], release: int) -> Finding:
    """Figures other than those of a table of the ministry that readers see now."""
    listed = ", ".join(cells[:_NAMED]) + (", …" if len(cells) > _NAMED else "")
    return warning(
        "differs_from_table",
        at,
        Words(
            f"{len(cells)} con số khác với bảng của bộ đang hiển thị (bản {release}): {listed}",
            f"{counted(len(cells), 'figure')} other than in the ministry's table on view (release {release}): {listed}",
        ),
        Words("số liệu như bảng ấy", "the figures of that table"),
        Words(
            "nếu đây là bản sửa, ghi lý do; bước Thay đổi cho biết con số nào sẽ hiển thị",
            "if this is a correction, say why; the step Changes says which figures will be shown",
        ),
    )


def is_other_index(at: At, column: str, counts: tuple[int, int], own: Words, other: Words, year: int) -> Finding:
    """A column of figures that readers know as those of another index; `counts`: how many of how many."""
    equal, known = counts
    return warning(
        "is_other_index",
        at,
        Words(
            f"{column}: {equal}/{known} số trùng với “{other.vi}” {year} đang hiển thị",
            f"{column}: {equal} of {known} figures are those of “{other.en}” {year} on view",
        ),
        Words(f"số liệu của “{own.vi}”", f"figures of “{own.en}”"),
        Words(
            "xem lại cột này ở bước Các cột; nếu đúng, ghi lý do",
            "look at this column again in the step Columns; if it is right, say why",
        ),
    )
