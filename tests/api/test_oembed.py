"""oEmbed: for the address of a page, the HTML of its frame (https://oembed.com, 2.3)."""

import re
from html import unescape
from urllib.parse import quote

import pytest
from django.core.cache import cache
from hypothesis import given
from hypothesis import strategies as st

from rankings.api.embedding import height_at
from tests.views.test_frames import is_framable

#: Fields that the specification demands of every answer, and of a rich one (2.3.4.3, 2.3.4.4), with their types.
REQUIRED = {"version": str, "type": str, "html": str, "width": int, "height": int}
OPTIONAL = {
    "title": str, "provider_name": str, "provider_url": str, "cache_age": int,
    "thumbnail_url": str, "thumbnail_width": int, "thumbnail_height": int,
}  # fmt: skip
HERE = "http://testserver"


@pytest.fixture
def embed(answer):
    """A function from the address of a page, and what else is asked, to what a site is told to show."""

    def ask(url, **asked):
        query = "".join(f"&{name}={value}" for name, value in asked.items())
        return answer(f"oembed/?url={quote(url, safe='')}{query}")

    return ask


def frame_in(told):
    """The address, the width and the height in the code to show."""
    frame = r'<iframe src="([^"]*)" title="([^"]*)" width="(\d+)" height="(\d+)" [^<>]*></iframe>'
    found = re.fullmatch(frame, told["html"])
    assert unescape(found[2]) == told["title"]
    return unescape(found[1]), int(found[3]), int(found[4])


@pytest.mark.parametrize(
    ("url", "frame"),
    [
        ("/tinh/binh-phuoc/?year=2021", "/nhung/tinh/binh-phuoc/?year=2021"),
        ("/en/provinces/da-nang/#score-history", "/en/embed/provinces/da-nang/charts/score-history/"),
        ("/en/provinces/da-nang/#nothing", "/en/embed/provinces/da-nang/"),
        ("/nhung/tinh/da-nang/bang/rank-history/", "/nhung/tinh/da-nang/bang/rank-history/"),
        ("/nhung/xep-hang/2022/?theme=dark", "/nhung/xep-hang/2022/?theme=dark"),
        ("/tinh/da-nang/?theme=light#rank-history", "/nhung/tinh/da-nang/bieu-do/rank-history/?theme=light"),
        (
            "/nhung/so-sanh/dak-nong/binh-phuoc/bang/indices/?year=2022",
            "/nhung/so-sanh/binh-phuoc/dak-nong/bang/indices/?year=2022",
        ),
        ("/so-sanh/dak-nong/binh-phuoc/?year=2022#gap", "/nhung/so-sanh/binh-phuoc/dak-nong/bieu-do/gap/?year=2022"),
        ("/so-sanh/dak-nong/binh-phuoc/?year=2022", "/nhung/so-sanh/binh-phuoc/dak-nong/?year=2022"),
        ("/xep-hang/", "/nhung/xep-hang/2024/"),
        ("/xep-hang/2022", "/nhung/xep-hang/2022/"),
        ("/xep-hang/2022/?utm_source=x&v=1", "/nhung/xep-hang/2022/?v=1"),
        ("/", "/nhung/"),
        ("/en/", "/en/embed/"),
        ("", "/nhung/"),
    ],
)
def test_the_address_of_a_page_is_answered_with_its_frame(client, embed, url, frame):
    told = embed(f"{HERE}{url}")

    assert frame_in(told) == (f"{HERE}{frame}", told["width"], told["height"])
    assert is_framable(client.get(frame))
    assert (told["version"], told["type"], told["provider_name"], told["release"]) == ("1.0", "rich", "DXIndex", 1)
    known = REQUIRED | OPTIONAL
    assert REQUIRED.keys() <= told.keys() <= known.keys() | {"release"}
    assert all(type(told[name]) is kind for name, kind in known.items() if name in told)


def test_a_path_is_taken_for_one_of_this_site(embed):
    assert embed("/tinh/binh-phuoc/") == embed(f"{HERE}/tinh/binh-phuoc/")


def test_a_page_is_kept_once_whatever_its_address_says_beside_it(embed, monkeypatch):
    kept = set()
    keep = cache.set
    monkeypatch.setattr(cache, "set", lambda key, *rest: (kept.add(key), keep(key, *rest)))
    for url in (
        "/tinh/hue/#a",
        "/tinh/hue/#b",
        "/tinh/hue",
        "/tinh/hue/?utm_source=c#rank-history",
        "/nhung/tinh/hue/",
    ):
        embed(url)
    assert len(kept) == 1
    embed("/en/provinces/hue/")
    assert len(kept) == 2


def test_v_freezes_what_is_embedded(embed):
    assert frame_in(embed("/tinh/binh-phuoc/?year=2021", v=1))[0] == f"{HERE}/nhung/tinh/binh-phuoc/?v=1&year=2021"


def test_nothing_is_larger_than_was_asked_for(client, embed):
    free, told = embed("/tinh/binh-phuoc/"), embed("/tinh/binh-phuoc/", maxwidth=400, maxheight=300)

    assert frame_in(told)[1:] == (told["width"], told["height"]) == (400, 300)
    assert not any(name.startswith("thumbnail") for name in told)
    assert (free["thumbnail_width"], free["thumbnail_height"]) == (1200, 630)
    assert client.get(free["thumbnail_url"].removeprefix(HERE))["Content-Type"] == "image/png"


@pytest.mark.parametrize(
    "url",
    [
        "https://other.example/tinh/binh-phuoc/",
        "http://testserver.other.example/",
        "javascript:alert(1)//",
        "//testserver.other.example/tinh/da-nang/",
        "http://[",
        "tinh/binh-phuoc/",
        f"{HERE}/tinh/atlantis/",
        f"{HERE}/xep-hang/1999/",
        f"{HERE}/xep-hang/2022/?indicator=nonsense",
        f"{HERE}/xep-hang/2022/?v=9",
        f"{HERE}/xep-hang/2022/?theme=blue",
        f"{HERE}/nhung/xep-hang/2022/bieu-do/nothing/",
        f"{HERE}/tinh/binh-phuoc/tom-tat/",
        f"{HERE}/so-sanh/",
        f"{HERE}/xep-hang/2022/bieu-do/strip.png",
        f"{HERE}/nowhere/",
        f"{HERE}/healthz",
        f"{HERE}/api/v1/editions/",
        f"{HERE}/admin/",
        f"{HERE}/en/admin/account/login/",
        f"{HERE}/%00",
    ],
)
def test_what_is_no_page_that_can_be_embedded_is_refused(ask, url):
    response = ask(f"oembed/?url={quote(url, safe='')}")
    problem = response.json()

    assert (response.status_code, problem["status"], problem["parameter"]) == (404, 404, "url")
    assert response["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("/nhung/xep-hang/2022/?theme=blue", "theme=blue is not available. theme accepts: light, dark."),
        ("/xep-hang/2022/?v=9", "v=9 is not available. v accepts: 1-1."),
        ("/tinh/binh-phuoc/?year=1999", "year=1999 is not available. year accepts: 20"),
        ("/xep-hang/1999/", "There is no year 1999."),
        ("/nhung/xep-hang/2022/bang/nothing/", "There is no chart or table nothing."),
        ("/xep-hang/2021/?basis=constant", "2021"),
        ("/nowhere/", "embedded. url accepts: the address of a page of this site"),
    ],
)
def test_what_is_amiss_with_an_address_is_said(ask, url, said):
    assert said in ask(f"oembed/?url={quote(url, safe='')}").json()["detail"]


@pytest.mark.parametrize("name", ["maxwidth", "maxheight"])
def test_the_bounds_of_a_size_are_said(ask, name):
    assert "1 to 2147483647" in ask(f"oembed/?url=/&{name}=0").json()["detail"]


@pytest.mark.parametrize(
    ("query", "status", "parameter"),
    [
        ("url=/&format=xml", 501, "format"),
        ("url=/&format=yaml", 400, "format"),
        ("url=/&maxwidth=0", 400, "maxwidth"),
        ("url=/&maxheight=1.5", 400, "maxheight"),
        ("url=", 400, "url"),
        ("maxwidth=300", 400, "url"),
        ("url=/&callback=x", 400, "callback"),
    ],
)
def test_what_cannot_be_answered_names_the_parameter(ask, query, status, parameter):
    response = ask(f"oembed/?{query}")

    assert (response.status_code, response.json()["parameter"]) == (status, parameter)


def test_the_form_that_is_not_offered_is_no_error_of_the_site(ask, caplog):
    assert ask("oembed/?url=/&format=xml").status_code == 501
    assert not [each for each in caplog.records if each.levelname in ("ERROR", "CRITICAL")]


def test_no_answer_takes_more_than_eight_queries(ask, django_assert_max_num_queries):
    with django_assert_max_num_queries(8):
        assert ask("oembed/?url=/so-sanh/dak-nong/binh-phuoc/?year=2022").status_code == 200


def test_an_answer_may_be_read_by_any_site_and_is_not_sent_again(ask):
    first = ask("oembed/?url=/tinh/binh-phuoc/", origin="https://other.example")

    assert first["Access-Control-Allow-Origin"] == "*"
    assert ask("oembed/?url=/tinh/binh-phuoc/", if_none_match=first["ETag"]).status_code == 304


@pytest.mark.parametrize("path", ["/tinh/binh-phuoc/?year=2021", "/en/rankings/2022/"])
def test_every_page_names_in_its_head_where_its_frame_is_told(client, answer, path):
    head = client.get(path).content.decode().split("</head>")[0]
    (link,) = re.findall(r'<link rel="alternate"\s+type="application/json\+oembed"\s+href="([^"]*)"', head)
    told = answer(unescape(link).removeprefix(f"{HERE}/api/v1/"))

    frame = path.replace("/en/", "/en/embed/") if "/en/" in path else f"/nhung{path}"
    assert frame_in(told)[0] == HERE + frame


HEIGHTS = st.lists(st.integers(1, 2000), min_size=1, max_size=9, unique=True).map(sorted)


@given(widths=HEIGHTS, data=st.data())
def test_a_height_is_one_of_a_neighbouring_width_and_enough_for_both(widths, data):
    heights = [(width, data.draw(st.integers(1, 5000))) for width in widths]
    width = data.draw(st.integers(1, 2500))
    below = [height for each, height in heights if each < width][-1:]
    above = [height for each, height in heights if each >= width][:1]

    assert height_at(heights, width) == max(below + above)
