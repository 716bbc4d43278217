"""Type faces on the screen, every letter of them the site's own, and the page on paper."""

import re

import pytest
from playwright.sync_api import expect

#: Elements whose letters are looked at: not all rows of a long table, nor what is drawn for narrow columns only.
LETTERS = "body :not(option, tr:nth-child(n + 9) *, .c-narrow *)"
#: Headings that are seen with nothing under them.
BARE = """all => all
  .filter(each => each.checkVisibility())
  .filter(each => ![...each.children].some(part => part.tagName !== "H2" && part.getBoundingClientRect().height > 1))
  .map(each => each.textContent.trim().slice(0, 40))"""
#: What is printed after links that are seen.
PRINTED_AFTER = """all => all
  .filter(each => each.checkVisibility())
  .map(each => getComputedStyle(each, "::after").content)"""
OURS = {"Be Vietnam Pro", "Be Vietnam Pro SemiBold", "DXIndex Figures"}


def faces(page):
    """The faces that drew the letters of a page: {(name, whether the page brought it): letters}."""
    page.evaluate("document.fonts.ready.then(() => true)")
    browser = page.context.new_cdp_session(page)
    for domain in ("DOM", "CSS"):
        browser.send(f"{domain}.enable")
    root = browser.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    found = {}
    for node in browser.send("DOM.querySelectorAll", {"nodeId": root, "selector": LETTERS})["nodeIds"]:
        for face in browser.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]:
            key = face["familyName"], face["isCustomFont"]
            found[key] = found.get(key, 0) + face["glyphCount"]
    browser.detach()
    return found


@pytest.mark.parametrize("path", ["/en/compare/binh-phuoc/dak-nong/?year=2022", "/tang-giam/2021/"])
def test_every_letter_and_sign_is_drawn_in_a_face_that_the_site_brings(visit, path):
    """A sign that our faces lack would come from whatever the reader's machine has."""
    assert set(faces(visit(path))) <= {(name, True) for name in OURS}


def test_the_files_of_the_faces_come_from_the_site_and_those_asked_for_first_are_used(window):
    reader = window(fresh=True)
    page = reader.open("/en/")
    page.evaluate("document.fonts.ready.then(() => true)")
    header = page.request.get(page.url).headers["link"]
    fetched = {path for path in reader.asked if path.endswith(".woff2")}

    assert len(fetched) == 4
    assert all(path.startswith("/static/fonts/") for path in fetched)
    assert set(re.findall("<([^>]*)>; rel=preload", header)) == fetched


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("/tinh/binh-phuoc/?year=2021", [".lede", ".figures", ".history", "#rank-history .c-narrow", ".sources ol"]),
        ("/xep-hang/2022/", [".lede", ".ranking", ".legend", ".sources ol"]),
        ("/so-sanh/binh-phuoc/dak-nong/?year=2022", [".faces", ".spine", "#rank-history .c-narrow", ".sources ol"]),
    ],
)
def test_paper_gets_the_content_and_no_navigation(visit, path, content):
    page = visit(path, width=700, media="print")

    for part in content:
        expect(page.locator(part).first).to_be_visible()
    unprinted = ".nav, .search, .languages, .selection, .picker, .chart-tools, .downloads, .skip, .report, .unprinted"
    for part in unprinted.split(", "):
        assert [each.is_visible() for each in page.locator(part).all()].count(True) == 0, part
    assert page.locator(".scroll").evaluate_all("all => all.every(each => each.scrollHeight <= each.clientHeight + 1)")


def test_on_paper_a_source_is_followed_by_its_address(visit):
    page = visit("/xep-hang/2022/", width=700, media="print")
    link = page.locator(".sources li a").first

    address = link.get_attribute("href")
    assert link.evaluate("each => getComputedStyle(each, '::after').content").count(address) == 1


@pytest.mark.parametrize("path", ["/", "/tinh/lam-dong/", "/so-sanh/binh-phuoc/dak-nong/", "/en/map/2024/"])
def test_on_paper_no_heading_stands_over_nothing_and_no_letter_to_us_is_printed(visit, path):
    page = visit(path, width=700, media="print")

    assert page.locator("main section:has(> h2)").evaluate_all(BARE) == []
    assert set(page.locator("a[href^=mailto]").evaluate_all(PRINTED_AFTER)) <= {"none"}


def test_on_paper_the_rows_of_a_map_name_their_classes(visit):
    limits = visit("/ban-do/2024/", width=700, media="print").locator(".map-limits").first

    assert limits.bounding_box()["width"] > 20
