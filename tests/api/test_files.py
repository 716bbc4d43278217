"""Lists as CSV and XLSX."""

import csv
import io
from datetime import datetime

import openpyxl
import pytest

from rankings.files.csv_file import BOM
from rankings.files.xlsx_file import XLSX

LISTS = {
    "editions/": 6,
    "indicators/?year=2022": 13,
    "provinces/?units=34": 34,
    "provinces/binh-phuoc/": 47,
    "rankings/2022/?units=63": 63,
    "compare/?provinces=binh-phuoc,dak-nong&year=2022": 26,
    "movers/2023/": 63,
    "search/?q=hue": 2,
    "search/?q=atlantis": 0,
    "releases/": 1,
}


def with_format(address, form):
    return f"{address}{'&' if '?' in address else '?'}format={form}"


def read_csv(response):
    return list(csv.DictReader(io.StringIO(response.content.decode("utf-8"), newline="")))


@pytest.mark.parametrize("address", LISTS)
def test_every_list_leaves_as_csv(ask, address):
    response = ask(with_format(address, "csv"))
    assert response["Content-Type"].startswith("text/csv; charset=utf-8")
    assert response["Content-Disposition"].startswith('attachment; filename="dxindex-')
    assert response["ETag"]
    rows = read_csv(response)
    assert len(rows) == LISTS[address]
    assert all(None not in row and None not in row.values() for row in rows)
    assert all(row["release"] == "1" for row in rows)
    assert response.content.count(b"\r\n") >= len(rows) + 1


@pytest.mark.parametrize("address", LISTS)
def test_every_list_leaves_as_xlsx(ask, address):
    response = ask(with_format(address, "xlsx"))
    assert response["Content-Type"] == XLSX
    sheet = openpyxl.load_workbook(io.BytesIO(response.content)).active
    assert sheet.max_row == LISTS[address] + 1


def test_every_file_bears_release_and_licence(ask):
    head, row = ask("rankings/2022/?format=csv").content.decode().splitlines()[:2]
    assert head.endswith(",release,licence")
    assert row.endswith(",1,CC-BY-4.0")


def test_a_workbook_has_notes_with_documents_release_both_addresses_and_the_licence(ask, answer):
    book = openpyxl.load_workbook(io.BytesIO(ask("rankings/2022/?format=xlsx").content))
    assert book.sheetnames == ["ranking", "Notes"]
    told = [tuple(filter(None, row)) for row in book["Notes"].iter_rows(values_only=True)]
    notes = {row[0]: row[1:] for row in told}
    documents = {
        tuple(filter(None, each.values())) for row in answer("rankings/2022/")["rows"] for each in row["sources"]
    }
    assert {row[1:] for row in told if row[0].startswith("Source ")} == documents
    assert notes["Rows"] == ("63",)
    assert notes["Release"][0].startswith("DXIndex, release 1, ")
    assert notes["Frozen address"][0].endswith("/api/v1/rankings/2022/?format=xlsx&v=1")
    assert notes["Live address"][0].endswith("/api/v1/rankings/2022/?format=xlsx")
    assert notes["Columns"] == ("http://testserver/api/v1/docs",)
    assert "CC BY 4.0" in notes["Licence"][0]
    assert "CC BY 4.0" in notes["Giấy phép"][0]


def test_a_csv_has_the_mark_of_utf_8_only_where_it_is_asked_for(ask):
    plain, marked = ask("rankings/2022/?format=csv").content, ask("rankings/2022/?bom=1&format=csv").content
    assert marked == BOM + plain
    assert not plain.startswith(BOM)
    assert ask("rankings/2022/?bom=2&format=csv").status_code == 400


def test_a_csv_has_the_rows_of_the_json_with_every_digit(ask, answer):
    rows, told = read_csv(ask("rankings/2022/?format=csv")), answer("rankings/2022/")["rows"]
    assert [row["score"] for row in rows] == [row["score"] for row in told]
    assert rows[0]["score"] == "0.8002"
    assert [row["rank"] for row in rows] == [str(row["rank"]) for row in told]
    assert (rows[0]["year"], rows[0]["units"], rows[0]["indicator"]) == ("2022", "63", "dti")
    assert (rows[0]["name_vi"], rows[0]["tied"]) == ("Đà Nẵng", "false")
    assert rows[0]["sources_document"] == " | ".join(source["document"] for source in told[0]["sources"])
    assert rows[0]["sources_url"]


def test_what_is_missing_is_empty_and_its_note_is_there(ask):
    row = next(row for row in read_csv(ask("rankings/2021/?format=csv")) if row["province"] == "ha-giang")
    assert (row["score"], row["rank"]) == ("", "")
    assert row["score_note"]


def test_a_file_says_what_it_is_of(ask):
    response = ask("rankings/2024/?format=xlsx")
    assert 'filename="dxindex-ranking-dti-2024-34-r1.xlsx"' in response["Content-Disposition"]
    response = ask("provinces/binh-phuoc/?format=csv")
    assert 'filename="dxindex-province-binh-phuoc-r1.csv"' in response["Content-Disposition"]


def test_cells_of_a_workbook_are_typed(ask):
    sheet = openpyxl.load_workbook(io.BytesIO(ask("rankings/2022/?format=xlsx").content)).active
    head = [cell.value for cell in sheet[1]]
    first = dict(zip(head, sheet[2], strict=True))
    assert (first["score"].value, first["score"].number_format) == (0.8002, "0.0000")
    assert first["rank"].value == 1
    assert first["tied"].value is False
    assert first["province"].data_type == "s"
    provinces = openpyxl.load_workbook(io.BytesIO(ask("provinces/?units=34&format=xlsx").content)).active
    head = [cell.value for cell in provinces[1]]
    assert dict(zip(head, provinces[2], strict=True))["valid_from"].value == datetime(2025, 7, 1)  # noqa: DTZ001


def test_a_score_that_ends_in_zero_keeps_its_places_in_a_workbook(ask):
    sheet = openpyxl.load_workbook(io.BytesIO(ask("rankings/2021/?format=xlsx").content)).active
    head = [cell.value for cell in sheet[1]]
    rows = [dict(zip(head, row, strict=True)) for row in sheet.iter_rows(min_row=2)]
    score = next(row["score"] for row in rows if row["province"].value == "thanh-hoa")
    assert (score.value, score.number_format) == (0.488, "0.0000")
