"""What is wrong with a table's layout and with its rows: one function for each code."""

from collections.abc import Sequence
from typing import Final

from rankings.importing.findings import At, Finding, Words, counted, error, note, quote, quoted, same, warning
from rankings.importing.names import Suggestion

_A_NAME: Final = Words("tên một tỉnh, thành phố", "the name of a province")


def _set(units: int) -> Words:
    return Words(f"{units} tỉnh, thành phố", f"the {units} provinces")


def no_table(sheet: str) -> Finding:
    """No column names provinces and no heading says that one does."""
    return error(
        "no_table",
        At(sheet),
        Words("không thấy cột tên tỉnh", "no column with names of provinces"),
        Words("một bảng mỗi tỉnh một hàng", "a table with one row for each province"),
        Words(
            "chọn trang tính khác ở bước Đọc bảng, hoặc chỉ rõ cột tên tỉnh ở bước Các cột",
            "choose another sheet in the step Read it, or say in the step Columns which one holds the names",
        ),
        '--sheet …, --map "B=province"',
    )


def no_header(at: At) -> Finding:
    """The data rows begin at the top, without headings."""
    return error(
        "no_header",
        at,
        Words("không có hàng tiêu đề phía trên", "no heading above this row"),
        Words("một hàng tiêu đề cột", "a row of column headings"),
        Words("thêm hàng tiêu đề rồi lưu lại", "add a row of headings and save again"),
    )


def no_figures(sheet: str) -> Finding:
    """No column of scores, ranks or changes."""
    return error(
        "no_figures",
        At(sheet),
        Words("không có cột điểm hay hạng", "no column of scores or ranks"),
        Words("ít nhất một cột điểm, hạng hoặc thay đổi hạng", "at least one column of scores, ranks or changes"),
        Words("chỉ rõ nghĩa của các cột ở bước Các cột", "say what the columns are in the step Columns"),
        '--map "C=dti:score"',
    )


def unknown_province(at: At, text: str, suggestions: Sequence[Suggestion], units: int) -> Finding:
    """A name that is no spelling of any province of the set."""
    alike = ", ".join(f"“{place.name}”" for place in suggestions)
    fix = (
        Words(
            f"có phải {alike}? xác nhận ở bước Các tỉnh",
            f"is it {alike}? confirm it in the step Provinces",
        )
        if alike
        else Words("cho biết là tỉnh nào ở bước Các tỉnh", "say which province it is in the step Provinces")
    )
    slug = suggestions[0].slug if suggestions else "…"
    return error(
        "unknown_province",
        at,
        quoted(text),
        Words(f"{_A_NAME.vi} trong {units}", f"{_A_NAME.en}, one of the {units}"),
        fix,
        f'--name "{quote(text)}={slug}"',
    )


def confirmed_spelling(at: At, text: str, name: str) -> Finding:
    """A spelling that a person has said to be a province's."""
    return note(
        "confirmed_spelling",
        at,
        quoted(text),
        same(f"“{name}”"),
        Words("đã được xác nhận là tên tỉnh này", "confirmed to be this province"),
    )


def left_out(at: At, text: str) -> Finding:
    """A row that a person has said to be no province."""
    return note(
        "left_out",
        at,
        quoted(text),
        same(""),
        Words("đã được xác nhận không phải là tỉnh, bỏ qua hàng này", "said to be no province, the row is left out"),
    )


def other_unit_set(at: At, text: str, other: int, units: int) -> Finding:
    """A name of the other unit set only."""
    return error(
        "other_unit_set",
        at,
        Words(f"“{quote(text)}”, thuộc {_set(other).vi}", f"“{quote(text)}”, which is one of {_set(other).en}"),
        Words(f"một trong {_set(units).vi}", f"one of {_set(units).en}"),
        Words(
            f"bảng này là của {units} tỉnh: sửa tên, hoặc chọn kỳ của {other} tỉnh",
            f"this table is for the {units}: correct the name, or choose the edition on the {other}",
        ),
        f"--units {other}",
    )


def wrong_unit_set(sheet: str, other: int, units: int) -> Finding:
    """All rows together are exactly the other unit set."""
    return error(
        "wrong_unit_set",
        At(sheet),
        Words(f"đủ {_set(other).vi}", f"exactly {_set(other).en}"),
        Words(_set(units).vi, _set(units).en),
        Words(f"chọn kỳ của {other} tỉnh", f"choose the edition on the {other}"),
        f"--units {other}",
    )


def duplicate_province(at: At, name: str, first_cell: str) -> Finding:
    """A province for the second time."""
    return error(
        "duplicate_province",
        at,
        Words(
            f"“{quote(name)}” lần nữa, đã có ở {first_cell}",
            f"“{quote(name)}” again, it stands in {first_cell}, too",
        ),
        Words("mỗi tỉnh một hàng", "one row for each province"),
        Words("sửa tên hoặc xóa hàng thừa", "correct the name or delete the extra row"),
    )


def missing_provinces(sheet: str, names: Sequence[str], found: int, units: int, slug: str) -> Finding:
    """Provinces of the set without a row; `slug` is that of the first."""
    return error(
        "missing_provinces",
        At(sheet),
        Words(f"{found} tỉnh, thiếu: {', '.join(names)}", f"{counted(found, 'province')}, without: {', '.join(names)}"),
        Words(f"đủ {_set(units).vi}", f"all of {_set(units).en}"),
        Words(
            "ghi lý do thiếu ở bước Các tỉnh, hoặc thêm hàng vào tệp",
            "say why in the step Provinces, or add the rows to the file",
        ),
        f'--gap "{slug}=…"',
    )


def gap(sheet: str, name: str, reason: str) -> Finding:
    """A province without a row, for a reason that a person gave."""
    return note(
        "gap",
        At(sheet),
        Words(f"không có hàng của {name}", f"no row for {name}"),
        same(""),
        Words(f"lý do: {quote(reason)}", f"the reason: {quote(reason)}"),
    )


def aggregate_row(at: At, text: str) -> Finding:
    """A total or a mean, which is not a province."""
    return note(
        "aggregate_row",
        at,
        quoted(text),
        same(""),
        Words("hàng tổng hợp, bỏ qua", "a total or mean, ignored"),
    )


def row_without_figures(at: At, text: str) -> Finding:
    """A line of text between the rows: the name of a group, a footnote."""
    return note(
        "row_without_figures",
        at,
        quoted(text),
        same(""),
        Words("hàng không có số liệu, bỏ qua", "a row without figures, ignored"),
    )


def repeated_header(at: At, text: str) -> Finding:
    """The header again, as at the top of a new page."""
    return note(
        "repeated_header",
        at,
        quoted(text),
        same(""),
        Words("tiêu đề lặp lại, bỏ qua", "the header again, ignored"),
    )


def row_without_name(at: At, text: str) -> Finding:
    """Figures beside an empty name."""
    return error(
        "row_without_name",
        at,
        quoted(text),
        _A_NAME,
        Words("điền tên tỉnh hoặc xóa hàng", "fill in the name or delete the row"),
    )


def shifted_row(at: At, text: str, name: str, where: str) -> Finding:
    """The name stands in the column beside: the row's cells have moved."""
    return error(
        "column_shift",
        at,
        quoted(text),
        Words(f"“{quote(name)}”, đang ở {where}", f"“{quote(name)}”, which stands in {where}"),
        Words(
            "hàng bị lệch cột: đưa các ô về đúng cột",
            "the row's cells have moved: put them back into their columns",
        ),
    )


def long_row(at: At, text: str, width: int) -> Finding:
    """A CSV row with more cells than the header: a separator inside a number, most often."""
    return error(
        "column_shift",
        at,
        Words(
            f"{quoted(text).vi} ngoài {width} cột của tiêu đề",
            f"{quoted(text).en} beyond the {width} columns of the header",
        ),
        Words(f"nhiều nhất {width} ô trong hàng", f"at most {width} cells in the row"),
        Words(
            "số có dấu phẩy phải nằm trong ngoặc kép, hoặc lưu với dấu chấm phẩy",
            "numbers with a comma need quotation marks, or semicolons between the cells",
        ),
    )


def all_rows_long(at: At, text: str, rows: int, width: int) -> Finding:
    """Most CSV rows have more cells than the header, as where decimal commas part numbers."""
    return error(
        "all_rows_long",
        at,
        Words(
            f"{quoted(text).vi}: {rows} hàng có hơn {width} ô",
            f"{quoted(text).en}: {counted(rows, 'row has', 'rows have')} more than {width} cells",
        ),
        Words(f"{width} ô như hàng tiêu đề", f"{width} cells, as the header has"),
        Words(
            "dấu phẩy thập phân đã cắt đôi các số: lưu lại với dấu chấm phẩy, hoặc thành .xlsx",
            "decimal commas have parted the numbers: save it again with semicolons, or as .xlsx",
        ),
    )


def wrong_code(at: At, text: str, name: str, code: str) -> Finding:
    """The province's code is another one's."""
    return error(
        "wrong_code",
        at,
        quoted(text),
        Words(f"“{code}”, mã của {name}", f"“{code}”, the code of {name}"),
        Words("kiểm tra tên và mã có cùng hàng không", "check that name and code are of one row"),
    )


def other_spelling(at: At, text: str, name: str) -> Finding:
    """A known alias, which is not the name by other letters."""
    return note(
        "other_spelling",
        at,
        quoted(text),
        same(f"“{name}”"),
        Words("được nhận là tên khác", "accepted as another name"),
    )


def many_blank(sheet: str, cells: Sequence[str], column: str, known: bool) -> Finding:
    """Many empty cells of one column, as one finding."""
    listed = ", ".join(cells[:5]) + (", …" if len(cells) > 5 else "")
    say = warning if known else error
    return say(
        "missing",
        At(sheet, cells[0]),
        Words(f"{len(cells)} ô trống ({listed})", f"{len(cells)} empty cells ({listed})"),
        Words(f"số liệu của {column}", f"figures of {column}"),
        _blank_fix(known),
    )


def blank(at: At, text: str, column: str, known: bool) -> Finding:
    """A cell without a figure. `known`: it is certain that the file has nothing in it."""
    say = warning if known else error
    return say(
        "missing",
        at,
        quoted(text),
        Words(f"số liệu của {column}", f"a figure of {column}"),
        _blank_fix(known),
    )


def _blank_fix(known: bool) -> Words:
    if known:
        return Words("để trống thì sẽ ghi là chưa có số liệu", "left so, it is stored as missing")
    return Words(
        "trong tệp này ô lỗi cũng trông như ô trống: ghi “-” nếu thật không có, hoặc lưu lại thành .xlsx",
        "in this file a cell with an error looks empty, too: write “-” if there is none, or save it as .xlsx",
    )
