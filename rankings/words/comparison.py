"""Sentences about two provinces, in both languages."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from rankings.words.headline import listed, ordinal
from rankings.words.numbers import show_decimal

#: How many of the compared, in words.
COUNTED = {"vi": {2: "hai", 3: "ba", 4: "bốn"}, "en": {2: "both", 3: "all three", 4: "all four"}}

LABELS = {
    "vi": {
        "title": "So sánh tỉnh, thành phố",
        "lede": "Đặt hai đến bốn tỉnh, thành phố cạnh nhau: hạng và điểm chuyển đổi số (DTI), từng chỉ số, từng năm.",
        "eyebrow": "So sánh",
        "spine": "Chênh lệch từng chỉ số",
        "ranks": "Thứ hạng qua các năm",
        "scores": "Điểm qua các năm",
        "same": "bằng nhau",
        "unknown": "chưa rõ",
        "cannot": "Các tỉnh, thành phố này chưa từng cùng đứng trong một bảng",
        "one_place": "Cùng một nơi, trước và sau",
        "closest": "Sát điểm nhau nhất",
        "leaders": "Trong nhóm dẫn đầu",
        "source": "Nguồn",
        "near": "Sát hạng",
        "region": "Cùng vùng",
        "third": "Thứ ba, nếu muốn",
        "fourth": "Thứ tư, nếu muốn",
        "none": "Không chọn",
        "change": "Đổi, thêm, bớt",
        "choose": "Chọn hai đến bốn",
        "add": "So thêm với",
        "another": "tỉnh khác…",
        "picked": "Đã chọn",
        "too_many": "Chọn quá bốn",
        "too_few": "Chưa đủ hai",
        "first_term": "Chỉ số là một phần của DTI được chấm điểm riêng, từ 0 đến 1; trụ cột gộp nhiều chỉ số.",
    },
    "en": {
        "title": "Compare provinces",
        "lede": "Two to four provinces side by side: rank and score in digital transformation (DTI), index by index.",
        "eyebrow": "Comparison",
        "spine": "The gap on each index",
        "ranks": "Rank over the years",
        "scores": "Score over the years",
        "same": "equal",
        "unknown": "not known",
        "cannot": "These provinces have never been in one table",
        "one_place": "One place before and after",
        "closest": "Closest in score",
        "leaders": "Among the leaders",
        "source": "Source",
        "near": "Next in rank",
        "region": "Same region",
        "third": "Third, if you like",
        "fourth": "Fourth, if you like",
        "none": "None",
        "change": "Change, add, remove",
        "choose": "Choose two to four",
        "add": "Add",
        "another": "another…",
        "picked": "Picked",
        "too_many": "More than four",
        "too_few": "Not yet two",
        "first_term": "An index is a part of the DTI scored on its own, from 0 to 1; a pillar combines several.",
    },
}


@dataclass(frozen=True)
class Standing:
    """One of the compared: score as shown, rank, whether the rank is shared, and the marks of either."""

    name: str
    score: Decimal | None
    rank: int | None
    tied: bool | None = None
    signs: str = ""
    rank_signs: str = ""

    def marked(self, lang: str) -> str:
        """The score with its marks, for a sentence."""
        return f"{show_decimal(self.score, lang)}{self.signs}"

    def placed(self, lang: str) -> str:
        """The rank with its marks; "" without one."""
        if self.rank is None:
            return ""
        return f"{self.rank if lang == 'vi' else ordinal(self.rank)}{self.rank_signs}"

    def ranked(self, lang: str, n: int = 0) -> str:
        """The rank for a sentence, among `n` where it is told, and called joint where its cell has "=".

        >>> side = Standing("Thanh Hóa", None, 12, tied=True, rank_signs="°*")
        >>> side.ranked("vi"), side.ranked("en", 63)
        ('đồng hạng 12°*', 'joint 12th°* of 63')
        """
        placed = self.placed_of(n, lang) if n else self.placed(lang)
        if lang == "vi":
            return f"{'đồng hạng' if self.tied else 'hạng'} {placed}"
        return f"{'joint ' if self.tied else ''}{placed}"

    def placed_of(self, n: int, lang: str) -> str:
        """The rank among n, which several are told to have: "9/63°*", "9th°* of 63"."""
        return f"{self.rank}/{n}{self.rank_signs}" if lang == "vi" else f"{self.placed(lang)} of {n}"


def shared(sides: Sequence[Standing]) -> Standing:
    """Equals as one, with the marks of all of them, where one score or rank is told of all."""
    scores, ranks = dict.fromkeys("".join(s.signs for s in sides)), dict.fromkeys("".join(s.rank_signs for s in sides))
    return replace(sides[0], signs="".join(scores), rank_signs="".join(ranks))


@dataclass(frozen=True)
class Contest:
    """The two in an edition of `n` units, of which `known` ranks are known; `gap_signs` are those of their gap."""

    first: Standing
    second: Standing
    year: int
    n: int
    known: int
    gap_signs: str = ""


def say_gap(facts: Contest, lang: str) -> str:
    """The sentence at the top: who leads and by how much, from scores, else from ranks, else that it cannot be told.

    >>> pair = Contest(Standing("Bình Phước", None, 9), Standing("Đắk Nông", None, 41), 2021, 63, 34)
    >>> say_gap(pair, "vi")
    'Năm 2021, Bình Phước xếp hạng 9/63, trên Đắk Nông (hạng 41) 32 bậc.'
    """
    ahead, behind = _ordered(facts)
    if ahead.score is not None and behind.score is not None:
        return _by_score(facts, ahead, behind, (ahead.score, behind.score), lang)
    if ahead.rank is not None and behind.rank is not None:
        return _by_rank(facts, ahead, behind, behind.rank - ahead.rank, lang)
    return _untold(facts, lang)


def _ordered(facts: Contest) -> tuple[Standing, Standing]:
    """The one ahead first: by score where both are known and differ, else by rank."""
    first, second = facts.first, facts.second
    if first.score is not None and second.score is not None and first.score != second.score:
        return (first, second) if first.score > second.score else (second, first)
    if first.rank is not None and second.rank is not None and first.rank > second.rank:
        return second, first
    return first, second


def _by_score(facts: Contest, ahead: Standing, behind: Standing, scores: tuple[Decimal, Decimal], lang: str) -> str:
    equal = scores[0] == scores[1]
    high, low = (shared([ahead, behind]) if equal else ahead).marked(lang), behind.marked(lang)
    gap = show_decimal(scores[0] - scores[1], lang) + facts.gap_signs
    if lang == "vi":
        said = f"Năm {facts.year}, {ahead.name} "
        said += f"và {behind.name} cùng có {high}" if equal else f"hơn {behind.name} {gap}"
        said += " điểm DTI" + ("" if equal else f" ({high} và {low})")
    else:
        said = f"In {facts.year}, {ahead.name} "
        said += f"and {behind.name} both score {high}" if equal else f"is {gap} ahead of {behind.name} on the DTI"
        said += "" if equal else f" ({high} and {low})"
    return f"{said}{_ranks(facts, ahead, behind, lang)}."


def _ranks(facts: Contest, ahead: Standing, behind: Standing, lang: str) -> str:
    if ahead.rank is None or behind.rank is None:
        return ""
    if ahead.rank == behind.rank:
        return _both(facts, shared([ahead, behind]).placed_of(facts.n, lang), lang)
    if lang == "vi":
        return f"; {ahead.ranked(lang)} và {behind.ranked(lang)} trong {facts.n} tỉnh, thành phố"
    return f"; {ahead.ranked(lang)} and {behind.ranked(lang, facts.n)}"


def _both(facts: Contest, rank: str, lang: str) -> str:
    """One rank of both; that it is a tie is told only where all ranks are known."""
    certain = facts.known == facts.n
    if lang == "vi":
        return f"; cùng {'' if certain else 'được công bố '}hạng {rank}"
    return f"; both {'' if certain else 'published as '}{rank}"


def _by_rank(facts: Contest, ahead: Standing, behind: Standing, apart: int, lang: str) -> str:
    """Places between two ranks bear no mark: the ranks beside them do."""
    first, second, certain = ahead.name, behind.name, facts.known == facts.n
    high = ahead.ranked(lang, facts.n) if apart else shared([ahead, behind]).placed_of(facts.n, lang)
    if lang == "vi":
        if not apart:
            verb = "xếp" if certain else "được công bố"
            return f"Năm {facts.year}, {first} và {second} cùng {verb} hạng {high}."
        return f"Năm {facts.year}, {first} xếp {high}, trên {second} ({behind.ranked(lang)}) {apart} bậc."
    if not apart:
        verb = "both ranked" if certain else "are both published as"
        return f"In {facts.year}, {first} and {second} {verb} {high}."
    places = "place" if apart == 1 else "places"
    return f"In {facts.year}, {first} ranked {high}, {apart} {places} above {second} ({behind.ranked(lang)})."


def _untold(facts: Contest, lang: str) -> str:
    sides = (facts.first, facts.second)
    missing = [each.name for each in sides if each.rank is None]
    if missing:
        names = listed(missing, lang)
        if lang == "vi":
            said = f"Năm {facts.year} chưa thấy công bố thứ hạng của {names}, nên chưa so được hai tỉnh về DTI"
        else:
            said = f"For {facts.year} the rank of {names} has not been seen published, so they cannot be compared"
    known = next((each for each in sides if each.rank is not None), None)
    if known is None or known.rank is None:
        return f"{said}."
    if lang == "vi":
        return f"{said}; {known.name} xếp {known.ranked(lang, facts.n)}."
    return f"{said}; {known.name} ranked {known.ranked(lang, facts.n)}."


def say_lead(name: str, gap: str, lang: str) -> str:
    """Who leads on one indicator and by how much; `gap` is without plus or minus.

    >>> say_lead("Bình Phước", "0,1119", "vi")
    'Bình Phước hơn 0,1119'
    """
    return f"{name} hơn {gap}" if lang == "vi" else f"{name} leads by {gap}"


def say_spine(year: int, n: int, lang: str) -> str:
    """Caption of the table of gaps."""
    if lang == "vi":
        return (
            f"Điểm từng chỉ số năm {year}, nơi cách nhau nhiều nhất trước; vạch đứng là trung bình {n} tỉnh, thành phố"
        )
    return f"Scores on each index in {year}, widest apart first; the upright stroke is the mean of the {n}"


def indices_title(year: int, lang: str) -> str:
    """Title of the image of all indices, which stands alone where it is shared."""
    return f"{LABELS[lang]['spine']}, DTI {year}"


def say_years_ahead(names: Sequence[str], ahead: Sequence[Sequence[int]], lang: str) -> str:
    """The sentence over rank histories: in which years each stood above the others."""
    parts = []
    for name, years in zip(names, ahead, strict=True):
        if years:
            listing = listed([str(year) for year in years], lang)
            when = f"các năm {listing}" if len(years) > 1 else f"năm {listing}"
            parts.append(f"{name} đứng trên {when}" if lang == "vi" else f"{name} stood above in {listing}")
    return "; ".join(parts) + "." if parts else _never(len(names), "hạng", "rank", lang)


def _never(count: int, vi: str, en: str, lang: str) -> str:
    """That no year has something of all of them."""
    if lang == "vi":
        return f"Chưa có năm nào biết {vi} của cả {COUNTED[lang][count]}."
    return f"In no year are {COUNTED[lang][count]} {en}s known."


def say_scores(year: int, shown: Sequence[tuple[str, str]], lang: str) -> str:
    """The sentence over score histories: (name, score as shown) of the latest year in which all are known."""
    said = ", ".join(f"{name} {score}" for name, score in shown)
    return f"Năm {year}: {said}." if lang == "vi" else f"{year}: {said}."


def say_no_scores(count: int, lang: str) -> str:
    """The sentence over the score histories of so many that share no year."""
    return _never(count, "điểm", "score", lang)


def say_pair_history(n: int, lang: str) -> str:
    """Caption of the table of both ranks by year."""
    return (
        f"Hạng DTI trong {n} tỉnh, thành phố, mới nhất trước" if lang == "vi" else f"DTI rank among {n}, newest first"
    )


def say_not_together(first: tuple[str, Sequence[int]], second: tuple[str, Sequence[int]], lang: str) -> str:
    """Why two units cannot be compared: (name, unit sets it stands in) of each."""
    sides = []
    for name, sets in (first, second):
        where = listed([str(units) for units in sets], lang)
        sides.append(f"{name} chỉ có trong bảng {where}" if lang == "vi" else f"{name} is only in the table of {where}")
    if lang == "vi":
        return f"{', còn '.join(sides)} tỉnh, thành phố. Có thể so các cặp sau:"
    return f"{', while '.join(sides)}. These pairs can be compared:"


def say_one_place(former: tuple[str, int], present: tuple[str, int], day: str, lang: str) -> str:
    """Why a unit is not compared with what it became: (name, unit set) of both, and the day between them."""
    (old, before), (new, after) = former, present
    if lang == "vi":
        return (
            f"{old} (trong {before} tỉnh, thành phố) nay là {new} (trong {after} tỉnh, thành phố) từ {day}: "
            "cùng một nơi, trước và sau, nên không so với nhau. Xem từng trang."
        )
    return (
        f"{old} (among the {before}) has been {new} (among the {after}) since {day}: one place before and after, "
        "so there is nothing to compare. See each page."
    )


def say_set(names: Sequence[str], units: int, lang: str) -> str:
    """The label of what can be compared."""
    return f"{' – '.join(names)}, {'trong' if lang == 'vi' else 'among'} {units}"


def title_of(names: Sequence[str], year: int, lang: str) -> str:
    """The title of a comparison's page."""
    return f"{listed(names, lang)}, DTI {year}"


def say_two_ranks(first: str, second: str, lang: str) -> str:
    """The ranks of a pair, as shown."""
    return f"hạng {first} và {second}" if lang == "vi" else f"ranks {first} and {second}"


def say_gaps_of(edition: str, lang: str) -> str:
    """That the numbers of a list are gaps, and of which edition."""
    return f"{edition} · chênh lệch điểm" if lang == "vi" else f"{edition} · gap in score"
