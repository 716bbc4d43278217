"""What files of tables say as numbers: the same in both languages, none left in a text, each with where it is from."""

import csv
import io
import json
import re
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from html import unescape
from urllib.parse import urljoin

import openpyxl
import pytest

from rankings.files.csv_file import BOM
from rankings.links import link
from rankings.pages.form_address import table_address
from rankings.words.files import BASES

pytestmark = pytest.mark.django_db

#: Pages whose tables have figures of every kind, in both languages.
PAGES = [
    ("/tinh/vinh-phuc/vi-sao/?year=2023", "/en/provinces/vinh-phuc/why/?year=2023"),
    ("/vung/", "/en/regions/"),
    ("/vung/?year=2023", "/en/regions/?year=2023"),
    ("/vung/south-east/?units=63", "/en/regions/south-east/?units=63"),
    ("/so-sanh/binh-phuoc/dak-nong/?year=2022", "/en/compare/binh-phuoc/dak-nong/?year=2022"),
    ("/so-sanh/da-nang/ha-noi/son-la/?year=2022", "/en/compare/da-nang/ha-noi/son-la/?year=2022"),
    ("/thu-trong-so/2023/?gov_activity=300", "/en/what-if/2023/?gov_activity=300"),
    ("/phuong-phap/", "/en/methodology/"),
    ("/chat-luong/", "/en/quality/"),
]
_LINK = re.compile(r'href="((?:bang|tables)/([\w-]+)\.json(?:\?[^"]*)?)"')
#: A score, a share, a rank of so many, a change, in the way of either language; a lone number may be one of a document.
_NUMBER = re.compile(
    r"[=+\u2212▲▼]? ?\d+[.,]\d+[°*‡~]*|[+\u2212▲▼] ?\d+[°*‡~]*|=?\d+(?:%|/\d+| of \d+| bậc| places?)[°*‡~]*"
)


def tables_of(client, path):
    """Key to what the JSON of each table of a page says."""
    links = _LINK.findall(client.get(path).content.decode())
    return {key: json.loads(client.get(urljoin(path, unescape(url))).content) for url, key in links}


def numbers_of(told):
    """All that a table says but its words, row by row; names sort otherwise in the other language."""
    names = ("value", "of", "unit", "basis", "flags", "sources")
    rows = [
        [[cell.get(name) for name in names[:-1]] + [len(cell.get("sources", ()))] for cell in row]
        for row in told["rows"]
    ]
    return sorted(rows, key=str)


@pytest.mark.parametrize(("vi", "en"), PAGES)
def test_figures_of_tables_are_numbers_alike_in_both_languages_and_say_where_they_are_from(client, vi, en):
    ours, theirs = tables_of(client, vi), tables_of(client, en)
    assert ours
    assert ours.keys() == theirs.keys()
    for key, told in ours.items():
        assert numbers_of(told) == numbers_of(theirs[key]), key
    for told in (*ours.values(), *theirs.values()):
        for cell in (cell for row in told["rows"] for cell in row):
            assert "value" in cell or not _NUMBER.fullmatch(cell["text"]), cell
            if "basis" in cell:
                assert cell["basis"] in BASES["en"], cell
                assert cell["sources"], (told["id"], cell)
            if "value" in cell:
                secondary = {"nguồn thứ cấp", "secondary source"} & set(cell.get("note", "").split("; "))
                assert bool(secondary) == any(flag.startswith("secondary_") for flag in cell.get("flags", ())), cell


@pytest.mark.parametrize("pair", ["binh-phuoc,dak-nong", "dak-nong,ha-giang"])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_gap_of_two_is_first_minus_second_in_every_file_and_in_the_api(client, pair, lang):
    """And the head of its column says so: on the page it stands without a sign, and the words say who is ahead."""
    path = link(
        lang, "comparison", {"year": 2024, "units": 63}, **dict(zip(("first", "second"), pair.split(","), strict=True))
    )
    api = json.loads(client.get(f"/api/v1/compare/?provinces={pair}&year=2024&units=63").content)
    gaps = sorted(row["gap"] for row in api["rows"] if row["gap"] is not None)
    assert {gap.startswith("-") for gap in gaps} == {True, False}
    for key in ("spine", "indices"):
        told = json.loads(client.get(table_address(lang, path).file(f"{key}.json")).content)
        (at,) = (place for place, head in enumerate(told["columns"]) if "\N{MINUS SIGN}" in head)
        first, second = (re.escape(told["columns"][place]) for place in (1, 2))
        assert re.search(rf"\({first} \N{{MINUS SIGN}} {second}\)$", told["columns"][at])
        assert sorted(row[at]["value"] for row in told["rows"]) == gaps
        for row in told["rows"]:
            assert Decimal(row[1]["value"]) - Decimal(row[2]["value"]) == Decimal(row[at]["value"])
            assert row[at]["text"][0] == ("+" if Decimal(row[at]["value"]) > 0 else "\N{MINUS SIGN}")


def test_one_figure_has_one_basis_in_every_table(client):
    """Hưng Yên's score of 2024 on today's units follows from others: it is derived wherever it stands."""
    rows = tables_of(client, "/vung/")["means"]["rows"]
    found = {cell["basis"] for row in rows for cell in row if cell.get("value") == "0.5895"}
    assert found == {"derived"}


def read(answer):
    return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))


def rows_alone(client, path):
    return list(csv.DictReader(io.StringIO(client.get(f"{path}?plain=1").content.decode())))


def cells_of(client, path):
    book = openpyxl.load_workbook(io.BytesIO(client.get(path).content))
    head, *rows = book.worksheets[0].iter_rows()
    return [dict(zip([each.value for each in head], row, strict=True)) for row in rows], book.worksheets[1]


def said_in(notes):
    return {row[0]: row[1] for row in notes.iter_rows(values_only=True)}


def sources_of_the_set(client):
    answer = client.get("/api/v1/releases/1/data/sources.csv")
    return list(csv.DictReader(io.StringIO(answer.getvalue().decode())))


@pytest.mark.parametrize(
    ("table", "head", "by"),
    [
        ("/du-lieu/bang/editions", "Công bố", "Kỳ"), ("/en/data/tables/editions", "Announced", "Edition"),
        ("/phuong-phap/bang/editions", "Ngày công bố", "Năm"), ("/en/methodology/tables/editions", "Announced", "Year"),
    ],
)  # fmt: skip
def test_a_day_is_one_to_every_program(client, table, head, by):
    """In print 6/2/2025 is 6 February, which others read as 2 June."""
    (row,) = (each for each in rows_alone(client, f"{table}.csv") if each[by] == "2023")
    assert row[head] == "2025-02-06"
    told = json.loads(client.get(f"{table}.json").content)
    at = told["columns"].index(head)
    (cell,) = (each[at] for each in told["rows"] if each[0]["text"] == "2023")
    assert cell == {"text": "6 February 2025" if "/en/" in table else "6/2/2025", "value": "2025-02-06"}
    (cells,) = (each for each in cells_of(client, f"{table}.xlsx")[0] if each[by].value == 2023)
    assert (cells[head].value, cells[head].number_format) == (datetime(2025, 2, 6), "yyyy-mm-dd")  # noqa: DTZ001


def test_documents_tell_their_days_as_far_as_they_are_known(client):
    rows = rows_alone(client, "/du-lieu/bang/documents.csv")
    known = {row["url"]: row["published"] for row in sources_of_the_set(client)}
    told = {row["URL"]: row["Ngày"] for row in rows if row["URL"]}
    assert told == {url: known[url] for url in told}
    cells = cells_of(client, "/du-lieu/bang/documents.xlsx")[0]
    kinds = {(len(row["Ngày"]), cell["Ngày"].is_date) for row, cell in zip(rows, cells, strict=True) if row["Ngày"]}
    assert kinds == {(len("2025"), False), (len("2025-10"), False), (len("2025-10-06"), True)}
    sources = json.loads(client.get("/xep-hang/2022/bang/ranking.json").content)["sources"]
    assert sources
    assert all(each["date"] == (known[each["url"]] or None) for each in sources if each["url"])


@pytest.mark.parametrize(
    ("path", "ending"),
    [
        ("/xep-hang/2022/bang/ranking.csv", "(nguồn)"), ("/tinh/binh-phuoc/bieu-do/rank-history.csv", "(nguồn)"),
        ("/phuong-phap/bang/editions.csv", "Nguồn"), ("/en/quality/tables/conflicts.csv", "Source"),
    ],
)  # fmt: skip
def test_rows_alone_name_documents_as_the_data_set_does(client, path, ending):
    keys = {row["source"] for row in sources_of_the_set(client)}
    found = [value for row in rows_alone(client, path) for name, value in row.items() if name.endswith(ending)]
    assert {key for value in found for key in value.split()} <= keys
    assert any(found)


def test_the_time_of_a_release_is_one_in_every_file(client):
    (row,) = rows_alone(client, path := "/chat-luong/ban-phat-hanh/bang/releases.csv")
    moment = datetime.fromisoformat(row["Lúc (giờ Việt Nam)"])
    published = json.loads(client.get("/api/v1/releases/").content)["rows"][0]["published_at"]
    assert moment == datetime.fromisoformat(published).replace(microsecond=0)
    assert moment.utcoffset() == timedelta(hours=7)
    (cells,), notes = cells_of(client, path.replace("csv", "xlsx"))
    assert cells["Lúc (giờ Việt Nam)"].value == moment.replace(tzinfo=None)
    assert "Giờ là giờ Việt Nam (UTC+7)." in said_in(notes)["Cách đọc"]
    (cells,), notes = cells_of(client, "/api/v1/releases/?format=xlsx")
    shown = moment.astimezone(UTC).replace(tzinfo=None)
    assert abs(cells["published_at"].value - shown) < timedelta(seconds=2)
    assert said_in(notes)["Times"] == "UTC"


def test_how_to_read_a_file_is_said_of_what_it_has(client):
    """Documents have neither figures with a basis nor sources of their own; the means of editions have both."""
    said = said_in(cells_of(client, "/du-lieu/bang/documents.xlsx")[1])
    assert said["Cách đọc"] == "Ô trống là chưa biết."
    said = said_in(cells_of(client, "/en/methodology/tables/editions.xlsx")[1])
    assert "“basis”" in said["How to read it"]
    assert "“sources”" in said["How to read it"]


def test_a_share_is_a_number_and_its_head_says_of_what(client):
    told = list(csv.DictReader(io.StringIO(client.get("/phuong-phap/bang/weights-2021.csv?plain=1").content.decode())))
    assert {row["Tỷ trọng, %"] for row in told} >= {"14.3", "20"}
    gap = csv.DictReader(io.StringIO(client.get("/vung/bang/gap-63.csv?plain=1").content.decode()))
    assert "59.1" in {row["Cuối so với đầu, %"] for row in gap}


@pytest.mark.parametrize("path", ["/xep-hang/2022/bang/ranking.csv", "/xep-hang/2022/bieu-do/strip.csv"])
def test_rows_alone_are_what_programs_read(client, path):
    with_notes, alone = client.get(path), client.get(f"{path}?plain=1")
    assert with_notes.content.startswith(BOM)
    rows = read(alone)
    assert len(rows) == 64
    assert {len(row) for row in rows} == {len(rows[0])}
    # The same but for documents, whose list stands below the other's rows.
    other = read(with_notes)
    at = [place for place, name in enumerate(rows[0]) if not name.endswith("(nguồn)")]
    assert len(at) < len(rows[0])
    assert [[row[place] for place in at] for row in rows] == [[row[place] for place in at] for row in other[:64]]
    assert other[64] == []
    assert alone["ETag"] != with_notes["ETag"]
    assert "plain=1" in alone["Link"]


@pytest.mark.parametrize("path", ["/xep-hang/2022/bang/ranking.csv", "/xep-hang/2022/bieu-do/strip.png"])
def test_rows_are_alone_or_not(client, path):
    assert client.get(f"{path}?plain=yes").status_code == 400


def test_rows_stay_alone_where_an_address_leads_on(client):
    led = client.get("/so-sanh/dak-nong/binh-phuoc/bang/ranks.csv?plain=1&year=2022")
    assert led["Location"] == "/so-sanh/binh-phuoc/dak-nong/bang/ranks.csv?plain=1&year=2022"
