"""Files in the shape of real ones, from bytes to figures: each holds the published ones, or says what it lacks."""

from decimal import Decimal

import pytest

from rankings import shape
from rankings.importing.paste import read_pasted
from tests.importing.conftest import check_file, said
from tests.make_import_files import DATA, SERIES, figures
from tests.make_real_shapes import SOUTH_EAST

#: File to the columns that hold two values each.
WHOLE = {
    "real-page.html": [],
    "real-annex.xlsx": ["C"],
    "real-annex.pdf": ["C"],
    "real-report-tcvn3.xls": [],
    "real-report-vni.csv": [],
}


@pytest.mark.parametrize("name", WHOLE)
def test_every_published_figure_comes_out(name):
    table = check_file(name, splits=frozenset(WHOLE[name]))
    assert table.errors == ()
    assert table.choices == ()
    found = {
        (row[shape.PROVINCE], row[shape.INDICATOR], row[shape.MEASURE]): row[shape.VALUE]
        for row in table.figures.to_dict("records")
    }
    known = figures(2022, 63)
    assert found == {key: Decimal(known[key]) for key in known if key[1:] in SERIES}


@pytest.mark.parametrize("name", [name for name, splits in WHOLE.items() if splits])
def test_cells_of_two_values_wait_for_a_person(name):
    table = check_file(name)
    assert table.figures is None
    assert [split.letter for split in table.splits] == ["C"]


def test_a_provinces_report_has_only_its_region_and_says_who_is_missing(tmp_path):
    path = tmp_path / "paste.tsv"
    path.write_bytes(read_pasted((DATA / "real-report-paste.txt").read_text(encoding="utf-8"))[1])
    table = check_file(path)
    assert said(table) == [("missing_provinces", "")]
    assert set(table.missing).isdisjoint(SOUTH_EAST)
    gaps = dict.fromkeys(table.missing, "Báo cáo chỉ có vùng Đông Nam Bộ")
    assert check_file(path, gaps=gaps).errors == ()
    assert set(check_file(path, gaps=gaps).figures[shape.PROVINCE]) == set(SOUTH_EAST)
