"""The tiny rank line of a table row."""

from hypothesis import given
from hypothesis import strategies as st
from lxml.html import fragment_fromstring

from rankings.charts.record import Break
from rankings.charts.sparkline import sparkline_svg
from tests.charts.samples import BREAKS, ranks, some


def test_the_line_of_binh_phuoc_is_written_like_this():
    assert sparkline_svg(ranks(25, 9, 12, 13, 12), 63, BREAKS, current=2022) == (
        '<svg aria-hidden=true><path d="M15 4.1l15 .7 15 .3"/>'
        '<path class=b d="M0 8.2l15-4.1M45 5.1l15-.3"/><circle cy="4.8"/></svg>'
    )


def test_a_missing_year_leaves_a_gap_and_a_lone_year_is_a_dot():
    assert '<path d="M0 2h0M30 18l15 0"/>' in sparkline_svg(ranks(1, None, 63, 63), 63)


def test_no_line_crosses_a_break_between_unit_sets():
    assert 'd="M0 2h0M15 18h0"' in sparkline_svg(ranks(1, 34), 34, [Break(2021, "", "", cuts=True)])


def test_without_any_rank_there_is_nothing():
    assert sparkline_svg(ranks(None, None), 63) == sparkline_svg((), 63) == ""


@some
@given(st.lists(st.none() | st.integers(1, 63), min_size=5, max_size=5), st.integers(2019, 2025))
def test_five_years_take_170_bytes_at_most(values, current):
    svg = sparkline_svg(ranks(*values), 63, BREAKS, current)

    assert len(svg.encode()) <= 170
    assert not svg or fragment_fromstring(svg).get("aria-hidden") == "true"


def test_a_table_of_63_lines_takes_less_than_a_sixth_of_its_page():
    lines = [sparkline_svg(ranks(*((i * 7 + j * 11) % 63 + 1 for j in range(5))), 63, BREAKS, 2022) for i in range(63)]

    assert sum(len(each.encode()) for each in lines) < 10_000
