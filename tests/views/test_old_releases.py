"""A page asked for with its release says what the live one said, and a notice; and whoever reads on stays with it."""

import re

import pytest

from rankings.pages.form_address import citation_link
from rankings.pages.frozen import frozen, live
from tests.browser.addresses import KINDS
from tests.leaving import addresses_in, form_of, language_of

pytestmark = pytest.mark.django_db

PAGES = [address for *pair, status in KINDS.values() for address in pair if status == 200 and not form_of(address)[1]]
FORM = re.compile(r"<form\b.*?</form>", re.DOTALL)
_NOTICE = re.compile(
    r'<div class="notice release">\s*<p>\s*(?:Đang xem bản phát hành 1|This is data release 1)\b.*?</div>\s*', re.DOTALL
)
_HIDDEN = re.compile(r'<input type="hidden"\s+name="v"\s+value="1">\s*')
#: The release in an address, before other parameters and behind them, as HTML writes it and inside another address.
_VERSIONS = (
    (re.compile(r"\?v=1&amp;"), "?"),
    (re.compile(r"%3Fv%3D1%26"), "%3F"),
    (re.compile(r"(?:\?|&amp;|%3F|%26)v(?:=|%3D)1(?![0-9])"), ""),
    (re.compile(r"/api/v1/releases/1/data/"), "/api/v1/data/"),
)


def without_release(html):
    """What readers see of a page, without the notice of its release and without the release in its addresses.

    Its head tells search engines otherwise: they are to know the live page.
    """
    html = html[html.index("<title>") : html.index("</title>")] + html[html.index("<body") :]
    html = _HIDDEN.sub("", _NOTICE.sub("", html))
    for pattern, instead in _VERSIONS:
        html = pattern.sub(instead, html)
    return html.splitlines()


#: Where a page is meant to name what is newest: feeds, the script that frames use; the address printed on paper, the
#: description of the API and the live files of the whole set.
MEANT = re.compile(r".*\.xml$|/embed\.js$|/api/v1/(docs$|openapi\.json$|data/)")
PRINTED = re.compile(r"/(?:tinh|en/provinces)/[\w-]+/\?year=\d{4}$")


def loose_ends(html, base):
    """Addresses in the body of a page that name no release, but for its notice, its forms and what is to be newest."""
    body = FORM.sub("", _NOTICE.sub("", html.split("<body", 1)[1]))
    found = {each for each in addresses_in(body, base) if form_of(each) and not MEANT.match(each)}
    return {each for each in found if each != frozen(each, 1) and "/releases/1/data/" not in each}


@pytest.mark.parametrize("address", PAGES)
def test_the_page_of_a_release_is_the_one_that_was_live_with_a_notice_and_ways_on_that_stay(client, address):
    shown = client.get(frozen(address, 1)).content.decode()
    assert without_release(shown) == without_release(client.get(address).content.decode())
    (notice,) = _NOTICE.findall(shown)
    (newest,) = addresses_in(notice, address)
    # Read before what one may choose, which alone fills the first screen of a phone.
    assert not re.search(r'<h1.*class="(?:selection|figures|chart|scroll)\b', shown[: shown.index(notice)], re.DOTALL)
    # What is chosen without being asked for may be written out.
    assert newest in (live(address), f"{address}?units=34")
    loose = loose_ends(shown, frozen(address, 1))
    assert {each for each in loose if form_of(address)[0] != "brief" or not PRINTED.match(each)} == set()
    assert all('name="v"' in form for form in FORM.findall(shown))


@pytest.mark.parametrize("address", ["/tinh/binh-phuoc/?year=2021", "/en/rankings/2022/", "/du-lieu/"])
def test_codes_to_embed_stay_with_the_release_too(client, address):
    cite = citation_link(language_of(address), frozen(address, 1))
    html = client.get(cite).content.decode()
    # One may choose the codes of the newest instead, and read its address.
    assert loose_ends(html, cite) == {live(cite)}
    assert any(form_of(each)[1].startswith("framed") for each in addresses_in(html, cite) if form_of(each))
