"""An SVG of ours as PNG, drawn by resvg with the fonts that stand beside this file and no others."""

import io
from pathlib import Path

import resvg_py
from PIL import Image

FONTS = [str(path) for path in sorted((Path(__file__).resolve().parent / "fonts").glob("*.ttf"))]
#: Pixels for each pixel of the page, so that it is sharp on paper and on a phone.
SCALE = 2
#: The few colours of the site and what lies between them and the paper at the edge of a letter.
_COLOURS = 128


def draw_png(svg: str) -> bytes:
    """The image at twice its size. Raises ValueError for what is no SVG."""
    return _draw(svg, SCALE)


def draw_small_png(svg: str) -> bytes:
    """The image at its own size. Raises ValueError likewise."""
    return _draw(svg, 1)


def _draw(svg: str, scale: int) -> bytes:
    """With a table of colours: less than half as many bytes as without. Where the SVG paints nothing it is black."""
    drawn = bytes(resvg_py.svg_to_bytes(svg_string=svg, zoom=scale, skip_system_fonts=True, font_files=FONTS))
    written = io.BytesIO()
    with Image.open(io.BytesIO(drawn)) as image:
        few = image.convert("RGB").quantize(_COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.save(written, "PNG")
    return written.getvalue()
