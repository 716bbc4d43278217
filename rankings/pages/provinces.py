"""The list of provinces, A to Z, and the search in it."""

from dataclasses import dataclass, field
from itertools import groupby

from rankings import vi
from rankings.catalogue import Catalogue, EditionInfo, ProvinceInfo
from rankings.finding import Found
from rankings.links import link, with_params
from rankings.pages.draft import Draft, province_url
from rankings.pages.found import Result, find_results, spelled
from rankings.pages.lookup import Lookup
from rankings.pages.old_release import release_notices
from rankings.pages.parts import Documents, Fig, Head, Link, Mark, Notice, Printer, Source, SourceRef, name_key, name_of
from rankings.pages.region_choice import region_link
from rankings.pages.site import SearchBox, search_box
from rankings.words import provinces as words
from rankings.words.numbers import show_date
from rankings.words.search import SHORTCUT

#: Kinds of results that stand together.
_KIND_OF = {"region": "table", "indicator": "table", "year": "table"}


@dataclass(frozen=True)
class Group:
    """Results of one kind; `heading` is "" where there is only one."""

    heading: str
    rows: list[Result]


@dataclass(frozen=True)
class Search:
    """`groups` is None where nothing was searched for; `suggestions` are what to try where nothing was found."""

    box: SearchBox
    groups: list[Group] | None = None
    message: str = ""
    heading: str = ""
    shortcut: dict[str, str] = field(default_factory=dict)
    suggestions: list[Link] = field(default_factory=list)

    @property
    def results(self) -> list[Result] | None:
        """All results in their order."""
        return None if self.groups is None else [row for group in self.groups for row in group.rows]


@dataclass(frozen=True)
class PresentRow:
    """A unit of today, with what it is made of."""

    name: str
    url: str
    region: Link
    rank: Fig
    members: list[Link]
    note: str = ""


@dataclass(frozen=True)
class Present:
    """Today's units; of what they are made is known where the former ones are."""

    heading: str
    note: str
    rank_label: str
    rows: list[PresentRow]
    sources: list[SourceRef]
    members_known: bool


@dataclass(frozen=True)
class FormerRow:
    """A former unit; without a `successor` it continues."""

    name: str
    url: str
    rank: Fig
    successor: Link | None


@dataclass(frozen=True)
class Letter:
    """The former units under one letter."""

    letter: str
    id: str
    rows: list[FormerRow]


@dataclass(frozen=True)
class Former:
    """The former units."""

    heading: str
    note: str
    letters: list[Letter]
    sources: list[SourceRef]


@dataclass(frozen=True)
class ProvincesPage:
    """See `templates/rankings/provinces.html`."""

    title: str
    description: str
    head: Head
    search: Search
    present: Present | None
    former: Former | None
    legend: list[Mark]
    sources: list[Source]
    notices: list[Notice] = field(default_factory=list)
    downloads: list[Link] = field(default_factory=list)


def provinces_page(catalogue: Catalogue, lang: str, text: str, version: str = "") -> ProvincesPage:
    """The list with the ranks of each set's latest edition; one query."""
    latest = {units: catalogue.editions_of(units)[-1] for units in sorted(catalogue.unit_sets)}
    present = next((each for units, each in latest.items() if catalogue.unit_sets[units].valid_to is None), None)
    former = next((each for units, each in latest.items() if catalogue.unit_sets[units].valid_to), None)
    rows = Lookup(catalogue.scores(filter(None, (present, former)), ["dti"]))
    draft = Draft(catalogue, lang, rows, Printer(lang), Documents(catalogue, lang, rows.rows), version)
    search = _search(draft, text)
    lede = words.say_list([_set_words(draft, each) for each in (present, former) if each], lang)
    return ProvincesPage(
        title=search.heading or words.HEADING[lang],
        description=lede,
        # Who searched wants to see what was found, not to be told what can be.
        head=Head(search.heading) if search.heading else Head(words.HEADING[lang], lede),
        search=search,
        present=_present(draft, present) if present else None,
        former=_former(draft, former) if former else None,
        legend=draft.printer.marks.legend,
        sources=draft.documents.sources,
        notices=release_notices(version, link(lang, "provinces", {"q": text}), lang),
    )


def _set_words(draft: Draft, edition: EditionInfo) -> str:
    """How many units a set has, and until when it stood."""
    ended = draft.catalogue.unit_sets[edition.units].valid_to
    if ended is None:
        return words.heading_present(edition.units, draft.lang)
    return words.heading_former(edition.units, show_date(ended, draft.lang), draft.lang)


def _search(draft: Draft, text: str) -> Search:
    asked = vi.clean(text)[:80]
    box = search_box(draft.lang, asked, draft.version)
    shortcut = SHORTCUT[draft.lang]
    if not asked:
        return Search(box, shortcut=shortcut)
    results = find_results(draft, asked)
    if not results:
        message = words.say_nothing_found(asked, draft.lang)
        return Search(box, [], message, words.results_of(asked, draft.lang), shortcut, _to_try(draft))
    message = "" if spelled([found for found, _ in results]) else words.say_alike(asked, draft.lang)
    return Search(box, _groups(draft, results), message, words.results_of(asked, draft.lang), shortcut)


def _groups(draft: Draft, results: list[tuple[Found, Result]]) -> list[Group]:
    """Results by kind, the kind of the likeliest first."""
    kinds: dict[str, list[Result]] = {}
    for found, result in results:
        kinds.setdefault(_KIND_OF.get(found.kind, found.kind), []).append(result)
    headings = words.RESULTS[draft.lang]
    return [Group(headings[kind] if len(kinds) > 1 else "", rows) for kind, rows in kinds.items()]


def _to_try(draft: Draft) -> list[Link]:
    """Searches that find something, one of each kind."""
    found = [(text, find_results(draft, text)) for text in words.EXAMPLES[draft.lang]]
    at = link(draft.lang, "provinces")
    return [Link(text, with_params(at, {"q": text, "v": draft.version})) for text, results in found if results]


def _in_order(draft: Draft, provinces: list[ProvinceInfo]) -> list[ProvinceInfo]:
    return sorted(provinces, key=lambda each: name_key(each, draft.lang))


def _present(draft: Draft, edition: EditionInfo) -> Present:
    provinces = _in_order(draft, draft.catalogue.provinces_of(edition.units))
    rows = [_present_row(draft, edition, province) for province in provinces]
    refs = draft.refs_of(draft.rows.table(edition))
    note = words.say_ranks(edition.year, edition.units, draft.lang)
    label = words.rank_label(edition.year, draft.lang)
    return Present(_set_words(draft, edition), note, label, rows, refs, len(draft.catalogue.unit_sets) > 1)


def _present_row(draft: Draft, edition: EditionInfo, province: ProvinceInfo) -> PresentRow:
    members = draft.catalogue.predecessors(province)
    region = draft.catalogue.regions[province.units, province.region_slug]
    links = [Link(draft.name(each), _url(draft, each)) for each in members] if len(members) > 1 else []
    return PresentRow(
        name=draft.name(province),
        url=_url(draft, province),
        region=Link(
            name_of(region, draft.lang), region_link(draft.catalogue, draft.lang, region, edition, draft.version)
        ),
        rank=draft.printer.rank(draft.rows.of(edition, province.slug)),
        members=links,
        note="" if links else words.not_merged(draft.lang),
    )


def _url(draft: Draft, province: ProvinceInfo) -> str:
    return province_url(draft.catalogue, draft.lang, province, version=draft.version)


def _former(draft: Draft, edition: EditionInfo) -> Former:
    provinces = _in_order(draft, draft.catalogue.provinces_of(edition.units))
    letters = [
        Letter(letter, f"letter-{ord(letter)}", [_former_row(draft, edition, each) for each in group])
        for letter, group in groupby(provinces, key=lambda each: draft.name(each)[0].upper())
    ]
    note = words.say_ranks(edition.year, edition.units, draft.lang)
    return Former(_set_words(draft, edition), note, letters, draft.refs_of(draft.rows.table(edition)))


def _former_row(draft: Draft, edition: EditionInfo, province: ProvinceInfo) -> FormerRow:
    successor = draft.catalogue.successor(province)
    moved = successor is not None and successor.slug != province.slug
    return FormerRow(
        name=draft.name(province),
        url=_url(draft, province),
        rank=draft.printer.rank(draft.rows.of(edition, province.slug)),
        successor=Link(draft.name(successor), _url(draft, successor)) if successor and moved else None,
    )
