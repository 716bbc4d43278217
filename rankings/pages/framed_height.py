"""How high a frame will be at a width, from the measures of css/framed.css and what letters take.

Whoever embeds a frame has to give it a height before it is there. With the script of `/embed.js` it takes its own.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rankings.charts.scales import wrap

#: css/framed.css, in pixels: margins at the sides, above and below together, and between the parts.
_EDGE, _ENDS, _GAP = 12, 26, 8
#: Size and height of a line of each kind of text.
_TITLE, _TEXT, _SMALL = (18, 23.4), (15, 22.5), (13, 18.85)
#: Of a table: its head, a row, and the most of one that a frame shows before it scrolls.
_HEAD, _ROW, _MOST = 36, 34, 464
#: The width from which the frame of a chart, whose image grows no more, keeps its margins.
DRAWN = 760
#: The fold with the table of a chart.
_FOLD = 24
#: Letters are measured in semibold; the regular cut is narrower.
_REGULAR = 0.95
#: A narrow image grows to 22.5 rem, a wide one to 46; wide ones stand from these widths on (chart-images.css).
_NARROW, _LARGEST, _WIDE, _BROAD = 360, 736, 549, 686
_IMAGE = re.compile(r'<svg[^>]*class="([^"]*)"[^>]*>')
_BOX = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')


@dataclass(frozen=True)
class Column:
    """The column of a frame `width` pixels wide."""

    width: int

    @property
    def room(self) -> int:
        """What is left for the text."""
        return max(self.width - 2 * _EDGE, 1)

    def text(self, words: str, size: float, leading: float) -> float:
        """The height of a paragraph and the gap after it; 0 for no words."""
        return len(wrap(words, self.room, size * _REGULAR)) * leading + _GAP if words else 0

    def small(self, paragraphs: Iterable[str]) -> float:
        """The height of small paragraphs below what is shown, with the last line, which leads to the page."""
        return sum(self.text(words, *_SMALL) for words in paragraphs) + 24

    def drawn(self, svg: str) -> float:
        """The height of a chart: the one of its images that this width shows, and the fold with its table."""
        sizes = {}
        for image in _IMAGE.finditer(svg):
            box = _BOX.search(image[0])
            if box is not None and "c-svg" in image[1]:
                sizes["narrow" if "c-narrow" in image[1] else "wide"] = (float(box[1]), float(box[2]))
        is_wide = self.room >= (_BROAD if "c-broad" in svg else _WIDE)
        wide, high = sizes.get("wide" if is_wide else "narrow", (1.0, 0.0))
        return min(self.room, _LARGEST if is_wide else _NARROW) / wide * high + _FOLD + 2 * _GAP

    def rows(self, count: int) -> float:
        """The height of a table of so many rows."""
        return min(_HEAD + count * _ROW, _MOST) + _GAP


def is_long(rows: int) -> bool:
    """Whether a table of so many rows goes on below what a frame shows of it."""
    return _HEAD + rows * _ROW > _MOST


def stack(column: Column, title: str, sentence: str, note: str) -> float:
    """The height of what stands over a chart or a table, with the margins of the whole."""
    return _ENDS + column.text(title, *_TITLE) + column.text(sentence, *_TEXT) + column.text(note, *_SMALL)
