"""The one function from published figures to everything that a release stores."""

from dataclasses import dataclass, field

import pandas as pd

from rankings import shape as s

from .cells import Known, TableKey, Tables, tables_of
from .changes import METHOD_BREAK, compare_editions, previous_years, rank_change
from .choosing import choose_figures
from .deriving_ranks import derive_ranks, rank_tables
from .deriving_scores import derive_scores
from .ranking import rank_of_ranks, tell_ties
from .scaling import to_stored
from .summaries import summarise


@dataclass(frozen=True)
class Places:
    """The frames that say what is ranked.

    `provinces`: units, province, region, population (that only analyses read); `successions`: units, new_units,
    predecessor, successor;
    `editions`: year, units, method; `indicators`: indicator, kind; `source_kinds`: source key to kind; `published`:
    source key to the document's date as known; `imported`: SHA-256 of a file to the release that brought it.
    """

    provinces: pd.DataFrame
    successions: pd.DataFrame
    editions: pd.DataFrame
    indicators: pd.DataFrame
    source_kinds: dict[str, str]
    published: dict[str, str] = field(default_factory=dict)
    imported: dict[str, int] = field(default_factory=dict)

    @property
    def sizes(self) -> dict[int, int]:
        """Units to how many there are."""
        return {int(units): int(count) for units, count in self.provinces.groupby(s.UNITS).size().items()}

    def of_kind(self, kind: str) -> frozenset[str]:
        """Codes of the indicators of one kind."""
        return frozenset(self.indicators.loc[self.indicators[s.KIND] == kind, s.INDICATOR])


@dataclass(frozen=True)
class Results:
    """`scores`: `shape.SCORE_COLUMNS`; `summaries`: `shape.SUMMARY_COLUMNS`."""

    scores: pd.DataFrame
    summaries: pd.DataFrame


def compute_results(
    figures: pd.DataFrame, composition: pd.DataFrame, national: pd.DataFrame, places: Places
) -> Results:
    """Scores, ranks, changes, marks and means of all editions from their published figures.

    `figures`: `shape.FIGURE_COLUMNS`; `composition`: year, units, whole, part, weight, basis; `national`: year, units,
    level, indicator, measure, value, places, set_aside_en. Every province of an edition gets a row on each indicator of
    which anything is known, so that what is missing is said. Inputs are not changed.
    """
    before = previous_years(places.editions)
    based = _with_base_years(figures, before)
    chosen = choose_figures(based, places.source_kinds, places.published, places.imported)
    score_changes, rank_changes = (chosen[chosen[s.MEASURE] == m] for m in (s.SCORE_CHANGE, s.RANK_CHANGE))
    groups, composite = places.of_kind("group"), min(places.of_kind("composite"), default="")
    scores, exact = derive_scores(
        tables_of(chosen, s.SCORE), score_changes, composition, places.successions, groups, composite
    )
    computed = rank_tables(scores, exact, places.sizes)
    ranks = derive_ranks(tables_of(chosen, s.RANK), computed, rank_changes)
    conflicts = _conflicts(figures) | _contradicted(rank_changes, ranks)
    frame = result_rows(places, scores, ranks, computed, _changes_of(rank_changes, before), conflicts)
    return Results(frame, summarise(frame, national, exact, places.sizes))


def result_rows(
    places: Places, scores: Tables, ranks: Tables, computed: Tables, changes: Tables,
    conflicts: set[tuple[int, int, str, str]],
) -> pd.DataFrame:  # fmt: skip
    """`shape.SCORE_COLUMNS` of every edition of `places` from the cells that are known.

    `computed`: ranks by the order of scores; `changes`: published ones; `conflicts`: cells that sources disagree on.
    """
    rows = _Rows(places, previous_years(places.editions), scores, ranks, computed, changes, conflicts).all()
    # Plain objects: None stays None and a Decimal keeps its digits.
    return pd.DataFrame(rows, columns=list(s.SCORE_COLUMNS), dtype=object)


def _with_base_years(figures: pd.DataFrame, before: dict[tuple[int, int], int | None]) -> pd.DataFrame:
    """Fill the year that a change compares with: the previous edition unless the document says another."""
    changes = figures[s.MEASURE].isin([s.RANK_CHANGE, s.SCORE_CHANGE])
    previous = [before.get((year, units)) or 0 for year, units in zip(figures[s.YEAR], figures[s.UNITS], strict=True)]
    base = figures[s.BASE_YEAR].fillna(0).astype(int)
    return figures.assign(**{s.BASE_YEAR: base.where((base > 0) | ~changes, pd.Series(previous, index=figures.index))})


def _changes_of(changes: pd.DataFrame, before: dict[tuple[int, int], int | None]) -> Tables:
    """Published changes on the previous edition only; others serve to derive ranks."""
    tables: Tables = {}
    for row in changes.itertuples():
        if before.get((row.year, row.units)) == row.base_year:
            known = Known(row.value, 0, s.PUBLISHED, "", row.secondary, row.conflict, row.sources)
            tables.setdefault((row.year, row.units, row.indicator), {})[row.province] = known
    return tables


def _conflicts(figures: pd.DataFrame) -> set[tuple[int, int, str, str]]:
    """Cells of which a figure was set aside, even where nothing else is known of them."""
    aside = figures[figures[s.SET_ASIDE_EN] != ""]
    return set(zip(aside[s.YEAR], aside[s.UNITS], aside[s.INDICATOR], aside[s.PROVINCE], strict=True))


def _contradicted(changes: pd.DataFrame, ranks: Tables) -> set[tuple[int, int, str, str]]:
    """Both cells of a published change that says otherwise than the two ranks."""
    cells = set()
    for row in changes.itertuples():
        now, before = (
            ranks.get((year, row.units, row.indicator), {}).get(row.province) for year in (row.year, row.base_year)
        )
        if now is not None and before is not None and before.value - now.value != row.value:
            cells |= {(year, row.units, row.indicator, row.province) for year in (row.year, row.base_year)}
    return cells


@dataclass(frozen=True)
class _Cell:
    """What is known of one province on one indicator: `change` as published, `computed` and `previous` ranks."""

    score: Known | None
    rank: Known | None
    change: Known | None
    computed: int | None
    previous: int | None

    @property
    def moved(self) -> int | None:
        """The change that the two ranks make."""
        return rank_change(self.previous, _whole(self.rank))

    @property
    def shown_change(self) -> int | None:
        """The ranks' change; the published one only where a rank is missing."""
        return _whole(self.change) if self.moved is None else self.moved

    @property
    def contradicted(self) -> bool:
        """Whether a published change says otherwise than the ranks."""
        return None not in (self.moved, self.change) and self.moved != _whole(self.change)

    @property
    def change_basis(self) -> str:
        if self.shown_change is None:
            return ""
        return s.PUBLISHED if self.change is not None and not self.contradicted else s.COMPUTED

    @property
    def parts(self) -> list[Known]:
        """The figures that are known."""
        return [known for known in (self.score, self.rank, self.change) if known is not None]

    @property
    def sources(self) -> tuple[str, ...]:
        """Keys of the documents, in one order whatever the order of rows was."""
        return tuple(sorted({source for known in self.parts for source in known.sources}))

    def flags(self, broken: bool, set_aside: bool) -> str:
        """The marks that stand, by name; `broken`: the method changed since the edition before."""
        disagrees = (
            self.rank is not None and self.rank.basis == s.PUBLISHED and self.computed not in (None, _whole(self.rank))
        )
        secondary_score = self.score is not None and self.score.secondary
        secondary_rank = self.rank is not None and self.rank.secondary
        marks = {
            METHOD_BREAK: broken and self.shown_change is not None,
            "conflict": self.contradicted or disagrees or set_aside or any(known.conflict for known in self.parts),
            "rank_disagrees": disagrees,
            "change_disagrees": self.contradicted,
            "secondary": secondary_score or secondary_rank,
            "secondary_score": secondary_score,
            "secondary_rank": secondary_rank,
        }
        return " ".join(mark for mark, stands in marks.items() if stands)


@dataclass(frozen=True)
class _Rows:
    places: Places
    before: dict[tuple[int, int], int | None]
    scores: Tables
    ranks: Tables
    computed: Tables
    changes: Tables
    conflicts: set[tuple[int, int, str, str]]

    def all(self) -> list[tuple]:
        methods = {(row.year, row.units): row.method for row in self.places.editions.itertuples()}
        order = list(self.places.indicators[s.INDICATOR])
        rows: list[tuple] = []
        for year, units in sorted(methods):
            before = self.before[year, units]
            compared = compare_editions(
                units, methods[year, units], units if before else None, methods.get((before or 0, units))
            )
            known = [i for i in order if any(t.get((year, units, i)) for t in (self.scores, self.ranks, self.changes))]
            for indicator in known:
                rows += self._table((year, units, indicator), before, compared.reason == METHOD_BREAK)
        return rows

    def _table(self, key: TableKey, before: int | None, broken: bool) -> list[tuple]:
        _, units, indicator = key
        members = self.places.provinces[self.places.provinces[s.UNITS] == units]
        names, regions = members[s.PROVINCE].tolist(), members[s.REGION].tolist()
        previous = self.ranks.get((before, units, indicator), {}) if before else {}
        cells = [self._cell(key, name, previous) for name in names]
        ranks = [_whole(cell.rank) for cell in cells]
        told = zip(names, cells, tell_ties(ranks), _region_ranks(ranks, regions), strict=True)
        return [
            _row(key, name, cell, tied, region_rank, cell.flags(broken, (*key, name) in self.conflicts))
            for name, cell, tied, region_rank in told
        ]

    def _cell(self, key: TableKey, name: str, previous: dict[str, Known]) -> _Cell:
        score, rank, change = (table.get(key, {}).get(name) for table in (self.scores, self.ranks, self.changes))
        return _Cell(score, rank, change, _whole(self.computed.get(key, {}).get(name)), _whole(previous.get(name)))


def _row(key: TableKey, name: str, cell: _Cell, tied: bool | None, region_rank: int | None, flags: str) -> tuple:
    score, rank = cell.score, cell.rank
    return (
        key[0], key[1], name, key[2],
        to_stored(score.value) if score else None, score.places if score else None,
        score.basis if score else "", score.rule if score else "",
        _whole(rank), rank.basis if rank else "", rank.rule if rank else "",
        tied, cell.computed, region_rank, cell.previous, cell.shown_change, cell.change_basis, flags, cell.sources,
    )  # fmt: skip


def _whole(known: Known | None) -> int | None:
    return None if known is None else int(known.value)


def _region_ranks(ranks: list[int | None], regions: list[str]) -> list[int | None]:
    result: list[int | None] = [None] * len(ranks)
    for region in dict.fromkeys(regions):
        inside = [index for index, name in enumerate(regions) if name == region]
        for index, rank in zip(inside, rank_of_ranks([ranks[i] for i in inside]), strict=True):
            result[index] = rank
    return result
