"""The list of provinces, A to Z, and the search in it."""

from dataclasses import dataclass, field
from itertools import groupby

from rankings import vi
from rankings.catalogue import Catalogue, EditionInfo, ProvinceInfo
from rankings.links import link
from rankings.pages.draft import Draft, province_url
from rankings.pages.lookup import Lookup
from rankings.pages.old_release import release_notices
from rankings.pages.parts import Documents, Fig, Head, Link, Mark, Notice, Printer, Source, SourceRef, name_of
from rankings.searching import find_provinces, keys_of
from rankings.words import provinces as words
from rankings.words.headline import listed
from rankings.words.numbers import show_date
from rankings.words.province import LABELS


@dataclass(frozen=True)
class Result:
    """A unit that was found."""

    name: str
    url: str
    kind: str
    note: str = ""


@dataclass(frozen=True)
class Search:
    """`results` is None where nothing was searched for."""

    action: str
    text: str = ""
    results: list[Result] | None = None
    message: str = ""
    suggestions: list[Link] = field(default_factory=list)


@dataclass(frozen=True)
class PresentRow:
    """A unit of today, with what it is made of."""

    name: str
    url: str
    region: str
    rank: Fig
    members: list[Link]
    note: str = ""


@dataclass(frozen=True)
class Present:
    """Today's units."""

    heading: str
    note: str
    rank_label: str
    rows: list[PresentRow]
    sources: list[SourceRef]


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
    present: Present
    former: Former
    legend: list[Mark]
    sources: list[Source]
    notices: list[Notice] = field(default_factory=list)
    downloads: list[Link] = field(default_factory=list)


def provinces_page(catalogue: Catalogue, lang: str, text: str, version: str = "") -> ProvincesPage:
    """The list with the ranks of each set's latest edition; one query."""
    present = catalogue.editions_of(catalogue.present_units)[-1]
    former = catalogue.editions_of(next(units for units in catalogue.unit_sets if units != present.units))[-1]
    rows = Lookup(catalogue.scores([present, former], ["dti"]))
    draft = Draft(catalogue, lang, rows, Printer(lang), Documents(catalogue, lang, rows.rows), version)
    return ProvincesPage(
        title=words.HEADING[lang],
        description=words.say_list(lang),
        head=Head(words.HEADING[lang], words.say_list(lang)),
        search=_search(draft, text),
        present=_present(draft, present),
        former=_former(draft, former),
        legend=draft.printer.marks.legend,
        sources=draft.documents.sources,
        notices=release_notices(version, link(lang, "provinces", {"q": text}), lang),
    )


def _search(draft: Draft, text: str) -> Search:
    action = link(draft.lang, "provinces")
    asked = vi.clean(text)[:80]
    if not asked:
        return Search(action)
    found = find_provinces(draft.catalogue.provinces.values(), asked)
    if not found:
        return Search(action, asked, [], words.say_nothing_found(asked, draft.lang))
    message = "" if any(_spells(province, asked) for province in found) else words.say_alike(asked, draft.lang)
    return Search(action, asked, [_result(draft, province) for province in found], message)


def _spells(province: ProvinceInfo, text: str) -> bool:
    """Whether a text is a spelling of a province or part of one, and no mere likeness."""
    key = vi.squeeze(text)
    return key in (province.code, vi.squeeze(province.slug)) or any(key in known for known in keys_of(province))


def _result(draft: Draft, province: ProvinceInfo) -> Result:
    ended = province.valid_to or draft.catalogue.unit_sets[province.units].valid_to
    kind = words.say_result(
        LABELS[draft.lang][draft.kind(province)], show_date(ended, draft.lang) if ended else "", draft.lang
    )
    url = province_url(draft.catalogue, draft.lang, province, version=draft.version)
    return Result(draft.name(province), url, kind, _relation(draft, province))


def _relation(draft: Draft, province: ProvinceInfo) -> str:
    successor = draft.catalogue.successor(province)
    if successor is not None:
        return words.now_part_of(draft.name(successor), draft.lang) if successor.slug != province.slug else ""
    members = [draft.name(each) for each in draft.catalogue.predecessors(province)]
    return words.made_up_of(listed(members, draft.lang), draft.lang) if len(members) > 1 else ""


def _in_order(draft: Draft, provinces: list[ProvinceInfo]) -> list[ProvinceInfo]:
    """Vietnamese order in Vietnamese, the order of the bare letters in English."""
    return sorted(provinces, key=lambda each: each.name_sort if draft.lang == "vi" else vi.fold(each.name_en))


def _present(draft: Draft, edition: EditionInfo) -> Present:
    provinces = _in_order(draft, draft.catalogue.provinces_of(edition.units))
    rows = [_present_row(draft, edition, province) for province in provinces]
    heading = words.heading_present(edition.units, draft.lang)
    refs = draft.refs_of(draft.rows.table(edition))
    note = words.say_ranks(edition.year, edition.units, draft.lang)
    return Present(heading, note, words.rank_label(edition.year, draft.lang), rows, refs)


def _present_row(draft: Draft, edition: EditionInfo, province: ProvinceInfo) -> PresentRow:
    members = draft.catalogue.predecessors(province)
    links = [Link(draft.name(each), _url(draft, each)) for each in members] if len(members) > 1 else []
    return PresentRow(
        name=draft.name(province),
        url=_url(draft, province),
        region=name_of(draft.catalogue.regions[province.units, province.region_slug], draft.lang),
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
    ended = draft.catalogue.unit_sets[edition.units].valid_to
    heading = words.heading_former(edition.units, show_date(ended, draft.lang) if ended else "", draft.lang)
    note = words.say_ranks(edition.year, edition.units, draft.lang)
    return Former(heading, note, letters, draft.refs_of(draft.rows.table(edition)))


def _former_row(draft: Draft, edition: EditionInfo, province: ProvinceInfo) -> FormerRow:
    successor = draft.catalogue.successor(province)
    moved = successor is not None and successor.slug != province.slug
    return FormerRow(
        name=draft.name(province),
        url=_url(draft, province),
        rank=draft.printer.rank(draft.rows.of(edition, province.slug)),
        successor=Link(draft.name(successor), _url(draft, successor)) if successor and moved else None,
    )
