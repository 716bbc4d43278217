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
_CODES = {
    name: f"`{name}`"
    for name in (
        "published", "derived", "computed", "reconstructed", "flags", "sources", "units", "method_break", "score_exact",
        "year", "indicator", "region", "dti", "gov", "economy", "society",
    )
}  # fmt: skip
_READING = {
    "vi": (
        (
            "Mỗi dòng nói điểm, hạng và mức thay đổi của nó là số công bố ({published}), suy ra theo quy tắc "
            "({derived}), xếp theo điểm ({computed}) hay dựng lại ({reconstructed}), mang dấu gì ({flags}), "
            "dựa vào tài liệu nào ({sources})."
        ),
        (
            "Năm 2024 có hai bảng, 63 và 34 tỉnh, thành phố: luôn chọn một bảng bằng cột {units}. "
            "Hạng của hai bảng không so với nhau."
        ),
        "Ô trống là chưa biết, không phải 0. Dấu {method_break}: thay đổi qua hai phương pháp, không so được chặt chẽ.",
        "Hạng đã xếp trên điểm chính xác nhất ({score_exact}); đừng xếp lại theo điểm đã làm tròn.",
    ),
    "en": (
        (
            "Each row says whether its score, rank and change were {published}, {derived} by a rule, {computed} from "
            "the order of scores, or {reconstructed}; which {flags} it bears; and which documents "
            "({sources}) it rests on."
        ),
        (
            "2024 has two tables, of 63 and of 34 provinces: always choose one by the column {units}. "
            "Ranks of the two are never compared."
        ),
        (
            "An empty cell is not known, and not 0. The flag {method_break}: a change across two methods, "
            "not strictly comparable."
        ),
        "Ranks follow the most exact scores there are ({score_exact}); do not rank anew by the rounded ones.",
    ),
}


def say_reading(lang: str) -> list[str]:
    """What to know before one computes with the figures."""
    return [line.format(**_CODES) for line in _READING[lang]]


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


_API = {
    "vi": (
        (
            "Địa chỉ API bắt đầu bằng {start}, mở cho mọi trang, không cần khóa; trả JSON, hoặc tệp khi thêm {csv} hay "
            "{xlsx}. Điểm trong JSON là chuỗi chữ số, để không mất chữ số nào."
        ),
        (
            "Chọn bằng {year}, {units} (63 hoặc 34), {indicator} ({dti}, {gov}, {economy}, {society}…) và {region}. "
            "Thêm {version} và số của một bản phát hành thì câu trả lời không bao giờ đổi."
        ),
    ),
    "en": (
        (
            "Addresses of the API begin with {start}, open to every site, without a key; answers are JSON, or files "
            "with {csv} or {xlsx}. Scores in JSON are strings of digits, so that none is lost."
        ),
        (
            "Choose by {year}, {units} (63 or 34), {indicator} ({dti}, {gov}, {economy}, {society}…) and {region}. "
            "With {version} and the number of a release an answer never changes."
        ),
    ),
}
_ADDRESS = {"start": "`/api/v1/`", "csv": "`format=csv`", "xlsx": "`format=xlsx`", "version": "`v=`"}


def say_api(lang: str) -> list[str]:
    """How programs ask for less than everything."""
    return [line.format(**_CODES, **_ADDRESS) for line in _API[lang]]


#: By the key of what readers do next: what it is called, and how.
FOLLOW = {
    "vi": {
        "feed": (
            "Theo dõi",
            "Nguồn tin Atom báo mỗi bản phát hành. Mỗi tỉnh, thành phố có nguồn tin riêng, ở trang của nơi đó.",
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
        "feed": ("Follow", "An Atom feed tells of each release. Each province has one of its own, too, on its page."),
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
