"""What is wrong with a table's titles: one function for each code."""

from typing import Literal

from rankings.importing.findings import At, Finding, Words, error, quote, warning

#: Why another number than expected does not block: it was asked to be ignored, or the expected year is a date's.
Excuse = Literal["", "ignored", "dated"]


def other_year(at: At, text: str, found: int, expected: int, excuse: Excuse) -> Finding:
    """The title or the sheet's name is of another year, and none is of the edition's."""
    return (warning if excuse else error)(
        "title_year",
        at,
        Words(f"“{quote(text)}”, tức năm {found}", f"“{quote(text)}”, which is the year {found}"),
        Words(f"năm {expected} như kỳ đang nhập", f"the year {expected} of this edition"),
        _fix(Words(f"chọn kỳ năm {found}", f"choose the edition of {found}"), excuse),
        _option(f"--year {found}", excuse),
    )


def other_units(at: At, text: str, found: int, expected: int, excuse: Excuse) -> Finding:
    """The title or the sheet's name counts the provinces of the other unit set."""
    return (warning if excuse else error)(
        "title_units",
        at,
        Words(f"“{quote(text)}”, tức {found} tỉnh", f"“{quote(text)}”, which is {found} provinces"),
        Words(f"{expected} tỉnh như kỳ đang nhập", f"the {expected} provinces of this edition"),
        _fix(Words(f"chọn kỳ của {found} tỉnh", f"choose the edition on the {found}"), excuse),
        _option(f"--units {found}", excuse),
    )


def _fix(other: Words, excuse: Excuse) -> Words:
    if excuse == "ignored":
        return Words("tiêu đề được bỏ qua theo yêu cầu", "the title is ignored, as was asked")
    if excuse == "dated":
        return Words(
            f"năm cần chỉ là lúc công bố hoặc năm so sánh: kiểm tra, có thể phải {other.vi}",
            f"the expected year is only that of a date or a comparison: check, you may have to {other.en}",
        )
    return Words(
        f"{other.vi}, hoặc chọn đúng trang hay tệp; nếu chỉ sai tiêu đề thì bỏ qua tiêu đề ở bước Kiểm tra",
        f"{other.en}, or the right sheet or file; if only the title is wrong, ignore it in the step Check",
    )


def _option(option: str, excuse: Excuse) -> str:
    return {"ignored": "", "dated": option}.get(excuse, f"{option} | --ignore-title")
