"""Each table of each kind of page can be had as a file; the links at its foot lead there."""

import io
import json
import re
from html import unescape
from urllib.parse import urljoin

import openpyxl
import pytest

pytestmark = pytest.mark.django_db

#: A page of each kind, and the tables that it has links for.
PAGES = {
    "/": {"ranking", "strip"},
    "/en/rankings/2022/?region=south-east&sort=-score": {"ranking", "strip"},
    "/tang-giam/2021/?indicator=gov": {"movers", "slope"},
    "/en/map/2022/": {"map"},
    "/tinh/": {"present", "former"},
    "/en/provinces/lam-dong/": {
        "indicators", "history", "member-1", "member-2", "member-3", "rank-history", "score-history",
    },
    "/tinh/binh-phuoc/vi-sao/?year=2022": {"change", "sure", "sure-2", "steps", "peers"},
    "/en/regions/?year=2023": {"means", "regions", "gap-63", "gap-34-reconstructed", "gap-chart-63",
                               "gap-chart-34-reconstructed"},
    "/vung/red-river-delta/": {"members", "years", "strip", "history"},
    "/so-sanh/binh-phuoc/dak-nong/?year=2022": {"ranks", "spine", "gap", "years", "rank-history", "score-history"},
    "/en/compare/da-nang/ha-noi/thua-thien-hue/?year=2022": {
        "ranks", "spine", "parts", "years", "rank-history", "score-history",
    },
    "/thu-trong-so/2022/?gov_activity=300": {"trial"},
    "/en/figures/2022/binh-phuoc/gov/": {"facts", "inputs"},
    "/so-lieu/2022/binh-phuoc/dti/": {"facts", "inputs", "documents"},
    # Without a score the table of indices has no chart whose files it could stand with.
    "/tinh/binh-phuoc/?year=2021": {"indicators", "history", "rank-history", "score-history"},
    "/so-sanh/binh-phuoc/dak-nong/?year=2021": {"ranks", "spine", "years", "rank-history", "score-history"},
    "/en/data/": {"editions", "known", "kinds", "documents"},
    "/phuong-phap/": {"editions", "weights-2020", "weights-2021", "weights-2024"},
    "/en/quality/": {"releases", "conflicts", "ranks", "recompute-editions", "recompute", "known"},
    "/chat-luong/ban-phat-hanh/": {"releases"},
}  # fmt: skip
_LINK = re.compile(r'href="((?:bang|tables)/([\w-]+)\.(csv|xlsx|json)(?:\?[^"]*)?)"')


#: A day or a time as it is printed, with nothing behind it.
_DAY = re.compile(r"(?:\b\d{1,2}/\d{1,2}/\d{4}|\b\d{1,2}/\d{4}|\b\d{1,2} [A-Z][a-z]+ \d{4}|\b\d\d:\d\d)\)?$")


def links_of(client, path):
    """Key to kind to address of the files of tables that a page links."""
    found = {}
    for url, key, kind in _LINK.findall(client.get(path).content.decode()):
        found.setdefault(key, {})[kind] = urljoin(path, unescape(url))
    return found


@pytest.mark.parametrize("path", PAGES)
def test_each_table_has_its_files_and_each_file_says_what_it_is(client, path):
    links = links_of(client, path)

    assert links.keys() == PAGES[path]
    for key, files in links.items():
        answer = client.get(files["json"])
        told = json.loads(answer.content)
        assert (answer.status_code, told["id"], told["release"]) == (200, key, 1)
        assert told["title"]
        assert told["rows"]
        assert all(len(row) == len(told["columns"]) for row in told["rows"])
        assert "v=1" in told["address"]
        assert told["licence"]["name"] == "CC-BY-4.0"
        numbers = {each["number"] for each in told["sources"]}
        assert {number for row in told["rows"] for cell in row for number in cell.get("sources", ())} <= numbers
        assert not [cell for row in told["rows"] for cell in row if _DAY.search(cell["text"]) and "value" not in cell]
        lang = "en" if path.startswith("/en/") else "vi"
        assert told["lang"] == lang


#: A link that is a file, with the rest of its tag; what bears an id, up to its end.
_FILE = re.compile(r'<a[^>]*?href="(?:bang|tables|bieu-do|charts)/[^>]*>(?:[A-Z]+)</a>')
_BY, _LABEL = re.compile(r'aria-describedby="([^"]*)"'), re.compile(r'aria-label="([^"]*)"')


@pytest.mark.parametrize("path", PAGES)
def test_each_file_is_told_from_all_others_of_its_page(client, path):
    html = client.get(path).content.decode()
    names = []
    for line in re.split(r'(?=class="(?:downloads|chart-tools)")', html)[1:]:
        label = re.match(r"[^>]*>\s*([^<]*)<", line)[1].strip()
        for tag in _FILE.findall(line):
            by, said = _BY.search(tag), _LABEL.search(tag)
            assert by is None or html.count(f'id="{by[1]}"') == 1, by
            names.append((label, tag.rpartition("</")[0].rpartition(">")[2], by and by[1], said and said[1]))
    assert len(names) == len(set(names))
    # The general words name no table: something must.
    assert all(by or said or label not in {"Tải bảng này:", "Download this table:"} for label, _, by, said in names)


@pytest.mark.parametrize(
    ("path", "keys"),
    [
        ("/en/provinces/binh-phuoc/brief/", {"indicators", "steps"}),
        ("/en/provinces/ca-mau/brief/?year=2020", {"history"}),
    ],
)
def test_the_tables_of_a_brief_have_the_files_of_the_pages_that_its_figures_stand_on(client, path, keys):
    html = client.get(path).content.decode()
    urls = [unescape(url) for url in re.findall(r'<a download href="([^"]*)"', html)]
    assert {re.search(r"tables/([\w-]+)\.", url)[1] for url in urls} == keys
    assert all(client.get(urljoin(path, url)).status_code == 200 for url in urls)


@pytest.mark.parametrize(
    "path", ["/xep-hang/2022/", "/ban-do/2022/", "/tang-giam/2022/", "/vung/?year=2022", "/vung/red-river-delta/"]
)
def test_the_same_figures_can_be_had_from_the_api_as_a_workbook_too(client, path):
    html = client.get(path).content.decode()
    line = re.search(r"Cùng số liệu qua API:.*?</p>", html, re.DOTALL)[0]
    assert re.findall(r'href="/api/[^"]*">(\w+)<', line) == ["CSV", "XLSX", "JSON"]


@pytest.mark.parametrize("path", PAGES.keys() - {"/en/data/"})
def test_every_page_leads_to_all_data(client, path):
    html = client.get(path).content.decode()
    home, label = ("/en/data/", "full data") if path.startswith("/en/") else ("/du-lieu/", "toàn bộ dữ liệu")
    assert re.search(rf'<p class="downloads">[^§]*?<a href="{home}">[^<]*{label}</a>', html)


def test_a_workbook_is_typed_and_its_second_sheet_names_documents_and_licence(client):
    answer = client.get("/xep-hang/2022/bang/ranking.xlsx")
    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    sheet, notes = book["Số liệu"], dict(list(book["Ghi chú"].iter_rows(values_only=True, max_col=2)))
    head = [cell.value for cell in sheet[1]]
    first = dict(zip(head, sheet[2], strict=True))

    assert answer["Content-Disposition"] == 'attachment; filename="dxindex-ranking-2022-r1.xlsx"'
    assert sheet.max_row == 64
    assert (first["Điểm"].value, first["Điểm"].number_format, first["Hạng"].value) == (0.8002, "0.0000", 1)
    assert first["Điểm (căn cứ)"].value == "đã công bố"
    assert notes["Địa chỉ cố định"] == "http://testserver/xep-hang/2022/?v=1"
    assert notes["Địa chỉ luôn mới"] == "http://testserver/xep-hang/2022/"
    assert "CC BY 4.0" in notes["Giấy phép"]
    assert "Nguồn 1" in notes


@pytest.mark.parametrize(("kind", "way"), [("csv", "attachment"), ("xlsx", "attachment"), ("json", "inline")])
def test_programs_read_json_in_place_and_people_keep_the_rest(client, kind, way):
    told = client.get(f"/en/rankings/2022/tables/ranking.{kind}")["Content-Disposition"]
    assert told == f'{way}; filename="dxindex-ranking-2022-r1.{kind}"'


def test_a_chart_has_the_same_workbook_and_rows_as_its_table(client):
    chart = client.get("/tinh/binh-phuoc/bieu-do/rank-history.xlsx?year=2021")
    table = client.get("/tinh/binh-phuoc/bang/rank-history.xlsx?year=2021")
    assert chart.content == table.content
    rows = json.loads(client.get("/tinh/binh-phuoc/bang/rank-history.json?year=2021").content)["rows"]
    assert [row[0]["value"] for row in rows] == [2020, 2021, 2022, 2023, 2024]
    assert [row[1]["value"] for row in rows] == [25, 9, 12, 13, 12]


def test_the_change_across_methods_keeps_its_flag_in_every_file(client):
    told = json.loads(client.get("/tinh/binh-phuoc/bang/indicators.json?year=2021").content)
    at = told["columns"].index("Thay đổi hạng")
    changes = {row[0]["text"]: row[at] for row in told["rows"]}
    assert {name: each["value"] for name, each in changes.items() if "value" in each} == {
        "DTI": 16, "Chính quyền số": 16, "Kinh tế số": 23,
    }  # fmt: skip
    assert all("method_break" in each["flags"] for each in changes.values() if "value" in each)


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("/xep-hang/2022/bang/nonsense.csv", "/xep-hang/2022/"),
        ("/en/provinces/binh-phuoc/tables/history.pdf?year=2021", "/en/provinces/binh-phuoc/?year=2021"),
        ("/ban-do/2022/bang/ranking.csv", "/ban-do/2022/"),
    ],
)
def test_a_table_or_a_kind_that_is_not_there_leads_readers_to_the_page(client, path, page):
    answer = client.get(path, headers={"accept": "text/html"})
    assert answer.status_code == 404
    assert f'href="{page}"' in answer.content.decode().split("<main", 1)[1]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("binh phước", "-binh-phuoc"),
        ('binh"; filename="evil.exe', "-binh-filename-evil-exe"),
        ("../../etc/passwd", "-etc-passwd"),
        ("a\r\nSet-Cookie: x=1", "-a-set-cookie-x-1"),
        ("\N{SNOWMAN}", ""),
        ("x" * 400, f"-{'x' * 60}"),
    ],
)
def test_what_a_reader_writes_freely_does_no_harm_in_the_name_of_a_file(client, text, told):
    answer = client.get("/tinh/bang/present.csv", {"q": text})
    assert (answer.status_code, answer["Content-Disposition"]) == (
        200,
        f'attachment; filename="dxindex-present{told}-r1.csv"',
    )


@pytest.mark.parametrize("kind", ["csv", "xlsx", "json"])
def test_a_table_is_kept_and_told_apart_like_its_page(client, django_assert_num_queries, kind):
    path = f"/tinh/binh-phuoc/bang/history.{kind}?year=2021"
    first = client.get(path)
    with django_assert_num_queries(1):
        again = client.get(path)
    with django_assert_num_queries(1):
        unchanged = client.get(path, headers={"If-None-Match": first["ETag"]})
    assert (again.content, dict(again.items())) == (first.content, dict(first.items()))
    assert unchanged.status_code == 304


def test_scores_that_leave_a_comparison_tell_of_no_drawing_beside_them(client):
    told = json.loads(client.get("/so-sanh/binh-phuoc/dak-nong/bang/spine.json?year=2021").content)
    assert told["title"] == "Bình Phước và Đắk Nông, DTI 2021: Điểm từng chỉ số"
    framed = client.get("/en/embed/compare/binh-phuoc/dak-nong/tables/spine/?year=2021").content.decode()
    assert "<caption>Scores on each index</caption>" in framed
    assert "stroke" not in framed
