"""A small correction of one edition, as an import would hand it over."""

from decimal import Decimal

import pandas as pd
import pytest

from rankings import shape as s

SOURCE = {
    "key": "ministry-2022",
    "kind": "ministry",
    "document": "Bảng DTI 2022",
    "publisher": "Bộ Thông tin và Truyền thông",
    "url": "https://dti.gov.vn/bang-2022",
    "published": "2023-07-12",
}
FILE = {"name": "bang.csv", "sha256": "a" * 64, "size": 3, "content": b"abc"}
NOTES = {"vi": "Bảng gốc năm 2022", "en": "The original table of 2022"}


def figure(province: str, value: str, measure: str = s.SCORE, year: int = 2022, units: int = 63) -> dict:
    """One row of a checked frame."""
    return {
        s.YEAR: year, s.UNITS: units, s.PROVINCE: province, s.INDICATOR: "dti", s.MEASURE: measure,
        s.VALUE: Decimal(value), s.PLACES: len(value.partition(".")[2]), s.BASE_YEAR: 0, s.SOURCE: SOURCE["key"],
        s.FILE: FILE["sha256"], s.SHEET: "Sheet1", s.CELL: "C5", s.NOTE: "", s.SET_ASIDE_VI: "", s.SET_ASIDE_EN: "",
    }  # fmt: skip


@pytest.fixture
def table():
    """A function from rows to a checked frame."""
    return lambda *rows: pd.DataFrame(list(rows), columns=list(s.FIGURE_COLUMNS), dtype=object)
