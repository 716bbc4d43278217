"""The map: list and shapes point at each other, a class is seen alone, a thumb hits the smallest province."""

import pytest
from playwright.sync_api import expect


def part(page, slug):
    return page.locator(f"svg:not(.c-isles) a[data-p={slug}]").first


def test_list_and_shapes_point_at_each_other(visit):
    page = visit("/ban-do/2022/")
    said = page.locator(".map-said")
    row = page.locator("tr[data-p=lam-dong]")

    row.get_by_role("link", name="Lâm Đồng").focus()
    expect(said).to_have_text("Lâm Đồng: 0,6209°, hạng 22/63")
    expect(page.locator(".c-ring")).to_have_attribute("href", "#m-lam-dong")

    part(page, "nghe-an").hover()
    expect(page.locator("tr[data-p=nghe-an]")).to_have_class("on")
    expect(row).not_to_have_class("on")
    expect(said).to_contain_text("Nghệ An: 0,5049")

    part(page, "nghe-an").click()
    expect(page).to_have_url("/tinh/nghe-an/?year=2022")


def test_a_class_of_the_legend_is_seen_alone_and_stands_in_the_address(visit):
    page = visit("/ban-do/2022/?view=tiles")
    button = page.get_by_role("button", name="0,65–0,70")

    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page).to_have_url("/ban-do/2022/?view=tiles&class=4")
    expect(page.locator(".map-rows tbody tr:visible")).to_have_count(4)
    expect(page.locator("svg a:not(.c-off)")).to_have_count(4)
    expect(page.locator(".map-said")).to_have_text("0,65–0,70: 4 tỉnh, thành phố")

    page.get_by_role("button", name="Xem mọi nhóm").press("Enter")
    expect(page).to_have_url("/ban-do/2022/?view=tiles")
    expect(page.locator(".map-rows tbody tr:visible")).to_have_count(63)
    expect(page.locator("svg .c-off")).to_have_count(0)
    expect(page.locator(".map-said")).to_have_text("Tất cả các nhóm")
    # The way back is gone with what it led back from; the keys go on from the class.
    expect(page.get_by_role("button", name="Xem mọi nhóm")).to_be_hidden()
    expect(button).to_be_focused()


def test_without_script_the_legend_leads_to_the_class_and_back(visit):
    page = visit("/ban-do/2022/?units=63", java_script_enabled=False)
    page.get_by_role("button", name="từ 0,70").click()
    expect(page).to_have_url("/ban-do/2022/?units=63&class=5")
    expect(page.locator(".map-rows tbody tr:visible")).to_have_count(3)
    page.get_by_role("button", name="Xem mọi nhóm").click()
    expect(page.locator(".map-rows tbody tr:visible")).to_have_count(63)


def test_the_map_and_the_links_to_its_files_stay_in_sight_while_the_list_runs_past(visit):
    page = visit("/ban-do/2022/", width=1280)
    page.locator("tr[data-p=tay-ninh]").scroll_into_view_if_needed()

    expect(page.locator(".map-sheet")).to_be_in_viewport(ratio=0.95)
    expect(page.get_by_role("link", name="PNG")).to_be_in_viewport()


@pytest.mark.parametrize("units", [63, 34])
def test_on_a_phone_every_tile_is_large_enough_and_says_itself_in_12_pixels(visit, units):
    page = visit(f"/ban-do/2024/?view=tiles&units={units}", width=320)
    sizes = page.locator(".c-tiles rect").evaluate_all("all => all.map(each => each.getBoundingClientRect().width)")
    assert len(sizes) == units + 2
    assert min(sizes) >= 24
    letters = page.locator(".c-tiles").evaluate(
        """svg => [...svg.querySelectorAll("text")].map(text =>
             parseFloat(getComputedStyle(text).fontSize) * svg.getScreenCTM().a)"""
    )
    assert min(letters) >= 12
    inside = page.locator(".c-tiles a").evaluate_all(
        """all => all.every(each => [...each.querySelectorAll("text")].every(text =>
             text.getBBox().width <= each.querySelector("rect").getBBox().width))"""
    )
    assert inside


@pytest.mark.parametrize("width", [360, 1280])
def test_the_archipelagos_are_named_and_cover_neither_land_nor_each_other(visit, width):
    page = visit("/ban-do/2022/", width=width)
    boxes = {name: page.locator(f".map-isles.{name}").bounding_box() for name in ("hoang-sa", "truong-sa")}
    for name, box in boxes.items():
        expect(page.locator(f".map-isles.{name} p")).to_be_visible()
        assert box["x"] + box["width"] <= width
    covered = page.evaluate(
        """() => [...document.querySelectorAll(".map-isles")].flatMap(isles => {
             const box = isles.getBoundingClientRect(), land = document.querySelector(".c-land");
             const matrix = land.getScreenCTM().inverse(), found = [];
             for (let x = box.left + 1; x < box.right; x += 3)
               for (let y = box.top + 1; y < box.bottom; y += 3) {
                 const place = new DOMPoint(x, y).matrixTransform(matrix);
                 for (const path of land.querySelectorAll("a path"))
                   if (path.isPointInFill(place)) found.push(path.id);
               }
             return [...new Set(found)];
           })"""
    )
    assert covered == []
