"""Totals and pillars against their weighted parts, and columns against their national mean.

Figures are printed rounded, so what follows from them is known to half a unit of the last decimal only. A total
recomputed from rounded parts is off by half a unit of the parts' last decimal at most, as the weights of a mean sum
to one; the printed total is off by half a unit of its own. With four decimals in both that is ± 0.0001. The same holds
of a mean of provinces. A difference beyond it cannot come from rounding.

Where only some of the parts stand in the table, the others still lie between 0 and 1, and so the total lies between
two bounds.

All of these are warnings: a published total that contradicts its published parts is to be looked at, but what the
ministry has published can be imported, with a reason.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Final

from rankings.importing import findings_totals as say
from rankings.importing.findings import Finding
from rankings.importing.grid import RawTable
from rankings.importing.numbers import Sign, read_score
from rankings.importing.question import Reference
from rankings.importing.rows import Aggregate
from rankings.importing.series import Series, at, half_step, where
from rankings.importing.values import Value

#: Above this many, and a fifth of the rows, the weights are in doubt and no longer the single figures.
_FEW: Final = 5


def check_totals(raw: RawTable, scores: Mapping[str, Series], reference: Reference) -> Iterable[Finding]:
    """Every whole with known weights against those of its parts that the table has."""
    for whole, weights in reference.weights.items():
        known = {part: scores[part] for part in weights if part in scores}
        if whole in scores and known:
            yield from _check_whole(raw, scores[whole], known, weights)


def _check_whole(
    raw: RawTable, whole: Series, parts: Mapping[str, Series], weights: Mapping[str, Decimal]
) -> Iterable[Finding]:
    figures = {part: series.by_slug for part, series in parts.items()}
    found = []
    for value in whole.values:
        row = {part: known[value.entry.slug] for part, known in figures.items() if value.entry.slug in known}
        low, high = _bounds(value, row, weights)
        if not low <= value.value <= high:
            found.append((value, low, high, [where(part) for part in row.values()]))
    if len(found) > max(_FEW, len(whole.values) // 5):
        yield say.other_weights(whole.at(raw), whole.column.letter, len(found), len(whole.values))
        return
    for value, low, high, cells in found:
        yield say.total(at(raw, value), value.value, low, high, cells)


def _bounds(value: Value, row: Mapping[str, Value], weights: Mapping[str, Decimal]) -> tuple[Decimal, Decimal]:
    """Between what and what a total lies by the parts of its row."""
    known = sum((weights[part] * figure.value for part, figure in row.items()), Decimal(0))
    rounding = sum((weights[part] * half_step(figure.places) for part, figure in row.items()), Decimal(0))
    unknown = sum((weight for part, weight in weights.items() if part not in row), Decimal(0))
    every = sum(weights.values(), Decimal(0))
    off = rounding / every + half_step(value.places)
    return known / every - off, (known + unknown) / every + off


def check_means(raw: RawTable, scores: Mapping[str, Series], reference: Reference, units: int) -> Iterable[Finding]:
    """The mean of each complete column against the ministry's published one."""
    for code, series in scores.items():
        if code in reference.means and len(series.values) == units:
            published, places = reference.means[code]
            mean = _mean(series)
            if abs(mean - published) > half_step(places) + series.half_step:
                yield say.other_mean(series.at(raw), series.column.letter, _shown(mean, places), published)


def check_aggregates(
    raw: RawTable, scores: Mapping[str, Series], aggregates: Iterable[Aggregate], units: int, scale: int, sign: Sign
) -> Iterable[Finding]:
    """The table's own row of means, of highest or of lowest scores against the column above it.

    A row that fits wherever it can be compared gets a note that says so, instead of the one that it was passed over.
    """
    of = {"mean": _mean, "highest": _highest, "lowest": _lowest}
    for row in aggregates:
        found: list[Finding | None] = []
        for series in scores.values():
            column = series.column
            text = raw.text(row.row, column.index)
            number = read_score(text, raw.kind(row.row, column.index), sign)
            if number.value is None or column.part or len(series.values) != units:
                continue
            computed = of[row.kind](series) * scale
            off = half_step(number.places) + series.half_step * scale
            fits = abs(number.value - computed) <= off
            place = raw.at(row.row, column.index)
            # What the table should have is said on its own scale, as the reader sees it there.
            wrong = say.aggregate(place, text, _shown(computed, number.places), row.kind)
            found.append(None if fits else wrong)
        yield from filter(None, found)
        if found and not any(found):
            yield say.fitting_aggregate(raw.at(row.row, row.column), raw.text(row.row, row.column), row.kind)


def _mean(series: Series) -> Decimal:
    return sum((value.value for value in series.values), Decimal(0)) / len(series.values)


def _highest(series: Series) -> Decimal:
    return max(value.value for value in series.values)


def _lowest(series: Series) -> Decimal:
    return min(value.value for value in series.values)


def _shown(value: Decimal, places: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-max(places, 1)))
