"""The page that answers why a province stands where it does, and what it would take to stand higher."""

from dataclasses import dataclass

from rankings.catalogue import Catalogue, EditionInfo, IndicatorInfo, ProvinceInfo
from rankings.charts.record import Chart
from rankings.pages.answers import load_findings, sections_of
from rankings.pages.basis_notice import basis_notices
from rankings.pages.breaks_choice import breaks_choice, hidden_notices
from rankings.pages.brief_address import brief_link
from rankings.pages.draft import Draft
from rankings.pages.edition_choice import unit_choices, year_choices
from rankings.pages.form_address import chart_address
from rankings.pages.lookup import Lookup
from rankings.pages.old_release import release_notices
from rankings.pages.origins import sources_of
from rankings.pages.parts import Documents, Head, Link, Mark, Notice, Printer, Source
from rankings.pages.province import headline_of
from rankings.pages.province_choice import address_of
from rankings.pages.province_notices import eyebrow_of
from rankings.pages.section import Section
from rankings.pages.selecting import Selection
from rankings.pages.why_address import why_link
from rankings.pages.why_change import answer_of
from rankings.pages.why_choice import WhyChoice, address_of_why, indicator_form
from rankings.words import why as words
from rankings.words.answer import say_answer
from rankings.words.bases import beside_units
from rankings.words.headline import say_caveats, say_headline


@dataclass(frozen=True)
class WhyPage:
    """See `templates/rankings/why.html`."""

    title: str
    description: str
    head: Head
    notices: list[Notice]
    selection: Selection
    contents: list[Link]
    sections: list[Section]
    ways: list[Link]
    legend: list[Mark]
    sources: list[Source]

    @property
    def charts(self) -> list[Chart]:
        """All charts in the order of the page."""
        return [chart for section in self.sections for chart in section.charts]


def why_page(catalogue: Catalogue, chosen: WhyChoice, lang: str) -> WhyPage:
    """The page on a unit in an edition, on an indicator."""
    choice, indicator = chosen.choice, chosen.indicator
    province, edition = choice.province, choice.edition
    draft = draft_of(catalogue, chosen, lang)
    head = question_of(draft, province, edition, indicator)
    sections = sections_of(draft, province, edition, indicator)
    return WhyPage(
        title=head.heading + beside_units(bool(edition.basis), lang),
        description=words.say_description(draft.name(province), edition.year, lang),
        head=head,
        notices=_notices(draft, chosen),
        selection=_selection(draft, chosen),
        contents=[Link(words.CONTENTS[lang][section.id], f"#{section.id}") for section in sections],
        sections=sections,
        ways=_ways(draft, chosen),
        legend=draft.printer.marks.legend,
        sources=sources_of(draft, [province]),
    )


def draft_of(catalogue: Catalogue, chosen: WhyChoice, lang: str) -> Draft:
    """All rows of the edition and of the one before it on its units; the page tells of no other.

    Its documents are those of everybody's figures on the indicator and of all of the province's own.
    """
    province, edition = chosen.choice.province, chosen.choice.edition
    before = catalogue.editions.get((edition.previous_year or 0, edition.units))
    rows = catalogue.scores([edition, *([before] if before else [])])
    told = [row for row in rows if row.province == province.slug or row.indicator == chosen.indicator.code]
    return Draft(
        catalogue,
        lang,
        Lookup(rows),
        Printer(lang),
        Documents(catalogue, lang, told),
        chosen.choice.version,
        chart_address(lang, address_of_why(catalogue, lang, chosen)(edition)),
        load_findings(catalogue, edition, [province]),
    )


def question_of(draft: Draft, province: ProvinceInfo, edition: EditionInfo, indicator: IndicatorInfo) -> Head:
    """The question, and below it the answer in a sentence with what limits that."""
    facts = headline_of(draft, province, edition, indicator)
    composite = indicator.kind == "composite"
    signs = facts.mark if facts.composite.change is None else facts.change_marks
    question = words.Question(
        facts.province,
        edition.year,
        facts.composite,
        composite,
        draft.printer.marks.use(signs),
        _was_tied(draft, province, edition, indicator),
    )
    found = None if facts.composite.change is None else answer_of(draft, province, edition, indicator)
    sentence = f"{say_headline(facts, draft.lang)}." if found is None else say_answer(found, draft.lang)
    return Head(
        words.ask(question, draft.lang),
        sentence if composite else words.say_on(draft.name(indicator), sentence),
        eyebrow_of(draft, province, edition),
        say_caveats(facts, draft.lang),
    )


def _was_tied(draft: Draft, province: ProvinceInfo, edition: EditionInfo, indicator: IndicatorInfo) -> bool:
    """Whether the province shared its rank in the edition before."""
    before = draft.catalogue.editions.get((edition.previous_year or 0, edition.units))
    row = draft.rows.of(before, province.slug, indicator.code) if before else None
    return bool(row and row.tied)


def _notices(draft: Draft, chosen: WhyChoice) -> list[Notice]:
    """That there is a newer release; that this one is from before there were analyses."""
    choice, lang = chosen.choice, draft.lang
    newest = address_of_why(draft.catalogue, lang, chosen.newest())(choice.edition)
    older = [] if choice.edition.analysis else [Notice("info", words.say_old_release(lang), words.LABELS[lang]["old"])]
    basis = basis_notices(draft.catalogue, choice.edition, lang)
    hidden = hidden_notices(draft.catalogue, choice.edition, lang, address_of_why(draft.catalogue, lang, chosen))
    return [*release_notices(choice.version, newest, lang), *basis, *hidden, *older]


def _selection(draft: Draft, chosen: WhyChoice) -> Selection:
    catalogue, lang, choice = draft.catalogue, draft.lang, chosen.choice
    address = address_of_why(catalogue, lang, chosen)
    return Selection(
        years=year_choices(catalogue, lang, choice.sets, choice.edition, address),
        units=unit_choices(catalogue, lang, choice.sets, choice.edition, address),
        form=indicator_form(catalogue, lang, chosen),
        breaks=breaks_choice(catalogue, lang, choice.edition, address),
    )


def _ways(draft: Draft, chosen: WhyChoice) -> list[Link]:
    """To the province's own page and to its brief, in the same edition; then to the same question of its kin."""
    catalogue, lang, choice = draft.catalogue, draft.lang, chosen.choice
    page = Link(words.back_to(draft.name(choice.province), lang), address_of(catalogue, lang, choice)(choice.edition))
    return [
        page,
        *_targets(draft, choice.province, page.url),
        brief_link(catalogue, lang, choice),
        *_kin(draft, choice.province, choice.edition),
    ]


def _targets(draft: Draft, province: ProvinceInfo, page: str) -> list[Link]:
    """To the targets of a province that has some, on its own page."""
    own = (province.units, province.slug)
    known = any((row["units"], row["slug"]) == own for row in draft.catalogue.targets)
    return [Link(words.targets_of(draft.name(province), draft.lang), f"{page}#timeline")] if known else []


def _kin(draft: Draft, province: ProvinceInfo, edition: EditionInfo) -> list[Link]:
    """The same page on what a province was made of or became, under other names, in the same year if it can be."""
    catalogue = draft.catalogue
    near = [*catalogue.predecessors(province), *filter(None, [catalogue.successor(province)])]
    links = []
    for each in near:
        if each.slug != province.slug:
            newest = catalogue.editions_of(each.units)[-1]
            there = catalogue.editions.get((edition.year, each.units), newest)
            url = why_link(catalogue, draft.lang, each, there, draft.version)
            links.append(Link(words.page_on(draft.name(each), draft.lang), url))
    return links
