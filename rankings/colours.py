"""The colours of tokens.css, and how people see them: contrast, difference, eyes that lack one kind of cone.

No Django. A colour is "#rrggbb" or "#rgb" as the style sheet has it; `schemes` maps "light", "dark", "more light" and
"more dark" (`prefers-contrast: more`) to role -> colour. Sources of the formulas:

- contrast: WCAG 2.2, "relative luminance" and "contrast ratio", 1 to 21
- difference: CIEDE2000 (Sharma, Wu, Dalal 2005), white point D65; about 1 is just seen, 10 is seen at a glance
- eyes: Machado, Oliveira, Fernandes 2009, "A Physiologically-based Model for Simulation of Color Vision Deficiency",
  severity 1.0, matrices on linear RGB
"""

import re
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt
from typing import Final

Vector = tuple[float, float, float]
Matrix = tuple[Vector, Vector, Vector]

#: What remains of red, green and blue (rows) for eyes without the cones for long, middle and short waves.
EYES: Final[dict[str, Matrix]] = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_LUMINANCE: Final = (0.2126, 0.7152, 0.0722)
_XYZ: Final[Matrix] = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE: Final = (0.95047, 1.0, 1.08883)
#: Where each scheme stands in tokens.css, in the order in which one overrides the other.
_QUERIES: Final = {
    "": ("light", "dark", "more light", "more dark"),
    "(prefers-color-scheme: dark)": ("dark", "more dark"),
    "(prefers-contrast: more)": ("more light", "more dark"),
    "(prefers-color-scheme: dark) and (prefers-contrast: more)": ("more dark",),
    "(forced-colors: active)": (),
}


def schemes(css: str) -> dict[str, dict[str, str]]:
    """Scheme -> role -> colour, from the text of tokens.css."""
    found: dict[str, dict[str, str]] = {name: {} for name in _QUERIES[""]}
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    for query, block in re.findall(r"(?:@media ([^{]+?)\s*{\s*)?:root\s*{([^}]*)}", css):
        for scheme in _QUERIES[query]:
            found[scheme] |= dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{3,6});", block))
    return found


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, whichever is the lighter."""
    dark, light = sorted(_dot(_LUMINANCE, _linear(colour)) for colour in (one, other))
    return (light + 0.05) / (dark + 0.05)


def as_seen(colour: str, eyes: str) -> str:
    """The colour that people with all cones see where eyes of this kind see `colour`."""
    return "#" + "".join(f"{round(255 * _encoded(value)):02x}" for value in _through(EYES[eyes], _linear(colour)))


def difference(one: str, other: str) -> float:
    """How different two colours look, as CIEDE2000; 0 for the same."""
    (l1, a1, b1), (l2, a2, b2) = _lab(_linear(one)), _lab(_linear(other))
    mean = (hypot(a1, b1) + hypot(a2, b2)) / 2
    stretch = 1.5 - 0.5 * _fading(mean)
    a1, a2 = a1 * stretch, a2 * stretch
    c1, c2 = hypot(a1, b1), hypot(a2, b2)
    h1, h2 = degrees(atan2(b1, a1)) % 360, degrees(atan2(b2, a2)) % 360
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    lightness, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    hue = h1 + turn / 2 if c1 * c2 else h1 + h2
    off = (lightness - 50) ** 2
    light = (l2 - l1) / (1 + 0.015 * off / sqrt(20 + off))
    strong = (c2 - c1) / (1 + 0.045 * chroma)
    turned = 2 * sqrt(c1 * c2) * sin(radians(turn / 2)) / (1 + 0.015 * chroma * _hue_weight(hue))
    bend = -2 * _fading(chroma) * sin(radians(60 * exp(-(((hue % 360 - 275) / 25) ** 2))))
    return sqrt(light**2 + strong**2 + turned**2 + bend * strong * turned)


def _fading(chroma: float) -> float:
    return sqrt(chroma**7 / (chroma**7 + 25.0**7))


def _hue_weight(hue: float) -> float:
    terms = ((-0.17, 1, -30), (0.24, 2, 0), (0.32, 3, 6), (-0.20, 4, -63))
    return 1 + sum(weight * cos(radians(times * hue + shift)) for weight, times, shift in terms)


def _linear(colour: str) -> Vector:
    digits = colour.lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    red, green, blue = (int(digits[start : start + 2], 16) / 255 for start in (0, 2, 4))
    return _decoded(red), _decoded(green), _decoded(blue)


def _decoded(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _encoded(value: float) -> float:
    value = min(max(value, 0.0), 1.0)
    return 12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055


def _lab(rgb: Vector) -> Vector:
    x, y, z = (_cube_root(value / white) for value, white in zip(_through(_XYZ, rgb), _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _cube_root(value: float) -> float:
    return value ** (1 / 3) if value > (6 / 29) ** 3 else value / 3 * (29 / 6) ** 2 + 4 / 29


def _through(matrix: Matrix, vector: Vector) -> Vector:
    first, second, third = matrix
    return _dot(first, vector), _dot(second, vector), _dot(third, vector)


def _dot(one: Vector, other: Vector) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))
