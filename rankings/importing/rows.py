"""Data rows to provinces: every row is one, or is said to be something else."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from rankings import vi
from rankings.importing import findings_rows as say
from rankings.importing import grid
from rankings.importing.columns import Column
from rankings.importing.findings import Finding
from rankings.importing.grid import RawTable, address
from rankings.importing.header import Structure, is_index
from rankings.importing.headings import role_of
from rankings.importing.names import Gazetteer, Match, is_province, match_province

#: Totals, means and extremes that stand among or below the provinces.
_AGGREGATE_NAMES: Final = (
    "Cả nước", "Toàn quốc", "Việt Nam", "Tổng", "Tổng cộng", "Tổng số", "Trung bình", "Trung bình cả nước",
    "Trung bình chung", "Giá trị trung bình", "Bình quân", "Bình quân cả nước", "Trung vị", "Cao nhất",
    "Thấp nhất", "Lớn nhất", "Nhỏ nhất", "Độ lệch chuẩn", "Average", "Mean", "National average",
    "National mean", "National", "Total", "Whole country", "Country", "Median", "Max", "Min", "Maximum",
    "Minimum",
)  # fmt: skip
_AGGREGATES: Final = frozenset(map(vi.squeeze, _AGGREGATE_NAMES))


@dataclass(frozen=True, slots=True)
class ProvinceRow:
    """A data row, from 0, and the province it is of."""

    row: int
    slug: str


def is_aggregate(text: str) -> bool:
    """Whether the text names a total or a mean instead of a province.

    >>> is_aggregate("Trung bình cả nước"), is_aggregate("Bình Định")
    (True, False)
    """
    return vi.squeeze(text) in _AGGREGATES


def match_rows(
    raw: RawTable, structure: Structure, columns: Sequence[Column], gazetteer: Gazetteer
) -> tuple[list[ProvinceRow], list[Finding]]:
    """The rows of provinces, each province once, and what there is to say of all others."""
    # Columns whose meaning is still to be chosen count as figures, so that their rows are not called empty.
    others = {column.index for column in columns if column.role != "figure"}
    figures = [index for index in range(raw.width) if index not in others and index != structure.province]
    matched: list[ProvinceRow] = []
    findings: list[Finding] = []
    for row in range(structure.first, structure.last + 1):
        slug, said = _match(raw, row, structure, figures, gazetteer)
        findings += said
        if slug:
            matched.append(ProvinceRow(row, slug))
    if gazetteer.other_places and _is_the_other_set(raw, structure, gazetteer.the_other()):
        # One finding for the whole table; what else could be said of its names follows from it.
        return _first_of_each(matched), [say.wrong_unit_set(raw.sheet, gazetteer.other_units, gazetteer.units)]
    findings += _codes(raw, matched, columns, gazetteer)
    findings += _set_of_rows(raw, matched, structure, gazetteer)
    return _first_of_each(matched), findings


def _match(
    raw: RawTable, row: int, structure: Structure, figures: list[int], gazetteer: Gazetteer
) -> tuple[str, list[Finding]]:
    column = structure.province
    text, at = raw.text(row, column), raw.at(row, column)
    filled = any(raw.kind(row, index) != grid.BLANK for index in figures)
    if is_index(raw, row):
        return "", []
    if not text.strip():
        return "", [say.row_without_name(at, text)] if filled else []
    found = match_province(text, gazetteer)
    if not found.slug:
        return "", [_no_province(raw, row, column, found, gazetteer, filled=filled)]
    spelled = [say.other_spelling(at, text, gazetteer.name(found.slug))] if found.how == "alias" else []
    return found.slug, spelled


def _no_province(raw: RawTable, row: int, column: int, found: Match, gazetteer: Gazetteer, *, filled: bool) -> Finding:
    """What a row is whose name is not certainly a province's."""
    text, at = raw.text(row, column), raw.at(row, column)
    beside = _beside(raw, row, column, gazetteer)
    if role_of(text) == "province":
        return say.repeated_header(at, text)
    if is_aggregate(text):
        return say.aggregate_row(at, text)
    if beside is not None:
        return say.shifted_row(at, text, raw.text(row, beside), address(row, beside))
    if found.other_units and filled:
        return say.other_unit_set(at, text, found.other_units, gazetteer.units)
    if filled:
        return say.unknown_province(at, text, found.suggestions, gazetteer.units)
    return say.row_without_figures(at, text)


def _beside(raw: RawTable, row: int, column: int, gazetteer: Gazetteer) -> int | None:
    """The neighbouring column that holds the row's name, where the province's own column does not."""
    for other in (column - 1, column + 1):
        if other >= 0 and raw.kind(row, other) == grid.TEXT and is_province(raw.text(row, other), gazetteer):
            return other
    return None


def _codes(
    raw: RawTable, matched: Iterable[ProvinceRow], columns: Sequence[Column], gazetteer: Gazetteer
) -> Iterable[Finding]:
    places = {place.slug: place for place in gazetteer.places if place.code}
    for column in (column for column in columns if column.role == "code"):
        for entry in matched:
            place = places.get(entry.slug)
            text = raw.text(entry.row, column.index).strip()
            if place and text and text.zfill(2) != place.code:
                yield say.wrong_code(raw.at(entry.row, column.index), text, place.name_vi, place.code)


def _set_of_rows(
    raw: RawTable, matched: list[ProvinceRow], structure: Structure, gazetteer: Gazetteer
) -> Iterable[Finding]:
    """Whether the rows are the whole set, and each province once."""
    first: dict[str, int] = {}
    for entry in matched:
        if entry.slug in first:
            name = raw.text(entry.row, structure.province)
            where = address(first[entry.slug], structure.province)
            yield say.duplicate_province(raw.at(entry.row, structure.province), name, where)
        first.setdefault(entry.slug, entry.row)
    missing = [place.name_vi for place in gazetteer.places if place.slug not in first]
    if missing:
        yield say.missing_provinces(raw.sheet, missing, gazetteer.units)


def _is_the_other_set(raw: RawTable, structure: Structure, other: Gazetteer) -> bool:
    texts = [raw.text(row, structure.province) for row in range(structure.first, structure.last + 1)]
    slugs = [match_province(text, other).slug for text in texts if text.strip() and not is_aggregate(text)]
    return sorted(slugs) == sorted(place.slug for place in other.places)


def _first_of_each(matched: list[ProvinceRow]) -> list[ProvinceRow]:
    once: dict[str, ProvinceRow] = {}
    for entry in matched:
        once.setdefault(entry.slug, entry)
    return list(once.values())


def find_long_rows(raw: RawTable, structure: Structure, width: int) -> list[Finding]:
    """CSV rows with more cells than there are headings: a comma inside a number has parted them, most often.

    Where that is most rows, one finding about all of them.
    """
    rows = [row for row in range(structure.first, structure.last + 1) if len(raw.texts[row]) > width]
    if 2 * len(rows) > structure.last - structure.first + 1:
        return [say.all_rows_long(raw.at(rows[0], width), raw.text(rows[0], width), len(rows), width)]
    return [say.long_row(raw.at(row, width), raw.text(row, width), width) for row in rows]
