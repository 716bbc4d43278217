"""Sentences on the whole set of a release: what it holds, how to read it, where its copies stand; in both languages."""

from dataclasses import dataclass

from rankings.words.headline import listed
from rankings.words.numbers import show_count


@dataclass(frozen=True)
class Extent:
    """What a release holds: how many scores and ranks are known, of which tables of how many units, years, indicators.

    `units` from the largest table to the smallest; `day` is that of the release, as it is shown.
    """

    release: str
    day: str
    scores: int
    ranks: int
    units: tuple[int, ...]
    editions: int
    years: tuple[int, int]
    indicators: int


def say_extent(extent: Extent, lang: str) -> str:
    """What there is to take along.

    >>> extent = Extent("1", "1/2/2026", 2881, 1, (63, 34), 6, (2020, 2024), 13)
    >>> say_extent(extent, "vi")
    'Bản phát hành 1, ngày 1/2/2026: 2.881 điểm và 1 hạng ở 13 chỉ số, 6 kỳ từ 2020 đến 2024, 63 và 34 tỉnh, thành phố.'
    >>> say_extent(extent, "en").partition(" from ")[0]
    'Release 1 of 1/2/2026: 2,881 scores and 1 rank on 13 indicators, in 6 editions'
    """
    scores, ranks = show_count(extent.scores, lang), show_count(extent.ranks, lang)
    units = listed([show_count(number, lang) for number in extent.units], lang)
    if lang == "vi":
        years = _years(extent.years, "năm {}", "từ {} đến {}")
        return (
            f"Bản phát hành {extent.release}, ngày {extent.day}: {scores} điểm và {ranks} hạng ở {extent.indicators} "
            f"chỉ số, {extent.editions} kỳ {years}, {units} tỉnh, thành phố."
        )
    counted = [_some(extent.scores, scores, "score"), _some(extent.ranks, ranks, "rank")]
    return (
        f"Release {extent.release} of {extent.day}: {listed(counted, lang)} on "
        f"{_some(extent.indicators, str(extent.indicators), 'indicator')}, in "
        f"{_some(extent.editions, str(extent.editions), 'edition')} {_years(extent.years, 'of {}', 'from {} to {}')}, "
        f"{units} provinces."
    )


def _some(count: int, shown: str, thing: str) -> str:
    return f"{shown} {thing}{'' if count == 1 else 's'}"


def _years(years: tuple[int, int], one: str, more: str) -> str:
    first, last = years
    return one.format(first) if first == last else more.format(first, last)


#: Codes that programs read, as they stand in sentences: between backticks, which pages set as code.
(
    _PUBLISHED, _DERIVED, _COMPUTED, _RECONSTRUCTED, _FLAGS, _SOURCES, _UNITS, _BREAK, _EXACT,
    _RULES, _YEAR, _INDICATOR, _REGION, _DTI, _GOV, _ECONOMY, _SOCIETY, _START, _CSV, _XLSX, _VERSION, _PLAIN, _LIST,
) = (
    f"`{name}`"
    for name in (
        "published", "derived", "computed", "reconstructed", "flags", "sources", "units", "method_break", "score_exact",
        "rules", "year", "indicator", "region", "dti", "gov", "economy", "society", "/api/v1/", "format=csv",
        "format=xlsx", "v=", "plain=1", "sources.csv",
    )
)  # fmt: skip
#: What to know before one computes with the figures.
READING = {
    "vi": (
        (
            f"Mỗi dòng nói điểm, hạng và mức thay đổi của nó là số công bố ({_PUBLISHED}), suy ra theo quy tắc "
            f"({_DERIVED}), xếp theo điểm ({_COMPUTED}) hay dựng lại ({_RECONSTRUCTED}), mang dấu gì ({_FLAGS}), "
            f"dựa vào tài liệu nào ({_SOURCES}). Nghĩa của từng dấu và từng quy tắc ở hai bảng {_FLAGS} và {_RULES}."
        ),
        (
            f"Năm 2024 có hai bảng, 63 và 34 tỉnh, thành phố: luôn chọn một bảng bằng cột {_UNITS}. "
            "Hạng của hai bảng không so với nhau."
        ),
        f"Ô trống là chưa biết, không phải 0. Dấu {_BREAK}: thay đổi qua hai phương pháp, không so được chặt chẽ.",
        (
            f"Hạng công bố để nguyên như bộ đã in; hạng tự xếp thì theo điểm chính xác nhất ({_EXACT}), "
            "không theo điểm đã làm tròn."
        ),
    ),
    "en": (
        (
            f"Each row says whether its score, rank and change were {_PUBLISHED}, {_DERIVED} by a rule, {_COMPUTED} "
            f"from the order of scores, or {_RECONSTRUCTED}; which {_FLAGS} it bears; and which documents "
            f"({_SOURCES}) it rests on. The tables {_FLAGS} and {_RULES} explain each flag and each rule."
        ),
        (
            f"2024 has two tables, of 63 and of 34 provinces: always choose one by the column {_UNITS}. "
            "Ranks of the two are never compared."
        ),
        (
            f"An empty cell is not known, and not 0. The flag {_BREAK}: a change across two methods, "
            "not strictly comparable."
        ),
        (
            "A published rank stands as it was printed; one worked out here follows the most exact score "
            f"({_EXACT}), not the rounded one."
        ),
    ),
}


def say_addresses(lang: str) -> str:
    """What the two addresses of the set are for."""
    if lang == "vi":
        return (
            "Tệp ở địa chỉ cố định không đổi khi có bản phát hành mới: dùng khi trích dẫn. "
            "Địa chỉ luôn mới dẫn đến bản phát hành mới nhất. Các tệp khác cũng có hai địa chỉ như thế."
        )
    return (
        "Files at the frozen address stay as they are after later releases: use it to cite. "
        "The live address leads to the newest release. The other files have two such addresses, too."
    )


def say_more_of_a_province(lang: str) -> str:
    """Where the other kinds of files of a province are."""
    if lang == "vi":
        files = "XLSX và JSON ở cuối trang của từng tỉnh, thành phố."
        return f"Mỗi tên là một tệp CSV: mọi chỉ số, mọi kỳ của nơi đó. {files}"
    files = "XLSX and JSON stand at the foot of its page."
    return f"Each name is a CSV file: all indicators and editions of that province. {files}"


def say_set(units: int, present: int, lang: str) -> str:
    """The heading of the names of one table, where `present` is the number of units today.

    >>> say_set(63, 34, "vi"), say_set(34, 34, "en")
    ('63 tỉnh, thành phố trước sáp nhập', 'The 34 provinces of today')
    """
    former = units != present
    if lang == "vi":
        return f"{units} tỉnh, thành phố {'trước sáp nhập' if former else 'hiện nay'}"
    return f"The {units} provinces {'before the mergers' if former else 'of today'}"


#: How programs ask for less than everything.
API = {
    "vi": (
        (
            f"Địa chỉ API bắt đầu bằng {_START}, mở cho mọi trang, không cần khóa; trả JSON, hoặc tệp khi thêm {_CSV} "
            f"hay {_XLSX}. Điểm trong JSON là chuỗi chữ số, để không mất chữ số nào."
        ),
        (
            f"Chọn bằng {_YEAR}, {_UNITS} (63 hoặc 34), {_INDICATOR} ({_DTI}, {_GOV}, {_ECONOMY}, {_SOCIETY}…) và "
            f"{_REGION}. Thêm {_VERSION} và số của một bản phát hành thì câu trả lời không bao giờ đổi."
        ),
        (
            "Mỗi bảng và biểu đồ trên trang cũng có tệp CSV riêng; dưới các dòng số liệu là nguồn, bản phát hành và "
            f"giấy phép. Thêm {_PLAIN} thì tệp chỉ có các dòng số liệu, để chương trình đọc thẳng; tài liệu ghi "
            f"bằng mã như trong {_LIST}."
        ),
    ),
    "en": (
        (
            f"Addresses of the API begin with {_START}, open to every site, without a key; answers are JSON, or files "
            f"with {_CSV} or {_XLSX}. Scores in JSON are strings of digits, so that none is lost."
        ),
        (
            f"Choose by {_YEAR}, {_UNITS} (63 or 34), {_INDICATOR} ({_DTI}, {_GOV}, {_ECONOMY}, {_SOCIETY}…) and "
            f"{_REGION}. With {_VERSION} and the number of a release an answer never changes."
        ),
        (
            "Each table and chart of a page has a CSV file, too; below its rows stand sources, release and licence. "
            f"With {_PLAIN} it has the rows alone, for programs to read as they are; documents go by their keys in "
            f"{_LIST}."
        ),
    ),
}


#: By the key of what readers do next: what it is called, and how.
FOLLOW = {
    "vi": {
        "feed": (
            "Theo dõi",
            (
                "Nguồn tin Atom báo mỗi bản phát hành: dán địa chỉ vào trình đọc tin RSS, mở bằng trình duyệt chỉ thấy "
                "mã. Mỗi tỉnh, thành phố có nguồn tin riêng, ở cuối trang của nơi đó."
            ),
        ),
        "embed": (
            "Nhúng",
            "Biểu đồ và bảng nào cũng nhúng được vào trang khác; mã ở “Trích dẫn, nhúng trang này” cuối mỗi trang.",
        ),
        "mirror": (
            "Sao lưu",
            "Gói ZIP là một bản đầy đủ. Ai chạy mã nguồn thì lệnh `export_release` ghi các tệp ấy vào một thư mục.",
        ),
        "releases": ("Bản cũ", "Bản phát hành nào cũng còn nguyên, kèm những gì nó đã đổi và mã băm."),
    },
    "en": {
        "feed": (
            "Follow",
            (
                "An Atom feed tells of each release: paste its address into an RSS reader; opened in a browser it is "
                "only code. Each province has one of its own, too, at the foot of its page."
            ),
        ),
        "embed": (
            "Embed",
            "Every chart and table can stand in a page of yours: “Cite or embed this page” at its foot has the code.",
        ),
        "mirror": (
            "Mirror",
            "The ZIP is a whole copy. Whoever runs the code gets the same files in a folder with `export_release`.",
        ),
        "releases": ("Earlier", "Every release is still there, with what it changed and its hash."),
    },
}
