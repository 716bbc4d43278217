"""The tables of pages as they leave them: what is printed, how it is known, and what goes along."""

import csv
import io
import json
import re
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.charts.record import Cell, Table, TableRow
from rankings.files.csv_file import BOM
from rankings.imaging.plain_table import plain_cell
from rankings.links import link
from rankings.pages.framed_table import write_table
from rankings.pages.page_tables import tables_of, tables_that_leave
from rankings.pages.parts import Change, Fig, Known, Link, change_of
from rankings.pages.provenance import provenance_of
from rankings.pages.province import province_page
from rankings.pages.province_choice import Choice
from rankings.pages.ranking import ranking_page
from rankings.pages.selecting import View
from rankings.pages.table_cells import Held, cell_of, rank_of, table_of
from rankings.pages.table_writing import csv_of, json_of, xlsx_of
from rankings.words.files import BASES, LABELS
from rankings.words.numbers import show_decimal

LANGUAGES = ["vi", "en"]
HOST = "https://dxindex.example"


@given(st.decimals(0, 1, places=4), st.sampled_from(LANGUAGES), st.sampled_from(["published", "derived", "computed"]))
def test_a_printed_figure_keeps_its_digits_its_basis_and_its_documents(value, lang, basis):
    cell = cell_of(Fig(show_decimal(value, lang), "°", known=Known(basis, ("secondary_score",), (7, 9), value)), lang)
    plain = plain_cell(cell, lang)
    assert (plain.value, plain.basis, plain.flags, plain.sources) == (value, basis, ("secondary_score",), (7, 9))
    assert cell == show_decimal(value, lang) + "°"


@pytest.mark.parametrize(
    ("printed", "value", "said"),
    [
        (Fig("—", why="chưa thấy công bố điểm"), "", "chưa thấy công bố điểm"),
        (Change("new", "mới", "chưa có kỳ trước"), "", "chưa có kỳ trước"),
        (Change("up", "▲ 16", "tăng 16 bậc", "‡", Known("published", value=16)), 16, "đổi phương pháp"),
        (change_of(-3, "vi"), -3, ""),
        (change_of(0, "vi"), 0, ""),
        (2021, 2021, ""),
        ("2021", "2021", ""),
        ("10/2025", "10/2025", ""),
        (None, "", ""),
    ],
)
def test_what_is_printed_is_a_number_or_empty_with_its_reason(printed, value, said):
    plain = plain_cell(cell_of(printed, "vi"), "vi")
    assert (plain.value, plain.said) == (value, said)


def test_a_figure_that_is_somebodys_names_whose():
    score = Fig("0,8241", "°", known=Known("derived", ("secondary_score",), (7,), Decimal("0.8241")))
    held = plain_cell(cell_of(Held(score, "Hà Nội"), "vi"), "vi")
    behind = plain_cell(cell_of(Link("Hà Nội", "/", note="0,8241° +1", score=score), "vi"), "vi")
    assert (held.value, held.whose, held.basis) == (Decimal("0.8241"), "Hà Nội", "derived")
    assert (behind.value, behind.whose, behind.said) == (Decimal("0.8241"), "Hà Nội +1", "nguồn thứ cấp")
    assert (behind.basis, behind.flags, behind.sources) == ("derived", ("secondary_score",), (7,))


def test_a_rank_says_of_how_many_and_one_that_is_not_known_does_not():
    assert cell_of(rank_of(Fig("=15", known=Known("published", value=15)), 63), "vi") == "=15/63"
    assert cell_of(rank_of(Fig("—", why="x"), 63), "vi") == "— (x)"


def test_a_column_that_is_empty_in_all_rows_is_left_out():
    table = table_of("T", ["Name", "A", "B"], [("x", ["", "1"]), ("y", ["", "2"])], "en")
    assert table.head == ("Name", "B")
    assert [row.cells for row in table.rows] == [("1",), ("2",)]


def ranking(catalogue, year, units, lang):
    view = View("ranking", catalogue.editions[year, units], catalogue.indicators["dti"])
    page = ranking_page(catalogue, view, lang)
    path = link(lang, "ranking", view.params(), year=year)
    return page, next(each for each in tables_of(page, lang, path) if each.id == "ranking"), path


@pytest.mark.django_db
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("year", "units"), [(2020, 63), (2021, 63), (2022, 63), (2023, 63), (2024, 63), (2024, 34)])
def test_each_row_of_a_ranking_leaves_with_the_figures_that_are_stored(catalogue, year, units, lang):
    edition = catalogue.editions[year, units]
    page, table, path = ranking(catalogue, year, units, lang)
    whole = provenance_of(table, page.sources, catalogue, HOST + path)
    told = json.loads(json_of(whole))
    stored = {row.province: row for row in catalogue.scores([edition], ["dti"])}
    slugs = [row.slug for row in page.ranking.rows]
    place = {name: told["columns"].index(head) for name, head in zip(("rank", "score"), heads(lang), strict=True)}
    by_number = {each["number"]: each["url"] for each in told["sources"]}

    assert len(told["rows"]) == len(stored) == units
    for slug, row in zip(slugs, told["rows"], strict=True):
        known, rank, score = stored[slug], row[place["rank"]], row[place["score"]]
        assert rank.get("value") == known.rank
        assert score.get("value") == (None if known.score is None else f"{known.score:f}")
        assert rank.get("basis", "") == (known.rank_basis if known.rank else "")
        assert score.get("basis", "") == (known.score_basis if known.score is not None else "")
        secondary = known.score is not None and "secondary_score" in known.flags
        assert ("secondary_score" in score.get("flags", ())) == secondary
        if known.rank:
            documents = {catalogue.sources[pk].url or None for pk in known.sources}
            assert {by_number[each] for each in rank["sources"]} == documents
    change = HEADS_OF_CHANGE[lang]
    if change in told["columns"]:
        at = told["columns"].index(change)
        assert [row[at].get("value") for row in told["rows"]] == [stored[slug].rank_change for slug in slugs]
        crossed = {"method_break"} if edition.comparability.marked else set()
        flags = {flag for row in told["rows"] for flag in row[at].get("flags", ())}
        assert flags - {"change_disagrees"} == crossed


@pytest.mark.django_db
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_mean_that_stands_among_the_rows_of_a_page_goes_along_with_its_table(catalogue, lang):
    page, table, path = ranking(catalogue, 2022, 63, lang)
    mean = page.ranking.mean
    whole = provenance_of(table, page.sources, catalogue, HOST + path)
    assert f"{mean.label}: {mean.shown}{mean.signs}" in json.loads(json_of(whole))["notes"]


def heads(lang):
    return ("Hạng", "Điểm") if lang == "vi" else ("Rank", "Score")


HEADS_OF_CHANGE = {"vi": "Thay đổi hạng", "en": "Rank change"}


@pytest.mark.django_db
@pytest.mark.parametrize("lang", LANGUAGES)
def test_csv_xlsx_and_json_say_the_same(catalogue, lang):
    page, table, path = ranking(catalogue, 2022, 63, lang)
    whole = provenance_of(table, page.sources, catalogue, HOST + path)
    written, book, told = csv_of(whole), openpyxl.load_workbook(io.BytesIO(xlsx_of(whole))), json.loads(json_of(whole))
    rows = list(csv.reader(io.StringIO(written.decode("utf-8-sig"))))
    end = rows.index([])
    sheet, notes = (list(book[name].iter_rows(values_only=True)) for name in book.sheetnames)

    assert written.startswith(BOM)
    assert end == len(sheet) == 64
    assert list(sheet[0]) == rows[0]
    for line, cells in zip(rows[1:end], sheet[1:], strict=True):
        assert [shown(cell) for cell in cells] == [value if not number(value) else str(float(value)) for value in line]
    assert [list(filter(None, each)) for each in notes] == [list(filter(None, each)) for each in rows[end + 1 :]]
    at = [rows[0].index(head) for head in told["columns"]]
    for line, row in zip(rows[1:end], told["rows"], strict=True):
        values = [str(cell.get("value", "" if "note" in cell else cell["text"])) for cell in row]
        assert [line[place] for place in at] == values


def number(text):
    return text.lstrip("-").replace(".", "", 1).isdigit()


def shown(cell):
    return "" if cell is None else str(float(cell)) if isinstance(cell, int | float) or number(str(cell)) else cell


@pytest.mark.django_db
@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_goes_along_with_a_table(catalogue, lang):
    page, table, path = ranking(catalogue, 2022, 63, lang)
    whole = provenance_of(table, page.sources, catalogue, f"{HOST}{path}?v=1")
    told = json.loads(json_of(whole))

    assert told["address"] == f"{HOST}{path}?v=1"
    assert told["live_address"] == f"{HOST}{path}"
    assert (told["release"], told["licence"]["name"]) == (1, "CC-BY-4.0")
    assert {word for row in told["rows"] for cell in row if (word := cell.get("basis"))} <= BASES[lang].keys()
    # Those of the page keep their numbers there, and what it leaves out of a row follows.
    numbers = {each.url: each.number for each in page.sources if each.url}
    ours = {each["url"]: each["number"] for each in told["sources"] if each["url"]}
    assert all(ours[url] == number for url, number in numbers.items() if url in ours)
    assert all(number > len(page.sources) for url, number in ours.items() if url not in numbers)


@pytest.mark.django_db
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_table_of_a_province_names_a_document_for_each_figure_that_was_published(catalogue, lang):
    """And none has a cell that does not fit under its heads, or two keys alike."""
    for units in (63, 34):
        edition = catalogue.editions_of(units)[-1]
        for province in catalogue.provinces_of(units)[:: 3 if lang == "vi" else 12]:
            page = province_page(catalogue, Choice(province, edition, [units]), lang)
            tables = tables_that_leave(page, lang, link(lang, "province", slug=province.slug))
            assert len({each.id for each in tables}) == len(tables)
            for table in tables:
                figures = [c.figure for row in table.table.rows for c in row.cells if isinstance(c, Cell)]
                bare = [
                    each.shown for each in figures if each.value not in (None, "") and each.basis and not each.sources
                ]
                assert not bare, f"{province.slug} {table.id}: {bare[:3]}"
                assert all(len(row.cells) == len(table.table.head) - 1 for row in table.table.rows)
                assert table.title


@pytest.mark.django_db
@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_sign_that_a_file_bears_or_its_columns_tell_of_is_explained_in_its_notes(catalogue, lang):
    """Of a page whose tables have marked ranks and changes, a break, and a transcription among their documents."""
    edition = catalogue.editions[2022, 63]
    page = province_page(catalogue, Choice(catalogue.provinces[63, "binh-phuoc"], edition, [63]), lang)
    path = link(lang, "province", slug="binh-phuoc")
    for table in tables_that_leave(page, lang, path):
        lines = provenance_of(table, page.sources, catalogue, HOST + path).lines()
        notes = [line[1] for line in lines if line[0] == LABELS[lang]["note"]]
        said = [*(text for line in lines for text in line if text not in notes), *table.table.head]
        said += [cell for row in table.table.rows for cell in row.cells]
        explained = {sign for note in notes for sign in re.findall(r"(?:^|\s)([°*‡~])", note)}
        assert {sign for text in said for sign in text if sign in "°*‡~"} == explained, table.id


def test_a_name_at_the_end_of_a_framed_row_is_not_wrapped_and_a_sentence_is():
    cells = ("Bắc Trung Bộ và duyên hải miền Trung", "Một câu dài hơn tên của bất cứ vùng nào, và dài hơn nữa")
    table = Table("", ("Tỉnh", "Vùng"), tuple(TableRow("Đà Nẵng", (each,)) for each in cells))
    first, second = (row[-1].said for row in write_table(table, "vi").rows)
    assert first == cells[0].replace(" ", "\u00a0")
    assert second == cells[1]
