"""PDFs: ruled tables over one page or several; scans, text without a table, and files made to hurt."""

import zlib

import pytest

from rankings.importing.findings import ReadingError
from rankings.importing.limits import Limits
from rankings.importing.parse_pdf import tidy
from rankings.importing.readers import SheetToChoose, read_table_of
from tests.importing.conftest import gazetteer_of
from tests.make_import_files import DATA, rows_of
from tests.make_real_shapes import ANNEX_FIRST, annex
from tests.old_letters import as_typed
from tests.small_pdf import NAMELESS, assemble, line, pdf, table, text

NAMES = gazetteer_of(63).keys
PROVINCES = [row["name_vi"] for row in rows_of("provinces") if row["units"] == "63"]
HEAD = ["TT", "Tỉnh", "DTI"]
PROSE = [text(50, 780 - 14 * row, "Ket qua chuyen doi so nam 2022 cua cac don vi") for row in range(40)]


def rows_for(names, first=1):
    return [[str(number), name, f"0,{number:04}"] for number, name in enumerate(names, start=first)]


def read(data, **more):
    return read_table_of("báo cáo.pdf", data, names=NAMES, **more)


def refusal(data, **more):
    with pytest.raises(ReadingError) as raised:
        read(data, **more)
    return raised.value.finding


def test_the_annex_of_a_decision_reads_like_its_workbook_across_three_pages():
    found = read((DATA / "real-annex.pdf").read_bytes())
    sheet = annex()
    wanted = [[str(cell) for cell in row] for row in sheet.rows[ANNEX_FIRST - 2 :]]
    assert found.texts[3:] == wanted
    assert found.texts[0][:4] == sheet.rows[4][:4]
    assert found.format == "pdf"
    assert (found.sheet, found.blanks_known) == ("p1-1", True)


def test_spans_of_a_pdfs_header_are_known():
    found = read((DATA / "real-annex.pdf").read_bytes())
    assert set(found.merged) == {(0, 0, 2, 0), (0, 1, 2, 1), (0, 2, 2, 2), (0, 3, 0, 6), (1, 4, 1, 6)}


def test_the_pages_and_the_repeated_headers_are_said_and_the_text_above_is_the_title():
    found = read((DATA / "real-annex.pdf").read_bytes())
    assert found.decisions[-1].en == "table: p1-1 (pages 1–3; without the header rows repeated on page 2, 3)"
    assert found.decisions[-1].vi == "bảng: p1-1 (trang 1–3; bỏ hàng tiêu đề lặp lại ở trang 2, 3)"
    assert "XẾP HẠNG MỨC ĐỘ CHUYỂN ĐỔI SỐ CẤP TỈNH NĂM 2022" in found.sheets[0].title


def test_a_header_on_the_next_page_is_dropped_only_if_it_is_the_same():
    one, two = rows_for(PROVINCES[:20]), rows_for(PROVINCES[20:40], 21)
    same = read(pdf([table([HEAD, *one]), table([HEAD, *two], top=800)]))
    assert same.texts == [HEAD, *one, *two]
    other = ["TT", "Tỉnh", "Điểm"]
    differs = read(pdf([table([HEAD, *one]), table([other, *two], top=800)]))
    assert differs.texts == [HEAD, *one, other, *two]
    none = read(pdf([table([HEAD, *one]), table(two, top=800)]))
    assert none.texts == [HEAD, *one, *two]


def test_a_table_with_a_title_or_other_columns_on_the_next_page_is_another_one():
    one, two = table([HEAD, *rows_for(PROVINCES[:20])]), rows_for(PROVINCES[20:40], 21)
    others = {
        "a title": [text(50, 780, "Bang 3. Nam 2021"), *table([HEAD, *two])],
        "other widths": table([HEAD, *two], widths=[40, 150, 60]),
        "another number of columns": table([[*HEAD, "Hạng"], *([*row, "1"] for row in two)], widths=[90] * 4),
    }
    for what, second in others.items():
        with pytest.raises(SheetToChoose) as raised:
            read(pdf([one, second]), sheet="none of them")
        assert [sheet.name for sheet in raised.value.sheets] == ["p1-1", "p2-1"], what


def test_of_several_tables_one_is_chosen_by_its_page_and_number():
    one, two = rows_for(PROVINCES[:10]), rows_for(PROVINCES[10:20])
    data = pdf([PROSE, [*table([HEAD, *one], top=760), *table([HEAD, *two], top=400)]])
    with pytest.raises(SheetToChoose) as raised:
        read(data)
    assert [(sheet.name, sheet.rows) for sheet in raised.value.sheets] == [("p2-1", 11), ("p2-2", 11)]
    assert read(data, sheet="p2-2").texts == [HEAD, *two]
    assert read(data, sheet="1").texts == [HEAD, *one]


def test_the_table_that_names_the_most_provinces_is_read_among_pages_of_prose():
    small = table([["Chỉ tiêu", "Năm 2022"], ["Điểm", "0,5"], ["Hạng", "3"], ["Tỉnh", "Huế"]], top=300)
    whole = [table([HEAD, *rows_for(PROVINCES[start : start + 30], start + 1)], top=760) for start in (0, 30, 60)]
    data = pdf([*[PROSE] * 90, [*PROSE[:10], *small], *[PROSE] * 60, *whole])
    found = read(data)
    assert (found.sheet, found.height) == ("p152-1", 64)


def test_words_and_marks_that_a_pdf_sets_apart_become_letters():
    assert tidy("Tha\u0300nh phô\u0301\nĐa \u0300 Nă\u0303ng") == "Thành phố Đà Nẵng"
    assert tidy("Bi\u0300nh Ph\u01b0\u01a1\u0301c; thu\u0301\u031b, e\u0323\u0302") == "Bình Phước; thứ, ệ"
    apart = {name: name.replace("ắ", "ă\u0301").replace("ộ", "o\u0323\u0302") for name in ("Đắk Lắk", "Hà Nội", "Huế")}
    found = read(pdf([table([HEAD, *rows_for(apart.values())])]))
    assert [row[1] for row in found.texts[1:]] == list(apart)


def test_a_pdf_typed_in_an_old_font_is_read_in_unicode():
    typed = [as_typed(name, "TCVN3") for name in PROVINCES[:25]]
    found = read(pdf([[*PROSE[:5], *table([HEAD, *rows_for(typed)])]]))
    assert [row[1] for row in found.texts[1:]] == PROVINCES[:25]
    assert [finding.code for finding in found.findings] == ["old_font"]


def aligned(rows, *, top=760, places=(50, 90, 260, 340), pitch=22):
    """Texts at the same places from row to row, without a line around them."""
    return [
        text(place, top - pitch * number, words)
        for number, row in enumerate(rows)
        for place, words in zip(places, row, strict=False)
        if words
    ]


def test_a_table_without_lines_is_read_by_its_white_space_and_the_reader_is_warned():
    rows = [[*row, str(number)] for number, row in enumerate(rows_for(PROVINCES[:25]), start=1)]
    found = read(pdf([[text(150, 800, "Bang xep hang nam 2022"), *aligned([[*HEAD, "Hạng"], *rows])]]))
    assert found.texts == [[*HEAD, "Hạng"], *rows]
    (finding,) = found.findings
    assert (finding.level, finding.code, finding.sheet) == ("warning", "not_ruled", "p1-1")
    assert found.sheets[0].title == "Bang xep hang nam 2022"


def test_without_lines_too_a_table_goes_on_overleaf_down_to_its_last_rows():
    rows = [[*row, "1"] for row in rows_for(PROVINCES[:32])]
    head = [*HEAD, "Hạng"]
    found = read(pdf([aligned([head, *rows[:30]]), aligned([head, *rows[30:]])]))
    assert found.texts == [head, *rows]
    assert "repeated on page 2" in found.decisions[-1].en


def test_without_lines_the_second_line_of_a_name_belongs_to_its_row():
    rows = [[*row, "1"] for row in rows_for(PROVINCES[:12])]
    drawn = aligned([[*HEAD, "Hạng"], *rows])
    row = 760 - 22 * 5
    drawn = [item for item in drawn if item[1:3] != (90, row)]
    found = read(pdf([[*drawn, text(90, row + 6, "Bà Rịa -"), text(90, row - 6, "Vũng Tàu")]]))
    assert [cells[1] for cells in found.texts[4:7]] == [rows[3][1], "Bà Rịa - Vũng Tàu", rows[5][1]]


def test_without_lines_a_heading_over_several_columns_is_known_to_be_one():
    rows = [[*row, "1"] for row in rows_for(PROVINCES[:12])]
    group = text(282, 782, "Chỉ số chuyển đổi số")
    found = read(pdf([[group, *aligned([["TT", "Tỉnh", "Điểm", "Hạng"], *rows])]]))
    assert found.texts[:2] == [["", "", "Chỉ số chuyển đổi số"], ["TT", "Tỉnh", "Điểm", "Hạng"]]
    assert found.merged == ((0, 2, 0, 3),)


def test_prose_with_names_and_figures_is_no_table():
    lines = [
        text(50, 780 - 14 * number, f"Nam 2022 {name} xep hang {number} voi 0,5 diem, so voi nam 2021 thi tang")
        for number, name in enumerate(PROVINCES[:20])
    ]
    assert refusal(pdf([lines])).code == "no_table_in_pdf"


def test_a_scan_is_said_to_be_one():
    finding = refusal((DATA / "real-scan.pdf").read_bytes())
    assert finding.code == "scan"
    assert finding.found.vi == "bản quét: 1 trang là ảnh chụp, không có chữ"
    assert "Excel" in finding.fix.vi


def test_text_without_a_table_says_so():
    finding = refusal(pdf([PROSE, PROSE]))
    assert (finding.code, finding.found.en) == ("no_table_in_pdf", "2 pages with text, no table")
    framed = [*PROSE, line(40, 20, 560, 20), line(40, 800, 560, 800), line(40, 20, 40, 800), line(560, 20, 560, 800)]
    assert refusal(pdf([framed])).code == "no_table_in_pdf"


def test_a_pdf_that_names_no_letters_says_so():
    rows = [["aa", "bbbb", "cccc"]] * 8
    assert refusal(pdf([table(rows)], font=NAMELESS)).code == "no_letters"


def test_a_pdf_with_a_password_and_one_that_is_too_long_are_refused():
    assert refusal((DATA / "locked.pdf").read_bytes()).code == "encrypted"
    finding = refusal(pdf([PROSE] * 4), limits=Limits(pages=3))
    assert (finding.code, finding.found.en) == ("too_many_pages", "4 pages")


def test_a_table_that_is_too_long_is_refused():
    assert refusal((DATA / "real-annex.pdf").read_bytes(), limits=Limits(rows=60)).code == "too_large"


def test_a_pdf_is_known_by_its_content_whatever_it_is_called():
    data = (DATA / "real-annex.pdf").read_bytes()
    for content in (data, b"\xef\xbb\xbf" + data, b"\r\n\r\n" + data):
        found = read_table_of("bảng.xlsx", content, names=NAMES)
        assert found.height == 67
        assert [finding.code for finding in found.findings] == ["other_extension"]


def one_page(content):
    catalogue, pages = b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>"
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>"
    return assemble([catalogue, pages, page, content])


def packed(content, filters=b"/FlateDecode"):
    return b"<< /Length %d /Filter %s >>\nstream\n%s\nendstream" % (len(content), filters, content)


REAL = (DATA / "real-annex.pdf").read_bytes()
BOMB = zlib.compress(zlib.compress(bytes(400 << 20), 9), 9)
CRAFTED = {
    "a head alone": b"%PDF-1.7\n",
    "a head on garbage": b"%PDF-1.7\n" + bytes(range(256)) * 40,
    "half a file": REAL[: len(REAL) // 2],
    "pages that hold themselves": assemble(
        [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 2 /Kids [2 0 R 2 0 R] >>"]
    ),
    "a number of pages that is a lie": assemble(
        [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 99999999 /Kids [] >>"]
    ),
    "a bomb in a bomb": one_page(packed(BOMB, b"[/FlateDecode /FlateDecode]")),
    "endless arrays": one_page(packed(zlib.compress(b"[" * 200_000))),
    "endless dictionaries": b"%PDF-1.4\n1 0 obj\n" + b"<<" * 300_000,
    "a million letters": pdf([[text(50, 800, "abcdefghij" * 5000)] * 20]),
    "a picture of nothing": pdf([[]]),
}


@pytest.mark.parametrize("what", CRAFTED)
def test_a_crafted_pdf_gets_an_answer(what):
    assert refusal(CRAFTED[what]).level == "error"
