"""Milestones and targets of a province, by time."""

from dataclasses import dataclass
from typing import Any

from rankings.catalogue import ProvinceInfo
from rankings.pages.draft import Draft
from rankings.pages.parts import SourceRef
from rankings.words import province as words


@dataclass(frozen=True)
class Moment:
    """A milestone or a target on the timeline."""

    when: str
    kind: str
    kind_label: str
    text: str
    sources: list[SourceRef]


def timeline_of(draft: Draft, province: ProvinceInfo) -> list[Moment]:
    """Milestones and targets by time."""
    place = (province.units, province.slug)
    dated = [
        ((row["year"], row.get("month") or 0), kind, row)
        for kind, rows in (("milestone", draft.catalogue.milestones), ("target", draft.catalogue.targets))
        for row in rows
        if (row["units"], row["slug"]) == place
    ]
    return [_moment(draft, kind, row) for _, kind, row in sorted(dated, key=lambda item: item[0])]


def _moment(draft: Draft, kind: str, row: dict[str, Any]) -> Moment:
    return Moment(
        when=words.say_month(row["year"], row.get("month"), draft.lang),
        kind=kind,
        kind_label=words.LABELS[draft.lang][kind],
        text=row["text_vi"] if draft.lang == "vi" else row["text_en"],
        sources=draft.documents.keyed(row["source_key"]),
    )
