"""SVG elements as text: escaped, styled by classes alone, and nothing that a strict CSP refuses."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from xml.sax.saxutils import escape

from rankings.storable import storable

_ANCHORED = re.compile(r'<text [^>]*text-anchor="(\w+)"')
_SYMBOLS = ("circle", "square", "diamond", "triangle")


class Svg(str):
    """Finished markup; Django's templates print it as it is because it has `__html__`."""

    __slots__ = ()

    def __html__(self) -> "Svg":
        return self


def plain(text: str) -> str:
    """Text made safe for element content and for attributes.

    >>> plain('a < "b" & c')
    'a &lt; &quot;b&quot; &amp; c'
    """
    return escape(storable(text), {'"': "&quot;"})


def number(value: float) -> str:
    """A coordinate with one decimal at most: a tenth of a pixel cannot be seen.

    >>> number(12.04), number(3.5)
    ('12', '3.5')
    """
    short = f"{value:.1f}".removesuffix(".0")
    return "0" if short == "-0" else short


def tag(name: str, content: str = "", /, **attributes: str | float) -> str:
    """An element; `content` is markup already, an underscore in a name stands for a hyphen.

    `cls` are classes without the "c-" that keeps them apart from those of the page.

    >>> tag("line", cls="mean", x1=2.5, stroke_width=1)
    '<line class="c-mean" x1="2.5" stroke-width="1"/>'
    """
    written = "".join(_attribute(key, value) for key, value in attributes.items() if value != "")
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def _attribute(key: str, value: str | float) -> str:
    if key == "cls":
        return f' class="{" ".join(f"c-{each}" for each in str(value).split())}"'
    return f' {key.replace("_", "-")}="{plain(value) if isinstance(value, str) else number(value)}"'


def text(x: float, y: float, words: str, cls: str = "", anchor: str = "") -> str:
    """A line of text on its baseline; `anchor` is "", "middle" or "end"."""
    return tag("text", plain(words), x=x, y=y, cls=cls, text_anchor=anchor)


def lines_of_text(x: float, middle: float, lines: Sequence[str], leading: float, cls: str = "") -> str:
    """Several lines of text, centred on `middle` from top to bottom."""
    first = middle - leading * (len(lines) - 1) / 2 + leading * 0.28
    return "".join(text(x, first + leading * index, line, cls) for index, line in enumerate(lines))


def line(x1: float, y1: float, x2: float, y2: float, cls: str = "") -> str:
    """A straight line."""
    return tag("line", x1=x1, y1=y1, x2=x2, y2=y2, cls=cls)


def path(strokes: Iterable[Sequence[tuple[float, float]]], cls: str = "") -> str:
    """Polylines as one element, nothing for none; one of a single place becomes a dot by its round cap."""
    drawn = "".join(stroke_data(places) for places in strokes if places)
    return tag("path", d=drawn, cls=cls, fill="none") if drawn else ""


def stroke_data(places: Sequence[tuple[float, float]]) -> str:
    """One polyline as path data."""
    written = "L".join(f"{number(x)} {number(y)}" for x, y in places)
    return f"M{written}" + ("h0" if len(places) == 1 else "")


def grey_path(strokes: Iterable[Sequence[tuple[float, float]]], cls: str) -> str:
    """Many polylines as one element, whole pixels from place to place: a third shorter than `path`."""
    drawn = "".join(_steps([(round(x), round(y)) for x, y in places]) for places in strokes if places)
    return tag("path", d=drawn, cls=cls, fill="none") if drawn else ""


def _steps(places: Sequence[tuple[int, int]]) -> str:
    steps = " ".join(f"{bx - ax}{by - ay:+d}" for (ax, ay), (bx, by) in pairwise(places))
    return f"M{places[0][0]} {places[0][1]}" + (f"l{steps}" if steps else "h0")


def symbol_name(index: int) -> str:
    """The marker shape of the index-th line, so that colour never carries meaning alone."""
    return _SYMBOLS[index % len(_SYMBOLS)]


def symbol(index: int, x: float, y: float, size: float, cls: str = "") -> str:
    """A marker of about `size` pixels across, shaped by the index of its line."""
    half = size / 2
    match symbol_name(index):
        case "circle":
            return tag("circle", cx=x, cy=y, r=half, cls=cls)
        case "square":
            return tag("rect", x=x - half * 0.9, y=y - half * 0.9, width=size * 0.9, height=size * 0.9, cls=cls)
        case "diamond":
            far = half * 1.3
            corners = f"M{number(x)} {number(y - far)}l{number(far)} {number(far)}l{number(-far)} {number(far)}"
            corners += f"l{number(-far)} {number(-far)}z"
        case _:
            far = half * 1.2
            corners = f"M{number(x)} {number(y - far)}l{number(far)} {number(far * 1.8)}h{number(-2 * far)}z"
    return tag("path", d=corners, cls=cls)


def group(content: str, cls: str = "") -> str:
    """Elements that share classes, and how their texts are anchored where all say it; nothing for no content.

    >>> group(text(1, 2, "a", anchor="end") + text(1, 8, "b", anchor="end"), "ticks")
    '<g class="c-ticks" text-anchor="end"><text x="1" y="2">a</text><text x="1" y="8">b</text></g>'
    """
    if not content:
        return ""
    anchors = _ANCHORED.findall(content)
    if not anchors or len(anchors) < content.count("<text"):
        return tag("g", content, cls=cls)
    most = max(anchors, key=anchors.count)
    return tag("g", content.replace(f' text-anchor="{most}"', ""), cls=cls, text_anchor=most)
