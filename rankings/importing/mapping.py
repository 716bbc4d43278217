"""What people say of columns, by --map or in the wizard, and the choices that are put to them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from rankings import shape, vi
from rankings.importing.findings import UsageError, Words, quote, same
from rankings.importing.grid import column_of, letter_of
from rankings.importing.headings import Vocabulary

IGNORE: Final = "ignore"
PROVINCE: Final = "province"
_FEW_OPTIONS: Final = 4


@dataclass(frozen=True, slots=True)
class Choice:
    """A column whose meaning a person has to say: why, and the values of --map that are open.

    `others` are the letters of columns under the same group heading, which the choice settles too. `learned`: what an
    earlier confirmed import took the heading for, or "". `split`: the question is whether to split the column.
    """

    letter: str
    heading: str
    reason: Words
    options: tuple[str, ...]
    others: tuple[str, ...] = ()
    learned: str = ""
    split: bool = False

    def words(self) -> Words:
        """The choice as one line; few options can be copied as they stand, many are listed."""
        if len(self.options) <= _FEW_OPTIONS:
            first = [f"--split {self.letter}"] if self.split else []
            options = same(" | ".join([*first, *(f'--map "{option}"' for option in self.options)]))
        else:
            names = ", ".join(option.partition("=")[2] for option in self.options)
            form = f'--map "{self.letter}=…"'
            options = Words(
                f"{form} với {names} (thêm :rank nếu là hạng)",
                f"{form} with {names} (and :rank if it is a rank)",
            )
        if self.learned:
            before = Words(f" (lần trước: {self.learned})", f" (the time before: {self.learned})")
            options = Words(f"{options.vi}{before.vi}", f"{options.en}{before.en}")
        letters = ", ".join((self.letter, *self.others))
        name = f"{letters} “{quote(self.heading)}”" if self.heading else letters
        return Words(
            f"cột {name}: {self.reason.vi}; chọn: {options.vi}",
            f"{'columns' if self.others else 'column'} {name}: {self.reason.en}; choose: {options.en}",
        )


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


def targets_of(
    said: Mapping[str, str], columns: Mapping[int, tuple[str, ...]], vocabulary: Vocabulary
) -> dict[int, Target]:
    """What `Answers.columns` says, by column; what names no column, or no known meaning, has not been said.

    Answers outlive the sheet they were given on, so nothing of them is an error.
    """
    targets = {}
    for letter, value in said.items():
        name, _, measure = value.partition(":")
        known = name in vocabulary.codes or name in (IGNORE, PROVINCE)
        index = column_of(letter) if letter.isascii() and letter.isalpha() and len(letter) <= 3 else -1
        if index in columns and known and measure in ("", *shape.MEASURES):
            targets[index] = Target(name, measure)
    return targets
