"""What a finding says to do: the step of the wizard that mends it, in words of the reader's language."""

import pytest

from rankings.importing.limits import Limits
from rankings.importing.tables import check_content
from tests.importing.conftest import asked, check_rows, simple_table
from tests.make_import_files import DATA


def points():
    return simple_table(scores=[f"{90 - number:.2f}" for number in range(63)])


def without_a_province():
    return simple_table()[:-1]


def misspelt():
    rows = simple_table()
    rows[5][1] = "Kon Tumm"
    return rows


def ranks_as_scores():
    return simple_table(headings=("STT", "Tỉnh", "Hạng", "DTI"))


@pytest.mark.parametrize(
    ("rows", "code", "vi", "en"),
    [
        (points, "scale", "bước Các cột", "step Columns"),
        (ranks_as_scores, "column_kind", "bước Các cột", "step Columns"),
        (without_a_province, "missing_provinces", "bước Các tỉnh", "step Provinces"),
        (misspelt, "unknown_province", "bước Các tỉnh", "step Provinces"),
    ],
)
def test_what_the_wizard_mends_is_said_with_its_step(rows, code, vi, en):
    found = [each for each in check_rows(rows()).errors if each.code == code]
    assert found
    for finding in found:
        assert vi in finding.fix.vi
        assert en in finding.fix.en


def test_a_title_of_another_year_names_the_step_where_it_is_ignored():
    finding = check_rows([["Bảng xếp hạng năm 2021"], *simple_table()]).errors[0]
    assert (finding.code, "bước Kiểm tra" in finding.fix.vi) == ("title_year", True)


def problem_of(name, content, limits=None):
    question, answers = asked(63, 2022, {})
    return check_content(name, content, question, answers, limits).errors[0]


def test_a_readers_own_words_stand_in_english_only():
    cut = (DATA / "good.xlsx").read_bytes()[:3000]
    finding = problem_of("good.xlsx", cut)
    assert (finding.code, finding.found.vi) == ("damaged", "tệp hỏng hoặc bị cắt cụt")
    assert "zip" in finding.found.en
    unpaired = problem_of("bảng.csv", 'Tỉnh,DTI\n"Đà Nẵng,0.5\n'.encode())
    assert (unpaired.code, "(" in unpaired.message_vi, "(" in unpaired.message_en) == ("bad_csv", False, True)


@pytest.mark.parametrize(
    ("name", "start", "fix"),
    [
        ("bảng.csv", b"a", "chỉ giữ bảng cần nhập"),
        ("bảng.xlsx", b"PK\x03\x04", "xóa ảnh và các trang tính không cần"),
    ],
)
def test_only_a_workbook_is_told_to_lose_its_pictures(name, start, fix):
    finding = problem_of(name, start * 400, Limits(size=300))
    assert (finding.code, finding.fix.vi) == ("too_big", fix)
