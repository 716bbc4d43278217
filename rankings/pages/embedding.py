"""How to put a page's charts and tables into other sites: their frames, and the code to paste."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django.http import QueryDict
from django.utils.html import escape

from rankings.links import with_params
from rankings.pages.api_links import api_link
from rankings.pages.framed import Framed, frames_of
from rankings.pages.table_files import PageTable

#: Where the script stands that gives frames their height.
SCRIPT = "/embed.js"
#: The width that a height is given for where nobody has said one: that of a column of text on most sites.
WIDTH = 640
#: Widths that programs are told heights of; between two of them the larger height holds all.
WIDTHS = (240, 280, 320, 360, 420, 480, 540, 573, 600, 640, 720, 800, 960, 1200)


@dataclass(frozen=True)
class Embed:
    """A frame to put into another site: `url` is the frame's address with its host, `code` the HTML to paste."""

    key: str
    kind: str
    title: str
    url: str
    code: str


def embeds_of(
    page: Any, lang: str, path: str, absolute: Callable[[str], str], tables: Iterable[PageTable] = (), theme: str = ""
) -> list[Embed]:
    """The frames of a page record's charts and tables, in the order of the page.

    `path` is the page's own address with its query, frozen or live, and the frames are as it is; `absolute` gives a
    path its host; `theme` are the colours of all of them, "" for those of whoever reads.
    """
    return [_embed(each, absolute, theme) for each in frames_of(page, tables, lang, path)]


def in_colours(address: str, theme: str) -> str:
    """An address with the colours that are asked for; "" for those of whoever reads."""
    path, _, query = address.partition("?")
    return with_params(path, dict(QueryDict(query).lists()) | {"theme": theme})


def _embed(framed: Framed, absolute: Callable[[str], str], theme: str) -> Embed:
    url = absolute(in_colours(framed.address, theme))
    script = f'<script async src="{escape(absolute(SCRIPT))}"></script>'
    code = f"{frame_code(url, framed.title, '100%', framed.height(WIDTH))}\n{script}"
    return Embed(framed.key, framed.kind, framed.title, url, code)


def frame_code(url: str, title: str, width: int | str, height: int) -> str:
    """The element that shows a frame.

    >>> frame_code("https://a.example/nhung/?v=1&units=63", "A “B”", 640, 480)
    '<iframe src="https://a.example/nhung/?v=1&amp;units=63" title="A “B”" width="640" height="480" \
style="border:0;max-width:100%" loading="lazy"></iframe>'
    """
    looks = 'style="border:0;max-width:100%" loading="lazy"'
    return f'<iframe src="{escape(url)}" title="{escape(title)}" width="{width}" height="{height}" {looks}></iframe>'


def oembed_link(url: str, absolute: Callable[[str], str]) -> str:
    """Where programs are told how to show the page at an address (with its host) in a frame."""
    return f"{absolute(api_link('oembed'))}?url={quote(url, safe='')}"
