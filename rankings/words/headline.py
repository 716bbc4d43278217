"""The sentence that a journalist would write about a province, from what is known and nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass

from rankings.words.marks import MARKS
from rankings.words.numbers import say_change


@dataclass(frozen=True)
class Standing:
    """How a province stands on one indicator; `name` as it stands in the middle of a sentence.

    A shared rank is called joint wherever it is known that another has it, as tables mark it with "="; `signs` are
    those of the rank.
    """

    name: str
    rank: int | None = None
    tied: bool | None = None
    change: int | None = None
    signs: str = ""


@dataclass(frozen=True)
class Said:
    """Signs of figures that a sentence tells, and what they say in words; both "" where there are none."""

    signs: str = ""
    words: str = ""


NOTHING = Said()
#: The sign of a change across a change of method, and that of what is reconstructed.
_BROKEN, _REBUILT = "‡", "~"


@dataclass(frozen=True)
class Headline:
    """What the sentence is made of. `known` of `n` ranks are known; `previous_year` is None in a first edition.

    `broken` says that the method changed since, `rebuilt` that the ranks are reconstructed. Of the marks, `own` are
    those of the rank, `before` those of the rank that a change worked out here counts from, `of_parts` those of the
    ranks behind the clauses on parts; `pillars` says that these are the pillars.
    """

    province: str
    year: int
    n: int
    known: int
    composite: Standing
    parts: tuple[Standing, ...] = ()
    previous_year: int | None = None
    broken: bool = False
    own: Said = NOTHING
    before: Said = NOTHING
    of_parts: Said = NOTHING
    pillars: bool = False
    rebuilt: bool = False

    @property
    def mark(self) -> str:
        """The sign that each rank bears in the sentence."""
        return _REBUILT if self.rebuilt else ""

    @property
    def change_marks(self) -> str:
        """The signs that each change bears in the sentence."""
        return (_BROKEN if self.broken else "") + self.mark


def inside(name: str) -> str:
    """A name as it stands inside a sentence.

    >>> inside("Chính quyền số")
    'chính quyền số'
    """
    return name[:1].lower() + name[1:]


def listed(names: Sequence[str], lang: str) -> str:
    """Names in a row.

    >>> listed(["A", "B", "C"], "vi"), listed(["A", "B"], "en")
    ('A, B và C', 'A and B')
    """
    joint = " và " if lang == "vi" else " and "
    return joint.join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def ordinal(number: int) -> str:
    """An English ordinal.

    >>> [ordinal(number) for number in (1, 2, 3, 4, 11, 12, 13, 21, 63)]
    ['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '63rd']
    """
    teens = 10 < number % 100 < 14
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def say_headline(facts: Headline, lang: str) -> str:
    """The sentence, without its full stop. Parts of which neither rank nor change is known are left out.

    Ranks and changes bear their signs: sentences leave the page without what stands below them.

    >>> gov = Standing("chính quyền số", 8, None, 16)
    >>> say_headline(Headline("Bình Phước", 2021, 63, 34, Standing("DTI", 9, None, 16), (gov,), 2020), "vi")
    'Năm 2021, Bình Phước xếp hạng 9/63, tăng 16 bậc so với năm 2020; chính quyền số tăng 16 bậc'
    """
    parts = [_part(part, facts, lang) for part in facts.parts if part.change is not None or part.rank is not None]
    return "; ".join(filter(None, [_composite(facts, lang), ", ".join(parts)]))


def _composite(facts: Headline, lang: str) -> str:
    standing = facts.composite
    if standing.rank is None:
        return _unranked(facts, lang)
    tied = standing.tied
    if lang == "vi":
        rank = f"xếp {'đồng ' if tied else ''}hạng {standing.rank}{standing.signs}/{facts.n}"
        said = f"Năm {facts.year}, {facts.province} {rank}"
    else:
        rank = f"ranked {'joint ' if tied else ''}{ordinal(standing.rank)}{standing.signs} of {facts.n}"
        said = f"In {facts.year}, {facts.province} {rank}"
    return said + _since(facts, lang)


def _since(facts: Headline, lang: str) -> str:
    change, year = facts.composite.change, facts.previous_year
    if change is None or year is None:
        return ""
    sign = facts.change_marks
    if lang == "vi":
        return f", {say_change(change, lang) if change else 'giữ nguyên'}{sign} so với năm {year}"
    return f", {say_change(change, lang)}{sign} on {year}" if change else f", unchanged{sign} from {year}"


def _unranked(facts: Headline, lang: str) -> str:
    change, year = facts.composite.change, facts.previous_year
    moved = "" if change is None else f"{say_change(change, lang)}{facts.change_marks}"
    if lang == "vi":
        said = f"Năm {facts.year}, thứ hạng của {facts.province} trong {facts.n} tỉnh, thành phố chưa thấy công bố"
        return said + (f", chỉ biết {moved} so với năm {year}" if moved else "")
    said = f"The rank of {facts.province} among the {facts.n} provinces in {facts.year} has not been seen published"
    return said + (f", only that it went {moved} on {year}" if moved else "")


def _part(part: Standing, facts: Headline, lang: str) -> str:
    """A part with its change, which bears the signs, or with its rank."""
    sign = facts.change_marks
    if part.change:
        return f"{part.name} {say_change(part.change, lang)}{sign}"
    if part.rank is None:
        return f"{part.name} {'không đổi hạng' if lang == 'vi' else 'unchanged'}{sign}"
    tied = part.tied
    told = part.signs + (sign if part.change == 0 else "")
    sign = "".join(each for each in MARKS if each in told)
    if lang == "vi":
        stays = "giữ " if part.change == 0 else ""
        return f"{part.name} {stays}{'đồng ' if tied else ''}hạng {part.rank}{sign}"
    stays = "still " if part.change == 0 else ""
    return f"{part.name} {stays}{'joint ' if tied else ''}{ordinal(part.rank)}{sign}"


def say_caveats(facts: Headline, lang: str) -> str:
    """What the reader of the sentence must know beside it: how many ranks are known, a changed method, its marks."""
    return " ".join(filter(None, [_known(facts, lang), _break(facts, lang), _signs(facts, lang)]))


def _known(facts: Headline, lang: str) -> str:
    if facts.known == facts.n:
        return ""
    ties = _ties(facts, lang)
    if lang == "vi":
        return f"Mới biết {facts.known}/{facts.n} thứ hạng năm {facts.year}{ties}."
    are = "is" if facts.known == 1 else "are"
    return f"Only {facts.known} of the {facts.n} ranks of {facts.year} {are} known{ties}."


def _ties(facts: Headline, lang: str) -> str:
    """That those which are known do not tell of a tie."""
    if facts.composite.rank is None or facts.composite.tied:
        return ""
    return ", nên chưa rõ có tỉnh nào đồng hạng hay không" if lang == "vi" else ", so ties cannot be ruled out"


def _break(facts: Headline, lang: str) -> str:
    changes = [facts.composite.change, *(part.change for part in facts.parts)]
    if not facts.broken or all(change is None for change in changes):
        return ""
    if lang == "vi":
        return (
            f"Hai năm {facts.previous_year} và {facts.year} tính theo hai phương pháp (‡): "
            "nếu có thay đổi thì một phần có thể do cách chấm mới."
        )
    return (
        f"{facts.previous_year} and {facts.year} use different methods (‡): part of any change may come from the new "
        "way of scoring."
    )


def _signs(facts: Headline, lang: str) -> str:
    """Which ranks that the sentence tells or counts from are marked; those with the same marks stand together."""
    parts = {"vi": ("chỉ số", "trụ cột"), "en": ("indices", "pillars")}[lang][facts.pillars]
    if lang == "vi":
        whose = ("thứ hạng này", f"thứ hạng năm {facts.previous_year}", f"thứ hạng các {parts}")
    else:
        whose = ("this rank", f"the rank of {facts.previous_year}", f"the ranks on the {parts}")
    groups: dict[Said, list[str]] = {}
    for who, said in zip(whose, (facts.own, facts.before, facts.of_parts), strict=True):
        if said.signs:
            groups.setdefault(said, []).append(who)
    return " ".join(_carry(who, said, who == [whose[-1]], lang) for said, who in groups.items())


def _carry(who: list[str], said: Said, plural: bool, lang: str) -> str:
    listing = listed(who, lang)
    carry = "mang dấu" if lang == "vi" else "carry" if plural or len(who) > 1 else "carries"
    return f"{listing[0].upper()}{listing[1:]} {carry} {said.signs}: {said.words}."
