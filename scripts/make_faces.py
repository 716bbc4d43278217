"""Make the two files of Be Vietnam Pro that pages ask for: one a weight, with the letters that are used here.

The packaged subsets are four files of 67 kB, half of it instructions for screens of long ago and letters of other
languages. Here latin and vietnamese become one file a weight with Vietnamese, English and the signs below: 19 kB for
both. Maintainers only (`make vendor`); needs fonttools and brotli.
"""

import io
import unicodedata

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

TONES = "\u0300\u0301\u0303\u0309\u0323"
BASES = "AaĂăÂâEeÊêIiOoÔôƠơUuƯưYy"
SIGNS = "\u00a0§«»°±·×‘’“”…–—‹›−"


def letters() -> str:
    """Every character of the face: printable ASCII, Vietnamese as single letters, signs."""
    ascii_letters = "".join(chr(code) for code in range(0x20, 0x7F))
    toned = "".join(unicodedata.normalize("NFC", base + tone) for base in BASES for tone in TONES)
    return "".join(sorted({*ascii_letters, *BASES, *"Đđ", *toned, *SIGNS}))


def face(subsets: list[bytes]) -> TTFont:
    """The subsets of one weight as one face with kerning and without hints."""
    parts = []
    for content in subsets:
        options = Options(
            hinting=False, layout_features=["kern"], name_IDs=[1, 2], notdef_outline=True, glyph_names=False
        )
        font, subsetter = TTFont(io.BytesIO(content)), Subsetter(options)
        subsetter.populate(text=letters())
        subsetter.subset(font)
        font.flavor = None
        part = io.BytesIO()
        font.save(part)
        parts.append(io.BytesIO(part.getvalue()))
    return Merger().merge(parts)


def packed(font: TTFont, flavor: str | None) -> bytes:
    """The face as a file: "woff2" for pages, None for a plain TTF."""
    font.flavor = flavor
    file = io.BytesIO()
    font.save(file)
    return file.getvalue()
