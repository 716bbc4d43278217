"""Those whose score rose and whose rank fell all the same, in both languages."""

from collections.abc import Sequence
from dataclasses import dataclass

from rankings.words.headline import listed
from rankings.words.numbers import say_change


@dataclass(frozen=True)
class Against:
    """How many of `n` provinces have a better score and a worse rank, and who of them fell most, by `fall` places.

    `gain` is what the score of the one who fell most gained, as shown with its marks; "" where there are several.
    `signs` are the marks of the count, `fall_signs` those of the fall.
    """

    count: int
    n: int
    furthest: Sequence[str]
    fall: int
    gain: str = ""
    signs: str = ""
    fall_signs: str = ""


def say_against(facts: Against, lang: str) -> str:
    """That many gained in score and fell in rank; "" where nobody did.

    >>> say_against(Against(28, 63, ["Vĩnh Phúc"], 26, "0,0257°*", "°*"), "vi")
    '28°* trong 63 tỉnh, thành phố có điểm tăng mà vẫn giảm hạng; nhiều nhất là Vĩnh Phúc: điểm tăng 0,0257°*, giảm 26 \
bậc.'
    """
    if not facts.count:
        return ""
    who, fall = listed(facts.furthest, lang), say_change(-facts.fall, lang) + facts.fall_signs
    if lang == "vi":
        gain = f"điểm tăng {facts.gain}, " if facts.gain else ""
        said = f"{facts.count}{facts.signs} trong {facts.n} tỉnh, thành phố có điểm tăng mà vẫn giảm hạng"
        return f"{said}; nhiều nhất là {who}: {gain}{fall}."
    gain = f"score up {facts.gain}, " if facts.gain else ""
    said = f"{facts.count}{facts.signs} of {facts.n} provinces gained in score and still fell in rank"
    return f"{said}; the furthest {'is' if len(facts.furthest) == 1 else 'are'} {who}: {gain}{fall}."


def see_fall(name: str, lang: str) -> str:
    """The link to the page of one that fell although its score rose."""
    return f"Vì sao {name} xuống hạng" if lang == "vi" else f"Why {name} fell"
