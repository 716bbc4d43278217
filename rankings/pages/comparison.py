"""The pages of a comparison: the pair, a pair that cannot be compared, and the choosing of one."""

from dataclasses import dataclass, field, replace

from rankings.catalogue import Catalogue, EditionInfo, ProvinceInfo
from rankings.charts.record import Address, Chart
from rankings.links import with_params
from rankings.pages.chart_address import chart_address
from rankings.pages.draft import Draft, province_url
from rankings.pages.edition_choice import unit_choices, year_choices
from rankings.pages.lookup import Lookup
from rankings.pages.neighbours import near_in_rank
from rankings.pages.old_release import release_notices
from rankings.pages.origins import sources_of
from rankings.pages.pair_charts import pair_charts
from rankings.pages.pair_choice import PairChoice, counterparts, pair_address, pair_url
from rankings.pages.pair_tables import (
    FacedFigure,
    Pair,
    PairHistory,
    Spine,
    dominance_of,
    faced_figures,
    gaps_of,
    pair_history,
    spine_of,
)
from rankings.pages.panels import Panel
from rankings.pages.parts import Choices, Documents, Head, Link, Mark, Notice, Printer, Source, name_of
from rankings.pages.picking import picker_of
from rankings.pages.selecting import Picker
from rankings.words import comparison as words
from rankings.words import tables
from rankings.words.headline import Headline, say_caveats
from rankings.words.headline import Standing as Rank
from rankings.words.numbers import show_date


@dataclass(frozen=True)
class Named:
    """A name that leads to its page."""

    name: str
    url: str
    region: str


@dataclass(frozen=True)
class NamedPair:
    """The two names at the top."""

    a: Named
    b: Named


@dataclass(frozen=True)
class ComparisonPage:
    """See `templates/rankings/comparison.html`. Without a `pair` it is the page of choosing one."""

    title: str
    description: str
    head: Head
    pair: NamedPair | None = None
    years: Choices | None = None
    units: Choices | None = None
    notices: list[Notice] = field(default_factory=list)
    figures: list[FacedFigure] = field(default_factory=list)
    spine: Spine | None = None
    dominance: str = ""
    charts: list[Chart] = field(default_factory=list)
    history: PairHistory | None = None
    picker: Picker | None = None
    panels: list[Panel] = field(default_factory=list)
    legend: list[Mark] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    downloads: list[Link] = field(default_factory=list)


def comparison_page(catalogue: Catalogue, choice: PairChoice, lang: str) -> ComparisonPage:
    """The page of a pair on an edition; three queries. One that never stood in one table says so and offers others."""
    if choice.edition is None:
        return _not_together(catalogue, choice, lang)
    edition = choice.edition
    pair = Pair(*(catalogue.provinces[edition.units, slug] for slug in (choice.first, choice.second)))
    address = pair_address(catalogue, lang, choice)
    draft = _draft(catalogue, pair, edition, lang, choice.version, chart_address(lang, address(edition)))
    gaps = gaps_of(draft, pair, edition)
    # Built in the order of the page, so that documents are numbered as a reader meets them.
    figures, spine = faced_figures(draft, pair, edition), spine_of(draft, pair, edition, gaps)
    charts, history = pair_charts(draft, pair, edition, gaps), pair_history(draft, pair)
    names = draft.name(pair.first), draft.name(pair.second)
    sentence = words.say_gap(_contest(draft, pair, edition), lang)
    return ComparisonPage(
        title=words.pair_title(*names, edition.year, lang),
        description=sentence,
        head=Head(
            words.pair_title(*names, edition.year, lang),
            sentence,
            _eyebrow(edition, lang),
            _caveats(draft, pair, edition),
        ),
        pair=NamedPair(*(_named(draft, province, edition) for province in pair.both)),
        years=year_choices(catalogue, lang, choice.sets, edition, address),
        units=unit_choices(catalogue, lang, choice.sets, edition, address),
        notices=release_notices(
            choice.version, pair_address(catalogue, lang, replace(choice, version=""))(edition), lang
        ),
        figures=figures,
        spine=spine,
        dominance=dominance_of(draft, pair, edition),
        charts=charts,
        history=history,
        picker=_picker(draft, pair, edition),
        legend=draft.printer.marks.legend,
        sources=sources_of(draft, pair.both),
        downloads=_downloads(choice, edition),
    )


def _draft(catalogue: Catalogue, pair: Pair, edition: EditionInfo, lang: str, version: str, address: Address) -> Draft:
    """All of the edition, and all editions of the two and of their former members."""
    units = [each for province in pair.both for each in (province, *catalogue.predecessors(province))]
    editions = {each.key: each for unit in units for each in catalogue.editions_of(unit.units)}
    own = catalogue.scores(editions.values(), provinces=units)
    shown = [row for row in own if row.province in {province.slug for province in pair.both}]
    field_ = catalogue.scores([edition])
    rows, documents = Lookup([*field_, *own]), Documents(catalogue, lang, shown)
    return Draft(catalogue, lang, rows, Printer(lang), documents, version, address)


def _eyebrow(edition: EditionInfo, lang: str) -> str:
    return f"{words.LABELS[lang]['eyebrow']} · {tables.eyebrow(edition.year, edition.units, lang)}"


def _contest(draft: Draft, pair: Pair, edition: EditionInfo) -> words.Contest:
    summary = edition.summaries["dti"]
    sides = [_standing(draft, province, edition) for province in pair.both]
    return words.Contest(sides[0], sides[1], edition.year, summary.n, summary.ranks_known)


def _standing(draft: Draft, province: ProvinceInfo, edition: EditionInfo) -> words.Standing:
    row = draft.rows.of(edition, province.slug)
    name = draft.name(province)
    return words.Standing(name, row.score, row.rank, row.tied) if row else words.Standing(name, None, None)


def _caveats(draft: Draft, pair: Pair, edition: EditionInfo) -> str:
    """How many ranks are known, and the signs of the two. Of ties nothing is said where one is told already."""
    rows = [draft.rows.of(edition, province.slug) for province in pair.both]
    signs = "".join(
        dict.fromkeys("".join(draft.printer.rank(row).signs + draft.printer.score(row).signs for row in rows))
    )
    summary = edition.summaries["dti"]
    rank = next((row.rank for row in rows if row and row.rank is not None), None)
    shared = any(row is not None and row.tied for row in rows)
    facts = Headline("", edition.year, summary.n, summary.ranks_known, Rank("", None if shared else rank))
    said = [say_caveats(facts, draft.lang)]
    said += [words.say_signs(signs, draft.printer.marks.words(signs), draft.lang)] if signs else []
    return " ".join(filter(None, said))


def _named(draft: Draft, province: ProvinceInfo, edition: EditionInfo) -> Named:
    region = draft.catalogue.regions[province.units, province.region_slug]
    url = province_url(draft.catalogue, draft.lang, province, edition.year, draft.version)
    return Named(draft.name(province), url, name_of(region, draft.lang))


def _picker(draft: Draft, pair: Pair, edition: EditionInfo) -> Picker:
    """The pair already chosen, and each one's nearest rivals."""
    slugs = (pair.first.slug, pair.second.slug)
    pairs = {
        tuple(sorted((province.slug, row.province))): None
        for province in pair.both
        for row in near_in_rank(draft, province, edition, each_side=1)
        if row.province not in slugs
    }
    offered = [offer(draft.catalogue, draft.lang, first, second, edition, draft.version) for first, second in pairs]
    hidden = {"year": str(edition.year), "units": str(edition.units)}
    return picker_of(
        draft.catalogue, draft.lang, edition.units, *slugs, hidden=hidden, suggestions=offered, version=draft.version
    )


def offer(catalogue: Catalogue, lang: str, first: str, second: str, edition: EditionInfo, version: str = "") -> Link:
    """A link to a pair on an edition."""
    names = [name_of(catalogue.provinces[edition.units, slug], lang) for slug in (first, second)]
    sets = [
        units for units in catalogue.unit_sets if all((units, slug) in catalogue.provinces for slug in (first, second))
    ]
    sets.sort(key=lambda units: units != catalogue.present_units)
    choice = PairChoice(min(first, second), max(first, second), sets, edition, version)
    return Link(" – ".join(names), pair_address(catalogue, lang, choice)(edition))


def _downloads(choice: PairChoice, edition: EditionInfo) -> list[Link]:
    params = {
        "provinces": f"{choice.first},{choice.second}",
        "year": edition.year,
        "units": edition.units,
        "v": choice.version,
    }
    files = [Link(kind.upper(), with_params("/api/v1/compare/", params | {"format": kind})) for kind in ("csv", "xlsx")]
    return [*files, Link("JSON", with_params("/api/v1/compare/", params))]


def _not_together(catalogue: Catalogue, choice: PairChoice, lang: str) -> ComparisonPage:
    selves = [catalogue.selves(slug) for slug in (choice.first, choice.second)]
    sides = [(name_of(own[0], lang), [each.units for each in own]) for own in selves]
    named = [
        Named(name_of(own[0], lang), province_url(catalogue, lang, own[0], version=choice.version), "")
        for own in selves
    ]
    links = [_counterpart(lang, *pair, choice.version) for pair in counterparts(catalogue, choice)]
    kind, title, text = "error", words.LABELS[lang]["cannot"], words.say_not_together(sides[0], sides[1], lang)
    if not links:
        kind, title, text = (
            "info",
            words.LABELS[lang]["one_place"],
            _one_place(catalogue, selves[0][0], selves[1][0], lang),
        )
        links = [Link(each.name, each.url) for each in named]
    newest = pair_url(lang, choice.first, choice.second)
    return ComparisonPage(
        title=f"{sides[0][0]} – {sides[1][0]}",
        description=title,
        head=Head(words.LABELS[lang]["title"], eyebrow=words.LABELS[lang]["eyebrow"]),
        pair=NamedPair(*named),
        notices=[*release_notices(choice.version, newest, lang), Notice(kind, text, title, links)],
        picker=picker_of(catalogue, lang, catalogue.present_units, version=choice.version),
    )


def _one_place(catalogue: Catalogue, first: ProvinceInfo, second: ProvinceInfo, lang: str) -> str:
    """That one of two units is what the other became."""
    old, new = sorted((first, second), key=lambda each: each.units == catalogue.present_units)
    day = catalogue.unit_sets[new.units].valid_from
    former, present = ((name_of(each, lang), each.units) for each in (old, new))
    return words.say_one_place(former, present, show_date(day, lang) if day else "", lang)


def _counterpart(lang: str, first: ProvinceInfo, second: ProvinceInfo, version: str) -> Link:
    label = words.say_pair(name_of(first, lang), name_of(second, lang), first.units, lang)
    return Link(label, pair_url(lang, first.slug, second.slug, {"v": version}))
