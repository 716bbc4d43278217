"""A chart's image with all that stands around it on the page, as one SVG."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from rankings.charts.chart import image_of
from rankings.charts.record import Chart
from rankings.charts.scales import text_width, wrap
from rankings.charts.svg import Svg, plain, tag
from rankings.imaging.style import chart_style, token
from rankings.words.charts import say_sources
from rankings.words.marks import MARKS, legend_of

#: The margin around everything, in pixels.
EDGE = 24.0
_OPENING = re.compile(r'<svg[^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>')
_NAMES = re.compile(r"\A(?:<title.*?</title>)?(?:<desc.*?</desc>)?", re.DOTALL)
#: Signs of figures whose marks are hollow.
_HOLLOW = "*~"
_TAG = re.compile(r"<[^>]*>")
_LINK = re.compile(r"<(/?)a\b([^>]*)>")
_OF_LINKS = re.compile(r' (?:href|tabindex|data-[\w-]+)="[^"]*"')


@dataclass(frozen=True, slots=True)
class Caption:
    """What stands below an image that has left its page: its documents, release, the address to come back to."""

    sources: tuple[str, ...]
    release: str
    address: str


@dataclass(slots=True)
class _Column:
    """Lines of text and drawings from top to bottom, `width` wide; `y` is how far it is filled."""

    width: float
    y: float = EDGE
    drawn: list[str] = field(default_factory=list)

    def write(self, lines: Sequence[str], size: float, cls: str = "", leading: float = 1.45) -> None:
        """Lines of text; Vietnamese stacks its marks, so they stand well apart."""
        for line in lines:
            baseline = self.y + size * (leading / 2 + 0.33)
            self.drawn.append(tag("text", plain(line), x=EDGE, y=baseline, cls=cls, font_size=size))
            self.y += size * leading

    def say(self, words: str, size: float, cls: str = "", leading: float = 1.45) -> None:
        """A text, wrapped; nothing for no text."""
        if words:
            self.write(wrap(words, self.width, size), size, cls, leading)

    def room(self, pixels: float) -> None:
        """Nothing for so many pixels."""
        self.y += pixels

    def rule(self) -> None:
        """A hairline."""
        self.drawn.append(tag("line", x1=EDGE, x2=EDGE + self.width, y1=self.y, y2=self.y, cls="grid"))

    def draw(self, body: str, height: float) -> None:
        """An image as wide as the column."""
        self.drawn.append(tag("g", body, cls="svg wide", transform=f"translate({EDGE:.0f} {self.y:.1f})"))
        self.y += height


def stand_alone(chart: Chart, caption: Caption) -> Svg:
    """The chart as an SVG that needs nothing else: no script, no font, no other file.

    It is as wide as the page's wide image and a margin at either side.
    """
    body, (width, height) = opened(image_of(chart))
    column = _Column(width)
    column.say(chart.alone, 21, "name", 1.3)
    column.room(4)
    column.say(chart.sentence, 15)
    column.say(chart.note, 13, "muted")
    column.room(14)
    column.draw(body, height)
    column.room(12)
    for note in _notes_of_image(chart, body):
        column.say(note, 13, "muted", 1.4)
    column.room(8)
    column.rule()
    column.room(8)
    column.say(say_sources(caption.sources, chart.lang), 13, "muted", 1.4)
    column.say(chart.credit, 13, "muted", 1.4)
    column.say(caption.release, 13, "muted", 1.4)
    column.write(broken(caption.address.partition("://")[2], width, 13), 13, "muted", 1.4)
    return _document(chart, column.drawn, (width + 2 * EDGE, column.y + EDGE - 6))


def notes_of(chart: Chart) -> list[str]:
    """The notes of the chart's table, and a line for each sign of its sentence that they leave to the page's legend."""
    told = (chart.title, chart.sentence, chart.note)
    return [*chart.table.notes, *legend_of(told, chart.lang, chart.table.notes)]


def legend_beside(chart: Chart) -> list[str]:
    """A line for each sign that is in sight where the image stands and the notes of its table are folded away."""
    body = opened(image_of(chart))[0]
    beside = [note for note in _notes_of_image(chart, body) if note[:1] in MARKS]
    return [*beside, *legend_of([_in_sight(chart, body)], chart.lang, beside)]


def _notes_of_image(chart: Chart, body: str) -> list[str]:
    """The notes that the image does not write itself, without those on signs that only the table bears."""
    # A hollow mark stands for a figure that is not published as it is, be it written beside the mark or not.
    seen = _in_sight(chart, body) + (_HOLLOW if 'class="c-hollow"' in body else "")
    return [note for note in notes_of(chart) if plain(note) not in body and (note[:1] not in MARKS or note[0] in seen)]


def _in_sight(chart: Chart, body: str) -> str:
    """All that is read of a chart whose table is not."""
    return f"{chart.alone} {_TAG.sub(' ', body)} {chart.sentence} {chart.note}"


def opened(image: Svg) -> tuple[str, tuple[float, float]]:
    """What is drawn in an image, and its size. Raises ValueError for anything but the image of a chart."""
    opening = _OPENING.match(image)
    if opening is None:
        raise ValueError(f"not an image of a chart: {image[:80]}")
    body = _NAMES.sub("", image[opening.end() :].removesuffix("</svg>"), count=1)
    return _LINK.sub(_unlinked, body), (float(opening[1]), float(opening[2]))


def _unlinked(tag: re.Match[str]) -> str:
    """A link's tag as a group's: away from its site, an address without a host leads nowhere."""
    return f"<{tag[1]}g{_OF_LINKS.sub('', tag[2])}>"


def broken(address: str, width: float, size: float) -> list[str]:
    """An address in lines that fit, broken where its parts end.

    >>> broken("dxindex.example/tinh/binh-phuoc/?year=2021", 200, 13)
    ['dxindex.example/tinh/', 'binh-phuoc/?year=2021']
    """
    lines = [""]
    for part in re.split(r"(?<=[/?&#])", address):
        if lines[-1] and text_width(lines[-1] + part, size) > width:
            lines.append("")
        lines[-1] += part
    return lines


def _document(chart: Chart, drawn: list[str], size: tuple[float, float]) -> Svg:
    ground = tag("rect", width="100%", height="100%", fill=token("paper"))
    names = tag("title", plain(chart.alone) or " ", id="t") + tag("desc", plain(chart.sentence) or " ", id="d")
    style = tag("style", plain(chart_style()))
    return Svg(
        tag(
            "svg",
            style + names + ground + "".join(drawn),
            xmlns="http://www.w3.org/2000/svg",
            lang=chart.lang,
            width=round(size[0]),
            height=round(size[1]),
            viewBox=f"0 0 {size[0]:.0f} {size[1]:.0f}",
            color=token("ink"),
            fill="currentColor",
            font_family=token("figures"),
            role="img",
            aria_labelledby="t",
            aria_describedby="d",
        )
    )
