"""How far a rank hangs on the weights, in both languages: the range of ranks, who is near, and why it is not known.

Never a word of confidence or of error: the range says what other weights would do, not how good the figures are.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from rankings.compute.robustness import DRAWS, SPREAD
from rankings.compute.weighing import PARTS_UNKNOWN, WEIGHTS_UNKNOWN
from rankings.words.explaining import Place
from rankings.words.headline import inside, listed
from rankings.words.numbers import show_count, show_decimal, unbroken

#: Reasons beside those of `compute.weighing`: an index that is no sum of known parts, a rank that its parts do not
#: give, a release from before ranges were kept.
NO_PARTS, RANK_DIFFERS, NOT_KEPT = "no_parts", "rank_differs", "not_kept"

LABELS = {
    "vi": {
        "title": "Hạng này phụ thuộc trọng số đến đâu?",
        "link": "Hạng đổi ra sao nếu trọng số khác",
        "why_not": "Vì sao không tính được khoảng hạng",
        "try": "Tự đặt trọng số và xếp lại",
        "method": "Cách tính khoảng hạng",
        "caption": "Hạng và khoảng hạng khi trọng số đổi trong ±25%",
        "weights": "Trọng số gốc và phạm vi đổi",
        "indicator": "Chỉ số",
        "rank": "Hạng",
        "range": "Khoảng hạng",
        "median": "Hạng giữa",
        "near": "Cách không quá 0,005 điểm",
        "part": "Phần",
        "weight": "Trọng số",
        "from_to": "Từ – đến",
    },
    "en": {
        "title": "How much does this rank hang on the weights?",
        "link": "How the rank would move under other weights",
        "why_not": "Why there is no range of ranks",
        "try": "Set the weights and rank anew",
        "method": "How the range of ranks is computed",
        "caption": "The rank, and the range of ranks when weights vary by ±25%",
        "weights": "The edition’s weights, and how far they are varied",
        "indicator": "Index",
        "rank": "Rank",
        "range": "Range of ranks",
        "median": "Middle rank",
        "near": "Within 0.005 of its score",
        "part": "Part",
        "weight": "Weight",
        "from_to": "From – to",
    },
}


@dataclass(frozen=True)
class Spread:
    """A rank and its range as a sentence tells them.

    `tied` wherever the table has "=" before it; `rank_signs` are the marks of the rank, `signs` of the range.
    """

    rank: int
    low: int
    median: int
    high: int
    tied: bool = False
    rank_signs: str = ""
    signs: str = ""

    @property
    def place(self) -> Place:
        """The rank as sentences tell it."""
        return Place(self.rank, self.tied, self.rank_signs)


def show_range(low: int, high: int) -> str:
    """The range alone.

    >>> show_range(7, 11), show_range(1, 1)
    ('7–11', '1')
    """
    return f"{low}–{high}" if low != high else str(low)


def say_range(province: str, index: str, year: int, spread: Spread, lang: str) -> str:
    """A rank with its range behind it, and what that means. `index`: a name, "DTI" for the composite.

    >>> say_range("Huế", "DTI", 2022, Spread(9, 7, 9, 11), "vi")
    'Huế xếp hạng 9 (7–\\u206011) về DTI 2022: khi mọi trọng số đổi ngẫu nhiên trong ±25%, hạng nằm trong khoảng ấy ở \
ít nhất 9 trên 10 lần tính; hạng giữa là 9.'
    >>> say_range("Huế", "DTI", 2022, Spread(1, 1, 1, 1), "en")
    'Huế ranks 1st on the DTI in 2022, and still does in at least 9 of 10 runs when every weight varies at random by \
up to 25%.'
    """
    if spread.low == spread.rank == spread.high:
        return _fixed(province, index, year, spread, lang)
    within, middle = (
        f"({unbroken(show_range(spread.low, spread.high))}{spread.signs})",
        f"{spread.median}{spread.signs}",
    )
    if lang == "vi":
        return (
            f"{province} xếp {spread.place.said(lang)} {within} về {index} {year}: khi mọi trọng số đổi ngẫu nhiên "
            f"trong ±{SPREAD}%, hạng nằm trong khoảng ấy ở ít nhất 9 trên 10 lần tính; hạng giữa là {middle}."
        )
    return (
        f"{province} ranks {spread.place.said(lang)} {within} on {the(index)} in {year}: when every weight varies at "
        f"random by up to {SPREAD}%, its rank lies in that range in at least 9 of 10 runs; the middle rank is {middle}."
    )


def _fixed(province: str, index: str, year: int, spread: Spread, lang: str) -> str:
    """A rank that other weights do not change."""
    still = f"{spread.low}{spread.signs}"
    if lang == "vi":
        return (
            f"{province} xếp {spread.place.said(lang)} về {index} {year}, và vẫn là hạng {still} ở ít nhất 9 trên 10 "
            f"lần tính khi mọi trọng số đổi ngẫu nhiên trong ±{SPREAD}%."
        )
    return (
        f"{province} ranks {spread.place.said(lang)} on {the(index)} in {year}, and still does in at least 9 of 10 "
        f"runs when every weight varies at random by up to {SPREAD}%."
    )


def the(index: str) -> str:
    """An index as English speaks of it: of them all the DTI alone has an article.

    >>> the("DTI"), the("digital government")
    ('the DTI', 'digital government')
    """
    return f"the {index}" if index == "DTI" else index


def say_near(province: str, near: int, lang: str, signs: str = "") -> str:
    """How many others have nearly the same score.

    >>> say_near("Huế", 2, "vi"), say_near("Huế", 1, "en")
    ('Có 2 tỉnh, thành phố khác cách Huế trong vòng 0,005 điểm.', '1 other province is within 0.005 of Huế’s score.')
    """
    count = f"{near}{signs}"
    if lang == "vi":
        who = f"Có {count} tỉnh, thành phố khác" if near else "Không tỉnh, thành phố nào khác"
        return f"{who} cách {province} trong vòng 0,005 điểm."
    if not near:
        return f"No other province is within 0.005 of {province}’s score."
    return f"{count} other {'province is' if near == 1 else 'provinces are'} within 0.005 of {province}’s score."


def say_why_no_range(index: str, year: int, reason: str, counts: tuple[int, int], lang: str) -> str:
    """Why there is no range of ranks. `counts`: of how many provinces all parts are known, of how many."""
    why = clause(reason, counts, lang)
    if lang == "vi":
        return f"Không tính được khoảng hạng {index} {year}: {why}."
    return f"The range of ranks on {the(index)} in {year} cannot be computed, because {why}."


def say_why_not_tried(year: int, reason: str, counts: tuple[int, int], lang: str) -> str:
    """Why other weights cannot be tried on an edition."""
    why = clause(reason, counts, lang)
    if lang == "vi":
        return f"Không thể thử trọng số khác cho DTI {year}: {why}."
    return f"Other weights cannot be tried on the DTI of {year}, because {why}."


def clause(reason: str, counts: tuple[int, int], lang: str) -> str:
    """A reason as the end of a sentence.

    >>> clause("parts_unknown", (5, 63), "vi"), clause("parts_unknown", (0, 63), "en")
    ('mới biết điểm mọi phần của 5/63 tỉnh, thành phố', 'the scores of all parts are known of none of the 63 provinces')
    """
    if reason == PARTS_UNKNOWN:
        return _parts_unknown(*counts, lang)
    return {
        WEIGHTS_UNKNOWN: {
            "vi": "trọng số của kỳ này chưa thấy công bố và không suy ra được",
            "en": "the weights of this edition have not been seen published and do not follow from what has",
        },
        NO_PARTS: {
            "vi": "chỉ số này không phải là tổng của những phần đã biết điểm",
            "en": "this index is not a sum of parts whose scores are known",
        },
        RANK_DIFFERS: {
            "vi": "hạng đã công bố không phải hạng mà các phần đã biết cho ra",
            "en": "the published rank is not the one that the known parts give",
        },
        NOT_KEPT: {
            "vi": "bản phát hành này có trước khi phép tính ấy được lưu",
            "en": "this data release is from before such results were kept",
        },
    }[reason][lang]


def _parts_unknown(known: int, n: int, lang: str) -> str:
    if lang == "vi":
        return f"mới biết điểm mọi phần của {known}/{n} tỉnh, thành phố" if known else (
            f"chưa tỉnh, thành phố nào trong {n} biết điểm của mọi phần"
        )  # fmt: skip
    whom = f"{known} of the {n} provinces only" if known else f"none of the {n} provinces"
    return f"the scores of all parts are known of {whom}"


def how_ranged(parts: int, lang: str) -> str:
    """How the range comes about and what it does not say."""
    least, most = (show_decimal(Decimal(100 + sign * SPREAD).scaleb(-2), lang) for sign in (-1, 1))
    draws = show_count(DRAWS, lang)
    if lang == "vi":
        return (
            f"{draws} lần, mỗi trọng số trong {parts} trọng số được nhân với một số ngẫu nhiên riêng từ {least} đến "
            f"{most} rồi xếp hạng lại. Khoảng hạng đi từ phân vị 5 đến phân vị 95 của các hạng ấy, hạng giữa là trung "
            "vị. Nó cho biết hạng đổi ra sao nếu trọng số khác đi, không cho biết số liệu chính xác đến đâu."
        )
    return (
        f"{draws} times over, each of the {parts} weights is multiplied by a random number of its own from {least} to "
        f"{most}, and all are ranked again. The range runs from the 5th to the 95th percentile of those ranks; the "
        "middle rank is their median. It tells what other weights would do, not how exact the figures are."
    )


def whose_weights(worked_out: bool, year: int, lang: str) -> str:
    """How the weights of an edition are known."""
    if not worked_out:
        return f"Trọng số {year} đã được công bố." if lang == "vi" else f"The weights of {year} were published."
    if lang == "vi":
        return f"Trọng số {year} được suy ra từ số đã công bố, chưa đọc được trong quyết định."
    return f"The weights of {year} are worked out from published figures; they have not been read in the decision."


def say_together(names: Sequence[str], lang: str) -> str:
    """That some parts count as one, since they are known together alone."""
    who = listed([inside(name) for name in names], lang)
    if lang == "vi":
        return f"Các chỉ số {who} chỉ biết gộp, nên chung một trọng số."
    return f"The indices {who} are known only together, so they share one weight."
