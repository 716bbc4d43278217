"""The frozen and the live address of a view."""

from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from rankings.links import with_params
from rankings.pages.frozen import frozen, live

NAMES = st.sampled_from(["indicator", "p", "q", "sort", "units", "v", "year"])
QUERIES = st.dictionaries(NAMES, st.lists(st.text(min_size=1, max_size=8), min_size=1, max_size=3), max_size=5)
PAGES = st.sampled_from(["/", "/en/rankings/2022/", "https://dxindex.example/tinh/da-nang/"])


@given(PAGES, QUERIES, st.integers(1, 10**9))
def test_the_frozen_address_is_the_view_with_its_release_and_nothing_else(page, query, release):
    address = frozen(with_params(page, query), release)
    assert address.partition("?")[0] == page
    assert parse_qs(urlsplit(address).query) == {**query, "v": [str(release)]}


@given(PAGES, QUERIES, st.integers(1, 10**9))
def test_a_view_has_one_frozen_address_however_it_was_reached(page, query, release):
    address = frozen(with_params(page, query), release)
    assert frozen(address, release) == address == frozen(live(address), str(release))
    assert address == with_params(page, {**query, "v": release})


@given(PAGES, QUERIES)
def test_the_live_address_names_no_release(page, query):
    without = {name: values for name, values in query.items() if name != "v"}
    assert live(with_params(page, query)) == with_params(page, without)


def test_a_place_within_the_page_stays():
    assert frozen("/du-lieu/#toan-bo", 2) == "/du-lieu/?v=2#toan-bo"
    assert live("/du-lieu/?v=2#toan-bo") == "/du-lieu/#toan-bo"
