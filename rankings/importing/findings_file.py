"""What is wrong with a file as a whole, or worth knowing of it: one function for each code.

What only a PDF, a pasted text or an old font can have stands in `findings_reading`.
"""

from typing import Final

from rankings.importing.findings import At, Finding, Words, counted, error, note, quote, same, warning

_FILE: Final = At()
_TABLE_FILE: Final = Words(
    "một tệp .xlsx, .xls, .ods, .csv, .tsv, .html hoặc .pdf", "an .xlsx, .xls, .ods, .csv, .tsv, .html or .pdf file"
)
_SAVE_AGAIN: Final = Words(
    "mở tệp bằng Excel hoặc LibreOffice rồi lưu lại thành .xlsx",
    "open it in Excel or LibreOffice and save it as .xlsx",
)
_FORMAT_NAMES: Final[dict[str, Words]] = {
    "text": Words("tệp văn bản (CSV)", "a text file (CSV)"),
    "html": Words("trang HTML", "an HTML page"),
    "xlsx": Words("sổ tính XLSX", "an XLSX workbook"),
    "xls": Words("sổ tính XLS", "an XLS workbook"),
    "ods": Words("sổ tính ODS", "an ODS workbook"),
    "pdf": Words("tệp PDF", "a PDF"),
}
#: What to do with a file that is recognised but not read, by what kind of thing it is.
_COPY_TABLE: Final = Words(
    "chép bảng rồi dán vào trang nhập, hoặc chép sang một sổ tính .xlsx",
    "copy the table and paste it, or put it into an .xlsx workbook",
)
_INSTEAD: Final[dict[str, Words]] = {
    **dict.fromkeys(
        ("ZIP", "GZIP", "RAR", "7-Zip"),
        Words("giải nén rồi chọn tệp có bảng", "unpack it and choose the file that holds the table"),
    ),
    **dict.fromkeys(
        ("PNG", "JPEG", "GIF"),
        Words(
            "tìm bản gốc của bảng; ảnh chụp không đọc được",
            "find the table's original; pictures of it cannot be read",
        ),
    ),
    **dict.fromkeys(
        ("XLSB", "XML Spreadsheet 2003"),
        Words("mở bằng Excel rồi lưu lại thành .xlsx", "open it in Excel and save it as .xlsx"),
    ),
    "MHTML": Words(
        "lưu trang thành .html, hoặc chép bảng rồi dán vào trang nhập",
        "save the page as .html, or copy the table and paste it",
    ),
}


def _megabytes(size: int) -> Words:
    number = f"{size / (1 << 20):.1f}".removesuffix(".0")
    return Words(f"{number.replace('.', ',')} MB", f"{number} MB")


def empty_file() -> Finding:
    """Nothing but blank space."""
    return error(
        "empty_file",
        _FILE,
        Words("tệp trống", "an empty file"),
        _TABLE_FILE,
        Words("chọn đúng tệp", "choose the right file"),
    )


def too_big(size: int, limit: int, *, workbook: bool = False) -> Finding:
    """More bytes than a table of provinces can need."""
    most = _megabytes(limit)
    fix = Words("chỉ giữ bảng cần nhập", "keep the table alone")
    if workbook:
        fix = Words("xóa ảnh và các trang tính không cần", "remove pictures and sheets that are not needed")
    return error(
        "too_big",
        _FILE,
        _megabytes(size),
        Words(f"nhiều nhất {most.vi}", f"at most {most.en}"),
        fix,
    )


def unsupported(kind: str) -> Finding:
    """A format that is recognised but not read."""
    return error(
        "unsupported",
        _FILE,
        Words(f"tệp {kind}", f"a {kind} file"),
        _TABLE_FILE,
        _INSTEAD.get(kind, _COPY_TABLE),
    )


def encrypted() -> Finding:
    """A workbook or a PDF with a password."""
    return error(
        "encrypted",
        _FILE,
        Words("tệp được bảo vệ bằng mật khẩu", "a file protected by a password"),
        Words("tệp không có mật khẩu", "a file without a password"),
        Words("bỏ mật khẩu rồi lưu lại", "remove the password and save it again"),
    )


def damaged(detail: str) -> Finding:
    """Cut off, or not built as its format demands; `detail` is a reader's own words, in English."""
    return error(
        "damaged",
        _FILE,
        Words("tệp hỏng hoặc bị cắt cụt", f"a damaged or truncated file ({quote(detail)})"),
        _TABLE_FILE,
        Words(f"tải lại tệp, hoặc {_SAVE_AGAIN.vi}", f"download it again, or {_SAVE_AGAIN.en}"),
    )


def too_many_entries(limit: int) -> Finding:
    """A zip with more parts than any workbook has."""
    return error(
        "too_many_entries",
        _FILE,
        Words(f"hơn {limit} phần trong tệp nén", f"more than {limit} parts inside the file"),
        Words("một sổ tính bình thường", "an ordinary workbook"),
        _SAVE_AGAIN,
    )


def unpacks_too_large(limit: int) -> Finding:
    """A zip bomb, or a workbook swollen by pictures."""
    most = _megabytes(limit)
    return error(
        "unpacks_too_large",
        _FILE,
        Words(f"nội dung giải nén vượt {most.vi}", f"contents that unpack to more than {most.en}"),
        Words(f"nhiều nhất {most.vi}", f"at most {most.en}"),
        Words("chép riêng bảng sang một sổ tính mới", "copy the table alone to a new workbook"),
    )


def too_large(sheet: str, rows: int, columns: int, most_rows: int, most_columns: int) -> Finding:
    """More rows, columns or cells than allowed, whether real or only claimed."""
    return error(
        "too_large",
        At(sheet),
        Words(f"{rows} hàng × {columns} cột", f"{counted(rows, 'row')} × {counted(columns, 'column')}"),
        Words(
            f"nhiều nhất {most_rows} hàng và {most_columns} cột",
            f"at most {most_rows} rows and {most_columns} columns",
        ),
        Words("xóa các hàng và cột thừa ngoài bảng", "delete the rows and columns outside the table"),
    )


def too_many_sheets(count: int, limit: int) -> Finding:
    """More sheets than anybody reviews."""
    return error(
        "too_many_sheets",
        _FILE,
        Words(f"{count} trang tính", f"{count} sheets"),
        Words(f"nhiều nhất {limit}", f"at most {limit}"),
        Words("chép riêng trang cần nhập sang một sổ tính mới", "copy the sheet alone to a new workbook"),
    )


_STOPPED: Final = {
    "time": Words("đọc quá lâu", "reading took too long"),
    "memory": Words(
        "đòi quá nhiều bộ nhớ: có ô nằm rất xa bảng, hoặc tệp hỏng",
        "it asks for too much memory: a cell stands far from the table, or the file is damaged",
    ),
    "answer": Words("nội dung quá dài", "its contents are too long"),
    "crash": Words("trình đọc bị dừng giữa chừng: tệp hỏng", "the reader broke off: the file is damaged"),
}


#: How to make of a file that cannot be read one that can.
_AGAIN: Final[dict[str, Words]] = {
    "html": Words("chép bảng trên trang rồi dán vào trang nhập", "copy the table from the page and paste it"),
    "pdf": Words(
        "tách riêng các trang có bảng thành một tệp PDF, hoặc chép bảng rồi dán vào trang nhập",
        "put the pages with the table into a PDF of their own, or copy the table and paste it",
    ),
}


def reader_stopped(reason: str, kind: str = "") -> Finding:
    """The child process gave no answer; `reason` is that of `SandboxError`, `kind` the file's format."""
    return error("reader_stopped", _FILE, _STOPPED[reason], _TABLE_FILE, _AGAIN.get(kind, _SAVE_AGAIN))


def no_sheet_filled(kind: str = "") -> Finding:
    """No visible sheet, or no table of the page, holds anything; `kind` is the file's format."""
    hidden = Words("kiểm tra cả các trang tính ẩn", "look at hidden sheets, too")
    return error(
        "no_sheet_filled",
        _FILE,
        Words("không có trang tính hay bảng nào có nội dung", "no sheet or table that holds anything"),
        Words("một bảng có tên tỉnh và điểm", "a table with provinces and scores"),
        _AGAIN.get(kind, hidden),
    )


def bad_encoding() -> Finding:
    """Bytes that are no text in any encoding known here."""
    return error(
        "bad_encoding",
        _FILE,
        Words("văn bản không đọc được", "text that cannot be read"),
        Words("UTF-8, UTF-16 hoặc windows-1258", "UTF-8, UTF-16 or windows-1258"),
        Words("lưu lại thành “CSV UTF-8”", "save it again as “CSV UTF-8”"),
    )


def bad_csv(detail: str) -> Finding:
    """Quotation marks that do not pair, or the like; `detail` is the reader's own words, in English."""
    return error(
        "bad_csv",
        _FILE,
        Words(
            "dấu ngoặc kép hoặc dấu phân cách sai",
            f"quotation marks or separators amiss ({quote(detail)})",
        ),
        Words("CSV đúng chuẩn", "well-formed CSV"),
        Words("lưu lại bảng thành .xlsx hoặc “CSV UTF-8”", "save the table again as .xlsx or “CSV UTF-8”"),
    )


def other_extension(extension: str, kind: str, usual: list[str]) -> Finding:
    """The name says one format and the content is another; the content is believed."""
    usually = same(" / ".join(usual))
    return note(
        "other_extension",
        _FILE,
        Words(
            f"đuôi “{quote(extension)}”, nội dung là {_FORMAT_NAMES[kind].vi}",
            f"extension “{quote(extension)}”, content {_FORMAT_NAMES[kind].en}",
        ),
        usually,
        Words("tệp được đọc theo nội dung", "the file is read by its content"),
    )


def macros() -> Finding:
    """A workbook with macros; nothing of them runs."""
    return note(
        "macros",
        _FILE,
        Words("sổ tính có macro", "a workbook with macros"),
        same(""),
        Words("macro không được chạy", "macros are not run"),
    )


def external_links() -> Finding:
    """Values that come from other workbooks, as they were when this one was saved."""
    return warning(
        "external_links",
        _FILE,
        Words("có liên kết sang sổ tính khác", "links to other workbooks"),
        Words("số liệu nằm trong chính tệp này", "figures that stand in this file"),
        Words("kiểm tra các ô lấy số liệu từ tệp khác", "check the cells that take figures from elsewhere"),
    )


def hidden_sheet(sheet: str) -> Finding:
    """The sheet that is read is a hidden one, by the user's choice."""
    return note(
        "hidden_sheet",
        At(sheet),
        Words("trang tính ẩn", "a hidden sheet"),
        same(""),
        Words("được đọc vì đã chọn trang này", "read because it was chosen"),
    )


def hidden_sheets_left(names: list[str]) -> Finding:
    """Hidden sheets that are not read."""
    return note(
        "hidden_sheets_left",
        _FILE,
        same(", ".join(f"“{quote(name)}”" for name in names)),
        same(""),
        Words("trang tính ẩn, không đọc", "hidden sheets, not read"),
    )


def formulas(sheet: str, count: int) -> Finding:
    """Some cells are formulas; their saved values are read."""
    return note(
        "formulas",
        At(sheet),
        Words(f"{count} ô là công thức", counted(count, "cell is a formula", "cells are formulas")),
        same(""),
        Words("dùng giá trị đã lưu trong tệp", "the values saved in the file are used"),
    )


def one_opinion(sheet: str, detail: str) -> Finding:
    """The second opinion failed, so errors in cells look like empty cells; `detail` is in English."""
    return warning(
        "one_opinion",
        At(sheet),
        Words("chỉ một trong hai cách đọc thành công", f"one of two ways of reading failed ({quote(detail)})"),
        Words("sổ tính lưu bởi Excel hoặc LibreOffice", "a workbook saved by Excel or LibreOffice"),
        Words(
            f"ô lỗi có thể trông như ô trống: {_SAVE_AGAIN.vi}",
            f"cells with errors may look empty: {_SAVE_AGAIN.en}",
        ),
    )
