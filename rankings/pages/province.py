"""The page of a province."""

from dataclasses import dataclass, replace

from rankings.catalogue import Catalogue, EditionInfo, IndicatorInfo, ProvinceInfo, ScoreRow
from rankings.charts.record import Chart
from rankings.links import link
from rankings.pages.answers import InShort, in_short, load_findings
from rankings.pages.api_links import files_of
from rankings.pages.breaks_choice import breaks_choice, hidden_notices
from rankings.pages.brief_address import brief_link
from rankings.pages.draft import Draft, has_pillars, province_url
from rankings.pages.edition_choice import unit_choices, year_choices
from rankings.pages.form_address import chart_address
from rankings.pages.history import History, history_of
from rankings.pages.lookup import Lookup
from rankings.pages.neighbours import neighbours_of
from rankings.pages.old_release import release_notices
from rankings.pages.origins import sources_of
from rankings.pages.panels import Panel
from rankings.pages.parts import Choices, Documents, Head, Link, Mark, Notice, Printer, Source, name_of
from rankings.pages.picking import peers_of, picker_of
from rankings.pages.province_charts import histories_of
from rankings.pages.province_choice import Choice, address_of
from rankings.pages.province_notices import eyebrow_of, notices_of
from rankings.pages.province_tables import Figure, Indicators, figures_of, indicators_of
from rankings.pages.region_choice import region_link
from rankings.pages.selecting import Picker
from rankings.pages.timeline import Moment, timeline_of
from rankings.shape import PUBLISHED
from rankings.words import province as words
from rankings.words.bases import beside_units
from rankings.words.headline import Headline, Said, Standing, inside, say_caveats, say_headline
from rankings.words.marks import MARKS


@dataclass(frozen=True)
class Member:
    """A former member of a present province, with its own history."""

    name: str
    url: str
    note: str
    history: History


@dataclass(frozen=True)
class ProvincePage:
    """See `templates/rankings/province.html`."""

    title: str
    description: str
    head: Head
    notices: list[Notice]
    years: Choices
    units: Choices | None
    breaks: Choices | None
    figures: list[Figure]
    figures_note: str
    brief: Link
    why: InShort | None
    size: str
    words: dict[str, str]
    method_url: str
    histories: list[Chart]
    history: History
    indicators: Indicators
    members: list[Member]
    neighbours: list[Panel]
    timeline: list[Moment]
    peers: list[Choices]
    picker: Picker
    legend: list[Mark]
    sources: list[Source]
    downloads: list[Link]

    @property
    def charts(self) -> list[Chart]:
        """All charts in the order of the page; the first view of the last is the table of indices itself."""
        return [*self.histories, *([self.indicators.chart] if self.indicators.chart else [])]


def province_page(catalogue: Catalogue, choice: Choice, lang: str) -> ProvincePage:
    """The page of a unit on an edition. Three queries, and one more where sources disagree."""
    province, edition = choice.province, choice.edition
    draft = draft_of(catalogue, choice, lang)
    head = head_of(draft, province, edition, draft.name(province))
    figures, note = figures_of(draft, province, edition)
    address = address_of(catalogue, lang, choice)
    newest = address_of(catalogue, lang, replace(choice, version=""))(edition)
    # Built in the order of the page, so that documents are numbered as a reader meets them.
    history, indicators = history_of(draft, province, edition), indicators_of(draft, province, edition)
    former = catalogue.predecessors(province)
    members = [] if edition.basis else [_member(draft, each) for each in former]
    return ProvincePage(
        title=f"{draft.name(province)}, DTI {edition.year}{beside_units(bool(edition.basis), lang)}",
        description=head.lede,
        head=head,
        notices=[
            *release_notices(choice.version, newest, lang),
            *notices_of(draft, province, edition),
            *hidden_notices(catalogue, edition, lang, address),
        ],
        years=year_choices(catalogue, lang, choice.sets, edition, address),
        units=unit_choices(catalogue, lang, choice.sets, edition, address),
        breaks=breaks_choice(catalogue, lang, edition, address, [each.units for each in former]),
        figures=figures,
        figures_note=note,
        brief=brief_link(catalogue, lang, choice),
        why=in_short(draft, province, edition),
        size=words.say_size(province.population, province.area_km2, len(former), lang),
        words=words.LABELS[lang],
        method_url=link(lang, "methodology", {"v": choice.version}),
        histories=histories_of(draft, province),
        history=history,
        indicators=indicators,
        members=members,
        neighbours=neighbours_of(draft, province, edition),
        timeline=timeline_of(draft, province),
        peers=peers_of(draft, (province,), edition),
        picker=_picker(draft, province),
        legend=draft.printer.marks.legend,
        sources=sources_of(draft, [province, *former]),
        downloads=_downloads(province, edition, choice.version),
    )


def draft_of(catalogue: Catalogue, choice: Choice, lang: str) -> Draft:
    """The rows of the page: all of the edition, and all editions of the unit and of its former members."""
    province, edition = choice.province, choice.edition
    units = [province, *catalogue.predecessors(province)]
    editions = {each.key: each for unit in units for each in catalogue.editions_of(unit.units)}
    found = catalogue.scores(editions.values(), provinces=units, whole=[edition])
    slugs = {(unit.units, unit.slug) for unit in units}
    own = [row for row in found if (row.units, row.province) in slugs]
    return Draft(
        catalogue,
        lang,
        Lookup(found),
        Printer(lang),
        Documents(catalogue, lang, own),
        choice.version,
        chart_address(lang, address_of(catalogue, lang, choice)(edition)),
        load_findings(catalogue, edition, [province]),
    )


def head_of(draft: Draft, province: ProvinceInfo, edition: EditionInfo, heading: str) -> Head:
    """The top of a sheet or page on a unit in an edition: the sentence on its rank, and what limits that."""
    facts = headline_of(draft, province, edition)
    sentence = f"{say_headline(facts, draft.lang)}."
    region = draft.catalogue.regions[province.units, province.region_slug]
    within = Link(name_of(region, draft.lang), region_link(draft.catalogue, draft.lang, region, edition, draft.version))
    return Head(heading, sentence, eyebrow_of(draft, province, edition), say_caveats(facts, draft.lang), within)


def headline_of(
    draft: Draft, province: ProvinceInfo, edition: EditionInfo, indicator: IndicatorInfo | None = None
) -> Headline:
    """What the sentence at the top says of a unit in an edition: on the composite and its parts, or on a part alone."""
    catalogue = draft.catalogue
    whole = indicator or catalogue.indicators["dti"]
    row, summary = draft.rows.of(edition, province.slug, whole.code), edition.summaries[whole.code]
    parts = [] if indicator else _headline_parts(catalogue, edition)
    return Headline(
        province=draft.name(province),
        year=edition.year,
        n=summary.n,
        known=summary.ranks_known,
        composite=_standing(draft, province, edition, whole),
        parts=tuple(_standing(draft, province, edition, part) for part in parts),
        previous_year=edition.previous_year,
        broken=edition.comparability.marked,
        rebuilt=bool(edition.basis),
        own=_said(draft, draft.printer.rank(row).signs),
        before=_said(draft, _signs_before(draft, edition, row)),
        of_parts=_said(draft, "".join(_told_signs(draft, province, edition, part) for part in parts)),
        pillars=has_pillars(catalogue, edition),
    )


def _headline_parts(catalogue: Catalogue, edition: EditionInfo) -> list[IndicatorInfo]:
    """The pillars; in an edition without them, also its indices on which every unit is ranked."""
    indicators = catalogue.indicators_with_data(edition)
    pillars = [each for each in indicators if each.kind == "pillar"]
    if has_pillars(catalogue, edition):
        return pillars
    complete = [each for each in indicators if edition.summaries[each.code].ranks_known == edition.n]
    return [*pillars, *(each for each in complete if each.kind == "main_index")]


def _told_signs(draft: Draft, province: ProvinceInfo, edition: EditionInfo, part: IndicatorInfo) -> str:
    """The marks of what the sentence tells of a part: of its ranks, unless it tells a change that was published."""
    row = draft.rows.of(edition, province.slug, part.code)
    published = row is not None and bool(row.rank_change) and row.change_basis == PUBLISHED
    return "" if published else draft.printer.rank(row).signs + _signs_before(draft, edition, row)


def _signs_before(draft: Draft, edition: EditionInfo, row: ScoreRow | None) -> str:
    """The marks of the rank that a change worked out here counts from."""
    before = draft.catalogue.editions.get((edition.previous_year or 0, edition.units))
    if row is None or row.rank_change is None or row.change_basis == PUBLISHED or before is None:
        return ""
    return draft.printer.rank(draft.rows.of(before, row.province, row.indicator)).signs


def _said(draft: Draft, signs: str) -> Said:
    once = "".join(sign for sign in MARKS if sign in signs)
    return Said(once, draft.printer.marks.words(once))


def _standing(draft: Draft, province: ProvinceInfo, edition: EditionInfo, part: IndicatorInfo) -> Standing:
    row = draft.rows.of(edition, province.slug, part.code)
    name = inside(draft.name(part))
    if row is None:
        return Standing(name)
    return Standing(name, row.rank, row.tied, row.rank_change, draft.printer.rank(row).signs if row.rank else "")


def _member(draft: Draft, member: ProvinceInfo) -> Member:
    url = province_url(draft.catalogue, draft.lang, member, version=draft.version)
    latest = draft.catalogue.editions_of(member.units)[-1]
    return Member(draft.name(member), url, eyebrow_of(draft, member, latest), history_of(draft, member))


def _picker(draft: Draft, province: ProvinceInfo) -> Picker:
    return picker_of(draft.catalogue, draft.lang, province.units, [province.slug], version=draft.version)


def _downloads(province: ProvinceInfo, edition: EditionInfo, version: str) -> list[Link]:
    """The unit's whole history from the API, as it is seen on the page."""
    params = {"units": province.units, **edition.seen_params, "v": version}
    return files_of("province", params, slug=province.slug)
