"""Which of several published figures is shown."""

from decimal import Decimal

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from rankings import shape as s
from rankings.compute.choosing import agree, choose_figures

KINDS = {"table": "ministry", "page": "government", "news": "press", "copy": "transcription"}


def figure(value: str, source: str, aside: str = "", province: str = "kon-tum") -> dict:
    return {
        s.YEAR: 2022, s.UNITS: 63, s.PROVINCE: province, s.INDICATOR: "dti", s.MEASURE: "score",
        s.VALUE: Decimal(value), s.PLACES: len(value.partition(".")[2]), s.BASE_YEAR: 0, s.SOURCE: source,
        s.FILE: "", s.SHEET: "", s.CELL: "", s.NOTE: "", s.SET_ASIDE_VI: aside, s.SET_ASIDE_EN: aside,
    }  # fmt: skip


def choose(*figures: dict) -> pd.DataFrame:
    # Other provinces of the edition have four places.
    others = [figure("0.5000", "copy", province=f"p{number}") for number in range(5)]
    return choose_figures(pd.DataFrame([*figures, *others]), KINDS).set_index(s.PROVINCE)


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
