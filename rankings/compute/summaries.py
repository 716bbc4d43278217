"""Per edition and indicator: how many are known, the national mean, the best."""

from decimal import Decimal

import pandas as pd

from rankings import shape as s

from .cells import Tables
from .scaling import to_stored

MEAN_PLACES = 4
PROVINCIAL_MEAN = "provincial_mean"


def summarise(scores: pd.DataFrame, national: pd.DataFrame, exact: Tables, sizes: dict[int, int]) -> pd.DataFrame:
    """`shape.SUMMARY_COLUMNS` from the scores of all editions.

    The mean as published stands; else it is the mean of the scores where every unit has one (2022: 0.5787, worked out).
    `national`: year, units, level, indicator, measure, value, places, set_aside_en.
    """
    published = _published_means(national)
    rows = []
    for (year, units, indicator), table in scores.groupby([s.YEAR, s.UNITS, s.INDICATOR], sort=False, observed=True):
        known = table[table[s.SCORE].notna()]
        precise = exact.get((year, units, indicator), {})
        mean = published.get((year, units, indicator)) or _worked_out(known, precise, sizes[units])
        best = known.loc[known[s.SCORE].astype(object).map(Decimal).idxmax()] if len(known) == sizes[units] else None
        rows.append(
            (year, units, indicator, sizes[units], int(table[s.RANK].notna().sum()), len(known), *mean,
             None if best is None else best[s.SCORE], "" if best is None else best[s.PROVINCE])
        )  # fmt: skip
    return pd.DataFrame(rows, columns=list(s.SUMMARY_COLUMNS), dtype=object)


def _published_means(national: pd.DataFrame) -> dict[tuple[int, int, str], tuple[Decimal, int, str]]:
    means = national[
        (national["level"] == PROVINCIAL_MEAN) & (national[s.MEASURE] == s.SCORE) & (national[s.SET_ASIDE_EN] == "")
    ]
    return {(row.year, row.units, row.indicator): (row.value, row.places, s.PUBLISHED) for row in means.itertuples()}


def _worked_out(known: pd.DataFrame, precise: dict, size: int) -> tuple[Decimal | None, int | None, str]:
    if len(known) < size:
        return None, None, ""
    values = [
        precise[province].value if province in precise else score
        for province, score in zip(known[s.PROVINCE], known[s.SCORE], strict=True)
    ]
    return to_stored(sum(values, Decimal(0)) / size), MEAN_PLACES, s.DERIVED
