"""What was found for a text, as links with what each is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rankings.catalogue import Catalogue, EditionInfo, ProvinceInfo, ScoreRow
from rankings.finding import Found, find_anything
from rankings.links import link
from rankings.pages.compared_choice import ComparedChoice, compared_address, compared_url
from rankings.pages.draft import Draft, province_url
from rankings.pages.lookup import Lookup
from rankings.pages.parts import Documents, Fig, Link, Printer, name_of
from rankings.pages.region_choice import region_link
from rankings.pages.site import footer, navigation
from rankings.pages.weights import weighable, what_if_link
from rankings.pages.why_address import why_link
from rankings.words import provinces as words
from rankings.words import tables, what_if, why
from rankings.words.headline import listed
from rankings.words.numbers import show_date
from rankings.words.province import LABELS
from rankings.words.search import KINDS, PAGES
from rankings.words.site import FOOTER, NAVIGATION

#: Pages that are of a year.
_OF_A_YEAR = ("ranking", "movers", "map", "what_if")


@dataclass(frozen=True)
class Result:
    """Something that was found: what `kind` of thing it is, a `note` on it, and of a province its latest `rank`."""

    name: str
    url: str
    kind: str
    note: str = ""
    rank: Fig | None = None
    rank_label: str = ""
    rank_of: int = 0

    @property
    def standing(self) -> str:
        """The rank in one piece, with its signs."""
        return f"{self.rank_label}: {self.rank.marked}/{self.rank_of}" if self.rank else ""


def find_results(draft: Draft, text: str) -> list[tuple[Found, Result]]:
    """All that a text may mean, the likeliest first, with its link on the release of the page."""
    names = {key: [*PAGES.get(key, ()), *_labels(key)] for key in _pages(draft)}
    return results_of(draft, find_anything(draft.catalogue, text, names))


def results_of(draft: Draft, found: Iterable[Found]) -> list[tuple[Found, Result]]:
    """What was found with its links; what has no page in this release is left out, in either language."""
    pages = _pages(draft)
    results = [(each, _result(draft, each, pages)) for each in found]
    return [(each, result) for each, result in results if result.url]


def bare_draft(catalogue: Catalogue, lang: str, version: str, rows: Iterable[ScoreRow] = ()) -> Draft:
    """The makings of results; ranks are shown with those whose `rows` are at hand."""
    return Draft(catalogue, lang, Lookup(rows), Printer(lang), Documents(catalogue, lang), version)


def rows_of(catalogue: Catalogue, found: Iterable[Found]) -> list[ScoreRow]:
    """The composite of the provinces found, in the editions that their results lead to: one query, if any is."""
    places = [(each.provinces[0], each.edition) for each in found if each.kind in ("present", "former")]
    editions = [edition or catalogue.editions_of(province.units)[-1] for province, edition in places]
    return catalogue.scores(editions, ["dti"], [province for province, _ in places]) if places else []


def _pages(draft: Draft) -> dict[str, Link]:
    links = [
        *_weighing(draft),
        *footer(draft.lang, draft.version),
        *navigation(draft.catalogue, draft.lang, version=draft.version),
    ]
    return {each.key: each for each in links}


def _weighing(draft: Draft) -> list[Link]:
    """The page of other weights on the latest edition that can be weighed, which stands in no navigation."""
    return [
        Link(
            what_if.LABELS[draft.lang]["heading"],
            what_if_link(draft.catalogue, draft.lang, edition, draft.version),
            key="what_if",
        )
        for edition in weighable(draft.catalogue)[-1:]
    ]


def _labels(key: str) -> list[str]:
    return [names[key] for names in (*NAVIGATION.values(), *FOOTER.values()) if key in names]


def _result(draft: Draft, found: Found, pages: Mapping[str, Link]) -> Result:
    if found.kind in ("present", "former"):
        return _province(draft, found)
    if found.kind == "comparison":
        return _comparison(draft, found)
    if found.kind == "why":
        return _why(draft, found)
    if found.kind == "region":
        return _region(draft, found)
    if found.kind == "page":
        return _page(draft, found, pages[found.page])
    return _ranking(draft, found)


def _province(draft: Draft, found: Found) -> Result:
    (province,) = found.provinces
    ended = province.valid_to or draft.catalogue.unit_sets[province.units].valid_to
    latest = draft.catalogue.editions_of(province.units)
    year = found.edition.year if found.edition else None
    kind = words.say_result(
        LABELS[draft.lang][draft.kind(province, year)], show_date(ended, draft.lang) if ended else "", draft.lang
    )
    url = province_url(draft.catalogue, draft.lang, province, year, draft.version) if latest else ""
    result = Result(draft.name(province), url, kind, relation_of(draft, province))
    return _ranked(draft, result, province, found.edition or latest[-1]) if latest else result


def _ranked(draft: Draft, result: Result, province: ProvinceInfo, edition: EditionInfo) -> Result:
    """The result with its rank in an edition, where rows of that are at hand and the rank is known."""
    row = draft.rows.of(edition, province.slug)
    if row is None or row.rank is None:
        return result
    label = words.rank_label(edition.year, draft.lang)
    return replace(result, rank=draft.printer.rank(row), rank_label=label, rank_of=edition.n)


def relation_of(draft: Draft, province: ProvinceInfo) -> str:
    """What became of a former unit, or what a present one is made of; "" for a present one that never merged."""
    successor = draft.catalogue.successor(province)
    if successor is not None:
        if successor.slug == province.slug:
            return words.in_set(province.units, draft.lang)
        return words.now_part_of(draft.name(successor), draft.lang)
    members = [draft.name(each) for each in draft.catalogue.predecessors(province)]
    return words.made_up_of(listed(members, draft.lang), draft.lang) if len(members) > 1 else ""


def _comparison(draft: Draft, found: Found) -> Result:
    first, second = found.provinces
    name = f"{draft.name(first)} – {draft.name(second)}"
    url = compared_url(draft.lang, (first.slug, second.slug), {"v": draft.version})
    if found.edition:
        sets = [
            units
            for units in sorted(draft.catalogue.unit_sets, key=lambda units: units != draft.catalogue.present_units)
            if all((units, each.slug) in draft.catalogue.provinces for each in (first, second))
        ]
        choice = ComparedChoice((first.slug, second.slug), sets, found.edition, draft.version)
        url = compared_address(draft.catalogue, draft.lang, choice)(found.edition)
    note = str(found.edition.year) if found.edition else ""
    return Result(name, url, KINDS[draft.lang]["comparison"], note)


def _why(draft: Draft, found: Found) -> Result:
    (province,), edition = found.provinces, found.edition
    assert edition is not None  # noqa: S101 - by `find_anything`
    url = why_link(draft.catalogue, draft.lang, province, edition, draft.version)
    of = tables.eyebrow(edition.year, edition.units, draft.lang)
    return Result(why.page_on(draft.name(province), draft.lang), url, KINDS[draft.lang]["why"], of)


def _page(draft: Draft, found: Found, page: Link) -> Result:
    year = found.edition.year if found.edition and found.page in _OF_A_YEAR else None
    if year is None:
        return Result(page.label, page.url, KINDS[draft.lang]["page"])
    changed = [each for each in draft.catalogue.editions.values() if each.comparability.comparable]
    if found.page == "movers" and year not in (each.year for each in changed):
        return Result("", "", "")
    url = link(draft.lang, found.page, {"v": draft.version}, year=year)
    name = what_if.title(year, draft.lang) if found.page == "what_if" else f"{page.label} {year}"
    return Result(name, url, KINDS[draft.lang]["page"])


def _region(draft: Draft, found: Found) -> Result:
    region, edition = found.region, found.edition
    assert region is not None and edition is not None  # noqa: S101, PT018 - by `find_anything`
    url = region_link(draft.catalogue, draft.lang, region, edition, draft.version)
    of = tables.eyebrow(edition.year, edition.units, draft.lang)
    return Result(name_of(region, draft.lang), url, KINDS[draft.lang]["region"], of)


def _ranking(draft: Draft, found: Found) -> Result:
    """The ranking of a year or of an indicator."""
    edition = found.edition
    assert edition is not None  # noqa: S101 - by `find_anything`
    usual = draft.catalogue.edition(edition.year) is edition
    indicator = found.indicator
    params = {
        "indicator": indicator.code if indicator and indicator.code != "dti" else None,
        "units": None if usual else edition.units,
        "v": draft.version,
    }
    url = link(draft.lang, "ranking", params, year=edition.year)
    of = tables.eyebrow(edition.year, edition.units, draft.lang)
    return Result(
        name_of(indicator, draft.lang) if indicator else tables.ranking_heading("", edition.year, draft.lang),
        url,
        KINDS[draft.lang][found.kind],
        of,
    )


def spelled(found: Sequence[Found]) -> bool:
    """Whether what was found is spelled so, and no mere likeness."""
    return any(each.near < each.near.ALIKE for each in found)
