"""Sentences about three or four provinces, in both languages; those about two stand in `comparison`."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from rankings.words.comparison import COUNTED, Standing, shared
from rankings.words.dominance import say_together, say_unturned
from rankings.words.headline import listed
from rankings.words.numbers import show_decimal

#: The fewest that can be put in an order.
TWO = 2


@dataclass(frozen=True)
class Field:
    """The compared in an edition of `n` units, of which `known` ranks are known.

    `span_signs` are those of the points from the first to the last.
    """

    sides: tuple[Standing, ...]
    year: int
    n: int
    known: int
    span_signs: str = ""


def say_order(facts: Field, lang: str) -> str:
    """The sentence at the top: who leads, the others in order, and how far the last is from the first.

    From scores where all are known, else from ranks; those of whom no rank is known are named.

    >>> sides = Standing("Lâm Đồng", None, 20), Standing("Bình Phước", None, 9), Standing("An Giang", None, None)
    >>> say_order(Field(sides, 2021, 63, 34), "en").partition("; ")[0]
    'In 2021, Bình Phước is highest, 9th of 63, then Lâm Đồng (20th)'
    """
    if all(side.score is not None for side in facts.sides):
        return _by_score(facts, lang)
    ranked = sorted((side for side in facts.sides if side.rank is not None), key=lambda side: side.rank or 0)
    unranked = [side.name for side in facts.sides if side.rank is None]
    if len(ranked) < TWO:
        return _untold(facts, ranked, unranked, lang)
    return f"{_by_rank(facts, ranked, lang)}{_missing(unranked, lang)}."


def _by_score(facts: Field, lang: str) -> str:
    ordered = sorted(facts.sides, key=lambda side: (-(side.score or 0), side.rank or facts.n))
    scores = [side.score or Decimal(0) for side in ordered]
    first = [side for side in ordered if side.score == scores[0]]
    rest = ordered[len(first) :]
    high, span = shared(first).marked(lang), show_decimal(scores[0] - scores[-1], lang) + facts.span_signs
    leaders = listed([f"{side.name}{_rank(side, lang)}" for side in first], lang)
    others = listed([f"{side.name} {side.marked(lang)}{_rank(side, lang)}" for side in rest], lang)
    if lang == "vi":
        if not rest:
            return f"Năm {facts.year}, cả {COUNTED[lang][len(first)]} cùng có {high} điểm DTI: {leaders}."
        lead = "cùng dẫn đầu" if len(first) > 1 else "dẫn đầu"
        return (
            f"Năm {facts.year}, {leaders} {lead} với {high} điểm DTI, trên {others}; "
            f"từ đầu đến cuối cách nhau {span} điểm."
        )
    if not rest:
        return f"In {facts.year}, {COUNTED[lang][len(first)]} score {high} on the DTI: {leaders}."
    lead = "lead together" if len(first) > 1 else "leads"
    return (
        f"In {facts.year}, {leaders} {lead} with {high} on the DTI, ahead of {others}; "
        f"{span} lies between first and last."
    )


def _rank(side: Standing, lang: str) -> str:
    if side.rank is None:
        return ""
    return f" ({side.ranked(lang)})"


def _by_rank(facts: Field, ranked: Sequence[Standing], lang: str) -> str:
    """Of equal ranks it is told that they are ties only where all ranks are known."""
    first = [side for side in ranked if side.rank == ranked[0].rank]
    others = listed([f"{side.name}{_rank(side, lang)}" for side in ranked[len(first) :]], lang)
    leaders, certain = listed([side.name for side in first], lang), facts.known == facts.n
    high, alone = shared(first).placed_of(facts.n, lang), first[0].ranked(lang, facts.n)
    apart = (ranked[-1].rank or 0) - (ranked[0].rank or 0)
    if lang == "vi":
        apart_said = f", rồi đến {others}; đầu và cuối cách nhau {apart} bậc" if others else ""
        if len(first) > 1:
            verb = "xếp" if certain else "được công bố"
            return f"Năm {facts.year}, {leaders} cùng {verb} hạng {high}{apart_said}"
        return f"Năm {facts.year}, {leaders} đứng cao nhất, {alone}{apart_said}"
    places = "1 place lies" if apart == 1 else f"{apart} places lie"
    apart_said = f", then {others}; {places} between first and last" if others else ""
    if len(first) > 1:
        verb = "rank" if certain else "are published as"
        return f"In {facts.year}, {leaders} {verb} {high}{apart_said}"
    return f"In {facts.year}, {leaders} is highest, {alone}{apart_said}"


def _missing(names: Sequence[str], lang: str) -> str:
    if not names:
        return ""
    said = listed(names, lang)
    return f"; chưa thấy công bố thứ hạng của {said}" if lang == "vi" else f"; the rank of {said} has not been seen"


def _untold(facts: Field, ranked: Sequence[Standing], unranked: Sequence[str], lang: str) -> str:
    names = listed(unranked, lang)
    if lang == "vi":
        said = f"Năm {facts.year} chưa thấy công bố thứ hạng của {names}, nên chưa so được về DTI"
        return said + "".join(f"; {side.name} xếp {side.ranked(lang, facts.n)}" for side in ranked) + "."
    said = f"For {facts.year} the ranks of {names} have not been seen published, so they cannot be compared"
    return said + "".join(f"; {side.name} ranked {side.ranked(lang, facts.n)}" for side in ranked) + "."


@dataclass(frozen=True)
class Leads:
    """Who leads on each part of the total (places; several where equal). `unbeaten` is behind on none.

    `complete` if the parts make up the total; `unseen` counts the rest, `together` the indices known only as one part.
    """

    names: tuple[str, ...]
    unbeaten: int | None
    leaders: tuple[tuple[int, ...], ...]
    complete: bool
    unseen: int = 0
    together: int = 0


def say_dominance(facts: Leads, lang: str) -> str:
    """Whether one leads on every part of the total, so that no weighting could turn it; "" without parts.

    >>> say_dominance(Leads(("A", "B", "C"), 0, ((0,), (0,)), True), "vi")
    'A đứng đầu ở cả 2 phần của tổng điểm: dù mỗi phần nặng nhẹ ra sao cũng không bị vượt.'
    """
    if not facts.leaders:
        return ""
    said = _unbeaten(facts, facts.unbeaten, lang) if facts.unbeaten is not None else _counts(facts, lang)
    if facts.complete:
        told = facts.together and facts.unbeaten is not None
        return f"{said} {say_together(facts.together, lang)}" if told else said
    if lang == "vi":
        rest = f"Còn {facts.unseen} phần chưa thấy công bố đủ"
        return f"{said} {rest}, nên chưa thể nói nơi nào sẽ đứng đầu nếu trọng số khác đi."
    have = "has" if facts.unseen == 1 else "have"
    rest = f"{facts.unseen} more {have} not been seen for all"
    return f"{said} {rest}, so who would be first under other weights cannot be told."


def _unbeaten(facts: Leads, best: int, lang: str) -> str:
    name, of = facts.names[best], len(facts.leaders)
    if lang == "vi":
        where = "ở một phần" if of == 1 else f"ở cả {of} phần"
        whole = f"{name} đứng đầu {where} {'của tổng điểm' if facts.complete else 'đã biết'}"
        return whole + say_unturned(of, facts.complete, lang)
    where = "the one part" if of == 1 else f"all {of} parts"
    whole = f"{name} is first on {where} {'of the total' if facts.complete else 'known'}"
    return whole + say_unturned(of, facts.complete, lang)


def _counts(facts: Leads, lang: str) -> str:
    alone = [facts.leaders.count((place,)) for place in range(len(facts.names))]
    shared, of = len(facts.leaders) - sum(alone), len(facts.leaders)
    each = [(name, count) for name, count in zip(facts.names, alone, strict=True) if count]
    if lang == "vi":
        said = [f"{name} đứng đầu ở {count}" for name, count in each] + ([f"bằng nhau ở {shared}"] if shared else [])
        return f"Trong {of} phần{'' if facts.complete else ' đã biết'} của tổng điểm, {', '.join(said)}."
    said = [f"{name} is first on {count}" for name, count in each] + ([f"level on {shared}"] if shared else [])
    parts = "1 part" if of == 1 else f"{of} parts"
    return f"Of the {parts} of the total{'' if facts.complete else ' known'}, {', '.join(said)}."


def say_not_together(names: Sequence[tuple[str, Sequence[int]]], lang: str) -> str:
    """Why units cannot be compared: (name, unit sets it stands in) of each."""
    by_sets: dict[tuple[int, ...], list[str]] = {}
    for name, sets in names:
        by_sets.setdefault(tuple(sorted(sets)), []).append(name)
    if lang == "vi":
        said = [
            f"{listed(each, lang)} {'có cả ở hai bảng' if len(sets) > 1 else f'chỉ có trong bảng {sets[0]}'}"
            for sets, each in by_sets.items()
        ]
        return f"{'; '.join(said)}. Có thể so:"
    said = [
        f"{listed(each, lang)} {'are' if len(each) > 1 else 'is'} "
        + ("in both tables" if len(sets) > 1 else f"only in the table of {sets[0]}")
        for sets, each in by_sets.items()
    ]
    return f"{'; '.join(said)}. These can be compared:"


def say_too_many(count: int, most: int, lang: str) -> str:
    """That more are picked than one comparison holds."""
    if lang == "vi":
        return f"Đã chọn {count}, mà một bảng so sánh chứa nhiều nhất {most}. Bỏ dấu bớt {count - most} rồi so sánh."
    return f"{count} are picked, and one comparison holds {most} at most. Untick {count - most} and compare."


def say_too_few(name: str, lang: str) -> str:
    """That one more is to be chosen."""
    return (
        f"Mới chọn {name}. Chọn thêm ít nhất một."
        if lang == "vi"
        else f"Only {name} is chosen. Choose one more at least."
    )


def say_remove(name: str, lang: str) -> str:
    """Link that takes one out of a comparison."""
    return f"Bỏ {name}" if lang == "vi" else f"Remove {name}"
