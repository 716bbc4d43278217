"""Scores that follow from published scores by an edition's weights, a stated change, or the mean of members.

Since 2021 the total is the weighted sum of main indices and a pillar holds all foundation indices and its own activity
index. Where foundation indices other than infrastructure are unseen they are known together, as the remainder of the
total: 2022, F = 1000 dti - 200 gov_activity - 150 economy_activity - 150 society_activity, and gov =
(F + 200 gov_activity) / 700. In 2020 the total is 0.4 gov + 0.3 economy + 0.3 society. Nothing is derived where a
weight is unknown (2024).
"""

from decimal import Decimal

import pandas as pd

from rankings import shape as s

from .cells import Known, TableKey, Tables, pooled
from .choosing import agree
from .unit_sets import mean_of_members

#: Places that a derived score is shown with: those of the published tables.
SHOWN_PLACES = 4
BY_REMAINDER = "remainder"
BY_WEIGHTS = "weights"
BY_CHANGE = "score_change"
BY_MEMBERS = "mean_of_members"

Parts = dict[str, Decimal]


def weights_of(composition: pd.DataFrame, groups: frozenset[str]) -> dict[tuple[int, int], dict[str, Parts]]:
    """(year, units) to whole to parts with weights, members of a group folded into the group.

    `composition`: year, units, whole, part, weight (Decimal or None). Wholes with an unknown weight are left out.
    """
    editions: dict[tuple[int, int], dict[str, Parts]] = {}
    unknown = set()
    for row in composition.itertuples():
        if row.weight is None:
            unknown.add((row.year, row.units, row.whole))
        else:
            editions.setdefault((row.year, row.units), {}).setdefault(row.whole, {})[row.part] = row.weight
    for year, units, whole in unknown:
        editions.get((year, units), {}).pop(whole, None)
    return {edition: _fold_groups(wholes, groups) for edition, wholes in editions.items()}


def _fold_groups(wholes: dict[str, Parts], groups: frozenset[str]) -> dict[str, Parts]:
    folded = {}
    for whole, parts in wholes.items():
        members = {name: wholes[name] for name in groups if name in wholes and name != whole}
        folded[whole] = _fold(parts, members)
    return folded


def _fold(parts: Parts, members: dict[str, Parts]) -> Parts:
    for group, inside in members.items():
        if inside.keys() <= parts.keys():
            rest = {part: weight for part, weight in parts.items() if part not in inside}
            return rest | {group: sum(inside.values(), Decimal(0))}
    return parts


def derive_scores(
    published: Tables,
    changes: pd.DataFrame,
    composition: pd.DataFrame,
    successions: pd.DataFrame,
    groups: frozenset[str],
    composite: str,
) -> tuple[Tables, Tables]:
    """All scores, and the unrounded ones that rank a table.

    `changes`: chosen score_change figures with base_year; other arguments as in `results.compute_results`. A published
    score stands; beside it, where weights give the same score unrounded, the unrounded one ranks.
    """
    scores = {key: dict(table) for key, table in published.items()}
    exact: Tables = {}
    for (year, units), wholes in weights_of(composition, groups).items():
        _apply_weights(scores, exact, (year, units), wholes, groups, composite)
    _apply_changes(scores, changes)
    _apply_members(scores, successions)
    return scores, exact


def _apply_weights(
    scores: Tables,
    exact: Tables,
    edition: tuple[int, int],
    wholes: dict[str, Parts],
    groups: frozenset[str],
    composite: str,
) -> None:
    total_parts = wholes.get(composite, {})
    for group in groups & total_parts.keys():
        found = _remainders(scores, edition, composite, total_parts, group)
        scores.setdefault((*edition, group), {}).update(found)
    for whole, parts in wholes.items():
        if whole not in groups:
            found = _weighted_means(scores, edition, parts)
            # A total worked out from its own remainder says nothing new.
            if not (whole == composite and groups & parts.keys()):
                exact[(*edition, whole)] = _rounding_to(found, scores.get((*edition, whole), {}))
            table = scores.setdefault((*edition, whole), {})
            table.update({province: known for province, known in found.items() if province not in table})


def _rounding_to(found: dict[str, Known], published: dict[str, Known]) -> dict[str, Known]:
    """The means that are a published score with more digits: no rank may rest on a number that contradicts it."""
    return {
        province: known
        for province, known in found.items()
        if (stated := published.get(province)) is None or agree(known.value, stated.places, stated.value, stated.places)
    }


def _remainders(scores: Tables, edition: tuple[int, int], whole: str, parts: Parts, group: str) -> dict[str, Known]:
    weight = sum(parts.values(), Decimal(0))
    others = [part for part in parts if part != group]
    found = {}
    for province, total in scores.get((*edition, whole), {}).items():
        known = _known_parts(scores, edition, others, province)
        if known is not None:
            rest = weight * total.value - sum(
                (parts[p] * k.value for p, k in zip(others, known, strict=True)), Decimal(0)
            )
            found[province] = pooled([total, *known], rest / parts[group], SHOWN_PLACES, BY_REMAINDER)
    return found


def _weighted_means(scores: Tables, edition: tuple[int, int], parts: Parts) -> dict[str, Known]:
    weight = sum(parts.values(), Decimal(0))
    names = list(parts)
    found = {}
    for province in scores.get((*edition, names[0]), {}):
        known = _known_parts(scores, edition, names, province)
        if known is not None:
            total = sum((parts[p] * k.value for p, k in zip(names, known, strict=True)), Decimal(0))
            found[province] = pooled(known, total / weight, SHOWN_PLACES, BY_WEIGHTS)
    return found


def _known_parts(scores: Tables, edition: tuple[int, int], parts: list[str], province: str) -> list[Known] | None:
    known = [scores.get((*edition, part), {}).get(province) for part in parts]
    return None if None in known else known  # type: ignore[return-value]


def _apply_changes(scores: Tables, changes: pd.DataFrame) -> None:
    for row in changes.itertuples():
        now = scores.get((row.year, row.units, row.indicator), {}).get(row.province)
        before = scores.setdefault((row.base_year, row.units, row.indicator), {})
        if now is not None and row.province not in before:
            change = Known(row.value, row.places, s.PUBLISHED, "", row.secondary, row.conflict, row.sources)
            rule = f"{BY_CHANGE} {row.year} {now.value} {row.value}"
            before[row.province] = pooled([now, change], now.value - row.value, row.places, rule)


def _apply_members(scores: Tables, successions: pd.DataFrame) -> None:
    """Fill the newer unit set from the older one, in the years that have an edition on both."""
    for (units, new_units), pairs in successions.groupby([s.UNITS, "new_units"]):
        years = {year for year, unit_count, _ in scores if unit_count == new_units}
        former = [key for key in scores if key[1] == units and key[0] in years]
        means = mean_of_members(_as_frame(scores, former), pairs[[s.PREDECESSOR, s.SUCCESSOR]])
        for row in means.itertuples():
            table = scores.setdefault((row.year, new_units, row.indicator), {})
            if row.province not in table:
                table[row.province] = Known(
                    row.score, SHOWN_PLACES, s.DERIVED, BY_MEMBERS, row.secondary, False, row.sources
                )


def _as_frame(scores: Tables, keys: list[TableKey]) -> pd.DataFrame:
    rows = [
        (year, province, indicator, known.value, known.secondary, known.sources)
        for year, units, indicator in keys
        for province, known in scores[year, units, indicator].items()
    ]
    return pd.DataFrame(rows, columns=[s.YEAR, s.PROVINCE, s.INDICATOR, s.SCORE, "secondary", s.SOURCES])
