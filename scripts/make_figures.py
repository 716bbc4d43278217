"""Make the tabular figures that Be Vietnam Pro lacks.

The packaged subsets have proportional figures only (no `tnum`): "1" is 385 units wide, "4" is 710. For
columns of numbers this script sets each of the ten digits in the middle of one common width and draws the few
signs the subsets do not have (▲ ▼ ‡ →). It reads the package's latin woff2 of one weight and writes a woff2 of 1.4 kB
under a name of its own. Maintainers only; needs fonttools and brotli.

    python make_figures.py be-vietnam-pro-latin-400-normal.woff2 dxindex-figures-400.woff2
"""

from __future__ import annotations

import sys

from fontTools.misc.transform import Transform
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

DIGITS = "0123456789"
DIGIT_WIDTH = {400: 640, 600: 655}
STEM = {400: 88, 600: 118}
FAMILY = "DXIndex Figures"


def put_glyph(font: TTFont, name: str, pen: TTGlyphPen, width: int) -> None:
    """Store a drawn glyph; its left side bearing must be its least x, or renderers shift it."""
    glyph = pen.glyph()
    glyph.recalcBounds(font["glyf"])
    font["glyf"][name] = glyph
    font["hmtx"][name] = (width, glyph.xMin)


def set_digits(font: TTFont, width: int) -> None:
    """Set every digit in the middle of `width` units, narrowing the few that are wider."""
    glyphs, names = font.getGlyphSet(), font.getBestCmap()
    for digit in DIGITS:
        name = names[ord(digit)]
        advance, _ = font["hmtx"][name]
        pen = TTGlyphPen(None)
        scale = min(1.0, width / advance)
        shift = (width - advance * scale) / 2
        glyphs[name].draw(TransformPen(pen, Transform(scale, 0, 0, 1, shift, 0)))
        put_glyph(font, name, pen, width)


def add_foot(font: TTFont, width: int, stem: int) -> None:
    """Give the "1" a foot, as tabular ones have, so that it fills its width."""
    name = font.getBestCmap()[ord("1")]
    glyph = font["glyf"][name]
    glyph.recalcBounds(font["glyf"])
    middle = glyph.xMax - stem // 2
    shift = width // 2 + stem // 3 - middle
    pen = TTGlyphPen(None)
    font.getGlyphSet()[name].draw(TransformPen(pen, Transform(1, 0, 0, 1, shift, 0)))
    polygon(pen, box(middle + shift - 190, 0, middle + shift + 190, stem))
    put_glyph(font, name, pen, width)


def polygon(pen: TTGlyphPen, points: list[tuple[int, int]]) -> None:
    """Draw one closed contour of straight lines."""
    pen.moveTo(points[0])
    for point in points[1:]:
        pen.lineTo(point)
    pen.closePath()


def add_sign(font: TTFont, code: int, name: str, width: int, contours: list[list[tuple[int, int]]]) -> None:
    """Add a glyph made of polygons under the given code point."""
    pen = TTGlyphPen(None)
    for points in contours:
        polygon(pen, points)
    put_glyph(font, name, pen, width)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = name


def box(left: int, bottom: int, right: int, top: int) -> list[tuple[int, int]]:
    """The four corners of a rectangle, clockwise (filled in TrueType)."""
    return [(left, bottom), (left, top), (right, top), (right, bottom)]


def main(source: str, target: str) -> None:
    """Read the latin subset, keep the digits, add the signs, write the small font."""
    font = TTFont(source)
    weight = font["OS/2"].usWeightClass
    options = Options()
    options.layout_features = []
    options.name_IDs = [0, 13, 14]
    options.hinting = False
    subsetter = Subsetter(options)
    subsetter.populate(text=DIGITS)
    subsetter.subset(font)
    set_digits(font, DIGIT_WIDTH[weight])
    stem = STEM[weight]
    add_foot(font, DIGIT_WIDTH[weight], stem)
    add_sign(font, 0x25B2, "up", 620, [[(60, 90), (310, 570), (560, 90)]])
    add_sign(font, 0x25BC, "down", 620, [[(60, 570), (560, 570), (310, 90)]])
    upright = box(260 - stem // 2, -40, 260 + stem // 2, 740)
    add_sign(font, 0x2021, "doubledagger", 520, [upright, *(box(60, y, 460, y + stem) for y in (150, 480))])
    half = stem // 2
    thick = int(stem * 1.5)
    head = [(560, 100), (560, 100 + thick), (745, 310), (560, 520 - thick), (560, 520), (840, 310)]
    add_sign(font, 0x2192, "arrowright", 900, [box(70, 310 - half, 700, 310 + half), head])
    font["maxp"].numGlyphs = len(font.getGlyphOrder())
    style = "Regular" if weight < 500 else "SemiBold"
    names = {1: FAMILY, 2: style, 4: f"{FAMILY} {style}", 6: f"{FAMILY}-{style}".replace(" ", "")}
    for identity, text in names.items():
        font["name"].setName(text, identity, 3, 1, 0x409)
    font.flavor = "woff2"
    font.save(target)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
