"""Slow, obvious versions of the computations, kept as oracles."""

import unicodedata
from decimal import Decimal
from operator import mul

import numpy as np

_MARKS = {"\u0306": "w", "\u031b": "w"}
_TONES = {"\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0301": "s", "\u0323": "j"}


def rank(scores: list[Decimal | None]) -> list[int | None]:
    """One plus how many are better; None stays None."""
    return [
        None if score is None else 1 + sum(other is not None and other > score for other in scores) for score in scores
    ]


def explain(before: dict[str, Decimal], now: dict[str, Decimal], name: str) -> tuple[int, int]:
    """The own and the others' places: put the new score among the old ones and rank again, then change the others."""
    between = before | {name: now[name]}
    places = [rank(list(table.values()))[list(table).index(name)] for table in (before, between, now)]
    return places[0] - places[1], places[1] - places[2]


def crossed(before: dict[str, int | None], now: dict[str, int | None], name: str) -> tuple[set[str], set[str]]:
    """Whom a province passed and who passed it, every other one looked at alone; unknown ranks cross nobody."""
    passed, passed_by = set(), set()
    for other, rank_now in now.items():
        ranks = (before.get(name), before.get(other), now[name], rank_now)
        if None in ranks:
            continue
        ahead_before, ahead_now = ranks[1] < ranks[0], ranks[3] < ranks[2]
        if ahead_before and not ahead_now:
            passed.add(other)
        if ahead_now and not ahead_before:
            passed_by.add(other)
    return passed, passed_by


def telex(name: str) -> str:
    """The keys by which Telex types a name: "Đắk Nông" is "DDawks Noong"; a syllable's tone comes last."""
    return " ".join(map(_keys, name.split()))


def _keys(syllable: str) -> str:
    keys = tone = ""
    for mark in unicodedata.normalize("NFD", syllable.replace("Đ", "DD").replace("đ", "dd")):
        tone = _TONES.get(mark, tone)
        keys += keys[-1].lower() if mark == "\u0302" else _MARKS.get(mark, "" if mark in _TONES else mark)
    return keys + tone


def ranks_under(points: list[list[int]], draws: list) -> list[list[int]]:
    """The ranks of all units under each draw of factors, by which the points of their parts are multiplied."""
    totals = [[sum(map(mul, factors, each)) for each in points] for factors in draws]
    return [[1 + sum(other > total for other in row) for total in row] for row in totals]


def rank_ranges(points: list[list[int]], draws: list, percentiles: tuple[int, ...]) -> list[tuple[int, ...]]:
    """The percentiles of each unit's ranks over all draws: the first rank that so many of them do not exceed."""
    return [
        tuple(
            next(rank for rank in sorted(ranks) if sum(each <= rank for each in ranks) * 100 >= percent * len(ranks))
            for percent in percentiles
        )
        for ranks in zip(*ranks_under(points, draws), strict=True)
    ]


def coinr_rank_stats(scores: np.ndarray, weights: np.ndarray, factor: float, draws: int, seed: int) -> np.ndarray:
    """(units, 3): Q5, Median and Q95 of ranks as COINr 1.1 has them, written anew from its manual.

    `get_noisy_weights`: each weight plus a uniform draw from ± factor × weight; the weighted arithmetic mean, weights
    scaled to sum to 1; `rank` with ties "min"; `quantile` of type 7, which lies between two ranks where it must.
    """
    noise = np.random.default_rng(seed).uniform(-factor, factor, (draws, len(weights)))
    noisy = weights + noise * weights
    means = (noisy / noisy.sum(axis=1, keepdims=True)) @ scores.T
    ranks = 1 + (means[:, None, :] > means[:, :, None]).sum(axis=2)
    return np.quantile(ranks, [0.05, 0.5, 0.95], axis=0).T
