"""Which cells a figure was worked out from, by the rule that is stored with it: one step back, with weights."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Literal, NamedTuple

import pandas as pd

from rankings import shape as s

from .deriving_ranks import BY_CHANGE as RANK_BY_CHANGE
from .deriving_ranks import BY_ORDER
from .deriving_scores import BY_CHANGE as SCORE_BY_CHANGE
from .deriving_scores import BY_MEMBERS, BY_REMAINDER, BY_WEIGHTS, Parts, weights_of

#: (year, units, province, indicator)
Cell = tuple[int, int, str, str]


class Input(NamedTuple):
    """A figure that went into another one.

    `what`: the measure, or "table" for all scores of the cell's table. `weight`: its points, where weights were used;
    `value`: of a published change, which no stored result keeps.
    """

    what: Literal["score", "rank", "rank_change", "score_change", "table"]
    cell: Cell
    weight: Decimal | None = None
    value: Decimal | None = None


def used_weights(
    compositions: Iterable[Mapping[str, Any]], edition: tuple[int, int], groups: frozenset[str]
) -> dict[str, Parts]:
    """Whole to part to weight of one edition, parts that are only known together as their group.

    `compositions`: rows of year, units, whole_code, part_code and weight (a text or None).
    """
    rows = [
        (*edition, row["whole_code"], row["part_code"], None if row["weight"] is None else Decimal(row["weight"]))
        for row in compositions
        if (row["year"], row["units"]) == edition
    ]
    frame = pd.DataFrame(rows, columns=[s.YEAR, s.UNITS, s.WHOLE, s.PART, s.WEIGHT], dtype=object)
    return weights_of(frame, groups).get(edition, {})


def inputs_of_score(
    cell: Cell, rule: str, weights: Mapping[str, Parts], members: Iterable[tuple[int, str]], composite: str = "dti"
) -> list[Input]:
    """What a score was worked out from; nothing for a published one.

    `weights`: of the edition, as `used_weights` gives them; `members`: (units, province) of the former provinces.

    >>> inputs_of_score((2020, 63, "x", "dti"), "weights", {"dti": {"gov": Decimal(400)}}, [])
    [Input(what='score', cell=(2020, 63, 'x', 'gov'), weight=Decimal('400'), value=None)]
    """
    year, _, _, indicator = cell
    code, *values = rule.split() or [""]
    if code == BY_WEIGHTS:
        return _weighed(cell, weights.get(indicator, {}))
    if code == BY_REMAINDER:
        parts = weights.get(composite, {})
        others = {part: weight for part, weight in parts.items() if part != indicator}
        total = Input("score", _on(cell, composite), sum(parts.values(), Decimal(0)))
        return [total, *_weighed(cell, others)]
    if code == BY_MEMBERS:
        return [Input("score", (year, units, member, indicator)) for units, member in members]
    if code == SCORE_BY_CHANGE:
        later = (int(values[0]), *cell[1:])
        return [Input("score", later), Input("score_change", later, value=Decimal(values[-1]))]
    return []


def inputs_of_rank(cell: Cell, rule: str) -> list[Input]:
    """What a rank was worked out from: the scores of its table, or another year's rank and a published change.

    >>> [each.what for each in inputs_of_rank((2020, 63, "x", "dti"), "rank_and_change 2021 9 16")]
    ['rank', 'rank_change']
    """
    code, *values = rule.split() or [""]
    if code == BY_ORDER:
        return [Input("table", cell)]
    if code == RANK_BY_CHANGE:
        other = (int(values[0]), *cell[1:])
        return [Input("rank", other), Input("rank_change", max(cell, other), value=Decimal(values[-1]))]
    return []


def inputs_of_change(cell: Cell, previous_year: int | None, basis: str) -> list[Input]:
    """What a rank change was worked out from: the two ranks; nothing for one that only a document states."""
    if previous_year is None or basis in ("", s.PUBLISHED):
        return []
    return [Input("rank", (previous_year, *cell[1:])), Input("rank", cell)]


def _weighed(cell: Cell, parts: Mapping[str, Decimal]) -> list[Input]:
    return [Input("score", _on(cell, part), weight) for part, weight in parts.items()]


def _on(cell: Cell, indicator: str) -> Cell:
    return (*cell[:3], indicator)
