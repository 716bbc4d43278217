"""From a table as read to its figures: find it in its sheet, map columns, match rows, read, compare."""

from collections.abc import Iterable, Mapping

import pandas as pd

from rankings import shape
from rankings.importing import findings_rows as say
from rankings.importing.answers import Answers
from rankings.importing.checks import check_figures
from rankings.importing.columns import Column, Context, map_columns
from rankings.importing.findings import Finding, Words
from rankings.importing.grid import BLANK, RawTable, address, letter_of
from rankings.importing.header import Structure, find_structure, read_headings
from rankings.importing.headings import Vocabulary
from rankings.importing.mapping import PROVINCE, Choice, Target, place_maps, targets_of
from rankings.importing.names import is_province
from rankings.importing.proposals import ColumnProposal, ScaleProposal, SplitProposal, Unmatched
from rankings.importing.proposing import Proposer
from rankings.importing.question import Question
from rankings.importing.rows import find_long_rows, match_rows
from rankings.importing.scales import propose_scale
from rankings.importing.splitting import find_pairs
from rankings.importing.titles import check_titles
from rankings.importing.values import Value, read_values


class Work:
    """The steps after reading, with what they find on the way."""

    def __init__(self, raw: RawTable, question: Question, answers: Answers) -> None:
        self.raw = raw
        self.question = question
        self.answers = answers
        self.vocabulary = Vocabulary(question.indicator_names)
        self.findings: list[Finding] = list(raw.findings)
        self.decisions: list[Words] = list(raw.decisions)
        self.choices: list[Choice] = []
        self.values: list[Value] = []
        self.columns: tuple[ColumnProposal, ...] = ()
        self.splits: tuple[SplitProposal, ...] = ()
        self.scale: ScaleProposal | None = None
        self.unmatched: list[Unmatched] = []
        self.missing: list[str] = []

    def find(self, mapped: Mapping[str, Target]) -> Structure | None:
        """The table's place in the sheet, or None with the finding why not."""
        columns: dict[int, tuple[str, ...]] = dict.fromkeys(range(self.raw.width), ())
        named = {left: target for left, target in mapped.items() if target.name == PROVINCE}
        placed = targets_of(self.answers.columns, columns, self.vocabulary) | place_maps(named, columns)
        province = next((index for index, target in placed.items() if target.name == PROVINCE), None)
        structure = find_structure(self.raw, self._is_name, self.vocabulary, province)
        if structure is None:
            self.findings.append(say.no_table(self.raw.sheet))
        elif not structure.header:
            self.findings.append(say.no_header(self.raw.at(structure.first, structure.province)))
            structure = None
        return structure

    def _is_name(self, text: str) -> bool:
        return is_province(text, self.question.gazetteer) or bool(self.answers.name_of(text))

    def check(self, structure: Structure, mapped: Mapping[str, Target]) -> None:
        """Map the columns, match the rows, read the figures and compare them."""
        raw, question = self.raw, self.question
        self.findings += check_titles(
            raw,
            structure,
            year=question.year,
            units=question.units,
            other_units=question.gazetteer.other_units,
            ignored=self.answers.ignore_title,
        )
        headings = read_headings(raw, structure)
        width = 1 + max((column for column, parts in headings.items() if parts), default=0)
        long_rows = find_long_rows(raw, structure, width) if raw.format == "text" else []
        self.findings += long_rows
        if long_rows and long_rows[0].code == "all_rows_long":
            # Every cell after the first number stands in a wrong column; what else could be said is not true.
            return
        columns = self._map(structure, headings, mapped)
        if not self.choices and all(column.role != "figure" for column in columns):
            self.findings.append(say.no_figures(raw.sheet))
        self._check_figures(structure, columns)

    def _map(
        self, structure: Structure, headings: Mapping[int, tuple[str, ...]], mapped: Mapping[str, Target]
    ) -> list[Column]:
        """The columns of figures, with what is proposed of all of them."""
        raw, question = self.raw, self.question
        pairs = find_pairs(raw, structure)
        split = frozenset(index for index in pairs if letter_of(index) in self.answers.splits)
        context = Context(
            question.year,
            structure.province,
            _filled(raw, structure),
            self.vocabulary,
            question.indicators,
            {index: pair.measures for index, pair in pairs.items()},
            split,
            question.learned,
        )
        targets = targets_of(self.answers.columns, headings, self.vocabulary) | place_maps(mapped, headings)
        columns, self.choices = map_columns(headings, targets, context)
        proposer = Proposer(raw, structure, headings, context, question.indicator_names)
        self.columns = proposer.columns(columns, self.choices, targets)
        self.splits = proposer.splits(columns, pairs)
        self._decide(structure, columns)
        return columns

    def _check_figures(self, structure: Structure, columns: list[Column]) -> None:
        raw, question, answers = self.raw, self.question, self.answers
        rows = match_rows(raw, structure, columns, question.gazetteer, answers)
        self.findings += rows.findings
        self.unmatched, self.missing = rows.unmatched, rows.missing
        read = read_values(raw, rows.entries, columns, units=question.units, scale=answers.scale)
        self.values = read.values
        self.scale = propose_scale(raw, read.scores, answers.scale)
        self.findings += read.findings
        self.decisions += [words for words in (read.words(raw),) if words]
        found = check_figures(raw, read, question, rows.aggregates, answers.scale or 1)
        # What is said of a row of means now says more than that it was passed over.
        told = {finding.key for finding in found if finding.code == "aggregate_row"}
        self.findings = [finding for finding in self.findings if finding.key not in told] + found

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
