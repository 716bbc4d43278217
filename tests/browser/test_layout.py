"""Every page on every width, with large text and on a phone's small screen: nothing lost, nothing beside the page."""

import pytest
from playwright.sync_api import expect

from tests.browser.addresses import EVERY, KINDS

WIDTHS = [320, 360, 768, 1280, 1920]
VIETNAMESE = [(vi, status) for vi, _, status in KINDS.values()]
MASTHEAD = ".masthead a, .masthead input, .masthead button"
#: What stands to the right of the window although it is in no box that scrolls by itself. Clipped is what only screen
#: readers meet.
OUTSIDE = """() => [...document.querySelectorAll("body *")]
  .filter(each => each.getBoundingClientRect().right > innerWidth + 0.5 && each.getBoundingClientRect().width > 1)
  .filter(each => !each.closest(".scroll, .chart-live, .samples pre") && each.checkVisibility())
  .filter(each => getComputedStyle(each).clipPath === "none")
  .map(each => `${each.tagName}.${each.getAttribute("class")} ${each.textContent.trim().slice(0, 40)}`)"""
#: Boxes too narrow for what is in them.
BURSTING = """() => [...document.querySelectorAll(
    ".nav ul, .page-head, .selection, .figures li, .panel, .picker, .legend, .sources, .timeline, .index, .notice")]
  .filter(each => each.scrollWidth > each.clientWidth + 1)
  .map(each => `${each.className} ${each.textContent.trim().slice(0, 40)}`)"""
#: Neighbours that overlap one another.
TOUCHING = """selector => {
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  const boxes = [...document.querySelectorAll(selector)]
    .filter(each => getComputedStyle(each).clipPath === "none")
    .map(each => [each.outerHTML, each.getBoundingClientRect()])
    .filter(([, box]) => box.width > 1);
  return boxes.flatMap(([one, a], index) => boxes.slice(index + 1)
    .filter(([, b]) => meet(a, b)).map(([two]) => `${one} on ${two}`));
}"""

#: Which of a figure and of its row's name can be read after the table has been moved to the figure's end: whether both
#: ends of their first line are what one sees there.
READ = """cell => {
  const seen = (box) => {
    const text = document.createRange();
    text.selectNodeContents(box);
    const { left, right, top, bottom } = text.getClientRects()[0];
    return [left + 2, right - 2].every((x) => box.contains(document.elementFromPoint(x, (top + bottom) / 2)));
  };
  cell.scrollIntoView({ block: "center", inline: "end" });
  return [seen(cell), seen(cell.closest("tr").querySelector("th a"))];
}"""


def scrolls_sideways(page):
    """By how many pixels the page itself moves sideways."""
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


@pytest.mark.parametrize(("path", "status"), EVERY)
def test_every_page_has_one_heading_of_the_first_level_and_fits_every_width(visit, path, status):
    page = visit(path, status)
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    page.locator("details").evaluate_all("all => all.forEach(each => { each.open = true; })")

    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert (width, scrolls_sideways(page), page.evaluate(OUTSIDE)) == (width, 0, [])
        assert (page.evaluate(TOUCHING, MASTHEAD), page.evaluate(BURSTING)) == ([], [])


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 200),
        ("/en/rankings/2022/", 200),
        ("/tinh/binh-phuoc/?year=2021", 200),
        ("/api/v1/docs", 200),
        ("/khong-co/", 404),
    ],
)
def test_the_first_stop_of_the_tab_key_is_a_way_past_the_menu(visit, path, status):
    page = visit(path, status)
    skip = page.locator("a.skip")
    expect(skip).not_to_be_in_viewport()

    page.keyboard.press("Tab")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


@pytest.mark.parametrize(("path", "status"), VIETNAMESE)
def test_text_of_twice_the_size_is_all_there(visit, path, status):
    page = visit(path, status, text=32)
    assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") >= 32

    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert (width, scrolls_sideways(page), page.evaluate(OUTSIDE)) == (width, 0, [])
        assert (page.evaluate(TOUCHING, f"{MASTHEAD}, .figures .big > *"), page.evaluate(BURSTING)) == ([], [])


@pytest.mark.parametrize("path", ["/", "/en/rankings/2022/"])
def test_on_the_narrowest_phone_the_masthead_is_one_line(visit, path):
    assert visit(path, width=320).locator(".masthead").bounding_box()["height"] < 70


@pytest.mark.parametrize("path", ["/xep-hang/2022/", "/en/rankings/2024/?units=63"])
def test_on_a_phone_the_ranking_is_as_long_as_its_rows_and_its_names_stay_in_sight(visit, path):
    page = visit(path, width=360)
    table = page.locator(".scroll")
    row = page.locator(".ranking tbody tr:has(th[scope=row])").nth(29)
    row.scroll_into_view_if_needed()

    table.evaluate("box => box.scrollTo(120, 1200)")

    # No box of its own height: it would end on a row as if that were the last, and take the thumb that moves the page.
    assert table.evaluate("box => [box.scrollLeft, box.scrollTop]") == [120, 0]
    box, name = table.bounding_box(), row.locator("th").bounding_box()
    assert box["x"] <= name["x"] <= page.locator(".ranking .name-head").bounding_box()["x"] + 1
    expect(row.get_by_role("link").first).to_be_in_viewport()
    assert scrolls_sideways(page) == 0


@pytest.mark.parametrize(
    ("path", "figure"),
    [
        ("/", ".ranking td[class^=t]"),
        ("/xep-hang/2021/", ".ranking td[class^=t]"),
        ("/en/rankings/2024/", ".ranking td:nth-child(4)"),
        ("/tang-giam/2024/", ".movers td:nth-child(4)"),
        ("/tinh/", ".register td:nth-child(2)"),
    ],
)
def test_with_text_of_twice_the_size_a_phone_shows_a_figure_and_its_name_side_by_side(visit, path, figure):
    page = visit(path, width=360, text=32)

    read = page.locator(figure).evaluate_all(f"all => all.slice(0, 12).map({READ})")

    assert read
    assert all(both == [True, True] for both in read), read


def test_on_a_large_screen_the_head_of_the_ranking_stays_in_sight(visit):
    page = visit("/xep-hang/2022/")

    page.locator(".ranking tbody tr").nth(40).scroll_into_view_if_needed()

    expect(page.locator(".ranking .name-head")).to_be_in_viewport()


def test_on_a_phone_rank_name_and_score_are_seen_without_moving_the_table(visit):
    page = visit("/xep-hang/2022/", width=360)
    row = page.locator(".ranking tbody tr").first

    for cell in ("td:first-child", "th", "td:nth-child(4)"):
        assert row.locator(cell).evaluate("cell => cell.getBoundingClientRect().left + 60") <= 360
    page.goto("/du-lieu/")
    files = page.locator("td.files a").evaluate_all("all => all.map((each) => each.getBoundingClientRect().right - 12)")
    assert len(files) == 18
    assert max(files) <= 360


def test_the_histories_of_former_provinces_have_their_columns_in_the_same_places(visit):
    edges = (
        visit("/tinh/lam-dong/")
        .locator(".history")
        .evaluate_all(
            """all => all.map((table) => [...table.querySelectorAll("thead th")].map(
          (head) => Math.round((head.getBoundingClientRect().right - table.getBoundingClientRect().left) / 4)))"""
        )
    )

    assert len(edges) == 4
    assert len({tuple(each) for each in edges[1:]}) == 1
