"""Small frames for tests: figures of one document, and the scores that follow where nothing is derived."""

from decimal import Decimal

import pandas as pd

from rankings import shape as s
from rankings.compute.dependence import Structure
from rankings.compute.ranking import rank_scores, tell_ties

#: Nothing is composed of anything, and no edition has one before it.
FLAT = Structure({}, {}, {}, frozenset(), "dti", {})


def figures(values, measure=s.SCORE, source="bang", year=2022, units=63, indicator="dti", file="", **more):
    """`shape.FIGURE_COLUMNS` of province to text; the cells run down column C."""
    rows = [
        {
            s.YEAR: year, s.UNITS: units, s.PROVINCE: province, s.INDICATOR: indicator, s.MEASURE: measure,
            s.VALUE: Decimal(text), s.PLACES: len(text.partition(".")[2]), s.BASE_YEAR: 0, s.SOURCE: source,
            s.FILE: file, s.SHEET: "Bảng", s.CELL: f"C{number}", s.NOTE: "", s.SET_ASIDE_VI: "", s.SET_ASIDE_EN: "",
        } | more
        for number, (province, text) in enumerate(values.items(), start=5)
        if text is not None
    ]  # fmt: skip
    return frame(rows, s.FIGURE_COLUMNS)


def scores(values, year=2022, units=63, indicator="dti", ranks=None, **more):
    """`shape.SCORE_COLUMNS` of province to text: published scores with the ranks of their order, where all are known.

    `ranks`: published ranks of some provinces, which stand before the computed ones.
    """
    decimals = [None if text is None else Decimal(text) for text in values.values()]
    computed = rank_scores(decimals) if None not in decimals else [None] * len(decimals)
    shown = [(ranks or {}).get(name, rank) for name, rank in zip(values, computed, strict=True)]
    rows = []
    for name, score, order, rank, tied in zip(values, decimals, computed, shown, tell_ties(shown), strict=True):
        basis = "" if rank is None else s.PUBLISHED if name in (ranks or {}) else s.COMPUTED
        rows.append(
            dict.fromkeys(s.SCORE_COLUMNS)
            | {
                s.YEAR: year, s.UNITS: units, s.PROVINCE: name, s.INDICATOR: indicator, s.SCORE: score,
                s.PLACES: None if score is None else 4, s.SCORE_BASIS: "" if score is None else s.PUBLISHED,
                s.SCORE_RULE: "", s.RANK: rank, s.RANK_BASIS: basis,
                s.RANK_RULE: "order_of_scores" if basis == s.COMPUTED else "", s.TIED: tied, s.COMPUTED_RANK: order,
                s.CHANGE_BASIS: "", s.FLAGS: "", s.SOURCES: () if score is None else ("bang",),
            }
            | more
        )  # fmt: skip
    return frame(rows, s.SCORE_COLUMNS)


def frame(rows, columns):
    return pd.DataFrame(rows, columns=list(columns), dtype=object)
