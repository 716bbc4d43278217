"""The one call from a file to a checked frame: read, find the table, map columns, match rows, check."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pandas as pd

from rankings import shape
from rankings.importing import findings_rows as say
from rankings.importing.checks import check_figures
from rankings.importing.columns import PROVINCE, Choice, Column, Target, map_columns, parse_maps, place_maps
from rankings.importing.findings import Finding, ReadingError, UsageError, Words
from rankings.importing.grid import BLANK, RawTable, address
from rankings.importing.header import Structure, find_structure, read_headings
from rankings.importing.headings import Vocabulary
from rankings.importing.limits import Limits
from rankings.importing.names import Gazetteer, is_province
from rankings.importing.readers import read_bytes, read_table_of
from rankings.importing.rows import find_long_rows, match_rows
from rankings.importing.titles import check_titles
from rankings.importing.values import SCALES, Value, read_values

_LEVELS: Final = ("error", "warning", "note")


@dataclass(frozen=True)
class CheckedTable:
    """What came of a file. `figures` is None while an error or a choice is left.

    `figures` has exactly `shape.FIGURE_COLUMNS`: `value` is a Decimal as written (divided by the scale),
    `places` its decimals, `base_year` 0 where a change compares with the edition before, `cell` its A1
    address.
    """

    file: str
    sha256: str
    size: int
    content: bytes = field(repr=False)
    figures: pd.DataFrame | None
    findings: tuple[Finding, ...]
    choices: tuple[Choice, ...]
    decisions: tuple[Words, ...]
    sheet: str = ""

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that block."""
        return tuple(finding for finding in self.findings if finding.level == "error")


@dataclass(frozen=True)
class Question:
    """What a table is read for.

    `indicators`: the codes the edition has, where that is known; an ambiguous heading of which only one
    meaning exists is then certain. `indicator_names`: names of indicators that are not built in, code to
    headings. `ignore_title`: a title of another year or number of provinces is a warning and no error.
    """

    year: int
    units: int
    source_key: str
    gazetteer: Gazetteer
    scale: int | None = None
    indicators: frozenset[str] | None = None
    indicator_names: Mapping[str, Sequence[str]] = field(default_factory=dict)
    ignore_title: bool = False


def check_table(
    path: Path,
    *,
    year: int,
    units: int,
    source_key: str,
    gazetteer: Gazetteer,
    sheet: str | None = None,
    mapping: Iterable[str] = (),
    scale: int | None = None,
    limits: Limits | None = None,
    indicators: frozenset[str] | None = None,
    indicator_names: Mapping[str, Sequence[str]] | None = None,
    ignore_title: bool = False,
) -> CheckedTable:
    """Read and check the table in the file at `path`; everything that is wrong is in the answer's findings.

    `mapping` are texts as --map has them ("E=gov_activity"). Raises UsageError where the question is wrong:
    no such file, a sheet to choose, a malformed or unplaceable mapping, a scale other than 1, 100, 1000.
    """
    limits = limits or Limits()
    if scale is not None and scale not in SCALES:
        listed = ", ".join(map(str, SCALES))
        raise UsageError(Words(f"--scale {scale}: chỉ nhận {listed}", f"--scale {scale}: one of {listed}"))
    question = Question(year, units, source_key, gazetteer, scale, indicators, indicator_names or {}, ignore_title)
    vocabulary = Vocabulary(question.indicator_names)
    targets = parse_maps(mapping, vocabulary)
    path = Path(path)
    try:
        content = read_bytes(path, limits)
    except ReadingError as problem:
        return _unread(path.name, b"", problem.finding)
    try:
        raw = read_table_of(path.name, content, sheet=sheet, limits=limits, names=gazetteer.keys)
    except ReadingError as problem:
        return _unread(path.name, content, problem.finding)
    return check_raw(raw, content, question, targets, vocabulary)


def _unread(name: str, content: bytes, finding: Finding) -> CheckedTable:
    sha256 = hashlib.sha256(content).hexdigest() if content else ""
    return CheckedTable(name, sha256, len(content), content, None, (finding,), (), ())


def check_raw(
    raw: RawTable, content: bytes, question: Question, targets: Mapping[str, Target], vocabulary: Vocabulary
) -> CheckedTable:
    """Check a table that has been read. `targets` is what `columns.parse_maps` made of the mapping."""
    work = _Work(raw, question, vocabulary)
    structure = work.find(targets)
    if structure:
        work.check(structure, targets)
    blocked = work.choices or any(finding.level == "error" for finding in work.findings)
    figures = None if blocked else frame_of(raw, work.values, question)
    findings = sorted(work.findings, key=lambda finding: _LEVELS.index(finding.level))
    return CheckedTable(
        raw.file, raw.sha256, raw.size, content, figures,
        tuple(findings), tuple(work.choices), tuple(work.decisions), raw.sheet,
    )  # fmt: skip


class _Work:
    """The steps after reading, with what they find on the way."""

    def __init__(self, raw: RawTable, question: Question, vocabulary: Vocabulary) -> None:
        self.raw = raw
        self.question = question
        self.vocabulary = vocabulary
        self.findings: list[Finding] = list(raw.findings)
        self.decisions: list[Words] = list(raw.decisions)
        self.choices: list[Choice] = []
        self.values: list[Value] = []

    def find(self, targets: Mapping[str, Target]) -> Structure | None:
        """The table's place in the sheet, or None with the finding why not."""
        gazetteer = self.question.gazetteer
        said = [left for left, target in targets.items() if target.name == PROVINCE]
        columns: dict[int, tuple[str, ...]] = dict.fromkeys(range(self.raw.width), ())
        province = next(iter(place_maps({left: targets[left] for left in said}, columns)), None)
        structure = find_structure(self.raw, lambda text: is_province(text, gazetteer), self.vocabulary, province)
        if structure is None:
            self.findings.append(say.no_table(self.raw.sheet))
        elif not structure.header:
            self.findings.append(say.no_header(self.raw.at(structure.first, structure.province)))
            structure = None
        return structure

    def check(self, structure: Structure, targets: Mapping[str, Target]) -> None:
        """Map the columns, match the rows, read the figures and compare them."""
        raw, question = self.raw, self.question
        self.findings += check_titles(
            raw,
            structure,
            year=question.year,
            units=question.units,
            other_units=question.gazetteer.other_units,
            ignored=question.ignore_title,
        )
        headings = read_headings(raw, structure)
        width = 1 + max((column for column, parts in headings.items() if parts), default=0)
        long_rows = find_long_rows(raw, structure, width) if raw.format == "text" else []
        self.findings += long_rows
        if long_rows and long_rows[0].code == "all_rows_long":
            # Every cell after the first number stands in a wrong column; what else could be said is not true.
            return
        columns, self.choices = map_columns(
            headings,
            year=question.year,
            province=structure.province,
            filled=_filled(raw, structure),
            targets=place_maps(targets, headings),
            vocabulary=self.vocabulary,
            indicators=question.indicators,
        )
        self._decide(structure, columns)
        if not self.choices and all(column.role != "figure" for column in columns):
            self.findings.append(say.no_figures(raw.sheet))
        entries, found = match_rows(raw, structure, columns, question.gazetteer)
        self.findings += found
        read = read_values(raw, entries, columns, units=question.units, scale=question.scale)
        self.values = read.values
        self.findings += read.findings
        self.decisions += [words for words in (read.words(raw),) if words]
        self.findings += check_figures(raw, read.values, question.units)

    def _decide(self, structure: Structure, columns: Iterable[Column]) -> None:
        rows = ", ".join(str(row + 1) for row in structure.header)
        first, last = structure.first + 1, structure.last + 1
        self.decisions.append(
            Words(
                f"hàng tiêu đề: {rows}; hàng số liệu: {first}-{last}",
                f"header rows: {rows}; data rows: {first}-{last}",
            )
        )
        self.decisions += [column.words() for column in columns]


def _filled(raw: RawTable, structure: Structure) -> frozenset[int]:
    """The columns that hold anything in the data rows."""
    rows = range(structure.first, structure.last + 1)
    return frozenset(column for row in rows for column in range(len(raw.texts[row])) if raw.kind(row, column) != BLANK)


def frame_of(raw: RawTable, values: Iterable[Value], question: Question) -> pd.DataFrame:
    """The figures as a frame of `shape.FIGURE_COLUMNS`, in the table's order.

    | year | units | province | indicator | measure | value  | places | base_year | … | cell |
    | 2022 | 63    | da-nang  | dti       | score   | 0.8002 | 4      | 0         | … | C5   |
    """
    rows = [
        {
            shape.YEAR: question.year,
            shape.UNITS: question.units,
            shape.PROVINCE: value.entry.slug,
            shape.INDICATOR: value.column.indicator,
            shape.MEASURE: value.column.measure,
            shape.VALUE: value.value,
            shape.PLACES: value.places,
            shape.BASE_YEAR: _base_year(value.column, question.year),
            shape.SOURCE: question.source_key,
            shape.FILE: raw.file,
            shape.SHEET: raw.sheet,
            shape.CELL: address(value.entry.row, value.column.index),
            shape.NOTE: "",
            shape.SET_ASIDE_VI: "",
            shape.SET_ASIDE_EN: "",
        }
        for value in sorted(values, key=lambda value: (value.entry.row, value.column.index))
    ]
    return pd.DataFrame(rows, columns=list(shape.FIGURE_COLUMNS))


def _base_year(column: Column, year: int) -> int:
    """0 for the edition before, so that "+16" and "+16 so với năm 2021" are one figure."""
    return 0 if column.base_year == year - 1 else column.base_year
