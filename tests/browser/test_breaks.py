"""A reader who would rather not compare years of two methods says so once, and can take it back."""

import re

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize(
    ("start", "hide", "year", "back"),
    [
        ("/tinh/binh-phuoc/?year=2021", "Ẩn", "2024", "Hiện tăng giảm, có dấu ‡"),
        ("/en/provinces/binh-phuoc/?year=2021", "Hidden", "2024", "Show changes, with ‡"),
    ],
)
def test_changes_across_a_method_are_hidden_from_year_to_year_and_come_back(visit, start, hide, year, back):
    page = visit(start)
    expect(page.locator(".lede")).to_contain_text("‡")
    assert page.locator("svg .c-dotted").count() > 0

    page.get_by_role("link", name=hide, exact=True).click()
    expect(page).to_have_url(re.compile("breaks=hide"))
    expect(page.locator(".lede")).not_to_contain_text("‡")
    assert page.locator("svg .c-dotted").count() == 0

    page.get_by_role("link", name=year, exact=True).first.click()
    expect(page).to_have_url(re.compile(r"\?breaks=hide$"))
    expect(page.locator(".lede")).not_to_contain_text("‡")

    page.get_by_role("link", name=back).click()
    expect(page).to_have_url(start.partition("?")[0])
    expect(page.locator(".lede")).to_contain_text("‡")
