"""Why a gap, or the change of a score, is not split over parts, in both languages."""

from collections.abc import Callable
from dataclasses import dataclass

from rankings.words.headline import inside, listed


@dataclass(frozen=True)
class Why:
    """Why a gap is not split: the cause, the whole (its name inside a sentence), the years, by name the parts that are
    missing and the provinces whose score is, and the years in which they are.

    Of a change `lacks` has for each year of which not all parts are known those that are missing, none if all are.
    """

    cause: str
    whole: str
    year: int
    before: int | None = None
    missing: tuple[str, ...] = ()
    provinces: tuple[str, ...] = ()
    unseen: tuple[int, ...] = ()
    lacks: tuple[tuple[int, tuple[str, ...]], ...] = ()


def say_why_not(facts: Why, lang: str) -> str:
    """That a gap cannot be split, because of what.

    >>> say_why_not(Why("weights", "DTI", 2024), "en")
    'The gap cannot be split: the weights of 2024 have not been seen, and those of earlier years do not stand for them.'
    """
    reason = _REASONS[facts.cause](facts, lang)
    if facts.before is None and facts.cause != "first":
        return f"Chưa tách được khoảng cách: {reason}." if lang == "vi" else f"The gap cannot be split: {reason}."
    if lang == "vi":
        return f"Chưa tách được thay đổi điểm theo từng phần: {reason}."
    return f"The change of score cannot be split: {reason}."


def _no_parts(facts: Why, lang: str) -> str:
    if lang == "vi":
        return f"{facts.whole} được chấm từ các chỉ số thành phần mà điểm từng tỉnh chưa thấy công bố"
    return f"{facts.whole} is scored from component indices, of which no province’s scores have been seen"


def _weights(facts: Why, lang: str) -> str:
    if lang == "vi":
        return f"trọng số năm {facts.year} chưa thấy công bố, và trọng số các năm trước không dùng thay được"
    return f"the weights of {facts.year} have not been seen, and those of earlier years do not stand for them"


def _whole(facts: Why, lang: str) -> str:
    names, years = listed(facts.provinces, lang), _years(facts, lang)
    if lang == "vi":
        return f"chưa thấy công bố điểm {facts.whole} của {names} năm {years}"
    return f"the score of {names} on {facts.whole} has not been seen for {years}"


def _parts(facts: Why, lang: str) -> str:
    if facts.lacks:
        return listed([_lacking(year, missing, lang) for year, missing in facts.lacks], lang)
    names, years = listed([inside(name) for name in facts.missing], lang), _years(facts, lang)
    if lang == "vi":
        return f"năm {years} chưa thấy công bố đủ điểm các phần {names}"
    return f"scores on {names} have not all been seen for {years}"


def _lacking(year: int, missing: tuple[str, ...], lang: str) -> str:
    """What is not known of a year: the parts named, or all of them."""
    if not missing:
        if lang == "vi":
            return f"năm {year} mới biết tổng điểm, chưa biết đủ điểm các phần"
        return f"for {year} only the total is known, not all of its parts"
    names = listed([inside(name) for name in missing], lang)
    if lang == "vi":
        return f"năm {year} chưa thấy công bố điểm {names}"
    scores = f"the score on {names} has" if len(missing) == 1 else f"the scores on {names} have"
    return f"for {year} {scores} not been seen"


def _years(facts: Why, lang: str) -> str:
    """The years in which a score is missing."""
    return listed([str(year) for year in facts.unseen or (facts.year,)], lang)


def _first(_: Why, lang: str) -> str:
    return "chưa có kỳ trước với cùng các tỉnh" if lang == "vi" else "there is no earlier edition on these provinces"


def _method(facts: Why, lang: str) -> str:
    if lang == "vi":
        return f"năm {facts.before} và năm {facts.year} chấm theo hai phương pháp, không có trọng số chung"
    return f"{facts.before} and {facts.year} were scored by two methods, which have no weights in common"


def _weights_differ(facts: Why, lang: str) -> str:
    if lang == "vi":
        return f"năm {facts.before} và năm {facts.year} dùng trọng số khác nhau"
    return f"{facts.before} and {facts.year} use different weights"


_REASONS: dict[str, Callable[[Why, str], str]] = {
    "no_parts": _no_parts,
    "weights": _weights,
    "whole": _whole,
    "parts": _parts,
    "first": _first,
    "method": _method,
    "weights_differ": _weights_differ,
}
