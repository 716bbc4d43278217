"""Everything that a release keeps beside scores and ranks, so that a page computes nothing.

An analysis is a function from a `Field` to `Finding`s; to add one, add it to `ANALYSES`. All of them run on every
edition, and on every edition as reconstructed on today's units.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

import pandas as pd

from rankings import shape as s

from .changes import compare_editions, previous_years
from .constant import CONSTANT, SCORES, Reconstructed, reconstruct_editions, to_content
from .explaining import analyse_changes
from .field import Field, Finding
from .peers import analyse_peers
from .regions import analyse_regions
from .results import Places
from .robustness import analyse_ranges
from .steps import analyse_steps

Key = tuple[int, int]
ANALYSES: tuple[Callable[[Field], Iterable[Finding]], ...] = (
    analyse_changes,
    analyse_ranges,
    analyse_steps,
    analyse_peers,
    analyse_regions,
)


class Kept(NamedTuple):
    """A finding with the basis it was made on: "" as published, "constant" on today's units."""

    basis: str
    finding: Finding


def analyse(
    scores: pd.DataFrame, composition: pd.DataFrame, places: Places, wanted: Iterable[Key] | None = None
) -> dict[Key, list[Kept]]:
    """(year, units) of an edition to its findings; what is reconstructed stands with the edition it was made from.

    `scores`: `shape.SCORE_COLUMNS` of the editions of `places`; `composition`: year, units, whole, part, weight, basis;
    `wanted`: the editions to analyse, all without it: for these the edition before must be among the scores too.
    """
    made = _Fields(composition, places)
    keys = set(wanted) if wanted is not None else None
    kept: dict[Key, list[Kept]] = {}
    for field in made.of(scores, places, ""):
        if keys is None or (field.year, field.units) in keys:
            kept[field.year, field.units] = [Kept("", each) for each in _findings(field)]
    again = reconstruct_editions(scores, places, min(places.of_kind("composite"), default=""))
    if again is not None:
        for field in made.of(again.scores, again.places, CONSTANT, again.from_units):
            if (field.year, again.from_units) in kept:
                kept[field.year, again.from_units] += [Kept(CONSTANT, each) for each in _reconstructed(field, again)]
    return kept


def _findings(field: Field) -> Iterator[Finding]:
    for analysis in ANALYSES:
        yield from analysis(field)


def _reconstructed(field: Field, again: Reconstructed) -> Iterator[Finding]:
    summaries = again.summaries[again.summaries[s.YEAR] == field.year]
    yield Finding(SCORES, "", to_content(field.scores, summaries))
    yield from _findings(field)


class _Fields:
    """Makes the fields of editions."""

    def __init__(self, composition: pd.DataFrame, places: Places) -> None:
        self._weights = _weights(composition)
        self._groups = places.of_kind("group")
        self._kinds = dict(zip(places.indicators[s.INDICATOR], places.indicators[s.KIND], strict=True))
        self._provinces = {units: _provinces(places, units) for units in places.sizes}

    def of(self, scores: pd.DataFrame, places: Places, basis: str, weighed_on: int | None = None) -> Iterator[Field]:
        """A field for each edition of `places`; `weighed_on`: the units whose editions have the weights."""
        methods = {(row.year, row.units): row.method for row in places.editions.itertuples()}
        before = previous_years(places.editions)
        tables = dict(iter(scores.groupby([s.YEAR, s.UNITS], sort=False)))
        empty = scores.iloc[:0]
        for (year, units), method in methods.items():
            earlier = before[year, units]
            weights, weight_basis = self._weights.get((year, weighed_on or units), ({}, ""))
            yield Field(
                year=year, units=units, basis=basis,
                scores=tables.get((year, units), empty),
                before=tables.get((earlier, units)) if earlier else None,
                before_year=earlier,
                comparability=compare_editions(
                    units, method, units if earlier else None, methods.get((earlier or 0, units))
                ),
                provinces=self._provinces[units],
                weights=weights, weight_basis=weight_basis,
                groups={group: tuple(weights[group]) for group in self._groups if group in weights},
                kinds=self._kinds,
            )  # fmt: skip


def _weights(composition: pd.DataFrame) -> dict[Key, tuple[Mapping[str, Mapping[str, Decimal]], str]]:
    """(year, units) to whole to part to weight, and how the weights are known; wholes with an unknown one left out."""
    editions: dict[Key, tuple[dict[str, dict[str, Decimal]], str]] = {}
    unknown = {(row.year, row.units, row.whole) for row in composition.itertuples() if row.weight is None}
    for row in composition.itertuples():
        if (row.year, row.units, row.whole) not in unknown:
            wholes, _ = editions.setdefault((row.year, row.units), ({}, row.basis))
            wholes.setdefault(row.whole, {})[row.part] = row.weight
    return dict(editions)


def _provinces(places: Places, units: int) -> pd.DataFrame:
    """province, region, population, former, siblings of one unit set."""
    own = places.provinces[places.provinces[s.UNITS] == units]
    after = {row.predecessor: row.successor for row in places.successions.itertuples() if row.units == units}
    made_of: dict[str, list[str]] = {}
    for row in places.successions.itertuples():
        if units in (row.units, row.new_units):
            made_of.setdefault(row.successor, []).append(row.predecessor)
    today = set(places.successions.loc[places.successions["new_units"] == units, s.SUCCESSOR])

    def former(name: str) -> tuple[str, ...]:
        return tuple(made_of.get(name, ())) if name in today else ()

    def siblings(name: str) -> tuple[str, ...]:
        return tuple(each for each in made_of.get(after.get(name, ""), ()) if each != name)

    names: list[Any] = own[s.PROVINCE].tolist()
    return pd.DataFrame(
        {
            s.PROVINCE: names,
            s.REGION: own[s.REGION].tolist(),
            s.POPULATION: own[s.POPULATION].tolist() if s.POPULATION in own else [None] * len(names),
            "former": [former(name) for name in names],
            "siblings": [siblings(name) for name in names],
        },
        dtype=object,
    )
