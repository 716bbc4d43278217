"""Words of the two bases: tables as they were published, and past years reconstructed on today's provinces.

Nothing reconstructed is called published here, nor the other way about.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rankings.words.headline import listed


def table_label(units: int, reconstructed: bool, lang: str) -> str:
    """A table in the choice among them: the size of its unit set and its basis.

    >>> table_label(63, False, "vi"), table_label(34, True, "en")
    ('63 tỉnh, công bố', '34, reconstructed')
    """
    if lang == "vi":
        return f"{units} tỉnh, {'dựng lại' if reconstructed else 'công bố'}"
    return f"{units}, {'reconstructed' if reconstructed else 'as published'}"


def table_word(lang: str) -> str:
    """Before the size of a unit set, where that is all that names its table: "bảng 63"."""
    return "bảng" if lang == "vi" else "table of"


def span_of_years(years: Sequence[int]) -> str:
    """Which years a table has.

    >>> span_of_years([2024]), span_of_years([2022, 2023, 2024])
    ('2024', '2022–2024')
    """
    return str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"


def beside_units(reconstructed: bool, lang: str) -> str:
    """Behind the words for a unit set, in titles that leave the page; "" for tables as published."""
    if not reconstructed:
        return ""
    return " (dựng lại ~)" if lang == "vi" else " (reconstructed ~)"


def beside_years(reconstructed: bool, lang: str) -> str:
    """Behind a year in a list of links.

    >>> beside_years(True, "vi"), beside_years(True, "en"), beside_years(False, "vi")
    (', dựng lại ~', ', reconstructed ~', '')
    """
    if not reconstructed:
        return ""
    return ", dựng lại ~" if lang == "vi" else ", reconstructed ~"


@dataclass(frozen=True)
class Reconstruction:
    """A year reconstructed on `units` from an edition on `former` ones.

    `published` says that the ministry has a table of its own of these units in that year.
    """

    year: int
    units: int
    former: int
    published: bool = False


def say_reconstruction(facts: Reconstruction, lang: str) -> tuple[str, str]:
    """Title and text of the notice on a reconstructed table: what it is, that nobody published it, its sign."""
    title = {"vi": "Bảng dựng lại, không phải số công bố", "en": "Reconstructed, not published"}[lang]
    return title, " ".join(filter(None, [_rule(facts, lang), _official(facts, lang), _looks(lang)]))


def _rule(facts: Reconstruction, lang: str) -> str:
    if lang == "vi":
        return (
            f"Điểm của mỗi tỉnh trong {facts.units} là trung bình cộng điểm năm {facts.year} của các tỉnh cũ hợp thành "
            f"nó, theo cách bộ đã tính năm 2024; hạng xếp theo các điểm ấy."
        )
    return (
        f"Each of the {facts.units} has the unweighted mean of the {facts.year} scores of the former provinces that "
        "make it up, the ministry’s own rule of 2024; ranks follow from these scores."
    )


def _official(facts: Reconstruction, lang: str) -> str:
    if facts.published:
        if lang == "vi":
            return f"Năm {facts.year} bộ có công bố bảng {facts.units}: điểm dựng lại khớp đến 0,0001."
        return f"For {facts.year} the ministry published a table of the {facts.units}: scores agree to 0.0001."
    if lang == "vi":
        return f"Năm {facts.year} bộ chỉ công bố bảng {facts.former} tỉnh, thành phố."
    return f"For {facts.year} the ministry published the table of the {facts.former} alone."


def _looks(lang: str) -> str:
    if lang == "vi":
        return "Số dựng lại mang dấu ~ và vẽ gạch chéo."
    return "Reconstructed figures carry the sign ~ and are hatched."


def say_first_reconstructed(year: int, units: int, lang: str) -> str:
    """Why the earliest reconstructed year has no changes."""
    if lang == "vi":
        return f"{year} là năm đầu tiên dựng lại được cho {units} tỉnh, thành phố, nên chưa có thay đổi thứ hạng."
    return f"{year} is the earliest year that can be reconstructed on the {units}, so there are no rank changes."


def see_published(year: int, units: int, lang: str) -> str:
    """Link from a reconstructed table to one that was published.

    >>> see_published(2023, 63, "vi")
    'Xem bảng 63 đã công bố, năm 2023'
    """
    return f"Xem bảng {units} đã công bố, năm {year}" if lang == "vi" else f"See the published table of {units}, {year}"


def see_tables(lang: str) -> str:
    """Link to the same view on the tables that were published."""
    return "Xem bảng đã công bố" if lang == "vi" else "See the published tables"


def see_reconstructed(year: int, units: int, lang: str) -> str:
    """Link to a reconstructed table."""
    return f"Bảng {units} dựng lại, năm {year}" if lang == "vi" else f"Reconstructed on the {units}, {year}"


@dataclass(frozen=True)
class NotMade:
    """Why there is nothing reconstructed at an address, and the `years` that there are.

    `kind`: "year" where only `known` of the `n` former scores of the composite are known; "direct" for a year that was
    published on these `units` alone; "units" for the former table, which is published; "place" for a name that does
    not stand among them; "release" where a release holds nothing reconstructed.
    """

    kind: Literal["year", "direct", "units", "place", "release"]
    units: int
    years: tuple[int, ...] = ()
    year: int = 0
    known: int = 0
    n: int = 0


def not_made_heading(facts: NotMade, lang: str) -> str:
    """What happened, in a heading."""
    if facts.kind in ("year", "direct"):
        return f"Không có bảng dựng lại năm {facts.year}" if lang == "vi" else f"{facts.year} is not reconstructed"
    return "Không có bảng dựng lại ở đây" if lang == "vi" else "Nothing is reconstructed here"


def say_not_made(facts: NotMade, lang: str) -> str:
    """The reason, and which years there are.

    >>> say_not_made(NotMade("year", 34, (2022, 2023, 2024), 2021, 34, 63), "vi")[:60]
    'Năm 2021 mới thấy công bố điểm của 34/63 tỉnh, thành phố trư'
    """
    years = listed([str(year) for year in facts.years], lang)
    there = f"Dựng lại được: {years}." if lang == "vi" else f"Reconstructed: {years}."
    return " ".join(filter(None, [_WHY_NOT[lang][facts.kind].format(**vars(facts)), there if facts.years else ""]))


_WHY_NOT = {
    "vi": {
        "year": "Năm {year} mới thấy công bố điểm của {known}/{n} tỉnh, thành phố trước sáp nhập, mà điểm của một tỉnh "
        "ngày nay phải tính từ điểm của mọi tỉnh cũ hợp thành nó.",
        "direct": "Năm {year} được công bố thẳng cho {units} tỉnh, thành phố, nên không có gì phải dựng lại.",
        "units": "Dựng lại là tính cho {units} tỉnh, thành phố ngày nay; bảng trước sáp nhập là số đã công bố.",
        "place": "Dựng lại là tính cho {units} tỉnh, thành phố ngày nay; tên này không có trong số đó.",
        "release": "Bản phát hành này được làm từ khi trang chưa dựng lại bảng nào.",
    },
    "en": {
        "year": "For {year} the scores of only {known} of the {n} former provinces have been seen published, and the "
        "score of a province of today follows from those of all that make it up.",
        "direct": "{year} was published on the {units} provinces themselves, so there is nothing to reconstruct.",
        "units": "What is reconstructed is on the {units} provinces of today; the table of before is published.",
        "place": "What is reconstructed is on the {units} provinces of today; this name is not one of them.",
        "release": "This release was made before the site reconstructed anything.",
    },
}


def say_next(others: bool, lang: str) -> str:
    """Before the links that lead on: to `others` that are reconstructed if there are any, and to what is published."""
    if not others:
        return "Xem số đã công bố" if lang == "vi" else "See what was published"
    if lang == "vi":
        return "Xem bảng dựng lại của năm khác, hoặc bảng đã công bố"
    return "See another reconstructed year, or a published table"
