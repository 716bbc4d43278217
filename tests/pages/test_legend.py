"""The legend of a page that answers why: the signs that stand on the page, and no other."""

import re
from dataclasses import replace

import pytest

from rankings.pages.why import why_page
from rankings.pages.why_choice import read_why
from tests.sentences import texts_of

pytestmark = pytest.mark.django_db


def signs_on(page):
    """The signs at the head and in the sections of a page; ways on and what is cited say theirs in their own words."""
    sections = [replace(section, links=[]) for section in page.sections]
    drawn = [re.sub(r"<[^>]*>", " ", chart.svg) for chart in page.charts]
    return {sign for text in [*texts_of([page.head, sections]), *drawn] for sign in re.findall("[°*‡~]", text)}


@pytest.mark.parametrize(
    ("year", "units", "basis", "breaks"),
    [
        (2020, 63, "", ""),
        (2021, 63, "", ""),
        (2021, 63, "", "hide"),
        (2022, 63, "", ""),
        (2023, 63, "", ""),
        (2024, 63, "", ""),
        (2024, 63, "", "hide"),
        (2024, 34, "", ""),
        (2022, 34, "constant", ""),
        (2024, 34, "constant", ""),
        (2024, 34, "constant", "hide"),
    ],
)
def test_a_sign_is_in_the_legend_exactly_where_it_stands_on_the_page(catalogue, year, units, basis, breaks):
    seen = catalogue.seen(basis, breaks)
    edition = seen.editions[year, units]
    codes = [each.code for each in seen.indicators_with_data(edition)]
    for number, province in enumerate(seen.provinces_of(units)[:: units // 12]):
        params = {"year": str(year), "units": str(units)}
        asked = params | {"indicator": codes[number % len(codes)]} if number % 2 else params
        page = why_page(seen, read_why(seen, province.slug, asked), ("vi", "en")[number % 2])
        assert signs_on(page) == {mark.sign for mark in page.legend}, (province.slug, asked)
