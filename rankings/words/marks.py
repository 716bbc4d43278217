"""The signs that figures carry, and the reasons of what is missing."""

import re
from collections.abc import Iterable
from typing import NamedTuple


class MarkWords(NamedTuple):
    """`short` for screen readers, `text` for the legend; each by language."""

    short: dict[str, str]
    text: dict[str, str]


MARKS = {
    "°": MarkWords(
        {"vi": "nguồn thứ cấp", "en": "secondary source"},
        {
            "vi": "Nguồn thứ cấp: bản chép bảng của dti.gov.vn, chưa có bảng gốc thay thế.",
            "en": "Secondary source: a transcription of dti.gov.vn’s table, until the original replaces it.",
        },
    ),
    "*": MarkWords(
        {"vi": "suy ra", "en": "worked out"},
        {
            "vi": "Suy ra từ số đã công bố theo quy tắc nêu ở trang Phương pháp, không phải số bộ in ra.",
            "en": "Worked out from published figures by a rule on the Methodology page, not printed by the ministry.",
        },
    ),
    "‡": MarkWords(
        {"vi": "đổi phương pháp", "en": "method changed"},
        {
            "vi": "Hai năm dùng hai phương pháp khác nhau, nên thay đổi này không so được chặt chẽ.",
            "en": "The two years use different methods, so this change is not strictly comparable.",
        },
    ),
    "~": MarkWords(
        {"vi": "dựng lại", "en": "reconstructed"},
        {
            "vi": "Dựng lại cho 34 tỉnh, thành phố từ điểm của các tỉnh trước sáp nhập; trong hình thì vẽ gạch chéo.",
            "en": "Reconstructed for the 34 provinces from the scores of their former members; hatched in charts.",
        },
    ),
}

_REASONS = {
    "score": {"vi": "chưa thấy công bố điểm", "en": "score not seen published"},
    "rank": {"vi": "chưa thấy công bố hạng", "en": "rank not seen published"},
    "first": {"vi": "chưa có kỳ trước với cùng các tỉnh", "en": "no earlier edition on these provinces"},
    "previous": {"vi": "kỳ đầu với các tỉnh này", "en": "first edition on these provinces"},
}


#: A sign that stands apart ("* …", "with the sign ‡: …") is explained there; one behind a figure is not.
_APART = re.compile(r"(?:^|\s)([^\w\s])")


def mark_text(sign: str, lang: str) -> str:
    """The legend line of a sign."""
    return MARKS[sign].text[lang]


def legend_of(texts: Iterable[str], lang: str, explained: Iterable[str] = ()) -> tuple[str, ...]:
    """A line for each sign that occurs in texts, in the order of the legend, but for those that a note explains.

    >>> legend_of(["Hà Nội", "12/63°*", "▲ 3‡"], "en", ["From 2021: changes bear the sign ‡: …", "Mean 0.5*"])
    ... # doctest: +ELLIPSIS
    ('° Secondary source: ...', '* Worked out from ...')
    """
    occurring = {sign for text in texts for sign in MARKS if sign in text}
    told = {sign for note in explained for sign in _APART.findall(note)}
    return tuple(f"{sign} {mark_text(sign, lang)}" for sign in MARKS if sign in occurring - told)


def reason_missing(what: str, lang: str) -> str:
    """Why a score, a rank or a change is not there."""
    return _REASONS[what][lang]
