"""The list of releases: number, time, kind, note, hash, and the editions that each touched."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from django.utils import timezone

from rankings.catalogue import Catalogue
from rankings.charts.record import dated
from rankings.links import link
from rankings.models import ReleaseEdition
from rankings.pages.api_links import files_of
from rankings.pages.old_release import release_notices
from rankings.pages.paging import Page, page_of
from rankings.pages.parts import Head, Link, Notice
from rankings.words import releases as words

#: Rows of the quality page's own list; the rest have a page of theirs.
NEWEST = 10
_ROWS = 50


class Released(NamedTuple):
    """A release with the version of each edition that it shows: (year, units) to a row id, oldest first.

    `file_name` is "" where nothing was imported, or no name was kept.
    """

    number: int
    kind: str
    published_at: datetime
    note_vi: str
    note_en: str
    content_hash: str
    versions: dict[tuple[int, int], int]
    file_name: str = ""

    def touched(self, before: "Released | None") -> list[tuple[int, int]]:
        """The editions that it shows otherwise than the release before, or no longer."""
        old = before.versions if before else {}
        return sorted(
            (key for key in old.keys() | self.versions.keys() if old.get(key) != self.versions.get(key)),
            key=lambda key: (key[0], -key[1]),
        )


@dataclass(frozen=True)
class ReleaseRow:
    """A row of the list; `hash` in full, `short` its beginning."""

    number: Link
    time: str
    kind: str
    note: str
    editions: str
    hash: str
    short: str


@dataclass(frozen=True)
class ReleaseTable:
    """See `templates/_releases.html`."""

    caption: str
    labels: dict[str, str]
    rows: list[ReleaseRow]
    more: Link | None = None


@dataclass(frozen=True)
class ReleasesPage:
    """See `templates/rankings/releases.html`."""

    title: str
    description: str
    head: Head
    notices: list[Notice]
    table: ReleaseTable
    pager: Page
    downloads: list[Link]


def load_releases(catalogue: Catalogue) -> list[Released]:
    """All releases up to the one to show, oldest first; one query."""
    rows = (
        ReleaseEdition.objects.filter(release_id__lte=catalogue.release.pk)
        .order_by("release_id", "edition__year", "-edition__unit_set_id")
        .values_list(
            "release_id", "release__kind", "release__published_at", "release__note_vi", "release__note_en",
            "release__content_hash", "edition__year", "edition__unit_set_id", "version_id", "release__file_name",
        )
    )  # fmt: skip
    found: dict[int, Released] = {}
    for row in rows:
        known = found.setdefault(row[0], Released(*row[:6], {}, row[9]))
        known.versions[row[6], row[7]] = row[8]
    return list(found.values())


def newest_releases(releases: Sequence[Released], lang: str, version: str) -> ReleaseTable:
    """The newest few, with a way to the others."""
    rows = _rows(releases, lang, version)[:NEWEST]
    more = link(lang, "releases", {"v": version}) if len(releases) > NEWEST else ""
    return ReleaseTable(
        words.say_newest(len(rows), len(releases), lang),
        words.LABELS[lang],
        rows,
        Link(words.LABELS[lang]["all"], more) if more else None,
    )


def releases_page(catalogue: Catalogue, lang: str, version: str, asked: str) -> ReleasesPage:
    """All releases, newest first; one query. Raises BadParameter for a page that is not there."""
    releases = load_releases(catalogue)
    address = link(lang, "releases", {"v": version})
    pager = page_of(len(releases), _ROWS, asked, address, lang)
    heading = words.releases_heading(lang)
    rows = _rows(releases, lang, version)[pager.first : pager.last]
    return ReleasesPage(
        title=heading,
        description=words.releases_lede(lang),
        head=Head(heading, words.releases_lede(lang), words.LABELS[lang]["eyebrow"]),
        notices=release_notices(version, link(lang, "releases"), lang),
        table=ReleaseTable(words.say_releases(len(releases), lang), words.LABELS[lang], rows),
        pager=pager,
        downloads=release_files(version),
    )


def _rows(releases: Sequence[Released], lang: str, version: str) -> list[ReleaseRow]:
    pairs = zip([None, *releases], releases, strict=False)
    return [_row(before, each, lang, version) for before, each in pairs][::-1]


def _row(before: Released | None, release: Released, lang: str, version: str) -> ReleaseRow:
    names = [words.edition_name(*key) for key in release.touched(before)]
    moment = timezone.localtime(release.published_at).replace(microsecond=0)
    return ReleaseRow(
        number=Link(
            words.short_name(release.number, lang), link(lang, "release", {"v": version}, number=release.number)
        ),
        time=dated(moment, words.say_time(moment, lang)),
        kind=words.KINDS[lang][release.kind],
        note=release.note_vi if lang == "vi" else release.note_en,
        editions=words.say_editions(names, len(release.versions), lang),
        hash=release.content_hash,
        short=words.short_hash(release.content_hash),
    )


def release_files(version: str) -> list[Link]:
    """The list of releases from the API."""
    return files_of("releases", {"v": version})
