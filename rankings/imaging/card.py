"""A card: the image that stands for a page where its address is shared.

1200 x 630 pixels, as Open Graph and X want it, on the paper of the light scheme. It is mostly seen at a third of its
size, so the figures are large and few; below them stand the signs they bear, the documents, release and address.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from rankings.charts.record import Lang
from rankings.charts.scales import text_width, wrap
from rankings.charts.svg import Svg, plain, tag
from rankings.imaging.sheet import Caption
from rankings.imaging.style import chart_style, token
from rankings.words.marks import MARKS

WIDTH, HEIGHT, EDGE = 1200.0, 630.0, 64.0
_NAME = "DXIndex"
#: The sizes of a heading, and into how many lines it may be broken at each.
_HEADINGS = ((76, 1), (66, 1), (58, 1), (44, 1), (38, 1), (56, 2), (46, 3), (40, 4))
_SMALL, _LEADING = 26.0, 27.0
#: The size of what stands at the foot.
FOOT = 20.0
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Room:
    """A rectangle of the card, in pixels from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From side to side."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Half way across."""
        return (self.left + self.right) / 2


class Body(Protocol):
    """What a card is about, below its heading: see `rankings.imaging.card_bodies`."""

    def draw(self, room: Room) -> str:
        """Markup inside the room."""
        ...


@dataclass(frozen=True, slots=True)
class Card:
    """A page in short. Without a `heading` the body has all of the room, and names what it is about itself."""

    lang: Lang
    eyebrow: str
    heading: str
    body: Body
    caption: Caption
    name: str


def say(x: float, y: float, words: str, size: float, cls: str = "", anchor: str = "") -> str:
    """A line of text on its baseline."""
    return tag("text", plain(words), x=x, y=y, cls=cls, font_size=size, text_anchor=anchor)


def fit(words: str, width: float, size: float) -> float:
    """The size at which a line is no wider than `width`: `size` or as much less as it takes."""
    return min(size, size * width / (text_width(words, size) or 1))


def wrap_evenly(words: str, width: float, size: float) -> list[str]:
    """Words in as few lines as they take; where little is left for the last, all are narrower.

    >>> wrap_evenly("Thứ hạng trong 34 tỉnh, thành phố (dựng lại ~)", 500, 26)
    ['Thứ hạng trong 34 tỉnh, thành', 'phố (dựng lại ~)']
    """
    lines = wrap(words, width, size)
    for share in range(19, 9, -1):
        if len(lines) == 1 or text_width(lines[-1], size) > width / 3:
            break
        narrower = wrap(words, width * share / 20, size)
        if len(narrower) > len(lines):
            break
        lines = narrower
    return lines


def fit_lines(words: str, width: float, height: float, sizes: Sequence[float]) -> tuple[list[str], float]:
    """The words in lines at the first of the sizes at which all of them have room, with that size.

    What has no room at the last size ends in "…" behind a whole word.
    """
    for size in sizes:
        lines = wrap_evenly(words, width, size)
        if len(lines) * size * 1.4 <= height:
            return lines, size
    most = max(1, int(height / (sizes[-1] * 1.4)))
    last = wrap(f"{lines[most - 1]} …", width, sizes[-1])[0].removesuffix(" …")
    return [*lines[: most - 1], f"{last} …"], sizes[-1]


def draw_card(card: Card) -> Svg:
    """The card as an SVG that needs nothing else."""
    eyebrow, top = _eyebrow(card)
    heading, top = _heading(card, top)
    # The signs of the foot are those of what stands above it, and how high that may be depends on the foot.
    foot, bottom = _foot(card, signs_of(eyebrow + heading + card.body.draw(Room(EDGE, top, WIDTH - EDGE, 480))))
    body = card.body.draw(Room(EDGE, top, WIDTH - EDGE, bottom - 20))
    return _document(card, eyebrow + heading + body + foot)


def signs_of(drawn: str) -> str:
    """The signs that texts of a drawing bear, in the order of the legend.

    >>> signs_of("<text>▲ 3‡~</text><text>0,5°</text>")
    '°‡~'
    """
    said = _TAG.sub(" ", drawn)
    return "".join(sign for sign in MARKS if sign in said)


def _eyebrow(card: Card) -> tuple[str, float]:
    """The name of the site at the right, and what the card is on; and where the rest begins."""
    brand = say(WIDTH - EDGE, 72, _NAME, 30, "name brand", "end")
    room = WIDTH - 2 * EDGE - text_width(_NAME, 30) - 40
    return brand + say(EDGE, 72, card.eyebrow, fit(card.eyebrow, room, _SMALL), "muted"), 96


def _heading(card: Card, top: float) -> tuple[str, float]:
    if not card.heading:
        return "", top
    width = WIDTH - 2 * EDGE
    sizes = [(size, wrap_evenly(card.heading, width, size), most) for size, most in _HEADINGS]
    size, lines = next(((size, lines) for size, lines, most in sizes if len(lines) <= most), sizes[-1][:2])
    drawn = "".join(
        say(EDGE, top + size * (0.95 + 1.2 * place), each, size, "name") for place, each in enumerate(lines)
    )
    return drawn, top + size * 1.2 * len(lines) + 16


def _foot(card: Card, signs: str) -> tuple[str, float]:
    """What the signs say, the documents, release and address, up from the lower edge; and where they begin."""
    told = " · ".join(f"{sign} {MARKS[sign].short[card.lang]}" for sign in signs)
    width = WIDTH - 2 * EDGE
    lines = [line for words in (told, *card.caption.sources) if words for line in wrap(words, width, FOOT)]
    address = card.caption.address.partition("://")[2]
    together = f"{card.caption.release} · {address}"
    lines += [together] if text_width(together, FOOT) <= width else [card.caption.release, address]
    top = HEIGHT - 34 - _LEADING * (len(lines) - 1)
    written = [
        say(EDGE, top + _LEADING * place, each, fit(each, width, FOOT), "muted") for place, each in enumerate(lines)
    ]
    rule = tag("line", x1=EDGE, x2=WIDTH - EDGE, y1=top - 34, y2=top - 34, cls="grid", stroke_width=2)
    return rule + "".join(written), top - 34


def _document(card: Card, drawn: str) -> Svg:
    ground = tag("rect", width="100%", height="100%", fill=token("paper"))
    band = tag("rect", width=WIDTH, height=10, fill=token("brand"))
    names = tag("title", plain(card.name) or " ", id="t")
    return Svg(
        tag(
            "svg",
            tag("style", plain(chart_style())) + names + ground + band + drawn,
            xmlns="http://www.w3.org/2000/svg",
            lang=card.lang,
            width=WIDTH,
            height=HEIGHT,
            viewBox=f"0 0 {WIDTH:.0f} {HEIGHT:.0f}",
            color=token("ink"),
            fill="currentColor",
            font_family=token("figures"),
            role="img",
            aria_labelledby="t",
        )
    )
