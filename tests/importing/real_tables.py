"""Tables made of the published figures of one edition, and what a table of it is held against."""

import functools
from decimal import Decimal

from rankings.importing.question import Question, Reference
from tests.importing.conftest import gazetteer_of, raw_of
from tests.make_import_files import SPELLINGS, figures, rows_of

#: What the published tables of 2022 to 2024 have for every province: indicator, heading.
INDICES = (
    ("dti", "DTI"),
    ("infrastructure", "Hạ tầng số"),
    ("gov_activity", "Hoạt động chính quyền số"),
    ("economy_activity", "Hoạt động kinh tế số"),
    ("society_activity", "Hoạt động xã hội số"),
)
"""Columns D to M hold their scores and ranks in turn."""
FIRST = 5
"""The sheet row, from 1, of the first province."""
MERGED = [(1, 0, 2, 0), (1, 1, 2, 1), (1, 2, 2, 2), *((1, column, 1, column + 1) for column in range(3, 13, 2))]


@functools.cache
def scores(year):
    """(slug, indicator) to the published score, as text with four decimals."""
    known = figures(year, 63)
    return {
        (place.slug, code): known[place.slug, code, "score"]
        for place in gazetteer_of(63).places
        for code, _ in INDICES
        if (place.slug, code, "score") in known
    }


def by_competition(known):
    """Slug to rank, 1-2-2-4, by the obvious definition."""
    return {slug: 1 + sum(other > score for other in known.values()) for slug, score in known.items()}


@functools.cache
def ranks(year):
    """(slug, indicator) to the rank that follows from the scores, as the ministry ranks them."""
    found = {}
    for code, _ in INDICES:
        column = {slug: float(score) for (slug, known), score in scores(year).items() if known == code}
        found |= {(slug, code): rank for slug, rank in by_competition(column).items()}
    return found


def names():
    """Slug to the name as the tables spell it."""
    return {place.slug: SPELLINGS.get(place.slug, place.name_vi) for place in gazetteer_of(63).places}


def table(year, indices=INDICES):
    """Rows of texts and numbers: title, two header rows, a row of column numbers, 63 provinces by rank, the mean."""
    known, places = scores(year), gazetteer_of(63).places
    ordered = sorted(places, key=lambda place: (ranks(year)[place.slug, "dti"], place.slug))
    rows = [
        [f"XẾP HẠNG CHUYỂN ĐỔI SỐ CẤP TỈNH NĂM {year}"],
        ["STT", "Mã tỉnh", "Tỉnh, thành phố", *[text for _, name in indices for text in (name, "")]],
        ["", "", "", *["Điểm", "Hạng"] * len(indices)],
        [f"({number})" for number in range(1, 4 + 2 * len(indices))],
    ]
    for number, place in enumerate(ordered, start=1):
        cells = [cell for code, _ in indices for cell in (known[place.slug, code], ranks(year)[place.slug, code])]
        rows.append([number, place.code, names()[place.slug], *cells])
    return rows


def raw(rows, **more):
    """The rows as they are read from a file."""
    return raw_of(rows, merged=MERGED, **more)


def weights(year):
    """Whole to part to weight, of wholes whose weights are all known."""
    rows = [row for row in rows_of("composition") if (row["year"], row["units"]) == (str(year), "63")]
    return {
        row["whole"]: {part["part"]: Decimal(part["weight"]) for part in rows if part["whole"] == row["whole"]}
        for row in rows
        if row["weight"]
    }


def question(year):
    """What a table of the year on the 63 is read for, from the fixtures alone."""
    means = {
        row["indicator"]: (Decimal(row["value"]), len(row["value"].partition(".")[2]))
        for row in rows_of("national")
        if (row["year"], row["units"], row["level"], row["measure"]) == (str(year), "63", "provincial_mean", "score")
        and not row["set_aside_en"]
    }
    before = {key: Decimal(score) for key, score in scores(year - 1).items()} if year > 2022 else {}
    reference = Reference(
        weights(year), means, before, ranks(year - 1) if before else {}, year - 1 if before else 0,
        method_changed=year == 2024,
    )  # fmt: skip
    return Question(year, 63, "the-source", gazetteer_of(63), reference=reference)
