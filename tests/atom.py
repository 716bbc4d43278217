"""The rules of Atom (RFC 4287) that a feed can break, and its entries for tests."""

import re
from datetime import datetime
from urllib.parse import urlsplit

from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
#: How often an element stands in a feed and in an entry, by sections 4.1.1 and 4.1.2: (at least, at most).
COUNTS = {
    "feed": {"id": (1, 1), "title": (1, 1), "updated": (1, 1), "subtitle": (0, 1), "rights": (0, 1), "author": (1, 99)},
    "entry": {"id": (1, 1), "title": (1, 1), "updated": (1, 1), "published": (0, 1), "summary": (0, 1)},
}
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
TAG = re.compile(r"tag:[a-z0-9.-]+,\d{4}(-\d\d(-\d\d)?)?:[^\s#]+")


def read_feed(content):
    """The root of a feed, after every rule was held against it."""
    root = etree.fromstring(content)
    assert root.tag == f"{ATOM}feed"
    assert root.get(XML_LANG) in ("vi", "en")
    _element(root, "feed")
    (own,) = (link.get("href") for link in root.findall(f"{ATOM}link") if link.get("rel") == "self")
    assert own == root.findtext(f"{ATOM}id")
    entries = root.findall(f"{ATOM}entry")
    for entry in entries:
        _element(entry, "entry")
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == len(ids), "two entries with one id"
    times = [moment(entry.findtext(f"{ATOM}updated")) for entry in entries]
    assert times == sorted(times, reverse=True)
    assert moment(root.findtext(f"{ATOM}updated")) == times[0], "a feed is as old as its newest entry"
    return root


def moment(text):
    """A date construct (3.3): with a zone, by RFC 3339."""
    assert MOMENT.fullmatch(text), text
    return datetime.fromisoformat(text)


def _element(element, kind):
    for name, (least, most) in COUNTS[kind].items():
        assert least <= len(element.findall(f"{ATOM}{name}")) <= most, f"{kind}: {name}"
    identity = element.findtext(f"{ATOM}id")
    assert TAG.fullmatch(identity) or urlsplit(identity).netloc, identity
    moment(element.findtext(f"{ATOM}updated"))
    for name in ("title", "subtitle", "summary"):
        for text in element.findall(f"{ATOM}{name}"):
            _text(text)
    for author in element.findall(f"{ATOM}author"):
        assert author.findtext(f"{ATOM}name").strip()
    links = element.findall(f"{ATOM}link")
    assert all(urlsplit(link.get("href")).netloc for link in links)
    told = [(link.get("type"), link.get("hreflang")) for link in links if link.get("rel", "alternate") == "alternate"]
    assert len(set(told)) == len(told), "two alternates of one kind"
    assert told, "an entry without content leads to what it tells of"


def _text(element):
    """A text construct (3.1): text has no elements; HTML none either, and is read by itself."""
    assert element.get("type", "text") in ("text", "html")
    assert not len(element)
    assert element.text.strip()
    if element.get("type") == "html":
        etree.fromstring(f"<div>{element.text}</div>")


def entries_of(content):
    """(title, address, lines of the list) of each entry, the newest first."""
    return [
        (
            entry.findtext(f"{ATOM}title"),
            entry.find(f"{ATOM}link").get("href"),
            [item.text for item in etree.fromstring(f"<div>{entry.findtext(f'{ATOM}summary')}</div>").iter("li")],
        )
        for entry in read_feed(content).findall(f"{ATOM}entry")
    ]
