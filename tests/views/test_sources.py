"""The documents at the foot of a page: numbered as they are referred to, a long list folded after its first."""

import re

import pytest

from rankings.templatetags.citing import first_sources, other_sources

pytestmark = pytest.mark.django_db


def numbers(html):
    """The numbers that an ordered list of sources shows."""
    start = re.search(r'<ol start="(\d+)">', html)
    first = int(start[1]) if start else 1
    shown = []
    for attributes in re.findall(r'<li id="s\d+"([^>]*)>', html):
        value = re.search(r'value="(\d+)"', attributes)
        shown.append(int(value[1]) if value else len(shown) + first)
    return shown


@pytest.mark.parametrize("count", [0, 1, 12, 15])
def test_a_short_list_is_open(count):
    assert (len(first_sources(range(count))), len(other_sources(range(count)))) == (count, 0)


@pytest.mark.parametrize("count", [16, 43])
def test_of_a_long_list_twelve_are_open_and_at_least_four_folded(count):
    assert [*first_sources(range(count)), *other_sources(range(count))] == list(range(count))
    assert len(first_sources(range(count))) == 12


@pytest.mark.parametrize(
    ("path", "words"),
    [("/xep-hang/2021/", "Xem {} nguồn còn lại"), ("/en/rankings/2021/", "Show the other {} sources")],
)
def test_every_reference_of_a_page_leads_to_a_source_with_its_number(client, path, words):
    html = client.get(path).content.decode()
    seen, folded = html.split('id="sources"')[1].split("<details>")
    assert words.format(len(numbers(folded))) in folded
    assert len(numbers(seen)) == 12
    known = numbers(seen) + numbers(folded)
    assert known == list(range(1, len(known) + 1))
    assert {int(each) for each in re.findall(r'href="#s(\d+)"', html)} <= set(known)
    assert "js/sources.js" in folded


def test_where_nothing_is_folded_no_script_is_asked_for(client):
    assert "js/sources.js" not in client.get("/so-lieu/2021/binh-phuoc/dti/").content.decode()
