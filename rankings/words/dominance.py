"""The sentence on who leads on the parts of a total, and what follows whatever they weigh."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Leads:
    """On how many of `of` parts each leads; `complete` if the parts make up the total; `unseen` counts the rest.

    `together` counts the indices that are known only as one of the parts.
    """

    names: tuple[str, str]
    counts: tuple[int, int]
    of: int
    complete: bool
    unseen: int = 0
    together: int = 0


def say_dominance(facts: Leads, lang: str) -> str:
    """Whether one leads on every part of the total, so that no weighting could turn it; "" without parts."""
    if not facts.of:
        return ""
    best = max(range(2), key=lambda side: facts.counts[side])
    unbeaten = facts.counts[best] > 0 and facts.counts[1 - best] == 0
    said = _all_parts(facts, best, lang) if unbeaten else _some_parts(facts, lang)
    if facts.complete:
        return f"{said} {say_together(facts.together, lang)}" if unbeaten and facts.together else said
    # The total itself may well be known: it is other weights that it says nothing of.
    if lang == "vi":
        rest = f"Còn {facts.unseen} phần chưa thấy công bố cho cả hai"
        return f"{said} {rest}, nên chưa thể nói nơi nào sẽ hơn nếu trọng số khác đi."
    have = "has" if facts.unseen == 1 else "have"
    rest = f"{facts.unseen} more {have} not been seen for both"
    return f"{said} {rest}, so who would be ahead under other weights cannot be told."


def say_together(count: int, lang: str) -> str:
    """That indices known only as one count as one, so that nothing is said of weights among them."""
    if lang == "vi":
        return f"{count} chỉ số chưa thấy điểm riêng tính gộp là một phần."
    return f"The {count} indices not seen on their own count as one part."


def say_unturned(of: int, complete: bool, lang: str) -> str:
    """What follows for one who is behind on none of the parts: about the total if they make it up, else about them."""
    if complete:
        if lang == "vi":
            return ": dù mỗi phần nặng nhẹ ra sao cũng không bị vượt."
        return ": however much each part counts, it cannot be overtaken."
    if of == 1:
        return "."
    if lang == "vi":
        return f": chỉ tính {of} phần ấy thì dù mỗi phần nặng nhẹ ra sao cũng không bị vượt."
    return f": on these {of} alone, however much each counts, it cannot be overtaken."


def _all_parts(facts: Leads, best: int, lang: str) -> str:
    """One is behind on no part. Level parts leave it true that no weighting can put the other ahead."""
    name, ahead, level = facts.names[best], facts.counts[best], facts.of - facts.counts[best]
    follows = say_unturned(facts.of, facts.complete, lang)
    if lang == "vi":
        every = "ở một phần" if facts.of == 1 else f"ở cả {facts.of} phần"
        where = f"ở {ahead} trong {facts.of} phần" if level else every
        whole = f"{name} hơn {where} {'của tổng điểm' if facts.complete else 'đã biết'}"
        return whole + (f", bằng ở {level}" if level else "") + follows
    every = "on the one part" if facts.of == 1 else f"on all {facts.of} parts"
    where = f"on {ahead} of the {facts.of} parts" if level else every
    whole = f"{name} is ahead {where} {'of the total' if facts.complete else 'known'}"
    return whole + (f" and level on {level}" if level else "") + follows


def _some_parts(facts: Leads, lang: str) -> str:
    (first, second), (ahead, behind) = facts.names, facts.counts
    level = facts.of - ahead - behind
    if lang == "vi":
        known = "" if facts.complete else " đã biết"
        said = f"Trong {facts.of} phần{known} của tổng điểm, {first} hơn ở {ahead}, {second} hơn ở {behind}"
        return said + (f", bằng nhau ở {level}." if level else ".")
    known = " known" if not facts.complete else ""
    parts = "1 part" if facts.of == 1 else f"{facts.of} parts"
    said = f"Of the {parts} of the total{known}, {first} is ahead on {ahead}, {second} on {behind}"
    return said + (f", level on {level}." if level else ".")
