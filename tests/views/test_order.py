"""Names stand in Vietnamese order in Vietnamese, in that of the bare letters in English, in every list of them."""

import re
from html import unescape

import pytest

from rankings import vi

pytestmark = pytest.mark.django_db
KEYS = {"vi": vi.sort_key, "en": vi.fold}
OPTIONS = re.compile(r'<option value="[a-z-]+"[^>]*>([^<]*)')


def names_in(html, catalogue, lang):
    """Every list of provinces in a select or an A-Z, as the names in it; lists of other things are left out."""
    known = {getattr(each, f"name_{lang}") for each in catalogue.provinces.values()}
    for select in re.findall(r"<select.*?</select>", html, re.DOTALL):
        names = [unescape(name).strip() for name in OPTIONS.findall(select)]
        if known.issuperset(names):
            yield names


@pytest.mark.parametrize(
    ("lang", "path"),
    [
        ("vi", "/so-sanh/"),
        ("vi", "/so-sanh/?units=63"),
        ("vi", "/"),
        ("vi", "/so-sanh/binh-phuoc/dak-nong/?year=2021"),
        ("en", "/en/compare/"),
        ("en", "/en/compare/?units=63"),
        ("en", "/en/compare/binh-phuoc/dak-nong/?year=2021"),
    ],
)
def test_provinces_to_choose_from_are_in_order(client, catalogue, lang, path):
    lists = list(names_in(client.get(path).content.decode(), catalogue, lang))
    assert lists or path == "/"
    for names in lists:
        assert names == sorted(names, key=KEYS[lang])


@pytest.mark.parametrize(
    ("lang", "path"), [("vi", "/xep-hang/2022/?sort=name"), ("en", "/en/rankings/2022/?sort=name")]
)
def test_a_ranking_by_name_is_in_order(client, catalogue, lang, path):
    known = {getattr(each, f"name_{lang}") for each in catalogue.provinces_of(63)}
    html = client.get(path).content.decode()
    table = re.search(r"<tbody.*?</tbody>", html, re.DOTALL)[0]
    found = [unescape(name).strip() for name in re.findall(r"<a[^>]*>([^<]*)</a>", table)]
    names = list(dict.fromkeys(name for name in found if name in known))
    assert len(names) == 63
    assert names == sorted(names, key=KEYS[lang])


@pytest.mark.parametrize(("lang", "path"), [("vi", "/tinh/"), ("en", "/en/provinces/")])
def test_the_lists_of_provinces_are_in_order(client, catalogue, lang, path):
    html = client.get(path).content.decode()
    present = [unescape(name) for name in re.findall(r'<th scope="row"><a[^>]*>([^<]*)</a>', html)]
    former = [unescape(name) for name in re.findall(r'<span class="leader"><a[^>]*>([^<]*)</a>', html)]
    assert (len(present), len(former)) == (34, 63)
    for names in (present, former):
        assert names == sorted(names, key=KEYS[lang])
