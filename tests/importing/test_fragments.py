"""The piece of a sheet around a cell."""

import pytest

from rankings.importing.fragments import fragment
from rankings.importing.header import Structure
from tests.importing.conftest import raw_of
from tests.make_import_files import good_sheet

MERGED = [(0, 0, 0, 7), (2, 0, 3, 0), (2, 1, 3, 1), (2, 2, 2, 3), (2, 4, 3, 4), (2, 5, 2, 7)]
STRUCTURE = Structure(header=(2, 3), first=4, last=66, province=1)


@pytest.fixture
def table():
    return raw_of(good_sheet().rows, merged=MERGED)


def texts(piece):
    return [[cell.text for cell in row.cells] for row in piece.rows]


def test_the_cells_around_stand_at_their_letters_and_numbers(table):
    piece = fragment(table, "E20", rows=1, columns=1)
    assert piece.letters == ("D", "E", "F")
    assert [row.number for row in piece.rows] == [19, 20, 21]
    assert texts(piece)[1] == [table.text(19, 3), table.text(19, 4), table.text(19, 5)]
    assert (piece.sheet, piece.cell) == ("DTI", "E20")


def test_one_cell_is_the_bad_one(table):
    bad = [cell.address for row in fragment(table, "E20").rows for cell in row.cells if cell.bad]
    assert bad == ["E20"]


def test_the_header_and_the_provinces_are_shown_wherever_the_cell_is(table):
    piece = fragment(table, "H40", STRUCTURE, rows=1, columns=1)
    assert piece.letters == ("B", "F", "G", "H")
    assert [(row.number, row.kind, row.gap) for row in piece.rows] == [
        (3, "header", True),
        (4, "header", False),
        (39, "data", True),
        (40, "data", False),
        (41, "data", False),
    ]
    assert [cell.gap for cell in piece.rows[0].cells] == [True, True, False, False]
    assert texts(piece)[3][0] == table.text(39, 1)


def test_a_group_heading_is_repeated_over_its_columns(table):
    piece = fragment(table, "H40", STRUCTURE, rows=1, columns=1)
    assert texts(piece)[0] == ["Tỉnh, thành phố", "Chỉ số hoạt động", "Chỉ số hoạt động", "Chỉ số hoạt động"]
    assert [cell.spread for cell in piece.rows[0].cells] == [False, False, True, True]
    assert texts(piece)[1][0] == "Tỉnh, thành phố"


def test_at_the_edges_it_is_as_large_as_elsewhere(table):
    for cell in ("A1", "H68", "A68", "H1"):
        piece = fragment(table, cell, rows=2, columns=2)
        assert (len(piece.rows), len(piece.letters)) == (5, 5)
        assert cell in {one.address for row in piece.rows for one in row.cells if one.bad}


def test_a_cell_outside_the_table_is_shown_empty(table):
    piece = fragment(table, "J70", rows=1, columns=1)
    assert texts(piece)[-1][-1] == ""
    assert piece.rows[-1].cells[-1].bad


def test_a_small_table_is_shown_whole():
    piece = fragment(raw_of([["a", "b"], ["c", "d\ne"]]), "B2")
    assert texts(piece) == [["a", "b"], ["c", "d e"]]


@pytest.mark.parametrize("cell", ["", "20", "E0", "e20", "ABCD1", "E20!"])
def test_what_is_no_address_is_refused(table, cell):
    with pytest.raises(ValueError, match="no A1 address"):
        fragment(table, cell)
