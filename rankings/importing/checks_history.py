"""A table against the edition before it: figures far from the others' change, columns that look like other ones.

Provinces differ in how far they move from year to year, and so do indices. So a change is held against the changes of
the same column: their median and their median absolute deviation (MAD), which a few wrong figures do not move. In the
published figures up to 2024 no score lies more than 7.0 MAD from the median change, and no rank has jumped both by
more than two thirds of the provinces and by more than eight times the usual change; what was true once must not warn.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from statistics import median
from typing import Final

from rankings.importing import findings_history as say
from rankings.importing.columns import Column
from rankings.importing.findings import Finding
from rankings.importing.grid import RawTable
from rankings.importing.question import Reference
from rankings.importing.series import Series, at, ranks_of, scores_of
from rankings.importing.values import Value

#: Fewer figures known in both years say nothing about what is usual.
_ENOUGH: Final = 20
#: How far a change may lie from the median change: in MADs, and in points of the scale 0-1.
_MADS: Final = 8
_LEAST: Final = Decimal("0.1")
#: How far a rank may jump: in parts of the number of provinces, and in usual changes.
_JUMP: Final = Decimal(2) / 3
_JUMPS: Final = 8
#: More outliers of one column than this are one finding.
_FEW: Final = 5


def check_history(raw: RawTable, series: Mapping[Column, Series], reference: Reference, units: int) -> list[Finding]:
    """All findings about figures that do not go with those of the year before."""
    if not reference.previous_year:
        return []
    scores, ranks = scores_of(series), ranks_of(series)
    findings: list[Finding] = []
    strange: set[tuple[str, str]] = set()
    for code, column in scores.items():
        found = outliers(column, reference.previous_scores)
        strange |= {(value.entry.slug, code) for value in found}
        findings += _scores(raw, column, found, reference)
    for code, column in ranks.items():
        jumps = [value for value in far_jumps(column, reference.previous_ranks, units)
                 if (value.entry.slug, code) not in strange]  # fmt: skip
        findings += _ranks(raw, column, jumps, reference)
    return findings


def outliers(column: Series, previous: Mapping[tuple[str, str], Decimal]) -> list[Value]:
    """The scores whose change lies far from those of the others."""
    code = column.column.indicator
    changes = {
        value: value.value - previous[value.entry.slug, code]
        for value in column.values
        if (value.entry.slug, code) in previous
    }
    if len(changes) < _ENOUGH:
        return []
    middle = median(changes.values())
    spread = median(abs(change - middle) for change in changes.values())
    bound = max(_MADS * spread, _LEAST)
    return [value for value, change in changes.items() if abs(change - middle) > bound]


def far_jumps(column: Series, previous: Mapping[tuple[str, str], int], units: int) -> list[Value]:
    """The ranks that lie many places from last year's, and many more than is usual in the column."""
    code = column.column.indicator
    jumps = {
        value: abs(int(value.value) - previous[value.entry.slug, code])
        for value in column.values
        if (value.entry.slug, code) in previous
    }
    if len(jumps) < _ENOUGH:
        return []
    bound = max(_JUMP * units, _JUMPS * Decimal(median(jumps.values())))
    return [value for value, jump in jumps.items() if jump > bound]


def _scores(raw: RawTable, column: Series, found: Sequence[Value], reference: Reference) -> Iterable[Finding]:
    if len(found) > _FEW:
        yield say.many_outliers(at(raw, found[0]), column.column.letter, len(found), reference.previous_year)
        return
    for value in found:
        before = reference.previous_scores[value.entry.slug, column.column.indicator]
        yield say.outlier(at(raw, value), value.value, before, reference.previous_year)


def _ranks(raw: RawTable, column: Series, found: Sequence[Value], reference: Reference) -> Iterable[Finding]:
    if len(found) > _FEW:
        yield say.many_outliers(at(raw, found[0]), column.column.letter, len(found), reference.previous_year)
        return
    for value in found:
        before = reference.previous_ranks[value.entry.slug, column.column.indicator]
        yield say.rank_jump(at(raw, value), int(value.value), before, reference.previous_year)


def check_rank_changes(
    raw: RawTable, changes: Sequence[Value], ranks: Mapping[str, Value], reference: Reference
) -> Iterable[Finding]:
    """Rank plus published change against the rank of the year before, where that is known."""
    for change in changes:
        column, slug = change.column, change.entry.slug
        before = reference.previous_ranks.get((slug, column.indicator))
        on = column.base_year or reference.previous_year
        rank = ranks.get(slug)
        if before is None or rank is None or on != reference.previous_year:
            continue
        said = int(rank.value + change.value)
        if said != before:
            yield say.other_change(at(raw, change), int(change.value), before - int(rank.value), before, on)
