"""The feeds of the site as records: what each entry tells, and when it came. `views.feeds` writes them as Atom."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from rankings.catalogue import Catalogue
from rankings.links import link
from rankings.pages.feed_address import releases_feed
from rankings.pages.releases import Released, load_releases
from rankings.words import feeds as words
from rankings.words import releases as said

#: The newest entries are told; whoever reads a feed for the first time needs no more.
NEWEST = 50


@dataclass(frozen=True)
class Entry:
    """A release: `url` (a path) leads to what is told, `summary` is HTML; it was published at `updated`."""

    title: str
    url: str
    updated: datetime
    summary: SafeString


@dataclass(frozen=True)
class FeedRecord:
    """`url` is its own path, `page` that of the page it belongs to; the newest entry first."""

    title: str
    subtitle: str
    url: str
    page: str
    lang: str
    entries: Sequence[Entry]


def feed_of_releases(catalogue: Catalogue, lang: str) -> FeedRecord:
    """All releases up to the one to show; one query."""
    releases = load_releases(catalogue)
    entries = [_entry(releases, place, lang) for place in range(len(releases))]
    feed = releases_feed(lang)
    return FeedRecord(
        feed.label, words.RELEASES_LEDE[lang], feed.url, link(lang, "releases"), lang, entries[::-1][:NEWEST]
    )


def _entry(releases: Sequence[Released], place: int, lang: str) -> Entry:
    own, before = releases[place], releases[place - 1] if place else None
    editions = said.say_editions([said.edition_name(*key) for key in own.touched(before)], len(own.versions), lang)
    labels = words.LABELS[lang]
    lines = [
        own.note_vi if lang == "vi" else own.note_en,
        f"{labels['editions']}: {editions}",
        f"{labels['hash']}: {own.content_hash}",
    ]
    return Entry(
        title=words.entry_title(said.release_name(own.number, lang), said.KINDS[lang][own.kind]),
        url=link(lang, "release", number=own.number),
        updated=own.published_at,
        summary=paragraphs(lines),
    )


def paragraphs(lines: Iterable[str]) -> SafeString:
    """Lines of text as paragraphs of HTML; whatever they hold is text."""
    return format_html_join("", "<p>{}</p>", ((line,) for line in lines if line))


def bullets(lines: Iterable[str]) -> SafeString:
    """Lines of text as a list; nothing of none."""
    items = format_html_join("", "<li>{}</li>", ((line,) for line in lines))
    return format_html("<ul>{}</ul>", items) if items else items
