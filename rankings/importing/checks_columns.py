"""Columns that look like other columns: changed places, last year's table, one column twice, stray decimals.

What a column holds shows in the order it puts the provinces in: that order is more like last year's of the same index
than like last year's of another one. In the published figures of 2022 to 2024 no column was more like another index
than like its own by more than 0.13 (Spearman's coefficient), and no two columns would have fitted better the other
way round by more than 0.01.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import combinations
from statistics import correlation
from typing import Final

from rankings import shape
from rankings.importing import findings_history as say
from rankings.importing.columns import Column
from rankings.importing.findings import Finding, Words
from rankings.importing.grid import TEXT, RawTable
from rankings.importing.proposing import indicator_words
from rankings.importing.question import Question
from rankings.importing.series import Series, at, ranks_of, scores_of
from rankings.importing.splitting import text_of
from rankings.importing.values import Value

_ENOUGH: Final = 20
#: By how much two columns must fit better the other way round, and one column another index than its own.
_SWAPPED: Final = 0.1
_OTHER: Final = 0.3
#: Columns of this many equal figures are one and the same; years never repeat a score but by chance.
_EQUAL: Final = 0.5
#: A column whose figures mostly have the same decimals, and the few that stand out.
_MOSTLY: Final = 0.9

#: Columns with fewer different figures say nothing about each other.
_DIFFERENT: Final = 5
#: Decimals beyond these come of computing, and differ from cell to cell.
_PRINTED: Final = 6

#: Province to a number that is higher where the province is better.
_Order = Mapping[str, Decimal]
#: Index in the table to index of last year to how alike their orders are, from -1 to 1.
_Likeness = dict[str, dict[str, float]]


def check_columns(raw: RawTable, series: Mapping[Column, Series], question: Question) -> list[Finding]:
    """All findings about whole columns."""
    scores = scores_of(series)
    doubtful = {**dict(_twins(raw, scores)), **dict(_stale(raw, scores, question))}
    columns = {**ranks_of(series), **scores}
    trusted = {code: column for code, column in columns.items() if code not in doubtful}
    uneven = [finding for column in scores.values() for finding in uneven_places(raw, column)]
    return [*doubtful.values(), *_misplaced(raw, trusted, question), *uneven]


def _twins(raw: RawTable, scores: Mapping[str, Series]) -> Iterable[tuple[str, Finding]]:
    """Two columns of the same figures: one was copied over the other."""
    for one, other in combinations(scores.values(), 2):
        if _are_equal(_figures(one), _figures(other)):
            yield other.column.indicator, say.twin(other.at(raw), other.column.letter, one.column.letter)


def _stale(raw: RawTable, scores: Mapping[str, Series], question: Question) -> Iterable[tuple[str, Finding]]:
    """A column of last year's figures."""
    before, year = _by_indicator(question.reference.previous_scores), question.reference.previous_year
    for code, series in scores.items():
        for known, figures in before.items():
            if _are_equal(_figures(series), figures):
                yield code, say.stale(series.at(raw), series.column.letter, _name(known, question), year)


def _are_equal(one: _Order, other: _Order) -> bool:
    common = one.keys() & other.keys()
    if len({one[slug] for slug in common}) < _DIFFERENT:
        return False
    return sum(one[slug] == other[slug] for slug in common) > _EQUAL * len(common)


def _figures(series: Series) -> dict[str, Decimal]:
    return {value.entry.slug: value.value for value in series.values}


def _order(series: Series) -> _Order:
    better = -1 if series.column.measure == shape.RANK else 1
    return {slug: better * figure for slug, figure in _figures(series).items()}


def _by_indicator(figures: Mapping[tuple[str, str], Decimal]) -> dict[str, dict[str, Decimal]]:
    found: dict[str, dict[str, Decimal]] = {}
    for (slug, code), figure in figures.items():
        found.setdefault(code, {})[slug] = figure
    return found


def _name(code: str, question: Question) -> Words:
    return indicator_words(code, question.indicator_names)


def _misplaced(raw: RawTable, columns: Mapping[str, Series], question: Question) -> Iterable[Finding]:
    """Columns that fit last year's table better in each other's place, or one that fits another index."""
    reference = question.reference
    ranks = {key: Decimal(-rank) for key, rank in reference.previous_ranks.items()}
    before: dict[str, _Order] = {**_by_indicator(ranks), **_by_indicator(reference.previous_scores)}
    likeness = _likeness({code: _order(series) for code, series in columns.items()}, before)
    placed: set[str] = set()
    for gain, codes in sorted(_rotations(likeness), reverse=True):
        if gain > _SWAPPED * (2 if reference.method_changed else 1) and not placed & set(codes):
            placed |= set(codes)
            found = sorted((columns[code] for code in codes), key=lambda series: series.column.index)
            names = [_name(series.column.indicator, question) for series in found]
            letters = [series.column.letter for series in found]
            yield say.swapped(found[0].at(raw), letters, names, reference.previous_year)
    for code, alike in likeness.items():
        other = max(alike, key=lambda known: alike[known], default=code)
        if code not in placed and code in alike and alike[other] - alike[code] > _OTHER:
            series = columns[code]
            own, alien = _name(code, question), _name(other, question)
            yield say.looks_like_other(series.at(raw), series.column.letter, own, alien, reference.previous_year)


def _likeness(columns: Mapping[str, _Order], before: Mapping[str, _Order]) -> _Likeness:
    return {
        code: {
            known: rank_correlation([(order[slug], figures[slug]) for slug in order if slug in figures])
            for known, figures in before.items()
            if len(order.keys() & figures.keys()) >= _ENOUGH
        }
        for code, order in columns.items()
    }


def _rotations(likeness: _Likeness) -> Iterable[tuple[float, tuple[str, ...]]]:
    """What would be gained if two or three columns had changed places, each held against the next one's index."""
    known = sorted(code for code, alike in likeness.items() if code in alike)
    three = [turn for one, two, other in combinations(known, 3) for turn in ((one, two, other), (one, other, two))]
    for codes in [*combinations(known, 2), *three]:
        turned = zip(codes, codes[1:] + codes[:1], strict=True)
        yield sum(likeness[code][other] - likeness[code][code] for code, other in turned), codes


def rank_correlation(pairs: Sequence[tuple[Decimal, Decimal]]) -> float:
    """Spearman's coefficient, equal numbers sharing the mean of their places; 0 where one side is all equal.

    >>> rank_correlation([(Decimal(1), Decimal(5)), (Decimal(2), Decimal(6)), (Decimal(3), Decimal(9))])
    1.0
    """
    first, second = (_places([pair[side] for pair in pairs]) for side in (0, 1))
    if len(set(first)) < 2 or len(set(second)) < 2:
        return 0.0
    return round(correlation(first, second), 6)


def _places(numbers: Sequence[Decimal]) -> list[float]:
    ordered = sorted(numbers)
    place = {number: index for index, number in enumerate(ordered)}
    count = Counter(ordered)
    return [place[number] - (count[number] - 1) / 2 for number in numbers]


def uneven_places(raw: RawTable, series: Series) -> Iterable[Finding]:
    """The few scores of a column that have other decimals than the rest.

    Fewer decimals count only in a text, and only where others of the column keep their zeros: a digit is missing there.
    """
    counts = Counter(value.places for value in series.values)
    usual, most = max(counts.items(), key=lambda item: item[1], default=(0, 0))
    if most < _MOSTLY * len(series.values) or most < _ENOUGH or usual > _PRINTED:
        return
    zeros = any(_is_text(raw, value) and str(value.value).endswith("0") for value in series.values)
    for value in series.values:
        short = (
            value.places < usual and zeros and _is_text(raw, value) and value.value != value.value.to_integral_value()
        )
        if value.places > usual or short:
            text, _ = text_of(raw, value.entry.row, value.column.index, value.column.part)
            yield say.uneven_places(at(raw, value), text, value.places, usual)


def _is_text(raw: RawTable, value: Value) -> bool:
    return raw.kind(value.entry.row, value.column.index) == TEXT
