"""Every page answers in both languages, in few queries and bytes, with its headers, and guards its address."""

import re

import pytest
from django.core.cache import cache
from django.test import Client

pytestmark = pytest.mark.django_db

PAGES = [
    ("/", "/en/"),
    ("/xep-hang/2021/", "/en/rankings/2021/"),
    (
        "/xep-hang/2022/?indicator=gov&region=south-east&sort=-score",
        "/en/rankings/2022/?indicator=gov&region=south-east&sort=-score",
    ),
    ("/xep-hang/2024/?units=63", "/en/rankings/2024/?units=63"),
    ("/xep-hang/2024/", "/en/rankings/2024/"),
    ("/tang-giam/2021/", "/en/movers/2021/"),
    ("/ban-do/2022/", "/en/map/2022/"),
    ("/ban-do/2021/?class=5&view=tiles", "/en/map/2021/?class=5&view=tiles"),
    ("/tang-giam/2024/?indicator=gov_activity", "/en/movers/2024/?indicator=gov_activity"),
    ("/tinh/", "/en/provinces/"),
    ("/tinh/?q=dak+nong", "/en/provinces/?q=dak+nong"),
    ("/tinh/binh-phuoc/", "/en/provinces/binh-phuoc/"),
    ("/tinh/da-nang/?year=2021", "/en/provinces/da-nang/?year=2021"),
    ("/tinh/binh-phuoc/tom-tat/?year=2022", "/en/provinces/binh-phuoc/brief/?year=2022"),
    ("/tinh/da-nang/tom-tat/", "/en/provinces/da-nang/brief/"),
    ("/tinh/vinh-phuc/vi-sao/?year=2023", "/en/provinces/vinh-phuc/why/?year=2023"),
    ("/tinh/da-nang/vi-sao/", "/en/provinces/da-nang/why/"),
    ("/vung/", "/en/regions/"),
    ("/vung/south-east/?year=2021", "/en/regions/south-east/?year=2021"),
    ("/vung/north-central/?basis=constant&year=2022", "/en/regions/north-central/?basis=constant&year=2022"),
    ("/so-sanh/", "/en/compare/"),
    ("/so-sanh/binh-phuoc/dak-nong/?year=2021", "/en/compare/binh-phuoc/dak-nong/?year=2021"),
    (
        "/so-sanh/binh-phuoc/da-nang/dak-nong/thua-thien-hue/?year=2022",
        "/en/compare/binh-phuoc/da-nang/dak-nong/thua-thien-hue/?year=2022",
    ),
    ("/thu-trong-so/2022/", "/en/what-if/2022/"),
    ("/thu-trong-so/2024/", "/en/what-if/2024/"),
    ("/phuong-phap/", "/en/methodology/"),
    ("/du-lieu/", "/en/data/"),
    ("/chat-luong/", "/en/quality/"),
    ("/chat-luong/ban-phat-hanh/", "/en/quality/releases/"),
    ("/chat-luong/ban-phat-hanh/1/", "/en/quality/releases/1/"),
    ("/so-lieu/2022/binh-phuoc/gov/", "/en/figures/2022/binh-phuoc/gov/"),
    ("/so-lieu/2024/da-nang/dti/?units=63", "/en/figures/2024/da-nang/dti/?units=63"),
    ("/xep-hang/2023/?basis=constant", "/en/rankings/2023/?basis=constant"),
    ("/ban-do/2023/?basis=constant", "/en/map/2023/?basis=constant"),
    ("/so-lieu/2023/da-nang/dti/?basis=constant", "/en/figures/2023/da-nang/dti/?basis=constant"),
]
EVERY = [path for pair in PAGES for path in pair]


@pytest.mark.parametrize(("vi", "en"), PAGES)
def test_each_language_names_the_same_view_in_the_other(client, vi, en):
    """What search engines are told of a view is the page that it looks at: tests/views/test_crawlers.py."""
    for path, lang, address, other in ((vi, "vi", en, "en"), (en, "en", vi, "vi")):
        html = " ".join(client.get(path).content.decode().split())
        assert f'<html lang="{lang}"' in html
        assert html.count("<h1") == 1
        escaped = address.replace("&", "&amp;")
        assert f'<a href="{escaped}" lang="{other}" hreflang="{other}">' in html


@pytest.mark.parametrize("path", EVERY)
def test_no_page_runs_more_than_eight_queries_even_when_nothing_is_in_memory(
    client, path, django_assert_max_num_queries
):
    with django_assert_max_num_queries(8):
        assert client.get(path).status_code == 200


# What readers type would crowd the pages out of the cache, so searches are not kept.
@pytest.mark.parametrize("path", [path for path in EVERY if "?q=" not in path])
def test_a_page_from_the_cache_asks_only_for_the_live_release(client, path, django_assert_num_queries):
    first = client.get(path)
    with django_assert_num_queries(1):
        again = client.get(path)
    assert again.content == first.content


@pytest.mark.parametrize(("path", "queries"), [("/", 4), ("/xep-hang/2022/", 3), ("/tang-giam/2022/", 3)])
def test_with_the_release_in_memory_pages_ask_for_little(client, path, queries, django_assert_num_queries):
    client.get(path)
    cache.clear()
    with django_assert_num_queries(queries):
        client.get(path)


@pytest.mark.parametrize("path", EVERY)
def test_an_unchanged_page_is_a_304_after_one_query(client, path, django_assert_num_queries):
    etag = client.get(path)["ETag"]
    with django_assert_num_queries(1):
        answer = client.get(path, headers={"If-None-Match": etag})
    assert (answer.status_code, answer.content) == (304, b"")


@pytest.mark.parametrize("path", EVERY)
def test_no_page_holds_inline_script_style_or_anything_from_another_host(client, path):
    html = client.get(path).content.decode()
    # What programs read is no script: nothing runs it, and the policy says nothing of it.
    assert not re.search(r"<script(?![^>]*\bsrc=)", html.replace('<script type="application/ld+json">', ""))
    assert "<style" not in html
    assert not re.search(r"\sstyle=", html)
    assert not re.search(r"\son[a-z]+=\"", html)
    assert not re.search(r'<(script|img|link rel="stylesheet")[^>]*(src|href)="(https?:)?//', html)


@pytest.mark.parametrize("path", EVERY)
def test_headers_say_what_browsers_and_caches_may_do(client, path):
    answer = client.get(path)
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert answer["Cache-Control"] == "public, no-cache"
    assert "Set-Cookie" not in answer


@pytest.mark.parametrize("year", [2020, 2021, 2022, 2023, 2024])
@pytest.mark.parametrize("address", ["/xep-hang/{}/?units=63", "/en/rankings/{}/?units=63"])
def test_the_ranking_of_63_rows_is_under_60_kilobytes(client, year, address):
    assert len(client.get(address.format(year)).content) < 60_000


@pytest.mark.parametrize(
    ("path", "leads"),
    [
        ("/xep-hang/2022/", '<a href="/so-lieu/2022/da-nang/dti/">0,8002</a>'),
        ("/en/rankings/2022/?indicator=gov_activity", '<a href="/en/figures/2022/binh-phuoc/gov_activity/">'),
        ("/xep-hang/2024/?units=63", '<a href="/so-lieu/2024/da-nang/dti/?units=63">'),
        ("/xep-hang/2022/?v=1", '<a href="/so-lieu/2022/da-nang/dti/?v=1">'),
        # The score is not known, the rank is.
        ("/xep-hang/2021/", '<a href="/so-lieu/2021/binh-phuoc/dti/">9</a>'),
        ("/", '<a href="/so-lieu/2024/da-nang/dti/">'),
    ],
)
def test_each_row_of_a_ranking_leads_to_where_its_figure_comes_from(client, path, leads):
    html = client.get(path).content.decode()
    assert leads in html
    assert client.get(re.search(r'href="([^"]*)"', leads)[1]).status_code == 200


def test_a_row_of_which_nothing_is_known_leads_to_no_figure(client):
    html = client.get("/xep-hang/2021/").content.decode()
    assert "/so-lieu/2021/binh-phuoc/" in html
    assert "/so-lieu/2021/an-giang/" not in html


@pytest.mark.parametrize("year", [2020, 2021, 2022, 2023, 2024])
def test_every_indicator_of_every_year_has_a_ranking_and_movers(client, catalogue, year):
    for units in catalogue.units_of_year(year):
        edition = catalogue.editions[year, units]
        for code in edition.summaries:
            assert client.get(f"/xep-hang/{year}/?units={units}&indicator={code}").status_code == 200
            if edition.comparability.comparable:
                assert client.get(f"/tang-giam/{year}/?indicator={code}").status_code == 200


def test_every_province_of_both_unit_sets_has_a_page_in_both_languages(client, catalogue):
    for slug in sorted({slug for _, slug in catalogue.provinces}):
        for address in (f"/tinh/{slug}/", f"/en/provinces/{slug}/"):
            assert client.get(address).status_code == 200


@pytest.mark.parametrize(
    ("path", "named"),
    [
        ("/xep-hang/2021/?indicator=nonsense", "indicator=nonsense"),
        ("/xep-hang/2021/?region=atlantis", "region=atlantis"),
        ("/xep-hang/2021/?units=34", "units=34"),
        ("/xep-hang/2021/?sort=%3Cscript%3E", "sort=&lt;script&gt;"),
        ("/xep-hang/2021/?v=99", "v=99"),
        ("/xep-hang/2021/?v=-1", "v=-1"),
        ("/xep-hang/2021/?v=" + "9" * 400, "v=999"),
        ("/tinh/da-nang/?year=1999", "year=1999"),
        ("/tinh/da-nang/?units=12", "units=12"),
        ("/vung/north-central/?year=2022", "year=2022"),
        ("/vung/?indicator=nonsense", "indicator=nonsense"),
        ("/en/compare/binh-phuoc/dak-nong/?year=abc", "year=abc"),
        ("/chat-luong/ban-phat-hanh/1/?against=7", "against=7"),
        ("/chat-luong/ban-phat-hanh/1/?show=nonsense", "show=nonsense"),
        ("/chat-luong/ban-phat-hanh/?page=9", "page=9"),
        ("/so-lieu/2022/da-nang/dti/?units=34", "units=34"),
    ],
)
def test_a_wrong_choice_is_named_and_answered_with_a_400_that_leads_on(client, path, named):
    answer = client.get(path)
    html = answer.content.decode()
    assert answer.status_code == 400
    assert named in html
    assert "<a " in html.split("<main", 1)[1]


@pytest.mark.parametrize(
    "path",
    [
        "/xep-hang/1999/",
        "/tinh/atlantis/",
        "/vung/atlantis/",
        "/nowhere/",
        "/tang-giam/2020/",
        "/en/compare/atlantis/da-nang/",
        "/chat-luong/ban-phat-hanh/2/",
        "/chat-luong/ban-phat-hanh/99999999999999999999/",
        "/so-lieu/1999/da-nang/dti/",
        "/so-lieu/2022/atlantis/dti/",
        "/so-lieu/2022/hue/dti/",
        "/en/figures/2020/da-nang/infrastructure/",
        "/en/figures/2022/da-nang/nonsense/",
        "/en/x/",
    ],
)
def test_what_is_not_there_is_a_404_that_leads_on(client, path):
    answer = client.get(path)
    assert answer.status_code == 404
    assert "<a " in answer.content.decode().split("<main", 1)[1]


@pytest.mark.parametrize("path", ["/", "/xep-hang/2021/", "/tinh/binh-phuoc/", "/tinh/"])
def test_pages_are_only_read(path):
    assert Client(enforce_csrf_checks=True).post(path).status_code == 405


@pytest.mark.parametrize("path", ["/xep-hang/1999/", "/tinh/atlantis/"])
def test_what_is_not_there_is_not_unchanged_either(client, path):
    etag = client.get("/")["ETag"]
    for held in ("*", etag):
        assert client.get(path, headers={"If-None-Match": held}).status_code == 404


def test_a_refused_choice_offers_those_that_are_accepted(client):
    html = client.get("/xep-hang/2022/?indicator=nonsense&region=south-east").content.decode()
    assert 'href="/xep-hang/2022/?region=south-east&amp;indicator=gov_activity"' in html


def test_campaign_tags_neither_break_a_page_nor_crowd_the_cache(client, django_assert_num_queries):
    plain = client.get("/xep-hang/2022/")
    with django_assert_num_queries(1):
        tagged = client.get("/xep-hang/2022/?utm_source=x")
    assert tagged.content == plain.content


def test_pages_without_a_release_say_so_and_when_to_come_back(client, monkeypatch):
    monkeypatch.setattr("rankings.views.released.live_key", lambda: None)
    answer = client.get("/")
    assert (answer.status_code, answer["Retry-After"]) == (503, "60")
    assert "<h1" in answer.content.decode()
