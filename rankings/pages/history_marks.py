"""What stands beside the lines of a province's histories: its milestones, its end, and the ranks that it aims at."""

from datetime import date

from rankings.catalogue import ProvinceInfo
from rankings.charts.history import Marks
from rankings.charts.record import Aim, Moment
from rankings.pages.draft import Draft
from rankings.pages.timeline import Judged, judged_targets, merged_of, milestones_of
from rankings.words import province as words
from rankings.words import targets as target_words

_MONTHS = 12


def marks_of(draft: Draft, province: ProvinceInfo, years: list[int], *, ranks: bool) -> Marks:
    """The milestones of a history over `years`, and over `ranks` the targets that say which ranks reach them."""
    judged = [each for each in judged_targets(draft, province) if each.found.reading] if ranks else []
    aims = tuple(_aim(draft, province, each) for each in judged)
    last = max([*years, *(aim.year for aim in aims)])
    moments = tuple(each for each in _moments(draft, province) if min(years) <= each.at <= last)
    said = target_words.say_marks([aim.word for aim in aims], [each.word for each in moments], draft.lang)
    return Marks(moments, aims, said)


def place_of(year: int, month: int | None, *, start: bool = False) -> float:
    """Where a month stands among years of which a whole number is the middle: at its middle, or at its start.

    >>> place_of(2025, 7, start=True), place_of(2022, 9), place_of(2022, None)
    (2025.0, 2022.2083333333333, 2022.0)
    """
    return float(year) if month is None else year - 0.5 + (month - (1 if start else 0.5)) / _MONTHS


def _moments(draft: Draft, province: ProvinceInfo) -> list[Moment]:
    """Milestones, and the merger that ended a former province, by time."""
    lang = draft.lang
    found = []
    for row in milestones_of(draft, province):
        when = words.say_month(row["year"], row.get("month"), lang)
        text = row["text_vi"] if lang == "vi" else row["text_en"]
        found.append(Moment(place_of(row["year"], row.get("month")), target_words.say_event(when, lang), text))
    merged, day = merged_of(draft, province), _day_of_end(draft, province)
    if merged and day:
        when = words.say_month(day.year, day.month, lang)
        word = target_words.say_merger(merged.successor, when, lang)
        at = place_of(day.year, day.month, start=True)
        found.append(Moment(at, word, target_words.say_merged(merged, lang)))
    return sorted(found, key=lambda moment: moment.at)


def _day_of_end(draft: Draft, province: ProvinceInfo) -> date | None:
    successor = draft.catalogue.successor(province)
    return draft.catalogue.unit_sets[successor.units].valid_from if successor else None


def _aim(draft: Draft, province: ProvinceInfo, judged: Judged) -> Aim:
    """The ranks that reach a target, from when its document came out."""
    row, reading = judged.row, judged.found.reading
    last = reading.last if reading else 0
    published = draft.catalogue.sources_by_key[row["source_key"]].published
    year, month, *_ = [*map(int, filter(None, published.split("-"))), None, None]
    since = place_of(year, month) if year else 0.0
    text = row["text_vi"] if draft.lang == "vi" else row["text_en"]
    told = f"{text}. {target_words.say_reading(reading, province.units, draft.lang)}" if reading else text
    return Aim(1, last, since, row["year"], target_words.say_aim(row["year"], last, draft.lang), told)
