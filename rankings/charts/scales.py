"""Numbers to places: axes, ticks, how wide words are, and labels that keep out of each other's way."""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import lru_cache
from itertools import pairwise

from rankings.charts.record import Lang

Scale = Callable[[float], float]

# Widths of Be Vietnam Pro 600 in hundredths of the type size, as Chromium measures them, rounded up.
_WIDTHS = {
    letter: width
    for width, letters in (
        (24, " "),
        (33, "ijlI.,:;'|!"),
        (44, "frt()1"),
        (54, "szJ*/°~‡"),
        (61, "khnuvxyceEL–"),
        (67, "abdgopqFPSRUTYZ"),
        (69, "BCDKNVAXH0123456789="),
        (90, "mwM—%"),
        (104, "W▲▼"),
    )
    for letter in letters
}
_WIDEST_CAPITAL, _WIDE_LETTER = 84, 68
_NICE = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))


@dataclass(frozen=True, slots=True)
class Axis:
    """From `low` to `high`, with (value, text) ticks; `upside_down` puts the smallest on top, for ranks."""

    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]
    upside_down: bool = False

    def scale(self, start: float, end: float) -> Scale:
        """Places for values of the axis, from `start` (left, or the bottom) to `end` (right, or the top)."""
        first, last = (end, start) if self.upside_down else (start, end)
        span = (self.high - self.low) or 1.0
        return lambda value: first + (value - self.low) / span * (last - first)


def write_number(value: Decimal, places: int, lang: Lang) -> str:
    """A number with a fixed count of decimals, comma in Vietnamese, point in English.

    >>> write_number(Decimal("0.8002"), 2, "vi")
    '0,80'
    """
    written = f"{value:.{places}f}".replace("-", "\u2212")
    return written.replace(".", ",") if lang == "vi" else written


def nice_step(span: Decimal, count: int) -> Decimal:
    """A round step (1, 2, 2.5 or 5 by a power of ten) that cuts `span` into at most `count` parts, or so."""
    if span <= 0:
        return Decimal(1)
    rough = span / count
    power = Decimal(10) ** rough.adjusted()
    return next(nice * power for nice in _NICE if nice * power >= rough)


def score_axis(values: Sequence[Decimal], lang: Lang, count: int = 5, from_zero: bool = False) -> Axis:
    """An axis with round ends around scores; from 0 where lengths are compared. No values give 0 to 1."""
    low = Decimal(0) if from_zero else min(values, default=Decimal(0))
    high = max(values, default=Decimal(1))
    if low == high:
        low, high = low - Decimal("0.05"), high + Decimal("0.05")
    step = nice_step(high - low, count)
    first = (low / step).to_integral_value(ROUND_FLOOR)
    last = (high / step).to_integral_value(ROUND_CEILING)
    places = max(0, -int(step.normalize().as_tuple().exponent))
    ticks = [step * index for index in range(int(first), int(last) + 1)]
    return Axis(
        float(ticks[0]),
        float(ticks[-1]),
        tuple((float(tick), write_number(tick, places, lang)) for tick in ticks),
    )


def rank_axis(lowest: int) -> Axis:
    """Ranks 1 to `lowest` with 1 on top; both ends are always ticks, so that the field's size is seen.

    >>> [text for _, text in rank_axis(63).ticks]
    ['1', '10', '20', '30', '40', '50', '63']
    """
    lowest = max(2, lowest)
    step = int(max(Decimal(1), nice_step(Decimal(lowest), 7)))
    inner = [rank for rank in range(step, lowest, step) if rank > 1 and lowest - rank > step * 0.35]
    return Axis(1, lowest, tuple((float(rank), str(rank)) for rank in (1, *inner, lowest)), upside_down=True)


def text_width(words: str, size: float) -> float:
    """How wide a text is at most, in the unit of `size`; marks over and under letters take no room."""
    return _hundredths(words) * size / 100


@lru_cache(maxsize=4096)
def _hundredths(words: str) -> int:
    """The same in hundredths of the size, so that the words of a line can be summed; they come again and again."""
    bare = (letter for letter in unicodedata.normalize("NFD", words) if not unicodedata.combining(letter))
    return sum(map(_letter_width, bare))


def _letter_width(letter: str) -> int:
    return _WIDTHS.get(letter) or (_WIDEST_CAPITAL if letter.isupper() else _WIDE_LETTER)


def wrap(words: str, width: float, size: float) -> list[str]:
    """The text in lines no wider than `width` where its words allow it."""
    lines: list[str] = []
    taken = 0
    for each in words.split(" "):
        wide = _hundredths(each)
        longer = taken + _hundredths(" ") + wide
        if lines and longer * size / 100 <= width:
            lines[-1], taken = f"{lines[-1]} {each}", longer
        else:
            lines.append(each)
            taken = wide
    return lines or [""]


def dodge(wanted: Sequence[float], heights: Sequence[float], low: float, high: float) -> list[float]:
    """Middles near the wanted ones at which blocks of these heights do not overlap, within low to high.

    Where they cannot all fit, the first ones stick out above `low`.

    >>> dodge([10, 12], [10, 10], 0, 100)
    [6.0, 16.0]
    """
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    places = {index: min(max(wanted[index], low + heights[index] / 2), high - heights[index] / 2) for index in order}
    for _ in range(len(order) * 4):
        for above, below in pairwise(order):
            short = (heights[above] + heights[below]) / 2 - (places[below] - places[above])
            if short > 1e-9:
                places[above] -= short / 2
                places[below] += short / 2
        _keep_inside(order, places, heights, low, high)
    return [places[index] for index in range(len(wanted))]


def _keep_inside(order: list[int], places: dict[int, float], heights: Sequence[float], low: float, high: float) -> None:
    """Push the outermost blocks back in, and along with them those they meet."""
    floor = low
    for index in order:
        places[index] = max(places[index], floor + heights[index] / 2)
        floor = places[index] + heights[index] / 2
    ceiling = high
    for index in reversed(order):
        places[index] = min(places[index], ceiling - heights[index] / 2)
        ceiling = places[index] - heights[index] / 2


def spaced(places: Sequence[float], widths: Sequence[float]) -> list[bool]:
    """Which of the centred texts may stand so that none touches another; the last always does."""
    free = float("inf")
    kept = [False] * len(places)
    for index in range(len(places) - 1, -1, -1):
        if places[index] + widths[index] / 2 <= free:
            kept[index] = True
            free = places[index] - widths[index] / 2
    return kept
