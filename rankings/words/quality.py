"""The quality page: what was released and corrected, where sources disagree, what checks find; in both languages."""

import re
from collections.abc import Collection

from rankings.words.numbers import show_count

TITLE = {"vi": "Chất lượng số liệu", "en": "Data quality"}

LEDE = {
    "vi": (
        "Số liệu về chỉ số chuyển đổi số (DTI) đã thay đổi những gì và khi nào, các nguồn không khớp ở đâu, tính lại "
        "có ra đúng không, còn thiếu gì."
    ),
    "en": (
        "What changed in the figures of the Digital Transformation Index (DTI) and when, where sources disagree, "
        "whether totals come out when recomputed, and what is missing."
    ),
}

#: By the id of a section, in the order of the page.
HEADINGS = {
    "vi": {
        "releases": "Bản phát hành",
        "corrections": "Đính chính",
        "conflicts": "Nơi các nguồn không khớp",
        "ranks": "Hạng công bố và hạng theo điểm",
        "recompute": "Tính lại để kiểm tra",
        "known": "Đã biết đến đâu",
    },
    "en": {
        "releases": "Releases",
        "corrections": "Corrections",
        "conflicts": "Where sources disagree",
        "ranks": "Published ranks and the scores",
        "recompute": "Recomputed as a check",
        "known": "How much is known",
    },
}

#: In the place of the list of disagreements, where there is none.
NO_CONFLICTS = {
    "vi": "Trong số liệu hiện có, chưa thấy chỗ nào các nguồn nói khác nhau.",
    "en": "So far the sources agree everywhere.",
}

NOTES = {
    "vi": {
        "releases": (
            "Mỗi thay đổi của số liệu là một bản phát hành có số. Mã băm cho biết hai bản có hiển thị đúng một nội "
            "dung hay không."
        ),
        "corrections": (
            "Con số đã hiển thị rồi được bản sau thay hoặc rút. Thứ hạng chỉ đổi theo vì tỉnh khác đổi điểm thì xem ở "
            "trang của từng bản phát hành."
        ),
        "conflicts": "Không nguồn nào bị xóa: số không dùng vẫn được giữ cùng lý do.",
        "ranks": (
            "Hạng công bố là hạng chính thức và luôn được hiển thị. Nơi biết điểm của mọi tỉnh, hạng ấy được so với "
            "thứ tự điểm."
        ),
        "recompute": (
            "Chỉ tính lại nơi mọi phần đều đã công bố; phần suy ra từ chính tổng điểm thì không kiểm tra được gì. "
            "Lệch không quá 0,0001 là do làm tròn."
        ),
        "known": "Số tỉnh, thành phố đã biết điểm và hạng ở từng chỉ số.",
    },
    "en": {
        "releases": (
            "Each change of the figures is a numbered release. The hash tells whether two releases show exactly the "
            "same content."
        ),
        "corrections": (
            "Numbers that were shown and that a later release replaced or withdrew. Ranks that only moved because "
            "others’ scores changed are listed on each release’s own page."
        ),
        "conflicts": "No source is deleted: a figure that is not used is kept with the reason.",
        "ranks": (
            "The published rank is the official one and is always shown. Where all provinces’ scores are known, it is "
            "compared with the order of the scores."
        ),
        "recompute": (
            "Recomputed only where every part was published; a part worked out from the total itself would prove "
            "nothing. Differences up to 0.0001 are rounding."
        ),
        "known": "How many provinces’ scores and ranks are known on each index.",
    },
}

LABELS = {
    "vi": {
        "recompute_summary": "Tổng điểm tính lại, từng kỳ",
        "recompute_caption": "Điểm công bố và điểm tính lại, từng tỉnh",
        "ranks_caption": "Hạng công bố so với thứ tự điểm, mọi chỉ số của từng kỳ",
        "known_caption": "Số tỉnh, thành phố đã biết điểm / hạng",
        "known_note": "“—”: kỳ ấy chưa thấy công bố gì về chỉ số này, hoặc không có chỉ số này.",
        "secondary": "Trong số điểm DTI đã biết, chỉ có ở nguồn thứ cấp",
        "edition": "Kỳ (số tỉnh)",
        "published_totals": "Tổng điểm đã công bố",
        "checked": "Tính lại được",
        "agree": "Khớp",
        "largest": "Lệch nhiều nhất",
        "why": "Vì sao không tính lại được hết",
        "published_ranks": "Hạng đã công bố",
        "comparable": "So được",
        "indicator": "Chỉ số",
        "release": "Bản",
        "place": "Tỉnh, thành phố",
        "measure": "Số",
        "old": "Trước",
        "new": "Sau",
        "reason": "Lý do",
        "source": "Nguồn",
        "name": "Tỉnh, thành phố",
        "published": "Công bố",
        "computed": "Tính lại",
        "difference": "Chênh lệch",
    },
    "en": {
        "recompute_summary": "Totals recomputed, by edition",
        "recompute_caption": "Published and recomputed scores, by province",
        "ranks_caption": "Published ranks against the order of scores, on all indices of an edition",
        "known_caption": "Provinces whose score / rank is known",
        "known_note": "“—”: nothing of it has been seen published for that edition, or the edition does not have it.",
        "secondary": "Of the DTI scores known, in a secondary source only",
        "edition": "Edition (provinces)",
        "published_totals": "Totals published",
        "checked": "Recomputed",
        "agree": "Agree",
        "largest": "Largest difference",
        "why": "Why not all of them",
        "published_ranks": "Ranks published",
        "comparable": "Comparable",
        "indicator": "Index",
        "release": "Release",
        "place": "Province or city",
        "measure": "Figure",
        "old": "Before",
        "new": "After",
        "reason": "Why",
        "source": "Source",
        "name": "Province or city",
        "published": "Published",
        "computed": "Recomputed",
        "difference": "Difference",
    },
}

_UNCHECKED = {
    "vi": {
        "no_weights": "Trọng số của kỳ này chưa công bố.",
        "no_parts": "Chưa thấy công bố điểm của đủ các phần.",
        "not_merged": "Tỉnh không sáp nhập thì trung bình là điểm của chính nó, hoặc điểm các tỉnh cũ chưa công bố đủ.",
    },
    "en": {
        "no_weights": "The weights of this edition have not been published.",
        "no_parts": "The scores of all parts have not been seen published.",
        "not_merged": "The mean of a province that did not merge is its own score, or former scores are missing.",
    },
}


def say_unchecked(reason: str, lang: str) -> str:
    """Why published totals of an edition cannot be recomputed: no_weights, no_parts or not_merged."""
    return _UNCHECKED[lang][reason]


def say_rank_check(checked: int, wrong: int, lang: str) -> str:
    """How many published ranks could be checked, and how many disagree.

    >>> say_rank_check(400, 0, "vi"), say_rank_check(1, 1, "en")
    ('So được 400 hạng công bố với thứ tự điểm: khớp cả.', '1 published rank could be checked; 1 disagrees.')
    """
    count, off = show_count(checked, lang), show_count(wrong, lang)
    if lang == "vi":
        found = "khớp cả" if not wrong else f"{off} hạng không khớp"
        return f"So được {count} hạng công bố với thứ tự điểm: {found}."
    ranks = "rank" if checked == 1 else "ranks"
    found = "all agree" if not wrong else f"{off} {'disagrees' if wrong == 1 else 'disagree'}"
    return f"{count} published {ranks} could be checked; {found}."


def say_corrections(count: int, lang: str) -> str:
    """Caption of the table of corrections."""
    if lang == "vi":
        return f"{count} con số đã đính chính, mới nhất trước"
    return f"{count} {'number' if count == 1 else 'numbers'} corrected, newest first"


def say_no_corrections(lang: str) -> str:
    """That nothing that readers saw was replaced."""
    if lang == "vi":
        return "Chưa con số nào phải đính chính."
    return "No number has had to be corrected."


def say_more_corrections(lang: str) -> str:
    """That older corrections are left out here."""
    if lang == "vi":
        return "Các đính chính cũ hơn nằm ở trang của từng bản phát hành."
    return "Older corrections are listed on each release’s own page."


#: The notes that imports get where nobody writes another: they name the table, by its document or by its file.
_NAMES_THE_TABLE = (
    re.compile(r"Nhập bảng (?:DTI )?\d+ của \d+ (?:tỉnh, thành phố|đơn vị)(?:: | từ tệp )(.+)\."),
    re.compile(r"Table of (?:DTI )?\d+ on \d+ (?:provinces|units) imported(?:: | from the file )(.+)\."),
)


def say_reason(note: str, names: Collection[str], lang: str) -> str:
    """Why a release corrected a number: its note, unless that only names the table, which is one of `names`.

    >>> say_reason("Table of DTI 2022 on 63 provinces imported: DTI 2022.", {"DTI 2022"}, "en")
    'No reason given.'
    >>> say_reason("Table of DTI 2022 on 63 provinces imported: a score was misprinted.", {"DTI 2022"}, "en")
    'Table of DTI 2022 on 63 provinces imported: a score was misprinted.'
    """
    named = next(filter(None, (each.fullmatch(note) for each in _NAMES_THE_TABLE)), None)
    if named is None or named[1] not in names:
        return note
    return "Không ghi lý do." if lang == "vi" else "No reason given."


def say_nothing_known(belongs: bool, lang: str) -> str:
    """Why nothing of an indicator is known in an edition: it `belongs` there and was not seen, or does not.

    >>> say_nothing_known(True, "vi"), say_nothing_known(False, "en")
    ('chưa thấy công bố', 'not an index of this edition')
    """
    if belongs:
        return "chưa thấy công bố" if lang == "vi" else "not seen published"
    return "kỳ này không có chỉ số này" if lang == "vi" else "not an index of this edition"


def say_secondary(count: int, known: int, lang: str) -> str:
    """How many of the known scores only a secondary source has.

    >>> say_secondary(52, 63, "vi"), say_secondary(0, 1, "en")
    ('52 trong 63 điểm', '0 of 1 score')
    """
    if lang == "vi":
        return f"{count} trong {known} điểm"
    return f"{count} of {known} {'score' if known == 1 else 'scores'}"
