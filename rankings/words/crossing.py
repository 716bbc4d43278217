"""How two provinces stood to one another a year before, in both languages."""

from dataclasses import dataclass

from rankings.words.comparison import Standing


@dataclass(frozen=True)
class Before:
    """Two with their ranks of an earlier year; `reversed`: the other one is ahead now, else they are level now.

    `signs` is "‡" where the method changed since.
    """

    year: int
    first: Standing
    second: Standing
    reversed: bool = True
    signs: str = ""


def say_before(facts: Before, lang: str) -> str:
    """Who was ahead then, or that both shared a rank.

    >>> pair = Standing("Hà Nội", None, 24), Standing("Vĩnh Phúc", None, 18)
    >>> say_before(Before(2022, *pair), "vi"), say_before(Before(2022, *pair), "en")
    ('Năm 2022 thì ngược lại: Vĩnh Phúc hạng 18, Hà Nội hạng 24.', \
'In 2022 it was the other way round: Vĩnh Phúc was 18th, Hà Nội 24th.')
    """
    ahead, behind = sorted((facts.first, facts.second), key=lambda side: side.rank or 0)
    if ahead.rank == behind.rank:
        return _level(facts, lang)
    first, second = ahead.ranked(lang), behind.ranked(lang)
    if lang == "vi":
        then = f"thì ngược lại{facts.signs}" if facts.reversed else f"{ahead.name} còn đứng trên{facts.signs}"
        return f"Năm {facts.year} {then}: {ahead.name} {first}, {behind.name} {second}."
    then = f"it was the other way round{facts.signs}" if facts.reversed else f"{ahead.name} was ahead{facts.signs}"
    return f"In {facts.year} {then}: {ahead.name} was {first}, {behind.name} {second}."


def _level(facts: Before, lang: str) -> str:
    rank = facts.first.placed(lang)
    if lang == "vi":
        return f"Năm {facts.year} hai nơi còn cùng hạng {rank}{facts.signs}."
    return f"In {facts.year} both shared the rank, {rank}{facts.signs}."
