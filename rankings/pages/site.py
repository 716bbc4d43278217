"""What stands around every page: navigation, languages, the release, the address."""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.utils import timezone

from rankings.catalogue import Catalogue
from rankings.links import LANGUAGES, in_language, link
from rankings.pages.parts import Link
from rankings.words import numbers
from rankings.words.site import DESCRIPTIONS, FOOTER, LANGUAGE_NAMES, NAVIGATION


@dataclass(frozen=True)
class ReleaseNote:
    number: str
    date: str
    url: str = ""


@dataclass(frozen=True)
class Alternate:
    lang: str
    url: str


@dataclass(frozen=True)
class Site:
    """See `templates/base.html`; `release` and `nav` are empty where no release is live."""

    lang: str
    home_url: str
    search_url: str
    languages: list[Link]
    alternates: list[Alternate]
    canonical: str
    nav: list[Link] = field(default_factory=list)
    release: ReleaseNote | None = None
    footer: list[Link] = field(default_factory=list)
    search_text: str = ""
    description: str = ""


def site_of(
    catalogue: Catalogue | None,
    lang: str,
    path: str,
    absolute: Callable[[str], str],
    key: str = "",
    text: str = "",
) -> Site:
    """The frame of a page at `path` (with its query); `absolute` makes a path an address with its host."""
    here = {other: in_language(path, other) for other in LANGUAGES}
    alternates = [Alternate(other, absolute(url)) for other, url in here.items()]
    return Site(
        lang=lang,
        home_url=link(lang, "overview"),
        search_url=link(lang, "provinces"),
        search_text=text,
        languages=[Link(LANGUAGE_NAMES[other], url, other == lang, key=other) for other, url in here.items()],
        alternates=[*alternates, Alternate("x-default", alternates[0].url)],
        canonical=absolute(path),
        nav=_navigation(catalogue, lang, key) if catalogue else [],
        release=_release(catalogue, lang) if catalogue else None,
        footer=_footer(lang) if catalogue else [],
        description=DESCRIPTIONS[lang],
    )


def _navigation(catalogue: Catalogue, lang: str, key: str) -> list[Link]:
    year = catalogue.newest.year
    movers = max((e.year for e in catalogue.editions.values() if e.comparability.comparable), default=year)
    urls = {
        "overview": link(lang, "overview"),
        "ranking": link(lang, "ranking", year=year),
        "movers": link(lang, "movers", year=movers),
        "provinces": link(lang, "provinces"),
        "compare": link(lang, "compare"),
        "methodology": link(lang, "methodology"),
    }
    return [Link(label, urls[name], name == key, key=name) for name, label in NAVIGATION[lang].items()]


def _footer(lang: str) -> list[Link]:
    return [Link(label, link(lang, name)) for name, label in FOOTER[lang].items()]


def _release(catalogue: Catalogue, lang: str) -> ReleaseNote:
    release = catalogue.release
    day = timezone.localtime(release.published_at).date()
    return ReleaseNote(str(release.pk), numbers.show_date(day, lang), link(lang, "release", number=release.pk))
