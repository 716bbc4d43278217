"""What is wrong with a table's figures: one function for each code."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from rankings.importing.findings import At, Finding, Words, error, note, quoted, same, warning

_SCORE: Final = Words("một số từ 0 đến 1", "a number from 0 to 1")
_RANK: Final = Words("hạng là số nguyên", "a rank, a whole number")
_CHANGE: Final = Words("số bậc thay đổi, như +16 hoặc -3", "a change in places, such as +16 or -3")


def in_words(number: Decimal) -> Words:
    """A number with the decimal sign of each language."""
    return Words(str(number).replace(".", ","), str(number))


#: What each measure's cells hold.
EXPECTED: Final = {
    "score": _SCORE,
    "rank": _RANK,
    "rank_change": _CHANGE,
    "score_change": Words("một số", "a number"),
}


def not_a_number(at: At, text: str, measure: str) -> Finding:
    """Text where a figure belongs, or a fraction where a rank does."""
    return error("not_a_number", at, quoted(text), EXPECTED[measure], Words("sửa ô này", "correct the cell"))


def two_values(at: At, text: str, measure: str) -> Finding:
    """A rank and a score in one cell, in a column where most cells hold one value."""
    return error(
        "two_values",
        at,
        Words(f"{quoted(text).vi}, hai giá trị trong một ô", f"{quoted(text).en}, two values in one cell"),
        EXPECTED[measure],
        Words("mỗi ô chỉ ghi một giá trị", "write one value in each cell"),
    )


def not_two_values(at: At, text: str) -> Finding:
    """One value in a column that was split into two."""
    return error(
        "not_two_values",
        at,
        quoted(text),
        Words("hạng và điểm, như 01 (0,727)", "a rank and a score, such as 01 (0.727)"),
        Words("ghi đủ hai giá trị như các ô khác của cột", "write both values, as the column's other cells have them"),
    )


def date_cell(at: At, text: str, measure: str) -> Finding:
    """A date, which spreadsheets make of "9/63" and the like."""
    return error(
        "date_cell",
        at,
        Words(f"ngày {text}", f"the date {text}"),
        EXPECTED[measure],
        Words(
            "bảng tính đã đổi số thành ngày: nhập lại ô dạng văn bản",
            "the spreadsheet made a date of it: enter the cell again as text",
        ),
    )


def error_cell(at: At, text: str) -> Finding:
    """#DIV/0!, #N/A and the like."""
    return error(
        "error_cell",
        at,
        quoted(text),
        Words("một giá trị", "a value"),
        Words("sửa công thức của ô", "correct the cell's formula"),
    )


def formula_without_value(at: At, text: str) -> Finding:
    """A formula that no spreadsheet has computed before the file was saved."""
    return error(
        "formula_without_value",
        at,
        quoted(text),
        Words("giá trị đã tính", "its computed value"),
        Words(
            "mở tệp bằng Excel hoặc LibreOffice rồi lưu lại",
            "open the file in Excel or LibreOffice and save it again",
        ),
    )


def ambiguous_number(at: At, text: str) -> Finding:
    """A number that is one with a decimal comma and another with a decimal point."""
    return error(
        "ambiguous_number",
        at,
        quoted(text),
        Words("số chỉ đọc được một cách", "a number that reads one way only"),
        Words("ghi đủ bốn chữ số thập phân, như 0,8002", "write four decimals, such as 0.8002"),
    )


def mixed_sign(at: At, text: str, sign: str, evidence: str) -> Finding:
    """The other decimal sign than the rest of the table has."""
    mark = (
        Words("dấu phẩy thập phân", "a decimal comma")
        if sign == ","
        else Words("dấu chấm thập phân", "a decimal point")
    )
    return error(
        "mixed_decimal_sign",
        at,
        quoted(text),
        Words(f"{mark.vi} như ô {evidence}", f"{mark.en} as in {evidence}"),
        Words("dùng một dấu thập phân cho cả bảng", "use one decimal sign in the whole table"),
    )


def too_many_places(at: At, text: str, most: int) -> Finding:
    """More decimals than the store keeps."""
    return error(
        "too_many_places",
        at,
        quoted(text),
        Words(f"nhiều nhất {most} chữ số thập phân", f"at most {most} decimals"),
        Words("làm tròn số đã công bố", "round to the digits that are published"),
    )


def percent(at: At, text: str) -> Finding:
    """A percentage where the scale is not said to be 0-100."""
    return error(
        "percent",
        at,
        quoted(text),
        _SCORE,
        Words(
            "nếu cả bảng là phần trăm, xác nhận thang 0-100 ở bước Các cột",
            "if the table is in per cent, confirm the scale 0-100 in the step Columns",
        ),
        "--scale 100",
    )


def other_scale(at: At, highest: Decimal, column: str, scale: int) -> Finding:
    """Most of a column lies above 1."""
    return error(
        "scale",
        at,
        Words(f"{column} có điểm tới {in_words(highest).vi}", f"{column} has scores up to {highest}"),
        _SCORE,
        Words(
            f"nếu thang điểm là 0-{scale}, xác nhận ở bước Các cột",
            f"if the scale is 0-{scale}, confirm it in the step Columns",
        ),
        f"--scale {scale}",
    )


def scaled_twice(at: At, highest: Decimal, column: str, scale: int) -> Finding:
    """The scale was said to be 0-100 or 0-1000, but nothing in the column is above 1."""
    return error(
        "scale",
        at,
        Words(f"{column} có điểm cao nhất {in_words(highest).vi}", f"{column} has scores up to {highest}"),
        Words(f"điểm theo thang 0-{scale}", f"scores from 0 to {scale}"),
        Words("chọn thang 0-1 ở bước Các cột", "choose the scale 0-1 in the step Columns"),
        "--scale 1",
    )


def out_of_range(at: At, text: str, most: Decimal) -> Finding:
    """A score below 0 or above the scale."""
    return error(
        "out_of_range",
        at,
        quoted(text),
        Words(f"một số từ 0 đến {most}", f"a number from 0 to {most}"),
        Words("sửa ô này", "correct the cell"),
    )


def zero_score(at: At, text: str) -> Finding:
    """A score of exactly 0, as programs write for formulas they have not computed."""
    return warning(
        "zero_score",
        at,
        quoted(text),
        Words("điểm lớn hơn 0", "a score above 0"),
        Words("có thể là công thức chưa được tính: kiểm tra ô này", "it may be a formula not computed: check it"),
    )


def rank_out_of_range(at: At, text: str, units: int) -> Finding:
    """A rank below 1 or above the number of provinces."""
    return error(
        "rank_out_of_range",
        at,
        quoted(text),
        Words(f"hạng từ 1 đến {units}", f"a rank from 1 to {units}"),
        Words("sửa ô này", "correct the cell"),
    )


def looks_like_ranks(at: At, column: str, letter: str, indicator: str) -> Finding:
    """A column read as scores that holds only whole numbers within the ranks."""
    return error(
        "column_kind",
        at,
        Words(f"{column} chỉ gồm số nguyên như hạng", f"{column} holds only whole numbers, as ranks do"),
        _SCORE,
        Words("nếu là hạng, chọn nghĩa ấy ở bước Các cột", "if they are ranks, say so in the step Columns"),
        f'--map "{letter}={indicator}:rank"',
    )


def looks_like_scores(at: At, column: str, letter: str, indicator: str) -> Finding:
    """A column read as ranks that holds fractions."""
    return error(
        "column_kind",
        at,
        Words(f"{column} gồm số lẻ như điểm", f"{column} holds fractions, as scores do"),
        _RANK,
        Words("nếu là điểm, chọn nghĩa ấy ở bước Các cột", "if they are scores, say so in the step Columns"),
        f'--map "{letter}={indicator}:score"',
    )


def shifted_figures(at: At, text: str, measure: str) -> Finding:
    """A rank where the score belongs and the score where the rank does, in one row."""
    return error(
        "column_shift",
        at,
        quoted(text),
        EXPECTED[measure],
        Words(
            "các ô của hàng có vẻ lệch cột: đưa về đúng cột",
            "the row's cells seem to have moved: put them back into their columns",
        ),
    )


def rank_gap(at: At, rank: int, expected: int, tied: Sequence[str]) -> Finding:
    """The rank after a tie, or after nothing, is not the one that follows."""
    if tied:
        cells = ", ".join(tied)
        why = Words(
            f"{expected}, vì hạng trước đứng ở {cells}",
            f"{expected}, as the rank before it stands in {cells}",
        )
    else:
        why = same(str(expected))
    return error(
        "rank_gap",
        at,
        Words(f"hạng {rank}", f"rank {rank}"),
        why,
        Words("đồng hạng ghi như 1-2-2-4: kiểm tra các ô này", "ties go 1-2-2-4: check these cells"),
    )


def rank_order(at: At, rank: int, score: Decimal, score_cell: str, low: int, high: int) -> Finding:
    """The rank does not follow from the scores."""
    span = str(low) if low == high else f"{low}-{high}"
    return error(
        "rank_order",
        at,
        Words(
            f"hạng {rank} với điểm {in_words(score).vi} ở {score_cell}",
            f"rank {rank} with the score {score} in {score_cell}",
        ),
        Words(f"hạng {span} theo điểm", f"rank {span} by the scores"),
        Words("kiểm tra cả hạng lẫn điểm của hàng này", "check both rank and score of this row"),
    )


def equal_scores(at: At, rank: int, score: Decimal, other_cell: str) -> Finding:
    """Equal scores as printed with different ranks: the ranks may rest on more decimals."""
    return note(
        "equal_scores",
        at,
        Words(
            f"hạng {rank}, điểm {in_words(score).vi} bằng hàng của {other_cell}",
            f"rank {rank}, the score {score} equals that beside {other_cell}",
        ),
        same(""),
        Words("hạng đã công bố được giữ", "the published ranks are kept"),
    )


def impossible_change(at: At, text: str, before: int, units: int) -> Finding:
    """Rank plus change is no rank of the year before."""
    return error(
        "impossible_change",
        at,
        Words(
            f"{quoted(text).vi}, tức hạng trước là {before}",
            f"{quoted(text).en}, so the rank before was {before}",
        ),
        Words(f"hạng trước từ 1 đến {units}; dấu + là tăng", f"a rank before from 1 to {units}; + is up"),
        Words("kiểm tra dấu và cột hạng", "check the sign and the rank"),
    )


def unlikely_changes(at: At, column: str, before: str) -> Finding:
    """Ranks plus changes are no ranking of the year before."""
    return warning(
        "unlikely_changes",
        at,
        Words(
            f"{column}: các hạng trước không xếp thành một bảng ({before})",
            f"{column}: the ranks before make no ranking ({before})",
        ),
        Words("mỗi hạng trước đứng đúng một lần, trừ đồng hạng", "each rank before once, but for ties"),
        Words("kiểm tra dấu của cột thay đổi", "check the signs of the changes"),
    )
