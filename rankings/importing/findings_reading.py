"""What is said of PDFs, pasted texts and texts in old fonts: one function for each code."""

from typing import Final

from rankings.importing.findings import At, Finding, Words, counted, error, note, quote, quoted, same, warning

_FILE: Final = At()
_FONT_NAMES: Final = {
    "TCVN3": Words("phông TCVN3 (ABC, như .VnTime)", "a TCVN3 (ABC) font such as .VnTime"),
    "VNI": Words("phông VNI (như VNI-Times)", "a VNI font such as VNI-Times"),
}


def pages_of(first: int, last: int) -> Words:
    """The pages in words.

    >>> pages_of(2, 4).vi, pages_of(2, 2).en
    ('trang 2–4', 'page 2')
    """
    if first == last:
        return Words(f"trang {first}", f"page {first}")
    return Words(f"trang {first}–{last}", f"pages {first}–{last}")


def scan(pages: int) -> Finding:
    """A PDF whose pages are pictures."""
    return error(
        "scan",
        _FILE,
        Words(
            f"bản quét: {pages} trang là ảnh chụp, không có chữ",
            f"a scan: {counted(pages, 'page')} of pictures, no text",
        ),
        Words("PDF có chữ, hoặc bảng gốc", "a PDF with text, or the table itself"),
        Words(
            "xin bản gốc (Excel, Word) hoặc PDF xuất từ Word; nếu nhận dạng chữ bằng máy thì phải đối chiếu từng số",
            "ask for the original (Excel, Word) or a PDF made from it; check every figure of a machine-read text",
        ),
    )


def no_table_in_pdf(pages: int) -> Finding:
    """A PDF with text in which no table is found."""
    return error(
        "no_table_in_pdf",
        _FILE,
        Words(f"{pages} trang có chữ, không có bảng nào", f"{counted(pages, 'page')} with text, no table"),
        Words("bảng có đường kẻ quanh các ô", "a table with lines around its cells"),
        Words(
            "chép bảng sang Excel, xem lại các cột, rồi tải lên hoặc dán vào trang nhập",
            "copy the table to Excel, look over its columns, then upload or paste it",
        ),
    )


def no_letters() -> Finding:
    """A PDF whose fonts do not say which letters their glyphs are."""
    return error(
        "no_letters",
        _FILE,
        Words("chữ trong PDF không có mã, chép ra không thành chữ", "text whose letters the PDF does not name"),
        Words("PDF có chữ chép ra được, hoặc bảng gốc", "a PDF whose text can be copied, or the table itself"),
        Words(
            "xin bản gốc (Excel, Word), hoặc xuất lại PDF từ Word",
            "ask for the original (Excel, Word), or make the PDF again from Word",
        ),
    )


def not_ruled(sheet: str) -> Finding:
    """A table without lines, whose columns were told by the white space between them."""
    return warning(
        "not_ruled",
        At(sheet),
        Words("bảng không kẻ ô, cột được tách theo khoảng trắng", "a table without lines, columns separated by spaces"),
        Words("bảng có đường kẻ quanh các ô", "a table with lines around its cells"),
        Words(
            "so từng cột với bản PDF trước khi nhập",
            "compare each column with the PDF before it is imported",
        ),
    )


def too_many_pages(pages: int, limit: int) -> Finding:
    """A PDF longer than a report with its annexes."""
    return error(
        "too_many_pages",
        _FILE,
        Words(f"{pages} trang", counted(pages, "page")),
        Words(f"nhiều nhất {limit} trang", f"at most {limit} pages"),
        Words("tách riêng các trang có bảng", "put the pages with the table into a file of their own"),
    )


def pages_unread(first: int, last: int) -> Finding:
    """Pages that may hold more of the table, for which there was no time."""
    pages = pages_of(first, last)
    return warning(
        "pages_unread",
        _FILE,
        Words(f"{pages.vi} chưa đọc vì tệp quá dài", f"{pages.en} not read, the file is too long"),
        Words("cả bảng nằm trong các trang đã đọc", "the whole table on the pages that were read"),
        Words("tách riêng các trang có bảng", "put the pages with the table into a file of their own"),
    )


def no_columns() -> Finding:
    """A text file or a pasted text whose columns cannot be told apart."""
    return error(
        "no_columns",
        _FILE,
        Words("văn bản không phân biệt được các cột", "a text without columns that can be told apart"),
        Words(
            "các cột cách nhau bằng tab, dấu | hoặc ít nhất hai dấu cách",
            "columns with tabs, | or at least two spaces between them",
        ),
        Words(
            "bôi đen cả bảng trong Excel, Word hoặc trình duyệt rồi chép lại; hoặc tải tệp lên",
            "select the whole table in Excel, Word or the browser and copy it again; or upload the file",
        ),
    )


def old_font(at: At, font: str, typed: str, converted: str, cells: int) -> Finding:
    """Texts of before Unicode, all of which became Vietnamese; `at`, `typed` and `converted` are the first one's."""
    name = _FONT_NAMES[font]
    return note(
        "old_font",
        at,
        Words(f"chữ gõ theo {name.vi}: “{quote(typed)}”", f"text typed for {name.en}: “{quote(typed)}”"),
        same(""),
        Words(
            f"đã chuyển {cells} ô sang Unicode: “{quote(converted)}”",
            f"{counted(cells, 'cell')} converted to Unicode: “{quote(converted)}”",
        ),
    )


def old_font_unclear(at: At, font: str, converted: str, cells: int) -> Finding:
    """Texts of before Unicode with words that become none; `at` and `converted` are the first one's."""
    name = _FONT_NAMES[font]
    found = quoted(converted)
    return error(
        "old_font_unclear",
        at,
        Words(
            f"chữ gõ theo {name.vi}, chuyển sang Unicode thành {found.vi} ({cells} ô như vậy)",
            f"text typed for {name.en}, in Unicode {found.en} ({counted(cells, 'such cell')})",
        ),
        Words("chữ Unicode", "text in Unicode"),
        Words(
            f"chuyển tệp từ {font} sang Unicode (ví dụ bằng công cụ của UniKey) rồi lưu lại",
            f"convert the file from {font} to Unicode (with UniKey's toolkit, for instance) and save it again",
        ),
    )
