"""The keyboard alone: everything can be reached, and where one is can be seen."""

import pytest
from playwright.sync_api import expect

#: The element that has the focus: what it is, and what of "seen" it lacks.
FOCUSED = """() => {
  const each = document.activeElement, box = each.getBoundingClientRect(), style = getComputedStyle(each);
  if (each === document.body) return null;
  const lacks = [];
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) lacks.push("no outline");
  if (box.width < 8 || box.height < 8 || style.clipPath !== "none") lacks.push("not drawn");
  if (box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth) lacks.push("out of sight");
  return [`${each.tagName} ${each.textContent.trim().slice(0, 30)}`, lacks];
}"""


def walk(page):
    """Press Tab until the focus leaves the page; what each stop is, and what it lacks."""
    stops = []
    page.keyboard.press("Tab")
    while (stop := page.evaluate(FOCUSED)) is not None:
        stops.append(stop)
        assert len(stops) < 400, "the focus never leaves the page"
        page.keyboard.press("Tab")
    return stops


@pytest.mark.parametrize(
    ("path", "width"),
    [
        ("/xep-hang/2022/?region=south-east", 360),
        ("/tinh/binh-phuoc/?year=2021", 1280),
        ("/so-sanh/binh-phuoc/dak-nong/?year=2021", 360),
    ],
)
def test_every_stop_of_the_tab_key_is_seen_and_the_focus_leaves_the_page_at_the_end(visit, path, width):
    page = visit(path, width=width)
    reachable = page.locator("a[href]:visible, button:visible, input:visible, select:visible, summary:visible").count()

    stops = walk(page)

    assert [stop for stop in stops if stop[1]] == []
    # The tables that scroll are stops too, and the skip link, which is not visible before its turn.
    assert len(stops) >= reachable


def tab_to(page, target):
    """Press Tab until `target` has the focus."""
    for _ in range(200):
        if target.evaluate("each => each === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"Tab never reaches {target}")


def test_the_keyboard_alone_leads_from_the_front_page_to_a_comparison(visit):
    page = visit("/")
    form = page.locator("form.picker")

    tab_to(page, form.get_by_label("Tỉnh, thành phố thứ nhất"))
    page.keyboard.press("ArrowDown")
    tab_to(page, form.get_by_label("Tỉnh, thành phố thứ hai"))
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    tab_to(page, form.get_by_role("button"))
    page.keyboard.press("Enter")

    expect(page).to_have_url("/so-sanh/an-giang/bac-ninh/")
    expect(page.locator(".spine")).to_be_visible()


def test_the_menu_leads_there_too(visit):
    page = visit("/en/")

    tab_to(page, page.get_by_role("navigation", name="Main").get_by_role("link", name="Compare"))
    page.keyboard.press("Enter")

    expect(page).to_have_url("/en/compare/")


def test_a_table_that_scrolls_is_moved_by_the_arrow_keys(visit):
    page = visit("/xep-hang/2022/", width=360)
    table = page.locator(".scroll.tall")

    tab_to(page, table)
    page.keyboard.press("ArrowRight")

    page.wait_for_function("() => document.querySelector('.scroll.tall').scrollLeft > 0")
