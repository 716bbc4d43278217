"""What a draft would change, in lines for a terminal: slugs and codes, as the command line takes them."""

from decimal import Decimal

from rankings.compute.reviews import Cause, Change, Move, Review, Shown
from rankings.importing.findings import At
from rankings.releasing.drafting import Draft
from rankings.releasing.reviewing import review

#: Moves listed one by one; a whole reshuffled table would fill a terminal.
_LISTED = 200
_HEADS = {
    "vi": "Số liệu: thêm {0}, sửa {1}, bỏ {2}. Con số đổi ở {3} ô; chỉ đổi dấu hoặc nguồn ở {4} ô khác.",
    "en": "Figures: {0} added, {1} changed, {2} removed. Cells with another number: {3}; with other marks or sources "
    "only: {4}.",
}
_COUNTED: tuple[Change, ...] = ("added", "changed", "removed")
_WORDS = {
    "vi": {
        "score": "điểm",
        "rank": "hạng",
        "change": "tăng giảm",
        "own": "số liệu của chính tỉnh",
        "previous": "hạng năm {}",
        "linked": "hạng năm {}",
        "method": "phương pháp hoặc nguồn được chọn",
    },
    "en": {
        "score": "score",
        "rank": "rank",
        "change": "change",
        "own": "its own figures",
        "previous": "the rank of {}",
        "linked": "the rank of {}",
        "method": "the method or the choice among sources",
    },
}


def describe(draft: Draft, lang: str) -> list[str]:
    """Figures, then every score and rank that readers would see change, each with its cause."""
    return lines_of(review(draft), lang)


def lines_of(found: Review, lang: str) -> list[str]:
    """A review in lines; of very many moves the first ones and how many more there are."""
    moves = found.moves_in_numbers
    figures = [found.count_changes(change) for change in _COUNTED]
    lines = [_HEADS[lang].format(*figures, len(moves), len(found.moves) - len(moves))]
    lines += [_line(move, lang) for move in moves[:_LISTED]]
    more = len(moves) - _LISTED
    if more > 0:
        lines.append(f"… và {more} ô nữa" if lang == "vi" else f"… and {more} more")
    return lines


def _line(move: Move, lang: str) -> str:
    pairs = zip(("score", "rank", "change"), _texts(move.old, lang), _texts(move.new, lang), strict=True)
    parts = [f"{_WORDS[lang][name]} {old} → {new}" for name, old, new in pairs if old != new]
    place = f"{move.year}/{move.units} {move.indicator} {move.province}"
    return f"{place}: {', '.join(parts)} ({'do' if lang == 'vi' else 'by'} {_cause(move.cause, lang)})"


def _texts(shown: Shown, lang: str) -> tuple[str, str, str]:
    rank = f"={shown.rank}" if shown.tied else _number(shown.rank, lang)
    return _number(shown.score, lang), rank, _number(shown.change, lang)


def _number(value: Decimal | int | None, lang: str) -> str:
    if value is None:
        return "—"
    return str(value).replace(".", ",") if lang == "vi" else str(value)


def _cause(cause: Cause, lang: str) -> str:
    """The cells that a move comes from, or the provinces that crossed."""
    cells = [str(At(each.sheet, each.cell)) for each in cause.figures if each.cell]
    names = [name for each in cause.others for name in each.names]
    total = sum(each.total for each in cause.others) if names else cause.total
    shown = names or cells
    if not shown:
        return _WORDS[lang][cause.why].format(cause.linked_year)
    more = total - len(shown)
    return ", ".join(shown) + (f" +{more}" if more > 0 else "")
