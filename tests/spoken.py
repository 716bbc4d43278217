"""What a page says to people, by language: its text and the attributes that are shown or read out."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
#: Elements whose text is for machines: codes of columns and hashes.
_SILENT = {"script", "style", "code"}
_SAID = {"title", "aria-label", "aria-description", "placeholder", "alt", "label"}
#: What scripts say. Others hold codes, addresses and coordinates.
_FOR_SCRIPTS = {"words", "say", "signs", "one", "many", "full", "shortcut-on", "shortcut-off", "turn-on", "turn-off"}
VIETNAMESE = re.compile(
    r"[ăâđêôơưĂÂĐÊÔƠƯ]|[àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", re.IGNORECASE
)


class Piece(NamedTuple):
    """A stretch of text and the language that the page says it is in."""

    lang: str
    text: str


class _Reader(HTMLParser):
    """Collects pieces; `open` are the open elements with their languages."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.pieces: list[Piece] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        lang = given.get("lang") or (self.open[-1][1] if self.open else "")
        lang = "" if given.get("translate") == "no" else lang
        self.pieces += [Piece(lang, value) for name, value in attrs if value and self._is_said(tag, name, given)]
        if tag not in _VOID:
            self.open.append((tag, lang))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if data.strip() and self.open and not any(tag in _SILENT for tag, _ in self.open):
            self.pieces.append(Piece(self.open[-1][1], " ".join(data.split())))

    @staticmethod
    def _is_said(tag: str, name: str, given: dict[str, str | None]) -> bool:
        if name.startswith("data-"):
            return name.removeprefix("data-") in _FOR_SCRIPTS
        description = tag == "meta" and name == "content" and given.get("name") == "description"
        return description or (name in _SAID and tag != "code")


def pieces(html: str) -> Iterator[Piece]:
    """Every piece of a page in order, comments and code left out.

    >>> list(pieces('<html lang="en"><p title="A note">Read <i lang="vi">Báo Mới</i><code>gov</code></p></html>'))
    [Piece(lang='en', text='A note'), Piece(lang='en', text='Read'), Piece(lang='vi', text='Báo Mới')]
    """
    reader = _Reader()
    reader.feed(html)
    return iter(reader.pieces)
