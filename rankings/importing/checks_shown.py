"""A table against what readers see of the same edition: other tables of the ministry, and columns of other indices."""

from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from rankings.importing import findings_shown as say
from rankings.importing.columns import Column
from rankings.importing.findings import Finding
from rankings.importing.grid import RawTable
from rankings.importing.proposing import indicator_words
from rankings.importing.question import Question
from rankings.importing.series import Series, at, scores_of, where
from rankings.importing.values import Value

#: A column of fewer different figures says nothing about what it holds.
_DIFFERENT: Final = 5
#: Two indices of one year never share more of their figures than this but by being one.
_EQUAL: Final = 0.5


def check_shown(raw: RawTable, series: Mapping[Column, Series], question: Question) -> list[Finding]:
    """All findings about figures that go against what the live release shows."""
    return [*_other_tables(raw, series, question), *_other_indices(raw, scores_of(series), question)]


def _other_tables(raw: RawTable, series: Mapping[Column, Series], question: Question) -> Iterable[Finding]:
    """Figures that are not those of the ministry's table on view, one finding for each release that brought one."""
    differing: dict[int, list[Value]] = {}
    for column, found in series.items():
        for value in found.values:
            known = question.reference.tables.get((value.entry.slug, column.indicator, column.measure))
            if known and not _is(value, known.value):
                differing.setdefault(known.release, []).append(value)
    for release, values in sorted(differing.items()):
        values.sort(key=lambda value: (value.entry.row, value.column.index))
        yield say.differs_from_table(at(raw, values[0]), [where(value) for value in values], release)


def _other_indices(raw: RawTable, scores: Mapping[str, Series], question: Question) -> Iterable[Finding]:
    """A column of the scores that readers know as those of another index."""
    shown: dict[str, dict[str, Decimal]] = {}
    for (slug, code), score in question.reference.shown_scores.items():
        shown.setdefault(code, {})[slug] = score
    for code, series in scores.items():
        equal = {other: _count_equal(series, figures) for other, figures in shown.items()}
        likest = max(equal, key=lambda other: (equal[other], other == code), default=code)
        if likest != code and equal[likest] > _EQUAL * len(series.values) and _varies(series):
            own, other = (indicator_words(each, question.indicator_names) for each in (code, likest))
            counts = equal[likest], len(series.values)
            yield say.is_other_index(series.at(raw), series.column.letter, counts, own, other, question.year)


def _count_equal(series: Series, figures: Mapping[str, Decimal]) -> int:
    return sum(value.entry.slug in figures and _is(value, figures[value.entry.slug]) for value in series.values)


def _varies(series: Series) -> bool:
    return len({value.value for value in series.values}) >= _DIFFERENT


def _is(value: Value, known: Decimal) -> bool:
    """Whether a figure is a known one, to the decimals that both have."""
    exponents = (number.as_tuple().exponent for number in (value.value, known))
    step = Decimal(1).scaleb(max(exponent for exponent in exponents if isinstance(exponent, int)))
    return value.value.quantize(step, ROUND_HALF_UP) == known.quantize(step, ROUND_HALF_UP)
