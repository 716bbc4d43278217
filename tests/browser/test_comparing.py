"""Two to four side by side: choosing, adding, leaving out, one address for all orders, and what cannot be compared."""

import pytest
from playwright.sync_api import expect

PAIR = "/so-sanh/binh-phuoc/dak-nong/"
THREE = "/so-sanh/binh-phuoc/dak-nong/lam-dong/"
#: Right edge of the widest thing in the table, and of the page: nothing is to be scrolled to.
SPINE_FITS = """
() => [...document.querySelectorAll(".spine :is(th, td)")].every(
  (cell) => cell.getBoundingClientRect().right <= document.documentElement.clientWidth)
"""


def choose(page, *names):
    """Each name in the next of the selects, then the button."""
    form = page.locator("form.picker")
    for select, name in zip(form.get_by_role("combobox").all(), names, strict=False):
        select.select_option(label=name)
    form.get_by_role("button", name="So sánh").click()


def compared(page):
    """The names at the top, in their order."""
    return page.locator(".faces .who")


def test_with_letters_of_twice_the_size_the_names_over_the_indices_do_not_meet(visit):
    heads = visit(PAIR, width=360, text=32).locator(".spine thead :is(.a, .b)")

    first, second = heads.evaluate_all(
        """all => all.map((head) => {
          const range = document.createRange();
          range.selectNodeContents(head);
          const box = range.getBoundingClientRect();
          return [box.left, box.right];
        })"""
    )
    assert first[1] <= second[0]


@pytest.mark.parametrize(
    ("first", "second", "scripts"),
    [("Hà Nội", "Huế", True), ("Huế", "Hà Nội", False)],
    ids=["in order", "in reverse order, without scripts"],
)
def test_two_chosen_on_the_front_page_have_one_address_in_either_order(visit, first, second, scripts):
    page = visit("/", java_script_enabled=scripts)

    choose(page, first, second)

    expect(page).to_have_url("/so-sanh/ha-noi/hue/")
    expect(compared(page)).to_have_text(["Hà Nội", "Huế"])
    expect(page.get_by_role("heading", level=1)).to_contain_text("Hà Nội và Huế")


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
    expect(sentence).to_contain_text("Năm 2022, Bình Phước hơn Đắk Nông 0,1119°* điểm DTI (0,6385° và 0,5266)")
    assert page.evaluate(SPINE_FITS)
    years.get_by_role("link", name="2021").click()
    expect(page).to_have_url(f"{PAIR}?year=2021")


def test_the_english_sentence_names_both(visit):
    page = visit("/en/compare/binh-phuoc/dak-nong/?year=2021")

    expect(page.locator(".page-head .lede")).to_contain_text("Binh Phuoc")
    expect(page.locator(".page-head .lede")).to_contain_text("Dak Nong")


def test_a_score_of_the_table_leads_to_where_it_comes_from(visit):
    page = visit(f"{PAIR}?year=2022")

    page.get_by_role("row", name="Hoạt động chính quyền số").get_by_role("link", name="0,7312").click()
    expect(page).to_have_url("/so-lieu/2022/binh-phuoc/gov_activity/")


@pytest.mark.parametrize(("width", "scripts"), [(360, False), (1280, True)])
def test_a_third_and_a_fourth_are_added_in_one_step_each_the_year_changed_and_one_left_out(visit, width, scripts):
    page = visit(f"{PAIR}?year=2021", width=width, java_script_enabled=scripts)

    page.locator(".peers").get_by_role("link", name="Lâm Đồng").click()
    expect(page).to_have_url(f"{THREE}?year=2021")
    expect(page.locator(".lede")).to_contain_text("Bình Phước đứng cao nhất, hạng 9/63, rồi đến Lâm Đồng (hạng 20)")
    page.get_by_role("navigation", name="Năm").get_by_role("link", name="2022").click()
    page.locator(".adding a").first.click()
    expect(compared(page)).to_have_count(4)
    expect(page.locator(".peers")).to_have_count(0)
    assert page.evaluate(SPINE_FITS)
    assert "year=2022" in page.url

    page.get_by_role("link", name="Bỏ Đắk Nông").click()
    expect(compared(page)).to_have_count(3)
    expect(compared(page).filter(has_text="Đắk Nông")).to_have_count(0)
    expect(page.locator(".spine thead")).not_to_contain_text("Đắk Nông")


def test_one_of_three_is_replaced_and_another_taken_out_in_the_form(visit):
    page = visit(f"{THREE}?year=2022")
    form = page.locator("form.picker")
    expect(form.get_by_role("checkbox", checked=True)).to_have_count(3)

    form.get_by_label("Bình Phước").uncheck()
    form.get_by_label("Lâm Đồng").uncheck()
    choose(page, "Kon Tum")
    expect(page).to_have_url("/so-sanh/dak-nong/kon-tum/?year=2022")
    expect(compared(page)).to_have_text(["Đắk Nông", "Kon Tum"])


def test_one_name_chosen_twice_leads_to_its_own_page(visit):
    page = visit("/")

    choose(page, "Huế", "Huế")

    expect(page).to_have_url("/tinh/hue/")


def test_one_name_alone_stays_chosen_and_a_second_is_asked_for(visit):
    page = visit("/so-sanh/")

    choose(page, "Huế")

    expect(page.locator(".notice")).to_contain_text("Mới chọn Huế. Chọn thêm ít nhất một.")
    expect(page.get_by_label("Tỉnh, thành phố thứ nhất")).to_have_value("hue")


def test_of_more_than_four_one_is_unticked(visit):
    page = visit("/so-sanh/?p=hue&p=ha-noi&p=da-nang&p=can-tho&p=ca-mau", width=360)
    expect(page.locator(".notice")).to_contain_text("Đã chọn 5")

    page.get_by_label("Cà Mau").uncheck()
    page.locator("form.picker").get_by_role("button", name="So sánh").click()

    expect(page).to_have_url("/so-sanh/can-tho/da-nang/ha-noi/hue/")


@pytest.mark.parametrize(
    ("address", "reason", "offered"),
    [
        (
            "/so-sanh/binh-phuoc/hue/",
            "Các tỉnh, thành phố này chưa từng cùng đứng trong một bảng.",
            ["Đồng Nai – Huế, trong 34", "Bình Phước – Thừa Thiên Huế, trong 63"],
        ),
        (
            "/en/compare/binh-phuoc/dak-nong/hue/",
            "These provinces have never been in one table.",
            ["Dong Nai – Hue – Lam Dong, among 34"],
        ),
    ],
    ids=["two, vi", "three, en"],
)
def test_what_cannot_be_compared_says_why_and_offers_what_can(visit, address, reason, offered):
    page = visit(address)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator("main")).to_contain_text(reason)

    for label in offered:
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
            expect(page.locator(".faces")).to_contain_text(name)


def test_from_a_provinces_page_a_peer_is_one_step_away(visit):
    page = visit("/tinh/binh-phuoc/?year=2022")

    page.locator(".peers").get_by_role("link", name="Đồng Nai").click()

    expect(page).to_have_url("/so-sanh/binh-phuoc/dong-nai/?year=2022")
