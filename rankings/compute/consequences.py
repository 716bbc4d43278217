"""What one state of the published figures changes against another: in figures, ranks, ties, editions and means."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import pandas as pd

from rankings import shape as s

from .agreement import agreement, cell_of, written
from .cells import TableKey
from .changes import compare_editions
from .dependence import Structure
from .moves import rank_moves
from .reviews import CellChange, Change, EditionChange, Review, SummaryChange, SummaryValues, TieChange
from .scaling import to_places

#: A figure's cell and document.
FigureKey = tuple[int, int, str, str, str, int, str]
#: Rank to the provinces that share it.
Ties = dict[int, tuple[str, ...]]


class EditionState(NamedTuple):
    """An edition as a release shows it; `n`: how many units."""

    year: int
    units: int
    method: str
    n: int


def years_before(editions: Iterable[EditionState]) -> dict[tuple[int, int], int | None]:
    """(year, units) to the year of the edition before it on the same units, or None.

    >>> years_before([EditionState(2022, 63, "922", 63), EditionState(2021, 63, "922", 63)])
    {(2021, 63): None, (2022, 63): 2021}
    """
    before: dict[tuple[int, int], int | None] = {}
    last: dict[int, int] = {}
    for each in sorted(editions):
        before[each.year, each.units] = last.get(each.units)
        last[each.units] = each.year
    return before


@dataclass(frozen=True)
class State:
    """The published figures and what follows from them.

    `figures`: `shape.FIGURE_COLUMNS`; `scores`: `shape.SCORE_COLUMNS`; `summaries`: rows of `shape.SUMMARY_COLUMNS`;
    `editions`: all of them. Figures, scores and summaries may be left out of editions in which nothing differs.
    """

    figures: pd.DataFrame
    scores: pd.DataFrame
    summaries: list[dict[str, Any]]
    editions: list[EditionState]


def review_states(
    old: State, new: State, structure: Structure, source_kinds: Mapping[str, str],
    numbers: tuple[int | None, int | None] = (None, None),
) -> Review:  # fmt: skip
    """Everything that differs between two states. `numbers`: of their releases, None for none."""
    changes = cell_changes(old.figures, new.figures)
    return Review(
        *numbers,
        tuple(edition_changes(old.editions, new.editions)),
        tuple(changes),
        tuple(rank_moves(old.scores, new.scores, changes, structure)),
        tuple(tie_changes(old.scores, new.scores)),
        tuple(summary_changes(old, new)),
        tuple(agreement(old.figures, new.figures, source_kinds)),
    )


#: The order in which a person looks at changes of figures.
_GRAVEST: tuple[Change, ...] = ("changed", "removed", "aside", "restored", "added", "address")


def cell_changes(old_figures: pd.DataFrame, new_figures: pd.DataFrame) -> list[CellChange]:
    """Figures added, changed, removed, set aside or restored, or read from another place of their file.

    Both frames: `shape.FIGURE_COLUMNS`. A figure is known by its cell and document. The gravest first, those that stay
    and only stand in a new file last; each kind by edition, province, indicator.
    """
    old, new = (_figures(frame) for frame in (old_figures, new_figures))
    pairs = ((key, old.get(key), new.get(key)) for key in dict.fromkeys([*old, *new]))
    found = [_cell_change(key, before, after) for key, before, after in pairs]
    return sorted((each for each in found if each), key=lambda each: (_GRAVEST.index(each.change), each[:7]))


def _figures(frame: pd.DataFrame) -> dict[FigureKey, Any]:
    return {(*cell_of(row), row.source): row for row in frame.itertuples(index=False)}


def _cell_change(key: FigureKey, old: Any, new: Any) -> CellChange | None:
    change = _what_changed(old, new)
    if change is None:
        return None
    place = old if new is None else new
    return CellChange(*key, change, written(old), written(new), place.file, place.sheet, place.cell)


def _what_changed(old: Any, new: Any) -> Change | None:
    if old is None or new is None:
        return "added" if old is None else "removed"
    if bool(old.set_aside_en) != bool(new.set_aside_en):
        return "aside" if new.set_aside_en else "restored"
    if (old.value, old.places) != (new.value, new.places):
        return "changed"
    return "address" if (old.file, old.sheet, old.cell) != (new.file, new.sheet, new.cell) else None


def tie_changes(old_scores: pd.DataFrame, new_scores: pd.DataFrame) -> list[TieChange]:
    """Ties that come, end, or are joined or left; a tie is the same where two of its provinces still share a rank."""
    old, new = _ties(old_scores), _ties(new_scores)
    found: list[TieChange] = []
    for table in sorted(old.keys() | new.keys()):
        found += _table_ties(table, old.get(table, {}), new.get(table, {}))
    return found


def _ties(scores: pd.DataFrame) -> dict[TableKey, Ties]:
    """Per table, ranks that several provinces share."""
    tables: dict[TableKey, dict[int, list[str]]] = {}
    for row in scores.itertuples(index=False):
        if row.tied is True:
            tables.setdefault((row.year, row.units, row.indicator), {}).setdefault(row.rank, []).append(row.province)
    return {key: {rank: tuple(sorted(names)) for rank, names in sorted(ties.items())} for key, ties in tables.items()}


def _table_ties(table: TableKey, old: Ties, new: Ties) -> list[TieChange]:
    before = {name: rank for rank, names in old.items() for name in names}
    found, kept = [], set()
    for rank, names in new.items():
        was = _most([before[name] for name in names if name in before])
        if was is None:
            found.append(TieChange(*table, "new", None, rank, (), names))
            continue
        kept.add(was)
        if old[was] != names:
            found.append(TieChange(*table, "changed", was, rank, old[was], names))
    return found + [
        TieChange(*table, "ended", rank, None, names, ()) for rank, names in old.items() if rank not in kept
    ]


def _most(ranks: list[int]) -> int | None:
    """The old rank that most of a tie come from, at least two of them; the better one of several."""
    counted = sorted(set(ranks), key=lambda rank: (-ranks.count(rank), rank))
    return counted[0] if counted and ranks.count(counted[0]) > 1 else None


def edition_changes(old: Iterable[EditionState], new: Iterable[EditionState]) -> list[EditionChange]:
    """Editions that come or go; method, number of units or comparability of those that stay."""
    (before, old_reasons), (after, new_reasons) = (_with_reasons(list(editions)) for editions in (old, new))
    found: list[EditionChange] = []
    for key in sorted(before.keys() | after.keys()):
        found += _edition_change(key, before.get(key), after.get(key))
        was, now = old_reasons.get(key), new_reasons.get(key)
        if was and now and was != now:
            found.append(EditionChange(*key, "comparability", was, now))
    return found


def _edition_change(key: tuple[int, int], old: EditionState | None, new: EditionState | None) -> list[EditionChange]:
    if old is None or new is None:
        methods = (old.method if old else "", new.method if new else "")
        return [EditionChange(*key, "added" if old is None else "removed", *methods)]
    found = []
    if old.method != new.method:
        found.append(EditionChange(*key, "method", old.method, new.method))
    if old.n != new.n:
        found.append(EditionChange(*key, "n", str(old.n), str(new.n)))
    return found


def _with_reasons(
    editions: list[EditionState],
) -> tuple[dict[tuple[int, int], EditionState], dict[tuple[int, int], str]]:
    """Editions by year and units, and whether each compares with the one before it on the same units."""
    known = {(each.year, each.units): each for each in editions}
    reasons = {}
    for (year, units), before in years_before(editions).items():
        last = known.get((before or 0, units))
        previous = (last.units, last.method) if last else (None, None)
        reasons[year, units] = compare_editions(units, known[year, units].method, *previous).reason
    return known, reasons


def summary_changes(old: State, new: State) -> list[SummaryChange]:
    """Indicators whose mean, best or number known, as shown, differ."""
    before, after = _summaries(old), _summaries(new)
    keys = sorted(before.keys() | after.keys())
    return [SummaryChange(*key, before.get(key), after.get(key)) for key in keys if before.get(key) != after.get(key)]


def _summaries(state: State) -> dict[TableKey, SummaryValues]:
    best = {(row[s.YEAR], row[s.UNITS], row[s.INDICATOR]): row["best_province"] for row in state.summaries}
    places = {
        (row.year, row.units, row.indicator): row.places
        for row in state.scores.itertuples(index=False)
        if best.get((row.year, row.units, row.indicator)) == row.province
    }
    return {(row[s.YEAR], row[s.UNITS], row[s.INDICATOR]): _summary(row, places) for row in state.summaries}


def _summary(row: dict[str, Any], places: dict[TableKey, int]) -> SummaryValues:
    mean, best = row["mean"], row["best"]
    shown = places.get((row[s.YEAR], row[s.UNITS], row[s.INDICATOR]))
    return SummaryValues(
        row["n"], row["ranks_known"], row["scores_known"],
        None if mean is None else to_places(mean, row["mean_places"]),
        None if best is None or shown is None else to_places(best, shown),
        row["best_province"] or "",
    )  # fmt: skip
