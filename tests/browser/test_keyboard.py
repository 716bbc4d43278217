"""The keyboard alone: everything can be reached, and where one is can be seen."""

import pytest
from playwright.sync_api import expect

from tests.browser.addresses import KINDS

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


#: What can have the focus, there and back again: an element that then lacks its ring, or lies under another one
#: (WCAG 2.4.11: a head or a bar that stays in sight while the page scrolls).
UNSEEN = """() => {
  const reachable = [...document.querySelectorAll(
    "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
    .filter(each => each.checkVisibility() && !each.disabled);
  const shows = (each, x, y) => {
    const top = document.elementFromPoint(x, y);
    return top !== null && (each.contains(top) || top.contains(each) || [...(each.labels ?? [])].includes(top));
  };
  const problems = new Set();
  for (const each of [...reachable, ...reachable.toReversed()]) {
    each.focus();
    const style = getComputedStyle(each), name = `${each.tagName} ${each.textContent.trim().slice(0, 30)}`;
    if (document.activeElement !== each) continue;
    if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) problems.add(`no ring: ${name}`);
    const boxes = [...each.getClientRects()].filter(({width}) => width > 2);
    const seen = boxes.some(({left, top, width, height}) => [0.1, 0.5, 0.9].some(part =>
      shows(each, left + width * part, top + height / 2) || shows(each, left + width / 2, top + height * part)));
    if (boxes.length && !seen) problems.add(`covered: ${name}`);
  }
  return [...problems];
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


@pytest.mark.parametrize(("vi", "en", "status"), KINDS.values(), ids=KINDS)
def test_whatever_has_the_focus_has_a_ring_and_is_covered_by_nothing(visit, vi, en, status):
    for path, width in ((vi, 360), (en, 1280)):
        page = visit(path, status, width=width)
        # From here on the browser shows where the focus is, as for anybody who uses the keyboard.
        page.keyboard.press("Tab")

        problems = page.evaluate(UNSEEN)
        assert not problems, "\n".join([path, *problems])


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


def test_on_a_phone_the_menu_opens_and_closes_by_the_keyboard_without_any_script(visit):
    page = visit("/", width=360, java_script_enabled=False)
    menu, links = page.get_by_role("button", name="Menu"), page.get_by_role("navigation", name="Chính")
    expect(links).to_be_hidden()

    tab_to(page, menu)
    page.keyboard.press("Enter")
    expect(links.get_by_role("link", name="Tổng quan")).to_have_attribute("aria-current", "page")
    page.keyboard.press("Tab")
    expect(links.get_by_role("link").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(links).to_be_hidden()
    expect(menu).to_be_focused()

    page.keyboard.press("Enter")
    tab_to(page, links.get_by_role("link", name="So sánh"))
    page.keyboard.press("Enter")
    expect(page).to_have_url("/so-sanh/")


def test_the_menu_leads_there_too(visit):
    page = visit("/en/")

    tab_to(page, page.get_by_role("navigation", name="Main").get_by_role("link", name="Compare"))
    page.keyboard.press("Enter")

    expect(page).to_have_url("/en/compare/")


def test_a_table_that_scrolls_is_moved_by_the_arrow_keys(visit):
    page = visit("/xep-hang/2022/", width=360)
    table = page.locator(".scroll")

    tab_to(page, table)
    page.keyboard.press("ArrowRight")

    page.wait_for_function("() => document.querySelector('.scroll').scrollLeft > 0")
