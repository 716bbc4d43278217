"""What is wrong with totals, means and other sums of a table: one function for each code."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from rankings.importing.findings import At, Finding, Words, note, quoted, same, warning
from rankings.importing.findings_values import in_words

_STEP: Final = Decimal("0.00001")
#: Two bounds closer than this come from rounding alone; wider ones from parts that the table lacks.
_ROUNDING: Final = Decimal("0.005")
_SUMS: Final = {
    "mean": Words("trung bình", "the mean"),
    "highest": Words("điểm cao nhất", "the highest score"),
    "lowest": Words("điểm thấp nhất", "the lowest score"),
}


def total(at: At, found: Decimal, low: Decimal, high: Decimal, cells: Sequence[str]) -> Finding:
    """A total that cannot come of its parts."""
    listed = ", ".join(cells)
    off = (high - low) / 2
    if off < _ROUNDING:
        middle, off_words = in_words(_short(low + off)), in_words(_short(off))
        expected = Words(
            f"{middle.vi} ± {off_words.vi} theo các điểm thành phần ở {listed}",
            f"{middle.en} ± {off_words.en} by its parts in {listed}",
        )
    else:
        least, most = in_words(_short(low)), in_words(_short(high))
        expected = Words(
            f"từ {least.vi} đến {most.vi} theo các điểm thành phần ở {listed}",
            f"from {least.en} to {most.en} by its parts in {listed}",
        )
    return warning(
        "total",
        at,
        in_words(found),
        expected,
        Words("kiểm tra điểm này và các điểm thành phần của hàng", "check this score and the parts in its row"),
    )


def _short(number: Decimal) -> Decimal:
    return number.quantize(_STEP).normalize()


def other_weights(at: At, column: str, wrong: int, rows: int) -> Finding:
    """Most totals cannot come of their parts: it is the weights that are other ones."""
    return warning(
        "other_weights",
        at,
        Words(
            f"{column}: {wrong}/{rows} điểm khác với điểm tính từ các thành phần",
            f"{column}: {wrong} of {rows} scores differ from what their parts come to",
        ),
        Words("điểm theo trọng số đã biết của kỳ này", "scores by this edition's known weights"),
        Words(
            "kiểm tra trọng số của kỳ, và các cột có đúng chỉ số không",
            "check the edition's weights, and whether the columns are the right indices",
        ),
    )


def other_mean(at: At, column: str, found: Decimal, published: Decimal) -> Finding:
    """The mean of a complete column is not the one that the ministry published."""
    mean, known = in_words(found), in_words(published)
    return warning(
        "other_mean",
        at,
        Words(f"{column}: trung bình của cả cột là {mean.vi}", f"{column}: the mean of the column is {mean.en}"),
        Words(f"{known.vi}, trung bình đã công bố", f"{known.en}, the published mean"),
        Words("kiểm tra xem có điểm nào của cột bị sai không", "check whether a score of the column is wrong"),
    )


def aggregate(at: At, text: str, computed: Decimal, kind: str) -> Finding:
    """A mean, highest or lowest score in the table that does not follow from the rows."""
    value, what = in_words(computed), _SUMS[kind]
    return warning(
        "aggregate",
        at,
        quoted(text),
        Words(f"{value.vi}, {what.vi} tính từ các hàng", f"{value.en}, {what.en} of the rows"),
        Words("kiểm tra xem có điểm nào của cột bị sai không", "check whether a score of the column is wrong"),
    )


def fitting_aggregate(at: At, text: str, kind: str) -> Finding:
    """A row of means, of highest or of lowest scores that follows from the rows: nothing to do."""
    what = _SUMS[kind]
    return note(
        "aggregate_row",
        at,
        quoted(text),
        same(""),
        Words(
            f"đã đối chiếu với {what.vi} tính từ các hàng: khớp; không nhập",
            f"held against {what.en} of the rows: it fits; not imported",
        ),
    )
