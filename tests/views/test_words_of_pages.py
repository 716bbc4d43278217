"""Every kind of page speaks one language: the English ones have no Vietnamese left, the Vietnamese no English."""

import json
import re
from html import unescape
from urllib.parse import urljoin

import pytest

from tests.browser.addresses import KINDS
from tests.spoken import VIETNAMESE, pieces
from tests.views.test_language import switch
from tests.word_tables import english_words

pytestmark = pytest.mark.django_db

#: Decisions bear their Vietnamese numbers, such as 922/QĐ-BTTTT; tiles of the map the letters of the provinces.
_NUMBERS = re.compile(r"\S*(QĐ|NQ)\S*|\b[A-ZĐ]{1,3}[a-z]{0,2}\b")
#: Names of things, files, addresses and codes of choices are written alike in both languages.
_ALIKE = re.compile(r"\S*[\w)][.:/_=@-]\w\S*|DXIndex|Be Vietnam Pro|Open Font License|SIL|Menu|“[^”]*”")
#: Answers of the site beside its kinds of pages: choices, searches and addresses that are wrong.
_OTHERS = {
    "class of the map": ("/ban-do/2021/?class=5&view=tiles", "/en/map/2021/?class=5&view=tiles", 200),
    "nothing found": ("/tinh/?q=zzzz", "/en/provinces/?q=zzzz", 200),
    "several kinds found": ("/tinh/?q=2022", "/en/provinces/?q=2022", 200),
    "region": (
        "/xep-hang/2022/?region=south-east&sort=-score",
        "/en/rankings/2022/?region=south-east&sort=-score",
        200,
    ),
    "34 provinces": ("/xep-hang/2024/", "/en/rankings/2024/", 200),
    "old release": ("/xep-hang/2022/?v=1", "/en/rankings/2022/?v=1", 200),
    "no such year": ("/xep-hang/1999/", "/en/rankings/1999/", 404),
    "no such page": ("/khong-co/", "/en/khong-co/", 404),
    "no such release": ("/xep-hang/2021/?v=99", "/en/rankings/2021/?v=99", 400),
    "no such choice": ("/chat-luong/ban-phat-hanh/1/?show=no", "/en/quality/releases/1/?show=no", 400),
    "no such units": ("/tinh/da-nang/?units=12", "/en/provinces/da-nang/?units=12", 400),
    "no such figure": ("/so-lieu/2022/hue/dti/", "/en/figures/2022/hue/dti/", 404),
}
ALL = KINDS | _OTHERS


@pytest.fixture
def names(catalogue):
    """Names of provinces and regions in both languages, the longest first."""
    places = [*catalogue.provinces.values(), *catalogue.regions.values()]
    return sorted({name for place in places for name in (place.name_vi, place.name_en)}, key=len, reverse=True)


def said(html, lang, names):
    """The pieces of a page that claim to be in a language, without names."""
    for piece in pieces(html):
        text = piece.text.replace("Lao Động English", " ")
        for name in names:
            text = text.replace(name, " ")
        if piece.lang == lang:
            yield text


@pytest.mark.parametrize("kind", ALL)
def test_no_vietnamese_is_left_in_the_english_interface(client, names, kind):
    answer = client.get(ALL[kind][1])
    assert answer.status_code == ALL[kind][2]
    found = [_NUMBERS.sub(" ", text) for text in said(answer.content.decode(), "en", names)]
    assert [text for text in found if VIETNAMESE.search(text)] == []


@pytest.mark.parametrize("kind", ALL)
def test_no_english_is_left_in_the_vietnamese_interface(client, names, kind):
    answer = client.get(ALL[kind][0])
    assert answer.status_code == ALL[kind][2]
    found = [_ALIKE.sub(" ", text) for text in said(answer.content.decode(), "vi", names)]
    assert [text for text in found if english_words(text)] == []


@pytest.mark.parametrize("kind", sorted(set(ALL) - {"frame"}))
def test_the_switch_of_languages_keeps_the_view(client, kind):
    """A frame in another site is in the language of that site and has no switch."""
    vi, en, _ = ALL[kind]
    there, back = (client.get(address).content.decode() for address in (vi, en))
    assert (switch(there), switch(back)) == (_spelt(en), _spelt(vi))


def _spelt(address):
    """As the site writes addresses: a space in a query is a plus."""
    return address.replace("%20", "+")


#: Pages with charts, by kind; a chart's files are in the language of its page.
_WITH_CHARTS = ["ranking", "movers", "map", "former province", "province of today", "comparison", "comparison of four"]


@pytest.mark.parametrize("kind", _WITH_CHARTS)
@pytest.mark.parametrize("place", [0, 1])
def test_files_of_charts_and_tables_are_in_the_language_of_their_page(client, names, kind, place):
    html = client.get(KINDS[kind][place]).content.decode()
    found = re.findall(r'href="((?:bieu-do|charts|bang|tables)/[^"]*)"', html)
    files = {urljoin(KINDS[kind][place], unescape(each)) for each in found}
    assert {re.search(r"\.(\w+)(\?|$)", file)[1] for file in files} >= {"svg", "csv", "json"}
    for file in files:
        if ".png" not in file and ".xlsx" not in file:  # the words of a workbook are those of the CSV
            assert foreign(texts_of(client.get(file), file), place, names) == []


def test_a_live_chart_speaks_the_language_of_its_page(client, names):
    for place, address in enumerate(("/tinh/binh-phuoc/bieu-do/", "/en/provinces/binh-phuoc/charts/")):
        for chart in ("rank-history", "score-history", "pillars"):
            answer = client.get(f"{address}{chart}.json")
            if answer.status_code == 200:
                assert foreign(list(strings(json.loads(answer.content))), place, names) == []


def texts_of(answer, file):
    """The lines of a file of a chart that are ours: below the rows of a CSV stand titles of documents."""
    text = answer.content.decode("utf-8-sig")
    if ".json" in file:
        told = json.loads(text)
        cells = [cell.get(part, "") for row in told["rows"] for cell in row for part in ("text", "note", "whose")]
        return [told["title"], told["sentence"], *told["columns"], *told["notes"], *cells]
    if ".svg" in file:
        # The paragraph of documents, of which the files of CSV have a line each.
        lines = "\n".join(piece.text for piece in pieces(text))
        said = re.sub(r"(?m)^(?:Nguồn|Sources?): .*?^(?=DXIndex, )", "", lines, flags=re.DOTALL).splitlines()
        # A long address is broken before the name of the chart, which both languages share.
        return [line for line in said if line != re.search(r"([\w-]+)\.svg", file)[1]]
    return [line for line in text.splitlines() if not line.startswith(("Nguồn", "Source"))]


_SHOWN = {"name", "text", "hovertemplate", "title", "ticktext", "customdata", "hovertext"}


def strings(value, shown=False):
    """Every string in a figure that is shown: names, texts and tips, not colours, fonts and codes."""
    if isinstance(value, dict):
        for key, each in value.items():
            if key != "font":
                yield from strings(each, shown or key in _SHOWN)
    elif isinstance(value, list):
        for each in value:
            yield from strings(each, shown)
    elif isinstance(value, str) and shown:
        yield value


def foreign(texts, place, names):
    """Those of the texts that hold words of the other language; lines of sources keep their titles."""
    kept = []
    for text in texts:
        bare = text
        for name in names:
            bare = bare.replace(name, " ")
        wrong = VIETNAMESE.search(_NUMBERS.sub(" ", bare)) if place else english_words(_ALIKE.sub(" ", bare))
        kept += [text] if wrong else []
    return kept
