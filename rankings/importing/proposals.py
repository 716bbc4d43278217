"""What a table proposes and a person confirms: columns, columns of two values, the scale, names of provinces."""

from dataclasses import dataclass, field

from rankings.importing.findings import At, Words, same
from rankings.importing.names import Suggestion


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that a column may be: the value for `Answers.columns`, and its name for a person."""

    value: str
    label: Words


@dataclass(frozen=True, slots=True)
class ColumnProposal:
    """One column of the table and what it is taken for.

    `heading`: its parts joined by " / ". `samples`: its first cells that hold anything, as the file has them, with
    their places in `cells`. `value`: what it is taken for, or what is proposed: "dti:score", "ignore", "province",
    "ordinal", "code", "aside"; "" where nothing is. `certain`: known by its heading, or said; otherwise a person must
    choose one of `options`, for the `reason`. `said`: it is so because a person said it. `learned`: what an earlier
    confirmed import took this heading for, "" for nothing. `others`: letters of columns under the same group
    heading, which the choice settles too. `base_year`: the year a change compares with, 0 for the edition before.
    """

    letter: str
    heading: str
    samples: tuple[str, ...]
    cells: tuple[str, ...]
    value: str
    certain: bool
    said: bool = False
    learned: str = ""
    reason: Words = field(default_factory=lambda: same(""))
    options: tuple[Option, ...] = ()
    others: tuple[str, ...] = ()
    base_year: int = 0


@dataclass(frozen=True, slots=True)
class SplitProposal:
    """A column whose cells all hold two values. `values`: what the first and the second are, as "gov:rank".

    `evidence` says how many cells do and shows the first; `samples`: the first cells as texts.
    """

    letter: str
    heading: str
    values: tuple[str, str]
    labels: tuple[Words, Words]
    samples: tuple[str, ...]
    evidence: Words
    confirmed: bool


@dataclass(frozen=True, slots=True)
class ScaleProposal:
    """The scale of the table's scores: 1, 100 or 1000, by what evidence, and whether a person has said it."""

    scale: int
    evidence: Words
    confirmed: bool


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A row whose name is no known spelling of a province of the set.

    `said`: the slug that a person confirmed, "" for a row to be left out, None where nothing was said.
    `other_units`: the name is one of the other unit set (63 or 34) and can only be left out; else 0.
    """

    spelling: str
    at: At
    suggestions: tuple[Suggestion, ...] = ()
    said: str | None = None
    other_units: int = 0
