"""The pages of a comparison: two to four side by side, those that cannot be compared, and the choosing of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from rankings.catalogue import Catalogue, EditionInfo, ProvinceInfo
from rankings.charts.dots import key_svg
from rankings.charts.record import Address, Chart
from rankings.charts.svg import Svg
from rankings.pages.api_links import files_of
from rankings.pages.basis_notice import basis_notices
from rankings.pages.breaks_choice import breaks_choice, hidden_notices
from rankings.pages.compared_charts import history_charts, indices_chart
from rankings.pages.compared_choice import (
    FEWEST,
    MOST,
    Compared,
    ComparedChoice,
    address_of_others,
    compared_address,
    compared_url,
    counterparts,
)
from rankings.pages.compared_crossing import say_crossing
from rankings.pages.compared_parts import GapParts, parts_of
from rankings.pages.compared_tables import (
    LETTERS,
    TWO,
    ComparedHistory,
    FacedFigure,
    Spine,
    codes_of,
    compared_history,
    dominance_of,
    drawn_rows,
    faced_figures,
    gap_of,
    spine_of,
)
from rankings.pages.draft import Draft, province_url
from rankings.pages.edition_choice import unit_choices, year_choices
from rankings.pages.form_address import chart_address
from rankings.pages.lookup import Lookup
from rankings.pages.old_release import release_notices
from rankings.pages.origins import sources_of
from rankings.pages.panels import Panel
from rankings.pages.parts import Choices, Documents, Head, Link, Mark, Notice, Printer, Source, name_of
from rankings.pages.picking import changing, peers_of, picker_of
from rankings.pages.province_notices import became
from rankings.pages.selecting import Picker
from rankings.pages.weights import what_if_link, why_not_weighed
from rankings.pages.why_address import why_link
from rankings.words import comparison as words
from rankings.words import onward, several, tables
from rankings.words.bases import beside_units
from rankings.words.headline import Headline, say_caveats
from rankings.words.headline import Standing as Rank
from rankings.words.numbers import show_date
from rankings.words.succession import say_former, say_now, see_present


@dataclass(frozen=True)
class Named:
    """A name that leads to its page; `letter` is its colour role, `mark` its shape, `remove` leaves it out.

    `now` says of a former unit what it is today.
    """

    letter: str
    name: str
    url: str
    region: str = ""
    now: str = ""
    mark: Svg | str = ""
    remove: Link | None = None


@dataclass(frozen=True)
class ComparisonPage:
    """See `templates/rankings/comparison.html`. Without `named` it is the page of choosing."""

    title: str
    description: str
    head: Head
    words: dict[str, str]
    named: list[Named] = field(default_factory=list)
    years: Choices | None = None
    units: Choices | None = None
    breaks: Choices | None = None
    notices: list[Notice] = field(default_factory=list)
    figures: list[FacedFigure] = field(default_factory=list)
    spine: Spine | None = None
    reasons: list[Link] = field(default_factory=list)
    dominance: str = ""
    weights: Link | None = None
    parts: GapParts | None = None
    histories: list[Chart] = field(default_factory=list)
    history: ComparedHistory | None = None
    peers: list[Choices] = field(default_factory=list)
    picker: Picker | None = None
    panels: list[Panel] = field(default_factory=list)
    legend: list[Mark] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    downloads: list[Link] = field(default_factory=list)

    @property
    def charts(self) -> list[Chart]:
        """All charts in the order of the page; the first view of that of the indices is the table itself."""
        own = [self.spine.chart if self.spine else None, self.parts.chart if self.parts else None]
        return [*(chart for chart in own if chart), *self.histories]

    @property
    def are_two(self) -> bool:
        """Whether the gap of two is told, and not what lies between first and last."""
        return len(self.named) == TWO


def comparison_page(catalogue: Catalogue, choice: ComparedChoice, lang: str) -> ComparisonPage:
    """The page of two to four on an edition; three queries. Those that never stood in one table are told why not."""
    if choice.edition is None:
        return _not_together(catalogue, choice, lang)
    edition = choice.edition
    compared = tuple(catalogue.provinces[edition.units, slug] for slug in choice.slugs)
    address = compared_address(catalogue, lang, choice)
    draft = _draft(catalogue, compared, edition, lang, choice.version, chart_address(lang, address(edition)))
    # Built in the order of the page, so that documents are numbered as a reader meets them.
    figures, dominance = faced_figures(draft, compared, edition), dominance_of(draft, compared, edition)
    sentence = sentence_of(draft, compared, edition)
    spine = _spine(draft, compared, edition, dominance or sentence)
    parts = parts_of(draft, compared, edition)
    histories, history = history_charts(draft, compared), compared_history(draft, compared)
    title = words.title_of([draft.name(each) for each in compared], edition.year, lang)
    newest = compared_address(catalogue, lang, replace(choice, version=""))(edition)
    # Histories run on from the sets that the former members stood in.
    former = {each.units for province in compared for each in catalogue.predecessors(province)}
    return ComparisonPage(
        title=title + beside_units(bool(edition.basis), lang),
        description=sentence,
        head=Head(title, sentence, _eyebrow(edition, lang), _below(draft, compared, edition)),
        words=words.LABELS[lang],
        named=_named(draft, compared, edition),
        years=year_choices(catalogue, lang, choice.sets, edition, address),
        units=unit_choices(catalogue, lang, choice.sets, edition, address),
        breaks=breaks_choice(catalogue, lang, edition, address, former),
        notices=[
            *release_notices(choice.version, newest, lang),
            *basis_notices(catalogue, edition, lang),
            *hidden_notices(catalogue, edition, lang, address),
            *_today(draft, compared),
        ],
        figures=figures,
        spine=spine,
        reasons=_reasons(draft, compared, edition),
        dominance=dominance,
        weights=_weights(draft, edition),
        parts=parts,
        histories=histories,
        history=history,
        peers=peers_of(draft, compared, edition),
        picker=_picker(draft, choice, edition),
        legend=draft.printer.marks.legend,
        sources=sources_of(draft, compared),
        downloads=_downloads(choice, edition),
    )


def _draft(
    catalogue: Catalogue, compared: Compared, edition: EditionInfo, lang: str, version: str, address: Address
) -> Draft:
    """All of the edition, and all editions of the compared and of their former members."""
    units = [each for province in compared for each in (province, *catalogue.predecessors(province))]
    editions = {each.key: each for unit in units for each in catalogue.editions_of(unit.units)}
    own = catalogue.scores(editions.values(), provinces=units)
    shown = [row for row in own if row.province in {province.slug for province in compared}]
    field_ = catalogue.scores([edition])
    rows, documents = Lookup([*field_, *own]), Documents(catalogue, lang, shown)
    return Draft(catalogue, lang, rows, Printer(lang), documents, version, address)


def _spine(draft: Draft, compared: Compared, edition: EditionInfo, sentence: str) -> Spine:
    """The table of indices; its image says the same sentence."""
    drawn = drawn_rows(draft, compared, edition, codes_of(draft, compared, edition))
    spine = spine_of(draft, compared, edition, drawn)
    return replace(spine, chart=indices_chart(draft, compared, edition, drawn, sentence))


def _eyebrow(edition: EditionInfo, lang: str) -> str:
    told = tables.eyebrow(edition.year, edition.units, lang, reconstructed=bool(edition.basis))
    return f"{words.LABELS[lang]['eyebrow']} · {told}"


def sentence_of(draft: Draft, compared: Compared, edition: EditionInfo) -> str:
    """Of two the gap; of more who leads and in which order."""
    summary = edition.summaries["dti"]
    sides = tuple(_standing(draft, province, edition) for province in compared)
    signs = gap_of(draft, compared, edition, "dti").signs
    if len(sides) == TWO:
        contest = words.Contest(sides[0], sides[1], edition.year, summary.n, summary.ranks_known, signs)
        return words.say_gap(contest, draft.lang)
    return several.say_order(several.Field(sides, edition.year, summary.n, summary.ranks_known, signs), draft.lang)


def _standing(draft: Draft, province: ProvinceInfo, edition: EditionInfo) -> words.Standing:
    row = draft.rows.of(edition, province.slug)
    name = draft.name(province)
    if row is None:
        return words.Standing(name, None, None)
    signs = [figure.signs for figure in (draft.printer.score(row), draft.printer.rank(row))]
    return words.Standing(name, row.score, row.rank, row.tied, *signs)


def _below(draft: Draft, compared: Compared, edition: EditionInfo) -> str:
    """Below the headline: what limits its sentence, and how the two stood a year before where that was otherwise."""
    return " ".join(filter(None, [_caveats(draft, compared, edition), say_crossing(draft, compared, edition)]))


def _caveats(draft: Draft, compared: Compared, edition: EditionInfo) -> str:
    """How many ranks are known. Of ties nothing is said where one is told already; signs stand at their figures."""
    rows = [draft.rows.of(edition, province.slug) for province in compared]
    summary = edition.summaries["dti"]
    rank = next((row.rank for row in rows if row and row.rank is not None), None)
    shared = any(row is not None and row.tied for row in rows)
    facts = Headline("", edition.year, summary.n, summary.ranks_known, Rank("", None if shared else rank))
    return say_caveats(facts, draft.lang)


def _named(draft: Draft, compared: Compared, edition: EditionInfo) -> list[Named]:
    return [_name(draft, compared, place, edition) for place in range(len(compared))]


def _name(draft: Draft, compared: Compared, place: int, edition: EditionInfo) -> Named:
    province = compared[place]
    region = draft.catalogue.regions[province.units, province.region_slug]
    url = province_url(draft.catalogue, draft.lang, province, edition.year, draft.version)
    others = [each.slug for each in compared if each != province]
    remove = None
    if len(others) >= FEWEST:
        left = address_of_others(draft.catalogue, draft.lang, others, edition, draft.version)
        remove = Link(several.say_remove(draft.name(province), draft.lang), left)
    row = draft.catalogue.succession(province)
    now = say_now(became(draft, province, row), draft.lang) if row else ""
    return Named(LETTERS[place], draft.name(province), url, name_of(region, draft.lang), now, key_svg(place), remove)


def _today(draft: Draft, compared: Compared) -> list[Notice]:
    """Of former units: the comparison of those that hold them today, or the one unit that holds all.

    Nothing where these have the same names: another table of the same page is one step away already.
    """
    found = [draft.catalogue.successor(each) for each in compared]
    after = sorted({each for each in found if each}, key=lambda each: each.slug)
    if not after or [each.slug for each in after] == [each.slug for each in compared]:
        return []
    together = len(after) < FEWEST
    if together:
        url = province_url(draft.catalogue, draft.lang, after[0], version=draft.version)
        link = Link(see_present(draft.name(after[0]), draft.lang), url)
    else:
        link = _counterpart(draft.lang, tuple(after), draft.version)
    day = draft.catalogue.unit_sets[after[0].units].valid_from
    since = show_date(day, draft.lang) if day else ""
    return [Notice("former", say_former(compared[0].units, since, together, draft.lang), links=[link])]


def _picker(draft: Draft, choice: ComparedChoice, edition: EditionInfo) -> Picker:
    """Those already chosen, each to be taken out, and one list to add from."""
    hidden = {"year": str(edition.year), "units": str(edition.units)}
    return changing(draft.catalogue, draft.lang, edition.units, choice.slugs, hidden, draft.version)


def _reasons(draft: Draft, compared: Compared, edition: EditionInfo) -> list[Link]:
    """To why each of the compared stands where it does."""
    return [
        Link(
            onward.see_why_there(draft.name(each), draft.lang),
            why_link(draft.catalogue, draft.lang, each, edition, draft.version),
        )
        for each in compared
    ]


def _weights(draft: Draft, edition: EditionInfo) -> Link | None:
    """To the page on which a reader sets the weights; None where they cannot be set."""
    if why_not_weighed(draft.catalogue, edition):
        return None
    address = what_if_link(draft.catalogue, draft.lang, edition, draft.version)
    return Link(onward.LABELS[draft.lang]["weights"], address)


def _downloads(choice: ComparedChoice, edition: EditionInfo) -> list[Link]:
    params = {
        "provinces": ",".join(choice.slugs),
        "year": edition.year,
        "units": edition.units,
        "v": choice.version,
        **edition.seen_params,
    }
    return files_of("comparison", params)


def _not_together(catalogue: Catalogue, choice: ComparedChoice, lang: str) -> ComparisonPage:
    selves = [catalogue.selves(slug) for slug in choice.slugs]
    named = [
        Named(letter, name_of(own[0], lang), province_url(catalogue, lang, own[0], version=choice.version))
        for letter, own in zip(LETTERS, selves, strict=False)
    ]
    links = [_counterpart(lang, found, choice.version) for found in counterparts(catalogue, choice)]
    notice = Notice("error", _why_not(selves, lang), words.LABELS[lang]["cannot"], links)
    if not links:
        pages = [Link(each.name, each.url) for each in named]
        notice = Notice("info", _one_place(catalogue, selves, lang), words.LABELS[lang]["one_place"], pages)
    newest = compared_url(lang, choice.slugs)
    return ComparisonPage(
        title=" – ".join(each.name for each in named),
        description=notice.title,
        head=Head(words.LABELS[lang]["title"], eyebrow=words.LABELS[lang]["eyebrow"]),
        words=words.LABELS[lang],
        named=named,
        notices=[*release_notices(choice.version, newest, lang), notice],
        picker=picker_of(catalogue, lang, catalogue.present_units, version=choice.version, places=MOST),
    )


def _why_not(selves: Sequence[Sequence[ProvinceInfo]], lang: str) -> str:
    sides = [(name_of(own[0], lang), [each.units for each in own]) for own in selves]
    return (
        words.say_not_together(sides[0], sides[1], lang) if len(sides) == TWO else several.say_not_together(sides, lang)
    )


def _one_place(catalogue: Catalogue, selves: Sequence[Sequence[ProvinceInfo]], lang: str) -> str:
    """That one of the units is what the others became."""
    old, new = sorted((own[0] for own in selves[:TWO]), key=lambda each: each.units == catalogue.present_units)
    day = catalogue.unit_sets[new.units].valid_from
    former, present = ((name_of(each, lang), each.units) for each in (old, new))
    return words.say_one_place(former, present, show_date(day, lang) if day else "", lang)


def _counterpart(lang: str, compared: Compared, version: str) -> Link:
    label = words.say_set([name_of(each, lang) for each in compared], compared[0].units, lang)
    return Link(label, compared_url(lang, [each.slug for each in compared], {"v": version}))
