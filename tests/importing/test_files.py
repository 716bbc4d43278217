"""Every file of tests/data/: the good ones give the published figures, each fault is found at its cell."""

import hashlib
from decimal import Decimal

import pytest

from rankings import shape
from rankings.importing.findings import UsageError
from tests import make_real_shapes
from tests.importing.conftest import check_file, said
from tests.make_import_files import DATA, SERIES, Formula, figures, files, put, to_xls

GOOD = sorted(path.name for path in DATA.glob("good*"))
FORMATS = {path.rpartition(".")[2] for path in GOOD}

#: File to the errors it must give, as (code, cell).
ERRORS = {
    "fault-comma-inside.csv": [("all_rows_long", "I5")],
    "fault-date.xlsx": [("date_cell", "D20")],
    "fault-duplicate.csv": [("duplicate_province", "B20"), ("missing_provinces", "")],
    "fault-error-cell.xlsx": [("error_cell", "E20")],
    "fault-formula.xlsx": [("formula_without_value", "C20")],
    "fault-missing-row.csv": [("missing_provinces", "")],
    "fault-mixed-sign.csv": [("mixed_decimal_sign", "C13")],
    "fault-no-name.csv": [("row_without_name", "B20"), ("missing_provinces", "")],
    "fault-rank-fraction.csv": [("not_a_number", "D20")],
    "fault-rank-gap.csv": [("rank_gap", "D21"), ("rank_gap", "D22")],
    "fault-rank-order.csv": [("rank_order", "D30"), ("rank_order", "D10")],
    "fault-rank-range.csv": [("rank_out_of_range", "D20")],
    "fault-scale-100.csv": [("scale", f"{letter}5") for letter in "CEFGH"],
    "fault-scale-1000.csv": [("scale", f"{letter}5") for letter in "CEFGH"],
    "fault-score-negative.csv": [("out_of_range", "E20")],
    "fault-score-range.csv": [("out_of_range", "C20")],
    "fault-score-text.csv": [("not_a_number", "C20")],
    "fault-score-typo.csv": [("rank_order", "D30")],
    "fault-text-score.xlsx": [("not_a_number", "F20")],
    "fault-unknown-province.csv": [("unknown_province", "B20"), ("missing_provinces", "")],
}
#: File to the columns a person has to name.
CHOICES = {
    "fault-abbreviation.csv": ["F"],
    "fault-bare-pillar.csv": ["F"],
    "fault-other-year.csv": ["E"],
    "fault-two-alike.csv": ["E", "G"],
    "fault-unknown-heading.csv": ["E"],
}
WARNINGS = {"fault-empty-score.csv": [("missing", "E20")]}
USAGE = {"fault-two-sheets.xlsx"}


@pytest.mark.parametrize("name", GOOD)
def test_a_good_file_gives_every_published_figure(name):
    table = check_file(name)
    assert table.errors == ()
    assert table.choices == ()
    found = {
        (row[shape.PROVINCE], row[shape.INDICATOR], row[shape.MEASURE]): row[shape.VALUE]
        for row in table.figures.to_dict("records")
    }
    known = figures(2022, 63)
    expected = {key: Decimal(known[key]) for key in known if key[1:] in SERIES}
    assert found == expected
    assert len(found) == 63 * len(SERIES)


@pytest.mark.parametrize("name", GOOD)
def test_every_score_keeps_the_decimals_it_was_published_with(name):
    frame = check_file(name).figures
    scores = frame[frame[shape.MEASURE] == shape.SCORE]
    assert set(scores[shape.PLACES]) == {4}
    assert {-value.as_tuple().exponent for value in scores[shape.VALUE]} == {4}


def test_all_formats_are_among_the_good_files():
    assert {"csv", "tsv", "xlsx", "xls", "ods", "html"} <= FORMATS


def test_every_fault_file_has_its_expectation():
    faults = {path.name for path in DATA.glob("fault*")}
    assert faults == {*ERRORS, *CHOICES, *WARNINGS, *USAGE}


@pytest.mark.parametrize("name", ERRORS)
def test_an_error_is_found_at_its_cell_and_nothing_is_imported(name):
    table = check_file(name)
    assert said(table) == ERRORS[name]
    assert table.figures is None


@pytest.mark.parametrize("name", CHOICES)
def test_a_heading_that_is_not_certain_is_a_choice_and_nothing_is_imported(name):
    table = check_file(name)
    assert [choice.letter for choice in table.choices] == CHOICES[name]
    assert all(f"{choice.letter}=ignore" in choice.options for choice in table.choices)
    assert table.figures is None


@pytest.mark.parametrize("name", WARNINGS)
def test_a_warning_does_not_block(name):
    table = check_file(name)
    assert said(table, "warning") == WARNINGS[name]
    assert len(table.figures) == 63 * len(SERIES) - 1


def test_a_workbook_with_two_filled_sheets_asks_which():
    with pytest.raises(UsageError) as raised:
        check_file("fault-two-sheets.xlsx")
    assert [option.en.split('"')[1] for option in raised.value.options] == ["DTI 2022", "Bản 2"]
    assert check_file("fault-two-sheets.xlsx", sheet="Bản 2").sheet == "Bản 2"


def test_the_scale_that_a_finding_asks_for_makes_the_file_good():
    for scale in (100, 1000):
        table = check_file(f"fault-scale-{scale}.csv", scale=scale)
        assert table.errors == ()
        first = table.figures.iloc[0]
        assert (first[shape.VALUE], first[shape.PLACES]) == (Decimal("0.8002"), 4 + len(str(scale)) - 1)


def test_in_an_old_workbook_a_formula_without_a_value_blocks_too(tmp_path):
    path = tmp_path / "old.xls"
    path.write_bytes(to_xls(put("C20", Formula("=1/0"))))
    assert said(check_file(path)) == [("missing", "C20")]


def test_a_scale_of_its_own_is_wrong_usage():
    with pytest.raises(UsageError, match="one of 1, 100, 1000"):
        check_file("good.xlsx", scale=10)


def test_the_bytes_that_were_checked_are_the_ones_that_are_kept():
    table = check_file("good.ods")
    assert table.content == (DATA / "good.ods").read_bytes()
    assert table.sha256 == hashlib.sha256(table.content).hexdigest()


def test_the_text_files_are_what_the_script_makes():
    for name, content in (files() | make_real_shapes.files()).items():
        if name.endswith((".csv", ".tsv", ".html", ".txt")):
            assert (DATA / name).read_bytes() == content, name
