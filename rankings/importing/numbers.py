"""Cells to Decimals, with the places as written. What could be read two ways is not read."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final, Literal

from rankings import vi
from rankings.importing import grid

Sign = Literal["", ",", "."]
#: Why a text is no number; "mixed": the other decimal sign than the table's, "whole": a fraction for a rank.
Fault = Literal["text", "mixed", "ambiguous", "places", "whole"]

#: The store keeps twelve decimals; more would be cut there.
MOST_PLACES: Final = 12
#: Far above every scale; beyond it a Decimal has no room for twelve decimals.
_LARGEST: Final = Decimal(10) ** 9
_MISSING: Final = frozenset({"", "-", "--", "…", "...", "n/a", "na", "null", "không có", "chưa có"})
_PLAIN: Final = re.compile(r"[+-]?\d+$", re.ASCII)
_ONE_SIGN: Final = re.compile(r"[+-]?(\d+)([.,])(\d+)$", re.ASCII)
#: 1.234,5 and 1,234.5 and 1.234.567: the sign that comes twice or first groups thousands.
_GROUPED: Final = re.compile(r"[+-]?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$", re.ASCII)
_RANK: Final = re.compile(r"=?(\d{1,4})=?(?:/(\d{1,4}))?$", re.ASCII)
_UP: Final = re.compile(r"^(?:▲|△|↑|⬆|\+|tăng|up)", re.IGNORECASE)
_DOWN: Final = re.compile(r"^(?:▼|▽|↓|⬇|-|giảm|down)", re.IGNORECASE)
_STEPS: Final = re.compile(r"([0-9]{1,4})(?:bậc|hạng|places?)?$", re.IGNORECASE)
_UNCHANGED: Final = frozenset({"=", "0", "khôngđổi", "giữnguyên", "nochange"})


@dataclass(frozen=True, slots=True)
class Decision:
    """Which sign is the decimal sign of a table's texts, and on what evidence.

    `sign` is "" where no text has one, or where the texts leave it open. `cells` are the (row, column)
    places that show the sign, `against` those that show the other one.
    """

    sign: Sign = ""
    cells: tuple[tuple[int, int], ...] = ()
    against: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written, or why there is none: `missing`, or `fault`."""

    value: Decimal | None = None
    fault: Fault | None = None
    missing: bool = False
    percent: bool = False

    @property
    def places(self) -> int:
        """The decimals it is written with."""
        exponent = self.value.as_tuple().exponent if self.value is not None else 0
        return max(0, -exponent) if isinstance(exponent, int) else 0

    def padded(self, places: int) -> "Number":
        """The same number with zeros up to so many decimals; never with fewer than it has.

        >>> Number(Decimal("0.644")).padded(4).value
        Decimal('0.6440')
        """
        if self.value is None or self.places >= min(places, MOST_PLACES):
            return self
        return replace(self, value=self.value.quantize(Decimal(1).scaleb(-min(places, MOST_PLACES))))


MISSING: Final = Number(missing=True)


def is_missing(text: str) -> bool:
    """Whether the text says that there is no figure: blank, a dash, "n/a".

    >>> is_missing(" — "), is_missing("0")
    (True, False)
    """
    return vi.clean(text).casefold() in _MISSING


def decide_sign(cells: Iterable[tuple[tuple[int, int], str]]) -> Decision:
    """The decimal sign that the texts show, decided once for all of them.

    A text shows its sign if it can be read in one way only: "0,8002" and "57,87" have a decimal comma, as
    thousands come in threes and do not begin with 0; "1.234,5" too. "1.234" and "8,002" alone show nothing.
    """
    shown: dict[str, list[tuple[int, int]]] = {",": [], ".": []}
    for place, text in cells:
        sign = shown_sign(text)
        if sign:
            shown[sign].append(place)
    comma, point = shown[","], shown["."]
    if not comma and not point:
        return Decision()
    if len(comma) >= len(point):
        return Decision(",", tuple(comma), tuple(point))
    return Decision(".", tuple(point), tuple(comma))


def shown_sign(text: str) -> Sign:
    """The decimal sign that this text alone shows, or ""."""
    bare = _bare(text).removesuffix("%")
    one = _ONE_SIGN.match(bare)
    if one:
        whole, sign, decimals = one.groups()
        certain = len(decimals) != 3 or whole.startswith("0") or len(whole) > 3
        return sign if certain else ""  # type: ignore[return-value]
    grouped = _GROUPED.match(bare)
    if not grouped:
        return ""
    return "," if grouped[1] == "." else "."


def _bare(text: str) -> str:
    """Without spaces, in composed letters, every hyphen and minus as one."""
    return vi.clean(text).replace(" ", "")


def read_score(text: str, kind: str, sign: Sign) -> Number:
    """A score as written. `kind` is the cell's letter in `grid`; `sign` the table's decimal sign for texts.

    >>> read_score("0,8000", "t", ",").value
    Decimal('0.8000')
    >>> read_score("8,002", "t", "").fault
    'ambiguous'
    """
    if kind == grid.BLANK or (kind == grid.TEXT and is_missing(text)):
        return MISSING
    if kind == grid.NUMBER:
        return _within_places(Decimal(text), percent=False)
    return _read_text(text, sign) if kind == grid.TEXT else Number(fault="text")


def _read_text(text: str, sign: Sign) -> Number:
    bare, percent = _bare(text).removesuffix("%"), text.rstrip().endswith("%")
    if _PLAIN.match(bare):
        return _within_places(Decimal(bare), percent=percent)
    if not _ONE_SIGN.match(bare) and not _GROUPED.match(bare):
        return Number(fault="text")
    shown = shown_sign(text)
    if shown and sign and shown != sign:
        return Number(fault="mixed")
    if not (shown or sign):
        return Number(fault="ambiguous")
    decimal_sign = shown or sign
    thousands = "." if decimal_sign == "," else ","
    return _within_places(Decimal(bare.replace(thousands, "").replace(decimal_sign, ".")), percent=percent)


def _within_places(value: Decimal, *, percent: bool) -> Number:
    if not value.is_finite() or abs(value) > _LARGEST:
        return Number(fault="text")
    number = Number(value, percent=percent)
    return Number(fault="places") if number.places > MOST_PLACES else number


def read_rank(text: str, kind: str, units: int) -> Number:
    """A rank as a whole number: 15, "15", "=15", "15=", "15/63". Outside 1..units is for the checks to say.

    >>> read_rank("=15", "t", 63).value
    Decimal('15')
    """
    if kind == grid.BLANK or (kind == grid.TEXT and is_missing(text)):
        return MISSING
    if kind not in (grid.NUMBER, grid.TEXT):
        return Number(fault="text")
    bare = _bare(text)
    found = _RANK.match(bare)
    if found and found[2] in (None, str(units)):
        return Number(Decimal(found[1]))
    number_like = _PLAIN.match(bare) or _ONE_SIGN.match(bare)
    return Number(fault="whole" if number_like else "text")


def read_rank_change(text: str, kind: str) -> Number:
    """A change in places, plus is up: "+16", "▲ 16", "tăng 16 bậc", "−3", "giảm 3", "0", "=".

    >>> read_rank_change("▼ 3", "t").value
    Decimal('-3')
    """
    bare = _bare(text).casefold()
    if kind == grid.TEXT and bare in _UNCHANGED:
        return Number(Decimal(0))
    if kind == grid.BLANK or (kind == grid.TEXT and is_missing(text)):
        return MISSING
    if kind not in (grid.NUMBER, grid.TEXT):
        return Number(fault="text")
    down = _DOWN.match(bare)
    steps = _STEPS.match(_DOWN.sub("", bare) if down else _UP.sub("", bare))
    if not steps:
        return Number(fault="whole" if _ONE_SIGN.match(bare) else "text")
    return Number(Decimal(-int(steps[1]) if down else int(steps[1])))
