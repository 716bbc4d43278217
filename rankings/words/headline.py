"""The sentence that a journalist would write about a province, from what is known and nothing else."""

from dataclasses import dataclass

from rankings.words.numbers import say_change


@dataclass(frozen=True)
class Standing:
    """How a province stands on one indicator; `name` as it stands in the middle of a sentence."""

    name: str
    rank: int | None = None
    tied: bool | None = None
    change: int | None = None


@dataclass(frozen=True)
class Headline:
    """What the sentence is made of. `known` of `n` ranks are known; `previous_year` is None in a first edition.

    `broken` says that the method changed since; `signs` and `sign_words` are the marks of what the sentence tells,
    `composite_signs` those of the rank alone.
    """

    province: str
    year: int
    n: int
    known: int
    composite: Standing
    parts: tuple[Standing, ...] = ()
    previous_year: int | None = None
    broken: bool = False
    signs: str = ""
    sign_words: str = ""
    composite_signs: str = ""


def inside(name: str) -> str:
    """A name as it stands inside a sentence.

    >>> inside("Chính quyền số")
    'chính quyền số'
    """
    return name[:1].lower() + name[1:]


def ordinal(number: int) -> str:
    """An English ordinal.

    >>> [ordinal(number) for number in (1, 2, 3, 4, 11, 12, 13, 21, 63)]
    ['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '63rd']
    """
    teens = 10 < number % 100 < 14
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def say_headline(facts: Headline, lang: str) -> str:
    """The sentence, without its full stop. Parts of which neither rank nor change is known are left out.

    >>> gov = Standing("chính quyền số", 8, None, 16)
    >>> say_headline(Headline("Bình Phước", 2021, 63, 34, Standing("DTI", 9, None, 16), (gov,), 2020), "vi")
    'Năm 2021, Bình Phước xếp hạng 9/63, tăng 16 bậc so với năm 2020; chính quyền số tăng 16 bậc'
    """
    parts = [_part(part, lang) for part in facts.parts if part.change is not None or part.rank is not None]
    return "; ".join(filter(None, [_composite(facts, lang), ", ".join(parts)]))


def _composite(facts: Headline, lang: str) -> str:
    standing = facts.composite
    if standing.rank is None:
        return _unranked(facts, lang)
    if lang == "vi":
        rank = f"xếp {'đồng ' if standing.tied else ''}hạng {standing.rank}/{facts.n}"
        said = f"Năm {facts.year}, {facts.province} {rank}"
    else:
        rank = f"ranked {'joint ' if standing.tied else ''}{ordinal(standing.rank)} of {facts.n}"
        said = f"In {facts.year}, {facts.province} {rank}"
    return said + _since(facts, lang)


def _since(facts: Headline, lang: str) -> str:
    change, year = facts.composite.change, facts.previous_year
    if change is None or year is None:
        return ""
    if lang == "vi":
        return f", {say_change(change, lang) if change else 'giữ nguyên'} so với năm {year}"
    return f", {say_change(change, lang)} on {year}" if change else f", unchanged from {year}"


def _unranked(facts: Headline, lang: str) -> str:
    change, year = facts.composite.change, facts.previous_year
    if lang == "vi":
        said = f"Năm {facts.year}, thứ hạng của {facts.province} trong {facts.n} tỉnh, thành phố chưa thấy công bố"
        return said + (f", chỉ biết {say_change(change, lang)} so với năm {year}" if change is not None else "")
    said = f"The rank of {facts.province} among the {facts.n} provinces in {facts.year} has not been seen published"
    return said + (f", only that it went {say_change(change, lang)} on {year}" if change is not None else "")


def _part(part: Standing, lang: str) -> str:
    if part.change:
        return f"{part.name} {say_change(part.change, lang)}"
    if part.rank is None:
        return f"{part.name} {'không đổi hạng' if lang == 'vi' else 'unchanged'}"
    if lang == "vi":
        stays = "giữ " if part.change == 0 else ""
        return f"{part.name} {stays}{'đồng ' if part.tied else ''}hạng {part.rank}"
    stays = "still " if part.change == 0 else ""
    return f"{part.name} {stays}{'joint ' if part.tied else ''}{ordinal(part.rank)}"


def say_caveats(facts: Headline, lang: str) -> str:
    """What the reader of the sentence must know beside it: how many ranks are known, a changed method, its marks."""
    return " ".join(filter(None, [_known(facts, lang), _break(facts, lang), _signs(facts, lang)]))


def _known(facts: Headline, lang: str) -> str:
    if facts.known == facts.n:
        return ""
    ties = facts.composite.rank is not None and not facts.composite.tied
    if lang == "vi":
        untold = ", nên chưa thể nói có tỉnh nào đồng hạng hay không" if ties else ""
        return f"Trong {facts.n} thứ hạng năm {facts.year} có {facts.known} đã biết{untold}."
    untold = ", so ties cannot be told" if ties else ""
    return f"Of the {facts.n} ranks of {facts.year}, {facts.known} are known{untold}."


def _break(facts: Headline, lang: str) -> str:
    changes = [facts.composite.change, *(part.change for part in facts.parts)]
    if not facts.broken or all(change is None for change in changes):
        return ""
    if lang == "vi":
        return (
            f"Hai năm {facts.previous_year} và {facts.year} tính theo hai phương pháp (‡): "
            "một phần thay đổi là do cách chấm mới."
        )
    return (
        f"{facts.previous_year} and {facts.year} follow two methods (‡): part of the change is the new way of scoring."
    )


def _signs(facts: Headline, lang: str) -> str:
    if not facts.signs:
        return ""
    if lang == "vi":
        whose = "này" if facts.composite_signs else "từng chỉ số"
        return f"Thứ hạng {whose} mang dấu {facts.signs}: {facts.sign_words}."
    whose = "This rank carries" if facts.composite_signs else "Ranks on the indices carry"
    return f"{whose} {facts.signs}: {facts.sign_words}."
