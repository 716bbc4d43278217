"""Columns and columns of two values as they are put to a person: what each is taken for, and what it may be."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rankings import shape
from rankings.importing import grid
from rankings.importing.columns import MEASURE_WORDS, ROLE_WORDS, Column, Context, heading_key
from rankings.importing.findings import Words, quote, same
from rankings.importing.grid import RawTable, address, column_of, letter_of
from rankings.importing.header import Structure
from rankings.importing.headings import BARE, INDICATOR_NAMES, Meaning
from rankings.importing.mapping import IGNORE, PROVINCE, Choice, Target
from rankings.importing.proposals import ColumnProposal, Option, SplitProposal
from rankings.importing.splitting import Pair, evidence

_SAMPLES: Final = 3
_IGNORED: Final = Words("bỏ qua", "ignore")
_BOTH: Final = Words("hạng và điểm", "rank and score")


def indicator_words(code: str, names: Mapping[str, Sequence[str]]) -> Words:
    """The name of an indicator in both languages; a pillar's says that it is one.

    `names`: code to its names, the Vietnamese first, the English second.
    """
    known = tuple(names.get(code, ()))
    if known and code not in BARE:
        return Words(known[0], known[1] if len(known) > 1 else known[0])
    # Built in are headings of both languages; the first that needs no Vietnamese letters is English.
    built_in = INDICATOR_NAMES.get(code) or (code,)
    return Words(built_in[0], next((name for name in built_in if name.isascii()), built_in[0]))


@dataclass(frozen=True)
class Proposer:
    """Puts the columns of one table to a person. `names`: code of an indicator to its names, Vietnamese first."""

    raw: RawTable
    structure: Structure
    headings: Mapping[int, tuple[str, ...]]
    context: Context
    names: Mapping[str, Sequence[str]]

    def columns(
        self, columns: Iterable[Column], choices: Iterable[Choice], targets: Mapping[int, Target]
    ) -> tuple[ColumnProposal, ...]:
        """Every column that has a heading or holds anything, in order."""
        mapped = {column.index: column for column in columns}
        left = {column_of(letter): choice for choice in choices if not choice.split
                for letter in (choice.letter, *choice.others)}  # fmt: skip
        return tuple(
            self._column(index, mapped.get(index), left.get(index), said=index in targets)
            for index, parts in self.headings.items()
            if parts or index in self.context.filled
        )

    def _column(self, index: int, column: Column | None, choice: Choice | None, *, said: bool) -> ColumnProposal:
        parts = self.headings[index]
        meaning = self.context.read(index, parts)
        options = self._options(index, column, meaning)
        values = [option.value for option in options]
        learned = self.context.learned.get(heading_key(" / ".join(parts)), "")
        learned = next((value for value in (learned, learned.partition(":")[0]) if value in values), "")
        cells = self._samples(index)
        return ColumnProposal(
            letter_of(index),
            " / ".join(parts),
            tuple(self.raw.text(*cell) for cell in cells),
            tuple(address(*cell) for cell in cells),
            learned if choice else self._value(column),
            certain=choice is None,
            said=said and choice is None,
            learned=learned,
            reason=choice.reason if choice else same(""),
            options=options,
            others=tuple(letter for letter in (choice.letter, *choice.others) if letter != letter_of(index))
            if choice
            else (),
            base_year=meaning.base_year,
        )

    def _samples(self, index: int) -> list[tuple[int, int]]:
        rows = range(self.structure.first, self.structure.last + 1)
        return [(row, index) for row in rows if self.raw.kind(row, index) != grid.BLANK][:_SAMPLES]

    def _value(self, column: Column | None) -> str:
        """What a column is taken for, as `Answers.columns` says it, or its role; a column without any is ignored."""
        if column is None or column.role == "ignored":
            return IGNORE
        if column.role in ("figure", "pair"):
            whole = column.role == "pair" or column.part
            return column.indicator if whole else f"{column.indicator}:{column.measure}"
        return column.role

    def _options(self, index: int, column: Column | None, meaning: Meaning) -> tuple[Option, ...]:
        """What the column may be: the two meanings of an ambiguous heading, else any figure, or nothing."""
        ignore = Option(IGNORE, _IGNORED)
        if index == self.structure.province:
            return (Option(PROVINCE, ROLE_WORDS[PROVINCE]),)
        role = (Option(column.role, ROLE_WORDS[column.role]),) if column and column.role in ROLE_WORDS else ()
        role = () if column and column.role in ("ignored", "pair") else role
        ambiguous = len(meaning.indicators) == 2 and not meaning.year
        codes = meaning.indicators if ambiguous else self.context.codes
        pair = index in self.context.pairs
        measures = ("",) if pair else (meaning.measure or shape.SCORE,) if ambiguous else shape.MEASURES
        figures = [self._option(code, measure) for code in codes for measure in measures]
        other = () if ambiguous else (Option(PROVINCE, ROLE_WORDS[PROVINCE]),)
        return (*role, *figures, ignore) if ambiguous else (*role, ignore, *figures, *other)

    def _option(self, code: str, measure: str) -> Option:
        name = indicator_words(code, self.names)
        what = MEASURE_WORDS[measure] if measure else _BOTH
        return Option(f"{code}:{measure}" if measure else code, Words(f"{name.vi}: {what.vi}", f"{name.en}: {what.en}"))

    def splits(self, columns: Iterable[Column], pairs: Mapping[int, Pair]) -> tuple[SplitProposal, ...]:
        """Every column of two values that is not ignored."""
        mapped = {column.index: column for column in columns}
        shown = {index: pair for index, pair in pairs.items()
                 if index not in mapped or mapped[index].role in ("figure", "pair")}  # fmt: skip
        return tuple(
            self._split(index, pair, mapped[index].indicator if index in mapped else "")
            for index, pair in shown.items()
        )

    def _split(self, index: int, pair: Pair, code: str) -> SplitProposal:
        count, filled, cell, text = evidence(self.raw, pair)
        first, second = pair.measures
        return SplitProposal(
            letter_of(index),
            " / ".join(self.headings.get(index, ())),
            (f"{code}:{first}", f"{code}:{second}"),
            (MEASURE_WORDS[first], MEASURE_WORDS[second]),
            tuple(self.raw.text(*place) for place in pair.cells[:_SAMPLES]),
            Words(
                f"{count}/{filled} ô có hai giá trị, như {cell} “{quote(text)}”",
                f"{count} of {filled} cells hold two values, such as {cell} “{quote(text)}”",
            ),
            confirmed=index in self.context.split,
        )


def headings_to_learn(columns: Iterable[ColumnProposal]) -> dict[str, str]:
    """Keys of the headings whose meaning a person has said, with that meaning, for `Question.learned` next time."""
    return {heading_key(column.heading): column.value for column in columns if column.said and column.heading}
