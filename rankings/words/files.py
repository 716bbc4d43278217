"""Words of tables that leave their page as files: heads, how a figure is known, and what the notes say."""

import re
from collections.abc import Collection

from rankings.words.marks import MARKS

#: The two sheets of a workbook.
SHEETS = {"vi": ("Số liệu", "Ghi chú"), "en": ("Data", "Notes")}

#: How a figure came to be known, by the words of the API (`rankings.shape`).
BASES = {
    "vi": {
        "published": "đã công bố",
        "derived": "suy ra từ số đã công bố",
        "computed": "tự tính",
        "reconstructed": "dựng lại",
    },
    "en": {
        "published": "published",
        "derived": "derived from published figures",
        "computed": "computed here",
        "reconstructed": "reconstructed",
    },
}

#: What else is to be known of a figure, by the flags of the API.
FLAGS = {
    "vi": {
        "conflict": "các nguồn không khớp",
        "rank_disagrees": "hạng công bố khác thứ tự theo điểm",
        "change_disagrees": "mức thay đổi công bố khác hiệu của hai hạng",
        "method_break": MARKS["‡"].short["vi"],
        "secondary_score": MARKS["°"].short["vi"],
        "secondary_rank": MARKS["°"].short["vi"],
    },
    "en": {
        "conflict": "sources disagree",
        "rank_disagrees": "the published rank is not the order of the scores",
        "change_disagrees": "the published change is not the difference of the ranks",
        "method_break": MARKS["‡"].short["en"],
        "secondary_score": MARKS["°"].short["en"],
        "secondary_rank": MARKS["°"].short["en"],
    },
}

#: Heads of columns; those of pages that have words of their own use theirs.
HEADS = {
    "vi": {
        "after": "Sau",
        "ahead": "Đứng trên",
        "announced": "Ngày công bố",
        "basis": "Căn cứ",
        "before": "Trước",
        "best": "Cao nhất",
        "change": "Thay đổi hạng",
        "code": "Mã",
        "date": "Ngày",
        "decision": "Quyết định",
        "direction": "Hướng",
        "document": "Tài liệu",
        "gap": "Chênh lệch",
        "index": "Chỉ số",
        "known": "Hạng đã biết",
        "mean": "Trung bình",
        "members": "Hợp từ",
        "points": "Điểm tối đa",
        "note": "Ghi chú",
        "province": "Tỉnh, thành phố",
        "publisher": "Nơi đăng",
        "rank": "Hạng",
        "rank_dti": "Hạng DTI",
        "region": "Vùng",
        "score": "Điểm",
        "score_dti": "Điểm DTI",
        "share": "Tỷ trọng",
        "source": "Nguồn",
        "successor": "Nay thuộc",
        "text": "Nội dung",
        "units": "Số tỉnh, thành phố",
        "year": "Năm",
    },
    "en": {
        "after": "Now",
        "ahead": "Ahead",
        "announced": "Announced",
        "basis": "Basis",
        "before": "Before",
        "best": "Highest",
        "change": "Rank change",
        "code": "Code",
        "date": "Date",
        "decision": "Decision",
        "direction": "Direction",
        "document": "Document",
        "gap": "Gap",
        "index": "Index",
        "known": "Ranks known",
        "mean": "Mean",
        "members": "Made up of",
        "points": "Points",
        "note": "Note",
        "province": "Province or city",
        "publisher": "Publisher",
        "rank": "Rank",
        "rank_dti": "DTI rank",
        "region": "Region",
        "score": "Score",
        "score_dti": "DTI score",
        "share": "Share",
        "source": "Source",
        "successor": "Now part of",
        "text": "What was found",
        "units": "Provinces and cities",
        "year": "Year",
    },
}

#: Labels of the notes, and of the links to files.
LABELS = {
    "vi": {
        "title": "Bảng",
        "says": "Cho biết",
        "note": "Ghi chú",
        "columns": "Cách đọc",
        "source": "Nguồn",
        "release": "Bản phát hành",
        "frozen": "Địa chỉ cố định",
        "live": "Địa chỉ luôn mới",
        "licence": "Giấy phép",
        "files": "Tải bảng này:",
        "movers": "Tải bảng tăng giảm:",
        "ranks_files": "Tải bảng hạng đối chiếu:",
        "releases_files": "Tải danh sách bản phát hành:",
        "api": "Cùng số liệu qua API:",
        "all": "Tải toàn bộ dữ liệu",
        "conflicts": "Chỗ các nguồn không khớp",
        "ranks": "Hạng đối chiếu",
        "spine": "Điểm từng chỉ số",
    },
    "en": {
        "title": "Table",
        "says": "What it shows",
        "note": "Note",
        "columns": "How to read it",
        "source": "Source",
        "release": "Release",
        "frozen": "Frozen address",
        "live": "Live address",
        "licence": "Licence",
        "files": "Download this table:",
        "movers": "Download the table of changes:",
        "ranks_files": "Download the ranks face to face:",
        "releases_files": "Download the list of releases:",
        "api": "The same figures from the API:",
        "all": "Download the full data",
        "conflicts": "Where sources disagree",
        "ranks": "Ranks face to face",
        "spine": "Scores on each index",
    },
}

_HOW = {
    "vi": {
        "empty": "Ô trống là chưa biết.",
        "bases": "Cột “căn cứ” cho biết số do đâu mà có: {bases}.",
        "sources": "Cột “nguồn” ghi số thứ tự của tài liệu trong danh sách nguồn.",
        "times": "Giờ là giờ Việt Nam (UTC+7).",
    },
    "en": {
        "empty": "An empty cell is not known.",
        "bases": "The columns “basis” say how a figure came to be known: {bases}.",
        "sources": "The columns “sources” give the numbers of documents in the list of sources.",
        "times": "Times are those of Vietnam (UTC+7).",
    },
}


def say_how(lang: str, bases: Collection[str], *, empty: bool, sources: bool, times: bool) -> str:
    """How cells are to be read, of those that the table has: bases of figures, empty ones, documents, times.

    >>> say_how("en", ["computed", "published", ""], empty=True, sources=False, times=False)
    'An empty cell is not known. The columns “basis” say how a figure came to be known: published, computed here.'
    >>> say_how("vi", [], empty=False, sources=False, times=False)
    ''
    """
    occurring = [said for basis, said in BASES[lang].items() if basis in bases]
    has = {"empty": empty, "bases": bool(occurring), "sources": sources, "times": times}
    return " ".join(said.format(bases=", ".join(occurring)) for key, said in _HOW[lang].items() if has[key])


#: How captions end that tell the order of rows, and how they tell the year; neither is needed behind a page's title.
_ORDER = re.compile(r", (?:mới nhất trước|cũ nhất trước|newest first|oldest first)$")
_YEAR = re.compile(r", (?:năm )?(\d{4})$")


def title_alone(caption: str) -> str:
    """The title of a table that names all that it is about.

    >>> title_alone("Bình Phước trong 63 tỉnh, thành phố, mới nhất trước"), title_alone("2 releases, newest first")
    ('Bình Phước trong 63 tỉnh, thành phố', '2 releases')
    """
    return _ORDER.sub("", caption)


def title_on(page: str, caption: str) -> str:
    """The title of a table away from its page: which page, unless the caption names it, and nothing twice.

    >>> title_on("Bình Phước, DTI 2021", "Bình Phước trong 63 tỉnh"), title_on("Dữ liệu", "Các kỳ")
    ('Bình Phước trong 63 tỉnh', 'Dữ liệu: Các kỳ')
    >>> title_on("Vì sao Bình Phước xuống 3 bậc năm 2022?", "Cần gì để lên hạng, năm 2022")
    'Vì sao Bình Phước xuống 3 bậc năm 2022? Cần gì để lên hạng'
    >>> title_on("Bình Phước, DTI 2022", "Trụ cột và chỉ số chính, 2022")
    'Bình Phước, DTI 2022: Trụ cột và chỉ số chính'
    """
    caption = title_alone(caption)
    if not page or page.partition(",")[0] in caption:
        return caption
    year = _YEAR.search(caption)
    caption = caption[: year.start()] if year and year[1] in page else caption
    return f"{page} {caption}" if page.endswith("?") else f"{page}: {caption}"
