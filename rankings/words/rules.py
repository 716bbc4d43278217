"""How a figure that no document prints was worked out, from the rule that is stored with it."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from rankings.words.numbers import say_change, show_decimal, show_signed
from rankings.words.province import own_score

_PLAIN = {
    "weights": {
        "vi": "tổng các phần, mỗi phần nhân với trọng số của nó trong năm",
        "en": "the sum of its parts, each multiplied by its weight in that year",
    },
    "remainder": {
        "vi": "phần còn lại của tổng điểm sau khi trừ các chỉ số đã biết, theo trọng số của năm",
        "en": "what is left of the total after the indices that are known, by the weights of the year",
    },
    "mean_of_members": {
        "vi": "trung bình cộng điểm của các tỉnh, thành phố trước sáp nhập, theo cách tính của bộ",
        "en": "the unweighted mean of the former provinces’ scores, by the ministry’s own rule",
    },
    "order_of_scores": {
        "vi": "theo thứ tự điểm của tất cả các tỉnh, thành phố",
        "en": "the order of the scores of all provinces",
    },
}


def say_rule(rule: str, lang: str, mark: str | None = "") -> str:
    """A stored rule in words, without a full stop; "" for the empty rule of a published figure.

    `mark` stands at a change that the rule counts with; None leaves out how large that is. Raises KeyError for a rule
    that has no words yet.

    >>> say_rule("rank_and_change 2021 51 8", "en", "‡")
    'rank 51 of 2021 and a published change between the two years (up 8 places‡)'
    >>> say_rule("score_change 2022 0.7024 0.2052", "vi")
    'điểm 0,7024 của năm 2022 và mức thay đổi đã công bố giữa hai năm (+0,2052)'
    """
    if not rule:
        return ""
    code, *values = rule.split()
    if code in _WITH_VALUES:
        return _WITH_VALUES[code](*values, mark, lang)
    return _PLAIN[code][lang]


def _say_rank_and_change(year: str, rank: str, change: str, mark: str | None, lang: str) -> str:
    moved = "" if mark is None else f" ({say_change(int(Decimal(change)), lang)}{mark})"
    if lang == "vi":
        return f"hạng {rank} của năm {year} và thay đổi đã công bố giữa hai năm{moved}"
    return f"rank {rank} of {year} and a published change between the two years{moved}"


def _say_score_change(year: str, score: str, change: str, mark: str | None, lang: str) -> str:
    shown = show_decimal(Decimal(score), lang)
    signed = "" if mark is None else f" ({show_signed(Decimal(change), lang)}{mark})"
    if lang == "vi":
        return f"điểm {shown} của năm {year} và mức thay đổi đã công bố giữa hai năm{signed}"
    return f"score {shown} of {year} and a published change between the two years{signed}"


_WITH_VALUES: dict[str, Callable[..., str]] = {
    "rank_and_change": _say_rank_and_change,
    "score_change": _say_score_change,
}


def say_basis(
    score_rule: str, rank_rule: str, lang: str, *, merged: bool = True, marks: Sequence[str | None] = ("", "")
) -> str:
    """How a score and a rank were worked out; "" where both stand in a document or are not known.

    `marks`: those of a change behind each, as `say_rule` takes them.

    `merged=False` for a province of the 34 that has one former self: its mean is its own score.

    >>> say_basis("mean_of_members", "order_of_scores", "en")[:50]
    'Score: the unweighted mean of the former provinces'
    """
    names = {"vi": ("Điểm", "Hạng"), "en": ("Score", "Rank")}[lang]
    own = score_rule == "mean_of_members" and not merged
    rules = (own_score(lang) if own else say_rule(score_rule, lang, marks[0]), say_rule(rank_rule, lang, marks[1]))
    return " ".join(f"{name}: {rule}." for name, rule in zip(names, rules, strict=True) if rule)
