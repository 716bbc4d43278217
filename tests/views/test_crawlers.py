"""What search engines are given: a list of pages by the rules of sitemaps, and which addresses to leave alone."""

import json
import re
from html import escape
from urllib.parse import urlsplit

import pytest
from lxml import etree

from rankings.pages import listing
from rankings.pages.listing import listed_pages
from rankings.words.robots import OPEN, RULES
from tests.browser.addresses import KINDS
from tests.schema_org import nodes_of, problems_of

pytestmark = pytest.mark.django_db

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture
def urls(client):
    """The entries of the sitemap."""
    answer = client.get("/sitemap.xml")
    assert answer["Content-Type"] == "application/xml"
    root = etree.fromstring(answer.content)
    assert root.tag == f"{SITEMAP}urlset"
    return list(root)


def test_the_sitemap_keeps_its_rules(client, urls):
    assert 0 < len(urls) < 50_000
    assert len(client.get("/sitemap.xml").content) < 50 * 1024 * 1024
    places = [url.findtext(f"{SITEMAP}loc") for url in urls]
    assert len(set(places)) == len(places)
    for url in urls:
        assert url.tag == f"{SITEMAP}url"
        assert [child.tag for child in url] == [f"{SITEMAP}loc", f"{SITEMAP}lastmod", *[f"{XHTML}link"] * 3]
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", url.findtext(f"{SITEMAP}lastmod"))
        assert all(not len(child) for child in url)
    for place in places:
        assert len(place) < 2048
        assert (urlsplit(place).scheme, urlsplit(place).netloc) == ("http", "testserver")


def test_each_page_names_itself_and_the_other_language_and_is_named_back(urls):
    named = {
        url.findtext(f"{SITEMAP}loc"): {link.get("hreflang"): link.get("href") for link in url.iter(f"{XHTML}link")}
        for url in urls
    }
    for place, others in named.items():
        assert set(others) == {"vi", "en", "x-default"}
        assert others["x-default"] == others["vi"]
        assert place == others["en" if "/en/" in place else "vi"]
        assert named[others["vi"]] == named[others["en"]] == others


def test_what_is_of_units_too_many_to_come_for_from_a_search_is_not_listed(catalogue, monkeypatch):
    """Thousands of communes, as they will be; here whatever has more units than 34."""
    every = len(listed_pages(catalogue))
    monkeypatch.setattr(listing, "MOST_UNITS", 34)
    listed = listed_pages(catalogue)
    assert len(listed) < every
    years = {page.parts["year"] for page in listed if "year" in page.parts}
    small = {edition.year for edition in catalogue.editions.values() if edition.units <= 34}
    assert years == small == {2024}
    assert all(page.params.get("units") in (None, 34) for page in listed)
    assert len({page.parts["slug"] for page in listed if page.name == "province"}) == 34


def test_pages_of_the_list_say_that_they_are_who_they_are(client, urls, catalogue):
    """One of each kind of address, in turn in one language and the other: the page is there, its canonical address and
    its languages are the list's."""
    by_place = {url.findtext(f"{SITEMAP}loc").removeprefix("http://testserver"): url for url in urls}
    kinds = {}
    for page in listed_pages(catalogue):
        asked = tuple(name for name, value in page.params.items() if value)
        kinds[page.name, asked] = page.path(("vi", "en")[len(kinds) % 2])
    assert {name for name, _ in kinds} > {"ranking", "province", "data", "release"}
    for place in kinds.values():
        answer = client.get(place)
        assert answer.status_code == 200, place
        assert "X-Robots-Tag" not in answer
        html = " ".join(answer.content.decode().replace("&amp;", "&").split())
        assert f'<link rel="canonical" href="http://testserver{place}">' in html
        for link in by_place[place].iter(f"{XHTML}link"):
            assert f'hreflang="{link.get("hreflang")}" href="{link.get("href")}"' in html


# Frames have no head of their own.
WITH_A_HEAD = [each for each in KINDS.values() if each[-1] == 200 and not each[0].startswith("/nhung/")]


@pytest.mark.parametrize("path", [each[n % 2] for n, each in enumerate(WITH_A_HEAD)])
def test_every_kind_of_page_tells_in_its_head_what_is_by_the_rules(client, path):
    html = client.get(path).content.decode()
    blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    own = re.search(r'<link rel="canonical" href="http://testserver([^"]*)">', html)[1] == escape(
        path.replace("%20", "+")
    )
    if re.search("/(trich-dan|cite)/", path):
        assert "og:title" not in html, "what is told of a page is told there, and not where it is cited"
        return
    assert len(blocks) == (own and path not in ("/", "/en/"))
    assert len(re.findall("hreflang=", html.split("</head>")[0])) == 3 * own
    assert [said for block in blocks for node in nodes_of(json.loads(block)) for said in problems_of(node)] == []
    head = html.split("</head>")[0]
    for name in ("og:title", "og:type", "og:url", "og:site_name", "og:description"):
        (text,) = re.findall(rf'<meta (?:name="description"\s+)?property="{name}"\s+content="([^"]*)">', head)
        assert text.strip()
    assert f'property="og:url" content="http://testserver{escape(path.replace("%20", "+"))}"' in head


@pytest.mark.parametrize("path", [path for *paths, status in KINDS.values() if status != 200 for path in paths])
def test_a_page_of_errors_tells_programs_nothing(client, path):
    html = client.get(path).content.decode()
    assert "ld+json" not in html
    assert "og:" not in html.replace("og:description", "")


def test_the_list_is_made_once_a_release_and_unchanged_is_a_304(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(8):
        first = client.get("/sitemap.xml")
    with django_assert_max_num_queries(2):
        assert client.get("/sitemap.xml").content == first.content
        assert client.get("/sitemap.xml", headers={"If-None-Match": first["ETag"]}).status_code == 304


def allowed(text, path):
    """Whether robots.txt lets any crawler fetch a path, by RFC 9309: the longest pattern wins, at a tie `Allow`."""
    rules = re.findall(r"^(Allow|Disallow): (\S+)$", text, re.MULTILINE)
    matching = [
        (len(pattern), verb == "Allow")
        for verb, pattern in rules
        if re.match(re.escape(pattern).replace(r"\*", ".*").replace(r"\$", "$"), path)
    ]
    return max(matching, default=(0, True))[1]


@pytest.fixture
def robots(client):
    """The file."""
    answer = client.get("/robots.txt")
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    return answer.content.decode()


def test_robots_name_the_list_and_nothing_of_the_office(robots):
    assert robots.rstrip().endswith("Sitemap: http://testserver/sitemap.xml")
    assert "admin" not in robots
    assert robots.startswith("User-agent: *\n")
    assert all(re.match(r"(User-agent|Disallow|Allow|Sitemap): \S|# |$", line) for line in robots.splitlines())


def test_every_page_of_the_list_may_be_fetched(robots, urls):
    for url in urls:
        place = urlsplit(url.findtext(f"{SITEMAP}loc"))
        assert allowed(robots, f"{place.path}?{place.query}" if place.query else place.path)


@pytest.mark.parametrize(
    "path",
    [
        # Cards for those who show links, frames for those who show pages that embed them, what crawlers come for.
        "/tinh/da-nang/chia-se.png",
        "/en/provinces/da-nang/share.png",
        "/nhung/tinh/da-nang/bieu-do/rank-history/",
        "/en/embed/rankings/2022/tables/ranking/",
        "/tinh/da-nang/nguon-tin.xml",
        "/en/feeds/releases.xml",
        "/sitemap.xml",
        "/api/v1/docs",
        "/api/v1/openapi.json",
        "/api/v1/data/scores.csv",
        "/api/v1/releases/1/data/package.zip",
        "/static/css/site.css",
    ],
)
def test_what_crawlers_need_is_open(robots, path):
    assert allowed(robots, path)


@pytest.mark.parametrize(
    "path",
    [
        "/bieu-do/strip.png",
        "/en/charts/strip.png",
        "/bang/top.csv",
        "/xep-hang/2022/bieu-do/strip.csv?v=1",
        "/en/rankings/2022/tables/ranking.xlsx",
        "/tinh/?q=da+nang",
        "/en/provinces/?v=1&q=x",
        "/thu-trong-so/2023/?infrastructure=150",
        "/chat-luong/ban-phat-hanh/2/?against=1",
        "/api/v1/rankings/2022/",
        "/api/v1/releases/1/moves/",
    ],
)
def test_what_has_no_end_or_is_a_page_s_file_is_left_alone(robots, path):
    assert not allowed(robots, path)


def test_the_card_and_the_feed_of_every_province_are_open(robots, urls):
    """Cao Bằng too, whose address ends like the word for tables."""
    pages = {urlsplit(url.findtext(f"{SITEMAP}loc")).path for url in urls}
    provinces = [path for path in pages if re.fullmatch(r"/(tinh|en/provinces)/[\w-]+/", path)]
    vietnamese = [path for path in provinces if path.startswith("/tinh/")]

    assert len(vietnamese) == len(provinces) / 2 > 63
    assert all(allowed(robots, f"{path}{'share.png' if '/en/' in path else 'chia-se.png'}") for path in pages)
    assert all(allowed(robots, f"{path}{'feed.xml' if '/en/' in path else 'nguon-tin.xml'}") for path in provinces)
    assert all(allowed(robots, f"/nhung{path}bang/history/") for path in vietnamese)
    for path in vietnamese:
        assert not allowed(robots, f"{path}bang/history.csv")
        assert not allowed(robots, f"{path}bieu-do/rank-history.png")


def test_only_views_without_end_are_left_alone_among_pages(robots):
    closed = {name for name, (*paths, _) in KINDS.items() for path in paths if not allowed(robots, path)}
    assert closed == {"search", "other weights"}


def test_each_pattern_has_a_reason():
    assert all(why and patterns for why, patterns in RULES)
    assert OPEN


@pytest.mark.parametrize(
    ("path", "hidden"),
    [
        ("/tinh/?q=da+nang", True),
        ("/tinh/", False),
        ("/thu-trong-so/2023/?foundation_rest=37", True),
        ("/thu-trong-so/2023/", False),
        ("/so-sanh/?p=da-nang", True),
        ("/xep-hang/2022/?sort=-score", False),
        ("/xep-hang/2022/bieu-do/strip.csv", True),
        ("/xep-hang/2022/trich-dan/", True),
        ("/nhung/xep-hang/2022/", True),
        ("/xep-hang/2022/chia-se.png", False),
    ],
)
def test_forms_and_views_without_end_ask_not_to_be_kept(client, path, hidden):
    # Once more from the cache.
    for answer in (client.get(path), client.get(path)):
        assert answer.status_code == 200
        assert (answer.get("X-Robots-Tag") == "noindex") == hidden
