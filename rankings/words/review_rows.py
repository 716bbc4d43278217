"""A review as the rows of a download: heads in words, values as they are."""

from collections.abc import Iterator
from typing import Any, Literal

from rankings.compute.reviews import AgreementFigure, CellChange, Effect, Move, Review, Shown
from rankings.words.agreement import OUTCOMES
from rankings.words.changes import CHANGES
from rankings.words.consequences import MEASURES, Names, say_cause, say_marks

Part = Literal["moves", "figures", "agreement"]
Row = list[Any]

_PLACE = {
    "vi": ["Năm", "Số tỉnh, thành phố", "Mã chỉ số", "Chỉ số", "Mã tỉnh", "Tỉnh, thành phố"],
    "en": ["Year", "Units", "Indicator code", "Indicator", "Province code", "Province"],
}
_STANDS = {
    "vi": ["Nguồn", "SHA-256 của tệp", "Trang tính", "Ô"],
    "en": ["Source", "SHA-256 of the file", "Sheet", "Cell"],
}
_HEADS: dict[str, dict[Part, list[str]]] = {
    "vi": {
        "moves": [
            "Hạng cũ",
            "Hạng mới",
            "Số bậc",
            "Điểm cũ",
            "Điểm mới",
            "Tăng giảm cũ",
            "Tăng giảm mới",
            "Dấu",
            "Vì sao",
        ],
        "figures": ["Loại số liệu", "Năm so sánh", "Thay đổi", "Cũ", "Mới"],
        "agreement": [
            "Loại số liệu",
            "Năm so sánh",
            "Kết quả",
            "Bảng gốc",
            "Nguồn thứ cấp",
            "Tài liệu thứ cấp",
            "Chênh",
        ],
    },
    "en": {
        "moves": [
            "Old rank",
            "New rank",
            "Places",
            "Old score",
            "New score",
            "Old change",
            "New change",
            "Marks",
            "Why",
        ],
        "figures": ["Measure", "Compared year", "What", "Old", "New"],
        "agreement": ["Measure", "Compared year", "Outcome", "Table", "Secondary", "Secondary document", "Difference"],
    },
}


def review_rows(
    review: Review, lang: str, names: Names | None = None, part: Part = "moves"
) -> tuple[list[str], Iterator[Row]]:
    """Head and rows of one part of a review: what moves and why, the figures, or the agreement of a primary table.

    Numbers are numbers, missing ones None; a move names the cell of its first figure.
    """
    known = names or Names()
    makers = {"moves": _moves, "figures": _figures, "agreement": _agreement}
    return [*_PLACE[lang], *_HEADS[lang][part], *_STANDS[lang]], makers[part](review, lang, known)


def _place(row: Move | CellChange | AgreementFigure, names: Names) -> Row:
    province, indicator = names.province(row.units, row.province), names.indicator(row.indicator)
    return [row.year, row.units, row.indicator, indicator, row.province, province]


def _stands(row: Effect | CellChange) -> Row:
    return [row.source, row.file, row.sheet, row.cell]


def _moves(review: Review, lang: str, names: Names) -> Iterator[Row]:
    for move in review.moves:
        first = _stands(move.cause.figures[0]) if move.cause.figures else [""] * 4
        marks = "; ".join(say_marks(move, lang))
        yield [
            *_place(move, names),
            *_pairs(move.old, move.new, move.places),
            marks,
            say_cause(move, names, lang),
            *first,
        ]


def _pairs(old: Shown, new: Shown, places: int | None) -> Row:
    return [old.rank, new.rank, places, old.score, new.score, old.change, new.change]


def _figures(review: Review, lang: str, names: Names) -> Iterator[Row]:
    for row in review.changes:
        what = [MEASURES[lang][row.measure], row.base_year or None, CHANGES[lang][row.change]]
        yield [*_place(row, names), *what, row.old, row.new, *_stands(row)]


def _agreement(review: Review, lang: str, names: Names) -> Iterator[Row]:
    for row in review.agreement:
        what = [MEASURES[lang][row.measure], row.base_year or None, OUTCOMES[lang][row.outcome]]
        values = [row.primary, row.secondary, row.secondary_source, row.difference]
        yield [*_place(row, names), *what, *values, row.primary_source, row.file, row.sheet, row.cell]
