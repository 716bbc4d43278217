"""Tables for programs."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.charts.chart import make_chart
from rankings.charts.labels import cell, word
from rankings.charts.record import Holder, Reading, Table, TableRow
from rankings.imaging.plain_table import BESIDE, plain_cell, plain_number, plain_table
from rankings.words.numbers import show_change, show_count, show_decimal, show_rank
from tests.charts.samples import every_info, reading, some

LANGS = st.sampled_from(["vi", "en"])
_BESIDE = re.compile(rf" \(({'|'.join(word(lang, each) for lang in ('vi', 'en') for each in BESIDE.values())})\)$")


@some
@given(st.decimals(-1, 1, places=4), LANGS)
def test_a_number_comes_back_as_it_was_written(value, lang):
    assert plain_number(show_decimal(value, lang), lang) == value


@some
@given(st.integers(0, 10**9), LANGS)
def test_a_count_comes_back_whatever_parts_its_thousands(value, lang):
    assert plain_number(show_count(value, lang), lang) == value


@some
@given(st.integers(-62, 62), st.integers(1, 63), st.booleans(), LANGS)
def test_changes_and_ranks_come_back_too(change, rank, tied, lang):
    assert plain_number(show_change(change, lang), lang) == change
    plain = plain_cell(f"{show_rank(rank, tied)}/63", lang)
    assert (plain.value, plain.of) == (rank, 63)


@pytest.mark.parametrize("text", ["mới", "Đà Nẵng", "=1+1", "2021-2022", "9/63 tỉnh", "", "▲", "1.2.3", "9/2022"])
def test_other_texts_are_no_numbers(text):
    assert plain_number(text, "vi") is None
    assert plain_cell(text, "vi").value == text


def test_a_figure_tells_beside_its_number_how_it_is_known():
    derived = plain_cell(cell(reading("0.7251", "derived", secondary=True)), "vi")
    missing = plain_cell(cell(reading(None, note="chưa thấy công bố điểm")), "vi")
    shared = plain_cell(cell(Reading(15, "=15/63", basis="computed")), "en")

    assert (derived.value, derived.basis, derived.said) == (Decimal("0.7251"), "derived", "nguồn thứ cấp")
    assert (missing.value, missing.basis, missing.said) == ("", "", "chưa thấy công bố điểm")
    assert (shared.value, shared.of, shared.basis, shared.said) == (15, 63, "computed", "tied")


def test_flags_of_a_figure_are_said_in_words_each_once():
    figure = Reading(9, "9", secondary=True, flags=("conflict", "rank_disagrees", "secondary_rank"))
    told = plain_cell(cell(figure), "en")
    assert told.flags == ("conflict", "rank_disagrees", "secondary_rank")
    assert told.said == "secondary source; sources disagree; the published rank is not the order of the scores"


@pytest.mark.parametrize(
    ("text", "value", "basis", "said"),
    [
        ("▼ 23‡", Decimal(-23), "", "đổi phương pháp"),
        ("0,1234°*", Decimal("0.1234"), "worked_out", "nguồn thứ cấp"),
        ("0,1234~", Decimal("0.1234"), "reconstructed", ""),
        ("9–\u206016°*", "9–16", "worked_out", "nguồn thứ cấp"),
        ("Đà Nẵng‡", "Đà Nẵng‡", "", ""),
    ],
)
def test_a_text_without_its_figure_is_known_by_its_signs(text, value, basis, said):
    plain = plain_cell(text, "vi")
    assert (plain.value, plain.basis, plain.said) == (value, basis, said)


def test_a_column_of_which_nothing_is_to_be_known_stands_alone():
    rows = (TableRow("2021", ("0,5", "=15/63")), TableRow("2022", ("0,6", "16/63")))
    head, made = plain_table(Table("", ("Năm", "Điểm", "Hạng"), rows), "vi")

    assert head == ["Năm", "Điểm", "Hạng", "Hạng (trên)", "Hạng (ghi chú)"]
    assert made == [[2021, Decimal("0.5"), 15, 63, "đồng hạng"], [2022, Decimal("0.6"), 16, 63, ""]]


def test_documents_are_named_by_their_numbers_in_the_list_and_only_those_that_stand_there():
    rows = (TableRow("A", (cell(Reading(1, "1", sources=(70, 50, 99))),)), TableRow("B", (cell(Reading(2, "2")),)))
    head, made = plain_table(Table("", ("Province", "Rank"), rows), "en", {50: 2, 70: 11})
    assert head == ["Province", "Rank", "Rank (basis)", "Rank (sources)"]
    assert made == [["A", 1, "published", "2 11"], ["B", 2, "published", ""]]


@pytest.mark.parametrize("info", every_info(), ids=lambda info: info.head.key)
def test_every_cell_of_a_charts_table_is_there(info):
    table = make_chart(info).table
    head, rows = plain_table(table, "vi")

    assert [name for name in head if not _BESIDE.search(name)] == list(table.head)
    assert len(rows) == len(table.rows)
    for row, plain in zip(table.rows, rows, strict=True):
        values = [value for name, value in zip(head, plain, strict=True) if not _BESIDE.search(name)][1:]
        assert values == [plain_cell(each, "vi").value for each in row.cells]


def test_the_holder_of_a_figure_has_a_column_of_its_own_and_is_no_note():
    held = Reading(Decimal("0.8241"), "0,8241", Holder("Hà Nội"), secondary=True)
    missing = Reading(None, "—", "mới biết 9/63")
    rows = (TableRow("2020", (cell(missing),)), TableRow("2024", (cell(held),)))
    head, (first, second) = plain_table(Table("Cao nhất", ("Năm", "Cao nhất"), rows), "vi")
    assert head == ["Năm", "Cao nhất", "Cao nhất (căn cứ)", "Cao nhất (tỉnh)", "Cao nhất (ghi chú)"]
    assert first[1:] == ["", "", "", "mới biết 9/63"]
    assert second[1:] == [Decimal("0.8241"), "đã công bố", "Hà Nội", "nguồn thứ cấp"]
