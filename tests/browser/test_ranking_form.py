"""The ranking of a year, filtered and sorted: the address holds the choice, with scripts and without."""

from urllib.parse import parse_qs, urlsplit

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
    """The ranking without any script."""
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


@pytest.mark.parametrize("pointed", [True, False], ids=["mouse", "keyboard"])
def test_with_scripts_a_choice_by_mouse_shows_at_once_and_one_by_keys_waits_for_the_button(visit, pointed):
    page = visit("/en/rankings/2022/?sort=-score&v=1", width=360)
    region = page.get_by_label("Region", exact=True)
    region.dispatch_event("pointerdown") if pointed else region.press("Tab")
    region.select_option(label="South East")
    if not pointed:
        expect(page).to_have_url("/en/rankings/2022/?sort=-score&v=1")
        page.get_by_role("button", name="Show").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Digital transformation ranking 2022, South East")
    assert parse_qs(urlsplit(page.url).query) == {"region": ["south-east"], "sort": ["-score"], "v": ["1"]}
    assert len(names(page)) == 6


def test_filters_in_force_are_taken_away_one_by_one(visit):
    page = visit("/en/rankings/2022/?indicator=gov&region=south-east&sort=-score")
    page.get_by_role("link", name="Remove South East").click()
    expect(page).to_have_url("/en/rankings/2022/?indicator=gov&sort=-score")
    page.get_by_role("link", name="Remove Digital government").click()
    expect(page).to_have_url("/en/rankings/2022/?sort=-score")
    expect(page.locator(".filters")).to_have_count(0)


def tick(page, *provinces):
    for name in provinces:
        page.get_by_role("checkbox", name=name, exact=True).click()


def test_two_ticked_rows_are_compared_without_scripts(page):
    tick(page, "Đắk Nông", "Bình Phước")
    page.get_by_role("button", name="So sánh các tỉnh đã chọn").first.click()

    expect(page).to_have_url("/so-sanh/binh-phuoc/dak-nong/?year=2022")


@pytest.mark.parametrize("width", [360, 1280])
def test_a_bar_tells_what_is_ticked_refuses_a_fifth_and_leads_on(visit, width):
    page = visit("/xep-hang/2022/", width=width)
    bar, said = page.locator(".tray"), page.locator(".tray").get_by_role("status")
    tick(page, "Bình Phước")
    expect(said).to_have_text("Bình Phước – chọn thêm 1 để so sánh")
    expect(bar).to_be_in_viewport()
    expect(bar.get_by_role("button", name="So sánh")).to_have_count(0)

    tick(page, "Đà Nẵng", "Hồ Chí Minh", "Quảng Ninh", "Cần Thơ")
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(4)
    expect(page.get_by_role("checkbox", name="Cần Thơ", exact=True)).not_to_be_checked()
    expect(said).to_have_text("Chỉ so sánh được 4 tỉnh một lần. Bỏ bớt một tỉnh thì mới thêm được Cần Thơ.")

    bar.get_by_role("button", name="Bỏ chọn").click()
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(0)
    expect(page.get_by_role("checkbox", name="Bình Phước", exact=True)).to_be_focused()
    expect(said).to_be_empty()

    tick(page, "Đà Nẵng", "Bình Phước")
    bar.get_by_role("button", name="So sánh 2 tỉnh").click()
    expect(page).to_have_url("/so-sanh/binh-phuoc/da-nang/?year=2022")
    page.go_back()
    expect(said).to_have_text("Đà Nẵng, Bình Phước")


def test_the_head_of_the_table_sticks_to_the_top_of_the_window(visit):
    page = visit("/xep-hang/2022/")
    page.locator(".ranking tbody tr").nth(40).evaluate("row => row.scrollIntoView()")

    tops = page.locator(".ranking thead th").evaluate_all("all => all.map(each => each.getBoundingClientRect().top)")
    assert {round(top) for top in tops} == {0}


def test_on_a_phone_rank_and_name_stay_side_by_side_while_the_rest_moves(visit):
    page = visit("/xep-hang/2022/", width=360)
    table, row = page.locator(".scroll"), page.locator(".ranking tbody tr").first
    row.scroll_into_view_if_needed()
    table.evaluate("box => box.scrollTo(300, 0)")

    rank, name = row.locator("td").first.bounding_box(), row.locator("th").bounding_box()
    assert (rank["x"], name["x"]) == (0, pytest.approx(rank["width"], abs=1))
    expect(row.locator("td:nth-last-child(2) svg")).to_be_in_viewport()


def test_the_strip_says_the_rows_of_the_table_below_it(visit):
    page = visit("/xep-hang/2022/?sort=name")
    strip = page.locator("#strip")
    strip.locator(".chart-view").focus()
    for key, words in (
        ("Home", "Đà Nẵng: điểm 0,8002, hạng 1/63"),
        ("ArrowLeft", "Hồ Chí Minh: điểm 0,7163, hạng 2/63"),
        ("End", "Bắc Kạn: điểm 0,3941, hạng 63/63 (nguồn thứ cấp)"),
    ):
        page.keyboard.press(key)
        expect(strip.get_by_role("status")).to_have_text(words)


def test_the_strip_says_and_shows_the_signs_of_a_rank_too(visit):
    strip = visit("/en/rankings/2024/").locator("#strip")
    dot = strip.locator(".chart-view")
    dot.focus()
    for _ in range(9):
        dot.press("ArrowLeft")

    expect(strip.locator(".chart-view")).to_contain_text("score 0.7484°*, rank 9/34°*")
    expect(strip.get_by_role("status")).to_have_text(
        "Quang Ninh: score 0.7484, rank 9/34 (secondary source, worked out)"
    )


def test_a_year_with_unknown_ranks_says_how_many_are_known(visit):
    page = visit("/xep-hang/2021/")

    expect(page.locator("main")).to_contain_text("34")
    expect(page.locator(".ranking .divider")).to_have_count(1)
    assert len(names(page)) == 63
