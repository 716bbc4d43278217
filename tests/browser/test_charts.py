"""Charts on the site itself: the drawing answers by itself, Plotly comes when a reader reaches for it.

What each key, finger and wheel does is tested on all kinds of charts in tests/charts/test_in_browser.py.
"""

import re

import pytest
from playwright.sync_api import expect

PROVINCE = "/tinh/binh-phuoc/?year=2021"
SCORE = re.compile(r"\d[,.]\d{4}[°*~]*")
#: Points that are seen in an open chart and answer: those of labels are transparent, strokes of a hatch are of no cell.
DRAWN = """plot => [...plot.querySelectorAll('.points path')].filter(
  point => getComputedStyle(point).opacity > 0 && point.closest('.trace').__data__[0].trace.customdata).length"""


def asked_for_plotly(window):
    return [path for path in window.asked if "plotly" in path]


def opened(page, key):
    """The chart, once Plotly has taken over."""
    page.locator(f'#{key}[data-state="live"]').wait_for()
    return page.locator(f"#{key} .js-plotly-plot")


@pytest.mark.parametrize(("width", "shown"), [(360, ".c-narrow"), (1280, ".c-wide")])
def test_without_scripts_the_drawing_and_its_table_are_there_and_no_button_that_would_do_nothing(visit, width, shown):
    page = visit(PROVINCE, width=width, java_script_enabled=False)

    assert [image.is_visible() for image in page.locator(f"figure.chart {shown}").all()] == [True, True]
    assert not any(button.is_visible() for button in page.locator(".chart-tools button").all())
    page.locator("#rank-history summary").click()
    expect(page.locator("#rank-history table")).to_be_visible()


@pytest.mark.parametrize(
    ("path", "first", "last"),
    [
        (PROVINCE, "Bình Phước, 2020: hạng 25", "Bình Phước, 2024: hạng 12 (nguồn thứ cấp, suy ra)"),
        (
            "/en/provinces/binh-phuoc/?year=2021",
            "Binh Phuoc, 2020: rank 25",
            "Binh Phuoc, 2024: rank 12 (secondary source, worked out)",
        ),
    ],
)
def test_arrows_walk_a_chart_and_are_told_each_point_before_and_while_plotly_is_there(window, path, first, last):
    reader = window()
    page = reader.open(path)
    said = page.locator("#rank-history .chart-said")
    page.locator("#rank-history .chart-view").focus()
    page.keyboard.press("Home")
    expect(said).to_have_text(first)
    page.keyboard.press("End")
    expect(said).to_have_text(last)
    assert asked_for_plotly(reader) == []

    page.keyboard.press("+")
    plot = opened(page, "rank-history")
    page.keyboard.press("Home")
    expect(said).to_have_text(first)
    expect(plot.locator(".hovertext")).to_contain_text("25")
    assert plot.evaluate(DRAWN) == 5
    page.locator("#rank-history .chart-open").click()
    expect(page.locator("#rank-history .c-svg:visible")).to_have_count(1)


#: Page coordinates of an image's n-th stop, and the row and cell that it names; one without is a row below the last.
STOP = """(image, n) => {
  let [row, cell] = [0, 0];
  const stops = image.dataset.stops.split(/[;|]/).map((stop) => {
    const [x, y, ...where] = stop.split(" ").map(Number);
    [row, cell] = where.length ? where : [row + 1, cell];
    return [x, y, row, cell];
  });
  const [x, y, ...where] = stops.at(n);
  const place = new DOMPoint(x, y).matrixTransform(image.getScreenCTM());
  return [place.x, place.y, ...where];
}"""


@pytest.mark.parametrize(("path", "key"), [("/", "strip"), ("/en/movers/2022/", "slope"), (PROVINCE, "score-history")])
@pytest.mark.parametrize("width", [360, 1280])
def test_what_is_told_of_a_point_is_the_cell_of_its_table(window, path, key, width):
    reader = window(width=width)
    page = reader.open(path)
    image = page.locator(f"#{key} .c-svg:visible")
    image.scroll_into_view_if_needed()
    for n in (0, -1):
        x, y, row, cell = image.evaluate(STOP, n)
        page.mouse.move(x, y)
        shown = page.locator(f"#{key} .chart-label").inner_text()
        cells = page.locator(f"#{key} tbody tr").nth(row).locator("th, td").all_text_contents()

        assert cells[0] in shown
        assert cells[cell] in shown
    assert asked_for_plotly(reader) == []


@pytest.mark.parametrize(
    ("path", "keys"),
    [
        ("/", ["strip"]),
        ("/tinh/da-nang/", ["rank-history", "score-history"]),
        ("/en/compare/binh-phuoc/dak-nong/?year=2022", ["gap", "rank-history", "score-history"]),
    ],
)
def test_a_chart_is_seen_at_once_and_opened_has_a_point_for_every_stop_of_its_drawing(window, path, keys):
    reader = window()
    page = reader.open(path)
    assert [image.is_visible() for image in page.locator("figure.chart .c-wide").all()] == [True] * len(keys)
    assert asked_for_plotly(reader) == []

    for key in keys:
        stops = page.locator(f"#{key} .c-wide").get_attribute("data-stops")
        page.locator(f"#{key} .chart-open").click()

        assert opened(page, key).evaluate(DRAWN) == len(re.split("[;|]", stops)), key


def test_a_finger_on_a_chart_opens_it(window):
    page = window(has_touch=True, width=360).open(PROVINCE)
    page.locator("#rank-history .chart-image").tap()
    assert page.locator("#rank-history .chart-said").text_content().startswith("Bình Phước, 2023: hạng 13")

    assert opened(page, "rank-history").evaluate(DRAWN) == 5


def test_an_open_slope_has_a_point_where_its_drawing_has_one(visit):
    page = visit("/tang-giam/2021/")
    drawn = page.locator("#slope .c-wide circle").count()
    page.locator("#slope .chart-open").click()

    assert drawn > 0
    assert opened(page, "slope").evaluate(DRAWN) == drawn


def colours(page):
    """Of the line of a drawing and of the ground of the page."""
    line = page.locator("#rank-history .c-wide .c-line").first.evaluate("line => getComputedStyle(line).stroke")
    return line, page.evaluate("getComputedStyle(document.body).backgroundColor")


def test_light_and_dark_draw_the_same_line_in_different_colours(visit):
    line, paper = colours(visit(PROVINCE))
    bright_line, night = colours(visit(PROVINCE, color_scheme="dark"))

    assert line != bright_line
    assert paper != night


def test_a_chart_opened_in_the_dark_has_the_line_colour_of_its_drawing(visit):
    page = visit(PROVINCE, color_scheme="dark")
    line, _ = colours(page)
    page.locator("#rank-history .chart-open").click()

    strokes = (
        opened(page, "rank-history")
        .locator(".lines path")
        .evaluate_all("lines => lines.map(line => getComputedStyle(line).stroke)")
    )
    assert line in strokes


def test_who_asks_for_less_motion_gets_none(visit):
    page = visit(PROVINCE, reduced_motion="reduce")
    page.locator("#rank-history .chart-open").click()
    opened(page, "rank-history")

    moving = page.evaluate(
        """[...document.querySelectorAll("*")]
        .filter(each => getComputedStyle(each).transitionDuration.split(", ").some(time => parseFloat(time) > 0))
        .map(each => each.tagName + "." + each.getAttribute("class"))"""
    )
    assert moving == []
    assert page.evaluate("document.getAnimations().length") == 0


@pytest.mark.parametrize("path", [PROVINCE, "/en/provinces/binh-phuoc/?year=2021"])
def test_the_table_under_a_rank_history_has_the_numbers_of_its_drawing(visit, path):
    page = visit(path)
    numbers = page.locator("#rank-history .c-wide .c-number text").all_text_contents()
    last = page.locator("#rank-history .c-wide .c-name text").text_content().split()[-1]

    assert [*numbers, last] == ["25", "9", "12", "13°*", "12°*"]
    assert page.locator("#rank-history table td").all_text_contents() == [*numbers, last]


@pytest.mark.parametrize("path", ["/tinh/da-nang/", "/en/compare/binh-phuoc/dak-nong/?year=2022"])
def test_every_score_written_in_a_drawing_stands_in_its_table_with_the_same_signs(visit, path):
    page = visit(path)
    for key in page.locator("figure.chart").evaluate_all("charts => charts.map(chart => chart.id)"):
        written = SCORE.findall(" ".join(page.locator(f"#{key} .c-wide text").all_text_contents()))
        table = SCORE.findall(" ".join(page.locator(f"#{key} table td").all_text_contents()))

        assert set(written) <= set(table), key
        assert written or key == "rank-history"
