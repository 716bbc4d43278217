"""Why a rank changed, in both languages: the own score's part, the others', and who passed whom.

The answer in one sentence is `rankings.words.answer`.
"""

from dataclasses import dataclass

from rankings.words.bases import table_label
from rankings.words.headline import ordinal
from rankings.words.numbers import say_change

LABELS = {
    "vi": {
        "step": "Bước",
        "change": "Tăng giảm",
        "rank": "Hạng",
        "score": "Điểm",
        "others": "Do các tỉnh khác",
        "gain": "Thay đổi điểm",
        "untold": "không tính được",
    },
    "en": {
        "step": "Step",
        "change": "Change",
        "rank": "Rank",
        "score": "Score",
        "others": "Due to the others",
        "gain": "Change of score",
        "untold": "cannot be computed",
    },
}


@dataclass(frozen=True)
class Place:
    """A rank as a sentence tells it; `tied` wherever its table has "=" before it; `signs` are its marks."""

    rank: int
    tied: bool = False
    signs: str = ""

    def said(self, lang: str) -> str:
        """The rank in words.

        >>> Place(15, tied=True, signs="°").said("vi"), Place(9).said("en")
        ('đồng hạng 15°', '9th')
        """
        if lang == "vi":
            return f"{'đồng ' if self.tied else ''}hạng {self.rank}{self.signs}"
        return f"{'joint ' if self.tied else ''}{ordinal(self.rank)}{self.signs}"


def title(province: str, lang: str) -> str:
    """Heading of the section."""
    return f"Do {province} hay do các tỉnh khác?" if lang == "vi" else f"{province} itself, or the others?"


def caption(previous_year: int, year: int, lang: str) -> str:
    """Caption of the table that leads from one rank to the other."""
    if lang == "vi":
        return f"Từ hạng năm {previous_year} đến hạng năm {year}"
    return f"From the rank of {previous_year} to that of {year}"


def row_of_year(year: int, lang: str) -> str:
    """The head of a row that holds a year's own figures."""
    return f"Năm {year}" if lang == "vi" else f"Year {year}"


def row_of_own(province: str, lang: str) -> str:
    """The head of the row of the own score's part, in the words of the title."""
    return f"Do {province}" if lang == "vi" else f"Due to {province}"


@dataclass(frozen=True)
class Parts:
    """The two parts of a change of rank in places, and the rank between: with the new score among the old ones.

    `signs` are the marks of either part.
    """

    province: str
    own: int
    others: int
    between: Place
    signs: str = ""


def say_parts(facts: Parts, lang: str) -> str:
    """What the own score alone would have done, then what the others' new scores did.

    >>> say_parts(Parts("A", 10, -36, Place(8, signs="*")), "vi")
    'Nếu các tỉnh khác giữ nguyên điểm thì A lẽ ra tăng 10 bậc, lên hạng 8*; nhưng các tỉnh khác có điểm mới, kéo \
xuống 36 bậc.'
    >>> say_parts(Parts("A", 0, 1, Place(9)), "en")
    'Had the others kept their scores, A would have stayed 9th; the others’ new scores moved it up 1 place.'
    """
    turn = facts.own * facts.others < 0
    if lang == "vi":
        return f"Nếu các tỉnh khác giữ nguyên điểm thì {_own_vi(facts)}; {'nhưng ' if turn else ''}{_others_vi(facts)}."
    return f"Had the others kept their scores, {_own_en(facts)}; {'but ' if turn else ''}{_others_en(facts)}."


def _own_vi(facts: Parts) -> str:
    between = facts.between.said("vi")
    if not facts.own:
        return f"{facts.province} lẽ ra vẫn ở {between}"
    way = "lên" if facts.own > 0 else "xuống"
    return f"{facts.province} lẽ ra {say_change(facts.own, 'vi')}{facts.signs}, {way} {between}"


def _own_en(facts: Parts) -> str:
    between = facts.between.said("en")
    if not facts.own:
        return f"{facts.province} would have stayed {between}"
    return f"{facts.province} would have gone {say_change(facts.own, 'en')}{facts.signs}, to {between}"


def _others_vi(facts: Parts) -> str:
    if not facts.others:
        return "các tỉnh khác có điểm mới mà không làm đổi hạng"
    more = " thêm" if facts.own * facts.others > 0 else ""
    way = f"{'đẩy lên' if facts.others > 0 else 'kéo xuống'}{more} {abs(facts.others)} bậc{facts.signs}"
    return f"các tỉnh khác có điểm mới, {way}"


def _others_en(facts: Parts) -> str:
    if not facts.others:
        return "the others’ new scores did not change its rank"
    places = say_change(facts.others, "en")
    if facts.own * facts.others > 0:
        places = places.replace(" place", " more place")
    return f"the others’ new scores moved it {places}{facts.signs}"


def say_sum(facts: Parts, passed_by: int, lang: str) -> str:
    """Of what the others’ places consist where the own score would have lifted a province that passed nobody.

    Its change is own + others, and as many places as passed it; so the others' are those and its own together.

    >>> say_sum(Parts("A", 10, -36, Place(8)), 26, "vi")
    '36 bậc kéo xuống ấy là 10 bậc lẽ ra tăng được và 26 nơi vượt lên.'
    >>> say_sum(Parts("A", 1, -2, Place(8)), 1, "en")
    'Those 2 places down are the 1 it would have gained and the 1 that passed it.'
    """
    others, own, by = (f"{abs(count)}{facts.signs}" for count in (facts.others, facts.own, passed_by))
    if lang == "vi":
        return f"{others} bậc kéo xuống ấy là {own} bậc lẽ ra tăng được và {by} nơi vượt lên."
    return f"Those {others} places down are the {own} it would have gained and the {by} that passed it."


@dataclass(frozen=True)
class Crossed:
    """How many a province passed and how many passed it, among `others` whose ranks are known in both years.

    `rest`: of how many others that is not known; `level`: some of those it passed are level with it now; `signs` are
    the marks of the change.
    """

    province: str
    passed: int
    passed_by: int
    others: int
    rest: int = 0
    level: bool = False
    signs: str = ""


def say_crossed(facts: Crossed, lang: str) -> str:
    """Who passed whom, in numbers.

    >>> say_crossed(Crossed("A", 0, 26, 62), "vi")
    'Có 26 tỉnh, thành phố vượt A; A không vượt nơi nào.'
    >>> say_crossed(Crossed("A", 2, 1, 33, rest=29), "en")
    'Of the 33 other provinces ranked in both years, 1 passed A, which passed 2; the other 29 are not known.'
    """
    if not facts.others:
        return _nobody(lang)
    said = _crossed_vi(facts) if lang == "vi" else _crossed_en(facts)
    if not facts.rest:
        return f"{said[0].upper()}{said[1:]}."
    if lang == "vi":
        return f"Trong {facts.others} nơi khác đã biết hạng cả hai năm, {said}; {facts.rest} nơi còn lại chưa rõ."
    rest = "the other one is" if facts.rest == 1 else f"the other {facts.rest} are"
    return f"Of the {facts.others} other provinces ranked in both years, {said}; {rest} not known."


def _nobody(lang: str) -> str:
    if lang == "vi":
        return "Chưa biết hạng cả hai năm của nơi nào khác, nên chưa rõ ai vượt ai."
    return "No other province’s ranks are known in both years, so who passed whom is not known."


def _crossed_vi(facts: Crossed) -> str:
    verb = "vượt hoặc bắt kịp" if facts.level else "vượt"
    name, by, passed = facts.province, f"{facts.passed_by}{facts.signs}", f"{facts.passed}{facts.signs}"
    unit = "nơi" if facts.rest else "tỉnh, thành phố"
    if facts.passed_by and facts.passed:
        return f"có {by} {unit} vượt {name}; {name} {verb} {passed} nơi"
    if facts.passed_by:
        return f"có {by} {unit} vượt {name}; {name} không vượt nơi nào"
    if facts.passed:
        return f"{name} {verb} {passed} {unit}; không nơi nào vượt {name}"
    return f"không {unit} nào vượt {name}, {name} cũng không vượt nơi nào"


def _crossed_en(facts: Crossed) -> str:
    verb = "passed or caught up with" if facts.level else "passed"
    name, by, passed = facts.province, f"{facts.passed_by}{facts.signs}", f"{facts.passed}{facts.signs}"
    one, many = ("", "") if facts.rest else (" province", " provinces")
    if facts.passed_by:
        head = f"{by}{one if facts.passed_by == 1 else many} passed {name}"
        return f"{head}, which {verb} {passed}" if facts.passed else f"{head}, which passed none"
    if facts.passed:
        return f"{name} {verb} {passed}{one if facts.passed == 1 else many} and was passed by none"
    return f"none passed {name}, which passed none" if facts.rest else f"no province passed {name}, and it passed none"


def passed_by_label(province: str, count: int, lang: str, signs: str = "") -> str:
    """Over the names of those who passed a province."""
    return f"Đã vượt {province}: {count}{signs}" if lang == "vi" else f"Passed {province}: {count}{signs}"


def passed_label(province: str, count: int, level: bool, lang: str, signs: str = "") -> str:
    """Over the names of those whom a province passed; `level`: some of them are level with it now."""
    if lang == "vi":
        return f"{province} đã {'vượt hoặc bắt kịp' if level else 'vượt'}: {count}{signs}"
    return f"{'Passed or caught up with' if level else 'Passed'} by {province}: {count}{signs}"


def see_table(units: int, reconstructed: bool, lang: str) -> str:
    """The link to the same question, asked of another table of the year."""
    table = table_label(units, reconstructed, lang)
    return f"Xem ở bảng {table}" if lang == "vi" else f"See the table of {table}"


def say_rule(lang: str) -> str:
    """How the two parts are computed."""
    if lang == "vi":
        return (
            "Cách tính: trước hết chỉ tỉnh này có điểm mới, xếp giữa điểm cũ của các tỉnh khác; sau đó các tỉnh khác "
            "có điểm mới. Xếp theo điểm chưa làm tròn, bằng điểm thì cùng hạng; hai phần cộng lại đúng bằng thay đổi."
        )
    return (
        "How it is computed: first this province alone gets its new score, ranked among the others’ old ones; then the "
        "others get theirs. Ranks follow unrounded scores, equals share one; the two parts sum exactly to the change."
    )


def say_names(lang: str) -> str:
    """What stands beside the names."""
    return "Bên mỗi tên là hạng trước → sau." if lang == "vi" else "Beside each name stand its ranks, before → after."


def say_names_lead(lang: str) -> str:
    """Where the names lead."""
    return "Tên dẫn tới trang so sánh hai nơi." if lang == "vi" else "A name leads to a comparison of the two."


def see_origin(year: int, lang: str) -> str:
    """The link to where a year's figure comes from."""
    return f"Nguồn của điểm và hạng năm {year}" if lang == "vi" else f"Where score and rank of {year} come from"


def see_who(province: str, passed_by: int, lang: str) -> str:
    """The link from the province's page."""
    if passed_by:
        return f"Ai đã vượt {province}" if lang == "vi" else f"Who passed {province}"
    return f"{province} đã vượt ai" if lang == "vi" else f"Whom {province} passed"


def see_parts(lang: str) -> str:
    """The link from the province's page where nobody passed anybody."""
    return "Từng phần của thay đổi" if lang == "vi" else "The change, part by part"


def see_why(lang: str) -> str:
    """The link from the province's page where neither names nor parts are told."""
    return "Vì sao không tính được" if lang == "vi" else "Why it cannot be computed"
