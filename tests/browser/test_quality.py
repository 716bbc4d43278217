"""Releases and the way from a number to its cell, before a site with four releases: one loaded, two imported, one taken
back."""

import os
import re
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from benchmarks.pages import server
from tests.browser.conftest import FILL, database
from tests.browser.test_faces import OURS, faces
from tests.browser.test_keyboard import walk
from tests.browser.test_layout import BURSTING, OUTSIDE, scrolls_sideways
from tests.browser.windows import Window

PUBLISH = """
from tests.tables import publish_correction, publish_primary, take_back
second = publish_primary()
publish_correction()
take_back(second)
"""
PAGES = [
    ("/chat-luong/", "/en/quality/"),
    ("/chat-luong/ban-phat-hanh/", "/en/quality/releases/"),
    ("/chat-luong/ban-phat-hanh/3/", "/en/quality/releases/3/"),
    ("/chat-luong/ban-phat-hanh/2/?show=figures", "/en/quality/releases/2/?show=figures"),
    ("/so-lieu/2022/bac-kan/dti/", "/en/figures/2022/bac-kan/dti/"),
]
EVERY = [path for pair in PAGES for path in pair]
#: The right edges of the digits in the cells of one column, by the place of the column.
EDGES = """column => [...document.querySelectorAll(`table.data tbody tr td:nth-child(${column})`)]
  .filter(cell => cell.textContent.trim())
  .map(cell => Math.round(cell.getBoundingClientRect().right - parseFloat(getComputedStyle(cell).paddingRight)))"""


@pytest.fixture(scope="module")
def released(root, tmp_path_factory):
    """The address of a site with four releases."""
    with database(tmp_path_factory.mktemp("released"), "released") as address:
        env = {**os.environ, "DATABASE_URL": address}
        subprocess.run([sys.executable, "-c", FILL + PUBLISH], cwd=root, env=env, capture_output=True, check=True)
        with server({"DATABASE_URL": address}) as port:
            yield f"http://127.0.0.1:{port}"


@pytest.fixture
def look(browser, released):
    """The page at an address, in a window with these settings, which must not complain of anything."""
    windows = []

    def open_page(path, status=200, **settings):
        windows.append(Window(browser, released, **settings))
        return windows[-1].open(path, status)

    yield open_page
    assert [complaint for each in windows for complaint in each.settle()] == []
    for each in windows:
        each.context.close()


@pytest.mark.parametrize(
    ("ranking", "place"),
    [
        ("/xep-hang/2022/", "dti-2022.xlsx, trang tính “DTI 2022”, ô C67"),
        ("/en/rankings/2022/", "dti-2022.xlsx, sheet “DTI 2022”, cell C67"),
    ],
)
def test_a_reader_follows_a_number_from_the_ranking_to_file_sheet_and_cell(look, ranking, place):
    page = look(ranking, java_script_enabled=False)
    page.locator(".ranking th a", has_text=re.compile("Bắc Kạn|Bac Kan")).click()
    page.locator(".indicators .dti .traced").click()

    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(r"(Bắc Kạn|Bac Kan): DTI"))
    expect(page.locator(".printed td", has_text=place)).to_have_count(1)
    hashes = page.locator(".facts code").all_text_contents()
    assert all(re.fullmatch("[0-9a-f]{64}", digest) for digest in hashes)

    page.locator(".printed tr", has_text="C67").get_by_role("link", name=re.compile("(Bản|Release) 2")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("(Bản phát hành|Release) 2"))
    assert set(hashes) & set(page.locator(".facts code").all_text_contents())


@pytest.mark.parametrize(
    ("path", "heading"),
    [("/chat-luong/ban-phat-hanh/3/", "So với bản phát hành 1"), ("/en/quality/releases/3/", "Against release 1")],
)
def test_any_other_release_can_be_chosen_to_hold_one_against(look, path, heading):
    page = look(path, java_script_enabled=False)
    page.locator("select[name=against]").select_option("1")
    page.locator(".selection button").click()

    expect(page.locator("#changes")).to_have_text(heading)
    assert page.url.endswith(f"{path}?against=1")
    page.locator(".choices a").nth(1).click()
    assert page.url.endswith("?against=1&show=figures")
    page.locator(".pager a").first.click()
    assert page.url.endswith("?against=1&page=2&show=figures")
    page.locator(".languages a").click()
    assert page.url.endswith("?against=1&page=2&show=figures")


def test_what_was_taken_back_is_told_from_correction_to_correction(look):
    page = look("/chat-luong/")
    rows = page.locator("[aria-labelledby=corrections] tbody tr")
    expect(rows).to_have_count(6)
    expect(rows.first).to_contain_text("0,4070")

    rows.first.locator("th a").click()
    history = page.locator("[aria-labelledby=history] tbody")
    assert history.locator("th a").all_text_contents() == ["Bản 4", "Bản 3", "Bản 1"]


@pytest.mark.parametrize("path", EVERY)
def test_the_pages_fit_every_width_in_light_and_dark(look, path):
    for scheme in ("light", "dark"):
        page = look(path, color_scheme=scheme)
        page.locator("details").evaluate_all("all => all.forEach(each => { each.open = true; })")
        for width in (320, 360, 768, 1024, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            assert (width, scrolls_sideways(page), page.evaluate(OUTSIDE)) == (width, 0, [])
            assert page.evaluate(BURSTING) == []


@pytest.mark.parametrize(
    ("path", "columns"), [("/chat-luong/ban-phat-hanh/3/", (2, 3, 4)), ("/so-lieu/2022/binh-phuoc/gov/", (2, 3, 4))]
)
@pytest.mark.parametrize("width", [360, 1280])
def test_numbers_of_a_column_line_up(look, path, columns, width):
    page = look(path, width=width)
    table = page.locator("[aria-labelledby=changes] table, [aria-labelledby=inputs] table").first
    for column in columns:
        edges = table.evaluate(f"table => {{ const document = table; return ({EDGES})({column}); }}")
        assert len(set(edges)) <= 1


@pytest.mark.parametrize("path", ["/chat-luong/ban-phat-hanh/3/", "/en/quality/releases/3/?against=1&show=figures"])
def test_on_a_phone_what_was_and_what_is_stand_beside_their_names(look, path):
    cells = look(path, width=360).locator("[aria-labelledby=changes] tbody td:nth-child(-n + 4)")
    rights = cells.evaluate_all("all => all.map((each) => each.getBoundingClientRect().right)")
    assert len(rights) > 60
    assert max(rights) <= 360


@pytest.mark.parametrize("path", ["/chat-luong/ban-phat-hanh/3/", "/en/figures/2022/bac-kan/dti/"])
def test_every_letter_and_sign_is_drawn_in_a_face_that_the_site_brings(look, path):
    assert set(faces(look(path))) <= {(name, True) for name in OURS}


@pytest.mark.parametrize(
    ("path", "width"), [("/chat-luong/ban-phat-hanh/2/?show=figures&page=3", 360), ("/so-lieu/2022/bac-kan/dti/", 1280)]
)
def test_every_stop_of_the_tab_key_is_seen(look, path, width):
    assert [stop for stop in walk(look(path, width=width)) if stop[1]] == []
