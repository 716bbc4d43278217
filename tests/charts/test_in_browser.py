"""Charts in a browser under the pages' policy: the image first, Plotly when it is reached for."""

import mimetypes
from urllib.parse import urlsplit

import pytest
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from playwright.sync_api import sync_playwright

from rankings.charts.chart import make_chart
from tests.charts.samples import every_info

HOST = "http://charts.test"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'"
)
SHEETS = ("tokens", "base", "layout", "components", "chart-marks", "charts")
PAGE = """<!doctype html><html lang="vi"><title>Đồ thị</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
{sheets}<main>{figures}<p id="below">Hết</p></main>
<script type="module" src="/static/js/charts.js"></script></html>"""


@pytest.fixture(scope="module")
def html():
    sheets = "".join(f'<link rel="stylesheet" href="/static/css/{name}.css">' for name in SHEETS)
    figures = [render_to_string("rankings/_figure.html", {"chart": make_chart(info)}) for info in every_info()]
    return PAGE.format(sheets=sheets, figures="".join(figures))


@pytest.fixture(scope="module")
def browser(chromium):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def visit(browser, html):
    """Open the page of all charts in a window of its own; `complaints` and `asked` grow with it."""
    windows = []

    def open_page(lost=(), **settings):
        window = browser.new_context(**settings)
        windows.append(window)
        page = window.new_page()
        page.complaints, page.asked, page.lost = [], [], list(lost)
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.route("**/*", lambda route: answer(route, page, html))
        page.goto(HOST)
        return page

    yield open_page
    for window in windows:
        window.close()


def answer(route, page, html):
    """The page with its policy, or a static file; what is lost fails as on a bad line."""
    path = urlsplit(route.request.url).path
    page.asked.append(path)
    if any(each in path for each in page.lost):
        route.abort()
    elif path == "/":
        route.fulfill(body=html, content_type="text/html; charset=utf-8", headers={"Content-Security-Policy": POLICY})
    else:
        file = finders.find(path.removeprefix("/static/"))
        route.fulfill(path=file, content_type=mimetypes.guess_type(file)[0])


def opened(page, key):
    """Wait until Plotly has taken over."""
    return page.locator(f'#{key}[data-state="live"]').wait_for()


def press(page, key):
    page.locator(f"#{key} .chart-open").click()


KEYS = [info.head.key for info in every_info()]


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


@pytest.mark.parametrize("width", [360, 1280])
def test_plotly_takes_over_every_chart_without_complaint_and_moves_nothing(visit, width):
    page = visit(viewport={"width": width, "height": 800})
    before = page.locator("#below").evaluate("end => end.offsetTop")
    for key in KEYS:
        press(page, key)
        opened(page, key)

    assert page.locator("#below").evaluate("end => end.offsetTop") == before
    assert page.locator(".chart-image svg").first.is_hidden()
    assert page.complaints == []


def test_a_mouse_that_rests_on_a_chart_opens_it(visit):
    page = visit()
    page.locator("#rank-history .chart-image").hover()
    opened(page, "rank-history")

    assert page.locator("#rank-history .chart-open").get_attribute("aria-pressed") == "true"


def test_a_tap_opens_a_chart(visit):
    page = visit(has_touch=True, is_mobile=True, viewport={"width": 360, "height": 800})
    page.locator("#rank-history .chart-image").tap()

    opened(page, "rank-history")


def test_the_keyboard_opens_and_closes_a_chart(visit):
    page = visit()
    button = page.locator("#rank-history .chart-open")
    button.focus()
    button.press("Enter")
    opened(page, "rank-history")
    button.press("Enter")

    assert page.locator("#rank-history").get_attribute("data-state") is None
    assert page.locator("#rank-history .c-wide").is_visible()


def test_pointing_at_a_dot_tells_name_and_figure(visit):
    page = visit()
    press(page, "rank-history")
    opened(page, "rank-history")
    page.locator("#rank-history .points path").nth(1).hover(force=True)

    assert page.locator("#rank-history .hovertext").text_content() == "Bình Phước2021: hạng 9"


def test_without_plotly_the_image_stays_and_a_second_try_may_succeed(visit):
    page = visit(lost=["plotly-basic"])
    with page.expect_event("requestfailed"):
        press(page, "rank-history")
    page.locator("#rank-history:not([data-state])").wait_for()

    assert page.locator("#rank-history .c-wide").is_visible()
    page.lost.clear()
    press(page, "rank-history")
    opened(page, "rank-history")


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
    """Names stand beside the rows in a wide column, hence a wide margin, and above them in a narrow one."""
    margin = "() => document.querySelector('#parts .chart-live')._fullLayout.margin.l"
    page = visit(viewport={"width": 1280, "height": 800})
    press(page, "parts")
    opened(page, "parts")
    assert page.evaluate(margin) > 100

    page.set_viewport_size({"width": 360, "height": 800})
    page.wait_for_function(f"() => ({margin})() < 20")

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
    assert page.locator("#rank-history .chart-open").is_hidden()
