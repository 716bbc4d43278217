"""The search as people type: without marks, abbreviated, misspelt, and nonsense; with a list that opens, or without."""

import re

import pytest
from playwright.sync_api import expect


def search(page, text):
    """Type into the search of the masthead and press Enter."""
    box = page.get_by_role("banner").get_by_role("searchbox")
    box.fill(text)
    box.press("Enter")


@pytest.mark.parametrize(
    ("text", "name", "address", "width"),
    [
        ("dak nong", "Đắk Nông", "/tinh/dak-nong/", 360),
        ("TP.HCM", "Hồ Chí Minh", "/tinh/ho-chi-minh/", 1280),
        ("tt-hue", "Thừa Thiên Huế", "/tinh/thua-thien-hue/", 1280),
    ],
)
def test_a_name_is_found_as_people_type_it(visit, text, name, address, width):
    page = visit("/", width=width, java_script_enabled=False)
    search(page, text)

    found = page.locator(".results").get_by_role("link", name=name, exact=True).first
    found.click()

    expect(page).to_have_url(address)
    expect(page.get_by_role("heading", level=1)).to_have_text(name)


@pytest.mark.parametrize(
    ("home", "message"),
    [
        ("/", "Không tìm thấy gì giống “qwxyz”"),
        ("/en/", "Nothing found for “qwxyz”"),
    ],
)
def test_nonsense_gets_a_message_what_to_try_and_the_whole_list(visit, home, message):
    page = visit(home, java_script_enabled=False)
    search(page, "qwxyz")

    expect(page.locator("main").get_by_role("status")).to_contain_text(message)
    expect(page.get_by_role("banner").get_by_role("searchbox")).to_have_value("qwxyz")
    expect(page.locator(".register tbody tr")).to_have_count(34)
    page.locator(".try").get_by_role("link").first.click()
    expect(page.locator(".results").get_by_role("link").first).to_be_visible()


def test_a_search_for_markup_shows_it_as_text(visit):
    page = visit("/tinh/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")

    expect(page.locator("main .notice")).to_contain_text("<img src=x")
    expect(page.locator("main img")).to_have_count(0)


def test_the_list_of_provinces_has_a_search_of_its_own_that_keeps_what_was_typed(visit):
    page = visit("/tinh/", java_script_enabled=False)
    box = page.get_by_role("main").get_by_role("searchbox")
    box.fill("Đắk Nông")
    page.get_by_role("main").get_by_role("button", name="Tìm").click()

    expect(box).to_have_value("Đắk Nông")
    expect(page.locator(".results a")).to_have_text("Đắk Nông")


def field(page):
    """The search of the masthead where its script runs."""
    return page.get_by_role("banner").get_by_role("combobox")


def test_a_list_opens_while_one_types_and_the_keys_walk_it(visit, window):
    page = visit("/en/")
    box, options = field(page), page.get_by_role("banner").get_by_role("option")
    expect(box).to_have_attribute("aria-expanded", "false")
    assert not any("search" in path for path in window().asked if path.startswith("/api/"))

    box.press_sequentially("dak n")
    expect(options).to_have_count(2)
    expect(options.first).to_contain_text("Dak Nong")
    expect(options.first).to_contain_text("now part of Lam Dong")
    expect(page.get_by_role("banner").get_by_role("status")).to_have_text("1 result")
    expect(box).to_have_attribute("aria-expanded", "true")

    box.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", options.first.get_attribute("id"))
    box.press("ArrowUp")
    expect(box).not_to_have_attribute("aria-activedescendant", re.compile("."))
    box.press("Escape")
    expect(options.first).to_be_hidden()
    expect(box).to_have_value("dak n")

    box.press("ArrowDown")
    expect(options.first).to_be_visible()
    box.press("ArrowDown")
    box.press("Enter")
    expect(page).to_have_url("/en/provinces/dak-nong/")


def test_the_last_option_leads_to_all_results(visit):
    page = visit("/")
    field(page).press_sequentially("ha")
    expect(page.get_by_role("banner").get_by_role("option")).to_have_count(8)
    field(page).press("ArrowUp")
    field(page).press("Enter")

    expect(page).to_have_url("/tinh/?q=ha")
    expect(page.locator(".results li").first).to_contain_text("Hà Nội")


def test_on_a_phone_the_list_is_as_wide_as_the_screen_and_a_tap_leads_on(visit):
    page = visit("/", width=360, height=640, has_touch=True)
    field(page).tap()
    field(page).press_sequentially("hcm")
    first = page.get_by_role("banner").get_by_role("option").first
    expect(first).to_contain_text("Hồ Chí Minh")
    box = page.get_by_role("banner").get_by_role("listbox").bounding_box()
    assert box["width"] >= 360 - 2 * 16
    assert first.bounding_box()["height"] >= 44
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    first.tap()

    expect(page).to_have_url("/tinh/ho-chi-minh/")


def test_letters_of_a_word_that_is_being_composed_are_not_taken_as_keys_of_the_list(visit):
    """As an input method types "Đắk": letters change until the word ends, and Enter ends it."""
    page = visit("/")
    box = field(page)
    box.focus()
    client = page.context.new_cdp_session(page)
    for text in ("d", "đ", "đa", "đă", "đắ", "đắk"):
        client.send("Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)})
    box.dispatch_event("keydown", {"key": "Enter", "isComposing": True, "bubbles": True})
    client.send("Input.insertText", {"text": "đắk"})

    expect(page.get_by_role("banner").get_by_role("option").first).to_contain_text("Đắk Lắk")
    expect(box).to_have_value("đắk")
    expect(page).to_have_url("/")


def test_a_slash_leads_to_the_search_unless_it_was_turned_off(visit):
    page = visit("/tinh/")
    page.keyboard.press("/")
    expect(field(page)).to_be_focused()
    page.keyboard.press("/")
    expect(field(page)).to_have_value("/")

    page.get_by_role("button", name="Tắt phím /").click()
    page.keyboard.press("/")
    expect(field(page)).not_to_be_focused()
    page.get_by_role("button", name="Bật phím /").click()


def test_an_answer_that_takes_long_does_not_stand_in_for_a_later_one(visit):
    page = visit("/")
    page.route(lambda url: url.endswith("q=bi"), lambda _: None)
    with page.expect_request(lambda request: request.url.endswith("q=bi")):
        field(page).press_sequentially("bi")
    field(page).press_sequentially("nh phuoc")

    expect(page.get_by_role("banner").get_by_role("option").first).to_contain_text("Bình Phước")
    page.unroute_all(behavior="ignoreErrors")
