"""What happened, why, and the next step, in that order."""

from collections.abc import Sequence
from dataclasses import dataclass

from rankings.words.headline import listed
from rankings.words.region_sentences import in_text


@dataclass(frozen=True)
class Said:
    """Heading: what happened; `why`; `next`: the sentence before the links that lead on."""

    heading: str
    why: str
    next: str = ""


NOT_FOUND = {"vi": "Không có trang này", "en": "There is no such page"}
BAD_PARAMETER = {
    "vi": "Địa chỉ có một lựa chọn không tồn tại",
    "en": "The address contains a choice that does not exist",
}
LABELS = {
    "vi": {
        "newest": "Xem số liệu mới nhất",
        "releases": "Các bản phát hành",
        "provinces": "Danh sách tỉnh, thành phố",
        "ranking": "Bảng xếp hạng",
        "overview": "Về trang tổng quan",
    },
    "en": {
        "newest": "See the newest data",
        "releases": "List of releases",
        "provinces": "List of provinces",
        "ranking": "Ranking",
        "overview": "Go to the overview",
    },
}


def newest_release(lang: str) -> str:
    """Link to the same view without `v`."""
    return LABELS[lang]["newest"]


def say_unknown_address(some: bool, lang: str) -> Said:
    """An address of no page; `some`: whether links to what may be meant follow."""
    if lang == "vi":
        why = "Địa chỉ này không dẫn tới đâu. Có thể đã gõ thiếu hoặc thừa một chữ."
        return Said(NOT_FOUND[lang], why, "Có thể bạn muốn xem" if some else "Bắt đầu lại từ")
    why = "This address leads nowhere. It may have a letter too few or too many."
    return Said(NOT_FOUND[lang], why, "You may have meant" if some else "Begin again from")


def say_no_year(year: str, years: list[int], lang: str) -> Said:
    """A year without an edition."""
    first, last = years[0], years[-1]
    if lang == "vi":
        span = f"năm {first}" if first == last else f"từ năm {first} đến năm {last}"
        why = f"Chưa có bảng xếp hạng DTI của năm {year}. Trang có số liệu {span}."
        return Said(NOT_FOUND[lang], why, "Các năm đã có, gần nhất trước")
    span = f"of {first}" if first == last else f"from {first} to {last}"
    why = f"There is no DTI ranking for {year}. The site has figures {span}."
    why = why if first != last else f"There is no DTI ranking for {year}. The site has only that of {first}."
    return Said(NOT_FOUND[lang], why, "The years available, the nearest first")


def say_no_movers(year: str, some: bool, lang: str) -> Said:
    """A year whose edition follows no other; `some`: whether other years have changes."""
    if lang == "vi":
        why = f"Năm {year} không có kỳ trước để so, nên không có tăng giảm thứ hạng."
        return Said(NOT_FOUND[lang], why, "Xem thứ hạng của năm này, hoặc tăng giảm của năm khác" if some else "Xem")
    why = f"{year} has no edition before it to compare with, so there are no rank changes."
    return Said(NOT_FOUND[lang], why, "See the ranks of that year, or the changes of another" if some else "See")


def say_first_rebuilt(year: str, lang: str) -> Said:
    """The year in which the reconstructed table begins, which may have changes as published."""
    if lang == "vi":
        why = f"Bảng dựng lại bắt đầu từ năm {year}, nên năm ấy chưa có kỳ trước để so."
        return Said(NOT_FOUND[lang], why, "Xem tăng giảm đã công bố, hoặc của năm khác dựng lại được")
    why = f"The reconstructed table begins in {year}, so that year has no earlier one."
    return Said(NOT_FOUND[lang], why, "See the changes as published, or those of another reconstructed year")


def say_no_province(names: list[str], some: bool, lang: str) -> Said:
    """Names that no unit bears; `some`: whether others are like them."""
    quoted = listed([f"“{name}”" for name in names], lang)
    if lang == "vi":
        why = (
            f"Không có tỉnh, thành phố nào ở địa chỉ {quoted}. Địa chỉ viết tên không dấu, nối bằng gạch ngang; có thể "
            "đã gõ nhầm một chữ."
        )
        return Said(NOT_FOUND[lang], why, "Tên gần giống nhất" if some else "Tìm tỉnh trong danh sách")
    why = (
        f"No province or city stands at {quoted}. Addresses hold names without marks, joined by hyphens; a letter may "
        "be wrong."
    )
    return Said(NOT_FOUND[lang], why, "The names most like it" if some else "Find it in the list")


def say_no_region(name: str, lang: str) -> Said:
    """A name that no region bears."""
    if lang == "vi":
        return Said(NOT_FOUND[lang], f"Không có vùng nào ở địa chỉ “{name}”.", "Xem các vùng")
    return Said(NOT_FOUND[lang], f"No region stands at “{name}”.", "See the regions")


def say_not_in_year(name: str, year: str, lang: str) -> Said:
    """A unit that did not stand in the tables of a year."""
    if lang == "vi":
        why = f"{name} không có trong bảng nào của năm {year}: khi ấy các tỉnh, thành phố khác bây giờ."
        return Said(NOT_FOUND[lang], why, "Xem tỉnh, thành phố khi ấy, hoặc trang của tên này")
    why = f"{name} is in no table of {year}: the provinces were different then."
    return Said(NOT_FOUND[lang], why, "See the province of that time, or the page of this name")


def say_no_figure(indicator: str, lang: str) -> Said:
    """Nothing is known of an indicator in an edition."""
    if lang == "vi":
        why = f"Chưa thấy con số nào về “{indicator}” của tỉnh, thành phố này trong năm ấy."
        return Said(NOT_FOUND[lang], why, "Xem những chỉ số đã có số liệu")
    why = f"No figure on “{indicator}” has been seen for this province and year."
    return Said(NOT_FOUND[lang], why, "See the indicators that have figures")


def say_no_release(number: str, lang: str) -> Said:
    """A release that was never made, or after the one that is shown."""
    if lang == "vi":
        return Said(NOT_FOUND[lang], f"Không có bản phát hành {number}, hoặc bản đang xem có trước nó.", "Xem")
    return Said(NOT_FOUND[lang], f"There is no release {number}, or the one you are looking at came before it.", "See")


def say_no_chart(lang: str) -> Said:
    """A file of a chart that the page does not have."""
    if lang == "vi":
        return Said(NOT_FOUND[lang], "Trang này không có biểu đồ ấy, hoặc không có ở dạng tệp ấy.", "Xem biểu đồ ở")
    return Said(NOT_FOUND[lang], "The page has no such chart, or not in that format.", "See the charts on")


def say_no_table(lang: str) -> Said:
    """A file of a table that the page does not have."""
    if lang == "vi":
        return Said(NOT_FOUND[lang], "Trang này không có bảng ấy, hoặc không có ở dạng tệp ấy.", "Xem các bảng ở")
    return Said(NOT_FOUND[lang], "The page has no such table, or not in that format.", "See the tables on")


def say_no_citation(lang: str) -> Said:
    """A citation as a kind of file that there is none of."""
    if lang == "vi":
        return Said(NOT_FOUND[lang], "Trích dẫn có dạng .txt, .bib và .json.", "Xem trang được trích dẫn")
    return Said(NOT_FOUND[lang], "Citations come as .txt, .bib and .json.", "See the page to cite")


def say_bad_parameter(name: str, found: str, known: str, lang: str) -> Said:
    """A parameter with a value the page does not have; `known` is the name of an indicator that other years have."""
    asked = f"“{name}={found}”"
    why = _WHY[lang].get(name, _WHY[lang][""]).format(asked=asked)
    if known:
        why = {
            "vi": f"{asked}: bảng này không có số liệu của chỉ số {known}.",
            "en": f"{asked}: this table has no figures on the indicator {known}.",
        }[lang]
    return Said(BAD_PARAMETER[lang], why, _NEXT[lang]["v" if name == "v" else ""])


def say_accepted(values: Sequence[str], lang: str) -> str:
    """What would have been accepted, for programs.

    >>> say_accepted(["units=63", "units=34"], "en")
    'Accepted: units=63, units=34.'
    """
    return f"{'Được chấp nhận' if lang == 'vi' else 'Accepted'}: {', '.join(values)}."


_WHY = {
    "vi": {
        "indicator": "{asked}: không có chỉ số nào mang mã này.",
        "region": "{asked}: bảng đang xem không có vùng này.",
        "units": "{asked}: ở đây không có bảng này.",
        "year": "{asked}: ở đây không có số liệu của năm này.",
        "v": "{asked}: chưa có bản phát hành nào mang số này.",
        "": "{asked} không có ở trang này.",
    },
    "en": {
        "indicator": "{asked}: no indicator has this code.",
        "region": "{asked}: this table has no such region.",
        "units": "{asked}: there is no such table here.",
        "year": "{asked}: there is nothing for this year here.",
        "v": "{asked}: no release has this number.",
        "": "{asked} does not exist on this page.",
    },
}
_NEXT = {
    "vi": {
        "v": "Xem cùng trang này ở bản mới nhất",
        "": "Chọn một trong các mục dưới đây; phần còn lại giữ nguyên",
    },
    "en": {"v": "See this page in the newest release", "": "Choose one of these; the rest stays as it is"},
}


def changes_published(year: int, units: int, lang: str) -> str:
    """Link from a reconstructed table to the changes of a year in one that was published."""
    if lang == "vi":
        return f"Tăng giảm {year}, bảng {units} đã công bố"
    return f"Changes of {year}, the {units} as published"


def of_year(what: str, year: int, lang: str) -> str:
    """A thing as of a year, for a link."""
    return f"{what} năm {year}" if lang == "vi" else f"{what} {year}"


@dataclass(frozen=True)
class Absent:
    """A province that a table does not have, and the `others` that stand there for it.

    `relation` is what it is to them: kept, merged or renamed into them, or "before" where they came before it.
    """

    name: str
    others: Sequence[str]
    relation: str

    def say(self, lang: str) -> str:
        """The name with its kin.

        >>> Absent("Bình Phước", ["Đồng Nai"], "merged").say("vi"), Absent("A", ["B"], "before").say("en")
        ('Bình Phước (nay thuộc Đồng Nai)', 'A (formerly B)')
        """
        if not self.others:
            return self.name
        words = {
            "vi": {"before": "trước là", "renamed": "nay là", "merged": "nay thuộc"},
            "en": {"before": "formerly", "renamed": "now", "merged": "now part of"},
        }[lang]
        return f"{self.name} ({words.get(self.relation, words['renamed'])} {listed(self.others, lang)})"


def say_absent(absent: Sequence[Absent], units: int, lang: str) -> Said:
    """Provinces that stand in no table of a unit set asked for."""
    names = listed([each.say(lang) for each in absent], lang)
    if lang == "vi":
        why = f"{names} không có trong bảng {units} tỉnh, thành phố."
        return Said("Không có trong bảng ấy", why, "Xem trong bảng ấy, hoặc giữ tên này và đổi bảng")
    why = f"{names} {'is' if len(absent) == 1 else 'are'} not among the {units} provinces and cities."
    return Said("Not in that table", why, "See that table, or keep the name and change the table")


def say_region_absent(name: str, own: int, others: Sequence[str], units: int, lang: str) -> Said:
    """A region of one table asked for in another, and the `others` that lie there on its ground.

    >>> say_region_absent("Central Highlands", 63, ["South Central Coast"], 34, "en").why
    'The Central Highlands are a region of the 63. Among the 34, that area belongs to the South Central Coast.'
    """
    if lang == "vi":
        there = f"{'' if len(others) == 1 else 'các vùng '}{'; '.join(others)}"
        why = f"{name} là vùng của bảng {own}. Trong bảng {units}, địa bàn ấy thuộc {there}."
        return Said("Không có trong bảng ấy", why, "Xem trong bảng ấy, hoặc giữ tên này và đổi bảng")
    first, there = in_text(name, lang), "; ".join(in_text(each, lang) for each in others)
    are = "are" if name.endswith("s") else "is"
    why = (
        f"{first[:1].upper()}{first[1:]} {are} a region of the {own}. Among the {units}, that area belongs to {there}."
    )
    return Said("Not in that table", why, "See that table, or keep the name and change the table")


@dataclass(frozen=True)
class NothingYet:
    """The words of the page of a site without a release; `command` is for who runs it."""

    heading: str
    why: str
    next: str
    operator: str


def nothing_yet(lang: str) -> NothingYet:
    """That nothing has been published yet."""
    if lang == "vi":
        return NothingYet(
            "Chưa có số liệu",
            "Chưa có bản phát hành nào được công bố, nên chưa có bảng xếp hạng nào để xem.",
            "Hãy quay lại sau. Trang tự hiện ra ngay khi số liệu được công bố.",
            "Người vận hành: nạp số liệu đã công bố bằng lệnh",
        )
    return NothingYet(
        "No data yet",
        "No release has been published, so there is no ranking to show.",
        "Please come back later. The pages appear as soon as data is published.",
        "If you run this site, load the published figures with",
    )
