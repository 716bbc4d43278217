"""The map's pages answer for every edition in both languages, small, and so do the files of the map."""

import csv
import gzip
import io
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from django.contrib.staticfiles import finders

pytestmark = pytest.mark.django_db

EDITIONS = [(2020, 63), (2021, 63), (2022, 63), (2023, 63), (2024, 63), (2024, 34)]
NAMES = {
    "vi": ("/ban-do/{}/", "Quần đảo Hoàng Sa", "Quần đảo Trường Sa"),
    "en": ("/en/map/{}/", "Hoang Sa Archipelago", "Truong Sa Archipelago"),
}
STATIC = re.compile(r'"/static/([^"]+\.(?:css|js|woff2))"')
#: What a page with its map may weigh, compressed, with styles, scripts and all fonts.
MOST = 120_000


@pytest.mark.parametrize("lang", NAMES)
@pytest.mark.parametrize(("year", "units"), EDITIONS)
def test_every_edition_has_a_map_with_both_archipelagos_and_all_its_provinces(client, lang, year, units):
    address, hoang_sa, truong_sa = NAMES[lang]
    html = client.get(f"{address.format(year)}?units={units}").content.decode()
    assert hoang_sa in html
    assert truong_sa in html
    assert html.count("<tr data-p=") == units
    assert len(set(re.findall(r'id="(m-[\w-]+)"', html))) == units
    assert "CC BY 4.0" in html


@pytest.mark.parametrize("path", ["/ban-do/2022/", "/en/map/2024/?units=63", "/ban-do/2021/?view=tiles"])
def test_page_styles_scripts_and_fonts_together_are_under_120_kilobytes(client, path):
    html = client.get(path).content
    assert len(gzip.compress(html)) < 35_000
    weight = len(gzip.compress(html))
    for name in set(STATIC.findall(html.decode())):
        weight += len(gzip.compress(Path(finders.find(name)).read_bytes()))
    assert weight < MOST


@pytest.mark.parametrize(("address", "leads"), [("/ban-do/", "/ban-do/2024/"), ("/en/map/", "/en/map/2024/")])
def test_without_a_year_the_latest_is_shown(client, address, leads):
    assert client.get(address)["Location"] == leads


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/ban-do/2019/", 404),
        ("/ban-do/2022/?units=34", 400),
        ("/ban-do/2022/?view=globe", 400),
        ("/ban-do/2022/?class=6", 400),
        ("/ban-do/2024/?units=63&indicator=gov", 400),
    ],
)
def test_what_there_is_no_map_of_is_said(client, path, status):
    assert client.get(path).status_code == status


def test_other_letters_of_an_address_name_another_page_in_the_cache(client):
    plain = client.get("/ban-do/2022/").content
    assert client.get("/ban-do/2022/?view=tiles").content != plain
    assert client.get("/ban-do/2022/?class=5").content != plain
    assert client.get("/ban-do/2022/?utm_source=x").content == plain


@pytest.mark.parametrize("view", ["", "&view=tiles"])
@pytest.mark.parametrize(("year", "units"), [(2021, 63), (2024, 34)])
def test_the_map_can_be_taken_along_as_an_image_that_needs_no_style_sheet(client, year, units, view):
    answer = client.get(f"/ban-do/{year}/bieu-do/map.svg?units={units}{view}")
    svg = answer.content.decode()
    ET.fromstring(svg)
    assert "Hoàng Sa" in svg
    assert "Trường Sa" in svg
    assert ("svg-maps" in svg) is (view == "")
    assert "<a " not in svg
    style, drawn = svg.split("</style>")
    ruled = set(re.findall(r"\.(c-[\w-]+)", style))
    used = {name for written in re.findall(r'class="([^"]+)"', drawn) for name in written.split()}
    # These look as they do without a rule: what is not known is hatched by an attribute.
    assert used - ruled <= {"c-wide", "c-k0"}


def test_the_map_as_pixels_and_as_rows(client, catalogue):
    png = client.get("/ban-do/2022/bieu-do/map.png")
    assert png["Content-Type"] == "image/png"
    assert png.content.startswith(b"\x89PNG")
    rows = list(csv.reader(io.StringIO(client.get("/en/map/2022/charts/map.csv").content.decode("utf-8-sig"))))
    assert len({row[0] for row in rows if row} & {place.name_en for place in catalogue.provinces_of(63)}) == 63
    assert rows[1][0] == "Da Nang"
    assert rows[1][-1] == "from 0.70"
    assert client.get("/ban-do/2022/bieu-do/map.json").status_code == 404


@pytest.mark.parametrize(("path", "words"), [("/ban-do/2022/", "Xem mọi nhóm"), ("/en/map/2022/", "See all classes")])
def test_a_class_that_is_seen_alone_offers_the_way_back_and_only_then(client, path, words):
    def key(query):
        html = client.get(path + query).content.decode()
        way = re.search(rf'<button class="map-all"([^>]*)>{words}</button>', html)[1]
        return "hidden" in re.search(r'<p [^>]*id="map-hint"[^>]*>', html)[0], "hidden" in way

    assert key("") == (False, True)
    assert key("?class=5") == (True, False)


def test_files_and_notes_of_the_map_stand_before_its_list(client):
    html = client.get("/ban-do/2022/").content.decode()
    assert html.index('class="map-sheet"') < html.index("map.png") < html.index("CC BY-NC") < html.index("map-rows")
