"""What of a page can be taken along: the files of its tables, and the way to all data."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from rankings.charts.record import Address
from rankings.links import link
from rankings.pages.form_address import table_address
from rankings.pages.site import Site
from rankings.pages.table_files import KINDS
from rankings.words.files import LABELS

register = template.Library()


@register.simple_tag(takes_context=True)
def table_files(context: dict[str, Any], key: str, name: str = "", by: str = "", label: str = "files") -> SafeString:
    """A line of links to the files of the page's table `key`.

    `by` is the id of the heading or caption that names the table, or `name` its name where none has an id. `label` is
    the key of what stands before the links, in `rankings.words.files.LABELS`.
    """
    links = table_links(context, key, name, by)
    return format_html('<p class="downloads">{} {}</p>', files_label(context, label), links)


@register.simple_tag(takes_context=True)
def files_elsewhere(context: dict[str, Any], url: str, key: str, by: str) -> SafeString:
    """The same of the table `key` of the page at another address, which has the figures that this one tells of."""
    site: Site = context["site"]
    links = _links(table_address(site.lang, url), key, _described(by))
    return format_html('<p class="downloads">{} {}</p>', files_label(context), links)


@register.simple_tag(takes_context=True)
def files_label(context: dict[str, Any], label: str = "files") -> str:
    """What stands before the links to a table's files."""
    return LABELS[context["site"].lang][label]


@register.simple_tag(takes_context=True)
def table_links(context: dict[str, Any], key: str, name: str = "", by: str = "") -> SafeString:
    """The links alone, written as from the page itself, with its own query; /robots.txt keeps crawlers from them."""
    about = format_html(' aria-label="{{}}, {}"', name) if name else _described(by)
    site: Site = context["site"]
    return _links(table_address(site.lang, "".join(site.address.partition("?")[1:])), key, about)


def _described(by: str) -> str:
    return format_html(' aria-describedby="{}"', by) if by else ""


def _links(folder: Address, key: str, about: str) -> SafeString:
    files: Iterable[tuple[str, SafeString | str, str]] = (
        (folder.file(f"{key}.{kind}"), format_html(about, kind.upper()) if about else "", kind.upper())
        for kind in KINDS
    )
    return format_html_join(" ", '<a download href="{}"{}>{}</a>', files)


@register.simple_tag(takes_context=True)
def full_data(context: dict[str, Any]) -> SafeString:
    """The way to the page of data, in the release that the page is of."""
    site: Site = context["site"]
    version = site.search.version if site.search else ""
    return format_html('<a href="{}">{}</a>', link(site.lang, "data", {"v": version}), LABELS[site.lang]["all"])


@register.simple_tag(takes_context=True)
def api_label(context: dict[str, Any]) -> str:
    """What stands before the same figures from the API."""
    return LABELS[context["site"].lang]["api"]
