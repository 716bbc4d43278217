"""What does not go with the edition before, or with the other columns: one function for each code."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from rankings.importing.findings import LANGUAGES, At, Finding, Words, counted, quoted, warning
from rankings.importing.findings_values import in_words

_CHECK_CELL: Final = Words(
    "đối chiếu ô này với văn bản; nếu đúng, ghi lý do", "compare the cell with the document; if it is right, say why"
)
_CHECK_COLUMN: Final = Words(
    "xem lại cột ở bước Các cột; nếu đúng, ghi lý do",
    "look at the column again in the step Columns; if it is right, say why",
)


def outlier(at: At, score: Decimal, before: Decimal, year: int) -> Finding:
    """A score whose change is far from those of the other provinces."""
    now, then = in_words(score), in_words(before.normalize())
    change = score - before
    more = in_words(abs(change).normalize())
    moved = Words(f"{'tăng' if change > 0 else 'giảm'} {more.vi}", f"{'up' if change > 0 else 'down'} by {more.en}")
    return warning(
        "outlier",
        at,
        Words(f"{now.vi}, {moved.vi} so với {then.vi} của năm {year}", f"{now.en}, {moved.en} on {then.en} in {year}"),
        Words("mức thay đổi gần với các tỉnh khác", "a change near those of the other provinces"),
        _CHECK_CELL,
    )


def rank_jump(at: At, rank: int, before: int, year: int) -> Finding:
    """A rank many places from last year's."""
    places = abs(rank - before)
    moved = Words("tăng" if rank < before else "giảm", "up" if rank < before else "down")
    return warning(
        "rank_jump",
        at,
        Words(
            f"hạng {rank}, {moved.vi} {places} bậc so với hạng {before} của năm {year}",
            f"rank {rank}, {moved.en} {counted(places, 'place')} on rank {before} in {year}",
        ),
        Words("mức thay đổi gần với các tỉnh khác", "a change near those of the other provinces"),
        _CHECK_CELL,
    )


def many_outliers(at: At, column: str, count: int, year: int) -> Finding:
    """Many figures of one column far from last year's, as one finding."""
    return warning(
        "many_outliers",
        at,
        Words(
            f"{column}: {count} ô khác xa số liệu năm {year}",
            f"{column}: {counted(count, 'cell')} far from the figures of {year}",
        ),
        Words("mức thay đổi gần với các tỉnh khác", "changes near those of the other provinces"),
        _CHECK_COLUMN,
    )


def other_change(at: At, said: int, known: int, before: int, year: int) -> Finding:
    """A published rank change that does not lead to the known rank of the year before."""
    return warning(
        "other_change",
        at,
        Words(f"{said:+}", f"{said:+}"),
        Words(f"{known:+}, vì hạng năm {year} là {before}", f"{known:+}, as the rank in {year} was {before}"),
        _CHECK_CELL,
    )


def swapped(at: At, letters: Sequence[str], names: Sequence[Words], year: int) -> Finding:
    """Two or three columns that would fit last year's order better in each other's place."""
    listed, indices = ", ".join(letters), Words(*("; ".join(name.by(lang) for name in names) for lang in LANGUAGES))
    return warning(
        "swapped_columns",
        at,
        Words(
            f"các cột {listed} có vẻ đổi chỗ cho nhau, xét theo thứ tự các tỉnh năm {year} ({indices.vi})",
            f"columns {listed} seem to have changed places, by the order of provinces in {year} ({indices.en})",
        ),
        Words(
            "thứ tự của mỗi cột gần nhất với chính chỉ số đó năm trước",
            "each column most like its own index the year before",
        ),
        _CHECK_COLUMN,
    )


def looks_like_other(at: At, column: str, own: Words, other: Words, year: int) -> Finding:
    """A column much more like another index of last year than like its own."""
    return warning(
        "looks_like_other",
        at,
        Words(
            f"{column}: thứ tự các tỉnh giống “{other.vi}” năm {year} hơn nhiều so với “{own.vi}”",
            f"{column}: the order of provinces is much more like “{other.en}” in {year} than “{own.en}”",
        ),
        Words(f"thứ tự gần với “{own.vi}” năm {year}", f"an order near that of “{own.en}” in {year}"),
        _CHECK_COLUMN,
    )


def twin(at: At, column: str, other: str) -> Finding:
    """A column of the same figures as another."""
    return warning(
        "twin_columns",
        at,
        Words(
            f"{column}: phần lớn số liệu trùng với cột {other}", f"{column}: most figures equal those of column {other}"
        ),
        Words("mỗi chỉ số có số liệu riêng", "figures of its own for each index"),
        _CHECK_COLUMN,
    )


def stale(at: At, column: str, index: Words, year: int) -> Finding:
    """A column of last year's figures."""
    return warning(
        "stale_column",
        at,
        Words(
            f"{column}: phần lớn số liệu trùng với “{index.vi}” năm {year}",
            f"{column}: most figures equal those of “{index.en}” in {year}",
        ),
        Words("số liệu của kỳ này", "figures of this edition"),
        _CHECK_COLUMN,
    )


def uneven_places(at: At, text: str, places: int, usual: int) -> Finding:
    """A score with other decimals than the column's others."""
    return warning(
        "uneven_places",
        at,
        Words(f"{quoted(text).vi}, {places} chữ số thập phân", f"{quoted(text).en}, {counted(places, 'decimal')}"),
        Words(f"{usual} chữ số như các ô khác của cột", f"{usual} as the column's other cells have"),
        Words(
            "có thể thừa hoặc thiếu một chữ số: kiểm tra ô này", "a digit may be missing or too much: check the cell"
        ),
    )
