"""Quality, releases and figures as readers meet them: nothing of persons, nothing before its time, old releases."""

import re

import pytest
from django.core.cache import cache

from rankings.catalogue import load_catalogue
from rankings.models import SourceFile
from rankings.pages.release_changes import review_of
from tests.tables import NOTES, PRIMARY_FILE, SECRET, put_under_embargo

pytestmark = pytest.mark.django_db

#: Every page and answer that tells of releases, files or the origin of a figure.
TELLING = [
    "/chat-luong/",
    "/en/quality/",
    "/chat-luong/ban-phat-hanh/",
    "/chat-luong/ban-phat-hanh/2/",
    "/en/quality/releases/3/",
    "/en/quality/releases/4/?against=1",
    "/chat-luong/ban-phat-hanh/3/?show=figures",
    "/so-lieu/2022/bac-kan/dti/",
    "/en/figures/2022/bac-kan/dti/",
    "/tinh/bac-kan/?year=2022",
    "/phuong-phap/",
    "/api/v1/releases/",
    "/api/v1/releases/?format=csv",
    "/api/v1/releases/2/",
    "/api/v1/releases/3/moves/",
    "/api/v1/releases/3/figures/",
    "/api/v1/releases/3/figures/?against=1&format=csv",
]


@pytest.mark.usefixtures("taken_back")
class TestReleases:
    @pytest.mark.parametrize("path", TELLING)
    def test_no_page_or_answer_names_a_person(self, client, path):
        text = client.get(path).content.decode()
        assert "Publisher Person" not in text
        assert "Importer Person" not in text

    @pytest.mark.parametrize("path", TELLING)
    def test_nothing_of_a_table_under_embargo_stands_in_a_page_or_an_answer(self, client, path):
        before = client.get(path)
        row = put_under_embargo()
        for forget in (cache.clear, load_catalogue.cache_clear, review_of.cache_clear):
            forget()
        after = client.get(path)
        text = after.content.decode()
        assert not any(secret in text for secret in (*SECRET, row.file.sha256))
        assert (after.content, after["ETag"]) == (before.content, before["ETag"])

    @pytest.mark.parametrize("path", TELLING)
    def test_the_bytes_of_an_imported_file_lead_nowhere(self, client, path):
        text = client.get(path).content.decode()
        assert PRIMARY_FILE["content"].decode() not in text
        assert not re.search(r'href="[^"]*(dti-2022[^"]*\.xlsx|' + PRIMARY_FILE["sha256"] + ")", text)

    def test_what_came_later_is_not_in_a_page_of_an_older_release(self, client):
        for path in ("/chat-luong/?v=2", "/chat-luong/ban-phat-hanh/?v=2", "/so-lieu/2022/bac-kan/dti/?v=2"):
            text = client.get(path).content.decode()
            assert NOTES["primary"]["vi"] in text or "dti-2022.xlsx" in text
            assert NOTES["correction"]["vi"] not in text
            assert NOTES["revert"]["vi"] not in text
            assert "dti-2022-sua.xlsx" not in text
            assert "0,4070" not in text

    def test_a_later_release_is_not_there_for_an_older_one(self, client):
        assert client.get("/chat-luong/ban-phat-hanh/3/?v=2").status_code == 404
        assert client.get("/chat-luong/ban-phat-hanh/3/?v=3").status_code == 200
        answer = client.get("/chat-luong/ban-phat-hanh/3/?v=2").content.decode()
        assert 'href="/chat-luong/ban-phat-hanh/"' in answer

    def test_the_vietnamese_word_for_against_leads_to_the_one_address(self, client):
        answer = client.get("/chat-luong/ban-phat-hanh/3/?so-voi=1&show=figures&v=4")
        assert answer.status_code == 301
        assert answer["Location"] == "/chat-luong/ban-phat-hanh/3/?against=1&show=figures&v=4"

    def test_each_comparison_and_each_page_of_it_has_its_own_place_in_the_cache(self, client):
        paths = ["", "?against=1", "?against=1&show=figures", "?show=figures", "?show=figures&page=2"]
        bodies = {client.get(f"/chat-luong/ban-phat-hanh/3/{path}").content for path in paths}
        assert len(bodies) == len(paths)

    @pytest.mark.parametrize(
        "path", ["/chat-luong/ban-phat-hanh/3/?against=1&show=figures&page=2", "/so-lieu/2022/bac-kan/dti/?v=3"]
    )
    def test_a_page_is_a_304_after_one_query_as_long_as_nothing_is_published(
        self, client, path, django_assert_num_queries
    ):
        etag = client.get(path)["ETag"]
        with django_assert_num_queries(1 if "v=" not in path else 2):
            answer = client.get(path, headers={"If-None-Match": etag})
        assert answer.status_code == 304

    def test_an_imported_figure_can_be_followed_from_the_ranking_to_its_cell(self, client):
        ranking = client.get("/xep-hang/2022/").content.decode()
        province = re.search(r'href="(/tinh/bac-kan/[^"]*)"', ranking)[1]
        figure = re.search(r'href="(/so-lieu/2022/bac-kan/dti/[^"]*)"', client.get(province).content.decode())[1]
        page = client.get(figure).content.decode()
        assert "dti-2022.xlsx, trang tính “DTI 2022”, ô C67" in page
        assert SourceFile.objects.get(name="dti-2022.xlsx").sha256 in page
        release = re.search(r'href="(/chat-luong/ban-phat-hanh/2/)"', page)[1]
        assert PRIMARY_FILE["sha256"] in client.get(release).content.decode()


def test_every_page_leads_to_the_quality_of_its_figures(client):
    for path, address in (("/", "/chat-luong/"), ("/en/rankings/2022/", "/en/quality/")):
        footer = client.get(path).content.decode().split("<footer", 1)[1]
        assert f'href="{address}"' in footer


def test_the_methodology_leads_to_the_checks_and_conflicts(client):
    html = client.get("/en/methodology/").content.decode()
    assert 'href="/en/quality/#recompute"' in html
    assert 'href="/en/quality/#conflicts"' in html
    assert html.count("<table") == 1 + 3  # editions and the weights of three methods


@pytest.mark.parametrize("path", ["/chat-luong/", "/so-lieu/2022/binh-phuoc/gov/", "/tinh/binh-phuoc/?year=2022"])
def test_the_page_weighs_little(client, path):
    assert len(client.get(path).content) < 100_000
