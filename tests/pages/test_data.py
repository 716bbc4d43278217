"""The page of data: what there is, what is not, and where every figure comes from."""

import csv
import re
from html import unescape

import pytest

from rankings.models import Figure
from rankings.pages.data import data_page
from tests.closing import close

pytestmark = pytest.mark.django_db


@pytest.fixture
def data(catalogue):
    """The page in a language: `data("vi")`."""
    return lambda lang="vi", version="": data_page(
        catalogue, lang, lambda path: f"https://dxindex.example{path}", version
    )


def test_each_edition_says_what_is_known_and_can_be_taken_along(data, client):
    rows = data().editions

    assert [(row.year, row.units, row.scores, row.ranks) for row in rows] == [
        ("2024", "34", "34/34", "34/34"),
        ("2024", "63", "63/63", "63/63"),
        ("2023", "63", "63/63", "63/63"),
        ("2022", "63", "63/63", "63/63"),
        ("2021", "63", "10/63", "34/63"),
        ("2020", "63", "9/63", "33/63"),
    ]
    assert (rows[3].mean.shown, rows[3].mean.signs) == ("0,5787", "°*")
    for link in rows[4].files:
        answer = client.get(link.url)
        assert answer.status_code == 200
        assert b"binh-phuoc" in answer.content or link.label == "XLSX"


def test_every_file_of_the_page_is_there_and_keeps_the_release(data, client):
    page = data("en", "1")
    for link in [link for row in (*page.editions, *page.more) for link in row.files]:
        assert "v=1" in link.url
        assert client.get(link.url).status_code == 200


def test_what_is_not_there_is_said(data):
    assert data().missing == (
        "Chưa có: điểm của 54/63 tỉnh, thành phố năm 2020; điểm của 53/63 tỉnh, thành phố năm 2021; "
        "điểm trụ cột năm 2024 (63 tỉnh, thành phố); điểm trụ cột năm 2024 (34 tỉnh, thành phố). "
        "Những chỗ ấy để trống, không ước đoán."
    )


def test_documents_account_for_every_figure_and_the_secondary_one_is_marked(data):
    page = data("en")

    assert sum(int(kind.figures.replace(",", "")) for kind in page.kinds) == Figure.objects.count()
    assert sum(int(kind.documents) for kind in page.kinds) == len(page.documents)
    assert [row.publisher.startswith("Students of Hanoi") for row in page.documents if row.secondary] == [True]
    assert "°" in [mark.sign for mark in page.legend]


@pytest.mark.parametrize(
    ("path", "listed", "said"),
    [
        ("/du-lieu/", "Từng tài liệu ({})", "từ {} tài liệu"),
        ("/en/data/", "Each document ({})", "from {} published documents"),
    ],
)
def test_people_and_search_engines_are_told_of_as_many_documents(client, catalogue, path, listed, said):
    """Those that figures of provinces are in; how many others there are, and where all of them are, stands beside."""
    html = client.get(path).content.decode()
    answer = client.get("/api/v1/releases/1/data/sources.csv")
    every = len(list(csv.DictReader(answer.getvalue().decode().splitlines())))
    count = Figure.objects.values("source").distinct().count()

    assert f"<summary>{listed.format(count)}</summary>" in html
    assert said.format(count) in re.search(r'"description":"([^"]*)"', html)[1]
    (others,) = re.findall(r"<p>([^<]*sources\.csv[^<]*)</p>", html)
    assert re.findall(r"\d+", others) == [str(every - count), str(every)]
    assert every == len(catalogue.sources)


def test_the_line_to_cite_names_the_release_and_an_address_that_keeps_it(data, client):
    assert "bản phát hành 1," in data().citation
    assert data().citation.endswith("https://dxindex.example/du-lieu/?v=1")
    assert data("en").citation.endswith("https://dxindex.example/en/data/?v=1")
    for link in data().citations:
        assert client.get(link.url).status_code == 200


@pytest.mark.parametrize(("lang", "mark"), [("vi", "."), ("en", ",")])
def test_the_whole_set_is_counted_as_the_table_of_what_is_known(data, lang, mark):
    page = data(lang)
    cells = [cell for row in page.known.rows for cell in row.cells if cell.ranks]
    scores, ranks = sum(int(cell.scores) for cell in cells), sum(int(cell.ranks) for cell in cells)
    sentence = page.whole.sentence

    assert f"{scores:,}".replace(",", mark) in sentence
    assert f"{ranks:,}".replace(",", mark) in sentence
    assert f"{len(page.known.rows)} {'chỉ số' if lang == 'vi' else 'indicators'}" in sentence
    assert f"{len(page.editions)} {'kỳ từ' if lang == 'vi' else 'editions from'} " in sentence


def test_every_file_of_the_set_is_there_and_is_of_the_release_that_is_shown(data, client):
    whole = data("en").whole
    links = [whole.package.link, *(file.link for file in whole.files), *(table.file for table in whole.tables)]

    for link in links:
        assert link.url.startswith("/api/v1/releases/1/data/")
        answer = client.get(link.url)
        assert answer.status_code == 200, link.url
        close(answer)
    assert {link.url.rpartition("/")[2] for link in links} >= {"package.zip", "scores.csv", "scores.parquet"}


def test_the_columns_of_the_scores_are_those_of_the_file_and_each_is_told(data, client):
    whole = data().whole
    address = whole.addresses[0][1].removeprefix("https://dxindex.example")
    head = next(iter(client.get(address).streaming_content)).decode().partition("\n")[0]

    assert [name for name, _ in whole.columns] == head.strip().split(",")
    assert all(text.endswith(".") for _, text in whole.columns)


def test_a_live_page_leads_programs_to_the_newest_figures_and_a_frozen_one_to_its_own(data, client):
    live, frozen = data("vi"), data("vi", "1")

    assert "https://dxindex.example/api/v1/data/scores.csv" in live.samples[0].text
    assert "https://dxindex.example/api/v1/releases/1/data/scores.csv" in frozen.samples[0].text
    assert client.get("/api/v1/data/scores.csv")["Location"].endswith("/api/v1/releases/1/data/scores.csv")


def test_lines_for_programs_stand_in_the_page_as_they_run(data, client):
    html = unescape(client.get("/en/data/").content.decode())
    host = "http://testserver"

    for sample in data("en").samples:
        assert sample.text.replace("https://dxindex.example", host) in html


def test_every_province_of_either_set_is_a_file_of_all_its_indicators_and_years(data, client):
    present, former = data("en", "1").names

    assert (len(present.links), len(former.links), present.open, former.open) == (34, 63, True, False)
    binh_phuoc = next(link for link in former.links if link.label == "Binh Phuoc")
    assert binh_phuoc.url == "/api/v1/provinces/binh-phuoc/?format=csv&units=63&v=1"
    assert b"binh-phuoc" in client.get(binh_phuoc.url).content


def test_what_is_said_of_following_embedding_and_mirroring_is_so(data, client, root):
    said = {way.label: way for way in data("en").follow}

    for way in said.values():
        for link in way.links:
            assert client.get(link.url).status_code == 200, link.url
    foot = client.get("/en/rankings/2022/").content.decode().split("<footer", 1)[1]
    assert re.search(r"“(.+)”", said["Embed"].text)[1] in foot
    assert (root / "rankings/management/commands/export_release.py").exists()
    assert "export_release" in said["Mirror"].text


def test_the_terms_of_the_transcription_are_told_while_figures_rest_on_it(data):
    page = data("en")
    assert len(page.about_documents) == 3
    assert "No licence was seen" in page.about_documents[2]


def test_licences_of_what_others_made_are_named(client):
    html = client.get("/en/data/").content.decode()
    for name in ("CC BY 4.0", "SIL Open Font License 1.1", "Plotly.js, MIT", "CC BY-NC 4.0"):
        assert name in html


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("vi", "CC BY 4.0; gói ghi bản đồ gốc theo CC BY-NC 4.0"),
        ("en", "CC BY 4.0; the package names CC BY-NC 4.0 for its original map"),
    ],
)
def test_foot_data_page_map_and_its_files_say_the_same_of_the_shapes_licence(data, client, lang, said):
    start = "/en" if lang == "en" else ""
    page = client.get(f"{start}/{'map' if lang == 'en' else 'ban-do'}/2024/").content.decode()
    assert re.sub(r"</?a\b[^>]*>", "", page.split("<footer", 1)[1]).count(said) == 1
    assert page.split("<footer", 1)[0].count(said) == 1
    assert sum(said in licence.terms for licence in data(lang).licences) == 1
    svg = client.get(f"{start}/{'map/2024/charts' if lang == 'en' else 'ban-do/2024/bieu-do'}/map.svg").content.decode()
    assert said in " ".join(re.sub(r"<[^>]+>", " ", svg).split())
