"""Charts on the site itself: the drawing is there at once, Plotly comes when a reader reaches for it."""

import re

import pytest
from playwright.sync_api import expect

PROVINCE = "/tinh/binh-phuoc/?year=2021"
SCORE = re.compile(r"\d[,.]\d{4}[°*~]*")
#: Points that are seen in an open chart; those of labels are transparent.
DRAWN = """plot => [...plot.querySelectorAll('.points path')].filter(
  point => getComputedStyle(point).opacity > 0).length"""
#: Columns of the table under a chart whose figures are points of it; the others hold ranks and gaps.
COLUMNS = {"strip": [2], "parts": [2, 4, 5], "dumbbell": [2, 3, 5], "rank-history": [2, 3], "score-history": [2, 3, 4]}


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
    expect(page.locator(".chart-open").first).to_be_hidden()
    page.locator("#rank-history summary").click()
    expect(page.locator("#rank-history table")).to_be_visible()


def hover(page):
    page.locator("#rank-history .chart-image").hover()


def press_enter(page):
    page.locator("#rank-history .chart-open").focus()
    page.keyboard.press("Enter")


def tap(page):
    page.locator("#rank-history .chart-image").tap()


@pytest.mark.parametrize(
    ("reach", "settings"),
    [(hover, {}), (press_enter, {}), (tap, {"has_touch": True, "width": 360})],
    ids=["a resting mouse", "the keyboard", "a finger"],
)
def test_a_chart_opens_with_every_point_of_its_drawing(window, reach, settings):
    reader = window(**settings)
    page = reader.open(PROVINCE)
    assert asked_for_plotly(reader) == []

    reach(page)

    assert opened(page, "rank-history").evaluate(DRAWN) == 5
    assert len(asked_for_plotly(reader)) == 2
    expect(page.locator("#rank-history .c-svg:visible")).to_have_count(0)


@pytest.mark.parametrize(
    ("path", "keys"),
    [
        ("/", ["strip"]),
        ("/tinh/da-nang/", ["rank-history", "score-history", "parts"]),
        ("/en/compare/binh-phuoc/dak-nong/?year=2022", ["rank-history", "score-history", "dumbbell"]),
    ],
)
def test_a_chart_is_seen_at_once_and_opened_has_a_point_for_every_figure_of_its_table(window, path, keys):
    reader = window()
    page = reader.open(path)
    assert [image.is_visible() for image in page.locator("figure.chart .c-wide").all()] == [True] * len(keys)
    assert asked_for_plotly(reader) == []

    for key in keys:
        cells = ", ".join(f"#{key} tbody tr > :nth-child({column})" for column in COLUMNS[key])
        known = [cell for cell in page.locator(cells).all_text_contents() if re.match(r"=?\d", cell)]
        page.locator(f"#{key} .chart-open").click()

        assert opened(page, key).evaluate(DRAWN) == len(known), key


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
