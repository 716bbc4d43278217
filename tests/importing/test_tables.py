"""One call from bytes to a checked table: it raises nothing, and a sheet to choose is part of its answer."""

import pickle
import random
from decimal import Decimal

import pytest

from rankings import shape
from rankings.importing.answers import Answers
from rankings.importing.findings import UsageError
from rankings.importing.names import Gazetteer, Place
from rankings.importing.question import Question
from rankings.importing.tables import check_content, check_raw, check_reading, check_table, read_content
from tests.importing.conftest import check_rows, gazetteer_of, raw_of, said, simple_table
from tests.importing.corruptions import KINDS
from tests.importing.real_tables import question, table
from tests.make_import_files import DATA, Sheet, figures, to_csv

OF_2022 = Question(2022, 63, "the-source", gazetteer_of(63))


def check(name, answers=None, asked=OF_2022):
    return check_content(name, (DATA / name).read_bytes(), asked, answers or Answers())


def test_a_good_file_is_ready_with_its_rows_and_structure():
    checked = check("good.xlsx")
    assert checked.ready
    assert checked.raw.texts[4][1] == "TP. Đà Nẵng"
    assert (checked.structure.header, checked.structure.first) == ((2, 3), 4)
    assert (checked.sheets_to_choose, checked.unmatched, checked.missing) == ((), (), ())


def test_sheets_to_choose_are_part_of_the_answer():
    checked = check("fault-two-sheets.xlsx")
    assert [sheet.name for sheet in checked.sheets_to_choose] == ["DTI 2022", "Bản 2"]
    assert (checked.figures, checked.raw, checked.findings) == (None, None, ())
    assert check("fault-two-sheets.xlsx", Answers(sheet="Bản 2")).sheet == "Bản 2"


def test_a_sheet_that_is_not_there_is_to_be_chosen_again():
    checked = check("good.xlsx", Answers(sheet="Bản 9"))
    assert [sheet.name for sheet in checked.sheets_to_choose] == ["DTI 2022"]


def test_on_the_command_line_the_same_is_wrong_usage():
    with pytest.raises(UsageError, match="choose one by --sheet"):
        check_table(DATA / "fault-two-sheets.xlsx", OF_2022)


@pytest.mark.parametrize("name", ["real-annex.xlsx", "real-annex.pdf"])
def test_an_annex_with_two_values_in_each_cell_gives_the_published_figures_once_its_columns_are_split(name):
    first = check(name, asked=question(2022))
    assert (first.figures, first.errors) == (None, ())
    splits = frozenset(split.letter for split in first.splits)
    checked = check(name, Answers(splits=splits), question(2022))
    assert checked.ready
    known = figures(2022, 63)
    found = {
        (row[shape.PROVINCE], row[shape.INDICATOR], row[shape.MEASURE]): row[shape.VALUE]
        for row in checked.figures.to_dict("records")
    }
    assert len(found) == 378
    assert found == {key: Decimal(known[key]) for key in found}


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF-1.4", b"\x00" * 99]
)
def test_a_file_that_cannot_be_read_is_a_finding(content):
    checked = check_content("a.xlsx", content, OF_2022)
    assert [finding.level for finding in checked.findings] == ["error"]
    assert (checked.raw, checked.figures, checked.size) == (None, None, len(content))


def test_a_reading_can_be_kept_and_checked_again_with_other_answers():
    name = "fault-bare-pillar.csv"
    reading = read_content(name, (DATA / name).read_bytes(), "", OF_2022.gazetteer)
    kept = pickle.loads(pickle.dumps(reading))
    assert check_reading(kept, OF_2022).figures is None
    checked = check_reading(kept, OF_2022, Answers(columns={"F": "gov_activity:score"}))
    assert checked.ready
    assert checked.raw == reading.raw


def test_a_reading_of_sheets_to_choose_can_be_kept_too():
    name = "fault-two-sheets.xlsx"
    reading = read_content(name, (DATA / name).read_bytes(), "", OF_2022.gazetteer)
    kept = pickle.loads(pickle.dumps(reading))
    assert check_reading(kept, OF_2022).sheets_to_choose == reading.sheets


def test_a_warning_waits_for_its_reason_and_does_not_block_the_figures():
    checked = check("fault-empty-score.csv")
    assert [finding.key for finding in checked.unreasoned] == ["missing@!E20"]
    assert checked.figures is not None
    assert not checked.ready
    reasons = {"missing@!E20": "tỉnh không nộp"}
    assert check("fault-empty-score.csv", Answers(reasons=reasons)).ready
    assert not check("fault-empty-score.csv", Answers(reasons={"missing@!E20": "  "})).ready
    assert not check("fault-empty-score.csv", Answers(reasons={"missing@!E21": "x"})).ready


def test_the_key_of_a_finding_is_its_code_sheet_and_cell():
    rows = simple_table()
    rows[-1][2] = 0
    assert check_rows(rows).warnings[0].key == "zero_score@DTI!C64"


def test_what_to_do_is_said_without_flags_and_the_flag_stands_apart():
    rows = simple_table()
    rows[5][1], rows[6][2], rows[0][3] = "Bình Phướk", "64 %", "Hạng"
    checked = check_rows(rows, raw={"sheet": "DTI 2023"})
    assert {"unknown_province", "percent", "title_year"} <= {finding.code for finding in checked.errors}
    for finding in checked.findings:
        assert "--" not in finding.message_vi + finding.message_en
        assert finding.line("a.csv", "vi").endswith(finding.option)


def as_csv(rows):
    """The rows of a table as a file without merged cells: the two header rows as one, a blank row below it."""
    groups = list(rows[1])
    groups[4::2] = groups[3::2]
    heading = [f"{group} {name}".strip() for group, name in zip(groups, rows[2], strict=True)]
    lines = [[*row, *[""] * (13 - len(row))] for row in (rows[0], heading, [], *rows[3:])]
    return to_csv(Sheet(lines), ";").encode()


@pytest.mark.parametrize("kind", random.Random(1).sample(sorted(KINDS), 8))
def test_a_spoilt_table_is_said_at_its_cell_when_it_comes_as_a_file(kind):
    rows = [list(row) for row in table(2022)]
    cells = KINDS[kind](rows, random.Random(kind))
    checked = check_content("a.csv", as_csv(rows), question(2022))
    assert {finding.cell for finding in (*checked.errors, *checked.warnings)} & cells


def test_a_table_of_other_units_than_provinces_is_read_the_same_way():
    communes = tuple(Place(f"xa-{number}", f"Xã {number:05d}") for number in range(2000))
    rows = [["Tên đơn vị", "DTI", "Hạng"]]
    rows += [[place.name_vi, f"{0.9 - number / 10000:.4f}", number] for number, place in enumerate(communes, start=1)]
    checked = check_raw(raw_of(rows), b"", Question(2025, 2000, "s", Gazetteer(2000, communes)))
    assert said(checked) == []
    assert len(checked.figures) == 4000
    assert set(checked.figures[shape.UNITS]) == {2000}
