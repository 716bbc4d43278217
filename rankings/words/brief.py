"""Words of the one-page brief, in both languages."""

from collections.abc import Sequence
from dataclasses import dataclass

from rankings.words.headline import inside, listed

LABELS = {
    "vi": {
        "brief": "Tóm tắt một trang",
        "print": "In hoặc lưu PDF",
        "back": "Về trang của tỉnh, thành phố",
        "history": "Qua các năm",
        "indices": "Mạnh ở đâu, yếu ở đâu",
        "steps": "Muốn lên hạng",
        "near": "Ngay trước, ngay sau",
        "targets": "Mục tiêu",
        "index": "Chỉ số",
        "rank": "Hạng",
        "score": "Điểm",
        "against": "So với trung bình",
        "first": "Mạnh",
        "middle": "Ở giữa",
        "last": "Yếu",
        "sources": "Nguồn",
        "signs": "Dấu",
        "scan": "Số liệu mới nhất, nguồn và cách tính",
        "release": "Bản phát hành",
        "year": "Năm",
        "change": "Tăng giảm",
        "conflict": "Có con số mà các nguồn ghi khác nhau: xem trang của tỉnh, thành phố.",
    },
    "en": {
        "brief": "One-page brief",
        "print": "Print or save as PDF",
        "back": "Back to the page of the province",
        "history": "Over the years",
        "indices": "Strong and weak",
        "steps": "What would lift it",
        "near": "Just ahead, just behind",
        "targets": "Targets",
        "index": "Index",
        "rank": "Rank",
        "score": "Score",
        "against": "Against the mean",
        "first": "Strong",
        "middle": "In between",
        "last": "Weak",
        "sources": "Sources",
        "signs": "Signs",
        "scan": "Latest figures, sources and methods",
        "release": "Data release",
        "year": "Year",
        "change": "Change",
        "conflict": "Sources disagree on some of these figures: see the page of the province.",
    },
}


#: The signs, in fewer words than below a page.
SIGNS = {
    "°": {
        "vi": "chỉ có nguồn thứ cấp (bản chép bảng của dti.gov.vn)",
        "en": "known from a secondary source alone (a transcription of dti.gov.vn’s table)",
    },
    "*": {"vi": "suy ra từ số đã công bố", "en": "worked out from published figures"},
    "‡": {"vi": "đổi phương pháp, không so được chặt chẽ", "en": "method changed, not strictly comparable"},
    "~": {"vi": "dựng lại từ điểm các tỉnh trước sáp nhập", "en": "reconstructed from the former provinces’ scores"},
}


def link_to_brief(lang: str) -> str:
    """The link on a province's page."""
    return "Bản tóm tắt một trang" if lang == "vi" else "One-page brief"


def heading(name: str, year: int) -> str:
    """What the sheet is about."""
    return f"{name}, DTI {year}"


def brief_title(name: str, year: int, lang: str) -> str:
    """Title of the page."""
    return f"{heading(name, year)}: {LABELS[lang]['brief'].lower()}"


def say_thirds(first: int, last: int, n: int, lang: str) -> str:
    """The rule by which an index is called strong or weak.

    >>> say_thirds(21, 43, 63, "vi")
    'Mạnh: hạng 1–21, yếu: hạng 43–63 (một phần ba đầu và cuối của 63).'
    """
    if lang == "vi":
        return f"Mạnh: hạng 1–{first}, yếu: hạng {last}–{n} (một phần ba đầu và cuối của {n})."
    return f"Strong: ranks 1–{first}, weak: ranks {last}–{n} (the first and the last third of {n})."


def say_no_indices(year: int, lang: str) -> str:
    """That nothing is known below the total."""
    if lang == "vi":
        return f"Chưa thấy công bố hạng từng chỉ số của tỉnh, thành phố này năm {year}."
    return f"No rank on any index has been seen published for {year}."


def say_furthest(index: str, gap: str, lang: str) -> str:
    """Where a province is furthest below the mean, which is known without weights; `gap` with its sign and marks.

    >>> say_furthest("Hoạt động kinh tế số", "−0,0740°*", "vi")
    'Dưới trung bình nhiều nhất: hoạt động kinh tế số, −0,0740°*.'
    """
    where = "Dưới trung bình nhiều nhất" if lang == "vi" else "Furthest below the mean"
    return f"{where}: {inside(index)}, {gap}."


@dataclass(frozen=True)
class Near:
    """Who stands next: names, and how far away in points, as shown."""

    names: Sequence[str]
    gap: str


def say_near(ahead: Near | None, behind: Near | None, lang: str) -> str:
    """Who is just ahead and just behind, and by how much.

    >>> say_near(Near(["Thanh Hóa"], "0,0012*"), Near(["Yên Bái"], "0,0030*"), "vi")
    'Ngay trên: Thanh Hóa, hơn 0,0012*. Ngay dưới: Yên Bái, kém 0,0030*.'
    """
    words = {
        "vi": ("Ngay trên", "hơn", "Ngay dưới", "kém"),
        "en": ("Just above", "ahead by", "Just below", "behind by"),
    }[lang]
    parts = []
    for side, where, by in ((ahead, *words[:2]), (behind, *words[2:])):
        if side is not None:
            parts.append(f"{where}: {listed(side.names, lang)}, {by} {side.gap}.")
    return " ".join(parts)


def say_others(count: int, lang: str) -> str:
    """How many documents are not named on the sheet."""
    if lang == "vi":
        return f"và {count} tài liệu khác, ghi ở địa chỉ bên"
    return f"and {count} more document{'' if count == 1 else 's'}, listed at the address beside"
