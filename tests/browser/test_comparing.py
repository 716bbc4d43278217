"""Two provinces side by side: choosing them, one address for a pair, and pairs that cannot be compared."""

import pytest
from playwright.sync_api import expect

PAIR = "/so-sanh/binh-phuoc/dak-nong/"


def choose(page, first, second):
    form = page.locator("form.picker")
    form.get_by_label("Tỉnh, thành phố thứ nhất").select_option(label=first)
    form.get_by_label("Tỉnh, thành phố thứ hai").select_option(label=second)
    form.get_by_role("button", name="So sánh").click()


@pytest.mark.parametrize(
    ("first", "second", "scripts"),
    [("Hà Nội", "Huế", True), ("Huế", "Hà Nội", False)],
    ids=["in order", "in reverse order, without scripts"],
)
def test_two_chosen_on_the_front_page_have_one_address_in_either_order(visit, first, second, scripts):
    page = visit("/", java_script_enabled=scripts)

    choose(page, first, second)

    expect(page).to_have_url("/so-sanh/ha-noi/hue/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Hà Nội")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Huế")


def test_the_other_order_typed_into_the_address_leads_to_the_same_page(visit):
    page = visit("/so-sanh/dak-nong/binh-phuoc/?year=2021")

    expect(page).to_have_url(f"{PAIR}?year=2021")


@pytest.mark.parametrize("width", [360, 1280])
def test_the_sentence_names_both_and_follows_the_year(visit, width):
    page = visit(f"{PAIR}?year=2021", width=width)
    sentence, years = page.locator(".page-head .lede"), page.get_by_role("navigation", name="Năm")
    expect(sentence).to_have_text("Năm 2021, Bình Phước xếp hạng 9/63, trên Đắk Nông (hạng 41) 32 bậc.")

    years.get_by_role("link", name="2022").click()
    expect(page).to_have_url(f"{PAIR}?year=2022")
    expect(sentence).to_contain_text("Năm 2022, Bình Phước hơn Đắk Nông 0,1119 điểm DTI (0,6385 và 0,5266)")
    years.get_by_role("link", name="2021").click()
    expect(page).to_have_url(f"{PAIR}?year=2021")


def test_the_english_sentence_names_both(visit):
    page = visit("/en/compare/binh-phuoc/dak-nong/?year=2021")

    expect(page.locator(".page-head .lede")).to_contain_text("Binh Phuoc")
    expect(page.locator(".page-head .lede")).to_contain_text("Dak Nong")


def test_the_two_can_be_swapped_in_the_form_and_one_of_them_replaced(visit):
    page = visit(f"{PAIR}?year=2021")
    form = page.locator("form.picker")
    expect(form.get_by_label("Tỉnh, thành phố thứ nhất")).to_have_value("binh-phuoc")

    choose(page, "Đắk Nông", "Bình Phước")
    expect(page).to_have_url(f"{PAIR}?year=2021")
    choose(page, "Đắk Nông", "Kon Tum")
    expect(page).to_have_url("/so-sanh/dak-nong/kon-tum/?year=2021")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Kon Tum")


def test_one_name_chosen_twice_leads_to_its_own_page(visit):
    page = visit("/")

    choose(page, "Huế", "Huế")

    expect(page).to_have_url("/tinh/hue/")


@pytest.mark.parametrize(
    ("address", "reason", "pairs"),
    [
        (
            "/so-sanh/binh-phuoc/hue/",
            "Hai đơn vị này chưa từng cùng đứng trong một bảng.",
            ["Đồng Nai – Huế, trong 34", "Bình Phước – Thừa Thiên Huế, trong 63"],
        ),
        (
            "/en/compare/binh-phuoc/hue/",
            "These two have never stood in one table.",
            ["Dong Nai – Hue, among 34"],
        ),
    ],
    ids=["vi", "en"],
)
def test_a_pair_that_cannot_be_compared_says_why_and_offers_pairs_that_can(visit, address, reason, pairs):
    page = visit(address)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator("main")).to_contain_text(reason)

    for label in pairs:
        page.get_by_role("link", name=label).click()
        expect(page.locator(".spine")).to_be_visible()
        page.go_back()
        expect(page).to_have_url(address)


def test_every_pair_offered_as_an_example_can_be_compared(visit):
    page = visit("/so-sanh/")
    examples = [(each.inner_text(), each.get_attribute("href")) for each in page.locator(".panel .who a").all()]
    assert len(examples) >= 5

    for label, address in examples[:5]:
        page.goto(address)
        expect(page.locator(".spine")).to_be_visible()
        for name in label.split(" – "):
            expect(page.get_by_role("heading", level=1)).to_contain_text(name)
