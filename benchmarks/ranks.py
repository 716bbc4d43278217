"""Ranks of many tables at once, against numpy's argsort of the same values: the work no ranking can do without."""

from collections.abc import Callable
from statistics import median
from time import perf_counter

import numpy as np

from rankings.compute.ranking import rank_scaled

YEARS, INDICATORS = 20, 10
RUNS = 9


def measure() -> None:
    """Print time in all and per row for 63 provinces and 3,321 communes."""
    print(f"ranks: units x {YEARS} years x {INDICATORS} indicators, median of {RUNS} runs")
    print(f"{'units':>7}{'rows':>10}{'rank ms':>10}{'ns a row':>10}{'argsort ms':>12}{'ratio':>7}")
    for units in (63, 3321):
        values, groups = scores(units)
        # One sort by group and value is what argsort does here too: a single key holds both.
        key = groups * 10**13 - values
        ours, floor = timed(lambda: rank_scaled(values, groups)), timed(lambda: np.argsort(key))  # noqa: B023 - called at once
        row = ours / len(values) * 1e9
        print(f"{units:>7}{len(values):>10,}{ours * 1e3:>10.2f}{row:>10.0f}{floor * 1e3:>12.2f}{ours / floor:>7.1f}")


def scores(units: int) -> tuple[np.ndarray, np.ndarray]:
    """Four-place scores as scaled integers, and the table that each belongs to."""
    tables = YEARS * INDICATORS
    made = np.random.default_rng(2024).integers(2000, 9000, units * tables) * 10**8
    return made, np.repeat(np.arange(tables), units)


def timed(work: Callable[[], object]) -> float:
    """Median seconds of a call, after one to warm up."""
    work()
    times = []
    for _ in range(RUNS):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return median(times)
