"""What is not there, and what is not understood: a page that says so and leads on."""

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize(
    ("path", "message", "link", "leads_to"),
    [
        ("/tinh/atlantis/", "“atlantis”", "Danh sách tỉnh, thành phố", "/tinh/"),
        ("/en/provinces/atlantis/", "“atlantis”", "List of provinces", "/en/provinces/"),
        ("/xep-hang/1999/", "1999", "2022", "/xep-hang/2022/"),
        ("/en/rankings/1999/", "1999", "2022", "/en/rankings/2022/"),
        ("/tang-giam/2020/", "Năm 2020 không có kỳ trước để so", "Về trang tổng quan", "/"),
        ("/khong-co/", "Địa chỉ này không dẫn tới đâu", "Danh sách tỉnh, thành phố", "/tinh/"),
    ],
)
def test_what_is_not_there_is_said_and_leads_on(visit, path, message, link, leads_to):
    page = visit(path, status=404)
    expect(page.locator(".page-head .lede")).to_contain_text(message)

    page.locator("main").get_by_role("link", name=link, exact=True).click()

    expect(page).to_have_url(leads_to)
    expect(page.get_by_role("heading", level=1)).to_be_visible()


@pytest.mark.parametrize(
    ("path", "heading", "good"),
    [
        (
            "/xep-hang/2022/?indicator=nonsense&region=south-east",
            "indicator=nonsense",
            "/xep-hang/2022/?region=south-east&indicator=economy",
        ),
        ("/en/rankings/2022/?indicator=nonsense", "indicator=nonsense", "/en/rankings/2022/?indicator=economy"),
        ("/xep-hang/2024/?units=65", "units=65", "/xep-hang/2024/?units=63"),
        ("/en/rankings/2022/?region=atlantis", "region=atlantis", "/en/rankings/2022/?region=south-east"),
        ("/tinh/da-nang/?year=1999", "year=1999", "/tinh/da-nang/?year=2021"),
        ("/xep-hang/2022/?v=99", "v=99", "/xep-hang/2022/"),
    ],
)
def test_a_parameter_that_is_not_understood_is_named_with_links_that_work(visit, path, heading, good):
    page = visit(path, status=400)
    expect(page.locator(".page-head")).to_contain_text(heading)
    addresses = page.locator("main a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert good in addresses

    for address in addresses:
        assert page.request.get(address).status == 200, address
    page.locator(f'main a[href="{good}"]').first.click()
    expect(page).to_have_url(good)


@pytest.mark.parametrize(("path", "other", "href"), [
    ("/tinh/atlantis/", "English", "/en/provinces/atlantis/"),
    ("/en/rankings/1999/", "Tiếng Việt", "/xep-hang/1999/"),
])  # fmt: skip
def test_an_error_page_has_its_twin_in_the_other_language(visit, path, other, href):
    page = visit(path, status=404)

    expect(page.get_by_role("link", name=other, exact=True)).to_have_attribute("href", href)
