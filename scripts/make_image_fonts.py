"""Make the fonts that charts are drawn with as PNG: Be Vietnam Pro with our figures and signs in it, as plain TTF.

A browser takes each letter from the first family of `--figures` (tokens.css) that has it; resvg, which knows no woff2
either, stays with the first family that it finds. So both faces of a weight become one, under the name of the first.
Maintainers only, after `make vendor`; needs fonttools and brotli.

    python scripts/make_image_fonts.py
"""

import shutil
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parent.parent
FROM = ROOT / "static" / "fonts"
TO = ROOT / "rankings" / "imaging" / "fonts"
WEIGHTS = {400: "Regular", 600: "SemiBold"}
FAMILY = "DXIndex Figures"
#: Of the two faces' tables, those that letters on a line need; of their names, family and style.
_DROPPED = ["GSUB", "GDEF", "gasp"]


def part(path: Path, letters: set[int] | None = None) -> TTFont:
    """A face of `letters`, or of all it has, without what only a browser reads."""
    font = TTFont(path)
    options = Options(hinting=False, layout_features=["kern"], name_IDs=[1, 2], notdef_outline=True)
    options.drop_tables += _DROPPED
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap() if letters is None else letters)
    subsetter.subset(font)
    font.flavor = None
    return font


def joined(weight: int, style: str, folder: Path) -> TTFont:
    """The face of a weight: digits and signs of ours, every other letter of Be Vietnam Pro."""
    figures, letters = (FROM / f"{name}-{weight}.woff2" for name in ("dxindex-figures", "be-vietnam-pro"))
    ours = TTFont(figures).getBestCmap()
    files = [folder / f"{weight}-letters.ttf", folder / f"{weight}-figures.ttf"]
    part(letters, {code for code in TTFont(letters).getBestCmap() if code not in ours}).save(files[0])
    part(figures).save(files[1])
    font = Merger().merge([str(file) for file in files])
    for file in files:
        file.unlink()
    font.recalcTimestamp = False
    font["OS/2"].usWeightClass = weight
    font["head"].created = font["head"].modified = TTFont(letters)["head"].modified
    short = f"{FAMILY}-{style}".replace(" ", "")  # resvg takes no face without its PostScript name
    for identity, text in {1: FAMILY, 2: style, 4: f"{FAMILY} {style}", 6: short}.items():
        font["name"].setName(text, identity, 3, 1, 0x409)
    return font


def main() -> None:
    """Write a TTF a weight, and the licence of what is in them."""
    TO.mkdir(parents=True, exist_ok=True)
    for weight, style in WEIGHTS.items():
        target = TO / f"dxindex-figures-{weight}.ttf"
        joined(weight, style, TO).save(target)
        print(f"{target.relative_to(ROOT)}: {target.stat().st_size} bytes")
    shutil.copyfile(FROM / "LICENSE", TO / "LICENSE")


if __name__ == "__main__":
    main()
