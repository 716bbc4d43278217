"""What each table and column of the whole set is, in both languages: for descriptors and for the page of data."""

from typing import NamedTuple


class Said(NamedTuple):
    """A title and what is to be known before use."""

    title: str
    text: str


_TABLES: dict[str, dict[str, Said]] = {
    "scores": {
        "vi": Said(
            "Điểm và hạng", "Mỗi dòng là một tỉnh, thành phố trong một kỳ, ở một chỉ số: điểm, hạng, thay đổi hạng."
        ),
        "en": Said("Scores and ranks", "A row is a unit in an edition on an indicator: score, rank, rank change."),
    },
    "reconstructed": {
        "vi": Said(
            "Điểm và hạng dựng lại",
            "Năm cũ tính cho 34 tỉnh, thành phố ngày nay: trung bình cộng điểm của các tỉnh cũ. Không do bộ công bố; "
            "không nên gộp với hạng đã công bố.",
        ),
        "en": Said(
            "Reconstructed scores and ranks",
            "Past years on today’s 34 provinces: the unweighted mean of the former provinces’ scores. "
            "Nobody published them; do not mix them with published ranks.",
        ),
    },
    "figures": {
        "vi": Said(
            "Số liệu trong tài liệu",
            "Mọi con số như từng tài liệu ghi, mỗi dòng một con số của một tài liệu, kể cả số không dùng.",
        ),
        "en": Said(
            "Figures of documents",
            "Every number as each document prints it, one row for a number of a document, unused ones too.",
        ),
    },
    "summaries": {
        "vi": Said("Tóm tắt từng chỉ số", "Mỗi dòng là một chỉ số của một kỳ: biết bao nhiêu, trung bình, cao nhất."),
        "en": Said("Summaries", "A row is an indicator of an edition: how much is known, the mean, the best."),
    },
    "editions": {
        "vi": Said("Các kỳ", "Mỗi dòng là một năm của chỉ số trên một bảng. Năm 2024 có hai kỳ: 63 và 34."),
        "en": Said("Editions", "A row is a year of the index on a set of units. 2024 has two: on 63 and on 34."),
    },
    "provinces": {
        "vi": Said("Tỉnh, thành phố", "Tỉnh, thành phố của từng bảng. Một mã có thể thuộc tỉnh khác ở bảng khác."),
        "en": Said("Units", "The provinces of each set. A code may be of another province in another set."),
    },
    "province_types": {
        "vi": Said("Tỉnh hay thành phố", "Tỉnh hay thành phố trực thuộc trung ương, từ ngày nào đến ngày nào."),
        "en": Said("Types of units", "Province or centrally run city, and from when to when."),
    },
    "regions": {
        "vi": Said("Vùng", "Sáu vùng của mỗi bảng."),
        "en": Said("Regions", "The six regions of each set of units."),
    },
    "unit_sets": {
        "vi": Said("Hai bảng", "63 tỉnh, thành phố đến hết ngày 30/6/2025, 34 từ ngày 1/7/2025."),
        "en": Said("Sets of units", "63 provinces to 30 June 2025, 34 since."),
    },
    "successions": {
        "vi": Said("Sáp nhập", "Mỗi tỉnh cũ nay thuộc tỉnh nào."),
        "en": Said("Successions", "Which province holds each former one now."),
    },
    "indicators": {
        "vi": Said("Chỉ số", "Chỉ số chung, ba trụ cột, các chỉ số chính và nhóm chỉ số chỉ biết gộp."),
        "en": Said("Indicators", "The composite, three pillars, the main indices, and a group known only together."),
    },
    "weights": {
        "vi": Said("Trọng số", "Mỗi dòng là một phần của một chỉ số trong một kỳ, với số điểm tối đa nếu biết."),
        "en": Said("Weights", "A row is a part of an indicator in an edition, with its points where they are known."),
    },
    "methods": {
        "vi": Said("Phương pháp", "Các quyết định ban hành bộ chỉ số."),
        "en": Said("Methods", "The decisions that fix how the index is made."),
    },
    "national": {
        "vi": Said("Số liệu cả nước", "Trung bình, chỉ số quốc gia và các nhóm như tài liệu ghi, kể cả số không dùng."),
        "en": Said(
            "National figures", "Means, the national index and groups as documents print them, unused ones too."
        ),
    },
    "targets": {
        "vi": Said("Mục tiêu", "Mục tiêu tỉnh đặt ra, theo lời của tài liệu."),
        "en": Said("Targets", "What provinces set out to reach, in the words of the document."),
    },
    "milestones": {
        "vi": Said("Mốc", "Sự kiện chuyển đổi số của tỉnh."),
        "en": Said("Milestones", "What happened in a province."),
    },
    "rules": {
        "vi": Said("Quy tắc", "Mỗi dòng là một quy tắc tính điểm hoặc hạng không được công bố: mã và cách tính."),
        "en": Said("Rules", "A row is a rule by which a score or rank was worked out: its code and what it does."),
    },
    "flags": {
        "vi": Said("Dấu", "Mỗi dòng là một dấu của bảng điểm và hạng: mã và nghĩa."),
        "en": Said("Flags", "A row is a flag of the scores: its code and what it means."),
    },
    "sources": {
        "vi": Said("Tài liệu", "Mọi tài liệu là nguồn của số liệu trong bản phát hành."),
        "en": Said("Documents", "Every document that a figure of the release rests on."),
    },
}

_BASIS_VI = (
    "`published`: tài liệu ghi; `derived`: suy ra; `computed`: tự tính; `reconstructed`: dựng lại; trống: không có"
)
_BASIS_EN = "`published`, `derived` from published figures, `computed`, or `reconstructed`; empty where there is none"
_RULE_VI = "mã, rồi các giá trị của nó, như trong `rules`, ví dụ `{example}`; trống nếu là số công bố"
_RULE_EN = "a code and its values, as in `rules`, such as `{example}`; empty where it was published"
_COLUMNS: dict[str, tuple[str, str]] = {
    "year": ("Năm của chỉ số.", "Year of the index."),
    "units": (
        "Bảng 63 (đến 30/6/2025) hay 34 tỉnh, thành phố (từ 1/7/2025).",
        "Set of units by its size: 63 (to 30 June 2025) or 34 (since).",
    ),
    "indicator": ("Mã chỉ số, như trong `indicators`.", "Code of the indicator, as in `indicators`."),
    "province": ("Tên không dấu của tỉnh, thành phố, như trong `provinces`.", "Slug of the unit, as in `provinces`."),
    "score": (
        "Điểm như được công bố hoặc hiển thị, đủ số chữ số thập phân.",
        "Score as published or shown, with all its decimals.",
    ),
    "score_places": ("Số chữ số thập phân của điểm.", "Decimals of the score."),
    "score_exact": (
        "Điểm chưa làm tròn, dùng để xếp hạng; bằng `score` nếu được công bố.",
        "Score before rounding, which ranks follow from; the same as `score` where it was published.",
    ),
    "score_basis": (f"Điểm có từ đâu: {_BASIS_VI}.", f"Where the score comes from: {_BASIS_EN}."),
    "score_rule": (
        f"Quy tắc tính điểm: {_RULE_VI.format(example='score_change 2022 0.7024 0.2052')}.",
        f"Rule of the score: {_RULE_EN.format(example='score_change 2022 0.7024 0.2052')}.",
    ),
    "rank": ("Hạng; đồng hạng theo kiểu 1-2-2-4.", "Rank; ties are ranked 1-2-2-4."),
    "rank_basis": (f"Hạng có từ đâu: {_BASIS_VI}.", f"Where the rank comes from: {_BASIS_EN}."),
    "rank_rule": (
        f"Quy tắc tính hạng: {_RULE_VI.format(example='rank_and_change 2021 51 8')}.",
        f"Rule of the rank: {_RULE_EN.format(example='rank_and_change 2021 51 8')}.",
    ),
    "tied": (
        "Có tỉnh, thành phố khác cùng hạng; trống nếu chưa biết đủ hạng.",
        "Whether another unit has the same rank; empty where not all ranks are known.",
    ),
    "computed_rank": (
        "Hạng tính từ điểm của mọi tỉnh, thành phố, kể cả khi đã có hạng công bố.",
        "Rank by the scores of all units, beside a published one too.",
    ),
    "region_rank": ("Hạng trong vùng.", "Rank within the region."),
    "previous_rank": (
        "Hạng ở kỳ trước trên cùng bảng.",
        "Rank in the edition before on the same set of units.",
    ),
    "rank_change": (
        "Hạng trước trừ hạng này: số dương là tăng. Không bao giờ tính qua hai bảng.",
        "Previous rank minus rank: plus is up. Never across two sets of units.",
    ),
    "change_basis": (
        f"Thay đổi hạng có từ đâu: {_BASIS_VI}.",
        f"Where the change comes from: {_BASIS_EN}.",
    ),
    "flags": (
        "Dấu của dòng, cách nhau bằng dấu cách, như trong `flags`; trống nếu không có.",
        "Marks of the row, separated by spaces, as in `flags`; empty where there is none.",
    ),
    "sources": (
        "Khóa các tài liệu làm nguồn, cách nhau bằng dấu cách, như trong `sources`.",
        "Keys of the documents it rests on, separated by spaces, as in `sources`.",
    ),
    "rule": ("Mã, từ đầu của `score_rule` và `rank_rule`.", "Code, the first word of `score_rule` and `rank_rule`."),
    "arguments": (
        "Tên các giá trị đứng sau mã, cách nhau bằng dấu cách; trống nếu không có.",
        "Names of the values that follow the code, separated by spaces; empty where there is none.",
    ),
    "flag": ("Mã, một từ của `flags`.", "Code, a word of `flags`."),
    "meaning_vi": ("Nghĩa.", "Meaning in Vietnamese."),
    "meaning_en": ("Nghĩa, tiếng Anh.", "Meaning."),
    "release": ("Số của bản phát hành chứa dòng này.", "Number of the release that the row is of."),
    "measure": (
        "Con số nói về gì: `score`, `rank`, `rank_change`, `score_change` hay `above_mean`.",
        "What the number is of: `score`, `rank`, `rank_change`, `score_change` or `above_mean`.",
    ),
    "base_year": (
        "Năm mà mức thay đổi so với; trống: kỳ trước.",
        "Year that a change compares with; empty: the edition before.",
    ),
    "value": ("Giá trị, như tài liệu ghi.", "The value as the document has it."),
    "source": ("Khóa của tài liệu, như trong `sources`.", "Key of the document, as in `sources`."),
    "file": ("SHA-256 của tệp đã nhập, nếu có.", "SHA-256 of the imported file, if there is one."),
    "sheet": ("Trang tính.", "Sheet."),
    "cell": ("Ô.", "Cell."),
    "note_vi": ("Ghi chú về con số.", "A note on the number, in Vietnamese."),
    "set_aside_vi": ("Vì sao con số không được dùng.", "Why the number is not used, in Vietnamese."),
    "set_aside_en": ("Vì sao con số không được dùng, tiếng Anh.", "Why the number is not used."),
    "n": ("Số tỉnh, thành phố được xếp hạng.", "How many units are ranked."),
    "ranks_known": ("Số hạng đã biết.", "How many ranks are known."),
    "scores_known": ("Số điểm đã biết.", "How many scores are known."),
    "mean": ("Trung bình cả nước.", "National mean."),
    "mean_basis": (f"Trung bình có từ đâu: {_BASIS_VI}.", f"Where the mean comes from: {_BASIS_EN}."),
    "best": ("Điểm cao nhất, nếu biết mọi điểm.", "The highest score, where all are known."),
    "best_province": ("Đơn vị có điểm cao nhất.", "The unit with the highest score."),
    "method": ("Mã phương pháp, như trong `methods`.", "Code of the method, as in `methods`."),
    "publisher_vi": ("Cơ quan công bố.", "Who published it, in Vietnamese."),
    "publisher_en": ("Cơ quan công bố, tiếng Anh.", "Who published it."),
    "published_on": ("Ngày công bố.", "Day of publication."),
    "previous_year": ("Kỳ trước trên cùng bảng.", "The edition before on the same set of units."),
    "comparable_with_previous": (
        "Có tính thay đổi hạng so với kỳ trước hay không; nếu đổi phương pháp thì thay đổi mang dấu `method_break`.",
        "Whether rank changes are counted from the edition before; across a change of method they bear `method_break`.",
    ),
    "comparability": (
        "So với kỳ trước: `same_method` (cùng phương pháp), `method_break` (khác), `no_previous_edition` (kỳ đầu).",
        "Against the edition before: `same_method`, `method_break`, `no_previous_edition` or `unit_sets_differ`.",
    ),
    "main_indices": ("Số chỉ số chính.", "How many main indices."),
    "component_indices": ("Số chỉ số thành phần.", "How many component indices."),
    "criteria": ("Số tiêu chí.", "How many criteria."),
    "max_points": ("Tổng điểm tối đa.", "Points in all."),
    "note_en": ("Ghi chú, tiếng Anh.", "A note."),
    "code": (
        "Mã của cơ quan thống kê, là chữ chứ không phải số: `01` giữ số 0 ở đầu.",
        "Code of the statistics office, a string and not a number: `01` keeps its leading zero.",
    ),
    "name_vi": ("Tên tiếng Việt.", "Vietnamese name."),
    "name_en": ("Tên tiếng Anh.", "English name."),
    "short_vi": ("Tên ngắn tiếng Việt.", "Short Vietnamese name."),
    "short_en": ("Tên ngắn tiếng Anh.", "Short English name."),
    "region": ("Mã vùng, như trong `regions`.", "Slug of the region, as in `regions`."),
    "population": ("Dân số.", "Population."),
    "area_km2": ("Diện tích, km².", "Area in km²."),
    "valid_from": ("Từ ngày; trống: từ đầu.", "First day; empty: from the start."),
    "valid_to": ("Đến hết ngày; trống: đến nay.", "Last day; empty: to this day."),
    "full_name_vi": ("Tên đầy đủ.", "Full name in Vietnamese."),
    "legal_basis": ("Văn bản làm căn cứ.", "The law that it rests on."),
    "kind": ("Loại.", "Kind."),
    "new_units": ("Bảng mới.", "The new set of units."),
    "successor": ("Đơn vị nay giữ địa bàn ấy.", "The unit that holds it now."),
    "relation": (
        "`kept`: giữ nguyên; `merged`: sáp nhập; `renamed`: đổi tên.",
        "`kept` as it was, `merged` into another, or `renamed`.",
    ),
    "effective_on": ("Ngày có hiệu lực.", "Day from which it holds."),
    "position": ("Thứ tự hiển thị.", "Order in which they are shown."),
    "pillar": ("Trụ cột gần nhất; trống: chung cho cả ba.", "The pillar it is nearest to; empty: all three."),
    "whole": ("Chỉ số gồm nhiều phần.", "The indicator that has parts."),
    "part": ("Một phần của nó.", "One of its parts."),
    "weight": ("Trọng số, tính bằng điểm tối đa; trống: chưa biết.", "Its points; empty where they are not known."),
    "basis": (
        "`published`: đã công bố; `worked_out`: suy từ số đã công bố; `unknown`: chưa biết.",
        "`published`, `worked_out` from published figures, or `unknown`.",
    ),
    "decision": ("Số quyết định.", "Number of the decision."),
    "decided_on": ("Ngày quyết định.", "Day of the decision."),
    "summary_vi": ("Tóm tắt.", "Summary in Vietnamese."),
    "summary_en": ("Tóm tắt, tiếng Anh.", "Summary."),
    "level": (
        "Con số của ai: trung bình các tỉnh (`provincial_mean`), chỉ số quốc gia (`national_index`), nhóm bộ.",
        "Whose figure: the mean of provinces (`provincial_mean`), the national index, groups of ministries.",
    ),
    "subject": ("Mục tiêu về điều gì.", "What the target is about."),
    "unit": ("Đơn vị đo.", "Unit of measure."),
    "text_vi": ("Nguyên văn.", "In Vietnamese."),
    "text_en": ("Bản tiếng Anh.", "In English."),
    "month": ("Tháng, nếu biết.", "Month, where it is known."),
    "document": ("Tên tài liệu, như khi công bố.", "Title of the document as it was published."),
    "publisher": ("Nơi công bố.", "Publisher."),
    "url": ("Địa chỉ.", "Address."),
    "published": (
        "Ngày công bố, như biết được: 2022, 2022-09 hoặc 2022-09-30.",
        "When it was published, as far as is known: 2022, 2022-09 or 2022-09-30.",
    ),
}


def table_words(name: str, lang: str) -> Said:
    """Title and description of a table. Raises KeyError for a table without words.

    >>> table_words("regions", "en").title
    'Regions'
    """
    return _TABLES[name][lang]


def say_column(name: str, lang: str) -> str:
    """What a column holds, in one sentence. Raises KeyError for a column without words.

    >>> say_column("release", "vi")
    'Số của bản phát hành chứa dòng này.'
    """
    return _COLUMNS[name][lang == "en"]


def say_package(lang: str, release: int, day: str) -> Said:
    """Title and description of the whole set of a release; `day` as the language writes it."""
    if lang == "vi":
        return Said(
            f"Chỉ số chuyển đổi số cấp tỉnh: toàn bộ số liệu, bản phát hành {release}",
            f"Điểm, hạng và thay đổi hạng DTI của các tỉnh, thành phố Việt Nam, công bố trên DXIndex ngày {day}, cùng "
            "tài liệu nguồn và căn cứ của từng con số. Ô trống là không biết, không phải 0.",
        )
    return Said(
        f"Vietnam’s provincial Digital Transformation Index: the whole set, release {release}",
        f"DTI scores, ranks and rank changes of Vietnam’s provinces, released on DXIndex on {day}, with the document "
        "and basis of every figure. An empty cell is not known, never 0.",
    )


def say_guard(lang: str) -> str:
    """What is done to texts so that a spreadsheet program does not run them."""
    if lang == "vi":
        return "Chữ mà bảng tính có thể chạy như công thức có dấu ' đứng trước."
    return "A text that a spreadsheet program might run as a formula has ' before it."


def say_files(lang: str) -> str:
    """What stands beside the tables in the package."""
    if lang == "vi":
        return (
            "Mô tả cột: `datapackage.json` (Frictionless Data Package) và `csv-metadata.json` (CSV on the Web). "
            "Tệp CSV là UTF-8, dấu thập phân là dấu chấm."
        )
    return (
        "Columns are described by `datapackage.json` (Frictionless Data Package) and `csv-metadata.json` (CSV on the "
        "Web). CSV files are UTF-8 with a decimal point."
    )
