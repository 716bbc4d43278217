"""The address decides the language, and the way to the other one keeps the view."""

import re

import pytest

pytestmark = pytest.mark.django_db


def switch(html):
    """The address behind the link to the other language."""
    return re.search(r'<nav class="languages".*?<a\s+href="([^"]*)"', html, re.DOTALL)[1].replace("&amp;", "&")


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("/xep-hang/2022/?indicator=gov&region=south-east&sort=-score&units=63&v=1",
         "/en/rankings/2022/?indicator=gov&region=south-east&sort=-score&units=63&v=1"),
        ("/tinh/?q=dak+nong", "/en/provinces/?q=dak+nong"),
        ("/tinh/?q=%C4%91%E1%BA%AFk&v=1", "/en/provinces/?q=%C4%91%E1%BA%AFk&v=1"),
        ("/so-sanh/?a=hue", "/en/compare/?a=hue"),
        ("/tinh/atlantis/?year=2021", "/en/provinces/atlantis/?year=2021"),
        ("/xep-hang/1999/?v=1", "/en/rankings/1999/?v=1"),
        ("/xep-hang/2022/?indicator=nonsense", "/en/rankings/2022/?indicator=nonsense"),
        ("/khong-co/?v=1", "/en/khong-co/?v=1"),
    ],
)  # fmt: skip
def test_the_switch_stays_on_the_same_view_both_ways(client, path, other):
    assert switch(client.get(path).content.decode()) == other
    assert switch(client.get(other).content.decode()) == path


def test_what_means_nothing_in_an_address_is_not_carried_on(client):
    first = client.get("/xep-hang/2022/?utm_source=x&indicator=society&indicator=gov&year=2021").content.decode()
    assert "utm_source" not in first
    assert switch(first) == "/en/rankings/2022/?indicator=gov"
    assert switch(client.get("/khong-co/?year=2021").content.decode()) == "/en/khong-co/"


@pytest.mark.parametrize("path", ["/", "/en/", "/tinh/?q=hue", "/xep-hang/1999/", "/api/v1/search/?q=hue", "/healthz"])
def test_answers_do_not_vary_by_the_languages_of_a_browser(client, path):
    plain = client.get(path)
    english = client.get(path, headers={"Accept-Language": "en"})
    assert english.content == plain.content
    assert "accept-language" not in plain.get("Vary", "").lower()


@pytest.mark.parametrize(("path", "lang"), [("/", "vi"), ("/en/", "en"), ("/xep-hang/1999/", "vi")])
def test_answers_name_their_language(client, path, lang):
    assert client.get(path)["Content-Language"] == lang


@pytest.mark.parametrize(
    "path", ["/xep-hang/2022/?v=1", "/en/?v=1", "/tinh/atlantis/?v=1", "/xep-hang/2022/?units=9&v=1"]
)
def test_menu_search_foot_and_ways_on_stay_on_the_release_of_the_page(client, path):
    html = client.get(path).content.decode()
    frame = html.split("<main")[0].split("<body")[1] + html.split("</main>")[1]
    addresses = re.findall(r'<a[^>]*href="(/[^"]*)"', frame)
    assert len(addresses) > 10
    assert [each for each in addresses if "v=1" not in each and not each.startswith("/api/")] == []
    assert '<input type="hidden" name="v" value="1">' in html.split("<main")[0]
    assert "lang=" in html
    assert "v=1" in re.search(r'data-suggest="([^"]*)"', html)[1]


def test_a_release_that_never_was_is_not_carried_on(client):
    menu = re.search(r'<nav class="nav".*?</nav>', client.get("/xep-hang/2022/?v=99").content.decode(), re.DOTALL)[0]
    assert 'href="/tinh/"' in menu
    assert "v=99" not in menu
