"""A leader asks why the province moved, reads who passed it, and looks at one of them beside it."""

import re

from playwright.sync_api import expect


def test_from_the_question_to_who_passed_and_on_to_the_comparison(visit):
    page = visit("/", width=360, java_script_enabled=False)
    box = page.get_by_role("banner").get_by_role("searchbox")
    box.fill("vì sao vĩnh phúc 2023")
    box.press("Enter")
    page.locator(".results").get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Vì sao Vĩnh Phúc xuống 26 bậc năm 2023?")

    change = page.get_by_role("region", name="Do Vĩnh Phúc hay do các tỉnh khác?")
    expect(page.locator(".lede")).to_contain_text("Điểm tăng 0,0257°* nhưng 26 tỉnh, thành phố vượt lên")
    expect(change.locator("dd a")).to_have_count(26)

    page.emulate_media(media="print")
    expect(change.get_by_text("Hà Nội", exact=True)).to_be_visible()
    expect(change.locator(".answer-links")).to_be_hidden()
    page.emulate_media(media="screen")

    page.get_by_label("Chỉ số", exact=True).select_option(label="Kinh tế số")
    page.get_by_role("button", name="Xem").click()
    expect(page).to_have_url("/tinh/vinh-phuc/vi-sao/?year=2023&indicator=economy")
    expect(page.get_by_role("heading", level=1)).to_contain_text("về kinh tế số")

    page.get_by_role("navigation", name="Trong trang này").get_by_role("link", name="Để lên hạng").click()
    expect(page).to_have_url("/tinh/vinh-phuc/vi-sao/?year=2023&indicator=economy#steps")
    change.locator("dd a").first.click()
    expect(page).to_have_url(re.compile(r"/so-sanh/.*vinh-phuc/\?year=2023$"))
