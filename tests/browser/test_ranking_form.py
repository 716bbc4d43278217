"""The ranking of a year, filtered and sorted: the address holds the choice, with scripts and without."""

import pytest
from playwright.sync_api import expect

SOUTH_EAST = {"Hồ Chí Minh", "Bình Dương", "Bình Phước", "Bà Rịa - Vũng Tàu", "Tây Ninh", "Đồng Nai"}


def names(page):
    return page.locator(".ranking tbody th[scope=row] a").all_inner_texts()


def column(page, number):
    """The numbers in a column of the ranking, counted from 1, of provinces and without signs."""
    cells = page.locator(f".ranking tbody tr:has(th a) > :nth-child({number})")
    # A number leads to where it comes from, or stands by itself.
    return cells.evaluate_all(
        """cells => cells.map(cell => (cell.querySelector(":scope > a")
             ?? [...cell.childNodes].find(each => each.nodeType === Node.TEXT_NODE)).textContent)"""
    )


@pytest.fixture
def page(visit):
    """The ranking without any script: what works so works with them, for this page has none of its own."""
    return visit("/xep-hang/2022/", java_script_enabled=False)


def choose(page, indicator, region):
    page.get_by_label("Chỉ số", exact=True).select_option(label=indicator)
    page.get_by_label("Vùng", exact=True).select_option(label=region)
    page.get_by_role("button", name="Xem").click()


def test_the_form_puts_the_choice_into_the_address_and_shows_the_rows_of_the_region(page):
    assert len(names(page)) == 63

    choose(page, "Chính quyền số", "Đông Nam Bộ")

    expect(page).to_have_url("/xep-hang/2022/?indicator=gov&region=south-east")
    expect(page.get_by_role("heading", level=1)).to_have_text("Xếp hạng chính quyền số năm 2022, Đông Nam Bộ")
    assert set(names(page)) == SOUTH_EAST
    assert len(names(page)) == 6
    expect(page.get_by_label("Chỉ số", exact=True)).to_have_value("gov")
    expect(page.get_by_label("Vùng", exact=True)).to_have_value("south-east")


def test_the_back_button_returns_to_the_table_as_it_was(page):
    choose(page, "Kinh tế số", "Tây Nguyên")
    expect(page).to_have_url("/xep-hang/2022/?indicator=economy&region=central-highlands")

    page.go_back()

    expect(page).to_have_url("/xep-hang/2022/")
    assert len(names(page)) == 63
    page.go_forward()
    expect(page.get_by_role("heading", level=1)).to_have_text("Xếp hạng kinh tế số năm 2022, Tây Nguyên")
    assert len(names(page)) == 5


def test_a_filter_can_be_cleared_and_survives_a_change_of_year(page):
    choose(page, "Xã hội số", "Đông Nam Bộ")
    page.get_by_role("navigation", name="Năm").get_by_role("link", name="2023").click()
    expect(page).to_have_url("/xep-hang/2023/?indicator=society&region=south-east")
    assert set(names(page)) == SOUTH_EAST

    page.get_by_role("link", name="Bỏ lọc").click()
    expect(page).to_have_url("/xep-hang/2023/")
    assert len(names(page)) == 63


def test_heads_of_columns_sort_and_sort_again_the_other_way(page):
    score = page.get_by_role("columnheader", name="Điểm")
    score.get_by_role("link").click()
    expect(page).to_have_url("/xep-hang/2022/?sort=score")
    expect(score).to_have_attribute("aria-sort", "descending")
    scores = column(page, 4)
    assert scores == sorted(scores, reverse=True)

    score.get_by_role("link").click()
    expect(page).to_have_url("/xep-hang/2022/?sort=-score")
    expect(score).to_have_attribute("aria-sort", "ascending")
    assert column(page, 4) == sorted(scores)


def test_names_sort_as_a_vietnamese_dictionary_does(page):
    page.get_by_role("columnheader", name="Tỉnh, thành phố").get_by_role("link").click()

    expect(page).to_have_url("/xep-hang/2022/?sort=name")
    sorted_names = names(page)
    assert sorted_names[:4] == ["An Giang", "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang"]
    assert sorted_names.index("Cần Thơ") < sorted_names.index("Đà Nẵng") < sorted_names.index("Điện Biên")
    assert sorted_names[-1] == "Yên Bái"


def test_the_form_works_with_scripts_too(visit):
    page = visit("/en/rankings/2022/", width=360)
    page.get_by_label("Indicator", exact=True).select_option(label="Digital government")
    page.get_by_label("Region", exact=True).select_option(label="South East")
    page.get_by_role("button", name="Show").click()

    expect(page).to_have_url("/en/rankings/2022/?indicator=gov&region=south-east")
    assert len(names(page)) == 6


def test_a_year_with_unknown_ranks_says_how_many_are_known(visit):
    page = visit("/xep-hang/2021/")

    expect(page.locator("main")).to_contain_text("34")
    expect(page.locator(".ranking .divider")).to_have_count(1)
    assert len(names(page)) == 63
