"""An SVG of ours as PNG, drawn by resvg with the fonts that stand beside this file and no others."""

from functools import lru_cache
from pathlib import Path

import resvg_py

FONTS = [str(path) for path in sorted((Path(__file__).resolve().parent / "fonts").glob("*.ttf"))]
#: Pixels for each pixel of the page, so that it is sharp on paper and on a phone.
SCALE = 2


@lru_cache(maxsize=32)
def draw_png(svg: str) -> bytes:
    """The image at twice its size; the last ones are kept (7 MB). Raises ValueError for what is no SVG."""
    drawn = resvg_py.svg_to_bytes(svg_string=svg, zoom=SCALE, skip_system_fonts=True, font_files=FONTS)
    return bytes(drawn)
