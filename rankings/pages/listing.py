"""The pages that search engines are led to: the list of the sitemap, each page by its canonical address.

Left out are views that others lead to and that are as many as there are choices: comparisons of any names, figures one
by one, years of a province; briefs, which are for paper; and whatever is another look at a page (`pages.canonical`).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from rankings.catalogue import Catalogue, EditionInfo
from rankings.links import link
from rankings.pages.map import drawn_editions
from rankings.pages.movers import editions_with_changes
from rankings.pages.region_choice import sets_of
from rankings.pages.releases import Released, load_releases
from rankings.pages.weights import weighable
from rankings.shape import MOST_UNITS

#: Releases that have a line of their own: the newest.
_RELEASES = 100
_SINGLE = ("overview", "provinces", "regions", "compare", "methodology", "data", "quality", "releases")


@dataclass(frozen=True)
class Listed:
    """A page by the name of its address; `changed` is the publication of the last release that changed its figures."""

    name: str
    changed: datetime
    params: dict[str, Any] = field(default_factory=dict)
    parts: dict[str, Any] = field(default_factory=dict)

    def path(self, lang: str) -> str:
        """Its address in a language, without a host."""
        return link(lang, self.name, self.params, **self.parts)


def listed_pages(catalogue: Catalogue) -> list[Listed]:
    """All pages to list, in the order of the site; one query."""
    releases = load_releases(catalogue)
    newest = releases[-1].published_at
    changes = Changes(releases)
    return [
        *(Listed(name, newest) for name in _SINGLE),
        *_of_editions(catalogue, changes),
        *_of_regions(catalogue, changes),
        *_of_provinces(catalogue, changes),
        *(Listed("release", each.published_at, parts={"number": each.number}) for each in releases[-_RELEASES:]),
    ]


class Changes:
    """When what a release shows of an edition last became another."""

    def __init__(self, releases: Sequence[Released]) -> None:
        self._when: dict[tuple[int, int], datetime] = {}
        for before, release in zip([None, *releases], releases, strict=False):
            for key in release.touched(before):
                self._when[key] = release.published_at

    def of(self, editions: Iterable[EditionInfo]) -> datetime:
        """The last time that any of these changed."""
        return max(self._when[edition.key] for edition in editions)


def _of_editions(catalogue: Catalogue, changes: Changes) -> Iterator[Listed]:
    """Rankings, movers and maps on each indicator, and other weights."""
    tables = {
        "ranking": list(catalogue.editions.values()),
        "movers": editions_with_changes(catalogue),
        "map": drawn_editions(catalogue),
    }
    for name, editions in tables.items():
        for edition in filter(_is_usual, editions):
            for code in edition.summaries:
                yield _edition_page(catalogue, changes, name, edition, code)
    for edition in filter(_is_usual, weighable(catalogue)):
        yield _edition_page(catalogue, changes, "what_if", edition)


def _is_usual(edition: EditionInfo) -> bool:
    """Whether an edition is of provinces: tables of thousands of units are not for those who come from a search."""
    return edition.units <= MOST_UNITS


def _edition_page(catalogue: Catalogue, changes: Changes, name: str, edition: EditionInfo, code: str = "dti") -> Listed:
    units = edition.units if catalogue.edition(edition.year) != edition else None
    params = {"indicator": code if code != "dti" else None, "units": units}
    return Listed(name, changes.of([edition]), params, {"year": edition.year})


def _of_regions(catalogue: Catalogue, changes: Changes) -> Iterator[Listed]:
    for slug in sorted({slug for units, slug in catalogue.regions if units <= MOST_UNITS}):
        sets = sets_of(catalogue, slug)
        if sets:
            editions = [edition for units in sets for edition in catalogue.editions_of(units)]
            yield Listed("region", changes.of(editions), parts={"slug": slug})


def _of_provinces(catalogue: Catalogue, changes: Changes) -> Iterator[Listed]:
    """Each name once with its page and with why it stands where it does: today's unit first, as the pages do."""
    slugs = dict.fromkeys(each.slug for each in catalogue.provinces.values() if each.units <= MOST_UNITS)
    for slug in slugs:
        sets = {each.units for each in catalogue.selves(slug)}
        editions = [edition for units in sets for edition in catalogue.editions_of(units)]
        for name in ("province", "why"):
            yield Listed(name, changes.of(editions), parts={"slug": slug})
