"""The one call from a file to a checked frame: read, find the table, map columns, match rows, check."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pandas as pd

from rankings.importing.answers import Answers
from rankings.importing.findings import Finding, ReadingError, UsageError, Words
from rankings.importing.grid import RawTable, SheetInfo
from rankings.importing.header import Structure
from rankings.importing.headings import Vocabulary
from rankings.importing.limits import Limits
from rankings.importing.mapping import Choice, parse_maps
from rankings.importing.names import Gazetteer
from rankings.importing.proposals import ColumnProposal, ScaleProposal, SplitProposal, Unmatched
from rankings.importing.question import Question
from rankings.importing.readers import SheetToChoose, read_bytes, read_table_of
from rankings.importing.values import SCALES
from rankings.importing.work import Work, frame_of
from rankings.storable import storable

_LEVELS: Final = ("error", "warning", "note")
_NOTHING: Final = Answers()


@dataclass(frozen=True)
class Reading:
    """A file as read: its table, or why there is none. `sheets` are those of which one has to be chosen.

    `finding`: why it cannot be read; `problem` and `options`: the same of a sheet to choose, as the command says it.
    Holds plain values only, so that it can be kept between two requests.
    """

    name: str
    content: bytes = field(repr=False)
    raw: RawTable | None = None
    finding: Finding | None = None
    sheets: tuple[SheetInfo, ...] = ()
    problem: Words | None = None
    options: tuple[Words, ...] = ()


@dataclass(frozen=True)
class CheckedTable:
    """What came of a file.

    `figures` is None while an error or a choice is left; it has exactly `shape.FIGURE_COLUMNS`: `value` is a Decimal
    as written (divided by the scale), `places` its decimals, `base_year` 0 where a change compares with the edition
    before, `cell` its A1 address. `findings`: errors first. `choices`: columns whose meaning a person has to say, as
    the command puts them. `decisions`: how the table was read, line by line. `raw`: the sheet as the file has it,
    whenever it could be read. `structure`: where the table stands in it. `columns`, `splits`, `scale`: what is taken
    for granted and what has to be confirmed. `unmatched`: names that are no known spelling; `missing`: slugs without a
    row. `sheets_to_choose`: not empty where a sheet has to be chosen first. `reasons`: those given for warnings.
    """

    file: str
    sha256: str
    size: int
    content: bytes = field(repr=False)
    figures: pd.DataFrame | None = None
    findings: tuple[Finding, ...] = ()
    choices: tuple[Choice, ...] = ()
    decisions: tuple[Words, ...] = ()
    sheet: str = ""
    raw: RawTable | None = field(default=None, repr=False)
    structure: Structure | None = None
    columns: tuple[ColumnProposal, ...] = ()
    splits: tuple[SplitProposal, ...] = ()
    scale: ScaleProposal | None = None
    unmatched: tuple[Unmatched, ...] = ()
    missing: tuple[str, ...] = ()
    sheets_to_choose: tuple[SheetInfo, ...] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that block."""
        return self._of("error")

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """The findings that need a reason."""
        return self._of("warning")

    @property
    def unreasoned(self) -> tuple[Finding, ...]:
        """The warnings for which nobody has given a reason."""
        return tuple(finding for finding in self.warnings if not self.reasons.get(finding.key, "").strip())

    @property
    def ready(self) -> bool:
        """Whether nothing is left to correct, to choose or to give a reason for."""
        return self.figures is not None and not self.unreasoned

    def _of(self, level: str) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.level == level)


def check_table(
    path: Path,
    question: Question,
    answers: Answers = _NOTHING,
    *,
    mapping: Iterable[str] = (),
    limits: Limits | None = None,
) -> CheckedTable:
    """Read and check the table in the file at `path`; everything that is wrong is in the answer's findings.

    `mapping` are texts as --map has them ("E=gov_activity", "CQS=gov"). Raises UsageError where the question is wrong:
    no such file, a sheet to choose, a malformed or unplaceable mapping, a scale other than 1, 100, 1000, a column to be
    split that does not hold two values.
    """
    limits, mapping = limits or Limits(), list(mapping)
    _check_flags(answers, mapping, question)
    path = Path(path)
    name = storable(path.name)
    try:
        content = read_bytes(path, limits)
    except ReadingError as problem:
        return check_reading(Reading(name, b"", finding=problem.finding), question)
    reading = read_content(name, content, answers.sheet, question.gazetteer, limits)
    if reading.problem:
        raise UsageError(reading.problem, reading.options)
    table = check_reading(reading, question, answers, mapping=mapping)
    whole = answers.splits - {split.letter for split in table.splits}
    if table.structure and whole:
        found = Words("cột này không có hai giá trị trong một ô", "its cells do not hold two values")
        raise UsageError(Words(*(f"--split {min(whole)}: {text}" for text in found)))
    return table


def _check_flags(answers: Answers, mapping: Iterable[str], question: Question) -> None:
    """Raises UsageError for what is wrong whatever the file holds."""
    if answers.scale is not None and answers.scale not in SCALES:
        listed = ", ".join(map(str, SCALES))
        raise UsageError(
            Words(f"--scale {answers.scale}: chỉ nhận {listed}", f"--scale {answers.scale}: one of {listed}")
        )
    parse_maps(mapping, Vocabulary(question.indicator_names))


def check_content(
    name: str, content: bytes, question: Question, answers: Answers = _NOTHING, limits: Limits | None = None
) -> CheckedTable:
    """Read and check the table in a file's bytes; raises nothing for what is in them or was said of them.

    `read_content` once and `check_reading` after each answer do the same without parsing again.
    """
    return check_reading(read_content(name, content, answers.sheet, question.gazetteer, limits), question, answers)


def read_content(name: str, content: bytes, sheet: str, gazetteer: Gazetteer, limits: Limits | None = None) -> Reading:
    """One sheet of the file, in a child process; `sheet` is "" where nobody has chosen one."""
    limits = limits or Limits()
    try:
        raw = read_table_of(name, content, sheet=sheet or None, limits=limits, names=gazetteer.keys)
    except ReadingError as problem:
        return Reading(name, content, finding=problem.finding)
    except SheetToChoose as problem:
        return Reading(name, content, sheets=problem.sheets, problem=problem.words, options=problem.options)
    return Reading(name, content, raw)


def check_reading(
    reading: Reading, question: Question, answers: Answers = _NOTHING, *, mapping: Iterable[str] = ()
) -> CheckedTable:
    """Check what has been read, with what has been said so far."""
    if reading.raw is not None:
        return check_raw(reading.raw, reading.content, question, answers, mapping=mapping)
    content = reading.content
    sha256 = hashlib.sha256(content).hexdigest() if content else ""
    findings = (reading.finding,) if reading.finding else ()
    return CheckedTable(reading.name, sha256, len(content), content, findings=findings, sheets_to_choose=reading.sheets)


def check_raw(
    raw: RawTable, content: bytes, question: Question, answers: Answers = _NOTHING, *, mapping: Iterable[str] = ()
) -> CheckedTable:
    """Check a table that has been read. Raises UsageError for a `mapping` that is malformed or names no column."""
    work = Work(raw, question, answers)
    mapped = parse_maps(mapping, work.vocabulary)
    structure = work.find(mapped)
    if structure:
        work.check(structure, mapped)
    blocked = work.choices or any(finding.level == "error" for finding in work.findings)
    findings = sorted(work.findings, key=lambda finding: _LEVELS.index(finding.level))
    return CheckedTable(
        raw.file,
        raw.sha256,
        raw.size,
        content,
        None if blocked else frame_of(raw, work.values, question),
        tuple(findings),
        tuple(work.choices),
        tuple(work.decisions),
        raw.sheet,
        raw,
        structure,
        work.columns,
        work.splits,
        work.scale,
        tuple(work.unmatched),
        tuple(work.missing),
        reasons=answers.reasons,
    )
