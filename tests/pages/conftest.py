"""Pages of the loaded figures, as records."""

import pytest

from rankings.pages.comparison import comparison_page
from rankings.pages.pair_choice import read_pair
from rankings.pages.province import province_page
from rankings.pages.province_choice import read_choice_of


@pytest.fixture
def show(catalogue):
    """The page of a province: `show("binh-phuoc", "vi", year="2021")`."""

    def page(slug, lang="vi", **params):
        return province_page(catalogue, read_choice_of(catalogue, slug, params), lang)

    return page


@pytest.fixture
def compare(catalogue):
    """The page of a pair: `compare("binh-phuoc", "dak-nong", "vi", year="2021")`."""

    def page(first, second, lang="vi", **params):
        return comparison_page(catalogue, read_pair(catalogue, first, second, params), lang)

    return page
