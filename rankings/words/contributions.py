"""Sentences about a gap and its parts, of two provinces or of two years of one; why there are none says `unsplit`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from rankings.words.headline import inside, listed

LABELS = {
    "vi": {
        "pair": "Vì đâu cách nhau",
        "years": "Vì đâu điểm thay đổi",
        "part": "Phần",
        "weight": "Trọng số",
        "of_gap": "Góp vào chênh lệch",
        "of_change": "Góp vào thay đổi",
        "rounding": "Làm tròn",
        "see": "Phần nào làm điểm thay đổi",
        "source": "Nguồn",
    },
    "en": {
        "pair": "What makes the gap",
        "years": "What changed the score",
        "part": "Part",
        "weight": "Weight",
        "of_gap": "Adds to the gap",
        "of_change": "Adds to the change",
        "rounding": "Rounding",
        "see": "Which parts changed the score",
        "source": "Source",
    },
}

#: So many parts are named on the side that makes the gap, and on the other.
_MADE, _NARROWED = 2, 3
_BRACKETS = re.compile(r" \([^)]*\)$")


@dataclass(frozen=True)
class Piece:
    """A part of a gap: its name, its points as rounded for the table, and their very text there ("+0,0565°*")."""

    name: str
    points: Decimal
    shown: str


@dataclass(frozen=True)
class Account:
    """A gap of `whole` (its name inside a sentence) and its pieces: those that make it first, largest first."""

    whole: str
    gap: Piece
    pieces: tuple[Piece, ...]

    @property
    def size(self) -> str:
        """The gap without plus or minus, as the words around it say which way."""
        return unsigned(self.gap.shown)

    def along(self, sign: int = 1) -> list[Piece]:
        """The pieces on this side (1: above zero, -1: below), the largest first."""
        found = [piece for piece in self.pieces if piece.points * sign > 0]
        return sorted(found, key=lambda piece: -abs(piece.points))


def unsigned(shown: str) -> str:
    """Points where the words say which way they go.

    >>> unsigned("+0,0565°*")
    '0,0565°*'
    """
    return shown.lstrip("+\u2212")


def spoken(name: str, lang: str) -> str:
    """A part inside a sentence: what stands in brackets is for tables.

    >>> spoken("Bốn chỉ số nền tảng còn lại (gộp)", "vi"), spoken("Other four foundation indices (together)", "en")
    ('bốn chỉ số nền tảng còn lại', 'the other four foundation indices')
    """
    said = inside(_BRACKETS.sub("", name))
    return f"the {said}" if lang == "en" and said.startswith("other ") else said


def _bare(whole: str) -> str:
    """The name of a whole before the word "score".

    >>> _bare("the DTI"), _bare("digital government")
    ('DTI', 'digital government')
    """
    return whole.removeprefix("the ")


def say_gap_parts(ahead: str, behind: str, account: Account, lang: str) -> str:
    """How one came to be ahead of the other; `account` is from the side of the one ahead, or of either of equals."""
    made, narrowed = account.along(), account.along(-1)
    if not account.gap.points:
        return _level(ahead, behind, account, lang)
    if lang == "vi":
        said = f"{ahead} hơn {behind} {account.size} điểm {account.whole}"
        parts = [f"nhiều nhất ở {_first_of(made, lang)}"] if made else ["không hơn ở phần nào"]
        parts += [f"kém ở {_named(narrowed, lang)}"] if narrowed else []
    else:
        said = f"{ahead} is {account.size} ahead of {behind} on {account.whole}"
        parts = [f"most of all on {_first_of(made, lang)}"] if made else ["ahead on no part"]
        parts += [f"behind on {_named(narrowed, lang)}"] if narrowed else []
    return f"{said}: {'; '.join(parts)}."


def _level(ahead: str, behind: str, account: Account, lang: str) -> str:
    more, less = ([replace(each, shown=unsigned(each.shown)) for each in account.along(sign)] for sign in (1, -1))
    said = (
        f"{ahead} và {behind} bằng điểm {account.whole}"
        if lang == "vi"
        else f"{ahead} and {behind} are level on {account.whole}"
    )
    if not more and not less:
        return f"{said}{', ở từng phần cũng vậy' if lang == 'vi' else ', and on each part'}."
    if lang == "vi":
        parts = [f"{ahead} hơn ở {_named(more, lang)}"] if more else []
        parts += [f"{behind} hơn ở {_named(less, lang)}"] if less else []
    else:
        parts = [f"{ahead} is ahead on {_named(more, lang)}"] if more else []
        parts += [f"{behind} on {_named(less, lang)}" if more else f"{behind} is ahead on {_named(less, lang)}"]
        parts = parts if less else parts[:1]
    return f"{said}: {'; '.join(parts)}."


def say_change_parts(account: Account, lang: str) -> str:
    """Which parts raised a score from one year to the next, and which lowered it; the title says whose and when."""
    gap = account.gap.points
    sign = -1 if gap < 0 else 1
    along, against = account.along(sign), account.along(-sign)
    if not gap:
        return _unchanged(account, along, against, lang)
    if lang == "vi":
        said = f"Điểm {account.whole} {'tăng' if gap > 0 else 'giảm'} {account.size}"
        parts = [f"nhiều nhất ở {_first_of(along, lang)}"] if along else ["không phải do phần nào"]
        parts += [f"{'giảm' if gap > 0 else 'tăng'} ở {_named(against, lang)}"] if against else []
    else:
        said = f"The {_bare(account.whole)} score {'rose' if gap > 0 else 'fell'} by {account.size}"
        parts = [f"most of all on {_first_of(along, lang)}"] if along else ["no part accounts for it"]
        parts += [f"it {'fell' if gap > 0 else 'rose'} on {_named(against, lang)}"] if against else []
    return f"{said}: {'; '.join(parts)}."


def _unchanged(account: Account, rose: list[Piece], fell: list[Piece], lang: str) -> str:
    if not rose and not fell:
        if lang == "vi":
            return f"Điểm {account.whole} không đổi, ở từng phần cũng vậy."
        return f"The {_bare(account.whole)} score did not change, nor did any part of it."
    words = {"vi": ("tăng", "giảm"), "en": ("up", "down")}[lang]
    at = "ở" if lang == "vi" else "on"
    parts = [f"{word} {at} {_named(pieces, lang)}" for word, pieces in zip(words, (rose, fell), strict=True) if pieces]
    said = f"Điểm {account.whole} không đổi" if lang == "vi" else f"The {_bare(account.whole)} score did not change"
    return f"{said}: {'; '.join(parts)}."


def _first_of(pieces: Sequence[Piece], lang: str) -> str:
    """The largest and the one after it, each with its points."""
    then = ", rồi đến " if lang == "vi" else ", then on "
    return then.join(f"{spoken(piece.name, lang)} ({piece.shown})" for piece in pieces[:_MADE])


def _named(pieces: Sequence[Piece], lang: str) -> str:
    """The largest of the pieces, each with its points; that there are more is said, and the table has them."""
    named = [f"{spoken(piece.name, lang)} ({piece.shown})" for piece in pieces[:_NARROWED]]
    others = ["các phần khác" if lang == "vi" else "others"] if len(pieces) > _NARROWED else []
    return listed([*named, *others], lang)


@dataclass(frozen=True)
class Course:
    """A score in two years as shown with its signs, whether it rose (1), fell (-1) or stayed (0), and on how many of
    `of` parts it rose and fell."""

    province: str
    years: tuple[int, int]
    whole: str
    scores: tuple[str, str]
    way: int
    rose: int
    fell: int
    of: int


def say_course(facts: Course, lang: str) -> str:
    """From which score to which, and on how many parts it rose and fell."""
    (before, now), (start, end) = facts.years, facts.scores
    if lang == "vi":
        went = f"tăng từ {start} lên {end}" if facts.way > 0 else f"giảm từ {start} xuống {end}"
        said = f"Từ năm {before} đến năm {now}, điểm {facts.whole} của {facts.province} "
        return said + f"{went if facts.way else f'vẫn là {end}'}: {_counted(facts, lang)}."
    went = f"{'rose' if facts.way > 0 else 'fell'} from {start} to {end}" if facts.way else f"stayed at {end}"
    score = f"{facts.province}’s {_bare(facts.whole)} score"
    return f"From {before} to {now} {score} {went}: {_counted(facts, lang)}."


def _counted(facts: Course, lang: str) -> str:
    """On how many parts it rose and fell."""
    level, of = facts.of - facts.rose - facts.fell, facts.of
    for count, vi, en in ((facts.rose, "tăng", "up"), (facts.fell, "giảm", "down"), (level, "không đổi", "level")):
        if count == of:
            every = "phần duy nhất" if of == 1 else f"cả {of} phần"
            return f"{vi} ở {every}" if lang == "vi" else f"{en} on {'the one part' if of == 1 else f'all {of} parts'}"
    counts = [(facts.rose, "tăng ở", "up on"), (facts.fell, "giảm ở", "down on"), (level, "không đổi ở", "level on")]
    said = [f"{vi if lang == 'vi' else en} {count}" for count, vi, en in counts if count]
    return f"trong {of} phần, {', '.join(said)}" if lang == "vi" else f"of {of} parts, {', '.join(said)}"


@dataclass(frozen=True)
class Widest:
    """The part on which several are furthest apart in what it brings: who has most and least, each as shown."""

    part: str
    most: tuple[str, str]
    least: tuple[str, str]


def say_widest(facts: Widest, lang: str) -> str:
    """Which part tells several apart most.

    >>> say_widest(Widest("Hạ tầng số", ("A", "0,0726"), ("B", "0,0640")), "vi")
    'Điểm mà mỗi phần góp vào tổng cách nhau xa nhất ở hạ tầng số: 0,0726 (A) và 0,0640 (B).'
    """
    (high, more), (low, less) = facts.most, facts.least
    if lang == "vi":
        return (
            f"Điểm mà mỗi phần góp vào tổng cách nhau xa nhất ở {spoken(facts.part, lang)}: "
            f"{more} ({high}) và {less} ({low})."
        )
    return (
        f"What each part brings to the total is furthest apart on {spoken(facts.part, lang)}: "
        f"{more} ({high}) and {less} ({low})."
    )


def say_columns(year: int, lang: str) -> str:
    """Caption of the table of what each part brings."""
    if lang == "vi":
        return f"Điểm mỗi phần góp vào DTI {year}; hơn kém giữa hai cột ở từng hàng cộng lại là khoảng cách"
    return f"What each part brings to the DTI of {year}; the differences of two columns, row by row, make up their gap"


def key_of(name: str, lang: str) -> str:
    """What a bar means that goes to the side of a province."""
    return f"{name} hơn" if lang == "vi" else f"{name} ahead"


def keys_of_change(lang: str) -> tuple[str, str]:
    """What the bars of a change mean."""
    return ("tăng", "giảm") if lang == "vi" else ("up", "down")


def title_of_gap(year: int, lang: str) -> str:
    """Title of the image of a gap, away from its page."""
    return f"{LABELS[lang]['pair']}, DTI {year}"


def title_of_change(whole: str, years: tuple[int, int], lang: str) -> str:
    """Title of the image of a change, away from its page; `whole` as it stands inside a sentence."""
    if lang == "vi":
        return f"Từng phần của thay đổi điểm {whole}, {years[0]}–{years[1]}"
    return f"The change of score on {whole}, part by part, {years[0]}–{years[1]}"


@dataclass(frozen=True)
class Basis:
    """What a split rests on: `unseen` parts (names as in tables) that are known only together, whether the whole or the
    weights were worked out from other figures, and whether there is a row of rounding."""

    unseen: tuple[str, ...]
    whole_worked_out: bool
    weights_worked_out: bool
    rounds: bool


def notes_on(facts: Basis, lang: str) -> tuple[str, ...]:
    """What is to be known about a split, a line each; the first says whether it proves anything that it adds up."""
    proof = _on_unseen(facts, lang) if facts.unseen else _on_whole(lang) if facts.whole_worked_out else _on_test(lang)
    others = [
        _on_weights(lang) if facts.weights_worked_out else "",
        _on_rounding(lang) if facts.rounds else "",
    ]
    return (proof, *filter(None, others))


def _on_unseen(facts: Basis, lang: str) -> str:
    names = listed([inside(name) for name in facts.unseen], lang)
    if lang == "vi":
        return (
            f"Chưa thấy đủ điểm riêng về {names}: điểm gộp là phần còn lại của tổng điểm, nên các phần "
            "cộng lại khớp là do cách tính, không chứng tỏ trọng số đúng."
        )
    return (
        f"Not all seen on their own: {names}. Their joint score is what is left of the total, so the parts add up "
        "by construction; this does not prove the weights."
    )


def _on_whole(lang: str) -> str:
    if lang == "vi":
        return "Điểm chung này vốn được tính ra từ các phần, nên các phần cộng lại khớp là do cách tính."
    return "The score of the whole was itself worked out from these parts, so that they add up is by construction."


def _on_test(lang: str) -> str:
    if lang == "vi":
        return "Mọi phần đều đã biết riêng, nên cộng lại khớp với điểm đã công bố là một phép thử trọng số."
    return "Every part is known on its own, so that they add up to the published scores tests the weights."


def _on_weights(lang: str) -> str:
    if lang == "vi":
        return "Trọng số suy ra từ điểm đã công bố, chưa thấy văn bản nào in ra."
    return "The weights are worked out from published scores; no document seen so far prints them."


def _on_rounding(lang: str) -> str:
    if lang == "vi":
        return "“Làm tròn” là phần lệch do các số chỉ ghi bốn chữ số thập phân, để cả cột cộng lại vừa đúng."
    return "“Rounding” is what four decimals leave out, so that the column adds up exactly."
