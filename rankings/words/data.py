"""Words of the page of data and downloads, in both languages."""

from rankings.words.numbers import show_count

TITLE = {"vi": "Dữ liệu", "en": "Data"}
LEDE = {
    "vi": "Mọi con số của chỉ số chuyển đổi số cấp tỉnh (DTI) đều tải về được, kèm nguồn.",
    "en": "Every figure of the provincial Digital Transformation Index (DTI) can be downloaded, with its source.",
}
HEADINGS = {
    "vi": {
        "editions": "Tải từng kỳ",
        "more": "Tải thêm",
        "known": "Đã biết đến đâu",
        "documents": "Số liệu lấy từ đâu",
        "cite": "Trích dẫn",
        "api": "Cho chương trình máy tính",
        "licence": "Giấy phép",
    },
    "en": {
        "editions": "Download an edition",
        "more": "More to download",
        "known": "How much is known",
        "documents": "Where the figures come from",
        "cite": "How to cite",
        "api": "For programs",
        "licence": "Licences",
    },
}
LABELS = {
    "vi": {
        "edition": "Kỳ",
        "units": "Bảng",
        "scores": "Điểm đã biết",
        "ranks": "Hạng đã biết",
        "mean": "Trung bình",
        "method": "Phương pháp",
        "announced": "Công bố",
        "files": "Tải về",
        "editions_caption": "Điểm và hạng DTI từng kỳ",
        "provinces": "Danh sách tỉnh, thành phố",
        "indicators": "Danh sách chỉ số",
        "all_editions": "Danh sách các kỳ",
        "releases": "Các bản phát hành",
        "history": "Lịch sử của một tỉnh, thành phố",
        "history_note": "ở cuối trang của tỉnh, thành phố đó",
        "whole": "Toàn bộ",
        "kind": "Loại",
        "documents": "Tài liệu",
        "document": "Tài liệu",
        "figures": "Con số",
        "documents_caption": "Mỗi loại có bao nhiêu tài liệu, bao nhiêu con số",
        "all_documents": "Từng tài liệu",
        "indicator": "Chỉ số",
        "docs": "Mô tả API",
        "quality": "Chất lượng số liệu",
        "methodology": "Phương pháp",
    },
    "en": {
        "edition": "Edition",
        "units": "Provinces",
        "scores": "Scores known",
        "ranks": "Ranks known",
        "mean": "Mean",
        "method": "Method",
        "announced": "Announced",
        "files": "Download",
        "editions_caption": "DTI scores and ranks of each edition",
        "provinces": "List of provinces",
        "indicators": "List of indicators",
        "all_editions": "List of editions",
        "releases": "Releases",
        "history": "The history of one province",
        "history_note": "at the foot of its page",
        "whole": "All of it",
        "kind": "Kind",
        "documents": "Documents",
        "document": "Document",
        "figures": "Figures",
        "documents_caption": "Documents, and how many figures come from each kind",
        "all_documents": "Each document",
        "indicator": "Indicator",
        "docs": "Description of the API",
        "quality": "Data quality",
        "methodology": "Methodology",
    },
}
#: Kinds of documents, the most trusted first.
KINDS = {
    "vi": {
        "ministry": "Bộ",
        "government": "Cơ quan địa phương",
        "press": "Báo chí",
        "transcription": "Bản chép (thứ cấp °)",
    },
    "en": {
        "ministry": "The ministry",
        "government": "Provincial authorities",
        "press": "Press",
        "transcription": "Transcription (secondary °)",
    },
}
SECONDARY = {
    "vi": (
        "Dấu ° đứng cạnh con số chỉ thấy trong bản chép bảng của dti.gov.vn do người khác đưa lên mạng: chưa đối chiếu "
        "được với bảng gốc. Có bảng gốc thì số gốc thay vào và dấu mất đi."
    ),
    "en": (
        "The sign ° stands beside a figure seen only in somebody’s transcription of dti.gov.vn’s table, which could "
        "not be checked against the original. Once the original is at hand it replaces the figure, and the sign goes."
    ),
}
MISSING = {
    "vi": "Chưa có: {what}. Những chỗ ấy để trống, không ước đoán.",
    "en": "Missing: {what}. Those places stay empty; nothing is guessed.",
}
API = {
    "vi": [
        "Địa chỉ bắt đầu bằng /api/v1/; trả JSON, hoặc tệp khi thêm format=csv hay format=xlsx.",
        "Chọn bằng year, units (63 hoặc 34), indicator (dti, gov, economy, society…) và region.",
        "Thêm v=<số bản phát hành> thì câu trả lời không bao giờ đổi.",
    ],
    "en": [
        "Addresses begin with /api/v1/; answers are JSON, or files with format=csv or format=xlsx.",
        "Choose by year, units (63 or 34), indicator (dti, gov, economy, society…) and region.",
        "With v=<number of a release> an answer never changes.",
    ],
}


def say_citation(number: str, day: str, address: str, lang: str) -> str:
    """The line to cite, with an address that always shows this release.

    >>> say_citation("3", "26/11/2026", "https://dxindex.example/?v=3", "vi")
    'DXIndex, Chỉ số chuyển đổi số cấp tỉnh (DTI), bản phát hành 3, 26/11/2026. https://dxindex.example/?v=3'
    """
    if lang == "vi":
        return f"DXIndex, Chỉ số chuyển đổi số cấp tỉnh (DTI), bản phát hành {number}, {day}. {address}"
    return f"DXIndex, Vietnam’s provincial Digital Transformation Index (DTI), data release {number}, {day}. {address}"


def cite_figure(lang: str) -> str:
    """What else to name when one figure is cited."""
    if lang == "vi":
        return "Dẫn một con số thì nêu thêm tài liệu gốc: nó ở trang của con số ấy. Địa chỉ có v= luôn mở đúng bản này."
    return "For one figure, name its document too: its own page has it. An address with v= always opens this release."


def say_of(known: int, n: int) -> str:
    """How many of a table are known.

    >>> say_of(34, 63)
    '34/63'
    """
    return f"{known}/{n}"


def missing_scores(year: int, units: int, known: int, lang: str) -> str:
    """Scores of provinces that are not known."""
    if lang == "vi":
        return f"điểm của {units - known}/{units} tỉnh, thành phố năm {year}"
    return f"the scores of {units - known} of {units} for {year}"


def missing_pillars(year: int, units: int, lang: str) -> str:
    """An edition without pillars."""
    if lang == "vi":
        return f"điểm trụ cột năm {year} ({units} tỉnh, thành phố)"
    return f"pillar scores for {year} (on {units})"


def show_figures(count: int, lang: str) -> str:
    """A count of figures."""
    return show_count(count, lang)
