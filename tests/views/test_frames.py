"""Frames: what any site may show of a page, light and whole, and that nothing else of the site may be framed."""

import re
from html import unescape
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string

from rankings.models import Live
from rankings.pages.form_address import frame_link
from rankings.pages.framed import frames_of
from rankings.views import frames
from tests.browser.addresses import KINDS
from tests.closing import close
from tests.leaving import language_of
from tests.views.test_pages import PAGES

pytestmark = pytest.mark.django_db

#: Pages of which no frame is: a print of another page, and a choice that is yet to be made.
FRAMELESS = re.compile(r"/(tom-tat|brief)/|^/(so-sanh|en/compare)/$")
#: Charts and tables of a page of each kind, in Vietnamese and in English by turns.
PARTS = [
    "/nhung/tinh/binh-phuoc/bieu-do/rank-history/?year=2021",
    "/en/embed/provinces/da-nang/charts/score-history/",
    "/nhung/tinh/binh-phuoc/bang/rank-history/",
    "/en/embed/compare/binh-phuoc/dak-nong/charts/indices/?year=2022",
    "/nhung/xep-hang/2022/bieu-do/strip/",
    "/en/embed/movers/2021/charts/slope/",
    "/nhung/vung/bieu-do/regions/",
]
#: The frame of each page as well, of a pair of languages one by turns.
FRAMES = [
    *PARTS,
    *(
        f"/nhung{pair[0]}" if number % 2 else pair[1].replace("/en/", "/en/embed/")
        for number, pair in enumerate(PAGES)
        if not FRAMELESS.search(pair[0])
    ),
]
#: Pages whose figures rest on documents; the others tell of the site itself.
NAMING = re.compile("xep-hang|rankings|tinh|provinces|so-sanh|compare|movers|tang-giam|vung|regions|map|ban-do|figures")
#: Whole answers of other kinds, which no site may frame.
OTHERS = [
    "/healthz",
    "/embed.js",
    "/api/v1/docs",
    "/api/v1/editions/",
    "/api/v1/nothing/",
    "/admin/account/login/",
    "/nowhere/",
    "/xep-hang/2022/bieu-do/strip.svg",
    "/xep-hang/2022/bieu-do/strip.png",
    "/xep-hang/2022/bieu-do/strip.csv",
    "/xep-hang/2022/trich-dan/",
    "/xep-hang/2022/trich-dan.bib",
    "/xep-hang/2022/chia-se.png",
]


def page_of(frame):
    """The address of the page that a frame is of."""
    return re.sub(r"(bieu-do|charts|bang)/[\w-]+/", "", frame.replace("/nhung/", "/").replace("/embed/", "/"))


def weight_of(file):
    return len(Path(finders.find(file.removeprefix("/static/"))).read_bytes())


def text_of(markup):
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", markup)).split())


def policy_of(answer):
    return dict(part.partition(" ")[::2] for part in answer["Content-Security-Policy"].split("; "))


def is_framable(answer):
    return policy_of(answer)["frame-ancestors"] == "*" and "X-Frame-Options" not in answer


def is_guarded(answer):
    return policy_of(answer)["frame-ancestors"] == "'none'" and answer.headers.get("X-Frame-Options", "DENY") == "DENY"


def closing_get(client):
    def get(address):
        answer = client.get(address)
        close(answer)
        return answer

    return get


@pytest.fixture
def open_frame(client):
    """A function from an address to the answer and its text, which must be there."""

    def fetch(address):
        answer = client.get(address)
        assert answer.status_code == 200, address
        return answer, answer.content.decode()

    return fetch


@pytest.mark.parametrize("path", FRAMES)
def test_each_page_chart_and_table_is_a_frame_that_any_site_may_show(open_frame, path):
    answer, html = open_frame(path)

    assert is_framable(answer)
    assert policy_of(answer)["form-action"] == "'none'"
    assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert answer["Cross-Origin-Embedder-Policy"] == "require-corp"
    assert not answer.cookies
    assert '<meta name="robots" content="noindex">' in html
    assert not re.search(r"<(form|input|button|select|nav|iframe|style)\b|\sstyle=|\son\w+=", html)


@pytest.mark.parametrize("path", FRAMES)
def test_a_frame_says_what_it_shows_by_whom_on_what_terms_and_leads_to_its_page(open_frame, path):
    _, html = open_frame(path)
    said, heading = text_of(html), text_of(re.search("<h1.*?</h1>", html)[0])
    canonical = unescape(re.search(r'<link rel="canonical" href="http://testserver([^"]*)"', html)[1])
    link = unescape(re.search(r'<p class="whose">.*?<a href="([^"]*)"', html, re.DOTALL)[1])

    assert canonical == link.partition("#")[0] == page_of(path)
    assert '<base target="_blank">' in html
    assert html.count("<h1") == 1
    assert f"<title>{heading} – DXIndex</title>" in unescape(html)
    assert re.search(r"DXIndex, (bản phát hành|release) 1", said)
    assert ("<table" in html) == ("CC BY 4.0" in said)
    assert re.search(r"(Nguồn: |Sources?: )\w", said) or not NAMING.search(path)


@pytest.mark.parametrize("part", PARTS)
def test_a_frame_of_one_chart_is_light(open_frame, part):
    """Its own bytes with those of its style and its script; type faces are the site's, and kept by browsers."""
    answer, html = open_frame(part)
    files = re.findall(r'(?:src|href)="(/static/[^"]+\.(?:css|js))"', html)
    with_them = len(answer.content) + sum(map(weight_of, files))

    assert len(files) == 2
    assert "plotly" not in html
    assert with_them < 25_000


#: Every kind of page that has frames, by turns in either language, and what the kinds leave out.
WALKED = [
    pair[number % 2]
    for number, pair in enumerate([*KINDS.values(), ("/tang-giam/2024/", ""), ("", "/en/movers/2024/?basis=constant")])
    if pair[2:] in ((), (200,)) and not re.search(r"/(nhung|trich-dan)/", pair[0]) and not FRAMELESS.search(pair[0])
]
_NOTES, _FOLDED = re.compile(r"<li>(.*?)</li>"), re.compile(r"<details>.*?</details>", re.DOTALL)
#: Where a sign is explained it stands apart; elsewhere it stands behind a figure.
_APART = re.compile(r"(?:^|\s)([°*‡~])(?=[\s:,])")


@pytest.mark.parametrize("path", WALKED)
def test_each_sign_in_sight_of_a_frame_is_explained_there_and_no_other(client, monkeypatch, path):
    """Of every chart and every table of the page; what is folded away is explained once it is unfolded."""
    made = []
    monkeypatch.setattr(frames, "frames_of", lambda *args: made.extend(frames_of(*args)) or made)
    answer = client.get(frame_link(language_of(path), path))
    assert answer.status_code == 200
    for framed in made or [answer.context["framed"]]:
        html = render_to_string("framed.html", {"framed": framed}).partition("<main>")[2]
        seen = _FOLDED.sub("", html)
        notes = [unescape(note) for note in _NOTES.findall(seen)]
        explained = {sign for note in notes for sign in _APART.findall(note)}
        said = [text_of(_NOTES.sub("", seen)), *(_APART.sub("", note) for note in notes)]
        occurring = {sign for text in said for sign in re.findall("[°*‡~]", text)}
        drawn = {"*", "~"} if 'class="c-hollow"' in seen else set()
        assert occurring <= explained, (framed.address, occurring - explained)
        assert {note[0] for note in notes} & set("°*‡~") <= occurring | drawn, framed.address
        folded = {sign for note in _NOTES.findall(html) for sign in _APART.findall(note)}
        assert set(re.findall("[°*‡~]", text_of(_NOTES.sub("", html)))) <= folded, framed.address


def test_a_chart_in_a_frame_is_that_of_its_page(client, open_frame):
    page = client.get("/tinh/binh-phuoc/?year=2021").content.decode()
    _, html = open_frame("/nhung/tinh/binh-phuoc/bieu-do/rank-history/?year=2021")
    figure = re.search(r'<figure class="chart"\s+id="rank-history".*?</figure>', page, re.DOTALL)[0]
    drawn = [re.findall(r"<(?:path|circle|rect|text)\b[^>]*>[^<]*", each) for each in (figure, html)]
    rows = [re.findall(r"<t[dh](?: [^>]*)?>([^<]*)", each) for each in (figure, html)]

    assert drawn[0] == drawn[1]
    assert rows[0] == rows[1]
    assert len(drawn[0]) > 20


def test_both_images_of_a_map_have_names_of_their_own_and_draw_its_shapes_once(open_frame):
    _, html = open_frame("/nhung/ban-do/2021/")
    wide, narrow = re.findall(r"<svg.*?</svg>", html, re.DOTALL)
    names = re.findall(r' id="([^"]+)"', html)

    assert len(names) == len(set(names))
    assert set(re.findall(r"url\(#([^)]+)\)", narrow)) <= set(re.findall(r' id="([^"]+)"', narrow))
    assert set(re.findall(r'<use href="#([^"]+)"', narrow)) <= set(re.findall(r' id="([^"]+)"', wide))
    assert narrow.count("<use ") >= 63


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - {"frame"}))
def test_nothing_but_frames_may_be_framed(client, kind):
    assert is_guarded(client.get(KINDS[kind][0]))


@pytest.mark.parametrize("path", OTHERS)
def test_no_file_of_a_page_and_nothing_else_may_be_framed(client, path):
    answer = client.get(path)

    assert answer.status_code in (200, 302, 404), path
    assert is_guarded(answer)


@pytest.mark.parametrize(
    ("address", "status", "leads_to"),
    [
        ("/nhung/tinh/binh-phuoc/bieu-do/nothing/", 404, "/tinh/binh-phuoc/"),
        ("/nhung/tinh/atlantis/", 404, "/tinh/atlantis/"),
        ("/en/embed/rankings/1999/?theme=dark", 404, "/en/rankings/1999/"),
        ("/en/embed/nothing/", 404, "/en/"),
        ("/nhung/xep-hang/2022/?indicator=nonsense", 400, "/xep-hang/2022/?indicator=nonsense"),
        ("/nhung/xep-hang/2022/?theme=blue&v=1", 400, "/xep-hang/2022/?v=1"),
        ("/nhung/xep-hang/2022/?v=7", 400, "/xep-hang/2022/?v=7"),
    ],
)
def test_an_error_in_a_frame_is_small_and_leads_to_the_site(client, address, status, leads_to):
    answer = client.get(address)
    html = answer.content.decode()

    assert answer.status_code == status
    assert is_framable(answer)
    assert len(answer.content) < 2_000
    assert [unescape(url) for url in re.findall(r'<a href="([^"]*)"', html)] == [leads_to]
    assert ("frame-dark.css" in html) == ("theme=dark" in address)


def test_before_the_first_release_a_frame_says_to_come_back(client):
    Live.objects.all().delete()
    answer = client.get("/nhung/xep-hang/2022/")

    assert (answer.status_code, answer["Retry-After"]) == (503, "60")
    assert is_framable(answer)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_frame_takes_the_colours_that_the_site_around_it_asks_for(open_frame, theme):
    _, plain = open_frame("/nhung/xep-hang/2022/")
    _, html = open_frame(f"/nhung/xep-hang/2022/?theme={theme}")

    assert f"css/frame-{theme}.css" in html
    assert (
        html.replace(f"frame-{theme}.css", "frame.css").replace(
            f'"color-scheme" content="{theme}"', '"color-scheme" content="light dark"'
        )
        == plain
    )


def test_what_a_page_reads_alone_tells_its_frames_apart(client, django_assert_num_queries):
    plain = client.get("/nhung/xep-hang/2022/")
    with django_assert_num_queries(1):
        answer = client.get("/nhung/xep-hang/2022/?utm_source=x&theme=")

    assert (answer.content, answer["ETag"]) == (plain.content, plain["ETag"])
    assert client.get("/xep-hang/2022/?theme=dark").content == client.get("/xep-hang/2022/").content


def test_a_frame_leads_on_where_its_page_does_in_the_same_colours(client):
    answer = client.get("/nhung/so-sanh/dak-nong/binh-phuoc/?year=2022&theme=dark")

    assert answer["Location"] == "/nhung/so-sanh/binh-phuoc/dak-nong/?theme=dark&year=2022"
    assert is_framable(answer)


def test_a_frame_that_has_not_changed_is_not_sent_again_and_may_still_be_framed(client):
    first = client.get("/nhung/xep-hang/2022/")
    answer = client.get("/nhung/xep-hang/2022/", headers={"If-None-Match": first["ETag"]})

    assert answer.status_code == 304
    assert is_framable(answer)
    assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_a_frozen_frame_leads_to_the_frozen_page(open_frame):
    _, html = open_frame("/nhung/tinh/binh-phuoc/bieu-do/rank-history/?v=1")
    links = re.findall(r'<a href="(/[^"]*)"', html)

    assert links
    assert all("v=1" in link for link in links)


def test_the_files_of_frames_may_be_had_from_anywhere_and_others_may_not(client):
    """In a sandbox a frame is a stranger to its own host."""
    get = closing_get(client)
    for name in ("css/frame.css", "css/frame-dark.css", "js/framed.js", "fonts/be-vietnam-pro-400.woff2"):
        assert get(f"/static/{name}")["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert get("/static/fonts/be-vietnam-pro-400.woff2")["Access-Control-Allow-Origin"] == "*"
    for name in ("css/site.css", "js/charts.js"):
        answer = get(f"/static/{name}")
        assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
        assert "Access-Control-Allow-Origin" not in answer


def test_the_script_for_other_sites_has_one_address_and_may_be_had_from_anywhere(client, root):
    answer = client.get("/embed.js")

    assert answer["Content-Type"] == "text/javascript; charset=utf-8"
    assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert answer["Cache-Control"] == "public, max-age=3600"
    assert answer.content == (root / "static/js/embed.js").read_bytes()
    assert client.get("/embed.js", headers={"If-None-Match": answer["ETag"]}).status_code == 304
