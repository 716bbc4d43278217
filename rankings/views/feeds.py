"""Feeds in Atom: what was released, and what that changed of one province."""

from datetime import datetime
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.xmlutils import SimplerXMLGenerator

from rankings.catalogue import Catalogue
from rankings.pages.feed_province import feed_of_province
from rankings.pages.feeds import Entry, FeedRecord, feed_of_releases
from rankings.saying import language
from rankings.storable import storable
from rankings.views.released import released
from rankings.words.licences import DATA
from rankings.words.site import SITE


class Feed(Atom1Feed):
    """Atom as Django writes it, with the licence as a link that programs follow (RFC 4946)."""

    def add_root_elements(self, handler: SimplerXMLGenerator) -> None:
        """Write what stands before the entries."""
        super().add_root_elements(handler)
        handler.addQuickElement("link", "", {"rel": "license", "href": DATA.url})


@released
def releases_feed(request: HttpRequest, catalogue: Catalogue) -> HttpResponse:
    """`/nguon-tin/ban-phat-hanh.xml`: every release."""
    return _answer(request, feed_of_releases(catalogue, language()))


@released
def province_feed(request: HttpRequest, catalogue: Catalogue, slug: str) -> HttpResponse:
    """`/tinh/binh-phuoc/nguon-tin.xml`: the releases that changed something of a province."""
    return _answer(request, feed_of_province(catalogue, slug, language()))


def _answer(request: HttpRequest, record: FeedRecord) -> HttpResponse:
    """A feed is known by its own address, for ever; what it tells first is the newest."""
    absolute = request.build_absolute_uri
    feed = Feed(
        title=storable(record.title),
        link=absolute(record.page),
        description=None,
        subtitle=storable(record.subtitle),
        language=record.lang,
        author_name=SITE,
        author_link=absolute("/"),
        feed_url=absolute(record.url),
        feed_guid=absolute(record.url),
    )
    for entry in record.entries:
        _add(feed, entry, absolute(entry.url))
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)


def _add(feed: Feed, entry: Entry, url: str) -> None:
    """An entry; what was stored before texts were cleaned must not break the feed for ever."""
    feed.add_item(
        title=storable(entry.title),
        link=url,
        description=storable(entry.summary),
        unique_id=tag_of(url, entry.updated),
        pubdate=entry.updated,
        updateddate=entry.updated,
    )


def tag_of(url: str, moment: datetime) -> str:
    """By what an entry is known for ever (RFC 4151): the host, the day of its release, and its address there.

    Django's own leaves out the query, by which one page of two releases is told apart.

    >>> from datetime import timezone
    >>> tag_of("https://dxindex.example:8000/tinh/hue/?v=2", datetime(2026, 11, 25, 20, tzinfo=timezone.utc))
    'tag:dxindex.example,2026-11-26:/tinh/hue/?v=2'
    """
    parts = urlsplit(url)
    query = f"?{parts.query}" if parts.query else ""
    return f"tag:{parts.hostname},{timezone.localtime(moment).date().isoformat()}:{parts.path}{query}"
