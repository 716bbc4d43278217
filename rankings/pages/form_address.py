"""Addresses of what hangs on a page: `rankings.urls` has the same words."""

from django.utils import translation
from django.utils.translation import gettext

from rankings.charts.record import Address


def chart_address(lang: str, page: str) -> Address:
    """Of the files of the charts of the page at `page` (its query included)."""
    with translation.override(lang):
        return Address(page, gettext("charts/"), gettext("tables/"))


def table_address(lang: str, page: str) -> Address:
    """Of the files of the tables of the page at `page` (its query included)."""
    with translation.override(lang):
        return Address(page, gettext("tables/"))


def citation_link(lang: str, page: str, kind: str = "") -> str:
    """The page that says how to cite and embed a page; with a kind ("bib", "json", "txt") the citation as a file."""
    with translation.override(lang):
        return _beside(page, gettext("cite.") + kind if kind else gettext("cite/"))


def card_link(lang: str, page: str) -> str:
    """The image that stands for a page where it is shared."""
    with translation.override(lang):
        return _beside(page, gettext("share.png"))


def frame_link(lang: str, page: str, chart: str = "", table: str = "") -> str:
    """The page for frames of other sites: in short, or one of its charts or tables by its key.

    >>> frame_link("vi", "/tinh/da-nang/?year=2022", chart="rank-history")
    '/nhung/tinh/da-nang/bieu-do/rank-history/?year=2022'
    """
    with translation.override(lang):
        home = "/en/" if lang == "en" else "/"
        framed = f"{home}{gettext('embed/')}{page.removeprefix(home)}"
        if chart:
            return _beside(framed, f"{gettext('charts/')}{chart}/")
        return _beside(framed, f"{gettext('tables/')}{table}/") if table else framed


def _beside(page: str, tail: str) -> str:
    path, mark, query = page.partition("?")
    return f"{path}{tail}{mark}{query}"
