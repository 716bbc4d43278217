"""From the front page to the document behind a number, and from a former province to what it became."""

import re

import pytest
from playwright.sync_api import expect

VI = {
    "leader": "Hà Nội đứng đầu 34 tỉnh, thành phố về chuyển đổi số năm 2024",
    "former table": "Xem bảng 2024 của 63 tỉnh, thành phố trước sáp nhập",
    "ranking of 63": "/xep-hang/2024/?units=63",
    "years": "Năm",
    "ranking of 2021": "/xep-hang/2021/",
    "province": "Bình Phước",
    "page": "/tinh/binh-phuoc/?year=2021",
    "headline": ["9/63", "tăng 16 bậc‡ so với năm 2020", "chính quyền số tăng 16 bậc", "kinh tế số tăng 23 bậc"],
}
EN = {
    "leader": "Ha Noi leads Vietnam’s 34 provinces and cities in digital transformation in 2024",
    "former table": "See 2024 on the 63 provinces and cities before the mergers",
    "ranking of 63": "/en/rankings/2024/?units=63",
    "years": "Year",
    "ranking of 2021": "/en/rankings/2021/",
    "province": "Binh Phuoc",
    "page": "/en/provinces/binh-phuoc/?year=2021",
    "headline": [
        "9th of 63",
        "up 16 places‡ on 2020",
        "digital government up 16 places",
        "digital economy up 23 places",
    ],
}


@pytest.mark.parametrize(
    ("home", "words", "width"),
    [("/", VI, 360), ("/", VI, 1280), ("/en/", EN, 1280)],
    ids=["vi on a phone", "vi", "en"],
)
def test_a_journalist_reads_on_from_the_leader_to_a_province_and_its_documents(visit, home, words, width):
    page = visit(home, width=width)
    expect(page.get_by_role("heading", level=1)).to_have_text(words["leader"])

    page.get_by_role("link", name=words["former table"]).click()
    expect(page).to_have_url(words["ranking of 63"])
    page.get_by_role("navigation", name=words["years"]).get_by_role("link", name="2021").click()
    expect(page).to_have_url(words["ranking of 2021"])

    page.get_by_role("row", name=words["province"]).get_by_role("link", name=words["province"]).click()
    expect(page).to_have_url(words["page"])
    for fact in words["headline"]:
        expect(page.locator(".page-head .lede")).to_contain_text(fact)

    this_year = page.locator(".history tr.me").first
    this_year.locator(".refs a").first.click()
    document = page.locator(".sources li:target")
    expect(document).to_be_in_viewport()
    expect(document.get_by_role("link")).to_have_attribute("href", re.compile(r"^https?://"))
    assert document.get_by_role("link").inner_text().strip()


@pytest.mark.parametrize("script", [True, False])
def test_a_number_opens_the_folded_list_that_its_document_is_in(visit, script):
    page = visit("/xep-hang/2021/", java_script_enabled=script)
    far = page.locator(".sources #s30")
    expect(far).to_be_hidden()

    page.locator('a[href="#s30"]').first.click()
    expect(far).to_be_in_viewport()
    expect(page.locator(".sources li:target")).to_have_id("s30")


def test_on_paper_all_documents_are_named(visit):
    page = visit("/xep-hang/2021/", width=700, media="print")
    expect(page.locator(".sources #s30")).to_be_visible()
    expect(page.locator(".sources summary")).to_be_hidden()


def test_the_sentence_of_2021_is_the_one_the_article_printed_with_the_sign_of_a_changed_method(visit):
    sentence = visit("/tinh/binh-phuoc/?year=2021").locator(".lede").inner_text()

    assert sentence == (
        "Năm 2021, Bình Phước xếp hạng 9/63, tăng 16 bậc‡ so với năm 2020; "
        "chính quyền số tăng 16 bậc‡, kinh tế số tăng 23 bậc‡."
    )


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        ("/", "/en/"),
        ("/tinh/binh-phuoc/?year=2021", "/en/provinces/binh-phuoc/?year=2021"),
        (
            "/xep-hang/2022/?indicator=gov&region=south-east&sort=-score",
            "/en/rankings/2022/?indicator=gov&region=south-east&sort=-score",
        ),
        ("/so-sanh/binh-phuoc/dak-nong/?year=2021", "/en/compare/binh-phuoc/dak-nong/?year=2021"),
        ("/tinh/?q=dak+nong", "/en/provinces/?q=dak+nong"),
    ],
)
def test_the_other_language_is_one_step_away_and_shows_the_same_view(visit, vi, en):
    page = visit(vi)

    page.get_by_role("link", name="English", exact=True).click()
    expect(page).to_have_url(en)
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("link", name="Tiếng Việt", exact=True).click()
    expect(page).to_have_url(vi)
    expect(page.locator("html")).to_have_attribute("lang", "vi")


def test_a_former_province_and_what_it_became_lead_to_each_other(visit):
    page = visit("/tinh/binh-phuoc/")
    fate = page.locator(".notice.former")
    expect(fate).to_contain_text("Từ 1/7/2025, Bình Phước là một phần của Đồng Nai")

    fate.get_by_role("link", name="Đồng Nai").click()
    expect(page).to_have_url("/tinh/dong-nai/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Đồng Nai")
    expect(page.locator(".notice", has_text="Gồm Bình Phước và Đồng Nai")).to_be_visible()
    page.get_by_role("heading", level=2).get_by_role("link", name="Bình Phước").click()
    expect(page).to_have_url(re.compile(r"/tinh/binh-phuoc/"))


def test_a_name_that_stands_in_both_sets_opens_on_today_with_its_former_self_one_step_away(visit):
    page = visit("/tinh/da-nang/")
    lede, units = page.locator(".page-head .lede"), page.get_by_role("navigation", name="Bảng")
    expect(lede).to_contain_text("Năm 2024, Đà Nẵng xếp hạng 17/34")

    units.get_by_role("link", name="63").click()
    expect(page).to_have_url("/tinh/da-nang/?units=63&year=2024")
    expect(lede).to_contain_text("Năm 2024, Đà Nẵng xếp hạng 2/63")
    page.get_by_role("navigation", name="Năm").get_by_role("link", name="2021").click()
    expect(page).to_have_url("/tinh/da-nang/?year=2021")
    expect(lede).to_contain_text("Năm 2021, Đà Nẵng xếp hạng 1/63")
    units.get_by_role("link", name="34 tỉnh, công bố").click()
    expect(page).to_have_url("/tinh/da-nang/")
    expect(lede).to_contain_text("17/34")
