"""Tables of charts for programs."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.charts.chart import make_chart
from rankings.charts.labels import cell
from rankings.charts.record import Holder, Reading, Table, TableRow
from rankings.imaging.plain_table import Plain, plain_cell, plain_number, plain_table
from rankings.words.numbers import show_change, show_decimal, show_rank
from tests.charts.samples import every_info, reading, some


@some
@given(st.decimals(-1, 1, places=4), st.sampled_from(["vi", "en"]))
def test_a_number_comes_back_as_it_was_written(value, lang):
    assert plain_number(show_decimal(value, lang)) == value


@some
@given(st.integers(-62, 62), st.integers(1, 63), st.booleans())
def test_changes_and_ranks_come_back_too(change, rank, tied):
    assert plain_number(show_change(change, "vi")) == change
    assert plain_number(f"{show_rank(rank, tied)}/63") == rank


@pytest.mark.parametrize("text", ["mới", "Đà Nẵng", "=1+1", "2021-2022", "9/63 tỉnh", "", "▲", "1.2.3"])
def test_other_texts_are_no_numbers(text):
    assert plain_number(text) is None


def test_a_figure_tells_beside_its_number_how_it_is_known():
    derived = plain_cell(cell(reading("0.7251", "derived", secondary=True)), "vi")
    missing = plain_cell(cell(reading(None, note="chưa thấy công bố điểm")), "vi")
    shared = plain_cell(cell(Reading(15, "=15", basis="derived")), "en")

    assert (derived.value, derived.said) == (Decimal("0.7251"), "nguồn thứ cấp, suy ra")
    assert (missing.value, missing.said) == ("", "chưa thấy công bố điểm")
    assert (shared.value, shared.said) == (15, "tied; worked out")


def test_a_change_across_methods_says_so_beside_its_number():
    assert plain_cell("▼ 23‡", "vi") == Plain(Decimal(-23), "đổi phương pháp")
    assert plain_cell("Đà Nẵng‡", "vi") == Plain("Đà Nẵng‡")


def test_a_column_of_which_nothing_is_to_be_known_stands_alone():
    rows = (TableRow("2021", (cell(reading("0.5")), "=15/63")), TableRow("2022", (cell(reading("0.6")), "16/63")))
    head, made = plain_table(Table("", ("Năm", "Điểm", "Hạng"), rows), "vi")

    assert head == ["Năm", "Điểm", "Hạng", "Hạng (ghi chú)"]
    assert made == [[2021, Decimal("0.5"), 15, "đồng hạng"], [2022, Decimal("0.6"), 16, ""]]


@pytest.mark.parametrize("info", every_info(), ids=lambda info: info.head.key)
def test_every_cell_of_a_charts_table_is_there(info):
    table = make_chart(info).table
    head, rows = plain_table(table, "vi")

    assert [name for name in head if not name.endswith("(ghi chú)")] == list(table.head)
    assert len(rows) == len(table.rows)
    for row, plain in zip(table.rows, rows, strict=True):
        values = [value for name, value in zip(head, plain, strict=True) if not name.endswith("(ghi chú)")][1:]
        assert values == [plain_cell(each, "vi").value for each in row.cells]
        assert not any(isinstance(value, str) and value and "," in value for value in values)


def test_the_holder_of_a_figure_has_a_column_of_its_own_and_is_no_note():
    held = Reading(Decimal("0.8241"), "0,8241", Holder("Hà Nội"), secondary=True)
    missing = Reading(None, "—", "mới biết 9/63")
    rows = (TableRow("2020", (cell(missing),)), TableRow("2024", (cell(held),)))
    head, (first, second) = plain_table(Table("Cao nhất", ("Năm", "Cao nhất"), rows), "vi")
    assert head == ["Năm", "Cao nhất", "Cao nhất (tỉnh)", "Cao nhất (ghi chú)"]
    assert first[1:] == ["", "", "mới biết 9/63"]
    assert second[1:] == [Decimal("0.8241"), "Hà Nội", "nguồn thứ cấp"]
