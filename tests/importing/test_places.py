"""The decimals of number cells: spreadsheets store 0.6440 as 0.644, a published score keeps its zero."""

import io
from decimal import Decimal

import pytest
from openpyxl import Workbook

from rankings import shape
from tests.importing.conftest import check_file, check_rows, gazetteer_of

NAMES = [place.name_vi for place in gazetteer_of(63).places]


def scores_of(table):
    """The scores of a checked table as written, in the table's order, each with its `places`."""
    frame = table.figures
    scores = frame[frame[shape.MEASURE].isin([shape.SCORE, shape.SCORE_CHANGE])]
    return list(zip(map(str, scores[shape.VALUE]), scores[shape.PLACES], strict=True))


def rows_with(scores, rest=0.1234):
    """A table of one score column: the scores, and below them `rest`."""
    cells = [*scores, *[rest] * (63 - len(scores))]
    return [["Tỉnh", "DTI"], *[list(row) for row in zip(NAMES, cells, strict=True)]]


def check_book(tmp_path, rows, formats):
    """The checked table of a workbook; `formats` are the number formats of the cells of column B."""
    book = Workbook()
    for row in rows:
        book.active.append(row)
    for number in range(2, len(rows) + 1):
        book.active.cell(number, 2).number_format = formats.get(number, formats[0])
    stream = io.BytesIO()
    book.save(stream)
    path = tmp_path / "a.xlsx"
    path.write_bytes(stream.getvalue())
    return check_file(path)


def test_numbers_take_the_columns_usual_decimals():
    found = scores_of(check_rows(rows_with([0.644, 0.5, 1, 0.8002])))
    assert found[:4] == [("0.6440", 4), ("0.5000", 4), ("1.0000", 4), ("0.8002", 4)]


def test_digits_beyond_the_usual_are_kept():
    assert scores_of(check_rows(rows_with([0.64412], rest=0.12)))[0] == ("0.64412", 5)


def test_texts_stay_as_they_are_written():
    assert scores_of(check_rows(rows_with(["0,644", 0.644])))[:2] == [("0.644", 3), ("0.6440", 4)]


def test_ranks_get_no_decimals():
    rows = [["Tỉnh", "Hạng", "DTI"], *[[name, n, 0.9 - n / 1000] for n, name in enumerate(NAMES, start=1)]]
    frame = check_rows(rows).figures
    assert set(frame[frame[shape.MEASURE] == shape.RANK][shape.PLACES]) == {0}


def test_a_scale_of_100_adds_its_two_decimals():
    assert scores_of(check_rows(rows_with([64.4], rest=12.34), scale=100))[0] == ("0.6440", 4)


def test_the_number_format_says_the_decimals(tmp_path):
    found = scores_of(check_book(tmp_path, rows_with([0.64, 0.5], rest=0.12), {0: "0.0000"}))
    assert {places for _, places in found} == {4}
    assert Decimal(found[0][0]) == Decimal("0.64")


def test_a_cell_of_another_format_keeps_its_own_decimals(tmp_path):
    found = scores_of(check_book(tmp_path, rows_with([0.24, 0.5]), {0: "0.0000", 2: "0.00"}))
    assert found[:2] == [("0.24", 2), ("0.5000", 4)]


@pytest.mark.parametrize("hiding", ["0.00", "0", "General"])
def test_a_format_that_hides_digits_is_not_believed(tmp_path, hiding):
    found = scores_of(check_book(tmp_path, rows_with([0.644]), {0: hiding}))
    assert found[:2] == [("0.6440", 4), ("0.1234", 4)]
