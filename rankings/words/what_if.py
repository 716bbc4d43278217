"""Words of the page on which a reader sets the weights, in both languages; its script speaks with the same."""

from collections.abc import Sequence
from dataclasses import dataclass

from rankings.words.headline import inside, listed
from rankings.words.numbers import show_count
from rankings.words.tables import units_words

LABELS = {
    "vi": {
        "heading": "Nếu trọng số khác đi",
        "unofficial": "Không phải xếp hạng chính thức",
        "weights": "Trọng số",
        "own": "trọng số DTI",
        "slider": "thanh kéo",
        "share": "tỷ trọng",
        "sum": "Tổng",
        "proportions": "Chỉ tỷ lệ giữa các trọng số là quan trọng.",
        "submit": "Xếp lại",
        "reset": "Về trọng số gốc",
        "outcome": "Xếp hạng thử",
        "rank": "Hạng thử",
        "change": "So với chính thức",
        "province": "Tỉnh, thành phố",
        "score": "Điểm thử",
        "official": "Hạng chính thức",
        "range": "(khoảng hạng)",
        "method": "Cách tính",
        "ranking": "Xếp hạng chính thức",
    },
    "en": {
        "heading": "What if the weights were different?",
        "unofficial": "Not an official ranking",
        "weights": "Weights",
        "own": "DTI weight",
        "slider": "slider",
        "share": "share",
        "sum": "Sum",
        "proportions": "Only their proportions matter.",
        "submit": "Rank anew",
        "reset": "Back to the edition’s weights",
        "outcome": "Trial ranking",
        "rank": "Trial rank",
        "change": "Against official",
        "province": "Province",
        "score": "Trial score",
        "official": "Official rank",
        "range": "(range of ranks)",
        "method": "How this is computed",
        "ranking": "The official ranking",
    },
}

#: What page and script say of an outcome, by the same names in the same order: `what-if.js` takes them from the page.
#: {n} counts, of {y}; {x} are names; {z} is what is held against: its words are `base`. In `wrong`, {n} is the most and
#: {x} the weight that counts.
SPOKEN = {
    "vi": {
        "up": "tăng {n} bậc",
        "up_one": "tăng {n} bậc",
        "down": "giảm {n} bậc",
        "down_one": "giảm {n} bậc",
        "same": "không đổi",
        "unknown": "không rõ thay đổi",
        "still": "Không tỉnh, thành phố nào đổi hạng so với {z}.",
        "moved": "{n}/{y} tỉnh, thành phố đổi hạng so với {z}.",
        "moved_one": "{n}/{y} tỉnh, thành phố đổi hạng so với {z}.",
        "first": "{x} đứng đầu.",
        "firsts": "{x} cùng đứng đầu.",
        "climb": "Lên nhiều nhất: {x}, {n} bậc.",
        "climb_one": "Lên nhiều nhất: {x}, {n} bậc.",
        "fall": "Xuống nhiều nhất: {x}, {n} bậc.",
        "fall_one": "Xuống nhiều nhất: {x}, {n} bậc.",
        "many": "{n} tỉnh, thành phố",
        "none": "Mọi trọng số đều bằng 0 nên không xếp hạng được.",
        "and": " và ",
        "own": "Đang dùng trọng số gốc của kỳ này.",
        "set": "Đang dùng trọng số do người xem đặt.",
        "base": "bảng chính thức",
        "wrong": "Phải là số nguyên từ 0 đến {n}. Bảng vẫn tính với {x}.",
    },
    "en": {
        "up": "up {n} places",
        "up_one": "up {n} place",
        "down": "down {n} places",
        "down_one": "down {n} place",
        "same": "no change",
        "unknown": "change not known",
        "still": "No province changes rank against {z}.",
        "moved": "{n} of {y} provinces change rank against {z}.",
        "moved_one": "{n} of {y} provinces changes rank against {z}.",
        "first": "{x} leads.",
        "firsts": "{x} lead together.",
        "climb": "Biggest climb: {x}, {n} places.",
        "climb_one": "Biggest climb: {x}, {n} place.",
        "fall": "Biggest fall: {x}, {n} places.",
        "fall_one": "Biggest fall: {x}, {n} place.",
        "many": "{n} provinces",
        "none": "All weights are 0, so nothing can be ranked.",
        "and": " and ",
        "own": "These are the edition’s own weights.",
        "set": "These weights were set by a reader.",
        "base": "the official table",
        "wrong": "Must be a whole number from 0 to {n}. The table still uses {x}.",
    },
}
#: What is said otherwise of an edition that was reconstructed: nothing of it is official.
_RECONSTRUCTED = {
    "vi": {
        "base": "bảng dựng lại",
        "change": "So với dựng lại",
        "official": "Hạng dựng lại",
        "ranking": "Bảng dựng lại",
    },
    "en": {
        "base": "the reconstructed table",
        "change": "Against reconstructed",
        "official": "Reconstructed rank",
        "ranking": "The reconstructed ranking",
    },
}
#: So many names are told; of more, how many they are.
MOST_NAMED = 3


@dataclass(frozen=True)
class Outcome:
    """What other weights do: who leads, how many of all change rank, who climbed and fell most and how far.

    Nothing is ranked where nobody leads.
    """

    leaders: Sequence[str]
    moved: int
    of: int
    climbers: Sequence[str] = ()
    climb: int = 0
    fallers: Sequence[str] = ()
    fall: int = 0


def labels(basis: str, lang: str) -> dict[str, str]:
    """The labels of the page on an edition as published (basis "") or reconstructed."""
    return _on(basis, LABELS[lang], lang)


def spoken(basis: str, lang: str) -> dict[str, str]:
    """`SPOKEN`, likewise."""
    return _on(basis, SPOKEN[lang], lang)


def _on(basis: str, words: dict[str, str], lang: str) -> dict[str, str]:
    return words | {name: text for name, text in _RECONSTRUCTED[lang].items() if basis and name in words}


def say_outcome(outcome: Outcome, lang: str, basis: str = "") -> str:
    """The outcome in up to four short sentences.

    >>> say_outcome(Outcome(["Huế"], 0, 63), "vi")
    'Không tỉnh, thành phố nào đổi hạng so với bảng chính thức. Huế đứng đầu.'
    >>> say_outcome(Outcome(["A", "B"], 2, 63, ["B"], 1, ["C"], 2), "en")
    '2 of 63 provinces change rank against the official table. A and B lead together. Biggest climb: B, 1 place. \
Biggest fall: C, 2 places.'
    """
    words = spoken(basis, lang)
    if not outcome.leaders:
        return words["none"]
    moved = words[_by_count("moved", outcome.moved)] if outcome.moved else words["still"]
    said = [
        moved.format(n=outcome.moved, y=outcome.of, z=words["base"]),
        words["first" if len(outcome.leaders) == 1 else "firsts"].format(x=name_some(outcome.leaders, lang)),
    ]
    for kind, who, places in (("climb", outcome.climbers, outcome.climb), ("fall", outcome.fallers, outcome.fall)):
        if places:
            said.append(words[_by_count(kind, places)].format(x=name_some(who, lang), n=places))
    return " ".join(said)


def name_some(names: Sequence[str], lang: str) -> str:
    """Names in a row; of many, how many they are."""
    return listed(names, lang) if len(names) <= MOST_NAMED else SPOKEN[lang]["many"].format(n=len(names))


def _by_count(kind: str, count: int) -> str:
    return f"{kind}_one" if count == 1 else kind


def say_lede(year: int, units: int, lang: str) -> str:
    """What the page is for."""
    if lang == "vi":
        return f"Đặt lại trọng số từng phần của DTI {year}, {units_words(units, lang)} được xếp lại ngay."
    return f"Set the weight of each part of the DTI {year}, and the {units_words(units, lang)} are ranked anew at once."


def title(year: int, lang: str) -> str:
    """Title of the page.

    >>> title(2023, "vi"), title(2023, "en")
    ('Nếu trọng số khác đi: DTI 2023', 'What if the weights were different? DTI 2023')
    """
    heading = LABELS[lang]["heading"]
    return f"{heading}{'' if heading.endswith('?') else ':'} DTI {year}"


def say_no_weight(part: str, most: int, found: str, lang: str) -> str:
    """What an address has in the place of a part's weight, and what may stand there.

    >>> say_no_weight("Hạ tầng số", 1000, "abc", "vi")
    'Trọng số “Hạ tầng số” phải là số nguyên từ 0 đến 1.000; địa chỉ ghi “abc”.'
    """
    shown = show_count(most, lang)
    if lang == "vi":
        return f"Trọng số “{part}” phải là số nguyên từ 0 đến {shown}; địa chỉ ghi “{found}”."
    return f"The weight of {inside(part)} must be a whole number from 0 to {shown}; the address says “{found}”."


def say_no_part(part: str, year: int, lang: str) -> str:
    """That an indicator has no weight of its own in an edition's total."""
    if lang == "vi":
        return f"Ở DTI {year} không đặt riêng được trọng số “{part}”."
    return f"In the DTI {year} the weight of {inside(part)} cannot be set by itself."


def say_unofficial(lang: str) -> str:
    """What the figures of the page are."""
    if lang == "vi":
        return "Hạng thử và điểm thử do trang này tính từ trọng số trong địa chỉ của nó."
    return "Trial ranks and scores are computed by this page from the weights in its address."


def say_range_column(lang: str) -> str:
    """What the last column says."""
    if lang == "vi":
        return "Khoảng hạng: hạng trong ít nhất 9 trên 10 lần tính khi mọi trọng số gốc đổi ngẫu nhiên trong ±25%."
    return "Range of ranks: the ranks in at least 9 of 10 runs when all own weights vary at random by up to 25%."
