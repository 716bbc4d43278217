"""Headings to columns of figures. What a heading leaves open becomes a choice for a person, never a guess.

"Chính quyền số" alone is the pillar in one published table and the activity index in another. It is taken
for the pillar only if it says so ("Trụ cột"), if the same table also has "Hoạt động chính quyền số" with
the same measure, or if the edition has no activity index. Abbreviations (CQS, KTS, XHS) are treated alike.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from rankings import shape, vi
from rankings.importing.findings import UsageError, Words, quote, same
from rankings.importing.grid import column_of, letter_of
from rankings.importing.headings import BARE, Meaning, Vocabulary

Role = Literal["province", "ordinal", "code", "aside", "figure", "ignored"]

IGNORE: Final = "ignore"
PROVINCE: Final = "province"
_FEW_OPTIONS: Final = 4
_MEASURE_WORDS: Final = {
    "": same(""),
    shape.SCORE: Words("điểm", "score"),
    shape.RANK: Words("hạng", "rank"),
    shape.RANK_CHANGE: Words("thay đổi hạng", "rank change"),
    shape.SCORE_CHANGE: Words("thay đổi điểm", "score change"),
}
_ROLE_WORDS: Final[dict[str, Words]] = {
    "province": Words("tên tỉnh", "name of the province"),
    "ordinal": Words("số thứ tự, bỏ qua", "ordinal, ignored"),
    "code": Words("mã tỉnh, để đối chiếu", "code of the province, compared"),
    "aside": Words("bỏ qua", "ignored"),
    "ignored": Words("bỏ qua theo --map", "ignored by --map"),
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column and its meaning. `index` from 0; `base_year`: what a change compares with, 0 for the last."""

    index: int
    heading: str
    role: Role
    indicator: str = ""
    measure: str = ""
    base_year: int = 0

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
            meaning = _ROLE_WORDS[self.role]
        else:
            measure = _MEASURE_WORDS[self.measure]
            since = Words(f" so với {self.base_year}", f" on {self.base_year}") if self.base_year else same("")
            meaning = Words(f"{self.indicator}, {measure.vi}{since.vi}", f"{self.indicator}, {measure.en}{since.en}")
        name = f"{self.letter} “{quote(self.heading)}”" if self.heading else self.letter
        return Words(f"cột {name}: {meaning.vi}", f"column {name}: {meaning.en}")


@dataclass(frozen=True, slots=True)
class Choice:
    """A column whose meaning a person has to say: why, and the values of --map that are open.

    `others` are the letters of columns under the same group heading, which the choice settles too.
    """

    letter: str
    heading: str
    reason: Words
    options: tuple[str, ...]
    others: tuple[str, ...] = ()

    def words(self) -> Words:
        """The choice as one line; few options can be copied as they stand, many are listed."""
        if len(self.options) <= _FEW_OPTIONS:
            options = same(" | ".join(f'--map "{option}"' for option in self.options))
        else:
            names = ", ".join(option.partition("=")[2] for option in self.options)
            form = f'--map "{self.letter}=…"'
            options = Words(
                f"{form} với {names} (thêm :rank nếu là hạng)",
                f"{form} with {names} (and :rank if it is a rank)",
            )
        letters = ", ".join((self.letter, *self.others))
        name = f"{letters} “{quote(self.heading)}”" if self.heading else letters
        return Words(
            f"cột {name}: {self.reason.vi}; chọn: {options.vi}",
            f"{'columns' if self.others else 'column'} {name}: {self.reason.en}; choose: {options.en}",
        )


#: A column that its heading leaves open: index, heading, what could be read of it.
_Open = tuple[int, str, Meaning]


@dataclass(frozen=True, slots=True)
class Target:
    """What --map says a column is: an indicator with or without its measure, or "ignore", or "province"."""

    name: str
    measure: str = ""


def parse_maps(texts: Iterable[str], vocabulary: Vocabulary) -> dict[str, Target]:
    """`--map` values ("E=gov_activity", "Điểm CQS=gov:score", "F=ignore") by what is left of the last "=".

    Raises UsageError for a form, indicator or measure that does not exist.
    """
    targets = {}
    for text in texts:
        left, sign, right = text.rpartition("=")
        name, _, measure = right.strip().partition(":")
        known = name in vocabulary.codes or (name in (IGNORE, PROVINCE) and not measure)
        if not (sign and left.strip() and known) or (measure and measure not in shape.MEASURES):
            codes = ", ".join(sorted(vocabulary.codes))
            raise UsageError(
                Words(f"--map “{quote(text)}” sai dạng", f"--map “{quote(text)}” is malformed"),
                (
                    Words(
                        'dạng: --map "CỘT=CHỈ_SỐ[:SỐ_ĐO]" hoặc "CỘT=ignore"',
                        'form: --map "COLUMN=INDICATOR[:MEASURE]" or "COLUMN=ignore"',
                    ),
                    Words(f"chỉ số: {codes}", f"indicators: {codes}"),
                    Words(f"số đo: {', '.join(shape.MEASURES)}", f"measures: {', '.join(shape.MEASURES)}"),
                ),
            )
        targets[left.strip()] = Target(name, measure)
    return targets


def place_maps(targets: Mapping[str, Target], headings: Mapping[int, tuple[str, ...]]) -> dict[int, Target]:
    """The targets by column: letters inside the table name a column, anything else is a heading's text.

    Raises UsageError for a text that names no column, or more than one.
    """
    placed = {}
    for left, target in targets.items():
        columns = _columns_named(left, headings)
        if len(columns) != 1:
            letters = ", ".join(map(letter_of, columns))
            reason = (
                Words(
                    f"có ở nhiều cột ({letters}), hãy dùng chữ cái",
                    f"names several columns ({letters}), use a letter",
                )
                if columns
                else Words("không có trong bảng", "is not in the table")
            )
            options = tuple(
                same(f"{letter_of(column)}: {quote(' / '.join(parts)) or '—'}") for column, parts in headings.items()
            )
            raise UsageError(
                Words(f"--map: “{quote(left)}” {reason.vi}", f"--map: “{quote(left)}” {reason.en}"), options
            )
        placed[columns[0]] = target
    return placed


def _columns_named(left: str, headings: Mapping[int, tuple[str, ...]]) -> list[int]:
    if left.isascii() and left.isalpha() and len(left) <= 3 and column_of(left) in headings:
        return [column_of(left)]
    key = vi.squeeze(left)
    whole = [column for column, parts in headings.items() if parts and vi.squeeze(" ".join(parts)) == key]
    return whole or [column for column, parts in headings.items() if parts and vi.squeeze(parts[-1]) == key]


def map_columns(
    headings: Mapping[int, tuple[str, ...]],
    *,
    year: int,
    province: int,
    filled: frozenset[int],
    targets: Mapping[int, Target],
    vocabulary: Vocabulary,
    indicators: frozenset[str] | None = None,
) -> tuple[list[Column], list[Choice]]:
    """Each column's meaning, and the choices that are left.

    `filled` are the columns that hold anything in data rows; the others are passed over unless mapped.
    `indicators` are those the edition has; a heading that could be two of which one does not exist means
    the other. An ambiguous group heading that --map settles for one of its columns is settled for all.
    """
    columns: list[Column] = []
    open_columns: list[_Open] = []
    groups = {index: _group(parts, year, vocabulary) for index, parts in headings.items()}
    for index, parts in headings.items():
        heading = " / ".join(parts)
        meaning = vocabulary.read(parts, year)
        if index == province:
            columns.append(Column(index, heading, "province"))
        elif index in targets:
            columns.append(_mapped(index, heading, meaning, targets[index]))
        elif index in filled:
            known = _known(index, heading, meaning, indicators)
            if known:
                columns.append(known)
            else:
                open_columns.append((index, heading, meaning))
    open_columns = _carry(columns, open_columns, groups, targets)
    settled = [_settled(columns, *column) for column in open_columns]
    columns += [column for column in settled if column]
    left = [column for column, found in zip(open_columns, settled, strict=True) if not found]
    codes = sorted(vocabulary.codes & indicators if indicators else vocabulary.codes)
    choices = _one_of_each_group([_choice(*column, year, codes) for column in left], left, groups)
    columns, doubles = _without_doubles(sorted(columns, key=lambda column: column.index), codes)
    return columns, sorted(choices + doubles, key=lambda choice: column_of(choice.letter))


def _group(parts: tuple[str, ...], year: int, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The heading down to the part that could be pillar or activity index; empty where it is certain."""
    meaning = vocabulary.read(parts, year)
    if meaning.role != "figure" or meaning.year or len(meaning.indicators) != 2:
        return ()
    ends = (end for end in range(1, len(parts) + 1) if len(vocabulary.read(parts[:end], year).indicators) == 2)
    return parts[: next(ends, len(parts))]


def _carry(
    columns: list[Column],
    open_columns: list[_Open],
    groups: Mapping[int, tuple[str, ...]],
    targets: Mapping[int, Target],
) -> list[_Open]:
    """Adds to `columns` those whose group heading --map has settled by another column; returns the rest."""
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
    """One choice for the columns that one --map settles: those of a group with different measures."""
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
    if target.name == IGNORE:
        return Column(index, heading, "ignored")
    measure = target.measure or meaning.measure or shape.SCORE
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


def _choice(index: int, heading: str, meaning: Meaning, year: int, codes: list[str]) -> Choice:
    letter = letter_of(index)
    measure = f":{meaning.measure}" if meaning.measure not in ("", shape.SCORE) else ""
    if meaning.role == "figure" and meaning.year:
        reason = Words(
            f"tiêu đề ghi năm {meaning.year}, không phải {year}",
            f"its heading is of {meaning.year}, not {year}",
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
        names = [IGNORE, *codes]
    else:
        reason = Words("tiêu đề chưa biết", "its heading is not known")
        names = [IGNORE, *codes]
    return Choice(letter, heading, reason, tuple(f"{letter}={name}" for name in names))


def _without_doubles(columns: list[Column], codes: list[str]) -> tuple[list[Column], list[Choice]]:
    """Columns that say the same are a choice: one of them has to be ignored or be something else."""
    counts = Counter(column.key for column in columns if column.role == "figure")
    doubles = [column for column in columns if column.role == "figure" and counts[column.key] > 1]
    choices = []
    for column in doubles:
        others = ", ".join(other.letter for other in doubles if other.key == column.key and other is not column)
        reason = Words(f"trùng nghĩa với cột {others}", f"means the same as column {others}")
        options = tuple(f"{column.letter}={name}" for name in (IGNORE, *codes))
        choices.append(Choice(column.letter, column.heading, reason, options))
    return [column for column in columns if column not in doubles], choices
