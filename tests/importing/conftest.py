"""Gazetteers from the fixtures, and tables made in memory."""

import functools

import pytest

from rankings.importing import grid
from rankings.importing.answers import Answers
from rankings.importing.grid import RawTable
from rankings.importing.names import Gazetteer, Place
from rankings.importing.question import Question
from rankings.importing.tables import check_raw, check_table
from tests.make_import_files import DATA, good_sheet, rows_of


def places(units):
    return tuple(
        Place(
            row["slug"],
            row["name_vi"],
            (row["name_en"], *filter(None, row["aliases"].split("|"))),
            row["code"],
        )
        for row in rows_of("provinces")
        if row["units"] == str(units)
    )


@functools.cache
def gazetteer_of(units):
    other = 97 - units
    return Gazetteer(units, places(units), other, places(other))


@pytest.fixture(scope="session")
def of_63():
    """The gazetteer of the 63, which also knows the 34."""
    return gazetteer_of(63)


@pytest.fixture(scope="session")
def of_34():
    """The gazetteer of the 34, which also knows the 63."""
    return gazetteer_of(34)


def _cell(value):
    """A cell's text and kind, as the readers give them."""
    if isinstance(value, bool):
        return str(value).upper(), grid.TRUTH
    if isinstance(value, int | float):
        return f"{value:.15g}", grid.NUMBER
    return value, grid.TEXT if value.strip() else grid.BLANK


def raw_of(rows, *, merged=(), format="xlsx", **more):  # noqa: A002 (the field's name)
    """A RawTable of rows of texts and numbers; `merged` as (top, left, bottom, right) from 0."""
    cells = [[_cell(value) for value in row] for row in rows]
    return RawTable(
        file="bảng.xlsx", merged=tuple(merged), sha256="0" * 64, size=1,
        texts=[[text for text, _ in row] for row in cells],
        kinds=["".join(kind for _, kind in row) for row in cells],
        **{"format": format, "sheet": "DTI", **more},
    )  # fmt: skip


SAID = frozenset(Answers.__dataclass_fields__)


def asked(units, year, said):
    """The question and the answers that keyword arguments name; the rest of the question are its defaults."""
    answers = {name: said.pop(name) for name in SAID & said.keys()}
    return Question(year, units, "the-source", gazetteer_of(units), **said), Answers(**answers)


def check_rows(rows, *, mapping=(), units=63, year=2022, merged=(), names=None, raw=None, spellings=None, **said):
    """What `check_raw` says of a table made in memory; `names`: of indicators, `spellings`: confirmed ones."""
    said |= {"names": spellings or {}}
    question, answers = asked(units, year, {"indicator_names": names or {}, **said})
    return check_raw(raw_of(rows, merged=merged, **(raw or {})), b"", question, answers, mapping=mapping)


def check_file(name, *, units=63, year=2022, mapping=(), limits=None, **said):
    """What `check_table` says of a file of tests/data/, or of one at a path."""
    question, answers = asked(units, year, said)
    return check_table(DATA / name, question, answers, mapping=mapping, limits=limits)


def simple_table(units=63, headings=("STT", "Tỉnh", "DTI", "Hạng"), scores=None):
    """A table with one header row: ordinal, name, score, rank; scores fall from 0.9 by 0.01."""
    rows = [list(headings)]
    for number, place in enumerate(gazetteer_of(units).places):
        score = scores[number] if scores else f"{0.9 - number / 100:.4f}"
        rows.append([number + 1, place.name_vi, score, number + 1][: len(headings)])
    return rows


def said(table, level="error"):
    """Code and cell of the findings of a level."""
    return [(finding.code, finding.cell) for finding in table.findings if finding.level == level]


@pytest.fixture
def sheet():
    """The good table of 2022 as rows, to be changed."""
    return good_sheet()
