"""Which of several published figures is shown."""

from decimal import Decimal
from itertools import permutations

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from rankings import shape as s
from rankings.compute.choosing import agree, choose_figures

KINDS = {
    "table": "ministry", "a-table": "ministry", "page": "government", "news": "press", "copy": "transcription",
}  # fmt: skip


def figure(value: str, source: str, aside: str = "", province: str = "kon-tum") -> dict:
    return {
        s.YEAR: 2022, s.UNITS: 63, s.PROVINCE: province, s.INDICATOR: "dti", s.MEASURE: "score",
        s.VALUE: Decimal(value), s.PLACES: len(value.partition(".")[2]), s.BASE_YEAR: 0, s.SOURCE: source,
        s.FILE: "", s.SHEET: "", s.CELL: "", s.NOTE: "", s.SET_ASIDE_VI: aside, s.SET_ASIDE_EN: aside,
    }  # fmt: skip


def choose(*figures: dict, **times) -> pd.DataFrame:
    # Other provinces of the edition have four places.
    others = [figure("0.5000", "copy", province=f"p{number}") for number in range(5)]
    return choose_figures(pd.DataFrame([*figures, *others]), KINDS, **times).set_index(s.PROVINCE)


def imported(value: str, source: str, file: str) -> dict:
    return figure(value, source) | {s.FILE: file}


def chosen(*figures: dict, **times) -> Decimal:
    """The figure that is shown, whatever the order of rows."""
    shown = {choose(*rows, **times).loc["kon-tum", s.VALUE] for rows in permutations(figures)}
    assert len(shown) == 1
    return shown.pop()


def test_a_rounded_page_does_not_displace_the_tables_digits_but_is_a_source():
    row = choose(figure("0.54", "news"), figure("0.5438", "copy")).loc["kon-tum"]
    assert row[s.VALUE] == Decimal("0.5438")
    assert set(row[s.SOURCES]) == {"news", "copy"}
    assert (row["secondary"], row["conflict"]) == (False, False)


def test_points_turned_into_a_longer_score_do_not_displace_it_either():
    row = choose(figure("0.54146", "page"), figure("0.5415", "copy")).loc["kon-tum"]
    assert (row[s.VALUE], row["conflict"]) == (Decimal("0.5415"), False)


def test_the_ministrys_own_table_comes_first_whatever_its_digits():
    row = choose(figure("0.5438", "copy"), figure("0.543812", "table")).loc["kon-tum"]
    assert (row[s.VALUE], row[s.PLACES]) == (Decimal("0.543812"), 6)


def test_a_figure_known_from_a_transcription_alone_is_secondary():
    assert choose(figure("0.5438", "copy")).loc["kon-tum", "secondary"]


def test_sources_that_disagree_are_a_conflict_and_only_those_that_agree_are_named():
    row = choose(figure("0.5438", "page"), figure("0.6000", "copy")).loc["kon-tum"]
    assert (row[s.VALUE], row[s.SOURCES], row["conflict"]) == (Decimal("0.5438"), ("page",), True)


def test_a_figure_set_aside_is_not_shown_but_marks_its_cell():
    row = choose(figure("0.5438", "copy"), figure("0.3026", "page", aside="the national mean")).loc["kon-tum"]
    assert (row[s.VALUE], row["conflict"]) == (Decimal("0.5438"), True)
    assert "kon-tum" not in choose(figure("0.3026", "page", aside="the national mean")).index


def test_of_two_tables_trusted_as_much_the_later_imported_is_shown_whatever_its_address():
    tables = imported("0.6385", "table", "old"), imported("0.6350", "a-table", "new")
    assert chosen(*tables, imported={"old": 2, "new": 4}) == Decimal("0.6350")
    assert chosen(*tables, imported={"old": 4, "new": 2}) == Decimal("0.6385")


def test_of_two_dated_tables_the_later_published_is_shown_whichever_was_imported_first():
    tables = imported("0.6385", "table", "old"), imported("0.6350", "a-table", "new")
    numbers = {"old": 2, "new": 4}
    for table, other in (("2023-07-12", "2022-10"), ("2022", "")):
        expected = "0.6385" if other else "0.6350"
        shown = chosen(*tables, imported=numbers, published={"table": table, "a-table": other})
        assert shown == Decimal(expected)


def test_neither_date_nor_import_puts_less_trusted_figures_first():
    page, table = figure("0.6385", "table"), imported("0.6350", "a-table", "old")
    dates = {"table": "2024", "a-table": "2022", "copy": "2025"}
    assert chosen(page, table, imported={"old": 2}, published=dates) == Decimal("0.6350")
    assert chosen(page, imported("0.6000", "copy", "new"), imported={"new": 9}, published=dates) == Decimal("0.6385")


@given(st.decimals(0, 1, places=6), st.integers(0, 6))
def test_a_figure_agrees_with_its_own_rounding(value, places):
    rounded = value.quantize(Decimal(1).scaleb(-places), "ROUND_HALF_UP")
    assert agree(value, 6, rounded, places)
    assert agree(rounded, places, value, 6)


def test_choosing_leaves_its_frame_as_it_was():
    frame = pd.DataFrame([figure("0.5", "copy")])
    before = frame.copy(deep=True)
    choose_figures(frame, KINDS)
    pd.testing.assert_frame_equal(frame, before)
