"""The card of each kind of page: an image of its own, announced in the page's head, kept and told apart by release."""

import re
import struct
from html import unescape
from urllib.parse import urlsplit

import pytest
from django.core.cache import cache

from rankings.imaging import png
from rankings.views import card

pytestmark = pytest.mark.django_db

#: A page of each kind, by turns in either language.
PAGES = [
    "/",
    "/en/rankings/2022/?region=south-east&sort=-score",
    "/tang-giam/2021/?indicator=gov",
    "/en/map/2022/",
    "/ban-do/2024/?view=tiles",
    "/en/provinces/",
    "/tinh/binh-phuoc/?year=2021",
    "/en/provinces/lam-dong/?basis=constant",
    "/tinh/binh-phuoc/tom-tat/?year=2022",
    "/en/provinces/vinh-phuc/why/?year=2023",
    "/vung/",
    "/en/regions/south-east/?year=2021",
    "/so-sanh/",
    "/en/compare/binh-phuoc/dak-nong/?year=2021",
    "/so-sanh/ba-ria-vung-tau/binh-phuoc/dak-nong/thua-thien-hue/?year=2022",
    "/so-sanh/binh-phuoc/hue/",
    "/en/what-if/2022/?gov_activity=300",
    "/phuong-phap/",
    "/en/data/",
    "/chat-luong/",
    "/en/quality/releases/",
    "/chat-luong/ban-phat-hanh/1/",
    "/en/figures/2022/binh-phuoc/gov/",
]


def told(html, name):
    """What the head of a page says of itself under a name."""
    found = re.search(rf'<meta (?:property|name)="{name}"\s+content="([^"]*)"', html)
    return unescape(found[1]) if found else ""


def card_in(html):
    parts = urlsplit(told(html, "og:image"))
    return f"{parts.path}?{parts.query}"


@pytest.mark.parametrize("path", PAGES)
def test_every_page_leads_to_its_card(client, path):
    html = client.get(path).content.decode()
    address, answer = told(html, "og:image"), client.get(card_in(html))

    assert re.match(r"http://testserver/\S*(chia-se|share)\.png\?(\S*&)?v=1(&|$)", address)
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/png")
    assert struct.unpack(">II", answer.content[16:24]) == (1200, 630)
    assert f"{told(html, 'og:image:width')} × {told(html, 'og:image:height')}" == "1200 × 630"
    assert told(html, "og:image:alt")
    assert told(html, "twitter:card") == "summary_large_image"
    assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert len(answer.content) < 60_000


def test_what_was_found_has_no_card_and_errors_have_none(client):
    for path in ("/tinh/?q=dak", "/tinh/atlantis/", "/xep-hang/2022/?indicator=nonsense"):
        assert "og:image" not in client.get(path).content.decode()


def test_a_card_is_drawn_once_for_a_release_and_told_apart_by_it(client, django_assert_num_queries, monkeypatch):
    drawn = []
    monkeypatch.setattr(png, "_draw", lambda svg, scale, draw=png._draw: drawn.append(svg) or draw(svg, scale))
    cache.clear()
    path = "/en/provinces/binh-phuoc/share.png?v=1&year=2021"
    first = client.get(path)
    with django_assert_num_queries(2):
        again = client.get(path)
    with django_assert_num_queries(2):
        unchanged = client.get(path, headers={"If-None-Match": first["ETag"]})

    assert len(drawn) == 1
    assert (again.content, again["ETag"]) == (first.content, first["ETag"])
    assert (unchanged.status_code, unchanged.content) == (304, b"")
    assert first["Cache-Control"] == "public, no-cache"


def test_a_card_costs_no_more_queries_than_its_page(client, django_assert_max_num_queries):
    cache.clear()
    with django_assert_max_num_queries(8):
        client.get("/tinh/binh-phuoc/chia-se.png?year=2021")


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/tinh/atlantis/chia-se.png", 404),
        ("/tinh/binh-phuoc/share.png", 404),
        ("/tinh/binh-phuoc/chia-se.png?year=1999", 400),
        ("/tinh/binh-phuoc/chia-se.png?v=99", 400),
    ],
)
def test_a_card_is_refused_where_its_page_is(client, path, status):
    assert client.get(path).status_code == status


def test_where_the_page_leads_on_its_card_does_as_well(client):
    answer = client.get("/so-sanh/dak-nong/binh-phuoc/chia-se.png?year=2022")

    assert (answer.status_code, answer["Location"]) == (301, "/so-sanh/binh-phuoc/dak-nong/chia-se.png?year=2022")


@pytest.mark.usefixtures("taken_back")
class TestAfterLaterReleases:
    def test_the_card_of_an_old_release_is_that_of_its_figures(self, client, monkeypatch):
        monkeypatch.setattr(card, "draw_small_png", str.encode)
        cache.clear()
        old, new = (client.get(f"/tinh/binh-phuoc/chia-se.png?v={number}&year=2022") for number in (1, 2))
        told_of = [re.sub("hành \\d|v=\\d", "", answer.content.decode().split("</style>")[1]) for answer in (old, new)]
        cache.clear()

        assert "bản phát hành 1 · " in old.content.decode()
        assert told_of[0] != told_of[1], "the ministry's own table takes the sign of the transcription away"
        html = client.get("/tinh/binh-phuoc/?v=1&year=2022").content.decode()
        assert card_in(html) == "/tinh/binh-phuoc/chia-se.png?v=1&year=2022"
        assert told(client.get("/tinh/binh-phuoc/").content.decode(), "og:image").endswith("?v=4")
