"""What of a page can be taken along: the files of its tables, and the way to all data."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from rankings.links import link
from rankings.pages.form_address import table_address
from rankings.pages.site import Site
from rankings.pages.table_files import KINDS
from rankings.words.files import LABELS

register = template.Library()


@register.simple_tag(takes_context=True)
def table_files(context: dict[str, Any], key: str, name: str = "") -> SafeString:
    """A line of links to the files of the page's table `key`; `name` says which it is where several stand close."""
    return format_html('<p class="downloads">{} {}</p>', files_label(context), table_links(context, key, name))


@register.simple_tag(takes_context=True)
def files_label(context: dict[str, Any]) -> str:
    """What stands before the links to a table's files."""
    return LABELS[context["site"].lang]["files"]


@register.simple_tag(takes_context=True)
def table_links(context: dict[str, Any], key: str, name: str = "") -> SafeString:
    """The links alone, written as from the page itself, with its own query."""
    about = format_html(' aria-label="{{}}, {}"', name) if name else ""
    return _links(context["site"], key, about)


def _links(site: Site, key: str, about: str) -> SafeString:
    folder = table_address(site.lang, "".join(site.address.partition("?")[1:]))
    files: Iterable[tuple[str, SafeString | str, str]] = (
        (folder.file(f"{key}.{kind}"), format_html(about, kind.upper()) if about else "", kind.upper())
        for kind in KINDS
    )
    return format_html_join(" ", '<a download rel="nofollow" href="{}"{}>{}</a>', files)


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
