"""Ranks that follow from complete scores, or from a rank and a published change.

The published rank is the official one and stands. Else the order of the scores gives the rank, where every unit of the
table has a score; else a published change carries a known rank to the edition it compares with, either way.
"""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

import pandas as pd

from rankings import shape as s

from .cells import Known, Tables, pooled
from .ranking import rank_scores

BY_ORDER = "order_of_scores"
BY_CHANGE = "rank_and_change"


def rank_tables(scores: Tables, exact: Tables, sizes: dict[int, int]) -> Tables:
    """Computed ranks of every table in which all units have a score. `sizes`: units to how many there are."""
    ranks: Tables = {}
    for (year, units, indicator), table in scores.items():
        if len(table) == sizes[units]:
            precise = exact.get((year, units, indicator), {})
            ranks[year, units, indicator] = _rank_table(table, precise)
    return ranks


def _rank_table(table: dict[str, Known], precise: dict[str, Known]) -> dict[str, Known]:
    provinces = list(table)
    ranks = rank_scores([precise.get(province, table[province]).value for province in provinces])
    return {
        province: replace(
            table[province],
            value=Decimal(rank or 0),
            places=0,
            basis=s.COMPUTED,
            rule=BY_ORDER,
            conflict=False,
        )
        for province, rank in zip(provinces, ranks, strict=True)
    }


def derive_ranks(published: Tables, computed: Tables, changes: pd.DataFrame) -> Tables:
    """Published ranks, then computed ones, then those that a published change gives, repeated until none is new.

    `changes`: chosen rank_change figures with base_year (the edition compared with).
    """
    ranks = {key: computed.get(key, {}) | published.get(key, {}) for key in computed.keys() | published.keys()}
    # Fixed order, so that a release's content does not depend on the order of rows in a file.
    ordered = sorted(changes.itertuples(), key=lambda row: (-row.year, row.base_year, row.indicator, row.province))
    while _carry(ranks, ordered):
        pass
    return ranks


def _carry(ranks: Tables, changes: Iterable) -> bool:
    found = False
    for row in changes:
        change = Known(row.value, 0, s.PUBLISHED, "", row.secondary, row.conflict, row.sources)
        now = ranks.setdefault((row.year, row.units, row.indicator), {})
        before = ranks.setdefault((row.base_year, row.units, row.indicator), {})
        if row.province in now and row.province not in before:
            before[row.province] = _moved(now[row.province], change, row.year, sign=1)
            found = True
        elif row.province in before and row.province not in now:
            now[row.province] = _moved(before[row.province], change, row.base_year, sign=-1)
            found = True
    return found


def _moved(rank: Known, change: Known, year: int, sign: int) -> Known:
    rule = f"{BY_CHANGE} {year} {rank.value} {change.value}"
    return pooled([rank, change], rank.value + sign * change.value, 0, rule)
