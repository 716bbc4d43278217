"""The page of data: what there is, what is not, and where every figure comes from."""

import re

import pytest

from rankings.models import Figure
from rankings.pages.data import data_page

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


def test_the_line_to_cite_names_the_release_and_an_address_that_keeps_it(data):
    assert "bản phát hành 1," in data().citation
    assert data().citation.endswith("https://dxindex.example/?v=1")
    assert data("en").citation.endswith("https://dxindex.example/en/?v=1")


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
