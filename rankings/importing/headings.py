"""Column headings to what they mean, by known words of both languages; not wholly understood is unknown."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rankings import shape, vi

#: Names of indicators that say which one is meant. The bare names of the pillars are not among them: see
#: BARE.
INDICATOR_NAMES: Final[dict[str, tuple[str, ...]]] = {
    "dti": ("DTI", "PDTI", "Chuyển đổi số", "Digital transformation", "Digital transformation index"),
    "gov": ("Trụ cột chính quyền số", "Digital government pillar"),
    "economy": ("Trụ cột kinh tế số", "Digital economy pillar"),
    "society": ("Trụ cột xã hội số", "Digital society pillar"),
    "awareness": ("Nhận thức số", "Digital awareness", "Awareness"),
    "institutions": ("Thể chế số", "Digital institutions", "Institutions"),
    "infrastructure": ("Hạ tầng số", "Digital infrastructure", "Infrastructure"),
    "human_resources": ("Nhân lực số", "Digital human resources", "Human resources"),
    "security": (
        "An toàn thông tin mạng", "An toàn thông tin", "Network information security", "Information security",
        "Cybersecurity", "Network security", "Security",
    ),
    "gov_activity": (
        "Hoạt động chính quyền số", "Digital government activity", "Digital government activities",
    ),
    "economy_activity": ("Hoạt động kinh tế số", "Digital economy activity", "Digital economy activities"),
    "society_activity": ("Hoạt động xã hội số", "Digital society activity", "Digital society activities"),
}  # fmt: skip

#: Names that stand for a pillar in one table and for its activity index in another (the pillar holds the
#: foundation indices, the activity index does not). Published transcriptions use "Chính quyền số" for both.
BARE: Final[dict[str, tuple[str, ...]]] = {
    "gov": ("Chính quyền số", "CQS", "Digital government", "Gov", "Government"),
    "economy": ("Kinh tế số", "KTS", "Digital economy", "Economy"),
    "society": ("Xã hội số", "XHS", "Digital society", "Society"),
}
ACTIVITY_OF: Final = {"gov": "gov_activity", "economy": "economy_activity", "society": "society_activity"}

_RANK_WORDS: Final = ("Xếp hạng", "Thứ hạng", "Hạng", "Vị trí", "Rank", "Ranking")
_SCORE_WORDS: Final = ("Điểm", "Điểm số", "Giá trị", "Score", "Scores", "Value", "Points")
_CHANGE_WORDS: Final = (
    "Tăng giảm", "Thay đổi", "Biến động", "Thay đổi bậc", "Tăng giảm bậc", "Change", "Movement",
)  # fmt: skip
_VERSUS: Final = ("So với", "vs", "versus", "since", "from", "compared with", "compared to")
_PILLAR_WORDS: Final = ("Trụ cột", "3 trụ cột", "Ba trụ cột", "Các trụ cột", "Pillar", "Pillars")
_ACTIVITY_WORDS: Final = ("Hoạt động", "Nhóm chỉ số hoạt động", "Activity", "Activities", "Activity indices")
#: Words that change nothing. "Tổng điểm" and "Overall score" are the composite's, as "Điểm" alone is.
_FILLERS: Final = (
    "Chỉ số", "Các chỉ số", "Chỉ số chính", "Các chỉ số chính", "Main indices", "Tổng", "Tổng thể", "Chung",
    "Overall", "Total", "Composite", "Cấp tỉnh", "Provincial", "Năm", "Year", "Index", "Indices",
    "Nhóm chỉ số", "Nhóm chỉ số nền tảng", "Foundation indices", "The", "Of", "Và", "And",
)  # fmt: skip
_ORDINAL: Final = ("STT", "TT", "Số TT", "Số thứ tự", "Thứ tự", "No", "Ordinal")
_CODE: Final = (
    "Mã", "Mã số", "Mã tỉnh", "Mã tỉnh thành phố", "Mã địa phương", "Mã đơn vị", "Mã ĐVHC", "Code",
    "Province code", "GSO code",
)  # fmt: skip
_PROVINCE: Final = (
    "Tỉnh", "Tỉnh thành", "Tỉnh thành phố", "Tỉnh TP", "Tên tỉnh", "Tên tỉnh thành phố", "Địa phương",
    "Tên địa phương", "Tên đơn vị", "Đơn vị", "Các tỉnh thành phố trực thuộc TW",
    "Các tỉnh thành phố trực thuộc Trung ương", "Tỉnh thành phố trực thuộc Trung ương",
    "Tỉnh thành phố trực thuộc TW", "Province", "Provinces", "Province name", "Province city",
    "Province or city", "Provinces and cities", "Locality", "Name",
)  # fmt: skip
_ASIDE: Final = ("Ghi chú", "Note", "Notes", "Remarks", "Vùng", "Vùng kinh tế", "Region", "Khu vực")
#: Signs that mean a change; folding would drop them and leave "Δ Hạng" a rank.
_CHANGE_SIGNS: Final = re.compile(r"[Δ∆±▲▼△▽↑↓]|\+\s*/\s*[-−]")
_YEAR: Final = re.compile(r"20\d\d")
_LONGEST_HEADING: Final = 150


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a heading says. `role`: "figure", "province", "ordinal", "code", "aside", or "unknown".

    `indicators`: the codes a figure may have; one, or two where the name stands for both. `measure`: ""
    where the heading does not say. `base_year`: 0, or the year a change compares with. `year`: another year
    than the edition's, which the heading is of.
    """

    role: str
    indicators: tuple[str, ...] = ()
    measure: str = ""
    base_year: int = 0
    year: int = 0


class Vocabulary:
    """The known words of headings.

    `names` adds indicators of later frameworks, code to names; those built in keep their words, so that a
    list of all indicators with their printed names makes no ambiguous name certain.
    """

    def __init__(self, names: Mapping[str, Sequence[str]] | None = None) -> None:
        added = {code: tuple(more) for code, more in (names or {}).items() if code not in INDICATOR_NAMES}
        known = {code: (*more, code) for code, more in (INDICATOR_NAMES | added).items()}
        words = {"rank": _RANK_WORDS, "score": _SCORE_WORDS, "change": _CHANGE_WORDS, "versus": _VERSUS,
                 "pillar": _PILLAR_WORDS, "activity": _ACTIVITY_WORDS, "filler": _FILLERS}  # fmt: skip
        self._tokens = {vi.squeeze(word): (kind, "") for kind, group in words.items() for word in group}
        self._tokens |= {vi.squeeze(name): ("is", code) for code, group in known.items() for name in group}
        # Last, and so over the pillars' codes: "gov" in somebody's heading says no more than "CQS".
        self._tokens |= {vi.squeeze(name): ("bare", code) for code, group in BARE.items() for name in group}
        self.codes = frozenset(known)
        self._longest = max(map(len, self._tokens))

    def read(self, parts: tuple[str, ...], year: int, *, both: bool = False) -> Meaning:
        """The meaning of a heading, given as its parts from the top row down, in a table of that year.

        `both`: the column holds rank and score in one cell, so that its heading may name both.
        """
        role = role_of(" ".join(parts))
        if role:
            return Meaning(role)
        tokens: list[tuple[str, str]] = []
        for part in parts:
            found = self.segment(part)
            if found is None:
                return Meaning("unknown")
            tokens += found
        if both:
            tokens = [("score", "")] + [token for token in tokens if token[0] not in ("rank", "score")]
        return _understand(tokens, year)

    def segment(self, part: str) -> list[tuple[str, str]] | None:
        """The known words that make up the whole text, as (kind, what), or None."""
        key = vi.squeeze(_CHANGE_SIGNS.sub(" thay đổi ", part[: _LONGEST_HEADING + 1]))
        return None if len(key) > _LONGEST_HEADING else self._split(key, 0, set())

    def _split(self, key: str, start: int, dead_ends: set[int]) -> list[tuple[str, str]] | None:
        """Longest words first; where that leaves a rest without a meaning, shorter ones."""
        if start == len(key):
            return []
        if start in dead_ends:
            return None
        ends = range(min(len(key), start + self._longest), start, -1)
        steps = [(self._tokens[key[start:end]], end) for end in ends if key[start:end] in self._tokens]
        if _YEAR.match(key, start):
            steps.append((("year", key[start : start + 4]), start + 4))
        for token, end in steps:
            rest = self._split(key, end, dead_ends)
            if rest is not None:
                return [token, *rest]
        dead_ends.add(start)
        return None


def role_of(text: str) -> str:
    """The role of a heading that is about no figure: "ordinal", "code", "province" or "aside"; else ""."""
    key = vi.squeeze(text)
    if text.strip() == "#":
        return "ordinal"
    return next((role for role, words in _WHOLE.items() if key in words), "")


_WHOLE: Final = {
    role: frozenset(map(vi.squeeze, words))
    for role, words in (("ordinal", _ORDINAL), ("code", _CODE), ("province", _PROVINCE), ("aside", _ASIDE))
}


def _understand(tokens: list[tuple[str, str]], year: int) -> Meaning:
    """One indicator, one measure and no other year; anything else is unknown."""
    kinds = {kind for kind, _ in tokens}
    named = {what for kind, what in tokens if kind == "is"}
    bare = {what for kind, what in tokens if kind == "bare"}
    if "change" in kinds:
        measure = shape.SCORE_CHANGE if "score" in kinds else shape.RANK_CHANGE
        contradiction = {"rank", "score"} <= kinds
    else:
        measure = shape.RANK if "rank" in kinds else shape.SCORE if "score" in kinds else ""
        contradiction = {"rank", "score"} <= kinds or "versus" in kinds
    others = {int(what) for kind, what in tokens if kind == "year"} - {year}
    if contradiction or len(named) + len(bare) > 1 or len(others) > 1 or not (named or bare or measure):
        return Meaning("unknown")
    indicators = _indicators(named, bare, kinds)
    if not indicators:
        return Meaning("unknown")
    if others and "change" in kinds:
        return Meaning("figure", indicators, measure, base_year=others.pop())
    return Meaning("figure", indicators, measure, year=others.pop() if others else 0)


def _indicators(named: set[str], bare: set[str], kinds: set[str]) -> tuple[str, ...]:
    """The codes that the words leave open: none where they contradict each other."""
    pillar, activity = "pillar" in kinds, "activity" in kinds
    if bare:
        code = next(iter(bare))
        if pillar != activity:
            return (code,) if pillar else (ACTIVITY_OF[code],)
        return (code, ACTIVITY_OF[code])
    code = next(iter(named), "dti")
    # "Trụ cột / Hạ tầng số": an index that is no pillar under a heading that says it is one.
    contradiction = (pillar and code not in BARE) or (activity and code not in ACTIVITY_OF.values())
    return () if contradiction else (code,)
