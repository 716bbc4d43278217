"""Headings to columns of figures. What a heading leaves open becomes a choice for a person, never a guess.

"Chính quyền số" alone is the pillar in one published table and the activity index in another. It is taken
for the pillar only if it says so ("Trụ cột"), if the same table also has "Hoạt động chính quyền số" with
the same measure, or if the edition has no activity index. Abbreviations (CQS, KTS, XHS) are treated alike.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from rankings import shape, vi
from rankings.importing.findings import Words, quote, same
from rankings.importing.grid import column_of, letter_of
from rankings.importing.headings import BARE, Meaning, Vocabulary
from rankings.importing.mapping import IGNORE, PROVINCE, Choice, Target

Role = Literal["province", "ordinal", "code", "aside", "figure", "ignored", "pair"]

#: The measure of a column of two values while its columns are mapped.
_PAIR: Final = "pair"
MEASURE_WORDS: Final = {
    "": same(""),
    shape.SCORE: Words("điểm", "score"),
    shape.RANK: Words("hạng", "rank"),
    shape.RANK_CHANGE: Words("thay đổi hạng", "rank change"),
    shape.SCORE_CHANGE: Words("thay đổi điểm", "score change"),
}
ROLE_WORDS: Final[dict[str, Words]] = {
    "province": Words("tên tỉnh", "name of the province"),
    "ordinal": Words("số thứ tự, bỏ qua", "ordinal, ignored"),
    "code": Words("mã tỉnh, để đối chiếu", "code of the province, compared"),
    "aside": Words("bỏ qua", "ignored"),
    "ignored": Words("bỏ qua, như đã chọn", "ignored, as was said"),
    "pair": Words("hai giá trị trong một ô, chờ xác nhận", "two values in a cell, to be confirmed"),
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column and its meaning. `index` from 0; `base_year`: what a change compares with, 0 for the last.

    `part`: 1 or 2 where it is the first or the second of two values that its cells hold, else 0.
    """

    index: int
    heading: str
    role: Role
    indicator: str = ""
    measure: str = ""
    base_year: int = 0
    part: int = 0

    @property
    def letter(self) -> str:
        """The column's letters."""
        return letter_of(self.index)

    @property
    def key(self) -> tuple[str, str, int]:
        """What no two columns of a table may share."""
        return self.indicator, self.measure, self.base_year

    def words(self) -> Words:
        """The column and what it is read as, for the user to see."""
        if self.role != "figure":
            meaning = ROLE_WORDS[self.role]
        else:
            measure = MEASURE_WORDS[self.measure]
            since = Words(f" so với {self.base_year}", f" on {self.base_year}") if self.base_year else same("")
            meaning = Words(f"{self.indicator}, {measure.vi}{since.vi}", f"{self.indicator}, {measure.en}{since.en}")
        name = f"{self.letter} “{quote(self.heading)}”" if self.heading else self.letter
        return Words(f"cột {name}: {meaning.vi}", f"column {name}: {meaning.en}")


#: A column that its heading leaves open: index, heading, what could be read of it.
_Open = tuple[int, str, Meaning]


@dataclass(frozen=True)
class Context:
    """What decides on headings beside their words.

    `filled`: the columns that hold anything in data rows; the others are passed over unless mapped. `indicators`: those
    the edition has; a heading that could be two of which one does not exist means the other. `pairs`: columns whose
    cells hold two values, index to their measures in order; `split`: those of them that a person confirmed.
    `learned`: key of a heading to what it was confirmed to mean before.
    """

    year: int
    province: int
    filled: frozenset[int]
    vocabulary: Vocabulary
    indicators: frozenset[str] | None = None
    pairs: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    split: frozenset[int] = frozenset()
    learned: Mapping[str, str] = field(default_factory=dict)

    @property
    def codes(self) -> list[str]:
        """The indicators that a column may be of, in one order."""
        known = self.vocabulary.codes
        return sorted(known & self.indicators if self.indicators else known)

    def read(self, index: int, parts: tuple[str, ...]) -> Meaning:
        """What the heading of a column says."""
        if index in self.pairs:
            return replace(self.vocabulary.read(parts, self.year, both=True), measure=_PAIR)
        return self.vocabulary.read(parts, self.year)


def map_columns(
    headings: Mapping[int, tuple[str, ...]], targets: Mapping[int, Target], context: Context
) -> tuple[list[Column], list[Choice]]:
    """Each column's meaning, and the choices that are left. `targets`: what people said of columns.

    An ambiguous group heading that was settled for one of its columns is settled for all.
    """
    columns: list[Column] = []
    open_columns: list[_Open] = []
    groups = {index: _group(index, parts, context) for index, parts in headings.items()}
    for index, parts in headings.items():
        heading = " / ".join(parts)
        meaning = context.read(index, parts)
        if index == context.province:
            columns.append(Column(index, heading, "province"))
        elif index in targets:
            columns.append(_mapped(index, heading, meaning, targets[index]))
        elif index in context.filled:
            known = _known(index, heading, meaning, context.indicators)
            if known:
                columns.append(known)
            else:
                open_columns.append((index, heading, meaning))
    open_columns = _carry(columns, open_columns, groups, targets)
    settled = [_settled(columns, *column) for column in open_columns]
    columns += [column for column in settled if column]
    left = [column for column, found in zip(open_columns, settled, strict=True) if not found]
    choices = _one_of_each_group([_choice(*column, context) for column in left], left, groups)
    columns, unsplit = _split(columns, left, context)
    columns, doubles = _without_doubles(sorted(columns, key=lambda column: (column.index, column.part)), context.codes)
    return columns, sorted([*choices, *unsplit, *doubles], key=lambda choice: column_of(choice.letter))


def _group(index: int, parts: tuple[str, ...], context: Context) -> tuple[str, ...]:
    """The heading down to the part that could be pillar or activity index; empty where it is certain."""
    meaning = context.read(index, parts)
    if meaning.role != "figure" or meaning.year or len(meaning.indicators) != 2:
        return ()
    ends = (end for end in range(1, len(parts) + 1) if len(context.read(index, parts[:end]).indicators) == 2)
    return parts[: next(ends, len(parts))]


def _carry(
    columns: list[Column],
    open_columns: list[_Open],
    groups: Mapping[int, tuple[str, ...]],
    targets: Mapping[int, Target],
) -> list[_Open]:
    """Adds to `columns` those whose group heading was settled by another column; returns the rest."""
    said: dict[tuple[str, ...], set[str]] = {}
    for index, target in targets.items():
        if groups[index] and target.name not in (IGNORE, PROVINCE):
            said.setdefault(groups[index], set()).add(target.name)
    left = []
    for index, heading, meaning in open_columns:
        names = said.get(groups[index], set())
        name = next(iter(names)) if len(names) == 1 else ""
        column = Column(index, heading, "figure", name, meaning.measure or shape.SCORE, meaning.base_year)
        # Twice the same figure is no group: which of the two is which has to be said.
        taken = {other.key for other in columns if other.role == "figure"}
        if name in meaning.indicators and column.key not in taken:
            columns.append(column)
        else:
            left.append((index, heading, meaning))
    return left


def _one_of_each_group(choices: list[Choice], left: list[_Open], groups: Mapping[int, tuple[str, ...]]) -> list[Choice]:
    """One choice for the columns that one answer settles: those of a group with different measures."""
    heads: dict[tuple[str, ...], int] = {}
    seen: dict[tuple[str, ...], set[tuple[str, int]]] = {}
    kept: list[Choice] = []
    for choice, (index, _, meaning) in zip(choices, left, strict=True):
        group, figure = groups[index], (meaning.measure or shape.SCORE, meaning.base_year)
        if group and group in heads and figure not in seen[group]:
            first = kept[heads[group]]
            kept[heads[group]] = replace(first, heading=" / ".join(group), others=(*first.others, choice.letter))
        else:
            if group:
                heads.setdefault(group, len(kept))
            kept.append(choice)
        seen.setdefault(group, set()).add(figure)
    return kept


def _mapped(index: int, heading: str, meaning: Meaning, target: Target) -> Column:
    if target.name in (IGNORE, PROVINCE):
        return Column(index, heading, "ignored")
    measure = _PAIR if meaning.measure == _PAIR else target.measure or meaning.measure or shape.SCORE
    return Column(index, heading, "figure", target.name, measure, meaning.base_year)


def _known(index: int, heading: str, meaning: Meaning, indicators: frozenset[str] | None) -> Column | None:
    """The column if its heading alone, with the edition's indicators, says what it is."""
    if meaning.role in ("ordinal", "code", "aside"):
        return Column(index, heading, meaning.role)  # type: ignore[arg-type]
    if meaning.role == "province":
        return Column(index, heading, "aside")
    codes = [code for code in meaning.indicators if indicators is None or code in indicators]
    # Of two meanings only the pillar can be left over; the bare name is no name of the activity index.
    if meaning.role != "figure" or meaning.year or len(codes) != 1 or codes[0] != meaning.indicators[0]:
        return None
    return Column(index, heading, "figure", codes[0], meaning.measure or shape.SCORE, meaning.base_year)


def _settled(columns: list[Column], index: int, heading: str, meaning: Meaning) -> Column | None:
    """The pillar, where the table has the activity index by its full name with the same measure."""
    if meaning.role != "figure" or meaning.year or len(meaning.indicators) != 2:
        return None
    pillar, activity = meaning.indicators
    column = Column(index, heading, "figure", pillar, meaning.measure or shape.SCORE, meaning.base_year)
    siblings = {other.key for other in columns if other.role == "figure"}
    return column if replace(column, indicator=activity).key in siblings else None


def _choice(index: int, heading: str, meaning: Meaning, context: Context) -> Choice:
    letter = letter_of(index)
    measure = f":{meaning.measure}" if meaning.measure not in ("", shape.SCORE, _PAIR) else ""
    if meaning.role == "figure" and meaning.year:
        reason = Words(
            f"tiêu đề ghi năm {meaning.year}, không phải {context.year}",
            f"its heading is of {meaning.year}, not {context.year}",
        )
        names = [IGNORE]
    elif meaning.role == "figure" and len(meaning.indicators) == 2:
        bare = BARE[meaning.indicators[0]][0]
        reason = Words(f"là trụ cột {bare} hay chỉ số hoạt động?", "the pillar or the activity index?")
        names = [*(f"{code}{measure}" for code in meaning.indicators), IGNORE]
    elif meaning.role == "figure":
        reason = Words("kỳ này không có chỉ số ấy", "this edition has no such index")
        names = [IGNORE]
    elif not heading:
        reason = Words("có số liệu nhưng không có tiêu đề", "it has figures but no heading")
        names = [IGNORE, *context.codes]
    else:
        reason = Words("tiêu đề chưa biết", "its heading is not known")
        names = [IGNORE, *context.codes]
    learned = context.learned.get(heading_key(heading), "")
    fits = learned.partition(":")[0] in {name.partition(":")[0] for name in names}
    return Choice(letter, heading, reason, tuple(f"{letter}={name}" for name in names), learned=learned if fits else "")


def heading_key(heading: str) -> str:
    """What a heading is known by from one import to the next; `heading`: its parts joined in any way.

    >>> heading_key("DTI / Hạng") == heading_key("dti hạng")
    True
    """
    return vi.squeeze(heading)


def _split(columns: list[Column], left: list[_Open], context: Context) -> tuple[list[Column], list[Choice]]:
    """Each confirmed column of two values as two columns; the others as choices to confirm."""
    made: list[Column] = []
    waiting = [(index, heading) for index, heading, _ in left if index in context.pairs]
    for column in columns:
        if column.measure != _PAIR:
            made.append(column)
        elif column.index in context.split:
            first, second = context.pairs[column.index]
            made += [replace(column, measure=first, part=1), replace(column, measure=second, part=2)]
        else:
            made.append(replace(column, role="pair", measure=""))
            waiting.append((column.index, column.heading))
    reason = Words(
        "mỗi ô có hai giá trị, hạng và điểm: tách ra?", "each cell holds two values, rank and score: split it?"
    )
    return made, [
        Choice(letter_of(index), heading, reason, (f"{letter_of(index)}={IGNORE}",), split=True)
        for index, heading in waiting
        if index not in context.split
    ]


def _without_doubles(columns: list[Column], codes: list[str]) -> tuple[list[Column], list[Choice]]:
    """Columns that say the same are a choice: one of them has to be ignored or be something else."""
    counts = Counter(column.key for column in columns if column.role == "figure")
    doubles = [column for column in columns if column.role == "figure" and counts[column.key] > 1]
    choices: dict[str, Choice] = {}
    for column in doubles:
        others = ", ".join(other.letter for other in doubles if other.key == column.key and other is not column)
        reason = Words(f"trùng nghĩa với cột {others}", f"means the same as column {others}")
        options = tuple(f"{column.letter}={name}" for name in (IGNORE, *codes))
        choices.setdefault(column.letter, Choice(column.letter, column.heading, reason, options))
    return [column for column in columns if column not in doubles], list(choices.values())
