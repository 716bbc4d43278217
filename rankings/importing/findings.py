"""What an import has to say about a file: one finding per fault, in both languages.

A finding says where it stands (sheet and cell), what was found, what was expected and what to do. The
functions that make findings, one for each code, stand in the `findings_…` modules.
"""

from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from rankings import vi

Level = Literal["error", "warning", "note"]
Language = Literal["vi", "en"]
LANGUAGES: Final[tuple[Language, Language]] = ("vi", "en")

_LONGEST_QUOTE: Final = 80


class Words(NamedTuple):
    """One text in both languages."""

    vi: str
    en: str

    def by(self, lang: Language) -> str:
        """The text in that language."""
        return self.vi if lang == "vi" else self.en


LEVEL_WORDS: Final[dict[str, Words]] = {
    "error": Words("LỖI", "ERROR"),
    "warning": Words("CẢNH BÁO", "WARNING"),
    "note": Words("GHI CHÚ", "NOTE"),
}
_LABELS: Final = (Words("thấy", "found"), Words("cần", "expected"))


class At(NamedTuple):
    """A place in a file: sheet name and A1 address, each "" where there is none."""

    sheet: str = ""
    cell: str = ""

    def __str__(self) -> str:
        return "!".join(part for part in (quote(self.sheet), self.cell) if part)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to say about a file. Errors block; warnings need a reason to be accepted; notes only inform.

    `option` is the flag of `import_scores` that does what `fix` says, or "".
    """

    level: Level
    code: str
    at: At
    found: Words
    expected: Words
    fix: Words
    option: str = ""

    @property
    def key(self) -> str:
        """What the finding is known by when the file is read again: its code and place."""
        return f"{self.code}@{self.sheet}!{self.cell}"

    @property
    def sheet(self) -> str:
        """The sheet's name, or "" for a file without sheets."""
        return self.at.sheet

    @property
    def cell(self) -> str:
        """The A1 address, or "" where the finding is about no single cell."""
        return self.at.cell

    @property
    def message_vi(self) -> str:
        """Found, expected and what to do, in Vietnamese."""
        return self.message("vi")

    @property
    def message_en(self) -> str:
        """Found, expected and what to do, in English."""
        return self.message("en")

    def message(self, lang: Language) -> str:
        """Found, expected and what to do, joined by middle dots; empty parts are left out."""
        parts = [
            f"{label.by(lang)} {text.by(lang)}"
            for label, text in zip(_LABELS, (self.found, self.expected), strict=True)
            if text.by(lang)
        ]
        return " · ".join([*parts, *filter(None, [self.fix.by(lang)])])

    def line(self, file: str, lang: Language) -> str:
        """The finding as one line: level, file, place, message, and the flag that does what it says."""
        level = LEVEL_WORDS[self.level].by(lang)
        parts = [f"{level} {quote(file)}", str(self.at), self.message(lang), self.option]
        return " · ".join(part for part in parts if part)


class UsageError(Exception):
    """The question was put wrongly (no such file, a sheet to choose, a bad --map): nothing was checked."""

    def __init__(self, words: Words, options: tuple[Words, ...] = ()) -> None:
        super().__init__(words.en)
        self.words = words
        self.options = options

    def lines(self, lang: Language) -> list[str]:
        """The reason and, below it, what can be chosen."""
        return [self.words.by(lang), *(f"  {option.by(lang)}" for option in self.options)]


class ReadingError(Exception):
    """The file cannot be read; `finding` says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message_en)
        self.finding = finding


def quote(text: str) -> str:
    """Text from a file, safe and short enough to print: one line, no control characters.

    >>> quote("Đà\\x1b[31m Nẵng\\n")
    'Đà[31m Nẵng'
    """
    printable = "".join(letter for letter in vi.clean(text) if letter.isprintable())
    return printable if len(printable) <= _LONGEST_QUOTE else printable[: _LONGEST_QUOTE - 1] + "…"


def same(text: str) -> Words:
    """A text that reads the same in both languages, such as a cell's content."""
    return Words(text, text)


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its English noun; the plural takes an s unless it is given.

    >>> counted(1, "error"), counted(2, "error"), counted(2, "cell is", "cells are")
    ('1 error', '2 errors', '2 cells are')
    """
    return f"{number} {one if number == 1 else many or one + 's'}"


def quoted(text: str) -> Words:
    """A cell's content in quotation marks; a blank is said in words."""
    if not text.strip():
        return Words("ô trống", "an empty cell")
    return same(f"“{quote(text)}”")


def error(code: str, at: At, found: Words, expected: Words, fix: Words, option: str = "") -> Finding:
    """A finding that blocks the import."""
    return Finding("error", code, at, found, expected, fix, option)


def warning(code: str, at: At, found: Words, expected: Words, fix: Words, option: str = "") -> Finding:
    """A finding that a person has to accept with a reason."""
    return Finding("warning", code, at, found, expected, fix, option)


def note(code: str, at: At, found: Words, expected: Words, fix: Words) -> Finding:
    """A finding that only informs."""
    return Finding("note", code, at, found, expected, fix)
