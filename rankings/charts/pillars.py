"""The parts of one province's index in one year: value, the field's mean and the field's best, row by row."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from rankings.charts.frame import document
from rankings.charts.hatch import mark
from rankings.charts.labels import cell, marked, sign_notes, word
from rankings.charts.record import Head, PillarRow, Reading, Table, TableRow
from rankings.charts.rows import RowsPlan, best_mark, mean_tick, plan_rows, rows_frame, walk_rows
from rankings.charts.scales import Axis, score_axis
from rankings.charts.svg import Svg, group, line, text

_FULL_SCALE = [Decimal(0), Decimal(1)]


@dataclass(frozen=True, slots=True)
class PillarsInfo:
    """Rows in the order they are to be read; `marks` are those of "mean" and "best" that occur."""

    head: Head
    rows: tuple[PillarRow, ...]
    axis: Axis
    marks: tuple[str, ...]


def pillars_info(head: Head, rows: Sequence[PillarRow]) -> PillarsInfo:
    """Rows as given, on the whole scale from 0 to 1, because lengths are compared."""
    has = {"mean": any(_known(row.mean) for row in rows), "best": any(_known(row.best) for row in rows)}
    axis = score_axis(_FULL_SCALE, head.lang, from_zero=True)
    return PillarsInfo(head, tuple(rows), axis, tuple(key for key, occurs in has.items() if occurs))


def _known(reading: Reading | None) -> bool:
    return reading is not None and reading.value is not None


def _plan(info: PillarsInfo, narrow: bool) -> RowsPlan:
    span = (12.0, 168.0) if narrow else (206.0, 484.0)
    return plan_rows([row.name for row in info.rows], info.axis, span, narrow, header=4)


def pillars_svg(info: PillarsInfo, narrow: bool = False) -> Svg:
    """The static image, wide (640 units) or narrow (312)."""
    plan = _plan(info, narrow)
    body = rows_frame(plan, info.axis, info.head, info.marks)
    body += "".join(_marks(plan, place.middle, row) for place, row in zip(plan.rows, info.rows, strict=True))
    return document(info.head, (plan.width, plan.height), body, narrow, walk_rows(plan, info.head.lang, _cells(info)))


def _readings(row: PillarRow) -> dict[str, Reading | None]:
    """What of a row is drawn, by the column of the table that holds it."""
    return {"score": row.value, "mean": row.mean, "best": row.best}


def _cells(info: PillarsInfo) -> list[list[tuple[int, Reading | None]]]:
    """What each row draws, with the cell of the table that holds it (its head being 0)."""
    cells = {key: cell for cell, key in enumerate(_columns(info), 1)}
    return [[(cells[key], r) for key, r in _readings(row).items() if key in cells] for row in info.rows]


def _columns(info: PillarsInfo) -> list[str]:
    """The columns of the table after its heads of rows; one that would be empty is left out."""
    return ["score", *(["rank"] if any(row.rank for row in info.rows) else []), *info.marks]


def _marks(plan: RowsPlan, y: float, row: PillarRow) -> str:
    drawn = ""
    if row.value.value is not None:
        x = plan.x(float(row.value.value))
        stem = "stem dashed" if row.value.basis == "reconstructed" else "stem"
        drawn = group(line(plan.x(0), y, x, y, stem) + mark(0, x, y, 11, row.value.basis), row.role)
    if row.mean and row.mean.value is not None:
        drawn += mean_tick(plan.x(float(row.mean.value)), y)
    if row.best and row.best.value is not None:
        drawn += best_mark(plan.x(float(row.best.value)), y)
    baseline = y + plan.size * 0.35
    numbers = text(plan.end + 14, baseline, marked(row.value), "lead")
    return drawn + numbers + (text(plan.width, baseline, marked(row.rank), "quiet", "end") if row.rank else "")


def pillars_table(info: PillarsInfo) -> Table:
    """Indicator, score, rank, mean, best; a column that would be empty is left out."""
    lang, keys = info.head.lang, _columns(info)
    rows = tuple(TableRow(row.name, tuple(_cell(row, key) for key in keys)) for row in info.rows)
    notes = sign_notes(lang, [reading for row in info.rows for reading in (row.value, row.rank, row.mean, row.best)])
    return Table(info.head.title, tuple(word(lang, key) for key in ("indicator", *keys)), rows, notes)


def _cell(row: PillarRow, key: str) -> str:
    return cell(row.rank if key == "rank" else _readings(row)[key])
