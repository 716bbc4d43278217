"""A site with nothing to show, and one with a single edition: no page breaks, none is empty, no link leads nowhere."""

import copy
import html as markup
import re

import pytest

from rankings.catalogue import Catalogue, live_key
from rankings.models import Release
from rankings.pages.listing import listed_pages
from tests.atom import entries_of

pytestmark = pytest.mark.django_db

#: Where readers may come to a site without data, and what they get: a page of ours, or a problem document.
ADDRESSES = [
    "/", "/en/", "/xep-hang/", "/xep-hang/2022/", "/tang-giam/2021/", "/tinh/", "/tinh/?q=hue", "/tinh/binh-phuoc/",
    "/tinh/binh-phuoc/?v=1", "/so-sanh/", "/so-sanh/binh-phuoc/dak-nong/", "/phuong-phap/", "/chat-luong/",
    "/so-lieu/2022/binh-phuoc/dti/", "/ban-do/2022/", "/tinh/binh-phuoc/tom-tat/",
]  # fmt: skip


class TestWithoutARelease:
    @pytest.fixture(autouse=True)
    def nothing(self, monkeypatch):
        monkeypatch.setattr("rankings.views.released.live_key", lambda: None)
        monkeypatch.setattr("rankings.views.pages.live_key", lambda: None)

    @pytest.mark.parametrize("path", ADDRESSES)
    def test_every_page_says_what_why_and_what_next(self, client, path):
        answer = client.get(path)
        assert (answer.status_code, answer["Retry-After"]) == (503, "60")
        html = answer.content.decode()
        english = path.startswith("/en/")
        for part in (
            ("No data yet", "No release has been published", "Please come back later", "load_published")
            if english
            else ("Chưa có số liệu", "Chưa có bản phát hành nào", "Hãy quay lại sau", "load_published")
        ):
            assert part in html
        # Nothing that would lead to the same message.
        assert 'class="nav"' not in html
        assert 'role="search"' not in html
        assert 'hreflang="en"' in html

    def test_an_unknown_address_is_still_a_404(self, client):
        answer = client.get("/khong-co/")
        assert answer.status_code == 404
        assert 'href="/"' in answer.content.decode()

    @pytest.mark.parametrize("path", ["editions/", "search/?q=hue", "rankings/2022/", "provinces/hue/", "releases/"])
    def test_the_api_says_so_in_a_problem_document(self, client, path):
        answer = client.get(f"/api/v1/{path}")
        assert (answer.status_code, answer["Retry-After"]) == (503, "60")
        assert "No release has been published" in answer.json()["detail"]


def of_one_edition(year, units):
    """The catalogue of release 1 as it would be if it held this edition alone."""
    release = Release.objects.select_related("snapshot").get(number=1)
    content = copy.deepcopy(release.snapshot.content)
    for name in ("editions", "summaries", "compositions", "national"):
        content[name] = [row for row in content[name] if (row["year"], row["units"]) == (year, units)]
    release.snapshot.content = content
    return Catalogue(release)


@pytest.mark.parametrize(("year", "units"), [(2022, 63), (2024, 34)])
class TestWithOneEdition:
    @pytest.fixture(autouse=True)
    def alone(self, monkeypatch, year, units):
        catalogue = of_one_edition(year, units)
        assert live_key().number == 1
        for module in ("released", "pages"):
            monkeypatch.setattr(f"rankings.views.{module}.load_catalogue", lambda _: catalogue)

    def test_pages_that_lead_to_each_other_are_all_there_and_none_is_empty(self, client):
        """Two pages of each kind, from the front page on."""
        kinds, seen, waiting = {}, set(), ["/", "/tinh/?q=binh", "/tinh/?q=qwxyz", "/chat-luong/"]
        while waiting:
            path = waiting.pop()
            kind = kind_of(path)
            if path in seen or kinds.get(kind, 0) >= 2:
                continue
            seen.add(path)
            kinds[kind] = kinds.get(kind, 0) + 1
            answer = client.get(path)
            assert answer.status_code in (200, 301, 302, 307), path
            if "text/html" in answer["Content-Type"]:
                waiting += links_and_faults(answer.content.decode(), path)
        assert len(kinds) > 20

    def test_the_list_of_pages_has_those_that_are_there_alone(self, client, year, units):
        kinds = {page.name: page.path("vi") for page in listed_pages(of_one_edition(year, units))}
        assert "movers" not in kinds
        for path in kinds.values():
            assert client.get(path).status_code == 200, path

    def test_a_province_has_its_feed(self, client):
        assert len(entries_of(client.get("/tinh/da-nang/nguon-tin.xml").content)) == 1

    def test_movers_are_in_no_menu_and_their_page_leads_to_the_ranking(self, client, year):
        html = client.get("/").content.decode()
        assert "/tang-giam/" not in html
        answer = client.get(f"/tang-giam/{year}/")
        assert answer.status_code == 404
        assert f'href="/xep-hang/{year}/"' in answer.content.decode().split("<main")[1]

    def test_a_name_of_the_other_set_is_not_there(self, client, units):
        other = "/tinh/hue/" if units == 63 else "/tinh/binh-phuoc/"
        assert client.get(other).status_code == 404

    def test_nothing_is_said_of_mergers_that_the_site_does_not_know(self, client):
        html = client.get("/tinh/").content.decode()
        assert "không sáp nhập" not in html
        assert "nay thuộc" not in html


def kind_of(path):
    """An address without what tells pages of one kind apart."""
    plain, _, query = path.partition("?")
    shape = re.sub(r"(?<=/)[a-z_]+(-[a-z]+)+(?=[/.])", "x", re.sub(r"\d+", "0", plain))
    return shape, tuple(sorted(part.split("=")[0] for part in query.split("&")))


def links_and_faults(html, path):
    """The addresses of our own pages in a page, which may hold no empty list or table."""
    assert not re.search(r"<(tbody|ul|ol)[^>]*>\s*</\1>", html), path
    found = re.findall(r'<(?:a|link rel="canonical")[^>]*href="(/[^"#]*)', html)
    # The examples of the API's description are of the figures as published; files are tested where they are made.
    left_out = ("/static/", "/bieu-do/", "/charts/", "format=")
    kept = [each for each in found if not any(part in each for part in left_out)]
    return [] if path.partition("?")[0] == "/api/v1/docs" else [markup.unescape(each) for each in kept]
