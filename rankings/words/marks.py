"""The signs that figures carry, and the reasons of what is missing."""

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


def mark_text(sign: str, lang: str) -> str:
    """The legend line of a sign."""
    return MARKS[sign].text[lang]


def reason_missing(what: str, lang: str) -> str:
    """Why a score, a rank or a change is not there."""
    return _REASONS[what][lang]
