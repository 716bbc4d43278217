"""What is wrong with a long table, one row for each unit and indicator: one function for each code."""

from collections.abc import Iterable
from typing import Final

from rankings.importing.findings import At, Finding, Words, counted, error, note, quote, quoted, same

_CELL: Final = Words("sửa ô này", "correct the cell")


def _line(number: int) -> Words:
    return Words(f"dòng {number}", f"line {number}")


def no_heading(heading: str, missing: Iterable[str], known: Iterable[str]) -> Finding:
    """The first line does not name the columns that a long table has."""
    listed = ", ".join(missing)
    return error(
        "no_heading",
        At("", "A1"),
        quoted(heading),
        Words(f"các cột {listed} ở dòng đầu", f"the columns {listed} in the first line"),
        Words(f"dòng đầu như: {','.join(known)}", f"a first line such as: {','.join(known)}"),
    )


def unknown_column(at: At, heading: str, known: Iterable[str]) -> Finding:
    """A column that a long table does not have."""
    listed = ", ".join(known)
    return error(
        "unknown_column",
        at,
        quoted(heading),
        Words(f"một trong các cột {listed}", f"one of the columns {listed}"),
        Words("bỏ hoặc đổi tên cột này", "leave the column out or rename it"),
    )


def long_line(number: int, most: int) -> Finding:
    """A line longer than any row of such a table can be."""
    return error(
        "long_line",
        At("", f"A{number}"),
        Words(f"dòng dài hơn {most} byte", f"a line of more than {most} bytes"),
        Words("mỗi dòng một ô số liệu", "one figure in each line"),
        Words("kiểm tra dấu xuống dòng của tệp", "check the line ends of the file"),
    )


def not_utf8(number: int) -> Finding:
    """Bytes that are no UTF-8."""
    return error(
        "encoding",
        At("", f"A{number}"),
        Words("byte không thuộc UTF-8", "bytes that are no UTF-8"),
        Words("tệp CSV mã hóa UTF-8", "a CSV file in UTF-8"),
        Words("lưu lại tệp với mã UTF-8", "save the file again as UTF-8"),
    )


def extra_fields(at: At, wanted: int) -> Finding:
    """More fields in a line than there are columns."""
    return error(
        "extra_fields",
        at,
        Words(f"dòng có hơn {wanted} trường", f"a line of more than {wanted} fields"),
        Words(f"{wanted} trường", f"{wanted} fields"),
        Words(
            "nếu điểm có dấu phẩy thập phân, dùng dấu chấm phẩy giữa các cột",
            "where scores have a decimal comma, part columns by semicolons",
        ),
    )


def unknown_unit(at: At, text: str, units: int) -> Finding:
    """No unit of the set has this code."""
    return error(
        "unknown_unit",
        at,
        quoted(text),
        Words(f"mã của một trong {units} đơn vị", f"the code of one of {units} units"),
        Words("ghi mã đúng như danh mục, kể cả số 0 ở đầu", "write the code as listed, with its leading zeros"),
    )


def unknown_indicator(at: At, text: str) -> Finding:
    """No indicator has this code."""
    return error(
        "unknown_indicator",
        at,
        quoted(text),
        Words("mã của một chỉ số đã khai báo", "the code of an indicator that is defined"),
        Words("sửa mã, hoặc khai báo chỉ số trước", "correct the code, or define the indicator first"),
    )


def duplicate(at: At, unit: str, indicator: str, first: int) -> Finding:
    """The same unit and indicator stood in an earlier line."""
    what = same(f"{quote(unit)} · {quote(indicator)}")
    return error(
        "duplicate",
        at,
        Words(f"{what.vi} đã có ở {_line(first).vi}", f"{what.en} stands in {_line(first).en} already"),
        Words("mỗi đơn vị một dòng cho mỗi chỉ số", "one line for each unit and indicator"),
        Words("bỏ một trong hai dòng", "leave one of the two lines out"),
    )


def other_sign(at: At, text: str, shown: str) -> Finding:
    """The other decimal sign than the first lines have."""
    return error(
        "mixed_decimal_sign",
        at,
        quoted(text),
        Words(f"dấu thập phân như {quoted(shown).vi} ở đầu tệp", f"the decimal sign of {quoted(shown).en} further up"),
        Words("dùng một dấu thập phân cho cả tệp", "use one decimal sign in the whole file"),
    )


def no_rank(at: At, text: str, units: int) -> Finding:
    """A rank that is none, or lies outside the set."""
    return error(
        "rank_out_of_range",
        at,
        quoted(text),
        Words(f"hạng từ 1 đến {units}, hoặc để trống", f"a rank from 1 to {units}, or nothing"),
        _CELL,
    )


def no_rows() -> Finding:
    """A heading and nothing below it."""
    return error(
        "no_rows",
        At("", "A2"),
        Words("không có dòng số liệu nào", "no line of figures"),
        Words("mỗi dòng một ô số liệu", "one figure in each line"),
        Words("kiểm tra tệp", "check the file"),
    )


def no_whole(code: str) -> Finding:
    """The whole, with which readers begin, has no figure."""
    return error(
        "no_whole",
        At(),
        Words(f"không có số liệu của {code}", f"no figure on {code}"),
        Words(f"điểm {code} của mọi đơn vị", f"a score on {code} for every unit"),
        Words("thêm chỉ số chung vào bảng", "add the composite index to the table"),
    )


def gap(indicator: str, missing: int, example: str) -> Finding:
    """An indicator that has no figure for some units."""
    units = Words(f"{missing} đơn vị", counted(missing, "unit"))
    return error(
        "gap",
        At(),
        Words(
            f"{indicator}: thiếu {units.vi}, như {quote(example)}",
            f"{indicator}: {units.en} missing, such as {quote(example)}",
        ),
        Words("mọi đơn vị đều có số liệu", "a figure for every unit"),
        Words("bổ sung, hoặc ghi lý do cố ý để trống", "add them, or say why they are left out"),
        "--gaps",
    )


def accepted_gap(indicator: str, missing: int, reason: str) -> Finding:
    """The same, left so on purpose."""
    return note(
        "gap",
        At(),
        Words(f"{indicator}: thiếu {missing} đơn vị", f"{indicator}: {counted(missing, 'unit')} missing"),
        Words("mọi đơn vị đều có số liệu", "a figure for every unit"),
        Words(f"lý do: {quote(reason)}", f"reason: {quote(reason)}"),
    )
