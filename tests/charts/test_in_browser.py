"""Charts in a browser under the pages' policy: the image answers, Plotly takes over when it is reached for."""

import json
import mimetypes
from urllib.parse import urlsplit

import pytest
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from playwright.sync_api import sync_playwright

from rankings.charts.chart import figure_of, make_chart
from rankings.charts.record import Address
from tests.charts.samples import every_info, with_figures

HOST = "http://charts.test"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'"
)
SHEETS = ("tokens", "base", "layout", "components", "chart-marks", "chart-images", "charts")
PAGE = """<!doctype html><html lang="vi"><title>Đồ thị</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
{sheets}<main>{figures}<p id="below">Hết</p></main>{script}</html>"""


@pytest.fixture(scope="module")
def charts():
    return {info.head.key: make_chart(info, address=Address("/", "charts/")) for info in every_info()}


@pytest.fixture(scope="module")
def served(charts):
    """The page of all charts, and their figures, by address."""
    sheets = "".join(f'<link rel="stylesheet" href="/static/css/{name}.css">' for name in SHEETS)
    figures = [render_to_string("rankings/_figure.html", {"chart": chart}) for chart in charts.values()]
    script = render_to_string("rankings/_charts_script.html")
    answers = {f"/charts/{key}.json": json.dumps(figure_of(chart)) for key, chart in charts.items() if chart.files.json}
    return answers | {"/": PAGE.format(sheets=sheets, figures="".join(figures), script=script)}


@pytest.fixture(scope="module")
def browser(chromium):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def visit(browser, served):
    """Open the page of all charts in a window of its own; `complaints` and `asked` grow with it."""
    windows = []

    def open_page(lost=(), **settings):
        window = browser.new_context(**settings)
        windows.append(window)
        page = window.new_page()
        page.complaints, page.asked, page.lost = [], [], list(lost)
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.route("**/*", lambda route: answer(route, page, served))
        page.goto(HOST)
        return page

    yield open_page
    for window in windows:
        window.close()


def answer(route, page, served):
    """What is served with the page's policy, or a static file; what is lost fails as on a bad line."""
    path = urlsplit(route.request.url).path
    page.asked.append(path)
    if any(each in path for each in page.lost):
        route.abort()
    elif path in served:
        kind = "text/html; charset=utf-8" if path == "/" else "application/json"
        route.fulfill(body=served[path], content_type=kind, headers={"Content-Security-Policy": POLICY})
    else:
        file = finders.find(path.removeprefix("/static/"))
        route.fulfill(path=file, content_type=mimetypes.guess_type(file)[0])


def opened(page, key):
    """Wait until Plotly has taken over."""
    return page.locator(f'#{key}[data-state="live"]').wait_for()


def press(page, key):
    page.locator(f"#{key} .chart-open").click()


KEYS = [info.head.key for info in every_info()]
PLOTTED = [info.head.key for info in with_figures()]


@pytest.mark.parametrize(("width", "shown"), [(360, "c-narrow"), (1280, "c-wide")])
def test_the_image_is_seen_before_any_script_of_plotlys_is_asked_for(visit, width, shown):
    page = visit(viewport={"width": width, "height": 800})
    images = page.locator(".chart-image svg:visible")

    assert [shown in each.get_attribute("class") for each in images.all()] == [True] * len(KEYS)
    assert not any("plotly" in path for path in page.asked)


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_text_is_12_pixels_or_more_and_the_page_does_not_scroll_sideways(visit, width):
    page = visit(viewport={"width": width, "height": 800})
    sizes = page.locator(".chart-image svg:visible").evaluate_all(
        "images => images.map(svg => parseFloat(getComputedStyle(svg).fontSize) * svg.getScreenCTM().a)"
    )

    assert all(11.95 <= size <= 21 for size in sizes), sizes
    assert page.evaluate("document.documentElement.scrollWidth") <= width


#: Moves of what stands in the page, whatever caused them.
WATCH_MOVES = """
window.moved = 0;
new PerformanceObserver((list) => list.getEntries().forEach((each) => (window.moved += each.value)))
  .observe({ type: "layout-shift" })"""


@pytest.mark.parametrize("width", [360, 1280])
def test_plotly_takes_over_every_chart_without_complaint_and_moves_nothing(visit, width):
    page = visit(viewport={"width": width, "height": 800})
    page.evaluate("document.fonts.ready")
    page.evaluate(WATCH_MOVES)
    for key in PLOTTED:
        page.locator(f"#{key} .chart-view").focus()
        page.keyboard.press("ArrowRight")
        press(page, key)
        opened(page, key)

    assert page.evaluate("window.moved") == 0
    assert page.locator(".chart-image svg").first.is_hidden()
    assert page.complaints == []


def said(page, key):
    return page.locator(f"#{key} .chart-said").text_content()


def label(page, key):
    return page.locator(f"#{key} .chart-label").inner_text().split("\n")


def test_arrows_walk_the_points_and_each_is_shown_and_said(visit):
    page = visit()
    page.locator("#score-history .chart-view").focus()
    walk = {
        "ArrowRight": "Bình Phước, 2022: điểm 0,6385",
        "End": "Bình Phước, 2024: điểm 0,7617",
        "ArrowLeft": "Bình Phước, 2023: điểm 0,7157",
        "ArrowDown": "Trung bình, 2023: điểm 0,6783",
        "Home": "Trung bình, 2020: điểm 0,3026",
        "ArrowUp": "Bình Phước, 2022: điểm 0,6385",
    }
    for key, words in walk.items():
        page.keyboard.press(key)
        assert said(page, "score-history") == words
        assert ": ".join(label(page, "score-history")) == words
    page.keyboard.press("Escape")

    assert page.locator(".chart-label, .c-ring").count() == 0
    assert not any("plotly" in path for path in page.asked)


def test_a_strip_is_walked_from_the_highest_down_and_to_the_side_where_that_lies(visit):
    page = visit()
    page.locator("#strip .chart-view").focus()
    page.keyboard.press("Home")
    assert said(page, "strip") == "Đà Nẵng: điểm 0,8340, hạng 1/63"
    page.keyboard.press("ArrowLeft")
    second = said(page, "strip")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowDown")

    assert said(page, "strip") == second == "Bình Phước: điểm 0,7157, hạng 13/63"


def test_who_comes_by_the_keyboard_is_told_what_the_keys_do_and_gets_past(visit):
    page = visit()
    page.keyboard.press("Tab")

    assert label(page, "rank-history")[0].startswith("Phím mũi tên")
    assert page.locator("#rank-history .chart-view").get_attribute("aria-describedby") == "rank-history-hint"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "chart-open"
    assert page.locator(".chart-label").count() == 0


def test_a_mouse_gets_the_nearest_point_at_once_with_what_its_signs_mean(visit, charts):
    page = visit()
    stop = charts["parts"].svg.split('data-stops="')[1].split("|")[0].split(";")[0]
    x, y, row, cell = map(int, stop.split())
    image = page.locator("#parts .c-wide")
    scale = image.bounding_box()["width"] / 640
    image.hover(position={"x": x * scale + 2, "y": y * scale + 2})
    table = charts["parts"].table

    assert label(page, "parts")[:2] == [table.rows[row].head, f"{table.head[cell]} {table.rows[row].cells[cell - 1]}"]
    page.mouse.move(0, 0)
    assert page.locator(".chart-label").count() == 0
    assert said(page, "parts") == ""
    assert not any("plotly" in path for path in page.asked)


@pytest.mark.parametrize("width", [320, 1280])
def test_a_label_is_never_outside_of_its_chart(visit, width):
    page = visit(viewport={"width": width, "height": 800})
    inside = """([view, label]) => {
      const [room, box] = [view.getBoundingClientRect(), label.getBoundingClientRect()];
      return box.left >= room.left - 1 && box.right <= room.right + 1 && box.top >= room.top - 1
        && box.bottom <= room.bottom + 1;
    }"""
    for key in KEYS:
        page.locator(f"#{key} .chart-view").focus()
        for pressed in ("Home", "End", "ArrowDown", "ArrowDown"):
            page.keyboard.press(pressed)
            pair = [page.locator(f"#{key} .{each}").element_handle() for each in ("chart-view", "chart-label")]
            assert page.evaluate(inside, pair), (key, pressed)


def test_a_finger_gets_the_value_at_once_and_then_plotly(visit):
    page = visit(has_touch=True, is_mobile=True, viewport={"width": 360, "height": 800})
    page.locator("#rank-history .chart-image").tap()
    assert said(page, "rank-history").startswith("Bình Phước, 2023: hạng 13")
    opened(page, "rank-history")

    assert page.locator("#rank-history .hovertext").text_content() == "Bình Phước2023: hạng 13"


def test_on_a_metered_line_a_finger_fetches_nothing(visit):
    page = visit(has_touch=True, is_mobile=True, viewport={"width": 360, "height": 800})
    page.evaluate("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    page.locator("#rank-history .chart-image").tap()

    assert said(page, "rank-history").startswith("Bình Phước, 2023: hạng 13")
    assert page.locator("#rank-history").get_attribute("data-state") is None
    press(page, "rank-history")
    opened(page, "rank-history")


RANGE = "document.querySelector('#rank-history .chart-live').layout.yaxis.range"


def test_a_wheel_scrolls_the_page_and_with_ctrl_zooms_the_chart(visit):
    page = visit()
    page.locator("#rank-history .chart-image").hover()
    page.mouse.wheel(0, 100)
    page.wait_for_function("() => scrollY > 0")
    assert page.locator("#rank-history").get_attribute("data-state") is None

    page.evaluate("scrollTo(0, 0)")
    page.locator("#rank-history .chart-image").hover()
    page.keyboard.down("Control")
    page.mouse.wheel(0, -100)
    opened(page, "rank-history")
    whole = page.evaluate(RANGE)
    page.mouse.wheel(0, -100)
    page.wait_for_function(f"() => {RANGE}[0] !== {whole[0]}")


def test_keys_walk_zoom_and_leave_while_plotly_is_there(visit):
    page = visit()
    view = page.locator("#rank-history .chart-view")
    view.focus()
    page.keyboard.press("End")
    page.keyboard.press("+")
    opened(page, "rank-history")
    page.wait_for_function(f"() => Math.abs({RANGE}[0] - {RANGE}[1]) < 60")
    page.keyboard.press("Home")
    page.locator("#rank-history .hovertext", has_text="2020: hạng 25").wait_for()

    assert said(page, "rank-history") == "Bình Phước, 2020: hạng 25"
    assert abs(page.evaluate(f"{RANGE}[0] - {RANGE}[1]")) > 60, "a point that was zoomed away brings the whole back"
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert page.locator("#rank-history").get_attribute("data-state") is None
    assert view.evaluate("view => view === document.activeElement")


def test_the_keyboard_opens_zooms_and_closes_a_chart(visit):
    page = visit()
    button = page.locator("#rank-history .chart-open")
    assert page.locator("#rank-history .chart-zoom button").first.is_hidden()
    button.focus()
    button.press("Enter")
    opened(page, "rank-history")
    whole = page.evaluate(RANGE)
    page.get_by_role("button", name="Phóng to").press("Enter")
    page.wait_for_function(f"() => {RANGE}[0] !== {whole[0]}")
    page.get_by_role("button", name="Đặt lại").press("Enter")
    page.wait_for_function(f"() => {RANGE}[0] === {whole[0]}")
    button.press("Enter")

    assert page.locator("#rank-history").get_attribute("data-state") is None
    assert page.locator("#rank-history .c-wide").is_visible()


@pytest.mark.parametrize("lost", ["plotly-basic", "rank-history.json"])
def test_without_plotly_the_image_stays_and_a_second_try_may_succeed(visit, lost):
    page = visit(lost=[lost])
    with page.expect_event("requestfailed"):
        press(page, "rank-history")
    page.locator("#rank-history:not([data-state])").wait_for()

    assert page.locator("#rank-history .c-wide").is_visible()
    page.lost.clear()
    press(page, "rank-history")
    opened(page, "rank-history")


def test_full_screen_shows_the_chart_alone_and_gives_the_focus_back(visit):
    page = visit(viewport={"width": 1280, "height": 800})
    before = page.locator("#rank-history .c-wide").bounding_box()["width"]
    button = page.locator("#rank-history .chart-full")
    button.press("Enter")
    page.wait_for_function("() => document.fullscreenElement?.id === 'rank-history'")
    width = "document.querySelector('#rank-history .c-wide').getBoundingClientRect().width"
    page.wait_for_function(f"() => {width} > {before}")
    # The browser tells the page of it after it has drawn it.
    page.locator("#rank-history .chart-full[aria-pressed=true]").wait_for()

    assert page.locator("#rank-history summary").is_visible()
    button.press("Enter")
    page.wait_for_function("() => document.fullscreenElement === null")
    page.wait_for_function("() => document.activeElement.className === 'chart-full'")


def test_colours_follow_the_scheme_while_a_chart_is_open(visit):
    page = visit(color_scheme="light")
    press(page, "rank-history")
    opened(page, "rank-history")
    dots = page.locator("#rank-history .points path").first
    light = dots.evaluate("dot => getComputedStyle(dot).fill")
    page.emulate_media(color_scheme="dark")
    page.locator(f"#rank-history .points path:not([style*='{light}'])").first.wait_for()

    assert dots.evaluate("dot => getComputedStyle(dot).fill") == "rgb(255, 152, 165)"


def test_a_window_made_narrow_gets_the_narrow_figure(visit):
    """Names at the end of lines are set smaller and wrap sooner there, hence a narrower margin."""
    margin = "() => document.querySelector('#rank-history .chart-live')._fullLayout.margin.r"
    page = visit(viewport={"width": 1280, "height": 800})
    press(page, "rank-history")
    opened(page, "rank-history")
    wide = page.evaluate(margin)

    page.set_viewport_size({"width": 360, "height": 800})
    page.wait_for_function(f"() => ({margin})() < {wide}")

    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_paper_gets_the_image_even_while_plotly_is_open(visit):
    page = visit()
    press(page, "rank-history")
    opened(page, "rank-history")
    page.emulate_media(media="print")

    assert page.locator("#rank-history .c-wide").is_visible()
    assert page.locator("#rank-history .chart-live").is_hidden()


def test_without_javascript_there_is_no_button_that_would_do_nothing(visit):
    page = visit(java_script_enabled=False)

    assert page.locator("#rank-history .c-wide").is_visible()
    assert not any(button.is_visible() for button in page.locator("#rank-history button").all())
