"""A reader takes a citation along."""

from playwright.sync_api import expect


def test_a_reader_copies_a_citation_and_is_told_so(window, site):
    opened = window(fresh=True, permissions=["clipboard-read", "clipboard-write"])
    page = opened.open("/tinh/binh-phuoc/?year=2021")
    page.get_by_role("link", name="Trích dẫn, nhúng trang này").click()
    bibtex = page.get_by_role("region", name="BibTeX")
    page.locator("[data-copies=as-bib]").click()
    expect(page.get_by_text("Đã sao chép")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == bibtex.text_content()
    page.get_by_role("link", name="Cố định ở bản 1").click()
    code = page.locator("#embed-chart-rank-history").text_content()
    page.locator("[data-copies=embed-chart-rank-history]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-copies=embed-chart-rank-history] ~ [role=status]")).to_have_text("Đã sao chép")
    assert page.evaluate("navigator.clipboard.readText()") == code
    assert f'src="{site}/nhung/tinh/binh-phuoc/bieu-do/rank-history/?theme=light&amp;v=1&amp;year=2021"' in code
