"""The methodology page: editions, structures, rules, the recompute check and the conflicts between sources."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from rankings.catalogue import Catalogue
from rankings.compute.recomputing import Recomputed, Weights, recompute_merged, recompute_totals
from rankings.compute.scaling import to_places
from rankings.links import link
from rankings.pages.conflicts import find_conflicts
from rankings.pages.draft import Draft, province_url
from rankings.pages.lookup import Lookup
from rankings.pages.method_tables import Editions, Tree, editions_of, trees_of
from rankings.pages.old_release import release_notices
from rankings.pages.parts import Documents, Fig, Head, Link, Mark, Notice, Printer, Source, SourceRef
from rankings.words import methodology as words
from rankings.words.numbers import show_date, show_decimal
from rankings.words.rules import say_rule

#: The rules that a release may hold, by what they give.
_RULES = (
    ("score", "weights"),
    ("score", "remainder"),
    ("score", "mean_of_members"),
    ("rank", "order_of_scores"),
)


@dataclass(frozen=True)
class Section:
    """A part of the page."""

    id: str
    heading: str
    paragraphs: list[str]


@dataclass(frozen=True)
class RecomputeRow:
    """A published and a recomputed total."""

    name: str
    url: str
    year: str
    published: Fig
    computed: Fig
    difference: str
    sources: list[SourceRef] = field(default_factory=list)


@dataclass(frozen=True)
class Recompute:
    """The recompute check as a table."""

    caption: str
    note: str
    rows: list[RecomputeRow]


@dataclass(frozen=True)
class Conflict:
    """A disagreement between sources, with its documents."""

    text: str
    sources: list[SourceRef]


@dataclass(frozen=True)
class MethodologyPage:
    """See `templates/rankings/methodology.html`."""

    title: str
    description: str
    head: Head
    contents: list[Link]
    sections: list[Section]
    editions: Editions
    trees: list[Tree]
    recompute: Recompute
    conflicts: list[Conflict]
    legend: list[Mark]
    sources: list[Source]
    notices: list[Notice]
    downloads: list[Link] = field(default_factory=list)


def methodology_page(catalogue: Catalogue, lang: str, version: str = "") -> MethodologyPage:
    """The page; three queries: scores for the check, flagged cells, the documents behind those."""
    rows = Lookup(catalogue.scores(catalogue.editions.values(), [*_checked(catalogue)]))
    draft = Draft(catalogue, lang, rows, Printer(lang), Documents(catalogue, lang), version)
    editions = editions_of(draft)
    recompute, conflicts = _recompute(draft), _conflicts(draft)
    draft.printer.marks.use("°*‡~")
    sections = [_section(draft, section) for section in words.SECTIONS[lang]]
    return MethodologyPage(
        title=words.HEADING[lang],
        description=words.LEDE[lang],
        head=Head(words.HEADING[lang], words.LEDE[lang]),
        contents=[Link(section.heading, f"#{section.id}") for section in sections],
        sections=sections,
        editions=editions,
        trees=trees_of(draft),
        recompute=recompute,
        conflicts=conflicts,
        legend=draft.printer.marks.legend,
        sources=draft.documents.sources,
        notices=release_notices(version, link(lang, "methodology"), lang),
    )


def _section(draft: Draft, section: words.Section) -> Section:
    paragraphs = list(section.paragraphs)
    if section.id == "editions":
        paragraphs += _methods(draft)
    if section.id == "derived":
        paragraphs += [words.say_derived(kind, say_rule(rule, draft.lang), draft.lang) for kind, rule in _RULES]
        paragraphs += words.derived_by_change(draft.lang)
    return Section(section.id, section.heading, paragraphs)


def _methods(draft: Draft) -> list[str]:
    said = []
    for method in draft.catalogue.methods.values():
        day = show_date(date.fromisoformat(method["decided_on"]), draft.lang)
        summary = method["summary_vi"] if draft.lang == "vi" else method["summary_en"]
        said.append(words.say_method(method["decision"], day, summary, draft.lang))
    return said


def _checked(catalogue: Catalogue) -> list[str]:
    """The composite and every part of it in any edition."""
    parts = [row["part_code"] for row in catalogue.compositions if row["whole_code"] == "dti" and row["weight"]]
    return list(dict.fromkeys(["dti", *parts]))


def _weights(catalogue: Catalogue) -> Weights:
    weights: dict[tuple[int, int], dict[str, Decimal]] = {}
    for row in catalogue.compositions:
        if row["whole_code"] == "dti" and row["weight"]:
            weights.setdefault((row["year"], row["units"]), {})[row["part_code"]] = Decimal(row["weight"])
    return weights


def _recompute(draft: Draft) -> Recompute:
    catalogue, present = draft.catalogue, draft.catalogue.present_units
    members = {
        province.slug: (before[0].units, [each.slug for each in before])
        for province in catalogue.provinces_of(present)
        if (before := catalogue.predecessors(province))
    }
    rows = draft.rows.rows
    found = [*recompute_totals(rows, _weights(catalogue)), *recompute_merged(rows, present, members)]
    found.sort(key=lambda each: (each.year, -each.units, catalogue.provinces[each.units, each.province].name_sort))
    shown = [_recompute_row(draft, each) for each in found]
    return Recompute(words.CAPTIONS[draft.lang]["recompute"], words.RECOMPUTE_NOTE[draft.lang], shown)


def _recompute_row(draft: Draft, found: Recomputed) -> RecomputeRow:
    province = draft.catalogue.provinces[found.units, found.province]
    edition = draft.catalogue.editions[found.year, found.units]
    row = draft.rows.of(edition, found.province)
    parts = [
        draft.rows.of(draft.catalogue.editions[year, units], slug, code) for year, units, slug, code in found.parts
    ]
    secondary = any(part is not None and "secondary_score" in part.flags for part in parts)
    difference = show_decimal(found.difference, draft.lang)
    return RecomputeRow(
        name=draft.name(province),
        url=province_url(draft.catalogue, draft.lang, province, found.year, draft.version),
        year=str(found.year) if found.units != draft.catalogue.present_units else f"{found.year} ({found.units})",
        published=draft.printer.score(row),
        computed=draft.printer.value(found.computed, "computed", secondary),
        difference=f"+{difference}" if found.difference > 0 else difference,
        sources=draft.refs_of([row, *parts]),
    )


def _conflicts(draft: Draft) -> list[Conflict]:
    """Printed means that are not used, and every cell of a province where sources disagree, oldest first."""
    catalogue, lang = draft.catalogue, draft.lang
    means = [
        Conflict(_mean_set_aside(row, lang), draft.documents.keyed(row["source_key"]))
        for row in catalogue.national
        if row["set_aside_en"]
    ]
    flagged = catalogue.scores(catalogue.editions.values(), flag="conflict")
    flagged.sort(key=lambda row: (row.year, -row.units, catalogue.provinces[row.units, row.province].name_sort))
    cells = find_conflicts(catalogue, flagged, lang, provinces=True)
    return [*means, *(Conflict(cell.sentence, draft.documents.refs(cell.sources)) for cell in cells)]


def _mean_set_aside(row: dict[str, Any], lang: str) -> str:
    shown = show_decimal(to_places(Decimal(row["value"]), row["places"]), lang)
    reason = row["set_aside_vi"] if lang == "vi" else row["set_aside_en"]
    return words.say_mean_set_aside(row["year"], shown, reason, lang)
