"""The headers of a 304 replace those of the answer that a browser holds (RFC 9111, 3.2): none may say otherwise."""

import pytest

from tests.closing import close

pytestmark = pytest.mark.django_db

OPEN, CLOSED = "cross-origin", "same-origin"
#: An address of each kind that can be asked whether it has changed, and where its answer may be used.
ADDRESSES = {
    "/xep-hang/2022/": CLOSED,
    "/en/provinces/binh-phuoc/": CLOSED,
    "/nhung/xep-hang/2022/": OPEN,
    "/nhung/xep-hang/2022/bieu-do/strip/?theme=dark": OPEN,
    "/en/embed/rankings/2022/tables/ranking/": OPEN,
    "/xep-hang/2022/bieu-do/strip.svg": OPEN,
    "/xep-hang/2022/bieu-do/strip.png": OPEN,
    "/xep-hang/2022/bieu-do/strip.json": OPEN,
    "/xep-hang/2022/bieu-do/strip.csv": OPEN,
    "/en/rankings/2022/tables/ranking.csv": OPEN,
    "/en/rankings/2022/tables/ranking.xlsx": OPEN,
    "/xep-hang/2022/bang/ranking.json": OPEN,
    "/xep-hang/2022/trich-dan/": CLOSED,
    "/xep-hang/2022/trich-dan.bib": CLOSED,
    "/tinh/binh-phuoc/chia-se.png": OPEN,
    "/en/compare/share.png": OPEN,
    "/tinh/binh-phuoc/tom-tat/": CLOSED,
    "/tinh/binh-phuoc/nguon-tin.xml": CLOSED,
    "/sitemap.xml": CLOSED,
    "/embed.js": OPEN,
    "/static/js/framed.js": OPEN,
    "/static/js/charts.js": CLOSED,
    "/api/v1/docs": OPEN,
    "/api/v1/openapi.json": OPEN,
    "/api/v1/rankings/2022/": OPEN,
    "/api/v1/rankings/2022/?format=xlsx": OPEN,
    "/api/v1/oembed/?url=/xep-hang/2022/": OPEN,
    "/api/v1/releases/1/data/datapackage.json": OPEN,
    "/api/v1/releases/1/data/sources.csv": OPEN,
}


def varies_by(headers):
    return set(filter(None, headers.get("Vary", "").split(", ")))


@pytest.fixture
def fetch(client):
    """A function from an address to its status and headers, asked as browsers do for other sites."""

    def ask(address, **held):
        answer = client.get(address, headers={"accept-encoding": "gzip, br", "origin": "https://a.example", **held})
        close(answer)
        return answer.status_code, dict(answer.items())

    return ask


@pytest.mark.parametrize(("address", "leave"), ADDRESSES.items())
def test_what_a_browser_may_do_with_an_answer_it_still_may_when_nothing_has_changed(fetch, address, leave):
    status, first = fetch(address)
    assert (status, first["Cross-Origin-Resource-Policy"]) == (200, leave)

    for _ in range(2):
        held = {"if-none-match": first["ETag"]} if "ETag" in first else {"if-modified-since": first["Last-Modified"]}
        status, again = fetch(address, **held)
        assert status == 304
        # It does not know whether the answer was one that could be compressed, and varies by it all the same.
        assert {name: value for name, value in again.items() if first.get(name) != value and name != "Vary"} == {}
        assert varies_by(first) <= varies_by(again)
        assert again["Cross-Origin-Resource-Policy"] == leave
        assert again.get("Cache-Control") == first.get("Cache-Control")


@pytest.mark.parametrize("address", ["/xep-hang/", "/api/v1/", "/api/v1/rankings/2022"])
def test_type_faces_are_asked_for_with_pages_alone(client, address):
    asked = {"origin": "https://a.example", "access-control-request-method": "GET"}
    assert "preload" in client.get("/xep-hang/2022/")["Link"]
    assert "preload" not in client.get(address).get("Link", "")
    assert "preload" not in client.options("/api/v1/docs", headers=asked).get("Link", "")
