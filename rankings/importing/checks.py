"""Whether the figures of a table agree with each other: ranks among themselves, with scores, with changes."""

import bisect
import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from rankings import shape
from rankings.importing import findings_values as say
from rankings.importing.checks_columns import check_columns
from rankings.importing.checks_history import check_history, check_rank_changes
from rankings.importing.checks_shown import check_shown
from rankings.importing.checks_totals import check_aggregates, check_means, check_totals
from rankings.importing.columns import Column
from rankings.importing.findings import Finding
from rankings.importing.grid import RawTable
from rankings.importing.question import Question
from rankings.importing.rows import Aggregate
from rankings.importing.series import Series, at, ranks_of, scores_of, series_of, where
from rankings.importing.values import Value, Values


def check_figures(
    raw: RawTable,
    read: Values,
    question: Question,
    aggregates: Sequence[Aggregate] = (),
    scale: int = 1,
) -> list[Finding]:
    """All findings about figures that contradict each other, or what is known of the edition and the one before."""
    series, units, reference = series_of(read.values), question.units, question.reference
    scores = scores_of(series)
    findings = [
        say.zero_score(at(raw, value), raw.text(value.entry.row, value.column.index))
        for value in read.values
        if value.column.measure == shape.SCORE and value.value == 0
    ]
    for found in series.values():
        findings += _check_ranking(raw, found, series, question)
    findings += check_totals(raw, scores, reference)
    findings += check_means(raw, scores, reference, units)
    findings += check_aggregates(raw, scores, aggregates, units, scale, read.sign.sign)
    findings += check_columns(raw, series, question)
    findings += check_history(raw, series, reference, units)
    findings += check_shown(raw, series, question)
    return findings


def _check_ranking(
    raw: RawTable, found: Series, series: Mapping[Column, Series], question: Question
) -> Iterable[Finding]:
    """A column of ranks among themselves and with the scores, or one of changes with the ranks."""
    column = found.column
    if column.measure == shape.RANK:
        if len(found.values) == question.units:
            yield from check_gaps(raw, found.values)
        scores = scores_of(series).get(column.indicator)
        yield from check_order(raw, found.values, scores.values if scores else [])
    elif column.measure == shape.RANK_CHANGE:
        ranks = ranks_of(series).get(column.indicator)
        yield from check_changes(raw, found.values, ranks.values if ranks else [], question.units)
        yield from check_rank_changes(raw, found.values, ranks.by_slug if ranks else {}, question.reference)


def check_gaps(raw: RawTable, ranks: Sequence[Value]) -> Iterable[Finding]:
    """Ranks of a complete column must go 1-2-2-4: after two 15s comes 17.

    One finding at each place where they do not; what follows is held against the shifted count, so that one
    wrong rank gives two findings (where it is too many, where it is missing) and not forty.
    """
    cells: dict[int, list[Value]] = defaultdict(list)
    for value in ranks:
        cells[int(value.value)].append(value)
    counted, off = 0, 0
    before: list[Value] = []
    for rank in sorted(cells):
        expected = counted + 1 + off
        if rank != expected:
            tied = [where(value) for value in before] if len(before) > 1 else []
            yield say.rank_gap(at(raw, cells[rank][0]), rank, expected, tied)
            off = rank - counted - 1
        counted += len(cells[rank])
        before = cells[rank]


def check_order(raw: RawTable, ranks: Sequence[Value], scores: Sequence[Value]) -> Iterable[Finding]:
    """A higher score has a better rank. Named are the fewest rows that, left out, make all others agree.

    Equal scores as printed may have different ranks (the ministry ranks on more decimals): only a note.
    """
    score_of = {value.entry.row: value for value in scores}
    pairs = [(rank, score_of[rank.entry.row]) for rank in ranks if rank.entry.row in score_of]
    pairs.sort(key=lambda pair: (pair[0].value, -pair[1].value, pair[0].entry.row))
    printed = sorted(score.value for _, score in pairs)
    kept = _longest_falling([score.value for _, score in pairs])
    unequal = _unequal_ties(pairs)
    for place, (rank, score) in enumerate(pairs):
        if place in kept and place not in unequal:
            continue
        low = len(printed) - bisect.bisect_right(printed, score.value) + 1
        high = len(printed) - bisect.bisect_left(printed, score.value)
        yield say.rank_order(at(raw, rank), int(rank.value), score.value, where(score), low, high)
    for (rank, score), (after, same) in itertools.pairwise(pairs):
        if score.value == same.value and rank.value != after.value:
            yield say.equal_scores(at(raw, after), int(after.value), same.value, where(rank))


def _longest_falling(scores: Sequence[Decimal]) -> set[int]:
    """Places of a longest subsequence that never rises (patience sorting, n log n)."""
    tops: list[Decimal] = []
    piles: list[int] = []
    back: list[int | None] = []
    for place, score in enumerate(scores):
        pile = bisect.bisect_right(tops, -score)
        back.append(piles[pile - 1] if pile else None)
        tops[pile : pile + 1] = [-score]
        piles[pile : pile + 1] = [place]
    kept: set[int] = set()
    place_: int | None = piles[-1] if piles else None
    while place_ is not None:
        kept.add(place_)
        place_ = back[place_]
    return kept


def _unequal_ties(pairs: Sequence[tuple[Value, Value]]) -> set[int]:
    """Places whose rank is also another score's; of such scores the most frequent is believed."""
    groups: dict[Decimal, list[int]] = defaultdict(list)
    for place, (rank, _) in enumerate(pairs):
        groups[rank.value].append(place)
    wrong: set[int] = set()
    for places in groups.values():
        usual = Counter(pairs[place][1].value for place in places).most_common(1)[0][0]
        wrong |= {place for place in places if pairs[place][1].value != usual}
    return wrong


def check_changes(raw: RawTable, changes: Sequence[Value], ranks: Sequence[Value], units: int) -> Iterable[Finding]:
    """Rank plus change was the rank before: within 1..units, and all of them together a ranking."""
    rank_of = {value.entry.row: value for value in ranks}
    before: list[int] = []
    impossible = False
    for change in changes:
        rank = rank_of.get(change.entry.row)
        if rank is None:
            continue
        was = int(rank.value + change.value)
        before.append(was)
        if not 1 <= was <= units:
            impossible = True
            yield say.impossible_change(at(raw, change), f"{change.value:+}", was, units)
    if len(before) == units and not impossible:
        counts = Counter(before)
        wrong = [rank for rank in counts if rank != 1 + sum(was < rank for was in before)]
        if wrong:
            listed = ", ".join(f"{rank}×{counts[rank]}" for rank in sorted(wrong)[:5])
            yield say.unlikely_changes(at(raw, changes[0]), changes[0].column.letter, listed)
