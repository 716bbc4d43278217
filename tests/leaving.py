"""What leaves a page: its files, frames, citation and card, and the addresses that its HTML names."""

import re
from html import unescape
from urllib.parse import parse_qs, urljoin, urlsplit

from django.urls import Resolver404, resolve
from django.utils import translation

from rankings import forms
from rankings.forms import split_name
from rankings.pages.form_address import card_link, chart_address, citation_link, frame_link, table_address

HOST = "http://testserver"
#: Kinds of files of each form; the citation's own page has none.
FILES = {
    forms.CHART: ("csv", "json", "png", "svg", "xlsx"),
    forms.TABLE: ("csv", "json", "xlsx"),
    forms.CITATION: ("", "bib", "json", "txt"),
}
#: Wherever HTML names an address: attributes by name, the parts of `data-…`, and the codes to embed that are text.
_ATTRIBUTE = re.compile(r'\s(?:href|src|action|content|data-[\w-]+)="([^"]*)"')
_PASTED = re.compile(r"src=&quot;(.*?)&quot;")
_ADDRESS = re.compile(r"https?://|[/?]|[\w.-]+/?(\?|$|/)")


def addresses_in(html, base):
    """Every address of this site in a page that stands at `base`, as path and query, in their order."""
    found = [*_ATTRIBUTE.findall(html), *(unescape(each) for each in _PASTED.findall(html))]
    absolute = (urljoin(HOST + base, each) for each in map(unescape, found) if _ADDRESS.match(each))
    parts = [urlsplit(each) for each in absolute if each.startswith(f"{HOST}/")]
    return list(dict.fromkeys(f"{each.path}{'?' if each.query else ''}{each.query}" for each in parts))


def form_of(address):
    """(page or operation, form, kind of file) of an address; None where it leads to nothing that is released."""
    parts = urlsplit(address)
    match = _match(parts.path)
    if match is None:
        return None
    if match.namespace == "api":
        return match.url_name, "answer", parse_qs(parts.query).get("format", ["json"])[0]
    if match.func.__module__.startswith("rankings.views") and match.url_name:
        page, form = split_name(match.url_name)
        return page, form, match.kwargs.get("kind", "") if form else ""
    return None


def _match(path):
    with translation.override(language_of(path)):
        try:
            return resolve(path)
        except Resolver404:
            return None


def language_of(path):
    """The language that an address is in."""
    return "en" if path.startswith("/en/") else "vi"


def forms_of(client, page):
    """Form to the addresses of all its kinds of files, for the page at an address; {} of a page that nothing leaves.

    Its first chart and its first table stand for all.
    """
    lang = language_of(page)
    answer = client.get(citation_link(lang, page))
    if answer.status_code != 200:
        return {}
    keys = {}
    for each in addresses_in(answer.content.decode(), page):
        found = form_of(each)
        if found and found[1] in (forms.FRAMED_CHART, forms.FRAMED_TABLE):
            keys.setdefault(found[1], _match(urlsplit(each).path).kwargs["key"])
    made = {
        forms.CITATION: [citation_link(lang, page, kind) for kind in FILES[forms.CITATION]],
        forms.CARD: [card_link(lang, page)],
        forms.FRAME: [frame_link(lang, page)],
    }
    if chart := keys.get(forms.FRAMED_CHART):
        made[forms.CHART] = [chart_address(lang, page).file(f"{chart}.{kind}") for kind in FILES[forms.CHART]]
        made[forms.FRAMED_CHART] = [frame_link(lang, page, chart=chart)]
    if table := keys.get(forms.FRAMED_TABLE):
        made[forms.TABLE] = [table_address(lang, page).file(f"{table}.{kind}") for kind in FILES[forms.TABLE]]
        made[forms.FRAMED_TABLE] = [frame_link(lang, page, table=table)]
    return made
