"""Milestones and targets of a province and of its former members, by time, and how it stands to each target."""

from dataclasses import dataclass, field
from typing import Any

from rankings.catalogue import ProvinceInfo
from rankings.compute.targets import Assessment, Rank, Target, assess
from rankings.pages.crossing import compared
from rankings.pages.draft import Draft
from rankings.pages.parts import BROKEN, SourceRef
from rankings.words import province as words
from rankings.words import targets as target_words
from rankings.words.numbers import show_date


@dataclass(frozen=True)
class Moment:
    """A milestone or a target on the timeline; of a target, `status` in two words and what is `said` of it.

    `member` is whose it is where that is a former member.
    """

    when: str
    kind: str
    kind_label: str
    text: str
    sources: list[SourceRef]
    member: str = ""
    status: str = ""
    said: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Judged:
    """A target as stored, and how its province stands to it."""

    row: dict[str, Any]
    found: Assessment


def timeline_of(draft: Draft, province: ProvinceInfo) -> list[Moment]:
    """Milestones and targets by time, those of former members with their names."""
    whose = {(province.units, province.slug): ""}
    for member in draft.catalogue.predecessors(province):
        whose[member.units, member.slug] = draft.name(member)
    dated = [
        ((row["year"], row.get("month") or 0), kind, row)
        for kind, rows in (("milestone", draft.catalogue.milestones), ("target", draft.catalogue.targets))
        for row in rows
        if (row["units"], row["slug"]) in whose
    ]
    ordered = sorted(dated, key=lambda item: item[0])
    return [_moment(draft, kind, row, whose[row["units"], row["slug"]]) for _, kind, row in ordered]


def milestones_of(draft: Draft, province: ProvinceInfo) -> list[dict[str, Any]]:
    """The milestones of a province itself, as stored."""
    return [row for row in draft.catalogue.milestones if (row["units"], row["slug"]) == (province.units, province.slug)]


def judged_targets(draft: Draft, province: ProvinceInfo) -> list[Judged]:
    """The targets of a province itself, as stored, each with how it stands to it."""
    rows = [row for row in draft.catalogue.targets if (row["units"], row["slug"]) == (province.units, province.slug)]
    return [Judged(row, _assess(draft, province, row)) for row in rows]


def _moment(draft: Draft, kind: str, row: dict[str, Any], member: str) -> Moment:
    province = draft.catalogue.provinces[row["units"], row["slug"]]
    found = _assess(draft, province, row) if kind == "target" else None
    return Moment(
        when=words.say_month(row["year"], row.get("month"), draft.lang),
        kind=kind,
        kind_label=target_words.label_of(words.LABELS[draft.lang][kind], member, draft.lang),
        text=row["text_vi"] if draft.lang == "vi" else row["text_en"],
        sources=draft.documents.keyed(row["source_key"]),
        member=member,
        status=target_words.say_short(found.status, draft.lang) if found else "",
        said=target_words.say_status(_facts(draft, province, row, found), draft.lang) if found else [],
    )


def _assess(draft: Draft, province: ProvinceInfo, row: dict[str, Any]) -> Assessment:
    """Held against the ranks of the province's own set; with changes across methods hidden, the last method's alone."""
    source = draft.catalogue.sources_by_key.get(row["source_key"])
    set_in = int(source.published[:4]) if source and source.published else None
    target = Target(row["year"], row["subject"], row["value"], row["unit"], set_in)
    editions = [each for each in draft.catalogue.editions_of(province.units) if not each.basis]
    known = [(each, draft.rows.of(each, province.slug)) for each in editions]
    ranks = [Rank(each.year, row.rank) for each, row in known if row and row.rank]
    hidden = [rank for rank in ranks if compared(draft.catalogue, province.units, rank.year, ranks[-1].year).hidden]
    return assess(target, [rank for rank in ranks if rank not in hidden], province.units, hidden)


def _facts(draft: Draft, province: ProvinceInfo, row: dict[str, Any], found: Assessment) -> target_words.Judged:
    last, start = _shown(draft, province, found.last), _shown(draft, province, found.start)
    if found.due is not None and found.last and found.start:
        decision = compared(draft.catalogue, province.units, found.start.year, found.last.year)
        last += draft.printer.marks.use(BROKEN if decision.marked else "")
    return target_words.Judged(row["year"], province.units, found, last, start, merged_of(draft, province))


def _shown(draft: Draft, province: ProvinceInfo, rank: Rank | None) -> str:
    """A known rank with its marks."""
    if rank is None:
        return ""
    row = draft.rows.of(draft.catalogue.editions[rank.year, province.units], province.slug)
    return draft.printer.rank(row).marked


def merged_of(draft: Draft, province: ProvinceInfo) -> target_words.Merged | None:
    """What a province that is no more has become a part of."""
    succession, successor = draft.catalogue.succession(province), draft.catalogue.successor(province)
    day = draft.catalogue.unit_sets[successor.units].valid_from if successor else None
    if succession is None or successor is None or day is None or succession["relation"] != "merged":
        return None
    return target_words.Merged(draft.name(province), draft.name(successor), show_date(day, draft.lang))
