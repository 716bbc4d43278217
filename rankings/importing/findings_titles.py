"""What is wrong with a table's titles: one function for each code."""

from typing import Literal

from rankings.importing.findings import At, Finding, Words, error, quote, warning

#: Why another number than expected does not block: --ignore-title, or the expected year is a date's.
Excuse = Literal["", "ignored", "dated"]


def other_year(at: At, text: str, found: int, expected: int, excuse: Excuse) -> Finding:
    """The title or the sheet's name is of another year, and none is of the edition's."""
    return (warning if excuse else error)(
        "title_year",
        at,
        Words(f"“{quote(text)}”, tức năm {found}", f"“{quote(text)}”, which is the year {found}"),
        Words(f"năm {expected} như --year", f"the year {expected}, as --year says"),
        _fix(f"--year {found}", excuse),
    )


def other_units(at: At, text: str, found: int, expected: int, excuse: Excuse) -> Finding:
    """The title or the sheet's name counts the provinces of the other unit set."""
    return (warning if excuse else error)(
        "title_units",
        at,
        Words(f"“{quote(text)}”, tức {found} tỉnh", f"“{quote(text)}”, which is {found} provinces"),
        Words(f"{expected} tỉnh như --units", f"{expected} provinces, as --units says"),
        _fix(f"--units {found}", excuse),
    )


def _fix(option: str, excuse: Excuse) -> Words:
    if excuse == "ignored":
        return Words("vẫn nhập theo --ignore-title", "imported all the same, by --ignore-title")
    if excuse == "dated":
        return Words(
            f"năm cần chỉ là lúc công bố hoặc năm so sánh: kiểm tra, có thể phải là {option}",
            f"the expected year is only that of a date or a comparison: check, it may be {option}",
        )
    return Words(
        f"nhập với {option}, hoặc chọn đúng trang hay tệp; nếu chỉ tiêu đề sai: --ignore-title",
        f"import with {option}, or choose the right sheet or file; if only the title is wrong: --ignore-title",
    )
