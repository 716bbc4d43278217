"""The address that the files of a page's charts hang on."""

from django.utils import translation
from django.utils.translation import gettext

from rankings.charts.record import Address


def chart_address(lang: str, page: str) -> Address:
    """Of the charts of the page at `page` (its query included); `rankings.urls.with_charts` has the same words."""
    with translation.override(lang):
        return Address(page, gettext("charts/"))
