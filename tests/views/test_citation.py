"""How to cite a page: the frozen address in three forms, which a reader copies or takes along as files."""

import io
import json
import re
import zipfile
from html import unescape
from types import SimpleNamespace

import pytest

from rankings.files.references import key_of
from rankings.links import link
from rankings.pages.citation import Viewed, reference_of, write_reference
from rankings.pages.form_address import citation_link
from rankings.pages.frozen import frozen, live
from tests.browser.addresses import KINDS
from tests.leaving import FILES, addresses_in, form_of, forms_of, language_of

pytestmark = pytest.mark.django_db

#: One of each kind of page, by turns in Vietnamese and in English.
PAGES = list({form_of(pair[0])[0]: pair[turn % 2] for turn, (*pair, status) in enumerate(KINDS.values())
              if status == 200 and not form_of(pair[0])[1]}.values())  # fmt: skip
#: A print of another page, and a choice yet to be made.
UNCITED = ("brief", "compare")
CITED = [address for address in PAGES if form_of(address)[0] not in UNCITED]
TAKEN = re.compile(r'<pre class="taken"\s+id="([\w-]+)".*?<code[^>]*>(.*?)</code>', re.DOTALL)
WORK = {"vi": "Chỉ số chuyển đổi số cấp tỉnh (DTI)", "en": "Vietnam’s provincial Digital Transformation Index (DTI)"}


def taken_from(client, address):
    """What can be copied on the page that says how to cite the one at an address, by id."""
    html = client.get(citation_link(language_of(address), address)).content.decode()
    return {name: unescape(text) for name, text in TAKEN.findall(html)}


def the_file(client, address, kind):
    return client.get(citation_link(language_of(address), address, kind))


@pytest.mark.parametrize("address", PAGES)
def test_every_page_leads_from_its_foot_to_how_to_cite_it_in_few_bytes(client, address):
    html = client.get(address).content.decode()
    cite = citation_link(language_of(address), address)
    foot = html.split("<footer", 1)[1]
    found = [each for each in addresses_in(foot, address) if (form_of(each) or ("", ""))[1] == "citation"]
    if form_of(address)[0] in UNCITED:
        assert found == []
        return
    assert found == [live(cite)]
    line = next(line for line in foot.splitlines() if "trich-dan/" in line or "cite/" in line)
    assert len(line.encode()) - len(address.partition("?")[2]) <= 120


@pytest.mark.parametrize("address", CITED)
def test_what_is_copied_is_what_its_files_hold_and_names_the_frozen_address(client, address):
    taken = taken_from(client, address)
    whole = f"http://testserver{frozen(address, 1)}"
    assert taken["frozen-address"] == whole
    assert taken["live-address"] == f"http://testserver{live(address)}"
    assert taken["as-txt"].endswith(f". {whole}")
    for kind in filter(None, FILES["citation"]):
        answer = the_file(client, address, kind)
        assert answer.content.decode().rstrip("\n") == taken[f"as-{kind}"]
        assert f'filename="{key_of(live(address), 1)}.{kind}"' in answer["Content-Disposition"]
    (item,) = json.loads(taken["as-json"])
    assert item["URL"] == whole
    assert f"url = {{{whole}}}" in taken["as-bib"]
    assert f"@misc{{{item['id']}," in taken["as-bib"]
    assert client.get(whole.removeprefix("http://testserver")).status_code == 200


@pytest.mark.parametrize("address", ["/tinh/binh-phuoc/?year=2021", "/en/", "/en/rankings/2022/?indicator=gov"])
def test_the_newest_release_is_cited_by_its_number_wherever_one_asks(client, address):
    for kind in filter(None, FILES["citation"]):
        assert the_file(client, address, kind).content == the_file(client, frozen(address, 1), kind).content


@pytest.mark.parametrize("address", ["/", "/en/", "/du-lieu/", "/en/data/"])
def test_who_cites_the_first_page_or_that_of_data_cites_all_of_it(client, address):
    (item,) = the_file(client, address, "json").json()
    assert (item["type"], item["title"]) == ("dataset", WORK[language_of(address)])
    assert "container-title" not in item


def test_a_page_is_cited_as_a_part_of_all_of_it(client):
    (item,) = the_file(client, "/tinh/binh-phuoc/?year=2021", "json").json()
    assert (item["type"], item["title"]) == ("webpage", "Bình Phước, DTI 2021")
    assert item["container-title"] == WORK["vi"]
    text = the_file(client, "/tinh/binh-phuoc/?year=2021", "txt").content.decode()
    assert text.startswith(f"DXIndex, “Bình Phước, DTI 2021”, {WORK['vi']}, bản phát hành 1, ")


def test_a_quotation_within_the_title_has_single_marks(client):
    text = the_file(client, "/tinh/?q=đắk+nông", "txt").content.decode()
    assert "“Tìm ‘đắk nông’”" in text


def test_what_readers_search_for_runs_nothing_in_a_file(client):
    bib = the_file(client, "/tinh/?q=%7D%2C%5Cinput%7Bx%7D", "bib").content.decode()
    assert r"\input{" not in bib
    assert r"\textbackslash{}input" in bib


def test_campaign_tags_are_cited_by_nobody(client):
    assert "utm" not in the_file(client, "/xep-hang/2022/?utm_source=x", "txt").content.decode()


@pytest.mark.parametrize("address", ["/tinh/binh-phuoc/trich-dan/?year=2021", "/en/data/cite/?v=1"])
def test_the_page_is_for_readers_and_not_for_search_engines(client, address):
    answer = client.get(address)
    html = answer.content.decode()
    assert answer["X-Robots-Tag"] == "noindex"
    assert not re.search(r'\s(style|on[a-z]+)="', html)
    assert "og:title" not in html
    assert html.count("<h1") == 1


def test_a_page_without_charts_and_tables_has_nothing_to_embed(client):
    html = client.get("/so-sanh/binh-phuoc/hue/trich-dan/").content.decode()
    assert 'id="embed"' not in html
    assert "#embed" not in html


@pytest.mark.parametrize("path", ["/tinh/binh-phuoc/trich-dan.ris", "/en/provinces/binh-phuoc/cite.ris"])
def test_another_kind_of_file_is_not_there_and_leads_back(client, path):
    answer = client.get(path, headers={"accept": "text/html,*/*;q=0.8"})
    html = answer.content.decode()
    assert answer.status_code == 404
    assert ".bib" in html
    assert path.rsplit("/", 1)[0] + "/" in addresses_in(html, path)


def test_one_that_leads_on_takes_its_citation_along(client):
    answer = client.get("/so-sanh/dak-nong/binh-phuoc/trich-dan.bib?year=2022")
    assert answer["Location"] == "/so-sanh/binh-phuoc/dak-nong/trich-dan.bib?year=2022"


def test_no_two_pages_of_provinces_have_one_key(catalogue):
    pages = [
        link(lang, name, {"year": year, "units": units}, slug=slug)
        for lang in ("vi", "en")
        for units, slug in catalogue.provinces
        for year in (None, 2022, 2024)
        for name in ("province", "why")
    ]
    assert len({key_of(page, 1) for page in pages}) == len(set(pages))


@pytest.mark.parametrize(
    "address", ["/xep-hang/2022/", "/api/v1/rankings/2022/?format=csv", "/xep-hang/2022/bieu-do/strip.svg", "/en/data/"]
)
def test_every_answer_tells_programs_its_frozen_address(client, address):
    named = f'<http://testserver{frozen(address, 1)}>; rel="cite-as"'
    for _ in range(2):
        assert client.get(address)["Link"].count('rel="cite-as"') == 1
        assert named in client.get(frozen(address, 1))["Link"]


@pytest.mark.parametrize("address", ["/tinh/binh-phuoc/?year=2021", "/en/rankings/2022/"])
@pytest.mark.parametrize("form", ["chart", "table"])
def test_files_name_the_frozen_address_of_their_page(client, address, form):
    for file in forms_of(client, address)[form]:
        kind = form_of(file)[2]
        # An image's text is that of its SVG; a chart's JSON is what draws it on its page.
        if kind == "png" or (form, kind) == ("chart", "json"):
            continue
        content = client.get(file).content
        if kind == "xlsx":
            with zipfile.ZipFile(io.BytesIO(content)) as book:
                content = b"".join(map(book.read, book.namelist()))
        # Drawn, an address stands without its scheme.
        assert f"testserver{frozen(address, 1)}" in unescape(content.decode()), file


@pytest.mark.parametrize("path", ["/tinh/binh-phuoc/trich-dan/?year=2021", "/tinh/binh-phuoc/trich-dan.bib?year=2021"])
def test_a_citation_tells_programs_to_cite_the_page_that_it_is_of(client, path):
    assert re.findall(r'<([^>]*)>; rel="cite-as"', client.get(path)["Link"]) == [
        "http://testserver/tinh/binh-phuoc/?v=1&year=2021"
    ]


@pytest.mark.parametrize(("theme", "asked"), [("", "theme=light"), ("?theme=dark", "theme=dark"), ("?theme=auto", "")])
def test_codes_have_the_colours_of_most_sites_unless_others_are_chosen(client, theme, asked):
    html = client.get(f"/en/rankings/2022/cite/{theme}").content.decode()
    codes = [unescape(text) for name, text in TAKEN.findall(html) if name.startswith("embed-")]
    frames = [re.search(r'<iframe src="([^"]*)"', unescape(code))[1] for code in codes]

    assert len(frames) > 1
    assert {frame.partition("?")[2] for frame in frames} == {asked}
    assert all("theme" not in each for name, each in TAKEN.findall(html) if not name.startswith("embed-"))
    assert '<a href="/en/rankings/2022/cite/?theme=dark#embed"' in html or "theme=dark" in theme
    assert client.get("/en/rankings/2022/cite/?theme=blue").status_code == 400


@pytest.mark.parametrize("kind", ["bib", "json", "txt"])
def test_what_keeps_a_line_together_is_not_taken_along(catalogue, kind):
    """Programs for references would search for a name with these signs in it, and TeX cannot print them."""
    page = SimpleNamespace(title="Bà Rịa\u00a0- Vũng\u2060 Tàu, DTI\u00a02021")
    written = write_reference(reference_of(Viewed("province", page, "/tinh/a/", "vi", catalogue), str), kind)
    assert "Bà Rịa - Vũng Tàu, DTI 2021" in written
    assert not {"\u00a0", "\u2060"} & set(written)
