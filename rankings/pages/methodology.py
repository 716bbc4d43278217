"""The methodology page: editions, structures and rules; what checks find stands on the quality page."""

from dataclasses import dataclass, field
from datetime import date

from rankings.catalogue import Catalogue
from rankings.links import link
from rankings.pages.draft import Draft
from rankings.pages.lookup import Lookup
from rankings.pages.method_tables import Editions, Tree, editions_of, trees_of
from rankings.pages.old_release import release_notices
from rankings.pages.parts import Documents, Head, Link, Mark, Notice, Printer, Source
from rankings.pages.weights import weighable, what_if_link
from rankings.words import computed, higher_method, ranges, regions_method, weights_method
from rankings.words import methodology as words
from rankings.words.numbers import show_date
from rankings.words.rules import say_rule
from rankings.words.terms import TERMS

#: The rules that a release may hold, by what they give.
_RULES = (
    ("score", "weights"),
    ("score", "remainder"),
    ("score", "mean_of_members"),
    ("rank", "order_of_scores"),
)
#: Sections with modules of their own, by the section that they follow.
_AFTER = {
    "changes": (computed.BREAKS,),
    "units": (computed.BASES,),
    "derived": (
        computed.PARTS,
        weights_method.SECTION,
        higher_method.STEPS,
        higher_method.PEERS,
        higher_method.TARGETS,
        regions_method.SECTION,
    ),
}


@dataclass(frozen=True)
class Section:
    """A part of the page; `more` leads to what has a page of its own, `terms` are words and what they mean."""

    id: str
    heading: str
    paragraphs: list[str]
    more: Link | None = None
    terms: tuple[tuple[str, str], ...] = ()


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
    legend: list[Mark]
    sources: list[Source]
    notices: list[Notice]
    downloads: list[Link] = field(default_factory=list)


def methodology_page(catalogue: Catalogue, lang: str, version: str = "") -> MethodologyPage:
    """The page; one query, for the scores that means are worked out from."""
    rows = Lookup(catalogue.scores(catalogue.editions.values(), ["dti"]))
    draft = Draft(catalogue, lang, rows, Printer(lang), Documents(catalogue, lang), version)
    editions = editions_of(draft)
    draft.printer.marks.use("°*‡~")
    sections = [_section(draft, section) for section in _all_sections(lang)]
    return MethodologyPage(
        title=words.HEADING[lang],
        description=words.LEDE[lang],
        head=Head(words.HEADING[lang], words.LEDE[lang]),
        contents=[Link(section.heading, f"#{section.id}") for section in sections],
        sections=sections,
        editions=editions,
        trees=trees_of(draft),
        legend=draft.printer.marks.legend,
        sources=draft.documents.sources,
        notices=release_notices(version, link(lang, "methodology"), lang),
    )


def _all_sections(lang: str) -> list[words.Section]:
    """The sections in their order."""
    after = {name: [section[lang] for section in sections] for name, sections in _AFTER.items()}
    return [each for section in words.SECTIONS[lang] for each in (section, *after.get(section.id, ()))]


def _section(draft: Draft, section: words.Section) -> Section:
    paragraphs = list(section.paragraphs)
    if section.id == "editions":
        paragraphs += _methods(draft)
    if section.id == "derived":
        paragraphs += [words.say_derived(kind, say_rule(rule, draft.lang), draft.lang) for kind, rule in _RULES]
        paragraphs += words.derived_by_change(draft.lang)
    terms = TERMS[draft.lang] if section.id == "terms" else ()
    return Section(section.id, section.heading, paragraphs, _more(draft, section.id), terms)


def _more(draft: Draft, section: str) -> Link | None:
    """The way to a section of the quality page that goes by the same id; from other weights, to where they are set."""
    editions = weighable(draft.catalogue) if section == weights_method.SECTION_ID else []
    if editions:
        address = what_if_link(draft.catalogue, draft.lang, editions[-1], draft.version)
        return Link(ranges.LABELS[draft.lang]["try"], address)
    if section not in words.MORE[draft.lang]:
        return None
    address = link(draft.lang, "quality", {"v": draft.version})
    return Link(words.MORE[draft.lang][section], f"{address}#{section}")


def _methods(draft: Draft) -> list[str]:
    said = []
    for method in draft.catalogue.methods.values():
        day = show_date(date.fromisoformat(method["decided_on"]), draft.lang)
        summary = method["summary_vi"] if draft.lang == "vi" else method["summary_en"]
        said.append(words.say_method(method["decision"], day, summary, draft.lang))
    return said
