"""Words of how to cite a page and how to show parts of it elsewhere."""

from rankings.files.references import AUTHOR, Reference
from rankings.words.numbers import show_date

#: What all pages are parts of.
WORK = {
    "vi": "Chỉ số chuyển đổi số cấp tỉnh (DTI)",
    "en": "Vietnam’s provincial Digital Transformation Index (DTI)",
}
HEADING = {"vi": "Trích dẫn và nhúng", "en": "Cite and embed"}
HEADINGS = {
    "vi": {"addresses": "Địa chỉ", "cite": "Trích dẫn", "embed": "Nhúng vào trang khác"},
    "en": {"addresses": "Addresses", "cite": "Citation", "embed": "Embed elsewhere"},
}
LABELS = {
    "vi": {
        "frozen": "Địa chỉ cố định",
        "live": "Địa chỉ luôn mới",
        "text": "Văn bản",
        "bib": "BibTeX",
        "json": "CSL-JSON",
        "copy": "Sao chép",
        "copied": "Đã sao chép",
        "selected": "Đã chọn, bấm Ctrl+C để sao chép",
        "download": "Tải tệp",
        "look": "Xem thử",
        "documents": "Tài liệu gốc của trang này",
        "code": "Mã nhúng",
        "follows": "Số liệu trong khung",
        "live_code": "Luôn mới",
        "frozen_code": "Cố định ở bản {number}",
        "colours": "Màu của khung",
        "light": "Sáng",
        "dark": "Tối",
        "auto": "Theo máy người đọc",
    },
    "en": {
        "frozen": "Frozen address",
        "live": "Live address",
        "text": "Text",
        "bib": "BibTeX",
        "json": "CSL-JSON",
        "copy": "Copy",
        "copied": "Copied",
        "selected": "Selected: press Ctrl+C to copy",
        "download": "Download",
        "look": "Preview",
        "documents": "Documents of this page",
        "code": "Code to embed",
        "follows": "Figures in the frame",
        "live_code": "Always the newest",
        "frozen_code": "Those of release {number}",
        "colours": "Colours of the frame",
        "light": "Light",
        "dark": "Dark",
        "auto": "The reader’s own",
    },
}
PROGRAMS = {
    "vi": {"bib": "Cho LaTeX, Overleaf, JabRef.", "json": "Cho Zotero, Mendeley, pandoc."},
    "en": {"bib": "For LaTeX, Overleaf, JabRef.", "json": "For Zotero, Mendeley, pandoc."},
}


def name_release(number: int | str, lang: str) -> str:
    """A release in the middle of a line.

    >>> name_release(3, "vi"), name_release(3, "en")
    ('bản phát hành 3', 'data release 3')
    """
    return f"bản phát hành {number}" if lang == "vi" else f"data release {number}"


def say_citation(reference: Reference) -> str:
    """The line to cite: whose it is, the page, the work, the release, its day, the frozen address.

    >>> from datetime import date
    >>> named = ("Bình Phước, DTI 2021", WORK["vi"], "3", name_release(3, "vi"), date(2026, 11, 26))
    >>> say_citation(Reference("k", *named, "https://dxindex.example/tinh/binh-phuoc/?v=3&year=2021", "vi"))[:62]
    'DXIndex, “Bình Phước, DTI 2021”, Chỉ số chuyển đổi số cấp tỉnh'
    """
    page = [f"“{_quoted(reference.title)}”", reference.within] if reference.within else [reference.title]
    named = [AUTHOR, *page, reference.release, show_date(reference.day, reference.lang)]
    return f"{', '.join(named)}. {reference.url}"


def _quoted(text: str) -> str:
    """A text that stands in quotation marks itself: its own become single ones."""
    return text.translate(str.maketrans("“”", "‘’"))


def title(cited: str, lang: str) -> str:
    """The title of the page that says how to cite another.

    >>> title("Bình Phước, DTI 2021", "vi")
    'Trích dẫn và nhúng: Bình Phước, DTI 2021'
    """
    return f"{HEADING[lang]}: {cited}"


def lede(number: int | str, day: str, lang: str) -> str:
    """What an address that names its release is good for."""
    if lang == "vi":
        return (
            f"Địa chỉ cố định luôn mở đúng số liệu của bản phát hành {number} ({day}), kể cả khi số liệu về sau "
            "được sửa hay bổ sung."
        )
    return (
        f"The frozen address always opens the figures of data release {number} ({day}), even after they have been "
        "corrected or added to."
    )


def about_address(kind: str, number: int | str, lang: str) -> str:
    """What the frozen and the live address are for."""
    if kind == "frozen":
        return {
            "vi": f"Dùng khi trích dẫn: ai mở sau này cũng thấy đúng số liệu của bản phát hành {number}.",
            "en": f"For citations: whoever opens it later sees the figures of data release {number}.",
        }[lang]
    return {
        "vi": "Dùng khi muốn người đọc thấy số liệu mới nhất: mỗi bản phát hành mới đều hiện ở đây.",
        "en": "For readers who want the newest figures: every new release shows here.",
    }[lang]


def name_documents(lang: str) -> str:
    """What else to name when one figure is cited, and the day that a reader adds."""
    if lang == "vi":
        return "Dẫn một con số thì nêu thêm tài liệu gốc của nó. Nơi nào cần ngày truy cập thì ghi ngày bạn đọc trang."
    return (
        "When you cite one figure, name its document too. Where a date of access is asked for, give the day on which "
        "you read the page."
    )


def about_embedding(frozen: bool, number: int | str, lang: str) -> str:
    """Which figures the codes below show."""
    shows = {
        ("vi", True): f"Mã dưới đây giữ nguyên số liệu của bản phát hành {number}.",
        ("vi", False): "Mã dưới đây luôn hiện số liệu của bản phát hành mới nhất.",
        ("en", True): f"These codes keep the figures of data release {number}.",
        ("en", False): "These codes always show the figures of the newest release.",
    }[lang, frozen]
    holds = {
        "vi": "Mỗi khung có nguồn, số bản phát hành và đường dẫn về trang.",
        "en": "Each frame has its sources, its release and a link to the page.",
    }
    return f"{shows} {holds[lang]}"


#: What a frame shows, before its title.
FRAMES = {"vi": {"chart": "Biểu đồ", "table": "Bảng"}, "en": {"chart": "Chart", "table": "Table"}}
