"""How far a rank hangs on the weights: the ranks that come out when every weight is drawn anew around its own value.

The uncertainty analysis of the OECD/JRC Handbook on Constructing Composite Indicators (2008, step 7, "Robustness and
sensitivity"; Saisana, Saltelli and Tarantola 2005, doi:10.1111/j.1467-985X.2005.00350.x), on one assumption, the
weights, in the manner of COINr: `get_noisy_weights` moves every weight by a uniform draw of its own of up to
±`NoiseFactor` (here 25 %), the total is the weighted mean, ties share the better rank, and `get_sensitivity` gives the
median, the 5th and the 95th percentile of each unit's ranks.

Two things are otherwise. The percentiles are ranks that occur (the inverse of the distribution function), where R's
`quantile` would place one between two ranks. And all is in whole numbers: draws are steps of 1/10,000 from the raw
stream of a seeded generator, which NumPy promises to keep, so that the result is the same on every machine.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np

from .field import Field, Finding
from .scaling import MISSING, to_scaled
from .weighing import Unweighed, Weighing, Weights, rank_under, to_whole, weigh

KIND = "range"
COMPOSITE = "dti"
DRAWS = 10_000
SEED = 405
#: A weight moves by so many percent at most.
SPREAD = 25
#: A weight is multiplied by so many ten-thousandths.
_ONE = 10_000
_LEAST, _MOST = _ONE * (100 - SPREAD) // 100, _ONE * (100 + SPREAD) // 100
#: Percentiles that are given.
LOW, MIDDLE, HIGH = PERCENTILES = (5, 50, 95)
#: Whole numbers of so many digits fit into 64 bits.
_DIGITS = 18
#: Scores so far apart or less are called near, in units of 1e-12: 0.005.
_NEAR = 5 * 10**9


class Range(NamedTuple):
    """Ranks of one unit under other weights: the 5th percentile, the median, the 95th percentile."""

    low: int
    median: int
    high: int


@lru_cache(maxsize=8)
def draw_weights(parts: int, draws: int = DRAWS, seed: int = SEED) -> np.ndarray:
    """int64 (draws, parts): by what each weight is multiplied, in ten-thousandths; the same for every edition."""
    raw = np.random.PCG64(seed).random_raw(draws * parts).reshape(draws, parts)
    drawn = _LEAST + (raw % np.uint64(_MOST - _LEAST + 1)).astype(np.int64)
    drawn.flags.writeable = False
    return drawn


def points_of(weighing: Weighing) -> np.ndarray:
    """int64 (units, parts): weight times score, as whole numbers in their largest common measure.

    Means of three have twelve places, and may have too many for sums in 64 bits: the last ones are dropped then.
    """
    weights, _ = to_whole(weighing.weights.values())
    points = np.array(weighing.scores, dtype=object) * np.array(weights, dtype=object)
    points //= max(1, int(np.gcd.reduce(points, axis=None)))
    most = int(points.sum(axis=1).max(initial=0)) * _MOST << _bits(len(points))
    whole: np.ndarray = (points // 10 ** max(0, len(str(most)) - _DIGITS)).astype(np.int64)
    return whole


def _bits(units: int) -> int:
    """How many bits the number of a unit takes."""
    return max(1, (units - 1).bit_length())


def ranges(points: np.ndarray, draws: np.ndarray) -> list[Range]:
    """The range of each unit's rank over all draws.

    `points`: int64 (units, parts) as of `points_of`; `draws`: int64 (draws, parts).
    """
    counts = _count_ranks(draws @ points.T)
    reached = counts.cumsum(axis=1)
    # The first rank at or below which at least so many of the draws lie.
    needed = [-(-len(draws) * percent // 100) for percent in PERCENTILES]
    found = [(reached >= each).argmax(axis=1) + 1 for each in needed]
    return [Range(*map(int, each)) for each in zip(*found, strict=True)]


def _count_ranks(totals: np.ndarray) -> np.ndarray:
    """(units, ranks): how often each unit has each rank. `totals`: int64 (draws, units), which is used up."""
    n, bits = totals.shape[1], _bits(totals.shape[1])
    place = np.arange(n)
    # One sort of one number, as in `ranking`: how far behind the best, and whose it is in the last bits.
    packed = np.subtract(totals.max(), totals, out=totals)
    packed <<= bits
    packed += place
    packed.sort(axis=1)
    gap = packed >> bits
    equal = gap[:, 1:] == gap[:, :-1]
    packed &= (1 << bits) - 1
    packed *= n
    packed += place
    # Equals share the best of their places; hardly any draw has some.
    tied = equal.any(axis=1)
    new = np.pad(~equal[tied], ((0, 0), (1, 0)), constant_values=True)
    packed[tied] += np.maximum.accumulate(np.where(new, place, 0), axis=1) - place
    return np.bincount(packed.ravel(), minlength=n * n).reshape(n, n)


def count_near(scores: np.ndarray) -> list[int]:
    """How many others lie within 0.005 of each. `scores`: int64 in units of 1e-12, all known."""
    ordered = np.sort(scores)
    from_below = np.searchsorted(ordered, scores - _NEAR, side="left")
    up_to = np.searchsorted(ordered, scores + _NEAR, side="right")
    return [int(count) for count in up_to - from_below - 1]


def weighings(field: Field) -> dict[str, Weighing | Unweighed]:
    """Every whole of an edition, the composite even without weights: weighed, or why it cannot be."""
    wholes: dict[str, Weights] = {COMPOSITE: {}}
    wholes |= {whole: parts for whole, parts in field.weights.items() if whole not in field.groups}
    scores = {code: _scores(field.table(code)) for code in field.indicators}
    return {whole: weigh(parts, field.groups, scores) for whole, parts in wholes.items()}


def _scores(table: Mapping[str, Any]) -> dict[str, Decimal | None]:
    return {unit: row.score for unit, row in table.items()}


def analyse_ranges(field: Field) -> Iterator[Finding]:
    """Of each province [low, median, high, near] by indicator, each None where it cannot be computed.

    Of the edition, by whole: the weights of the parts that were drawn, or the reason why nothing could be.
    """
    found: dict[str, dict[str, list[int | None]]] = {}
    for code, near in _near(field):
        for unit, count in near.items():
            found.setdefault(unit, {})[code] = [None, None, None, count]
    about = {}
    for whole, weighing in weighings(field).items():
        about[whole] = _about(weighing)
        for unit, given in _ranges_of(field, whole, weighing).items():
            found[unit][whole][:3] = given
    yield Finding(KIND, "", about)
    yield from (Finding(KIND, unit, content) for unit, content in found.items())


def _ranges_of(field: Field, whole: str, weighing: Weighing | Unweighed) -> Mapping[str, Range]:
    """The range of each unit whose rank is the one that its parts give; others' have no place on it."""
    if isinstance(weighing, Unweighed):
        return {}
    ranks = {unit: row.rank for unit, row in field.table(whole).items()}
    computed = rank_under(weighing, weighing.own)
    made = ranges(points_of(weighing), draw_weights(len(weighing.parts)))
    return {
        unit: given for unit, rank, given in zip(weighing.units, computed, made, strict=True) if ranks.get(unit) == rank
    }


def _about(weighing: Weighing | Unweighed) -> dict[str, Any]:
    if isinstance(weighing, Unweighed):
        return {"reason": weighing.reason, "known": weighing.known}
    return {"parts": {part: f"{weight.normalize():f}" for part, weight in weighing.weights.items()}, "draws": DRAWS}


def _near(field: Field) -> Iterator[tuple[str, dict[str, int]]]:
    """Of every indicator with all scores: how many others are near each unit."""
    for code in field.indicators:
        table = field.table(code)
        scaled = to_scaled(row.score for row in table.values())
        if len(table) == len(field.provinces) and not (scaled == MISSING).any():
            yield code, dict(zip(table, count_near(scaled), strict=True))
