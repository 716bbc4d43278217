"""English pages and files of charts name documents in English; a figure's page has the original title besides."""

import csv
import re
from pathlib import Path

import pytest
from django.utils.html import escape

from rankings.models import Source
from rankings.words.documents import name_document
from rankings.words.languages import language_of
from tests.browser.addresses import KINDS
from tests.spoken import pieces

pytestmark = pytest.mark.django_db

with (Path(__file__).parents[2] / "fixtures" / "sources.csv").open(encoding="utf-8") as file:
    SOURCES = list(csv.DictReader(file))
VIETNAMESE = {
    text for row in SOURCES for text in (row["document"], row["publisher"]) if text and language_of(text) == "vi"
}
FIGURE = "/en/figures/2022/da-nang/dti/"


def kept(text):
    """Titles and publishers that stand in a text as Vietnam writes them."""
    return sorted(name for name in VIETNAMESE if name in text)


def page(client, address):
    return client.get(address).content.decode()


@pytest.mark.parametrize("kind", KINDS)
def test_no_document_bears_a_vietnamese_title_on_an_english_page(client, kind):
    said = [piece.text for piece in pieces(page(client, KINDS[kind][1])) if piece.lang == "en"]
    assert kept("\n".join(said)) == []


@pytest.mark.parametrize(
    "kind", ["ranking", "movers", "former province", "comparison", "data", "quality", "methodology"]
)
def test_nor_does_a_list_of_documents_keep_one_besides(client, kind):
    html = page(client, KINDS[kind][1])
    assert kept("\n".join(piece.text for piece in pieces(html))) == []
    assert "(in Vietnamese)" in html


@pytest.mark.parametrize("kind", KINDS)
def test_a_vietnamese_page_has_no_english_names(client, kind):
    html = page(client, KINDS[kind][0])
    assert "in Vietnamese" not in html
    for row in SOURCES:
        named = name_document(row["document"], row["publisher"], row["url"], "en")
        assert not named.original or escape(named.title) not in html


def test_a_link_says_which_language_it_leads_to(client):
    html = page(client, "/en/rankings/2022/")
    (ministry,) = re.findall(r'<li id="s1".*?</li>', html, re.DOTALL)
    assert " ".join(re.sub(r"<li[^>]*>|</li>", "", ministry).split()) == (
        '<a href="https://dti.gov.vn/xep-hang-2022" hreflang="vi">'
        "Ranking report: assessment of levels of digital transformation in 2022</a> (in Vietnamese), "
        "Ministry of Information and Communications (dti.gov.vn)"
    )
    # An English article of a Vietnamese paper, and a decision in its English text.
    for address, start in [("/en/rankings/2022/", "https://news.laodong.vn"), ("/en/methodology/", "https://vanban")]:
        (link,) = re.findall(rf'<li id="s\d+"[^>]*>\s*(<a href="{start}[^>]*>.*?)\s*</li>', page(client, address))
        assert "hreflang" not in link
        assert "(in Vietnamese)" not in link


def test_the_page_on_a_figure_has_the_original_title_in_its_language(client):
    found = [piece.text for piece in pieces(page(client, FIGURE)) if piece.lang == "vi"]
    assert "BÁO CÁO XẾP HẠNG Đánh giá mức độ chuyển đổi số năm 2022" in found
    assert "Quảng Ninh vươn mình chuyển đổi số" in found


def test_a_document_without_english_words_keeps_its_title_and_says_so(client, monkeypatch):
    monkeypatch.setattr("rankings.words.documents.TITLES", {})
    monkeypatch.setattr("rankings.words.documents.PUBLISHERS", {})
    html = page(client, f"{FIGURE}?v=1")
    assert (
        '<a href="https://dti.gov.vn/xep-hang-2022" hreflang="vi" lang="vi">'
        "BÁO CÁO XẾP HẠNG Đánh giá mức độ chuyển đổi số năm 2022</a> (in Vietnamese)"
    ) in html
    assert '<span lang="vi">Bộ Thông tin và Truyền thông (dti.gov.vn)</span>' in html


@pytest.mark.parametrize("kind", ["csv", "svg"])
def test_files_of_english_charts_name_documents_in_english(client, kind):
    text = page(client, f"/en/provinces/binh-phuoc/charts/rank-history.{kind}")
    assert kept(text) == []
    assert "in Vietnamese" in re.sub(r"<[^>]+>|\s+", " ", text)


def test_what_is_stored_and_what_the_api_says_keep_the_title_of_publication(client):
    stored = dict(Source.objects.values_list("key", "document"))
    assert stored == {row["key"]: row["document"] for row in SOURCES}
    rows = client.get("/api/v1/rankings/2022/").json()["rows"]
    assert {source["document"] for row in rows for source in row["sources"]} <= set(stored.values())
