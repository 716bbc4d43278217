"""Tables for programs."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.charts.chart import make_chart
from rankings.charts.labels import cell, word
from rankings.charts.record import Cell, Holder, Plain, Reading, Table, TableRow, counted
from rankings.imaging.plain_table import BESIDE, plain_cell, plain_table
from tests.charts.samples import every_info, reading, some

_BESIDE = re.compile(rf" \(({'|'.join(word(lang, each) for lang in ('vi', 'en') for each in BESIDE.values())})\)$")


@pytest.mark.parametrize("text", ["mới", "0,8002", "9/63", "▼ 3", "59,1%", "=1+1", "2021-2022", "2021", "9–16°*", ""])
def test_no_text_is_read_for_a_number(text):
    assert plain_cell(text, "vi") == Plain(text, shown=text)


@some
@given(st.decimals(-1, 1, places=4) | st.integers(0, 10**9), st.none() | st.integers(1, 63), st.sampled_from(["", "%"]))
def test_a_number_that_nobody_published_is_itself_in_both_languages(value, of, unit):
    made = counted(value, "as the page prints it", of, unit)
    assert made == "as the page prints it"
    for lang in ("vi", "en"):
        plain = plain_cell(made, lang)
        assert (plain.value, plain.of, plain.unit, plain.basis) == (value, "" if of is None else of, unit, "")


def test_a_figure_tells_beside_its_number_how_it_is_known():
    derived = plain_cell(cell(reading("0.7251", "derived", secondary=True)), "vi")
    missing = plain_cell(cell(reading(None, note="chưa thấy công bố điểm")), "vi")
    shared = plain_cell(cell(Reading(15, "=15/63", basis="computed", n=63)), "en")

    assert (derived.value, derived.basis, derived.said) == (Decimal("0.7251"), "derived", "nguồn thứ cấp")
    assert (missing.value, missing.basis, missing.said) == ("", "", "chưa thấy công bố điểm")
    assert (shared.value, shared.of, shared.basis, shared.said) == (15, 63, "computed", "tied")


def test_flags_of_a_figure_are_said_in_words_each_once():
    figure = Reading(9, "9", secondary=True, flags=("conflict", "rank_disagrees", "secondary_rank"))
    told = plain_cell(cell(figure), "en")
    assert told.flags == ("conflict", "rank_disagrees", "secondary_rank")
    assert told.said == "secondary source; sources disagree; the published rank is not the order of the scores"


def test_a_figure_that_only_its_sign_calls_secondary_has_the_flag_of_it():
    assert plain_cell(cell(reading("0.7251", secondary=True)), "vi").flags == ("secondary_score",)
    assert plain_cell(cell(Reading(9, "9", secondary=True, flags=("secondary_rank",))), "vi").flags == (
        "secondary_rank",
    )


def test_a_column_of_which_nothing_is_to_be_known_stands_alone():
    ranks = [cell(Reading(15, "=15/63", n=63)), cell(Reading(16, "16/63", n=63))]
    rows = tuple(
        TableRow(counted(year), (counted(Decimal(share), f"{share}%", unit="%"), rank))
        for year, share, rank in zip((2021, 2022), ("0.5", "0.6"), ranks, strict=True)
    )
    head, made = plain_table(Table("", ("Năm", "Tỷ trọng", "Hạng"), rows), "vi")

    assert head == ["Năm", "Tỷ trọng, %", "Hạng", "Hạng (trong tổng số)", "Hạng (căn cứ)", "Hạng (ghi chú)"]
    assert made == [
        [2021, Decimal("0.5"), 15, 63, "đã công bố", "đồng hạng"], [2022, Decimal("0.6"), 16, 63, "đã công bố", ""],
    ]  # fmt: skip


def test_documents_are_named_by_their_numbers_in_the_list_and_only_those_that_stand_there():
    rows = (TableRow("A", (cell(Reading(1, "1", sources=(70, 50, 99))),)), TableRow("B", (cell(Reading(2, "2")),)))
    head, made = plain_table(Table("", ("Province", "Rank"), rows), "en", {50: 2, 70: 11})
    assert head == ["Province", "Rank", "Rank (basis)", "Rank (sources)"]
    assert made == [["A", 1, "published", "2 11"], ["B", 2, "published", ""]]


def test_without_the_list_documents_are_named_by_their_keys():
    cited = Cell("11 2", Plain("11 2", shown="11 2", cites=(11, 2)))
    rows = (TableRow("A", (cell(Reading(1, "1", sources=(70, 50))), cited)),)
    table, numbers = Table("", ("Province", "Rank", "Source"), rows), {50: 2, 70: 11}
    assert plain_table(table, "en", numbers)[1] == [["A", 1, "published", "2 11", "11 2"]]
    assert plain_table(table, "en", numbers, {2: "a", 11: "b"})[1] == [["A", 1, "published", "a b", "b a"]]


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
