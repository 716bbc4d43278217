"""Titles and sheet names of another year or number of provinces."""

import pytest

from rankings.importing.grid import SheetInfo
from tests.importing.conftest import check_rows, said, simple_table


def titled(*titles, sheet="DTI", year=2022, units=63, **question):
    """A simple table below title rows, in a sheet of that name."""
    rows = [*([title] for title in titles), *simple_table(units)]
    return check_rows(rows, year=year, units=units, raw={"sheet": sheet}, **question)


OTHER_YEARS = [
    "BẢNG XẾP HẠNG DTI NĂM 2023",
    "DTI 2023",
    "Kết quả DTI2023 các tỉnh",
    "2023",
    "Năm: 2023",
    "Provincial Digital Transformation Index 2023",
    "DTI 2023 (công bố năm 2024)",
    "Kết quả năm 2020 và 2021",
]
RIGHT_OR_NONE = [
    "BẢNG XẾP HẠNG DTI NĂM 2022",
    "Năm 2022 (công bố năm 2023)",
    "DTI 2022 và 2023",
    "DTI 2022-2023",
    "Xếp hạng DTI, ngày 12/07/2023",
    "Xếp hạng DTI, ngày 12 tháng 7 năm 2023",
    "Xếp hạng DTI (tháng 7/2023)",
    "Ranking, July 12, 2023",
    "Kết quả công bố năm 2023",
    "Xếp hạng theo Quyết định số 922/QĐ-BTTTT ngày 20/5/2021",
    "Chỉ số theo Quyết định 922 năm 2021",
    "Kết quả, kèm theo Công văn số 2023/BTTTT-CĐSQG",
    "Sáp nhập theo Nghị quyết 202/2025/QH15: chỉ số các tỉnh",
    "Chương trình Chuyển đổi số quốc gia đến năm 2025, định hướng đến năm 2030",
    "Chỉ số giai đoạn 2021-2025",
    "Điểm DTI (tăng giảm so với năm 2021)",
    "Cục Chuyển đổi số, phiên bản 1.2023",
    "Bộ Thông tin và Truyền thông Việt Nam, 2023",
    "XẾP HẠNG CHUYỂN ĐỔI SỐ CẤP TỈNH",
]


@pytest.mark.parametrize("title", OTHER_YEARS)
def test_a_title_of_another_year_blocks_at_its_cell(title):
    table = titled("BỘ THÔNG TIN VÀ TRUYỀN THÔNG", title)
    assert said(table) == [("title_year", "A2")]
    assert table.figures is None


@pytest.mark.parametrize("title", RIGHT_OR_NONE)
def test_a_title_of_the_right_year_or_of_none_says_nothing(title):
    table = titled(title)
    assert said(table) == said(table, "warning") == []


@pytest.mark.parametrize("sheet", ["DTI 2023", "2023-all", "2023", "Tỉnh_2023"])
def test_a_sheet_of_another_year_blocks(sheet):
    table = titled("XẾP HẠNG CHUYỂN ĐỔI SỐ", sheet=sheet)
    assert [(finding.code, finding.sheet, finding.cell) for finding in table.errors] == [("title_year", sheet, "")]


def test_the_right_year_in_the_title_or_the_sheets_name_is_enough():
    assert said(titled("XẾP HẠNG NĂM 2022", sheet="2023-all")) == []
    assert said(titled("XẾP HẠNG NĂM 2023", sheet="DTI 2022")) == []


def test_the_finding_says_what_was_found_and_expected_and_what_to_do():
    finding = titled("DTI 2023").errors[0]
    assert finding.message_en == (
        "found “DTI 2023”, which is the year 2023 · expected the year 2022 of this edition · "
        "choose the edition of 2023, or the right sheet or file; "
        "if only the title is wrong, ignore it in the step Check"
    )
    assert "năm 2022 như kỳ đang nhập" in finding.message_vi


def test_where_the_expected_year_is_only_that_of_publication_or_compared_with_it_is_said_and_does_not_block():
    for title in ("DTI 2022 (công bố năm 2023)", "DTI 2022, ngày 12/07/2023", "DTI 2022 so với năm 2023"):
        table = titled(title, year=2023)
        assert said(table) == []
        assert said(table, "warning") == [("title_year", "A1")]


def test_a_year_beside_its_label_is_read_with_it():
    assert said(check_rows([["Năm công bố", 2023], [], *simple_table()])) == []
    assert said(check_rows([["Năm", 2023], [], *simple_table()])) == [("title_year", "B1")]


def test_a_title_over_the_column_of_names_alone_is_a_title_too():
    rows = [["", "XẾP HẠNG NĂM 2023", "", ""], *simple_table()]
    assert said(check_rows(rows, merged=[(0, 1, 0, 1)])) == [("title_year", "B1")]


@pytest.mark.parametrize("title", ["XẾP HẠNG 34 TỈNH, THÀNH PHỐ", "DTI of 34 provinces", "34 địa phương"])
def test_a_title_of_the_other_number_of_provinces_blocks(title):
    assert said(titled(title)) == [("title_units", "A1")]
    assert said(titled("Điểm", sheet="34 tỉnh")) == [("title_units", "")]


@pytest.mark.parametrize("title", ["63 tỉnh", "Điểm 34 tỉnh là trung bình của 63 tỉnh", "10 tỉnh đứng đầu", "34 xã"])
def test_a_title_of_the_right_number_or_of_another_thing_says_nothing(title):
    assert said(titled(title)) == []


def test_ignoring_the_title_makes_it_a_warning():
    table = titled("DTI 2023 CỦA 34 TỈNH", ignore_title=True)
    assert said(table) == []
    assert said(table, "warning") == [("title_year", "A1"), ("title_units", "A1")]
    assert len(table.figures) == 126


def test_the_caption_of_a_page_is_a_title():
    info = {"name": "2", "rows": 64, "columns": 4, "title": "Xếp hạng DTI 2023"}
    table = check_rows(simple_table(), raw={"format": "html", "sheet": "2", "sheets": (SheetInfo(**info),)})
    assert [finding.code for finding in table.errors] == ["title_year"]
