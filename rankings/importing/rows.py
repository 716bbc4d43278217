"""Data rows to provinces: every row is one, or is said to be something else."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from rankings import vi
from rankings.importing import findings_rows as say
from rankings.importing import grid
from rankings.importing.answers import Answers
from rankings.importing.columns import Column
from rankings.importing.findings import Finding
from rankings.importing.grid import RawTable, address
from rankings.importing.header import Structure, is_index
from rankings.importing.headings import role_of
from rankings.importing.names import Gazetteer, Match, is_province, match_province
from rankings.importing.proposals import Unmatched

AggregateKind = Literal["mean", "highest", "lowest", ""]

#: Totals, means and extremes that stand among or below the provinces, by what they are; "" cannot be recomputed:
#: the figure of the whole country may be its mean or an index of its own.
_AGGREGATE_NAMES: Final[dict[AggregateKind, tuple[str, ...]]] = {
    "mean": (
        "Trung bình", "Trung bình cả nước", "Trung bình chung", "Giá trị trung bình", "Bình quân", "Bình quân cả nước",
        "Average", "Mean", "National average", "National mean",
    ),
    "highest": ("Cao nhất", "Lớn nhất", "Max", "Maximum"),
    "lowest": ("Thấp nhất", "Nhỏ nhất", "Min", "Minimum"),
    "": (
        "Cả nước", "Toàn quốc", "Việt Nam", "Tổng", "Tổng cộng", "Tổng số", "Trung vị", "Độ lệch chuẩn", "National",
        "Total", "Whole country", "Country", "Median",
    ),
}  # fmt: skip
_AGGREGATES: Final = {vi.squeeze(name): kind for kind, names in _AGGREGATE_NAMES.items() for name in names}
#: Findings about a name that a person may settle by saying whose it is.
_TO_CONFIRM: Final = ("unknown_province", "other_unit_set")


@dataclass(frozen=True, slots=True)
class ProvinceRow:
    """A data row, from 0, and the province it is of."""

    row: int
    slug: str


@dataclass(frozen=True, slots=True)
class Aggregate:
    """A row below or among the provinces that sums them up, from 0, how, and the column of its name."""

    row: int
    kind: AggregateKind
    column: int


def is_aggregate(text: str) -> bool:
    """Whether the text names a total or a mean instead of a province.

    >>> is_aggregate("Trung bình cả nước"), is_aggregate("Bình Định")
    (True, False)
    """
    return vi.squeeze(text) in _AGGREGATES


@dataclass
class Rows:
    """What came of the data rows: those of provinces, each province once, and what there is to say of all others.

    `unmatched`: names that are no known spelling, with what was said of them; `missing`: slugs without a row;
    `aggregates`: rows that can be recomputed from those of the provinces.
    """

    entries: list[ProvinceRow] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    unmatched: list[Unmatched] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    aggregates: list[Aggregate] = field(default_factory=list)


def match_rows(
    raw: RawTable, structure: Structure, columns: Sequence[Column], gazetteer: Gazetteer, answers: Answers
) -> Rows:
    """The province of every row; spellings that a person confirmed are taken, and said."""
    # Columns whose meaning is still to be chosen count as figures, so that their rows are not called empty.
    others = {column.index for column in columns if column.role not in ("figure", "pair")}
    figures = [index for index in range(raw.width) if index not in others and index != structure.province]
    matcher = _Matcher(raw, structure.province, figures, gazetteer, answers, Rows())
    slugs = [(row, matcher.slug(row)) for row in range(structure.first, structure.last + 1)]
    matched, rows = [ProvinceRow(row, slug) for row, slug in slugs if slug], matcher.rows
    first = {entry.slug: entry for entry in reversed(matched)}
    rows.entries = sorted(first.values(), key=lambda entry: entry.row)
    rows.missing = [place.slug for place in gazetteer.places if place.slug not in first]
    if gazetteer.other_places and _is_the_other_set(raw, structure, gazetteer.the_other()):
        # One finding for the whole table; what else could be said of its names follows from it.
        rows.findings = [say.wrong_unit_set(raw.sheet, gazetteer.other_units, gazetteer.units)]
        return rows
    rows.findings += _codes(raw, matched, columns, gazetteer)
    rows.findings += _duplicates(raw, matched, structure)
    rows.findings += _gaps(raw, rows.missing, gazetteer, answers.gaps)
    return rows


@dataclass(frozen=True)
class _Matcher:
    """Tells of each row which province it is of, and adds to `rows` what there is to say."""

    raw: RawTable
    column: int
    figures: Sequence[int]
    gazetteer: Gazetteer
    answers: Answers
    rows: Rows

    def slug(self, row: int) -> str:
        """The row's province, "" where it is of none."""
        text, at = self.raw.text(row, self.column), self.raw.at(row, self.column)
        filled = any(self.raw.kind(row, index) != grid.BLANK for index in self.figures)
        if is_index(self.raw, row):
            return ""
        if not text.strip():
            self.rows.findings += [say.row_without_name(at, text)] if filled else []
            return ""
        found = match_province(text, self.gazetteer)
        if found.how == "alias":
            self.rows.findings.append(say.other_spelling(at, text, self.gazetteer.name(found.slug)))
        return found.slug or self._confirmed(row, found, filled=filled)

    def _confirmed(self, row: int, found: Match, *, filled: bool) -> str:
        """The province that a person said a name is, where it is none by itself."""
        text, at = self.raw.text(row, self.column), self.raw.at(row, self.column)
        finding = _no_province(self.raw, row, self.column, found, self.gazetteer, filled=filled)
        if finding.code == "aggregate_row" and _AGGREGATES[vi.squeeze(text)]:
            self.rows.aggregates.append(Aggregate(row, _AGGREGATES[vi.squeeze(text)], self.column))
        said = None
        if finding.code in _TO_CONFIRM:
            said = self.answers.name_of(text)
            # A former province is never one of today's, whatever is said; its row can only be left out.
            said = said if not said or (self.gazetteer.has(said) and not found.other_units) else None
            self.rows.unmatched.append(Unmatched(text, at, found.suggestions, said, found.other_units))
        if said is not None:
            finding = say.confirmed_spelling(at, text, self.gazetteer.name(said)) if said else say.left_out(at, text)
        self.rows.findings.append(finding)
        return said or ""


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


def _duplicates(raw: RawTable, matched: Iterable[ProvinceRow], structure: Structure) -> Iterable[Finding]:
    """Each province may stand once."""
    first: dict[str, int] = {}
    for entry in matched:
        if entry.slug in first:
            name = raw.text(entry.row, structure.province)
            where = address(first[entry.slug], structure.province)
            yield say.duplicate_province(raw.at(entry.row, structure.province), name, where)
        first.setdefault(entry.slug, entry.row)


def _gaps(raw: RawTable, missing: Sequence[str], gazetteer: Gazetteer, gaps: Mapping[str, str]) -> Iterable[Finding]:
    """The rows must be the whole set, but for the provinces that are left out for a reason."""
    for slug in missing:
        if gaps.get(slug, "").strip():
            yield say.gap(raw.sheet, gazetteer.name(slug), gaps[slug])
    unsaid = [slug for slug in missing if not gaps.get(slug, "").strip()]
    if unsaid:
        names = [gazetteer.name(slug) for slug in unsaid]
        yield say.missing_provinces(raw.sheet, names, gazetteer.units - len(missing), gazetteer.units, unsaid[0])


def _is_the_other_set(raw: RawTable, structure: Structure, other: Gazetteer) -> bool:
    texts = [raw.text(row, structure.province) for row in range(structure.first, structure.last + 1)]
    slugs = [match_province(text, other).slug for text in texts if text.strip() and not is_aggregate(text)]
    return sorted(slugs) == sorted(place.slug for place in other.places)


def find_long_rows(raw: RawTable, structure: Structure, width: int) -> list[Finding]:
    """CSV rows with more cells than there are headings: a comma inside a number has parted them, most often.

    Where that is most rows, one finding about all of them.
    """
    rows = [row for row in range(structure.first, structure.last + 1) if len(raw.texts[row]) > width]
    if 2 * len(rows) > structure.last - structure.first + 1:
        return [say.all_rows_long(raw.at(rows[0], width), raw.text(rows[0], width), len(rows), width)]
    return [say.long_row(raw.at(row, width), raw.text(row, width), width) for row in rows]
