"""What a query means to a page: it alone tells answers apart, stands in the page's addresses, and leads on."""

import re
from html import unescape

import pytest
from django.urls import get_resolver

from rankings.forms import split_name
from rankings.searching import find_provinces
from rankings.selection import PARAMETERS

pytestmark = pytest.mark.django_db

#: A page of each kind, by the name of its address.
KINDS = {
    "overview": "/",
    "ranking": "/xep-hang/2022/",
    "movers": "/tang-giam/2021/",
    "map": "/ban-do/2022/",
    "provinces": "/tinh/",
    "province": "/tinh/da-nang/",
    "brief": "/tinh/da-nang/tom-tat/",
    "why": "/tinh/da-nang/vi-sao/",
    "what_if": "/thu-trong-so/2022/",
    "regions": "/vung/",
    "region": "/vung/south-east/",
    "compare": "/so-sanh/",
    "comparison": "/so-sanh/binh-phuoc/dak-nong/",
    "figure": "/so-lieu/2022/binh-phuoc/gov/",
    "methodology": "/phuong-phap/",
    "data": "/du-lieu/",
    "quality": "/chat-luong/",
    "releases": "/chat-luong/ban-phat-hanh/",
    "release": "/chat-luong/ban-phat-hanh/1/",
}
NAMES = sorted({name for names in PARAMETERS.values() for name in names})


def addresses_in(html):
    """The addresses that a page gives itself: its canonical one and those of its languages."""
    return re.findall(r'<link rel="(?:canonical"|alternate"\s+hreflang=)[^>]*href="([^"]*)"', html)


def links_in(html, start="/"):
    """Where the links of a page's main part lead on this site."""
    found = re.findall(rf'<a [^>]*?href="({start}[^"#]*)', html.split("<main", 1)[1].split("</main", 1)[0])
    return [unescape(url) for url in dict.fromkeys(found)]


def test_names_picked_for_a_comparison_take_the_year_along(client):
    """A choice not yet made has none, so it stands in no address of the page where it is made."""
    answer = client.get("/so-sanh/?p=dak-nong&p=binh-phuoc&year=2021")
    assert answer["Location"] == "/so-sanh/binh-phuoc/dak-nong/?year=2021"
    assert "year=2021" not in client.get("/so-sanh/?p=dak-nong&year=2021").content.decode()


@pytest.mark.parametrize("path", ["/tinh/da-nang/", "/tinh/da-nang/trich-dan.bib", "/robots.txt", "/api/v1/editions/"])
def test_a_host_has_one_spelling(client, path):
    plain, loud = (client.get(path, headers={"host": host}) for host in ("testserver", "TestServer"))
    assert (loud.content, loud.get("ETag"), loud.get("Link")) == (plain.content, plain.get("ETag"), plain.get("Link"))


@pytest.mark.parametrize(
    "address",
    [
        "/xep-hang/0002022/",
        "/en/rankings/02022/",
        "/xep-hang/٢٠٢٢/",
        "/xep-hang/02022/bang/ranking.csv",
        "/nhung/xep-hang/02022/",
        "/so-lieu/02022/binh-phuoc/gov/",
        "/chat-luong/ban-phat-hanh/01/",
        "/api/v1/rankings/0002022/",
        "/api/v1/movers/02022/",
        "/api/v1/releases/01/",
        "/api/v1/releases/0001/data/datapackage.json",
        f"/api/v1/rankings/{'9' * 5000}/",
    ],
)
def test_a_number_has_one_spelling(client, address):
    assert client.get(address).status_code == 404


def test_a_page_of_each_kind_is_tried():
    named = {key for key in get_resolver("rankings.urls").reverse_dict if isinstance(key, str)}
    leading_on = {"newest_ranking", "newest_map", "newest_what_if", "named"}
    feeds = {"releases_feed", "province_feed"}
    assert {split_name(name)[0] for name in named} - leading_on - feeds == set(KINDS)
    assert set(KINDS) >= set(PARAMETERS)


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_page_does_not_read_changes_neither_its_answer_nor_an_address_in_it(
    client, kind, django_assert_num_queries
):
    plain = client.get(KINDS[kind])
    unread = [name for name in [*NAMES, "utm_source", "format"] if name not in PARAMETERS.get(kind, ())]
    query = "&".join(f"{name}=x" for name in unread)
    # One query, for the live release: the answer is the one that was kept.
    with django_assert_num_queries(1):
        answer = client.get(f"{KINDS[kind]}?{query}", headers={"If-None-Match": "another"})
    assert (answer.status_code, answer.content) == (200, plain.content)
    assert not any("?" in address for address in addresses_in(answer.content.decode()))
    assert answer["ETag"] == plain["ETag"]


@pytest.mark.parametrize(("kind", "name"), [(kind, name) for kind, names in PARAMETERS.items() for name in names])
def test_what_a_page_reads_is_answered_otherwise(client, kind, name):
    """With a choice that is none: refused, not found, led on, or searched for."""
    plain = client.get(KINDS[kind])
    answer = client.get(f"{KINDS[kind]}?{name}=0x0")
    assert answer.status_code in (301, 400, 404) or (name, answer.status_code) == ("q", 200)
    assert answer.content != plain.content
    if answer.status_code == 200:
        assert all(address.endswith(f"?{name}=0x0") for address in addresses_in(answer.content.decode()))


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_choice_is_as_none(client, kind):
    plain = client.get(KINDS[kind])
    answer = client.get(f"{KINDS[kind]}?{'&'.join(f'{name}=' for name in [*NAMES, 'v'])}")
    assert (answer.status_code, answer.content) == (200, plain.content)


def test_movers_have_one_order_and_keep_no_other(client):
    html = client.get("/en/movers/2024/?sort=-score&region=south-east").content.decode()
    assert "sort=" not in html


@pytest.mark.parametrize("spelt", ["%D9%A1", "0001", "01", "+1", "1.0", "１"])
def test_a_release_has_one_spelling(client, spelt):
    for path in ("/xep-hang/2023/", "/xep-hang/2023/bieu-do/strip.csv"):
        answer = client.get(f"{path}?v={spelt}")
        assert answer.status_code == 400
        assert "Content-Disposition" not in answer
    assert client.get("/xep-hang/2023/?v=1").status_code == 200


@pytest.mark.parametrize(
    "path", ["/chat-luong/ban-phat-hanh/?page=01", "/chat-luong/ban-phat-hanh/1/?against=01", "/xep-hang/2022/?v=0"]
)
def test_other_numbers_have_one_spelling_too(client, path):
    assert client.get(path).status_code == 400


@pytest.mark.parametrize(
    "path",
    [
        "/en/compare/can-tho/da-nang/hue/?year=2022&units=63",
        "/so-sanh/can-tho/da-nang/?year=2022&units=12",
        "/tinh/hue/?year=2021&units=63",
        "/tinh/da-nang/tom-tat/?units=12&year=2020",
        "/tinh/da-nang/?units=34&year=2021",
        "/xep-hang/2022/?indicator=nonsense&region=south-east&utm_source=x",
        "/so-sanh/?p=hue&units=12",
        "/chat-luong/ban-phat-hanh/1/?against=7&a=z",
    ],
)
def test_what_a_page_of_errors_suggests_is_there(client, path):
    answer = client.get(path)
    assert answer.status_code == 400
    suggested = links_in(answer.content.decode())
    assert suggested
    for url in suggested:
        assert client.get(url).status_code == 200, url
        assert "utm_source" not in url
        assert "a=z" not in url


@pytest.mark.parametrize("count", [5, 990])
@pytest.mark.parametrize("path", ["/so-sanh/", "/tinh/khong-co/"])
def test_any_number_of_unknown_names_is_looked_up_as_four(client, monkeypatch, path, count):
    asked = []

    def find(provinces, text):
        asked.append(text)
        return find_provinces(provinces, text)

    monkeypatch.setattr("rankings.pages.ways_on.find_provinces", find)
    long = "q" * 90
    answer = client.get(f"{path}?{'&'.join(f'p={number}{long}' for number in range(count))}")
    html = answer.content.decode()
    assert answer.status_code == 404
    assert len(asked) <= 4
    assert all(len(text) <= 80 for text in asked)
    assert len(html) < 30_000
    assert not any("p=" in address for address in addresses_in(html))


@pytest.mark.parametrize(
    "path",
    [
        "/en/movers/2024/?region=south-east",
        "/tang-giam/2021/?indicator=gov&region=red-river-delta",
        "/xep-hang/2022/?indicator=gov&region=south-east&sort=-score",
        "/xep-hang/2024/?units=63&sort=name&v=1",
        "/ban-do/2024/?units=63&indicator=gov_activity",
        "/tinh/da-nang/?units=63&year=2024",
        "/so-sanh/binh-phuoc/da-nang/dak-nong/?year=2022",
        "/du-lieu/",
    ],
)
def test_the_files_of_a_view_answer_with_what_is_chosen_on_it(client, path):
    files = links_in(client.get(path).content.decode(), "/api/")
    assert files
    for url in files:
        assert client.get(url).status_code == 200, url


def test_a_file_of_movers_of_a_region_has_the_rows_of_the_page(client):
    path = "/tang-giam/2021/?region=south-east"
    html = client.get(path).content.decode()
    (url,) = [url for url in links_in(html, "/api/") if "format" not in url]
    body = client.get(url).json()
    assert body["region"] == "south-east"
    assert {row["region"] for row in body["rows"]} == {"south-east"}
    shown = {url.split("/")[2] for url in links_in(html, "/tinh/")}
    assert shown == {row["province"] for row in body["rows"]}
