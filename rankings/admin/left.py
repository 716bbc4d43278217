"""What is left to do with a table, step by step, in words; the same for marks on steps, summaries and messages."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rankings.importing.answers import Answers
from rankings.importing.findings import Finding, Words, counted
from rankings.importing.tables import CheckedTable
from rankings.models import Import

#: Errors that a step of the office mends; all others are mended in the file.
_MENDED_AT: Final = {
    "scale": "columns",
    "unknown_province": "provinces",
    "other_unit_set": "provinces",
    "missing_provinces": "provinces",
    "title_year": "check",
    "title_units": "check",
}


@dataclass(frozen=True)
class Left:
    """One thing to do; `step` is where, "" in the file itself. Without a full stop."""

    step: str
    words: Words


def left_of(row: Import, table: CheckedTable) -> list[Left]:
    """What stands between the table and its proposal, in the order of the steps."""
    if table.sheets_to_choose:
        return [Left("read", Words("Hãy chọn một bảng", "Choose a table"))]
    if not table.columns:
        return [
            Left("read", Words("Không đọc được bảng nào: nhập tệp khác", "No table was found: bring in another file"))
        ]
    return [*_columns(table), *_provinces(row, table), *_check(table)]


def _columns(table: CheckedTable) -> Iterator[Left]:
    open_ = len(table.choices)
    if open_:
        yield Left(
            "columns",
            Words(f"Còn {open_} cột phải chọn hoặc xác nhận", f"{counted(open_, 'column')} to choose or confirm"),
        )
    if table.scale and _of(table, {"scale"}):
        most = table.scale.scale
        words = Words(f"Còn phải xác nhận thang điểm 0–{most}", f"The scale of scores, 0–{most}, is to be confirmed")
        if table.scale.confirmed:
            words = Words("Thang điểm đã chọn không hợp với bảng", "The scale that was chosen is not the table’s")
        yield Left("columns", words)


def _provinces(row: Import, table: CheckedTable) -> Iterator[Left]:
    names = sum(name.said is None for name in table.unmatched)
    if names:
        yield Left("provinces", Words(f"Còn {names} tên chưa biết", f"{counted(names, 'name')} not known"))
    gaps = Answers.from_json(row.answers).gaps
    missing = sum(not gaps.get(slug, "").strip() for slug in table.missing)
    # Who these provinces are shows only once every name is known.
    if missing and not names:
        yield Left(
            "provinces",
            Words(f"Còn {missing} tỉnh không có hàng", f"{counted(missing, 'province')} without a row"),
        )


def _check(table: CheckedTable) -> Iterator[Left]:
    if _of(table, {"title_year", "title_units"}):
        yield Left(
            "check",
            Words("Tiêu đề ghi năm hoặc số tỉnh khác kỳ này", "The title has another year or number of provinces"),
        )
    in_file = sum(finding.code not in _MENDED_AT for finding in table.errors)
    if in_file:
        them = "it" if in_file == 1 else "them"
        yield Left(
            "",
            Words(
                f"{in_file} lỗi phải sửa trong tệp rồi nhập lại",
                f"{counted(in_file, 'error')}: mend {them} in the file and bring it in again",
            ),
        )
    warnings = len(table.unreasoned)
    if warnings:
        yield Left(
            "check", Words(f"{warnings} cảnh báo cần lý do", f"{counted(warnings, 'warning')} in need of a reason")
        )


def _of(table: CheckedTable, codes: set[str]) -> list[Finding]:
    return [finding for finding in table.errors if finding.code in codes]
