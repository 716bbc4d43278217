"""The brief on paper: one A4 page for every province, nothing cut off, its code legible."""

import re

import pypdfium2
import pytest
import segno

#: Millimetres of a PDF's point.
POINT = 25.4 / 72
ADDRESS = {"vi": "/tinh/{}/tom-tat/", "en": "/en/provinces/{}/brief/"}
#: Puts the sheets at these addresses into the page, one after another, as a pile of printed ones.
PILE = """async addresses => {
  const reader = new DOMParser(), first = document.querySelector(".brief");
  const pages = await Promise.all(addresses.map(async address => (await fetch(address)).text()));
  first.replaceWith(...pages.map(page => reader.parseFromString(page, "text/html").querySelector(".brief")));
}"""
#: Sheets whose content is larger than they are, and parts that are larger than their place.
BURSTING = """() => [...document.querySelectorAll(".brief")].flatMap(sheet => {
  const parts = [sheet, ...sheet.querySelectorAll("header, section, .halves, table, .picture, footer, footer > div")];
  return parts
    .filter(each => each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1)
    .map(each => `${sheet.querySelector("h1").textContent}: ${each.tagName}.${each.className}`);
})"""
SMALLEST = """() => Math.min(...[...document.querySelectorAll(".brief *")]
  .filter(each => !each.closest("svg, sup") && each.checkVisibility() && each.innerText?.trim())
  .map(each => parseFloat(getComputedStyle(each).fontSize)))"""


def pages_of(page):
    """The sizes in millimetres of the pages that the browser prints."""
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    return [tuple(round(side * POINT) for side in leaf.get_size()) for leaf in document]


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize(("year", "units"), [(2023, 63), (2024, 34)])
def test_every_province_has_just_one_page_in_each_language(visit, lang, year, units):
    page = visit(ADDRESS[lang].format("ha-noi"), media="print", width=688)
    rows = page.request.get(f"/api/v1/provinces/?units={units}").json()["rows"]
    addresses = [f"{ADDRESS[lang].format(row['slug'])}?year={year}&units={units}" for row in rows]

    page.evaluate(PILE, addresses)

    assert page.evaluate(BURSTING) == []
    assert pages_of(page) == [(210, 297)] * units


@pytest.mark.parametrize(
    "path",
    [
        "/tinh/binh-phuoc/tom-tat/?year=2021",
        "/tinh/thua-thien-hue/tom-tat/?year=2022",
        "/en/provinces/dak-nong/brief/?year=2022",
        "/en/provinces/an-giang/brief/?year=2020&units=63",
        "/en/provinces/ha-noi/brief/",
    ],
)
def test_a_sheet_of_a_year_with_gaps_or_much_to_tell_is_one_page_too(visit, path):
    page = visit(path, media="print", width=688)

    assert page.evaluate(BURSTING) == []
    assert pages_of(page) == [(210, 297)]
    # 8.5 points.
    assert page.evaluate(SMALLEST) * 0.75 >= 8.5


def test_the_code_leads_to_the_page_of_the_province_in_the_year_of_the_sheet(visit, site):
    page = visit("/tinh/binh-phuoc/tom-tat/?year=2021")
    drawn = page.locator(".brief .code path").get_attribute("d")

    address = f"{site}/tinh/binh-phuoc/?year=2021"
    assert page.locator(".scan a").get_attribute("href") == address
    assert dark_modules(drawn) == {
        (x, y)
        for y, row in enumerate(segno.make(address, error="m", micro=False).matrix)
        for x, module in enumerate(row)
        if module
    }
    page.locator(".scan a").click()
    page.wait_for_url(address)


def dark_modules(drawn):
    """The places of a code's dark modules: its path is runs to the right, each from where the pen stands."""
    found, x, y = set(), 0.0, 0.0
    for command, numbers in re.findall(r"([Mmh])([-0-9. ]+)", drawn):
        values = [float(number) for number in re.findall(r"-?[0-9.]+", numbers)]
        if command == "h":
            found |= {(int(x) + step - 2, int(y) - 2) for step in range(int(values[0]))}
            x += values[0]
        else:
            x, y = values if command == "M" else (x + values[0], y + values[1])
    return found


def test_a_button_prints_the_sheet_and_the_way_back_keeps_the_year(visit):
    page = visit("/en/provinces/binh-phuoc/brief/?year=2021")
    page.evaluate("window.print = () => { document.title = 'printed'; }")

    page.get_by_role("button", name="Print or save as PDF").click()
    assert page.title() == "printed"

    page.get_by_role("link", name="Back to the page of the province").click()
    page.wait_for_url("**/en/provinces/binh-phuoc/?year=2021")
    page.get_by_role("link", name="One-page brief").click()
    page.wait_for_url("**/en/provinces/binh-phuoc/brief/?year=2021")
