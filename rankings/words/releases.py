"""Releases: what they are, what they changed, what they brought back; in both languages."""

from collections.abc import Sequence
from datetime import datetime

from rankings.words.headline import listed
from rankings.words.numbers import show_count, show_date

LABELS = {
    "vi": {
        "release": "Bản phát hành",
        "eyebrow": "Chất lượng số liệu",
        "number": "Bản",
        "time": "Lúc (giờ Việt Nam)",
        "kind": "Loại",
        "note": "Ghi chú",
        "editions": "Kỳ thay đổi",
        "hash": "Mã băm nội dung (SHA-256)",
        "file": "Tệp",
        "decision": "Quyết định số",
        "documents": "Tài liệu của tệp",
        "facts": "Về bản này",
        "changes": "Thay đổi",
        "against": "So với bản",
        "compare": "So sánh",
        "show": "Xem",
        "ranks": "Số liệu hiển thị",
        "figures": "Số trong tài liệu",
        "place": "Tỉnh, thành phố",
        "edition": "Kỳ",
        "indicator": "Chỉ số",
        "rank": "Hạng",
        "places": "Bậc",
        "score": "Điểm",
        "why": "Vì sao",
        "measure": "Số",
        "old": "Trước",
        "new": "Sau",
        "change": "Thay đổi",
        "cell": "Trang tính, ô",
        "document": "Tài liệu",
        "source": "Nguồn",
        "all": "Tất cả bản phát hành",
        "newer": "Trang trước",
        "older": "Trang sau",
        "pages": "Các trang của bảng",
        "whole": "Xem toàn bộ",
    },
    "en": {
        "release": "Release",
        "eyebrow": "Data quality",
        "number": "Release",
        "time": "When (Vietnam time)",
        "kind": "Kind",
        "note": "Note",
        "editions": "Editions changed",
        "hash": "Content hash (SHA-256)",
        "file": "File",
        "decision": "Decision number",
        "documents": "Documents of the file",
        "facts": "About this release",
        "changes": "Changes",
        "against": "Against release",
        "compare": "Compare",
        "show": "Show",
        "ranks": "What is shown",
        "figures": "Figures in documents",
        "place": "Province or city",
        "edition": "Edition",
        "indicator": "Index",
        "rank": "Rank",
        "places": "Places",
        "score": "Score",
        "why": "Why",
        "measure": "Figure",
        "old": "Before",
        "new": "After",
        "change": "Change",
        "cell": "Sheet, cell",
        "document": "Document",
        "source": "Source",
        "all": "All releases",
        "newer": "Previous page",
        "older": "Next page",
        "pages": "Pages of the table",
        "whole": "See all",
    },
}

KINDS = {
    "vi": {"load": "Nạp số đã công bố", "import": "Nhập bảng", "revert": "Khôi phục"},
    "en": {"load": "Published data loaded", "import": "Table imported", "revert": "Restored"},
}

MEASURES = {
    "vi": {"score": "điểm", "rank": "hạng", "rank_change": "tăng giảm", "score_change": "thay đổi điểm"},
    "en": {"score": "score", "rank": "rank", "rank_change": "change", "score_change": "change of score"},
}


def release_name(number: int, lang: str) -> str:
    """A release by its number.

    >>> release_name(3, "vi"), release_name(3, "en")
    ('Bản phát hành 3', 'Release 3')
    """
    return f"{LABELS[lang]['release']} {number}"


def short_name(number: int, lang: str) -> str:
    """A release in a narrow column, as a link that says where it leads.

    >>> short_name(3, "vi"), short_name(3, "en")
    ('Bản 3', 'Release 3')
    """
    return f"{LABELS[lang]['number']} {number}"


def releases_heading(lang: str) -> str:
    """Heading of the list of all releases."""
    return "Các bản phát hành" if lang == "vi" else "Releases"


def releases_lede(lang: str) -> str:
    """What a release is."""
    if lang == "vi":
        return (
            "Mỗi lần số liệu hiển thị thay đổi là một bản phát hành có số, không sửa được về sau. Thêm ?v= và số của "
            "bản vào địa chỉ để xem lại trang đúng như lúc ấy."
        )
    return (
        "Every change of the figures shown is a numbered release, which is never altered later. Add ?v= and its number "
        "to an address to see a page as it was then."
    )


def say_time(moment: datetime, lang: str) -> str:
    """A moment to the minute, as the clock of Viet Nam has it.

    >>> say_time(datetime(2026, 11, 25, 9, 5), "vi"), say_time(datetime(2026, 11, 25, 9, 5), "en")
    ('09:05, 25/11/2026', '25 November 2026, 09:05')
    """
    clock, day = f"{moment:%H:%M}", show_date(moment.date(), lang)
    return f"{clock}, {day}" if lang == "vi" else f"{day}, {clock}"


def short_hash(digest: str) -> str:
    """The beginning of a hash: enough to tell two apart by eye.

    >>> short_hash("0123456789abcdef0123")
    '0123456789ab'
    """
    return digest[:12]


def edition_name(year: int, units: int) -> str:
    """An edition in a narrow column; the space does not break.

    >>> edition_name(2024, 34)
    '2024\xa0(34)'
    """
    return f"{year}\u00a0({units})"


def say_editions(names: Sequence[str], total: int, lang: str) -> str:
    """Which editions a release touched, of how many; "all" of the first one.

    >>> say_editions(["2022 (63)", "2023 (63)"], 6, "vi"), say_editions([], 6, "en")
    ('2022 (63), 2023 (63)', 'none')
    """
    if names and len(names) == total:
        return f"tất cả {total} kỳ" if lang == "vi" else f"all {total}"
    return ", ".join(names) or ("không có" if lang == "vi" else "none")


def say_releases(count: int, lang: str) -> str:
    """Caption of the table of releases."""
    if lang == "vi":
        return f"{count} bản phát hành, mới nhất trước"
    return f"{count} {'release' if count == 1 else 'releases'}, newest first"


def say_newest(shown: int, count: int, lang: str) -> str:
    """Caption of the newest of many releases."""
    if shown == count:
        return say_releases(count, lang)
    return f"{shown} bản mới nhất trong {count} bản" if lang == "vi" else f"The newest {shown} of {count} releases"


def say_twins(numbers: Sequence[int], lang: str, *, revert: bool) -> str:
    """That a release shows exactly what earlier ones showed.

    >>> say_twins([1], "en", revert=True)
    'It restored what release 1 showed: the content hash is the same.'
    """
    names = listed([str(number) for number in numbers], lang)
    if lang == "vi":
        head = "Bản này khôi phục đúng những gì" if revert else "Bản này hiển thị đúng những gì"
        return f"{head} bản {names} hiển thị: cùng một mã băm nội dung."
    head = "It restored what" if revert else "It shows exactly what"
    return f"{head} {'releases' if len(numbers) > 1 else 'release'} {names} showed: the content hash is the same."


def say_first(figures: int, documents: int, editions: int, lang: str) -> str:
    """What the first release holds."""
    counts = [show_count(each, lang) for each in (figures, documents, editions)]
    if lang == "vi":
        return f"Bản đầu tiên: {counts[0]} con số của {counts[1]} tài liệu, trong {counts[2]} kỳ."
    return f"The first release: {counts[0]} figures of {counts[1]} documents, in {counts[2]} editions."


def say_same(number: int, against: int, lang: str) -> str:
    """That two releases do not differ."""
    if lang == "vi":
        return f"Bản {number} và bản {against} giống hệt nhau."
    return f"Releases {number} and {against} are the same."


def say_names_only(lang: str) -> str:
    """That two releases differ in no figure of a document and in nothing that is shown of one."""
    if lang == "vi":
        return "Không con số nào khác; chỉ tên gọi, ghi chú hoặc tài liệu tham khảo khác."
    return "No figure differs; only names, notes or documents do."


def say_file(name: str, size: str) -> str:
    """A file in a line of facts; a release from before names were kept has none.

    >>> say_file("dti-2022.xlsx", "28 kB"), say_file("", "28 kB")
    ('dti-2022.xlsx, 28 kB', '28 kB')
    """
    return f"{name}, {size}" if name else size


def say_ties(count: int, shown: int, lang: str) -> str:
    """How many ties come, end or change, and how many of them are listed.

    >>> say_ties(12, 12, "vi"), say_ties(50, 40, "en")
    ('12 chỗ đồng hạng thay đổi', '50 ties come, end or change (40 listed)')
    """
    if lang == "vi":
        return f"{count} chỗ đồng hạng thay đổi" + (f" (nêu {shown})" if shown < count else "")
    said = "1 tie comes, ends or changes" if count == 1 else f"{count} ties come, end or change"
    return said + (f" ({shown} listed)" if shown < count else "")


def say_page(page: int, pages: int, total: int, lang: str) -> str:
    """Which part of a long table is shown."""
    if lang == "vi":
        return f"Trang {page}/{pages}, {show_count(total, lang)} dòng"
    return f"Page {page} of {pages}, {show_count(total, lang)} rows"


def moves_caption(number: int, against: int, lang: str) -> str:
    """Caption of the table of what is shown otherwise."""
    if lang == "vi":
        return f"Những số hiển thị ở bản {number} khác với bản {against}, thứ hạng đổi nhiều nhất trước"
    return f"What release {number} shows differently from {against}, the largest moves of rank first"


def figures_caption(number: int, against: int, lang: str) -> str:
    """Caption of the table of figures that differ."""
    if lang == "vi":
        return f"Những số trong tài liệu ở bản {number} khác với bản {against}"
    return f"Figures of documents in release {number} that differ from {against}"


def changes_heading(against: int, lang: str) -> str:
    """Heading of the differences."""
    return f"So với bản phát hành {against}" if lang == "vi" else f"Against release {against}"
