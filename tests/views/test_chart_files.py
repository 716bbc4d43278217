"""Each chart of each kind of page can be had as a file, which says what the page says."""

import csv
import io
import json
import re
import struct
from html import unescape
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import pytest
from django.core.cache import cache

from rankings.imaging.png import draw_png
from rankings.views import charts as charts_view
from rankings.views import released

pytestmark = pytest.mark.django_db

#: A page of each kind that has charts, and the same in English.
PAGES = [
    ("/", "/en/"),
    ("/xep-hang/2022/?region=south-east", "/en/rankings/2022/?region=south-east"),
    ("/tang-giam/2021/?indicator=gov", "/en/movers/2021/?indicator=gov"),
    ("/tinh/binh-phuoc/?year=2021", "/en/provinces/binh-phuoc/?year=2021"),
    ("/tinh/lam-dong/", "/en/provinces/lam-dong/"),
    ("/vung/?year=2023", "/en/regions/?year=2023"),
    ("/vung/red-river-delta/", "/en/regions/red-river-delta/"),
    ("/so-sanh/binh-phuoc/dak-nong/?year=2022", "/en/compare/binh-phuoc/dak-nong/?year=2022"),
]
EVERY = [path for pair in PAGES for path in pair]
#: Charts that have no figure to zoom in.
IMAGES_ALONE = {"regions"}
SVG = "{http://www.w3.org/2000/svg}"
#: Classes that look as they do without a rule.
UNRULED = {"c-wide", "c-solid", "c-label", "c-number"}


def figures_of(html):
    """The markup of each chart of a page."""
    return re.findall(r'<figure class="chart".*?</figure>', html, re.DOTALL)


def address_in(figure, kind, path):
    """Where a chart of the page at `path` has its file, as its link says."""
    found = re.search(rf'"((?:bieu-do|charts)/[\w-]+\.{kind}(?:\?[^"]*)?)"', figure)
    assert found, f"no {kind}"
    return urljoin(path, unescape(found[1]))


def classes_of(svg):
    return {name for written in re.findall(r'class="([^"]+)"', svg) for name in written.split()}


def classes_with_rules(svg):
    return set(re.findall(r"\.(c-[\w-]+)", svg.split("</style>")[0]))


def text_of(markup):
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", markup)).split())


@pytest.fixture
def charts(client):
    """The charts of a page and a way to their files: `for figure, fetch in charts("/")`."""

    def found(path):
        html = client.get(path).content.decode()
        figures = figures_of(html)
        assert figures
        return [(figure, lambda kind, figure=figure: client.get(address_in(figure, kind, path))) for figure in figures]

    return found


@pytest.mark.parametrize("path", EVERY)
def test_every_chart_has_a_png_for_those_who_share_it(charts, path):
    for figure, fetch in charts(path):
        answer = fetch("png")
        width, height = struct.unpack(">II", answer.content[16:24])

        assert (answer.status_code, answer["Content-Type"]) == (200, "image/png")
        assert answer.content.startswith(b"\x89PNG\r\n\x1a\n")
        assert 1280 <= width <= 1800, figure[:60]
        assert 600 <= height <= 5000
        assert len(answer.content) < released.KEPT_BYTES


@pytest.mark.parametrize("path", EVERY)
def test_every_chart_has_an_svg_that_stands_alone(charts, path):
    for figure, fetch in charts(path):
        answer = fetch("svg")
        svg = answer.content.decode()
        said = " ".join("".join(text.itertext()) for text in ET.fromstring(svg).iter(f"{SVG}text"))
        title, sentence = re.findall(r"<(?:h3|p)\b[^>]*>(.*?)</(?:h3|p)>", figure, re.DOTALL)[:2]
        notes = re.findall(r"<li>(.*?)</li>", figure)

        assert answer["Content-Type"].startswith("image/svg+xml")
        assert not re.search(r"<script|\son\w+=|href|var\(|url\(|@", svg)
        assert classes_of(svg) - classes_with_rules(svg) <= UNRULED
        for words in (title, sentence, *notes, f"testserver{path.partition('?')[0]}?"):
            assert text_of(words) in said
        assert "v=1" in said
        assert "DXIndex" in said


@pytest.mark.parametrize("path", EVERY)
def test_every_chart_has_its_table_as_csv(charts, path):
    beside = re.compile(r"\((trong tổng số|out of|căn cứ|basis|tỉnh|province|ghi chú|note|nguồn|sources)\)$")
    for figure, fetch in charts(path):
        answer = fetch("csv")
        rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
        table, below = rows[: rows.index([])], rows[rows.index([]) + 1 :]
        heads = [text_of(each) for each in re.findall(r'<th scope="row">(.*?)</th>', figure)]
        cells = [text_of(each) for each in re.findall(r"<td>(.*?)</td>", figure)]
        kept = [index for index, name in enumerate(table[0]) if not beside.search(name)][1:]

        (_, frozen), (_, live), (_, licence) = below[-3:]
        name, page = re.search(r'id="([\w-]+)"', figure)[1], f"http://testserver{path.partition('?')[0]}"
        assert live == f"http://testserver{path}#{name}"
        assert frozen.startswith(f"{page}?")
        assert frozen.endswith(f"#{name}")
        assert "v=1" in frozen
        assert "CC BY 4.0" in licence
        assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row)
        if "<table" not in figure:
            continue  # its rows are the page's own table
        assert [row[0] for row in table[1:]] == heads
        values = [row[index] for row in table[1:] for index in kept]
        assert len(values) == len(cells)
        for value, cell in zip(values, cells, strict=True):
            digits = re.search(r"[\d,.]+", re.sub(r"/\d+|\(.*", "", cell))
            assert value.lstrip("-") == (digits[0].replace(",", ".") if digits else "0" if cell == "=" else "")


@pytest.mark.parametrize("path", EVERY)
def test_every_chart_has_its_figure_and_the_page_carries_none(client, charts, path):
    assert 'type="application/json"' not in client.get(path).content.decode()
    for figure, fetch in charts(path):
        if re.search(r'id="([\w-]+)"', figure)[1] in IMAGES_ALONE:
            assert client.get(address_in(figure, "csv", path).replace(".csv", ".json")).status_code == 404
            continue
        answer = fetch("json")

        assert answer["Content-Type"] == "application/json"
        assert {"data", "layout", "narrow", "config"} == set(json.loads(answer.content))


MAPS = ["/ban-do/2022/", "/en/map/2024/?view=tiles", "/ban-do/2023/?basis=constant&view=tiles"]


@pytest.mark.parametrize("path", MAPS)
def test_a_map_has_an_image_and_its_rows_and_no_figure(client, path):
    html = client.get(path).content.decode()
    files = {kind: client.get(address_in(html, kind, path)) for kind in ("png", "svg", "csv")}
    svg = files["svg"].content.decode()
    rows = list(csv.reader(io.StringIO(files["csv"].content.decode("utf-8-sig"))))

    assert files["png"].content.startswith(b"\x89PNG")
    assert len(files["png"].content) < released.KEPT_BYTES
    assert not re.search(r"<script|href=\"(?!#)|var\(|url\((?!#)", svg)
    assert ("svg-maps" in text_of(svg)) == ("tiles" not in path), "shapes are drawn by others"
    assert classes_of(svg) - classes_with_rules(svg) <= UNRULED
    assert rows.index([]) - 1 == (63 if "2022" in path else 34)
    assert client.get(address_in(html, "csv", path).replace(".csv", ".json")).status_code == 404


@pytest.mark.parametrize("path", EVERY)
def test_every_letter_of_an_image_is_in_its_fonts(charts, path):
    """Resvg leaves out what no font has, without a word."""
    said = {sign for _, fetch in charts(path) for sign in text_of(fetch("svg").content.decode().split("</style>")[1])}
    paper = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="#fff"/>'
    frame = paper + '<text y="8" font-size="9" {}>{}</text></svg>'
    drawn = {
        sign: draw_png(frame.format('font-family="DXIndex Figures"', sign)) for sign in sorted(said - set("<>& \xa0"))
    }

    assert [sign for sign, image in drawn.items() if image == draw_png(frame.format("", ""))] == []


def test_the_dearest_image_is_drawn_once(client, monkeypatch):
    drawn = []
    cache.clear()
    monkeypatch.setattr(charts_view, "draw_png", lambda svg: drawn.append(svg) or draw_png(svg))
    first, again = (client.get("/ban-do/2022/bieu-do/map.png") for _ in range(2))

    assert len(drawn) == 1
    assert (again.content, again["ETag"]) == (first.content, first["ETag"])


@pytest.mark.parametrize("kind", ["png", "svg", "csv", "json"])
def test_a_file_is_kept_and_told_apart_like_a_page(client, django_assert_num_queries, kind):
    path = f"/tinh/binh-phuoc/bieu-do/rank-history.{kind}?year=2021"
    first = client.get(path)
    with django_assert_num_queries(1):
        again = client.get(path)
    with django_assert_num_queries(1):
        unchanged = client.get(path, headers={"If-None-Match": first["ETag"]})

    assert again.content == first.content
    assert dict(again.items()) == dict(first.items())
    assert (unchanged.status_code, unchanged.content) == (304, b"")
    assert first["Cache-Control"] == "public, no-cache"
    assert first["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    ("path", "disposition"),
    [
        (
            "/tinh/binh-phuoc/bieu-do/rank-history.png?year=2021",
            'inline; filename="dxindex-binh-phuoc-rank-history-2021-r1.png"',
        ),
        (
            "/en/compare/binh-phuoc/dak-nong/charts/indices.csv?year=2022",
            'attachment; filename="dxindex-binh-phuoc-dak-nong-indices-2022-r1.csv"',
        ),
        ("/en/movers/2021/charts/slope.svg?indicator=gov", 'inline; filename="dxindex-slope-2021-gov-r1.svg"'),
    ],
)
def test_a_file_has_a_name_of_its_own(client, path, disposition):
    assert client.get(path)["Content-Disposition"] == disposition


def test_an_svg_looked_at_by_itself_has_its_own_style_and_may_do_nothing(client):
    policy = client.get("/bieu-do/strip.svg")["Content-Security-Policy"]

    assert policy == "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"
    assert "style-src 'self'" in client.get("/bieu-do/strip.csv")["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("/tinh/binh-phuoc/bieu-do/nonsense.png?year=2021", "/tinh/binh-phuoc/?year=2021"),
        ("/tinh/binh-phuoc/bieu-do/rank-history.gif", "/tinh/binh-phuoc/"),
        ("/en/charts/rank-history.svg", "/en/"),
    ],
)
def test_a_chart_or_a_kind_that_is_not_there_leads_to_the_page(client, path, page):
    answer = client.get(path, headers={"accept": "text/html,*/*;q=0.8"})

    assert answer.status_code == 404
    assert f'href="{page}"' in answer.content.decode().split("<main", 1)[1]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/tinh/atlantis/bieu-do/rank-history.png", 404),
        ("/tinh/binh-phuoc/charts/rank-history.png", 404),
        ("/en/provinces/binh-phuoc/bieu-do/rank-history.png", 404),
        ("/tinh/binh-phuoc/bieu-do/rank-history.png?year=1999", 400),
        ("/tinh/binh-phuoc/bieu-do/rank-history.png?v=99", 400),
    ],
)
def test_a_file_is_refused_where_its_page_is(client, path, status):
    assert client.get(path).status_code == status


def test_where_the_page_leads_on_its_files_do_as_well(client):
    answer = client.get("/so-sanh/dak-nong/binh-phuoc/bieu-do/indices.png?year=2022")

    assert answer.status_code == 301
    assert answer["Location"] == "/so-sanh/binh-phuoc/dak-nong/bieu-do/indices.png?year=2022"


def test_files_of_an_old_release_stay_with_it(charts):
    for figure, _ in charts("/tinh/binh-phuoc/?v=1&year=2021"):
        assert address_in(figure, "png", "/tinh/binh-phuoc/?v=1&year=2021").endswith(".png?v=1&year=2021")
