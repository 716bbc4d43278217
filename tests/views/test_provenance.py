"""Whatever leaves the site says by itself on what terms, from which release and which documents it is."""

import io
import json
import zipfile

import pytest
from openpyxl import load_workbook

from rankings.words.licences import BOUNDARIES, DATA
from tests.closing import close

pytestmark = pytest.mark.django_db

#: A document of 2022's ranking, and its address.
DOCUMENT = "https://dti.gov.vn/xep-hang-2022"
TERMS = {"vi": "CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)", "en": "What DXIndex made: CC BY 4.0"}
RELEASE = {"vi": "bản phát hành 1", "en": "release 1"}
RANKING = {"vi": "/xep-hang/2022/", "en": "/en/rankings/2022/"}
FORMS = {"vi": ("bieu-do/strip", "bang/ranking"), "en": ("charts/strip", "tables/ranking")}


def body(answer):
    """The bytes of an answer, whether it is streamed or not."""
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def texts(workbook):
    """Every text in any sheet."""
    book = load_workbook(io.BytesIO(workbook))
    return " ".join(str(cell) for sheet in book for row in sheet.values for cell in row if cell is not None)


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("form", [0, 1], ids=["chart", "table"])
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_files_of_charts_and_tables_name_terms_release_and_documents(client, lang, form, kind):
    content = client.get(f"{RANKING[lang]}{FORMS[lang][form]}.{kind}").content
    text = texts(content) if kind == "xlsx" else content.decode("utf-8-sig")

    assert TERMS[lang] in text
    assert RELEASE[lang] in text
    assert f"http://testserver{RANKING[lang]}?v=1" in text
    assert DOCUMENT in text


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_images_name_terms_and_release_and_those_of_maps_whose_shapes_they_are(client, lang):
    strip = client.get(f"{RANKING[lang]}{FORMS[lang][0]}.svg").content.decode()
    home = {"vi": "/ban-do/2022/bieu-do/map.svg", "en": "/en/map/2022/charts/map.svg"}[lang]
    drawn = " ".join(client.get(home).content.decode().replace("</text>", " ").split())

    for image in (strip, drawn):
        assert f"{RELEASE[lang]} · CC BY 4.0" in image
    assert "@svg-maps/vietnam" in drawn
    assert BOUNDARIES[lang].split(";")[0] in drawn


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_table_as_json_has_them_in_fields(client, lang):
    table = json.loads(client.get(f"{RANKING[lang]}{FORMS[lang][1]}.json").content)

    assert table["release"] == 1
    assert TERMS[lang] in json.dumps(table, ensure_ascii=False)
    assert DOCUMENT in {source["url"] for source in table["sources"]}


@pytest.mark.parametrize("frame", ["", "bieu-do/strip/", "bang/ranking/"])
def test_frames_name_terms_and_release(client, frame):
    html = client.get(f"/nhung/xep-hang/2022/{frame}").content.decode()

    assert DATA.url in html
    assert DATA.short in html
    assert RELEASE["vi"] in html


@pytest.mark.parametrize(
    "address",
    [
        "/xep-hang/2022/",
        "/xep-hang/2022/bieu-do/strip.png",
        "/xep-hang/2022/chia-se.png",
        "/api/v1/rankings/2022/",
        "/api/v1/rankings/2022/?format=csv",
        "/api/v1/rankings/2022/?format=xlsx",
        "/api/v1/releases/1/data/scores.csv",
        "/api/v1/releases/1/data/scores.parquet",
        "/api/v1/releases/1/data/package.zip",
    ],
)
def test_every_answer_names_the_licence_in_its_head(client, address):
    answer = client.get(address)
    close(answer)

    assert answer.status_code == 200
    assert f'<{DATA.url}>; rel="license"' in answer["Link"]


@pytest.mark.parametrize("form", ["json", "csv", "xlsx"])
def test_answers_of_the_api_name_release_and_documents_row_by_row(client, form):
    content = client.get(f"/api/v1/rankings/2022/?format={form}").content
    text = texts(content) if form == "xlsx" else content.decode()

    assert DOCUMENT in text
    assert form != "xlsx" or (TERMS["en"] in text and TERMS["vi"] in text)
    for name in ("score_basis", "rank_basis", "change_basis", "flags", "release"):
        assert name in text


def test_the_package_names_them_in_words_and_in_its_descriptor(client):
    package = zipfile.ZipFile(io.BytesIO(body(client.get("/api/v1/releases/1/data/package.zip"))))
    descriptor = json.loads(package.read("datapackage.json"))

    assert TERMS["vi"] in package.read("README.md").decode()
    assert [each["name"] for each in descriptor["licenses"]] == ["CC-BY-4.0"]
    assert DOCUMENT in {each.get("path") for each in descriptor["sources"]}
    assert DOCUMENT in package.read("sources.csv").decode()
