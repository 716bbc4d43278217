"""The rules of what is drawn in a chart, from the pages' style sheets, for programs that know little CSS.

resvg, word processors and drawing programs know rules on class selectors, but no layers, nesting or custom properties.
"""

import re
from functools import cache
from pathlib import Path

CSS = Path(__file__).resolve().parent.parent.parent / "static" / "css"
TOKENS = CSS / "tokens.css"
#: Sheets with rules for classes that begin with c-; each holds one layer of flat rules.
SHEETS = (CSS / "chart-marks.css", CSS / "map-marks.css")

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_LAYER = re.compile(r"\s*@layer [\w-]+ \{(.*)\}\s*", re.DOTALL)
_RULE = re.compile(r"\s*([^{}]+?)\s*\{([^{}]*)\}")
_VALUE = re.compile(r"var\(--([\w-]+)\)")


def read_tokens(sheet: str) -> dict[str, str]:
    """The custom properties of the first `:root`, which are those of the light scheme, by their names without --.

    >>> read_tokens(":root { --ink: #111; /* 16.1 */ } @media x { :root { --ink: #fff; } }")
    {'ink': '#111'}
    """
    bare = _COMMENT.sub("", sheet)
    block = bare[bare.index(":root") :]
    written = block[block.index("{") + 1 : block.index("}")]
    return dict(re.findall(r"--([\w-]+):\s*([^;]+?)\s*;", written))


def read_rules(sheet: str) -> list[tuple[str, str]]:
    """(selector, declarations) of a sheet of one layer. Raises ValueError for anything but flat rules.

    >>> read_rules("@layer charts { .c-a, .c-b { fill: none; } }")
    [('.c-a, .c-b', 'fill: none;')]
    """
    layer = _LAYER.fullmatch(_COMMENT.sub("", sheet))
    rules = _RULE.findall(layer[1]) if layer else []
    left = _RULE.sub("", layer[1]) if layer else sheet
    if left.strip():
        raise ValueError(f"only flat rules in one layer can go into files: {left.strip()[:80]}")
    return [(" ".join(selector.split()), " ".join(written.split())) for selector, written in rules]


def plain(written: str, tokens: dict[str, str]) -> str:
    """Declarations with values in the place of custom properties. Raises KeyError for one that is not there.

    >>> plain("color: var(--ink); fill: currentcolor;", {"ink": "#111"})
    'color: #111; fill: currentColor;'
    """
    while found := _VALUE.search(written):
        written = written.replace(found[0], tokens[found[1]])
    return written.replace("currentcolor", "currentColor")


@cache
def chart_style() -> str:
    """All rules of `SHEETS` in the light scheme's colours, a line each."""
    tokens = read_tokens(TOKENS.read_text(encoding="utf-8"))
    rules = [rule for sheet in SHEETS for rule in read_rules(sheet.read_text(encoding="utf-8"))]
    return "\n".join(f"{selector} {{ {plain(written, tokens)} }}" for selector, written in rules)


@cache
def token(name: str) -> str:
    """What a custom property stands for in the light scheme: `token("paper")`."""
    return plain(f"var(--{name})", read_tokens(TOKENS.read_text(encoding="utf-8")))
