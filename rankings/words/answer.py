"""The answer at the head of the page that answers why: what the score did, who passed whom, from which rank to which.

The question above it has the province's name and the year, so neither is said again.
"""

from dataclasses import dataclass
from decimal import Decimal

from rankings.words.explaining import Place
from rankings.words.numbers import say_change, show_decimal


@dataclass(frozen=True)
class Answer:
    """Two ranks of a province among `n`, what its score gained (None if unknown), and how many it passed and was
    passed by, both None unless that is known of all.

    `broken`: the method changed between, so that the two scores are not set against one another. `level`: some of those
    it passed are level with it now. `gain_signs` are the marks of the gain, `signs` those of the change.
    """

    before: Place
    now: Place
    n: int
    gain: Decimal | None = None
    passed: int | None = None
    passed_by: int | None = None
    level: bool = False
    broken: bool = False
    gain_signs: str = ""
    signs: str = ""

    @property
    def change(self) -> int:
        """Places up."""
        return self.before.rank - self.now.rank

    @property
    def against(self) -> bool:
        """Whether score and rank went apart, or one of them alone moved; whoever leads cannot rise."""
        leads = self.before.rank == self.now.rank == 1
        return bool(self.gain) and (self.gain or 0) * self.change <= 0 and not (leads and (self.gain or 0) > 0)


def say_answer(facts: Answer, lang: str) -> str:
    """What the score did and who passed whom, then the two ranks.

    >>> say_answer(Answer(Place(18), Place(44, signs="°*"), 63, Decimal("0.0257"), 0, 26, gain_signs="°*"), "vi")
    'Điểm tăng 0,0257°* nhưng 26 tỉnh, thành phố vượt lên: từ hạng 18 xuống hạng 44°*/63.'
    >>> say_answer(Answer(Place(59), Place(59, tied=True), 63, Decimal("0.02")), "en")
    'Its score rose by 0.02, but it stayed 59th of 63, now shared.'
    >>> say_answer(Answer(Place(12, tied=True), Place(15), 63, broken=True, signs="‡"), "en")
    'From joint 12th to 15th of 63, down 3 places‡.'
    """
    if not facts.change:
        said = _stayed_vi(facts) if lang == "vi" else _stayed_en(facts)
    elif facts.passed is None or facts.broken:
        said = _from_to(facts, lang) + _beside(facts, lang)
    else:
        said = f"{_score_and_who(facts, lang)}: {_way(facts, lang)}"
    return f"{said[0].upper()}{said[1:]}."


def _way(facts: Answer, lang: str) -> str:
    before, now = facts.before.said(lang), facts.now.said(lang)
    if lang == "vi":
        return f"từ {before} {'lên' if facts.change > 0 else 'xuống'} {now}/{facts.n}"
    return f"from {before} to {now} of {facts.n}"


def _from_to(facts: Answer, lang: str) -> str:
    return f"{_way(facts, lang)}, {say_change(facts.change, lang)}{facts.signs}"


def _beside(facts: Answer, lang: str) -> str:
    """Beside a change that is not explained: who passed whom, else what the score did by the same method."""
    if facts.passed is not None:
        return f"; {_who_vi(facts) if lang == 'vi' else _who_en(facts)}"
    score = "" if facts.broken else _score(facts, lang)
    if not score:
        return ""
    if lang == "vi":
        return f", {'dù ' if facts.against else ''}{score}"
    return f", {'although' if facts.against else 'while'} {score}"


def _score(facts: Answer, lang: str) -> str:
    """What the score did, as a clause; "" where that is not known."""
    if facts.gain is None:
        return ""
    if not facts.gain:
        return "điểm không đổi" if lang == "vi" else "its score stayed the same"
    amount, up = f"{show_decimal(abs(facts.gain), lang)}{facts.gain_signs}", facts.gain > 0
    if lang == "vi":
        return f"điểm {'tăng' if up else 'giảm'} {amount}"
    return f"its score {'rose' if up else 'fell'} by {amount}"


def _score_and_who(facts: Answer, lang: str) -> str:
    score, who = _score(facts, lang), _who_vi(facts) if lang == "vi" else _who_en(facts)
    if not score:
        return who
    if lang == "vi":
        return f"{score}{' nhưng ' if facts.against else ', '}{who}"
    return f"{score}, {'but' if facts.against else 'and'} {who}"


def _who_vi(facts: Answer) -> str:
    """Who passed whom, that first which the rank shows: the province is whoever is spoken of."""
    passed, by = facts.passed or 0, facts.passed_by or 0
    if facts.change > 0:
        said = f"{_verb_vi(facts)} {passed}{facts.signs} tỉnh, thành phố"
        return f"{said}, bị {by}{facts.signs} nơi vượt" if by else said
    if not passed:
        return f"{by}{facts.signs} tỉnh, thành phố vượt lên"
    return f"bị {by}{facts.signs} tỉnh, thành phố vượt, chỉ {_verb_vi(facts)} {passed}{facts.signs} nơi"


def _verb_vi(facts: Answer) -> str:
    return "vượt hoặc bắt kịp" if facts.level else "vượt"


def _who_en(facts: Answer) -> str:
    passed, by = facts.passed or 0, facts.passed_by or 0
    verb = "passed or caught up with" if facts.level else "passed"
    if facts.change > 0:
        said = f"it {verb} {_provinces(passed, facts.signs)}"
        return f"{said} and was passed by {by}{facts.signs}" if by else said
    said = f"{_provinces(by, facts.signs)} passed it"
    return f"{said} and it {verb} only {passed}{facts.signs}" if passed else said


def _provinces(count: int, signs: str) -> str:
    return f"{count}{signs} province{'' if count == 1 else 's'}"


def _stayed_vi(facts: Answer) -> str:
    still = f"vẫn ở {_same(facts, 'vi')}/{facts.n}{_shared(facts, 'vi')}"
    score = "" if facts.broken else _score(facts, "vi")
    if not score:
        return still
    return f"{score}{' nhưng ' if facts.against else ', '}{still}"


def _stayed_en(facts: Answer) -> str:
    still = f"it stayed {_same(facts, 'en')} of {facts.n}{_shared(facts, 'en')}"
    score = "" if facts.broken else _score(facts, "en")
    return f"{score}, {'but' if facts.against else 'and'} {still}" if score else still


def _same(facts: Answer, lang: str) -> str:
    """The rank of both years, joint if it was and is; of a change without a number the marks join those of the rank."""
    signs = facts.now.signs + "".join(sign for sign in facts.signs if sign not in facts.now.signs)
    return Place(facts.now.rank, bool(facts.before.tied and facts.now.tied), signs).said(lang)


def _shared(facts: Answer, lang: str) -> str:
    """That a rank that stayed is shared now, or was before, where it is not so in both years."""
    if bool(facts.before.tied) == bool(facts.now.tied):
        return ""
    if facts.now.tied:
        return ", nay đồng hạng" if lang == "vi" else ", now shared"
    return ", trước đó đồng hạng" if lang == "vi" else ", shared before"
