"""A reader changes from what was published to what is reconstructed, and goes down to the figures it is made of."""

from playwright.sync_api import expect


def test_from_the_published_table_to_the_reconstructed_one_and_down_to_a_former_provinces_figure(visit):
    page = visit("/xep-hang/2023/", width=1280)
    page.get_by_role("link", name="34 tỉnh, dựng lại").click()
    expect(page).to_have_url("/xep-hang/2023/?basis=constant")
    expect(page.get_by_text("Bảng dựng lại, không phải số công bố.")).to_be_visible()
    expect(page.locator(".ranking tbody tr:has(input)")).to_have_count(34)

    # The chart that can be zoomed hatches as the image did, and nothing of it offends the page's policy.
    page.locator("#strip .chart-open").click()
    page.locator('#strip[data-state="live"]').wait_for()
    expect(page.locator("#strip .chart-live .scatterlayer .trace")).not_to_have_count(0)

    page.locator(".ranking tr", has_text="Đà Nẵng").get_by_role("link", name="0,7491").click()
    expect(page).to_have_url("/so-lieu/2023/da-nang/dti/?basis=constant")
    page.get_by_role("link", name="Quảng Nam: DTI, điểm 2023").click()
    expect(page).to_have_url("/so-lieu/2023/quang-nam/dti/")
    expect(page.locator("h1")).to_have_text("Quảng Nam: DTI, năm 2023")


def test_a_class_of_a_reconstructed_map_is_seen_alone(visit):
    page = visit("/ban-do/2023/?basis=constant&view=tiles")
    button = page.get_by_role("button", name="0,60–0,65")
    count = int(button.locator("small").inner_text())
    button.click()
    expect(page).to_have_url("/ban-do/2023/?basis=constant&view=tiles&class=3")
    expect(page.locator(".map-rows tbody tr:visible")).to_have_count(count)
    expect(page.locator("svg a.c-r3:not(.c-off)")).to_have_count(count)
    expect(page.locator("svg a:not(.c-off)")).to_have_count(count)
