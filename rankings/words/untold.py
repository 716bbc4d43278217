"""Why the parts of a change of rank cannot be computed, or why there is no change to explain, in both languages."""

from collections.abc import Sequence
from dataclasses import dataclass

from rankings.compute.changes import METHOD_BREAK
from rankings.compute.explaining import NO_RANK, NO_SCORES, NOT_BY_SCORES, REASONS
from rankings.words.headline import listed
from rankings.words.known import scores_known


@dataclass(frozen=True)
class Untold:
    """Why the parts cannot be computed: `reasons` as `compute.explaining` has them, with what they speak of.

    `unranked`: the years of the two in which the province's rank is not known; `scores`: how many of `n` scores are
    known, before and now.
    """

    reasons: Sequence[str]
    previous_year: int
    year: int
    n: int
    scores: tuple[int, int]
    unranked: Sequence[int] = ()


def say_untold(facts: Untold, lang: str) -> str:
    """That the parts cannot be computed, and every reason.

    >>> say_untold(Untold([NO_SCORES], 2021, 2022, 63, (10, 63)), "vi")
    'Không tính được bao nhiêu bậc do điểm của chính tỉnh và bao nhiêu do các tỉnh khác, vì mới biết điểm của 10/63 \
tỉnh, thành phố năm 2021.'
    """
    broken, because = METHOD_BREAK in facts.reasons, say_because(facts, lang)
    if lang == "vi":
        parts = "do điểm của chính tỉnh, bao nhiêu do các tỉnh khác và bao nhiêu do cách chấm mới"
        if not broken:
            parts = "do điểm của chính tỉnh và bao nhiêu do các tỉnh khác"
        return f"Không tính được bao nhiêu bậc {parts}, vì {because}."
    others = "how many from the others and how many from the new method"
    parts = f"its own score, {others}" if broken else "its own score and how many from the others"
    return f"It cannot be computed how many places come from {parts}, because {because}."


def say_because(facts: Untold, lang: str) -> str:
    """The reasons alone, as they follow "because"."""
    return "; ".join(_reason(reason, facts, lang) for reason in REASONS if reason in facts.reasons)


def _reason(reason: str, facts: Untold, lang: str) -> str:
    if reason == NO_RANK:
        years = listed([str(year) for year in facts.unranked], lang)
        seen = "its rank of {} has" if len(facts.unranked) == 1 else "its ranks of {} have"
        return f"chưa thấy công bố hạng năm {years}" if lang == "vi" else f"{seen.format(years)} not been seen"
    return _scores_known(facts, lang) if reason == NO_SCORES else _REASONS[lang][reason]


def _scores_known(facts: Untold, lang: str) -> str:
    years = zip((facts.previous_year, facts.year), facts.scores, strict=True)
    return scores_known([(year, known) for year, known in years if known < facts.n], facts.n, lang)


_REASONS = {
    "vi": {
        METHOD_BREAK: "hai năm chấm theo hai phương pháp và không ai chấm một năm theo cả hai",
        NOT_BY_SCORES: "hạng đã công bố không theo thứ tự điểm",
    },
    "en": {
        METHOD_BREAK: "the two years were scored by different methods and nobody scored one year by both",
        NOT_BY_SCORES: "the published rank does not follow the order of scores",
    },
}


def say_hidden(previous_year: int, year: int, lang: str) -> str:
    """In the place of an explanation, for who asked to see nothing across a change of method."""
    if lang == "vi":
        return f"Thay đổi từ {previous_year} sang {year} đang được ẩn vì hai năm chấm theo hai phương pháp."
    return f"The change from {previous_year} to {year} is hidden: the two years were scored by different methods."


def say_none_before(year: int, units: int, lang: str) -> str:
    """In the place of an explanation, on the first year that can be reconstructed on today's provinces."""
    if lang == "vi":
        return f"{year} là năm đầu tiên dựng lại được cho {units} tỉnh, thành phố, nên chưa có thay đổi để giải thích."
    return f"{year} is the first year reconstructed for the {units} provinces, so there is no change to explain."


def say_begins(year: int, units: int, lang: str) -> str:
    """In short, that there is no change to explain as the table begins with this year."""
    if lang == "vi":
        return f"Bảng {units} tỉnh, thành phố bắt đầu từ {year}, nên ở đây chưa có thay đổi để giải thích."
    return f"The table of {units} begins with {year}, so there is no change to explain here."
