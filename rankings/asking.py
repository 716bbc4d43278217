"""A reader's question why a province moved: "vì sao vĩnh phúc xuống hạng 2023?", "why did hue fall"."""

import re

from rankings import vi

_WHY = re.compile(r"^\s*(?:vì sao|vi sao|tại sao|tai sao|why)\b\s*(?:(?:did|does|do|is|has|was)\b)?", re.IGNORECASE)
#: Folded words with which the name ends and what it did begins.
_DID = {
    "len", "xuong", "tang", "giam", "tut", "rot", "mat", "giu", "van", "xep", "dung", "lai", "bi", "duoc",
    "rise", "rose", "fall", "fell", "fallen", "drop", "climb", "gain", "lose", "lost", "stay", "rank", "ranked", "move",
}  # fmt: skip


def asked_about(text: str) -> str:
    """Of whom a question asks, with a year where one is said; "" where the text asks no such thing.

    >>> asked_about("Vì sao Vĩnh Phúc xuống 26 bậc năm 2023?"), asked_about("why hue"), asked_about("Huế")
    ('Vĩnh Phúc 2023', 'hue', '')
    """
    start = _WHY.match(text)
    if start is None:
        return ""
    words = re.sub(r"[?!.,]+(?=\s|$)", " ", text[start.end() :]).split()
    end = next((at for at, word in enumerate(words) if at and vi.fold(word) in _DID), len(words))
    years = [word for word in words[end:] if re.fullmatch(r"20\d\d", word)]
    return " ".join([*words[:end], *years[-1:]])
