"""The search as people type: without marks, abbreviated, misspelt, and nonsense; no script needed."""

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
        ("/", "Không tìm thấy tỉnh, thành phố nào giống “qwxyz”"),
        ("/en/", "No province is like “qwxyz”"),
    ],
)
def test_nonsense_gets_a_message_and_the_whole_list(visit, home, message):
    page = visit(home, java_script_enabled=False)
    search(page, "qwxyz")

    expect(page.get_by_role("status")).to_contain_text(message)
    expect(page.get_by_role("banner").get_by_role("searchbox")).to_have_value("qwxyz")
    expect(page.locator(".register tbody tr")).to_have_count(34)


def test_a_search_for_markup_shows_it_as_text(visit):
    page = visit("/")
    search(page, "<img src=x onerror=alert(1)>")

    expect(page.get_by_role("status")).to_contain_text("<img src=x")
    expect(page.locator("main img")).to_have_count(0)


def test_the_list_of_provinces_has_a_search_of_its_own_that_keeps_what_was_typed(visit):
    page = visit("/tinh/", java_script_enabled=False)
    box = page.get_by_role("main").get_by_role("searchbox")
    box.fill("Đắk Nông")
    page.get_by_role("main").get_by_role("button", name="Tìm").click()

    expect(box).to_have_value("Đắk Nông")
    expect(page.locator(".results a")).to_have_text("Đắk Nông")
