"""What can be said of a province's targets, in both languages: on course, behind, or nothing, and why."""

from collections.abc import Sequence
from dataclasses import dataclass

from rankings.compute.targets import (
    ABOVE_LINE,
    BELOW_LINE,
    NO_EDITION_SINCE,
    NO_RANK,
    NO_START,
    NOT_MEASURED,
    OUTSIDE,
    START_HIDDEN,
    WITHIN,
    Assessment,
    Reading,
)
from rankings.words.headline import inside, listed

STATUS = {
    "vi": {"on_course": "Đúng hướng", "behind": "Chậm", "cannot_be_said": "Không kết luận được"},
    "en": {"on_course": "On course", "behind": "Behind", "cannot_be_said": "Cannot be said"},
}


def say_short(status: str, lang: str) -> str:
    """The status behind a target that is named in passing.

    >>> say_short("behind", "vi"), say_short("cannot_be_said", "en")
    ('chậm', 'cannot be said')
    """
    return STATUS[lang][status].lower()


def label_of(kind: str, member: str, lang: str) -> str:
    """The name of a kind of moment ("Mục tiêu"), that of a former `member` on the page of what it became.

    >>> label_of("Mục tiêu", "Bình Phước", "vi"), label_of("Event", "", "en")
    ('Mục tiêu của Bình Phước', 'Event')
    """
    if not member:
        return kind
    return f"{kind} của {member}" if lang == "vi" else f"{kind} of {member}"


@dataclass(frozen=True)
class Merged:
    """What a former province became a part of, and on which day (written out); `name` is its own."""

    name: str
    successor: str
    day: str


def say_event(when: str, lang: str) -> str:
    """A milestone at a line of a chart.

    >>> say_event("8/2022", "vi"), say_event("August 2022", "en")
    ('Sự kiện 8/2022', 'Event, August 2022')
    """
    return f"Sự kiện {when}" if lang == "vi" else f"Event, {when}"


def say_merger(successor: str, when: str, lang: str) -> str:
    """The end of a former province at a line of a chart.

    >>> say_merger("Lâm Đồng", "7/2025", "vi")
    'Nhập vào Lâm Đồng 7/2025'
    """
    return f"Nhập vào {successor} {when}" if lang == "vi" else f"Merged into {successor}, {when}"


def say_merged(merged: Merged, lang: str) -> str:
    """What became of a province, in full."""
    if lang == "vi":
        return f"từ {merged.day} {merged.name} là một phần của {merged.successor}."
    return f"since {merged.day} {merged.name} has been part of {merged.successor}."


def say_aim(year: int, last: int, lang: str) -> str:
    """The ranks that reach a target, at their band of a chart.

    >>> say_aim(2030, 31, "vi"), say_aim(2030, 31, "en")
    ('Mục tiêu 2030, hạng 1–31', 'Target for 2030, ranks 1–31')
    """
    return f"Mục tiêu {year}, hạng 1–{last}" if lang == "vi" else f"Target for {year}, ranks 1–{last}"


def say_marks(aims: Sequence[str], moments: Sequence[str], lang: str) -> str:
    """What the bands and the dotted uprights of a chart are; "" without any.

    >>> say_marks(["Mục tiêu 2030, hạng 1–31"], ["Sự kiện 8/2022", "Nhập vào Lâm Đồng 7/2025"], "vi")
    'Vùng tô: mục tiêu 2030, hạng 1–31. Vạch chấm: sự kiện 8/2022 và nhập vào Lâm Đồng 7/2025.'
    """
    heads = {"vi": ("Vùng tô", "Vạch chấm"), "en": ("Shaded", "Dotted")}[lang]
    told = [
        f"{head}: {listed([inside(each) for each in names], lang)}."
        for head, names in zip(heads, (aims, moments), strict=True)
        if names
    ]
    return " ".join(told)


@dataclass(frozen=True)
class Judged:
    """A target's assessment: `year` is the target's, `n` how many are ranked; `last` and `start` are the ranks that it
    was judged by, with their marks, as shown; `merged` where the province is no more."""

    year: int
    n: int
    found: Assessment
    last: str = ""
    start: str = ""
    merged: Merged | None = None


def say_status(facts: Judged, lang: str) -> list[str]:
    """How a province stands to a target: the status with its reason, then how the target was read if it was.

    >>> from rankings.compute.targets import Assessment
    >>> merged = Merged("Bình Phước", "Đồng Nai", "1/7/2025")
    >>> say_status(Judged(2025, 63, Assessment("cannot_be_said", "not_measured"), merged=merged), "vi")[0]
    'Không kết luận được: DTI chỉ có điểm và hạng, không có con số này; và từ 1/7/2025 Bình Phước là một phần của \
Đồng Nai.'
    """
    why = _WHY[facts.found.why](facts, lang)
    judged = facts.found.why not in (NOT_MEASURED, NO_RANK)
    gone = _gone(facts.merged, judged, lang) if facts.merged else ""
    said = f"{STATUS[lang][facts.found.status]}: {why}{gone}."
    return [said, *([say_reading(facts.found.reading, facts.n, lang)] if facts.found.reading else [])]


def say_reading(reading: Reading, n: int, lang: str) -> str:
    """Which ranks reach a target, and whether its words give them.

    >>> say_reading(Reading(31, named=False), 63, "vi")
    'Nguồn không nêu con số hay thước đo; ở đây hiểu theo nghĩa tối thiểu của “trung bình khá”: trên mức giữa bảng xếp \
hạng DTI, tức hạng 1–31 trong 63.'
    >>> say_reading(Reading(20, named=True), 63, "en")
    'The target is rank 20 of 63 or better.'
    """
    if reading.named:
        return _named(reading.last, n, lang)
    if lang == "vi":
        return (
            "Nguồn không nêu con số hay thước đo; ở đây hiểu theo nghĩa tối thiểu của “trung bình khá”: trên mức giữa "
            f"bảng xếp hạng DTI, tức hạng 1–{reading.last} trong {n}."
        )
    return (
        "The source names neither a number nor a measure; “upper-middle” is read here as no more than it says: above "
        f"the middle of the DTI ranking, ranks 1–{reading.last} of {n}."
    )


def _named(last: int, n: int, lang: str) -> str:
    return f"Mục tiêu là hạng {last}/{n} trở lên." if lang == "vi" else f"The target is rank {last} of {n} or better."


def _gone(merged: Merged, judged: bool, lang: str) -> str:
    """That the province is no more; where it was judged, that it will not be ranked again."""
    if lang == "vi":
        said = f"{merged.day} {merged.name} là một phần của {merged.successor}"
        return f". Từ {said} nên không còn được xếp hạng riêng" if judged else f"; và từ {said}"
    said = f"since {merged.day} {merged.name} has been part of {merged.successor}"
    return f"; {said}, and is no longer ranked on its own" if judged else f"; and {said}"


def _not_measured(_: Judged, lang: str) -> str:
    return (
        "DTI chỉ có điểm và hạng, không có con số này"
        if lang == "vi"
        else "the DTI has scores and ranks, not this figure"
    )


def _no_rank(_: Judged, lang: str) -> str:
    return "chưa biết hạng năm nào" if lang == "vi" else "no rank is known"


def _no_edition(facts: Judged, lang: str) -> str:
    year = _last_year(facts)
    if lang == "vi":
        return f"từ khi đặt mục tiêu chưa có kỳ xếp hạng nào; gần nhất là hạng {facts.last} năm {year}"
    return f"no edition has come out since it was set; the last is rank {facts.last} in {year}"


def _by_edge(facts: Judged, lang: str) -> str:
    """Whether the last rank lies within the target."""
    within = facts.found.why == WITHIN
    if lang == "vi":
        return f"hạng {facts.last} năm {_last_year(facts)} nằm {'trong' if within else 'ngoài'} mục tiêu"
    return f"rank {facts.last} in {_last_year(facts)} lies {'within' if within else 'outside'} the target"


def _no_line(facts: Judged, lang: str) -> str:
    """That the last rank lies outside, that the target's year is yet to come, and why there is no line to it."""
    hidden, year = facts.found.why == START_HIDDEN, _last_year(facts)
    if lang == "vi":
        why = "hạng trước khi đặt mục tiêu ở bên kia mốc đổi phương pháp đang ẩn"
        why = why if hidden else "chưa biết hạng nào trước khi đặt mục tiêu"
        return f"hạng {facts.last} năm {year} nằm ngoài mục tiêu, nhưng mục tiêu là cho năm {facts.year} và {why}"
    why = "its ranks from before it was set lie across the change of method that is hidden here"
    why = why if hidden else "no rank from before it was set is known"
    return f"rank {facts.last} in {year} lies outside the target, but the target is for {facts.year}, and {why}"


def _last_year(facts: Judged) -> int:
    return facts.found.last.year if facts.found.last else 0


def _by_line(facts: Judged, lang: str) -> str:
    """From where the line begins, where it would be, and where the province is."""
    found = facts.found
    begun, year = (found.start.year, found.last.year) if found.start and found.last else (0, 0)
    reached = found.why == ABOVE_LINE
    if lang == "vi":
        but = "và" if reached else "nhưng"
        return (
            f"đi đều từ hạng {facts.start} năm {begun} tới mục tiêu năm {facts.year} thì năm {year} phải ở hạng "
            f"{found.due} trở lên, {but} thực tế là hạng {facts.last}"
        )
    but = "and" if reached else "but"
    return (
        f"a steady way from rank {facts.start} in {begun} to the target in {facts.year} takes rank {found.due} or "
        f"better in {year}, {but} it was {facts.last}"
    )


_WHY = {
    NOT_MEASURED: _not_measured,
    NO_RANK: _no_rank,
    NO_EDITION_SINCE: _no_edition,
    NO_START: _no_line,
    START_HIDDEN: _no_line,
    WITHIN: _by_edge,
    OUTSIDE: _by_edge,
    ABOVE_LINE: _by_line,
    BELOW_LINE: _by_line,
}
