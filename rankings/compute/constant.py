"""Past editions on today's provinces: what 2022-2024 would look like had the 34 stood then.

Scores are the unweighted means of the former provinces' scores, the ministry's own rule for DTI 2024 (announcement of
21 October 2025); ranks, ties, changes and means follow from them by the usual rules. All of it is `reconstructed`.
An edition is made only where the composite of all units follows; of the others each unit's score may still be known.
"""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

import pandas as pd

from rankings import shape as s

from .cells import Known, Tables
from .deriving_ranks import BY_ORDER, rank_tables
from .deriving_scores import BY_MEMBERS, SHOWN_PLACES
from .results import Places, result_rows
from .summaries import summarise
from .unit_sets import mean_of_members

CONSTANT = "constant"
#: Under which kind the rows of a reconstructed edition are kept.
SCORES = "scores"
_NO_NATIONAL = pd.DataFrame(
    columns=[s.YEAR, s.UNITS, "level", s.INDICATOR, s.MEASURE, s.VALUE, s.PLACES, s.SET_ASIDE_EN], dtype=object
)


@dataclass(frozen=True)
class Reconstructed:
    """`units`, made from editions on `from_units`; `scores`: `shape.SCORE_COLUMNS`, `summaries`: `SUMMARY_COLUMNS`."""

    units: int
    from_units: int
    places: Places
    scores: pd.DataFrame
    summaries: pd.DataFrame


def reconstruct_editions(scores: pd.DataFrame, places: Places, composite: str) -> Reconstructed | None:
    """The editions on the former units once more, on the units that hold them now; None where none succeeded another.

    `scores`: `shape.SCORE_COLUMNS` of the editions on the former units. A table of an indicator is kept where all units
    have a score, so that every rank follows. Inputs are not changed.
    """
    if places.successions.empty:
        return None
    from_units, units = (int(places.successions[name].iloc[0]) for name in (s.UNITS, "new_units"))
    tables = _means(scores[scores[s.UNITS] == from_units], places, units)
    years = {year for year, _, indicator in tables if indicator == composite}
    editions = places.editions[(places.editions[s.UNITS] == from_units) & places.editions[s.YEAR].isin(years)]
    on_new = replace(places, editions=editions.assign(**{s.UNITS: units}).reset_index(drop=True))
    kept = {key: table for key, table in tables.items() if key[0] in years}
    ranks = _ranks(kept, places.sizes)
    rows = result_rows(on_new, kept, ranks, ranks, {}, set())
    told = rows[s.CHANGE_BASIS].map({"": ""}).fillna(s.RECONSTRUCTED)
    rows = rows.assign(**{s.CHANGE_BASIS: told.astype(object)})
    return Reconstructed(units, from_units, on_new, rows, summarise(rows, _NO_NATIONAL, {}, places.sizes))


def _means(scores: pd.DataFrame, places: Places, units: int) -> Tables:
    """The tables on the new units in which every unit has a score."""
    known = scores[scores[s.SCORE].notna()]
    columns = [s.YEAR, s.PROVINCE, s.INDICATOR, s.SCORE, "secondary", s.SOURCES]
    secondary = ["secondary_score" in flags.split() for flags in known[s.FLAGS]]
    means = mean_of_members(
        known.assign(secondary=secondary)[columns], places.successions[[s.PREDECESSOR, s.SUCCESSOR]]
    )
    tables: Tables = {}
    for row in means.itertuples():
        cell = Known(row.score, SHOWN_PLACES, s.RECONSTRUCTED, BY_MEMBERS, row.secondary, False, row.sources)
        tables.setdefault((row.year, units, row.indicator), {})[row.province] = cell
    return {key: table for key, table in tables.items() if len(table) == places.sizes[units]}


def _ranks(tables: Tables, sizes: dict[int, int]) -> Tables:
    return {
        key: {province: replace(known, basis=s.RECONSTRUCTED, rule=BY_ORDER) for province, known in table.items()}
        for key, table in rank_tables(tables, {}, sizes).items()
    }


def to_content(scores: pd.DataFrame, summaries: pd.DataFrame) -> dict[str, Any]:
    """One reconstructed edition as JSON can hold it: documents named once, decimals as text.

    `rows`: `shape.SCORE_COLUMNS` without year and units, sources as places in `documents`; `summaries` likewise.
    """
    documents = sorted({key for keys in scores[s.SOURCES] for key in keys})
    places = {key: place for place, key in enumerate(documents)}
    rows = [
        [*map(_plain, row[2:-1]), [places[key] for key in row[-1]]]
        for row in scores[list(s.SCORE_COLUMNS)].itertuples(index=False, name=None)
    ]
    summed = [
        list(map(_plain, row[2:])) for row in summaries[list(s.SUMMARY_COLUMNS)].itertuples(index=False, name=None)
    ]
    return {"documents": documents, "rows": rows, "summaries": summed}


def _plain(value: Any) -> Any:
    return f"{value:f}" if isinstance(value, Decimal) else value
