"""What programs are told of a page in its head: its card, its frame, its feeds, its place, and what data it holds."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from rankings.pages.parts import Link


@dataclass(frozen=True)
class About:
    """See `templates/_about.html`. Addresses have their host; what is "" or empty is left out.

    `image` is the card that stands for the page where it is shared, `oembed` what tells how to show it in a frame,
    `feeds` are Atom, `data` is JSON-LD; `cite` leads to the page that says how to cite and embed this one.
    """

    title: str
    url: str
    lang: str
    image: str = ""
    image_text: str = ""
    oembed: str = ""
    feeds: tuple[Link, ...] = ()
    data: str = ""
    cite: str = ""


@dataclass(frozen=True)
class Place:
    """Where a page stands: the name of its address, the parts of it, and the path with the query that it reads."""

    name: str
    parts: dict[str, Any]
    path: str
    lang: str


def about_page(place: Place, page: Any, absolute: Callable[[str], str]) -> About:
    """Of a page record (`title` and `head` are read); `absolute` gives a path its host."""
    return About(title=page.title, url=absolute(place.path), lang=place.lang)
